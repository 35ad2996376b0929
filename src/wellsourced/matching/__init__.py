"""Whether a reference is an entry of the library already, and which entries are one work twice.

`find_match` looks one reference up in a `MatchIndex` of a library, `find_duplicates` compares
a list with itself. A false answer costs more than none: what cannot be told is `Unsure`.
"""

from __future__ import annotations

from wellsourced.matching.comparing import Comparison, Degree, compare
from wellsourced.matching.facts import Facts, read_facts
from wellsourced.matching.finding import (
    Duplicate,
    Match,
    MatchIndex,
    Same,
    Unsure,
    compare_all,
    find_duplicates,
    find_match,
)

__all__ = [
    "Comparison",
    "Degree",
    "Duplicate",
    "Facts",
    "Match",
    "MatchIndex",
    "Same",
    "Unsure",
    "compare",
    "compare_all",
    "find_duplicates",
    "find_match",
    "read_facts",
]
