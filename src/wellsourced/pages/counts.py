"""Counts of claims: how many call for a source, have one, were verified by a person."""

from __future__ import annotations

from collections.abc import Iterable

from wellsourced.links import Status
from wellsourced.page import Counts, Figure, Table
from wellsourced.pages.words import CONTESTED_SYMBOL, SYMBOLS, VERIFIED_SYMBOL, percent, plural
from wellsourced.rule import AuditedArticle, Summary

_COLUMNS = ("claims", "need source", "sourced", "verified", "unsourced", "undefined", "waived")


def verified_claims(article: AuditedArticle) -> frozenset[int]:
    """Return the indexes of the claims that a person found supported, wholly or partly."""
    return frozenset(filter(article.is_verified, range(len(article.claims))))


def counts(summary: Summary, contested: int = 0, unchecked: int = 0, torn: int = 0) -> Counts:
    """Return *summary* as figures with their wholes and their words.

    *contested* are the claims that a person found not borne out, or that rest on a retracted
    work, *unchecked* those sourced claims on which there is no verdict, *torn* the verified ones
    that are contested.
    """
    whole = plural(summary.needs_source, "claim that needs", "claims that need") + " a source"

    def figure(name: str, symbol: str, count: int, word: str) -> Figure:
        of = summary.needs_source
        return Figure(name, symbol, count, of, percent(count, of), word, whole)

    sourced = figure("sourced", SYMBOLS[Status.SOURCED], summary.sourced, "sourced")
    verified = figure("verified", VERIFIED_SYMBOL, summary.verified, "verified by a person")
    resting = figure(
        "sourced", sourced.symbol, summary.sourced - summary.verified, "sourced, not verified"
    )
    undefined = figure("undefined", SYMBOLS[Status.UNDEFINED], summary.undefined, "leads nowhere")
    unsourced = figure("unsourced", SYMBOLS[Status.UNSOURCED], summary.unsourced, "no source")
    waived = figure("waived", SYMBOLS[Status.WAIVED], summary.waived, "waived")
    against = figure("contested", CONTESTED_SYMBOL, contested, "contested")
    waiting = figure("unchecked", "○", unchecked, "sourced, not checked")
    shares = (verified, resting, undefined, unsourced, waived)
    return Counts(
        claims=summary.claims,
        needs_source=summary.needs_source,
        sourced=sourced,
        verified=verified,
        unsourced=unsourced,
        undefined=undefined,
        waived=waived,
        contested=against,
        unchecked=waiting,
        besides=(waiting, against, unsourced, undefined, waived),
        shares=tuple(share for share in shares if share.count > 0),
        line=_line(summary, sourced),
        caveat=_say_torn(torn),
    )


def _say_torn(torn: int) -> str:
    """Say that claims are counted as verified and as contested; empty where none is."""
    if not torn:
        return ""
    are = "One verified claim is" if torn == 1 else f"{torn} verified claims are"
    return f"{are} contested: a source was retracted, or does not bear the claim out."


def _line(summary: Summary, sourced: Figure) -> str:
    """Return the counts in one line: `48 claims · 41 of 46 sourced (89%) · 33 verified …`."""
    claims = plural(summary.claims, "claim")
    if not summary.needs_source:
        return f"{claims} · none needs a source" if summary.claims else "no claims"
    parts = [
        claims,
        f"{sourced.count} of {sourced.of} sourced ({sourced.percent})",
        f"{summary.verified} verified",
        f"{summary.unsourced} unsourced",
    ]
    if summary.undefined:
        parts.append(f"{summary.undefined} undefined")
    if summary.waived:
        parts.append(f"{summary.waived} waived")
    return " · ".join(parts)


def coverage(names: Iterable[str], summaries: Iterable[Summary], total: Summary) -> Table:
    """Return the table of the counts, a row for each name, with a total where it tells more."""
    body = [_row(name, summary) for name, summary in zip(names, summaries, strict=True)]
    if len(body) > 1:
        body.append(_row("total", total))
    return Table(("", *_COLUMNS), tuple(body))


def _row(name: str, summary: Summary) -> tuple[str, ...]:
    of = summary.needs_source
    return (
        name,
        str(summary.claims),
        str(of),
        f"{summary.sourced} ({percent(summary.sourced, of)})",
        f"{summary.verified} ({percent(summary.verified, of)})",
        str(summary.unsourced),
        str(summary.undefined),
        str(summary.waived),
    )
