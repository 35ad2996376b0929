"""What is said to be in all that a pattern finds must be: worked out from the pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants, _parser  # type: ignore[attr-defined]  # no public way to a tree
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced import introductions
from wellsourced._leaves import leaves
from wellsourced.articles import Block, BlockKind, Prose
from wellsourced.citing import repeats
from wellsourced.claims import patterns
from wellsourced.claims.shapes import Figure, Shape
from wellsourced.form import DIGIT, Form, Listed
from wellsourced.forms import (
    bracket,
    footnote,
    key,
    markup,
    narrative,
    parenthesis,
    superscript,
    symbol,
)
from wellsourced.notices.signs import SIGNS, Sign
from wellsourced.rules import vague_attribution
from wellsourced.screening import has_any, lower_alike
from wellsourced.text import Span

Node = tuple[object, Any]  # a kind, and what goes with that kind
Tree = Sequence[Node]

MANY: Final = 400
GAP: Final = "\0"  # stands for what is not known


def spell(tree: Tree) -> list[str]:
    """Return all that *tree* may find, in lower case, with gaps for what is not known."""
    found = [""]
    for node in tree:
        more = spell_one(node)
        joined = {before + after for before in found for after in more}
        found = sorted(joined) if len(joined) <= MANY else [GAP]
        if len(joined) > MANY:
            found = [each for each in more if len(more) <= MANY] or [GAP]
    return found


def spell_one(node: Node) -> list[str]:
    op, value = node
    match op:
        case _constants.LITERAL:
            return [lower_alike(chr(value))]
        case _constants.SUBPATTERN:
            return spell(value[3])
        case _constants.BRANCH:
            return sorted({text for branch in value[1] for text in spell(branch)})
        case _constants.MAX_REPEAT | _constants.MIN_REPEAT:
            least, most, inner = value
            texts = spell(inner)
            once = texts if most == 1 else [GAP + text + GAP for text in texts]
            return once if least else ["", *once]
        case _constants.IN if all(kind is _constants.LITERAL for kind, _ in value):
            return sorted({lower_alike(chr(letter)) for _, letter in value})
    return [""] if op in {_constants.AT, _constants.ASSERT_NOT} else [GAP]


def begin(tree: Tree, letters: int = 2) -> set[str]:
    """Return the first letters of all that *tree* may find, with a gap where they are not known."""
    found = {""}
    for node in tree:
        going = {text for text in found if len(text) < letters and GAP not in text}
        after = begin_one(node, letters) if going else set()
        found = (found - going) | {(text + more)[:letters] for text in going for more in after}
    return found


def begin_one(node: Node, letters: int) -> set[str]:
    op, value = node
    match op:
        case _constants.SUBPATTERN:
            return begin(value[3], letters)
        case _constants.BRANCH:
            return {text for branch in value[1] for text in begin(branch, letters)}
        case _constants.MAX_REPEAT | _constants.MIN_REPEAT:
            least, most, inner = value
            once = {text + GAP * (most > 1) for text in begin(inner, letters)}
            return once if least else {"", *once}
        case _constants.IN if value == [(_constants.CATEGORY, _constants.CATEGORY_DIGIT)]:
            return {"#"}
    return set(spell_one(node))


def requires(tree: Tree, needs: tuple[str, ...]) -> bool:
    """Say whether all that *tree* finds holds one of *needs*."""
    literal = "".join(
        lower_alike(chr(value)) if op is _constants.LITERAL else GAP for op, value in tree
    )
    return (
        has_any(literal, needs)
        or all(has_any(text, needs) for text in spell(tree))
        or any(requires_one(node, needs) for node in tree)
    )


def requires_one(node: Node, needs: tuple[str, ...]) -> bool:
    op, value = node
    match op:
        case _constants.IN if all(kind is _constants.LITERAL for kind, _ in value):
            return all(has_any(letter, needs) for letter in spell_one(node))
        case _constants.SUBPATTERN:
            return requires(value[3], needs)
        case _constants.BRANCH:
            return all(requires(branch, needs) for branch in value[1])
        case _constants.MAX_REPEAT | _constants.MIN_REPEAT:
            return value[0] > 0 and requires(value[2], needs)
        case _constants.ASSERT:
            return requires(value[1], needs)
    return False


def with_needs() -> Iterator[Sign]:
    yield from (sign for sign in SIGNS if sign.needs)


@pytest.mark.parametrize(
    "sign", tuple(with_needs()), ids=lambda sign: f"{sign.because} {sign.longest}"
)
def test_a_sign_finds_nothing_without_its_needs(sign: Sign) -> None:
    pattern = sign.find.__self__  # type: ignore[attr-defined]  # a bound method of a pattern
    assert requires(_parser.parse(pattern.pattern, pattern.flags), sign.needs)


@pytest.mark.parametrize(
    "sign",
    [sign for sign in SIGNS if sign.begins],
    ids=lambda sign: f"{sign.because} {sign.longest}",
)
def test_a_sign_begins_as_is_said(sign: Sign) -> None:
    pattern = sign.find.__self__  # type: ignore[attr-defined]  # a bound method of a pattern
    assert sign.find == pattern.match
    beginnings = begin(_parser.parse(pattern.pattern, pattern.flags))
    assert all(text.startswith(sign.begins) for text in beginnings)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (vague_attribution.VAGUE, vague_attribution.NEEDS),
        (introductions._ANNOUNCES, introductions._ANNOUNCING),  # noqa: SLF001 – its own business
    ],
)
def test_a_pattern_finds_nothing_without_its_needs(
    pattern: re.Pattern[str], needs: tuple[str, ...]
) -> None:
    assert requires(_parser.parse(pattern.pattern, pattern.flags), needs)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (bracket.GROUP, bracket.FORM.needs),
        (footnote.WITHOUT_NOTE, footnote.FORM.needs),
        (key.GROUP, key.FORM.needs),
        (key.KEY, key.FORM.needs),
        (markup.CITES, markup.FORM.needs),
        (narrative.BY_NAMES, narrative.FORM.needs),
        (narrative.TITLED, narrative.FORM.needs),
        (parenthesis.GROUP, parenthesis.FORM.needs),
        (repeats.ENCLOSED, ("(", "[")),
        (superscript.UNICODE, superscript.FORM.needs),
        (symbol.MARKS, symbol.FORM.needs),
    ],
    ids=[
        "[",
        "[^",
        "[@]",
        "@",
        "cite",
        "a 2014 survey",
        "the 2014 Report",
        "(",
        "(ibid.)",
        "¹",
        "*",
    ],
)
def test_a_form_finds_nothing_without_its_needs(
    pattern: re.Pattern[str], needs: tuple[str, ...]
) -> None:
    assert requires(_parser.parse(pattern.pattern, pattern.flags), needs)


DIGIT_FORMS = [form for form in leaves("wellsourced.forms", "FORM", Form) if form.needs == (DIGIT,)]


@pytest.mark.parametrize("form", DIGIT_FORMS, ids=lambda form: form.name)
@given(
    text=st.text(
        st.one_of(
            st.sampled_from("A B.,;()[]–-'’%/ [(by"),
            st.characters(exclude_categories=["Nd", "Cs"]),
        )
    )
)
def test_a_form_of_digits_finds_nothing_without_one(form: Form, text: str) -> None:
    block = Block(BlockKind.PARAGRAPH, Prose.plain(text, 0), Span(0, len(text)))
    law = Listed(laws=frozenset({"13"}), numbers=frozenset(range(1, 9)))
    assert not list(form.find(block, law))


def test_needs_that_a_pattern_can_do_without_are_told() -> None:
    assert requires(_parser.parse(r"\b(?:earns?|gets)\scommission"), ("commission",))
    assert not requires(_parser.parse(r"\b(?:earns?|gets)\scommission"), ("earn",))
    assert requires(_parser.parse(r"[ms]ay(?:be)?"), ("may", "say"))


@pytest.mark.parametrize(
    "text", ["COOKIES", "COO\u212aIES", "COOK\u0130ES", "cook\u0131es", "cookie\u017f"]
)
def test_case_is_seen_as_patterns_see_it(text: str) -> None:
    assert "cookies" in lower_alike(text)


@pytest.mark.parametrize("figure", [patterns.PERCENTAGE, patterns.YEAR, patterns.AUTHOR_YEAR])
def test_a_figure_is_not_found_without_its_needs(figure: Figure) -> None:
    pattern = figure.pattern
    assert figure.needs
    assert requires(_parser.parse(pattern.pattern, pattern.flags), figure.needs)


@pytest.mark.parametrize("shape", [patterns.DOSE, patterns.MEASURE, patterns.FIGURE])
def test_a_shape_is_not_found_without_its_signs(shape: Shape) -> None:
    pattern = shape.find.__self__  # type: ignore[attr-defined]  # a bound method of a pattern
    texts = spell(_parser.parse(pattern.pattern, pattern.flags))
    assert GAP not in texts
    assert all(shape.signs & set(re.findall(r"[^\W\d_]+", text)) for text in texts)
