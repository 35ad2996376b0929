"""What `library add` says: what came into the library, what was there, what was left and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.cli.entries import bare_title
from wellsourced.escaping import one_line
from wellsourced.layout import cells, shorten, wrap
from wellsourced.project.libraries.adding import Added, Adding, Left, There
from wellsourced.project.projects import see_from_here

WIDTH = 80  # cells of a line
INDENT = 9  # cells before what is said of a reference
MOST_LABEL = 48  # cells of the name of what was left
DOUBTFUL = "--add-doubtful"
COMPLETE = "--complete"


def show_adding(adding: Adding, *, several: bool) -> str:
    """Return a line or two a reference and a last line that counts; *several* files are named."""
    lines = [_show_added(one, several=several) for one in adding.added]
    lines += (_show_there(one, several=several) for one in adding.there)
    lines += (_show_left(one, several=several) for one in adding.left)
    return "".join(f"{line}\n" for line in (*lines, _count(adding)))


def _show_added(one: Added, *, several: bool) -> str:
    head = f"{one_line(one.reference.key)}: "
    room = max(WIDTH - INDENT - cells(head), 0)
    said = f"added    {head}{shorten(_title(one), room)}".rstrip(": ")
    where = _where(one.file, one.place, several=several)
    return "\n".join((said, *(_below(f"{where}: {remark}") for remark in one.remarks)))


def _title(one: Added | There) -> str:
    record = one.reference.record
    return bare_title(record.title) or one_line(record.container or record.doi or record.url)


def _show_there(one: There, *, several: bool) -> str:
    where = _where(one.file, one.place, several=several)
    which = "stands in the input twice" if one.twice else "is in the library"
    said = _tell("there", f"{one_line(one.key)}: {where} {which} ({one_line(one.reason)})")
    if one.completed:
        return f"{said}\n{_below(f'the entry got {_name(one.completed)}')}"
    if one.lacks:
        return f"{said}\n{_below(f'the entry lacks {_name(one.lacks)}; {COMPLETE} adds them')}"
    return said


def _name(fields: Sequence[str]) -> str:
    return one_line(", ".join(fields))


def _show_left(one: Left, *, several: bool) -> str:
    where = _where(one.file, one.place, several=several)
    label = f", {shorten(one_line(one.label), MOST_LABEL)}" if one.label else ""
    said = _tell("left", f"{where}{label}: {one_line(one.reason)}")
    those = ", ".join(f"`{one_line(key)}`" for key in one.candidates if key)
    if not those:
        return said
    return f"{said}\n{_below(f'is it {those}? {DOUBTFUL} adds it all the same')}"


def _where(file: str, place: str, *, several: bool) -> str:
    return f"{one_line(file)} {place}" if several else place


def _tell(word: str, text: str) -> str:
    return f"{word.ljust(INDENT)}{wrap(text, WIDTH, INDENT)}"


def _below(text: str) -> str:
    return " " * INDENT + wrap(one_line(text), WIDTH, INDENT)


def _count(adding: Adding) -> str:
    changed = next((f"{see_from_here(one.path)}: " for one in adding.changes), "")
    return f"{changed}{', '.join(_counts(adding))}"


def _counts(adding: Adding) -> Iterator[str]:
    yield f"{len(adding.added):,} added"
    yield f"{len(adding.there):,} there already"
    completed = len({one.key for one in adding.there if one.completed})
    if completed:
        yield f"{completed:,} completed"
    if adding.left:
        yield f"{len(adding.left):,} left"
