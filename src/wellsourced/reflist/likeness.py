"""How much a stretch of text looks like an entry of a reference list: a score with reasons.

No single trait makes a reference; prose has years and names as well. Each trait below adds to
the score, and a running sentence takes away. `LIKE` and above counts as a reference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.screening import has_any, lower_alike
from wellsourced.terms import ACCESSED, IN_PRESS, NO_DATE, word_set

LIKE = 2.0
# as much as this, and it may be one among others
MAYBE = 1.0
_MANY_PARTS = 2
_SHORTEST = 12

# "1.", "[12]", "(3)", "4)", "[1]Okafor": the label printed before an entry
LABEL = re.compile(
    r"""^\s*(?:
        \[(?P<bracket>\d{1,3})\][.:]? | \((?P<round>\d{1,3})\) |
        (?P<dot>\d{1,3})(?:[.)](?!\d)|\t|\s{2,}|\s(?=[^\W\d_]{2,}[\s,.]+[^\W\d_]{1,4}[.,\s]))
    )\s*""",
    re.VERBOSE,
)
YEAR = re.compile(r"(?:1[6-9]|20)(?<!\d\d\d)\d\d[a-z]?(?!\d)")
# the patterns below are for text in lower case where they say so, which is found much faster
LINK_LOWERED = re.compile(
    r"https?://|www\.|doi(?<=\bdoi)\b|10(?<=\b10)\.\d{4,9}/|pmid(?<=\bpmid)(?:\b|:)"
)
# "Doe, J." – "Doe JA," – "DOE, John." – "J. A. Doe,": an author's name at the start
AUTHOR = re.compile(
    r"""^\W{0,3}(?:
        [^\W\d_][\w'’\-]+(?:\s[^\W\d_][\w'’\-]+){0,3},?\s+
            (?:[^\W\d_a-z]\.?[\s\-]?){1,4}(?=[\s,.;:&(]|$) |
        [^\W\d_a-z][\w'’\-]+(?:\s[^\W\d_][\w'’\-]+){0,3},\s+[^\W\d_a-z][\w'’\-]+ |
        (?:[^\W\d_a-z]\.[\s\-]?){1,3}\s?[^\W\d_][\w'’\-]+
    )""",
    re.VERBOSE,
)
# "BRASIL. Ministério da Saúde.": an organisation in capitals at the start, as ABNT has it
CAPITALS = re.compile(r"[^\W\d_a-z]{3,30}(?:[ /-][^\W\d_a-z]{1,30}){0,11}(?: \([^()]{2,12}\))?\.\s")
# "138(21):6754–64" – "52, 916" – "v. 46, n. 1" – "pp. 3-9" – "76 p."
PAGES = (
    re.compile(
        r"""\d(?<=\b\d) (?:\d{0,3}(?:\s?\(\s?\w{1,8}\s?\) | :\s?[a-zA-Z]?\d{1,7}\b) |
            \d{0,4}\s?[:;,]\s?[a-zA-Z]?\d{1,6}\s?[–—-] | \d{1,3}\s(?:p|pp|f)\.)""",
        re.VERBOSE | re.IGNORECASE,
    ),
    re.compile(r"[pP](?<=\b[pP])[pP]?\.\s?\d"),
    re.compile(r"[vV](?<=\b[vV])(?:(?i:ol(?:ume)?)?\.|(?i:ol(?:ume)?))\s?\d"),
    re.compile(r";\s?\d{1,4}[:(]"),
    re.compile(r"\d\s?[–-]\s?\d{2,}\.?$"),
)
# "Agency for Drinks. (2020, March 17)." – "Doe, J. (2004a)": the date of APA, behind the authors
APA_DATE = re.compile(
    r"^.{2,200}?[.,\w]\s?\((?:1[6-9]|20)\d\d[a-z]?(?:,\s?[^\W\d_]{3,12}\.?(?:\s\d{1,2})?)?\)[.,:]?\s"
)
APA_NEEDS = ("(1", "(2")
PUBLISHING_LOWERED = re.compile(
    r"""et(?<=\bet)\sal\b|ed(?<=\bed)s?\.|org(?<=\borg)s?\.|in(?<=\bin):|\[(?<=\b\[)internet\]|
        available(?<=\bavailable)\s(?:from|at)|disponível(?<=\bdisponível)\sem|
        disponible(?<=\bdisponible)\sen""",
    re.VERBOSE,
)
# words of publishing: those that say it alone, and those that need their neighbours
PUBLISHERS = word_set(
    """press editora university universidade institute national department ministério
    organization organisation journal thesis tese verlag news"""
)
NEAR_PUBLISHERS = word_set("et ed eds org orgs in internet available disponível disponible")
# "Accessed", "n.d.", "in press"
DATED = (*ACCESSED, *NO_DATE, *IN_PRESS)
_WORD = re.compile(r"\w+")
# the first letters of words, and the terms by those of their first one
_START = re.compile(r"(\w\w?)\w*")
DATED_BY_START = {
    start: tuple(term for term in DATED if _START.findall(term)[0] == start)
    for start in dict.fromkeys(_START.findall(term)[0] for term in DATED)
}
# "Ahmadi 2003 {published data only}": the name of a study, above its papers
STUDY = re.compile(r"[^\W\d_][\w'’ -]{0,40}?\s(?:19|20)\d\d[a-z]?\s*\{(?:un)?published")
# ". " between the parts of a reference: author. title. journal
PARTS = re.compile(r"[.:](?<=[^\s.]{2}[.:])\s+(?=[^\W_])")
# words that make running prose, of the commonest languages
PROSE = word_set(
    """is are was were has have had can may should must will would we you your our they this
    these it foram foi são está não pode nos son fue fueron puede wurde wurden sind ist wird"""
)
QUESTION_OR_CALL = re.compile(
    r"[?!…]\s*$|\b(?:read more|learn more|click here|contact us)\b", re.IGNORECASE
)
CALL_NEEDS = ("?", "!", "…", "read more", "learn more", "click here", "contact us")
LONGEST = 1200


def split_label(text: str) -> tuple[str, int]:
    """Return the label printed before an entry and where the entry begins (`""`, 0 without)."""
    found = LABEL.match(text)
    if found is None:
        return "", 0
    return found["bracket"] or found["round"] or found["dot"], found.end()


def score(text: str) -> float:
    """Return how much *text*, without label, looks like a reference (`LIKE` and more: one)."""
    head = text[:LONGEST]
    lowered = lower_alike(head)
    words = _WORD.findall(lowered)
    linked = LINK_LOWERED.search(lowered) is not None
    total = 0.0
    total += 1.0 if YEAR.search(head) else 0.0
    total += 1.0 if linked else 0.0
    total += 1.0 if AUTHOR.match(head) else 0.0
    total += 0.8 if CAPITALS.match(head) else 0.0
    total += 1.0 if has_any(head, APA_NEEDS) and APA_DATE.match(head) else 0.0
    total += 0.8 if any(pattern.search(head) for pattern in PAGES) else 0.0
    total += 0.6 if _is_published(lowered, words) else 0.0
    total += 0.6 if _is_dated(head.lower()) else 0.0
    total += LIKE if "{" in head and STUDY.match(head) else 0.0
    total += 0.5 if len(PARTS.findall(head)) >= _MANY_PARTS else 0.0
    total -= 0.5 * max(0, sum(word in PROSE for word in words) - 1)
    calls = has_any(lowered, CALL_NEEDS) and not linked and QUESTION_OR_CALL.search(head)
    total -= 1.5 if calls else 0.0
    total -= 1.0 if not _SHORTEST <= len(text) <= LONGEST else 0.0
    return total


def _is_published(lowered: str, words: Sequence[str]) -> bool:
    """Say whether *lowered*, of which *words* are the words, has what publishers print."""
    if not PUBLISHERS.isdisjoint(words):
        return True
    near = not NEAR_PUBLISHERS.isdisjoint(words)
    return near and PUBLISHING_LOWERED.search(lowered) is not None


def _is_dated(lowered: str) -> bool:
    """Say whether a term of `DATED` stands in *lowered*, at the start of a word."""
    for start in DATED_BY_START.keys() & _START.findall(lowered):
        for term in DATED_BY_START[start]:
            at = lowered.find(term)
            while at > 0 and (lowered[at - 1].isalnum() or lowered[at - 1] == "_"):
                at = lowered.find(term, at + 1)
            if at >= 0:
                return True
    return False


def is_like(text: str) -> bool:
    """Say whether *text*, without its label, looks like an entry of a reference list."""
    return score(text) >= LIKE
