"""Given names in capitals: names stay names, and points stand behind initials alone."""

from __future__ import annotations

import pytest

from wellsourced.formats.nbib.people import read_full
from wellsourced.inverted_names import read_inverted, read_people
from wellsourced.names import make_person, parse_name
from wellsourced.references import Name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ROWE, JOHN", Name("Rowe", "John")),
        ("ROWE, ALEXANDER", Name("Rowe", "Alexander")),
        ("ROWE, JEAN-PAUL", Name("Rowe", "Jean-Paul")),
        ("O'ROWE, JOHN P", Name("O'Rowe", "John P")),
        ("ROWE, JOHN, III", Name("Rowe", "John", suffix="III")),
        ("SILVA PINTO, ANA MARÍA", Name("Silva Pinto", "Ana María")),
        ("PINTO, ANA LUCIA DE", Name("Pinto", "Ana Lucia de")),
        ("KIM, JIN HO", Name("Kim", "Jin Ho")),
        ("ÖZ, ŞULE", Name("Öz", "Şule")),
        ("ПЕТРОВ, ПЁТР", Name("Петров", "Пётр")),
        ("Rowe, JOHN PAUL", Name("Rowe", "JOHN PAUL")),
        # what may be either stays as it is written
        ("Rowe, JAN", Name("Rowe", "JAN")),
        ("Li, WEI", Name("Li", "WEI")),
        ("LI, BO", Name("Li", "BO")),
        ("GIL PINTO, ANA", Name("Gil Pinto", "ANA")),
        # initials
        ("Rowe, JA", Name("Rowe", "J. A.")),
        ("Kim, JH", Name("Kim", "J. H.")),
        ("Lee, J-H", Name("Lee", "J.-H.")),
        ("PINTO, MRS", Name("Pinto", "M. R. S.")),
        ("PINTO, J.A.", Name("Pinto", "J. A.")),
        ("Pinto, MCAS", Name("Pinto", "M. C. A. S.")),
    ],
)
def test_a_name_in_capitals_is_no_row_of_initials(text: str, name: Name) -> None:
    assert read_inverted(text) == name


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("DA PINTO, MARIA", "Maria"),
        ("LI, BO", "Bo"),
        ("Li, BO", "BO"),
        ("Rowe, JAN", "JAN"),
        ("Rowe, J L", "J. L."),
        ("Rowe, JL", "J. L."),
    ],
)
def test_a_full_name_has_no_initials_run_together(text: str, given: str) -> None:
    assert read_full(text).given == given


def test_printed_initials_behind_a_family_name_stay_initials() -> None:
    assert parse_name("Pinto MARE") == Name("Pinto", "M. A. R. E.")
    assert parse_name("ROWE, JOHN") == Name("Rowe", "John")
    assert make_person("Rowe", "JOHN") == Name("Rowe", "JOHN")


def test_beside_a_name_that_is_written_out_a_short_one_is_a_name() -> None:
    written_out = ["ROWE, JOHN", "GIL PINTO, ANA", "Li, WEI", "LI, BO", "Kim, JH", "Rowe, JA"]
    short = ["Pinto, CAM", "Rowe, JA", "Li, Bo"]

    assert [name.given for name in read_people(written_out)] == [
        "John",
        "Ana",
        "Wei",
        "Bo",
        "J. H.",
        "J. A.",
    ]
    assert [name.given for name in read_people(short)] == ["CAM", "J. A.", "Bo"]


@pytest.mark.parametrize(
    "text",
    [
        "World Health Organization, Regional Office for Europe",
        "National Institutes of Health, USA",
        "University of York, Centre for Reviews",
    ],
)
def test_an_organisation_with_its_department_is_no_person(text: str) -> None:
    assert read_inverted(text) == Name(literal=text)


@pytest.mark.parametrize("text", ["Bank, Anna", "Council, J. A.", "School, R", "Bank Roe, J. A."])
def test_a_family_that_is_called_like_an_organisation_is_a_person(text: str) -> None:
    assert not read_inverted(text).literal
