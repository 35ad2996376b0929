"""Keys of a library, as Pandoc writes them: `[see @doe99, pp. 33-35; @roe20]`, `@doe99`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Block, Cite, InlineKind, Key
from wellsourced.citing.numbers import read_locator
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.text import Span, SpanIndex

# "[see @doe99, pp. 33-35]": a group with at least one key
GROUP = re.compile(r"\[(?P<inner>[^\[\]]*@[^\[\]]*)\]")
# "-@doe99" – "@{https://x.org/a}" – "@cito_term:doe99": a key of Pandoc's alphabet
KEY = re.compile(
    r"""(?<![\w.@/\\])-?@(?:\{(?P<braced>[^{}\s]+)\}
        |(?P<plain>[\w](?:[:.\#$%&\-+?<>~/]?\w)*))""",
    re.VERBOSE,
)
# "doe2020", "doe.roe1999a", "doe2020coughs": a key that nobody would take for a name
_BUILT = re.compile(
    r"[^\W\d_]{2}[^\W\d]{0,50}(?:[.:-][^\W\d]{1,40}){0,4}[.:-]?(?:1[89]|20)\d\d[\w-]{0,40}"
)
# ", pp. 33-35"
LOCATOR = re.compile(
    r"^,?\s*(?P<label>pp?|ch|chap|sec|§|fig|vol)\.?\s*(?P<value>[\dA-Za-z][\w–-]*)(?P<rest>.*)$"
)
# "@doe99 [p. 30]": a place behind a bare key
PLACE = re.compile(
    r"\s?\[(?P<label>pp?|ch|chap|sec|§|fig|vol)\.?\s?(?P<value>[\dA-Za-z][\w–-]{0,20})\]"
)
_DOUBTFUL = 0.4
# Org's "cite:@doe99" and "cite/t:@doe99"
COMMAND = re.compile(r"^cite(?:/[a-z/-]{1,20})?:")
# CiTO's terms as the Pandoc filter writes them: "@method_in:towbin_1979"
INTENT = re.compile(r"^[a-zA-Z_]+:(?=\w)")


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each bracketed group with keys, and each bare key.

    One that the library lacks is doubtful, and no candidate where it is not built as keys are.
    """
    text = block.text
    inlines = block.prose.inlines
    marked = [one for one in inlines if one.kind is InlineKind.KEY and one.cites]
    for one in marked:
        yield Candidate(one.span, "key", one.cites, 1.0, "a citation command")
    if "@" not in text:
        return
    kept = (InlineKind.CODE, InlineKind.KEY)  # with a citation of their own, or with none
    code = SpanIndex.of([one.span for one in inlines if one.kind in kept])
    grouped: list[Span] = []
    for group in GROUP.finditer(text):
        span = Span(group.start(), group.end())
        cites = tuple(_read_cite(part, listed) for part in group["inner"].split(";"))
        if all(cites) and not code.touches(span):
            grouped.append(span)
            yield Candidate(span, "key", tuple(c for c in cites if c), 1.0, "keys in brackets")
    taken = SpanIndex.of([*grouped, *code.spans])
    for found in KEY.finditer(text):
        span = Span(found.start(), found.end())
        key = _bare_key(found, listed)
        sure = 1.0 if key in listed.keys else _DOUBTFUL if _BUILT.fullmatch(key) else 0.0
        if sure and not taken.touches(span):
            place = PLACE.match(text, span.end)
            end = place.end() if place else span.end
            locator = read_locator(place["label"], place["value"]) if place else None
            cite = Cite(Key(key), locator)
            because = "a key of the library" if sure == 1.0 else "may be a key"
            yield Candidate(Span(span.start, end), "key", (cite,), sure, because)


def _read_cite(part: str, listed: Listed) -> Cite | None:
    found = KEY.search(part)
    if found is None:
        return None
    suffix = part[found.end() :].strip()
    locator = LOCATOR.match(suffix)
    place = read_locator(locator["label"], locator["value"]) if locator else None
    rest = locator["rest"].strip(" ,") if locator else suffix.strip(" ,")
    prefix = COMMAND.sub("", part[: found.start()].strip())
    return Cite(Key(_bare_key(found, listed)), place, prefix, rest)


def _bare_key(found: re.Match[str], listed: Listed) -> str:
    key: str = found["braced"] or found["plain"]
    bare = INTENT.sub("", key)
    return bare if key not in listed.keys and bare in listed.keys else key


FORM = Form("key", Family.SURE, find, needs=("@",))
