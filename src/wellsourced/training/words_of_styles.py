"""What several styles share: a lead before many endings, and the usual forms of names."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order

VANCOUVER = NameForm(given=Given.GLUED, comma=" ", most=6, shown=6, others=", et al")
"""`Silva AB, Costa C`, six of them: the Uniform Requirements."""

ABNT = NameForm(between="; ", last="; ", pair="; ", most=3, shown=1, capitals=True)
"""`SILVA, A. B.; COSTA, C.`, one of more than three: NBR 6023 of 2002."""

ABNT_FULL = NameForm(
    given=Given.FULL, between="; ", last="; ", pair="; ", most=3, shown=1, capitals=True
)
"""`SILVA, Ana Beatriz; COSTA, Carla`: NBR 6023 in the humanities."""


def begin_with(lead: str, *endings: str) -> tuple[str, ...]:
    """Return one template for each of *endings*, all with the same *lead*."""
    return tuple(lead + ending for ending in endings)


def form_apa_names(word: str, *, comma: bool = False) -> NameForm:
    """Return the names of the APA manual with *word* (`y`, `und`) before the last.

    `comma` sets a comma before the word, as English and Spanish do.
    """
    joint = f", {word} " if comma else f" {word} "
    return NameForm(last=joint, pair=joint, most=7, shown=6, others=", et al.")


def form_apa_editors(word: str) -> NameForm:
    """Return the names of editors in the APA manual, initials first: `A. Silva y C. Costa`."""
    return NameForm(order=Order.STRAIGHT, last=f" {word} ", pair=f" {word} ")
