"""How a reader sees what templates say: the pieces of a reference or a wording, in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from wellsourced.readers.mediawiki.page import Template
from wellsourced.readers.mediawiki.people import Person
from wellsourced.readers.mediawiki.wordings import BETWEEN, pieces_of
from wellsourced.readers.mediawiki.works import Work
from wellsourced.text import Span

Piece = Span | str
"""A place in the source, or words that stand nowhere."""

# the parts of a reference behind its people and its date: what stands before and after each
_BEHIND = (
    ("chapter", "", ". "),
    ("title", "", ""),
    ("translated", " [", "]"),
    ("container", ". ", ""),
    ("series", ". ", ""),
    ("edition", ". ", " ed"),
    ("place", ". ", ""),
    ("publisher", ". ", ""),
    ("volume", ". ", ""),
    ("issue", " (", ")"),
    ("page", ". p. ", ""),
    ("genre", ". ", ""),
    ("arxiv", ". arXiv:", ""),
    ("doi", ". doi:", ""),
    ("pmid", ". PMID ", ""),
    ("pmcid", ". PMC", ""),
    ("bibcode", ". Bibcode:", ""),
    ("isbn", ". ISBN ", ""),
    ("issn", ". ISSN ", ""),
    ("id", ". ", ""),
    ("accessed", ". Retrieved ", ""),
    ("quote", ". “", "”"),
)
# how a part is joined to those that it stands beside
_JOINED = {"publisher": ": ", "page": ": "}
_WITH: Mapping[str, frozenset[str]] = {
    **dict.fromkeys((name for name, _, _ in _BEHIND), frozenset()),
    "publisher": frozenset({"place"}),
    "page": frozenset({"volume", "issue"}),
}
_MOST_NAMED = 12


def pieces_of_work(work: Work) -> list[Piece]:
    """Return the pieces of a work: people, year, title, where it stands, its identifiers."""
    fields = work.fields
    pieces = _responsible(work)
    when = [fields[name] for name in ("day", "month", "date", "year") if name in fields]
    dated: list[Piece] = [piece for span in when for piece in (span, " ")][:-1]
    if pieces:
        pieces += [" (", *dated, "). "] if dated else [". "]
    begun, named = len(pieces), bool(pieces)
    for name, before, after in _BEHIND:
        if name in fields:
            lead = _JOINED.get(name, before) if _WITH[name] & fields.keys() else before
            lead = lead.lstrip(". :,") if len(pieces) == begun else lead
            pieces += [piece for piece in (lead, fields[name], after) if piece]
        if name == "publisher" and dated and not named:
            pieces += [" (" if len(pieces) > begun else "(", *dated, ")"]
    return [*pieces, "."] if pieces else []


def _responsible(work: Work) -> list[Piece]:
    """Return the pieces of the authors, or of the editors where no authors are named."""
    others = [" et al."] if work.template.first("display-authors", "displayauthors") else []
    for role, after in (("author", []), ("editor", [" (ed.)"])):
        people = list(_people(work.people.get(role, ())))
        if people:
            return [*people, *others, *after]
    return []


def _people(people: Sequence[Person]) -> Iterator[Piece]:
    for number, person in enumerate(people[:_MOST_NAMED]):
        if number:
            yield "; "
        parts = [part for part in (person.family, person.given, person.whole) if part]
        for place, part in enumerate(parts):
            if place:
                yield ", "
            yield part
    if len(people) > _MOST_NAMED:
        yield " et al."


def pieces_of_wording(wording: str, values: Mapping[str, Span]) -> list[Piece]:
    """Return the pieces of a wording with its values; words beside a missing value fall away."""
    pieces = pieces_of(wording)
    there = [not named or text.lstrip("0") in values for text, named in pieces]
    kept: list[Piece] = []
    for at, (text, named) in enumerate(pieces):
        if named and there[at]:
            value = values[text.lstrip("0")]
            kept += ["0", value] if text.startswith("0") and len(value) == 1 else [value]
        elif not named and all(there[max(0, at - 1) : at + 2]):
            kept.append(text)
    return kept


def pieces_of_conversion(template: Template, text: str) -> list[Piece]:
    """Return what `{{convert|5|to|10|km|mi}}` was given: `5 to 10 km`."""
    given = [template.values[str(n)] for n in range(1, 8) if str(n) in template.values]
    pieces: list[Piece] = []
    amount = True
    for span in given:
        word = span.of(text)
        if amount or word in BETWEEN:
            pieces += [" ", span] if pieces else [span]
            amount = word in BETWEEN
        elif len(pieces) >= 1:
            return [*pieces, " ", span]
    return pieces


def pieces_of_short(how: str, template: Template) -> list[Piece]:
    """Return how a short citation is shown: `Doe & Roe 2020, p. 4`, in brackets where it is so."""
    if template.name.startswith("sfnm"):
        return _pieces_of_several(template)
    parts = [template.values[str(n)] for n in range(1, 7) if str(n) in template.values]
    names, year = parts[:-1], parts[-1:]
    opened, closed = (" (", ")") if how == "text" else (" ", "")
    pieces: list[Piece] = ["("] if how == "brackets" else []
    for at, span in enumerate(names):
        joint = " & " if at == len(names) - 1 else ", "
        pieces += [joint, span] if at else [span]
    if year:
        pieces += [opened, year[0]] if names else [year[0]]
    pages = locator_of(template)
    if pages:
        label = {"page": ", p. ", "": ", "}[pages[0]]
        pieces += [label, pages[1]]
    closing = (closed if year else "") or (")" if how == "brackets" else "")
    return [*pieces, closing] if closing else pieces


def _pieces_of_several(template: Template) -> list[Piece]:
    """Return how `{{sfnm|1a1=Doe|1y=2020|2a1=Roe|2y=2021}}` is shown: `Doe 2020; Roe 2021`."""
    pieces: list[Piece] = []
    for number in range(1, 10):
        for name in ("a1", "a2", "a3", "a4", "y", "p", "pp", "loc"):
            span = template.values.get(f"{number}{name}")
            if span is None:
                continue
            joint = {"a1": "; ", "y": " ", "p": ", p. ", "pp": ", pp. ", "loc": ", "}
            pieces += [joint.get(name, " & "), span] if pieces else [span]
    return pieces


def locator_of(template: Template) -> tuple[str, Span] | None:
    """Return the label and the place of the pages that a short citation names."""
    page = template.first("p", "pp", "page", "pages", "s", "seite", "seiten", "página", "passage")
    if page:
        return "page", page
    other = template.first("loc", "at", "location")
    return ("", other) if other else None


def chain_of(pieces: Sequence[Piece]) -> set[int]:
    """Return which pieces are taken from where they stand: the longest run that only goes on.

    What is shown before something that the source says earlier stands there by its words alone.
    """
    ends: list[int] = []
    tails: list[int] = []
    before: dict[int, int] = {}
    for at, piece in enumerate(pieces):
        if isinstance(piece, str):
            continue
        place = bisect_left(ends, piece.start + 1)
        if place < len(ends) and ends[place] <= piece.start:
            continue
        if place:
            before[at] = tails[place - 1]
        if place == len(ends):
            ends.append(piece.end)
            tails.append(at)
        elif piece.end < ends[place]:
            ends[place], tails[place] = piece.end, at
    chain: set[int] = set()
    at_ = tails[-1] if tails else -1
    while at_ >= 0:
        chain.add(at_)
        at_ = before.get(at_, -1)
    return chain
