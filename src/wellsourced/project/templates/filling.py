"""Fill a template: in a sandbox, escaped by its kind, with errors that say where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from wellsourced import csl
from wellsourced.errors import BadTemplate
from wellsourced.page import ChangesPage, ExplainedPage, IndexPage, Page
from wellsourced.project.templates.environment import PageEnvironment, build_environment
from wellsourced.project.templates.failing import FAILURES, describe
from wellsourced.project.templates.kinds import Layout

# what a template may be filled with
Filling = Page | csl.PrintedPage | ExplainedPage | ChangesPage | IndexPage


def fill(name: str, folders: Sequence[Path], page: Filling, look: Layout) -> str:
    """Return the template *name*, from the first of *folders* that has it, filled with *page*.

    Raises `BadTemplate`, which names template, line and what is wrong there.
    """
    return _render(name, folders, page, build_environment(name, folders, look))


def fill_again(name: str, folders: Sequence[Path], page: Filling, look: Layout) -> str:
    """Return the same, and keep for the next page what the template was read into.

    Of many short pages the reading takes longer than the filling.
    """
    return _render(name, folders, page, _keep_environment(name, tuple(folders), look))


@lru_cache(maxsize=32)
def _keep_environment(name: str, folders: tuple[Path, ...], look: Layout) -> PageEnvironment:
    return build_environment(name, folders, look)


def _render(name: str, folders: Sequence[Path], page: Filling, environment: PageEnvironment) -> str:
    with telling_where(name, folders, environment):
        return environment.get_template(name).render(page=page)


def fill_within(name: str, folders: Sequence[Path], page: Filling, look: Layout, most: int) -> str:
    """Return the same of a template from a stranger, of *most* characters.

    It follows no link out of *folders*. Raises `BadTemplate` where it prints more.
    """
    environment = build_environment(name, folders, look, strict=True)
    pieces: list[str] = []
    with telling_where(name, folders, environment):
        for piece in environment.get_template(name).generate(page=page):
            most -= len(piece)
            if most < 0:
                message = f"{name}: it prints more than a report may hold"
                raise BadTemplate(message)
            pieces.append(piece)
    return "".join(pieces)


@contextmanager
def telling_where(
    name: str, folders: Sequence[Path], environment: PageEnvironment
) -> Iterator[None]:
    """Turn what goes wrong in a template into `BadTemplate`."""
    try:
        yield
    except FAILURES as error:
        raise BadTemplate(describe(error, name, folders, environment)) from error
