"""Words for what is no report: libraries, their entries, rules. Plain text, a line a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.cli.results import SPOKEN, report_name
from wellsourced.collecting import Collected
from wellsourced.escaping import one_line, write_json
from wellsourced.findings import shorten
from wellsourced.layout import wrap
from wellsourced.pages import build_page
from wellsourced.project.gathering import Gathering
from wellsourced.project.libraries.checking import Check, state_check
from wellsourced.project.libraries.uses import Uses
from wellsourced.project.projects import see_from_here
from wellsourced.project.templates import Templates, choose_report
from wellsourced.rule import Rule

_CLAIM = 9  # cells before a claim's words
_ABOUT = 8  # cells before what a rule says, below its name


def show_check(check: Check, output_format: str, templates: Templates) -> str:
    """Return what was found in libraries: for people a line a library and its findings."""
    if output_format == "json":
        return write_json(state_check(check)) + "\n"
    if output_format not in SPOKEN:
        return choose_report(report_name(output_format)).render(build_page(check.audit), templates)
    heads = [
        f"{one_line(library.path)}: {_count(len(library.references), 'entry', 'entries')}"
        f", {len(library.failed)} unreadable\n"
        for library in check.libraries
    ]
    if not check.audit.findings:
        heads += [f"{words}\n" for words in (*check.audit.checked, *check.audit.unchecked)]
        return "".join(heads)
    text = choose_report(output_format).render(build_page(check.audit), templates)
    return "".join((*heads, "\n", text))


def show_uses(uses: Uses, width: int = 0) -> str:
    """Return what rests on an entry: a line an article, and one for each claim.

    Claims are wrapped at a *width*, if there is one.
    """
    claims = sum(len(use.claims) for use in uses.uses)
    where = _count(len(uses.uses), "article", "articles")
    lines = [f"{_count(claims, 'claim rests', 'claims rest')} on it, in {where}"]
    for use in uses.uses:
        lines.append(f"  {one_line(use.path)}")
        for claim in use.claims:
            text = one_line(claim.text)
            lines.append(f"    {claim.id}  {wrap(text, width, _CLAIM) if width else text}")
    return "".join(f"{line}\n" for line in lines)


def show_brought(gathering: Gathering) -> str:
    """Return one line an article: what it brought to the library and to its ledger."""
    lines = [
        f"{one_line(brought.path)}: "
        f"{_count(len(brought.collected.added), 'reference', 'references')} added, "
        f"{len(brought.collected.known)} known; "
        f"{_count(len(brought.collected.new), 'claim', 'claims')} added"
        f"{_tell_changed(brought.collected)}"
        for brought in gathering.brought
    ]
    lines += [f"changed {see_from_here(change.path)}" for change in gathering.changes]
    return "".join(f"{line}\n" for line in lines)


def _tell_changed(collected: Collected) -> str:
    """Return how many claims of the ledger are not as they were, if any."""
    counts = (
        (len(collected.reworded), "reworded"),
        (len(collected.orphaned), "not found any more"),
        (len(collected.ambiguous), "found at two places"),
    )
    return "".join(f", {number} {state}" for number, state in counts if number)


def show_doubts(gathering: Gathering) -> Iterator[str]:
    """Yield what was not added or not found and why, and the links that an article lost."""
    for stray in gathering.strays:
        yield f"{one_line(stray.path)} was left out: {stray.reason}"
    for brought in gathering.brought:
        for doubt in _list_doubts(brought.collected):
            yield f"{one_line(brought.path)}: {doubt}"


def _list_doubts(collected: Collected) -> Iterator[str]:
    for doubt in collected.doubts:
        label = doubt.reference.label or doubt.reference.key
        those = ", ".join(f"`{one.key}`" for one in doubt.candidates if one.key)
        near = f" (is it {those}?)" if those else ""
        yield f"reference {label} was not added: {doubt.reason}{near}"
    for claim, key in collected.stale:
        yield f"claim {claim} no longer cites `{key}`; what the ledger holds of it does not count"
    for gone in collected.orphaned:
        yield f"claim {gone.id} is not in the article any more: “{shorten(gone.quote.exact)}”"
    for doubtful in collected.ambiguous:
        yield f"claim {doubtful.id} fits two places: “{shorten(doubtful.quote.exact)}”"


def show_rule(rule: Rule, width: int = 0) -> str:
    """Return the manual page of a rule; its paragraphs are folded at a *width*, if there is one."""
    head = f"{rule.name} ({rule.code}, {rule.severity})"
    manual = rule.manual.strip()
    page = "\n".join(_fold_page(manual, width)) if width else manual
    return f"{head}\n{'=' * len(head)}\n\n{page}\n"


def _fold_page(text: str, width: int) -> Iterator[str]:
    """Yield the lines of Markdown, its paragraphs and items of lists folded; code as it is."""
    held: list[str] = []
    fenced = False
    for line in text.splitlines():
        fence = line.startswith("```")
        is_prose = bool(line) and not fenced and not fence and line[0] not in "#|"
        if held and (not is_prose or line.startswith("- ")):
            yield _fold_paragraph(held, width)
            held = []
        if is_prose:
            held.append(line.strip())
        else:
            yield line
        fenced ^= fence
    if held:
        yield _fold_paragraph(held, width)


def _fold_paragraph(lines: Sequence[str], width: int) -> str:
    text = " ".join(lines)
    if text.startswith("- "):
        return f"- {wrap(text[2:], width, 2)}"
    return wrap(text, width)


def show_rules(rules: Sequence[Rule], width: int = 0) -> str:
    """Return one line a rule: code, name, severity, what it says.

    Where lines would be wider than a *width*, what it says stands below, folded.
    """
    rows = list(_rule_rows(rules))
    is_wide = bool(width) and any(len(head) + len(about) > width for head, about in rows)
    if is_wide:
        rows = [(head.rstrip(), f"\n{' ' * _ABOUT}{wrap(about, width, _ABOUT)}")
                for head, about in rows]  # fmt: skip
    return "".join(f"{head}{about}\n" for head, about in rows)


def _rule_rows(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    width = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        about = rule.manual.strip().partition("\n")[0]
        opt_in = " (opt-in)" if rule.opt_in else ""
        yield f"{rule.code}  {rule.name:{width}}  {rule.severity:10}  ", f"{about}{opt_in}"


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
