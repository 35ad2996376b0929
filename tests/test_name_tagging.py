"""Lists of names in hard forms: read by the rules or the trained model, and taught to it."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.references import Name
from wellsourced.refparse.rules.people import scan_people
from wellsourced.refparse.tagging.name_features import describe_names
from wellsourced.refparse.tagging.name_parts import group_parts
from wellsourced.refparse.tagging.names import find_end, prepare, read_names, take_degrees
from wellsourced.refparse.tagging.tokens import cut
from wellsourced.training.name_lessons import find_begins, make_name_lesson, make_name_lessons
from wellsourced.training.name_lists import Printed
from wellsourced.training.pieces import NamePart

F, G, P, S, L = (
    NamePart.FAMILY,
    NamePart.GIVEN,
    NamePart.PARTICLE,
    NamePart.SUFFIX,
    NamePart.LITERAL,
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # one beside another, with nothing between
        ("Okonkwo J Tolliver RK Wieczorek B", ["Okonkwo|J.", "Tolliver|R. K.", "Wieczorek|B."]),
        ("J.R.Tolliver,A.Wieczorek", ["Tolliver|J. R.", "Wieczorek|A."]),
        ("A.LINDQVIST", ["Lindqvist|A."]),
        # all in capitals
        ("OKONKWO J., TOLLIVER M.-B., QUISPE Y.", ["Okonkwo|J.", "Tolliver|M.-B.", "Quispe|Y."]),
        ("OKONKWO, H.A. and TOLLIVER, S.", ["Okonkwo|H. A.", "Tolliver|S."]),
        ("OKONKWO, A./ TOLLIVER, R.", ["Okonkwo|A.", "Tolliver|R."]),
        ("TOLLIVER Robert, LINDQVIST Hélène", ["Tolliver|Robert", "Lindqvist|Hélène"]),
        # ABNT
        ("TOLLIVER, João Lopes.", ["Tolliver|João Lopes"]),
        ("QUISPE, Ana Maria Alves de; SOUZA E MELLO, Rui", ["Quispe|Ana Maria Alves de",
                                                            "Souza E Mello|Rui"]),
        # written out, in each order
        ("Tolliver, Jane, Robert Okonkwo, and Mary Quispe", ["Tolliver|Jane", "Okonkwo|Robert",
                                                             "Quispe|Mary"]),
        ("Jane Tolliver, Robert Okonkwo", ["Tolliver|Jane", "Okonkwo|Robert"]),
        ("Tolliver, Jane; van der Okonkwo, Robert", ["Tolliver|Jane", "van der Okonkwo|Robert"]),
        ("Mark D Tolliver, Anna van der Quispe", ["Tolliver|Mark D", "van der Quispe|Anna"]),
        # only families, suffixes, degrees, roles
        ("Tolliver, Okonkwo & Quispe", ["Tolliver", "Okonkwo", "Quispe"]),
        ("Tolliver ML Jr, Okonkwo P", ["Tolliver|M. L.|Jr", "Okonkwo|P."]),
        ("Jane Tolliver, MD, PhD, and Ann Quispe, RN", ["Tolliver|Jane", "Quispe|Ann"]),
        ("Tolliver J, Okonkwo P (Eds.)", ["Tolliver|J.", "Okonkwo|P."]),
        ("Jane Tolliver, Robert Okonkwo (Hg.):", ["Tolliver|Jane", "Okonkwo|Robert"]),
        ("Tolliver, J., … Quispe, W.", ["Tolliver|J.", "Quispe|W."]),
        ("Church M, Okonkwo P, Parliament M", ["Church|M.", "Okonkwo|P.", "Parliament|M."]),
        # bodies
        ("Tea and Safety Executive", ["=Tea and Safety Executive"]),
        ("Joint TEA/CUP Expert Committee on Rain", ["=Joint TEA/CUP Expert Committee on Rain"]),
        ("Tolliver A.B. Roe School of Tea", ["=Tolliver A.B. Roe School of Tea"]),
        ("U.S. Tea & Milk Administration", ["=U.S. Tea & Milk Administration"]),
        ("MINISTÉRIO DO CHÁ, LEITE E CAFÉ.", ["=MINISTÉRIO DO CHÁ, LEITE E CAFÉ"]),
        ("Department of Tea, Office of Cups", ["=Department of Tea, Office of Cups"]),
        ("NHS Inform", ["=NHS Inform"]),
        ("The RAIN Investigators", ["=The RAIN Investigators"]),
        ("Tolliver J, Roe P, for the RAIN Study Group", ["Tolliver|J.", "Roe|P.",
                                                         "=RAIN Study Group"]),
        ("Tolliver J, et al; Rain Study Group", ["Tolliver|J.", "=Rain Study Group"]),
        ("Tolliver J, World Tea Organization", ["Tolliver|J.", "=World Tea Organization"]),
        # other scripts
        ("Иванов И.И., Щукин П.", ["Иванов|И. И.", "Щукин|П."]),
        ("山田太郎, 鈴木一郎", ["山田太郎", "鈴木一郎"]),
        # what is no name
        ("TOLLIVER, Jane. Da chuva e do chá", ["Tolliver|Jane"]),
        ("Roe, P. A. Rain upon the roofs", ["Roe|P. A."]),
        ("Tolliver, V. (Circle of Roe)", ["Tolliver|V."]),
        ("", []),
        (" . ;", []),
    ],
)  # fmt: skip
def test_reads_hard_lists(text: str, names: list[str]) -> None:
    assert [_shown(name) for name in read_names(text)[0]] == names


def _shown(name: Name) -> str:
    if name.literal:
        return f"={name.literal}"
    return "|".join(part for part in (name.surname, name.given, name.suffix) if part)


@pytest.mark.parametrize(
    "others",
    [" et al.", ", et al", " u. a.", " y cols.", " e col.", " and others", ", … ", " и др."],
)  # fmt: skip
def test_tells_of_others(others: str) -> None:
    for names in ("Okonkwo J, Tolliver RK", "Jane Okonkwo, Robert Tolliver"):
        read, more = read_names(f"{names}{others}")
        assert [name.family for name in read] == ["Okonkwo", "Tolliver"]
        assert more
        assert not read_names(names)[1]


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    names, _ = read_names(text)
    assert all(isinstance(name, Name) for name in names)
    assert all(name.literal or name.family for name in names)


@given(st.text(alphabet="ABab .,;&-(1é’", max_size=60))
def test_offsets_hold_and_no_letter_is_invented(text: str) -> None:
    prepared, _ = prepare(take_degrees(text))
    assert len(prepared) <= len(text)
    assert 0 <= find_end(text) <= len(text)
    printed = set(text.casefold())
    for name in read_names(text)[0]:
        letters = f"{name.family}{name.given}{name.particle}{name.suffix}{name.literal}"
        assert {sign for sign in letters.casefold() if sign.isalpha()} <= printed


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Jane Roe, MD, PhD, Ann Poe, RN", "Jane Roe, Ann Poe"),
        ("Roe J, MSc; Poe B (PhD)", "Roe J; Poe B"),
        ("Anna-Lena Roe, M.D.", "Anna-Lena Roe"),
        # initials
        ("Roe, MD, Poe, RN", "Roe, MD, Poe, RN"),
        ("Smith MA, Doe MS", "Smith MA, Doe MS"),
    ],
)
def test_takes_degrees_but_no_initials(text: str, left: str) -> None:
    taken = take_degrees(text)
    assert len(taken) == len(text)
    assert " ".join(taken.replace("  ", "").replace(" ,", ",").replace(" ;", ";").split()) == left


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Roe J, Poe K. The rain", "Roe J, Poe K."),
        ("ROE, Jane. Rain and tea", "ROE, Jane."),
        ("ROE, Jane. POE, Bob.", "ROE, Jane. POE, Bob."),
        ("Roe, J. K., Poe, B. R, Tolliver, C.", "Roe, J. K., Poe, B. R, Tolliver, C."),
        ("Roe J (Rain Study Group)", "Roe J (Rain Study Group)"),
        ("Roe J (Eds.)", "Roe J (Eds.)"),
        ("Roe J (a hermit)", "Roe J"),
        ("Jane Roe", "Jane Roe"),
    ],
)
def test_finds_where_names_end(text: str, end: str) -> None:
    assert text[: find_end(text)] == end


@pytest.mark.parametrize(
    ("parts", "gaps", "begins"),
    [
        ((F, G, F, G), ("", " ", ", ", " "), "1010"),
        ((G, F, G, F), ("", " ", ", ", " "), "1010"),
        ((F, G, G, F, G, F), ("", ", ", ", ", " ", " and ", " "), "101010"),
        ((P, F, G, S, F, G), ("", " ", ", ", ", ", "; ", ", "), "100010"),
        ((F, G, P, F, G), ("", ", ", " ", ", ", ", "), "10010"),
        ((F, G, P, F, G), ("", ", ", ", ", " ", ", "), "10100"),
        ((F, F, F), ("", ", ", " & "), "111"),
        ((F, G, L), ("", " ", ", "), "101"),
        ((L, F, G), ("", "; ", " "), "110"),
        ((), (), ""),
    ],
)
def test_finds_where_people_begin(
    parts: tuple[NamePart, ...], gaps: tuple[str, ...], begins: str
) -> None:
    assert find_begins(parts, gaps) == [sign == "1" for sign in begins]


def test_labels_each_token_by_its_part() -> None:
    stretches = [
        Printed("Jane R.", G, begins=True),
        Printed(" "),
        Printed("van", P),
        Printed(" "),
        Printed("Roe Poe", F),
        Printed(" and "),
        Printed("Tolliver", F, begins=True),
        Printed(", "),
        Printed("AB", G),
        Printed(", "),
        Printed("Rain Group", L, begins=True),
    ]
    lesson = make_name_lesson(stretches)
    assert lesson is not None
    assert lesson.labels == [
        "Bfirst", "Ifirst", "Iparticle", "Ifamily", "Ifamily", "-", "Bfamily", "Igiven",
        "Bliteral", "Iliteral",
    ]  # fmt: skip
    assert [len(person) for person in group_parts(lesson.labels)] == [3, 2, 1]
    assert make_name_lesson([Printed(" , ")]) is None


def test_makes_the_same_lessons_by_the_same_seed() -> None:
    first, again = (list(make_name_lessons(60, 4)) for _ in range(2))
    assert first == again
    assert len(first) > 50
    labels = {label for lesson in first for label in lesson.labels}
    assert {"Bfamily", "Igiven", "Bfirst", "Ifamily", "Bliteral", "-"} <= labels
    assert all(len(one.features) == len(one.labels) for one in first)


def test_features_tell_a_chunk_by_its_neighbours() -> None:
    alone, listed = describe_names(cut("Roe", ())), describe_names(cut("Roe, Jane; Poe, B.", ()))
    assert set(alone[0]) != set(listed[0])
    assert len(listed) == 4
    assert describe_names(cut("", ())) == []


def test_the_model_is_what_its_description_says() -> None:
    models = files("wellsourced.refparse.tagging") / "models"
    described = json.loads((models / "names.json").read_text(encoding="utf-8"))
    model = (models / "names.crfsuite").read_bytes()
    assert described["sha256"] == hashlib.sha256(model).hexdigest()
    assert len(model) < 1_000_000


@pytest.mark.parametrize(
    ("text", "names", "end"),
    [
        ("Roe J, et al; Rain Study Group. Tea", ["Roe", "Rain Study Group"], "Group"),
        ("Roe J, et al, for the Rain Investigators. Tea", ["Roe", "Rain Investigators"], "ors"),
        # a title
        ("Roe J, et al. Rain Study Group. Tea", ["Roe"], "et al."),
        ("Roe J, et al., Survey of a project. Tea", ["Roe"], "et al."),
        ("Roe J, Church M, Bank RT. Tea", ["Roe", "Church", "Bank"], "RT"),
        ("Roe J, UK Parliament. Tea", ["Roe", "UK Parliament"], "ment"),
    ],
)
def test_rules_take_groups_and_people_alike(text: str, names: list[str], end: str) -> None:
    people = scan_people(text, 0)
    assert [name.surname for name in people.names] == names
    assert text[: people.end].endswith(end)


def test_a_role_in_brackets_is_no_given_name() -> None:
    assert scan_people("Jane Roe (Ed.). Tea", 0).names == (Name("Roe", "Jane"),)
