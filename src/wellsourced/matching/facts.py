"""What of a reference is compared: its facts, folded so that spelling does not part them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.identifiers import Scheme, doi_key, find_identifiers
from wellsourced.names import fold
from wellsourced.references import Name, Record, Reference
from wellsourced.terms import word_set

# markup that titles carry: <i>, {DNA}, \emph, $
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,80}>|\\[a-zA-Z]{1,20}|[{}$]")
_MARKUP_SIGN = re.compile(r"[<\\{}$]")
# the title proper, before ": a review" or " – what is known"
_SUBTITLE = re.compile(r"\s*(?::\s|\s[-–—]\s|\?\s|\.\s).*", re.DOTALL)
_DIGITS = re.compile(r"\d+")
# 6754–64 · e012345 · S12-S19: the first page
_FIRST_PAGE = re.compile(r"[a-z]{0,3}\d[\w.]*", re.IGNORECASE)
# https://www.example.org/a/page?id=3
_ADDRESS = re.compile(
    r"\A(?:[a-z]+://)?(?:www\d?\.)?(?P<host>[^/?#\s]+)(?P<path>[^?#\s]*)", re.IGNORECASE
)
# what an address adds that changes nothing of the page: ?utm_source=x
_TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid|ref|source)=[^&]*")

# the form of a page that an address names at its end: /report.pdf, /index.html
_FORM = re.compile(r"(?:/index)?\.(?:pdf|html?|php|aspx?|jsp)\Z|/index\Z", re.IGNORECASE)

# words that tell works of one title apart: a part, a correction, an answer
_TELLING = word_set(
    "part parts volume vol chapter section supplement suppl appendix erratum errata corrigendum"
    " corrigenda correction addendum retraction retracted withdrawn reply response rejoinder"
    " comment comments commentary letter editorial protocol preface foreword teil band kapitel"
    " erwiderung berichtigung partie tome reponse parte capitulo resposta respuesta errata"
)
# letters that are words: a review, estudo e revisão
_WORDS = frozenset("aeoyu")
_ROMAN = re.compile(r"(?:[ivx]{1,4}|xi{1,3}v?)\Z")
_ISBN_OLD = 10  # digits
# editions in words, of the languages that are read most
_ORDINALS = {
    word: str(number)
    for number, words in enumerate(
        (
            "first primera primeira premiere prima erste",
            "second segunda deuxieme seconde seconda zweite",
            "third tercera terceira troisieme terza dritte",
            "fourth cuarta quarta quatrieme vierte",
            "fifth quinta cinquieme funfte",
            "sixth sexta sixieme sesta sechste",
            "seventh septima setima septieme settima siebte",
            "eighth octava oitava huitieme ottava achte",
            "ninth novena nona neuvieme neunte",
            "tenth decima dixieme zehnte",
        ),
        start=1,
    )
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one reference; empty where it does not say.

    `first` is the surname of the first author, or the name of the organisation that stands
    for it (`is_person` tells); `telling` are numbers, single letters and words such as
    "part" and "reply" in the title. `place` is the host and path of its address.
    """

    title: str = ""
    proper: str = ""
    telling: tuple[str, ...] = ()
    first: str = ""
    is_person: bool = False
    surnames: frozenset[str] = frozenset()
    year: int = 0
    container: str = ""
    publisher: str = ""
    volume: str = ""
    edition: str = ""
    page: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    arxiv: str = ""
    isbn: str = ""
    host: str = ""
    place: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known by which it could be told from another work."""
        return not (self.title or self.identifiers() or (self.first and self.page))

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
    title = fold_title(record.title)
    subtitle = _SUBTITLE.search(record.title)
    surnames = [_surname(name) for name in names]
    host, place = _read_address(record.url)
    return Facts(
        title=title,
        proper=fold_title(record.title[: subtitle.start()]) if subtitle else title,
        telling=_find_telling(title),
        first=surnames[0] if surnames else "",
        is_person=bool(names and names[0].family),
        surnames=frozenset(surnames),
        year=record.issued.year if record.issued else 0,
        container=fold(record.container),
        publisher=fold(record.publisher),
        volume=_plain_number(fold(record.volume)),
        edition=_edition(record.edition),
        page=_first_page(record),
        **_read_identifiers(record),
        host=host,
        place=place,
    )


def fold_title(title: str) -> str:
    """Return *title* as titles are compared, without markup."""
    return fold(_MARKUP.sub("", title) if _MARKUP_SIGN.search(title) else title)


def _find_telling(title: str) -> tuple[str, ...]:
    return tuple(sorted(filter(_tells, title.split())))


def _tells(word: str) -> bool:
    if word in _TELLING or (len(word) == 1 and word not in _WORDS):
        return True
    if word[0] in "ivx" and _ROMAN.match(word):
        return True
    return not word.isalpha() and any(map(str.isdigit, word))


def _surname(name: Name) -> str:
    return fold(name.family or name.literal)


def _first_page(record: Record) -> str:
    found = _FIRST_PAGE.search(record.page)
    return _plain_number(found.group()) if found else ""


def _plain_number(text: str) -> str:
    """Return a page or volume without what writers add: `e012` and `12`, but not `S12`."""
    return text.casefold().strip().removeprefix("e").lstrip("0")


def _edition(text: str) -> str:
    """Return the number of an edition; empty where it has none (`revised`)."""
    digits = _DIGITS.search(text)
    if digits:
        return digits.group().lstrip("0")
    return next((_ORDINALS[word] for word in fold(text).split() if word in _ORDINALS), "")


def _read_address(url: str) -> tuple[str, str]:
    found = _ADDRESS.match(url.strip())
    if not found or "." not in found["host"]:
        return "", ""
    host = found["host"].casefold()
    query = url.partition("?")[2].partition("#")[0]
    query = _TRACKING.sub("", query).strip("&")
    path = _FORM.sub("", found["path"].rstrip("/."))
    if not path and not query:
        return host, ""
    return host, f"{host}{path}?{query}" if query else f"{host}{path}"


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
        "doi": doi,
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
