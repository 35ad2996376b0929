"""Write what stands within a line: emphasis, links, tags, entities, templates, notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape

from wellsourced.articles import InlineKind
from wellsourced.prose import ProseBuilder
from wellsourced.readers.mediawiki import shown
from wellsourced.readers.mediawiki.cite_names import SHORT
from wellsourced.readers.mediawiki.flow import KINDS, OpenLine, Sink, write_made, write_piece
from wellsourced.readers.mediawiki.languages import CATEGORIES, FILES, INTERWIKI
from wellsourced.readers.mediawiki.marks import Mark
from wellsourced.readers.mediawiki.page import Page, Template
from wellsourced.readers.mediawiki.shorts import Known, read_short
from wellsourced.readers.mediawiki.shown import Piece
from wellsourced.readers.mediawiki.tree import Construct, Sort, read_attributes
from wellsourced.readers.mediawiki.wordings import CONVERTERS, LOWERED, RAISED, wording_of
from wellsourced.readers.mediawiki.works import Work, is_citation, read_work, tells_work
from wellsourced.text import Span

# what is no plain text, as in "{{", "[https://…", "<sup>", "&nbsp;" and "__NOTOC__"
_SIGN = re.compile(
    r"""\{\{ | \[\[ | (?P<outer>\[(?=(?:https?:|ftp:|mailto:)?//|mailto:)) | '{2,}
    | &(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});
    | __[A-Z]{3,25}__ | <(?P<tag>/?[A-Za-z][A-Za-z\d]{0,20})(?P<rest>(?:\s[^<>]{0,1000}?)?)/?> | <
    """,
    re.VERBOSE,
)
# an external link, as in "[https://example.org/a some words]"
_OUTER = re.compile(r"\[(?P<address>[^\s\[\]<>\"|]{4,2000})(?P<words>[^\]\n]{0,2000})\]")
_BOLD, _BOTH = 3, 5
_SHOWN_OPAQUE = frozenset(("nowiki", "math", "chem", "ce", "pre", "syntaxhighlight", "source"))


class Writer:
    """Writes stretches of a page into prose; `sink` takes what is none.

    `known` are the anchors that works bear, for the short citations that name them.
    """

    def __init__(self, page: Page, marks: Mapping[int, Mark], sink: Sink | None = None) -> None:
        """Write *page* with the *marks* of its notes, by where they start."""
        self.page = page
        self.sink = sink
        self.known = Known()
        self._marks = marks
        self._plain: dict[Span, str] = {}
        self._works: dict[int, Work] = {}

    def plain(self, span: Span) -> str:
        """Return the text that a reader sees of *span*, on its own."""
        known = self._plain.get(span)
        if known is None:
            builder = ProseBuilder()
            sink, self.sink, marks, self._marks = self.sink, None, self._marks, {}
            self.write(builder, span.start, span.end)
            self.sink, self._marks = sink, marks
            known = self._plain[span] = builder.text
        return known

    def is_marked(self, construct: Construct) -> bool:
        """Say whether a note is used at *construct*."""
        return construct.start in self._marks

    def work(self, template: Template) -> Work:
        """Return the work that a citation template names."""
        at = template.construct.start
        if at not in self._works:
            self._works[at] = read_work(template, self.page, self.plain)
        return self._works[at]

    def write(self, builder: ProseBuilder, start: int, end: int) -> None:
        """Write the source from *start* to *end*."""
        line = OpenLine(builder)
        text = self.page.text
        at = start
        while sign := _SIGN.search(text, at, end):
            if sign.start() > at:
                builder.write_folded(text[at : sign.start()], at)
            construct = self.page.construct_at(sign.start(), end)
            if construct is not None:
                self._write_construct(builder, construct)
                at = construct.end
            else:
                at = self._write_sign(line, sign, end)
        if at < end:
            builder.write_folded(text[at:end], at)
        line.close()

    # signs

    def _write_sign(self, line: OpenLine, sign: re.Match[str], end: int) -> int:
        """Write what a sign stands for and return where to go on."""
        word = sign.group()
        if word[0] == "'":
            self._emphasise(line, sign)
        elif word[0] == "&":
            line.builder.write_for(unescape(word), sign.start(), len(word))
        elif sign["tag"]:
            self._write_tag(line, sign)
        elif sign["outer"]:
            return self._write_outer(line, sign, end)
        elif word[0] != "_":
            line.builder.write(word, sign.start())
        return sign.end()

    def _emphasise(self, line: OpenLine, sign: re.Match[str]) -> None:
        count = len(sign.group())
        signs = count if count in {2, _BOLD} else _BOTH if count >= _BOTH else _BOLD
        if count > signs:
            line.builder.write(sign.group()[signs:], sign.start())
        if signs != _BOLD:
            line.toggle(InlineKind.EMPHASIS)
        if signs >= _BOLD:
            line.toggle(InlineKind.STRONG)

    def _write_tag(self, line: OpenLine, sign: re.Match[str]) -> None:
        tag = sign["tag"].lower()
        builder = line.builder
        if tag in KINDS and not sign.group().endswith("/>"):
            line.tags.append((tag, builder.mark(), ""))
        elif tag[1:] in KINDS:
            line.close_tag(tag[1:])
        elif tag in {"br", "br/", "hr", "p", "/p"}:
            builder.write_blank(sign.start(), len(sign.group()))
        name = read_attributes(sign["rest"]).get("id", "")
        if name and self.sink is not None:
            self.sink.anchors.append(name)

    def _write_outer(self, line: OpenLine, sign: re.Match[str], end: int) -> int:
        found = _OUTER.match(self.page.text, sign.start(), end)
        if found is None:
            line.builder.write("[", sign.start())
            return sign.end()
        start = line.builder.mark()
        words = self.page.trim(*found.span("words"))
        if len(words):
            self.write(line.builder, words.start, words.end)
        else:
            line.builder.write(found["address"], found.start("address"))
        line.builder.add_inline(InlineKind.LINK, start, found["address"])
        return found.end()

    # constructs

    def _write_construct(self, builder: ProseBuilder, construct: Construct) -> None:
        mark = self._marks.get(construct.start)
        if mark is not None:
            self._write_mark(builder, construct, mark)
        elif construct.sort is Sort.LINK:
            self._write_link(builder, construct)
        elif construct.sort is Sort.TEMPLATE:
            self._write_template(builder, construct)
        elif construct.sort is Sort.OPAQUE:
            self._write_opaque(builder, construct)

    def _write_mark(self, builder: ProseBuilder, construct: Construct, mark: Mark) -> None:
        if not mark.label:  # the pages of a note, which stand in the marker before them
            return
        start = builder.mark()
        write_piece(builder, mark.label, construct.start, mark.end - construct.start)
        builder.add_inline(InlineKind.FOOTNOTE, start, mark.target, mark.cites)

    def _write_link(self, builder: ProseBuilder, construct: Construct) -> None:
        head, *rest = construct.arguments
        target = self.page.text[head.start : head.end].strip()
        space, colon, name = target.partition(":")
        space = space.strip().lower()
        if colon and space in FILES:
            self._leave(construct, Span(rest[-1].start, rest[-1].end) if rest else None)
            return
        if colon and (space in CATEGORIES or INTERWIKI.fullmatch(space)) and not rest:
            self._leave(construct)
            return
        span = self.page.trim(rest[0].start, construct.arguments[-1].end) if rest else Span(0, 0)
        if not len(span):
            span = self.page.trim(head.start, head.end)
            shift = self.page.text[span.start : span.start + 1] == ":"
            skip = len(target) - len(name) if rest and colon and name else int(shift)
            span = Span(span.start + skip, span.end)
        start = builder.mark()
        self.write(builder, span.start, span.end)
        builder.add_inline(InlineKind.LINK, start, target)

    def _write_opaque(self, builder: ProseBuilder, construct: Construct) -> None:
        if construct.tag not in _SHOWN_OPAQUE:
            self._leave(construct)
            return
        start = builder.mark()
        inner = construct.inner
        builder.write_folded(self.page.text[inner.start : inner.end], inner.start)
        if construct.tag != "nowiki":
            builder.add_inline(InlineKind.CODE, start)

    def _write_template(self, builder: ProseBuilder, construct: Construct) -> None:
        template = self.page.template(construct)
        start = builder.mark()
        if is_citation(template.name):
            self._write_work(builder, self.work(template))
        elif template.name in SHORT:
            self._write_short(builder, template)
        elif template.name in CONVERTERS:
            pieces = shown.pieces_of_conversion(template, self.page.text)
            self.write_pieces(builder, pieces, construct)
        else:
            wording = wording_of(template.name)
            if wording is None:
                self._leave(construct)
                return
            pieces = shown.pieces_of_wording(wording, template.values)
            self.write_pieces(builder, pieces, construct)
        if template.name in RAISED:
            builder.add_inline(InlineKind.SUPERSCRIPT, start)
        elif template.name in LOWERED:
            builder.add_inline(InlineKind.SUBSCRIPT, start)

    def _write_work(self, builder: ProseBuilder, work: Work) -> None:
        if self.sink is not None:
            self.sink.works.append(work)
        title = work.fields.get("title")
        link = (title, work.record.url) if title and work.record.url else None
        self.write_pieces(builder, shown.pieces_of_work(work), work.template.construct, link)

    def _write_short(self, builder: ProseBuilder, template: Template) -> None:
        start = builder.mark()
        how = SHORT[template.name]
        words = "".join(
            piece if isinstance(piece, str) else self.plain(piece)
            for piece in shown.pieces_of_short(how, template)
        )
        construct = template.construct
        write_piece(builder, words, construct.start, construct.end - construct.start)
        cites = read_short(template, self.plain, self.known)
        builder.add_inline(InlineKind.LINK, start, "", cites)

    def write_whole(self, builder: ProseBuilder, span: Span) -> None:
        """Write the content of a note: what marks it in the text is its own short citation."""
        template = self._whole_template(span)
        if template is not None and SHORT.get(template.name) == "note":
            pieces = shown.pieces_of_short("plain", template)
            self.write_pieces(builder, pieces, template.construct)
        elif (work := self.work_of_whole(span)) is not None:
            self._write_work(builder, work)
        else:
            self.write(builder, span.start, span.end)

    def work_of_whole(self, span: Span) -> Work | None:
        """Return the work that the one template tells of which *span* is, if it does."""
        template = self._whole_template(span)
        if template is None:
            return None
        shown_as = wording_of(template.name) or template.name in SHORT
        told = is_citation(template.name) or (not shown_as and tells_work(template))
        return self.work(template) if told else None

    def _whole_template(self, span: Span) -> Template | None:
        construct = self.page.construct_at(span.start, span.end)
        if construct is None or construct.end != span.end or construct.sort is not Sort.TEMPLATE:
            return None
        return self.page.template(construct)

    def write_source(self, builder: ProseBuilder, span: Span) -> None:
        """Write *span* as it stands, without the signs around a template."""
        lead = 2 * self.page.text.startswith("{{", span.start, span.end)
        end = span.end - 2 * bool(lead and self.page.text.endswith("}}", span.start, span.end))
        builder.write_folded(self.page.text[span.start + lead : end], span.start + lead)

    def write_pieces(
        self,
        builder: ProseBuilder,
        pieces: Sequence[Piece],
        construct: Construct,
        link: tuple[Span, str] | None = None,
    ) -> None:
        """Write the *pieces* of a template; *link* is one of them with where it leads."""
        chain = shown.chain_of(pieces)
        reached = construct.start
        for at, piece in enumerate(pieces):
            start = builder.mark()
            if at in chain and not isinstance(piece, str):
                self.write(builder, piece.start, piece.end)
                reached = piece.end
            else:
                made = piece if isinstance(piece, str) else self.plain(piece)
                write_made(builder, made, reached)
            if link and piece == link[0]:
                builder.add_inline(InlineKind.LINK, start, link[1])

    def _leave(self, construct: Construct, caption: Span | None = None) -> None:
        """Leave a construct out of the prose, but for its caption, and keep it."""
        if self.sink is None:
            return
        self.sink.left.append(construct)
        if caption is not None:
            self.sink.captions.append(caption)
