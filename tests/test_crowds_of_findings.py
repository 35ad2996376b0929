"""What a rule says again and again is shown a few times in full, and counted."""

from __future__ import annotations

from pathlib import Path

import pytest

import wellsourced

BARE = "Naps cut errors by {}% in nurses of the night shift.\n"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def full(claims: int, more: str = "") -> str:
    """Return what is printed of an article with so many *claims* without a source."""
    text = "\n".join(["# Naps\n", *(BARE.format(20 + number) for number in range(claims)), more])
    Path("a.md").write_text(text, encoding="utf-8")
    return wellsourced.render(wellsourced.audit("a.md"), "full")


def test_eight_are_all_shown() -> None:
    shown = full(8)
    assert shown.count("this statistic claim has no source") == 8
    assert "more" not in shown


def test_of_nine_five_are_shown_and_the_others_counted_by_kind() -> None:
    shown = full(9, "Tea is a drink that causes sleep loss in most adults.\n")
    assert shown.count(" claim has no source") == 5
    assert shown.count("help: cite a source") == 1
    (line,) = [line for line in shown.splitlines() if " more " in line]
    assert line.startswith("  5 more warnings of claim-unsourced: 4 statistic, 1 definition")
    assert "`--output-format grouped`" in shown
    assert "10 warnings." in shown


def test_other_formats_show_all() -> None:
    full(9)
    for name in ("grouped", "concise", "findings", "github"):
        assert wellsourced.render(wellsourced.audit("a.md"), name).count("no source:") == 9


def test_errors_are_all_shown() -> None:
    cites = "\n\n".join(f"Naps help {number}% of nurses [{number}]." for number in range(20, 32))
    shown = full(0, f"{cites}\n\n# References\n\n1. Roe A. Rain. J Rain. 2020;1:2.\n")
    assert shown.count("citation-undefined CIT001") == 12


def test_a_line_whose_fellow_is_left_out_has_its_own_frame() -> None:
    Path("wellsourced.toml").write_text("options = { reference-unused = { } }\n")
    shown = full(9, "Tea cures 9% of colds [7].\n\n# References\n\n1. Roe A. Rain. 2020.\n")
    (line,) = [line for line in shown.splitlines() if "Tea cures 9% of colds" in line]
    assert line.lstrip().startswith("21 |")


def test_in_a_library_too() -> None:
    entries = (f"@article{{k{n}, author={{Roe, A}}, year={{2020}}}}" for n in range(12))
    Path("works.bib").write_text("\n\n".join(entries), encoding="utf-8")
    Path("a.md").write_text("Naps.\n", encoding="utf-8")
    Path("wellsourced.toml").write_text(
        'library = "works.bib"\narticles = ["a.md"]\nselect = ["entry-unused"]\n'
    )
    shown = wellsourced.render(wellsourced.audit(), "full")
    assert shown.count("entry-unused LIB") == 5
    assert "  7 more suggestions of entry-unused (`--output-format grouped` shows" in shown
