"""Where the title ends and what follows: a journal, a book, a publisher and its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.names import fold
from wellsourced.refparse.rules.imprints import is_place, is_region
from wellsourced.refparse.rules.lexicon import ABBREVIATIONS, JOURNAL_STARTS, JOURNAL_WORDS
from wellsourced.refparse.segments import TAKEN, Label, Segment, stripped
from wellsourced.terms import word_set
from wellsourced.text import Span

_QUOTES = {"“": "”", '"': '"', "‘": "’", "«": "»", "„": "“”", "'": "'", "”": "”"}
# the end of a sentence: . X · ? X · .” X · word.Word
_SIGN_END = rf"""(?P<sign>[.?!]+)(?:["”’»'\])]*
        (?:\s+(?=["“‘«(\[„]?[^\W_a-zà-öø-ÿ]|[a-z]{{1,3}}[A-Z]|{TAKEN}|[-–—]\s)|(?={TAKEN})|\Z)
      | (?P<glued>)(?<=[a-zà-ÿ]{{3}}\.)(?=[^\W\d_a-z][a-z]{{2}}))"""
_SENTENCE = re.compile(_SIGN_END, re.VERBOSE)
# where a blank stands before a point: word .Word
_BLANK_SENTENCE = re.compile(rf"{_SIGN_END} | \s?(?P<blank>\s\.)(?=[^\W\d_a-z])", re.VERBOSE)
_COMMA = re.compile(r",\s+(?=[^\W\d_a-z]|\s)")
_WORD_BEFORE = re.compile(r"[^\W_]+\Z")
_FUNCTION = word_set(
    "a al and ao aos as at au aux by con da das de degli dei del della der des di die do dos du e"
    " el en et for für fur i in int la las le les los na nas no nos o of on os para per pour sur"
    " the to und van von y zur &"
)
_ABBREVIATED, _FEW, _LONG = 6, 7, 8  # letters, words, words or letters
_BREAKS_AT_MOST = 30
# how much a comma must be better than a point, where commas part the fields and elsewhere
_COMMA_STYLE, _POINT_STYLE = 0.5, 2.0
_EDGE = ".,;:–—- /" + TAKEN


def find_breaks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where sentences end between *start* and *end*: (end of one, start of the next)."""
    found = []
    sentence = _BLANK_SENTENCE if " ." in text else _SENTENCE
    for match in sentence.finditer(text, start, end):
        at = match.start()
        if match["glued"] is not None:
            if _is_capital(text, start, at):
                continue
        elif match["sign"]:
            if match["sign"] == "." and _is_abbreviation(text, start, at):
                continue
            at = match.end("sign")
        found.append((at, match.end()))
    return found


def _is_capital(text: str, start: int, point: int) -> bool:
    """Say whether a word in capitals stands before *point*, as in `Phys.Rev.`."""
    word = _WORD_BEFORE.search(text, max(start, point - 12), point)
    return word is not None and word.group()[0].isupper()


def _is_abbreviation(text: str, start: int, point: int) -> bool:
    word = _WORD_BEFORE.search(text, max(start, point - 12), point)
    if not word:
        return False
    letters = word.group()
    if len(letters) == 1:
        return letters.isalpha() and letters.isupper()
    return letters.casefold() in ABBREVIATIONS and not letters.isupper()


def plain_words(words: str) -> int:
    """Count the words in small letters that carry meaning: names have none, titles many."""
    small = [part for part in words.split() if part.islower()]
    return len([part for part in small if part.strip(",;:") not in _FUNCTION])


def container_score(words: str) -> float:
    """Score how much *words* look like the name of a journal: capitals, its usual words."""
    parts = words.replace(".", ". ").split()
    if not parts:
        return -9.0
    folded = [fold(part) for part in parts]
    starts = folded[0] in JOURNAL_STARTS
    known = len([word for word in folded if word in JOURNAL_WORDS])
    plain = plain_words(words)
    score = min(known, 4) * 0.8 + starts * 1.5 - plain * (0.6 if starts else 1.8)
    score += 0.4 * min(4, len([part for part in parts if part[-1] == "."]))
    score -= 0.35 * max(0, len(parts) - _LONG)
    score -= 1.5 * len(
        [
            part
            for part, word in zip(parts[:-1], folded, strict=False)
            if part[-1] in ".?!" and len(part) > _LONG and word not in JOURNAL_WORDS
        ]
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
    breaks = _breaks_with_penalty(text, whole, _COMMA_STYLE if region.commas else _POINT_STYLE)
    if not breaks:
        return _one_piece(text, whole)
    scored = [
        (_score_break(text, whole, left, right) - penalty, -right, left)
        for left, right, penalty in breaks
    ]
    best, right, left = max(scored)
    if is_journal(whole.of(text)) and container_score(whole.of(text)) + 1 > best:
        return (Segment(Label.CONTAINER, whole),)
    return _pieces(text, (whole.start, left), (-right, whole.end))


def _breaks_with_penalty(text: str, whole: Span, penalty: float) -> list[tuple[int, int, float]]:
    """Return where title and journal may part: sentence ends, and commas with a penalty."""
    sentences = [pair for pair in find_breaks(text, whole.start, whole.end) if pair[1] < whole.end]
    commas = [match.span() for match in _COMMA.finditer(text, whole.start, whole.end)]
    return [(left, right, 0.0) for left, right in sentences[-_BREAKS_AT_MOST:]] + [
        (left, right, penalty) for left, right in commas[-_BREAKS_AT_MOST:]
    ]


_NO_CONTAINER, _IN_JOURNAL, _IN_ABBREVIATION = -9.0, 3.0, 1.5


def _score_break(text: str, whole: Span, left: int, right: int) -> float:
    """Score a break by what follows, less if the word before is one of a journal's name."""
    if is_place(text[right : whole.end]):
        return _NO_CONTAINER
    word = _WORD_BEFORE.search(text, max(whole.start, left - 16), left)
    score = container_score(text[right : whole.end])
    if word is None or not word.group()[0].isupper() or len(word.group()) > _ABBREVIATED:
        return score
    if text[word.start() - 2 : word.start()] == ", ":
        return score
    return score - (_IN_JOURNAL if fold(word.group()) in JOURNAL_WORDS else _IN_ABBREVIATION)


def is_journal(words: str) -> bool:
    """Say whether *words* can be no title: few, all in capitals or abbreviated."""
    parts = words.replace(".", ". ").split()
    return (
        0 < len(parts) <= _FEW
        and plain_words(words) == 0
        and all(part.endswith(".") or part.isupper() for part in parts[:-1])
        and (len(parts) == 1 or parts[0].isupper() or fold(parts[0]) in JOURNAL_WORDS)
        and (len(parts) > 1 or any(map(str.isupper, words[1:])) or words.endswith("."))
    )


# Part II. (Lancet): the number of a part belongs to the title
PART = re.compile(r"(?P<part>(?:[Pp]art|Pt|Teil|[Pp]art[ei]e?)\s(?:[IVX]{1,4}|\d{1,2}))[.:]\s")


def _pieces(text: str, title: tuple[int, int], container: tuple[int, int]) -> tuple[Segment, ...]:
    found = []
    if part := PART.match(text, *container):
        title, container = (title[0], part.end("part")), (part.end(), container[1])
    if len(span := stripped(text, Span(*title), _EDGE)):
        found.append(Segment(Label.TITLE, span))
    return (*found, *read_container(text, stripped(text, Span(*container), _EDGE)))


def read_container(text: str, span: Span) -> tuple[Segment, ...]:
    """Return the name of a journal without what is masked behind, and the town apart."""
    stop = text.find(TAKEN, span.start, span.end)
    span = stripped(text, Span(span.start, stop if stop > 0 else span.end), _EDGE)
    end = span.end
    while (at := text.rfind(",", span.start, end)) > 0:
        part = text[at + 1 : end]
        if not is_place(part) and not is_region(part.strip()):
            break
        end = at
    name, town = (
        stripped(text, Span(span.start, end), _EDGE),
        stripped(text, Span(end, span.end), _EDGE),
    )
    found = [(Label.CONTAINER, name), (Label.PLACE, town)]
    return tuple(Segment(label, part) for label, part in found if len(part))


def _one_piece(text: str, whole: Span) -> tuple[Segment, ...]:
    """Take a stretch without a break for a journal if it looks like one, else for a title."""
    if not len(whole):
        return ()
    words = whole.of(text)
    journal = is_journal(words) or (container_score(words) > 0 and len(words.split()) <= _FEW)
    return (Segment(Label.CONTAINER if journal else Label.TITLE, whole),)


def quoted_title(text: str, start: int) -> tuple[Span, int] | None:
    """Return the title in quotation marks that begins at *start*, and where it is closed."""
    at = start
    while at < len(text) and (text[at] in " .,;:–-" or text[at] == TAKEN):
        at += 1
    closing = _QUOTES.get(text[at : at + 1])
    if not closing:
        return None
    end = _closing(text, at + 1, closing)
    if end < 0 or _goes_on(text, end):
        return None
    return stripped(text, Span(at + 1, end), ".,;“”\"'‘’«»„"), end + 1


def _goes_on(text: str, end: int) -> bool:
    """Say whether the title goes on behind the quotation: “Like” and other words."""
    after = text[end + 1 : end + 20].lstrip()
    return (
        text[end - 1] not in ".,?!"
        and after[:1].islower()
        and not after.startswith(("in ", "en ", "em ", "dans ", "ed", "trans", "to appear"))
    )


def _closing(text: str, start: int, signs: str) -> int:
    """Return where a quotation is closed: the first sign that no letter follows."""
    for at in range(start, len(text)):
        if text[at] in signs and (
            not text[at + 1 : at + 2].isalnum() or (text[at] in '”"' and text[at - 1] in ".,?!")
        ):
            return at
    return -1
