"""Whether a library that was laid out anew says what it said before.

It should, for every transform keeps it so; what is people's work of years is looked at again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.bibtex.blocks import Block, Unread
from wellsourced.bibtex.formatting.frames import Laid, read_frame
from wellsourced.bibtex.formatting.sheet import Part
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.errors import WriteRefused

Said = Laid | tuple[str, ...]  # what a block says: in any layout, or as it stands and is read
_SHOWN = 40  # characters of a block that is named


def refuse_other(written: str, parts: Sequence[Part], text: str) -> None:
    """Raise `WriteRefused` unless *written* reads as *parts*, whose blocks stand in *text*."""
    blocks = tuple(split_blocks(written))
    found = [_read(block, written) for block in blocks]
    expected = list(_expect(parts, text))
    if found == expected:
        return
    pairs = zip(found, expected, strict=False)
    differs = (at for at, (one, other) in enumerate(pairs) if one != other)
    at = next(differs, min(len(found), len(expected)))
    shown = blocks[at].span.of(written)[:_SHOWN] if at < len(blocks) else written[-_SHOWN:]
    message = (
        f"how `{shown.split()[0]}` is read hangs on the layout of a flaw near it; nothing was "
        "changed, mend what `library check` names there first"
    )
    raise WriteRefused(message)


def _expect(parts: Sequence[Part], text: str) -> Iterator[Said]:
    for part in parts:
        yield from (_read(block, text) for block in part.above)
        if part.block is not None:
            yield part.laid or _read(part.block, text)


def _read(block: Block | Unread, text: str) -> Said:
    written = block.span.of(text)
    if isinstance(block, Unread):
        return (written,)
    read = read_frame(text, block)
    if isinstance(read, Laid):
        return read
    values = (f"{one.name} {one.value}" for one in block.fields)
    return (written, block.kind, block.key, *values)
