"""Write the pages that are made from the code: the rules and the settings.

Run `python docs/generate.py` after a change of a rule or a setting; a test holds the pages
against the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from wellsourced._leaves import leaves
from wellsourced.config import SETTINGS
from wellsourced.rule import Rule

DOCS = Path(__file__).parent
FAMILIES = {
    "CLM": "Claims",
    "CIT": "Citations",
    "REF": "References",
    "LIB": "The library",
    "IDN": "Identifiers",
    "CUR": "Currency",
    "INT": "Integrity",
}


def rule_page(rule: Rule) -> str:
    """Return the manual page of *rule* in Markdown."""
    first, _, rest = rule.manual.strip().partition("\n\n")
    head = f"# `{rule.name}` (`{rule.code}`, {rule.severity})"
    return f"{head}\n\n{first}\n\n{rest.strip()}\n"


def rules_index(rules: tuple[Rule, ...]) -> str:
    """Return the page that lists all rules, by family."""
    lines = [
        "# The rules",
        "",
        "`wellsourced rule NAME` prints a page of these. A rule is selected, ignored and waived",
        "by its name, its code or its family (`CIT`). An opt-in rule runs only where its name or",
        "code is selected, or a [pack](../packs.md) names it; its family does not turn it on.",
    ]
    for family, title in FAMILIES.items():
        own = [rule for rule in rules if rule.code.startswith(family)]
        if own:
            lines += ["", f"## {title}", "", "| code | rule | severity | runs | what it says |"]
            lines += ["|---|---|---|---|---|"]
            lines += [
                f"| {r.code} | {_link(r)} | {r.severity} | {_runs(r)} | {_first(r)} |" for r in own
            ]
    return "\n".join(lines) + "\n"


def _link(rule: Rule) -> str:
    return f"[`{rule.name}`]({rule.name}.md)"


def _runs(rule: Rule) -> str:
    return "opt-in" if rule.opt_in else "always"


def _first(rule: Rule) -> str:
    return " ".join(rule.manual.strip().partition("\n\n")[0].split())


def settings_page() -> str:
    """Return the page of the settings."""
    lines = [
        "# Settings",
        "",
        "A project's settings stand in `wellsourced.toml`, or in the table `[tool.wellsourced]`",
        "of `pyproject.toml`; the file is found by walking up from the working directory. Paths",
        "are relative to the file. An unknown key is an error that names the nearest known one.",
        "",
        "| setting | takes | what it is for | example |",
        "|---|---|---|---|",
    ]
    for row in SETTINGS:
        example = row.example.strip().replace("\n", " · ").replace("|", "\\|")
        lines.append(f"| `{row.name}` | {row.takes} | {row.manual} | `{example}` |")
    return "\n".join(lines) + "\n"


def pages() -> Mapping[Path, str]:
    """Return every generated page by its path."""
    rules = tuple(sorted(leaves("wellsourced.rules", "RULE", Rule), key=lambda rule: rule.code))
    made = {DOCS / "rules" / f"{rule.name}.md": rule_page(rule) for rule in rules}
    made[DOCS / "rules" / "index.md"] = rules_index(rules)
    made[DOCS / "settings.md"] = settings_page()
    return made


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
