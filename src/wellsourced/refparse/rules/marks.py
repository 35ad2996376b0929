"""What can be known by itself, wherever it stands: identifiers, addresses, access dates, media."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from wellsourced.identifiers import Identifier, Scheme, find_identifiers
from wellsourced.refparse.rules.accessed import find_accessed
from wellsourced.refparse.rules.addresses import mend
from wellsourced.refparse.rules.report_numbers import find_report_numbers
from wellsourced.refparse.segments import TAKEN, Label, Segment, mask
from wellsourced.screening import lower_alike
from wellsourced.terms import AVAILABLE
from wellsourced.text import Span

_SCHEMES = {
    Scheme.DOI: Label.DOI,
    Scheme.PMID: Label.PMID,
    Scheme.PMCID: Label.PMCID,
    Scheme.ARXIV: Label.ARXIV,
    Scheme.ISBN: Label.ISBN,
    Scheme.ISSN: Label.ISSN,
    Scheme.URL: Label.URL,
    Scheme.NCT: Label.NUMBER,
}
_MORE_LEADS = ("retrieved", "online", "from", "at", "see", "em", "en ligne", "link", "website")
_LEADS = "|".join(
    re.escape(words).replace(r"\ ", r"\s")
    for words in sorted((*AVAILABLE, *_MORE_LEADS), key=len, reverse=True)
)
# Available from: (address) · Retrieved from (address) · <(address)> · DOI: (doi)
_LEAD = re.compile(
    rf"""https?\s?:\s?//\s?(?={TAKEN})
      | (?:[(\[<]\s?)?\b(?:(?:{_LEADS}|PubMed|doi)\b\s?[:=]?\s?[<(]?\s?){{1,3}}(?={TAKEN})
      | <(?={TAKEN}) | \(\s?(?={TAKEN})""",
    re.IGNORECASE | re.VERBOSE,
)
# one masked stretch
_TAKEN = re.compile(rf"{TAKEN}+")
# with what a lead ends before it, blanks and signs apart
_LEAD_ENDS = tuple(
    sorted({words.split(" ")[-1] for words in (*AVAILABLE, *_MORE_LEADS)} | {"pubmed", "doi", "//"})
)
_LONGEST_LEAD_END = max(map(len, _LEAD_ENDS))
_LEAD_SIGNS = " :=<("
_LONGEST_LEAD = 100  # characters
# [Internet] · [en ligne] · [PDF] · (electronic resource)
_MEDIUM = re.compile(
    r"""[\[(]\s?(?:internet|on-?line|en\slign[ei]|en\sl[ií]nea|web(?:site|\spage)?|mimeo
        |(?:homepage|monograph|database|document)\son\sthe\sinternet|serial\son-?line
        |electronic(?:\sresource)?|pdf(?:\sdocument)?|e-?book|cd-?rom|(?:computer\s)?software
        |data\s?(?:set|base|file)|video(?:\sfile)?|press\srelease|blog(?:\spost)?)\s?[\])}]
      | \[(?:abstract|letter(?:\sto\sthe\seditor)?|editorial|review|comment|preprint|poster
            |lecture|film|dvd|youtube\svideo|news\srelease|fact\ssheet|podcast|(?:mobile|web)\sapp|computer\sprogram
            |(?:poster|paper|conference)\s(?:presentation|abstract|paper)
            |data\sfile\sand\scode\s?book)\]""",
    re.IGNORECASE | re.VERBOSE,
)
# Epub 2012 Aug 17 · Epub ahead of print · discussion 86–7
_EPUB = re.compile(
    r"""(?:;\s?)?\[?\b(?:[Ee]pub(?:\s(?:ahead\sof\sprint|\d{4}\s?[/ ][^.;\]]{0,14}))?
        |[Aa]head\sof\sprint|(?:discussion|quiz)\s[\w–-]{1,12})\]?[.;]?""",
    re.VERBOSE,
)
_EPUB_HINTS = ("pub", "discussion", "quiz", "ahead")


# (address/) vol15/ iss4/ art20 – an address that blanks have broken
_BROKEN = re.compile(
    rf"(?<={TAKEN})(?:\s[a-z0-9][\w%.-]{{0,40}}(?:/[\w%.=?&/-]{{0,80}}|(?=[.,]?\Z))){{1,4}}"
)


def find_marks(text: str) -> tuple[Segment, ...]:
    """Return identifiers, addresses with their leads, the access date and the medium."""
    identifiers = find_identifiers(text)
    mended = mend(text, identifiers)
    found = [*mended, *_as_segments(identifiers, mended)]
    masked = mask(text, found) if found else text
    found.extend(_find_resolvers(text, found))
    if numbers := find_report_numbers(masked):
        found.extend(numbers)
        masked = mask(masked, numbers)
    if accessed := find_accessed(masked):
        found.append(accessed)
    if found:
        found.extend(Segment(Label.LEAD, span) for span in _find_leads(masked))
        if any(one.label is Label.URL for one in found):
            found.extend(
                Segment(Label.MALFORMED, Span(*match.span())) for match in _BROKEN.finditer(masked)
            )
    if any(hint in text for hint in _EPUB_HINTS):
        found.extend(Segment(Label.LEAD, Span(*match.span())) for match in _EPUB.finditer(masked))
    if "[" in text or "(" in text:
        found.extend(
            Segment(Label.MEDIUM, Span(*match.span())) for match in _MEDIUM.finditer(masked)
        )
    return tuple(found)


def _as_segments(identifiers: Iterable[Identifier], mended: Sequence[Segment]) -> Iterator[Segment]:
    """Yield *identifiers* as segments, without the pieces of those that are *mended*.

    A DOI that was broken is said to be malformed too: what is printed leads nowhere.
    """
    for one in identifiers:
        label = Label.MALFORMED if one.problem else _SCHEMES[one.scheme]
        if label is Label.MALFORMED or not any(
            two.label is label and two.span.overlaps(one.span) for two in mended
        ):
            yield Segment(label, one.span, one.value)


def _find_resolvers(text: str, found: Iterable[Segment]) -> Iterator[Segment]:
    """Yield the address as which a DOI is printed, which is kept as it is."""
    for one in found:
        if one.label is Label.DOI and one.span.of(text)[:4].lower() == "http":
            yield Segment(Label.URL, one.span, "".join(one.span.of(text).split()))


def _find_leads(masked: str) -> Iterator[Span]:
    """Yield what `_LEAD` finds: each ends where a masked stretch begins, so it is tried there."""
    at = 0
    for taken in _TAKEN.finditer(masked):
        end = taken.start()
        before = masked[max(at, end - _LONGEST_LEAD) : end]
        bare = before.rstrip(_LEAD_SIGNS)
        if "<" in before[len(bare) :] or "(" in before[len(bare) :] or _ends_lead(bare):
            match = _LEAD.search(masked, end - len(before), end + 1)
            if match:
                yield Span(*match.span())
        at = taken.end()


def _ends_lead(words: str) -> bool:
    return lower_alike(words[-_LONGEST_LEAD_END:]).endswith(_LEAD_ENDS)
