"""Pages that are printed show themselves alone: no file of the machine, no script, no request."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from click.testing import CliRunner

import shelf
from hostile_strings import hostile_in_all_fields
from rendered import render
from wellsourced.cli import main
from wellsourced.errors import BadUsage
from wellsourced.project.browsers import find_browser, print_page
from wellsourced.project.sealing import POLICY, seal

with_browser = pytest.mark.skipif(not find_browser(), reason="there is no browser")
ATTEMPTS = (
    '<iframe src="{0}"></iframe>',
    '<object data="{0}" type="text/plain"></object>',
    '<embed src="{0}" type="text/plain">',
    '<link rel="stylesheet" href="{0}">',
    '<style>@import url("{0}");</style>',
    "<script>location.href = '{0}'</script>",
    "<script>document.write('se' + 'cret')</script>",
    "<img src=\"x\" onerror=\"document.body.textContent = 'se' + 'cret'\">",
    """<iframe srcdoc="&lt;meta http-equiv='refresh' content='0;url={0}'>"></iframe>""",
    """<iframe srcdoc="<iframe src='{0}'></iframe>"></iframe>""",
    '<base href="{0}"><iframe src=""></iframe>',
    '<meta http-equiv="content-security-policy" content="default-src *"><embed src="{0}">',
    '</head><frameset><frame src="{0}"></frameset>',
)
LEADING = (
    '<meta http-equiv="refresh" content="0;url={0}">',
    "<META HTTP-EQUIV=Refresh content='0;url={0}'>",
    '<meta/http-equiv="refresh"/content="0;url={0}">',
    '<meta name="<>" http-equiv="&#114;efresh" content="0;url={0}">',
    '<meta a" http-equiv=refresh content="0;url={0}" b">',
    "<meta content='0;url={0}' http-equiv = refresh>",
    '<meta http-equiv="content-type" http-equiv="refresh" content="0;url={0}">',
    '<meta http-equiv="" content="0;url={0}">',
    '<meta\x0chttp-equiv=" refresh" content="0;url={0}">',
    '<meta name=a\x0bx=" /http-equiv=refresh content=0;url={0} ">',
    '<meta http-equiv="refresh"',
)


def shown(printed: bytes) -> str:
    """Return the words on the pages of a PDF."""
    pdfium = pytest.importorskip("pypdfium2", reason="the extra `pdf` is not installed")
    with pdfium.PdfDocument(printed) as pages:
        return " ".join(page.get_textpage().get_text_bounded() for page in pages)


@pytest.mark.parametrize("text", LEADING)
def test_a_page_that_leads_to_another_is_not_printed(text: str) -> None:
    with pytest.raises(BadUsage, match="line 2 of the HTML: a `<meta>` that leads"):
        seal("<p>Tea</p>\n" + text.format("file:///tea"))


@pytest.mark.parametrize(
    "text",
    [
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
        "<META HTTP-EQUIV='X-UA-Compatible' content=ie=edge>".replace("=edge", ""),
        "<p>What http-equiv=&quot;refresh&quot; and &lt;meta http-equiv=refresh&gt; do",
        "<metadata http-equiv=refresh>",
    ],
)
def test_a_page_that_stays_is_printed_as_it_is(text: str) -> None:
    sealed = seal(text)
    assert sealed.endswith("\n" + text)
    assert sealed.startswith(
        '<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
        f'content="{POLICY}">'
    )
    assert "script-src" not in POLICY  # so what holds for all the rest holds for scripts
    assert POLICY.startswith("default-src 'none';")


def test_words_of_an_article_are_no_markup_that_leads_elsewhere() -> None:
    words = '<meta http-equiv="refresh" content="0;url=//tea.example">'
    assert seal(render("html", hostile_in_all_fields(words)))


def test_what_is_folded_is_unfolded() -> None:
    assert "<details open class=a><summary>" in seal("<details class=a><summary>Tea</summary>")


@with_browser
@pytest.mark.browser
def test_no_page_shows_a_file_of_the_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("<style>body::before { content: 'secret' }</style>secret")
    tried = "".join(f"<p>Tea {one.format(secret.as_uri())}</p>" for one in ATTEMPTS[:-1])
    for page in (tried, ATTEMPTS[-1].format(secret.as_uri())):
        printed = shown(print_page("<html><head></head><body>Leaves" + page))
        assert "secret" not in printed
    assert shown(print_page("<html><body>Leaves" + tried)).count("Tea") >= 5


@with_browser
@pytest.mark.browser
def test_a_projects_template_prints_no_file_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = shelf.start(tmp_path / "project")
    monkeypatch.chdir(project)
    (tmp_path / "secret.txt").write_text("secret")
    address = html.escape((tmp_path / "secret.txt").as_uri())
    text = f'<h1>Leaves</h1><iframe src="{address}" width="600" height="300"></iframe>'
    Path("t.html.jinja").write_text(text)
    done = CliRunner().invoke(main, ["report", "--to", "t.html.jinja", "-o", "x.pdf"])
    printed = shown(Path("x.pdf").read_bytes())
    assert "Leaves" in printed, done.output
    assert "secret" not in printed
