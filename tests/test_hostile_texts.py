"""What strangers wrote is shown as text, whatever it looks like, in every report.

Each string of `hostile` stands in every field of an audit. A report of it has nothing in its
skeleton (elements with attributes, commands, columns) that one of harmless words has not.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from base64 import b64decode
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import unquote

import pytest
from lxml import etree
from markdown_it import MarkdownIt
from turbohtml import parse

from hostile import FAMILIES, HOSTILE
from poisoned import poisoned
from wellsourced.escaping import one_line, visible, web_address
from wellsourced.page import Page
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, choose_report, name_reports

# every report that is a text, and what it is: that of docx is HTML on its way, that of pdf is html
WRITTEN = {
    name: ".html" if choose_report(name).convert else choose_report(name).suffix
    for name in name_reports()
    # the other two: made only where somebody rated a claim, and html once more
    if name not in {"claim-review", "pdf"}
}
MARKDOWN = MarkdownIt("commonmark").enable("table").enable("strikethrough")
ACTING = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    r"\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
SAFE_LINK = re.compile(r"#|https?://[^/]|mailto:", re.IGNORECASE)
# a command of LaTeX, without those that stand for a sign: \section · \\ · \]
COMMAND = re.compile(
    r"(?P<sign>\\text(?:backslash|asciitilde|asciicircum)\{\}|\\[{}$&#%_]|\{\})|"
    r"(?P<act>\\(?:[a-zA-Z@]+|.)|[$&#%_^~{}])",
    re.DOTALL,
)
# a formula behind what a spreadsheet does not show
FORMULA = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]")
ACTING_ELEMENTS = {
    "script", "style", "link", "meta", "base", "template", "form", "button", "input", "select",
    "textarea", "dialog", "iframe", "object", "embed", "img", "picture", "source", "audio",
    "video", "math",
}  # fmt: skip
TAG = re.compile(r"</?[a-z!?].{3}", re.IGNORECASE)
Skeleton = Callable[[str], Sequence[Hashable]]


def with_suffix(*suffixes: str) -> list[str]:
    return [name for name, suffix in WRITTEN.items() if suffix in suffixes]


@dataclass(frozen=True, slots=True)
class Said:
    """A page on which everybody says the same, and the reports of it that were asked for."""

    text: str
    page: Page
    made: dict[str, str] = field(default_factory=dict)

    def report(self, name: str) -> str:
        if name not in self.made:
            self.made[name] = choose_report(name).render(self.page, Templates(again=True))
        return self.made[name]


def say(text: str) -> Said:
    return Said(text, build_page(poisoned(text)))


@cache
def mild(*, address: bool) -> Said:
    """Return what harmless words give, long enough for all that is shown of them."""
    return say("https://example.org/" + "x" * 3000 if address else "mild words " * 300)


def elements_of(document: str) -> list[tuple[str, ...]]:
    """Return each element with the names of its attributes, as a browser builds them.

    A language is left out: words that look like the name of one (`NaN`) may be one.
    """
    return [(one.tag, *sorted(set(one.attrs) - {"lang"})) for one in parse(document).find_all()]


def acting_elements_of(document: str) -> list[tuple[str, ...]]:
    return [one for one in elements_of(document) if one[0] in ACTING_ELEMENTS]


def commands_of(document: str) -> list[str]:
    return [found["act"] for found in COMMAND.finditer(document) if found["act"]]


def rows_of(document: str) -> list[tuple[int, int]]:
    return [(at, len(row)) for at, row in enumerate(csv.reader(io.StringIO(document)))]


def tags_of(document: str) -> list[Hashable]:
    return [
        (str(one.tag), *sorted(map(str, one.attrib)))
        for one in etree.fromstring(document.encode()).iter()
    ]


def shapes_of(document: str) -> list[str]:
    """Return the shape of JSON, of each line where each is a document: values without words."""
    try:
        return [str(shape(json.loads(document)))]
    except ValueError:
        return [str(shape(json.loads(line))) for line in document.splitlines()]


def shape(value: object) -> object:
    if isinstance(value, dict):
        return sorted(str(shape(one)) for one in value.values())
    return [shape(one) for one in value] if isinstance(value, list) else type(value).__name__


SKELETONS: dict[str, Skeleton] = {
    ".html": acting_elements_of,
    ".tex": commands_of,
    ".csv": rows_of,
    ".xml": tags_of,
    ".json": shapes_of,
    ".jsonl": shapes_of,
    ".sarif": shapes_of,
}


@cache
def mild_elements(name: str, *, address: bool) -> frozenset[tuple[str, ...]]:
    """Return the elements of a report of harmless words, in Markdown those it comes to."""
    made = mild(address=address).report(name)
    return frozenset(elements_of(MARKDOWN.render(made) if WRITTEN[name] == ".md" else made))


@cache
def mild_skeleton(name: str, *, address: bool) -> Counter[Hashable]:
    return Counter(SKELETONS[WRITTEN[name]](mild(address=address).report(name)))


def name_of(text: str) -> str:
    family = next(name for name, family in FAMILIES.items() if text in family)
    return f"{family}-{FAMILIES[family].index(text)}"


def test_there_are_many_and_each_is_another() -> None:
    assert len(HOSTILE) >= 300
    assert len(set(HOSTILE)) == len(HOSTILE)


def skeleton_is_that_of_mild_words(said: Said) -> None:
    for name in with_suffix(*SKELETONS):
        skeleton = SKELETONS[WRITTEN[name]]
        known = mild_skeleton(name, address=bool(web_address(said.text)))
        assert not Counter(skeleton(said.report(name))) - known
        assert not ACTING.search(said.report(name))


def html_says_it_as_text(said: Said) -> None:
    for name in with_suffix(".html"):
        made = parse(said.report(name))
        known = mild_elements(name, address=bool(web_address(said.text)))
        assert set(elements_of(said.report(name))) <= known
        assert not TAG.search(said.text) or said.text not in said.report(name)
        ids = {str(one.attrs["id"]) for one in made.find_all() if "id" in one.attrs}
        assert not any(re.search(r"\s", one) for one in ids)
        for one in made.find_all():
            for attribute, value in one.attrs.items():
                assert not attribute.startswith("on")
                if attribute in {"href", "src", "action", "formaction", "xlink:href"}:
                    assert SAFE_LINK.match(str(value))
                    assert not str(value).startswith("#") or unquote(str(value)[1:]) in ids
        [body] = made.find_all("body")
        assert " ".join(visible(said.text).split()) in " ".join(body.text.split())


def facts_in_html_are_those_of_json(said: Said) -> None:
    [embedded] = (
        one.text for one in parse(said.report("html")).find_all("script")
        if one.attrs.get("id") == "audit"
    )  # fmt: skip
    facts = json.loads(embedded)
    if "packed" in facts:
        facts = json.loads(gzip.decompress(b64decode(facts["facts"])))
    assert facts == json.loads(said.report("json"))


def json_keeps_it(said: Said) -> None:
    assert json.loads(said.report("json"))["articles"][0]["path"] == said.text


def terminal_obeys_nothing(said: Said) -> None:
    for name in with_suffix(".txt", ""):
        assert not ACTING.search(said.report(name))
        assert not any(line.startswith("FAKE") for line in said.report(name).splitlines())


def all_can_be_encoded(said: Said) -> None:
    for name in WRITTEN:
        assert said.report(name).encode()


def no_cell_is_a_formula(said: Said) -> None:
    for name in with_suffix(".csv"):
        for row in csv.reader(io.StringIO(said.report(name))):
            assert [cell for cell in row if FORMULA.match(cell)] == []


def markdown_says_it_as_text(said: Said) -> None:
    for name in with_suffix(".md"):
        shown = MARKDOWN.render(said.report(name))
        assert set(elements_of(shown)) <= mild_elements(name, address=bool(web_address(said.text)))
        assert not ACTING.search(said.report(name))
        parsed = parse(shown)
        links = [
            str(one.attrs[attribute])
            for one in parsed.find_all()
            for attribute in ("href", "src")
            if attribute in one.attrs
        ]
        assert [link for link in links if not SAFE_LINK.match(link)] == []
        if not web_address(said.text):
            assert [link for link in links if re.match("https?://evil", link)] == []
        assert " ".join(one_line(said.text).split()) in " ".join(parsed.text.split())


@pytest.mark.parametrize("text", HOSTILE, ids=name_of)
def test_in_every_report_a_hostile_text_is_text(text: str) -> None:
    said = say(text)
    html_says_it_as_text(said)
    facts_in_html_are_those_of_json(said)
    json_keeps_it(said)
    markdown_says_it_as_text(said)
    terminal_obeys_nothing(said)
    no_cell_is_a_formula(said)
    skeleton_is_that_of_mild_words(said)
    all_can_be_encoded(said)
