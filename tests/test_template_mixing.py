"""Finished text beside text that is not: no way of joining the two leaves one unescaped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sample_audit import sample_audit
from wellsourced.errors import BadTemplate
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, choose_report

FINISHED = "{% set done %}M{% endset %}"
TITLE = r"\input{x} *b* <i>"
SHOWN = {
    ".tex": r"\textbackslash{}input\{x\} *b* <i>",
    ".md": r"\\input{x} \*b\* &lt;i&gt;",
    ".txt": TITLE,
    ".html": r"\input{x} *b* &lt;i&gt;",
}


def fill(folder: Path, suffix: str, text: str) -> str:
    path = folder / f"house{suffix}.jinja"
    path.write_text(FINISHED + text, encoding="utf-8")
    page = replace(build_page(sample_audit()), title=TITLE)
    return choose_report(str(path)).render(page, Templates())


@pytest.mark.parametrize("suffix", SHOWN)
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ done ~ page.title }}", "M{}"),
        ("{{ done + page.title }}", "M{}"),
        ("{{ page.title + done }}", "{}M"),
        ("{{ page.title ~ ', ' ~ done }}", "{}, M"),
        ("{{ [done, page.title] | join(', ') }}", "M, {}"),
        ("{{ [page.title, done] | join }}", "{}M"),
        ("{{ [page, page] | join(done, attribute='title') }}", "{0}M{0}"),
        ("{{ done ~ 5 ~ page.title }}", "M5{}"),
    ],
)
def test_what_is_joined_is_escaped_by_the_kind(
    tmp_path: Path, suffix: str, text: str, shown: str
) -> None:
    assert fill(tmp_path, suffix, text) == shown.replace("{0}", "{}").replace("{}", SHOWN[suffix])


@pytest.mark.parametrize("suffix", [".tex", ".md", ".txt"])
@pytest.mark.parametrize(
    "text",
    [
        "{{ done | replace('M', page.title) }}",
        "{{ page.title | replace('b', done) }}",
        "{{ done % page.title }}",
        "{{ '%s %s' % (done, page.title) }}",
        "{{ done | format(page.title) }}",
        "{{ page.title | format(done) }}",
    ],
)
def test_what_would_be_escaped_by_the_rules_of_html_is_refused(
    tmp_path: Path, suffix: str, text: str
) -> None:
    with pytest.raises(BadTemplate, match="puts text into text that is finished"):
        fill(tmp_path, suffix, text)


@pytest.mark.parametrize("suffix", SHOWN)
@pytest.mark.parametrize("method", ["join([page.title])", "replace('M', page.title)"])
def test_finished_text_has_no_methods_that_take_other_text(
    tmp_path: Path, suffix: str, method: str
) -> None:
    with pytest.raises(BadTemplate, match="is kept from templates"):
        fill(tmp_path, suffix, f"{{{{ done.{method} }}}}")


def test_text_alone_is_joined_and_put_in_as_ever(tmp_path: Path) -> None:
    assert fill(tmp_path, ".tex", "{{ '%s!' | format(page.title) }}") == SHOWN[".tex"] + "!"
    assert fill(tmp_path, ".md", "{{ page.title | replace('b', 'c') }}") == (
        r"\\input{x} \*c\* &lt;i&gt;"
    )
