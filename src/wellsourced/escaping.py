r"""Text of strangers, made safe to show: one kind of escaping for each kind of output.

An article, a library and a ledger may hold anything: markup, escape sequences of a terminal,
controls that turn the direction of writing. Everything here keeps what can be read and takes
away only what acts.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from json.encoder import encode_basestring
from pathlib import PurePath
from types import GeneratorType
from urllib.parse import quote

# line ends and tabs of every kind: \n, \x85, U+2028
_BREAKS = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
# ESC, C1 controls, marks and overrides of direction, interlinear marks, tags
_ACTING = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    r"\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SURROGATES = re.compile(r"[\ud800-\udfff]")
# \ ` * _ [ ] | ~ $ anywhere
_MARKDOWN = re.compile(r"[\\`*_\[\]|~$]")
# what opens a block at the start of a line: "# ", "- ", "+ ", "=", ":"
_MARKDOWN_OPENER = re.compile(r"\A(?P<sign>[-#+=:])")
# "12. " or "3)" at the start of a line
_MARKDOWN_NUMBER = re.compile(r"\A(?P<digits>\d{1,9})(?P<sign>[.)])(?=\s|\Z)")
_MARKDOWN_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# \ { } $ & # % _ ~ ^ anywhere
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}$&#%_"},
    }
)
# -- · `` · '' · << · ,, · ?` : signs that LaTeX makes one of
_LIGATURE = re.compile(r"(?P<sign>[-`'<>,])(?=(?P=sign))|[?!](?=`)")
_IN_HREF = str.maketrans({sign: f"\\{sign}" for sign in "%#&_$"})
# what JSON allows as it is, and a terminal, a script element or an encoder does not
_JSON_ACTING = re.compile(
    r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)
_TIGHT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_JSON_IN_HTML = re.compile(r"[<>&]")
# &amp; · &#8211; · &#x2013;
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_ROUNDS = 2  # &amp;lt; is `<` that was escaped twice
# what a cell of a spreadsheet begins with that is a formula
_FORMULA = re.compile(r"\A[\s\u200b-\u200d\u2060]*[=+\-@＝＋－＠]")
# what no document of XML 1.0 may hold, not even as a reference
_NO_XML = re.compile(r"[\ufffe\uffff]")
_COMMAND_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_COMMAND_PROPERTY = str.maketrans({":": "%3A", ",": "%2C"})
# https://example.org
_WEB_ADDRESS = re.compile(r"\Ahttps?://[^\s/?#]", re.IGNORECASE)


def visible(text: str) -> str:
    r"""Return *text* without characters that act instead of being read; line ends stay.

    >>> visible("a\x1b[31mb\u202ec")
    'a[31mbc'
    """
    text = _ACTING.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _SURROGATES.sub("\ufffd", text)


def one_line(text: str) -> str:
    r"""Return *text* on one line, without characters that act instead of being read.

    >>> one_line("a\tb\r\nc")
    'a b c'
    """
    return visible(_BREAKS.sub(" ", text))


def escape_markdown(text: str) -> str:
    r"""Return *text* so that Markdown (CommonMark, GitHub's tables) shows it as it stands.

    >>> escape_markdown("# <b> *x* [1]")
    '\\# &lt;b&gt; \\*x\\* \\[1\\]'
    """
    text = _MARKDOWN.sub(r"\\\g<0>", one_line(text).strip()).translate(_MARKDOWN_ENTITIES)
    text = _MARKDOWN_OPENER.sub(r"\\\g<sign>", text)
    return _MARKDOWN_NUMBER.sub(r"\g<digits>\\\g<sign>", text)


def escape_latex(text: str) -> str:
    r"""Return *text* so that LaTeX prints it as it stands (UTF-8, in text mode).

    >>> escape_latex("50% of $x_1$ -- {a}")
    '50\\% of \\$x\\_1\\$ -{}- \\{a\\}'
    """
    return _LIGATURE.sub(r"\g<0>{}", one_line(text).translate(_LATEX))


def latex_address(url: str) -> str:
    r"""Return the web address *url* as hyperref's commands take it, or empty where it is none.

    >>> latex_address("https://example.org/~a_b?c=%20&d#e")
    'https://example.org/\\%7Ea\\_b?c=\\%20\\&d\\#e'
    """
    return web_address(url).replace("~", "%7E").translate(_IN_HREF)


def write_json(value: object, *, spaced: bool = True) -> str:
    r"""Return *value* as JSON that a terminal and any encoding can take; *spaced* to be read.

    >>> write_json(["ü", "\x9b"])
    '[\n  "ü",\n  "\\u009b"\n]'
    """
    written = _write_spaced(value) if spaced else _TIGHT.encode(value)
    return _JSON_ACTING.sub(_unicode_escape, written)


def _write_spaced(value: object, line: str = "\n") -> str:
    """Return what `json.dumps` gives with an indent of 2, in a third of its time.

    *line* is a line break with the blanks that the value's own line begins with.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict) and value:
        inner = f"{line}  "
        pairs = [
            f"{encode_basestring(key if isinstance(key, str) else _TIGHT.encode(key))}: "
            f"{_write_spaced(one, inner)}"
            for key, one in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(pairs)}{line}}}"
    if isinstance(value, (list, tuple)) and value:
        inner = f"{line}  "
        return f"[{inner}{f',{inner}'.join(_write_spaced(one, inner) for one in value)}{line}]"
    return _TIGHT.encode(value)


