"""`wellsourced rule`: what a rule looks for, and why."""

from __future__ import annotations

import sys

import click

from wellsourced.cli.options import Manners, manners
from wellsourced.cli.printing import measure, print_result
from wellsourced.cli.roof import Command


@click.command("rule", cls=Command)
@click.argument("name", default="", metavar="[NAME|CODE|FAMILY]")
@manners
def rule(_manners: Manners, name: str) -> None:
    """Explain the rule or pack NAME, list the rules of a family such as CIT, or list them all.

    Examples:
      wellsourced rule
      wellsourced rule claim-unsourced
      wellsourced rule CIT001
      wellsourced rule CIT
      wellsourced rule medrs
    """
    from wellsourced.cli.ruling import show_pack, show_packs
    from wellsourced.cli.showing import show_rule, show_rules
    from wellsourced.interface.rules import find_pack, find_rule, list_packs, list_rules

    width = measure(sys.stdout)
    packs, rules = list_packs(), list_rules()
    family = [one for one in rules if one.family == name.upper()]
    if not name:
        print_result(f"{show_rules(rules, width)}\n{show_packs(packs, width)}")
    elif name.lower() in {pack.name for pack in packs}:
        print_result(show_pack(find_pack(name), rules, width))
    elif family:
        print_result(show_rules(family, width))
    else:
        print_result(show_rule(find_rule(name), width))


COMMAND = rule
