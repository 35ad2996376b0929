"""APA: the title, what is told of it in parentheses, and what kind of work it is (9.18 to 9.22)."""

from __future__ import annotations

from wellsourced.csl import facts
from wellsourced.csl.people import list_editors
from wellsourced.csl.runs import Part, Runs, italic, join, rich, wrap
from wellsourced.references import Record
from wellsourced.terms import word_set

DASH = "–"
PAGES = frozenset(("post", "webpage"))
REVIEWS = frozenset(("review", "review-book"))
# types that are serial unless they have an editor
SPOKEN = frozenset(("interview", "paper-conference"))
# types whose number belongs to them, also where something larger holds them
NUMBERED_THEMSELVES = frozenset(("broadcast", "graphic", "map", "motion_picture"))
WITH_SERIES = frozenset(("document", "report", "standard"))
WITHOUT_PLACE = facts.SERIALS | PAGES | {"broadcast", "event", "patent", "performance", "speech"}
# small words of a heading
SMALL = word_set("a an and as at by for from in of on or the to with")


def print_title(record: Record, *, edited: bool) -> Runs:
    """Return the title with its parentheses; with *edited*, editors stand elsewhere already."""
    if record.type in REVIEWS:
        return ()
    if record.type in {"bill", "report"} and not record.title:
        return join(" ", (numbered(record), print_identifier(record, edited=edited)))
    title = join(": ", (rich(record.title), "" if record.container else volume_in_words(record)))
    if record.type in PAGES or not record.container:
        title = italic(title)
    return join(" ", (title, print_identifier(record, edited=edited)))


def print_identifier(record: Record, *, edited: bool) -> Runs:
    """Return editors, number, edition, volume and pages of a work that stands alone."""
    editors = () if edited else _editors(record)
    number = numbered(record)
    parts: tuple[Part, ...] = (editors, number, placed(record))
    if record.type == "patent":
        kind = facts.capitalised(rich(record.genre)) or "Patent"
        parts = (join(" ", (kind, label(record))),)
    elif record.type == "report" and not record.title:
        parts = (editors, placed(record))
    elif record.container and record.type not in PAGES:
        parts = (number,) if record.type in NUMBERED_THEMSELVES else ()
    return join("; ", parts, "(", ")")


def _editors(record: Record) -> Runs:
    inside = record.type in facts.SERIALS or not record.editors
    ending = "Ed." if len(record.editors) == 1 else "Eds."
    return () if inside else rich(f"{list_editors(record.editors)}, {ending}")


def numbered(record: Record) -> Runs:
    """Return the number with what it is a number of: `Technical Report No. 17`."""
    if not record.number:
        return ()
    kind = record.genre
    if record.type == "thesis" and kind:
        kind = "Publication"
    return join(" ", (rich(_headline(kind)), label(record)))


def label(record: Record) -> Runs:
    """Return the number behind `No.` where it is one."""
    counted = facts.is_count(record.number) and record.type != "standard"
    return facts.capitalised(rich(f"No. {record.number}" if counted else record.number))


def placed(record: Record) -> Runs:
    """Return version, edition, series, volume and pages."""
    serial = record.type in WITHOUT_PLACE or (record.type in SPOKEN and not record.editors)
    if serial:
        return ()
    parts = (
        wrap("Version ", facts.version(record)),
        facts.edition(record),
        facts.series(record) if record.type in WITH_SERIES else "",
        f"Vol. {facts.ranged(record.volume, DASH)}" if facts.is_count(record.volume) else "",
        wrap("Issue ", rich(record.issue)),
        _pages(record.page),
    )
    return join(", ", parts)


def _pages(page: str) -> Runs:
    printed = facts.pages(page, DASH, short=False)
    one = not any(sign in printed for sign in (DASH, ",", "&"))
    return wrap("p. " if one else "pp. ", rich(printed))


def volume_in_words(record: Record) -> Runs:
    """Return a volume that is no number, which stands in the title."""
    serial = record.type in facts.SERIALS | PAGES | SPOKEN
    return () if serial or facts.is_count(record.volume) else rich(record.volume)


def _headline(words: str) -> str:
    """Return *words* with capitals as a heading has them."""
    return " ".join(
        word if at and word in SMALL else f"{word[:1].upper()}{word[1:]}"
        for at, word in enumerate(words.split())
    )
