"""Reports that people read elsewhere: Markdown, LaTeX, Word files, PDF; and where they go."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from time import sleep

import pytest
from click.testing import CliRunner, Result
from lxml import html
from markdown_it import MarkdownIt

import shelf
import wellsourced
from hostile_strings import HOSTILE, hostile_in_all_fields
from rendered import elements, render, texts, two_articles
from sample_audit import sample_audit
from wellsourced.cli import main
from wellsourced.errors import BadUsage
from wellsourced.escaping import one_line
from wellsourced.pandoc.calling import call_pandoc, find_pandoc
from wellsourced.project.browsers import NO_BROWSER, VARIABLE, find_browser, print_page
from wellsourced.project.converting import choose_output
from wellsourced.report import Conversion
from wellsourced.rule import Audit

AUDITS = {"sample": sample_audit, "two": two_articles}
PDFLATEX = shutil.which("pdflatex") or ""
with_latex = pytest.mark.skipif(not PDFLATEX, reason="there is no pdfLaTeX")
with_pandoc = pytest.mark.skipif(not find_pandoc(), reason="there is no Pandoc 3")
with_browser = pytest.mark.skipif(not find_browser(), reason="there is no browser")
# what the templates themselves write
OWN_TAGS = {
    "a", "blockquote", "body", "div", "em", "h1", "h2", "h3", "h4", "head", "html", "li", "meta",
    "ol", "p", "strong", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
}  # fmt: skip


def squeezed(text: str) -> str:
    """Return *text* as it is read: on one line, its blanks not counted."""
    return "".join(one_line(text).split())


def shown(page: html.HtmlElement) -> str:
    return squeezed("".join(texts(page, "//text()")))


def from_markdown(text: str) -> html.HtmlElement:
    made: html.HtmlElement = html.fromstring(MarkdownIt("commonmark").enable("table").render(text))
    return made


def require_safe(page: html.HtmlElement) -> None:
    """Fail where a page holds what the templates do not write, or a link that acts."""
    assert {str(one.tag) for one in elements(page, "//*")} <= OWN_TAGS
    for element in elements(page, "//*"):
        assert set(element.attrib) <= {"href", "id", "lang", "charset", "style"}
    for href in texts(page, "//@href"):
        assert re.match(r"#[a-z0-9-]+\Z|https?://", href), href


def require_whole(page: html.HtmlElement) -> None:
    """Fail where a link inside the page leads nowhere, or two places have one name."""
    ids = texts(page, "//@id")
    assert len(ids) == len(set(ids))
    inside = {href[1:] for href in texts(page, "//@href") if href.startswith("#")}
    assert inside
    assert inside <= set(ids)


# Markdown


@pytest.mark.parametrize("name", AUDITS)
def test_every_link_of_the_markdown_leads_somewhere(name: str) -> None:
    page = from_markdown(render("markdown", AUDITS[name]()))
    require_safe(page)
    require_whole(page)


@pytest.mark.parametrize("name", AUDITS)
def test_headings_of_the_markdown_skip_no_level(name: str) -> None:
    page = from_markdown(render("markdown", AUDITS[name]()))
    levels = [int(str(one.tag)[1]) for one in elements(page, "//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_in_markdown(words: str) -> None:
    page = from_markdown(render("markdown", hostile_in_all_fields(words)))
    require_safe(page)
    require_whole(page)
    assert shown(page).count(squeezed(words)) >= 10


@with_pandoc
def test_pandoc_reads_the_markdown_as_it_is_meant() -> None:
    made = render("markdown", sample_audit())
    page = html.fromstring(call_pandoc(made.encode(), ("--from", "gfm", "--to", "html")))
    assert len(elements(page, "//table")) == made.count("\n| --- |") > 1
    require_whole(page)


# LaTeX


def typeset(folder: Path, text: str) -> str:
    """Compile *text* and return the log; fail where pdfLaTeX does."""
    (folder / "report.tex").write_text(text, encoding="utf-8")
    done = subprocess.run(  # noqa: S603  # the program of the system, on our own file
        [PDFLATEX, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "report.tex"],
        cwd=folder, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    log = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, log[-2000:]
    return log


@with_latex
@pytest.mark.parametrize("name", AUDITS)
def test_the_latex_compiles_and_its_links_lead_somewhere(name: str, tmp_path: Path) -> None:
    text = render("latex", AUDITS[name]())
    typeset(tmp_path, text)
    log = typeset(tmp_path, text)
    assert "has been referenced but does not exist" not in log
    assert "multiply defined" not in log
    targets = re.findall(r"\\hypertarget\{([^}]+)\}|\\claim\{([^}]+)\}", text)
    jumps = set(re.findall(r"\\hyperlink\{([^}]+)\}", text))
    assert jumps <= {one or other for one, other in targets}


@with_latex
def test_hostile_words_compile(tmp_path: Path) -> None:
    audits = [hostile_in_all_fields(words) for words in HOSTILE]
    articles = tuple(article for audit in audits for article in audit.articles)
    findings = tuple(finding for audit in audits for finding in audit.findings)
    whole = replace(audits[0], articles=articles, findings=findings)
    typeset(tmp_path, render("latex", whole))
    assert (tmp_path / "report.pdf").stat().st_size > 10_000


@pytest.mark.parametrize("words", HOSTILE)
def test_no_command_of_a_stranger_is_one(words: str) -> None:
    text = render("latex", hostile_in_all_fields(words))
    assert text.count(r"\end{document}") == 1
    assert not re.search(
        r"\\(?:input|write|csname|def\\a)\b", text.partition(r"\begin{document}")[2]
    )


# Word files


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_in_the_html_for_word(words: str) -> None:
    page = html.document_fromstring(render("docx", hostile_in_all_fields(words)))
    require_safe(page)
    require_whole(page)
    assert shown(page).count(squeezed(words)) >= 10


@with_pandoc
@pytest.mark.parametrize("name", AUDITS)
def test_a_word_file_keeps_headings_tables_and_links(name: str) -> None:
    audit = AUDITS[name]()
    made = wellsourced.render_bytes(audit, "docx")
    assert made == wellsourced.render_bytes(audit, "docx")
    page = html.fromstring(call_pandoc(made, ("--from", "docx", "--to", "html")))
    source = html.document_fromstring(render("docx", audit))
    heads = [list(map(squeezed, texts(one, "//h2/text()"))) for one in (page, source)]
    assert heads[0] == heads[1]
    assert len(elements(page, "//table")) == len(elements(source, "//table"))
    assert texts(page, "//a/@href") == texts(source, "//a/@href")
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        document = packed.read("word/document.xml").decode()
    marks = set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', document))
    assert set(re.findall(r'w:anchor="([^"]+)"', document)) <= marks


def test_without_pandoc_there_is_no_word_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wellsourced.pandoc.calling.find_pandoc", lambda: "")
    with pytest.raises(BadUsage, match=r"docx files need Pandoc.*its extra `pandoc`"):
        wellsourced.render_bytes(sample_audit(), "docx")


# PDF


@with_browser
@pytest.mark.browser
def test_a_browser_prints_the_report() -> None:
    made = wellsourced.render_bytes(sample_audit(), "pdf")
    assert made.startswith(b"%PDF-")
    assert made.rstrip().endswith(b"%%EOF")
    assert made == wellsourced.render_bytes(sample_audit(), "pdf")


@pytest.mark.parametrize("named", ["", "/nowhere/browser"])
def test_without_a_browser_the_error_says_what_to_do(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, named)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("wellsourced.project.browsers._MAC", ())
    monkeypatch.setattr("wellsourced.project.browsers._WINDOWS", ())
    with pytest.raises(BadUsage) as error:
        print_page("<p>Tea</p>")
    assert str(error.value) == NO_BROWSER


posix = pytest.mark.skipif(os.name != "posix", reason="a script is no program here")


def browser(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = folder / "browser"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(program))
    return program


@posix
def test_a_browser_is_alone_and_without_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    script = f"""printf '%s\\n' "$@" > {told}
for one; do case "$one" in --print-to-pdf=*) echo %PDF > "${{one#*=}}";; esac; done"""
    browser(tmp_path, script, monkeypatch)
    assert print_page("<p>Tea</p>") == b"%PDF\n"
    words = told.read_text(encoding="utf-8").splitlines()
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in words
    assert "--disable-background-networking" in words
    (profile,) = (word.partition("=")[2] for word in words if word.startswith("--user-data-dir="))
    assert not Path(profile).parent.exists()
    assert words[-1].startswith("file:///")


@posix
def test_a_browser_that_prints_nothing_is_named_with_its_last_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = browser(tmp_path, "echo 'no paper left' >&2; exit 3", monkeypatch)
    with pytest.raises(BadUsage) as error:
        print_page("<p>Tea</p>")
    assert str(error.value) == f"{program} printed nothing: no paper left"


@posix
def test_a_browser_that_hangs_is_ended_with_what_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = tmp_path / "began"
    browser(tmp_path, f"sleep 60 & echo $! > {began}; wait", monkeypatch)
    monkeypatch.setattr("wellsourced.project.browsers.SECONDS", 3)
    with pytest.raises(BadUsage, match="did not print the page within 3 seconds"):
        print_page("<p>Tea</p>")
    child = int(began.read_text(encoding="utf-8"))
    for _ in range(100):
        if not lives(child):
            break
        sleep(0.1)
    assert not lives(child)


def lives(process: int) -> bool:
    """Say whether a process runs; one that has ended and is only kept as a name does not."""
    try:
        return " Z " not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False


# what is written where


@pytest.mark.parametrize(
    ("to", "output", "name"),
    [
        ("", "a.md", "markdown"), ("", "a.tex", "latex"), ("", "a.csv", "csv"),
        ("", "a.jsonld", "annotations"), ("", "a.docx", "docx"), ("", "a.pdf", "pdf"),
        ("", "a.PDF", "pdf"), ("", "a", "html"), ("markdown", "a.html", "markdown"),
        ("claim-review", "a.jsonld", "claim-review"), ("findings", "a.csv", "findings"),
    ],
)  # fmt: skip
def test_a_file_tells_what_it_is_to_hold(to: str, output: str, name: str) -> None:
    assert choose_output(to, Path(output)).name == name


def test_a_template_of_html_becomes_what_its_file_is(tmp_path: Path) -> None:
    template = tmp_path / "house.html.jinja"
    template.write_text("<p>{{ page.title }}</p>", encoding="utf-8")
    assert choose_output(str(template), Path("a.pdf")).convert is Conversion.PDF
    assert choose_output(str(template), Path("a.docx")).convert is Conversion.DOCX
    assert choose_output(str(template), Path("a.html")).convert is None
    assert choose_output("markdown", Path("a.pdf")).convert is None


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dangling.txt").write_text(shelf.DANGLING, encoding="utf-8")
    return tmp_path


def report(*words: str) -> Result:
    return CliRunner().invoke(main, ["report", "--as-of", "2026-11-21", "dangling.txt", *words])


@pytest.mark.parametrize("name", ["markdown", "latex", "csv", "annotations"])
def test_the_command_prints_what_python_renders(name: str, folder: Path) -> None:
    assert folder.is_dir()
    config = replace(wellsourced.open_config(None), as_of=audit_day())
    made = wellsourced.audit("dangling.txt", config=config)
    assert report("--to", name).stdout == wellsourced.render(made, name)


def audit_day() -> date:
    return sample_audit().as_of


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_what_is_no_text_is_not_printed(name: str, folder: Path) -> None:
    result = report("--to", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{name} is no text; name a file for it with -o" in result.stderr
    assert [path.name for path in folder.iterdir()] == ["dangling.txt"]
    with pytest.raises(BadUsage, match="`render_bytes` gives it"):
        wellsourced.render(sample_audit(), name)


@with_pandoc
def test_a_word_file_is_written(folder: Path) -> None:
    assert report("-o", "made.docx").exit_code == 0
    assert (folder / "made.docx").read_bytes().startswith(b"PK")


def test_bytes_of_a_text_are_the_text() -> None:
    audit: Audit = sample_audit()
    assert wellsourced.render_bytes(audit, "csv").decode() == wellsourced.render(audit, "csv")
