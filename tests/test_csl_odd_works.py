"""200 works at their worst, in every style that is built in and every output: nothing doubles,
nothing is left unescaped, nothing of the program's own shows."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from odd_works import compose
from wellsourced.csl import PrintedPage, find_style, flatten, list_styles, print_list, write_text
from wellsourced.project.exporting import PRINTED
from wellsourced.project.templates import Templates
from wellsourced.references import Record, Reference

WORKS = compose(200)
# what no list that a copy editor accepts has, with what is allowed taken out before
FAULTS = re.compile(
    r"""\bNone\b | \.\. | ,, | \.\ \. | ,\. | ;\. | [?!…]\. | :\. | :: | ;; | \ \ | \ [.,;:)\]]
    | \(\s*\) | \[\s*\] | \(\( | \[\[ | [;:,]\s*\Z | \A\s*[.,;:)] | ,\ [.;:)] | ;\ [.,:)]
    | [.?!…]”\. | \d\.: | [\ue000-\uf8ff]""",
    re.VERBOSE,
)
ELLIPSIS = re.compile(r"(?:\. ?){3}\.?|\(SICI\)3<4::5>6")
TAGS = {"i", "b", "sup", "sub", "a", "em", "strong", "span", "p", "li", "ol", "ul"}


class Shown(HTMLParser):
    """The text that a page shows, and the tags and links that make it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.links = "", set[str](), list[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        assert {name for name, _value in attrs} <= {
            "href",
            "style",
            "value",
            "start",
            "class",
            "dir",
            "data-style",
        }

    def handle_data(self, data: str) -> None:
        self.text += data


def fill(style: str, to: str, works: int = len(WORKS)) -> str:
    printed = print_list(WORKS[:works], find_style(style), "Works")
    return Templates(again=True).fill(PRINTED[to], PrintedPage("Works", (printed,)))


def faults(text: str) -> list[str]:
    plain = ELLIPSIS.sub("…", text)
    return [plain[max(0, at.start() - 30) : at.end() + 20] for at in FAULTS.finditer(plain)]


@pytest.mark.parametrize("style", list_styles())
def test_no_sign_is_doubled_and_nothing_is_empty(style: str) -> None:
    entries = print_list(WORKS, find_style(style)).entries

    assert len(entries) == len(WORKS)
    assert [(one.key, found) for one in entries if (found := faults(flatten(one.runs)))] == []


@pytest.mark.parametrize("style", list_styles())
def test_a_page_has_no_tags_but_its_own(style: str) -> None:
    body = fill(style, "html").partition("<body>")[2]
    shown = Shown(body)

    assert shown.tags <= TAGS | {"h1", "section"}
    assert all(link.startswith(("http://", "https://")) for link in shown.links)
    assert "<script>alert(‘1’)</script>" in shown.text
    assert faults("\n".join(line.strip() for line in shown.text.splitlines())) == []


@pytest.mark.parametrize("style", list_styles())
def test_markdown_shows_the_same_text_and_no_tags_but_its_own(style: str) -> None:
    written = fill(style, "markdown")
    shown = Shown(MarkdownIt("commonmark").render(written))
    entries = print_list(WORKS, find_style(style)).entries

    assert shown.tags <= TAGS
    assert all(link.startswith(("http://", "https://")) for link in shown.links)
    text = shown.text.replace("a_b~c $", "a_b~c%20$")  # as this reader shows addresses
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    assert lines == [" ".join(flatten(one.runs).split()) for one in entries]


# \\emph{ · \\bibitem[{1.}]{work1} · \\& · \\textbackslash{}
COMMAND = re.compile(
    r"""\\bibitem\[(?:\{\d+\.\})?\]\{work\d+\}\  | \\href\{[^{}\s]*\} | {}
    | \\(?:emph|textbf|textsc|textsuperscript|textsubscript)(?=\{)
    | \\text(?P<named>backslash|asciitilde|asciicircum)\{\} | \\(?P<sign>[{}$&\#%_])""".replace(
        "| {} ", r"| (?<=[-`'<>,?!])\{\}(?=[-`'<>,]) "
    ),
    re.VERBOSE,
)
NAMED = {"backslash": "\\", "asciitilde": "~", "asciicircum": "^"}


@pytest.mark.parametrize("style", list_styles())
def test_latex_holds_the_same_text_and_escapes_every_sign_of_its_own(style: str) -> None:
    body = fill(style, "latex").partition("\\begin{thebibliography}")[2]
    lines = [line for line in body.splitlines() if line.startswith("\\bibitem")]
    entries = print_list(WORKS, find_style(style)).entries

    assert len(lines) == len(WORKS)
    for line, entry in zip(lines, entries, strict=True):
        kept: list[str] = []

        def keep(found: re.Match[str]) -> str:
            sign = found["sign"] or NAMED.get(found["named"] or "", "")
            kept.append(sign)  # noqa: B023  # used within its own round
            return "\x00" if sign else ""

        bare = COMMAND.sub(keep, line)
        assert not set(bare) & set("\\$&#%_~^"), line
        assert bare.count("{") == bare.count("}")
        signs = iter([sign for sign in kept if sign])
        text = re.sub("\x00", lambda _found: next(signs), re.sub("[{}]", "", bare))  # noqa: B023
        assert " ".join(text.split()) == " ".join(flatten(entry.runs).split())


def test_the_works_are_of_all_types_and_odd_in_every_way() -> None:
    records = [one.record for one in WORKS]

    assert len({record.type for record in records}) > 40
    assert {len(record.authors) for record in records} >= {0, 1, 2, 3, 6, 7, 20, 21, 25}
    assert any(name.literal for record in records for name in record.authors)
    assert any(record.issued is None and not record.issued_text for record in records)
    assert compose(200) == WORKS


def test_text_output_is_one_line_a_work() -> None:
    for style in list_styles():
        assert len(fill(style, "text").splitlines()) == len(WORKS)
        assert all(write_text(one.runs) for one in print_list(WORKS, find_style(style)).entries)


def test_titles_of_lists_and_keys_of_works_are_escaped_in_latex_too() -> None:
    hostile = Reference("a,b}\\input{x}%#é", Record("book", "Two"))
    one = print_list([hostile], find_style("nlm"), "50% \\input{/etc/hostname} $x$")
    written = Templates(again=True).fill(PRINTED["latex"], PrintedPage("Both", (one, one)))

    assert r"\renewcommand{\refname}{50\% \textbackslash{}input\{/etc/hostname\} \$x\$}" in written
    assert r"\bibitem[{1.}]{a-b-input-x-} Two." in written
    assert "\\input" not in written
