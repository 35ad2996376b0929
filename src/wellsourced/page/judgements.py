"""What people judged of the evidence, as a report shows it: apart from verdicts and from intent.

A level is of one work for one kind of question, a certainty of a body of evidence for an
outcome, a design a fact of a work. No field here is made of two of them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DesignNote:
    """What kind of study a work is: "systematic review".

    Where nobody said so, but the work's own data do, `suggested` is true and `because` says
    what in them; such a design is marked wherever it is shown and is never counted. Else
    `because` says where a person entered it.
    """

    words: str
    suggested: bool
    because: str


@dataclass(frozen=True, slots=True)
class LevelNote:
    """A level of one work for one kind of question, as a person entered it.

    `scheme` and `question` are in words ("OCEBM 2011", "does it help?"), `level` is as the
    scheme writes it ("2", "1−", "III-2"), `meaning` what that says, empty where the scheme
    has no words for it. `source_short` names the work, `who` is the person and the day.
    """

    scheme: str
    question: str
    level: str
    meaning: str
    source_short: str
    who: str


@dataclass(frozen=True, slots=True)
class CertaintyNote:
    """How sure a body of evidence is for an outcome, as a person entered it.

    `level` is the scheme's word ("very-low"), `words` the same in words ("very low certainty").
    `glyphs` are the scheme's signs ("⊕⊕⊕⊝"), empty where no reason is recorded: a sign never
    stands without its reasons. `because` are these in words ("imprecision, rated down").
    `source_short` names the work that rates so, empty where the person does.
    """

    scheme: str
    level: str
    glyphs: str
    words: str
    because: tuple[str, ...]
    outcome: str
    who: str
    note: str
    source_short: str
