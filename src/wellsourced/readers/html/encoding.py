"""Find the encoding that a page declares, before it is decoded."""

from __future__ import annotations

import codecs
import re

# HTML looks for the declaration in the first 1024 bytes; pages with long scripts put it later
_LOOKED_AT = 8192
# `<meta charset="utf-8">`, `<meta http-equiv=… content="text/html; charset=latin-1">`
_META = re.compile(
    rb"<meta\b[^<>]{0,400}?\bcharset\s*=\s*[\"']?\s*(?P<name>[\w.:+-]{2,40})", re.IGNORECASE
)
# `<?xml version="1.0" encoding="utf-8"?>`
_XML = re.compile(rb"\A\s*<\?xml\b[^<>]{0,200}?\bencoding\s*=\s*[\"'](?P<name>[\w.:+-]{2,40})")
# what WHATWG reads otherwise than it is called (Encoding Standard, 4.2)
_READ_AS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}


def declared_encoding(data: bytes) -> str | None:
    """Return the codec that a page declares in its `meta` tag, or `None`.

    A declaration of UTF-16 in bytes that can be searched at all is wrong and read as UTF-8, and
    Latin-1 means Windows-1252, as in every browser. A codec that Python lacks is none.
    """
    beginning = data[:_LOOKED_AT]
    found = _META.search(beginning) or _XML.search(beginning)
    if found is None:
        return None
    name = found["name"].decode("ascii").lower()
    name = "utf-8" if name.startswith("utf-16") else _READ_AS.get(name, name)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
