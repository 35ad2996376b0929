"""What is new of an audit: beside a baseline, and since a revision."""

from __future__ import annotations

from pathlib import Path

from wellsourced import baselines
from wellsourced.config import Config
from wellsourced.interface.places import Name, find_project
from wellsourced.project.news import keep_new
from wellsourced.rule import Audit


def only_new(
    audited: Audit,
    *,
    baseline: Name | None = None,
    diff: str = "",
    config: Config | None = None,
) -> Audit:
    """Return *audited* with the findings alone that are new; `Audit.checked` says how many are not.

    *baseline* is a file that holds what `write_baseline` returned: what it knows is held back.
    *diff* is a revision of git: what stands in lines that did not change since is held back.

    >>> audited = audit("pages/willow.md")
    >>> _ = Path("baseline.json").write_text(write_baseline(audited), encoding="utf-8")
    >>> len(audited.findings) > 0, only_new(audited, baseline="baseline.json").findings
    (True, ())
    """
    path = None if baseline is None else Path(baseline)
    return keep_new(find_project(config), audited, path, diff).audit


def write_baseline(audited: Audit) -> str:
    """Return the baseline of *audited*: its findings, as JSON for a file.

    >>> write_baseline(audit("pages/willow.md")).splitlines()[1]
    '  "schema": "wellsourced-baseline/1",'
    """
    return baselines.write_baseline(audited)
