"""Take off a printed reference what is no part of it: label, bullet, tags, links of a page."""

from __future__ import annotations

import html
import re
import unicodedata

from wellsourced.screening import has_any, lower_alike

# a reference longer than this is no reference; what is behind is kept, but not read
LONGEST = 4000

# <italic>Journal</italic>
_TAG = re.compile(r"(?<!<)</?[A-Za-z][A-Za-z0-9:-]{0,20}(?:\s[^<>]{0,300})?/?>(?!>)")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ue000\ufe00-\ufe0f\ufeff]")
# - · • · ^ a b · ↑
_BULLET = re.compile(r"[-–—•*·▪◦‣●○■□►]\s{0,3}(?=\S)|(?:\^|[↑↵⤴↩])\s?(?:[a-z]\s){0,6}(?=\S)")
# [12] · (3) · 12. · 12) · [1]Doe · 1Doe · 5-Doe · [Fo12], but no year ([1985]) and no title of a
# code (21 CFR 1308)
_LABEL = re.compile(
    r"""\[\s?(?!(?:1[5-9]|20)\d\d[a-z]?\s?\])\d{1,4}[a-z]?\s?\][.:]?\s* | \(\d{1,3}\)\.?\s*
      | \d{1,3}\s?[.)\]]\s?(?=[^\d\s]) | \d{1,3}\s?[-–]\s?(?=[^\W\d_a-z])
      | \d{1,3}\s{1,3}(?!CFR\b|USC\b)(?=[^\W\d_a-z][^\W\d_'’][^\W\d_]|[OD]['’])
      | \d{1,3}(?=[^\W\d_a-z][a-zà-ÿ]) | \[[A-Za-z+]{1,6}\d{2,4}[a-z]?\]\s*""",
    re.VERBOSE,
)
_SERVICES = r"""(?:Google\s?Scholar|Pub\s?Med(?:\s?Central|/NCBI)?|Cross\s?Ref|Medline
    |Web\s?of\s?Science|DOI
    |ISI|Scopus|CAS|ADS|MathSciNet|Zentralblatt|Embase|ChemPort|SciELO|LILACS|OpenURL|Links?
    |View(?:\sthis)?\sArticle|(?:Free\s)?(?:Full\s?Text|PMC\sArticle|Article|PDF|Abstract)(?:\sPDF)?
    |Return\sto\sref(?:erence)?(?:\s\d{1,4})?|Back\sto\s(?:text|top|cited\stext.{0,12}))"""
# [Free full text] · [Google Scholar] · [ Links ]
_NOTE = re.compile(rf"\s?\[\s?{_SERVICES}(?:\s?\(\d+\))?\s?\]", re.IGNORECASE | re.VERBOSE)
# … 338–42. View Article PubMed Google Scholar · ↩
_BARE_NOTE = re.compile(
    rf"""(?<=[.\d)\]/:;,-])(?:(?:[\s|·,;]{{1,4}}{_SERVICES}){{1,4}}|\s?[↩↵⤴↑])
        [\s.,;|·]{{0,4}}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE_NEEDS = (
    "ref", "link", "article", "medline", "pubmed", "pub med", "text", "pdf", "scholar", "web",
    "doi", "isi", "scopus", "cas", "ads", "mathscinet", "zentralblatt", "embase", "chemport",
    "scielo", "lilacs", "openurl", "abstract", "back", "↩", "↵", "⤴", "↑",
)  # fmt: skip
_NOTES_AT_MOST, _REACH = 8, 60
# word , word · ( 2004 ) · word,Word · (2012)890
_LOOSE = re.compile(
    r"\s+(?=[,;)\]]) | (?<=[(\[])\s+ | \s+(?=\.(?:\s|$|[^\W\d])) | (?<=p)\s+(?=\.\d)", re.VERBOSE
)
_LOOSE_NEEDS = (" ,", " ;", " )", " ]", "( ", "[ ", " .")
# begins with the sign itself, so that only signs are looked at
_TIGHT = re.compile(
    r"(?:,(?<=[a-zà-ÿ).],)(?=[^\W\d_a-z][a-zà-ÿ.]) | \)(?<=\((?:19|20)\d\d\))(?=\w))", re.VERBOSE
)


def tidy(raw: str) -> str:
    """Return *raw* as one line without what is no part of the reference.

    Only the first `LONGEST` characters are looked at.
    """
    text = raw[:LONGEST]
    if "&" in text and ";" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    text = " ".join(text.split())
    if has_any(text, _LOOSE_NEEDS):
        text = _LOOSE.sub("", text).strip()
    text = _TIGHT.sub(_loosen, text)
    text = _without_label(text)
    if "[" in text:
        text = _NOTE.sub("", text)
    return _without_notes(text)


def printed_label(raw: str) -> str:
    """Return the number that is printed before a reference, without its punctuation."""
    text = raw[:_REACH].strip()
    bullet = _BULLET.match(text)
    match = _LABEL.match(text, bullet.end() if bullet else 0)
    return match.group().strip("[](). –-") if match and match.end() < len(text) else ""


def _loosen(sign: re.Match[str]) -> str:
    """Return *sign* with a blank behind it, but not inside of an identifier: `10.9999/a(2010)1`."""
    before = sign.string[max(0, sign.start() - _REACH) : sign.start()]
    return sign.group() if "/" in before[before.rfind(" ") + 1 :] else f"{sign.group()} "


def _without_label(text: str) -> str:
    for pattern in (_BULLET, _LABEL):
        match = pattern.match(text)
        if match and match.end() < len(text):
            text = text[match.end() :].lstrip()
    return text


def _without_notes(text: str) -> str:
    for _ in range(_NOTES_AT_MOST):
        at = max(0, len(text) - _REACH)
        if not has_any(lower_alike(text[at:]), _BARE_NEEDS):
            break
        match = _BARE_NOTE.search(text, at)
        if not match:
            break
        text = text[: match.start()].rstrip()
    return text
