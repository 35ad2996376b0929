"""What a citation template says of its work: a record, its anchors, and where each part stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from wellsourced.bibtex.dates import issued, parse_words
from wellsourced.identifiers import normalise_doi
from wellsourced.readers.mediawiki.cite_names import (
    FIELDS,
    LISTS,
    PEOPLE,
    SHORT,
    SPECIAL,
    TYPES,
)
from wellsourced.readers.mediawiki.page import Page, Template
from wellsourced.readers.mediawiki.people import Person, Plain, read_names
from wellsourced.references import Date, Name, Record
from wellsourced.terms import word_set
from wellsourced.text import Span

# "author2-last", "last2", "editor-last1": the number in a parameter's name
_NUMBERED = re.compile(r"(?P<base>[^\d]{1,30}?)-?(?P<number>\d{1,3})(?P<rest>(?:-[^\d]{1,20})?)")
# the year that an anchor ends with, as in "c. 2020a"
_YEAR = re.compile(r"(?<!\d)\d{4}(?P<letter>[a-z])?(?![\da-z])")
_MOST_IN_ANCHOR = 4


@dataclass(frozen=True, slots=True)
class Work:
    """A work as a citation template names it.

    `people` are the places of its authors' and its editors' names, `fields` those of its other
    parts; `anchors` what short citations name it by (`CITEREFDoe2020`).
    """

    record: Record
    template: Template
    people: Mapping[str, tuple[Person, ...]]
    fields: Mapping[str, Span]
    anchors: tuple[str, ...]


@dataclass(slots=True)
class _Sorted:
    """The parameters of a template, sorted by what they say."""

    people: dict[str, dict[int, Person]] = field(default_factory=dict)
    lists: dict[str, list[tuple[str, Span]]] = field(default_factory=dict)
    fields: dict[str, Span] = field(default_factory=dict)
    others: dict[str, Span] = field(default_factory=dict)


def is_citation(name: str) -> bool:
    """Say whether the template *name* cites a work."""
    return name in TYPES


def tells_work(template: Template) -> bool:
    """Say whether the parameters of an unknown template tell of a work: a title and more."""
    fields = {FIELDS[name] for name in template.values if name in FIELDS}
    return "title" in fields and len(fields) > 1


def read_work(template: Template, page: Page, plain: Plain) -> Work:
    """Return the work that a citation *template* names; *plain* reads a value as text."""
    sorted_ = _sort(template)
    values = {name: plain(span) for name, span in sorted_.fields.items()}
    names = {
        role: read_names(_in_order(sorted_, role), sorted_.lists.get(role, ()), plain)
        for role in ("author", "editor")
    }
    record = _record(template.name, values, names, _display(template, plain))
    extra = tuple((name, plain(span)) for name, span in sorted_.others.items())
    if extra:
        record = _with_extra(record, extra)
    people = {role: _in_order(sorted_, role) for role in sorted_.people}
    for role, spans in sorted_.lists.items():
        people[role] = (*people.get(role, ()), *(Person(whole=span) for _, span in spans))
    anchors = _anchors(template, page, plain, record)
    return Work(record, template, people, sorted_.fields, anchors)


def anchor_of(names: tuple[str, ...], year: str) -> str:
    """Return the anchor that Wikipedia's short citations name a work by, blanks taken out."""
    return "CITEREF" + "".join("".join(names[:_MOST_IN_ANCHOR]).split()) + "".join(year.split())


def _in_order(sorted_: _Sorted, role: str) -> tuple[Person, ...]:
    return tuple(person for _, person in sorted(sorted_.people.get(role, {}).items()))


def _sort(template: Template) -> _Sorted:
    sorted_ = _Sorted()
    special = SPECIAL.get(template.name, {})
    for name, span in template.values.items():
        found = _NUMBERED.fullmatch(name)
        base = (found["base"] + found["rest"]).strip("-") if found else name
        number = int(found["number"]) if found else 1
        if base in PEOPLE and base not in special:
            _sort_person(sorted_, base, number, span)
        elif base in special or name in special:
            sorted_.fields.setdefault(special.get(name) or special[base], span)
        elif name in FIELDS:
            sorted_.fields.setdefault(FIELDS[name], span)
        elif not name.isdecimal():
            sorted_.others[name] = span
    first = template.values.get("1")
    if first and template.name in {"cite pmid", "cite doi", "cite isbn", "cite pmc", "cite arxiv"}:
        kind = template.name.removeprefix("cite ")
        sorted_.fields.setdefault("pmcid" if kind == "pmc" else kind, first)
    return sorted_


