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
<iframe style="width: WIDTHpx; height: 900px; border: 0"></iframe><pre id="answer"></pre>
<script>
const frame = document.querySelector("iframe");
frame.onload = () => {
  const view = frame.contentWindow, page = frame.contentDocument;
  const answer = (() => { QUESTION })();
  document.getElementById("answer").textContent = JSON.stringify(answer);
};
frame.srcdoc = REPORT;
</script>
"""


def browse(path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Open the file and return the document as the browser has it, and what it complained of."""
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
        f"--user-data-dir={path.parent / 'profile'}", "--virtual-time-budget=4000", *options,
        "--dump-dom", path.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)  # noqa: S603 - our own command


def ask(folder: Path, width: int, question: str) -> object:
    """Return what *question*, a function's body in JavaScript, finds in the report."""
    report = POLICY.sub("", render("html", two_articles()))
    written = json.dumps(report).replace("</", "<\\/")
    frame = FRAME.replace("WIDTH", str(width)).replace("QUESTION", question)
    path = folder / "frame.html"
    path.write_text(frame.replace("REPORT", written), encoding="utf-8")
    [answer] = texts(html.document_fromstring(browse(path).stdout), "//pre[@id='answer']/text()")
    found: object = json.loads(answer)
    return found


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(render("html", two_articles()), encoding="utf-8")
    return path


def test_the_browser_runs_its_script_and_complains_of_nothing(report: Path) -> None:
    done = browse(report)
    document = html.document_fromstring(done.stdout)
    assert document.get("data-scripted") == "yes"
    assert not elements(document, "//nav[@class='walk'][@hidden]")
    assert "CONSOLE" not in done.stderr


def test_a_script_that_is_not_ours_is_refused(report: Path) -> None:
    spoilt = report.read_text(encoding="utf-8").replace(
        "</main>", "</main><script>document.documentElement.dataset.spoilt = 'yes'</script>"
    )
    report.write_text(spoilt, encoding="utf-8")
    done = browse(report)
    assert html.document_fromstring(done.stdout).get("data-spoilt") is None
    assert "Content Security Policy" in done.stderr


@pytest.mark.parametrize("width", [390, 760, 1280])
def test_nothing_is_wider_than_the_screen(tmp_path: Path, width: int) -> None:
    question = """
      for (const one of page.querySelectorAll("details")) one.open = true;
      const root = page.documentElement;
      const wide = [...page.querySelectorAll("body *")].filter((one) =>
        !one.closest(".scroll > *, .skip, thead")
        && one.getBoundingClientRect().right > root.clientWidth + 1);
      return [root.scrollWidth - root.clientWidth, wide.map((one) => one.outerHTML.slice(0, 80))];
    """
    assert ask(tmp_path, width, question) == [0, []]


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (390, False)])
def test_cards_stand_beside_their_claims_or_under_them(
    tmp_path: Path, width: int, *, beside: bool
) -> None:
    question = """
      const part = page.querySelector(".part:has(.card)");
      const text = part.querySelector(".text").getBoundingClientRect();
      const cards = part.querySelector(".cards").getBoundingClientRect();
      return cards.left >= text.right && cards.top < text.bottom;
    """
    assert ask(tmp_path, width, question) is beside


def test_the_buttons_walk_through_the_problems_and_open_their_cards(tmp_path: Path) -> None:
    question = """
      const next = page.querySelector(".walk button[value='1']");
      const seen = [];
      for (let step = 0; step < 3; step += 1) {
        next.click();
        seen.push(page.querySelector(".walk output").value);
      }
      return [seen, page.querySelectorAll("details.card[open]").length];
    """
    walked = ask(tmp_path, 1280, question)
    assert walked == [["c03, 1 of 6", "c06, 2 of 6", "c07, 3 of 6"], 3]


def test_a_link_to_a_card_opens_it(report: Path) -> None:
    address = f"{report.as_uri()}#a1-c07-card"
    done = subprocess.run(  # noqa: S603 - our own command
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=4000",
         f"--user-data-dir={report.parent / 'profile'}", "--dump-dom", address],
        capture_output=True, text=True, timeout=90, check=True,
    )  # fmt: skip
    document = html.document_fromstring(done.stdout)
    assert texts(document, "//details[@open]/div/@id") == ["a1-c07-card"]
