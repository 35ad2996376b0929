"""What entries of a list alone bear: the signs that they begin with, their web addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from wellsourced.identifiers import doi_key
from wellsourced.references import Reference

# signs of notes in the order in which they are given out (AMA 4.1.2), single and doubled
SIGNS = "*†‡§‖¶#"
# "† Able A. Naps …"
OPENING = re.compile(rf"\s{{0,3}}(?P<sign>\*{{1,3}}|([{SIGNS[1:]}])\2?)\s?(?=[^\W\d_])")
# "https://www.example.org/a/?utm_source=x#top": what does not tell one page from another
_SCHEME = re.compile(r"\Ahttps?://(?:www\.)?", re.IGNORECASE)
_TRACKING = re.compile(r"(?P<sign>[?&])(?:utm_[a-z]+|fbclid|gclid)=[^&#]*", re.IGNORECASE)


def address_key(url: str) -> str:
    """Return *url* as addresses are compared; a DOI as itself, empty for no web address.

    >>> address_key("http://www.example.org/naps/?utm_source=x#top")
    'example.org/naps'
    >>> address_key("https://doi.org/10.5555/ABC")
    '10.5555/abc'
    """
    if not _SCHEME.match(url):
        return ""
    doi = doi_key(url) if "10." in url else ""
    if doi:
        return doi
    bare = _TRACKING.sub("", _SCHEME.sub("", url).partition("#")[0])
    host, slash, path = bare.partition("/")
    return (host.lower() + slash + path).rstrip("/?&")


def label_entries(references: Iterable[Reference]) -> Mapping[str, int]:
    """Return the places of entries by what they alone bear: a sign, a DOI, a web address.

    A site's front page names no work, and what two entries bear names neither.
    """
    bearing = [
        (label, reference.index)
        for reference in references
        if reference.index
        for label in set(_labels(reference))
    ]
    times = Counter(label for label, _ in bearing)
    return {label: index for label, index in bearing if times[label] == 1}


def _labels(reference: Reference) -> Iterable[str]:
    opening = OPENING.match(reference.raw)
    if opening is not None:
        yield opening["sign"]
    elif reference.label and not reference.label.strip(SIGNS):
        yield reference.label
    if reference.record.doi:
        yield doi_key(reference.record.doi)
    key = address_key(reference.record.url)
    if "/" in key:
        yield key
