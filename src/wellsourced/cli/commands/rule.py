"""`wellsourced rule`: what a rule looks for, and why."""

from __future__ import annotations

import click

from wellsourced.cli.options import Manners, manners
from wellsourced.cli.printing import print_result


@click.command("rule")
@click.argument("name", default="", metavar="[NAME|CODE]")
@manners
def rule(_manners: Manners, name: str) -> None:
    r"""Explain the rule NAME, or list them all.

    \b
    Examples:
      wellsourced rule
      wellsourced rule claim-unsourced
      wellsourced rule CIT001
    """
    from wellsourced.interface import find_rule, list_rules

    if name:
        found = find_rule(name)
        head = f"{found.name} ({found.code}, {found.severity})"
        print_result(f"{head}\n{'=' * len(head)}\n\n{found.manual.strip()}\n")
        return
    rules = list_rules()
    width = max((len(one.name) for one in rules), default=0)
    for one in rules:
        about = one.manual.strip().partition("\n")[0]
        opt_in = " (opt-in)" if one.opt_in else ""
        print_result(f"{one.code}  {one.name:{width}}  {one.severity:10}  {about}{opt_in}\n")


COMMAND = rule
