"""Labelled stretches into a record: each field in the form that CSL gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wellsourced.references import Date, Name, Record
from wellsourced.refparse.dates import parse_date
from wellsourced.refparse.fields.kinds import GENRES, guess_type
from wellsourced.refparse.segments import TAKEN, Label, Segment, mask
from wellsourced.refparse.tagging.names import read_names

# what CSL names otherwise, or not at all
_EXTRA = (
    ("arxiv", Label.ARXIV),
    ("number-of-pages", Label.EXTENT),
    ("medium", Label.MEDIUM),
    ("division", Label.BODY),
    ("contributor", Label.CREDIT),
    ("collection-title", Label.SERIES),
    ("event-title", Label.EVENT),
    ("malformed", Label.MALFORMED),
)
_LETTER = re.compile(r"\d{4}(?P<letter>[a-k])(?!\w)")
_DASHES = re.compile(r"\s*(?:[–—−‐‑-]|--)+\s*")
_ENDS = " ,;:/–—-" + TAKEN
_REST = re.compile(rf"[^{TAKEN}]+")
# two letters or digits that nobody labelled are worth keeping
_WORTH = re.compile(r"\w\W*\w")


def read_record(text: str, segments: tuple[Segment, ...]) -> Record:
    """Return the record that *segments* of *text* make."""
    fields = _Fields(text, segments)
    issued = fields.first(Label.ISSUED)
    date = _with_day(parse_date(issued), fields.last(Label.ISSUED))
    letter = _LETTER.search(issued)
    authors, et_al = fields.names(Label.AUTHORS)
    editors, more = fields.names(Label.EDITORS)
    kind = guess_type(text, segments)
    return Record(
        type=kind,
        title=tidy_words(fields.first(Label.TITLE)),
        authors=authors,
        editors=editors,
        et_al=et_al or (more and not authors),
        container=tidy_words(fields.first(Label.CONTAINER)),
        publisher=tidy_words(fields.first(Label.PUBLISHER)),
        place=tidy_words(fields.first(Label.PLACE)),
        edition=fields.first(Label.EDITION),
        issued=date,
        year_suffix=letter["letter"] if letter else "",
        issued_text="" if date else issued,
        accessed=parse_date(fields.first(Label.ACCESSED)),
        volume=fields.first(Label.VOLUME),
        issue=fields.first(Label.ISSUE),
        page=_DASHES.sub("–", fields.first(Label.PAGE)),
        number=fields.first(Label.NUMBER),
        genre=tidy_words(fields.first(Label.GENRE)).lstrip(")]([ ") or GENRES.get(kind, ""),
        doi=fields.first(Label.DOI),
        pmid=fields.first(Label.PMID),
        pmcid=fields.first(Label.PMCID),
        isbn=fields.first(Label.ISBN),
        issn=fields.first(Label.ISSN),
        url=fields.first(Label.URL),
        note=_left_over(text, segments),
        extra=fields.extra(),
    )


def _with_day(date: Date | None, later: str) -> Date | None:
    """Return *date* with the month and day that stand elsewhere in the reference."""
    if date is None or date.month or later == str(date.year):
        return date
    day = parse_date(later if str(date.year) in later else f"{later} {date.year}")
    return day if day and day.year == date.year else date


class _Fields:
    """The values of the segments by label."""

    def __init__(self, text: str, segments: Iterable[Segment]) -> None:
        self._text = text
        self._by_label: dict[Label, list[Segment]] = {}
        for segment in segments:
            self._by_label.setdefault(segment.label, []).append(segment)
        self._first = {
            label: (some[0].value or some[0].span.of(text)).strip()
            for label, some in self._by_label.items()
        }

    def first(self, label: Label) -> str:
        return self._first.get(label, "")

    def last(self, label: Label) -> str:
        some = self._by_label.get(label)
        return (some[-1].value or some[-1].span.of(self._text)).strip() if some else ""

    def all(self, label: Label) -> str:
        some = self._by_label.get(label, ())
        values = ((one.value or one.span.of(self._text)).strip() for one in some)
        return "; ".join(dict.fromkeys(values))

    def names(self, label: Label) -> tuple[tuple[Name, ...], bool]:
        names: list[Name] = []
        et_al = False
        for segment in self._by_label.get(label, ()):
            if segment.names:
                names.extend(segment.names)
                et_al = et_al or bool(segment.value)
            else:
                some, others = read_names(segment.span.of(self._text))
                names.extend(some)
                et_al = et_al or others
        return tuple(names), et_al

    def extra(self) -> tuple[tuple[str, str], ...]:
        """Return what CSL names otherwise, or not at all."""
        return tuple((name, value) for name, label in _EXTRA if (value := self.all(label)))


def tidy_words(words: str) -> str:
    """Return *words* of a title or name without the signs that part it from its neighbours."""
    if not words:
        return words
    words = words.replace(TAKEN, "").strip(_ENDS)
    if words.endswith(("(", "[")):
        words = words[:-1].rstrip(_ENDS)
    if words.endswith(".") and not words.endswith("..") and "." not in words[-4:-1]:
        words = words[:-1]
    return words.strip(_ENDS + '“”„«»"')


# of these all segments are read, of others the first
_ALL_READ = frozenset(
    {
        Label.AUTHORS,
        Label.EDITORS,
        Label.ISSUED,
        Label.LEAD,
        *(label for _, label in _EXTRA),
    }
)


def _left_over(text: str, segments: tuple[Segment, ...]) -> str:
    """Return what no field holds, so that nothing is lost: a second address, say."""
    read = mask(text, _find_read(text, segments))
    pieces = (piece.strip(" .,;:[]()") for piece in _REST.findall(read))
    return " … ".join(piece for piece in pieces if piece and _WORTH.search(piece))


def _find_read(text: str, segments: tuple[Segment, ...]) -> Iterator[Segment]:
    """Yield the segments that became a field, and those that say the same again."""
    first: dict[Label, str] = {}
    for one in segments:
        value = one.value or one.span.of(text)
        if one.label in _ALL_READ or first.setdefault(one.label, value) == value:
            yield one
