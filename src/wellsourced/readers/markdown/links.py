"""Read where a link points, after its text: `(#ref4 "title")`, `[label]`, or nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

# "(#ref4 'title')", "(<a b>)", "()"; one pair of parentheses inside, as DOIs have them
_INLINE = re.compile(
    r"""\(\s{0,99}
    (?:<(?P<angled>[^<>\n]*)>|(?P<plain>[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))
    (?:\s{1,99}(?:"[^"]*"|'[^']*'|\([^()]*\)))?
    \s{0,99}\)""",
    re.VERBOSE,
)
# the label of a reference link, in brackets; empty ones repeat the text
_LABEL = re.compile(r"\[(?P<label>[^\[\]]{0,999})\]")
# what Pandoc adds to a heading, a link or a span, in braces
ATTRIBUTES = re.compile(r"\{(?=[#.:-]|[\w-]+=)(?P<inner>[^{}\n]{1,300})\}", re.VERBOSE)
_IDENTIFIER = re.compile(r"(?:^|\s)#(?P<name>[^\s{}]+)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a link points and where its markup ends."""

    target: str
    end: int


def read_destination(
    text: str, at: int, label: str, addresses: Mapping[str, str]
) -> Destination | None:
    """Return the destination that stands at *at*, behind a link's text *label*."""
    inline = _INLINE.match(text, at)
    if inline:
        target = inline["angled"] if inline["angled"] is not None else inline["plain"] or ""
        target = _ESCAPE.sub(r"\1", unescape(target))
        target = unquote(target) if target.startswith("#") else target
        return Destination(target, inline.end())
    reference = _LABEL.match(text, at)
    named = reference["label"] or label if reference else label
    target = addresses.get(fold_label(named))
    if target is None:
        return None
    return Destination(target, reference.end() if reference else at)


def fold_label(label: str) -> str:
    """Return a label as markdown-it compares labels: blanks folded, case folded."""
    return " ".join(label.split()).lower().upper()


def find_identifier(attributes: str) -> str:
    """Return the identifier in Pandoc's attributes, or an empty text."""
    found = _IDENTIFIER.search(attributes)
    return found["name"] if found else ""
