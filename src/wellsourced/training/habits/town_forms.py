"""Towns of imprints with all that lists print: Hillsdale, NJ, USA · New York - London · s. l."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.facts import facts
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Pieces

_NOWHERE = ("s. l.", "s.l.", "S.l.", "[s.l.]", "[S.l.]", "S. l.", "Sine loco", "[S. l.]", "o. O.")
_SHORT = {
    "Frankfurt am Main": ("Frankfurt a. M.", "Frankfurt a.M.", "Frankfurt/M.", "Frankfurt/Main"),
    "Frankfurt": ("Frankfurt a. M.", "Frankfurt/M.", "Frankfurt am Main"),
    "Cambridge": ("Cambridge, Mass.", "Cambridge (MA)", "Cambridge (Mass.)", "Cambridge, UK",
                  "Cambridge (UK)", "Cambridge, England"),
    "Washington": ("Washington (DC)", "Washington D.C.", "Washington, D.C.", "Washington, DC, USA"),
    "Washington, DC": ("Washington (DC)", "Washington D.C.", "Washington DC", "Washington"),
    "New York": ("New York (NY)", "New York, NY, USA", "New York, N.Y.", "N.Y.", "New-York", "NY",
                 "New York City", "Nueva York", "Nova York"),
    "London": ("Londres", "London, UK", "London (UK)", "London, England", "London etc."),
    "Wien": ("Wien/Köln/Weimar", "Wien u. a.", "Vienna"),
    "Berlin": ("Berlin, Heidelberg", "Berlin, Germany", "Berlin u. a.", "Berlin/West"),
    "Oxford": ("Oxford, UK", "Oxford (UK)", "Oxford [etc.]", "Oxford, England"),
    "Paris": ("Paris, France", "Paris-La Haye", "París"),
}  # fmt: skip
_SIGNS = (" - ", "–", " / ", "/", "; ", ", ", " & ", " and ", "-", " ; ", " und ", " et ")


def _doubled(rng: random.Random, town: str) -> str:
    other = rng.choice(facts("towns"))[0]
    large = rng.choice(("New York", "London", "Berlin", "Paris", "Heidelberg", "Oxford", other))
    towns = [town, large if town != large else other]
    if rng.random() < 0.15:  # noqa: PLR2004 - three of them
        towns.append(other)
    return rng.choice(_SIGNS).join(towns)


def _shortened(rng: random.Random, town: str) -> str:
    forms = _SHORT.get(town) or _SHORT.get(town.partition(",")[0])
    return rng.choice(forms) if forms else _with_region(rng, town)


def _with_region(rng: random.Random, town: str) -> str:
    name, _, region = town.partition(", ")
    known = (land for town_, land in facts("towns") if town_ == name)
    region = region or next(known, "")
    if not region:
        return town
    country = ", USA" if len(region) == 2 and region.isupper() and rng.random() < 0.4 else ""  # noqa: PLR2004
    return rng.choice((
        f"{name} ({region})", f"{name}, {region}{country}", f"{name} {region}",
        f"{name}, {region}", f"{name} [{region}]", f"{name} – {region}",
    ))  # fmt: skip


def _nowhere(rng: random.Random, _town: str) -> str:
    return rng.choice(_NOWHERE)


def _upper(_rng: random.Random, town: str) -> str:
    return town.upper()


_CHANGES: tuple[Callable[[random.Random, str], str], ...] = (
    _doubled, _shortened, _shortened, _shortened, _with_region, _with_region, _nowhere, _upper,
)  # fmt: skip
_WEIGHTS = (30, 20, 20, 20, 20, 20, 8, 1)


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    del made
    change = rng.choices(_CHANGES, _WEIGHTS)[0]
    return tuple(
        replace(piece, text=change(rng, piece.text)) if piece.label is Label.PLACE else piece
        for piece in pieces
    )


HABIT = Habit(
    name="town_forms",
    chance=0.22,
    follow=_follow,
    types=frozenset({"book", "chapter", "report", "thesis"}),
)
