"""Why characters are a citation or none, and why a claim calls for a source: said in words."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.text import Span


@dataclass(frozen=True, slots=True)
class ExplainedCharacters:
    """Characters that are a citation, that a form took for one, or that no form takes.

    `at` is their line and column, `span` their place in the source, `before` and `after` what
    stands around them. `form` is empty where no form takes them. `sure` (0 to 1) is how sure
    their own characters make it, `because` why, `itself` both in words; `evidence` what else
    spoke for or against; `verdict` what came of it, in a word or two, and `ground` why.
    `cites` says of each cite what it was resolved to, and how.
    """

    at: str
    span: Span
    text: str
    before: str
    after: str
    form: str = ""
    accepted: bool = False
    sure: float = 0.0
    because: str = ""
    itself: str = ""
    evidence: tuple[str, ...] = ()
    verdict: str = ""
    ground: str = ""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExplainedWeight:
    """A feature of a claim with what it weighs."""

    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class ExplainedClaim:
    """A claim of the article, what spoke in it, and what came of that.

    `at` is its line and column, `span` its place in the source. It calls for a source from the
    `threshold` on (both it and `score` 0 to 1), unless it is `exempt_because` of something.
    The score is the logistic function of `base` and the `weights`, the heaviest first. In words:
    `scored` the score, `in_favour` and `against` the weights (`year (+0.41), …`), `verdict` what
    came of it.
    """

    at: str
    span: Span
    id: str
    text: str
    kind: str
    score: float
    threshold: float
    needs_source: bool
    exempt_because: str
    status: str
    base: float
    weights: tuple[ExplainedWeight, ...]
    scored: str
    in_favour: str
    against: str
    verdict: str


@dataclass(frozen=True, slots=True)
class ExplainedLine:
    """One line of an article, or one place in it: its claims, and what might be a citation.

    `asked` is the place as it was asked for (`12` or `12:40`). `notes` say what holds for the
    whole line, such as that no citation is looked for in this part of the article.
    """

    path: str
    asked: str
    notes: tuple[str, ...]
    characters: tuple[ExplainedCharacters, ...]
    claims: tuple[ExplainedClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class ExplainedPage:
    """Lines that were asked for: what the template `explained.txt` is filled with."""

    lines: tuple[ExplainedLine, ...]
