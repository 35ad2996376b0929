"""Levels, certainties and designs: what is one, on which scale, and what only suggests one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.judgements import (
    DESIGNS,
    DOWN,
    GLYPHS,
    QUESTIONS,
    REASONS,
    UP,
    Certainty,
    Rating,
    Scheme,
    Slip,
    StudyLevel,
    find_gaps,
    list_levels,
    read_design,
    read_rating,
    spell_designs,
    suggest_design,
    tell_design,
    tell_meaning,
)
from wellsourced.references import Record

OF_STUDIES = (Scheme.OCEBM, Scheme.SIGN, Scheme.NHMRC)


def rate(scheme: str, level: str, question: str = "") -> StudyLevel | Certainty | Slip:
    return read_rating(Rating(scheme, "roe2021", question, level))


@pytest.mark.parametrize(
    ("scheme", "question", "written", "level"),
    [
        ("ocebm-2011", "treatment-benefit", "2", "2"),
        ("OCEBM 2011", "Treatment benefits", " 5 ", "5"),
        ("ocebm", "common harms", "1", "1"),
        ("sign", "", "1++", "1++"),
        ("SIGN", "", "1-", "1−"),
        ("sign", "", "2–", "2−"),
        ("sign", "", "2−", "2−"),
        ("nhmrc", "", "iii–2", "III-2"),
        ("NHMRC", "intervention", "IV", "IV"),
    ],
)
def test_a_level_is_read_as_its_scheme_writes_it(
    scheme: str, question: str, written: str, level: str
) -> None:
    judged = rate(scheme, written, question)
    assert isinstance(judged, StudyLevel)
    assert judged.level == level
    assert tell_meaning(judged.scheme, judged.question, judged.level)


@pytest.mark.parametrize(
    ("scheme", "question", "level", "said"),
    [
        ("ocebm-2011", "prognosis", "1a", "`1a` is of the OCEBM scale of 2009"),
        ("ocebm-2011", "screening", "2C", "`2C` is of the OCEBM scale of 2009"),
        ("ocebm-2011", "prognosis", "5", "which has 1 to 4"),
        ("ocebm-2011", "prevalence", "5", "which has 1 to 4"),
        ("ocebm-2011", "diagnosis", "6", "which has 1 to 5"),
        ("ocebm-2011", "diagnosis", "0", "which has 1 to 5"),
        ("ocebm-2011", "diagnosis", "", "which has 1 to 5"),
        ("ocebm-2011", "", "2", "a scale for each kind of question"),
        ("ocebm-2011", "prognoses", "2", "did you mean `prognosis`?"),
        ("ocebm-2009", "prognosis", "2", "use `ocebm-2011`"),
        ("oxebm-2011", "prognosis", "2", "did you mean `ocebm-2011`?"),
        ("", "", "2", "has no `scheme`"),
        ("sign", "", "B", "grades a recommendation"),
        ("sign", "", "1+++", "no level of SIGN"),
        ("nhmrc", "", "III", "no level of NHMRC"),
        ("nhmrc", "", "A", "grades a recommendation"),
        ("grade", "", "2", "GRADE rates a body of evidence"),
    ],
)
def test_what_is_on_no_scale_is_a_slip_that_says_why(
    scheme: str, question: str, level: str, said: str
) -> None:
    judged = rate(scheme, level, question)
    assert isinstance(judged, Slip)
    assert said in judged.what


def test_the_four_schemes_are_not_mixed() -> None:
    on_a_study = Rating("grade", "roe2021", "prognosis", certainty="low")
    of_a_study = Rating("ocebm-2011", "roe2021", "prognosis", "2", certainty="low")
    assert isinstance(read_rating(on_a_study), Slip)
    assert isinstance(read_rating(of_a_study), Slip)
    assert isinstance(read_rating(Rating("ocebm-2011", "", "prognosis", "2")), Slip)


def test_every_question_of_ocebm_has_its_scale_and_two_have_no_fifth_step() -> None:
    steps = {question: len(list_levels(Scheme.OCEBM, question)) for question in QUESTIONS}
    assert {question for question, count in steps.items() if count == 4} == {
        "prevalence",
        "prognosis",
    }
    assert set(steps.values()) == {4, 5}


def test_an_nhmrc_level_has_no_meaning_for_another_question() -> None:
    assert tell_meaning(Scheme.NHMRC, "prognosis", "II") == ""
    assert tell_meaning(Scheme.NHMRC, "treatment-benefit", "II") == "randomised trial"


def test_a_certainty_keeps_its_reasons_known_and_unknown() -> None:
    rating = Rating(
        "GRADE", certainty="Very low", outcome="deaths", because=("Risk of bias", "few events")
    )
    judged = read_rating(rating)
    assert isinstance(judged, Certainty)
    assert (judged.level, judged.because) == ("very-low", ("risk-of-bias", "few events"))
    assert [gap.field for gap in find_gaps(rating)] == ["by", "on", "because"]


def test_a_certainty_below_high_needs_reasons() -> None:
    whole = Rating("grade", certainty="high", outcome="deaths", by="AB", on="2026-11-20")
    assert list(find_gaps(whole)) == []
    low = Rating("grade", certainty="low", outcome="deaths", by="AB", on="2026-11-20")
    assert [gap.field for gap in find_gaps(low)] == ["because"]


def test_the_vocabularies_agree() -> None:
    assert set(REASONS) == {*DOWN, *UP}
    assert set(spell_designs().values()) == set(DESIGNS)
    for spelling, design in spell_designs().items():
        assert read_design(spelling) == design
        assert read_design(spelling.replace("-", " ").upper()) == design
        assert read_design(DESIGNS[design]) == design or design == "other"


TEXT = st.text(max_size=12)


@given(
    st.builds(
        Rating,
        st.sampled_from([*Scheme, "ocebm", ""]) | TEXT,
        TEXT,
        st.sampled_from([*QUESTIONS, ""]) | TEXT,
        st.sampled_from(["1", "5", "1a", "1-", "III-1"]) | TEXT,
        st.sampled_from([*GLYPHS, ""]) | TEXT,
        TEXT,
        st.lists(TEXT, max_size=3).map(tuple),
        TEXT,
        TEXT,
    )
)
def test_whatever_is_written_is_a_judgement_or_a_slip(rating: Rating) -> None:
    """A judgement read back from its own words is the same; nothing raises."""
    judged = read_rating(rating)
    tuple(find_gaps(rating))
    if isinstance(judged, StudyLevel):
        assert judged.level in list_levels(judged.scheme, judged.question)
        assert rate(judged.scheme, judged.level, judged.question) == StudyLevel(
            judged.scheme, "roe2021", judged.question, judged.level
        )
    elif isinstance(judged, Certainty):
        assert judged.level in GLYPHS
    else:
        assert judged.what


@pytest.mark.parametrize(
    ("title", "design"),
    [
        ("Poppy tea and sleep: a systematic review and meta-analysis", "systematic-review"),
        ("A systematic review and meta-analysis of randomized trials of tea", "systematic-review"),
        ("Network meta-analysis of herbal teas", "meta-analysis"),
        ("Tea: a multicentre, double-blind, randomized controlled trial", "randomised-trial"),
        ("Tea: a randomised, placebo-controlled trial", "randomised-trial"),
        ("Tea or coffee: a nonrandomized clinical trial", "non-randomised-trial"),
        ("Sleep after poppies – a retrospective cohort study", "cohort"),
        ("A case–control study of poppy growers", "case-control"),
        ("Poppy tea: results from a national cross-sectional survey", "cross-sectional"),
        ("Poppy tea and the liver: a case series", "case-series"),
        ("Clinical practice guideline for sleep", "guideline"),
        ("Life with tea: a qualitative interview study", "qualitative"),
    ],
)  # fmt: skip
def test_a_title_that_names_its_own_design_suggests_it(title: str, design: str) -> None:
    found = suggest_design(Record(title=title))
    assert found is not None
    assert (found.value, found.suggested) == (design, True)
    assert found.because.startswith("its title says “")


@pytest.mark.parametrize(
    "title",
    [
        "Poppies and sleep",
        "Protocol for a systematic review of tea",
        "How to write a systematic review",
        "Machine learning for systematic review",
        "Systematic reviews of tea",
        "Recruitment to a randomised trial: a qualitative study",
        "Randomised trial and cohort study of tea",
        "Tea: a secondary analysis of a randomised controlled trial",
        "Predictors of sleep in a cohort study",
        "Impact of a national guideline on tea",
        "Adherence to clinical practice guidelines for tea",
        "Correction: Tea at night: a randomised controlled trial",
        "Comment on: a systematic review of tea",
    ],
)
def test_a_title_about_a_design_suggests_none(title: str) -> None:
    assert suggest_design(Record(title=title)) is None


def of_types(*types: str, title: str = "Tea") -> str:
    extra = tuple((f"medline-pt{f'_{at}' if at else ''}", one) for at, one in enumerate(types))
    found = suggest_design(Record(title=title, extra=extra))
    return found.value if found else ""


def test_publication_types_suggest_one_design_or_none() -> None:
    assert of_types("Journal Article", "Randomized Controlled Trial") == "randomised-trial"
    assert of_types("Review", "Systematic Review", "Meta-Analysis") == "systematic-review"
    assert of_types("Practice Guideline", "Review") == "guideline"
    assert of_types("Review") == ""
    assert of_types("Case Reports", "Review") == ""
    assert of_types("Randomized Controlled Trial", "Meta-Analysis") == ""
    assert of_types("Clinical Trial Protocol", title="Tea: a randomised trial") == ""
    assert of_types("Randomized Controlled Trial", title="Tea: a cohort study") == ""
    assert of_types("Comment", "Systematic Review") == ""


def test_the_journal_and_the_genre_suggest_too() -> None:
    journal = "The Cochrane Database of Systematic Reviews"
    found = suggest_design(Record(title="Tea for sleep", container=journal))
    assert found is not None
    assert found.value == "systematic-review"
    editorial = Record(title="Tea", container=journal, doi="10.1002/14651858.ED000001")
    assert suggest_design(editorial) is None
    genre = suggest_design(Record(title="Tea", genre="Meta-Analysis"))
    assert genre is not None
    assert genre.because == "its genre is “meta-analysis”"


def test_what_a_person_entered_comes_before_what_is_suggested() -> None:
    title = "Tea: a cohort study"
    entry = Record(title=title, extra=(("design", "Case-control study"),))
    assert tell_design(Record(title=title)) == suggest_design(Record(title=title))
    in_library = tell_design(entry, Record(title=title))
    assert in_library is not None
    assert (in_library.value, in_library.suggested) == ("case-control", False)
    for_the_claim = tell_design(entry, entered="animal")
    assert for_the_claim is not None
    assert for_the_claim.value == "animal"


def test_a_design_that_is_none_of_ours_is_kept_in_its_own_words() -> None:
    found = tell_design(Record(), entered="tea-leaf reading")
    assert found is not None
    assert (found.value, found.written, found.suggested) == ("other", "tea-leaf reading", False)


@given(st.text(alphabet="a -:,.randomiseds tricohuy", max_size=300))
def test_no_title_suggests_what_is_no_design(title: str) -> None:
    found = suggest_design(Record(title=title))
    assert found is None or (found.value in DESIGNS and found.suggested and found.because)
