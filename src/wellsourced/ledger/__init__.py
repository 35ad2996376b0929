"""What people decided about claims: the ledger `references/claims/<article>.toml`.

`parse` reads one, `put_claims` edits one without touching anything else; `anchor_claims`
puts its claims on the article as it stands, `assign_ids` and `apply_ledger` what follows;
`rename_keys` follows the library. `list_levels_of` and `list_certainties_of` are what people
judged of the evidence.
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
from wellsourced.ledger.judging import list_certainties_of, list_judged, list_levels_of
from wellsourced.ledger.reading import INTENTS, parse
from wellsourced.ledger.renaming import (
    list_twice_judged,
    rename_key,
    rename_keys,
    unite_sources,
)
from wellsourced.ledger.values import Decisions, Ledger, LedgerClaim, Waiver, is_judged
from wellsourced.ledger.writing import put_claims, start_ledger

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
    "list_certainties_of",
    "list_judged",
    "list_levels_of",
    "list_twice_judged",
    "parse",
    "put_claims",
    "quote_claims",
    "rename_key",
    "rename_keys",
    "short_quotes",
    "start_ledger",
    "unite_sources",
]
