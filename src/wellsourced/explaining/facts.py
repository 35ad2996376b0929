"""Explained lines as plain values, for programs."""

from __future__ import annotations

from collections.abc import Iterable

from wellsourced.page import ExplainedCharacters, ExplainedLine


def explained_facts(lines: Iterable[ExplainedLine]) -> list[dict[str, object]]:
    """Return *lines* as JSON has them: one object a place that was asked for."""
    return [
        {
            "path": line.path,
            "at": line.asked,
            "notes": list(line.notes),
            "characters": [_characters(one) for one in line.characters],
        }
        for line in lines
    ]


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
