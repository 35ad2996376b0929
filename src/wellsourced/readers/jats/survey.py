"""Look over a JATS article before it is read: what kind of XML it is, and what its list holds.

Citations stand before the list that they point into, and a range between two of them names
what stands between in the list; so the list's ids must be known first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wellsourced.readers.jats.tokens import read_attributes

# <ref id="B4"><label>4</label>, <ref id="B5"> <label><sup>5</sup></label>
_REF = re.compile(
    r"""<(?:[\w-]{1,40}:)?ref(?P<written>\s[^<>]{0,400})?>
        (?:\s{0,200}<(?:[\w-]{1,40}:)?label\b[^<>]{0,200}>
           (?:\s{0,99}<\w{1,20}>)?(?P<label>[^<>]{0,40})<)?""",
    re.VERBOSE,
)
# <fn id="n1"><label>1</label><p><mixed-citation>: a note that is a reference, and its group
_NOTED = re.compile(
    r"""<(?P<close>/?)fn-group\b | <fn(?P<written>\s[^<>]{0,400})?>
        (?:\s{0,200}<label\b[^<>]{0,200}>(?:\s{0,99}<\w{1,20}>)?(?P<label>[^<>]{0,40})
           (?:</\w{1,20}>\s{0,99}){1,2})?
        \s{0,200}(?:<p(?:\s[^<>]{0,200})?>\s{0,200})?<(?:mixed-|element-|nlm-)?citation[\s>]""",
    re.VERBOSE,
)
_ROOT = re.compile(r"""<(?:[\w-]{1,40}:)?article\b(?P<written>[^<>]{0,4000})>""", re.VERBOSE)
# what an article of JATS says of itself, and an element `article` of HTML does not
_JATS_ROOT = re.compile(r"\b(?:article-type|dtd-version|xmlns:xlink|specific-use)\s{0,9}=")
_JATS_DOCTYPE = re.compile(
    r"<!DOCTYPE\s[^<>\[]{0,400}(?:JATS|NLM//DTD|journal(?:publishing|archiv|articleauthoring))",
    re.IGNORECASE,
)
_JATS_PARTS = re.compile(r"<(?:front|journal-meta|article-meta|ref-list|sub-article)\b")
_HTML = re.compile(r"<(?:!doctype\s+html|html|head)\b", re.IGNORECASE)
_LABEL_SIGNS = " \t\n.,:;()[]"
_LOOKED_AT = 8000


@dataclass(frozen=True, slots=True)
class Survey:
    """The ids of the references in their order, their printed labels, and the language.

    `noted` are those that are notes (`fn`) of the back.
    """

    ids: tuple[str, ...]
    places: Mapping[str, int]
    labels: Mapping[str, str]
    by_label: Mapping[str, str]
    language: str
    noted: frozenset[str] = frozenset()

    def holds(self, ids: tuple[str, ...]) -> bool:
        """Say whether all *ids* are references'."""
        return bool(ids) and all(one in self.places for one in ids)

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """Return the ids after *first* and before *last* in the list; none where they turn."""
        start, end = self.places.get(first, -1), self.places.get(last, -1)
        return self.ids[start + 1 : end] if 0 <= start < end else ()

    def numbered(self, number: int) -> str:
        """Return the id of the reference that is printed as *number*, or nothing."""
        if len(self.by_label) > 1 or "" not in self.by_label:
            return self.by_label.get(str(number), "")
        return self.ids[number - 1] if 0 < number <= len(self.ids) else ""

    def label(self, identifier: str) -> str:
        """Return what is printed for a reference: its label or its place."""
        place = self.places.get(identifier)
        printed = self.labels.get(identifier, "")
        return printed or ("" if place is None else str(place + 1))


def look_over(text: str) -> Survey:
    """Return what is known of *text* before it is read."""
    labels: dict[str, str] = {}
    for found in _REF.finditer(text):
        identifier = read_attributes(found["written"] or "").get("id", "")
        if identifier:
            labels.setdefault(identifier, (found["label"] or "").strip(_LABEL_SIGNS))
    noted = dict(_find_noted(text))
    for identifier, label in noted.items():
        labels.setdefault(identifier, label)
    ids = tuple(labels)
    by_label: dict[str, str] = {}
    for identifier, label in labels.items():
        by_label.setdefault(label, identifier)
    root = _ROOT.search(text)
    language = read_attributes(root["written"]).get("lang", "") if root else ""
    places = {identifier: place for place, identifier in enumerate(ids)}
    return Survey(ids, places, labels, by_label, language, frozenset(noted))


def _find_noted(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ids and labels of the notes of the back that begin with a citation."""
    grouped = False
    for found in _NOTED.finditer(text):
        if found[0].startswith(("<fn-group", "</fn-group")):
            grouped = not found["close"]
        elif grouped and (name := read_attributes(found["written"] or "").get("id", "")):
            yield name, (found["label"] or "").strip(_LABEL_SIGNS)


def is_jats(text: str) -> float:
    """Return how much the beginning of *text* looks like an article in JATS, 0 to 1."""
    beginning = text[:_LOOKED_AT]
    if _HTML.search(beginning):
        return 0.0
    root = _ROOT.search(beginning)
    if root is None:
        return 0.0
    if _JATS_DOCTYPE.search(beginning) or _JATS_PARTS.search(beginning, root.end()):
        return 1.0
    return 0.95 if _JATS_ROOT.search(root["written"]) else 0.0
