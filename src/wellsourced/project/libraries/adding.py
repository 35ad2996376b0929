"""`library add`: references of other files into a library, each work once.

What the library has gets no second entry, what it may have is left for a person to tell.
BibTeX is added as it is written, other formats as `format_entry` writes them. Nothing is
written before all of it is known, and then all or nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wellsourced import bibtex
from wellsourced.adopting import Doubt, Known
from wellsourced.bibtex.adoption import Adopted, Receiver, append, choose_encoding, read_donor
from wellsourced.errors import BadUsage, WriteRefused
from wellsourced.project.libraries.completing import complete, find_lacking
from wellsourced.project.libraries.entering import Entered, enter, leave_housekeeping
from wellsourced.project.libraries.importing import Imported
from wellsourced.project.libraries.leavings import note_housekeeping, note_rest
from wellsourced.project.libraries.opening import open_library, say_lost
from wellsourced.project.libraries.shelving import (
    Batch,
    Choice,
    Placed,
    Progress,
    own_key,
    place_items,
)
from wellsourced.project.listing import NamedFile, name_file
from wellsourced.project.projects import Project
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.saving.locking import hold, say_nothing
from wellsourced.project.saving.locks import Tell
from wellsourced.project.saving.writing import Change, write_changes
from wellsourced.project.starting import LIBRARY_HEAD
from wellsourced.references import Library, Reference


@dataclass(frozen=True, slots=True)
class Added:
    """A reference that came into the library, under the key that it bears; what to know of it."""

    file: str
    place: str
    reference: Reference
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class There:
    """A reference whose work the library has, or the input itself before it (`twice`).

    `lacks` are the fields that it says more than the entry of its work; `completed` are those
    of them that were put into it.
    """

    file: str
    place: str
    reference: Reference
    key: str
    reason: str
    twice: bool
    lacks: tuple[str, ...] = ()
    completed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """What was not added and why; `candidates` are the keys of what it may be."""

    file: str
    place: str
    reason: str
    label: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Adding:
    """What comes of adding files to a library; `notes` say what of the files was left besides."""

    added: tuple[Added, ...]
    there: tuple[There, ...]
    left: tuple[Left, ...]
    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()

    def write(self) -> None:
        """Write the library; raise `WriteRefused` where it stays as it was."""
        write_changes(self.changes)


@dataclass(frozen=True, slots=True)
class Target:
    """The library that is added to, and what it begins with where there is none yet."""

    file: NamedFile
    head: str = ""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A library with its bytes, none where there is none yet."""

    library: Library
    data: bytes | None
    decoded: bibtex.Decoded

    def receiver(self) -> Receiver:
        entries: dict[str, Reference] = {}
        for one in self.library.references:
            entries.setdefault(one.key.casefold(), one)
        return Receiver(self.decoded.text, entries, choose_encoding(self.decoded))


def choose_target(project: Project, named: Path | None) -> Target:
    """Return the library that is *named*, or that of the project; raise `BadUsage` for neither."""
    if named is not None:
        return Target(name_file(named))
    if not project.known or project.example:
        message = "there is no project here: name a library, or start one with `wellsourced init`"
        raise BadUsage(message)
    return Target(project.library_file, LIBRARY_HEAD)


def _tell_nobody(_done: int, _total: int, _words: str) -> None:
    """Say nothing of how far it is."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far the work is, and for whom it has to wait."""

    progress: Progress = _tell_nobody
    wait: Tell = say_nothing


def add_files(
    target: Target, files: Sequence[Imported], choice: Choice, watch: Watch | None = None
) -> Adding:
    """Add *files* to a library and return what came of it; raises as `plan_adding` does.

    No other command writes the library between the reading and the writing.
    """
    watch = watch or Watch()
    with hold(target.file.path, tell=watch.wait):
        adding = plan_adding(target, files, choice, watch.progress)
        adding.write()
    return adding


