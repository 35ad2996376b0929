"""Options of rules: one that its rule does not have is refused, since it would do nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.config import Config
from wellsourced.errors import BadConfiguration, name_nearest
from wellsourced.rule import Rule

# "## Options" of a manual page, up to the next title
SECTION = re.compile(r"^## Options\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
# an item of it: "- `years`: the oldest that a source may be"
OPTION = re.compile(r"^- `(?P<name>[^`]+)`", re.MULTILINE)


def options_of(rule: Rule) -> tuple[str, ...]:
    """Return the names of the options that the manual page of *rule* lists."""
    section = SECTION.search(rule.manual)
    return tuple(found["name"] for found in OPTION.finditer(section["text"])) if section else ()


def require_options(rules: Sequence[Rule], config: Config) -> None:
    """Raise `BadConfiguration` where *config* tells one of *rules* what it cannot be told."""
    for rule in rules:
        known = options_of(rule)
        for called in (rule.name, rule.code):
            for name in config.options.get(called, {}):
                if name not in known:
                    near = name_nearest(name, known) or "; it has none"
                    message = f"{config.path}: `{called}` has no option `{name}`{near}"
                    raise BadConfiguration(message)
