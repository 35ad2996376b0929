"""The HTML report in a real browser: headless Chromium, on wide and narrow screens.

The browser is asked by script inside a copy of the report, whose policy against foreign
scripts is taken out for that; what the policy does is tested on the report as it is.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from lxml import html

from rendered import elements, render, texts, two_articles

CHROMIUM = next((path for path in ("/usr/bin/chromium", shutil.which("chromium")) if path), "")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).is_file(), reason="there is no Chromium here"),
]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
# asks the report, which stands in a frame of the wanted width, and writes the answer down
FRAME = """<!doctype html><meta charset="utf-8"><body>
<iframe style="width: WIDTHpx; height: 900px; border: 0" sandbox="SANDBOX"></iframe>
<pre id="answer"></pre>
<script>
const frame = document.querySelector("iframe");
const press = (page, key, target) => (target || page.body).dispatchEvent(
  new frame.contentWindow.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
frame.onload = () => {
  const view = frame.contentWindow, page = frame.contentDocument;
  const all = (selector) => [...page.querySelectorAll(selector)];
  const one = (selector) => page.querySelector(selector);
  const answer = (() => { QUESTION })();
  document.getElementById("answer").textContent = JSON.stringify(answer);
};
frame.srcdoc = REPORT;
</script>
"""
SCRIPTED, UNSCRIPTED = "allow-same-origin allow-scripts allow-modals", "allow-same-origin"


def run(path: Path, *options: str, address: str = "") -> subprocess.CompletedProcess[str]:
    """Let Chromium do what *options* say with the file, or with an address in it."""
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
        f"--user-data-dir={path.parent / 'profile'}", "--virtual-time-budget=4000", *options,
        path.as_uri() + address,
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)  # noqa: S603 - our own command


def ask(folder: Path, width: int, question: str, sandbox: str = SCRIPTED) -> object:
    """Return what *question*, a function's body in JavaScript, finds in the report."""
    report = POLICY.sub("", render("html", two_articles()))
    written = json.dumps(report).replace("</", "<\\/")
    frame = FRAME.replace("WIDTH", str(width)).replace("SANDBOX", sandbox)
    path = folder / "frame.html"
    frame = frame.replace("QUESTION", question).replace("REPORT", written)
    path.write_text(frame, encoding="utf-8")
    shown = html.document_fromstring(run(path, "--dump-dom").stdout)
    [answer] = texts(shown, "//pre[@id='answer']/text()")
    found: object = json.loads(answer)
    return found


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(render("html", two_articles()), encoding="utf-8")
    return path


def test_the_browser_runs_its_script_and_complains_of_nothing(report: Path) -> None:
    done = run(report, "--dump-dom")
    document = html.document_fromstring(done.stdout)
    assert document.get("data-scripted") == "yes"
    assert not elements(document, "//div[@class='walk'][@hidden]")
    assert "CONSOLE" not in done.stderr


def test_a_script_that_is_not_ours_is_refused(report: Path) -> None:
    spoilt = report.read_text(encoding="utf-8").replace(
        "</main>", "</main><script>document.documentElement.dataset.spoilt = 'yes'</script>"
    )
    report.write_text(spoilt, encoding="utf-8")
    done = run(report, "--dump-dom")
    assert html.document_fromstring(done.stdout).get("data-spoilt") is None
    assert "Content Security Policy" in done.stderr


@pytest.mark.parametrize("width", [320, 390, 760, 1280])
def test_nothing_is_wider_than_the_screen(tmp_path: Path, width: int) -> None:
    question = """
      for (const each of all("details")) each.open = true;
      const root = page.documentElement;
      const wide = all("body *").filter((each) =>
        !each.closest(".scroll > *, .skip, thead, dialog, .card > summary > *")
        && each.getBoundingClientRect().right > root.clientWidth + 1);
      return [root.scrollWidth - root.clientWidth, wide.map((each) => each.outerHTML.slice(0, 80))];
    """
    assert ask(tmp_path, width, question) == [0, []]


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (390, False)])
def test_cards_stand_beside_their_claims_or_under_them(
    tmp_path: Path, width: int, *, beside: bool
) -> None:
    question = """
      const part = one(".part:has(.card)");
      const text = part.querySelector(".text").getBoundingClientRect();
      const cards = part.querySelector(".cards").getBoundingClientRect();
      return cards.left >= text.right && cards.top < text.bottom;
    """
    assert ask(tmp_path, width, question) is beside


def test_a_card_begins_where_its_claim_does_or_below_the_card_before_it(tmp_path: Path) -> None:
    question = """
      return all("mark[id]").map((mark) => {
        const card = page.getElementById(mark.getAttribute("aria-details")).parentElement;
        const before = card.previousElementSibling?.getBoundingClientRect().bottom ?? -Infinity;
        const top = card.getBoundingClientRect().top;
        return Math.abs(top - mark.getClientRects()[0].top) < 12 || top - before < 12;
      });
    """
    assert ask(tmp_path, 1280, question) == [True] * 11


def test_opening_a_card_moves_nothing_of_the_article_on_a_wide_screen(tmp_path: Path) -> None:
    question = """
      const places = () => all(".text").map((text) =>
        text.getBoundingClientRect().top + view.scrollY);
      const before = places();
      one(".card summary").click();
      const opened = all("details.card[open]").length;
      all(".card summary")[3].click();
      return [opened, all("details.card[open]").length,
        places().every((place, at) => Math.abs(place - before[at]) < 1)];
    """
    assert ask(tmp_path, 1280, question) == [1, 1, True]


