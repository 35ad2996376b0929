"""An identifier in a reference cannot be right as it is printed.

## What it does
Looks at the DOIs, PMIDs, PMCIDs, arXiv numbers, ISBNs and ISSNs of references: their alphabet,
their length and, where they have one, their check digit. Nothing is looked up, and nothing is
mended silently. In a library it also reports a DOI with a full stop or comma at its end, or
written as an address or after `doi:` in the field `doi`; in an article a link to a DOI that
ends so. These `--fix` takes away.

## Why is this bad?
The identifier is what readers click and what programs match by. One wrong character leads to
nothing, or to another work.

## Example
```text
doi: 10.1016/   ISBN 978-3-16-148410-1
```

## Use instead
```text
doi: 10.1016/j.example.2020.01.001   ISBN 978-3-16-148410-0
```

## When to waive
Where a publisher really registered an odd identifier.

## Options
None.

## Known false positives
A line break inside a DOI, which a copy turned into a blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from wellsourced.check_digits import is_isbn
from wellsourced.findings import Finding, Severity
from wellsourced.identifiers import Identifier, Scheme, find_identifiers
from wellsourced.references import Library, Reference
from wellsourced.rule import AuditedArticle, Rule, Setting
from wellsourced.rules.identifier_malformed.wrapped import find_stopped_links, find_wrapped_field
from wellsourced.text import Span


def check(audited: AuditedArticle, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each malformed identifier of the article's list."""
    for reference in audited.references:
        if reference.index:
            yield from _findings(reference, reference.raw)
    listed = [one for one in audited.references if one.index and one.span]
    for reference, after in zip_longest(listed, listed[1:]):
        yield from find_stopped_links(reference, after, audited.article.text)


def check_library(library: Library, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each malformed identifier of the library."""
    for reference in library.references:
        record = reference.record
        named = (("doi:", record.doi), ("ISBN ", record.isbn), ("ISSN ", record.issn))
        for scheme, value in named:
            yield from _findings(reference, scheme + value if value else "")
        if record.doi:
            yield from find_wrapped_field(reference, library.text)


def _findings(reference: Reference, text: str) -> Iterator[Finding]:
    where = reference.span or Span(0, 0)
    for identifier in find_identifiers(text):
        if not identifier.problem or _begins_with_isbn(identifier):
            continue
        name = identifier.scheme.upper()
        message = f"the {name} “{identifier.value}” of {reference.key}: {identifier.problem}"
        cure = "check it against the work itself"
        yield Finding(where, message, identifier.value, help=cure, reference=reference.key)


def _begins_with_isbn(identifier: Identifier) -> bool:
    """Say whether an ISBN was run together with the next one behind it: `0-306-40615-2 978`."""
    first, _, rest = identifier.value.partition(" ")
    return identifier.scheme is Scheme.ISBN and bool(rest) and is_isbn(first)


RULE = Rule(code="IDN001", severity=Severity.ERROR, check=check, check_library=check_library)
