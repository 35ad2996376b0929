"""The medium behind title or container, in brackets: [Internet], [CD-ROM], (DVD), [en ligne]."""

from __future__ import annotations

import random
from collections.abc import Mapping

from wellsourced.refparse.segments import Label
from wellsourced.training.adapting import Habit
from wellsourced.training.altering import insert_behind
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import Piece, Pieces

_ANY = ("[Internet]", "[Internet]", "[online]", "[Online]", "[CD-ROM]", "[on-line]", "[internet]",
        "(online)", "[CD]", "[PDF]")  # fmt: skip
_WORDS: Mapping[str, tuple[str, ...]] = {
    "en": ("[DVD]", "[Video]", "[video file]", "[computer software]", "[database]",
    "[motion picture]",
           "[Web site]", "[Web page]", "[Kindle edition]", "[Blog post]", "[Brochure]",
           "[Audiobook]",
           "[serial online]", "[monograph on the Internet]", "[Electronic version]", "(DVD)",
           "[film]",
           "[Powerpoint slides]", "[Press release]", "[Lecture notes]", "(e-book)", "[microfilm]"),
    "pt": ("[Vídeo]", "[vídeo]", "[recurso eletrônico]", "[página na Internet]", "[DVD]", "[filme]",
           "[monografia na Internet]", "[documento na Internet]", "[livro eletrônico]", "[e-book]"),
    "es": ("[vídeo]", "[en línea]", "[en línea]", "[DVD]", "[película]", "[monografía en Internet]",
           "[sitio Web]", "[página web]", "[recurso electrónico]"),
    "fr": ("[en ligne]", "[en ligne]", "[En ligne]", "[en ligne]", "[DVD]", "[page Web]",
    "[vidéo]"),
    "de": ("[Online]", "[DVD]", "[Video]", "[Elektronische Ressource]", "[online]", "[Website]"),
    "it": ("[online]", "[in linea]", "[DVD]", "[video]", "[risorsa elettronica]"),
}  # fmt: skip


def _follow(rng: random.Random, pieces: Pieces, made: MadeRecord) -> Pieces:
    labels = [piece.label for piece in pieces]
    if Label.MEDIUM in labels or Label.TITLE not in labels:
        return pieces
    own = _WORDS.get(made.record.language, _WORDS["en"])
    medium = rng.choice(_ANY if rng.random() < 0.5 else own)  # noqa: PLR2004
    held = Label.CONTAINER in labels and rng.random() < 0.6  # noqa: PLR2004
    after = Label.CONTAINER if held else Label.TITLE
    return insert_behind(pieces, after, (Piece(" "), Piece(medium, Label.MEDIUM)))


HABIT = Habit(
    name="media",
    chance=0.012,
    follow=_follow,
)
