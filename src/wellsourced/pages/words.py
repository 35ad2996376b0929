"""The words in which a report says what the program knows by a code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.articles import (
    Anchor,
    Digits,
    Key,
    Kind,
    Label,
    NameYear,
    Number,
    Repeat,
    Target,
    TitleYear,
    Unit,
)
from wellsourced.findings import Severity
from wellsourced.links import Scope, Status, Verdict
from wellsourced.references import Date, Name, Record, Reference

SYMBOLS = {
    Status.SOURCED: "✓",
    Status.UNSOURCED: "✗",
    Status.UNDEFINED: "?",
    Status.WAIVED: "–",
    Status.EXEMPT: "·",
}
VERIFIED_SYMBOL = "✓✓"
CONTESTED_SYMBOL = "!"
STATUS_WORDS = {
    Status.SOURCED: "sourced",
    Status.UNSOURCED: "no source",
    Status.UNDEFINED: "cited, but the citation leads nowhere",
    Status.WAIVED: "waived",
    Status.EXEMPT: "needs no source",
}
SCOPE_WORDS = {
    Scope.OWN: "cited in the claim itself",
    Scope.LEAD_IN: "carried over from the introduction of the list",
    Scope.FOLLOWING: "carried back from the citation at the end of the passage",
    Scope.NARRATIVE: "named in the wording of the passage",
    Scope.ROW: "carried over from the header of its row or column",
    Scope.LEDGER: "linked by a person in the ledger",
}
VERDICT_WORDS = {
    Verdict.SUPPORTS: "supports the claim",
    Verdict.PARTLY: "supports the claim in part",
    Verdict.DOES_NOT_SUPPORT: "does not support the claim",
    Verdict.CONTRADICTS: "contradicts the claim",
    Verdict.NOT_CHECKED: "not checked by a person",
}
STATUS_TAGS = {Status.UNSOURCED: "no source", Status.UNDEFINED: "leads nowhere"}
RETRACTED_TAG = "retracted source"
VERDICT_TAGS = {
    Verdict.DOES_NOT_SUPPORT: "source does not support it",
    Verdict.CONTRADICTS: "source contradicts it",
}
CITE_WORDS = {
    "undefined": "leads to no reference",
    "near": "almost fits a reference",
    "ambiguous": "fits more than one reference",
}
KIND_WORDS = {
    Kind.STATISTIC: "statistic",
    Kind.CAUSAL: "cause and effect",
    Kind.COMPARATIVE: "comparison",
    Kind.DEFINITION: "definition",
    Kind.DESCRIPTIVE: "description",
    Kind.RECOMMENDATION: "recommendation",
    Kind.HISTORICAL: "history",
    Kind.REGULATORY: "regulation",
    Kind.QUOTATION: "quotation",
}
UNIT_WORDS = {
    Unit.SENTENCE: "sentence",
    Unit.LIST_ITEM: "list item",
    Unit.TABLE_CELL: "table cell",
    Unit.CAPTION: "caption",
    Unit.QUOTATION: "quotation",
}
SEVERITY_PLURALS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.SUGGESTION: ("suggestion", "suggestions"),
}
_TYPE_WORDS = {
    "article": "preprint or article",
    "article-journal": "journal article",
    "article-magazine": "magazine article",
    "article-newspaper": "newspaper article",
    "chapter": "book chapter",
    "entry-dictionary": "dictionary entry",
    "entry-encyclopedia": "encyclopaedia entry",
    "legal_case": "legal case",
    "motion_picture": "film",
    "paper-conference": "conference paper",
    "personal_communication": "personal communication",
    "post-weblog": "blog post",
    "webpage": "web page",
}
# citesAsEvidence
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONG_TITLE = 48  # characters of a title that stands for a missing author


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun.

    >>> plural(1, "claim"), plural(0, "entry", "entries")
    ('1 claim', '0 entries')
    """
    return f"{count} {one if count == 1 else many or one + 's'}"


def percent(count: int, of: int) -> str:
    """Return *count* of *of* in whole percent; 0% and 100% are said only of none and all.

    >>> percent(199, 200), percent(1, 300), percent(0, 0)
    ('99%', '<1%', '–')
    """
    if not of:
        return "–"
    if 0 < count * 100 < of:
        return "<1%"
    return f"{count * 100 // of}%"


