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
    """Explain the rule NAME, or list them all.

    Examples:
      wellsourced rule
      wellsourced rule claim-unsourced
      wellsourced rule CIT001
    """
    from wellsourced.cli.showing import show_rule, show_rules
    from wellsourced.interface.rules import find_rule, list_rules

    print_result(show_rule(find_rule(name)) if name else show_rules(list_rules()))


COMMAND = rule
