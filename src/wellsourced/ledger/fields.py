"""What a ledger's tables hold, key by key in the order in which they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.judgements import Rating
from wellsourced.ledger.values import LedgerClaim, Waiver
from wellsourced.links import Evidence, Verdict

_ISO_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\Z")
_DIGIT = re.compile(r"[0-9]\Z")
_DATED = frozenset({"on", "until"})

# a key and its text, in the order in which they are written
Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Inner:
    """A table inside a claim: its name, the name of the work or rule, all of its fields."""

    table: str
    about: str
    fields: Fields


def claim_fields(claim: LedgerClaim) -> Fields:
    """Return the keys of the `[[claim]]` table itself."""
    quote = claim.quote
    return (
        ("id", claim.id),
        ("quote", quote.exact),
        ("prefix", quote.prefix),
        ("suffix", quote.suffix),
        ("kind", claim.kind),
        ("todo", claim.todo),
    )


def _source_tables(claim: LedgerClaim) -> tuple[Inner, ...]:
    return tuple(Inner("source", one.key, _source_fields(one)) for one in claim.sources)


def _source_fields(source: Evidence) -> Fields:
    unchecked = source.verdict is Verdict.NOT_CHECKED
    return (
        ("key", source.key),
        ("intent", source.intent),
        ("scope", source.scope),
        ("verdict", "" if unchecked else source.verdict.value),
        ("design", source.design),
        ("passage", source.passage),
        ("locator", source.locator),
        ("by", source.by),
        ("on", source.on),
        ("note", source.note),
        ("intentional", "true" if source.intentional else ""),
    )


def _waiver_tables(claim: LedgerClaim) -> tuple[Inner, ...]:
    return tuple(Inner("waive", one.rule, _waiver_fields(one)) for one in claim.waivers)


def _waiver_fields(waiver: Waiver) -> Fields:
    return (
        ("rule", waiver.rule),
        ("why", waiver.why),
        ("by", waiver.by),
        ("until", waiver.until),
    )


def _rating_tables(claim: LedgerClaim) -> tuple[Inner, ...]:
    """Return the judgements, each known by its scheme and what it is of, whatever it says."""
    return tuple(Inner("evidence", _say_what(one), _rating_fields(one)) for one in claim.evidence)


def _say_what(rating: Rating) -> str:
    of = (rating.source, rating.question, rating.outcome, rating.by)
    return "\0".join((rating.scheme, *of))


def _rating_fields(rating: Rating) -> Fields:
    because = ", ".join(write_string(reason) for reason in rating.because)
    return (
        ("source", rating.source),
        ("scheme", rating.scheme),
        ("question", rating.question),
        ("level", rating.level),
        ("certainty", rating.certainty),
        ("outcome", rating.outcome),
        ("because", f"[{because}]" if because else ""),
        ("by", rating.by),
        ("on", rating.on),
        ("note", rating.note),
    )


# the tables inside a claim, in the order in which they are written
TABLES = {"source": _source_tables, "waive": _waiver_tables, "evidence": _rating_tables}


def write_field(name: str, value: str) -> str:
    """Return *value* as the TOML value of the key *name*."""
    if name in _DATED and _ISO_DATE.match(value):
        return value
    if name == "because":  # a list, as TOML already
        return value or "[]"
    if name == "level" and _DIGIT.match(value):
        return value
    if name == "intentional":
        return value or "false"
    if name == "verdict" and not value:
        return write_string(Verdict.NOT_CHECKED.value)
    return write_string(value)


def write_string(value: str) -> str:
    """Return *value* as a TOML string on one line."""
    from tomlkit import string

    return string(value).as_string()
