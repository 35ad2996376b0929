"""The variables of CSL-JSON, and which field of a record each of them is."""

from __future__ import annotations

from wellsourced.terms import word_set

# the values that `type` may have
TYPES = word_set(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic"
    " collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic"
    " hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet"
    " paper-conference patent performance periodical personal_communication post post-weblog"
    " regulation report review review-book software song speech standard thesis treaty webpage"
)
# types of Crossref and of CSL 1.0.1 that CSL calls otherwise now
RENAMED_TYPES = {
    "journal-article": "article-journal", "book-chapter": "chapter", "book-section": "chapter",
    "proceedings-article": "paper-conference", "posted-content": "article",
    "dissertation": "thesis", "monograph": "book", "edited-book": "book", "reference-book": "book",
    "reference-entry": "entry-encyclopedia", "proceedings": "book", "journal": "periodical",
}  # fmt: skip
# the field of a record -> the CSL variable that is the same string, in the order written
VARIABLES = {
    "title": "title",
    "container": "container-title",
    "publisher": "publisher",
    "place": "publisher-place",
    "edition": "edition",
    "year_suffix": "year-suffix",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "number": "number",
    "genre": "genre",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
    "abstract": "abstract",
    "language": "language",
    "note": "note",
}
# the field of a name -> the property of a CSL name variable
NAME_PARTS = {
    "family": "family",
    "given": "given",
    "particle": "non-dropping-particle",
    "suffix": "suffix",
    "literal": "literal",
}
# strings that a record keeps in `extra`: the name there (BibLaTeX's, where it has one) and CSL's
EXTRA_VARIABLES = {
    "series": "collection-title", "pagetotal": "number-of-pages", "shorttitle": "title-short",
    "shortjournal": "container-title-short", "keywords": "keyword", "chapter": "chapter-number",
    "volumes": "number-of-volumes", "eventtitle": "event", "venue": "event-place",
    "origtitle": "original-title", "origpublisher": "original-publisher",
    "origlocation": "original-publisher-place", "annotation": "annote",
    **{
        name: name
        for name in (
            "archive", "archive_collection", "archive_location", "archive-place", "authority",
            "call-number", "citation-label", "citation-number", "collection-number", "dimensions",
            "division", "jurisdiction", "medium", "page-first", "part", "part-title", "printing",
            "references", "reviewed-title", "scale", "section", "source", "status", "supplement",
            "version",
        )
    },
}  # fmt: skip
# other names for what `EXTRA_VARIABLES` holds; read, or written by other rooms
ALIASES = {
    "number-of-pages": "pagetotal", "shortTitle": "shorttitle",
    "journalAbbreviation": "shortjournal", "event-title": "eventtitle",
}  # fmt: skip
# roles of people besides author and editor
ROLES = word_set(
    "chair collection-editor compiler composer container-author contributor curator director"
    " editorial-director executive-producer illustrator interviewer organizer original-author"
    " performer producer recipient reviewed-author translator"
)
# dates besides that of issue and that of reading: the name in `extra` and CSL's
EXTRA_DATES = {
    "origdate": "original-date", "eventdate": "event-date", "available-date": "available-date",
    "submitted": "submitted",
}  # fmt: skip
# the keys of `custom` that hold what a record says and CSL has no variable for
TYPE_AS_WRITTEN, ET_AL, ISSUED_TEXT = "type", "et-al", "issued-text"
# the fields of `extra` in which a date stands that a record's own date cannot say whole
WHOLE_DATES = {"issued", "accessed"}
