"""Wikipedia's cite templates, dates month first and initials as in medicine."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.style import Given, NameForm
from wellsourced.training.styles.wikipedia import STYLE as WIKIPEDIA

STYLE = replace(
    WIKIPEDIA,
    name="wikipedia_american",
    names=NameForm(
        comma=" ", given=Given.GLUED, last=", ", pair=", ", most=6, shown=6, others=", et al."
    ),
    dates="Month D, Y",
    accessed="Month D, Y",
    weight=1.0,
)
