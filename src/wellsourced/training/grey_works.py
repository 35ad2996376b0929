"""Made works that no journal or book holds: reports, web pages, news, laws, data, software."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wellsourced.references import Date, Name, Record
from wellsourced.training import containers, digits
from wellsourced.training.facts import facts_of
from wellsourced.training.made import MadeRecord, Work, accessed_of, make_address
from wellsourced.training.people import make_people
from wellsourced.training.titles import expand


def _report(work: Work) -> MadeRecord:
    rng = work.rng
    body = containers.make_body(rng, work.language)
    record = work.begin(
        "report", work.title("report"), place=body.place if work.chance(0.6) else ""
    )
    by_people = work.chance(0.35)
    record = replace(
        record,
        authors=work.people(5) if by_people else (_name_of(work, body),),
        publisher=body.name if by_people or work.chance(0.45) else "",
        number=digits.fill(rng, "report-number", {"year": str(work.year)})
        if work.chance(0.4)
        else "",
        genre=expand(rng, work.language, "genre", "*") if work.chance(0.25) else "",
        issued=digits.make_date(rng, work.year, rng.choice((1, 1, 1, 2, 3))),
        isbn=digits.make_isbn(rng) if work.chance(0.06) else "",
        edition=digits.fill(rng, "edition-other", {}) if work.chance(0.04) else "",
    )
    url = make_address(work, record.title, body.domain) if body.domain and work.chance(0.55) else ""
    record = replace(record, url=url, accessed=accessed_of(work, url))
    return MadeRecord(
        record,
        series=containers.make_series(rng, work.language) if work.chance(0.1) else "",
        body=body.office if not by_people else "",
        acronym=body.acronym,
        extent=str(rng.randint(8, 400)) if work.chance(0.15) else "",
    )


def _name_of(work: Work, body: containers.Body) -> Name:
    """Return *body* as an author: its name, now and then with its acronym or as that alone."""
    if body.acronym and work.chance(0.1):
        return Name(literal=f"{body.name} ({body.acronym})")
    return Name(literal=body.acronym if body.acronym and work.chance(0.13) else body.name)


def _webpage(work: Work) -> MadeRecord:
    rng = work.rng
    body = containers.make_body(rng, work.language)
    year = max(work.year, rng.randint(1998, digits.LAST_YEAR))
    later = replace(work, year=year)
    record = later.begin("webpage", later.title("web"))
    url = make_address(later, record.title, body.domain or containers.make_site(rng))
    if work.chance(0.04):
        url = f"https://{body.domain or containers.make_site(rng)}{rng.choice(('', '/'))}"
    record = _credited(later, replace(record, url=url), body)
    if work.chance(0.85):
        record = replace(record, accessed=digits.make_accessed(rng, year))
    if work.chance(0.22):
        words = expand(rng, work.language, "no_date", "*") if work.chance(0.5) else ""
        record = replace(record, issued=None, issued_text=words)
    return MadeRecord(
        record,
        acronym=body.acronym,
        body=body.office if record.authors and record.authors[0].literal else "",
        medium=expand(rng, work.language, "medium", "*") if work.chance(0.2) else "",
    )


def _credited(work: Work, record: Record, body: containers.Body) -> Record:
    """Return *record* of a page with who made it: a body, people on its site, or nobody."""
    record = replace(
        record, issued=digits.make_date(work.rng, work.year, work.rng.choice((1, 1, 2, 3, 3)))
    )
    die = work.rng.random()
    if die < 0.52:  # noqa: PLR2004 - agencies write most pages that are cited
        site = die < 0.16  # noqa: PLR2004
        record = replace(
            record, authors=(_name_of(work, body),), container=_site_of(work, body) if site else ""
        )
        return replace(record, place=body.place if die > 0.45 else "")  # noqa: PLR2004
    if die < 0.76:  # noqa: PLR2004
        record = replace(record, authors=work.people(3), container=_site_of(work, body))
        return record if die < 0.6 else replace(record, publisher=body.name, container="")  # noqa: PLR2004
    return replace(record, container=_site_of(work, body))


def _site_of(work: Work, body: containers.Body) -> str:
    """Return what *body*'s site is called."""
    if body.domain and work.chance(0.15):
        return body.domain
    return body.acronym if body.acronym and work.chance(0.25) else body.name


