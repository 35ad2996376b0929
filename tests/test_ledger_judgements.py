"""Levels and certainties in a ledger: read, checked, renamed, kept, and when they end."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import shelf
from wellsourced import ledger as ledgers
from wellsourced.cli import main
from wellsourced.judgements import Certainty, Rating, Scheme, StudyLevel

JUDGED = """article = "tea.md"

[[claim]]
id = "c01"
quote = "Tea keeps people awake."

[[claim.source]]
key = "leaf2019"
design = "Cohort study"

[[claim.evidence]]
source = "leaf2019"
scheme = "ocebm-2011"
question = "common-harms"
level = 3   # no sham tea
by = "AB"
on = 2026-11-20

[[claim.evidence]]
scheme = "grade"
certainty = "low"
outcome = "time awake"
because = ["imprecision", "indirectness"]
by = "AB"
on = 2026-11-20
"""


def check(text: str) -> tuple[str, ...]:
    return ledgers.check_ledger(ledgers.parse(text, "tea.toml"))


def test_judgements_are_read_as_they_are_written() -> None:
    (claim,) = ledgers.parse(JUDGED, "tea.toml").claims
    assert claim.evidence[0] == Rating(
        "ocebm-2011", "leaf2019", "common-harms", "3", by="AB", on="2026-11-20"
    )
    assert claim.evidence[1].because == ("imprecision", "indirectness")
    assert claim.sources[0].design == "Cohort study"
    assert claim.is_decided
    assert check(JUDGED) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('"ocebm-2011"', '"ocebm-2009"', 13, "use `ocebm-2011`"),
        ('"grade"', '"grad"', 20, "did you mean `grade`?"),
        ("level = 3", 'level = "1b"', 15, "`1b` is of the OCEBM scale of 2009"),
        ("level = 3", "level = 6", 15, "`6` is no level of OCEBM 2011 for common-harms"),
        ('certainty = "low"', "level = 3", 21, "GRADE rates a body of evidence"),
        ('certainty = "low"', 'certainty = "fair"', 21, "`fair` is no certainty of GRADE"),
        ('"imprecision"', '"imprecisoin"', 23, "did you mean `imprecision`?"),
        ('outcome = "time awake"\n', "", 19, "GRADE rates for an outcome"),
        ('source = "leaf2019"', 'source = "leaf2018"', 12, "no source `leaf2018`"),
        ('"Cohort study"', '"cohrt"', 9, "no design is called `cohrt`; did you mean `cohort`?"),
        ("[[claim.evidence]]", "[[claim.evidense]]", 11, "did you mean [[claim.evidence]]?"),
        ("scheme =", "sceme =", 13, "did you mean `scheme`?"),
    ],
)
def test_a_slip_is_named_with_its_line_and_loses_nothing(
    old: str, new: str, line: int, said: str
) -> None:
    text = JUDGED.replace(old, new, 1)
    notes = check(text)
    assert any(one.startswith(f"tea.toml, line {line}: ") and said in one for one in notes)
    found = ledgers.parse(text, "tea.toml")
    assert ledgers.put_claims(found, found.claims).text == text


def test_a_judgement_without_person_or_day_is_said() -> None:
    assert [one.partition(": ")[2][:30] for one in check(JUDGED.replace('by = "AB"\n', "", 1))] == [
        "this judgement names no person"
    ]
    assert "names no day" in check(JUDGED.replace("on = 2026-11-20", 'on = "May"', 1))[0]


def test_a_renamed_key_is_renamed_in_judgements_too() -> None:
    found = ledgers.parse(JUDGED, "tea.toml")
    after = ledgers.rename_keys(found, {"leaf2019": "leaf2019a"})
    assert after.text == JUDGED.replace("leaf2019", "leaf2019a")
    alone = JUDGED.replace('key = "leaf2019"', 'key = "other"')
    only = ledgers.rename_keys(ledgers.parse(alone, "t.toml"), {"leaf2019": "b"})
    assert only.text == alone.replace("leaf2019", "b")


def test_a_change_of_a_judgement_touches_its_own_characters_alone() -> None:
    found = ledgers.parse(JUDGED, "tea.toml")
    (claim,) = found.claims
    level, certainty = claim.evidence
    changed = replace(level, level="2", note="again")
    new = replace(claim, evidence=(changed, certainty))
    after = ledgers.put_claims(found, (new,)).text
    assert after == JUDGED.replace("level = 3 ", "level = 2 ").replace(
        "on = 2026-11-20\n", 'on = 2026-11-20\nnote = "again"\n', 1
    )


def test_judgements_are_known_by_what_they_are_of_whatever_their_order() -> None:
    other = JUDGED[JUDGED.index("[[claim.evidence]]") : JUDGED.rindex("[[claim.evidence]]")]
    text = JUDGED + "\n" + other.replace("common-harms", "rare-harms").rstrip() + "\n"
    found = ledgers.parse(text, "tea.toml")
    (claim,) = found.claims
    common, certainty, rare = claim.evidence
    new = replace(claim, evidence=(replace(rare, level="4"), common, certainty))
    after = ledgers.put_claims(found, (new,)).text
    start, _, end = text.rpartition("level = 3")
    assert after == f"{start}level = 4{end}"


def test_reasons_can_be_taken_back() -> None:
    found = ledgers.parse(JUDGED, "tea.toml")
    (claim,) = found.claims
    level, certainty = claim.evidence
    new = replace(claim, evidence=(level, replace(certainty, because=())))
    after = ledgers.put_claims(found, (new,))
    assert after.text == JUDGED.replace('["imprecision", "indirectness"]', "[]")
    assert after.claims[0].evidence[1].because == ()


# --- in a project -----------------------------------------------------------------------------

EVIDENCE = """
[[claim.evidence]]
source = "ivers2019"
scheme = "ocebm-2011"
question = "treatment-benefit"
level = "3"
by = "AB"
on = 2026-11-20

