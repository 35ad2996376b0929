"""An audit as other programs count: rules that ran, test runs with their cases, a badge."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A rule that ran: `summary` in one sentence, `description` in a few, `manual` in full.

    `title` is the name as one word (`ClaimUnsourced`), `severity` what the rule has by itself.
    No text of it is empty. `manual` is Markdown.
    """

    code: str
    name: str
    title: str
    severity: str
    summary: str
    description: str
    manual: str


@dataclass(frozen=True, slots=True)
class Case:
    """What one claim came to, as a test that has `passed`, `failed` or was `skipped`.

    A claim fails by a finding of an error. It passes where a person verified it or it needs no
    source, and is skipped otherwise: nobody has looked. `rule` and `message` say why, `details`
    are all its errors, `remarks` what else was found, a line each. `outcome` is `error` of a
    file that could not be read.
    """

    name: str
    line: int
    outcome: str
    rule: str = ""
    message: str = ""
    details: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suite:
    """A file as a test run: a case for each claim, and one for what was found beside them.

    `group` is the name of the file without folders and suffix.
    """

    path: str
    group: str
    cases: tuple[Case, ...]
    failures: int
    errors: int
    skipped: int


@dataclass(frozen=True, slots=True)
class Badge:
    """The audit in a few words, with one of the named colours of shields.io."""

    label: str
    message: str
    colour: str
