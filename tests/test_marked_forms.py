"""What a format itself says is cited: believed as it stands, whatever its characters are."""

from __future__ import annotations

import pytest

from wellsourced import markers
from wellsourced.articles import (
    Anchor,
    Article,
    Block,
    BlockKind,
    Cite,
    Inline,
    InlineKind,
    Key,
    Locator,
    Prose,
)
from wellsourced.form import Form, Listed
from wellsourced.forms.field import FORM as FIELD
from wellsourced.forms.footnote import FORM as FOOTNOTE
from wellsourced.forms.key import FORM as KEY
from wellsourced.forms.link import FORM as LINK
from wellsourced.references import Library
from wellsourced.text import Span

TEXT = "Naps help memory (Able 2001, p. 4) and mood, as IL6 does."
CITES = (Cite(Key("able2001"), Locator("page", "4")), Cite(Anchor("B2", "2")))
KINDS = [
    (InlineKind.FIELD, FIELD, "field"),
    (InlineKind.FOOTNOTE, FOOTNOTE, "footnote"),
    (InlineKind.KEY, KEY, "key"),
    (InlineKind.LINK, LINK, "link"),
]


def make_block(kind: InlineKind, cites: tuple[Cite, ...]) -> Block:
    plain = Prose.plain(TEXT, 0)
    marked = Inline(Span(17, 34), kind, "", cites)
    return Block(BlockKind.PARAGRAPH, Prose(TEXT, plain.runs, (marked,)), Span(0, len(TEXT)))


@pytest.mark.parametrize(("kind", "form", "name"), KINDS)
def test_what_is_marked_is_proposed_with_its_works(kind: InlineKind, form: Form, name: str) -> None:
    (candidate,) = form.find(make_block(kind, CITES), Listed())

    assert candidate.form == name
    assert candidate.within.of(TEXT) == "(Able 2001, p. 4)"
    assert candidate.cites == CITES
    assert candidate.sure == 1


@pytest.mark.parametrize(("kind", "form", "name"), KINDS)
def test_what_marks_nothing_is_not_proposed(kind: InlineKind, form: Form, name: str) -> None:
    assert name
    assert not list(form.find(make_block(kind, ()), Listed()))


@pytest.mark.parametrize("kind", [kind for kind, _, _ in KINDS])
def test_a_mark_comes_before_what_the_characters_look_like(kind: InlineKind) -> None:
    block = make_block(kind, CITES)
    article = Article("a.txt", "text", TEXT, (block,))
    listed = markers.describe_list(article, (), Library())

    (marker,) = markers.find_markers(article, listed)

    assert marker.cites == CITES
    assert marker.text == "(Able 2001, p. 4)"
