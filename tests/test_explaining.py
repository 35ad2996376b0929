"""Why characters are a citation or none: what is said, and that it is what was decided."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import wellsourced
from wellsourced.cli import main
from wellsourced.page.explained import ExplainedCharacters, ExplainedClaim

NAPS = """\
Naps In Hospitals

Shift work harms sleep1. Nurses who nap make fewer errors2,3, which IL6 and IL6 show at 10.1 mg.
It lasts for hours4. The odds [1, 2] rise [sic] in 2019; the NAPS trial5 saw it. See Hill (2015).

References
1. Able A. Naps and memory. J Rest. 2001;1(1):1-9.
2. Baker B. No effect of naps. J Rest. 2002;2(1):1-9.
3. Cole C. Naps in shift work. J Rest. 2003;3(1):1-9.
4. Dale D. Small effects. J Rest. 2004;4(1):1-9.
5. Eden E. The book of naps. J Rest. 2005;5(1):1-9.
"""


def explain(text: str, *places: int | tuple[int, int]) -> dict[str, ExplainedCharacters]:
    lines = wellsourced.explain(wellsourced.audit(text), *places)
    return {one.text: one for line in lines for one in line.characters}


def test_an_accepted_candidate_says_what_it_cites_and_why() -> None:
    found = explain(NAPS, 3)["2,3"]

    assert found.accepted
    assert (found.at, found.form, found.because) == ("3:58", "glued", "glued to a word")
    assert [cite.split(":")[0] for cite in found.cites] == ["is 2 baker2002", "is 3 cole2003"]
    assert "all its numbers stand in the list, which ends at 5" in found.evidence
    assert any("the numbers before it reach 1" in said for said in found.evidence)


@pytest.mark.parametrize(
    ("line", "text", "ground"),
    [
        (3, "6", "its form refuses it"),  # of IL6: the list has no 6
        (3, "2,3", "sure by its own characters, and of the article's family"),
        (4, "[1, 2]", "of another family"),
    ],
)
def test_every_candidate_has_its_ground(line: int, text: str, ground: str) -> None:
    found = explain(NAPS, line)[text]

    assert found.ground == ground


def test_characters_that_no_form_takes_say_so() -> None:
    found = explain(NAPS, 4)

    assert found["[sic]"].verdict == "no form takes this"
    assert found["2019"].because == "a year with no names before it that the list has"


def test_a_word_that_recurs_with_its_digits_says_how_often() -> None:
    found = explain(NAPS.replace("IL6", "5HT"), 3)["5HT"]

    assert found.because == "digits inside a word"
    text = NAPS.replace("IL6", "NCT0091377")
    assert "(2 times)" in explain(text, 3)["NCT0091377"].because


def test_a_column_asks_for_one_place() -> None:
    assert list(explain(NAPS, (3, 23))) == ["1"]
    assert not explain(NAPS, (3, 3))


@pytest.mark.parametrize(
    ("line", "note"),
    [
        (1, "nothing here is a citation"),
        (7, "it is the reference list"),
        (99, "the article has 12 lines"),
    ],
)
def test_a_line_without_any_says_why(line: int, note: str) -> None:
    (found,) = wellsourced.explain(wellsourced.audit(NAPS), line)

    assert not found.characters
    assert note in found.notes[0]


def test_what_is_explained_as_a_citation_is_one_in_the_audit() -> None:
    audited = wellsourced.audit(NAPS)
    lines = wellsourced.explain(audited, *range(1, NAPS.count("\n") + 1))
    explained = [one.span for line in lines for one in line.characters if one.accepted]

    assert explained == [one.marker.span for one in audited.articles[0].citations]


@settings(deadline=None)  # the first of them reads what the package ships
@given(st.text("ab ,.12[]()¹²*\n†–", max_size=60))
def test_any_line_can_be_asked(text: str) -> None:
    whole = f"{text}\n\nReferences\n1. Able A. Naps. J Rest. 2001;1(1):1-9.\n"
    audited = wellsourced.audit(whole)

    lines = wellsourced.explain(audited, *range(1, 9))

    assert len(lines) == 8
    for one in (one for line in lines for one in line.characters):
        assert one.span.of(whole) == one.text


def run(tmp_path: Path, *words: str) -> str:
    (tmp_path / "naps.txt").write_text(NAPS, encoding="utf-8")
    result = CliRunner().invoke(main, ["audit", *words, str(tmp_path / "naps.txt")])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_command_prints_every_line_that_was_asked_for(tmp_path: Path) -> None:
    printed = run(tmp_path, "--explain", "3:58", "--explain", "7")

    assert "3:58  “2,3”  glued: a citation" in printed
    assert "→ is 3 cole2003: number 3 of the list" in printed
    assert "no citation is looked for here: it is the reference list" in printed


def test_json_has_what_was_explained_beside_the_facts(tmp_path: Path) -> None:
    facts = json.loads(run(tmp_path, "--explain", "3:58", "--output-format", "json"))

    (line,) = facts["explained"]
    assert line["at"] == "3:58"
    assert line["characters"][0]["citation"] is True
    assert facts["schema"] == "wellsourced-audit/1"


@pytest.mark.parametrize("typed", ["0", "x", "3:", "3:0", "-1", "3:4:5"])
def test_what_is_no_line_is_refused(tmp_path: Path, typed: str) -> None:
    result = CliRunner().invoke(main, ["audit", f"--explain={typed}", str(tmp_path)])

    assert result.exit_code == 2
    assert "is no line such as 12" in result.stderr


JATS = (
    '<article><body><p>Naps help.<sup><xref ref-type="bibr" rid="B2">2</xref></sup></p></body>\n'
    '<back><ref-list><ref id="B1"><mixed-citation>Able A. Naps. J Rest. 2001;1:1.'
    '</mixed-citation></ref><ref id="B2"><mixed-citation>Cole C. Rest. J Rest. 2003;1:1.'
    "</mixed-citation></ref></ref-list></back></article>"
)
WIKI = """\
Mint cools tea.<ref>Harrow P. Mint. 2014.</ref> Some call it old.{{who|date=May 2023}} It is [sic].

