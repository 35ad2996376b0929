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


LITERAL = {
    ".tex": (r"R\&D\_50\%", r"a\&\_"),
    ".md": (r"R&amp;D\_50%", r"a&amp;\_"),
    ".txt": ("R&D_50%", "a&_"),
    ".html": ("R&amp;D_50%", "a&amp;_"),
}


@pytest.mark.parametrize("suffix", LITERAL)
def test_what_the_template_itself_says_is_escaped_by_the_kind(tmp_path: Path, suffix: str) -> None:
    one, two = LITERAL[suffix]
    for text, shown in (
        ('{{ "R&D_50%" }}', one),
        ('{{ "a" ~ "&_" }}', two),
        ('{{ "A" ~ "&_" | lower }}', two.replace("a", "A", 1)),
        ('{{ ("A" ~ "&_") | lower }}', two),
        ('{{ "&_" | replace("&", "a&") }}', two),
        ('{{ ["a", "&_"] | join }}', two),
        ('{{ "a&_" if 1 < 2 else "" }}', two),
        ('{% set x = "R&D_50%" %}{{ x }}', one),
    ):
        assert fill(tmp_path, suffix, text) == shown, text


@pytest.mark.parametrize("suffix", SHOWN)
def test_what_the_template_itself_says_obeys_no_terminal(tmp_path: Path, suffix: str) -> None:
    assert fill(tmp_path, suffix, r'{{ "a\x1bb" }}') == "ab"


@pytest.mark.parametrize("suffix", SHOWN)
def test_finished_text_is_indented_by_finished_text_or_blanks(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(BadTemplate, match="puts text into text that is finished"):
        fill(tmp_path, suffix, "{{ done | indent(page.title, true) }}")
    assert fill(tmp_path, suffix, "{{ done | indent(done, true) }}") == "MM"
    assert fill(tmp_path, suffix, "{{ done | indent('  ', true) }}") == "  M"


@pytest.mark.parametrize("suffix", [".tex", ".md", ".txt"])
@pytest.mark.parametrize(
    "text",
    [
        "{{ ('M' * 99) | truncate(9, true, done) }}",
        "{{ (done * 99) | truncate(9, true, page.title) }}",
        "{{ page.title | wordwrap(3, wrapstring=done) }}",
    ],
)
def test_filters_that_cut_finish_nothing_by_the_rules_of_html(
    tmp_path: Path, suffix: str, text: str
) -> None:
    with pytest.raises(BadTemplate, match="puts text into text that is finished"):
        fill(tmp_path, suffix, text)
