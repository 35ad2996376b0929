"""JSON-LD of annotations read as its context says: every key a property, every link an address.

The terms are those of http://www.w3.org/ns/anno.jsonld that the report may use, in our own
words: which of them are properties with a text, which with a node or an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
NODES = {
    "body": f"{OA}hasBody",
    "target": f"{OA}hasTarget",
    "source": f"{OA}hasSource",
    "selector": f"{OA}hasSelector",
    "creator": "http://purl.org/dc/terms/creator",
    "first": f"{AS}first",
    "items": f"{AS}items",
    "partOf": f"{AS}partOf",
}
WORDS = {"motivation": f"{OA}motivatedBy", "purpose": f"{OA}hasPurpose", "type": "@type"}
TEXTS = {
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "created": "http://purl.org/dc/terms/created",
    "name": "http://xmlns.com/foaf/0.1/name",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
}
NUMBERS = {
    "start": f"{OA}start",
    "end": f"{OA}end",
    "total": f"{AS}totalItems",
    "startIndex": f"{AS}startIndex",
}
TYPES = {
    "Annotation": f"{OA}Annotation",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "SpecificResource": f"{OA}SpecificResource",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextualBody": f"{OA}TextualBody",
}
MOTIVATIONS = {one: f"{OA}{one}" for one in ("assessing", "describing", "identifying", "linking")}
# what no address holds (RFC 3986)
NO_ADDRESS = re.compile(r"[\s<>\"{}|\\^`\x00-\x1f]")

Triple = tuple[str, str, str]


def expand(node: object, base: str) -> Iterator[Triple]:
    """Yield what *node* says, a triple a statement; fail on a term that the context lacks."""
    assert isinstance(node, dict), node
    subject = address(str(node["id"]), base) if "id" in node else f"_:{id(node)}"
    for key, value in node.items():
        for one in value if isinstance(value, list) else [value]:
            if key not in {"id", "@context"}:
                yield from _statement(subject, key, one, base)


def _statement(subject: str, key: str, value: object, base: str) -> Iterator[Triple]:
    if key in WORDS:
        assert isinstance(value, str)
        yield subject, WORDS[key], (TYPES | MOTIVATIONS)[value]
    elif key in TEXTS:
        assert isinstance(value, str)
        yield subject, TEXTS[key], value
    elif key in NUMBERS:
        assert isinstance(value, int)
        yield subject, NUMBERS[key], str(value)
    else:
        name = f"http://purl.org/spar/cito/{key[5:]}" if key.startswith("cito:") else NODES[key]
        yield from _node(subject, name, value, base)


def _node(subject: str, name: str, value: object, base: str) -> Iterator[Triple]:
    if isinstance(value, str):
        yield subject, name, address(value, base)
        return
    assert isinstance(value, dict)
    named = address(str(value["id"]), base) if "id" in value else f"_:{id(value)}"
    yield subject, name, named
    yield from expand(value, base)


def address(written: str, base: str) -> str:
    """Return an address, made whole; fail on one that is none."""
    assert written
    assert not NO_ADDRESS.search(written), written
    return written if re.match(r"[a-z]+:", written) else base + written