def type_words(record: Record) -> str:
    """Return what sort of work *record* is; empty where it is not known."""
    if record.type == "document":
        return ""
    return _TYPE_WORDS.get(record.type, record.type.replace("_", " ").replace("-", " "))


def intent_words(intent: str) -> str:
    """Return a CiTO intent in words.

    >>> intent_words("citesAsEvidence")
    'cites as evidence'
    """
    return _CAPITAL.sub(" ", intent).lower()


def year_words(record: Record) -> str:
    """Return the year as printed, or what stands for it (`in press`), or `n.d.`."""
    return record.year + record.year_suffix or record.issued_text or "n.d."


def accessed_words(date: Date | None) -> str:
    """Return when a web page was read, in ISO 8601 as far as it is known, or empty.

    >>> accessed_words(Date(2021, 3))
    'accessed 2021-03'
    """
    if date is None:
        return ""
    parts = [f"{date.year:04}", *(f"{part:02}" for part in (date.month, date.day) if part)]
    return f"accessed {'-'.join(parts)}"


def short_reference(record: Record) -> str:
    """Return the work as an author-year citation names it.

    >>> short_reference(Record(title="On poppies", authors=(Name("Doe"), Name("Roe"))))
    'Doe & Roe n.d.'
    """
    return f"{_who(record)} {year_words(record)}"


def _who(record: Record) -> str:
    surnames = [name.surname for name in record.authors or record.editors if name.surname]
    if not surnames:
        return _title_start(record.title or record.container or record.publisher or "untitled")
    if len(surnames) > 2 or record.et_al:  # noqa: PLR2004 - the rule of every author-year style
        return f"{surnames[0]} et al."
    return " & ".join(surnames)


def _title_start(title: str) -> str:
    if len(title) <= _LONG_TITLE:
        return f"“{title}”"
    return f"“{title[:_LONG_TITLE].rpartition(' ')[0] or title[:_LONG_TITLE]} …”"


def printed_reference(reference: Reference) -> str:
    """Return *reference* as its list prints it, or where it is in none, put together."""
    if reference.index and reference.raw:
        return reference.raw
    record = reference.record
    where = [record.edition, record.container, record.publisher, _issue(record)]
    parts = [_people(record), record.title, *where, record.doi and f"doi:{record.doi}"]
    return " ".join(
        part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part
    )


def _people(record: Record) -> str:
    names = [_person(name) for name in record.authors or record.editors]
    if record.et_al:
        names.append("et al")
    return ", ".join(name for name in names if name)


def _person(name: Name) -> str:
    initials = "".join(word[0] for word in re.split(r"[\s.\-]+", name.given) if word)
    return " ".join(part for part in (name.surname, initials, name.suffix) if part)


def _issue(record: Record) -> str:
    number = record.volume + (f"({record.issue})" if record.issue else "")
    pages = f":{record.page}" if record.page else ""
    year = record.year + record.year_suffix or record.issued_text
    return f"{year};{number}{pages}" if number or pages else year


def listed(words: Sequence[str]) -> str:
    """Return *words* as a list in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    if len(words) < 2:  # noqa: PLR2004 - one word needs no "and"
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def shortened(text: str, most: int) -> str:
    """Return *text* on one line, cut behind a word where it has more than *most* characters.

    >>> shortened("Poppies grow in spring", 16)
    'Poppies grow in …'
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[:most].rpartition(' ')[0] or line[:most]} …"


def label(reference: Reference) -> str:
    """Return what the article's list prints before *reference*, in brackets, or empty."""
    return f"[{reference.label or reference.index}]" if reference.index else ""


def target_words(target: Target) -> str:
    """Return what a cite names, as a citation prints it.

    >>> target_words(NameYear(("Doe", "Roe"), "2020", "a"))
    'Doe & Roe 2020a'
    """
    match target:
        case Label() | Digits() | Repeat():
            return target.printed
        case Number(number=number, letter=letter):
            return f"{number}{letter}"
        case NameYear(names=names, year=year, letter=letter, et_al=et_al):
            return f"{' & '.join(names)}{' et al.' if et_al else ''} {year}{letter}".strip()
        case TitleYear(title=title, year=year):
            return f"{title} {year}".strip()
        case Key(key=key):
            return f"@{key}"
        case Anchor(anchor=anchor, label=label):
            return label or f"#{anchor}"
