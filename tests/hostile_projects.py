"""A project on disk whose article, library and ledger say hostile things in every field.

What a format has no way to write (a control in XML, an open brace in BibTeX) stands there as its
readers take it: escaped where there is an escape, and left out where there is none.
"""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

from hostile import HOSTILE
from wellsourced.escaping import escape_markdown

BIB_FIELDS = (
    "author", "title", "journal", "year", "volume", "pages", "doi", "url", "note", "abstract",
    "publisher", "keywords", "design", "pmid", "language", "langid", "month", "editor",
)  # fmt: skip
SETTINGS = """articles = ["articles"]
library = "references/library.bib"
claims = "references/claims"
"""
# what no text file of ours can hold
UNWRITABLE = re.compile(r"[\ud800-\udfff]")


def writable(text: str) -> str:
    return UNWRITABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    return re.sub(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", " ", writable(text))


def write_article(strings: tuple[str, ...]) -> str:
    """Return HTML whose title, headings, sentences, lists, cells and references say them."""
    lines = [f"<title>{escape(strings[0])}</title><h1>{escape(strings[0])}</h1>"]
    for n, text in enumerate(map(escape, map(one_line, strings)), 1):
        lines += [
            f"<h2>{text}</h2>",
            f"<p>Tea {text} helps {n}% of adults [{n}].</p>",
            f"<ul><li>{text} lowers pain by {n}%</li></ul>",
            f"<table><caption>{text}</caption><tr><th>{text}</th></tr>",
            f"<tr><td>{text} by {n}% [{n}]</td></tr></table>",
            f"<blockquote>{text}</blockquote><pre>{text}</pre>",
        ]
    lines.append("<h2>References</h2><ol>")
    lines += [
        f"<li>Ames A. {escape(one_line(text))}. J Tea. 2019;4:1-9. {escape(one_line(text))}</li>"
        for text in strings
    ]
    return "\n".join([*lines, "</ol>"])


def write_plain(strings: tuple[str, ...]) -> str:
    """Return an article in plain text, a paragraph a string, as it stands."""
    lines = ["Tea", ""]
    for n, text in enumerate(strings, 1):
        lines += [f"Tea {one_line(text)} helps {n}% of adults [{n}].", ""]
    lines += ["References", ""]
    lines += [f"{n}. Ames A. {one_line(t)}. J Tea. 2019." for n, t in enumerate(strings, 1)]
    return "\n".join(lines) + "\n"


def write_markdown(strings: tuple[str, ...]) -> str:
    """Return an article in Markdown that says the strings, escaped and as they stand."""
    lines = ["# Tea", ""]
    for n, text in enumerate(strings, 1):
        lines += [f"Tea {escape_markdown(text)} helps {n}% of adults.", ""]
        lines += [f"Tea {one_line(text)} helps {n}% of adults.", ""]
    return writable("\n".join(lines))


def write_library(strings: tuple[str, ...]) -> str:
    """Return BibTeX with an entry a string that has it in every field and in its key."""
    entries = []
    for n, text in enumerate(map(one_line, strings), 1):
        value = re.sub(r"[{}\\]", "", text) if braces_open(text) else text
        fields = "".join(f"  {name} = {{{value}}},\n" for name in BIB_FIELDS)
        key = re.sub(r"[\s{}\\\"#%~,='()]", "", text)[:30]
        entries.append(f"@article{{k{n}{key},\n{fields}}}\n")
    return "\n".join(entries)


def braces_open(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return True
    return depth > 0 or text.endswith("\\")


def write_ledger(strings: tuple[str, ...], article: str) -> str:
    """Return a ledger in which people say the strings of each claim of the plain article."""
    lines = [f'article = "{article}"', f"reviewed-by = [{quoted(strings[0])}]"]
    for n, text in enumerate(strings, 1):
        said = quoted(text)
        lines += [
            f'[[claim]]\nid = "c{n:03}"\nkind = {said}',
            f"quote = {quoted(f'Tea {one_line(text)} helps {n}% of adults [{n}].')}",
            f'[[claim.source]]\nkey = "k1"\nverdict = "supports"\npassage = {said}',
            f"locator = {said}\nby = {said}\non = 2026-11-20\nnote = {said}",
            f'[[claim.waive]]\nrule = "claim-unsourced"\nwhy = {said}\nby = {said}',
            f'[[claim.evidence]]\nscheme = "grade"\noutcome = {said}\ncertainty = "low"',
            f"because = [{said}]\nby = {said}\non = 2026-11-20",
        ]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Return *text* as a string of TOML, which is one of JSON without lone surrogates."""
    return json.dumps(writable(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def make_hostile_project(folder: Path, strings: tuple[str, ...] = HOSTILE) -> Path:
    """Write the project into *folder* and return the path of its settings."""
    settings = folder / "wellsourced.toml"
    # an article with such signs is taken for a binary file, and not read
    read = tuple(re.sub(r"[\x00-\x08\x0e-\x1f]", "", text) for text in strings)
    texts = {
        settings: SETTINGS,
        folder / "articles" / "plain.txt": write_plain(read),
        folder / "articles" / "marked.html": write_article(read),
        folder / "articles" / "light.md": write_markdown(read),
        folder / "references" / "library.bib": write_library(strings),
        folder / "references" / "claims" / "plain.toml": write_ledger(read, "articles/plain.txt"),
    }
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(writable(text).encode())
    return settings
