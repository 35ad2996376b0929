"""What strangers wrote is shown as text, whatever it looks like, in every report."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, cast

import pytest
from lxml import html
from markdown_it import MarkdownIt

from rendered import elements, render, texts, two_articles
from sample_audit import Draft, audited, sample_audit
from wellsourced.escaping import one_line, visible
from wellsourced.links import Resolved, Status
from wellsourced.references import Record, Reference
from wellsourced.rule import Audit

MARKDOWN = MarkdownIt("commonmark").enable("table")
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus=alert(1) '",
    "</title><svg onload=alert(1)>",
    "<!-- --><iframe srcdoc='x'>",
    "{{ page.facts }}{% raw %}{# x #}",
    "javascript:alert(1)",
    "![x](https://evil.example/p.png) [y](javascript:alert(1))",
    "| a | b |\n|---|---|\n# heading\n> quote\n- item\n1. one\n```\ncode\n```",
    "*bold* _it_ ~~no~~ `code` <https://evil.example> &lt;b&gt; &copy;",
    "\x1b[31mred\x1b[0m \x1b]8;;https://evil.example\x1b\\link\x07 \x9b2J \x00",
    "\nFAKE: no findings\r\nFAKE again",
    "a\u202egnp.exe\u2066x\u2069 \u200f \ufeff",
    "\ud800 lone",
    "漢字 ẍ e\u0301 👩\u200d🔬",
)
# "#a1-claim-3" – "https://doi.org/10.1000/x%3Cy"; nothing that ends an attribute or a link
OWN_LINK = r"#a[0-9]+-[a-z0-9-]+|https://(?:doi\.org|pubmed\.ncbi\.nlm\.nih\.gov)/[A-Za-z0-9%./:_~*+&;=?!$,@#-]*"
# what tells kinds of facts apart, and the text that offsets index
STRUCTURE = {"form", "rule", "code", "type"}


def poison(value: Any, text: str) -> Any:  # noqa: ANN401 - any value of an audit, rebuilt alike
    """Return *value* with *text* in place of every string that a stranger may have written."""
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        return text if value else value
    if isinstance(value, tuple):
        return tuple(poison(item, text) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: poison(getattr(value, field.name), text)
            for field in fields(value)
            if field.name not in STRUCTURE
        }
        return replace(value, **changed)
    return value


def poisoned(text: str) -> Audit:
    """Return the sample with *text* everywhere; the article's own text has it in a claim."""
    made = Draft(title=text)
    made.block(f"It says {text} here [1].")
    work = Reference("k", Record(title=text), text, index=1, label=text)
    citation = made.cite("[1]", Resolved(work, text))
    made.claim(made.blocks[-1].text, Status.SOURCED)
    made.support(citation)
    own = replace(audited(made), references=(work,))
    spoilt = cast(Audit, poison(sample_audit(), text))
    return replace(spoilt, articles=(*spoilt.articles, own))


def markup(document: str) -> tuple[set[tuple[str, str]], list[str]]:
    """Return the elements with their attributes, and where links lead."""
    tree = html.document_fromstring(document)
    pairs = {(str(e.tag), str(name)) for e in tree.iter() for name in (*e.attrib, "")}
    return pairs, texts(tree, "//@href | //@src")


@pytest.mark.parametrize("text", HOSTILE)
def test_in_html_a_hostile_text_is_text(text: str) -> None:
    made = render("html", poisoned(text))
    known, _ = markup(render("html", two_articles()))
    found, links = markup(made)
    assert found <= known
    assert all(re.match(r"#|https?://", link) for link in links)
    tree = html.document_fromstring(made)
    assert len(elements(tree, "//script[not(@type)]")) == 1
    known_kinds = {"application/json", "application/ld+json"}
    assert set(texts(tree, "//script/@type")) == known_kinds
    wanted = " ".join(visible(text).split())
    assert wanted in " ".join(str(tree.xpath("string(//main)")).split())
    assert made.encode()


@pytest.mark.parametrize("text", HOSTILE)
def test_the_facts_inside_the_html_are_those_of_the_json(text: str) -> None:
    tree = html.document_fromstring(render("html", poisoned(text)))
    [embedded] = texts(tree, "//script[@id='audit']/text()")
    assert json.loads(embedded) == json.loads(render("json", poisoned(text)))


@pytest.mark.parametrize("text", HOSTILE)
def test_json_keeps_what_was_written_and_holds_nothing_that_acts(text: str) -> None:
    made = render("json", poisoned(text))
    assert json.loads(made)["articles"][0]["path"] == text
    assert made.encode()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", made)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["full", "concise"])
def test_on_a_terminal_a_hostile_text_is_text(name: str, text: str) -> None:
    made = render(name, poisoned(text))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", made)
    assert not any(line.startswith("FAKE") for line in made.splitlines())
    assert made.encode()


@pytest.mark.parametrize("text", HOSTILE)
def test_in_markdown_a_hostile_text_is_text(text: str) -> None:
    known, _ = markup(MARKDOWN.render(render("markdown", two_articles())))
    made = MARKDOWN.render(render("markdown", poisoned(text)))
    found, links = markup(made)
    assert found <= known
    # ways within the report, by addresses that it gives itself, and those of identifiers
    assert [one for one in links if not re.fullmatch(OWN_LINK, str(one))] == []
    shown = " ".join(str(html.document_fromstring(made).xpath("string(.)")).split())
    assert " ".join(one_line(text).split()) in shown
