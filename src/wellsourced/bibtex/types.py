"""Types of entries: BibTeX's and BibLaTeX's into CSL 1.0.2's, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wellsourced.references import Record
from wellsourced.terms import word_set

# CSL 1.0.2, all types
CSL_TYPES = word_set(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic"
    " collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic"
    " hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet"
    " paper-conference patent performance periodical personal_communication post post-weblog"
    " regulation report review review-book software song speech standard thesis treaty webpage"
)

_CSL = {
    "article": "article-journal", "suppperiodical": "article-journal", "review": "review",
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book",
    "reference": "book", "mvreference": "book", "proceedings": "book", "mvproceedings": "book",
    "manual": "book", "booklet": "pamphlet", "periodical": "periodical",
    "inbook": "chapter", "incollection": "chapter", "suppbook": "chapter",
    "suppcollection": "chapter", "bookinbook": "chapter", "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference", "conference": "paper-conference",
    "techreport": "report", "report": "report",
    "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis",
    "bachelorsthesis": "thesis", "unpublished": "manuscript",
    "online": "webpage", "electronic": "webpage", "www": "webpage",
    "preprint": "article", "eprint": "article",
    "dataset": "dataset", "software": "software", "patent": "patent", "standard": "standard",
    "legislation": "legislation", "jurisdiction": "legal_case", "artwork": "graphic",
    "image": "graphic", "audio": "song", "music": "song", "movie": "motion_picture",
    "video": "motion_picture", "letter": "personal_communication", "performance": "performance",
}  # fmt: skip

# CSL's type as an entry of BibTeX; what is not here is a @misc with an entrysubtype
BIBTEX = {
    "article-journal": "article", "book": "book", "chapter": "incollection",
    "paper-conference": "inproceedings", "report": "techreport", "thesis": "phdthesis",
    "manuscript": "unpublished", "pamphlet": "booklet", "webpage": "misc", "document": "misc",
    "dataset": "dataset", "software": "software", "patent": "patent", "standard": "standard",
    "legislation": "legislation", "article-magazine": "article", "article-newspaper": "article",
    "motion_picture": "movie", "graphic": "artwork", "song": "music", "legal_case": "jurisdiction",
    "personal_communication": "letter", "performance": "performance", "review": "review",
    "periodical": "periodical", "entry-encyclopedia": "inreference",
}  # fmt: skip

# CSL's type as an entry of BibLaTeX, where that is another one
BIBLATEX = BIBTEX | {
    "report": "report", "thesis": "thesis", "webpage": "online", "article": "online",
    "post-weblog": "online", "post": "online", "collection": "collection",
    "review-book": "review",
}  # fmt: skip
# BibLaTeX's words for how far a work is published
STATES = {
    "inpress": "in press", "inpreparation": "in preparation", "prepublished": "prepublished",
}  # fmt: skip

_SUBTYPES = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
ENTRY_SUBTYPES = {type_: subtype for subtype, type_ in _SUBTYPES.items()}

DOCTORAL, MASTERS = "Doctoral dissertation", "Master's thesis"
# the `type` of a thesis of which nothing more is known; BibTeX would print "PhD thesis" without one
ANY_THESIS = "thesis"
# M.Sc. thesis · Diplomarbeit · Bachelor's thesis, which BibTeX has no other type for
_BELOW_DOCTORAL = re.compile(
    r"\b(?:master|magist|maestr|mestrado|mémoire|m\.?\s?(?:sc|a|phil|ed|res)\b|diplom(?!.{0,20}doc)"
    r"|licen[ct]iat|bachelor|b\.?\s?(?:sc|a)\b|undergraduate|honou?rs)",
    re.IGNORECASE,
)
GENRES = {"phdthesis": DOCTORAL, "mastersthesis": MASTERS}
# what BibLaTeX's `type` field holds as a key
GENRE_KEYS = {
    "phdthesis": DOCTORAL, "mathesis": MASTERS, "mastersthesis": MASTERS,
    "bathesis": "Bachelor's thesis", "candthesis": "Candidate thesis",
    "techreport": "Technical report", "resreport": "Research report", "software": "Software",
    "datacd": "Data CD", "audiocd": "Audio CD", "patent": "Patent", "patentus": "U.S. patent",
    "patenteu": "European patent", "patentde": "German patent", "patentfr": "French patent",
    "patentuk": "British patent", "patreq": "Patent request", "patrequs": "U.S. patent request",
    "patreqeu": "European patent request", "patreqde": "German patent request",
    "patreqfr": "French patent request", "patrequk": "British patent request",
}  # fmt: skip


def csl_type(type_: str, fields: Mapping[str, str]) -> str:
    """Return CSL's type of an entry of *type_* (small letters) with these fields."""
    subtype = known_subtype(fields)
    if subtype:
        return subtype
    if is_preprint(type_, fields):
        return "article"
    if type_ == "misc" and fields.get("url", "").strip():
        return "webpage"
    return _CSL.get(type_) or (type_ if type_ in CSL_TYPES else "document")


def thesis_type(genre: str) -> str:
    """Return which of BibTeX's two types a thesis of a kind is; its `type` says the kind.

    >>> thesis_type("PhD thesis"), thesis_type("M.Sc. thesis")
    ('phdthesis', 'mastersthesis')
    """
    return "mastersthesis" if _BELOW_DOCTORAL.search(genre) else "phdthesis"


def known_subtype(fields: Mapping[str, str]) -> str:
    """Return the CSL type that `entrysubtype` names (`magazine`, or a type of CSL's), if any."""
    written = fields.get("entrysubtype", "").strip().lower()
    return _SUBTYPES.get(written) or (written if written in CSL_TYPES else "")


def is_preprint(type_: str, fields: Mapping[str, str]) -> bool:
    """Say whether an entry is a preprint of a server that its `eprint` fields name."""
    if type_ in {"preprint", "eprint"}:
        return True
    if type_ == "article":
        unprinted = not fields.get("journal") and not fields.get("journaltitle")
    else:
        unprinted = type_ in {"misc", "unpublished", "online", "electronic"}
    return unprinted and bool(fields.get("eprint")) and archive(fields) == "arXiv"


def is_arxiv(record: Record) -> bool:
    """Say whether a record is a preprint that the `eprint` fields describe in full."""
    server = (record.type, record.publisher, record.genre)
    return server == ("article", "arXiv", "Preprint") and bool(record.number)


def archive(fields: Mapping[str, str]) -> str:
    """Return the server of a preprint, `arXiv` as it writes itself."""
    named = (fields.get("eprinttype") or fields.get("archiveprefix") or "").strip()
    return "arXiv" if named.lower() == "arxiv" else named
