"""What a rule says: findings, with how grave they are and how they can be mended."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from wellsourced.text import LineIndex, Place, Span

_LONGEST = 60  # characters of what a message quotes


class Severity(StrEnum):
    """How grave a finding is; SARIF's levels are error, warning and note."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a suggestion."""
        return list(Severity).index(self)

    def at_most(self, other: Severity | None) -> Severity:
        """Return the less grave of the two."""
        return other if other is not None and other.rank > self.rank else self


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace a span of the source by other text."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding, with a title; data, so that it can be shown first."""

    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one place.

    A rule gives the first group; the auditing adds the second. `span` is in the text of the
    article (or library). `about` is a stable name of what it concerns (a claim's id, a
    reference's key, a marker's text), for the fingerprint. `claim` is the 0-based index of
    the claim it is about, or -1; `reference` the key of the reference it is about, or empty.
    `words` are its message; where it is `quoted`, what it is about follows them. `lines` are
    those of the text. A long article has tens of thousands of findings, so message and place
    are made when somebody asks for them. `at_most` is how grave this one finding is at most,
    whatever is set for its rule. `home` is its file as seen from the project's folder, by which
    its fingerprint knows it, however the path was typed.
    """

    span: Span
    words: str
    about: str
    help: str = ""
    claim: int = -1
    reference: str = ""
    fix: Fix | None = None

    rule: str = ""
    code: str = ""
    severity: Severity = Severity.WARNING
    path: str = ""
    lines: LineIndex | None = field(default=None, repr=False, compare=False)
    fingerprint: str = ""
    waived: str = ""
    quoted: bool = False
    at_most: Severity | None = None
    home: str = ""

    @property
    def message(self) -> str:
        """What is to be said, in one sentence."""
        return f"{self.words}: “{shorten(self.about)}”" if self.quoted else self.words

    @property
    def place(self) -> Place | None:
        """Where it stands in its file, with lines and columns; `None` before the auditing."""
        return self.lines.place(self.path, self.span) if self.lines else None


def shorten(text: str) -> str:
    r"""Return *text* on one line, cut where it is long.

    >>> shorten("Naps\n help.")
    'Naps help.'
    """
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, with the reason in one sentence."""

    path: str
    reason: str
