"""Say why a template could not be filled: its file, the line, the variable, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from wellsourced.errors import name_nearest
from wellsourced.escaping import visible
from wellsourced.project.templates.environment import PageEnvironment, Unusable, show_file

# what goes wrong in a template, and not in the program
FAILURES = (
    TemplateError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NameError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
# No filter named 'wraped'.
_UNKNOWN = re.compile(r"\ANo (?P<what>filter|test) named '(?P<name>[^']+)'")
# {{ page.title + 1 }} · {% for one in page.rules %}
_TAG = re.compile(r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}")
# of a sentence that names the variable: `titel` is no field of … · 'pgae' is undefined
_NAMED = re.compile(r"[`']")
_KEPT = {
    "safe": "the kind of a template says how it is escaped",
    "random": "the same audit gives the same report",
    "lipsum": "a report says what was found",
    "tojson": "in HTML the filter `json` writes facts",
}
_ESCAPING = frozenset({"e", "escape", "forceescape", "urlize", "xmlattr"})


def describe(
    error: BaseException, name: str, folders: Sequence[Path], environment: PageEnvironment
) -> str:
    """Return in a sentence what *error* says of the template *name*, with its file and line."""
    if isinstance(error, Unusable):
        return str(error)
    if isinstance(error, TemplateSyntaxError):
        file = show_file(Path(error.filename)) if error.filename else str(error.name or name)
        what = _say_syntax(error.message or "it cannot be read", environment)
        return f"{file}, line {error.lineno}: {what}"
    where = _where(error, folders)
    if isinstance(error, TemplateNotFound):
        return _say_missing(error, where, folders, environment)
    place = f"{show_file(where[0])}, line {where[1]}" if where else name
    return f"{place}: {_say(error, where)}"


def _where(error: BaseException, folders: Sequence[Path]) -> tuple[Path, int] | None:
    """Return the template and line that were being filled when *error* was raised."""
    for frame in reversed(extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if any(path.is_relative_to(folder) for folder in folders):
            return path, frame.lineno or 1
    return None


def _say_syntax(message: str, environment: PageEnvironment) -> str:
    found = _UNKNOWN.match(message)
    if not found:
        return message.rstrip(".").replace(". ", "; ")
    what, name = found["what"], found["name"]
    if name in _KEPT:
        return f"the filter `{name}` is kept from templates; {_KEPT[name]}"
    known: Iterable[str] = environment.filters if what == "filter" else environment.tests
    if name in _ESCAPING and name not in known:
        return f"the filter `{name}` is of HTML alone; what this template prints is escaped anyway"
    return f"there is no {what} `{name}`{name_nearest(name, known)}"


def _say_missing(
    error: TemplateNotFound,
    where: tuple[Path, int] | None,
    folders: Sequence[Path],
    environment: PageEnvironment,
) -> str:
    places = ", ".join(map(str, folders))
    place = f"{show_file(where[0])}, line {where[1]}: " if where else ""
    near = name_nearest(str(error.name), environment.list_templates(extensions=["jinja"]))
    wanted = " or ".join(f"`{one}`" for one in _name_wanted(error))
    cure = near if near.startswith("; did") else ""
    return f"{place}there is no template {wanted} in {places}{cure}"


def _name_wanted(error: TemplateNotFound) -> Sequence[str]:
    return [visible(str(one)) for one in error.templates if one] or [""]


def _say(error: BaseException, where: tuple[Path, int] | None) -> str:
    if isinstance(error, RecursionError):
        return "it includes or calls itself without end" if where else "it is nested too deep"
    if isinstance(error, MemoryError):
        return "it takes more memory than it may have"
    if isinstance(error, SyntaxError):
        return f"its blocks are nested too deep ({error.msg})"
    said = " ".join(str(error).split()).rstrip(".") or type(error).__name__
    if isinstance(error, SecurityError) or (
        isinstance(error, UndefinedError) and _NAMED.search(said)
    ):
        return said
    tag = _find_tag(where) if where else ""
    return f"in `{tag}`: {said}" if tag else said


def _find_tag(where: tuple[Path, int]) -> str:
    """Return the only tag on a line of a template, which holds the variable; else the line."""
    path, number = where
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return ""
    line = lines[number - 1].strip() if number <= len(lines) else ""
    tags = _TAG.findall(line)
    return str(tags[0]) if len(tags) == 1 else line[:80]
