"""What a person is asked next, and what an answer does to a claim of the ledger."""

from __future__ import annotations

import doctest
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import shelf
import wellsourced
from wellsourced import ledger
from wellsourced.errors import BadUsage
from wellsourced.judgements import Rating
from wellsourced.ledger import LedgerClaim, Waiver, put_claims
from wellsourced.links import Evidence, Verdict
from wellsourced.project.reviews import Review
from wellsourced.reviewing import (
    Answer,
    Need,
    agreement,
    items,
    list_judged_twice,
    measure_agreement,
    parse_only,
    record_answer,
    refuse_answer,
)
from wellsourced.text import Quote

DOSES = """\
# Elder syrup

Take 15 ml of elder syrup three times a day [1]. The shrub was planted in 12% of the gardens of
the valley in 1911 [1]. It raised the risk of bleeding in 9 of 60
children [2]. It grew by 3 metres in 1912.

## References

1. Ivers T, Roe A. Willow bark for pain of the lower back. Journal of Invented Herbs.
   2019;4:11-19. doi:10.5555/jih.2019.4
2. Roe A. Meadowsweet. Oxford: Hill Press; 2021.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shelf.start(tmp_path)
    (folder / "pages" / "elder.md").write_text(DOSES, encoding="utf-8")
    monkeypatch.chdir(folder)
    wellsourced.collect()
    return folder


def names(review: Review) -> list[tuple[str, str, str]]:
    return [(item.id, item.key, item.need.value) for item in review.items]


def elder(**options: object) -> Review:
    found: Review = wellsourced.open_review("pages/elder.md", by="AB", **options)  # type: ignore[arg-type]  # those of the function
    return found


# --- what is asked -------------------------------------------------------------------------


def test_the_examples_of_the_room_run() -> None:
    for module in (items, agreement):
        assert doctest.testmod(module).failed == 0


@pytest.mark.usefixtures("project")
def test_what_can_harm_comes_before_what_nobody_judged() -> None:
    found = names(elder())

    assert found == [
        ("c01", "ivers2019", "high-risk"),
        ("c03", "roe2021", "high-risk"),
        ("c02", "ivers2019", "unverified"),
        ("c04", "", "unverified"),
    ]


def test_errors_come_first_then_the_retracted(project: Path) -> None:
    page = project / "pages" / "elder.md"
    text = DOSES.replace("children [2]", "children [2, 7]")
    page.write_text(text.replace("Willow bark for", "RETRACTED: Willow bark for"), "utf-8")

    found = elder().items

    assert [(one.id, one.need) for one in found[:3]] == [
        ("c03", Need.ERROR),
        ("c01", Need.RETRACTED),
        ("c02", Need.RETRACTED),
    ]


@pytest.mark.usefixtures("project")
def test_what_was_judged_is_asked_again_when_it_is_too_old() -> None:
    review = elder()
    wellsourced.record_verdict(review, review.items[2], "partly", passage="p", on="2010-01-01")
    wellsourced.record_verdict(review, review.items[1], "partly", passage="p", on="2022-01-01")

    assert names(elder()) == [
        ("c01", "ivers2019", "high-risk"),
        ("c04", "", "unverified"),
        ("c02", "ivers2019", "expired"),
    ]


def _add_a_word(project: Path) -> None:
    page = project / "pages" / "elder.md"
    text = page.read_text(encoding="utf-8").replace("gardens of", "old gardens of")
    page.write_text(text, encoding="utf-8")


def test_what_was_reworded_is_asked_again_and_then_stands_on_the_words_of_now(
    project: Path,
) -> None:
    review = elder()
    wellsourced.record_verdict(review, review.items[2], "supports", passage="12%")
    _add_a_word(project)
    again = elder()
    article = again.audit.articles[0]

    assert ("c02", "ivers2019", "reworded") in names(again)
    assert article.decisions.voided == ()
    assert [one.evidence.verdict for one in article.supports_of(1) if one.evidence] == ["supports"]

    asked = next(one for one in again.items if one.need is Need.REWORDED)
    wellsourced.record_verdict(again, asked, "partly")
    assert "c02" not in {one.id for one in elder().items}
    assert "old gardens" in (project / "claims" / "elder.toml").read_text(encoding="utf-8")


def test_a_second_reader_waits_until_the_first_read_the_words_of_now(project: Path) -> None:
    review = elder()
    wellsourced.record_verdict(review, review.items[2], "supports", passage="12%")
    second = wellsourced.open_review("pages/elder.md", by="CD", second=True)
    assert names(second) == [("c02", "ivers2019", "judged")]
    _add_a_word(project)
    assert names(wellsourced.open_review("pages/elder.md", by="CD", second=True)) == []


def test_a_claim_that_no_ledger_holds_is_not_asked_but_counted(project: Path) -> None:
    (project / "claims" / "elder.toml").unlink()

    review = elder()

    assert review.items == ()
    assert review.unrecorded == 4


@pytest.mark.usefixtures("project")
def test_only_some_are_asked() -> None:
    assert [one[0] for one in names(elder(only=("key=roe2021",)))] == ["c03"]
    assert [one[0] for one in names(elder(only=("claim=c02", "claim=c01")))] == ["c01", "c02"]
    assert names(elder(only=("claim=c02", "key=roe2021"))) == []
    assert [one[0] for one in names(elder(only=("rule=claim-unsourced",)))] == ["c04"]
    assert [one[0] for one in names(elder(only=("rule=CLM001",)))] == ["c04"]
    assert [one[0] for one in names(elder(only=("kind=dose",)))] == ["c01"]
    assert [one[0] for one in names(elder(only=("need=high-risk",)))] == ["c01", "c03"]


@pytest.mark.parametrize("word", ["kind", "kind=", "kin=dose", "kind=doze", "need=soon"])
def test_what_cannot_be_asked_for_is_refused(word: str) -> None:
    with pytest.raises(BadUsage):
        parse_only([word])


@pytest.mark.usefixtures("project")
def test_a_sample_is_the_same_for_the_same_seed() -> None:
    whole = names(elder())
    draws = {seed: names(elder(sample=50, seed=seed)) for seed in range(12)}

    assert all(len(draw) == 2 for draw in draws.values())
    assert draws[3] == names(elder(sample=50, seed=3))
    assert {one for draw in draws.values() for one in draw} == set(whole)
    assert len({tuple(draw) for draw in draws.values()}) > 1
    assert len(names(elder(sample=1))) == 1
    assert names(elder(sample=0)) == []


@pytest.mark.usefixtures("project")
def test_a_second_reader_is_asked_what_others_judged_and_not_told_how() -> None:
    review = elder()
    wellsourced.record_verdict(review, review.items[1], "contradicts", on="2022-01-01")

    again = wellsourced.open_review("pages/elder.md", by="CD", second=True)

    assert names(again) == [("c03", "roe2021", "high-risk")]
    assert "claim-contradicted" not in {one.rule for one in again.items[0].findings}
    assert names(elder(second=True)) == []


# --- what an answer does -------------------------------------------------------------------

CLAIM = LedgerClaim(
    "c07",
    Quote("Elder syrup helped."),
    sources=(Evidence("roe2021", scope="own"), Evidence("ivers2019", scope="own")),
)
SUPPORTS = Answer("roe2021", Verdict.SUPPORTS, "it helped", by="AB", on="2026-11-20")


def test_an_answer_changes_its_source_alone() -> None:
    after = record_answer(CLAIM, SUPPORTS)

    assert after.sources[1:] == CLAIM.sources[1:]
    assert after.sources[0] == Evidence(
        "roe2021", Verdict.SUPPORTS, "it helped", by="AB", on="2026-11-20", scope="own"
    )
    assert replace(after, sources=()) == replace(CLAIM, sources=())


def test_what_is_not_answered_stays() -> None:
    first = record_answer(CLAIM, replace(SUPPORTS, locator="p. 3", intent="disputes", note="n"))

    after = record_answer(first, Answer("roe2021", Verdict.PARTLY, by="CD", on="2026-11-21"))

    assert after.sources[0] == replace(
        first.sources[0], verdict=Verdict.PARTLY, by="CD", on="2026-11-21"
    )


def test_a_passage_alone_names_nobody() -> None:
    after = record_answer(CLAIM, Answer("roe2021", passage="it helped", by="AB", on="2026-11-20"))

    assert after.sources[0] == replace(CLAIM.sources[0], passage="it helped")


def test_a_second_reader_writes_beside_the_first() -> None:
    first = record_answer(CLAIM, SUPPORTS)
    other = Answer("roe2021", Verdict.CONTRADICTS, by="CD", on="2026-11-21", second=True)

    after = record_answer(first, other)
    again = record_answer(after, replace(other, verdict=Verdict.PARTLY, passage="a little"))

    assert after.sources[:2] == first.sources
    assert (after.sources[2].verdict, after.sources[2].by) == (Verdict.CONTRADICTS, "CD")
    assert after.sources[2].passage == ""
    assert len(again.sources) == 3
    assert again.sources[2].verdict is Verdict.PARTLY


def test_verdicts_on_words_that_turned_end_with_a_new_one() -> None:
    first = record_answer(record_answer(CLAIM, SUPPORTS), replace(SUPPORTS, key="ivers2019"))
    turned = Quote("Elder syrup did not help.")

    after = record_answer(first, replace(SUPPORTS, verdict=Verdict.DOES_NOT_SUPPORT), turned)

    assert after.quote == turned
    assert [one.verdict for one in after.sources] == [
        Verdict.DOES_NOT_SUPPORT,
        Verdict.NOT_CHECKED,
    ]
    assert after.sources[1].passage == "it helped"


def test_a_waiver_takes_the_place_of_that_of_its_rule() -> None:
    waived = record_answer(CLAIM, Answer(waiver=Waiver("claim-unsourced", "old", "AB")))

    after = record_answer(waived, Answer(waiver=Waiver("claim-unsourced", "new", "CD")))

    assert after.waivers == (Waiver("claim-unsourced", "new", "CD"),)
    assert after.sources == CLAIM.sources


def test_a_level_that_is_entered_anew_keeps_the_note_on_it() -> None:
    noted = Rating("ocebm-2011", "a2020", "prognosis", "2", by="AB", note="one small cohort")
    claim = replace(CLAIM, evidence=(noted,))
    again = Rating("ocebm-2011", "a2020", "prognosis", "3")

    after = record_answer(claim, Answer(rating=again, by="AB", on="2026-11-20"))
    noted_anew = Answer(rating=replace(again, note="now two"), by="AB", on="2026-11-20")

    assert [(one.level, one.note) for one in after.evidence] == [("3", "one small cohort")]
    assert [one.note for one in record_answer(after, noted_anew).evidence] == ["now two"]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (replace(SUPPORTS, passage=None), "needs the passage"),
        (replace(SUPPORTS, passage="  ", verdict=Verdict.PARTLY), "needs the passage"),
        (replace(SUPPORTS, key="elsewhere"), "has no source `elsewhere`"),
        (replace(SUPPORTS, verdict=Verdict.NOT_CHECKED), "without one the source stays"),
        (Answer(waiver=Waiver("claim-unsourced", " ")), "needs a reason"),
        (Answer(waiver=Waiver("claim-unsourced", "so", until="soon")), "`soon` is no day"),
        (replace(SUPPORTS, passage=None, verdict=Verdict.CONTRADICTS), ""),
        (Answer(waiver=Waiver("claim-unsourced", "so", until="2030-01-31")), ""),
        (SUPPORTS, ""),
    ],
)
def test_what_cannot_be_recorded_is_said(answer: Answer, why: str) -> None:
    said = refuse_answer(CLAIM, answer, needs_passage=True)

    assert why in said
    assert bool(said) == bool(why)


def test_a_project_may_do_without_passages_and_a_passage_counts_that_is_there() -> None:
    bare = replace(SUPPORTS, passage=None)

    assert not refuse_answer(CLAIM, bare, needs_passage=False)
    assert not refuse_answer(record_answer(CLAIM, SUPPORTS), bare, needs_passage=True)


def test_nobody_is_a_second_reader_of_their_own() -> None:
    judged = record_answer(CLAIM, SUPPORTS)

    said = refuse_answer(judged, replace(SUPPORTS, second=True), needs_passage=True)

    assert said == "the second reader must be somebody else than the first"


@given(
    verdict=st.sampled_from(sorted(set(Verdict) - {Verdict.NOT_CHECKED})),
    passage=st.text(max_size=40),
    second=st.booleans(),
)
def test_any_answer_is_read_again_as_it_was_given(
    verdict: Verdict, passage: str, *, second: bool
) -> None:
    text = shelf.LEDGER + '\n[[claim]]\nid = "c02"  # mine\nquote = "Naps help."\nmine = [1]\n'
    before = ledger.parse(text, "a.toml")
    answer = Answer("roe2021", verdict, passage, by="CD", on="2026-11-20", second=second)

    after = put_claims(before, (record_answer(before.claims[0], answer),))

    own = next(one for one in after.claims[0].sources if one.by == "CD")
    assert (own.verdict, own.passage, own.on) == (verdict, passage, "2026-11-20")
    assert after.claims[1] == before.claims[1]
    assert after.text.endswith(text[text.index('\n[[claim]]\nid = "c02"') :])
    assert "# by hand" in after.text
    assert "# the book" in after.text


# --- two readers ---------------------------------------------------------------------------

YES, NO, PART = Verdict.SUPPORTS, Verdict.CONTRADICTS, Verdict.PARTLY


def test_kappa_is_that_of_a_worked_table() -> None:
    # 20 both yes, 5 yes/no, 10 no/yes, 15 both no: observed .7, by chance .5
    pairs = [(YES, YES)] * 20 + [(YES, NO)] * 5 + [(NO, YES)] * 10 + [(NO, NO)] * 15

    found = measure_agreement(pairs)

    assert (found.pairs, found.agreed) == (50, 35)
    assert found.kappa == pytest.approx(0.4)


@pytest.mark.parametrize("pairs", [[], [(YES, YES)] * 3])
def test_kappa_is_not_defined_where_chance_would_give_the_same(
    pairs: list[tuple[Verdict, Verdict]],
) -> None:
    assert measure_agreement(pairs).kappa is None


@given(st.lists(st.tuples(st.sampled_from([YES, NO, PART]), st.sampled_from([YES, NO, PART]))))
def test_kappa_lies_between_its_ends_and_has_no_sides(
    pairs: list[tuple[Verdict, Verdict]],
) -> None:
    found = measure_agreement(pairs)

    assert found == measure_agreement([(second, first) for first, second in pairs])
    if found.kappa is not None:
        assert -1 <= found.kappa <= 1
        assert (found.kappa == 1) == (found.agreed == found.pairs)


def test_what_is_judged_twice_is_what_another_judged_before() -> None:
    first = record_answer(CLAIM, SUPPORTS)
    second = record_answer(first, Answer("roe2021", NO, by="CD", on="2026-11-21", second=True))
    held = ledger.Ledger("a.toml", claims=(second, replace(first, id="c08")))

    (found,) = list_judged_twice(held, "CD")

    assert (found.claim, found.key, found.agrees) == ("c07", "roe2021", False)
    assert list_judged_twice(held, "AB") == ()


def test_a_source_is_taken_off_on_the_words_of_now() -> None:
    off = Evidence("b", scope="none", by="AB")
    claim = LedgerClaim("c01", Quote("It fell by 3."), sources=(Evidence("a", scope="own"), off))
    answer = Answer("a", by="AB", on="2026-11-22", taken_off=True)
    taken = record_answer(claim, answer)
    assert [one.scope for one in taken.sources] == ["none", "none"]
    turned = record_answer(claim, answer, Quote("It fell by 5."))
    assert turned.quote.exact == "It fell by 5."
    assert [one.scope for one in turned.sources] == ["none", "own"]
    assert refuse_answer(claim, replace(answer, second=True), needs_passage=False)
    assert not refuse_answer(claim, answer, needs_passage=False)
