"""Templates: found, filled, escaped by their kind, and owned by whoever has a folder of them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from jinja2.meta import find_undeclared_variables

from rendered import render
from sample_audit import sample_audit
from wellsourced.errors import BadTemplate, BadUsage
from wellsourced.page import Page
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, choose_report, our_templates


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def own(folder: Path, name: str, text: str, page: Page | None = None) -> str:
    path = write(folder, name, text)
    return choose_report(str(path)).render(page or build_page(sample_audit()), Templates())


@pytest.mark.parametrize("path", sorted(our_templates().glob("*.jinja")), ids=lambda p: str(p.name))
def test_our_templates_know_the_page_alone_and_compute_nothing(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    environment = Environment(autoescape=True)
    tree = environment.parse(source)
    environment.filters |= {one.name: str for one in tree.find_all(nodes.Filter)}
    imported = {name for one in tree.find_all(nodes.FromImport) for name in one.names}
    assert find_undeclared_variables(tree) - imported <= {"page"}
    computing = (
        nodes.Add,
        nodes.Sub,
        nodes.Mul,
        nodes.Div,
        nodes.FloorDiv,
        nodes.Mod,
        nodes.Concat,
    )
    assert not list(tree.find_all(computing))
    assert not list(tree.find_all(nodes.EvalContextModifier))
    assert not [f for f in tree.find_all(nodes.Filter) if f.name in {"safe", "forceescape"}]


def test_every_report_that_has_a_template_finds_it() -> None:
    names = {path.name for path in our_templates().glob("*.jinja")}
    assert {"full.txt.jinja", "concise.txt.jinja", "report.md.jinja", "report.html.jinja"} <= names


def test_the_projects_own_template_comes_before_ours(tmp_path: Path) -> None:
    write(tmp_path, "report.md.jinja", "House report: {{ page.title }}\n")
    page = build_page(sample_audit())
    report = choose_report("markdown")
    assert (
        report.render(page, Templates(tmp_path)) == "House report: Valerian and restless nights\n"
    )
    assert report.render(page, Templates(tmp_path / "none")).startswith("# Evidence report")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("house.html.jinja", "&lt;b&gt; *x* &amp; y"),
        ("house.xml.jinja", "&lt;b&gt; *x* &amp; y"),
        ("house.HTML.jinja", "&lt;b&gt; *x* &amp; y"),
        ("house.md.jinja", r"&lt;b&gt; \*x\* &amp; y"),
        ("house.txt.jinja", "<b> *x* & y"),
        ("house.jinja", "<b> *x* & y"),
    ],
)
def test_the_kind_of_a_template_says_how_it_escapes(tmp_path: Path, name: str, shown: str) -> None:
    page = replace(build_page(sample_audit()), title="<b> *x* & \x1by")
    assert own(tmp_path, name, "{{ page.title }}", page) == shown


def test_a_template_may_use_its_neighbours_and_ours(tmp_path: Path) -> None:
    write(tmp_path, "head.html.jinja", "[{{ page.title }}]")
    text = (
        "{% include 'head.html.jinja' %}"
        "{% from 'parts.html.jinja' import symbol %}{{ symbol('a', 'b') }}"
    )
    made = own(tmp_path, "house.html.jinja", text)
    assert made.startswith("[Valerian and restless nights]<span")


def test_a_template_file_gives_its_suffix() -> None:
    assert choose_report("templates/house.html.jinja").suffix == ".html"
    assert choose_report("house.jinja").suffix == ".txt"
    assert choose_report("html").suffix == ".html"


def test_a_template_in_the_working_directory_is_not_taken_for_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "report.html.jinja", "not this one")
    monkeypatch.chdir(tmp_path)
    assert "not this one" not in render("html", sample_audit())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("line one\n{{ page.titel }}", ["line 2", "`titel`", "did you mean `title`"]),
        ("{{ pgae.title }}", ["line 1", "'pgae' is undefined"]),
        (
            "{% for article in page.articles %}\n\n{{ article.pat }}{% endfor %}",
            ["line 3", "`pat`"],
        ),
        ("\n\n{% if %}", ["line 3"]),
        ("{{ page.title | nofilter }}", ["line 1", "nofilter"]),
        ("{{ page.title + 1 }}", ["line 1"]),
        ("{% include 'house.html.jinja' %}", ["house.html.jinja"]),
        ("{% include 'gone.html.jinja' %}", ["gone.html.jinja"]),
    ],
)
def test_an_error_names_template_line_and_variable(
    tmp_path: Path, text: str, words: list[str]
) -> None:
    with pytest.raises(BadTemplate) as caught:
        own(tmp_path, "house.html.jinja", text)
    for word in ["house.html.jinja", *words] if "gone" not in text else words:
        assert word in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_report_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(BadUsage, match="did you mean `markdown`"):
        choose_report("markdwon")


def test_a_template_that_is_nowhere_says_where_it_was_looked_for(tmp_path: Path) -> None:
    report = choose_report("nowhere.html.jinja")
    with pytest.raises(BadTemplate, match=re.escape(str(tmp_path))):
        report.render(build_page(sample_audit()), Templates(tmp_path))
