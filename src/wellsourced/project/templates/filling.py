"""Fill a template: in a sandbox, escaped by its kind, with errors that say where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from wellsourced import csl
from wellsourced.errors import BadTemplate
from wellsourced.page import ChangesPage, ExplainedPage, Page
from wellsourced.project.templates.environment import PageEnvironment, build_environment
from wellsourced.project.templates.failing import FAILURES, describe
from wellsourced.project.templates.kinds import Layout

# what a template may be filled with
Filling = Page | csl.PrintedPage | ExplainedPage | ChangesPage


def fill(name: str, folders: Sequence[Path], page: Filling, look: Layout) -> str:
    """Return the template *name*, from the first of *folders* that has it, filled with *page*.

    Raises `BadTemplate`, which names template, line and what is wrong there.
    """
    environment = build_environment(name, folders, look)
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
