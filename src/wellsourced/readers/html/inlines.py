"""What is open inside a block: superscripts, links, emphasis, and words hidden from the eye."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from wellsourced.articles import InlineKind
from wellsourced.prose import ProseBuilder
from wellsourced.readers.html.hints import words_of

_KINDS = {
    "sup": InlineKind.SUPERSCRIPT,
    "sub": InlineKind.SUBSCRIPT,
    **dict.fromkeys(("b", "strong"), InlineKind.STRONG),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), InlineKind.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), InlineKind.CODE),
}
FOLLOWED = frozenset((*_KINDS, "a", "span", "font", "q", "button"))
# as in `style="vertical-align: super"`
_RAISED = re.compile(r"vertical-align\s*:\s*(?P<how>super|sub)\b", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class OpenInline:
    """An open inline element.

    `depth` is how many boxes were open around it, `kind` nothing where it says nothing new.
    `kept` is the prose that waits while its own is written apart (hidden words, a button).
    """

    tag: str
    depth: int
    kind: InlineKind | None = None
    target: str = ""
    start: int = 0
    kept: tuple[ProseBuilder, list[OpenInline]] | None = None


class OpenInlines:
    """The inline elements that are open at a place, the innermost last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._open: list[OpenInline] = []
        self._counts: Counter[str] = Counter()
        self.marking: list[OpenInline] = []

    def push(self, inline: OpenInline) -> None:
        """Open an inline; one that is set like another around it says nothing new."""
        if inline.kind is not InlineKind.LINK and any(
            inline.kind is other.kind for other in self.marking
        ):
            inline.kind = None
        self._open.append(inline)
        self._counts[inline.tag] += 1
        if inline.kind is not None:
            self.marking.append(inline)

    def has(self, tag: str) -> bool:
        """Say whether a *tag* is open."""
        return self._counts[tag] > 0

    def pop(self) -> OpenInline:
        """Close the innermost inline and return it."""
        inline = self._open.pop()
        self._counts[inline.tag] -= 1
        if inline in self.marking:
            self.marking.remove(inline)
        return inline

    def innermost_depth(self) -> int:
        """Return how many boxes are open around the innermost inline; 0 without one."""
        return self._open[-1].depth if self._open else 0


def find_kind(tag: str, attributes: Mapping[str, str]) -> InlineKind | None:
    """Return how an element sets its text, if it says so."""
    if tag in _KINDS:
        return _KINDS[tag]
    if tag == "a":
        return InlineKind.LINK if attributes.get("href", "").strip() else None
    raised = _RAISED.search(attributes.get("style", ""))
    if raised:
        lowered = raised["how"].lower() == "sub"
        return InlineKind.SUBSCRIPT if lowered else InlineKind.SUPERSCRIPT
    classes = attributes.get("class", "")
    if classes and {"superscript", "sup"}.intersection(words_of(classes)):
        return InlineKind.SUPERSCRIPT
    return None
