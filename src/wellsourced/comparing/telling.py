"""What changed between two audits, as a page and as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from wellsourced.comparing.pairing import compare_articles
from wellsourced.comparing.recorded import Recorded
from wellsourced.comparing.wording import name_version
from wellsourced.page import ChangesPage

SCHEMA = "wellsourced-changes/1"


def compare(old: Recorded, new: Recorded, file: str = "") -> ChangesPage:
    """Return what changed from *old*, read from *file*, to *new*: claims, sources, references."""
    was_file, now_file = name_version(old, file), name_version(new)
    articles = compare_articles(old, new)
    facts: Mapping[str, object] = {
        "schema": SCHEMA,
        "version": new.version,
        "was-as-of": old.as_of,
        "as-of": new.as_of,
        "was-file": was_file,
        "file": now_file,
        "articles": [_plain(article) for article in articles],
    }
    return ChangesPage(new.version, old.as_of, new.as_of, articles, facts, was_file, now_file)


def _plain(value: object) -> object:
    """Return a value of the page as lists and objects, with the keys that facts have."""
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        names = [field.name for field in fields(value)]
        return {name.replace("_", "-"): _plain(getattr(value, name)) for name in names}
    return value
