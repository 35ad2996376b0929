"""Made works that are printed: articles, books, chapters, papers of meetings, theses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wellsourced.references import Name, Record
from wellsourced.training import containers, digits
from wellsourced.training.made import (
    MadeRecord,
    Work,
    accessed_of,
    make_address,
    make_authors,
    with_identifiers,
    with_imprint,
)
from wellsourced.training.people import make_people
from wellsourced.training.titles import expand


def _journal_article(work: Work) -> MadeRecord:
    rng = work.rng
    journal = containers.make_journal(rng, work.language, work.field)
    record = work.begin("article-journal", work.title("article"), container=journal.name)
    volume = digits.make_volume(rng, work.year)
    issue = digits.make_issue(rng) if work.chance(0.75) else ""
    page = digits.make_pages(rng, short=False) if work.chance(0.95) else ""
    if work.year >= digits.LAST_YEAR - 1 and work.chance(0.3):
        volume, issue, page = "", "", ""  # online first
    parts = rng.choices((1, 2, 3), (75, 15, 10))[0]
    record = replace(
        record,
        authors=make_authors(work),
        volume=volume,
        issue=issue,
        page=page,
        issued=digits.make_date(rng, work.year, parts),
        issn=digits.make_issn(rng) if work.chance(0.1) else "",
    )
    initials = "".join(word[0] for word in journal.short.lower().split() if word[0].isascii())
    made = MadeRecord(with_identifiers(work, record, initials), short=journal.short)
    return replace(_pressed(work, made), pointed=journal.pointed)


def _pressed(work: Work, made: MadeRecord) -> MadeRecord:
    """Return *made*, now and then as not yet printed."""
    if work.year < digits.LAST_YEAR - 1 or not work.chance(0.1):
        return made
    words = expand(work.rng, work.language, "in_press", "*")
    record = replace(made.record, issued=None, issued_text=words, volume="", issue="", page="")
    return replace(made, record=record)


def _volumed(work: Work, record: Record) -> Record:
    """Return *record* of a book with the edition and volume that some have."""
    kind = "edition" if work.language == "en" else "edition-other"
    edition = digits.fill(work.rng, kind, {}) if work.chance(0.17) else ""
    volume = str(work.rng.randint(1, 12)) if work.chance(0.07) else ""
    return replace(record, edition=edition, volume=volume)


def _book(work: Work) -> MadeRecord:
    record = _volumed(work, with_imprint(work, work.begin("book", work.title("book"))))
    people = work.people(work.rng.choice((1, 1, 2, 3, 5)))
    if work.chance(0.17):
        record = replace(record, editors=people)
    elif work.chance(0.06):
        record = replace(
            record, authors=(Name(literal=containers.make_body(work.rng, work.language).name),)
        )
    else:
        record = replace(record, authors=people)
    url = make_address(work, record.title, "") if work.chance(0.04) else ""
    record = replace(record, url=url, accessed=accessed_of(work, url))
    return MadeRecord(
        record,
        series=containers.make_series(work.rng, work.language) if work.chance(0.12) else "",
        translators=work.people(2) if work.chance(0.06) else (),
        extent=str(work.rng.randint(40, 900)) if work.chance(0.3) else "",
    )


def _chapter(work: Work) -> MadeRecord:
    rng = work.rng
    record = with_imprint(
        work, work.begin("chapter", work.title("chapter"), container=work.title("book"))
    )
    record = replace(
        _volumed(work, record),
        authors=work.people(rng.choice((1, 2, 3, 4))),
        editors=work.people(rng.choice((1, 2, 3, 4))) if work.chance(0.88) else (),
        page=digits.make_pages(rng, short=True) if work.chance(0.9) else "",
    )
    return MadeRecord(
        record,
        series=containers.make_series(rng, work.language) if work.chance(0.1) else "",
        translators=work.people(1) if work.chance(0.03) else (),
        extent=str(rng.randint(100, 900)) if work.chance(0.05) else "",
    )


def _paper(work: Work) -> MadeRecord:
    rng = work.rng
    meeting, acronym = containers.make_meeting(rng, work.language, work.field)
    ordinal = digits.fill(rng, "ordinal", {}) if work.chance(0.35) and work.language == "en" else ""
    event = " ".join(part for part in (ordinal, meeting) if part)
    if acronym and work.chance(0.2):
        event = digits.fill(
            rng, "acronym", {"name": event, "acronym": acronym, "yy": f"{work.year % 100:02d}"}
        )
    before = expand(rng, work.language, "proceedings", "*") if work.chance(0.7) else ""
    container = f"{before} {event}".strip()
    record = work.begin("paper-conference", work.title("article"), container=container)
    publisher, place = containers.make_meeting_publisher(rng)
    record = replace(
        record,
        authors=make_authors(work),
        page=digits.make_pages(rng, short=True) if work.chance(0.85) else "",
        volume=str(rng.randint(1, 12000)) if work.chance(0.12) else "",
        publisher=publisher if work.chance(0.55) else "",
        place=place if work.chance(0.4) else "",
        editors=work.people(3) if work.chance(0.1) else (),
    )
    made = MadeRecord(with_identifiers(work, record, acronym.lower() or "conf"))
    short, pointed = containers.abbreviate(container)
    return replace(
        made,
        short=acronym if acronym and work.chance(0.1) else short,
        pointed=pointed,
        event=event,
        event_place=containers.make_town(rng),
        event_date=digits.make_date(rng, work.year, 3),
        acronym=acronym,
        series=containers.make_series(rng, "en") if work.chance(0.08) else "",
    )


def _thesis(work: Work) -> MadeRecord:
    rng = work.rng
    university, town = containers.in_language(rng, "universities", work.language)
    faculty = containers.faculty_of(rng, work.language, work.field) if work.chance(0.3) else ""
    record = work.begin(
        "thesis",
        work.title("thesis"),
        publisher=university,
        place=town if work.chance(0.7) else "",
        genre=expand(rng, work.language, "degree", work.field),
    )
    url = make_address(work, record.title, "") if work.chance(0.25) else ""
    record = replace(
        record,
        authors=make_people(rng, work.language, 1),
        number=str(rng.randint(100_000, 29_999_999)) if work.chance(0.04) else "",
        url=url,
        accessed=accessed_of(work, url),
    )
    return MadeRecord(
        record,
        school=university,
        faculty=faculty,
        extent=str(rng.randint(40, 420)) if work.chance(0.35) else "",
    )


def _preprint(work: Work) -> MadeRecord:
    rng = work.rng
    year = max(work.year, rng.randint(2000, digits.LAST_YEAR))
    later = replace(work, year=year)
    record = later.begin("article", later.title("article"))
    record = replace(
        record,
        authors=make_authors(later),
        issued=digits.make_date(rng, year, rng.choice((1, 1, 2, 3))),
        genre="preprint" if work.chance(0.3) else "",
    )
    if work.field in {"physics", "computing", "engineering", "economics"} or work.chance(0.2):
        number = digits.make_arxiv(rng, year)
        record = replace(
            record,
            container="arXiv",
            url=f"https://arxiv.org/abs/{number}" if work.chance(0.4) else "",
        )
        return MadeRecord(record, arxiv=number, short="arXiv", pointed="arXiv")
    archive, prefix = rng.choice(_ARCHIVES)
    doi = digits.fill_in(rng, prefix, {"year": str(year)})
    record = replace(
        record, container=archive, doi=doi, url=f"https://doi.org/{doi}" if work.chance(0.2) else ""
    )
    return MadeRecord(record, short=archive, pointed=archive)


_ARCHIVES = (
    ("bioRxiv", "10.1101/{year}.0#.1#.######"),
    ("medRxiv", "10.1101/{year}.0#.1#.########"),
    ("PsyArXiv", "10.31234/osf.io/@@#@#"),
    ("SocArXiv", "10.31235/osf.io/#@@@#"),
    ("SSRN Electronic Journal", "10.2139/ssrn.3######"),
    ("Research Square", "10.21203/rs.3.rs-######/v1"),
    ("ChemRxiv", "10.26434/chemrxiv-{year}-@#@@#"),
    ("OSF Preprints", "10.31219/osf.io/@#@@#"),
    ("Preprints", "10.20944/preprints{year}0#.0###.v1"),
    ("SciELO Preprints", "10.1590/SciELOPreprints.####"),
    ("EarthArXiv", "10.31223/X5^#^#"),
)

MAKERS: dict[str, Callable[[Work], MadeRecord]] = {
    "article-journal": _journal_article,
    "book": _book,
    "chapter": _chapter,
    "paper-conference": _paper,
    "thesis": _thesis,
    "article": _preprint,
}
