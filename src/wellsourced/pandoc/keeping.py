"""Comments that speak to this program, kept through Pandoc, which drops those of its formats.

In reStructuredText and in Org a comment stands on lines of its own, and so does raw markup for
another format, which Pandoc hands through. The one is written as the other before Pandoc reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.pandoc.inlines import OURS

# a comment: ".. wellsourced: allow claim-unsourced common knowledge"
_RST = re.compile(r"(?P<indent>[ \t]*)\.\.[ \t]+(?P<words>wellsourced:[^\n]*)\n?")
# such as "# wellsourced: allow claim-unsourced common knowledge"
_ORG = re.compile(r"(?P<indent>[ \t]*)#[ \t]+(?P<words>wellsourced:[^\n]*)\n?", re.IGNORECASE)
# "#+begin_src python", "#+end_src": what stands between may be code
_FENCE = re.compile(r"[ \t]*#\+(?P<side>begin|end)_(?P<name>\S+)", re.IGNORECASE)


def keep_rst(data: bytes) -> bytes:
    """Return *data*, a page in reStructuredText, with our comments as raw markup.

    A comment begins behind an empty line, or behind another one; its further lines are indented.
    """
    if b"wellsourced:" not in data:
        return data
    return "".join(_keep_rst(_split(data))).encode("utf-8", "surrogateescape")


def _keep_rst(lines: list[str]) -> Iterator[str]:
    may_begin = True
    for line in lines:
        found = _RST.fullmatch(line) if may_begin else None
        if found:
            indent = found["indent"]
            yield f"{indent}.. raw:: {OURS}\n\n{indent}   {found['words'].rstrip()}\n\n"
        else:
            yield line
        may_begin = found is not None or not line.strip()


def keep_org(data: bytes) -> bytes:
    """Return *data*, an Org document, with our comments as blocks to be exported."""
    if b"wellsourced:" not in data:
        return data
    return "".join(_keep_org(_split(data))).encode("utf-8", "surrogateescape")


def _keep_org(lines: list[str]) -> Iterator[str]:
    inside = ""
    for line in lines:
        fence = _FENCE.match(line)
        name = fence["name"].lower() if fence else ""
        if fence and fence["side"].lower() == "begin":
            inside = inside or name
        elif fence and name == inside:
            inside = ""
        found = None if inside else _ORG.fullmatch(line)
        if found:
            indent = found["indent"]
            words = f"{indent}{found['words'].rstrip()}\n"
            yield f"{indent}#+begin_export {OURS}\n{words}{indent}#+end_export\n"
        else:
            yield line


def _split(data: bytes) -> list[str]:
    """Return the lines of *data*; bytes that are no UTF-8 are kept for Pandoc to complain of."""
    text = data.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    return [f"{line}\n" for line in text.split("\n")]