def plan_adding(
    target: Target, files: Sequence[Imported], choice: Choice, progress: Progress = _tell_nobody
) -> Adding:
    """Return what adding *files* to a library comes to; nothing is written.

    Raises `Unreadable` where the library is none, and `WriteRefused` where its folder is not
    there or its encoding cannot hold what is added.
    """
    shelf = _open(target, progress)
    texts = {at: file.text for at, file in enumerate(files) if file.text}
    batch = Batch(
        tuple(map(leave_housekeeping, files)), {at: read_donor(text) for at, text in texts.items()}
    )
    placed = place_items(batch, shelf.library, choice, progress)
    receiver = shelf.receiver()
    entered = enter(batch, placed, receiver)
    lacking = find_lacking(placed)
    text = shelf.decoded.text
    completed = complete(text, placed, lacking if choice.complete else {}, receiver.encoding)
    lacks = {at: tuple(name for name, _ in fields) for at, fields in lacking.items()}
    return Adding(
        tuple(_list_added(batch, placed, entered)),
        tuple(_list_there(batch, placed, lacks, completed.fields)),
        tuple(_list_left(batch, placed, entered)),
        tuple(_change(target, shelf, entered, completed.text)),
        (
            *completed.notes,
            *say_lost(target.file.name, len(shelf.library.failed)),
            *note_rest(batch, placed),
            *note_housekeeping(files, batch, entered),
        ),
    )


def _change(target: Target, shelf: _Shelf, entered: Entered, text: str) -> Iterator[Change]:
    """Yield the change of the library, whose entries are completed in *text*, if it changes."""
    if entered.entries:
        text = append(text or target.head, entered.strings, tuple(entered.entries.values()))
    elif text == shelf.decoded.text:
        return
    after = bibtex.encode(shelf.decoded, text)
    if bibtex.decode(after).text != text:
        message = f"{target.file.name}: its encoding would be taken for another one afterwards"
        raise WriteRefused(message)
    yield Change(target.file.path, shelf.data, after)


def _open(target: Target, progress: Progress) -> _Shelf:
    """Return the library; an empty one where a file of that name may be made."""
    path, name = target.file.path, target.file.name

    def tell(done: int, total: int, _name: str) -> None:
        progress(done, total, f"{done:,} of {total:,} entries of the library read")

    with naming(name):
        if not path.exists() and path.parent.is_dir():
            return _Shelf(Library(name), None, bibtex.decode(b""))
        data = read_bytes(path)
        return _Shelf(open_library(path, name, tell), data, bibtex.decode(data))


def _list_added(batch: Batch, placed: Sequence[Placed], entered: Entered) -> Iterator[Added]:
    for at, entry in entered.entries.items():
        one = placed[at]
        reference = replace(one.item.reference, key=entry.key)
        remarks = (*one.item.remarks, *_say_changes(batch, one, entry))
        yield Added(batch.files[one.file].name, one.item.place, reference, remarks)


def _say_changes(batch: Batch, one: Placed, entry: Adopted) -> Iterator[str]:
    """Yield what was changed in an entry that was to be added as it is written."""
    key = own_key(batch, one.file, one.item.reference)
    if key and key != entry.key:
        yield f"its key `{key}` is that of another work"
    if entry.anew:
        yield f"written anew: {entry.anew}"
    yield from entry.lacks


def _list_there(
    batch: Batch,
    placed: Sequence[Placed],
    lacks: Mapping[int, tuple[str, ...]],
    completed: Mapping[int, tuple[str, ...]],
) -> Iterator[There]:
    listed = {id(one.item.reference) for one in placed}
    for at, one in enumerate(placed):
        if isinstance(one.told, Known):
            twice = id(one.told.entry) in listed
            name = batch.files[one.file].name
            reference, reason = one.item.reference, one.told.reason
            more = (lacks.get(at, ()), completed.get(at, ()))
            yield There(name, one.item.place, reference, one.key, reason, twice, *more)


def _list_left(batch: Batch, placed: Sequence[Placed], entered: Entered) -> Iterator[Left]:
    """Yield what was not added, file by file: what is no entry, what is doubtful or refused."""
    keys = {id(one.item.reference): one.key for one in placed}
    by_file: defaultdict[int, list[Left]] = defaultdict(list)
    for at, one in enumerate(placed):
        name, place = batch.files[one.file].name, one.item.place
        label = one.item.reference.key or one.item.reference.record.title
        if at in entered.refused:
            by_file[one.file].append(Left(name, place, entered.refused[at], label))
        elif isinstance(one.told, Doubt):
            near = tuple(keys.get(id(entry)) or entry.key for entry in one.told.candidates)
            reason = "; ".join((one.told.reason, *one.item.remarks))
            by_file[one.file].append(Left(name, place, reason, label, near))
    for at, file in enumerate(batch.files):
        for failed in file.failed:
            yield Left(file.name, f"line {failed.line}", failed.reason)
        yield from by_file[at]
