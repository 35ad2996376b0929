"""Works as Pandoc's processor of citations takes them: as metadata of a document without text.

Values go as elements of Pandoc's tree and not as text, so nothing in a record can be markup,
a file or an address to it: what a title says in tags is parsed here, and all else is letters.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wellsourced.csl import facts
from wellsourced.csl.casing import protect_small_words
from wellsourced.csl.nodes import Node, write_node
from wellsourced.csl.people import is_together
from wellsourced.csl.runs import Height, Run, curl, rich
from wellsourced.csl_json import record_to_csl
from wellsourced.escaping import one_line, write_json
from wellsourced.pandoc.trees import Node as Tree
from wellsourced.references import Name, Record

# what stands for the authors that a record does not name, and how a list says it
OTHERS = {"\ue000": ", et al.", "\ue001": " et al."}
TITLES = frozenset(("title", "container-title", "collection-title", "volume-title"))
# variables that are no text of a language
_BARE = frozenset(("DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "id", "language", "type"))
_NEVER = frozenset(("custom", "year-suffix"))
_QUOTES = re.compile("([“”])")
_BLANKS = re.compile(r"(\s+)")
# J.-P. · J-P, which a style without points prints JP
_BARE_INITIALS = re.compile(r"(?<![^\W_])(?P<first>[^\W\d_])\.?-(?=[^\W\d_](?:\.|\Z|\s))")
_NO_ATTRIBUTES: list[Tree] = ["", [], []]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a style asks of records.

    `variables` are those that it prints, `dash` that of its ranges; with `bare` it has no
    points behind initials. `comma` says when one stands before `et al.`: `always`, `never`
    or, as CSL has it by itself, behind two names and more.
    """

    variables: frozenset[str]
    dash: str
    bare: bool
    comma: str


def read_wishes(style: Node) -> Wishes:
    """Return what *style* asks of records."""
    nodes = tuple(style.walk())
    named = {name for node in nodes for name in node.get("variable").split()}
    short = {f"{name}-short" for name in named}
    whole = {name.removesuffix("-short").removesuffix("-first") for name in named}
    dashes = [one.text for one in nodes if one.get("name") == "page-range-delimiter" and one.text]
    initials = [dict(one.attributes).get("initialize-with") for one in nodes]
    return Wishes(
        frozenset(named | short | whole | {"id", "language", "type"}) - _NEVER,
        dashes[0] if dashes else "–",
        {one for one in initials if one is not None} == {""},
        next((one for node in nodes if (one := node.get("delimiter-precedes-et-al"))), ""),
    )


def state_document(records: Sequence[Record], style: Node) -> bytes:
    """Return the document, as JSON, that cites *records* by their places, in *style*."""
    wishes = read_wishes(style)
    data = b64encode(write_node(style)).decode()
    meta: dict[str, Tree] = {
        "csl": _string(f"data:application/xml;base64,{data}"),
        "nocite": {"t": "MetaInlines", "c": [_cite_all()]},
        "references": _list(_item(at, one, wishes) for at, one in enumerate(records)),
    }
    document = {"pandoc-api-version": [1, 23], "meta": meta, "blocks": []}
    return write_json(document, spaced=False).encode("utf-8", "replace")


def _cite_all() -> Tree:
    cite = {
        "citationId": "*",
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[cite], []]}


def _item(at: int, record: Record, wishes: Wishes) -> Tree:
    record = replace(
        record,
        authors=tuple(_fit_name(one, wishes) for one in record.authors),
        editors=tuple(_fit_name(one, wishes) for one in record.editors),
        volume=facts.ranged(record.volume, wishes.dash),
        issue=facts.ranged(record.issue, wishes.dash),
    )
    item = record_to_csl(record, str(at))
    if record.et_al and record.authors:
        item["author"] = [*_as_list(item["author"]), {"literal": _stand_for_others(record, wishes)}]
    stated = {
        name: _value(name, value, record.language)
        for name, value in item.items()
        if name in wishes.variables
    }
    return {"t": "MetaMap", "c": stated}


