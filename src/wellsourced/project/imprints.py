"""What a kept result depends on besides its article, in words that change whenever it does.

All that a result may differ by has to be told here; what cannot be told means that no result
holds for a later run, since a stale one that passes for fresh is worse than a slow audit.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import wellsourced
from wellsourced.config import Config
from wellsourced.errors import Unreadable
from wellsourced.hearing import Ruling
from wellsourced.project.audits import Request
from wellsourced.project.house_rules import folders_that_offer
from wellsourced.project.projects import Project
from wellsourced.project.reading import read_bytes
from wellsourced.rule import Rule


def describe_run(project: Project, request: Request, ruling: Ruling) -> str:
    """Return in words all that the results of a run have in common, but for rules of a house."""
    defaults = Config()
    counting = replace(
        ruling.config,
        articles=(),
        exclude=(),
        templates=defaults.templates,
        style=defaults.style,
        fail_on=defaults.fail_on,
        fail_under=defaults.fail_under,
    )
    snapshot = project.root / counting.snapshot if counting.snapshot else None
    parts = (
        wellsourced.__version__,
        str(Path.cwd()),  # files are shown as seen from here
        str(project.root),
        str(project.known and project.library.exists()),
        str(project.example),
        repr(counting),
        repr(request.reading),
        str(request.library),
        hash_file(snapshot) if snapshot else "",
        *map(_describe_rule, ruling.rules),
    )
    return "\0".join(parts)


def _describe_rule(rule: Rule) -> str:
    return f"{rule.code} {rule.name} {rule.severity} {rule.opt_in} {rule.needs}"


def hash_file(path: Path) -> str:
    """Return what tells the bytes of *path* from any others, or the reason why it has none.

    Empty where there is no such file, which is another thing than one that cannot be read.
    """
    try:
        return sha256(read_bytes(path)).hexdigest()
    except Unreadable as error:
        return str(error) if os.path.lexists(path) else ""


def find_unknowable(rules: Sequence[Rule]) -> str:
    """Return the name of a rule of a house of which it is not known what it is made of.

    That is one whose file no distribution that offers rules has recorded as its own, as where
    it is installed to be edited in place.
    """
    house = [rule for rule in rules if _is_of_house(rule)]
    if not house:
        return ""
    known = {os.path.realpath(file) for folder in folders_that_offer() for file in _files(folder)}
    return next((rule.name for rule in house if _source(rule) not in known), "")


def describe_house(rules: Sequence[Rule]) -> str:
    """Return in words what the code of those of *rules* is that are of a house.

    A rule may import any file of its distribution, and any other distribution; so the files
    of the first count, and the versions of all that are installed.
    """
    if not any(map(_is_of_house, rules)):
        return ""
    files = sorted({file for folder in folders_that_offer() for file in _files(folder)})
    return "\0".join((*_installed(), *(f"{file} {hash_file(file)}" for file in files)))


def _is_of_house(rule: Rule) -> bool:
    return not rule.module.startswith(f"{wellsourced.__name__}.")


def _source(rule: Rule) -> str:
    return os.path.realpath(getattr(sys.modules[rule.module], "__file__", None) or "")


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files that the distribution described in *folder* has recorded as its own.

    What Python compiled of them follows from them, and comes and goes.
    """
    from importlib.metadata import PathDistribution

    if not (folder / "RECORD").is_file():
        return
    for file in PathDistribution(folder).files or ():
        if file.suffix != ".pyc":
            yield Path(str(file.locate()))


def _installed() -> list[str]:
    """Return the distributions that can be imported, each by its name and version."""
    found = (Path(entry).glob("*.*-info") for entry in dict.fromkeys(sys.path) if entry)
    return sorted(info.name for folder in found for info in folder)
