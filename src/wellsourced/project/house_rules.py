"""Rules of a house: those that installed distributions offer under `wellsourced_rules`.

Only what is installed in the environment is loaded. The working directory is not looked into,
though Python may have it on its path: nothing in a project's folder is executed by itself.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from wellsourced.errors import BadConfiguration, Unreadable
from wellsourced.project.guarding import Failed, Foreign, guard, guard_rule
from wellsourced.project.reading import read_bytes
from wellsourced.rule import EVERY_RULE, Rule

GROUP = "wellsourced_rules"
# OURS001
CODE = re.compile(r"(?P<family>[A-Z]{2,12})[0-9]{3}")


def find_house_rules(ours: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return the rules that installed distributions offer besides *ours*, by code.

    Each needs a family of its own in its code, and a name and a code that nobody else has.
    Raises `BadConfiguration`, which names the rule, for one that cannot be used.
    """
    found: list[Rule] = []
    for name, value, distribution in _entry_points():
        rule = _load(name, value)
        _check(rule, name, (*ours, *found), {one.family for one in ours})
        found.append(guard_rule(rule, Foreign(rule.name, distribution)))
    return tuple(sorted(found, key=lambda rule: rule.code))


def _entry_points() -> list[tuple[str, str, str]]:
    """Return each entry point in order, of a distribution met twice the first.

    An entry point is its name, its value and its distribution's name.

    The files are looked through for the group's name before they are read properly, which
    takes longer than a short audit.
    """
    if not (folders := list(folders_that_offer())):
        return []
    from importlib.metadata import PathDistribution

    found: dict[str, list[tuple[str, str, str]]] = {}
    for folder in folders:
        distribution = PathDistribution(folder)
        offered = distribution.entry_points.select(group=GROUP)
        name = distribution.metadata["Name"] or folder.name
        found.setdefault(name.lower(), [(one.name, one.value, name) for one in offered])
    return sorted({one for offered in found.values() for one in offered})


def folders_that_offer() -> Iterator[Path]:
    """Yield the folders that describe distributions which offer rules, wherever they are."""
    here = os.path.realpath(".")
    for entry in dict.fromkeys(sys.path):
        if not entry or os.path.realpath(entry) == here:
            continue
        for file in sorted(Path(entry).glob("*.*-info/entry_points.txt")):
            try:
                if GROUP.encode() in read_bytes(file):
                    yield file.parent
            except Unreadable:
                continue


def _load(name: str, value: str) -> Rule:
    """Return the constant `RULE` of the module *value*, or what `module:name` names."""
    from importlib import import_module

    module, _, attribute = value.partition(":")
    where = f"the house rule `{name}` ({value})"
    try:
        with guard():
            found: object = getattr(import_module(module.strip()), attribute.strip() or "RULE")
    except Failed as error:
        message = f"{where} cannot be loaded: {error}; mend it, or uninstall what offers it"
        raise BadConfiguration(message) from error
    if not isinstance(found, Rule):
        message = f"{where} is no `wellsourced.rule.Rule`"
        raise BadConfiguration(message)
    return found


def _check(rule: Rule, name: str, others: Sequence[Rule], families: set[str]) -> None:
    where = f"the house rule `{name}`"
    code = CODE.fullmatch(rule.code)
    message = ""
    if rule.check is None and rule.check_library is None:
        message = f"{where} looks at nothing: give it `check` or `check_library`"
    elif code is None or code["family"].lower() == EVERY_RULE:
        message = f"{where} has the code `{rule.code}`; take letters and three digits: OURS001"
    elif code["family"] in families:
        message = f"{where} has the code `{rule.code}`; {code['family']} is a family of ours"
    elif rule.code in {one.code for one in others}:
        message = f"{where} has the code `{rule.code}`, which another rule has"
    elif rule.name in {one.name for one in others}:
        message = f"{where} has the name `{rule.name}`, which another rule has"
    if message:
        raise BadConfiguration(message)
