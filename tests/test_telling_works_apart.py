"""Adversarial pairs: works that look alike are never merged; one work has no second entry."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wellsourced.matching import MatchIndex, Same, Unsure, find_match
from wellsourced.references import Date, Name, Record, Reference

EELS = Record(
    type="article-journal",
    title="Silver eels in lowland rivers at night: a tagging study",
    authors=(Name("Harrow", "P. J."), Name("Oduya", "K.")),
    container="Journal of Freshwater Biology",
    issued=Date(2017),
    volume="44",
    issue="3",
    page="211-224",
)
THIN = replace(EELS, volume="", issue="", page="")
BOOK = Record("book", "Handbook of rivers", (Name("Harrow"),), publisher="Ford", issued=Date(2008))
SHEET = Record(
    "webpage",
    "Eels: the basics",
    (Name(literal="Centre for River Facts"),),
    issued=Date(2021),
    url="https://www.rivers.example.org/eels/basics",
)
CITED = Record(
    "article-journal", "", (Name("Harrow"),), container="Phys. Rev. Notes", issued=Date(1999),
    volume="58", page="1123",
)  # fmt: skip


def _told(one: Record, other: Record) -> str:
    """Return `same`, `unsure` or `other`, which must not depend on which is the entry."""
    answers = {_find(one, other), _find(other, one)}
    assert len(answers) == 1, answers
    return answers.pop()


def _find(one: Record, other: Record) -> str:
    found = find_match(Reference("new", one), MatchIndex.of([Reference("entry", other)]))
    if found is None:
        return "other"
    assert found.reason
    return "same" if isinstance(found, Same) else "unsure"


def _titled(title: str, base: Record = THIN) -> Record:
    return replace(base, title=title)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kinetics of naloxone in pregnant rats", "Kinetics of naltrexone in pregnant rats"),
        ("Hypertension in older farmers of rye", "Hypotension in older farmers of rye"),
        ("Preoperative fasting and pain in adults", "Postoperative fasting and pain in adults"),
        ("Preoperative fasting and pain in adults", "Perioperative fasting and pain in adults"),
        ("Outcomes with sedation in old horses", "Outcomes without sedation in old horses"),
        ("Design of receptor agonists from moss", "Design of receptor antagonists from moss"),
        ("Intraindividual sleep of farm workers", "Interindividual sleep of farm workers"),
        ("Signals at the μ receptor in resting mice", "Signals at the κ receptor in resting mice"),
        ("Mitragynine slows the heart in rats", "Mitragynine slows the heart in cats"),
        ("Outcomes six years after rain: a cohort", "Outcomes sixteen years after rain: a cohort"),
        ("A phase II trial of moss in adults", "A phase III trial of moss in adults"),
        ("Type I allergy to rye in bakers", "Type IV allergy to rye in bakers"),
        ("Pain in the elderly", "Pain in the elderly: II. Treatment"),
        ("The Ford trial of spring rain", "The Ford trial of spring rain: rationale and design"),
        ("Morphine against methadone in horses", "Methadone against morphine in horses"),
        ("Rye is safe in pregnancy", "Rye is not safe in pregnancy"),
        ("Silver eels in lowland rivers at night", "Re: Silver eels in lowland rivers at night"),
        ("Deaths by drowning, 2001-2005", "Deaths by drowning, 2001-2006"),
    ],
)  # fmt: skip
def test_titles_of_two_works(one: str, other: str) -> None:
    assert _told(_titled(one), _titled(other)) == "other"


@pytest.mark.parametrize(
    "word",
    [
        "Erratum: {}", "Corrigendum to “{}”", "{}: reply", "Reply to: {}", "Comment on {}",
        "Retraction: {}", "Letter: {}", "{}: a study protocol", "Expression of concern: {}",
        "Berichtigung: {}", "Réponse à {}", "Invited commentary: {}", "{}: Part II",
    ],
)  # fmt: skip
def test_answers_and_corrections_are_no_article(word: str) -> None:
    assert _told(replace(EELS, page=""), _titled(word.format(EELS.title))) == "other"


@pytest.mark.parametrize(
    ("one", "change"),
    [
        (EELS, {"type": "thesis", "container": "", "publisher": "University of Ford",
                "volume": "", "issue": "", "page": ""}),
        (EELS, {"type": "dataset", "container": "", "volume": "", "issue": "", "page": ""}),
        (THIN, {"container": "medRxiv", "issued": Date(2016)}),
        (THIN, {"container": "bioRxiv [Preprint]", "doi": "10.1101/2016.01.02.034567"}),
        (THIN, {"container": "arXiv", "url": "https://arxiv.org/abs/1601.01234"}),
        (EELS, {"container": "Nordic Eel Meeting", "page": "45", "volume": "", "issue": ""}),
        (BOOK, {"edition": "3rd ed.", "issued": Date(2014)}),
        (replace(BOOK, edition="2"), {"edition": "3", "issued": Date(2009)}),
        (replace(BOOK, volume="1"), {"volume": "2"}),
        (BOOK, {"title": "Handbook of rivers, 2nd edition", "issued": Date(2012)}),
        (replace(EELS, title="Foreword", type="chapter"), {"container": "Birds of the coast"}),
        (replace(EELS, title="Introduction", page="1-9"), {"container": "Birds of the coast"}),
        (replace(EELS, title="Editorial"), {"volume": "45", "issued": Date(2018)}),
        (replace(THIN, title="Editorial", issue="1"), {"issue": "2"}),
        (replace(THIN, title="Eel toxicity", authors=(Name("Chen"),)),
         {"authors": (Name("Cheng"),)}),
        (replace(THIN, title="Letters", container="Journal of Pain"),
         {"container": "Journal of Palliation"}),
        (THIN, {"title": "Silver eels in lowland river at night", "issued": Date(2011)}),
        (THIN, {"title": "Silver eels in lowland river at night", "container": "", "volume": "9"}),
        (EELS, {"title": "Silver eels in lowland river at night", "page": "90"}),
        (THIN, {"title": "Silver pikes in lowland rivers at night"}),
        (THIN, {"title": "Silver eels in lowland river at night: part 2"}),
        (CITED, {"page": "1124"}),
        (CITED, {"authors": (Name("Oduya"),)}),
        (CITED, {"volume": "59", "container": "Herons"}),
        (replace(EELS, container="Cochrane Database Syst Rev", volume="", page="CD002209"),
         {"issue": "1", "issued": Date(2018)}),
        (SHEET, {"title": "Herons: the basics", "url": "https://rivers.example.org/p?id=2"}),
        (replace(SHEET, title="", url="https://rivers.example.org/a"),
         {"url": "https://rivers.example.org/b"}),
    ],
)  # fmt: skip
def test_facts_of_two_works(one: Record, change: dict[str, object]) -> None:
    other = replace(one, **change)  # type: ignore[arg-type]
    assert _told(one, other) == "other"


@pytest.mark.parametrize(
    ("one", "change"),
    [
        (THIN, {"title": "Silver eels in lowland river at night: a tagging study"}),
        (THIN, {"title": "Silver eels in lowland rivers at night"}),
        (THIN, {"title": "Silver eels in lowland river at night"}),
        (THIN, {"title": "Silver eels in low land rivers at night"}),
        (EELS, {"title": "Silver eels in lowland river at night"}),
        (THIN, {"container": "Herons and Eels"}),
        (EELS, {"doi": "10.5555/a", "page": "", "container": "Herons and Eels"}),
        (CITED, {"volume": "59"}),
        (CITED, {"authors": ()}),
        (BOOK, {"issued": Date(2014)}),
        (BOOK, {"edition": "2", "issued": Date(2009)}),
        (SHEET, {"issued": Date(2014)}),
        (replace(SHEET, type="report", number="12", url=""), {"number": "13"}),
    ],
)
def test_what_no_fact_can_tell(one: Record, change: dict[str, object]) -> None:
    other = replace(one, **change)  # type: ignore[arg-type]
    assert _told(one, other) == "unsure"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Role of β-arrestin in eels", "Role of beta-arrestin in eels"),
        ("Twelve months of rain in Ford", "12 months of rain in Ford"),
        ("A phase II trial of moss in adults", "A phase 2 trial of moss in adults"),
        ("Randomised rain in health centres of Ford", "Randomized rain in health centers of Ford"),
        ("Eels &amp; herons: what farmers see", "Eels and herons: what farmers see"),
        ("CO<sub>2</sub> in the wells of Ford", "CO₂ in the wells of Ford"),
        ("[Eels of the northern rivers]", "Eels of the northern rivers [in Polish]"),
        ("The eels of the northern rivers", "Eels of the northern rivers [Internet]"),
        ("Long-term follow-up of eels", "Long term followup of eels"),
    ],
)
def test_one_title_in_two_spellings(one: str, other: str) -> None:
    assert _told(_titled(one), _titled(other)) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Name("Berg", "J.", "van der"), Name("Van der Berg", "J.")),
        (Name("Berg", "J.", "van der"), Name("VanderBerg", "J.")),
        (Name("Berg", "J.", "van der"), Name("Berg", "J.")),
        (Name("Löw", "H."), Name("Loew", "H.")),
        (Name("Тимофеев", "И."), Name("Timofeev", "I.")),
        (Name("Παπαδόπουλος", "Γ."), Name("Papadopoulos", "G.")),
        (Name("김", "민수"), Name("Kim", "M.")),
        (Name("García López", "M."), Name("García", "M. L.")),
        (Name("Wei", "Zhang"), Name("Zhang", "W.")),
        (Name("O'Brien", "T."), Name("O Brien", "T.")),
        (Name(literal="U.S. Department of Rivers"), Name(literal="Department of Rivers (US)")),
    ],
)
def test_one_author_in_two_forms(one: Name, other: Name) -> None:
    alone = replace(THIN, container="")
    assert _told(replace(alone, authors=(one,)), replace(alone, authors=(other,))) == "same"


@pytest.mark.parametrize(
    ("one", "change"),
    [
        (EELS, {"issued": Date(2013)}),
        (EELS, {"title": "Silver eels in lowland rivers at night: a tag"}),
        (replace(EELS, doi="10.5555/a"), {"title": "Wanderungen der Aale", "doi": "10.5555/A."}),
        (replace(EELS, doi="10.1101/2017.03.04.1234"),
         {"title": "Eels", "doi": "10.1101/2017.03.04.1234v2"}),
        (EELS, {"container": "J Freshw Biol (Ford)", "page": ""}),
        (BOOK, {"title": "Handbook of rivers (2nd ed.)"}),
        (replace(BOOK, title="The river atlas: maps of the north"), {"title": "River atlas"}),
        (CITED, {"title": "Spin waves", "page": "1123-30", "container": "Physical Review Notes"}),
        (SHEET, {"title": "", "authors": (), "issued": None}),
        (SHEET, {"title": "Centre for River Facts", "authors": (), "container": "Eels"}),
        (replace(SHEET, title="Eels"), {"title": "River Facts. Eels", "authors": ()}),
        (SHEET, {"url": "http://rivers.example.org/eels//basics/?utm_source=x&amp=1#top"}),
        (SHEET, {"url": "https://rivers.example.org/eels/%62asics.html"}),
        (SHEET, {"url": f"https://web.archive.org/web/20220101000000/{SHEET.url}"}),
    ],
)  # fmt: skip
def test_one_work_in_two_readings(one: Record, change: dict[str, object]) -> None:
    other = replace(one, **change)  # type: ignore[arg-type]
    assert _told(one, other) == "same"


def test_the_right_one_of_many_works_of_one_title_is_found() -> None:
    many = [
        replace(EELS, title="Editorial", authors=(Name(f"Author{chr(97 + at % 26)}{at}"),))
        for at in range(200)
    ]
    index = MatchIndex.of([Reference(f"k{at}", record) for at, record in enumerate(many)])
    found = find_match(Reference("x", many[170]), index)
    assert not isinstance(found, Unsure)
    assert found is not None
    assert found.reference.key == "k170"


def test_a_page_that_many_works_begin_on_is_told_by_its_volume() -> None:
    many = [
        replace(CITED, title=f"Waves {at} of rivers", volume=str(at), page="1")
        for at in range(1, 200)
    ]
    index = MatchIndex.of([Reference(f"k{one.volume}", one) for one in many])
    found = find_match(Reference("x", replace(CITED, volume="170", page="1")), index)
    assert isinstance(found, Same)
    assert found.reference.key == "k170"