def _newspaper(work: Work) -> MadeRecord:
    rng = work.rng
    paper, domain, *towns = containers.in_language(rng, "newspapers", work.language)
    record = work.begin("article-newspaper", work.title("news"), container=paper)
    url = make_address(work, record.title, domain) if work.year > 1998 and work.chance(0.45) else ""  # noqa: PLR2004
    record = replace(
        record,
        authors=work.people(2) if work.chance(0.8) else (),
        issued=digits.make_date(rng, work.year, 3 if work.chance(0.95) else 2),
        page=digits.fill(rng, "newspaper-page", {}) if not url and work.chance(0.6) else "",
        place=towns[0] if towns and work.chance(0.25) else "",
        url=url,
        accessed=accessed_of(work, url),
    )
    return MadeRecord(record, short=paper, pointed=paper)


def _legislation(work: Work) -> MadeRecord:
    rng = work.rng
    lawgivers = facts_of("lawgivers", work.language)
    values = {
        "year": str(work.year),
        "title": work.title("law_matter"),
        "yy": f"{work.year % 100:02d}",
    }
    number = digits.fill(rng, f"law-number-{work.language}", values) if lawgivers else ""
    record = work.begin("legislation", work.title("law"), number=number)
    country, gazette = rng.choice(lawgivers or facts_of("lawgivers", "en"))
    record = replace(
        record,
        authors=(Name(literal=country),) if work.chance(0.6) else (),
        container=gazette if work.chance(0.5) else "",
        issued=digits.make_date(rng, work.year, rng.choice((1, 3, 3))),
        page=digits.make_pages(rng, short=False) if work.chance(0.2) else "",
    )
    url = make_address(work, record.title, containers.make_site(rng)) if work.chance(0.35) else ""
    return MadeRecord(replace(record, url=url, accessed=accessed_of(work, url)))


def _dataset(work: Work) -> MadeRecord:
    rng = work.rng
    record = work.begin(
        "dataset", work.title("dataset"), genre="Data set" if work.chance(0.4) else ""
    )
    archive, doi = rng.choice(_DATA_ARCHIVES)
    body = containers.make_body(rng, work.language)
    return MadeRecord(
        replace(
            record,
            authors=work.people(5) if work.chance(0.6) else (_name_of(work, body),),
            publisher=archive,
            doi=digits.fill_in(rng, doi, {}) if work.chance(0.8) else "",
            edition=f"Version {rng.randint(1, 9)}" if work.chance(0.3) else "",
        )
    )


_DATA_ARCHIVES = (
    ("Zenodo", "10.5281/zenodo.#######"),
    ("Dryad", "10.5061/dryad.@@#@#"),
    ("figshare", "10.6084/m9.figshare.#######"),
    ("Harvard Dataverse", "10.7910/DVN/^#^##^"),
    ("UK Data Service", "10.5255/UKDA-SN-####-1"),
    ("Inter-university Consortium for Political and Social Research", "10.3886/ICPSR#####.v1"),
    ("Mendeley Data", "10.17632/@#@@#@##.1"),
    ("PANGAEA", "10.1594/PANGAEA.######"),
    ("GESIS Data Archive", "10.4232/1.1####"),
    ("Open Science Framework", "10.17605/OSF.IO/^#^^#"),
)


