"""Who translated, prefaced or collected, behind the title: Tradução de Paulo Roe."""

from __future__ import annotations

import random
from collections.abc import Mapping

from wellsourced.references import Name
from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import insert_behind
from wellsourced.training.made import MadeRecord
from wellsourced.training.people import make_name
from wellsourced.training.pieces import Piece, Pieces

_ENGLISH = (
    "Translated by {}", "Translated by {}", "Trans. {}", "trans. {}", "trans. by {}", "Transl. {}",
    "Translation by {}", "Translated from the French by {}", "translated and edited by {}",
    "Translated and with an introduction by {}", "Introduction by {}", "Foreword by {}",
    "With a foreword by {}", "Illustrated by {}", "Preface by {}", "Edited and translated by {}",
    "Tr. {}", "tr. by {}", "with photographs by {}", "Revised by {}", "as told to {}",
    "With {}", "Translated by {} and {}", "Trans. {} and {}", "{}, trans", "translated by {}",
    "with an afterword by {}", "Translators: {} and {}", "Compiled by {}",
)  # fmt: skip
_WORDS: Mapping[str, tuple[str, ...]] = {
    "en": _ENGLISH,
    "pt": (
        "Tradução de {}", "Tradução de {}", "Tradução {}", "Tradução: {}", "Trad. {}", "Trad. {}",
        "Trad. de {}", "Trad.: {}", "Traduzido por {}", "Tradução de {} e {}", "Prefácio de {}",
        "Organização de {}", "Organização e tradução de {}", "Apresentação de {}", "Organização {}",
        "Introdução de {}", "Ilustrações de {}", "Revisão técnica de {}", "Tradução por {}",
        "Tradução e notas de {}", "trad. {}", "Edição de {}", "Coordenação de {}",
    ),
    "es": (
        "Traducción de {}", "Traducción de {}", "Trad. {}", "Trad. de {}", "Traducido por {}",
        "Traducción: {}", "Prólogo de {}", "Edición de {}", "Introducción de {}", "trad. {}",
        "Traducción del inglés por {}", "Traducción y notas de {}", "Ilustraciones de {}",
        "Estudio preliminar de {}", "Traducción {} y {}",
    ),
    "fr": (
        "Traduit de l’anglais par {}", "Traduit par {}", "Trad. {}", "trad. {}", "Trad. de {}",
        "trad. de l'anglais par {}", "Traduction de {}", "Préface de {}", "Trad. fr. {}",
        "traduit de l'allemand par {} et {}", "Introduction de {}", "Présentation de {}",
        "Avec une préface de {}", "Illustrations de {}", "trad. de l'allemand par {}",
        "texte établi par {}", "Textes réunis par {}", "Postface de {}",
    ),
    "de": (
        "Aus dem Englischen von {}", "Übers. von {}", "Übersetzt von {}", "Übers. v. {}",
        "Mit einem Vorwort von {}", "Aus dem Französischen von {}", "Aus dem Amerikanischen von {}",
        "Mit einem Nachwort von {}", "Deutsch von {}", "unter Mitarbeit von {}", "Übers. {}",
        "Aus dem Italienischen von {} und {}", "Eingeleitet von {}", "übersetzt von {}",
        "Mit Illustrationen von {}",
    ),
    "it": (
        "Traduzione di {}", "Trad. it. di {}", "Trad. di {}", "trad. it. {}", "Prefazione di {}",
        "Introduzione di {}", "Tradotto da {}", "traduzione di {}", "Traduzione di {} e {}",
    ),
    "nl": ("Vertaald door {}", "Vert. {}", "Met een voorwoord van {}"),
    "sv": ("Översättning {}", "Övers. {}", "I översättning av {}"),
    "pl": ("tłum. {}", "przeł. {}", "przekład {}"),
}  # fmt: skip
# signs before and behind a credit
_FORMS = ((". ", ""), (". ", ""), (". ", ""), (", ", ""), (", ", ""), (" (", ")"), ("; ", ""),
          (" ", ""), (" / ", ""), (" [", "]"))  # fmt: skip
_HOST = 0.4


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    labels = {piece.label for piece in pieces}
    if Label.CREDIT in labels or not labels & {Label.PUBLISHER, Label.PLACE}:
        return pieces
    chapter = made.record.type == "chapter"
    after = Label.CONTAINER if chapter and rng.random() < _HOST else Label.TITLE
    before, behind = rng.choice(_FORMS)
    credit = _credit(rng, made.record.language)
    new = (Piece(before), Piece(credit, Label.CREDIT), Piece(behind))
    return insert_behind(pieces, after, new)


def _credit(rng: random.Random, language: str) -> str:
    form = rng.choice(_WORDS.get(language, _ENGLISH))
    while "{}" in form:
        name = make_name(rng, language)
        form = form.replace("{}", _print_name(rng, name), 1)
    return form


def _print_name(rng: random.Random, name: Name) -> str:
    family = " ".join(part for part in (name.particle, name.family) if part)
    first = name.given.partition(" ")[0]
    given = rng.choice((name.given, name.given, first, f"{first[:1]}.", f"{first[:1]}. B."))
    if rng.random() < 0.06:  # noqa: PLR2004 - as the list prints authors
        return f"{family}, {given}"
    return f"{given} {family}"


HABIT = Habit(
    name="credits",
    chance=0.14,
    follow=_follow,
    types=frozenset({"book", "chapter"}),
)