class Written(str):
    """JSON that is written already, by `write_json` or `flow_json`, and stays as it is."""

    __slots__ = ()


def flow_json(value: object) -> Iterator[str]:
    r"""Yield *value* as `write_json` writes it unspaced, piece by piece.

    What is a generator in it, at any depth of dicts and generators, is written as an array,
    each item as it comes: so a long one is never held whole. An item that is `Written` is not
    written again.

    >>> "".join(flow_json({"a": (n for n in (1, "\x9b")), "c": None}))
    '{"a":[1,"\\u009b"],"c":null}'
    """
    if isinstance(value, Written):
        yield value
    elif isinstance(value, GeneratorType):
        yield "["
        for at, item in enumerate(value):
            yield "," * bool(at)
            yield from flow_json(item)
        yield "]"
    elif isinstance(value, dict) and any(isinstance(one, GeneratorType) for one in value.values()):
        yield "{"
        for at, (key, item) in enumerate(value.items()):
            yield f"{',' * bool(at)}{write_json(key, spaced=False)}:"
            yield from flow_json(item)
        yield "}"
    else:
        yield write_json(value, spaced=False)


def escape_json_in_html(text: str) -> str:
    r"""Return JSON *text* with the same value, fit for a ``<script>`` element.

    >>> escape_json_in_html('"</script>"')
    '"\\u003c/script\\u003e"'
    """
    return _JSON_IN_HTML.sub(_unicode_escape, text)


def escape_command(text: str) -> str:
    r"""Return *text* as the message of a workflow command of GitHub; line ends stay.

    >>> escape_command("50 %\n::error::")
    '50 %25%0A::error::'
    """
    return visible(text).translate(_COMMAND_DATA)


def escape_command_property(text: str) -> str:
    """Return *text* as a property of a workflow command, where `:` and `,` act as well.

    >>> escape_command_property("a,b::c")
    'a%2Cb%3A%3Ac'
    """
    return escape_command(one_line(text)).translate(_COMMAND_PROPERTY)


def xml_text(text: str) -> str:
    r"""Return *text* of characters that XML 1.0 can hold; its signs are for who writes it.

    >>> xml_text("a\x00b\ufffe")
    'ab\ufffd'
    """
    return _NO_XML.sub("\ufffd", visible(text))


def table_cell(text: str) -> str:
    """Return *text* on one line as a cell that no spreadsheet takes for a formula.

    >>> table_cell("=1+1"), table_cell("a = 1")
    ("'=1+1", 'a = 1')
    """
    shown = one_line(text)
    return f"'{shown}" if _FORMULA.match(shown) else shown


def file_address(path: str) -> str:
    r"""Return *path* as an address: relative where it is, with `/` between its parts.

    >>> file_address("pages/a b%.md"), file_address("/pages/a.md")
    ('pages/a%20b%25.md', 'file:///pages/a.md')
    """
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    written = quote(pure.as_posix().encode("utf-8", "replace"), safe="/-._~!$&'()*+,;=@")
    return written.removeprefix("./")


def web_address(url: str) -> str:
    """Return *url* fit for a link in any format, or empty where it is no web address.

    Only `http` and `https` are links; a `javascript:` address is none.

    >>> web_address("https://example.org/a b?q=(1)")
    'https://example.org/a%20b?q=%281%29'
    """
    url = one_line(url).strip()
    if not _WEB_ADDRESS.match(url):
        return ""
    return quote(url, safe="/:?#@!$&,;=%+-._~")


def read_entities(text: str) -> str:
    """Return *text* with the entities of HTML as the characters that they stand for.

    Only what ends in a semicolon and is known is one; in a web address only `&amp;`.

    >>> read_entities("Salt &amp; herbs, P&lt;0.05, AT&T; R&D")
    'Salt & herbs, P<0.05, AT&T; R&D'
    """
    if "&" not in text:
        return text
    if _WEB_ADDRESS.match(text) and not any(map(str.isspace, text)):
        return text.replace("&amp;", "&")
    for _round in range(_ROUNDS):
        text = _ENTITY.sub(_character, text)
    return text


def _character(entity: re.Match[str]) -> str:
    read = html.unescape(entity[0])
    return read if read.isprintable() or read.isspace() else entity[0]


def _unicode_escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