def _software(work: Work) -> MadeRecord:
    rng = work.rng
    year = max(work.year, 1995)
    later = replace(work, year=year)
    maker = containers.make_body(rng, "en")
    version = f"{rng.randint(0, 27)}.{rng.randint(0, 12)}" + (
        f".{rng.randint(0, 9)}" if work.chance(0.5) else ""
    )
    record = later.begin("software", later.title("software"), edition=f"Version {version}")
    url = make_address(later, record.title, containers.make_site(rng)) if work.chance(0.5) else ""
    return MadeRecord(
        replace(
            record,
            authors=work.people(4) if work.chance(0.5) else (_name_of(work, maker),),
            genre="Computer software" if work.chance(0.4) else "",
            publisher=maker.name if work.chance(0.5) else "",
            place=containers.make_town(rng) if work.chance(0.4) else "",
            url=url,
            accessed=accessed_of(later, url),
        )
    )


def _patent(work: Work) -> MadeRecord:
    rng = work.rng
    record = work.begin(
        "patent", work.title("patent"), number=digits.fill(rng, "patent", {"year": str(work.year)})
    )
    holder = containers.make_body(rng, work.language).name if work.chance(0.4) else ""
    issued = digits.make_date(rng, work.year, rng.choice((1, 3)))
    return MadeRecord(
        replace(
            record,
            authors=work.people(5),
            publisher=holder,
            issued=issued,
            genre=rng.choice(("Patent", "U.S. Patent", "")),
        )
    )


def _standard(work: Work) -> MadeRecord:
    rng = work.rng
    body, number, place = rng.choice(_STANDARDS)
    number = digits.fill_in(rng, number, {"year": str(work.year)})
    record = work.begin(
        "standard", work.title("standard"), number=number, place=place if work.chance(0.5) else ""
    )
    named = work.chance(0.6)
    return MadeRecord(
        replace(
            record, authors=(Name(literal=body),) if named else (), publisher="" if named else body
        )
    )


_STANDARDS = (
    ("International Organization for Standardization", "ISO 1####:{year}", "Geneva"),
    ("International Organization for Standardization", "ISO ###-#:{year}", "Geneva, Switzerland"),
    ("International Organization for Standardization", "ISO/IEC 2####:{year}", "Geneva"),
    ("International Electrotechnical Commission", "IEC 6####-#", "Geneva"),
    ("Deutsches Institut für Normung", "DIN EN 1###:{year}-0#", "Berlin"),
    ("Deutsches Institut für Normung", "DIN ####", "Berlin"),
    ("ASTM International", "ASTM D###-##", "West Conshohocken, PA"),
    ("British Standards Institution", "BS EN #### : {year}", "London"),
    ("Associação Brasileira de Normas Técnicas", "NBR ####", "Rio de Janeiro"),
    ("Institute of Electrical and Electronics Engineers", "IEEE Std ###-{year}", "New York"),
    ("American National Standards Institute", "ANSI/AAMI ST##", "Arlington, VA"),
    ("Association française de normalisation", "NF X##-###", "La Plaine Saint-Denis"),
    ("Clinical and Laboratory Standards Institute", "CLSI M##-A#", "Wayne, PA"),
)


def _speech(work: Work) -> MadeRecord:
    rng = work.rng
    meeting, acronym = containers.make_meeting(rng, work.language, work.field)
    genre = expand(rng, work.language, "talk", "*") if work.chance(0.8) else ""
    place = containers.make_town(rng)
    record = work.begin("speech", work.title("article"), genre=genre)
    when: Date = digits.make_date(rng, work.year, rng.choice((1, 2, 3)))
    authors = make_people(rng, work.language, rng.randint(1, 6))
    record = replace(record, authors=authors, container=meeting, place=place, issued=when)
    return MadeRecord(record, event=meeting, event_place=place, event_date=when, acronym=acronym)


MAKERS: dict[str, Callable[[Work], MadeRecord]] = {
    "report": _report,
    "webpage": _webpage,
    "article-newspaper": _newspaper,
    "dataset": _dataset,
    "legislation": _legislation,
    "software": _software,
    "patent": _patent,
    "standard": _standard,
    "speech": _speech,
}
