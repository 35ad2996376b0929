"""Addresses and DOIs that blanks have broken: joined where it is sure how they go on.

`identifiers` takes what is printed; a line break that became a blank is an accident of
printing, and what stood before it is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.identifiers import Scheme, find_urls, is_doi
from wellsourced.identifiers.shape import Identifier
from wellsourced.refparse.segments import Label, Segment
from wellsourced.screening import has_any
from wellsourced.text import Span

# 10. 1093/jb/mvg083 · 10.1038 /abc247 · 10.9999/ abc
_BROKEN_DOI = re.compile(r"10\s?\.\s?\d{4,9}\s?/\s?\S{2,}")
# the rest of a DOI behind a blank: /msu300
_DOI_GOES_ON = re.compile(r"\s(?P<piece>/[\w.()-]{1,80})(?=[\s.,;]|\Z)")
# an address with blanks in its beginning, as in "http: //www. example.org/a"
_SPACED = re.compile(
    r"""\b(?P<scheme>https?)\s?:\s?/\s?/\s?(?P<www>www\s?\.\s?)?
        (?P<rest>[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}(?:[/:?][^\s<>"“”«»]{0,800})?)""",
    re.IGNORECASE | re.VERBOSE,
)
_SCHEME = re.compile(r"https?", re.IGNORECASE)
_WHOLE = re.compile(r"https?://(?!www\.?\s)\S", re.IGNORECASE)
# behind an address: c-d.html · /b · 2019/ report.pdf
_GOES_ON = re.compile(r"\s(?P<piece>(?:[a-z0-9/_?&=.~-]|(?<=[=&]\s)[A-Z])[\w./%=?&#~+@:;-]{0,160})")
# (https://a.org/b/content) 1234567.htm: a file, behind a path that is none
_FILE = re.compile(r"[a-z0-9][\w-]{0,80}\.(?:s?html?|pdf|aspx?|php)(?:[?#]\S*)?\Z")
_PATH = re.compile(r"(?:https?://)?[^/]+/(?:[^/]+/)*[^/.]*\Z", re.IGNORECASE)
_OPEN_ENDS = ("-", "/", "_", "=", "&", "?", ".", "%")
_CLOSES = re.compile(
    r"""(?:\.(?:s?html?|pdf|aspx?|php|jsp|docx?|xlsx?|xml|txt|cfm)(?:\#\w*)?|[^/\s]/)\Z
      | =\w+\Z | /[\w-]+\.\w{2,4}\Z""",
    re.VERBOSE,
)
_SENTENCE = ".,;:"
# pieces of one address
_MOST = 4
_URN = re.compile(r"(?<![\w/:.])urn:(?:nbn|isbn|doi|lex):[^\s<>\"“”]{3,120}", re.IGNORECASE)
_HANDLE = re.compile(
    r"(?<![\w./])hdl:\s?(?P<handle>\d[\w.]{0,30}/[^\s<>\"“”]{1,120})", re.IGNORECASE
)
_SPACED_SIGNS = ("p: ", "s: ", "p :", "s :", ":/ ", ":// ", "www. ", "www .")
_NAME_SIGNS = ("hdl:", "HDL:", "urn:", "URN:")


def mend(text: str, identifiers: tuple[Identifier, ...]) -> list[Segment]:
    """Return the addresses and DOIs of *text* that blanks have broken, as they were meant.

    *identifiers* are what is found as it is printed. A joined one covers what it is joined of.
    """
    found = [*_join_dois(text, identifiers), *_join_addresses(text, identifiers)]
    if "http" in text and has_any(text, _SPACED_SIGNS):
        found.extend(_find_spaced(text))
    if has_any(text, _NAME_SIGNS):
        found.extend(_find_names(text))
    return found


def _join_dois(text: str, identifiers: tuple[Identifier, ...]) -> Iterator[Segment]:
    for one in identifiers:
        if one.scheme is not Scheme.DOI:
            continue
        if one.problem:
            joined = "".join(one.value.split())
            if _BROKEN_DOI.fullmatch(one.value) and is_doi(joined):
                yield Segment(Label.DOI, one.span, joined)
        elif more := _DOI_GOES_ON.match(text, one.span.end):
            piece = more["piece"].rstrip(_SENTENCE)
            end = more.start("piece") + len(piece)
            if is_doi(one.value + piece):
                yield Segment(Label.DOI, Span(one.span.start, end), one.value + piece)


def _join_addresses(text: str, identifiers: tuple[Identifier, ...]) -> Iterator[Segment]:
    for one in identifiers:
        if "doi.org" in one.value:
            continue
        if one.scheme is Scheme.URL and text[one.span.end : one.span.end + 1].isspace():
            end, value = _follow(text, one.span.end, one.value)
            if end > one.span.end:
                yield Segment(Label.URL, Span(one.span.start, end), value)


def _follow(text: str, end: int, value: str) -> tuple[int, str]:
    """Return where the address *value*, printed up to *end*, ends, and what it is."""
    sure_end, sure = end, value
    for _ in range(_MOST):
        more = _GOES_ON.match(text, end)
        if more is None:
            break
        piece = more["piece"]
        printed = piece.rstrip(_SENTENCE)
        opened = value.endswith(_OPEN_ENDS) or piece[0] in "/-_?&="
        if not printed or not (opened or (_FILE.match(printed) and _PATH.match(value))):
            break
        end, value = more.start("piece") + len(printed), value + printed
        if _is_sure(text, end, value, printed):
            sure_end, sure = end, value
        if piece != printed:
            break
    return sure_end, sure


def _is_sure(text: str, end: int, value: str, piece: str) -> bool:
    """Say whether *piece*, up to *end*, can be nothing else than a part of the address."""
    if _CLOSES.search(piece) or (piece[0] in "/-_?&=" and len(piece) > 1):
        return True
    before = value[: -len(piece)]
    if before.endswith(("=", "&")) and "=" in piece:
        return True
    return before.endswith(("-", "_", "=")) and not text[end:].strip(" .,;)>]")


def _find_spaced(text: str) -> Iterator[Segment]:
    for match in _SPACED.finditer(text):
        if _WHOLE.match(match.group()):
            continue
        value = f"{match['scheme'].lower()}://{'www.' if match['www'] else ''}{match['rest']}"
        (address,) = find_urls(value) or (None,)
        if address and (dropped := len(value) - len(address.value)) < len(match["rest"]):
            end = match.end() - dropped
            further, whole = _follow(text, end, address.value)
            joined = (address.value, end) if whole.endswith("/") else (whole, further)
            yield Segment(Label.URL, Span(match.start(), joined[1]), joined[0])


def _find_names(text: str) -> Iterator[Segment]:
    """Yield handles and URNs, which name a work as an address does."""
    for match in _HANDLE.finditer(text):
        handle = match["handle"].rstrip(_SENTENCE + ")]")
        end = match.start("handle") + len(handle)
        yield Segment(Label.URL, Span(match.start(), end), f"https://hdl.handle.net/{handle}")
    for match in _URN.finditer(text):
        name = match.group().rstrip(_SENTENCE + ")]")
        yield Segment(Label.URL, Span(match.start(), match.start() + len(name)), name)
