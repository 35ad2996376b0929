"""Findings as SARIF 2.1.0, with what GitHub's code scanning asks for besides.

Columns count code points. A finding keeps its fingerprint, which is of what it says about which
words, wherever these move. Waived findings are none (GitHub would show them); files that could
not be read are notifications of a run that did not succeed.
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from wellsourced.escaping import file_address, one_line, visible, write_json
from wellsourced.page import FindingNote, NotRead, Page, RuleNote
from wellsourced.report import Report, TemplateSource

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
_GRAVITY = {"error": "error", "warning": "warning", "suggestion": "recommendation"}


def render(page: Page, _templates: TemplateSource) -> str:
    """Return the findings of *page* as one run."""
    places = {rule.name: place for place, rule in enumerate(page.rules)}
    driver = {
        "name": "wellsourced",
        "semanticVersion": page.version,
        "rules": [_rule(rule) for rule in page.rules],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "wellsourced/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not page.not_read,
                "toolExecutionNotifications": [_notification(one) for one in page.not_read],
            }
        ],
        "results": [_result(found, places[found.rule]) for found in page.findings],
        "properties": {
            "coverage": page.counts.line,
            "waivedClaims": page.counts.waived.count,
            "waivedFindings": len(page.waived),
        },
    }
    return write_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: RuleNote) -> dict[str, object]:
    return {
        "id": rule.name,
        "name": rule.title,
        "shortDescription": {"text": one_line(rule.summary)},
        "fullDescription": {"text": one_line(rule.description)},
        "help": {"text": visible(rule.manual), "markdown": visible(rule.manual)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "code": rule.code,
            "problem.severity": _GRAVITY[rule.severity],
            "tags": ["sourcing", rule.code.rstrip("0123456789")],
        },
    }


def _result(found: FindingNote, rule: int) -> dict[str, object]:
    advice = f"\n{one_line(found.help)}" if found.help else ""
    result: dict[str, object] = {
        "ruleId": found.rule,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": one_line(found.message) + advice},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": file_address(found.path)},
                    "region": {
                        "startLine": found.line,
                        "startColumn": found.column,
                        "endLine": found.end_line,
                        "endColumn": found.end_column,
                    },
                }
            }
        ],
    }
    if found.fingerprint:
        result["partialFingerprints"] = {"primaryLocationLineHash": found.fingerprint}
    return result


def _notification(unread: NotRead) -> dict[str, object]:
    place = {"physicalLocation": {"artifactLocation": {"uri": file_address(unread.path)}}}
    message = f"{one_line(unread.path)} was not read: {one_line(unread.reason)}"
    return {"level": "error", "message": {"text": message}, "locations": [place]}


REPORT = Report("sarif", ".sarif", render)
