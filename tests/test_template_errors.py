"""A template that fails says where and why: its file, the line, the variable, the cure."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sample_audit import sample_audit
from wellsourced.errors import BadTemplate
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, choose_report

MACROS = """\
{% macro name(one) %}
{{ one.nope }}
{% endmacro %}
"""
IMPORTED = "{% from 'macros.html.jinja' import name %}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("macros.html.jinja").write_text(MACROS, encoding="utf-8")
    Path("latin.html.jinja").write_bytes(b"fine\nna\xefve\n")
    Path("folder.html.jinja").mkdir()
    return tmp_path


def fail(text: str, name: str = "house.html.jinja") -> str:
    Path(name).write_text(text, encoding="utf-8")
    with pytest.raises(BadTemplate) as caught:
        choose_report(name).render(build_page(sample_audit()), Templates())
    message = str(caught.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n{% if %}", "line 2: Expected an expression, got 'end of statement block'"),
        ("{% foo %}", "line 1: Encountered unknown tag 'foo'"),
        ("a\n{{ page.title }", "line 2: unexpected '}'"),
        ("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", "line 2: block 'a' defined"),
        ("\n{{ pgae.title }}", "line 2: 'pgae' is undefined; did you mean `page`?"),
        ("{{ page.titel }}", "line 1: `titel` is no field of `Page`; did you mean `title`?"),
        (
            "{{ page.counts.qqq }}",
            "line 1: `qqq` is no field of `Counts`; known are besides, caveat",
        ),
        ("{{ page.qqq }}", "line 1: `qqq` is no field of `Page`; `docs/templates.md` lists its"),
        ("{% for a in page.articels %}{% endfor %}", "line 1: `articels` is no field of `Page`"),
        ("{{ page.facts.artcles }}", "line 1: 'dict object' has no attribute 'artcles'; did you"),
        ("{{ page.articles[9].title }}", "line 1: in `{{ page.articles[9].title }}`: tuple object"),
        ("{{ page.title | uper }}", "line 1: there is no filter `uper`; did you mean `upper`?"),
        ("{{ page is defned }}", "line 1: there is no test `defned`; did you mean `defined`?"),
        ("{{ page.title | safe }}", "line 1: the filter `safe` is kept from templates; the kind"),
        ("{{ page.rules | random }}", "line 1: the filter `random` is kept from templates"),
        ("\n{% autoescape false %}{% endautoescape %}", "line 2: `autoescape` is kept from"),
        ("{{ page.title + 1 }}", "line 1: in `{{ page.title + 1 }}`: can only concatenate str"),
        ("{{ page.title() }}", "line 1: in `{{ page.title() }}`: 'str' object is not callable"),
        ("{{ page | round }}", "line 1: in `{{ page | round }}`: type Page doesn't define"),
        ("{{ page | json }}", "line 1: in `{{ page | json }}`: Object of type Page is not JSON"),
        ("{{ 1 / 0 }}", "line 1: in `{{ 1 / 0 }}`: division by zero"),
        ("{% for a, b in page.articles %}{% endfor %}", "line 1: in `{% for a, b in page.articles"),
        ("{% set page.title = 1 %}", "line 1: in `{% set page.title = 1 %}`: cannot assign"),
        ("{{ none.line }}", "line 1: 'None' has no attribute 'line'; there is nothing here, so"),
        ("{{ [] | first }}", "line 1: in `{{ [] | first }}`: No first item"),
        ("\n{% include 'parst.html.jinja' %}", "line 2: there is no template `parst.html.jinja`"),
        ("{% include ['a', 'b'] %}", "line 1: there is no template `a` or `b` in"),
        ("{% extends 'reprot.html.jinja' %}", "line 1: there is no template `reprot.html.jinja`"),
        ("{% include '../other.html.jinja' %}", "line 1: there is no template `../other.html"),
        (f"{IMPORTED}{{{{ name(page, 1) }}}}", "line 2: in `{{ name(page, 1) }}`: macro 'name'"),
        ("{% from 'macros.html.jinja' import nam %}\n{{ nam() }}", "line 2: the template 'macros"),
        ("{% include 'house.html.jinja' %}", "line 1: it includes or calls itself without end"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "line 1: it includes or calls itself"),
        ("{{ ''.__class__ }}", "line 1: `__class__` of `str` is kept from templates; they read"),
    ],
)
def test_a_failure_names_file_line_and_variable(text: str, message: str) -> None:
    assert fail(text).startswith(f"house.html.jinja, {message}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{IMPORTED}{{{{ name(page) }}}}", "macros.html.jinja, line 2: `nope` is no field of"),
        ("{% include 'latin.html.jinja' %}", "latin.html.jinja, line 2: it is not UTF-8; save"),
        ("{% import 'latin.html.jinja' as b %}", "latin.html.jinja, line 2: it is not UTF-8"),
        ("{% include 'folder.html.jinja' %}", "folder.html.jinja: it is a folder; name the"),
    ],
)
def test_a_failure_in_another_file_names_that_file(text: str, message: str) -> None:
    assert fail(text).startswith(message)


def test_a_wrong_name_of_ours_is_told_the_nearest() -> None:
    assert fail("{% include 'parst.html.jinja' %}").endswith("did you mean `parts.html.jinja`?")


def test_what_is_nested_too_deep_is_a_failure_of_the_template() -> None:
    loops = "{% for a in page.rules %}" * 25 + "{% endfor %}" * 25
    assert "its blocks are nested too deep" in fail(loops)
    assert "it is nested too deep" in fail("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}")


def test_a_filter_of_html_is_no_filter_of_other_kinds() -> None:
    message = fail("{{ page.title | escape }}", "house.tex.jinja")
    assert "the filter `escape` is of HTML alone" in message


def test_a_line_with_several_tags_is_shown_as_it_stands() -> None:
    text = "<b>{{ page.title }}</b> {{ page.title + 1 }}"
    assert f"line 1: in `{text}`: can only" in fail(text)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads any file")
def test_a_file_that_may_not_be_read_is_named() -> None:
    Path("macros.html.jinja").chmod(0)
    assert fail("{% include 'macros.html.jinja' %}").startswith("macros.html.jinja: it cannot be")
