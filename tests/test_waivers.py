"""Waivers in comments and in the settings: what they hold for, and how they are shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import wellsourced
from wellsourced._leaves import leaf, leaves
from wellsourced.articles import Article, BlockKind, Comment, Item, Source
from wellsourced.auditing import audit as run_audit
from wellsourced.auditing import join_article
from wellsourced.cli import main
from wellsourced.config import Config, parse_config
from wellsourced.errors import BadConfiguration
from wellsourced.extraction import Extraction
from wellsourced.ledger import Ledger
from wellsourced.ledger import parse as parse_ledger
from wellsourced.pandoc.calling import find_pandoc
from wellsourced.reader import Reader
from wellsourced.references import Library
from wellsourced.rule import Audit, Rule
from wellsourced.waivers import PlacedWaiver, read_comments

FIRST = "Naps lowered the blood pressure of 39% of 210 nurses."
SECOND = "In 2019, 12% of the nurses fell asleep on the way home."
ALLOW = "wellsourced: allow claim-unsourced by=AB until=2099-01-31 seen by us"
CONFIG = Config(select=("claim-unsourced",), as_of=date(2026, 11, 21))
PAGES = {
    "markdown": (f"# Naps\n\n{{before}}\n\n{FIRST}\n\n{SECOND}\n", "<!-- {} -->"),
    "html": (
        f"<html><body><h1>Naps</h1>\n{{before}}\n<p>{FIRST}</p><p>{SECOND}</p></body></html>",
        "<!-- {} -->",
    ),
    "mediawiki": (f"== Naps ==\n\n{{before}}\n{FIRST}\n\n{SECOND}\n", "<!-- {} -->"),
    "latex": (
        "\\documentclass{article}\n\\begin{document}\n\\section{Naps}\n\n{before}\n"
        f"{FIRST}\n\n{SECOND}\n\\end{{document}}\n".replace("%", "\\%"),
        "% {}",
    ),
    "jats": (
        (
            "<article><front/><body><sec><title>Naps</title>{before}"
            f"<p>{FIRST}</p><p>{SECOND}</p></sec></body></article>"
        ),
        "<!-- {} -->",
    ),
}


def audit(text: str, format_name: str = "markdown", config: Config = CONFIG) -> Audit:
    return wellsourced.audit(f"{text}\n", format_name=format_name, config=config)


KEPT = {
    "rst": (f"Naps\n====\n\n{{before}}\n{FIRST}\n\n{SECOND}\n", ".. {}\n"),
    "org": (f"* Naps\n\n{{before}}\n{FIRST}\n\n{SECOND}\n", "# {}"),
    "ipynb": (
        json.dumps(
            {
                "cells": [
                    {
                        "cell_type": "markdown",
                        "metadata": {},
                        "source": [f"# Naps\n\n{{before}}\n\n{FIRST}\n\n{SECOND}\n"],
                    }
                ],
                "metadata": {},
                "nbformat": 4,
                "nbformat_minor": 5,
            }
        ).replace("{before}", "\0"),
        "<!-- {} -->",
    ),
}
with_pandoc = pytest.mark.skipif(not find_pandoc(), reason="there is no Pandoc 3")


def read_kept(format_name: str, words: str) -> Audit:
    page, comment = KEPT[format_name]
    page = page.replace("\0", "{before}").replace("{before}", comment.replace("{}", words))
    reader = leaf("wellsourced.readers", format_name, "READER", Reader)
    article = reader.read(Source("page", page.encode(), ""))
    assert "wellsourced" not in article.text
    joined = join_article(article, Library(), Ledger())
    rules = leaves("wellsourced.rules", "RULE", Rule)
    return run_audit([joined], [], rules, CONFIG, date(2026, 11, 21))


@with_pandoc
@pytest.mark.parametrize("format_name", KEPT)
def test_comments_of_formats_that_pandoc_reads_are_heard(format_name: str) -> None:
    assert states(read_kept(format_name, ALLOW)) == ["waived", "unsourced"]
    whole = ALLOW.replace("allow", "allow-file")
    assert states(read_kept(format_name, whole)) == ["waived", "waived"]
    assert states(read_kept(format_name, "nothing of ours")) == ["unsourced", "unsourced"]


@with_pandoc
@pytest.mark.parametrize(
    ("format_name", "page"),
    [
        ("org", f"* Naps\n\n#+begin_src sh\n# {ALLOW}\n#+end_src\n\n{FIRST}\n"),
        ("rst", f"Naps\n====\n\nWrite so::\n\n   .. {ALLOW}\n\n{FIRST}\n"),
        ("rst", f"Naps\n====\n\nOne of the lines\n.. {ALLOW}\n\n{FIRST}\n"),
    ],
)
def test_what_is_no_comment_there_waives_nothing(format_name: str, page: str) -> None:
    reader = leaf("wellsourced.readers", format_name, "READER", Reader)
    article = reader.read(Source("page", page.encode(), ""))
    assert tuple(read_comments(article)) == ()
    assert any("wellsourced" in block.text for block in article.blocks)


def test_a_kept_comment_is_for_its_block_or_for_the_list_behind_it() -> None:
    made = Extraction()
    made.add(BlockKind.PARAGRAPH, FIRST)
    for text in (SECOND, "Naps cost 30 of 100 nurses their tea."):
        made.add(BlockKind.LIST_ITEM, text)
        made.amend(lambda block: replace(block, item=Item(0, "", ordered=False)))
    words = "wellsourced: allow CLM by=AB seen"
    comments = (Comment(words, 0, alone=False), Comment(words, 1, alone=True))
    late = Comment(words, 3, alone=True)
    article = Article("naps.odt", "odt", made.text, tuple(made.blocks), binary=True)
    article = replace(article, comments=(*comments, late, Comment("ask AB", 0, alone=True)))
    reaches = [
        placed.reach.of(made.text) for placed in read_comments(article) if placed.reach is not None
    ]
    assert reaches[0] == FIRST
    assert reaches[1].startswith(SECOND)
    assert reaches[1].endswith("their tea.")
    assert reaches[2:] == [""]


def make_page(format_name: str, words: str) -> str:
    page, comment = PAGES[format_name]
    return page.replace("{before}", comment.replace("{}", words))


def states(audited: Audit) -> list[str]:
    (article,) = audited.articles
    return [
        status.value
        for claim, status in zip(article.claims, article.statuses, strict=True)
        if claim.quote in {FIRST, SECOND}
    ]


@pytest.mark.parametrize("format_name", PAGES)
def test_a_comment_that_stands_alone_is_for_the_next_block(format_name: str) -> None:
    audited = audit(make_page(format_name, ALLOW), format_name)

    assert states(audited) == ["waived", "unsourced"]
    assert audited.summary.waived == 1
    assert len(audited.findings) == 1


@pytest.mark.parametrize("format_name", PAGES)
def test_allow_file_is_for_the_whole_article(format_name: str) -> None:
    words = ALLOW.replace("allow", "allow-file")
    assert states(audit(make_page(format_name, words), format_name)) == ["waived", "waived"]


@pytest.mark.parametrize("format_name", PAGES)
def test_without_a_comment_both_lack_a_source(format_name: str) -> None:
    text = make_page(format_name, "nothing of ours")
    assert states(audit(text, format_name)) == ["unsourced", "unsourced"]


@pytest.mark.parametrize("name", ["claim-unsourced", "CLM001", "CLM", "CIT003, claim-unsourced"])
def test_a_rule_is_named_by_name_code_or_family(name: str) -> None:
    words = f"wellsourced: allow {name} by=AB seen"
    assert states(audit(make_page("markdown", words))) == ["waived", "unsourced"]


@pytest.mark.parametrize(
    "words",
    [
        "wellsourced: allow claim-unsourced by=AB",
        "wellsourced: allow claim-unsourced by=AB until=soon seen",
        "wellsourced: allow claim-unsourced by=AB until=2026-11-20 seen",
        "wellsourced: allow citation-undefined by=AB seen",
        "wellsourced: claim-unsourced by=AB seen",
        "allow claim-unsourced by=AB seen",
    ],
)
def test_what_is_not_whole_or_over_or_of_another_rule_waives_nothing(words: str) -> None:
    assert states(audit(make_page("markdown", words))) == ["unsourced", "unsourced"]


@pytest.mark.parametrize(
    "text",
    [
        f"# Naps\n\n{FIRST} <!-- {ALLOW} -->\n\n{SECOND}\n",
        f"# Naps\n\n<!-- {ALLOW} --> {FIRST}\n\n{SECOND}\n",
        f"# Naps\n\n<!--\n{ALLOW}\n-->\n{FIRST}\n\n{SECOND}\n",
    ],
)
def test_a_comment_in_or_right_behind_a_block_is_for_that_one(text: str) -> None:
    assert states(audit(text)) == ["waived", "unsourced"]


INSIDE = {
    "latex": ("\\section{{Naps}}\n\n{}\n\n".format, "% {}"),
    "html": ("<html><body><h1>Naps</h1>\n<p>{}</p></body></html>".format, "<!-- {} -->"),
    "mediawiki": ("== Naps ==\n\n{}\n".format, "<!-- {} -->"),
}


@pytest.mark.parametrize("format_name", INSIDE)
def test_on_a_line_of_its_own_in_a_paragraph_it_is_for_what_follows_there(
    format_name: str,
) -> None:
    put, comment = INSIDE[format_name]
    first, second = FIRST, SECOND
    if format_name == "latex":
        first, second = FIRST.replace("%", "\\%"), SECOND.replace("%", "\\%")
    allow = comment.replace("{}", ALLOW)
    assert states(audit(put(f"{first}\n{allow}\n{second}"), format_name)) == [
        "unsourced",
        "waived",
    ]
    behind = put(f"{first}\n{second} {allow}")
    assert states(audit(behind, format_name)) == ["waived", "waived"]


THIRD = "Naps cost 30 of 100 nurses their tea."
LISTS = {
    "markdown": (f"# Naps\n\n{{}}\n\n- {FIRST}\n  {{}}\n- {SECOND}\n\n{THIRD}\n", "<!-- {} -->"),
    "html": (
        f"<h1>Naps</h1>{{}}<ul><li>{FIRST}</li>{{}}<li>{SECOND}</li></ul><p>{THIRD}</p>",
        "<!-- {} -->",
    ),
    "mediawiki": (f"== Naps ==\n{{}}\n* {FIRST}\n{{}}\n* {SECOND}\n\n{THIRD}\n", "<!-- {} -->"),
    "latex": (
        "\\begin{document}\n{}\n\\begin{itemize}\n\\item "
        f"{FIRST}\n{{}}\n\\item {SECOND}\n\\end{{itemize}}\n\n{THIRD}\n".replace("%", "\\%")
        + "\\end{document}\n",
        "% {}",
    ),
}
TABLES = {
    "markdown": (
        f"# Naps\n\n{{}}\n\n| A | B | C |\n|---|---|---|\n| D | {FIRST} | {SECOND} |\n\n{THIRD}\n"
    ),
    "html": (
        "<h1>Naps</h1>{}<table><caption>Table 1. Naps of nurses</caption><tr><th>A<th>B<th>C</tr>"
        f"<tr><td>D<td>{FIRST}<td>{SECOND}</tr></table><p>{THIRD}</p>"
    ),
    "jats": (
        "<article><front/><body><sec><title>Naps</title>{}<table-wrap><label>Table 1</label>"
        "<caption><title>Naps.</title><p>On all wards.</p></caption><table><tr><th>A</th><th>B</th>"
        f"<th>C</th></tr><tr><td>D</td><td>{FIRST}</td><td>{SECOND}</td></tr></table></table-wrap>"
        f"<p>{THIRD}</p></sec></body></article>"
    ),
    "mediawiki": (
        f"== Naps ==\n{{}}\n{{|\n|+ Table 1. Naps\n! A !! B !! C\n|-\n| D\n| {FIRST}\n"
        f"| {SECOND}\n|}}\n\n{THIRD}\n"
    ),
}


def claims_waived(text: str, format_name: str) -> list[str]:
    (article,) = audit(text, format_name).articles
    waived = [
        claim.quote
        for claim, status in zip(article.claims, article.statuses, strict=True)
        if status.value == "waived"
    ]
    assert {FIRST, SECOND, THIRD} <= {claim.quote for claim in article.claims}
    return waived


@pytest.mark.parametrize("format_name", LISTS)
def test_before_a_list_it_is_for_the_whole_list_and_inside_for_one_item(format_name: str) -> None:
    text, comment = LISTS[format_name]
    words, none = comment.replace("{}", ALLOW), comment.replace("{}", "of ours")
    before = text.replace("{}", words, 1).replace("{}", none, 1)
    inside = text.replace("{}", none, 1).replace("{}", words, 1)
    assert claims_waived(before, format_name) == [FIRST, SECOND]
    assert claims_waived(inside, format_name) in ([FIRST], [SECOND])


@pytest.mark.parametrize("format_name", TABLES)
def test_before_a_table_it_is_for_the_whole_table(format_name: str) -> None:
    text = TABLES[format_name].replace("{}", f"<!-- {ALLOW} -->", 1)
    assert claims_waived(text, format_name) == [FIRST, SECOND]


def test_a_list_that_is_waived_keeps_its_waiver_behind_an_item_with_its_own() -> None:
    own = ALLOW.replace("seen by us", "seen by them")
    text = f"<!-- {ALLOW} -->\n\n- {FIRST} <!-- {own} -->\n- {SECOND}\n\n{THIRD}\n"
    (article,) = audit(text).articles
    assert [article.waivers_of(at)[0].why for at in range(2)] == ["seen by them", "seen by us"]
    assert [status.value for status in article.statuses] == ["waived", "waived", "unsourced"]


def test_an_inner_list_is_waived_by_itself() -> None:
    text = f"- {FIRST}\n\n    <!-- {ALLOW} -->\n\n    - {SECOND}\n    - {THIRD}\n- Fin.\n"
    assert claims_waived(text, "markdown") == [SECOND, THIRD]


def test_a_comment_before_a_figure_does_not_reach_the_table_behind_its_caption() -> None:
    text = (
        f"<h1>Naps</h1><!-- {ALLOW} --><figure><img src='a.png'><figcaption>Figure 1. {THIRD}"
        f"</figcaption></figure><table><tr><td>D<td>{FIRST}<td>{SECOND}</tr></table>"
    )
    (article,) = audit(text, "html").articles
    found = dict(zip([claim.quote for claim in article.claims], article.statuses, strict=True))
    assert found[FIRST].value == found[SECOND].value == "unsourced"


def test_what_stands_in_a_claim_is_waived_with_the_claim() -> None:
    recorded = (
        f'[[claim]]\nid = "c01"\nquote = "{FIRST}"\n\n[[claim.waive]]\n'
        'rule = "citation-undefined"\nwhy = "the list is not done"\nby = "AB"\n'
    )
    text = (
        f"# Naps\n\n{FIRST[:-1]} [7]. {SECOND[:-1]} [8].\n\n"
        "## References\n\n1. Able A. Naps. J Rest. 2024;1(1):1-9. doi:10.5555/naps.1\n"
    )
    article = join_article(
        leaf("wellsourced.readers", "markdown", "READER", Reader).read(
            Source("naps.md", text.encode(), text)
        ),
        Library(),
        parse_ledger(recorded, "naps.toml"),
    )
    rules = leaves("wellsourced.rules", "RULE", Rule)
    config = Config(select=("citation-undefined", "waiver-unused"))
    made = run_audit([article], [], rules, config, date(2026, 11, 21))
    assert [one.waived for one in made.waived] == ["the list is not done (AB)"]
    assert [(one.rule, one.span.of(text)) for one in made.findings] == [
        ("citation-undefined", "[8]")
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"<p>{FIRST}</p><p><!-- {ALLOW} -->{SECOND}</p>",
        f"<p>{FIRST}</p> <!-- {ALLOW} --> <p>{SECOND}</p>",
    ],
)
def test_where_blocks_share_a_line_the_tags_tell(text: str) -> None:
    found = states(audit(f"<html><body><h1>Naps</h1>\n{text}</body></html>", "html"))
    assert sorted(found) == ["unsourced", "waived"]


@pytest.mark.parametrize(
    "text",
    [
        f"# Naps\n\n```html\n<!-- {ALLOW} -->\n```\n\n{FIRST}\n\n{SECOND}\n",
        f"# Naps\n\nWrite `<!-- {ALLOW} -->` before it.\n\n{FIRST}\n\n{SECOND}\n",
    ],
)
def test_an_example_in_code_waives_nothing(text: str) -> None:
    assert states(audit(text)) == ["unsourced", "unsourced"]


def test_plain_text_has_no_comments() -> None:
    text = f"Naps\n\n<!-- {ALLOW} -->\n\n{FIRST}\n\n{SECOND}\n"
    assert states(audit(text, "text")) == ["unsourced", "unsourced"]


def test_what_is_waived_is_shown_with_reason_person_and_expiry() -> None:
    comment = "<!-- wellsourced: allow CIT by=AB until=2099-01-31 a draft -->"
    text = (
        f"# Naps\n\n{comment}\n{FIRST} [1,7].\n\n"
        "## References\n\n1. Able A. Naps. J Rest. 2024;1(1):1-9. doi:10.5555/naps.1\n"
    )
    audited = audit(text, config=Config(select=("citation-undefined",)))

    assert audited.findings == ()
    assert [one.waived for one in audited.waived] == ["a draft (AB, until 2099-01-31)"]
    assert json.loads(wellsourced.render(audited, "json"))["waived"][0]["waived"] == (
        "a draft (AB, until 2099-01-31)"
    )


@pytest.mark.parametrize("template", ["json", "markdown", "html"])
def test_a_claim_shows_its_waiver(template: str) -> None:
    shown = wellsourced.render(audit(make_page("markdown", ALLOW)), template)

    for word in ("seen by us", "AB", "2099-01-31"):
        assert word in shown


def read(text: str, format_name: str) -> tuple[PlacedWaiver, ...]:
    reader = leaf("wellsourced.readers", format_name, "READER", Reader)
    return tuple(read_comments(reader.read(Source("page", text.encode(), text))))


def test_details_and_places_are_read() -> None:
    text = (
        '# Naps\n\n<!-- wellsourced: allow A, B2 until=2027-01-31 by="Ada Bell": they – know -->\n'
    )
    one, two = read(text, "markdown")

    assert (one.waiver.rule, two.waiver.rule) == ("A", "B2")
    assert (one.waiver.by, one.waiver.until) == ("Ada Bell", "2027-01-31")
    assert one.waiver.why == "they – know"
    assert one.span.of(text).startswith("<!-- wellsourced")
    assert one.span.of(text).endswith("-->")


def test_a_percent_sign_in_latex_begins_no_comment_where_it_is_escaped() -> None:
    body = "Some 5\\% wellsourced: allow CLM by=AB why\n"
    text = f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\\end{{document}}\n"
    assert read(text, "latex") == ()


def test_ten_thousand_comments_are_read_in_no_time() -> None:
    text = f"# Naps\n\n{'<!-- wellsourced: allow CLM ' * 10_000}\n\n{FIRST}\n"
    assert len(read(text, "markdown")) < 10_000


# --- in the settings -----------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("drafts/deep/naps.md", "pages/naps.md"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(f"# Naps\n\n{FIRST}\n")
    return tmp_path


def run(folder: Path, settings: str, *words: str) -> Mapping[str, list[dict[str, object]]]:
    (folder / "wellsourced.toml").write_text(f'articles = ["drafts", "pages"]\n{settings}')
    words = ("audit", "--as-of", "2026-11-21", "--output-format", "json", *words)
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    facts = json.loads(result.stdout)
    assert isinstance(facts, dict)
    return facts


def allow(paths: str, more: str = "", rules: str = "claim-unsourced") -> str:
    return (
        f'[[allow]]\npaths = ["{paths}"]\nrules = ["{rules}"]\nwhy = "a draft"\nby = "AB"\n{more}'
    )


@pytest.mark.parametrize("paths", ["drafts", "drafts/*", "./drafts/", "drafts/deep/naps.md"])
def test_settings_allow_by_path(folder: Path, paths: str) -> None:
    facts = run(folder, allow(paths, "until = 2099-01-31"))

    assert [one["path"] for one in facts["findings"]] == ["pages/naps.md"]
    (claim,) = (one["claims"] for one in facts["articles"] if "drafts" in str(one["path"]))
    assert isinstance(claim, list)
    assert claim[0]["status"] == "waived"
    assert claim[0]["waivers"][0]["why"] == "a draft"


def test_settings_hold_wherever_a_person_works(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "drafts" / "deep")
    assert run(folder, allow("drafts/*"), "naps.md")["findings"] == []


def test_settings_that_nothing_needs_are_named_where_all_was_read(folder: Path) -> None:
    named = run(folder, allow("old/*"))["findings"]
    some = run(folder, allow("old/*"), "pages")["findings"]

    assert [one["rule"] for one in named].count("waiver-unused") == 1
    assert {one["path"] for one in named if one["rule"] == "waiver-unused"} == {"wellsourced.toml"}
    assert "waiver-unused" not in {one["rule"] for one in some}


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        (allow("drafts", "until = 2026-11-20"), "waiver-expired"),
        (allow("drafts", rules="claim-unsuorced"), "waiver-incomplete"),
    ],
)
def test_settings_that_are_over_or_misspelt_are_findings(
    folder: Path, settings: str, rule: str
) -> None:
    found = [one["rule"] for one in run(folder, settings)["findings"]]

    assert found.count(rule) == 1
    assert found.count("claim-unsourced") == 2


def test_settings_hold_for_a_library(folder: Path) -> None:
    (folder / "works.bib").write_text("@book{a, title = {T}}\n@book{a, title = {T}}\n")
    settings = 'library = "works.bib"\nselect = ["entry-flawed"]\n'
    found = run(folder, f'{settings}fail-on = "never"\n')["findings"]
    facts = run(folder, settings + allow("*.bib", rules="LIB"))

    assert {one["path"] for one in found} == {"works.bib"}
    assert facts["findings"] == []
    assert [one["waived"] for one in facts["waived"]] == ["a draft (AB)"] * len(found)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"paths": ["a"], "rules": ["CLM"]}, "a table of `allow` has no `why`"),
        ({"paths": [], "rules": ["CLM"], "why": "x"}, "has no `paths`"),
        ({"paths": ["a"], "why": "x"}, "has no `rules`"),
        ({"paths": "a", "rules": ["CLM"], "why": "x"}, 'write `allow.paths = ["a"]`'),
        ({"path": ["a"]}, "unknown key `allow.path`; did you mean `paths`?"),
        ({"paths": ["a"], "rules": ["CLM"], "why": "x", "until": "soon"}, "must be a day"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(row: dict[str, object], words: str) -> None:
    with pytest.raises(BadConfiguration) as caught:
        parse_config({"allow": [row]}, "")
    assert words in str(caught.value)
    with pytest.raises(BadConfiguration):
        parse_config({"allow": row}, "")
