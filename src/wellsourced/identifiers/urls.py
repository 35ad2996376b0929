"""Web addresses in prose, without the punctuation of the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.identifiers.shape import Identifier, Scheme, trim
from wellsourced.screening import lower_alike
from wellsourced.text import Span

# https://example.org/a_(b) · www.example.org
_URL = re.compile(
    r"(?:https?://|ftp://|\bwww\.)[^\s<>\"“”«»]{2,1000}"
    r"|(?<![\w@./:-])(?:[\w-]{1,40}\.){1,4}(?:com|org|gov|edu|net|int|info|eu|[a-z]{2})/[^\s<>\"“”]{1,500}",
    re.IGNORECASE,
)
# in lower case, what every address holds: its beginning, or the end of its host
_URL_SIGN = re.compile(
    r"(?:https?://|ftp://|www\.|\.(?:com|org|gov|edu|net|int|info|eu|[a-z]{2})/)"
)
# what is glued behind an address: https://example.org/a.(accessed · /a[cited · /a.Accessed
_URL_GLUED = re.compile(
    r"""[.,;)]\(.* | [|].* | [\[(](?:accessed|cited|consult|acess|retrieved|abgerufen|zuletzt
            |letzter|last|zugriff)\w*[:.,]?\Z
      | \(\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\)?\.?\Z
      | [.,;](?:Accessed|Acesso|Acessado|Retrieved|Zugriff|Consult[a-z]{2,6}|Published|Updated)\Z
      | [|].*""",
    re.VERBOSE,
)


def find_urls(text: str) -> tuple[Identifier, ...]:
    """Return the web addresses of *text*, without the punctuation of the sentence."""
    return tuple(iterate_urls(text))


def iterate_urls(text: str) -> Iterator[Identifier]:
    """Yield the web addresses of *text*."""
    for match in _match_urls(text):
        value = trim(_URL_GLUED.sub("", match.group()))
        yield Identifier(Scheme.URL, value, Span(match.start(), match.start() + len(value)))


def _match_urls(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_URL` finds, looked for from the words in which the first sign of one stands."""
    lowered = lower_alike(text)
    at = 0
    while sign := _URL_SIGN.search(lowered, at):
        start = sign.start()
        word = 1 + max(text.rfind(" ", at, start), text.rfind("\n", at, start))
        match = _URL.search(text, max(at, word))
        if match is None:
            return
        yield match
        at = match.end()
