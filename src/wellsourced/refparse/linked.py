"""Read what only the target of a link says of a work: `<a href="https://doi.org/…">doi</a>`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wellsourced.identifiers import Identifier, Scheme, find_identifiers
from wellsourced.references import Record

# addresses that look for a work, or tell of its journal or author: none is the work's own
_NOT_THE_WORK = re.compile(
    r"""//(?:
        scholar\.google\. | (?:www\.)?google\.[a-z.]{2,6}/(?:search|scholar)
        | [a-z-]{2,12}\.(?:m\.)?wikipedia\.org/ | (?:www\.)?wikidata\.org/ | orcid\.org/
        | [^\s?\#]{0,200}/(?:search|openurl|servlet/linkout)\b
        | pubmed\.ncbi\.nlm\.nih\.gov/?\? | [^\s/]{1,80}/?\Z
    ) | [?&](?:q|query|term|search)=""",
    re.IGNORECASE | re.VERBOSE,
)


def add_linked(record: Record, links: Sequence[str]) -> Record:
    """Return *record* with what *links* say of its work and its text does not.

    Where two links name two works, neither is taken: it cannot be told which one is meant.
    """
    targets = [link for link in links if not _NOT_THE_WORK.search(link)]
    found = [one for link in targets for one in find_identifiers(link) if not one.problem]
    record = replace(
        record,
        doi=record.doi or _only(Scheme.DOI, found),
        pmid=record.pmid or _only(Scheme.PMID, found),
        pmcid=record.pmcid or _only(Scheme.PMCID, found),
    )
    if record.url or record.doi or record.pmid or record.pmcid:
        return record
    return replace(record, url=next((link for link in targets if link[:4].lower() == "http"), ""))


def _only(scheme: Scheme, found: Iterable[Identifier]) -> str:
    """Return the one value of *scheme*, or empty where there is none or more than one."""
    values = {one.value.casefold(): one.value for one in found if one.scheme is scheme}
    return next(iter(values.values())) if len(values) == 1 else ""
