"""A page of HTML closed before a browser opens it: no script, no file, no request, no way out.

The page may come from a project's own template, and so from anybody. It is opened as a file, from
where a page could show any other file of the machine. A policy before all else keeps it from that;
what a browser obeys in spite of a policy, a `<meta>` that leads to another page, is refused.
"""

from __future__ import annotations

import re

from wellsourced.errors import BadUsage

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "form-action 'none'; base-uri 'none'"
)
_HEAD = (
    '<!doctype html><meta charset="utf-8">'
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
)
# the name alone: <meta · <META/
_META = re.compile(r"<meta(?![A-Za-z0-9])", re.IGNORECASE)
# what follows the name where it is written so that all browsers read it alike:  name="a" lang=en>
_ATTRIBUTES = re.compile(
    r"""(?:[ \t\n\f\r]+[a-z:-]{1,40}(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*[ \t\n\f\r]*/?>""",
    re.IGNORECASE,
)
# http-equiv="refresh" · HTTP-EQUIV=Refresh
_EQUIV = re.compile(
    r"""http-equiv(?:=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+)))?""",
    re.IGNORECASE,
)
_HARMLESS = frozenset(
    {"content-language", "content-security-policy", "content-type", "x-ua-compatible"}
)
# <details class="quiet">
_CLOSED = re.compile(r"<details(?=[\s>])", re.IGNORECASE)


def seal(page: str) -> str:
    """Return a *page* of HTML that shows itself and nothing else, with all of it unfolded.

    Its scripts do not run, which would unfold it for paper. Raises `BadUsage` for one that a
    browser would leave for another page.
    """
    for found in _META.finditer(page):
        if not _is_harmless(page, found.end()):
            line = page.count("\n", 0, found.start()) + 1
            message = (
                f"line {line} of the HTML: a `<meta>` that leads to another page, or that is not "
                "plainly written, is not printed; take it out of the template"
            )
            raise BadUsage(message)
    return _HEAD + _CLOSED.sub("<details open", page)


def _is_harmless(page: str, place: int) -> bool:
    """Say whether the `<meta` that ends at *place* says nothing that a browser would follow."""
    written = _ATTRIBUTES.match(page, place)
    if written is None:
        return False
    values = (one["double"] or one["single"] or one["bare"] for one in _EQUIV.finditer(written[0]))
    return all((value or "").strip().lower() in _HARMLESS for value in values)
