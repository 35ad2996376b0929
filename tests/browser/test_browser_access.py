"""A report can be used by everybody: axe finds nothing, on any screen and without scripts."""

from __future__ import annotations

import pytest

from browser.conftest import Opener
from browsing import AXE, LOOKS, NEEDED, Look, Tab, violations, without_script
from shown import shown

pytestmark = NEEDED

with_axe = pytest.mark.skipif(
    not AXE, reason="axe-playwright-python, which has axe, is not installed"
)
WIDER = """() => {
  const root = document.documentElement;
  return root.scrollWidth - root.clientWidth;
}"""


def open_as(open_report: Opener, document: str, look: Look) -> Tab:
    """Open *document* as somebody sees it, in a tab that can be asked even without scripts."""
    plain = document if look.scripted else without_script(document)
    return open_report(plain, Look(look.width, look.scheme))


@with_axe
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_axe_finds_nothing(open_report: Opener, look: Look) -> None:
    tab = open_as(open_report, shown("sample").html, look)
    tab.open_all()
    assert violations(tab) == []
    assert tab.ask(WIDER) == 0


@with_axe
@pytest.mark.parametrize("look", [Look(1280), Look(390, "dark", scripted=False)], ids=str)
@pytest.mark.parametrize("name", ["two", "opium-and-heroin"])
def test_axe_finds_nothing_in_several_articles_and_in_the_showcase(
    open_report: Opener, name: str, look: Look
) -> None:
    tab = open_as(open_report, shown(name).html, look)
    assert violations(tab) == []
    tab.open_all()
    assert violations(tab) == []
    assert tab.ask(WIDER) == 0


@with_axe
def test_axe_finds_nothing_in_the_help(open_report: Opener) -> None:
    tab = open_report(shown("sample").html)
    tab.press("?")
    assert tab.ask("document.querySelectorAll('dialog[open]').length") == 1
    assert violations(tab) == []


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("name", ["sample", "showcase"])
def test_nothing_is_asked_for_and_nothing_complained_of(
    open_report: Opener, name: str, look: Look
) -> None:
    tab = open_report(shown(name).html, look)
    assert [address.partition(":")[0] for address in tab.asked] == ["file"]
    assert tab.complaints == []


@pytest.mark.parametrize("name", ["sample", "showcase"])
def test_nothing_is_asked_for_whatever_is_clicked(open_report: Opener, name: str) -> None:
    tab = open_report(shown(name).html)
    tab.open_all()
    tab.ask(
        "document.querySelectorAll('button, summary, a:is([href^=\"#\"])')"
        ".forEach((one) => one.click())"
    )
    foreign = [
        one
        for one in tab.asked
        if not one.startswith(("blob:", "data:", tab.asked[0].split("#")[0]))
    ]
    assert foreign == []
    assert tab.complaints == []
