"""Keys of the library renamed in a ledger, and the links to one work that become one by it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from wellsourced.findings import Edit
from wellsourced.ledger.fields import write_string
from wellsourced.ledger.layout import KeyValue, Table, lay_out
from wellsourced.ledger.reading import parse
from wellsourced.ledger.values import Ledger, LedgerClaim, is_judged
from wellsourced.ledger.writing import claim_blocks, pair_tables, splice_lines
from wellsourced.links import Evidence
from wellsourced.text import Span

Linked = tuple[Evidence, Table]
_KNOWN = frozenset(("key", "intent", "scope", "verdict"))  # the keys of a link without judgement


def rename_key(ledger: Ledger, old: str, new: str) -> Ledger:
    """Return *ledger* with the library key *old* written *new* in every source."""
    return rename_keys(ledger, {old: new})


def rename_keys(ledger: Ledger, mapping: Mapping[str, str]) -> Ledger:
    """Return *ledger* with all library keys of *mapping* written as it says, at once."""
    edits = []
    for written, key in _list_keys(ledger, mapping):
        edits.append(Edit(key.value, write_string(mapping[written])))
    return parse(splice_lines(ledger.text, edits), ledger.path) if edits else ledger


def unite_sources(ledger: Ledger, keys: Collection[str]) -> Ledger:
    """Return *ledger* without the links to the works *keys* that say nothing of their own.

    That is a source of a claim beside another one of the same work which says all that it
    does. What a person wrote of a source (a verdict, a passage, a locator, a comment) keeps it.
    """
    edits = []
    for _, linked in _list_linked(ledger, keys):
        for key in dict.fromkeys(source.key for source, _ in linked if source.key in keys):
            several = [one for one in linked if one[0].key == key]
            for _, table in _list_idle(several, ledger.text):
                edits.append(Edit(_widen(ledger.text, table.span), ""))
    return parse(splice_lines(ledger.text, edits), ledger.path) if edits else ledger


def list_twice_judged(ledger: Ledger, keys: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return the claims, as (id, key), of which a person judged one of the works *keys* twice."""
    found = []
    for claim in ledger.claims:
        judged = [source.key for source in claim.sources if is_judged(source)]
        found += [(claim.id, key) for key in dict.fromkeys(judged) if judged.count(key) > 1]
    return tuple(one for one in found if one[1] in keys)


def _list_keys(ledger: Ledger, keys: Collection[str]) -> Iterator[tuple[str, KeyValue]]:
    """Yield each of *keys* wherever a source or a judgement of evidence names it."""
    for _, linked in _list_linked(ledger, keys):
        yield from _pick(((source.key, table.key("key")) for source, table in linked), keys)
    if not any(one.source in keys for claim in ledger.claims for one in claim.evidence):
        return
    layout = lay_out(ledger.text)
    for claim, block in zip(ledger.claims, claim_blocks(ledger, layout), strict=True):
        if any(one.source in keys for one in claim.evidence):
            pairs = pair_tables(claim.evidence, block.named("evidence"), claim)
            yield from _pick(((one.source, table.key("source")) for one, table in pairs), keys)


def _pick(
    named: Iterable[tuple[str, KeyValue | None]], keys: Collection[str]
) -> Iterator[tuple[str, KeyValue]]:
    for written, key in named:
        if written in keys and key is not None:
            yield written, key


def _list_linked(
    ledger: Ledger, keys: Collection[str]
) -> Iterator[tuple[LedgerClaim, list[Linked]]]:
    """Yield the claims that name one of *keys*, each source with its table."""
    if not any(source.key in keys for claim in ledger.claims for source in claim.sources):
        return
    layout = lay_out(ledger.text)
    for claim, block in zip(ledger.claims, claim_blocks(ledger, layout), strict=True):
        if any(source.key in keys for source in claim.sources):
            yield claim, pair_tables(claim.sources, block.named("source"), claim)


def _list_idle(several: Sequence[Linked], text: str) -> Iterator[Linked]:
    """Yield those of *several* links to one work that another one makes needless."""
    kept: list[Linked] = []
    # what says more comes first, then the link that a person made
    for one in sorted(several, key=lambda one: (_is_bare(one, text), bool(one[0].scope))):
        if any(_covers(other, one, text) for other in kept):
            yield one
        else:
            kept.append(one)


def _covers(other: Linked, one: Linked, text: str) -> bool:
    """Say whether *other* says all that *one* says."""
    if "#" in one[1].span.of(text) or one[0].is_taken_off != other[0].is_taken_off:
        return False
    if replace(one[0], scope="") == replace(other[0], scope="") and _has_known(one[1]):
        return True
    is_lasting = is_judged(other[0]) or not other[0].scope or bool(one[0].scope)
    return _is_bare(one, text) and one[0].intent == other[0].intent and is_lasting


def _has_known(table: Table) -> bool:
    """Say whether *table* holds nothing that is not read as part of a source."""
    read = {one.replace("_", "-") for one in Evidence.__dataclass_fields__}
    return all(key.path[0] in read and len(key.path) == 1 for key in table.keys)


def _is_bare(one: Linked, text: str) -> bool:
    """Say whether a link is no more than that: no judgement, no locator, no comment."""
    source, table = one
    if is_judged(source) or source.locator or "#" in table.span.of(text):
        return False
    return all(key.path[0] in _KNOWN and len(key.path) == 1 for key in table.keys)


def _widen(text: str, span: Span) -> Span:
    """Return the lines of a table with the blank lines before it."""
    before = len(text[: span.start].rstrip(" \t\r\n"))
    line_end = text.find("\n", before)
    return Span(line_end + 1 if 0 <= line_end < span.start else span.start, span.end)
