"""Facts inside a document: as JSON, packed where they are long, and taken out again."""

from __future__ import annotations

import json
from collections.abc import Mapping

from wellsourced.escaping import write_json

_PLAIN = 500_000  # characters of JSON that a document holds as they are
_MOST = 400_000_000  # bytes that packed facts may unfold to
_PACKING = "gzip+base64"


def embed_facts(facts: Mapping[str, object]) -> str:
    """Return *facts* as JSON for a document to hold; long ones are packed, and say how.

    What is packed has `packed` ("gzip+base64") beside the schema, and all else in `facts`.

    >>> embed_facts({"schema": "a", "claims": []})
    '{"schema":"a","claims":[]}'
    """
    written = write_json(facts, spaced=False)
    if len(written) <= _PLAIN:
        return written
    import gzip
    from base64 import b64encode

    packed = b64encode(gzip.compress(written.encode(), mtime=0)).decode()
    held = {"schema": facts.get("schema"), "packed": _PACKING, "facts": packed}
    return write_json(held, spaced=False)


def read_embedded(text: str) -> object:
    """Return the facts that the JSON *text* holds, unpacked; raise `ValueError` of no such text.

    >>> read_embedded('{"schema":"a","claims":[]}')
    {'schema': 'a', 'claims': []}
    """
    held: object = json.loads(text)
    if not isinstance(held, dict) or held.get("packed") != _PACKING:
        return held
    return json.loads(_unpack(str(held.get("facts"))))


def _unpack(packed: str) -> bytes:
    import zlib
    from base64 import b64decode

    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)  # 16: with the head that gzip writes
    try:
        unpacked = unpacking.decompress(b64decode(packed, validate=True), _MOST)
    except zlib.error as error:
        message = f"its facts cannot be unpacked ({error})"
        raise ValueError(message) from error
    if not unpacking.eof:
        message = "its facts are cut off, or longer than a report can be"
        raise ValueError(message)
    return unpacked
