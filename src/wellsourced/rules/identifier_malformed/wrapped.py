"""DOIs with more around them than belongs to them: in the field `doi`, at the end of a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.findings import Edit, Finding, Fix, Severity
from wellsourced.identifiers import is_doi
from wellsourced.references import Reference
from wellsourced.text import Span

# doi = {https://doi.org/10.1000/182.},
_FIELD = re.compile(
    r"""
    (?:,|^)\s{0,20}doi\s{0,20}=\s{0,20}[{"]\s{0,9}
    (?P<prefix>(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s{0,9})?)
    (?P<doi>10\.[^\s{}"]{1,300}?)(?P<stop>[.,;]?)\s{0,9}[}"]""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
# <a href="https://doi.org/10.1000/182."> – [doi](https://doi.org/10.1000/182.)
_LINK = re.compile(
    r"""
    (?:\bhref=(?P<quote>["'])|\]\()https?://(?:dx\.|www\.)?doi\.org/
    (?P<doi>10\.[^\s"'<>()]{1,300}?)(?P<stop>[.,;])(?(quote)(?P=quote)|\))""",
    re.VERBOSE | re.IGNORECASE,
)


def find_stopped_links(
    reference: Reference, after: Reference | None, text: str
) -> Iterator[Finding]:
    """Yield a finding for each link of *reference* to a DOI with a stop at its end.

    The address of a link at its end stands behind what is read of it, on the same line.
    """
    where = reference.span or Span(0, 0)
    line = text.find("\n", where.end)
    end = line if line >= 0 else len(text)
    if after is not None and after.span and after.span.start >= where.end:
        end = min(end, after.span.start)
    for found in _LINK.finditer(text, where.start, end):
        if _is_plain(found["doi"]):
            stop = Span(*found.span("stop"))
            yield _stopped(reference, found["doi"], stop, (Edit(stop, ""),))


def find_wrapped_field(reference: Reference, text: str) -> Iterator[Finding]:
    """Yield a finding where the field `doi` of an entry holds more than the DOI."""
    where = reference.span or Span(0, 0)
    all_found = list(_FIELD.finditer(text, where.start, where.end))
    found = all_found[0] if len(all_found) == 1 else None
    if found is None or not _is_plain(found["doi"]) or found["doi"] not in reference.record.doi:
        return
    spans = [Span(*found.span(name)) for name in ("prefix", "stop")]
    edits = tuple(Edit(span, "") for span in spans if len(span))
    if found["stop"]:
        yield _stopped(reference, found["doi"], spans[1], edits)
    elif found["prefix"]:
        message = f"the field `doi` of {reference.key} holds more than the DOI"
        fix = Fix(f"take “{found['prefix']}” away", edits)
        cure = "write the DOI alone; programs put the address before it"
        whole = Span(found.start("prefix"), found.end("doi"))
        yield Finding(
            whole, message, found["doi"], help=cure, reference=reference.key, fix=fix,
            at_most=Severity.SUGGESTION,
        )  # fmt: skip


def _is_plain(doi: str) -> bool:
    """Say whether what is left without the stop is a DOI that ends as nearly all do."""
    return is_doi(doi) and (doi[-1].isalnum() or doi[-1] == ")")


def _stopped(reference: Reference, doi: str, stop: Span, edits: tuple[Edit, ...]) -> Finding:
    message = f"the DOI “{doi}” of {reference.key} has a sign behind it that is no part of it"
    fix = Fix(f"write {doi}", edits)
    return Finding(
        stop, message, doi, help="take it away", reference=reference.key, fix=fix,
        at_most=Severity.WARNING,
    )  # fmt: skip
