"""What of a reference is compared: its facts, folded so that spelling does not part them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wellsourced.identifiers import Scheme, doi_key, find_identifiers
from wellsourced.matching.addresses import read_address
from wellsourced.matching.titles import find_telling, read_edition, read_title
from wellsourced.names import fold
from wellsourced.references import Name, Record, Reference
from wellsourced.romanising import romanise
from wellsourced.terms import word_set

_DIGITS = re.compile(r"\d+")
# 6754–64 · e012345 · S12-S19: the first page
_FIRST_PAGE = re.compile(r"[a-z]{0,3}\d[\w.]*", re.IGNORECASE)
# what stands behind the name of a journal: (Oslo), [Internet], = its name in another language
_BEHIND_NAME = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\]|\s=\s.*)\W*\Z", re.DOTALL)
_ISBN_OLD = 10  # digits
# the servers of preprints, as they are named in the place of a journal
_SERVERS = word_set(
    "arxiv biorxiv medrxiv chemrxiv psyarxiv socarxiv edarxiv techrxiv eartharxiv ssrn authorea"
    " preprints"
)
_NAMED_SERVERS = ("research square", "osf preprints")
# the DOIs of preprints; 10.1101 alone is also that of journals
_PREPRINT = re.compile(
    r"10\.(?:1101/(?:\d{4}\.\d\d\.\d\d\.)?\d+|48550/|21203/|20944/|2139/|31234/)\S*"
)
# 10.1101/2020.01.02.123456v2: a version of one preprint
_VERSION = re.compile(r"(?<=\d)/?v\d{1,2}\Z")


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one reference; empty where it does not say.

    `first` is the surname of the first author, or the name of the organisation that stands
    for it (`is_person` tells), `given` what stands before or behind it; `telling` are numbers,
    single letters and words such as "part" and "reply" in the title. `place` is the host and
    path of its address; `kind` is the type of CSL, which two readings of one work may differ in.
    """

    title: str = ""
    proper: str = ""
    telling: tuple[str, ...] = ()
    first: str = ""
    given: str = ""
    is_person: bool = False
    surnames: frozenset[str] = frozenset()
    year: int = 0
    container: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    number: str = ""
    edition: str = ""
    page: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    arxiv: str = ""
    isbn: str = ""
    host: str = ""
    place: str = ""
    is_preprint: bool = False
    kind: str = field(default="", compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known by which it could be told from another work."""
        by_page = bool(self.page and (self.first or (self.container and self.volume)))
        return not (self.title or self.identifiers() or self.place or by_page)

    def identifiers(self) -> tuple[tuple[str, str], ...]:
        """Return the identifiers that name one work, as pairs of scheme and value."""
        if not (self.doi or self.pmid or self.pmcid or self.arxiv):
            return ()
        named = (
            ("DOI", self.doi),
            ("PMID", self.pmid),
            ("PMCID", self.pmcid),
            ("arXiv number", self.arxiv),
        )
        return tuple([pair for pair in named if pair[1]])


def read_facts(reference: Reference) -> Facts:
    """Return the facts of *reference*."""
    record = reference.record
    names = record.authors or record.editors
    title = read_title(record.title)
    surnames = [_surname(name) for name in names]
    host, place = read_address(record.url) if record.url else ("", "")
    container = _house(record.container)
    identifiers = _read_identifiers(record)
    return Facts(
        title=title.whole,
        proper=title.proper,
        telling=find_telling(title.whole),
        first=surnames[0] if surnames else "",
        given=fold(romanise(names[0].given)) if names else "",
        is_person=bool(names and names[0].family),
        surnames=frozenset(surnames),
        year=record.issued.year if record.issued else 0,
        container=container,
        publisher=_house(record.publisher),
        volume=_volume(record.volume),
        issue=_plain_number(fold(record.issue)),
        number="".join(_DIGITS.findall(record.number)).lstrip("0"),
        edition=read_edition(record.edition) or title.edition,
        page=_first_page(record),
        **identifiers,
        host=host,
        place=place,
        is_preprint=_is_preprint(container, identifiers["doi"], identifiers["arxiv"]),
        kind=record.type,
    )


def is_preprint_doi(doi: str) -> bool:
    """Say whether *doi* is one that a server of preprints gives."""
    return _PREPRINT.match(doi) is not None


def _is_preprint(container: str, doi: str, arxiv: str) -> bool:
    if container:
        is_server = not _SERVERS.isdisjoint(container.split()[:1])
        return is_server or container.startswith(_NAMED_SERVERS)
    return bool(arxiv) or is_preprint_doi(doi)


def _surname(name: Name) -> str:
    """Return a surname with its particle, in Latin letters, or an organisation's name."""
    return fold(romanise(name.surname))


def _house(text: str) -> str:
    """Return the name of a journal or publisher as it is compared."""
    bare = _BEHIND_NAME.sub("", text) if text[-1:] in {")", "]"} or " = " in text else text
    return fold(romanise(bare or text))


def _first_page(record: Record) -> str:
    found = _FIRST_PAGE.search(record.page)
    return _plain_number(found.group()) if found else ""


def _volume(text: str) -> str:
    """Return the number of a volume: `3` of `Vol. 3` and of `3(12)`; what has none as it is."""
    folded = fold(text)
    found = _FIRST_PAGE.search(folded)
    return _plain_number(found.group() if found else folded)


def _plain_number(text: str) -> str:
    """Return a page or volume without what writers add: `e012` and `12`, but not `S12`."""
    return text.casefold().strip().removeprefix("e").lstrip("0")


def _read_identifiers(record: Record) -> dict[str, str]:
    extra = dict(record.extra)
    eprint = f"arXiv:{extra.get('eprint', '')}" if _is_arxiv(extra) else ""
    named = find_identifiers(f"{record.url} {eprint}") if record.url or eprint else ()
    found = {one.scheme: one.value for one in reversed(named) if not one.problem}
    doi = doi_key(record.doi) or doi_key(found.get(Scheme.DOI, ""))
    arxiv = found.get(Scheme.ARXIV, "")
    if not arxiv and doi.startswith("10.48550/arxiv."):
        arxiv = doi.removeprefix("10.48550/arxiv.")
    return {
        "doi": _VERSION.sub("", doi) if is_preprint_doi(doi) else doi,
        "pmid": _digits(record.pmid) or _digits(found.get(Scheme.PMID, "")),
        "pmcid": _digits(record.pmcid) or _digits(found.get(Scheme.PMCID, "")),
        "arxiv": arxiv.casefold().partition("v")[0] if arxiv[:1].isdigit() else arxiv.casefold(),
        "isbn": _isbn(record.isbn),
    }


def _is_arxiv(extra: dict[str, str]) -> bool:
    kind = extra.get("archiveprefix", "") or extra.get("eprinttype", "")
    return kind.casefold() == "arxiv"


def _digits(text: str) -> str:
    return "".join(_DIGITS.findall(text)).lstrip("0") if text else ""


def _isbn(text: str) -> str:
    """Return the nine digits that ISBN-10 and ISBN-13 share, or empty where it is none."""
    first = re.split(r"[,;/]", text)[0]
    digits = "".join(letter for letter in first.upper() if letter in "0123456789X")
    if len(digits) == _ISBN_OLD:
        return digits[:-1]
    return digits[3:-1] if digits.startswith(("978", "979")) else ""
