"""The border to rules of a house: whatever one does wrong is told, and all else goes on.

Their code is not ours, so that no list of errors can be complete. Here alone, and for them
alone, every error is caught: it becomes a file that was not wholly checked, with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from wellsourced.findings import Finding, Unread
from wellsourced.references import Library
from wellsourced.rule import Audit, AuditedArticle, Rule, Setting
from wellsourced.text import Span
from wellsourced.waivers import CheckedWaiver

Looked = TypeVar("Looked", AuditedArticle, Library, Sequence[CheckedWaiver])
_LONGEST = 200  # characters of what an error says


@dataclass(frozen=True, slots=True)
class Foreign:
    """A rule of a house by its name, and the distribution that offers it."""

    rule: str
    distribution: str

    def __str__(self) -> str:
        """Name both for a sentence."""
        return f"the house rule `{self.rule}` of {self.distribution}"


class Failed(Exception):
    """Foreign code failed; the words say how."""


@contextmanager
def guard() -> Iterator[None]:
    """Turn whatever foreign code raises into `Failed`."""
    try:
        yield
    except Failed:
        raise
    except Exception as error:  # foreign code: any error may come of it
        said = " ".join(str(error).split())
        said = f"{said[:_LONGEST]}…" if len(said) > _LONGEST else said
        message = f"{type(error).__name__}: {said}" if said else type(error).__name__
        raise Failed(message) from error


class Guarded(Generic[Looked]):
    """A check of a house rule that tells its failures in `failed` and raises none.

    What it found before it failed counts. It goes by the module of the check itself, which
    gives the rule its name and its manual.
    """

    def __init__(
        self, check: Callable[[Looked, Setting], Iterable[Finding]], foreign: Foreign
    ) -> None:
        """Guard *check*, which belongs to *foreign*."""
        self.__module__ = check.__module__
        self._check: Callable[[Looked, Setting], Iterable[Finding]] = check
        self._foreign = foreign
        self.failed: list[Unread] = []

    def __call__(self, looked: Looked, setting: Setting) -> Iterator[Finding]:
        """Yield what the check finds, up to where it fails."""
        path, length = _place(looked)
        findings: Iterator[Finding] | None = None
        try:
            with guard():
                findings = iter(self._check(looked, setting))
            while True:
                with guard():
                    found = next(findings, None)
                    _require_finding(found, length)
                if found is None:
                    return
                yield found
        except Failed as error:
            reason = f"{self._foreign} failed here ({error}); all other rules ran"
            self.failed.append(Unread(path, reason))


def _place(looked: AuditedArticle | Library | Sequence[CheckedWaiver]) -> tuple[str, int]:
    """Return the path of what is looked at, and the length of its text (0 for waivers)."""
    if isinstance(looked, AuditedArticle):
        return looked.article.path, len(looked.article.text)
    if isinstance(looked, Library):
        return looked.path, len(looked.text)
    return next((one.placed.path for one in looked), "waivers"), 0


def _require_finding(found: object, length: int) -> None:
    """Raise `Failed` for what is no finding, and for one that stands nowhere in the text."""
    if found is None:
        return
    if not isinstance(found, Finding):
        message = f"it gave a {type(found).__name__}, which is no Finding"
        raise Failed(message)
    span: object = found.span
    if not isinstance(span, Span) or not (
        found.path or not length or 0 <= span.start <= span.end <= length
    ):
        message = f"it gave a finding at {span}, which is no place in the text"
        raise Failed(message)


def guard_rule(rule: Rule, foreign: Foreign) -> Rule:
    """Return *rule* with each of its checks guarded."""
    guarded = replace(
        rule,
        check=rule.check and Guarded(rule.check, foreign),
        check_library=rule.check_library and Guarded(rule.check_library, foreign),
        check_waivers=rule.check_waivers and Guarded(rule.check_waivers, foreign),
    )
    return replace(
        guarded, failures=lambda: [one.path for failed in _failures(guarded) for one in failed]
    )


def take_failures(rules: Iterable[Rule]) -> tuple[Unread, ...]:
    """Return what failed of *rules* since this was asked last."""
    lists = [failed for rule in rules for failed in _failures(rule)]
    taken = tuple(one for failed in lists for one in failed)
    for failed in lists:
        failed.clear()
    return taken


def _failures(rule: Rule) -> Iterator[list[Unread]]:
    """Yield for each check of *rule* what failed of it, as long as nobody took it."""
    for check in (rule.check, rule.check_library, rule.check_waivers):
        if isinstance(check, Guarded):
            yield check.failed


def add_failures(audit: Audit, rules: Iterable[Rule]) -> Audit:
    """Return *audit* with what failed of *rules*, by which it was made, among what is unread."""
    failed = take_failures(rules)
    if not failed:
        return audit
    unread = (*audit.unread, *failed)
    return replace(audit, unread=unread, summary=replace(audit.summary, unread=len(unread)))
