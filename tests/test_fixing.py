"""`audit --fix`: what is mended, what is left and named, and that a second run does nothing."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import wellsourced
import word_files
from wellsourced.cli import main
from wellsourced.errors import BadUsage, WriteRefused
from wellsourced.findings import Edit, Finding, Fix
from wellsourced.fixing import apply_edits, plan_edits
from wellsourced.project.saving.locking import hold
from wellsourced.project.saving.locks import Tell
from wellsourced.text import Span

PAGE = """# Naps

Naps improve memory [1][1] and mood [2, 2].{nl}Trials agree [3–1].

## References

1. Able A. Naps and memory. J Rest. 2024;1(1):1-9. http://dx.doi.org/10.1000/naps.1
2. Baker B. Naps and mood. J Rest. 2025;2(1):1-9. [doi](https://doi.org/10.1000/naps.2.)
3. Cole C. Naps and work. J Rest. 2025;3(1):1-9. http://doi.org/10.1000/naps.3
"""
MENDED = """# Naps

Naps improve memory [1] and mood [2].{nl}Trials agree [1–3].

## References

1. Able A. Naps and memory. J Rest. 2024;1(1):1-9. https://doi.org/10.1000/naps.1
2. Baker B. Naps and mood. J Rest. 2025;2(1):1-9. [doi](https://doi.org/10.1000/naps.2)
3. Cole C. Naps and work. J Rest. 2025;3(1):1-9. https://doi.org/10.1000/naps.3
"""
LIBRARY = """@comment{ours}
@article{able, title = {Naps and memory}, author = {Able, A}, year = 2024, journal = {J Rest},
  doi = {%s}, url = {%s}}
"""


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, prog_name="wellsourced", catch_exceptions=False)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "naps.md").write_text(PAGE.format(nl=" "), encoding="utf-8")
    return tmp_path / "naps.md"


# --- edits ---------------------------------------------------------------------------------


def fixing_of(*edits: tuple[int, int, str]) -> Finding:
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    return Finding(made[0].span, "it is wrong", "it", fix=Fix("mend it", made))


def test_of_two_fixes_that_overlap_the_first_is_made_whole() -> None:
    first, second = fixing_of((0, 2, "a"), (8, 9, "b")), fixing_of((5, 6, "c"), (7, 9, "d"))
    plan = plan_edits([second, first])

    assert (plan.made, plan.left) == ((first,), (second,))
    assert apply_edits("0123456789", plan.edits) == "a234567b9"


def test_two_fixes_that_ask_for_the_same_agree() -> None:
    one, other = fixing_of((0, 2, "a")), replace(fixing_of((0, 2, "a")), words="and so")
    plan = plan_edits([one, other])

    assert len(plan.made) == 2
    assert plan.edits == (Edit(Span(0, 2), "a"),)


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 6), st.text("xy", max_size=3))


@given(st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=12))
def test_edits_that_are_made_never_overlap(fixes: list[list[tuple[int, int, str]]]) -> None:
    findings = [fixing_of(*((at, at + n, text) for at, n, text in one)) for one in fixes]
    plan = plan_edits(findings)

    assert len(plan.made) + len(plan.left) == len(findings)
    spans = sorted(edit.span for edit in plan.edits)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))
    text = "0123456789" * 5
    kept = len(text) - sum(map(len, spans)) + sum(len(edit.text) for edit in plan.edits)
    assert len(apply_edits(text, plan.edits)) == kept


# --- articles ------------------------------------------------------------------------------


def test_what_can_be_mended_is_counted_shown_mended_and_then_done(page: Path) -> None:
    before = page.read_bytes()
    assert "([*] 5 fixable with --fix)" in run("audit", "naps.md").stdout

    shown = run("audit", "--fix", "--dry-run", "naps.md")
    assert page.read_bytes() == before
    assert "\n-Naps improve memory [1][1] and mood [2, 2]. Trials agree [3–1].\n" in shown.stdout
    assert "\n+Naps improve memory [1] and mood [2]. Trials agree [1–3].\n" in shown.stdout
    assert "5 findings would be mended" in shown.stderr

    done = run("audit", "--fix", "naps.md")
    assert page.read_text(encoding="utf-8") == MENDED.format(nl=" ")
    assert "mended naps.md" in done.stderr
    assert "fixable" not in done.stdout
    again = run("audit", "--fix", "naps.md")
    assert page.read_text(encoding="utf-8") == MENDED.format(nl=" ")
    assert "0 findings were mended" in again.stderr


def test_the_exit_code_counts_what_remains(page: Path) -> None:
    assert page.is_file()
    assert run("audit", "naps.md").exit_code == 1  # a range that runs backwards is an error
    assert run("audit", "--fix", "--dry-run", "naps.md").exit_code == 0
    assert run("audit", "--fix", "naps.md").exit_code == 0


def test_only_the_rules_that_run_mend(page: Path) -> None:
    run("audit", "--fix", "--select", "CIT010", "naps.md")
    text = page.read_text(encoding="utf-8")
    assert "memory [1] and mood [2]. Trials agree [3–1]" in text
    assert "http://dx.doi.org" in text


def test_line_ends_mark_and_encoding_stay(page: Path) -> None:
    raw = PAGE.format(nl="\n").replace("\n", "\r\n")
    page.write_bytes(b"\xef\xbb\xbf" + raw.encode())
    assert len(wellsourced.fix("naps.md").made) == 5
    wanted = MENDED.format(nl="\n").replace("\n", "\r\n")
    assert page.read_bytes() == b"\xef\xbb\xbf" + wanted.encode()


def test_a_page_that_changed_since_it_was_read_stays(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meddle(*paths: Path, tell: Tell) -> AbstractContextManager[None]:
        page.write_text("Somebody wrote this.\n", encoding="utf-8")
        return hold(*paths, tell=tell)

    monkeypatch.setattr("wellsourced.project.fixing.hold", meddle)
    with pytest.raises(WriteRefused, match="changed it meanwhile"):
        wellsourced.fix("naps.md")
    assert page.read_text(encoding="utf-8") == "Somebody wrote this.\n"


@pytest.mark.parametrize(
    "marks",
    ["[1, 1–3]", "[1] and [1]", "[1], [1]", "[1][2][1]", "(2024; 2024)"],
)
def test_what_is_not_plainly_doubled_stays(page: Path, marks: str) -> None:
    text = MENDED.format(nl=" ").replace("memory [1]", f"memory {marks}")
    page.write_text(text, encoding="utf-8")
    assert not wellsourced.fix("naps.md").changes
    assert page.read_text(encoding="utf-8") == text


def test_what_a_person_waived_is_left_alone(page: Path) -> None:
    config = wellsourced.Config(ignore=("citation-doubled",))
    wellsourced.fix("naps.md", config=config)
    assert "[1][1]" in page.read_text(encoding="utf-8")


# --- libraries -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("doi", "url", "mended"),
    [
        ("10.1000/naps.1.", "", "10.1000/naps.1"),
        ("https://doi.org/10.1000/naps.1", "", "10.1000/naps.1"),
        ("http://dx.doi.org/10.1000/naps.1,", "", "10.1000/naps.1"),
        ("doi: 10.1000/naps.1", "", "10.1000/naps.1"),
        ("10.1000/naps.1", "http://dx.doi.org/10.1000/naps.1", "10.1000/naps.1"),
        ("10.1000/naps(1).", "", "10.1000/naps(1)"),
        ("10.1000/naps-.", "", "10.1000/naps-."),
        ("10.1000/naps.1", "https://example.org/http", "10.1000/naps.1"),
    ],
)
def test_identifiers_of_a_library_are_mended(page: Path, doi: str, url: str, mended: str) -> None:
    library = page.parent / "works.bib"
    library.write_text(LIBRARY % (doi, url), encoding="utf-8")
    page.write_text("Naps help [@able].\n", encoding="utf-8")
    assert "fixable" not in run("library", "check", "works.bib").stdout
    wellsourced.fix("naps.md", library="works.bib")
    new = url.replace("http://dx.", "https://")
    assert library.read_text(encoding="utf-8") == LIBRARY % (mended, new)
    assert not wellsourced.fix("naps.md", library="works.bib").changes


# --- what is refused, and what is no text ---------------------------------------------------


def test_standard_input_the_example_and_a_lone_dry_run_are_refused(page: Path) -> None:
    assert page.is_file()
    assert "name a file" in run("audit", "--fix", "-").stderr
    assert run("audit", "--fix", "-").exit_code == 2
    assert "example" in run("audit", "--fix").stderr
    assert run("audit", "--dry-run", "naps.md").exit_code == 2
    also = run("audit", "--fix", "--dry-run", "--also", "json=a.json", "naps.md")
    assert also.exit_code == 2
    assert not Path("a.json").exists()
    with pytest.raises(BadUsage):
        wellsourced.fix()


def test_a_key_that_a_command_of_latex_names_twice_is_taken_out(page: Path) -> None:
    file = page.with_suffix(".tex")
    source = (
        "\\documentclass{article}\\begin{document}\n"
        "Naps help \\citep{doe, doe}. So does tea \\citep{roe,doe , roe,roe}, or\n"
        "\\cites{doe}{doe}.\n\\bibliography{works}\n\\end{document}\n"
    )
    file.write_text(source, encoding="utf-8")
    run("audit", "--fix", "--select", "CIT010", file.name)
    mended = source.replace("{doe, doe}", "{doe}").replace("{roe,doe , roe,roe}", "{roe,doe }")
    assert file.read_text(encoding="utf-8") == mended


def test_a_word_file_is_never_edited(page: Path) -> None:
    lines = MENDED.format(nl=" ").replace("[1] and", "[1][1] and").splitlines()
    body = "".join(word_files.p(word_files.r(line.strip("# "))) for line in lines if line)
    file = page.with_suffix(".docx")
    file.write_bytes(word_files.word_file(body))
    before = file.read_bytes()
    fixed = wellsourced.fix("naps.docx")
    assert [one.rule for one, _ in fixed.left] == ["citation-doubled"]
    mended = "html, jats, latex, markdown, mediawiki, text and BibTeX"
    reason = f"docx files are not mended ({mended} are)"
    assert fixed.left[0][1] == f"{reason}; mend it by hand"
    assert not fixed.changes
    assert file.read_bytes() == before
    assert "fixable" not in run("audit", "naps.docx").stdout
    assert "was not mended" in run("audit", "--fix", "naps.docx").stderr
