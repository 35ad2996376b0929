"""The rules."""

from __future__ import annotations

from wellsourced._leaves import leaves
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.rule import Rule


def list_rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of their codes.

    >>> sorted({rule.code[:3] for rule in list_rules()})[0]
    'CIT'
    """
    rules = leaves("wellsourced.rules", "RULE", Rule)
    return tuple(sorted(rules, key=lambda rule: rule.code))


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
