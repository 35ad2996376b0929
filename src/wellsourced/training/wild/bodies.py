"""What holds a work, by type: container and numbers, imprint, school, meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from wellsourced.training.wild.hand import AFTER_AUTHORS, AFTER_CONTAINER, BETWEEN, Hand
from wellsourced.training.wild.numbers import choose_numbers

_IMPRINTS = (
    *["[{place}: ]{publisher}"] * 7, *["[{place}, ]{publisher}"] * 3, "([{place}: ]{publisher})",
    "{publisher}[, {place}]", "{publisher}[, {place}]", "{publisher}[: {place}]", "{publisher}",
    "({publisher}[, {place}])", "{publisher}[. {place}]", "[{place} : ]{publisher}",
    "{publisher}[ ({place})]", "[{place}; ]{publisher}", "[{place}. ]{publisher}",
    "{publisher} - [{place}]", "{place}", "{publisher}[ {place}]", "{place}[ ({publisher})]",
    "[{place} ]{publisher}", "{place}: {publisher}",
)  # fmt: skip
_DATED_IMPRINTS = (
    *["[{place}: ]{publisher}, {year}"] * 7, *["[{place}, ]{publisher}, {year}"] * 3,
    "[{place}: ]{publisher}; {year}", "{publisher}, {year}", "([{place}: ]{publisher}, {year})",
    "([{place}: ]{publisher}, {year})", "({publisher}, {year})", "{publisher}[, {place}], {year}",
    "{publisher}[, {place}] ({year})", "({publisher}[, {place}], {year})", "[{place}, ]{year}",
    "{publisher}[: {place}], {year}", "{publisher}[. {place}]. {year}", "[{place} ]{year}",
    "[{place}: ]{publisher}. {year}", "[{place}: ]{publisher} ({year})", "{publisher} {year}",
    "[{place} : ]{publisher}, {year}", "({place}, {year})", "{publisher}; {year}",
    "{publisher}[, {place}] {year}", "{publisher}[ {place}] {year}",
    "[{place}: ]{publisher} {year}", "{place}[ ({publisher})] {year}",
    "[{place}, ]{publisher} {year}", "{place} {year}",
    "{place}, {year}", "[{place}: ]{publisher}. {year}",
)  # fmt: skip


_ONLINE = (" [online]", " [Internet]", ". [Internet]", " [serial online]", " (online)",
           " [en ligne]", " [Online]", " [en línea]", " (Internet)", " [print]")  # fmt: skip


def _container(hand: Hand) -> str:
    name = "{short}" if hand.chance(0.4) else "{container}"
    lead = hand.rng.choice(("In: ", "In ", "in ", "Em: ", "En: ")) if hand.chance(0.02) else ""
    online = hand.literal(_ONLINE) if hand.chance(0.04) else ""
    return f"{lead}{name}{online}"


def _compose_article(hand: Hand) -> str:
    numbers = choose_numbers(hand.rng, hand.words, dated=hand.dated)
    between = hand.pick(AFTER_CONTAINER)
    place = "[, {place}]" if hand.chance(0.04) else ""
    return f"{_container(hand)}{place}[{between}{numbers}]"


def _compose_chapter(hand: Hand) -> str:
    words = hand.words
    within, role = hand.literal(words.within), hand.literal(words.roles)
    edited = hand.literal(words.edited)
    page = f"{hand.rng.choice(words.page)}{{page}}"
    page = f"({page})" if hand.chance(0.3) else page
    held = hand.rng.choice((
        f"{within}[{{editors}}{role}{hand.pick(BETWEEN)}]{{container}}",
        f"{within}[{{editors}}{role}{hand.pick(BETWEEN)}]{{container}}",
        f"{within}{{container}}[, {edited}{{editors}}]",
        f"{within}{{container}}[. {edited}{{editors}}]",
        f"{within}{{container}}[{hand.pick(BETWEEN)}{{editors}}{role}]",
        f"{within}{{container}}[ ({edited}{{editors}})]",
        f"{within}[{{editors}}{hand.pick(AFTER_AUTHORS)}]{{container}}",
        f"{within}[{{editors}}{role}{hand.rng.choice((': ', ', ', '. '))}]{{container}}",
        f"{within}[{{editors}}: ]{{container}}",
        f"{within}{{container}}[, {{editors}}{role}]",
        f"{within}{{container}}[, {{editors}}{role}][, vol. {{volume}} of {{series}}]",
        f"{{container}}[, {edited}{{editors}}]",
        f"Chapter [{{volume}} ]in {{container}}[, {{editors}}{role}]",
    ))  # fmt: skip
    parts = [_imprint(hand), page]
    if hand.chance(0.25):
        parts.reverse()
    if hand.chance(0.04) and within.lower().startswith("in"):  # Pages 4–9 in Roe A, editor. Teas
        lead = hand.rng.choice(("Pages", "pages", "Pp.", "pp.", "p."))
        held, parts = f"[{lead} {{page}} ]{held}", parts[:1]
    volume = f"{hand.rng.choice(words.volume)}{{volume}}" if hand.chance(0.5) else ""
    edition = hand.rng.choice(words.edition) if hand.chance(0.7) else ""
    return hand.join((held, volume, edition, *parts))


def _imprint(hand: Hand) -> str:
    return hand.rng.choice(_DATED_IMPRINTS if hand.dated else _IMPRINTS)


def _compose_book(hand: Hand) -> str:
    words, parts = hand.words, []
    if hand.chance(0.75):
        parts.append(hand.rng.choice(words.edition))
    if hand.chance(0.5):
        parts.append(f"{hand.rng.choice(words.volume)}{{volume}}")
    if hand.chance(0.2):
        parts.append(hand.rng.choice(("({series})", "{series}", "{series}[, {number}]")))
    if hand.chance(0.12):
        parts.append(f"{hand.literal(words.edited)}{{editors}}")
    parts.append(_imprint(hand))
    if hand.chance(0.3):
        parts.append("{extent}")
    if hand.chance(0.2):
        parts.append(hand.rng.choice(("ISBN {isbn}", "ISBN: {isbn}", "ISBN:{isbn}", "ISBN-{isbn}")))
    return hand.join(parts)


def _compose_report(hand: Hand) -> str:
    numbered = ("{genre}[ {number}]", "{genre} No. {number}", "{genre}, {number}", "{number}",
                "({genre}[ {number}])", "({number})", "({genre} no. {number})", "Report {number}",
                "{genre}", "{series}[, {number}]", "{series}[ no. {number}]")  # fmt: skip
    parts = [hand.rng.choice(numbered) if hand.chance(0.7) else "", _imprint(hand)]
    if hand.chance(0.15):
        parts.reverse()
    if hand.chance(0.2):
        parts.append(hand.rng.choice(("{extent}", f"{hand.rng.choice(hand.words.page)}{{page}}")))
    return hand.join(parts)


def _compose_page(hand: Hand) -> str:
    held = ("{container}", "{publisher}", "In {container}", "{publisher}[, {place}]", "{container}",
            "[{place}: ]{publisher}", "{container} website", "{publisher} Web site",
            "")  # fmt: skip
    dated = ("{issued}", "{year}", "({issued})", "({year})", "Published {issued}", "{issued}",
             "Updated {issued}", "posted {issued}", "Last updated: {issued}")  # fmt: skip
    return hand.join(
        (hand.rng.choice(held) or "{container}", hand.rng.choice(dated) if hand.dated else "")
    )


def _compose_thesis(hand: Hand) -> str:
    ends = ("{genre}[, {school}][, {place}]", "{genre}[, {school}]", r"\[{genre}\][. {school}]",
            "{genre}[. {place}][: {school}]", "({genre})[. {school}][, {place}]",
            "{genre}[ {school}]",
            r"\[{genre}\][. {place}][: {school}]", "({genre}[, {school}])", "{genre}[ - {school}]",
            "{school}[, {genre}]", "{school}[, {place}]", "{school}[ ({genre})]")  # fmt: skip
    parts = [hand.rng.choice(ends)]
    if hand.dated:
        parts.append(hand.rng.choice(("{year}", "({year})", "{year}", "{issued}")))
    if hand.chance(0.2):
        parts.append("{extent}")
    return hand.join(parts)


def _compose_news(hand: Hand) -> str:
    page = f"{hand.rng.choice(hand.words.page)}{{page}}"
    dated = hand.rng.choice(("{issued}", "({issued})", "{issued}"))
    parts = ["{container}[, {place}]" if hand.chance(0.2) else "{container}"]
    if hand.dated or hand.chance(0.4):
        parts.append(dated)
    if hand.chance(0.3):
        parts.append(f"{hand.rng.choice(hand.words.issue)}{{issue}}")
    if hand.chance(0.6):
        parts.append(page)
    return hand.join(parts)


def _compose_meeting(hand: Hand) -> str:
    held = ("In: {container}", "In {container}", "in {container}", "in: {container}", "{container}",
            "Presented at: {event}", "Paper presented at the {event}", "In Proc. {event}",
            "presented at {event}", "In: [{editors}, eds. ]{container}", "{event}",
            "Proc. of {event}", "In Proceedings of {event}", "Poster presented at {event}",
            "{container}[. {series}]", "In [{editors}, editors, ]{container}",
            "In {container}[ ({event})]", "In [{editors}, editors. ]{container}",
            "In {container}[, {editors}, Eds.][, vol. {volume} of {series}]",
            "In {container}[, {editors}, eds.]", "in {container}, {issued}")  # fmt: skip
    words = hand.words
    page = hand.rng.choice((f"{hand.rng.choice(words.page)}{{page}}", "{page}", "({page})"))
    volume = f"{hand.rng.choice(words.volume)}{{volume}}" if hand.chance(0.5) else ""
    parts = [_imprint(hand), page]
    if hand.chance(0.4):
        parts = [page, hand.rng.choice(("{year}", "({year})", "{issued}")) if hand.dated else ""]
    if hand.chance(0.3):
        parts.reverse()
    return hand.join((hand.rng.choice(held), volume, *parts))


def _compose_other(hand: Hand) -> str:
    held = ("{container}", "{publisher}", "[{place}: ]{publisher}", "{genre}", "{number}",
            "{genre}[ {number}]", r"\[{genre}\][. {publisher}]")  # fmt: skip
    parts = [hand.rng.choice(held), hand.rng.choice(held)]
    parts = parts[:1] if _fields(parts[0]) & _fields(parts[1]) else parts
    if hand.dated:
        parts.append(hand.rng.choice(("{year}", "({year})", "{issued}", "({issued})")))
    return hand.join(parts)


_FIELD = re.compile(r"\{[a-z-]+\}")


def _fields(template: str) -> set[str]:
    return set(_FIELD.findall(template))


_BODIES: Mapping[str, Callable[[Hand], str]] = {
    "article-journal": _compose_article,
    "chapter": _compose_chapter,
    "book": _compose_book,
    "report": _compose_report,
    "webpage": _compose_page,
    "thesis": _compose_thesis,
    "article-newspaper": _compose_news,
    "paper-conference": _compose_meeting,
}


def compose_body(hand: Hand, kind: str) -> str:
    """Return a template of what stands behind the title of a work of *kind*."""
    return _BODIES.get(kind, _compose_other)(hand)
