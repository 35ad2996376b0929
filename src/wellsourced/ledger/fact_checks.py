"""Ratings that a person gave to claims of somebody else: `[claim.review]` of a ledger."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date

from wellsourced.ledger.values import Ledger

# [claim.review] · review = { … } · review.rating = 2
_REVIEW = re.compile(r"\breview[ \t]{0,9}[\]=.]")


def read_fact_checks(ledger: Ledger) -> dict[str, Mapping[str, str]]:
    """Return the words of each `[claim.review]` of *ledger*, by the claim's id.

    A number is written as its digits and a day as ISO 8601; what is neither, nor a text, is
    left out. A ledger without one, as nearly all are, is not read again.
    """
    if not _REVIEW.search(ledger.text):
        return {}
    claims = tomllib.loads(ledger.text.removeprefix("\ufeff")).get("claim", ())
    tables = claims if isinstance(claims, list) else [claims]
    return {
        str(claim.get("id", "")): dict(_texts(claim["review"]))
        for claim in tables
        if isinstance(claim, dict) and isinstance(claim.get("review"), dict)
    }


def _texts(table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, date):
            yield key, value.isoformat()[:10]
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            yield key, str(value)
