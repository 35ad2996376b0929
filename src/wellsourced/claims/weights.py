"""The weights of the features: a readable file, what stands in it, and how it is written.

`weights.toml` lists every feature by its name on the side where editors put it: what speaks
for asking a source, what speaks against it, and what may do either. The side is set by hand
and holds whatever is fitted: a weight never crosses zero to the other side.
"""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.claims.feature import Feature

FILE = "weights.toml"
_HEAD = """\
# How strongly each feature of a statement speaks for or against its calling for a source.
#
# The score of a statement is 1 / (1 + e^-s), where s is "plain" plus the weights of all its
# features; from "threshold" on it calls for a source. On which side a feature stands is set by
# hand; the sizes are fitted, and written by `python -m wellsourced.training weigh`, which keeps
# every weight on its side. docs/claims.md says what each means and how good they are.
"""
_SAID = {
    "for": "what editors ask a source for",
    "against": "what is said of the text itself, of the authors' own work, or in passing",
    "either": "what says neither by itself",
}


class Side(StrEnum):
    """Whether a feature speaks for asking a source, against it, or may do either."""

    FOR = "for"
    AGAINST = "against"
    EITHER = "either"

    @property
    def sign(self) -> int:
        """Return 1, -1 or 0."""
        return {Side.FOR: 1, Side.AGAINST: -1, Side.EITHER: 0}[self]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature weighs, on a logistic scale, and on which side it stands.

    `plain` is what a statement without any feature has, `unknown_language` the same in a
    language whose words are not known; a score of `threshold` (0 to 1) calls for a source.
    """

    plain: float
    unknown_language: float
    threshold: float
    sides: Mapping[Feature, Side]
    values: Mapping[Feature, float]


def read_weights() -> Weights:
    """Return the weights that ship."""
    return parse_weights((pkgutil.get_data(__package__, FILE) or b"").decode())


def parse_weights(text: str) -> Weights:
    """Return the weights that *text* holds; raise `ValueError` where something is missing."""
    table = tomllib.loads(text)
    sides: dict[Feature, Side] = {}
    values: dict[Feature, float] = {}
    for side in Side:
        for name, weight in table.get(side, {}).items():
            feature = Feature(name)
            if feature in sides or weight * side.sign < 0:
                message = f"{FILE}: {name!r} stands twice, or on the wrong side of zero"
                raise ValueError(message)
            sides[feature], values[feature] = side, float(weight)
    if missing := [feature.value for feature in Feature if feature not in sides]:
        message = f"{FILE}: no weight for {', '.join(missing)}"
        raise ValueError(message)
    plain, unknown, threshold = (
        float(table[key]) for key in ("plain", "unknown-language", "threshold")
    )
    return Weights(plain, unknown, threshold, sides, values)


def write_weights(weights: Weights) -> str:
    """Return the text of the file, by side and the heaviest first: the same for the same.

    >>> parse_weights(write_weights(read_weights())) == read_weights()
    True
    """
    lines = [
        _HEAD,
        f"plain = {weights.plain:g}",
        f"unknown-language = {weights.unknown_language:g}",
        f"threshold = {weights.threshold:g}",
    ]
    for side in Side:
        lines += ["", f"# {_SAID[side]}", f"[{side}]"]
        own = [feature for feature in Feature if weights.sides[feature] is side]
        for feature in sorted(own, key=lambda one: (-abs(weights.values[one]), one.value)):
            lines.append(f'"{feature}" = {weights.values[feature]:g}')
    return "\n".join(lines) + "\n"
