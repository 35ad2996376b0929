"""`wellsourced rule`: what a rule looks for, and why."""

from __future__ import annotations

import click

from wellsourced.cli.options import Manners, manners
from wellsourced.cli.printing import print_result
from wellsourced.cli.roof import Command


@click.command("rule", cls=Command)
@click.argument("name", default="", metavar="[NAME|CODE]")
@manners
def rule(_manners: Manners, name: str) -> None:
    """Explain the rule or pack NAME, or list them all.

    Examples:
      wellsourced rule
      wellsourced rule claim-unsourced
      wellsourced rule CIT001
      wellsourced rule medrs
    """
    from wellsourced.cli.ruling import show_pack, show_packs
    from wellsourced.cli.showing import show_rule, show_rules
    from wellsourced.interface.rules import find_pack, find_rule, list_packs, list_rules

    packs = list_packs()
    if not name:
        print_result(f"{show_rules(list_rules())}\n{show_packs(packs)}")
    elif name.lower() in {pack.name for pack in packs}:
        print_result(show_pack(find_pack(name), list_rules()))
    else:
        print_result(show_rule(find_rule(name)))


COMMAND = rule
