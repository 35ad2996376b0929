"""Let bare keys that the library lacks count where the article cites by keys of the library.

``@roe2020`` may be a person's name on some network. To Pandoc it is a citation, and where an
article cites keys that the library has, one that is built as they are and that it lacks is a
slip of its author: without it the claim would be called unsourced, and the key never missed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wellsourced.articles import Key
from wellsourced.form import Listed
from wellsourced.markers.rulings import Ground, Ruling

_FORM = "key"


def add_keys(rulings: Sequence[Ruling], listed: Listed) -> list[Ruling]:
    """Return *rulings* in the same order, with bare keys accepted that the library lacks."""
    own = [ruling for ruling in rulings if ruling.proposal.candidate.form == _FORM]
    if not any(ruling.accepted and _is_known(ruling, listed) for ruling in own):
        return list(rulings)
    missed = {id(ruling) for ruling in own if ruling.ground is Ground.UNSURE}
    return [
        replace(ruling, ground=Ground.KEYED) if id(ruling) in missed else ruling
        for ruling in rulings
    ]


def _is_known(ruling: Ruling, listed: Listed) -> bool:
    targets = (cite.target for cite in ruling.proposal.candidate.cites)
    return any(isinstance(one, Key) and one.key in listed.keys for one in targets)
