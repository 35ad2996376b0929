"""What the tags of a citation say of its work, as a record in CSL's terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from wellsourced.identifiers import normalise_doi
from wellsourced.readers.jats.issued import read_accessed, read_issued
from wellsourced.readers.jats.people import read_people
from wellsourced.readers.jats.trees import Node
from wellsourced.references import Record
from wellsourced.refparse import parse_reference

# what the work is (`publication-type`, `citation-type`), in CSL's types
_TYPES = {
    **dict.fromkeys(("journal", "periodical", "article", "review"), "article-journal"),
    **dict.fromkeys(("book", "monograph", "edited-book", "ebook"), "book"),
    **dict.fromkeys(("chapter", "book-chapter", "section", "bookchapter"), "chapter"),
    **dict.fromkeys(
        ("confproc", "conference", "conf-proc", "conference-paper", "proceedings"),
        "paper-conference",
    ),
    **dict.fromkeys(("thesis", "dissertation"), "thesis"),
    **dict.fromkeys(("report", "gov", "government", "technical-report", "working-paper"), "report"),
    **dict.fromkeys(("web", "website", "webpage", "web-page", "other-web", "online"), "webpage"),
    **dict.fromkeys(("newspaper", "news"), "article-newspaper"),
    **dict.fromkeys(("data", "database", "dataset"), "dataset"),
    **dict.fromkeys(("legal", "law", "legislation", "legal-doc"), "legislation"),
    **dict.fromkeys(("commun", "communication", "letter"), "personal_communication"),
    "preprint": "article",
    "magazine": "article-magazine",
    "patent": "patent",
    "software": "software",
    "standard": "standard",
    "blog": "post-weblog",
    "map": "map",
    "video": "motion_picture",
}
_TITLES = ("article-title", "chapter-title", "part-title", "data-title")
_WHOLE = frozenset(("book", "report", "thesis", "webpage", "dataset", "software", "standard",
                    "legislation", "document", "patent", "map"))  # fmt: skip
_IDS = {"doi": "doi", "pmid": "pmid", "pmcid": "pmcid", "pmc": "pmcid", "isbn": "isbn"}
_LONGEST_NOTE = 2000


def read_work(citations: Sequence[Node], printed: str) -> Record | None:
    """Return the record of the first of *citations*; nothing where its tags say too little.

    *printed* is the entry's text: it is read for what no tag says, such as the title of a
    mixed citation. Further citations of the same entry stand in the record's note.
    """
    if not citations:
        return None
    record = _read_tags(citations[0])
    known = bool(record.authors or record.editors or record.issued or record.issued_text)
    if not (known and (record.title or record.container)):
        return None
    if not record.title:
        record = _overrule(parse_reference(printed), record)
    elif not record.issued and not record.issued_text:
        record = _date(record, parse_reference(printed))
    others = " ".join(node.text for node in citations[1:])
    note = "; ".join(filter(None, (record.note, others[:_LONGEST_NOTE])))
    return replace(record, note=note)


def _overrule(read: Record, tagged: Record) -> Record:
    """Return *read*, with every value that a tag gives."""
    bare = Record()
    given = {
        one.name for one in fields(Record) if getattr(tagged, one.name) != getattr(bare, one.name)
    }
    values = {name: getattr(tagged, name) for name in given}
    return replace(read, **values, note=tagged.note)


def _date(record: Record, read: Record) -> Record:
    """Return *record* with the date that stands in the entry without a tag."""
    return replace(
        record, issued=read.issued, year_suffix=read.year_suffix, issued_text=read.issued_text
    )


def _read_tags(node: Node) -> Record:
    people = read_people(node)
    issued = read_issued(node)
    title, container = _titles(node)
    kind = _type_of(node, title, container)
    if not title and container and kind in _WHOLE:
        title, container = container, ""
    elif kind == "book" and container:
        kind = "chapter"
    return _identify(
        Record(
            type=kind,
            title=title,
            authors=people.authors,
            editors=people.editors,
            et_al=people.et_al,
            container=container,
            publisher=node.value("publisher-name", "institution"),
            place=node.value("publisher-loc"),
            edition=node.value("edition"),
            issued=issued.date,
            year_suffix=issued.suffix,
            issued_text=issued.words,
            accessed=read_accessed(node),
            volume=node.value("volume"),
            issue=node.value("issue"),
            page=_pages(node),
            number=node.value("patent", "std", "gov"),
            isbn=node.value("isbn"),
            issn=node.value("issn"),
            language=node.attributes.get("lang", ""),
            note="; ".join(c.text for c in node.children if c.name == "comment" and c.text),
            extra=_extra(node),
        ),
        node,
    )


def _titles(node: Node) -> tuple[str, str]:
    """Return the title of the work, and of what it is a part of."""
    title = node.value(*_TITLES) or node.value("trans-title")
    return title.rstrip(" .") if title.endswith(".") else title, node.value(
        "source", "trans-source", "series", "conf-name"
    ).rstrip(" .,;")


def _type_of(node: Node, title: str, container: str) -> str:
    said = node.attributes.get("publication-type") or node.attributes.get("citation-type", "")
    kind = _TYPES.get(said.lower().strip().replace("_", "-").replace(" ", "-"), "")
    if kind:
        return kind
    if node.value("chapter-title"):
        return "chapter"
    if title and container and node.value("volume", "issue", "fpage", "elocation-id"):
        return "article-journal"
    if node.value("conf-name", "conf-date"):
        return "paper-conference"
    if node.value("publisher-name", "isbn"):
        return "book"
    return "webpage" if _address(node) else "document"


def _pages(node: Node) -> str:
    span = node.value("page-range")
    first, last = node.value("fpage"), node.value("lpage")
    if first:
        return f"{first}–{last}" if last and last != first else first
    return span.replace("-", "–") or node.value("elocation-id")


def _extra(node: Node) -> tuple[tuple[str, str], ...]:
    translated = node.value("trans-title")
    pairs = (
        ("event-title", node.value("conf-name")),
        ("translated-title", translated if translated != node.value(*_TITLES) else ""),
        ("version", node.value("version")),
        ("number-of-pages", node.value("size")),
        ("series", node.value("series")),
    )
    return tuple((name, value) for name, value in pairs if value)


def _identify(record: Record, node: Node) -> Record:
    """Return *record* with its identifiers and its address."""
    found: dict[str, str] = {}
    for one in node.below(("pub-id", "object-id")):
        sort = one.attributes.get("pub-id-type", "").lower()
        name = _IDS.get(sort, "")
        value = normalise_doi(one.text) if name == "doi" else one.text
        if name and value:
            found.setdefault(name, value)
    address = _address(node)
    doi = found.get("doi") or normalise_doi(address)
    return replace(
        record,
        doi=doi,
        pmid=found.get("pmid", ""),
        pmcid=found.get("pmcid", ""),
        isbn=record.isbn or found.get("isbn", ""),
        url="" if doi and normalise_doi(address) else address,
    )


def _address(node: Node) -> str:
    for link in node.below(("ext-link", "uri")):
        sort = link.attributes.get("ext-link-type", "uri").lower()
        target = link.attributes.get("href", "") or link.text
        if sort == "doi" and not target.startswith("http"):
            return f"https://doi.org/{target.strip()}"
        if target.lower().startswith(("http://", "https://")):
            return target.strip()
        if target.lower().startswith("www."):
            return f"http://{target.strip()}"
    return ""
