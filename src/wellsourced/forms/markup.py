"""Keys of a library in the markup of other formats, read as text: `:cite:p:`a``, `cite:[b]`.

reStructuredText (`[Doe2019]_` and roles), AsciiDoc, Org and Typst. What is written so counts
where the library has one of the keys; the others of the group are then cited and missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Block, Cite, Key, Locator
from wellsourced.citing.numbers import LOCATOR, read_locator
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.text import Span

_KEY = r"[A-Za-z_][\w.:+/-]{0,60}"
# :cite:p:`{see}doe{p. 3}` – cite:[doe(p. 3), roe] – [Doe2019]_ – #cite(<doe>) – cite:doe,roe
CITES = re.compile(
    rf"""
      :(?:foot)?cite(?::[a-z]{{1,12}})?:`(?P<role>[^`\n]{{1,300}})`
    | (?<![\w@])cite(?:np|p|t)?:\[(?P<asciidoc>[^\[\]\n]{{1,300}})\]
    | (?<![\w\]])\[(?P<rst>{_KEY})\]_(?!\w)
    | \#cite\(\s?<(?P<typst>{_KEY})>(?P<options>[^()\n]{{0,90}})\)
    | (?<![\w@/.:])cite[pt]?:(?P<org>{_KEY}(?:,{_KEY}){{0,20}})
    """,
    re.VERBOSE,
)
# "{see}doe2019{p. 3}" – "doe2019(3-5)": a key with what stands before and behind it
PART = re.compile(
    rf"""\s?(?:\{{(?P<prefix>[^{{}}]{{0,60}})\}})?(?P<key>{_KEY})
        (?:[({{](?P<suffix>[^(){{}}]{{0,60}})[)}}])?\s?""",
    re.VERBOSE,
)
# of Typst: `supplement: [p. 3]`
SUPPLEMENT = re.compile(r"supplement:\s?\[(?P<suffix>[^\[\]\n]{0,60})\]")
# "3-5": pages without a word
PAGES = re.compile(r"\d{1,5}(?:[–-]\d{1,5})?")


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose what names keys of the library as another format writes it."""
    if not listed.keys:
        return
    for found in CITES.finditer(block.text):
        cites = tuple(_read_cites(found))
        if any(isinstance(one.target, Key) and one.target.key in listed.keys for one in cites):
            because = "a citation command of another format"
            yield Candidate(Span(*found.span()), "key", cites, 0.95, because)


def _read_cites(found: re.Match[str]) -> Iterator[Cite]:
    inside = str(found[found.lastgroup or 0]) if found["typst"] is None else found["typst"]
    options = SUPPLEMENT.search(found["options"] or "")
    for part in inside.split(","):
        piece = PART.fullmatch(part)
        if piece is None:
            continue
        suffix = (options["suffix"] if options else piece["suffix"]) or ""
        place = _read_place(suffix)
        prefix = (piece["prefix"] or "").strip()
        yield Cite(Key(piece["key"]), place, prefix, "" if place else suffix.strip())


def _read_place(suffix: str) -> Locator | None:
    if PAGES.fullmatch(suffix.strip()):
        return read_locator("p", suffix)
    locator = LOCATOR.fullmatch(suffix.strip())
    if locator is None:
        return None
    return read_locator(
        locator["plural"] or locator["label"], locator["values"] or locator["value"]
    )


FORM = Form("markup", Family.SURE, find, needs=("cite", "]_"))
