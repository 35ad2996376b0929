"""The file that an index was made from: told from another, and read where it is asked for."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from wellsourced.project.caches import find_cache_folder
from wellsourced.project.libraries.images import Image, load_image
from wellsourced.project.libraries.index.state import State
from wellsourced.project.libraries.index.tables import Damaged
from wellsourced.project.reading import open_bytes
from wellsourced.project.stamps import stamp


class Source:
    """The file of a library, which is read once where it is read.

    What was read once is what every later answer is cut from: the file may be another by then.
    """

    def __init__(self, path: Path) -> None:
        """Take the path of a library."""
        self.path = path
        self.index = find_index_file(path)
        self._image: Image | None = None

    def load(self) -> Image:
        """Return the library's image."""
        if self._image is None:
            self._image = load_image(self.path)
        return self._image

    def is_of(self, state: State) -> bool:
        """Say whether *state* proves that the file is the one that it tells of."""
        return state.stamp.settled and state.stamp.is_of(stamp(self.path))

    def image(self, state: State) -> bytes:
        """Return the image that *state* tells of; raise `Damaged` where the file is another."""
        found = self.load()
        if not found.stamp.is_of(state.stamp) or len(found.image) != sum(state.sizes):
            raise Damaged
        return found.image

    def cut(self, state: State, start: int, size: int) -> bytes:
        """Return *size* bytes of the image from *start* on; from a plain file alone these."""
        if self._image is not None or state.plain_from < 0:
            return self.image(state)[start : start + size]
        with open_bytes(self.path) as file:
            file.seek(state.plain_from + start)
            return file.read(size)


def find_index_file(path: Path) -> Path:
    """Return where the index of the library *path* lies: in the user's cache folder."""
    real = os.fsencode(os.path.realpath(path))
    name = hashlib.blake2b(real, digest_size=16).hexdigest()
    return find_cache_folder() / "libraries" / f"{name}.sqlite"
