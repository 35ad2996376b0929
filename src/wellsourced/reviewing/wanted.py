"""What a person wants to review: of which kinds, claims, works, rules and needs, how many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.articles import Kind
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.rule import Audit, AuditedArticle

TOPICS = ("benefit", "harm", "dose", "diagnosis", "prevalence", "mechanism")
FIELDS = ("kind", "claim", "key", "rule", "need")
WHOLE = 100  # percent


class Need(StrEnum):
    """Why a claim is to be reviewed, the most pressing first."""

    ERROR = "error"
    RETRACTED = "retracted"
    RISK = "high-risk"
    UNVERIFIED = "unverified"
    REWORDED = "reworded"
    EXPIRED = "expired"
    TODO = "todo"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which items a person wants, and who asks.

    `only` are pairs of one of `FIELDS` and a value: of one field any may hold, of several all
    must. `sample` is the percentage that is drawn, the same for the same `seed`. With
    `second`, those that somebody else than `by` has judged, and `by` has not.
    """

    only: tuple[tuple[str, str], ...] = ()
    sample: float = WHOLE
    seed: int = 0
    by: str = ""
    second: bool = False


def parse_only(words: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return what *words* such as `kind=dose` ask for; raise `BadUsage` for what is not known.

    >>> parse_only(["kind=dose"])
    (('kind', 'dose'),)
    """
    values = {"kind": (*Kind, *TOPICS), "need": tuple(Need)}
    found = []
    for word in words:
        field, sign, value = (part.strip() for part in word.partition("="))
        if not sign or not value or field not in FIELDS:
            near = name_nearest(field, FIELDS)
            message = f"`{word}` is no field with its value, such as kind=dose{near}"
            raise BadUsage(message)
        if field in values and value not in values[field]:
            message = f"no claim has the {field} `{value}`{name_nearest(value, values[field])}"
            raise BadUsage(message)
        found.append((field, value))
    return tuple(found)


def require_known(audit: Audit, only: Sequence[tuple[str, str]]) -> None:
    """Raise `BadUsage` where nothing has a value of *only*; that none is left to do is no error."""
    known = {
        "claim": {claim.id for article in audit.articles for claim in article.claims},
        "key": {key for article in audit.articles for key in _keys_of(article)},
        "rule": {name for rule in (*audit.rules, *audit.left_out)
                 for name in (rule.name, rule.code)},
    }  # fmt: skip
    for name, value in only:
        if name in known and value not in known[name]:
            near = name_nearest(value, sorted(known[name]))
            message = f"nothing here has the {name} `{value}`{near}"
            raise BadUsage(message)


def _keys_of(article: AuditedArticle) -> Iterator[str]:
    """Yield the keys of the works that *article* lists, cites or has in its ledger."""
    yield from (one.key for one in article.references)
    yield from (one.reference.key for one in article.supports if one.reference)
    for claim in article.decisions.ledger.claims:
        yield from (source.key for source in claim.sources)
