"""A snapshot of retractions: its sentinels, its faults, its natures, and who is told of it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wellsourced import ledger
from wellsourced.cli import main
from wellsourced.errors import Unreadable
from wellsourced.references import Record
from wellsourced.retractions import (
    COLUMNS,
    Nature,
    Retractions,
    find_last,
    parse_retractions,
    speaks_of_retraction,
)
from wellsourced.rule import Beyond
from wellsourced.rules.cites_retracted import RULE

HEAD = ",".join((*COLUMNS, "Reason"))
BIB = (
    "@article{able2016, author = {Able, A.}, title = {Naps}, year = 2016, doi = {10.1000/naps.1}}\n"
)
BIB += "@article{baker2017, author = {Baker, B.}, title = {Mood}, year = 2017}\n"


def table(*rows: str) -> Retractions:
    return parse_retractions("\n".join((HEAD, *rows)) + "\n")


def retraction(notices: Retractions, **work: str) -> date | None:
    last = find_last(notices.find(Record(**work)), Nature.RETRACTION)  # type: ignore[arg-type]
    return last.on if last else None


def test_sentinels_are_no_identifiers() -> None:
    found = table(
        "1/2/2020 0:00,unavailable,0,Unavailable,0,Retraction,",
        "1/2/2020 0:00,10.1000/n,0,unavailable,0,Retraction,",
        "1/2/2020 0:00,,,,31234567.0,Retraction,",
    )
    assert found.left_out == 1
    assert found.find(Record(pmid="0")) == ()
    assert found.find(Record(doi="unavailable")) == ()
    assert retraction(found, pmid="31234567") == date(2020, 1, 2)


def test_reads_what_spreadsheets_and_editors_leave_behind() -> None:
    text = (
        "\ufeffNotes," + HEAD + "\r\n"
        '"two\r\nlines",12/31/2019 0:00,10.1000/n,0,'
        "https://doi.org/10.1002/(SICI)1000(199801)1:1<1::AID-NAP1>3.0.CO;2-0,0,Retraction,"
        '"+Error in Data;+Withdrawal;"\r\n'
    )
    found = parse_retractions(text)
    doi = "10.1002/(sici)1000(199801)1:1<1::aid-nap1>3.0.co;2-0"
    assert retraction(found, doi=doi.upper()) == date(2019, 12, 31)
    assert found.notices[0].reasons == ("Error in Data", "Withdrawal")


def test_natures_are_kept_apart() -> None:
    found = table(
        "1/2/2020 0:00,10.1000/c,0,10.1000/a,0,Correction,",
        "1/3/2020 0:00,10.1000/e,0,10.1000/a,0,Expression of Concern,",
        "1/3/2020 0:00,10.1000/x,0,10.1000/a,0,Hiatus,",
    )
    assert found.left_out == 1
    assert retraction(found, doi="10.1000/a") is None
    assert find_last(found.find(Record(doi="10.1000/a")), Nature.CONCERN) is not None


@pytest.mark.parametrize(
    ("retracted", "reinstated", "stands"),
    [
        ("1/2/2020 0:00", "1/2/2021 0:00", True),
        ("1/2/2020 0:00", "1/2/2020 0:00", True),
        ("1/2/2020 0:00", "", True),
        ("", "1/2/2019 0:00", True),
        ("1/2/2022 0:00", "1/2/2021 0:00", False),
    ],
)
def test_a_reinstated_work_stands(retracted: str, reinstated: str, *, stands: bool) -> None:
    found = table(
        f"{retracted},10.1000/n,0,10.1000/a,0,Retraction,",
        f"{reinstated},10.1000/m,0,10.1000/a,0,Reinstatement,",
    )
    last = find_last(found.find(Record(doi="10.1000/a")), Nature.RETRACTION)
    assert (last is None) is stands


def test_a_pmid_with_another_doi_is_another_work() -> None:
    found = table("1/2/2020 0:00,10.1000/n,0,10.1000/a,31234567,Retraction,")
    assert retraction(found, pmid="31234567") == date(2020, 1, 2)
    assert retraction(found, pmid="31234567", doi="10.1000/b") is None


def test_a_notice_is_not_the_work() -> None:
    found = table(
        "1/2/2020 0:00,10.1000/n,41234567,10.1000/a,31234567,Retraction,",
        "1/2/2020 0:00,10.1000/own,0,10.1000/own,0,Retraction,",
    )
    assert retraction(found, doi="10.1000/n") is None
    assert found.find_as_notice(Record(doi="10.1000/N")) is not None
    assert found.find_as_notice(Record(pmid="41234567")) is not None
    assert found.find_as_notice(Record(doi="10.1000/a")) is None
    assert found.find_as_notice(Record(doi="10.1000/own")) is None


def test_is_dated_by_its_latest_notice() -> None:
    found = table(
        "1/2/2020 0:00,10.1000/n,0,10.1000/a,0,Retraction,",
        "1/2/2062 0:00,10.1000/m,0,10.1000/b,0,Retraction,",
        "2/30/2020 0:00,10.1000/o,0,10.1000/c,0,Retraction,",
    )
    assert found.dated(date(2026, 11, 21)) == date(2020, 1, 2)
    assert "snapshot of 2020-01-02" in found.cite(date(2026, 11, 21))
    assert table().dated(date(2026, 11, 21)) is None


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2\n", "<html></html>", HEAD.replace("RetractionDOI", "DOI")]
)
def test_another_table_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="no table of Retraction Watch"):
        parse_retractions(text)


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("The trial was later retracted.", True),
        ("The retracted study is still cited.", True),
        ("The journal retracted the paper.", True),
        ("O artigo foi retratado em 2020.", True),
        ("Die Arbeit wurde 2020 von der Zeitschrift zurückgezogen.", True),
        ("Retraction of the eyelid follows.", False),
        ("The muscle can be retracted by hand.", False),
        ("A retracted nipple needs a look.", False),
    ],
)
def test_knows_sentences_on_retractions(text: str, *, speaks: bool) -> None:
    assert speaks_of_retraction(text) is speaks


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    (tmp_path / "works.bib").write_text(BIB, encoding="utf-8")
    settings = 'articles = ["pages"]\nlibrary = "works.bib"\nas-of = 2026-11-21\n'
    (tmp_path / "wellsourced.toml").write_text(settings, encoding="utf-8")
    for name, text in (
        ("one.md", "# One\n\nNaps improve memory in adults [@able2016].\n"),
        ("two.md", "# Two\n\nNaps halve the risk of errors [@able2016].\n"),
    ):
        (tmp_path / "pages" / name).write_text(text, encoding="utf-8")
    rows = (HEAD, "3/14/2019 0:00,10.1000/n,0,10.1000/NAPS.1,0,Retraction,+Fraud\xe9;")
    (tmp_path / "rw.csv").write_bytes("\n".join(rows).encode("latin-1"))
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args, catch_exceptions=False)


@pytest.mark.usefixtures("project")
def test_without_a_snapshot_nothing_passes_for_checked() -> None:
    found = run("audit", "--select", "INT", "--output-format", "concise")
    assert "retractions: not checked" in found.stdout
    assert "INT001" not in found.stdout
    assert "not checked" not in run("audit", "--select", "CIT").stdout


@pytest.mark.usefixtures("project")
def test_audit_looks_works_up() -> None:
    found = run("audit", "--select", "INT", "--snapshot", "rw.csv", "--output-format", "concise")
    assert found.exit_code == 1
    assert found.stdout.count("INT001 this rests on able2016") == 2
    assert "looked up in Retraction Watch, snapshot of 2019-03-14 (1 notice)" in found.stdout


def test_notices_and_rows_are_counted_in_the_singular_too() -> None:
    row = "3/14/2019,,,10.1000/naps.1,,Retraction,"
    odd = "3/14/2019,,,10.1000/naps.1,,Withdrawal,"
    said = [
        " ".join(Beyond(table(*rows)).say_checks((RULE,), date(2020, 1, 1))[0])
        for rows in ((row,), (row, row, odd), (row, odd, odd))
    ]
    assert said[0].endswith("(1 notice)")
    assert said[1].endswith("(2 notices, 1 row that could not be used)")
    assert said[2].endswith("(1 notice, 2 rows that could not be used)")


def test_library_check_lists_the_claims_of_all_articles(project: Path) -> None:
    with (project / "wellsourced.toml").open("a", encoding="utf-8") as file:
        file.write('snapshot = "rw.csv"\n')
    found = run("library", "check", "--output-format", "concise")
    assert "works.bib:1:1: INT001 able2016 was retracted on 2019-03-14" in found.stdout
    assert "pages/one.md:3:1: INT001 this rests on able2016" in found.stdout
    assert "pages/two.md:3:1: INT001 this rests on able2016" in found.stdout
    assert "CLM" not in found.stdout
    assert '"pages/two.md"' in run("library", "check", "--output-format", "json").stdout


@pytest.mark.parametrize("kept", [(), ("--results", "kept.jsonl")])
def test_a_retracted_entry_that_no_article_audited_cites_is_a_suggestion(
    project: Path, kept: tuple[str, ...]
) -> None:
    clean = "# Three\n\nNaps improve mood in adults [@baker2017].\n"
    (project / "pages" / "three.md").write_text(clean, encoding="utf-8")
    words = ("--select", "INT", "--snapshot", "rw.csv", "--output-format", "concise")
    found = run("audit", "pages/three.md", *words, *kept)
    assert found.exit_code == 0
    assert "suggestion" in run("audit", "pages/three.md", *words[:4], *kept).stdout
    assert (
        "works.bib:1:1: INT001 able2016, which none of the articles audited cites, was retracted"
        in found.stdout
    )
    assert run("audit", "pages/three.md", *words, *kept).stdout == found.stdout
    both = run("audit", *words, *kept)
    assert both.exit_code == 1
    assert "works.bib:1:1: INT001 able2016 was retracted" in both.stdout
    assert run("library", "check", *words).exit_code == 1


@pytest.mark.usefixtures("project")
def test_unused_entries_need_all_articles() -> None:
    whole = run("audit", "--select", "entry-unused", "--output-format", "concise").stdout
    assert "no article names baker2017" in whole
    assert "able2016" not in whole
    part = run("audit", "--select", "entry-unused", "pages/one.md").stdout
    assert "entry-unused: not checked (it needs all articles of the project)" in part
    assert "baker2017" in run("library", "check", "--select", "entry-unused").stdout


def test_a_snapshot_that_cannot_be_used_is_an_error(project: Path) -> None:
    (project / "broken.csv").write_text("a,b\n", encoding="utf-8")
    for name in ("broken.csv", "missing.csv"):
        found = run("audit", "--snapshot", name)
        assert found.exit_code == 2
        assert f"{name}: the snapshot cannot be used" in found.stderr


def test_intentional_is_a_decision_of_a_person() -> None:
    claim = '[[claim]]\nid = "c01"\nquote = "Naps."\n\n[[claim.source]]\nkey = "able2016"\n'
    (plain,) = ledger.parse(claim, "page.toml").claims
    (marked,) = ledger.parse(claim + "intentional = true\n", "page.toml").claims
    assert not plain.is_decided
    assert marked.is_decided
    assert marked.sources[0].intentional
    with pytest.raises(Unreadable, match="`intentional` must be true or false"):
        ledger.parse(claim + 'intentional = "yes"\n', "page.toml")


def test_what_a_person_set_for_a_rule_does_not_make_a_known_retraction_graver(
    project: Path,
) -> None:
    page = project / "pages" / "one.md"
    page.write_text("# One\n\nThe trial was later retracted [@able2016].\n", encoding="utf-8")
    with (project / "wellsourced.toml").open("a", encoding="utf-8") as file:
        file.write('snapshot = "rw.csv"\nseverity = { cites-retracted = "error" }\n')
    found = json.loads(run("audit", "pages/one.md", "--output-format", "json").stdout)
    (one,) = (
        one
        for one in found["findings"]
        if one["code"] == "INT001" and one["path"] == "pages/one.md"
    )
    assert one["severity"] == "suggestion"
    assert found["checked"]
    assert found["not-checked"] == []
