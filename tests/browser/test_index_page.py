"""The index over reports in a real browser: sorted and filtered by its script, whole without it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html

import wellsourced
from rendered import texts

CHROMIUM = next((path for path in ("/usr/bin/chromium", shutil.which("chromium")) if path), "")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).is_file(), reason="there is no Chromium here"),
]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
LIST = "\n\n## References\n\n1. Ivers T. Bark and pain. J Bark. 2019;4:1-9.\n"
CITED = "Willow bark eased pain in 21% of 90 adults after two weeks [1]."
BARE = "Naps cut errors by 30% in 40 nurses on night shifts."
ARTICLES = {
    "b.md": f"# Naps at night\n\n{CITED}\n\n{BARE}{LIST}",
    "a.md": f"# Willow bark\n\n{CITED}{LIST}",
    "c.md": f"# Naps by day\n\n{BARE}\n\nA nap cured 12% of 80 adults.{LIST}",
}
TOOLS = """
const all = (selector) => [...document.querySelectorAll(selector)];
const shown = () => all(".articles tbody tr:not([hidden])")
  .map((row) => row.querySelector("a").textContent);
const head = (at) => all(".articles thead button")[at];
"""


@pytest.fixture(name="index")
def _index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "pages" / name).write_text(text, encoding="utf-8")
    return wellsourced.write_reports("out", "pages").index


def run(path: Path) -> subprocess.CompletedProcess[str]:
    """Let Chromium open the page, and write down what it became."""
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
        f"--user-data-dir={path.absolute().parent / 'profile'}", "--virtual-time-budget=4000",
        "--dump-dom", path.absolute().as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)  # noqa: S603 - our own command


def ask(index: Path, question: str) -> object:
    """Return what *question*, a function's body in JavaScript, finds in the index."""
    told = f"answer.textContent = JSON.stringify((() => {{{question}}})())"
    asking = f"<pre id=answer></pre><script>{TOOLS}{told}</script>"
    text = POLICY.sub("", index.read_text(encoding="utf-8")).replace("</body>", asking + "</body>")
    path = index.with_name("asked.html")
    path.write_text(text, encoding="utf-8")
    [answer] = texts(html.document_fromstring(run(path).stdout), "//pre[@id='answer']/text()")
    found: object = json.loads(answer)
    return found


def test_the_browser_runs_its_script_and_complains_of_nothing(index: Path) -> None:
    done = run(index)
    assert "CONSOLE" not in done.stderr
    assert len(texts(html.document_fromstring(done.stdout), "//thead//button/text()")) == 11


def test_columns_sort_both_ways_and_back(index: Path) -> None:
    order = ask(
        index,
        """const found = [shown()];
        for (let times = 0; times < 3; times++) {
          head(3).click();
          found.push([all("th")[3].getAttribute("aria-sort"), ...shown()]);
        }
        return found;""",
    )
    named = ["Willow bark", "Naps at night", "Naps by day"]
    assert order == [
        named,
        ["ascending", *reversed(named)],
        ["descending", *named],
        [None, *named],
    ]


def test_words_and_problems_filter_the_rows(index: Path) -> None:
    found = ask(
        index,
        """const [words, problems] = all(".filter input");
        words.value = "naps  NIGHT"; words.dispatchEvent(new Event("input"));
        const told = [shown(), document.querySelector(".filter output").value];
        words.value = ""; words.dispatchEvent(new Event("input"));
        return [...told, document.querySelector(".filter output").value, shown().length];""",
    )
    assert found == [["Naps at night"], "1 of 3 articles", "3 articles", 3]
