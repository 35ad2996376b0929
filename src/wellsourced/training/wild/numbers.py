"""How volume, issue and pages are printed, with and without the year between them: templates.

`V`, `N` and `P` stand for the words before a volume, an issue and pages in the language, `A`
for the day of access in its words.
Each form prints what a work has of its fields and leaves out the rest.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from wellsourced.training.wild.words import Words

# the year stands elsewhere: form, how often
_PLAIN: Mapping[str, float] = {
    "[{volume}][({issue})][:{page}]": 10,
    "[{volume}][({issue})][: {page}]": 10,
    "[{volume}][({issue})][, {page}]": 10,
    "[{volume}][ ({issue})][, {page}]": 6,
    "[{volume}][ ({issue})][: {page}]": 5,
    "[{volume}][ ({issue})][:{page}]": 4,
    "[{volume}][:{page}]": 10,
    "[{volume}][: {page}]": 8,
    "[{volume}][, {page}]": 10,
    "[{volume}][, P{page}]": 4,
    "[{volume}][ {page}]": 2,
    "[V{volume}][, N{issue}][, P{page}]": 14,
    "[V{volume}][ N{issue}][ P{page}]": 4,
    "[V{volume}][N{issue}][P{page}]": 1,
    "[V{volume}][, N{issue}][: {page}]": 3,
    "[V{volume}][ ({issue})][, P{page}]": 3,
    "[V{volume}][({issue})][, P{page}]": 4,
    "[V{volume}][({issue})][: {page}]": 3,
    "[V{volume}][, {page}]": 3,
    "[V{volume}][: {page}]": 2,
    "[V{volume}][, P{page}]": 4,
    "[V{volume}][; N{issue}][; P{page}]": 1,
    "[V{volume}][. N{issue}][. P{page}]": 1,
    "[{volume}][({issue})][, P{page}]": 5,
    "[{volume}][({issue})][; {page}]": 1,
    "[{volume}][({issue})][. P{page}]": 2,
    "[{volume}][/{issue}][, {page}]": 2,
    "[{volume}][/{issue}][, P{page}]": 2,
    "[{volume}][/{issue}][:{page}]": 1,
    "[{volume}][.{issue}][: {page}]": 2,
    "[{volume}][.{issue}][, P{page}]": 1,
    "[{volume}][-{issue}][: {page}]": 0.7,
    "[{volume}][, N{issue}][, {page}]": 2,
    "[{volume}][, N{issue}][: {page}]": 3,
    "[{volume}][, N{issue}][, P{page}]": 3,
    "[{volume}][, {issue}][, {page}]": 3,
    "[{volume}][, {issue}][: {page}]": 2,
    "[{volume}][, {issue}][, P{page}]": 2,
    "[{volume}][ {issue}][ {page}]": 0.5,
    "[{volume}][({issue})][ {page}]": 2,
    "[{volume}][, {first-page}]": 4,
    "[{volume}][: {first-page}]": 1,
    "[V{volume}][, P{first-page}]": 1.5,
    "[{volume}][ \\[{issue}\\]][, {page}]": 0.7,
    "[{volume}][; {issue}][: {page}]": 0.7,
    "[{volume}][({issue})][--{page}]": 0.3,
    "[{volume}][({issue})][, pages {page}]": 1,
    "[Volume {volume}][, Issue {issue}][, Pages {page}]": 2,
    "[({volume})][ {page}]": 0.7,
    "[({volume})][, {issue}][: {page}]": 0.7,
    "[{volume}][, ({issue})][, {page}]": 2,
    "[{volume}][ : {page}]": 1,
}
# the year is one of the numbers
_DATED: Mapping[str, float] = {
    "{year}[;{volume}][({issue})][:{page}]": 12,
    "{year}[; {volume}][({issue})][: {page}]": 6,
    "{year}[; {volume}][: {page}]": 7,
    "{year}[;{volume}][:{page}]": 7,
    "{year}[, {volume}][, {page}]": 8,
    "{year}[, {volume}][({issue})][, {page}]": 4,
    "{year}[ {volume}][, {page}]": 1,
    "{year}[:{volume}][:{page}]": 1,
    "{year}[: {volume}][({issue})][: {page}]": 0.7,
    "{year}[ A][;{volume}][({issue})][:{page}]": 5,
    "{issued}[ A][; {volume}][({issue})][: {page}]": 3,
    "{issued}[;{volume}][({issue})][:{page}]": 6,
    "{issued}[; {volume}][ ({issue})][: {page}]": 2,
    "[{volume}][({issue})] ({year})[ {page}]": 4,
    "[{volume}] ({year})[ {page}]": 7,
    "[{volume}] ({year})[, {page}]": 6,
    "[{volume}] ({year})[, N{issue}][, P{page}]": 4,
    "[{volume}][({issue})] ({year})[, {page}]": 3,
    "[{volume}] ({year})[: {page}]": 4,
    "[{volume}][, N{issue}] ({issued})[: {page}]": 4,
    "[{volume}][, N{issue}] ({year})[: {page}]": 4,
    "[{volume}][.{issue}] ({year})[: {page}]": 3,
    "[{volume}][/{issue}] ({year})[, {page}]": 3,
    "[{volume}][/{issue}] ({year})[, P{page}]": 2,
    "[{volume}][/{issue}], {year}[, P{page}]": 2,
    "[V{volume}][, N{issue}][, P{page}], {year}": 8,
    "[V{volume}][, N{issue}][, P{page}], {issued}": 4,
    "[V{volume}][, N{issue}], {issued}[, P{page}]": 3,
    "[V{volume}][, N{issue}], {year}[, P{page}]": 4,
    "[V{volume}][, N{issue}], ({year})[, P{page}]": 1.5,
    "[V{volume}][ N{issue}] ({issued})[: P{page}]": 1.5,
    "[V{volume}][ ({year})][, N{issue}][, P{page}]": 3,
    "[V{volume}] {year}[, P{page}]": 1,
    "[{volume}][, {page}] ({year})": 9,
    "[{volume}][, {first-page}] ({year})": 6,
    "[{volume}][({issue})][, {page}] ({year})": 5,
    "[{volume}][:{page}] ({year})": 3,
    "[{volume}][: {page}], {year}": 5,
    "[{volume}][:{page}], {year}": 5,
    "[{volume}][({issue})][:{page}], {year}": 6,
    "[{volume}][ ({issue})][: {page}], {year}": 3,
    "[{volume}][({issue})][:{page}], {issued}": 3,
    "[{volume}][({issue})][, P{page}] ({year})": 3,
    "[{volume}][, P{page}], {year}": 4,
    "[{volume}][, {page}], {year}": 4,
    "[{volume}][, {year}][, {page}]": 3,
    "[{volume}][({issue})], {year}[, {page}]": 2,
    "[{volume}][({issue})], {year}[, P{page}]": 3,
    "[{volume}][ ({issue})], {issued}[, P{page}]": 1.5,
    "({year})[ {volume}][:{page}]": 4,
    "({year})[ {volume}][({issue})][: {page}]": 3,
    "({year})[, {volume}][, {page}]": 2,
    "({issued})[, V{volume}][, N{issue}][, P{page}]": 1,
    "{issued}[, P{page}]": 2,
    "{year}[, V{volume}][, N{issue}][, P{page}]": 4,
    "{year}[ V{volume}][ N{issue}][ P{page}]": 1,
    "{year}[, N{issue}][, P{page}]": 1,
    "{issued}[, V{volume}][, N{issue}][, P{page}]": 1.5,
    "{year}[; V{volume}][ ({issue})][: {page}]": 0.7,
    "({year})[, {page}]": 1,
    "[V{volume}][, P{page}]. {year}": 3,
    "[{volume}][, {page}]. {year}": 2,
    "[V{volume}][, N{issue}][, P{page}]. {issued}": 1,
    "[V{volume}][, N{issue}][, P{page}], {issued}.": 1,
    "[{volume}][({issue})][:{page}], {issued}.": 2,
    "[{volume}][, P{page}], {issued}": 1.5,
    "[{volume}] ({year}){page}": 1.5,
    "[{volume}][({issue})] ({year}){page}": 0.5,
    "{issued}[, N{issue}][, P{page}]": 3,
    "{issued}[, N{issue}][. P{page}]": 2,
    "[V{volume}][; N{issue}], {issued}[: P{page}]": 0.5,
}
_PLACEHOLDER = re.compile(r"(?<!\w)(?:[VNP](?=\{)|A(?=\]))")  # N{issue}


def choose_numbers(rng: random.Random, words: Words, *, dated: bool) -> str:
    """Return a template for volume, issue and pages, with the year where *dated*."""
    forms = _DATED if dated else _PLAIN
    form = rng.choices(tuple(forms), tuple(forms.values()))[0]
    chosen = {
        "V": rng.choice(words.volume),
        "N": rng.choice(words.issue),
        "P": rng.choice(words.page),
        "A": rng.choice(words.accessed),
    }
    return _PLACEHOLDER.sub(lambda match: chosen[match.group()], form)
