"""Runs the pages of the readers: a document in, a listing of its article out.

The listing has one line a block, `kind role (because) details | text`, the role left out for
the article's own prose (`body`). The details are those that are set, each as `name=value`:

- `level=2`, the level of a heading;
- `cell=0.1.2`, table, row and column, with `h` for a header cell;
- `item=0:3`, list and printed label, `*` for a bullet, with `+1` for a nested list of depth 1;
- `anchors=a,b`.

Inline formatting follows on lines of its own, indented: what it covers and where it points.
What is said of the whole article (title, language, bibliography, notes) stands first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from wellsourced._leaves import leaf
from wellsourced.articles import Article, Block, Inline, Role, Source
from wellsourced.reader import Reader
from word_files import word_file


def run(_path: Path, blocks: Mapping[str, str]) -> str:
    """Return the listing of the one input block, whose info string names the reader.

    Of a Word file the block is the XML of its body; other blocks are its other parts.
    """
    (name, text), *others = blocks.items()
    reader = leaf("wellsourced.readers", name, "READER", Reader)
    if reader.binary:
        article = reader.read(Source("page", word_file(text, dict(others)), ""))
    else:
        article = reader.read(Source("page", text.encode(), text))
    return "\n".join([*_article_lines(article), *_block_lines(article)])


def _article_lines(article: Article) -> Iterator[str]:
    for name, value in (
        ("title", article.title),
        ("language", article.language),
        ("bibliography", ", ".join(article.bibliography)),
        ("notes", "; ".join(article.notes)),
    ):
        if value:
            yield f"# {name}: {value}"


def _block_lines(article: Article) -> Iterator[str]:
    for block in article.blocks:
        text = block.text.replace("\n", "⏎")
        yield " ".join([_what(block), *_details(block), "|", text])
        yield from (f"    {_shown(inline, block)}" for inline in block.prose.inlines)


def _what(block: Block) -> str:
    role = "" if block.role is Role.BODY else f" {block.role}"
    because = f" ({block.because})" if block.because else ""
    return f"{block.kind}{role}{because}"


def _details(block: Block) -> Iterator[str]:
    if block.level:
        yield f"level={block.level}"
    if block.cell:
        cell = block.cell
        yield f"cell={cell.table}.{cell.row}.{cell.column}{'h' if cell.header else ''}"
    if block.item:
        item = block.item
        depth = f"+{item.depth}" if item.depth else ""
        ordered = "" if item.ordered == bool(item.label) else " ordered"
        yield f"item={item.group}:{item.label or '*'}{ordered}{depth}"
    if block.anchors:
        yield f"anchors={','.join(block.anchors)}"


def _shown(inline: Inline, block: Block) -> str:
    covered = inline.span.of(block.text).replace("\n", "⏎")
    target = f" -> {inline.target}" if inline.target else ""
    return f"{{{inline.kind} {inline.span.start}-{inline.span.end}}} {covered}{target}"
