"""Names of people and organisations: folded for comparing, and read from lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.names import fold, is_corporate, make_person, parse_name, parse_names
from wellsourced.references import Name


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("García-López", "garcia lopez"),
        ("O’Brien & D'Angelo", "obrien dangelo"),
        ("Strauß", "strauss"),
        ("Sørensen, Łukasz", "sorensen lukasz"),
        ("Ægir Þórsson", "aegir thorsson"),
        ("U.S. data, vol. 3", "us data vol 3"),
        ("a  b\u00a0c\n", "a b c"),
        ("Ива\u0301нов", "иванов"),
        ("Ёлкин", "елкин"),
        ("鄧颖芝", "鄧颖芝"),
        ("정태연", "정태연"),
        ("İSTANBUL", "istanbul"),
        ("", ""),
        ("…", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_case_makes_no_difference_to_latin_names(text: str) -> None:
    folded = fold(text)
    assert folded == folded.casefold()
    assert "  " not in folded


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Doe, J. R.", Name("Doe", "J. R.")),
        ("Doe JK", Name("Doe", "J. K.")),
        ("Doe J-P", Name("Doe", "J.-P.")),
        ("J. R. Doe", Name("Doe", "J. R.")),
        ("Jane Roe Doe", Name("Doe", "Jane Roe")),
        ("DOE, J.", Name("Doe", "J.")),
        ("SOUZA E SILVA, Ana", Name("Souza E Silva", "Ana")),
        ("van der Berg, J.", Name("Berg", "J.", "van der")),
        ("Vincent van der Berg", Name("Berg", "Vincent", "van der")),
        ("Silva, J. da", Name("Silva", "J. da")),
        ("Berg, J. van der", Name("Berg", "J.", "van der")),
        ("Van Dyke AB", Name("Van Dyke", "A. B.")),
        ("Patil, S., Jr.", Name("Patil", "S.", suffix="Jr.")),
        ("Doe JR 3rd", Name("Doe", "J. R.", suffix="3rd")),
        ("O’Neill K", Name("O’Neill", "K.")),
        ("Plato", Name("Plato")),
        ("WHO", Name(literal="WHO")),
        ("Brazil", Name(literal="Brazil")),
        ("Ministry of Tea", Name(literal="Ministry of Tea")),
        ("Institut für Tee", Name(literal="Institut für Tee")),
        ("", Name()),
    ],
)
def test_reads_one_name(text: str, name: Name) -> None:
    assert parse_name(text) == name


@pytest.mark.parametrize(
    ("text", "surnames", "others"),
    [
        ("Doe AC, Roe MM, Poe A, et al.", ["Doe", "Roe", "Poe"], True),
        ("Doe, A. C., Roe, M. M., & Poe, A.", ["Doe", "Roe", "Poe"], False),
        ("Doe A.C., Roe M.M.", ["Doe", "Roe"], False),
        ("A. C. Doe, M. M. Roe and A. Poe", ["Doe", "Roe", "Poe"], False),
        ("Doe, Jane C., Mary M. Roe, and Ann Poe", ["Doe", "Roe", "Poe"], False),
        ("DOE, Jane; ROE, Mary de", ["Doe", "Roe"], False),
        ("Doe J y Roe P", ["Doe", "Roe"], False),
        ("Doe J und Roe P", ["Doe", "Roe"], False),
        ("Doe J u. a.", ["Doe"], True),
        ("Doe J y cols.", ["Doe"], True),
        ("Doe, T. C., Roe, M. J., . . . Poe, W.", ["Doe", "Roe", "Poe"], True),
        ("World Tea Organization", ["World Tea Organization"], False),
        ("Centers for Tea and Milk Control", ["Centers for Tea and Milk Control"], False),
        (
            "National Academies of Tea, Coffee, and Milk",
            ["National Academies of Tea, Coffee, and Milk"],
            False,
        ),
        ("Institute of Tea & Ministry of Milk", ["Institute of Tea", "Ministry of Milk"], False),
        ("US Tea and Milk Administration", ["US Tea and Milk Administration"], False),
        ("U.S. Tea & Milk Administration", ["U.S. Tea & Milk Administration"], False),
        ("UK Teas and Milk products Agency", ["UK Teas and Milk products Agency"], False),
        ("Tea Resources and Services Board", ["Tea Resources and Services Board"], False),
        ("US Roe and CS Poe", ["Roe", "Poe"], False),
        ("U.S. Roe and World Tea Organization", ["Roe", "World Tea Organization"], False),
        ("UK Roe and Ministry of Tea", ["Roe", "Ministry of Tea"], False),
        ("Doe J, for the Tea Study Group", ["Doe", "for the Tea Study Group"], False),
        ("Doe, Roe, and Poe", ["Doe", "Roe", "Poe"], False),
        ("Doe DKK, Roe, U. A.", ["Doe", "Roe"], False),
        ("Doe J, dkk", ["Doe"], True),
        ("Doe J, u. a.", ["Doe"], True),
        ("Doehn J, ET AL", ["Doehn"], True),
        ("et al.", [], True),
        ("", [], False),
    ],
)  # fmt: skip
def test_reads_lists_of_names(text: str, surnames: list[str], others: bool) -> None:  # noqa: FBT001 - a column of the table
    names, et_al = parse_names(text)
    assert [name.surname for name in names] == surnames
    assert et_al is others


@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    names, _ = parse_names(text)
    assert all(isinstance(name, Name) for name in names)
    parse_name(text)


FAMILIES = st.sampled_from(["Doe", "García López", "O’Neill", "van der Berg", "Müller-Lund", "Wu"])
INITIALS = st.lists(st.sampled_from("ABCDJKM"), min_size=1, max_size=3)


@given(st.lists(st.tuples(FAMILIES, INITIALS), min_size=1, max_size=8))
def test_styles_of_a_list_agree(people: list[tuple[str, list[str]]]) -> None:
    vancouver = ", ".join(f"{family} {''.join(initials)}" for family, initials in people)
    apa = ", ".join(
        f"{family}, {' '.join(f'{letter}.' for letter in initials)}" for family, initials in people
    )
    abnt = "; ".join(
        f"{family}, {' '.join(f'{letter}.' for letter in initials)}" for family, initials in people
    )
    assert parse_names(vancouver) == parse_names(apa) == parse_names(abnt)
    assert [name.surname for name in parse_names(apa)[0]] == [family for family, _ in people]


def test_tells_organisations_from_people() -> None:
    assert is_corporate("Department of Health")
    assert is_corporate("Ministério da Saúde")
    assert is_corporate("NIDA")
    assert not is_corporate("Doe, Jane")
    assert not is_corporate("Jane van der Doe")


def test_makes_a_person_of_parts() -> None:
    assert make_person("SILVA", "MA") == Name("Silva", "M. A.")
    assert make_person("de Boer", "Jan") == Name("Boer", "Jan", "de")
