"""The tags of MEDLINE, and which field of a record each of them is.

Facts from the National Library of Medicine's description of MEDLINE's data elements.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from wellsourced.bibtex.records import IN_ISSUES

# the field of a record that is one tag, as it stands
TEXTS = {
    "volume": "VI", "issue": "IP", "page": "PG", "abstract": "AB", "publisher": "PB",
    "edition": "EN",
}  # fmt: skip
# a tag of each value: the field of `extra` in which they stand with semicolons
LISTS = {"OT": "keywords", "MH": "mesh"}
# tags that are a field of `extra` under a name that other formats have for it
EXTRAS = {"TT": "origtitle", "CTI": "series"}
# authors and editors: the tag of the full name, that of the short one behind it
PEOPLE = {"authors": ("FAU", "AU"), "editors": ("FED", "ED")}
ORGANISATION = "CN"
# what MEDLINE says of the person before it
OF_A_PERSON = ("AD", "AUID")
ET_AL = "et al"
# what PubMed keeps its records by, in `extra`: who made a record and when, how far it is, in which
# subset it is (OWN … PHST), its number of the journal, the reference put together (SO)
HOUSEKEEPING = frozenset(
    f"medline-{tag.lower()}"
    for tag in (
        "OWN", "STAT", "SB", "JID", "DA", "DCOM", "LR", "CRDT", "EDAT", "MHDA", "PMCR", "PHST",
        "PST", "SO",
    )
)  # fmt: skip
# any other tag in `extra`: medline-own · medline-phst_2 (a format that takes no name twice)
KEPT = re.compile(r"medline-(?P<tag>[a-z][a-z0-9]{1,3})(?:_\d{1,4})?")
# fields of a record that MEDLINE has no tag for
OWN = (
    "key", "type", "genre", "et-al", "url", "number", "year-suffix", "issued-text", "accessed",
    "place",
)  # fmt: skip
_TYPES = {
    "Preprint": "article", "Newspaper Article": "article-newspaper", "Book Chapter": "chapter",
    "Book": "book",
}  # fmt: skip
_TYPES_OUTSIDE = {
    "Technical Report": "report", "Dataset": "dataset", "Academic Dissertation": "thesis",
    "Journal Article": "article-journal",
}  # fmt: skip
PLACE = "PL"
# types whose PL is the country that the journal comes from, and no place of the work
OF_JOURNALS = IN_ISSUES | {"article"}
PREPRINT, ARTICLE = "Preprint", "Journal Article"
# CSL's type -> what is written as publication type
PUBLICATION_TYPES = {type_: name for name, type_ in (_TYPES_OUTSIDE | _TYPES).items()}


def type_of(publication_types: Collection[str], tags: Collection[str]) -> str:
    """Return CSL's type of a record with these publication types and these tags."""
    for name, type_ in _TYPES.items():
        if name in publication_types:
            return type_
    if "JT" in tags or "TA" in tags:
        return "article-journal"
    for name, type_ in _TYPES_OUTSIDE.items():
        if name in publication_types:
            return type_
    if "BTI" in tags:
        return "chapter" if "TI" in tags else "book"
    return "document"
