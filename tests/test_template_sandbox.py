"""Templates of strangers: what they cannot reach, what they cannot use up, what their HTML may do.

Some hold always; the limits of time, memory and length only where a template is filled by itself.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from sample_audit import sample_audit
from wellsourced.errors import BadTemplate, BadUsage
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, apart, choose_report

OUTSIDE = pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
ESCAPES = (
    "{{ ''.__class__ }}",
    "{{ ''['__class__'] }}",
    r"{{ ''['\x5f\x5fclass\x5f\x5f'] }}",
    "{{ '' | attr('__class__') }}",
    "{{ ().__class__.__bases__[0].__subclasses__() }}",
    "{{ page.__class__ }}",
    "{{ page.__dataclass_fields__ }}",
    "{{ page.counts.__init__.__globals__ }}",
    "{{ page.facts.__reduce__ }}",
    "{{ page.facts.update({'a': 1}) }}",
    "{{ [1].append(2) }}",
    "{{ dict.mro() }}",
    "{{ range.__doc__ }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner.__call__ }}",
    "{{ namespace()._Namespace__attrs }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__init__ }}",
    "{% macro a() %}{% endmacro %}{{ a._func }}",
    "{% macro a() %}{{ caller.__globals__ }}{% endmacro %}{% call a() %}{% endcall %}",
    "{% for one in [1] %}{{ loop._iterable }}{% endfor %}",
    "{% import 'parts.html.jinja' as parts %}{{ parts._body_stream }}",
    "{{ (page.articles | map('string')).gi_frame }}",
    "{{ page.articles | sort(attribute='__class__.__name__') }}",
    "{{ [page] | sum(attribute='__class__') }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '{a.__class__}'.format_map({'a': 1}) }}",
    "{{ lipsum.__globals__ }}",
    "{% include '/etc/passwd' %}",
    "{% include '../secret.txt' %}",
)
FLOODS = (
    "{{ 'x' * 10 ** 10 }}",
    "{{ [1] * 10 ** 10 }}",
    "{{ 10 ** (10 ** 10) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%*d' % (1000000000, 1) }}",
    "{{ '%1000000000d' | format(1) }}",
    "{{ 'a'.center(10 ** 9) }}",
    "{{ 'a'.ljust(10 ** 9) }}",
    "{{ 'a' | center(10 ** 9) }}",
    "{{ 'a' | indent(width=10 ** 9) }}",
    "{{ 'a' | batch(10 ** 9, 'x') | list }}",
    "{{ 'a' | slice(10 ** 9) | list }}",
    "{{ 1 | round(10 ** 9) }}",
    "{{ range(10 ** 9) | list }}",
    "{{ ('x' * 1000000).replace('', 'y' * 1000000) | length }}",
    "{{ ('x' * 1000000).join('y' * 1000000) | length }}",
    "{{ ('a' * 300000).replace('a', 'b' * 3000) | length }}",
    "{{ ('a' * 300000) | replace('a', new='b' * 3000) | length }}",
    "{{ ['a' * 300000] | map('replace', 'a', 'b' * 3000) | join | length }}",
    "{{ ('b' * 3000).join('a' * 300000) | length }}",
    "{{ ('a' * 300000) | join('b' * 3000) | length }}",
    "{{ ('a\\n' * 300000) | indent('b' * 3000) | length }}",
    "{{ ('a\\n' * 300000) | indent(3000) | length }}",
    "{{ ('a ' * 300000) | wordwrap(1, wrapstring='b' * 3000) | length }}",
    "{{ ('http://a.org ' * 30000) | urlize(rel='b' * 30000) | length }}",
    "{{ ('%s' * 3000) % (('a' * 300000,) * 3000) | length }}",
    "{{ ('%(a)s' * 3000) | format(a='b' * 300000) | length }}",
    "{{ '%(a)999999999d' % {'a': 1} }}",
    "{{ '%                              999999999d' % 1 }}",
    "{{ '%.999999999f' % 1 }}",
    "{{ ('%999d' * 300000) % ((1,) * 300000) | length }}",
    "{{ ['a' * 300000] * 3000 }}",
    "{{ [['a' * 300000]] * 3000 }}",
    "{% set n = namespace(x='ab') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='ab') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{{ lipsum(n=10 ** 9) }}",
    "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "{% include 'house.html.jinja' %}",
)
SLOW = (
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% set n = namespace(x=10) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}",
    "{% macro a(n) %}{% if n %}{{ a(n - 1) }}{{ a(n - 1) }}{% endif %}{% endmacro %}{{ a(60) }}",
)
GREEDY = (
    "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
)
STRANGER = Templates(sandbox=True)


def fill(text: str, templates: Templates, name: str = "house.html.jinja", title: str = "") -> str:
    Path(name).write_text(text, encoding="utf-8")
    page = build_page(sample_audit())
    return choose_report(name).render(replace(page, title=title or page.title), templates)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "secret.txt").write_text("kept\n", encoding="utf-8")
    (tmp_path / "theirs").mkdir()
    monkeypatch.chdir(tmp_path / "theirs")
    return tmp_path


@pytest.mark.parametrize("text", [*ESCAPES, *FLOODS])
def test_no_template_reaches_further_or_floods(text: str) -> None:
    with pytest.raises(BadTemplate, match=r"house\.html\.jinja, line 1: "):
        fill(text, Templates())


def test_a_plain_text_is_not_indented_to_a_flood() -> None:
    with pytest.raises(BadTemplate, match="makes nothing longer by more than"):
        fill("{{ ('a ' * 300000) | wrapped(3000) }}", Templates(), "house.txt.jinja")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{{ ('ab' * 400000).replace('a', 'c') | length }}", "800000"),
        ("{{ ('ab' * 400000).replace('a', 'cccc', 2) | length }}", "800006"),
        ("{{ (('ab ' * 300000) | wordwrap(60)) | length > 800000 }}", "True"),
        ("{{ (('ab\n' * 100000) | indent(8)) | length }}", "1099992"),
        ("{{ ', '.join(['a', 'b']) }}", "a, b"),
        ("{{ 'abc' | join('-') }}", "a-b-c"),
        ("{{ '%(text)s is %(name)-5s100%%' | format(text='a', name='b') }}", "a is b    100%"),
        ("{{ '%05.1f in %s, 100%% 2026' % (2, 2025) }}", "002.0 in 2025, 100% 2026"),
        ("{% set x = 'ab' * 400000 %}{{ (x ~ 'c' ~ x ~ 'd') | length }}", "1600002"),
    ],
)
def test_what_somebody_could_want_of_long_texts_is_made(text: str, made: str) -> None:
    assert fill(text, Templates()) == made


def test_a_stranger_is_told_the_same_where_it_fails() -> None:
    with pytest.raises(BadTemplate, match=r"house\.html\.jinja, line 2: `titel` is no field of"):
        fill("\n{{ page.titel }}", STRANGER)


@pytest.mark.parametrize("text", SLOW)
def test_a_strangers_template_that_takes_too_long_is_ended(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "SECONDS", 1)
    with pytest.raises(BadTemplate, match="longer than 1 seconds"):
        fill(text, STRANGER)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="memory is limited on Linux")
@pytest.mark.parametrize("text", GREEDY)
def test_a_strangers_template_that_takes_too_much_memory_is_ended(text: str) -> None:
    with pytest.raises(BadTemplate, match="memory"):
        fill(text, STRANGER)


def test_a_strangers_template_that_prints_too_much_is_ended() -> None:
    with pytest.raises(BadTemplate, match="prints more than a report may hold"):
        fill("{% for a in range(99999) %}{{ 'x' * 999999 }}{% endfor %}", STRANGER)


def test_a_stranger_may_use_all_that_ours_use() -> None:
    page = build_page(sample_audit())
    plain = choose_report("html").render(page, Templates())
    assert choose_report("html").render(page, STRANGER).endswith(plain)
    for name in ("full", "markdown", "statistics"):
        report = choose_report(name)
        assert report.render(page, STRANGER) == report.render(page, Templates())


def test_a_strangers_process_gets_nothing_of_the_surroundings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOME_SECRET", "s3cret")
    assert "SOME_SECRET" not in apart._surroundings()  # noqa: SLF001 – nothing prints it


def test_a_strangers_process_imports_nothing_from_the_working_directory(here: Path) -> None:
    for name in ("jinja2", "pickle", "markupsafe", "signal"):
        Path(f"{name}.py").write_text(f"open({str(here / 'ran')!r}, 'w').close()\n")
    assert fill("{{ page.as_of }}", STRANGER) != ""
    assert not (here / "ran").exists()


def test_a_strangers_template_sees_its_neighbours_and_ours_but_nothing_of_the_project(
    here: Path,
) -> None:
    (here / "house").mkdir()
    (here / "house" / "own.txt.jinja").write_text("the project's")
    Path("near.txt.jinja").write_text("near")
    templates = Templates(here / "house", sandbox=True)
    assert fill("{% include 'near.txt.jinja' %}", templates, "a.txt.jinja") == "near"
    with pytest.raises(BadTemplate, match=r"no template `own\.txt\.jinja`"):
        fill("{% include 'own.txt.jinja' %}", templates, "a.txt.jinja")


@OUTSIDE
def test_a_strangers_link_is_not_followed_out_of_its_folder() -> None:
    Path("link.txt.jinja").symlink_to("../secret.txt")
    with pytest.raises(BadTemplate, match="a link leads out of the template's folder"):
        choose_report("link.txt.jinja").render(build_page(sample_audit()), STRANGER)
    with pytest.raises(BadTemplate, match="a link leads out of the template's folder"):
        fill("{% include 'link.txt.jinja' %}", STRANGER, "a.txt.jinja")
    assert fill("{% include 'link.txt.jinja' %}", Templates(), "a.txt.jinja") == "kept\n"


@pytest.mark.parametrize("suffix", [".tex", ".svg", ".xml", ".xhtml"])
def test_a_stranger_makes_nothing_that_acts_where_it_is_opened(suffix: str) -> None:
    with pytest.raises(BadUsage, match="HTML, Markdown or plain text"):
        fill("", STRANGER, f"a{suffix}.jinja")


def test_the_html_of_a_stranger_begins_with_a_policy_that_lets_no_script_run() -> None:
    made = fill("<!doctype html><html><script>steal()</script>", STRANGER)
    policy = re.match(
        r'<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
        r'content="(?P<policy>[^"]*)">\n',
        made,
    )
    assert policy
    rules = dict(one.strip().split(" ", 1) for one in policy["policy"].split(";"))
    assert rules == {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "img-src": "data:",
        "form-action": "'none'",
        "base-uri": "'none'",
    }


@pytest.mark.parametrize(
    "text",
    [
        '<meta http-equiv="refresh" content="0;url=https://example.org/?{{ page.title }}">',
        "<META HTTP-EQUIV=Refresh content='0;url=//example.org'>",
        '<meta name="<>" http-equiv="&#114;efresh" content="0">',
        '<link rel="dns-prefetch" href="//{{ page.as_of }}.example.org">',
        "{% set a = '<li' %}<LINK rel=preconnect href=//example.org>",
    ],
)
def test_the_html_of_a_stranger_leads_nowhere_by_itself(text: str) -> None:
    with pytest.raises(BadTemplate, match="no `<link>` and no `http-equiv`"):
        fill(text, STRANGER)


def test_words_of_the_article_are_no_markup_of_a_stranger() -> None:
    title = "What <link> and <meta name> do"
    assert "&lt;link&gt; and" in fill("<p>{{ page.title }}</p>", STRANGER, title=title)


def test_the_text_of_a_stranger_obeys_no_terminal() -> None:
    assert fill("a\x1b[31mb\x07\n", STRANGER, "a.txt.jinja") == "a[31mb\n"
