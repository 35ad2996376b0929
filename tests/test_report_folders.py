"""`report -o FOLDER/`: a report an article, and an index over them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html

import wellsourced
from rendered import elements
from wellsourced.cli import main
from wellsourced.project.file_names import name_after

LIST = "\n## References\n\n1. Ivers T. Bark and pain. J Bark. 2019;4:1-9.\n"
CITED = "Willow bark eased pain in 21% of 90 adults after two weeks [1]."
BARE = "Naps cut errors by 30% in 40 nurses on night shifts."
GONE = "Nettle tea lowered the fever of 55% of 80 patients [7]."
DAY = ("--as-of", "2026-11-21")


def page(title: str, *sentences: str) -> str:
    return f"# {title}\n\n" + "\n\n".join(sentences) + "\n" + LIST


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "pages/willow.md": page("Willow", CITED, BARE),
        "pages/naps.md": page("Naps", BARE, GONE, CITED),
        "pages/deep/tea.md": page("Tea", CITED),
        "pages/deep/naps.md": page("Naps again", GONE),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def report(*words: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["report", *DAY, *words], catch_exceptions=False)
    assert result.exit_code == code, result.stderr
    return result


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def facts_of(index: Path) -> Mapping[str, object]:
    (script,) = html.parse(str(index)).xpath("//script[@id='index']")
    facts = json.loads(script.text)
    assert isinstance(facts, dict)
    return facts


def cells(index: Path) -> Iterator[tuple[str, ...]]:
    """Yield what stands in the rows of the table, the last one that of all."""
    table = html.parse(str(index)).xpath("//table")[0]
    for row in table.xpath("./tbody/tr | ./tfoot/tr"):
        yield tuple(" ".join(cell.text_content().split()) for cell in row)


def test_each_article_has_a_file_and_the_index_leads_to_it(folder: Path) -> None:
    result = report("pages", "-o", "out/")

    names = {"deep-naps.html", "pages-naps.html", "tea.html", "willow.html"}
    assert set(files_in(folder / "out")) == {*names, "index.html"}
    assert result.stdout == ""
    assert "wrote out/index.html over 4 reports" in result.stderr
    links = html.parse(str(folder / "out/index.html")).xpath("//tbody//th/a")
    assert {link.get("href"): link.text for link in links} == {
        "deep-naps.html": "Naps again",
        "pages-naps.html": "Naps",
        "tea.html": "Tea",
        "willow.html": "Willow",
    }


def test_a_report_is_that_of_its_article_alone_but_for_the_way_back(folder: Path) -> None:
    report("pages", "-o", "out/")
    report("pages/willow.md", "-o", "alone.html")

    made = (folder / "out/willow.html").read_text(encoding="utf-8")
    alone = (folder / "alone.html").read_text(encoding="utf-8")
    way = '<nav aria-label="Reports"><a href="index.html" rel="up">All articles</a></nav>\n'
    assert made.count(way) == 1
    assert made.replace(way, "") == alone


def test_any_number_of_processes_writes_the_same_bytes(folder: Path) -> None:
    report("pages", "-o", "one/")
    report("pages", "-o", "two/", "--jobs", "2")
    assert files_in(folder / "one") == files_in(folder / "two")


def test_the_rows_add_up_to_the_row_of_all(folder: Path) -> None:
    report("pages", "-o", "out/")
    *rows, whole = cells(folder / "out/index.html")

    for column in (1, 2, 4, 5, 6, 7, 8, 9, 10):
        assert sum(int(row[column]) for row in rows) == int(whole[column]), column
    shares = [[int(word) for word in row[3].split()[0:3:2]] for row in (*rows, whole)]
    assert [sum(column) for column in zip(*shares[:-1], strict=True)] == shares[-1]
    audited = wellsourced.audit("pages").summary
    assert shares[-1] == [audited.sourced, audited.needs_source]
    assert int(whole[5]) == audited.unsourced == 2
    assert int(whole[6]) == audited.undefined == 2


def test_the_rows_count_the_findings_of_the_audit(folder: Path) -> None:
    report("pages", "-o", "out/")
    audited = wellsourced.audit("pages")
    articles = facts_of(folder / "out/index.html")["articles"]
    assert isinstance(articles, list)

    assert len(articles) == 4
    for row in articles:
        own = [one.severity for one in audited.findings if one.path == row["path"]]
        assert row["errors"] == own.count("error")  # type: ignore[arg-type]
        assert row["warnings"] == own.count("warning")  # type: ignore[arg-type]
    assert sum(row["errors"] for row in articles) > 0


@pytest.mark.parametrize(
    ("to", "suffix"),
    [("markdown", ".md"), ("latex", ".tex"), ("csv", ".csv"), ("json", ".json")],
)
def test_reports_of_other_formats_have_their_suffix(folder: Path, to: str, suffix: str) -> None:
    report("pages", "-o", "out/", "--to", to)
    report("pages/willow.md", "--to", to, "-o", "alone")

    assert {path.suffix for path in (folder / "out").iterdir()} == {suffix, ".html"}
    assert (folder / f"out/willow{suffix}").read_bytes() == (folder / "alone").read_bytes()


def test_a_template_of_ones_own_makes_the_reports(folder: Path) -> None:
    (folder / "house.txt.jinja").write_text("{{ page.title }} in {{ page.index }}\n")
    report("pages", "-o", "out/", "--to", "house.txt.jinja", "--jobs", "2")
    assert (folder / "out/tea.txt").read_text() == "Tea in index.html\n"


def test_a_file_that_cannot_be_read_stands_in_the_index(folder: Path) -> None:
    (folder / "pages/broken.docx").write_bytes(b"no zip <b>")
    result = report("pages", "-o", "out/", code=2)

    assert "pages/broken.docx: " in result.stderr
    assert (folder / "out/willow.html").exists()
    assert not (folder / "out/broken.html").exists()
    facts = facts_of(folder / "out/index.html")
    assert [one["path"] for one in facts["unread"]] == ["pages/broken.docx"]  # type: ignore[attr-defined]
    shown = html.parse(str(folder / "out/index.html")).xpath(
        "//section[@aria-labelledby='s-unread']"
    )
    assert "pages/broken.docx" in shown[0].text_content()


def test_reports_of_an_earlier_run_stay_and_are_named(folder: Path) -> None:
    report("pages", "-o", "out/")
    (folder / "out/notes.html").write_text("of a person")
    (folder / "pages/willow.md").unlink()
    result = report("pages", "-o", "out/")

    assert "out/willow.html is of an earlier run and stays" in result.stderr
    assert "notes.html" not in result.stderr
    assert (folder / "out/willow.html").exists()
    assert "willow" not in (folder / "out/index.html").read_text(encoding="utf-8")


def test_many_reports_of_an_earlier_run_are_counted(folder: Path) -> None:
    for number in range(3):
        (folder / f"pages/more{number}.md").write_text(page("More", BARE), encoding="utf-8")
    report("pages", "-o", "out/")
    said = report("pages", "-o", "out/", "--to", "markdown").stderr
    assert said.count("is of an earlier run and stays") == 5
    assert "2 more are of an earlier run as well" in said


def test_reports_within_a_folder_of_articles_are_not_read(folder: Path) -> None:
    report("pages", "-o", "pages/reports [1]/")
    first = files_in(folder / "pages/reports [1]")
    assert "over 4 reports" in report("pages", "-o", "pages/reports [1]/").stderr
    assert files_in(folder / "pages/reports [1]") == first


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_reports_behind_a_link_are_not_read(folder: Path) -> None:
    (folder / "pages/reports").mkdir()
    (folder / "out").symlink_to(folder / "pages/reports")
    report("pages", "-o", "out/")
    assert "over 4 reports" in report("pages", "-o", "out/").stderr


def test_articles_in_the_folder_of_reports_are_not_left_out_silently(folder: Path) -> None:
    assert folder.is_dir()
    assert "pages/deep/naps.md is read as an article" in report(".", "-o", "pages", code=2).stderr


def test_a_template_that_fails_says_where_and_leaves_the_index(folder: Path) -> None:
    report("pages", "-o", "out/")
    before = files_in(folder / "out")
    (folder / "house.html.jinja").write_text("{{ page.title }}\n{{ page.titel }}\n")
    words = ("pages", "-o", "out/", "--to", "house.html.jinja")
    for jobs in ("1", "2"):
        said = report(*words, "--jobs", jobs, code=2).stderr
        assert "house.html.jinja, line 2: `titel` is no field of `Page`" in said
    assert files_in(folder / "out") == before


def test_a_template_of_a_stranger_is_filled_apart(folder: Path) -> None:
    (folder / "house.html.jinja").write_text("<p>{{ page.title }}</p>\n")
    report("pages/willow.md", "-o", "out/", "--to", "house.html.jinja", "--sandbox")
    assert (folder / "out/willow.html").read_text().startswith("<!doctype html><meta")
    assert "form-action 'none'" in (folder / "out/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-", "-o", "out/"), "standard input has no name for a report"),
        (("pages", "-o", "out/", "--diff", "old.html"), "--diff writes one file"),
        (("pages", "-o", "out/", "--to", "markdwon"), "did you mean `markdown`?"),
        (("pages", "-o", "pages/"), "is read as an article"),
        (("pages", "-o", "pages"), "is read as an article"),
        (("pages", "-o", ""), "the name of no file and no folder"),
        (("--eject", "-o", "out/"), "give it no article and no -o"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    folder: Path, words: tuple[str, ...], message: str
) -> None:
    before = sorted(folder.rglob("*"))
    assert message in report(*words, code=2).stderr
    assert sorted(folder.rglob("*")) == before


def test_an_index_of_somebody_else_is_not_replaced(folder: Path) -> None:
    (folder / "site").mkdir()
    own = folder / "site/index.html"
    own.write_text("<!DOCTYPE html><title>Home</title>")

    assert "it is no index of reports" in report("pages", "-o", "site", code=2).stderr
    assert files_in(folder / "site") == {"index.html": b"<!DOCTYPE html><title>Home</title>"}


def test_what_is_read_is_not_replaced(folder: Path) -> None:
    article = folder / "tea.html"
    article.write_text(f"<h1>Tea</h1><p>{BARE}</p>")
    assert "it is what is read here" in report("tea.html", "-o", "./", code=2).stderr
    assert article.read_text() == f"<h1>Tea</h1><p>{BARE}</p>"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_what_the_project_keeps_is_not_replaced_by_another_name(folder: Path) -> None:
    (folder / "wellsourced.toml").write_text('articles = ["pages"]\nlibrary = "works.bib"\n')
    library = folder / "works.bib"
    library.write_text("@book{roe, title = {Rain}, year = 2020}\n")
    (folder / "out").mkdir()
    (folder / "out/tea.html").symlink_to(library)
    assert "it is the project's library" in report("-o", "out/", code=2).stderr
    assert library.read_text().startswith("@book{roe")


def test_what_is_found_in_a_library_stands_in_the_index_alone(folder: Path) -> None:
    (folder / "wellsourced.toml").write_text('articles = ["pages"]\nlibrary = "works.bib"\n')
    (folder / "works.bib").write_text("@book{roe, title = {Rain}}\n\n@book{roe, title = {Rain}}\n")
    report("-o", "out/")

    tree = html.document_fromstring((folder / "out/index.html").read_bytes())
    (section,) = elements(tree, "//section[@aria-label='works.bib']")
    found = [one for one in wellsourced.audit().findings if one.path == "works.bib"]
    assert found
    assert len(elements(section, ".//li/span[contains(@class, 'severity')]")) == len(found)


def test_hostile_titles_are_text_and_hostile_names_stay_in_the_folder(folder: Path) -> None:
    evil = folder / "evil"
    evil.mkdir()
    names = ["con.md", "-.md", "a b&c.md", "x" * 200 + ".md", "日本.md", "index.md"]
    if sys.platform == "linux":
        names += [
            "<script>alert(1)</script>".replace("/", "") + ".md",
            "javascript:x.md",
            "q\"'.md",
        ]
        names += ["Case.md", "case.md", "a\\..\\b.md"]
    title = 'T &lt;script&gt;alert(1)&lt;/script&gt; "><img src=x> {{ 7*7 }}'
    for name in names:
        (evil / name).write_text(page(title, BARE), encoding="utf-8")
    before = sorted(path for path in folder.rglob("*") if path.is_file())
    report("evil", "-o", "out/")

    made = sorted(path for path in folder.rglob("*") if path.is_file() and path not in before)
    assert len(made) == len(names) + 1
    assert {path.parent for path in made} == {folder / "out"}
    tree = html.parse(str(folder / "out/index.html"))
    hrefs = tree.xpath("//tbody//a/@href")
    assert len({href.casefold() for href in hrefs}) == len(names)
    assert all("/" not in href and ":" not in href for href in hrefs)
    assert len(tree.xpath("//script")) == 2
    assert not tree.xpath("//img")
    assert "<script>alert(1)</script>" in tree.xpath("//tbody//th/a")[0].text


def test_the_script_of_the_index_is_the_one_that_its_policy_lets_run(folder: Path) -> None:
    from base64 import b64encode
    from hashlib import sha256

    report("pages", "-o", "out/")
    tree = html.parse(str(folder / "out/index.html"))
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    script = tree.xpath("//script")[-1].text
    assert b64encode(sha256(script.encode()).digest()).decode() in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["a/x.md", "b/x.md"], ["a-x", "b-x"]),
        (["x.md", "x.html", "y.md"], ["x-md", "x-html", "y"]),
        (["a/x.md", "a/x.html", "b/x.md"], ["x-md", "x-html", "b-x"]),
        (["X.md", "x.md"], ["X-2", "x-3"]),
        (["e\u0301.md", "\u00e9.txt"], ["\u00e9-md", "\u00e9-txt"]),
        (["CON.md", "lpt1.tar.md", "nul"], ["CON-article", "lpt1-tar-article", "nul-article"]),
        (["../../etc/passwd", "/abs/x.md", "..", "-"], ["passwd", "x", "article-2", "article-3"]),
        (["index.md", "Index.txt"], ["index-md", "Index-txt"]),
        (["a/index.md"], ["a-index"]),
        (["v1.2.md", ".hidden.md", "trail. .md"], ["v1.2", "hidden", "trail"]),
        (["a\u202eb.md", "a\udcffb.txt"], ["a-b-md", "a-b-txt"]),
    ],
)
def test_names_are_told_apart_on_every_system(paths: list[str], names: list[str]) -> None:
    assert list(name_after(paths, ("index",))) == names


def test_names_of_any_length_fit() -> None:
    made = name_after(["x" * 500 + ".md", "日本" * 200 + ".md", "x" * 501 + ".md"])
    assert all(0 < len(name.encode()) <= 103 for name in made)
    assert len(set(made)) == 3


def test_the_name_of_one_article_does_not_change_with_others_of_other_names() -> None:
    assert name_after(["a/x.md"])[0] == name_after(["a/x.md", "a/y.md", "b/z.md"])[0] == "x"
