"""What stays behind of files whose references are added to a library, in a sentence a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wellsourced.adopting import New
from wellsourced.bibtex.blocks import BlockKind
from wellsourced.project.libraries.entering import Entered
from wellsourced.project.libraries.importing import Imported
from wellsourced.project.libraries.shelving import Batch, Placed


def note_rest(batch: Batch, placed: Sequence[Placed]) -> Iterator[str]:
    """Yield what is no entry in files of BibTeX and stays there."""
    used: defaultdict[int, set[str]] = defaultdict(set)
    for one in placed:
        if isinstance(one.told, New) and one.file in batch.donors and one.item.reference.span:
            entry = batch.donors[one.file].entries[one.item.reference.span.start]
            used[one.file] |= set(entry.macros)
    for at, donor in batch.donors.items():
        idle = sum(name not in used[at] for name in donor.defined)
        rest = [
            _count(donor.kinds.get(BlockKind.COMMENT, 0), "comment"),
            _count(donor.kinds.get(BlockKind.PREAMBLE, 0), "preamble"),
            _count(idle, "macro", " that nothing added uses"),
            "the text between entries" if donor.has_text else "",
        ]
        if any(rest):
            yield f"{batch.files[at].name}: left out: {', '.join(filter(None, rest))}"


def note_housekeeping(files: Sequence[Imported], batch: Batch, entered: Entered) -> Iterator[str]:
    """Yield how many fields of a database's housekeeping were left out of what was added."""
    left: defaultdict[int, list[str]] = defaultdict(list)
    whole = (item.reference.record for file in files for item in file.items)
    for at, (before, (file, after)) in enumerate(zip(whole, batch.items(), strict=True)):
        if at in entered.entries:
            kept = {name for name, _value in after.reference.record.extra}
            left[file] += (name for name, _value in before.extra if name not in kept)
    for file, names in left.items():
        if names:
            what = _count(len(names), "field", " for the database alone")
            yield f"{files[file].name}: left out: {what}: {', '.join(sorted(set(names)))}"


def _count(number: int, what: str, more: str = "") -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}{more}" if number else ""
