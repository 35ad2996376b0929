"""Works as libraries hold them at their worst: every type, and values that collide.

The values are drawn by a generator with a fixed seed, so the works are always the same.
"""

from __future__ import annotations

from random import Random

from wellsourced.csl_json import TYPES
from wellsourced.references import Date, Name, Record, Reference

SCRIPT = "<script>alert('1')</script>"
TITLES = (
    "Nettles in spring",
    "What do nettles do?",
    "Stop picking the orchids!",
    "She said “never again”",
    "Did she say “never again?”",
    "Ferns of the west (second report)",
    "A title that ends in a full stop.",
    "Trailing off…",
    "Trailing off...",
    "Dots and blanks . . .",
    "Rain: effects on sleep: a review",
    "  Blanks   everywhere  ",
    "<i>Salix alba</i> and CO<sub>2</sub> at 10<sup>3</sup> m",
    "An <i>unclosed tag of E. coli",
    "Stray </b> ends",
    SCRIPT,
    f"Before {SCRIPT} and behind it?",
    '<img src=x onerror="alert(1)">',
    "a < b & c > d",
    r"50% of $x_1$ in {A}~B^2 #1 \alpha",
    "*Stars*, _lines_, `ticks` and [brackets](https://example.org)",
    "Quotes 'one' and \"two\"",
    "О пользе крапивы",
    "艾草的用途",
    "فوائد القراص",
    "Étude sur l’ortie",
    '<span class="nocase">pH</span> of <span style="font-variant:small-caps;">l</span>-tea',
    "",
)
PEOPLE = (
    Name("Ivers", "Tamsin"),
    Name("Roe", "A. B."),
    Name("Meer", "Jan-Willem", "van der"),
    Name("Hollis", "Peter J.", "", "Jr."),
    Name("Stone", "W", "", "III"),
    Name("Plato"),
    Name("", "Madonna"),
    Name("王", "小明"),
    Name("Петрова", "Анна Ивановна"),
    Name("O'Hara", "J.-P."),
    Name("d'Amato", "C.D."),
    Name("Ek", "."),
    Name("Dorn.", "V."),
)
GROUPS = (
    Name(literal="Ministry of Springs"),
    Name(literal="Willow & Daughters, Inc."),
    Name(literal="Board of Woods (BW)"),
    Name(literal=f"Group {SCRIPT}"),
)
CONTAINERS = (
    "", "", "Journal of Upland Medicine", "J. Upl. Med.", "Is It So?", "Herbs & Health.",
    "Proceedings of the <i>Salix</i> Meeting", "Field Notes (Series B)", "草药杂志",
)  # fmt: skip
PUBLISHERS = ("", "", "Stile Books", "Skerry Press, Inc.", "Applegate Co.", "Ministry of Springs")
PLACES = ("", "", "Bergen", "Washington, D.C.", "St. Ives")
EDITIONS = ("", "", "", "2", "3rd ed.", "Rev. ed.", "Second", "1st")
DATES = (
    (None, ""), (None, "n.d."), (None, "in press"), (None, "In press."), (None, "forthcoming"),
    (Date(2020), ""), (Date(2019, 4), ""), (Date(2018, 12, 31), ""), (Date(-44), ""),
    (Date(2021), "in press"), (Date(1931, 0, 5), ""),
)  # fmt: skip
VOLUMES = ("", "", "12", "12.", "1-2", "Suppl. 1", "II", "Vol. 3")
ISSUES = ("", "", "3", "3-4", "S1", "Pt. 2", "(5)")
PAGES = (
    "",
    "",
    "1-9",
    "1123--1125",
    "e12-e19",
    "xi-xv",
    "7",
    "pp. 3-4",
    "12.",
    "S101–S109",
    "3, 5-7",
)
NUMBERS = ("", "", "", "17", "e1234", "WS-17", "No. 5", "88-12")
GENRES = (
    "",
    "",
    "Preprint",
    "Doctoral dissertation",
    "[Letter]",
    "Working paper.",
    "Technical report",
)
DOIS = (
    "",
    "",
    "10.5555/x.1",
    "https://doi.org/10.5555/X.2",
    "doi:10.5555/(SICI)3<4::5>6",
    "10.5555/x.",
)
URLS = (
    "", "", "https://example.org/a?b=1&c=2#d", "http://example.org/ö ä", "javascript:alert(1)",
    "https://example.org/a_b~c%20$", "https://doi.org/10.5555/x.1",
)  # fmt: skip
PMIDS = ("", "", "", "90000001")
EXTRAS = (
    (), (), (), (("series", "Small Guides"),), (("version", "2.1"),), (("medium", "CD-ROM"),),
    (("pagetotal", "200"),), (("translator", "Roe, A."), ("eventtitle", "12th Meeting")),
    (("shortjournal", "J. Upl. Med."),),
)  # fmt: skip


def compose(count: int, seed: int = 11) -> tuple[Reference, ...]:
    """Return so many works, the types in turn and the rest as it falls."""
    random = Random(seed)  # noqa: S311  # no secret rests on it
    types = sorted(TYPES)
    return tuple(
        Reference(f"work{at}", _compose(types[at % len(types)], at, random), "as it was written")
        for at in range(count)
    )


def _compose(kind: str, at: int, random: Random) -> Record:
    issued, words = random.choice(DATES)
    return Record(
        type=kind,
        title=TITLES[at % len(TITLES)],
        authors=_draw_people(random),
        editors=_draw_people(random) if random.random() < 0.3 else (),
        et_al=random.random() < 0.1,
        container=random.choice(CONTAINERS),
        publisher=random.choice(PUBLISHERS),
        place=random.choice(PLACES),
        edition=random.choice(EDITIONS),
        issued=issued,
        issued_text=words,
        accessed=random.choice((None, None, Date(2023, 5, 1), Date(2023))),
        volume=random.choice(VOLUMES),
        issue=random.choice(ISSUES),
        page=random.choice(PAGES),
        number=random.choice(NUMBERS),
        genre=random.choice(GENRES),
        doi=random.choice(DOIS),
        pmid=random.choice(PMIDS),
        pmcid=random.choice(("", "", "PMC9000001")),
        url=random.choice(URLS),
        language=random.choice(("", "", "en", "de")),
        note=random.choice(("", "", "A note.")),
        extra=random.choice(EXTRAS),
    )


def _draw_people(random: Random) -> tuple[Name, ...]:
    count = random.choice((0, 0, 1, 1, 2, 3, 6, 7, 8, 20, 21, 25))
    if random.random() < 0.2:
        return tuple(random.sample(GROUPS, min(count, 2)))
    return tuple(random.choice(PEOPLE) for _one in range(count))