def test_keys_walk_through_problems_and_claims_and_open_their_cards(tmp_path: Path) -> None:
    question = """
      const seen = [];
      for (const key of ["n", "n", "n", "p", "j", "k", "k"]) {
        press(page, key);
        seen.push([one(".walk output").value, page.activeElement.textContent,
          all("details.card[open] > summary small").map((each) => each.textContent).join()]);
      }
      return seen;
    """
    walked = ask(tmp_path, 1280, question)
    assert walked == [
        ["c03, 1 of 6", "c03", "c03"],
        ["c06, 2 of 6", "c06", "c06"],
        ["c07, 3 of 6", "c07", "c07"],
        ["c06, 2 of 6", "c06", "c06"],
        ["c07, 7 of 11", "c07", "c07"],
        ["c06, 6 of 11", "c06", "c06"],
        ["c05, 5 of 11", "c05", "c05"],
    ]


def test_states_can_be_hidden_and_are_then_passed_over(tmp_path: Path) -> None:
    question = """
      const button = one('li[data-state="unsourced"] button');
      const shown = () => all(".card.unsourced").some((card) => card.checkVisibility());
      const before = [button.getAttribute("aria-pressed"), shown()];
      press(page, "u");
      const after = [button.getAttribute("aria-pressed"), shown()];
      for (let step = 0; step < 3; step += 1) press(page, "n");
      return [before, after, one(".walk output").value];
    """
    assert ask(tmp_path, 1280, question) == [["true", True], ["false", False], "c08, 3 of 4"]


def test_keys_are_listened_to_only_where_they_are_meant(tmp_path: Path) -> None:
    question = """
      press(page, "n", one(".filter input"));
      const typing = all("details.card[open]").length;
      press(page, "?");
      const help = one("dialog");
      const asked = [help.open, page.activeElement.closest("dialog") === help];
      help.querySelector("input").click();
      help.close();
      press(page, "n");
      return [typing, asked, help.open, all("details.card[open]").length];
    """
    assert ask(tmp_path, 1280, question) == [0, [True, True], False, 0]


def test_the_claims_can_be_filtered_and_sorted(tmp_path: Path) -> None:
    question = """
      const table = one("table.claims"), form = one(".filter");
      const ids = () => [...table.querySelectorAll("tbody tr:not(.section)")]
        .filter((row) => row.checkVisibility()).map((row) => row.querySelector("a").textContent);
      const change = (name, value) => {
        const field = form.querySelector(`[name=${name}]`);
        field.value = value;
        field.dispatchEvent(new view.Event("input", { bubbles: true }));
        return [form.querySelector("output").value, ids().join(" ")];
      };
      const found = [change("state", "leads nowhere"), change("state", "")];
      found.push(change("words", "NIGHT"));
      change("words", "");
      const head = table.tHead.rows[0].cells[1];
      head.querySelector("button").click();
      const up = [head.getAttribute("aria-sort"), ids().join(" ")];
      head.querySelector("button").click();
      const down = head.getAttribute("aria-sort");
      head.querySelector("button").click();
      return [found, up, down, head.getAttribute("aria-sort"), ids().join(" ")];
    """
    as_written = " ".join(f"c{number:02}" for number in range(1, 11))
    assert ask(tmp_path, 1280, question) == [
        [["2 of 10 claims", "c08 c09"], ["10 of 10 claims", as_written], ["1 of 10 claims", "c02"]],
        ["ascending", "c07 c08 c01 c09 c03 c04 c02 c05 c06 c10"],
        "descending",
        None,
        as_written,
    ]


@pytest.mark.parametrize("target", ["a1-c07", "a1-c07-card"])
def test_a_link_to_a_claim_or_its_card_opens_the_card(report: Path, target: str) -> None:
    done = run(report, "--dump-dom", address=f"#{target}")
    document = html.document_fromstring(done.stdout)
    assert texts(document, "//details[@open]/div/@id") == ["a1-c07-card"]
    assert texts(document, "//mark[contains(@class, 'here')]/@id") == ["a1-c07"]


def test_without_script_every_card_opens_and_nothing_is_offered_that_needs_it(
    tmp_path: Path,
) -> None:
    question = """
      const offered = all("button, select, input").filter((each) => each.checkVisibility());
      const card = page.getElementById("a1-c07-card");
      card.parentElement.querySelector("summary").click();
      const scripted = page.documentElement.dataset.scripted ?? null;
      return [offered.length, card.checkVisibility(), scripted];
    """
    assert ask(tmp_path, 1280, question, UNSCRIPTED) == [0, True, None]


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_clicked_is_large_enough(tmp_path: Path, width: int) -> None:
    question = """
      return all("button, summary, select, .number, .contents a")
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          const box = each.getBoundingClientRect();
          return box.height < 23.5 || box.width < 23.5;
        }).map((each) => each.outerHTML.slice(0, 80));
    """
    assert ask(tmp_path, width, question) == []


@pytest.mark.parametrize("script", [True, False])
def test_printed_the_cards_are_endnotes(report: Path, *, script: bool) -> None:
    if not script:
        unscripted = re.sub(r"(?s)<script>.*?</script>", "", report.read_text(encoding="utf-8"))
        report.write_text(unscripted, encoding="utf-8")
    made = report.parent / "report.pdf"
    run(report, f"--print-to-pdf={made}", "--no-pdf-header-footer")
    document = pypdfium2.PdfDocument(made)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    printed = " ".join(" ".join(pages).split())
    notes = printed.index("The claims one by one")
    assert printed.index("So do two reviews") < notes
    assert printed.index("Of 800 adults, 96 (12%) had taken valerian") > notes
    assert printed.index("carried over from the header of its row or column") > notes
