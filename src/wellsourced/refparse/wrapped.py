"""Lists that are printed over several lines a reference, where one line is one reference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from wellsourced.refparse.tidying import printed_label

# what a whole reference ends with: "… 2019;4:11-19." · "… Press, 2001" · "[in French]" · "?"
_ENDED = re.compile(r"[.\d)\]!?”\"»/]\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.|\bdoi\b)\S*(?:\s\S+)?\Z", re.IGNORECASE)
_REACH = 200  # characters of a line's end that are looked at
_MANY = 1 / 3  # of the neighbours: at two lines a reference every other pair is torn apart
_FEWEST = 3  # pairs that are torn apart, for a list to be called so


def are_wrapped(lines: Sequence[str]) -> bool:
    """Say whether *lines* are clearly parts of references, and not each a reference.

    Of real lists with one reference a line at most a twentieth of the neighbours look torn
    apart; of lists that are wrapped at 60 to 120 characters, half of them.
    """
    pairs = [(above.rstrip(), line.lstrip()) for above, line in pairwise(lines)]
    pairs = [(above, line) for above, line in pairs if above and line]
    torn = sum(_is_torn(above, line) for above, line in pairs)
    return torn >= max(_FEWEST, _MANY * len(pairs))


def _is_torn(above: str, line: str) -> bool:
    """Say whether *line* goes on with what the line *above* it begins."""
    if printed_label(line):
        return False
    end = above[-_REACH:]
    return not (_ENDED.search(end) or _ADDRESS.search(end)) or line[:1].islower()
