"""Put claims into a ledger's text: only the characters that change are touched.

Whatever a person wrote beside them (comments, order, unknown keys, spacing) stays byte for
byte. Nothing is ever taken out: a claim or a source that is not handed over is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from wellsourced.errors import WriteRefused
from wellsourced.findings import Edit
from wellsourced.ledger.fields import (
    TABLES,
    Fields,
    Inner,
    claim_fields,
    write_field,
    write_string,
)
from wellsourced.ledger.layout import ClaimBlock, KeyValue, Layout, Table, lay_out
from wellsourced.ledger.reading import parse
from wellsourced.ledger.values import Ledger, LedgerClaim
from wellsourced.text import Span

_FIRST = frozenset({"source", "waive"})  # tables that stand before the others of a claim
_INDENT = re.compile(r"[ \t]*")

T = TypeVar("T")


def put_claims(ledger: Ledger, claims: Sequence[LedgerClaim]) -> Ledger:
    """Return *ledger* with *claims* in it, its text edited where they differ.

    A claim is known by its id (or by its line, where a person left out the id); one that
    the ledger lacks is put after the claim that precedes it in *claims*. Sources are known
    by their key, waivers by their rule, judgements of evidence by who made them of what.
    Raises `WriteRefused` where the claims are written in a form that cannot be edited in place
    (`claim = [{…}]`).
    """
    known = frozenset(ledger.claims)
    if all(claim in known for claim in claims):
        return ledger
    layout = lay_out(ledger.text)
    highest = max((claim.number for claim in claims), default=0)
    edits = [_put_last_id(layout, highest)] if highest > ledger.highest else []
    edits += _edits(ledger, layout, claims)
    return parse(splice_lines(ledger.text, edits), ledger.path)


def start_ledger(path: str, article: str) -> Ledger:
    """Return a new ledger, without claims yet, for the article at the path *article*."""
    return parse(f"article = {write_string(article)}\n", path)


def claim_blocks(ledger: Ledger, layout: Layout) -> tuple[ClaimBlock, ...]:
    """Return where each claim of *ledger* stands; refuse where they are not written as tables."""
    blocks = layout.claims()
    if len(blocks) != len(ledger.claims):
        message = f"{ledger.path}: write its claims as [[claim]] tables, then they can be edited"
        raise WriteRefused(message)
    return blocks


def _edits(ledger: Ledger, layout: Layout, claims: Sequence[LedgerClaim]) -> Iterator[Edit]:
    blocks = claim_blocks(ledger, layout)
    by_id = {claim.id: at for at, claim in enumerate(ledger.claims) if claim.id}
    by_line = {claim.line: at for at, claim in enumerate(ledger.claims) if not claim.id}
    place = layout.after(layout.root.span.end)
    for claim in claims:
        at = by_id.get(claim.id, by_line.get(claim.line) if claim.line else None)
        if at is None:
            yield Edit(Span(place, place), "\n" + _claim_text(claim))
            continue
        yield from _change_claim(layout, blocks[at], ledger.claims[at], claim)
        place = layout.after(_end(blocks[at]))


def _end(block: ClaimBlock) -> int:
    return max(table.span.end for table in (block.table, *block.inner))


def _change_claim(
    layout: Layout, block: ClaimBlock, old: LedgerClaim, new: LedgerClaim
) -> Iterator[Edit]:
    yield from _change_fields(layout, block.table, claim_fields(old), claim_fields(new))
    for name, tables_of in TABLES.items():
        before, after = tables_of(old), tables_of(new)
        if before != after:
            written = pair_tables(before, block.named(name), old)
            last = _last_end(block, block.named(name)) if name in _FIRST else _end(block)
            place = layout.after(last)
            yield from _change_inner(layout, written, after, place)


def _change_inner(
    layout: Layout,
    written: list[tuple[Inner, Table]],
    after: tuple[Inner, ...],
    place: int,
) -> Iterator[Edit]:
    """Change the tables that are *written*, each at most once; add the others at *place*."""
    waiting = list(written)
    for inner in after:
        match = next((pair for pair in waiting if pair[0].about == inner.about), None)
        if match is None:
            yield Edit(Span(place, place), "\n" + _inner_text(inner))
            continue
        waiting.remove(match)
        yield from _change_fields(layout, match[1], match[0].fields, inner.fields)


def _last_end(block: ClaimBlock, tables: tuple[Table, ...]) -> int:
    """Return the end of the last of *tables* with its own inner tables, or of the claim's keys."""
    if not tables:
        return block.table.span.end
    depth = len(tables[-1].path)
    inner = (
        table.span.end
        for table in block.inner
        if table.span.start > tables[-1].span.start
        and table.path[:depth] == tables[-1].path
        and len(table.path) > depth
    )
    return max((tables[-1].span.end, *inner))


def pair_tables(
    values: Sequence[T], tables: tuple[Table, ...], claim: LedgerClaim
) -> list[tuple[T, Table]]:
    """Return each value with its table; refuse where they are not written as tables."""
    if len(values) != len(tables):
        named = f"the claim {claim.id}".rstrip()
        message = (
            f"{named} on line {claim.line} has sources, waivers or evidence that are"
            " not written as [[claim.source]], [[claim.waive]] and [[claim.evidence]]; write them"
            " so, then run again"
        )
        raise WriteRefused(message)
    return list(zip(values, tables, strict=True))


def _change_fields(layout: Layout, table: Table, old: Fields, new: Fields) -> Iterator[Edit]:
    before = dict(old)
    above: KeyValue | None = None
    for name, value in new:
        key = table.key(name)
        if before.get(name, "") != value:
            if key is not None:
                yield Edit(key.value, write_field(name, value))
            elif value:
                yield _new_field(layout, table, above, f"{name} = {write_field(name, value)}\n")
        above = key or above


def _new_field(layout: Layout, table: Table, above: KeyValue | None, line: str) -> Edit:
    """Return the edit that adds a key below the one that goes before it."""
    end = above.span.end if above else table.keys[-1].span.end if table.keys else table.span.end
    model = above.span.start if above else table.span.start
    indent = _INDENT.match(layout.text, model)
    return Edit(Span(end, end), (indent.group() if indent else "") + line)


def _put_last_id(layout: Layout, number: int) -> Edit:
    key = layout.root.key("last-id")
    if key is not None:
        return Edit(key.value, str(number))
    article = layout.root.key("article")
    end = article.span.end if article else layout.after(layout.root.span.end)
    return Edit(Span(end, end), f"last-id = {number}\n")


def _claim_text(claim: LedgerClaim) -> str:
    inner = (one for tables_of in TABLES.values() for one in tables_of(claim))
    tables = "".join("\n" + _inner_text(one) for one in inner)
    return f"[[claim]]\n{_lines(claim_fields(claim))}{tables}"


def _inner_text(inner: Inner) -> str:
    return f"[[claim.{inner.table}]]\n{_lines(inner.fields)}"


def _lines(fields: Fields) -> str:
    return "".join(f"{name} = {write_field(name, value)}\n" for name, value in fields if value)


def splice_lines(text: str, edits: Sequence[Edit]) -> str:
    """Apply *edits*, which do not overlap; those at one place keep their order."""
    end_of_line = "\r\n" if "\r\n" in text else "\n"
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces.append(text[at : edit.span.start])
        is_line = edit.text.endswith("\n")
        if is_line and edit.span.start == len(text) and text and not text.endswith("\n"):
            pieces.append(end_of_line)
        pieces.append(edit.text.replace("\n", end_of_line) if is_line else edit.text)
        at = edit.span.end
    return "".join((*pieces, text[at:]))
