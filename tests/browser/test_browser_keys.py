"""A report is read with the keyboard alone: Tab goes in the order of reading, keys walk claims."""

from __future__ import annotations

import pytest

from browser.conftest import Opener
from browsing import NEEDED, Look, Tab
from shown import shown

pytestmark = NEEDED

# numbers what can be focused, in the order of the document, with how it looks unfocused
PREPARE = """() => {
  const looks = (one) => {
    const style = getComputedStyle(one);
    return ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor",
      "borderColor", "color", "textDecorationLine"].map((name) => style[name]).join(" ");
  };
  const able = "a[href], button, input, select, textarea, summary, [tabindex]";
  const every = [...document.querySelectorAll(able)].filter((one) => one.tabIndex >= 0
    && !one.disabled && one.checkVisibility({ visibilityProperty: true }));
  const before = every.map(looks);
  const name = (one) => `${one.outerHTML.slice(0, 90)} in ${one.closest("[id]")?.id}`;
  window.focusable = { every, before, looks, name };
  return every.map(name);
}"""
# where the focus is, and whether it can be seen there
FOCUSED = """() => {
  const { every, before, looks, name } = window.focusable;
  const one = document.activeElement;
  const at = every.indexOf(one);
  if (one === document.body || one === document.documentElement) return null;
  const boxes = [...one.getClientRects()];
  const on = boxes.some((box) => [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]].some(([across, down]) => {
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    const [x, y] = [left + (right - left) * across, top + (bottom - top) * down];
    const hit = document.elementFromPoint(x, y);
    return hit && (one.contains(hit) || hit.contains(one));
  }));
  const [box] = boxes;
  return {
    name: name(one), at, seen: at >= 0 && looks(one) !== before[at], on,
    top: box ? box.top + scrollY : 0, bottom: box ? box.bottom + scrollY : 0,
    moves: ["fixed", "sticky"].some((kind) => {
      for (let each = one; each; each = each.parentElement) {
        if (getComputedStyle(each).position === kind) return true;
      }
      return false;
    }) || Boolean(one.closest(".skip")),
  };
}"""


def walk(tab: Tab, key: str) -> list[dict[str, object]]:
    """Return the places that *key* goes through until it leaves the page; a trap has no end."""
    able = tab.ask(PREPARE)
    assert isinstance(able, list)
    places: list[dict[str, object]] = []
    for _step in range(len(able) + 2):
        tab.press(key)
        place = tab.ask(FOCUSED)
        if place is None or (places and place == places[0]):
            break
        assert isinstance(place, dict)
        places.append(place)
    return places


WAYS = [
    Look(),
    Look(scripted=False),
    Look(390, scripted=False),
    Look(390),
]


@pytest.mark.parametrize("look", WAYS, ids=str)
@pytest.mark.parametrize("opened", [False, True])
def test_tab_goes_through_everything_in_the_order_of_reading(
    open_report: Opener, look: Look, *, opened: bool
) -> None:
    tab = open_report(shown("two").html, look)
    if opened:
        tab.open_all()
    able = tab.ask(PREPARE)
    assert isinstance(able, list)
    places = walk(tab, "Tab")
    assert [place["name"] for place in places] == able
    assert [place["name"] for place in places if not place["seen"]] == []
    assert [place["name"] for place in places if not place["on"]] == []


def test_tab_goes_back_the_same_way(open_report: Opener) -> None:
    tab = open_report(shown("sample").html)
    forth = [place["at"] for place in walk(tab, "Tab")]
    tab.ask("document.activeElement.blur()")
    tab.ask("document.querySelector('footer').tabIndex = -1")
    tab.ask("document.querySelector('footer').focus()")
    assert [place["at"] for place in walk(tab, "Shift+Tab")] == forth[::-1]


def test_on_a_narrow_screen_the_order_goes_down_the_page(open_report: Opener) -> None:
    tab = open_report(shown("sample").html, Look(390))
    tab.open_all()
    last = 0.0
    for place in walk(tab, "Tab"):
        if place["moves"]:
            continue
        top, bottom = place["top"], place["bottom"]
        assert isinstance(top, float | int)
        assert isinstance(bottom, float | int)
        assert bottom >= last, place["name"]
        last = max(last, top)


HERE = "decodeURIComponent(location.hash.slice(1))"
FOCUS_HOLDS = """(card) => {
  const focused = document.activeElement;
  return focused.getAttribute("href") === `#${card}` || focused.matches(`[aria-details="${card}"]`)
    || Boolean(focused.closest(`#${CSS.escape(card)}`));
}"""
SHOWN = "(id) => document.getElementById(id).checkVisibility()"


def test_j_and_k_walk_through_the_claims_and_open_their_cards(open_report: Opener) -> None:
    tab = open_report(shown("sample").html)
    claims = shown("sample").page.articles[0].claims
    for keys, at in (("j", 0), ("j", 1), ("jj", 3), ("k", 2), ("kk", 0)):
        tab.press(*keys)
        assert tab.ask(HERE) == claims[at].anchor, keys
        assert tab.ask(SHOWN, claims[at].card)
        assert tab.ask(FOCUS_HOLDS, claims[at].card)
    assert tab.complaints == []


def test_n_and_p_walk_through_the_problems(open_report: Opener) -> None:
    tab = open_report(shown("sample").html)
    problems = [claim for claim in shown("sample").page.articles[0].claims if claim.problem]
    assert len(problems) > 2
    for keys, at in (("n", 0), ("n", 1), ("n", 2), ("p", 1), ("pp", -1), ("n", 0)):
        tab.press(*keys)
        assert tab.ask(HERE) == problems[at].anchor, keys
        assert tab.ask(SHOWN, problems[at].card)


def test_a_question_mark_opens_the_help_and_escape_closes_it(open_report: Opener) -> None:
    tab = open_report(shown("sample").html)
    tab.press("j")
    before = tab.ask("document.activeElement.outerHTML")
    tab.press("?")
    assert tab.ask("document.querySelector('dialog').matches(':modal')")
    assert tab.ask("document.querySelector('dialog').contains(document.activeElement)")
    tab.press("Escape")
    assert not tab.ask("document.querySelector('dialog').open")
    assert tab.ask("document.activeElement.outerHTML") == before


def test_keys_can_be_turned_off_and_leave_fields_and_shortcuts_alone(open_report: Opener) -> None:
    tab = open_report(shown("sample").html)
    tab.ask("document.querySelector('input[type=search]').focus()")
    tab.press("j", "n", "?")
    assert tab.ask("document.querySelector('input[type=search]').value") == "jn?"
    assert tab.ask(HERE) == ""
    tab.ask("document.activeElement.blur()")
    tab.press("Alt+j")
    assert tab.ask(HERE) == ""
    tab.press("?")
    tab.page.locator("dialog input[type=checkbox]").uncheck()
    tab.press("Escape", "j", "n")
    assert tab.ask(HERE) == ""


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_what_is_marked_can_be_toggled_with_the_keyboard(open_report: Opener, key: str) -> None:
    tab = open_report(shown("sample").html)
    pressed = "document.activeElement.getAttribute('aria-pressed')"
    tab.ask("document.querySelector('[data-state] button').focus()")
    assert tab.ask(pressed) == "true"
    tab.press(key)
    assert tab.ask(pressed) == "false"
    tab.press(key)
    assert tab.ask(pressed) == "true"
