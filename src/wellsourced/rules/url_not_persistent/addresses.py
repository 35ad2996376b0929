"""What addresses look like that will not last, and the old forms of DOIs."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.VERBOSE
PATTERNS = tuple(
    (re.compile(pattern, _FLAGS), what)
    for pattern, what in (
        # https://0-www-example-org.lib.example.edu/… · https://example.org.ezproxy.example.edu/…
        (
            r"""\A(?:https?://)?(?:0-[\w.-]{3,80}\.|[\w.-]{0,100}(?:lib|ez|web)-?proxy\d?[\w-]{0,20}\.
                |login\.[\w.-]{0,40}proxy|[\w.-]{0,60}\.idm\.oclc\.org)""",
            "leads through a library's proxy",
        ),
        # ?sid=8a7f… · ;jsessionid=0A1B · &PHPSESSID=…
        (
            r"""[?&;](?:j?sessionid|phpsessid|aspsessionid\w{0,12}|session_?id|sessid)=\w
                |[?&;]sid=[\da-f-]{16,}""",
            "holds a session, which ends",
        ),
        # https://www.google.com/url?q=… · https://scholar.google.com/scholar?q=…
        (r"\A(?:https?://)?(?:www\.)?google\.[a-z.]{2,6}/url\?", "is a redirect"),
        (
            r"""\A(?:https?://)?(?:(?:www|scholar|news)\.)?google\.[a-z.]{2,6}/(?:search|scholar)\?
                |\A(?:https?://)?(?:www\.)?(?:bing\.com/search|duckduckgo\.com/)\?
                |\A(?:https?://)?pubmed\.ncbi\.nlm\.nih\.gov/\?(?:[\w=+&%-]{0,40}&)?term=""",
            "shows the results of a search, which change",
        ),
        (
            r"\A(?:https?://)?(?:www\.)?(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|ow\.ly|is\.gd)/",
            "is a shortened address, which hides where it leads",
        ),
        (r"\A(?:https?://)?(?:[\w-]{1,20}\.)?(?:sci-hub\.\w{2,4}|libgen\.\w{2,4})(?:/|\Z)",
         "leads to a pirate site"),
        (r"[?&]utm_\w{2,20}=", "carries the marks of a campaign"),
    )
)  # fmt: skip
OLD_DOI = re.compile(r"http://(?:dx\.)?doi\.org/10\.|https://dx\.doi\.org/10\.", re.IGNORECASE)
# the part of it that is written anew
OLD_HOST = re.compile(
    r"(?P<host>http://(?:dx\.)?doi\.org/|https://dx\.doi\.org/)10\.", re.IGNORECASE
)
# url = {http://dx.doi.org/10.1000/182}
OLD_FIELD = re.compile(
    rf"(?:,|^)\s{{0,20}}url\s{{0,20}}=\s{{0,20}}[{{\"]\s{{0,9}}{OLD_HOST.pattern}",
    re.IGNORECASE | re.MULTILINE,
)
