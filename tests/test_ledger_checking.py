"""A slip of the pen in a ledger is named with its place; a person's own fields are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import shelf
from wellsourced.cli import main
from wellsourced.ledger import Ledger, check_ledger, parse, put_claims

RULES = ("claim-unsourced", "CLM001", "citation-undefined")
GOOD = """article = "tea.md"
mood = "calm"

[[claim]]
id = "c01"
quote = "Tea keeps people awake."
todo = "ask the lab"

[[claim.source]]
key = "leaf2019"
verdict = "partly"

[[claim.waive]]
rule = "claim-unsourced"
why = "every cook knows"
"""


def check(text: str, article: str = "tea.md") -> tuple[str, ...]:
    return check_ledger(parse(text, "claims/tea.toml"), RULES, article)


def test_fields_of_a_persons_own_are_no_slips() -> None:
    assert check(GOOD) == ()
    assert check(GOOD.replace("[[claim.waive]]", "[claim.certainty]\nx = 1\n[[claim.waive]]")) == ()


SLIPS = (
    (
        "verdict =",
        "verdikt =",
        "11: `verdikt` is not read; did you mean `verdict`?",
    ),
    (
        "article =",
        "Article =",
        "1: `Article` is not read; did you mean `article`?",
    ),
    (
        "mood =",
        "reviewed_by =",
        "2: `reviewed_by` is not read; did you mean `reviewed-by`?",
    ),
    (
        "claim.source",
        "claim.sources",
        "9: [[claim.sources]] is not read; did you mean [[claim.source]]?",
    ),
    (
        "claim-unsourced",
        "claim-unsourcd",
        "13: no rule is called `claim-unsourcd`; did you mean `claim-unsourced`?",
    ),
    (
        'why = "every cook knows"',
        "",
        '13: this waiver of `claim-unsourced` says no reason; add why = "…"',
    ),
    (
        '"tea.md"',
        '"te.md"',
        '1: `article = "te.md"` is not the article that it is read for; did you mean "tea.md"?',
    ),
)


@pytest.mark.parametrize(("old", "new", "note"), SLIPS)
def test_a_slip_is_named_once_with_place_and_cure(old: str, new: str, note: str) -> None:
    assert check(GOOD.replace(old, new)) == (f"claims/tea.toml, line {note}",)


def test_a_key_beside_the_one_it_is_like_is_a_persons_own() -> None:
    text = GOOD.replace('verdict = "partly"', 'note = "seen"\nnotes = "long ones"')
    assert check(text) == ()


def test_waivers_are_known_by_code_too_and_an_inline_claim_has_a_place() -> None:
    assert check(GOOD.replace("claim-unsourced", "CLM001")) == ()
    inline = 'claim = [{ quote = "Tea is hot.", waive = { rule = "CLM001" } }]\n'
    (note,) = check(inline)
    assert note.startswith("claims/tea.toml, line 1: this waiver")


def test_a_misspelt_key_survives_an_edit_byte_for_byte() -> None:
    ledger = parse(GOOD.replace("verdict =", "verdikt   ="), "claims/tea.toml")
    new = parse('[[claim]]\nid = "c02"\nquote = "Tea is hot."\n', "").claims
    after = put_claims(ledger, (*ledger.claims, *new))
    assert 'verdikt   = "partly"\n' in after.text
    assert (
        after.text.replace('\n[[claim]]\nid = "c02"\nquote = "Tea is hot."\n', "").replace(
            "last-id = 2\n", ""
        )
        == ledger.text
    )


def test_nothing_is_odd_in_a_ledger_that_does_not_exist_yet() -> None:
    assert check_ledger(Ledger("claims/tea.toml", "tea.md"), RULES, "tea.md") == ()


def test_an_audit_tells_the_slips_of_a_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(folder)
    (folder / "pages" / "oats.txt").write_text("Oats\n\nOats cure 30% of colds in adults.\n")
    CliRunner().invoke(main, ["collect", "pages/oats.txt"])
    (ledger,) = folder.rglob("*oats.toml")
    slip = '\n[[claim.waive]]\nrule = "claim-unsourcd"\nwhy = "known to all"\n'
    ledger.write_text(ledger.read_text() + slip)

    said = CliRunner().invoke(main, ["audit", "pages/oats.txt"]).stderr

    assert "no rule is called `claim-unsourcd`; did you mean `claim-unsourced`?" in said
