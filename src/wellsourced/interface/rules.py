"""The rules, and the packs that houses make of them."""

from __future__ import annotations

from wellsourced.errors import BadUsage, name_nearest
from wellsourced.packs import Pack
from wellsourced.project.ruling import find_rules, open_packs
from wellsourced.rule import Rule


def list_rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of their codes.

    >>> sorted({rule.code[:3] for rule in list_rules()})[0]
    'CIT'
    """
    return find_rules()


def find_rule(name: str) -> Rule:
    """Return the rule called *name*, or with the code *name*; raise `BadUsage` for neither.

    >>> find_rule("CIT001").name
    'citation-undefined'
    """
    rules = list_rules()
    for rule in rules:
        if name.lower() == rule.name or name.upper() == rule.code:
            return rule
    message = f"there is no rule `{name}`{name_nearest(name, (rule.name for rule in rules))}"
    raise BadUsage(message)


def list_packs() -> tuple[Pack, ...]:
    """Return every pack that ships, in the order of their names.

    >>> [pack.name for pack in list_packs()]
    ['ama', 'medrs', 'pif-tick']
    """
    return tuple(open_packs().values())


def find_pack(name: str) -> Pack:
    """Return the pack called *name*; raise `BadUsage` where there is none.

    >>> find_pack("medrs").rows[0].severity
    <Severity.ERROR: 'error'>
    """
    packs = open_packs()
    if name.lower() not in packs:
        message = f"there is no pack `{name}`{name_nearest(name, packs)}"
        raise BadUsage(message)
    return packs[name.lower()]
