"""Compare two versions of articles by the facts of their audits: claims, sources, references.

Facts are those that `audit --output-format json` prints and every HTML report holds, so an
earlier report is all that is needed of an earlier version.
"""

from __future__ import annotations

from wellsourced.comparing.recorded import Recorded, find_facts, read_facts, recall
from wellsourced.comparing.telling import compare

__all__ = ["Recorded", "compare", "find_facts", "read_facts", "recall"]
