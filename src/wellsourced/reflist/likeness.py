"""How much a stretch of text looks like an entry of a reference list: a score with reasons.

No single trait makes a reference; prose has years and names as well. Each trait below adds to
the score, and a running sentence takes away. `LIKE` and above counts as a reference.
"""

from __future__ import annotations

import re

from wellsourced.terms import ACCESSED, IN_PRESS, NO_DATE

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
YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d[a-z]?(?!\d)")
LINK = re.compile(r"https?://|www\.|\bdoi\b|\b10\.\d{4,9}/|\bPMID\b|\bpmid:", re.IGNORECASE)
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
PAGES = re.compile(
    r"""\b\d{1,4}\s?\(\s?\w{1,8}\s?\) | \b\d{1,5}\s?[:;,]\s?[a-zA-Z]?\d{1,6}\s?[–—-] |
        \bpp?\.\s?\d | \bvol(?:ume)?\.?\s?\d | \bv\.\s?\d | ;\s?\d{1,4}[:(] |
        \d\s?[–-]\s?\d{2,}\.?$ |
        \b\d{1,4}:\s?[a-zA-Z]?\d{1,7}\b | \b\d{2,4}\s(?:p|pp|f)\.""",
    re.VERBOSE | re.IGNORECASE,
)
# "Agency for Drinks. (2020, March 17)." – "Doe, J. (2004a)": the date of APA, behind the authors
APA_DATE = re.compile(
    r"^.{2,200}?[.,\w]\s?\((?:1[6-9]|20)\d\d[a-z]?(?:,\s?[^\W\d_]{3,12}\.?(?:\s\d{1,2})?)?\)[.,:]?\s"
)
PUBLISHING = re.compile(
    r"""\b(?:et\sal\b|eds?\.|org\.|orgs\.|press\b|editora\b|university\b|universidade\b|institute\b|
        national\b|department\b|ministério\b|organi[sz]ation\b|journal\b|thesis\b|tese\b|verlag\b|
        in:|\[internet\]|available\s(?:from|at)|disponível\sem|disponible\sen|\bnews\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# "Accessed", "n.d.", "in press"
DATED = (*ACCESSED, *NO_DATE, *IN_PRESS)
# "Ahmadi 2003 {published data only}": the name of a study, above its papers
STUDY = re.compile(r"[^\W\d_][\w'’ -]{0,40}?\s(?:19|20)\d\d[a-z]?\s*\{(?:un)?published")
# ". " between the parts of a reference: author. title. journal
PARTS = re.compile(r"[^\s.]{2,}[.:]\s+(?=[^\W_])")
# words that make running prose, of the commonest languages
PROSE = re.compile(
    r"""\b(?:is|are|was|were|has|have|had|can|may|should|must|will|would|we|you|your|our|they|this|
        these|it|foram|foi|são|está|não|pode|nos|son|fue|fueron|puede|wurde|wurden|sind|ist|wird)\b""",
    re.VERBOSE | re.IGNORECASE,
)
QUESTION_OR_CALL = re.compile(
    r"[?!…]\s*$|\b(?:read more|learn more|click here|contact us)\b", re.IGNORECASE
)
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
    total = 0.0
    total += 1.0 if YEAR.search(head) else 0.0
    total += 1.0 if LINK.search(head) else 0.0
    total += 1.0 if AUTHOR.match(head) else 0.0
    total += 0.8 if CAPITALS.match(head) else 0.0
    total += 1.0 if APA_DATE.match(head) else 0.0
    total += 0.8 if PAGES.search(head) else 0.0
    total += 0.6 if PUBLISHING.search(head) else 0.0
    total += 0.6 if _is_dated(head.lower()) else 0.0
    total += LIKE if STUDY.match(head) else 0.0
    total += 0.5 if len(PARTS.findall(head)) >= _MANY_PARTS else 0.0
    total -= 0.5 * max(0, len(PROSE.findall(head)) - 1)
    total -= 1.5 if QUESTION_OR_CALL.search(head) and not LINK.search(head) else 0.0
    total -= 1.0 if not _SHORTEST <= len(text) <= LONGEST else 0.0
    return total


def _is_dated(lowered: str) -> bool:
    """Say whether a word of `DATED` stands in *lowered*, at the start of a word."""
    for term in DATED:
        at = lowered.find(term)
        while at > 0 and (lowered[at - 1].isalnum() or lowered[at - 1] == "_"):
            at = lowered.find(term, at + 1)
        if at >= 0:
            return True
    return False


def is_like(text: str) -> bool:
    """Say whether *text*, without its label, looks like an entry of a reference list."""
    return score(text) >= LIKE
