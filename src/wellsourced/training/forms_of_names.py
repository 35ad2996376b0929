"""Forms of names that several styles share: who is inverted, how initials stand, when `et al.`."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.style import Given, NameForm, Order

# Doe JR, Roe A, Poe B
GLUED = NameForm(given=Given.GLUED, comma=" ", others=", et al")
GLUED_SIX = replace(GLUED, most=6, shown=6)
GLUED_THREE_OF_SIX = replace(GLUED, most=6, shown=3)
# J. R. Doe, A. Roe and B. Poe
DOTTED_STRAIGHT = NameForm(order=Order.STRAIGHT, last=" and ", pair=" and ")
TIGHT_STRAIGHT = replace(DOTTED_STRAIGHT, given=Given.TIGHT)
# J. R. Doe, A. Roe, & B. Poe
AMPERSAND_STRAIGHT = NameForm(order=Order.STRAIGHT, last=", & ", pair=" & ")
# Doe, J. R., Roe, A., & Poe, B.
AMPERSAND = NameForm(last=", & ", pair=", & ", others=", et al.")
# Doe, J.R., Roe, A. and Poe, B.
TIGHT_AND = NameForm(given=Given.TIGHT, last=" and ", pair=" and ")
# Doe, J.R., Roe, A., Poe, B.
TIGHT = NameForm(given=Given.TIGHT, others=", et al.")
# Doe, Jane R., Alan Roe, and Beth Poe
FULL_FIRST_INVERTED = NameForm(
    order=Order.FIRST_INVERTED,
    given=Given.FULL_AND_INITIAL,
    last=", and ",
    pair=", and ",
    most=10,
    shown=7,
    others=", et al.",
)
# Jane R. Doe, Alan Roe, and Beth Poe
FULL_STRAIGHT = NameForm(
    order=Order.STRAIGHT, given=Given.FULL_AND_INITIAL, last=", and ", pair=" and "
)
# Jane Roe, Alan Roe and Beth Poe
FULL_STRAIGHT_BRITISH = NameForm(
    order=Order.STRAIGHT, given=Given.FULL, last=" and ", pair=" and ", most=3, shown=1
)
