"""`docs/retractions.md`: the columns that it names are those that are read, and its table works."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from wellsourced.cli import main
from wellsourced.errors import Unreadable
from wellsourced.retractions import COLUMNS, REASON, Nature, Notice, parse_retractions

PAGE = (Path(__file__).parents[1] / "docs" / "retractions.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("```csv\n")[2].partition("```\n")[0]
BIB = """\
@article{able2016, author = {Able, A.}, title = {Naps}, year = 2016, doi = {10.5555/jih.2016.4}}
@article{cole2020, author = {Cole, C.}, title = {Naps}, year = 2020, doi = {10.5555/jih.2020.7}}
"""


def test_the_columns_on_the_page_are_those_that_are_read() -> None:
    section = PAGE.partition("## The table\n")[2].partition("\n## ")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == COLUMNS
    assert f"`{REASON}`" in section
    assert all(f"`{nature.value.capitalize()}`" in section for nature in Nature)


def test_every_row_of_the_table_on_the_page_is_used() -> None:
    found = parse_retractions(TABLE)
    assert len(TABLE.splitlines()) == 3
    assert found.left_out == 0
    assert found.notices == (
        Notice(
            Nature.RETRACTION,
            date(2019, 3, 14),
            "10.5555/jih.2016.4",
            "",
            "10.5555/jih.2019.90",
            "",
            ("Error in Data",),
        ),
        Notice(Nature.CONCERN, date(2021, 6, 1), "10.5555/jih.2020.7", "", "", ""),
    )


@pytest.mark.parametrize("column", COLUMNS)
def test_a_table_that_lacks_one_of_the_columns_is_refused(column: str) -> None:
    rows = list(csv.DictReader(io.StringIO(TABLE)))
    kept = [name for name in rows[0] if name != column]
    written = io.StringIO()
    writer = csv.DictWriter(written, kept, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    with pytest.raises(Unreadable, match=f"it has no column {column}"):
        parse_retractions(written.getvalue())


def test_works_are_looked_up_in_the_table_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "# Naps\n\nNaps improve memory [@able2016]. Naps halve errors [@cole2020].\n"
    Path("naps.md").write_text(text, encoding="utf-8")
    Path("works.bib").write_text(BIB, encoding="utf-8")
    Path("wellsourced.toml").write_text('library = "works.bib"\n', encoding="utf-8")
    Path("table.csv").write_text(TABLE, encoding="utf-8")
    words = ["audit", "naps.md", "--select", "INT", "--snapshot", "table.csv"]
    said = CliRunner().invoke(main, [*words, "--output-format", "concise"]).stdout
    assert "INT001 this rests on able2016" in said
    assert "cole2020" in said
    assert "snapshot of 2021-06-01 (2 notices)" in said
