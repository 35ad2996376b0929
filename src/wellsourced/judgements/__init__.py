"""What people judge of the evidence for a claim, apart from intent and from verdict.

A study level is of one work for one kind of question, a certainty of a body of evidence for
an outcome, a design what kind of study a work is. None is ever computed from another.
"""

from __future__ import annotations

from wellsourced.judgements.designs import DESIGNS, read_design, spell_designs
from wellsourced.judgements.reading import find_gaps, read_rating
from wellsourced.judgements.scales import (
    DOWN,
    GLYPHS,
    QUESTIONS,
    REASONS,
    SCHEMES,
    UP,
    list_levels,
    tell_meaning,
)
from wellsourced.judgements.suggesting import read_entered, suggest_design, tell_design
from wellsourced.judgements.values import Certainty, Design, Rating, Scheme, Slip, StudyLevel

__all__ = [
    "DESIGNS",
    "DOWN",
    "GLYPHS",
    "QUESTIONS",
    "REASONS",
    "SCHEMES",
    "UP",
    "Certainty",
    "Design",
    "Rating",
    "Scheme",
    "Slip",
    "StudyLevel",
    "find_gaps",
    "list_levels",
    "read_design",
    "read_entered",
    "read_rating",
    "spell_designs",
    "suggest_design",
    "tell_design",
    "tell_meaning",
]
