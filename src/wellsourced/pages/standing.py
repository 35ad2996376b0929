"""How a claim and a work stand, in signs and words: what the marks, badges and tallies say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wellsourced.links import Status, Verdict
from wellsourced.page import ClaimCard, FindingNote, SourceLine, Standing, State, Tally
from wellsourced.pages import words

_STATES = (
    State(
        "verified",
        words.VERIFIED_SYMBOL,
        "verified",
        "A person has compared the claim with the work and found it supported, wholly or in part."
        " Only a person gives a verdict.",
        "v",
    ),
    State(
        Status.SOURCED,
        words.SYMBOLS[Status.SOURCED],
        "sourced, not verified",
        "A citation reaches the claim and leads to a reference. No person has recorded whether"
        " the work says so.",
        "s",
    ),
    State(
        "contested",
        words.CONTESTED_SYMBOL,
        "contested",
        "A person has compared the claim with a source and found that it does not support the"
        " claim, or contradicts it; or a work that it rests on was retracted.",
        "c",
    ),
    State(
        Status.UNDEFINED,
        words.SYMBOLS[Status.UNDEFINED],
        "leads nowhere",
        "What the claim cites is not in the reference list, almost fits an entry, or fits more"
        " than one. Nothing is guessed.",
        "q",
    ),
    State(
        Status.UNSOURCED,
        words.SYMBOLS[Status.UNSOURCED],
        "no source",
        "The claim calls for a source and no citation reaches it.",
        "u",
    ),
    State(
        Status.WAIVED,
        words.SYMBOLS[Status.WAIVED],
        "waived",
        "A person decided that the claim needs no source, and gave a reason.",
        "w",
    ),
    State(
        Status.EXEMPT,
        words.SYMBOLS[Status.EXEMPT],
        "needs no source",
        "A definition of scope, common knowledge, a service announcement or the like.",
        "x",
    ),
)
_WORDS = {state.name: state.word for state in _STATES}
# what a rule's finding makes of a work: the badge of its reference
_STANDINGS = {
    "cites-retracted": ("retracted", "RETRACTED"),
    "cites-concern": ("concern", "EXPRESSION OF CONCERN"),
    "cites-corrected": ("corrected", "CORRECTED"),
    "cites-retraction-notice": ("notice", "RETRACTION NOTICE"),
    "preprint-as-evidence": ("preprint", "PREPRINT"),
    "source-superseded": ("superseded", "SUPERSEDED"),
}
_TALLIES = {
    Verdict.SUPPORTS: "supports",
    Verdict.PARTLY: "supports in part",
    Verdict.DOES_NOT_SUPPORT: "does not support",
    Verdict.CONTRADICTS: "contradicts",
    Verdict.NOT_CHECKED: "not checked",
}


def meanings() -> tuple[State, ...]:
    """Return every way in which a claim can stand."""
    return _STATES


def states(cards: Iterable[ClaimCard]) -> tuple[State, ...]:
    """Return in which ways the claims of *cards* stand, those in which none does left out."""
    counts = Counter(card.state for card in cards)
    return tuple(
        replace(state, count=counts[state.name]) for state in _STATES if counts[state.name]
    )


def tallies(sources: Sequence[SourceLine]) -> tuple[Tally, ...]:
    """Return how many of *sources* have each verdict, those that none has left out."""
    counts = Counter(source.verdict for source in sources)
    return tuple(
        Tally(verdict.value, counts[verdict], said)
        for verdict, said in _TALLIES.items()
        if counts[verdict]
    )


def verdicts(sources: Sequence[SourceLine]) -> str:
    """Return what a person found of *sources* in one line, counted where there are several."""
    counts = tallies(sources)
    if len(sources) == 1:
        return counts[0].words
    return " · ".join(f"{one.count} {one.words}" for one in counts)


def word_of(state: str) -> str:
    """Return in a word or two how a claim of this *state* stands, whatever others do.

    >>> word_of("sourced"), word_of("unsourced")
    ('sourced', 'no source')
    """
    return _WORDS[state].partition(",")[0]


def standings(findings: Iterable[FindingNote]) -> tuple[Standing, ...]:
    """Return what became of a work, by what the rules found of it, the gravest first."""
    rules = {found.rule for found in findings}
    return tuple(Standing(*said) for rule, said in _STANDINGS.items() if rule in rules)