{{Infobox herb|name=Mint}}
"""


def test_what_was_refused_inside_a_citation_is_not_told_of_again() -> None:
    lines = wellsourced.explain(wellsourced.audit(JATS, format_name="jats"), 1)
    shown = [(one.text, one.form, one.accepted) for one in lines[0].characters if one.form]
    assert shown == [("2", "link", True)]


def test_a_template_within_prose_says_nothing_of_its_line() -> None:
    audited = wellsourced.audit(WIKI, format_name="mediawiki")
    prose, box = wellsourced.explain(audited, 1, 3)
    (template,) = wellsourced.explain(audited, (1, WIKI.index("{{who") + 3))

    assert prose.notes == ()
    assert "[sic]" in [one.text for one in prose.characters]
    assert any("infobox" in note for note in box.notes)
    assert any("template who" in note for note in template.notes)


def test_a_name_that_the_list_lacks_is_told_from_other_parentheses() -> None:
    audited = wellsourced.audit(
        "Naps help (Able, 2001; n = 12). They tire (Zorn, 2004) some (78%).\n\n"
        "References\nAble A. (2001). Naps. J Rest, 1(1), 1-9.\n"
    )

    (line,) = wellsourced.explain(audited, 1)

    said = {one.text: one for one in line.characters}
    assert not said["(Zorn, 2004)"].accepted
    assert "the list lacks" in str(said["(Zorn, 2004)"])
    assert "nor names and a year of it" in str(said["(78%)"])


# claims


GLOVES = """\
Gloves

In 2019, 12% of nurses in Ardmere wore gloves at night. Gloves are made of latex.

Reference
1. Able A. Gloves. J Rest. 2001;1(1):1-9.
"""


def claims(text: str, *places: int | tuple[int, int]) -> list[ExplainedClaim]:
    lines = wellsourced.explain(wellsourced.audit(text), *places)
    return [one for line in lines for one in line.claims]


def test_a_claim_says_what_spoke_for_and_against_it() -> None:
    dated, made = claims(GLOVES, 3)

    assert (dated.at, dated.kind, made.at) == ("3:1", "statistic", "3:57")
    assert "percentage (+" in dated.in_favour
    assert "opens its paragraph (\N{MINUS SIGN}" in dated.against
    assert "beside a percentage (+" in made.in_favour
    assert dated.verdict == "statistic; it calls for a source, and has none"


def test_weights_of_a_claim_add_up_to_its_score() -> None:
    audited = wellsourced.audit(GLOVES + "\nAlso, latex harms 3% of staff (Figure 2).\n")
    for line in wellsourced.explain(audited, *range(1, 9)):
        for one in line.claims:
            total = one.base + sum(each.weight for each in one.weights)
            assert one.score == pytest.approx(1 / (1 + math.exp(-total)), abs=0.001)


def test_a_claim_in_a_language_of_which_few_words_are_known_says_so() -> None:
    (claim,) = claims("pola sasu " * 60 + "mide.\n", 1)

    assert claim.base < 0
    assert "language" in claim.scored
    assert claim.verdict.endswith("too little speaks for one")


def test_a_column_asks_for_the_claim_that_stands_there() -> None:
    assert [one.text for one in claims(GLOVES, (3, 60))] == ["Gloves are made of latex."]


def test_a_claim_with_a_source_or_an_exemption_says_which() -> None:
    cited, known = claims(NAPS.replace("It lasts", "Sleep is good. It lasts"), (3, 1), (4, 1))

    assert cited.verdict.endswith("calls for a source, and has one")
    assert "common-knowledge" in known.verdict


def test_a_line_of_prose_without_a_claim_says_so() -> None:
    (line,) = wellsourced.explain(wellsourced.audit("Is it safe?\n"), 1)

    assert line.notes[-1] == "nothing here is a claim"


def test_the_command_explains_claims_too(tmp_path: Path) -> None:
    printed = run(tmp_path, "--explain", "3:1")
    assert "3:1  claim c01" in printed
    assert "for it: harm (+" in printed

    facts = json.loads(run(tmp_path, "--explain", "3:1", "--output-format", "json"))
    (claim,) = facts["explained"][0]["claims"]
    assert (claim["id"], claim["needs-source"], claim["status"]) == ("c01", True, "sourced")
    assert {"name", "weight"} == claim["features"][0].keys()
