"""Words that cite again what was cited before: `ibid.`, `Doe, op. cit., p. 4`, `там же`, `同上`."""

from __future__ import annotations

import re

from wellsourced.articles import Cite, Repeat
from wellsourced.citing.numbers import LOCATOR, read_locator
from wellsourced.terms import AND, IBID

# words as short as this are other words too where their stops are missing
_SHORT = 5


def _spell(term: str) -> str:
    """Return the pattern of a term: its blanks may be missing, and of a long one its stops."""
    stops = r"\.?" if len(term) > _SHORT else r"\."
    return re.escape(term).replace(r"\ ", r"\s?").replace(r"\.", stops)


_TERMS = "|".join(map(_spell, sorted({*IBID, "idem"}, key=len, reverse=True)))
_AND = "|".join(map(re.escape, sorted((*AND, "&"), key=len, reverse=True)))
_NAME = r"[^\W\d_][\w'’-]{1,30}"
# "Ibid." – "Doe & Roe, op. cit."
_REPEAT = rf"""(?:(?P<names>{_NAME}(?:,?\s(?:{_AND})\s{_NAME})?)(?:\set\sal\.?)?,?\s)?
    (?P<word>{_TERMS})(?!\w)"""
# "(ibid., p. 12)" – "[Doe, op. cit.]": alone in its brackets
ENCLOSED = re.compile(
    rf"[(\[](?:(?:see|cf\.|vgl\.|ver|voir)\s)?{_REPEAT}(?P<rest>[^()\[\]\n]{{0,40}})[)\]]",
    re.VERBOSE | re.IGNORECASE,
)
# "Ibid., 12–14." as a whole note
NOTE = re.compile(
    rf"\s*(?:(?:see|cf\.|vgl\.|ver|voir)\s)?{_REPEAT}(?P<rest>[^\n]{{0,40}})\s*\Z",
    re.VERBOSE | re.IGNORECASE,
)
# ", p. 12" – ", 12–14."
_PAGES = re.compile(r"[\s,.:]{0,3}(?P<value>\d{1,5}(?:\s?[–-]\s?\d{1,5})?)\.?\s*\Z")
_NOTHING = re.compile(r"[\s.,;:]*\Z")
_NAME_PARTS = re.compile(rf",?\s(?:{_AND})\s", re.IGNORECASE)


def read_repeat(found: re.Match[str]) -> Cite | None:
    """Return the cite in a match of `ENCLOSED` or `NOTE`; `None` where more follows than a page."""
    names = tuple(_NAME_PARTS.split(found["names"])) if found["names"] else ()
    target = Repeat(found["word"], names)
    rest = found["rest"]
    if _NOTHING.match(rest):
        return Cite(target)
    pages = _PAGES.match(rest)
    if pages is not None:
        return Cite(target, read_locator("p", pages["value"]))
    locator = LOCATOR.match(rest.lstrip(" .,;:"))
    if locator is None or rest.lstrip(" .,;:")[locator.end() :].strip(" ."):
        return None
    label, value = locator["plural"] or locator["label"], locator["values"] or locator["value"]
    return Cite(target, read_locator(label, value))


def repeats(raw: str) -> Cite | None:
    """Return the cite of an entry of a list of notes that says no more than "ibid.".

    >>> repeats("Ibid., p. 12.").locator.value
    '12'
    >>> repeats("Doe J. Naps. 2001.") is None
    True
    """
    found = NOTE.match(raw)
    return read_repeat(found) if found is not None else None
