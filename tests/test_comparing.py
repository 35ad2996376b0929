"""`report --diff`: what changed between two versions of an article, claim by claim."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html

import wellsourced
from rendered import texts
from wellsourced.cli import main
from wellsourced.comparing import compare, find_facts, read_facts
from wellsourced.errors import Unreadable
from wellsourced.page import ArticleChanges

IVERS = "Ivers T, Roe A. Willow bark for pain of the lower back. J Invented Herbs. 2019;4:11-19."
HILL = "Hill B. Trade in herbs. London: Hill Press; 1951."
NESS = "Ness O. Nausea from herbs. Journal of Invented Herbs. 2020;5:1-9."
PAIN = "Willow bark eased pain of the lower back in 39% of 210 adults"
NAUSEA = "In the same year 12% of the users reported nausea"
TRADE = "It was sold in 40 countries in 1950"


def article(*sentences: str, works: tuple[str, ...]) -> str:
    numbered = (f"{number}. {work}" for number, work in enumerate(works, 1))
    lines = ("# Willow bark", "", "\n\n".join(sentences), "", "## References", "", *numbered)
    return "\n".join(lines) + "\n"


OLD = article(f"{PAIN} [2].", f"{NAUSEA}.", f"{TRADE} [1].", works=(HILL, IVERS))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def changes(new: str, old: str = OLD) -> ArticleChanges:
    Path("old.md").write_text(old, encoding="utf-8")
    Path("new.md").write_text(new, encoding="utf-8")
    (one,) = wellsourced.compare("old.md", wellsourced.audit("new.md")).articles
    return one


def report(*words: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["report", *words], catch_exceptions=False)
    assert result.exit_code == code, result.stderr
    return result


def test_the_same_article_did_not_change() -> None:
    found = changes(OLD)
    assert found.same
    assert found.line == "nothing changed"


def test_references_in_another_order_change_no_claim() -> None:
    found = changes(
        article(f"{PAIN} [1].", f"{NAUSEA}.", f"{TRADE} [2].", works=(IVERS, HILL)),
    )
    assert found.same


def test_a_claim_that_came_and_one_that_went() -> None:
    found = changes(article(f"{PAIN} [1].", f"{NAUSEA}.", "Tea cures 3% of colds.", works=(IVERS,)))
    assert [one.text for one in found.new] == ["Tea cures 3% of colds."]
    assert [one.text for one in found.gone] == [f"{TRADE} [1]."]
    assert found.changed == ()
    assert [one.key for one in found.references_gone] == ["hill1951"]
    assert found.line == "claims: 1 new, 1 gone; references: 1 gone"


def test_a_claim_that_got_a_source_and_one_that_lost_its() -> None:
    works = (HILL, IVERS, NESS)
    found = changes(article(f"{PAIN} [2].", f"{NAUSEA} [3].", f"{TRADE}.", works=works))
    nausea, trade = found.changed
    assert (nausea.gained, nausea.lost, nausea.was_status) == (("ness2020",), (), "unsourced")
    assert (trade.gained, trade.lost, trade.status) == ((), ("hill1951",), "unsourced")
    assert (nausea.was_text, trade.was_text) == ("", "")
    assert [one.key for one in found.references_new] == ["ness2020"]


def test_a_claim_that_was_reworded_keeps_its_place() -> None:
    new = OLD.replace("39% of 210 adults", "37% of 210 adults")
    (one,) = changes(new).changed
    assert one.text.startswith("Willow bark eased pain of the lower back in 37%")
    assert one.was_text == f"{PAIN} [2]."
    assert changes(new).line == "claims: 1 reworded"


def test_a_claim_that_fits_several_is_none_of_them() -> None:
    claim = f"{PAIN}."
    old = article(claim, works=(IVERS,))
    found = changes(article(claim, f"{NAUSEA}.", claim, works=(IVERS,)), old)
    assert found.changed == ()
    assert [one.perhaps for one in found.gone] == [("c01", "c03")]
    assert [one.id for one in found.new] == ["c01", "c02", "c03"]


def test_a_reference_that_is_printed_otherwise_is_the_same_work() -> None:
    found = changes(OLD.replace("J Invented Herbs", "Journal of Invented Herbs"))
    (one,) = found.references_changed
    assert (one.key, one.was_text) == ("ivers2019", IVERS)
    assert found.line == "references: 1 printed otherwise"


def test_two_dois_are_two_works() -> None:
    old = OLD.replace(IVERS, f"{IVERS} doi:10.5555/jih.2019.4")
    found = changes(OLD.replace(IVERS, f"{IVERS} doi:10.5555/jih.2019.5"), old)
    assert len(found.references_new) == len(found.references_gone) == 1


def test_a_doi_that_was_added_is_no_other_work() -> None:
    found = changes(OLD.replace(IVERS, f"{IVERS} doi:10.5555/jih.2019.4"))
    assert found.line == "references: 1 printed otherwise"


def test_an_earlier_report_and_earlier_facts_are_as_good_as_the_article() -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    Path("new.md").write_text(OLD.replace("39%", "38%"), encoding="utf-8")
    report("old.md", "-o", "old.html")
    Path("old.json").write_text(report("old.md", "--to", "json").stdout, encoding="utf-8")
    shown = [
        report("new.md", "--diff", f"old.{kind}").stdout.replace(f"old.{kind}", "OLD", 1)
        for kind in ("md", "html", "json")
    ]
    assert "From OLD (as of" in shown[0]
    assert shown[0] == shown[1] == shown[2]
    assert "worded before: Willow bark eased pain of the lower back in 39%" in shown[0]


def judged(article: str, verdict: str) -> str:
    """Return the facts of *article* with a verdict on the first source of its first claim."""
    Path("new.md").write_text(article, encoding="utf-8")
    facts = json.loads(report("new.md", "--to", "json").stdout)
    facts["articles"][0]["claims"][0]["sources"][0]["verdict"] = verdict
    facts["as-of"] = "2021-05-04"
    return json.dumps(facts)


def test_a_verdict_that_is_another_now_is_shown() -> None:
    Path("old.json").write_text(judged(OLD, "supports"), encoding="utf-8")
    (found,) = wellsourced.compare("old.json", wellsourced.audit("new.md")).articles
    (one,) = found.changed[0].verdicts
    assert (one.source, one.was, one.now) == ("ivers2019", "supports", "not-checked")
    assert found.line == "claims: 1 no longer verified by a person, 1 with another verdict"


def test_what_changed_is_said_in_words() -> None:
    Path("old.json").write_text(judged(OLD, "supports"), encoding="utf-8")
    Path("new.md").write_text(OLD.replace(f"{TRADE} [1]", TRADE), encoding="utf-8")
    shown = report("new.md", "--diff", "old.json").stdout
    lines = [line.strip() for line in shown.splitlines()]
    assert lines[2].startswith("From old.json (as of 2021-05-04) to new.md (as of ")
    verdict = "not checked by a person, before: supports the claim"
    assert f"- Ivers & Roe 2019: {verdict}" in [line.replace("&amp;", "&") for line in lines]
    assert "- no longer verified by a person" in lines
    assert "- source lost: Hill 1951" in lines
    assert "- no source, before: sourced" in lines
    assert "ivers2019" not in shown
    Path("new.html").write_text(report("new.md", "--diff", "old.json", "--to", "html").stdout)
    said = " ".join(texts(html.parse("new.html").getroot(), "//body//text()")).split()
    assert "Ivers & Roe 2019 : not checked by a person, before: supports" in " ".join(said)
    assert "ivers2019" not in said


def test_a_claim_that_a_person_verified_since_is_counted() -> None:
    later = read_facts(judged(OLD, "partly"))
    earlier = read_facts(judged(OLD, "contradicts"))
    assert later is not None
    assert earlier is not None
    (found,) = compare(earlier, later, "kept.json").articles
    assert found.line == "claims: 1 verified by a person now, 1 with another verdict"
    assert found.changed[0].standing == "verified by a person now"
    (same,) = compare(later, later).articles
    assert same.same


def test_works_of_one_name_are_told_apart_by_their_keys() -> None:
    other = "Hill B. Herbs of the market. London: Hill Press; 1951."
    works = (HILL, IVERS, other)
    found = changes(article(f"{PAIN} [2].", f"{NAUSEA} [3].", f"{TRADE} [1].", works=works))
    (one,) = found.changed
    assert one.gained_names == (f"Hill 1951 ({one.gained[0]})",)
    assert found.references_new[0].name == one.gained_names[0]


def test_words_that_are_not_known_stand_as_they_are() -> None:
    earlier, later = read_facts(judged(OLD, "doubted")), read_facts(judged(OLD, "partly"))
    assert earlier is not None
    assert later is not None
    (one,) = compare(earlier, later).articles[0].changed[0].verdicts
    assert (one.was_words, one.now_words) == ("doubted", "supports the claim in part")
    unnamed = json.loads(judged(OLD, "partly"))
    for row in unnamed["articles"][0]["references"]:
        row["record"] = {"id": row["key"]}
    bare = read_facts(json.dumps(unnamed))
    assert bare is not None
    assert {one.name for one in bare.articles[0].references} == {""}
    assert compare(earlier, bare).articles[0].changed[0].verdicts[0].name == "ivers2019"


def test_articles_are_the_same_by_their_path() -> None:
    Path("a.md").write_text(OLD, encoding="utf-8")
    Path("b.md").write_text(OLD, encoding="utf-8")
    Path("old.json").write_text(report("a.md", "b.md", "--to", "json").stdout, encoding="utf-8")
    Path("c.md").write_text(OLD, encoding="utf-8")
    found = wellsourced.compare("old.json", wellsourced.audit("c.md", "a.md")).articles
    lines = {one.path: one.line for one in found}
    assert lines["a.md"] == "nothing changed"
    assert lines["c.md"] == "claims: 3 new; references: 2 new"
    assert lines["b.md"] == "claims: 3 gone; references: 2 gone"


def test_text_of_the_article_is_text_on_the_page() -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    new = OLD.replace("40 countries", "41 countries &lt;script&gt;")
    Path("new.md").write_text(new, encoding="utf-8")
    made = report("new.md", "--diff", "old.md", "--to", "html").stdout
    tree = html.document_fromstring(made)
    assert texts(tree, "//h2/text()") == ["Willow bark"]
    assert "<script" not in made
    assert "&lt;script&gt;" in made


def test_what_changed_goes_to_a_file_in_the_format_that_it_ends_in() -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    for name, first in (("x.md", "# What changed"), ("x.html", "<!doctype html>"), ("x.json", "{")):
        assert report("old.md", "--diff", "old.md", "-o", name).stdout == ""
        assert Path(name).read_text(encoding="utf-8").startswith(first)


@pytest.mark.parametrize("name", ["x.docx", "x.pdf", "x.tex", "x.csv"])
def test_no_file_gets_a_format_that_its_name_does_not_say(name: str) -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    refused = report("old.md", "--diff", "old.md", "-o", name, code=2)
    assert f"{name}: what changed is written as HTML, Markdown or JSON" in refused.stderr
    assert not Path(name).exists()


def test_what_changed_is_plain_values_too() -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    Path("new.md").write_text(OLD.replace(f"{NAUSEA}.", f"{NAUSEA} [1]."), encoding="utf-8")
    facts = json.loads(report("new.md", "--diff", "old.md", "--to", "json").stdout)
    assert facts["schema"] == "wellsourced-changes/1"
    (one,) = facts["articles"][0]["changed"]
    assert one["gained"] == ["hill1951"]
    assert one["was-status"] == "unsourced"
    changed = wellsourced.compare("old.md", wellsourced.audit("new.md"))
    assert json.loads(wellsourced.render(changed, "json")) == facts
    assert wellsourced.render(changed).startswith("# What changed")


def test_a_house_may_have_its_own_page_of_changes() -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    Path("house.txt.jinja").write_text("{% for a in page.articles %}{{ a.line }}{% endfor %}\n")
    words = ("old.md", "--diff", "old.md", "--to", "house.txt.jinja")
    assert report(*words).stdout == report(*words, "--sandbox").stdout == "nothing changed"


def test_what_is_no_earlier_version_is_refused() -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    Path("noise.json").write_bytes(b"\0\0\0")
    assert "there is no such file" in report("old.md", "--diff", "gone.md", code=2).stderr
    assert "no facts of an audit" in report("old.md", "--diff", "noise.json", code=2).stderr
    refused = report("old.md", "--diff", "old.md", "--to", "htm", code=2)
    assert "did you mean `html`" in refused.stderr


@pytest.mark.parametrize(
    "facts",
    [
        {"schema": "wellsourced-audit/1"},
        {"schema": "wellsourced-audit/1", "version": "1", "as-of": "x", "articles": [{}]},
        {"schema": "wellsourced-audit/1", "version": "1", "as-of": "x", "articles": 5},
    ],
)
def test_facts_that_lack_something_are_refused(facts: dict[str, object]) -> None:
    with pytest.raises(Unreadable, match="lack something"):
        read_facts(json.dumps(facts))


def test_what_are_no_facts_are_none() -> None:
    assert read_facts("[]") is None
    assert read_facts('{"schema": "other/1"}') is None
    assert read_facts("<p>") is None
    assert find_facts("<p>words</p>") == "<p>words</p>"


def test_what_is_compared_is_not_overwritten() -> None:
    Path("old.md").write_text(OLD, encoding="utf-8")
    Path("new.md").write_text(OLD, encoding="utf-8")
    report("new.md", "--diff", "old.md", "-o", "old.md", code=2)
    assert Path("old.md").read_text(encoding="utf-8") == OLD
