"""What people decided about claims: the ledger `references/claims/<article>.toml`.

`parse` reads one, `put_claims` edits one without touching anything else; `anchor_claims`
puts its claims on the article as it stands, `assign_ids` and `apply_ledger` what follows.
"""

from __future__ import annotations

from wellsourced.ledger.checking import check_ledger
from wellsourced.ledger.deciding import (
    anchor_claims,
    apply_ledger,
    assign_ids,
    quote_claims,
    short_quotes,
)
from wellsourced.ledger.reading import INTENTS, parse
from wellsourced.ledger.values import Decisions, Ledger, LedgerClaim, Waiver, is_judged
from wellsourced.ledger.writing import put_claims, rename_key, start_ledger

__all__ = [
    "INTENTS",
    "Decisions",
    "Ledger",
    "LedgerClaim",
    "Waiver",
    "anchor_claims",
    "apply_ledger",
    "assign_ids",
    "check_ledger",
    "is_judged",
    "parse",
    "put_claims",
    "quote_claims",
    "rename_key",
    "short_quotes",
    "start_ledger",
]
