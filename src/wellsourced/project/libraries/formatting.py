"""`library format`: a library in another layout, its encoding and line ends as they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wellsourced import bibtex
from wellsourced.bibtex.formatting import USUAL, LeftAlone, Style, format_library
from wellsourced.bibtex.formatting.criteria import COMPUTED
from wellsourced.errors import WriteRefused, name_nearest
from wellsourced.project.libraries.opening import require_library
from wellsourced.project.listing import NamedFile
from wellsourced.project.reading import naming, read_bytes
from wellsourced.project.saving.locking import hold, say_nothing
from wellsourced.project.saving.locks import Tell
from wellsourced.project.saving.writing import Change, write_changes


@dataclass(frozen=True, slots=True)
class Formatting:
    """What laying a library out anew comes to; no changes where it is laid out so already.

    `unknown` are the names to sort by that no entry has.
    """

    changes: tuple[Change, ...]
    left: tuple[LeftAlone, ...]
    unknown: tuple[str, ...] = ()

    def remarks(self, *, written: bool) -> Iterator[str]:
        """Yield what to know of the library, *written* or not, to stand behind its name."""
        for name in self.unknown:
            near = name_nearest(name, (*COMPUTED, *USUAL))
            yield f": no entry has `{name}` to be sorted by{near}"
        lines = ((one.line_after if written else one.line, one) for one in self.left)
        for line, one in sorted(lines, key=lambda pair: pair[0]):
            named = f"`{one.key}` keeps" if one.key else "this keeps"
            yield f":{line}: {named} its layout: {one.reason}"

    def write(self) -> None:
        """Write the library; raise `WriteRefused` where it stays as it was."""
        write_changes(self.changes)


def format_file(
    file: NamedFile, style: Style, *, dry_run: bool = False, tell: Tell = say_nothing
) -> Formatting:
    """Lay out the library *file* in *style*, with *dry_run* without writing it.

    Raises as `plan_formatting` does. No other command writes the library between the reading
    and the writing.
    """
    if dry_run:
        return plan_formatting(file, style)
    with hold(file.path, tell=tell):
        formatting = plan_formatting(file, style)
        formatting.write()
    return formatting


def plan_formatting(file: NamedFile, style: Style) -> Formatting:
    """Return what laying out the library *file* in *style* comes to; nothing is written.

    Raises `Unreadable` where it is no library, and `WriteRefused` where it would be read
    otherwise afterwards; both messages name it.
    """
    with naming(file.name):
        data = read_bytes(file.path)
    decoded = bibtex.decode(data)
    try:
        formatted = format_library(decoded.text, style)
        after = bibtex.encode(decoded, formatted.text)
    except WriteRefused as error:
        message = f"{file.name}: {error}"
        raise WriteRefused(message) from error
    if not formatted.blocks or "\0" in decoded.text:
        require_library(file)  # which refuses what is none
    if bibtex.decode(after).text != formatted.text:
        message = f"{file.name}: its encoding would be taken for another one afterwards"
        raise WriteRefused(message)
    changes = (Change(file.path, data, after),) if after != data else ()
    return Formatting(changes, formatted.left, formatted.unknown)
