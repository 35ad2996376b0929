"""Fill a template: one escaping for each kind of output, and errors that say where.

A template's name tells its kind, and the kind how what it prints is escaped: HTML and XML by
Jinja's autoescape, Markdown's own signs and LaTeX's by a backslash; from plain text the
characters are taken that a terminal would obey. No template can turn that off by its name or by
forgetting it. A `Markup` is finished text, here as in HTML: it is printed as it is.

A template comes with a project, and a project may come from anybody: it is filled in a sandbox,
where it reads the page and reaches nothing of the program or the machine.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from hashlib import sha256
from pathlib import Path
from traceback import extract_tb

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from wellsourced import csl, layout
from wellsourced.errors import BadTemplate, name_nearest
from wellsourced.escaping import (
    escape_json_in_html,
    escape_latex,
    escape_markdown,
    latex_address,
    one_line,
    visible,
    write_json,
)
from wellsourced.page import ExplainedPage, Page, Table

_MARKUP = frozenset({".html", ".htm", ".xhtml", ".xml", ".svg"})
_MARKDOWN = frozenset({".md", ".markdown"})
_LATEX = frozenset({".tex", ".ltx"})
# what no key of LaTeX's \cite may hold
_NO_KEY = re.compile(r"[^A-Za-z0-9:.+/-]+")
# what a template may be filled with
Filling = Page | csl.PrintedPage | ExplainedPage
_FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How plain text is laid out: cells of a line, and what puts a style on a text."""

    width: int
    paint: Callable[[str, str], str]


class _Missing(StrictUndefined):
    """What a template names and the page has not; says what it might have meant."""

    @property
    def _undefined_message(self) -> str:
        of, name = self._undefined_obj, str(self._undefined_name)
        if issubclass(self._undefined_exception, SecurityError):
            kept = f"`{name}` of `{type(of).__name__}` is kept from templates"
            return f"{kept}; they read the page alone"
        if is_dataclass(of) and not isinstance(of, type):
            known = [field.name for field in fields(of)]
            return f"`{name}` is no field of `{type(of).__name__}`{name_nearest(name, known)}"
        return super()._undefined_message


def fill(name: str, folders: Sequence[Path], page: Filling, look: Layout) -> str:
    """Return the template *name*, from the first of *folders* that has it, filled with *page*.

    Raises `BadTemplate`, which names template, line and what is wrong there.
    """
    try:
        return _environment(name, folders, look).get_template(name).render(page=page)
    except TemplateSyntaxError as error:
        message = f"{error.filename or error.name}, line {error.lineno}: {error.message}"
        raise BadTemplate(message) from error
    except TemplateNotFound as error:
        where = ", ".join(map(str, folders))
        message = f"there is no template `{error.message}` in {where}"
        raise BadTemplate(message) from error
    except _FAILURES as error:
        message = f"{_where(error, name, folders)}: {error}"
        raise BadTemplate(message) from error


def _where(error: BaseException, name: str, folders: Sequence[Path]) -> str:
    """Return the template and line that were being filled when *error* was raised."""
    frames = extract_tb(error.__traceback__)
    inside = [f for f in frames if any(Path(f.filename).is_relative_to(p) for p in folders)]
    return f"{inside[-1].filename}, line {inside[-1].lineno}" if inside else name


def _environment(name: str, folders: Sequence[Path], look: Layout) -> ImmutableSandboxedEnvironment:
    finish, filters = _kind(name, look)
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=_Missing,
        finalize=finish,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= filters
    return environment


def _kind(name: str, look: Layout) -> tuple[Callable[[object], object], dict[str, object]]:
    """Return how the template *name* ends what it prints, and the filters of its kind."""
    suffix = Path(name.removesuffix(".jinja")).suffix.lower()
    if suffix in _MARKUP:
        filters: dict[str, object] = {
            "json": _json,
            "integrity": _integrity,
            "printed": _printed(csl.write_html),
        }
        return _finish_markup, filters
    if suffix in _MARKDOWN:
        return _finish_markdown, {"printed": _printed(csl.write_markdown)}
    if suffix in _LATEX:
        return _finish_latex, {
            "printed": _printed(csl.write_latex),
            "cite_key": _cite_key,
            "address": _latex_address,
        }
    return _finish_text, _text_filters(look)


def _printed(write: Callable[[csl.Runs], str]) -> Callable[[csl.Runs], Markup]:
    """Return the filter that prints a reference; *write* escapes it in the way of its kind."""
    return lambda runs: _finished(write(runs))


def _finished(text: str) -> Markup:
    """Return *text*, which its kind's escaping has been through, as what is printed as it is."""
    return Markup(text)  # noqa: S704 – the one place where text is called finished


def _finish_markup(value: object) -> object:
    """Return *value* without characters that act; autoescape does the rest."""
    return value if isinstance(value, Markup) else visible(str(value))


def _finish_markdown(value: object) -> Markup:
    return value if isinstance(value, Markup) else _finished(escape_markdown(str(value)))


def _finish_latex(value: object) -> Markup:
    return value if isinstance(value, Markup) else _finished(escape_latex(str(value)))


def _cite_key(key: str) -> Markup:
    r"""Return *key* as an argument of `\cite` can be, without LaTeX's own signs."""
    return _finished(_NO_KEY.sub("-", key))


def _latex_address(url: str) -> Markup:
    return _finished(latex_address(url))


def _finish_text(value: object) -> Markup:
    return value if isinstance(value, Markup) else _finished(one_line(str(value)))


def _json(facts: object) -> Markup:
    """Return *facts* as JSON that a script element can hold."""
    return _finished(escape_json_in_html(write_json(facts, spaced=False)))


def _integrity(script: str) -> str:
    """Return the hash by which a content security policy lets *script* run."""
    return "sha256-" + b64encode(sha256(script.encode()).digest()).decode()


def _text_filters(look: Layout) -> dict[str, object]:
    def wrapped(text: str, indent: int = 0, between: str = " ") -> Markup:
        return _finished(layout.wrap(one_line(text), look.width, indent, between))

    def styled(text: object, style: str) -> Markup:
        finished = text if isinstance(text, Markup) else one_line(str(text))
        return _finished(look.paint(style, str(finished)))

    def aligned(table: Table) -> Iterator[Markup]:
        rows = [[one_line(cell) for cell in row] for row in (table.head, *table.rows)]
        return map(_finished, layout.align(rows, look.width))

    def blank(text: str) -> Markup:
        return _finished(" " * layout.cells(one_line(text)))

    def carets(text: str) -> Markup:
        return _finished("^" * layout.cells(one_line(text)))

    return {
        "wrapped": wrapped,
        "styled": styled,
        "aligned": aligned,
        "blank": blank,
        "carets": carets,
        "printed": _printed(csl.write_text),
    }
