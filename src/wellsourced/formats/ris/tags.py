"""The tags and types of RIS, as Reference Manager defined them and EndNote and Zotero use them."""

from __future__ import annotations

import re

# CSL's type -> what is written as TY; a type that is not here is GEN with its name beside
TYPES = {
    "article": "UNPB", "article-journal": "JOUR", "article-magazine": "MGZN",
    "article-newspaper": "NEWS", "bill": "BILL", "book": "BOOK", "broadcast": "VIDEO",
    "chapter": "CHAP", "classic": "CLSWK", "dataset": "DATA", "document": "GEN",
    "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "figure": "FIGURE",
    "graphic": "ART", "hearing": "HEAR", "legal_case": "CASE", "legislation": "STAT",
    "manuscript": "MANSCPT", "map": "MAP", "motion_picture": "MPCT", "musical_score": "MUSIC",
    "pamphlet": "PAMP", "paper-conference": "CPAPER", "patent": "PAT", "periodical": "JFULL",
    "personal_communication": "PCOMM", "post-weblog": "BLOG", "report": "RPRT", "software": "COMP",
    "song": "SOUND", "speech": "SLIDE", "standard": "STAND", "thesis": "THES", "webpage": "ELEC",
}  # fmt: skip
# what is read as TY besides
READ_TYPES = {
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ANCIENT": "classic",
    "CONF": "paper-conference", "CTLG": "book", "DBASE": "dataset", "EBOOK": "book",
    "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal", "GOVDOC": "report",
    "ICOMM": "personal_communication", "INPR": "article-journal", "JOUR": "article-journal",
    "JFULL": "periodical", "MULTI": "webpage", "SER": "book", "UNBILL": "bill",
    "UNPB": "manuscript", "WEB": "webpage", "THS": "thesis", "PREPRINT": "article",
    **{tag: type_ for type_, tag in TYPES.items() if tag != "UNPB"},
}  # fmt: skip
# tags that are one string of a record: the field, and the tags in which it is read, best first
TEXTS = {
    "title": ("TI", "T1", "CT"), "container": ("T2", "JF", "JO", "JA", "J1", "J2"),
    "publisher": ("PB",), "place": ("CY", "PP"), "edition": ("ET",), "volume": ("VL",),
    "issue": ("IS", "CP"), "genre": ("M3",), "doi": ("DO",), "url": ("UR",),
    "abstract": ("AB", "N2"), "language": ("LA",),
}  # fmt: skip
# tags that are a field of `extra`
EXTRAS = {"T3": "series", "J2": "shortjournal", "KW": "keywords", "ST": "shorttitle"}
AUTHORS, EDITORS = ("AU", "A1"), ("ED", "A2")
# the database whose accession numbers are PMIDs
PUBMED = "PubMed"
# `U1  - et-al: true`: how a field that RIS does not know is written
OWN = re.compile(r"(?P<name>[a-z][a-z0-9_-]{0,40}): (?P<value>.+)", re.DOTALL)
ET_AL, TYPE, SUFFIX, WORDS = "et-al", "type", "year-suffix", "issued-text"
OWN_FIELDS = frozenset((ET_AL, TYPE, SUFFIX, WORDS))
# a tag that a record keeps in `extra`, as it was read
TAG = re.compile(r"[A-Z][A-Z0-9]")
# 321-328 · S101–S109
RANGE = re.compile(r"(?P<first>[\w.]{1,20})\s*[-‐-―−]{1,2}\s*(?P<last>[\w.]{1,20})")
