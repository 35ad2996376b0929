"""Audits in which every string that a stranger may have written is one that tries to act."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, cast

from sample_audit import Draft, audited, finding, sample_audit
from wellsourced.articles import Article, Prose
from wellsourced.links import Resolved, Status
from wellsourced.references import Library, Record, Reference
from wellsourced.rule import Audit

# what tells kinds of facts apart
STRUCTURE = {"form", "rule", "code", "type"}
# whose `text` has offsets into it, that of files lines too: it has to stay as long
PROSE, FILES = (Prose,), (Article, Library)


def poison(value: Any, text: str) -> Any:  # noqa: ANN401 - any value of an audit, rebuilt alike
    """Return *value* with *text* in place of every string that a stranger may have written."""
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        return text if value else value
    if isinstance(value, tuple):
        return tuple(poison(item, text) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: poison(getattr(value, field.name), text)
            for field in fields(value)
            if field.name not in STRUCTURE
        }
        if isinstance(value, PROSE):
            changed["text"] = text + value.text
        if isinstance(value, FILES):
            changed["text"] = value.text + text
        return replace(value, **changed)
    return value


def poisoned(text: str) -> Audit:
    """Return the sample with *text* everywhere; the article's own text has it in a claim."""
    made = Draft(title=text)
    made.block(f"It says {text} here [1].")
    work = Reference("k", Record(title=text), text, index=1, label=text)
    citation = made.cite("[1]", Resolved(work, text))
    made.claim(made.blocks[-1].text, Status.SOURCED)
    made.support(citation)
    own = replace(audited(made), references=(work,))
    spoilt = cast(Audit, poison(sample_audit(), text))
    found = finding(own, made.blocks[-1].text, "CLM001 claim-unsourced warning", text, help=text)
    return replace(spoilt, articles=(*spoilt.articles, own), findings=(*spoilt.findings, found))
