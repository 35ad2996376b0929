"""Reviewing: what a person is asked next, and what an answer does to the ledger.

Values in, values out: `list_items` says what is to be judged, hardest first, `record_answer`
gives the claim of the ledger with the answer in it, `list_judged_twice` and `measure_agreement`
compare two readers.
"""

from __future__ import annotations

from wellsourced.reviewing.agreement import (
    Agreement,
    JudgedTwice,
    list_judged_twice,
    measure_agreement,
)
from wellsourced.reviewing.answers import Answer, find_own, record_answer, refuse_answer
from wellsourced.reviewing.items import Item, list_items
from wellsourced.reviewing.wanted import FIELDS, Need, Wanted, parse_only

__all__ = [
    "FIELDS",
    "Agreement",
    "Answer",
    "Item",
    "JudgedTwice",
    "Need",
    "Wanted",
    "find_own",
    "list_items",
    "list_judged_twice",
    "measure_agreement",
    "parse_only",
    "record_answer",
    "refuse_answer",
]
