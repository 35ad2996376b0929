"""What a template's name makes of it: how what it prints is escaped, and its filters.

A `Markup` is finished text in every kind, as in HTML: it is printed as it is.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from markupsafe import Markup

from wellsourced import csl, layout
from wellsourced.embedding import embed_facts
from wellsourced.escaping import (
    escape_json_in_html,
    escape_latex,
    escape_markdown,
    latex_address,
    one_line,
    visible,
    write_json,
)
from wellsourced.page import Table

SUFFIX = ".jinja"
HTML = frozenset({".html", ".htm"})
MARKDOWN = frozenset({".md", ".markdown"})
_XML = frozenset({".xhtml", ".xml", ".svg"})
_LATEX = frozenset({".tex", ".ltx"})
# what no key of LaTeX's \cite may hold
_NO_KEY = re.compile(r"[^A-Za-z0-9:.+/-]+")
# filters that finish text by the rules of HTML
_OF_MARKUP = frozenset({"e", "escape", "forceescape", "urlize", "xmlattr"})
# `safe` would print what nobody escaped, `random` another report each time
_NOWHERE = frozenset({"random", "safe", "tojson"})

Finish = Callable[[object], object]
Filters = Mapping[str, Callable[..., object]]


@dataclass(frozen=True, slots=True)
class Layout:
    """How plain text is laid out: cells of a line, and what puts a style on a text."""

    width: int
    paint: Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of output: what ends each thing printed, its own filters, Jinja's it is without.

    `html` is true where text is escaped as in HTML, which is what Jinja itself knows to do.
    """

    finish: Finish
    filters: Filters
    without: frozenset[str] = _NOWHERE | _OF_MARKUP
    html: bool = False


def tell_suffix(name: str) -> str:
    """Return the suffix of what the template *name* makes, such as `.html`, or nothing."""
    return PurePath(name.removesuffix(SUFFIX)).suffix.lower()


def choose_kind(name: str, look: Layout) -> Kind:
    """Return the kind of the template *name*; of no suffix that is known, plain text."""
    suffix = tell_suffix(name)
    if suffix in HTML | _XML:
        filters: Filters = {
            "json": _json,
            "embedded": _embedded,
            "integrity": _integrity,
            "printed": _printed(csl.write_html),
        }
        return Kind(_finish_markup, filters, _NOWHERE, html=True)
    if suffix in MARKDOWN:
        return Kind(_finish_markdown, {"printed": _printed(csl.write_markdown)})
    if suffix in _LATEX:
        filters = {
            "printed": _printed(csl.write_latex),
            "cite_key": _cite_key,
            "address": _latex_address,
        }
        return Kind(_finish_latex, filters)
    return Kind(_finish_text, _text_filters(look))


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


def _embedded(facts: Mapping[str, object]) -> Markup:
    """Return *facts* as JSON that a script element can hold, packed where they are long."""
    return _finished(escape_json_in_html(embed_facts(facts)))


def _integrity(script: str) -> str:
    """Return the hash by which a content security policy lets *script* run."""
    return "sha256-" + b64encode(sha256(script.encode()).digest()).decode()


def _text_filters(look: Layout) -> Filters:
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
