"""In a real browser nothing of a hostile project runs, is asked for, or says anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import wellsourced
from browser.conftest import Opener
from browsing import NEEDED
from hostile_projects import make_hostile_project
from poisoned import poisoned
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, choose_report

pytestmark = NEEDED

# without it, what is injected would run: the report has to hold without its policy too
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
POKE = """() => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  for (const one of document.querySelectorAll("*")) {
    for (const kind of ["mouseover", "focus", "pointerenter", "animationstart", "error", "load"]) {
      if (one !== document.documentElement) one.dispatchEvent(new Event(kind));
    }
  }
  const every = [...document.querySelectorAll("*")];
  return {
    handlers: every.filter((one) => one.getAttributeNames().some((name) => name.startsWith("on")))
      .length,
    links: every.map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "#")
      .filter((to) => !/^(#|https?:\\/\\/)/.test(to)),
    scripts: [...document.scripts].filter((one) => !one.type.includes("json")).length,
    foreign: [...new Set(every.map((one) => one.namespaceURI))].length,
    elements: every.length,
  };
}"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    settings = make_hostile_project(tmp_path_factory.mktemp("hostile"))
    audit = wellsourced.audit(config=wellsourced.open_config(settings))
    assert audit.unread == ()
    assert audit.summary.articles == 3
    assert sum(len(one.decisions.anchored) for one in audit.articles) > 200
    return choose_report("html").render(build_page(audit), Templates())


def test_nothing_of_a_hostile_project_acts(open_report: Opener, report: str) -> None:
    tab = open_report(POLICY.sub("", report))
    found = tab.ask(POKE)
    assert isinstance(found, dict)
    mild = open_report(choose_report("html").render(build_page(poisoned("mild")), Templates()))
    known = mild.ask(POKE)
    assert isinstance(known, dict)
    assert found["handlers"] == 0
    assert found["links"] == []
    assert found["scripts"] == known["scripts"]
    assert found["elements"] > 10_000
    tab.page.wait_for_timeout(200)
    assert tab.complaints == []
    assert [address.partition(":")[0] for address in tab.asked] == ["file"]


def test_no_string_of_a_hostile_project_is_markup(report: str, tmp_path: Path) -> None:
    assert "<script>alert" not in report
    assert not re.search(
        r"<[^>]*\son[a-z]+\s*=", re.sub(r"<script.*?</script>", "", report, flags=re.DOTALL)
    )
    (tmp_path / "report.html").write_text(report, encoding="utf-8")
