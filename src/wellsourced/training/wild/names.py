"""Forms of lists of names, composed by chance."""

from __future__ import annotations

import random

from wellsourced.training.style import Given, NameForm, Order
from wellsourced.training.wild.hand import happens
from wellsourced.training.wild.words import Words

_ORDERS = ((Order.INVERTED, Order.STRAIGHT, Order.FIRST_INVERTED), (62, 27, 11))
_GIVENS = (tuple(Given), (24, 24, 20, 5, 4, 15, 8))
_LISTS = ((", ", "; ", " and ", " & ", " / ", ",", " - ", "; ", ". ", "/", "/ "),
          (62, 18, 2, 2, 1.5, 1.5, 1, 3, 0.6, 0.8, 0.8))  # fmt: skip
_CUTS = ((99, 1), (99, 3), (3, 1), (6, 3), (6, 6), (3, 3), (2, 1), (5, 5), (10, 7), (1, 1), (5, 1))
_CUT_WEIGHTS = (60, 8, 8, 5, 8, 4, 3, 2, 2, 2, 2)


def compose_names(rng: random.Random, words: Words) -> NameForm:
    """Compose how a list of names is printed: mostly as some style does, at times as none."""
    order, given = rng.choices(*_ORDERS)[0], rng.choices(*_GIVENS)[0]
    bare = given in {Given.GLUED, Given.SPACED} or happens(rng, 0.12)
    comma = " " if bare and happens(rng, 0.85) else ", "
    between = rng.choices(*_LISTS)[0]
    mark = rng.choice(words.conjunctions)
    joint = f" {mark} " if happens(rng, 0.6) else f"{between.rstrip()} {mark} "
    pair = joint if happens(rng, 0.62) else between
    last = pair if happens(rng, 0.88) else between
    most, shown = rng.choices(_CUTS, _CUT_WEIGHTS)[0]
    return NameForm(
        order=order,
        given=given,
        comma=comma if happens(rng, 0.985) else ",",
        between=between,
        last=last,
        pair=pair,
        most=most,
        shown=min(shown, most),
        others=rng.choice(words.others),
        capitals=happens(rng, 0.06),
        demoted=happens(rng, 0.08),
        ellipsis=rng.choice((", … ", ", ... ", " … ")) if happens(rng, 0.04) else "",
    )
