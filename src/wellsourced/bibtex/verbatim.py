r"""Fields that are no LaTeX: addresses, identifiers, files, keys.

They are never decoded: `%20`, `_`, `~` and `C:\dir` stay. Only what programs write to get a
character past LaTeX is undone in an address or identifier, where no backslash can belong.
"""

from __future__ import annotations

import re

from wellsourced.bibtex.values import closing_brace

# {\_} · \{_\} · \_ · \_{} · {_}
_ESCAPED = re.compile(
    r"\{\\(?P<both>[_%&#$])\}|\\\{(?P<mangled>[_%&#$~-])\\\}|\\(?P<sign>[_%&#$])(?:\{\})?|\{(?P<braced>[_%&#$~-])\}"
)
_TILDE = re.compile(
    r"\{\\(?:textasciitilde|string~|~\{\})\}|\\(?:textasciitilde|string~|~)(?:\{\})?|\$\\sim\$"
)
# \url{https://…} · https://…
_URL = re.compile(r"\\(?:url|href)\s{0,9}\{(?P<braced>[^{}]+)\}|(?P<bare>https?://[^\s{}\\\"<>]+)")
_MOST_BRACES = 3  # around a whole value, as programs write them
# how a brace that has no fellow stands in a value
BRACES = {r"\textbraceleft{}": "{", r"\textbraceright{}": "}"}
_NOTHING_ELSE = re.compile(r"[\s{}().,:;]*")
_SPACES = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")  # but no single space


def collapse(text: str) -> str:
    r"""Return *text* with single spaces where it has ASCII white space, and none around it.

    >>> collapse(" a\n  b ")
    'a b'
    """
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    return text.strip(" ")


def read_verbatim(value: str) -> str:
    """Return a value that is no LaTeX: white space collapsed, the outer braces off.

    >>> read_verbatim("{https://a.org/b%20c_d~e}")
    'https://a.org/b%20c_d~e'
    """
    value = collapse(value)
    for _ in range(_MOST_BRACES):
        if not value.startswith("{") or closing_brace(value, 0) != len(value) - 1:
            break
        value = value[1:-1].strip(" ")
    return value


def read_kept(value: str) -> str:
    r"""Return the value of a field that is kept as written, with what stands for lone braces.

    >>> read_kept(r"C:\dir\textbraceleft{}a")
    'C:\\dir{a'
    """
    value = read_verbatim(value)
    if r"\textbrace" in value:
        for command, brace in BRACES.items():
            value = value.replace(command, brace)
    return value


def unescape(value: str) -> str:
    r"""Undo `\_`, `{\&}` and `{\textasciitilde}` in an address or identifier."""
    if "\\" not in value and "{" not in value:
        return value
    value = _TILDE.sub("~", value)
    return _ESCAPED.sub(lambda found: next(filter(None, found.groups())), value)


def find_url(text: str) -> tuple[str, bool]:
    r"""Return the first address in a note (`\url{…}`), and whether nothing else stands there."""
    found = _URL.search(text)
    if not found:
        return "", False
    url = unescape((found["braced"] or found["bare"]).strip()).rstrip(".,;")
    rest = text[: found.start()] + text[found.end() :]
    return url, _NOTHING_ELSE.fullmatch(rest) is not None