def _stand_for_others(record: Record, wishes: Wishes) -> str:
    follows = {"always": True, "never": False}.get(wishes.comma, len(record.authors) > 1)
    return next(sign for sign, words in OTHERS.items() if words.startswith(",") == follows)


def _fit_name(name: Name, wishes: Wishes) -> Name:
    """Return a name as citeproc-js understands it, and Pandoc does not by itself.

    Names in Chinese characters have no initials; a style without points has none in `Jr`.
    """
    if is_together(name):
        return Name(literal=name.family + name.given)
    if not wishes.bare:
        return name
    given = _BARE_INITIALS.sub(r"\g<first> ", name.given)
    return replace(name, given=given, suffix=name.suffix.replace(".", ""))


def _as_list(value: object) -> list[object]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _value(name: str, value: object, language: str) -> Tree:
    if not isinstance(value, str):
        return _plain(value)
    if name in _BARE:
        return _string(one_line(value).strip())
    english = not language or language.lower().startswith("en")
    text = protect_small_words(value) if english and name in TITLES else value
    return {"t": "MetaInlines", "c": state_inlines(rich(one_line(text), typed=True))}


def _plain(value: object) -> Tree:
    """Return names and dates as Pandoc's metadata."""
    if isinstance(value, Mapping):
        return {"t": "MetaMap", "c": {str(name): _plain(one) for name, one in value.items()}}
    if isinstance(value, (list, tuple)):
        return _list(_plain(one) for one in value)
    if isinstance(value, bool):
        return {"t": "MetaBool", "c": value}
    return _string(curl(one_line(str(value))))


def _string(text: str) -> Tree:
    return {"t": "MetaString", "c": text}


def _list(values: Iterable[Tree]) -> Tree:
    return {"t": "MetaList", "c": list(values)}


def state_inlines(runs: Sequence[Run]) -> list[Tree]:
    """Return *runs* as inline elements; words in double quotation marks as a quotation.

    What is quoted inside of a quotation gets other marks, so Pandoc must know it as such.
    """
    pieces = [(run, part) for run in runs for part in _QUOTES.split(run.text) if part]
    closing = _match_quotes([part for _run, part in pieces])
    stack: list[list[Tree]] = [[]]
    for at, (run, part) in enumerate(pieces):
        if at in closing:
            stack.append([])
        elif at in closing.values():
            quoted = stack.pop()
            stack[-1].append({"t": "Quoted", "c": [{"t": "DoubleQuote"}, quoted]})
        else:
            stack[-1] += _styled(run, part)
    return stack[0]


def _match_quotes(parts: Sequence[str]) -> dict[int, int]:
    """Return the places of opening quotation marks and of those that close them."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for at, part in enumerate(parts):
        if part == "“":
            opened.append(at)
        elif part == "”" and opened:
            pairs[opened.pop()] = at
    return pairs


def _styled(run: Run, text: str) -> list[Tree]:
    nodes = state_text(text)
    names = (
        ("Superscript", run.height is Height.ABOVE),
        ("Subscript", run.height is Height.BELOW),
        ("SmallCaps", run.small_caps),
        ("Strong", run.bold),
        ("Emph", run.italic),
    )
    for name, holds in names:
        nodes = [{"t": name, "c": nodes}] if holds else nodes
    if run.as_typed:
        nodes = [{"t": "Span", "c": [["", ["nocase"], []], nodes]}]
    if run.link:
        nodes = [{"t": "Link", "c": [_NO_ATTRIBUTES, nodes, [run.link, ""]]}]
    return nodes


def state_text(text: str) -> list[Tree]:
    """Return words and the blanks between them."""
    return [
        {"t": "Space"} if part.isspace() else {"t": "Str", "c": part}
        for part in _BLANKS.split(text)
        if part
    ]