[[claim.evidence]]
scheme = "grade"
certainty = "low"
outcome = "pain"
because = ["imprecision"]
source = "roe2021"
by = "AB"
on = 2026-11-20
"""
SOURCE = 'key = "ivers2019"\nintent = "citesAsEvidence"\nscope = "own"\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(folder)
    run("collect", "pages/willow.md")
    ledger = ledger_of(folder)
    text = ledger.read_text(encoding="utf-8")
    assert SOURCE in text
    ledger.write_text(text.replace(SOURCE, SOURCE + EVIDENCE, 1), encoding="utf-8")
    return folder


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exit_code in {0, 1}, result.output
    return result.stdout


def ledger_of(folder: Path) -> Path:
    (found,) = folder.rglob("willow.toml")
    return found


def claim_of(folder: Path) -> dict[str, object]:
    facts = json.loads(run("audit", "--output-format", "json", str(folder / "pages/willow.md")))
    (claim,) = [one for one in facts["articles"][0]["claims"] if one["id"] == "c01"]
    return dict(claim)


def judged_in(folder: Path) -> list[dict[str, object]]:
    evidence = claim_of(folder)["evidence"]
    assert isinstance(evidence, list)
    return evidence


def edit(folder: Path, old: str, new: str) -> None:
    page = folder / "pages" / "willow.md"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new), encoding="utf-8")


def test_facts_say_each_judgement_apart(project: Path) -> None:
    level, certainty = judged_in(project)
    assert level == {
        "scheme": "ocebm-2011",
        "source": "ivers2019",
        "question": "treatment-benefit",
        "level": "3",
        "by": "AB",
        "on": "2026-11-20",
        "note": None,
    }
    assert certainty["because"] == ["imprecision"]
    assert certainty["source"] == "roe2021"
    assert certainty["holds"] is True


def test_collect_leaves_judgements_and_the_words_that_they_are_on(project: Path) -> None:
    edit(project, "eased pain of the lower back", "eased the pain of the lower back")
    before = ledger_of(project).read_text(encoding="utf-8")
    run("collect", "pages/willow.md")
    assert ledger_of(project).read_text(encoding="utf-8") == before


def test_another_figure_ends_a_certainty_and_no_study_level(project: Path) -> None:
    edit(project, "39%", "93%")
    level, certainty = judged_in(project)
    assert level["level"] == "3"
    assert "holds" not in level
    assert certainty["holds"] is False


def test_a_reworded_claim_keeps_both(project: Path) -> None:
    edit(project, "eased pain of the lower back", "eased the pain of the lower back")
    assert claim_of(project)["drifted"] is True
    assert judged_in(project)[1]["holds"] is True


def test_library_rename_is_followed(project: Path) -> None:
    run("library", "rename", "ivers2019", "ivers2019bark")
    run("library", "rename", "roe2021", "roe2021b")
    level, certainty = judged_in(project)
    assert level["source"] == "ivers2019bark"
    assert certainty["source"] == "roe2021b"


def test_designs_come_from_the_claim_then_the_library_then_what_suggests_one(
    project: Path,
) -> None:
    def told() -> object:
        sources = claim_of(project)["sources"]
        assert isinstance(sources, list)
        return sources[0]["design"]

    assert told() is None
    (library,) = project.rglob("*.bib")
    text = library.read_text(encoding="utf-8")
    library.write_text(text.replace("lower back}", "lower back: a cohort study}"), "utf-8")
    suggested = told()
    assert isinstance(suggested, dict)
    assert (suggested["value"], suggested["suggested"]) == ("cohort", True)
    library.write_text(text.replace("volume  = 4", "design = {RCT},\n  volume  = 4"), "utf-8")
    assert told() == {
        "value": "randomised-trial",
        "suggested": False,
        "because": "entered in the library",
    }
    ledger = ledger_of(project)
    written = ledger.read_text(encoding="utf-8")
    ledger.write_text(written.replace(SOURCE, f'{SOURCE}design = "case series"\n', 1), "utf-8")
    assert told() == {
        "value": "case-series",
        "suggested": False,
        "because": "entered for this claim",
    }


def test_what_was_judged_is_typed(project: Path) -> None:
    found = ledgers.parse(ledger_of(project).read_text(encoding="utf-8"), "x")
    decisions = ledgers.Decisions(found, ((0, found.claims[0]),))
    (level,) = ledgers.list_levels_of(decisions, 0)
    assert level == StudyLevel(
        Scheme.OCEBM, "ivers2019", "treatment-benefit", "3", "AB", "2026-11-20"
    )
    (certainty,) = ledgers.list_certainties_of(decisions, 0)
    assert certainty == Certainty("low", "pain", ("imprecision",), "roe2021", "AB", "2026-11-20")
    turned = ledgers.Decisions(found, ((0, found.claims[0]),), voided=(0,))
    assert ledgers.list_certainties_of(turned, 0) == ()
    assert ledgers.list_levels_of(turned, 0) == (level,)
    assert ledgers.list_levels_of(decisions, 7) == ()