def _sort_person(sorted_: _Sorted, base: str, number: int, span: Span) -> None:
    role, part = PEOPLE[base]
    if part == "vancouver" or (base in LISTS and part == "name" and number == 1):
        sorted_.lists.setdefault(role, []).append((part, span))
        return
    person = sorted_.people.setdefault(role, {}).setdefault(number, Person())
    if part == "family":
        person.family = span
    elif part == "given":
        person.given = span
    else:
        person.whole = span


def _display(template: Template, plain: Plain) -> bool:
    """Say whether the template says that more authors exist than it shows."""
    span = template.first("display-authors", "displayauthors")
    return span is not None and "et" in plain(span).lower()


def _record(
    kind: str,
    values: Mapping[str, str],
    names: Mapping[str, tuple[tuple[Name, ...], bool]],
    more: bool,  # noqa: FBT001  # private, one fact of the template
) -> Record:
    get = values.get
    when, words = issued(get("date", ""), get("year", ""), get("month", ""), get("day", ""))
    year = _YEAR.search(get("date", "") or get("year", ""))
    title, container, type_ = _titles(kind, values)
    (authors, others), (editors, _) = names["author"], names["editor"]
    return Record(
        type=type_,
        title=title,
        authors=authors,
        editors=editors,
        et_al=others or more,
        container=container,
        publisher=get("publisher", ""),
        place=get("place", ""),
        edition=get("edition", ""),
        issued=when,
        year_suffix=(year["letter"] or "") if year else "",
        issued_text=words,
        accessed=_day(get("accessed", "")),
        volume=get("volume", ""),
        issue=get("issue", ""),
        page=get("page", ""),
        number=get("number", get("id", "")),
        genre=get("genre", ""),
        doi=normalise_doi(get("doi", "")) or get("doi", ""),
        pmid=get("pmid", ""),
        pmcid=_pmcid(get("pmcid", "")),
        isbn=get("isbn", ""),
        issn=get("issn", ""),
        url=get("url", ""),
        language=get("language", ""),
        note=get("quote", ""),
        extra=tuple((name, values[name]) for name in _KEPT if name in values),
    )


_KEPT = ("archive-url", "arxiv", "bibcode", "translated", "series")


def _day(text: str) -> Date | None:
    return parse_words(text) if text else None


def _pmcid(text: str) -> str:
    return f"PMC{text}" if text.isdecimal() else text


def _titles(kind: str, values: Mapping[str, str]) -> tuple[str, str, str]:
    """Return title, container and CSL type: a chapter's book is its container."""
    title, container = values.get("title", ""), values.get("container", "")
    type_ = TYPES.get(kind, "") or _guess_type(values)
    chapter = values.get("chapter", "")
    if chapter and title:
        return chapter, title, "chapter" if type_ in {"book", "document"} else type_
    if not title and container and type_ == "entry-encyclopedia":
        return container, "", type_
    return title or chapter, container, type_


def _guess_type(values: Mapping[str, str]) -> str:
    """Return the type of a work whose template does not say it."""
    container = values.get("container")
    if container and any(values.get(name) for name in ("volume", "issue", "issn", "doi", "pmid")):
        return "article-journal"
    if container:
        return "chapter" if values.get("isbn") or values.get("publisher") else "article-journal"
    if values.get("isbn") or values.get("publisher"):
        return "book"
    return "webpage" if values.get("url") else "document"


def _with_extra(record: Record, extra: tuple[tuple[str, str], ...]) -> Record:
    kept = tuple((name, value) for name, value in extra if value and name not in _ABOUT)
    return replace(record, extra=(*record.extra, *kept)) if kept else record


# parameters that say how to show the reference, not what it is
_ABOUT = word_set(
    "ref mode url-status urlstatus dead-url deadurl df name-list-style postscript via url-access"
    " doi-access display-authors displayauthors author-link authorlink archive-date archivedate"
    " archivbot kommentar id-text separator author-mask harvid id libellé"
)


def _anchors(template: Template, page: Page, plain: Plain, record: Record) -> tuple[str, ...]:
    span = template.first("ref", "harvid", "id", "libellé")
    written = page.text[span.start : span.end] if span else ""
    if written.startswith("{{"):
        construct = page.construct_at(span.start, span.end) if span else None
        values = page.template(construct).values if construct else {}
        parts = tuple(plain(values[name]) for name in sorted(values) if name.isdecimal())
        return (anchor_of(parts[:-1], parts[-1]),) if len(parts) > 1 else ()
    own = () if not written or written.lower() in {"harv", "none"} else ("".join(written.split()),)
    if template.name in SHORT:
        return own
    people = record.authors or record.editors
    year = _YEAR.search(
        plain(template.first("date", "year", "datum", "jahr", "fecha", "année") or Span(0, 0))
    )
    when = year.group() if year else record.year
    if not people or not when:
        return own
    return (*own, anchor_of(tuple(name.surname for name in people), when))
