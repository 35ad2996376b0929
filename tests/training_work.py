"""A work of our own that strings are printed of."""

from __future__ import annotations

from wellsourced.references import Date, Name, Record
from wellsourced.refparse.segments import Label
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import LabelledString, Pieces

VANN = Name("Vann", "Ida-Lo Ruth")
BERG = Name("Berg", "Piet", particle="van den")
POTT = Name("Pott", "Al B.", suffix="Jr.")
BODY = Name(literal="Harbour Health Board")
MADE = MadeRecord(
    Record(
        type="article-journal",
        title="Does tea keep sailors awake?",
        authors=(VANN, BERG, POTT, BODY),
        editors=(POTT,),
        container="Annals of Harbour Medicine",
        publisher="Quay Press",
        place="Bergen",
        edition="2",
        issued=Date(2011, 5, 3),
        accessed=Date(2020, 11),
        volume="12",
        issue="4",
        page="118–127",
        doi="10.5555/ahm.2011.4",
        url="https://ahm.example.org/12/4",
        number="TR-7",
        genre="Technical Report",
        pmid="10234567",
        year_suffix="b",
    ),
    short="Ann Harb Med",
    pointed="Ann. Harb. Med.",
    series="Papers of the Quay",
    event="Third Meeting of Ships' Doctors",
    school="University of Bergen",
    body="Office of Tea",
    extent="212",
)


def by_label(string: LabelledString) -> dict[Label, str]:
    return {one.label: one.span.of(string.text) for one in string.segments}


def printed(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)
