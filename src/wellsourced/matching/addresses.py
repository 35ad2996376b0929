"""Web addresses as they are compared: what changes nothing of the page is left out."""

from __future__ import annotations

import re

# https://www.example.org:443/a/page?id=3
_ADDRESS = re.compile(
    r"\A(?:[a-z]+://)?(?:(?:www\d?|m|mobile|amp)\.)?(?P<host>[^/?#\s:]+)(?P<port>:\d{1,5})?"
    r"(?P<path>[^?#\s]*)",
    re.IGNORECASE,
)
# https://web.archive.org/web/20220101000000/https://example.org/a
_ARCHIVED = re.compile(
    r"\A(?:https?://)?(?:web\.)?archive\.(?:org|ph|today|is)/(?:web/)?\d{4,14}[a-z_]{0,4}/",
    re.IGNORECASE,
)
# what an address adds that changes nothing of the page: ?utm_source=x
_TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|source|amp)=[^&]*")
# the form of a page that an address names at its end: /report.pdf, /index.html
_FORM = re.compile(r"(?:/index)?\.(?:pdf|html?|php|aspx?|jsp)\Z|/index\Z", re.IGNORECASE)
_SLASHES = re.compile(r"/{2,}")


def read_address(url: str) -> tuple[str, str]:
    """Return host and place of *url*; the place is empty for the front page of a site."""
    from urllib.parse import unquote

    url = _ARCHIVED.sub("", url.strip())
    found = _ADDRESS.match(url)
    if not found or "." not in found["host"]:
        return "", ""
    host = found["host"].casefold()
    query = url.partition("?")[2].partition("#")[0]
    query = _TRACKING.sub("", query).strip("&")
    path = _SLASHES.sub("/", unquote(found["path"]) if "%" in found["path"] else found["path"])
    path = _FORM.sub("", path.rstrip("/."))
    if not path and not query:
        return host, ""
    return host, f"{host}{path}?{query}" if query else f"{host}{path}"
