"""Print a made work in a style as labelled pieces."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from wellsourced.references import Date
from wellsourced.refparse.segments import Label
from wellsourced.training.agreeing import make_agree, put_title_first
from wellsourced.training.bracketed_media import label_media
from wellsourced.training.dating import print_date
from wellsourced.training.made import MadeRecord
from wellsourced.training.naming import NameList, print_names
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.style import NameForm, Style
from wellsourced.training.templates import all_fields, fill, mend, parse_template


@dataclass(frozen=True, slots=True)
class Manner:
    """What is printed one way or another all over a list, style and chance together.

    `dash` stands in ranges, `cut_pages` shortens their ends (`503-12`), `pointed` prints
    abbreviated containers with points, `agrees` makes "Eds." follow the number of editors,
    `title_first` puts the title before the year of a work without authors.
    """

    names: NameForm = field(default_factory=NameForm)
    editors: NameForm = field(default_factory=NameForm)
    dates: str = "Y"
    accessed: str = "D Month Y"
    language: str = "en"
    dash: str = "–"
    cut_pages: bool = False
    pointed: bool = False
    agrees: bool = True
    title_first: bool = True


_DASHES = ("-", "–", "--", "—")
_DASH_WEIGHTS = (62, 35, 2, 1)
_CUT, _POINTED, _AGREES, _TITLE_FIRST, _HYPHENS = 0.25, 0.3, 0.92, 0.75, 0.35


def choose_manner(rng: random.Random, style: Style) -> Manner:
    """Return how *style* prints, with what it leaves open chosen by chance."""
    hyphens = style.names.hyphens or rng.random() < _HYPHENS
    return Manner(
        names=replace(style.names, hyphens=hyphens),
        editors=replace(style.editors or style.names, hyphens=hyphens),
        dates=style.dates,
        accessed=style.accessed,
        language=style.language,
        dash=rng.choices(_DASHES, _DASH_WEIGHTS)[0],
        cut_pages=rng.random() < _CUT,
        pointed=rng.random() < _POINTED,
        agrees=rng.random() < _AGREES,
        title_first=rng.random() < _TITLE_FIRST,
    )


def print_record(made: MadeRecord, template: str, manner: Manner) -> Pieces:
    """Return *made* printed with *template*; nothing where it lacks what the template needs."""
    group = parse_template(template)
    values: dict[str, Pieces] = {}
    for name in group.fields:
        values[name] = _FIELDS[name](made, manner)
        if not values[name]:
            return ()
    for name in all_fields(group) - group.fields:
        values[name] = _FIELDS[name](made, manner)
    _fit_edition(values, template)
    pieces = fill(group, values)
    if manner.agrees:
        pieces = make_agree(pieces, len(made.record.editors))
    pieces = _hold(mend(pieces))
    pieces = label_media(pieces)
    return put_title_first(pieces) if manner.title_first else pieces


# In Proc. of · Anais do · Proceedings of the
_PROCEEDINGS = re.compile(
    r"\b(?:Proc(?:eedings|\.)|Ana(?:is|les)|A[ct]+as|Resumos|Papers)(?!\w).*\Z"
)


def _hold(pieces: Pieces) -> Pieces:
    """Return *pieces* with a meeting that no container is printed beside as the container.

    Words for its proceedings before its name belong to it.
    """
    if any(piece.label is Label.CONTAINER for piece in pieces):
        return pieces
    found: list[Piece] = []
    for piece in pieces:
        if piece.label is not Label.EVENT:
            found.append(piece)
            continue
        before = found.pop() if found and found[-1].label is None else Piece("")
        match = _PROCEEDINGS.search(before.text)
        at = match.start() if match else len(before.text)
        found.append(Piece(before.text[:at]))
        found.append(Piece(f"{before.text[at:]}{piece.text}", Label.CONTAINER))
    return tuple(piece for piece in found if piece.text)


def print_with(
    rng: random.Random, made: MadeRecord, templates: Sequence[str], manner: Manner
) -> Pieces:
    """Return *made* printed with one of *templates* that it has the fields for, or nothing."""
    for template in rng.sample(templates, len(templates)):
        if pieces := print_record(made, template, manner):
            return pieces
    return ()


def _words(label: Label | None, text: str) -> Pieces:
    return (Piece(text, label),) if text else ()


def _plain(label: Label | None, value: Callable[[MadeRecord], str]) -> _Printer:
    return lambda made, _: _words(label, value(made))


def _short(made: MadeRecord, manner: Manner) -> Pieces:
    short = (made.pointed if manner.pointed else "") or made.short or made.record.container
    return _words(Label.CONTAINER, short)


def _authors(made: MadeRecord, manner: Manner) -> Pieces:
    people = NameList(made.record.authors, Label.AUTHORS, made.record.et_al)
    return print_names(people, manner.names)


def _editors(made: MadeRecord, manner: Manner) -> Pieces:
    return print_names(NameList(made.record.editors, Label.EDITORS), manner.editors)


def _translators(made: MadeRecord, manner: Manner) -> Pieces:
    return print_names(NameList(made.translators, Label.CREDIT), manner.editors)


def _year(made: MadeRecord, _: Manner) -> Pieces:
    record = made.record
    year = record.year + record.year_suffix if record.year else record.issued_text
    return _words(Label.ISSUED, year)


def _date(date: Date | None, form: str, language: str) -> str:
    return print_date(date, form, language) if date else ""


def _issued(made: MadeRecord, manner: Manner) -> Pieces:
    record = made.record
    if not record.issued:
        return _words(Label.ISSUED, record.issued_text)
    words = print_date(record.issued, manner.dates, manner.language)
    if record.year_suffix and words.startswith(record.year):
        words = words.replace(record.year, record.year + record.year_suffix, 1)
    return _words(Label.ISSUED, words)


def _accessed(made: MadeRecord, manner: Manner) -> Pieces:
    words = _date(made.record.accessed, manner.accessed, manner.language)
    return _words(Label.ACCESSED, words)


# 503–12 · S14–S19
_RANGE = re.compile(r"(?P<first>[^\s–-]*\d[^\s–-]*)[–-](?P<last>[^\s–-]*\d)(?P<rest>.*)")


@lru_cache(maxsize=65536)
def print_pages(page: str, dash: str, *, cut: bool = False) -> str:
    """Return the range *page* with *dash*, its end shortened where *cut*.

    >>> print_pages("503–512", "-", cut=True)
    '503-12'
    """
    match = _RANGE.fullmatch(page)
    if not match:
        return page
    first, last = match["first"], match["last"]
    if cut and first.isdigit() and last.isdigit() and len(first) == len(last):
        same = next((at for at in range(len(first)) if first[at] != last[at]), len(first) - 1)
        last = last[same:]
    return f"{first}{dash}{last}{match['rest'].replace('–', dash)}"


def _page(made: MadeRecord, manner: Manner) -> Pieces:
    return _words(Label.PAGE, print_pages(made.record.page, manner.dash, cut=manner.cut_pages))


_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_LEADING = re.compile(r"\d+")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\Z")  # 2nd
_TEENS = range(11, 14)
_EXTENTS = {"de": "S.", "pt": "p", "sv": "s.", "da": "s.", "no": "s.", "pl": "s.", "tr": "s."}


def _edition(made: MadeRecord, manner: Manner) -> Pieces:
    edition = _bare_edition(made.record.edition, manner)
    if manner.language == "en" and edition.isdecimal():
        number = int(edition)
        ending = "th" if number % 100 in _TEENS else _ORDINALS.get(number % 10, "th")
        edition += ending
    return _words(Label.EDITION, edition)


def _bare_edition(edition: str, manner: Manner) -> str:
    """Return the number alone of an English edition, where another language prints it."""
    if manner.language == "en":
        return edition
    match = _LEADING.match(edition)
    return match.group() if match else ""


# ed. {edition} · ed. 2
_NUMBER_BEHIND = re.compile(r"(?i:\bedn?\b|\bedition\b|\bédition\b|\bedição\b)\.? \{edition\}")


def _fit_edition(values: dict[str, Pieces], template: str) -> None:
    """Print a bare number behind "ed."; the ordinal stands before it."""
    if values.get("edition") and _NUMBER_BEHIND.search(template):
        bare = values["edition"][0].text
        values["edition"] = _words(Label.EDITION, _ORDINAL.sub("", bare))


def _extent(made: MadeRecord, manner: Manner) -> Pieces:
    unit = _EXTENTS.get(manner.language, "pp" if manner.pointed else "p")
    return _words(Label.EXTENT, f"{made.extent} {unit}" if made.extent else "")


_Printer = Callable[[MadeRecord, Manner], Pieces]
_FIELDS: Mapping[str, _Printer] = {
    "authors": _authors,
    "editors": _editors,
    "translators": _translators,
    "title": _plain(Label.TITLE, lambda made: made.record.title),
    "container": _plain(Label.CONTAINER, lambda made: made.record.container),
    "short": _short,
    "series": _plain(Label.SERIES, lambda made: made.series),
    "event": _plain(Label.EVENT, lambda made: made.event),
    "publisher": _plain(Label.PUBLISHER, lambda made: made.record.publisher),
    "place": _plain(Label.PLACE, lambda made: made.record.place),
    "school": _plain(Label.PUBLISHER, lambda made: made.school),
    "edition": _edition,
    "genre": _plain(Label.GENRE, lambda made: made.record.genre),
    "number": _plain(Label.NUMBER, lambda made: made.record.number),
    "extent": _extent,
    "medium": _plain(Label.MEDIUM, lambda made: made.medium),
    "body": _plain(Label.BODY, lambda made: made.body),
    "volume": _plain(Label.VOLUME, lambda made: made.record.volume),
    "issue": _plain(Label.ISSUE, lambda made: made.record.issue),
    "page": _page,
    "first-page": _plain(Label.PAGE, lambda made: made.first_page),
    "year": _year,
    "issued": _issued,
    "accessed": _accessed,
    "doi": _plain(Label.DOI, lambda made: made.record.doi),
    "pmid": _plain(Label.PMID, lambda made: made.record.pmid),
    "pmcid": _plain(Label.PMCID, lambda made: made.record.pmcid),
    "arxiv": _plain(Label.ARXIV, lambda made: made.arxiv),
    "isbn": _plain(Label.ISBN, lambda made: made.record.isbn),
    "issn": _plain(Label.ISSN, lambda made: made.record.issn),
    "url": _plain(Label.URL, lambda made: made.record.url),
}
