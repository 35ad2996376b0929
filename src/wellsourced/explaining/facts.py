"""Explained lines as plain values, for programs."""

from __future__ import annotations

from collections.abc import Iterable

from wellsourced.page.explained import ExplainedCharacters, ExplainedClaim, ExplainedLine


def explained_facts(lines: Iterable[ExplainedLine]) -> list[dict[str, object]]:
    """Return *lines* as JSON has them: one object a place that was asked for."""
    return [
        {
            "path": line.path,
            "at": line.asked,
            "notes": list(line.notes),
            "claims": [_claim(one) for one in line.claims],
            "characters": [_characters(one) for one in line.characters],
        }
        for line in lines
    ]


def _claim(one: ExplainedClaim) -> dict[str, object]:
    return {
        "id": one.id,
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "kind": one.kind,
        "score": one.score,
        "threshold": one.threshold,
        "needs-source": one.needs_source,
        "exempt-because": one.exempt_because or None,
        "status": one.status,
        "base": one.base,
        "features": [{"name": each.name, "weight": each.weight} for each in one.weights],
        "verdict": one.verdict,
    }


def _characters(one: ExplainedCharacters) -> dict[str, object]:
    return {
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "form": one.form or None,
        "citation": one.accepted,
        "sure": one.sure,
        "because": one.because,
        "evidence": list(one.evidence),
        "ground": one.ground or one.verdict,
        "cites": list(one.cites),
    }
