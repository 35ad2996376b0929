"""What the system says of a file, from which it is known whether it is still the same."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from wellsourced.errors import Unreadable
from wellsourced.project.reading import say_why

_TICK = 2_000_000_000  # ns in which a second change of a file might not show in its times


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the system says of a file: bytes, times of the last changes (ns), inode.

    `changed` is when its bytes were written, `touched` when anything of it was: the first can
    be set by whoever copies a file, the second cannot. `settled` is false where the file
    changed so shortly before it was looked at that another change might bear the same time;
    such a stamp proves nothing later.
    """

    size: int
    changed: int
    touched: int
    inode: int
    settled: bool

    def is_of(self, other: Stamp) -> bool:
        """Say whether this and the *other*, looked at before, are of one unchanged file."""
        mine = (self.size, self.changed, self.touched, self.inode)
        return mine == (other.size, other.changed, other.touched, other.inode)


def stamp(path: Path) -> Stamp:
    """Return the stamp of the file *path*; raise `Unreadable` where there is none."""
    now = time.time_ns()
    try:
        seen = path.stat()
    except (OSError, ValueError) as error:
        raise Unreadable(say_why(error)) from error
    changed, touched = seen.st_mtime_ns, seen.st_ctime_ns
    settled = max(changed, touched) + _TICK < now
    return Stamp(seen.st_size, changed, touched, seen.st_ino, settled)
