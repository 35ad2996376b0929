"""Where the title ends and what follows: a journal, a book, a publisher and its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.names import fold
from wellsourced.refparse.lexicon import ABBREVIATIONS, JOURNAL_STARTS, JOURNAL_WORDS
from wellsourced.refparse.segments import TAKEN, Label, Segment, stripped
from wellsourced.text import Span

_QUOTES = {"“": "”", '"': '"', "‘": "’", "«": "»", "„": "“”", "'": "'", "”": "”"}
# the end of a sentence: . X · ? X · .” X · word.Word
_SENTENCE = re.compile(
    rf"""(?P<sign>[.?!]+)["”’»'\])]*(?:\s+(?=["“‘«(\[„]?[^\W_a-zà-öø-ÿ]|[a-z]{{1,3}}[A-Z]|{TAKEN}|[-–—]\s)|(?={TAKEN})|\Z)
      | (?<=[a-zà-ÿ]{{3}})(?P<glued>\.)(?=[^\W\d_a-z][a-z]{{2}})
      | \s?(?P<blank>\s\.)(?=[^\W\d_a-z])""",
    re.VERBOSE,
)
_COMMA = re.compile(r",\s+(?=[^\W\d_a-z]|\s)")
_WORD_BEFORE = re.compile(r"[^\W_]+\Z")
_FUNCTION = frozenset(
    "a al and ao aos as at au aux by con da das de degli dei del della der des di die do dos du e el en et"
    " for für fur i in int la las le les los na nas no nos o of on os para per pour sur the to und van von"
    " y zur &".split(" ")
)
_EDGE = ".,;:–—- /" + TAKEN


def find_breaks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where sentences end between *start* and *end*: (end of one, start of the next)."""
    found = []
    for match in _SENTENCE.finditer(text, start, end):
        if match["sign"] == "." and _is_abbreviation(text, start, match.start()):
            continue
        at = match.start() if (match["glued"] or match["blank"]) else match.end("sign")
        found.append((at, match.end()))
    return found


def _is_abbreviation(text: str, start: int, point: int) -> bool:
    word = _WORD_BEFORE.search(text, max(start, point - 12), point)
    if not word:
        return False
    letters = word.group()
    if len(letters) == 1:
        return letters.isalpha() and letters.isupper()
    return letters.casefold() in ABBREVIATIONS


def plain_words(words: str) -> int:
    """Count the words in small letters that carry meaning: names have none, titles many."""
    return sum(part.islower() and part.strip(",;:") not in _FUNCTION for part in words.split())


def container_score(words: str) -> float:
    """Score how much *words* look like the name of a journal: capitals, its usual words."""
    parts = words.split()
    if not parts:
        return -9.0
    folded = [fold(part) for part in parts]
    starts = folded[0] in JOURNAL_STARTS
    known = sum(word in JOURNAL_WORDS for word in folded)
    plain = plain_words(words)
    score = min(known, 4) * 0.8 + starts * 1.5 - plain * (0.6 if starts else 1.8)
    score += 0.4 * min(4, sum(part.endswith(".") for part in parts))
    score -= 0.35 * max(0, len(parts) - 8)
    score -= 1.5 * sum(
        part.endswith((".", "?", "!")) and len(part) > 8 and word not in JOURNAL_WORDS
        for part, word in zip(parts[:-1], folded[:-1], strict=True)
    )
    if parts[0][:1].islower() and not any(map(str.isupper, parts[0])):
        score -= 3
    return score - (2 if "?" in words else 0)


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a reference that holds title and container, and how its parts are divided."""

    start: int
    end: int
    commas: bool = False


def split_title(text: str, region: Region) -> tuple[Segment, ...]:
    """Divide *region* into a title and the journal that it stands in."""
    whole = stripped(text, Span(region.start, region.end), _EDGE)
    breaks = [
        (left, right, 0.0)
        for left, right in find_breaks(text, whole.start, whole.end)
        if right < whole.end
    ]
    penalty = 0.5 if region.commas else 3.0
    breaks += [
        (match.start(), match.end(), penalty)
        for match in _COMMA.finditer(text, whole.start, whole.end)
    ]
    if not breaks:
        return _one_piece(text, whole)
    scored = [
        (container_score(text[right : whole.end]) - penalty, -right, left)
        for left, right, penalty in breaks
    ]
    _, right, left = max(scored)
    return _pieces(text, (whole.start, left), (-right, whole.end))


def _pieces(text: str, title: tuple[int, int], container: tuple[int, int]) -> tuple[Segment, ...]:
    found = []
    if len(span := stripped(text, Span(*title), _EDGE)):
        found.append(Segment(Label.TITLE, span))
    if len(span := stripped(text, Span(*container), _EDGE)):
        found.append(Segment(Label.CONTAINER, span))
    return tuple(found)


def _one_piece(text: str, whole: Span) -> tuple[Segment, ...]:
    """Take a stretch without a break for a journal if it looks like one, else for a title."""
    if not len(whole):
        return ()
    is_journal = container_score(whole.of(text)) > 0 and len(whole.of(text).split()) < 8
    return (Segment(Label.CONTAINER if is_journal else Label.TITLE, whole),)


def quoted_title(text: str, start: int) -> tuple[Span, int] | None:
    """Return the title in quotation marks that begins at *start*, and where it is closed."""
    at = start
    while at < len(text) and (text[at] in " .,;:–-" or text[at] == TAKEN):
        at += 1
    closing = _QUOTES.get(text[at : at + 1])
    if not closing:
        return None
    end = _closing(text, at + 1, closing)
    if end < 0:
        return None
    return stripped(text, Span(at + 1, end), ".,;“”\"'‘’«»„"), end + 1


def _closing(text: str, start: int, signs: str) -> int:
    """Return where a quotation is closed: the first sign that no letter follows."""
    for at in range(start, len(text)):
        if text[at] in signs and not text[at + 1 : at + 2].isalnum():
            return at
    return -1
