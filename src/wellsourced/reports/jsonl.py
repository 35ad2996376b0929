"""The facts themselves, a JSON object a line (CONTRACTS, section 2): for streams and line tools.

The first line is `{"record": "audit", …}`, then come the articles, findings, waived findings and
unread files, each with its `record`, and at the end the `summary`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from wellsourced.escaping import Written, flow_json
from wellsourced.page import Page
from wellsourced.report import Report, TemplateSource

_LISTS = {"articles": "article", "findings": "finding", "waived": "waived", "unread": "unread"}


def render(page: Page, _templates: TemplateSource) -> str:
    """Return the facts of *page*, a line each."""
    return "".join(flow(page.facts))


def flow(facts: Mapping[str, object]) -> Iterator[str]:
    """Yield the same of *facts*, piece by piece."""
    yield from _line("audit", {key: facts[key] for key in ("schema", "version", "as-of")})
    for key, record in _LISTS.items():
        found = facts[key]
        for one in found if isinstance(found, Iterable) else ():
            yield from _line(record, one)
    yield from _line("summary", facts["summary"])


def _line(record: str, facts: object) -> Iterator[str]:
    """Yield the line of *facts*: an object, or one that is written already."""
    if isinstance(facts, Written):
        yield f'{{"record":"{record}",{facts[1:]}'
    elif isinstance(facts, Mapping):
        yield from flow_json({"record": record, **facts})
    yield "\n"


REPORT = Report("jsonl", ".jsonl", render, flow)
