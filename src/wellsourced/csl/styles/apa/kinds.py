"""APA: what kind of work it is, in square brackets (9.21, 9.22)."""

from __future__ import annotations

from wellsourced.csl import facts
from wellsourced.csl.runs import Runs, italic, join, rich, wrap
from wellsourced.references import Record

KINDS = {
    "broadcast": "Broadcast", "collection": "Archival collection", "dataset": "Dataset",
    "figure": "Figure", "graphic": "Graphic", "interview": "Interview", "map": "Map",
    "motion_picture": "Video recording", "personal_communication": "Letter",
    "post": "Online post", "software": "Computer software", "song": "Audio recording",
}  # fmt: skip
# what these are where nobody else can find them
PRIVATE = {
    "interview": "Personal communication", "personal_communication": "Personal communication",
    "manuscript": "Unpublished manuscript",
}  # fmt: skip
REVIEWS = {"review": "Review of", "review-book": "Review of the book"}
# types that stand in something larger and are described there
DESCRIBED_THERE = frozenset(("document", "report", "software", "standard"))
SHOWN = frozenset(("event", "paper-conference", "performance", "speech"))


def print_kind(record: Record) -> Runs:
    """Return what stands in square brackets behind the title."""
    if record.type in REVIEWS:
        kind = facts.capitalised(rich(record.genre)) or REVIEWS[record.type]
        return join(" ", (kind, italic(rich(record.title))), "[", "]")
    if record.type == "thesis":
        published = record.publisher if record.doi or record.url else ""
        genre = join(", ", (facts.capitalised(rich(record.genre)), rich(published)))
        return join("; ", (genre, facts.medium(record)), "[", "]")
    if record.container and record.type in DESCRIBED_THERE:
        return ()
    if record.container and record.type in SHOWN and not in_volume(record):
        return ()
    return describe(record)


def describe(record: Record) -> Runs:
    """Return genre and medium in brackets, or what the type says."""
    genre = facts.capitalised(rich("" if record.number else record.genre))
    told = join("; ", (genre, facts.medium(record)), "[", "]")
    if record.genre or facts.medium(record):
        return told
    public = record.container or record.doi or record.number or record.publisher or record.url
    kind = KINDS.get(record.type, "")
    return wrap("[", kind if public else PRIVATE.get(record.type, kind), "]")


def in_volume(record: Record) -> bool:
    """Say whether the work stands in a volume of proceedings."""
    return bool(record.editors or record.issue or record.page or record.volume)
