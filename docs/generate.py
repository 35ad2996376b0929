"""Write the pages that are made from the code: the rules, the settings, the page object.

Run `python docs/generate.py` after a change of a rule, a setting or a value of `page/`; a test
holds the pages against the code. Of `templates.md` only what stands between two marks is made.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

from wellsourced._leaves import leaves
from wellsourced.config import SETTINGS
from wellsourced.page import ChangesPage, IndexPage, Page
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
# what is said of fields besides the docstring of their value: of one value's, which comes before
# it, or of any value's, where it says nothing
WORDS: Mapping[str, str] = {
    "ArticlePage.waived": "findings that a person waived",
    "Badge.colour": "a named colour of shields.io",
    "CertaintyNote.note": "what the person remarked, or empty",
    "CertaintyNote.outcome": "the outcome that it is of",
    "CertaintyNote.scheme": "the scheme, as `GRADE`",
    "ChartBar.height": "how high it is",
    "ChartBar.width": "how wide it is",
    "ChartKey.count": "how many, with the whole",
    "ChartKey.word": "what the fill means, in words",
    "ClaimCard.findings": "what was found in it and is not waived",
    "ClaimCard.verified": "whether a person found it borne out",
    "ClaimCard.waived": "what was found in it and a person waived",
    "Case.name": "the claim: its name and its first words",
    "Counts.claims": "how many there are",
    "Counts.needs_source": "how many of them call for a source",
    "Counts.sourced": "those of them that a citation reaches",
    "Counts.undefined": "those whose citation leads to no reference",
    "Counts.unsourced": "those that no citation reaches",
    "Counts.verified": "those that a person found borne out",
    "Counts.waived": "those that a person decided need none",
    "DesignNote.words": "the design, in words",
    "FactCheck.by": "the person who rated",
    "FactCheck.on": "the day of the rating",
    "FactCheck.words": "the rating, in words",
    "Figure.count": "how many there are",
    "Figure.of": "out of how many",
    "Figure.percent": "the share in per cent, as `85%`",
    "Figure.word": "what is said of them, as `have a source`",
    "FileFindings.line": "what it holds, in words",
    "FindingGroup.count": "how many there are, in words",
    "FindingNote.waived": "why it is waived, or empty",
    "IndexPage.others": "libraries and settings that something was found in; no row counts it",
    "IndexRow.errors": "how many errors were found in the article and its ledger",
    "IndexRow.href": "the address of its report, beside the index",
    "IndexRow.retracted": "how many retracted works its claims rest on",
    "IndexRow.suggestions": "how many suggestions were found there",
    "IndexRow.warnings": "how many warnings were found there",
    "LooseCite.status": "`undefined`, `near` or `ambiguous`",
    "Page.facts": "the audit as plain values, as `audit --output-format json` prints it",
    "Page.waived": "findings that a person waived; they are counted nowhere",
    "RuleNote.description": "what it looks for, in a few sentences",
    "RuleNote.name": "its name, as `claim-unsourced`",
    "RuleNote.summary": "what it looks for, in one sentence",
    "Selector.prefix": "what stands before the words",
    "Selector.suffix": "what stands after the words",
    "SourceLine.doi": "the DOI of the work, or empty",
    "SourceLine.pmid": "its number in PubMed, or empty",
    "SourceLine.intent": "what the article cites the work for, or empty",
    "SourceLine.locator": "the place in the work, as `p. 12`, or empty",
    "SourceLine.note": "what the person remarked, or empty",
    "SourceLine.passage": "the words of the work that bear on the claim, or empty",
    "SourceLine.verdict": (
        "`supports`, `partly`, `does-not-support`, `contradicts` or `not-checked`"
    ),
    "Stretch.claim": "the claim that the pieces are of, or none",
    "ReferenceCard.unused": "whether nothing cites it",
    "after": "what stands after it",
    "anchor": "its place in the report",
    "articles": "the articles, in the order in which they were named",
    "as_of": "the day that ages count from, as `2026-11-21`",
    "attention": "what was found in it, rule by rule, the gravest first",
    "before": "what stands before it",
    "candidates": "the references that might be meant",
    "cards": "the cards of its claims, in the order of the text",
    "bars": "its bars, in the order in which they are drawn",
    "cases": "its cases",
    "cited_in": "the claims that rest on it",
    "claims": "its claims",
    "code": "the code of the rule, as `CLM001`",
    "column": "the column, from 1",
    "counts": "its counts",
    "depth": "how deep it stands in other lists",
    "drifted": "whether its words changed since they were recorded",
    "errors": "how many cases could not be looked at",
    "exempt_because": "why it needs no source, or empty",
    "failures": "how many cases failed",
    "fill": "how it looks",
    "findings": "what was found in it",
    "format": "the format that it was read as",
    "head": "the names of the columns",
    "header": "whether it is the head of a row or column",
    "height": "how high the drawing is",
    "help": "what to do about it",
    "href": "where it leads: a place in the report, or an address",
    "id": "the name of the claim, as `c07`",
    "items": "the items of a list",
    "key": "its key in the library",
    "kind": "of what kind it is, in a word",
    "label": "what is printed before it, such as its number",
    "language": "its language, as `en`, or empty",
    "line": "the line, from 1",
    "lines": "its lines, as they stand",
    "links": "where it can be read on the web",
    "loose": "cites that lead to no reference",
    "marked": "the characters that are meant",
    "message": "what is said of it",
    "needs_source": "whether it calls for a source",
    "not_read": "files that could not be read",
    "ordered": "whether the items of a list are numbered",
    "parts": "its text, cut into headings, paragraphs, lists and tables",
    "path": "the file, as it was named",
    "pieces": "its text, cut where its setting or a citation changes",
    "problem": "whether something is wrong with what it rests on",
    "reason": "why, in words",
    "rows": "the rows",
    "rule": "the name of the rule, as `claim-unsourced`",
    "severity": "`error`, `warning` or `suggestion`",
    "short": "author and year, or the title",
    "skipped": "how many cases nobody has looked at",
    "sources": "the works that it rests on",
    "status": "`sourced`, `unsourced`, `undefined`, `waived` or `exempt`",
    "status_words": "its status, in words",
    "stretches": "its text, claim by claim",
    "symbol": "the sign of its status",
    "text": "its words",
    "texts": "the words in the drawing",
    "title": "its title",
    "topic": "what it is about, or empty",
    "type": "what kind of work it is",
    "unit": "what it is: a sentence, an item of a list, a cell",
    "version": "the version of the program",
    "waivers": "the decisions by which it is waived",
    "who": "who decided",
    "width": "how wide the drawing is",
    "why": "the reason that was given",
    "x": "how far from the left",
    "x1": "where it begins, from the left",
    "x2": "where it ends, from the left",
    "y": "how far from the top",
    "y1": "where it begins, from the top",
    "y2": "where it ends, from the top",
    "year": "the year, or empty",
}
MARK = "<!-- generated: the page object -->\n"
# what a person who writes templates calls a type
TYPES: Mapping[type, str] = {
    bool: "yes or no",
    float: "number",
    int: "whole number",
    object: "anything",
    str: "text",
}
# the end of a clause of a docstring: "… its place; `card` the place of its card. `gist` is …"
CLAUSE = re.compile(r"(?<=[.;])\s+(?=[`A-Z“])")
PARAGRAPH = re.compile(r"\n\s*\n")


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


def page_object() -> str:
    """Return the sections on all values that a page leads to, from the page itself downwards."""
    kinds: list[type] = [Page, ChangesPage, IndexPage]
    for kind in kinds:
        kinds += [one for one in dict.fromkeys(_named_types(kind)) if one not in kinds]
    return "\n".join(_value_section(kind) for kind in kinds)


def _named_types(kind: type) -> Iterator[type]:
    """Yield the dataclasses in the types of the fields of *kind*, in their order."""
    for hint in get_type_hints(kind).values():
        yield from _dataclasses(hint)


def _dataclasses(hint: object) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for inner in get_args(hint):
        yield from _dataclasses(inner)


def _value_section(kind: type) -> str:
    """Return what is known of a value: its summary, what holds of all of it, its fields."""
    summary, *clauses = _split_docstring(kind)
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # it is a dataclass
    told = {name: _find_clause(name, (*clauses, summary)) for name in names}
    rest = [one for one in clauses if one not in told.values()]
    hints = get_type_hints(kind)
    lines = [f"### `{kind.__name__}`", "", " ".join(map(_end, (summary, *rest))), ""]
    lines += ["| field | is | |", "|---|---|---|"]
    lines += [
        f"| `{name}` | {_say_type(hints[name])} | {_cell(kind.__name__, name, told[name])} |"
        for name in names
    ]
    return "\n".join(lines) + "\n"


def _split_docstring(kind: type) -> list[str]:
    """Return the clauses of a docstring; the first says what the value is."""
    paragraphs = PARAGRAPH.split(inspect.getdoc(kind) or "")
    return [one for text in paragraphs for one in CLAUSE.split(" ".join(text.split()))]


def _find_clause(name: str, clauses: Sequence[str]) -> str:
    """Return the clause that says what the field *name* is: the first that names it, or nothing.

    One that begins with the name is meant before others.
    """
    own = [one for one in clauses if one.startswith(f"`{name}`")]
    naming = [one for one in clauses if f"`{name}`" in one]
    return next(iter((*own, *naming)), "")


def _cell(kind: str, name: str, clause: str) -> str:
    """Return what is said of a field: by the docstring of its value, or by `WORDS`."""
    own = WORDS.get(f"{kind}.{name}")
    if own or not clause:
        return own or WORDS.get(name, "")
    words = re.sub(rf"\A`{name}` (?:is|are) (?=[a-z])(?=[^`]*\Z)", "", clause.rstrip(";."))
    return words.replace("|", "\\|")


def _end(clause: str) -> str:
    """Return *clause* as a sentence."""
    return clause.rstrip(";.") + "." if clause else ""


def _say_type(hint: object) -> str:
    """Return a type in words, with links to the sections of values."""
    inner = get_args(hint)
    if get_origin(hint) is tuple:
        return f"list of {_say_type(inner[0])}"
    if get_origin(hint) is UnionType:
        kept = [_say_type(one) for one in inner if one is not NoneType]
        return " or ".join((*kept, "none") if NoneType in inner else kept)
    if get_origin(hint) is Mapping:
        return f"{_say_type(inner[1])}, by {_say_type(inner[0])}"
    if isinstance(hint, type) and is_dataclass(hint):
        return f"[`{hint.__name__}`](#{hint.__name__.lower()})"
    return next((name for kind, name in TYPES.items() if hint is kind), "text")


def templates_page() -> str:
    """Return the page on templates, with what it says of the page object as the code has it."""
    before, _, rest = (DOCS / "templates.md").read_text(encoding="utf-8").partition(MARK)
    _, _, after = rest.partition(MARK)
    return f"{before}{MARK}\n{page_object()}\n{MARK}{after}"


def pages() -> Mapping[Path, str]:
    """Return every generated page by its path."""
    rules = tuple(sorted(leaves("wellsourced.rules", "RULE", Rule), key=lambda rule: rule.code))
    made = {DOCS / "rules" / f"{rule.name}.md": rule_page(rule) for rule in rules}
    made[DOCS / "rules" / "index.md"] = rules_index(rules)
    made[DOCS / "settings.md"] = settings_page()
    made[DOCS / "templates.md"] = templates_page()
    return made


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
