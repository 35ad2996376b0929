"""The elements of EndNote's records and its kinds of works, as its own exports have them."""

from __future__ import annotations

import re

# CSL's type -> EndNote's name and number of it; a type that is not here is Generic
TYPES = {
    "article": ("Unpublished Work", 34), "article-journal": ("Journal Article", 17),
    "article-magazine": ("Magazine Article", 19), "article-newspaper": ("Newspaper Article", 23),
    "bill": ("Bill", 4), "book": ("Book", 6), "broadcast": ("Audiovisual Material", 3),
    "chapter": ("Book Section", 5), "classic": ("Classical Work", 49), "dataset": ("Dataset", 59),
    "document": ("Generic", 13), "entry-dictionary": ("Dictionary", 52),
    "entry-encyclopedia": ("Encyclopedia", 53), "figure": ("Figure", 37),
    "graphic": ("Artwork", 2), "hearing": ("Hearing", 14), "legal_case": ("Case", 7),
    "legislation": ("Statute", 31), "manuscript": ("Manuscript", 36), "map": ("Map", 20),
    "motion_picture": ("Film or Broadcast", 21), "pamphlet": ("Pamphlet", 24),
    "paper-conference": ("Conference Paper", 47), "patent": ("Patent", 25),
    "periodical": ("Serial", 57), "personal_communication": ("Personal Communication", 26),
    "post-weblog": ("Blog", 56), "regulation": ("Legal Rule or Regulation", 50),
    "report": ("Report", 27), "software": ("Computer Program", 9), "song": ("Music", 61),
    "standard": ("Standard", 58), "thesis": ("Thesis", 32), "webpage": ("Web Page", 12),
}  # fmt: skip
_ALSO = {
    "electronic article": "article-journal", "electronic book": "book", "edited book": "book",
    "electronic book section": "chapter", "conference proceedings": "paper-conference",
    "government document": "report", "online database": "webpage", "ancient text": "classic",
    "online multimedia": "webpage", "chart or table": "figure", "aggregated database": "dataset",
}  # fmt: skip
# EndNote's name (small letters) or number -> CSL's type
READ_NAMES = _ALSO | {name.lower(): type_ for type_, (name, _number) in TYPES.items()}
READ_NUMBERS = {
    str(number): type_ for type_, (_name, number) in TYPES.items()
} | {
    "43": "article-journal", "44": "book", "28": "book", "60": "chapter",
    "10": "paper-conference", "46": "report", "45": "webpage", "48": "webpage", "38": "figure",
    "51": "classic", "55": "dataset",
}  # fmt: skip
# the field of a record that is the text of one element
TEXTS = {
    "publisher": "publisher", "place": "pub-location", "edition": "edition", "volume": "volume",
    "page": "pages", "genre": "work-type", "doi": "electronic-resource-num", "language": "language",
    "note": "notes", "abstract": "abstract",
}  # fmt: skip
# elements that are a field of `extra`; any other one is `endnote-` and its name
EXTRAS = {
    "keywords": "keywords", "tertiary-title": "series", "short-title": "shorttitle",
    "periodical-abbr-1": "shortjournal", "num-vols": "volumes", "call-num": "call-number",
}  # fmt: skip
# endnote-custom1 · endnote-pdf-urls_2 (a format that takes no name twice)
KEPT = "endnote-"
KEPT_NAME = re.compile(r"endnote-(?P<name>[a-z][a-z0-9-]{0,40})(?:_\d{1,4})?")
# elements that stand in another one, and those whose texts are elements themselves
TITLES = ("alt-title", "tertiary-title", "short-title", "translated-title")
URLS = ("web-urls", "pdf-urls", "text-urls", "image-urls")
AUTHORS, EDITORS = "authors", "secondary-authors"
ROLES = ("tertiary-authors", "subsidiary-authors", "translated-authors")
ARTICLE_NUMBER, PMCID = "custom7", "custom2"
DATABASES = frozenset(("pubmed", "medline", "nlm"))
PUBMED = "PubMed"
ET_AL, TYPE, SUFFIX, WORDS = "et-al", "type", "year-suffix", "issued-text"
OWN = frozenset((ET_AL, TYPE, SUFFIX, WORDS, "issue", "isbn", "issn"))
# what says where a record stands in EndNote's own database, and nothing of the work
PLACES = frozenset(("database", "source-app", "rec-number", "foreign-keys"))
