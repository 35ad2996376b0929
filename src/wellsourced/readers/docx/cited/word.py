"""Citations of Word itself: tags in the field's code, sources in the document's custom XML.

The code is ECMA-376's `CITATION` field (17.16.5.10), the sources its bibliography (22.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from wellsourced.archives import Element
from wellsourced.articles import Anchor, Cite, Locator
from wellsourced.identifiers import normalise_doi
from wellsourced.names import make_person
from wellsourced.readers.docx.cited import Cited
from wellsourced.readers.docx.tags import child, children, descend
from wellsourced.references import Date, Name, Record

_TYPES = {
    "JournalArticle": "article-journal", "ArticleInAPeriodical": "article-magazine",
    "Book": "book", "BookSection": "chapter", "ConferenceProceedings": "paper-conference",
    "Report": "report", "InternetSite": "webpage", "DocumentFromInternetSite": "webpage",
    "ElectronicSource": "document", "Case": "legal_case", "Patent": "patent",
    "Film": "motion_picture",
    "SoundRecording": "song", "Interview": "interview", "Art": "graphic",
}  # fmt: skip
_CONTAINERS = (
    "JournalName", "BookTitle", "ConferenceName", "PeriodicalTitle", "InternetSiteTitle",
    "PublicationTitle",
)  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD = re.compile(r'"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)')  # "Smi20", "\p", '"see also"'
_LOCATORS = {"p": "page", "v": "volume"}


def read_citation(code: str, sources: Mapping[str, Record]) -> tuple[Cited, ...]:
    r"""Return the cites of a field's code, as ``CITATION Doe20 \p 12 \l 1033 \m Roe19``."""
    words = [found["quoted"] or found["bare"] or "" for found in _WORD.finditer(code)][1:]
    return tuple(_read_works(words, sources))


def _read_works(words: Iterable[str], sources: Mapping[str, Record]) -> Iterator[Cited]:
    r"""Yield the works, each with the switches that follow it; ``\m`` begins the next one."""
    tag, told, switch = "", dict[str, str](), ""
    for word in (*words, "\\m"):
        if word.lower() == "\\m" and tag:
            yield _make_cite(tag, told, sources)
            tag, told, switch = "", {}, ""
        elif word.startswith("\\") and len(word) == 2:  # noqa: PLR2004  # a switch is one letter
            switch = word[1].lower()
            told.setdefault(switch, "")
        elif not tag:
            tag = word
        elif switch:
            told[switch] = f"{told[switch]} {word}".strip()


def _make_cite(tag: str, told: Mapping[str, str], sources: Mapping[str, Record]) -> Cited:
    where = (Locator(label, told[sign]) for sign, label in _LOCATORS.items() if told.get(sign))
    anchor = f"source:{tag}"
    cite = Cite(
        Anchor(anchor),
        next(where, None),
        told.get("f", ""),
        told.get("s", ""),
        suppress_author="n" in told,
    )
    return Cited(anchor, cite, sources.get(tag))


def read_sources(root: Element) -> Iterator[tuple[str, Record]]:
    """Yield the sources of a document, each with its tag."""
    for source in children(root, "b:Source"):
        tag = _text(source, "Tag")
        if tag:
            yield tag, _read_source(source)


def _read_source(source: Element) -> Record:
    kind = _text(source, "SourceType")
    standard = _text(source, "StandardNumber")
    year = _text(source, "Year")
    issued = _read_date(year, _text(source, "Month"), _text(source, "Day"))
    accessed = (_text(source, f"{part}Accessed") for part in ("Year", "Month", "Day"))
    return Record(
        type=_TYPES.get(kind, "document"),
        title=_text(source, "Title") or _text(source, "CaseName"),
        authors=tuple(_read_people(source, "Author")),
        editors=tuple(_read_people(source, "Editor")),
        container=next(filter(None, (_text(source, name) for name in _CONTAINERS)), ""),
        publisher=_text(source, "Publisher") or _text(source, "Institution"),
        place=_text(source, "City"),
        edition=_text(source, "Edition"),
        issued=issued,
        issued_text="" if issued else year,
        accessed=_read_date(*accessed),
        volume=_text(source, "Volume"),
        issue=_text(source, "Issue"),
        page=_text(source, "Pages"),
        number=_text(source, "PatentNumber") or _text(source, "CaseNumber"),
        genre=_text(source, "ThesisType"),
        doi=normalise_doi(_text(source, "DOI")),
        isbn="" if kind == "JournalArticle" else standard,
        issn=standard if kind == "JournalArticle" else "",
        url=_text(source, "URL"),
        note=_text(source, "Comments"),
    )


def _text(element: Element, name: str) -> str:
    inner = child(element, f"b:{name}")
    return " ".join("".join(inner.itertext()).split()) if inner is not None else ""


def _read_people(source: Element, role: str) -> Iterator[Name]:
    people = descend(source, "b:Author", f"b:{role}")
    if people is None:
        return
    organisation = _text(people, "Corporate")
    if organisation:
        yield Name(literal=organisation)
    for person in children(child(people, "b:NameList"), "b:Person"):
        given = " ".join(filter(None, (_text(person, "First"), _text(person, "Middle"))))
        family = _text(person, "Last")
        if family or given:
            yield make_person(family, given) if family else Name(literal=given)


def _read_date(year: str, month: str, day: str) -> Date | None:
    if not (year.isascii() and year.isdecimal() and len(year) == len("2020")):
        return None
    at = _number(month, 12) or 1 + next(
        (n for n, name in enumerate(_MONTHS) if month.lower().startswith(name)), -1
    )
    return Date(int(year), at, _number(day, 31) if at else 0)


def _number(text: str, most: int) -> int:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= 2 else 0  # noqa: PLR2004  # of two digits
    return number if number <= most else 0
