"""The notes of a page: gathered, numbered as a reader sees them, told apart.

A note is an entry of the reference list (it tells of a work), a short citation (it names a work
of the bibliography), or a remark. Numbers go by first use within a group, as MediaWiki counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wellsourced.articles import Anchor, Cite, Locator
from wellsourced.names import fold
from wellsourced.readers.mediawiki.cite_names import NOTES, PAGES, REFLISTS, REUSES, SHORT
from wellsourced.readers.mediawiki.inlines import Writer
from wellsourced.readers.mediawiki.labels import label_of
from wellsourced.readers.mediawiki.marks import Mark
from wellsourced.readers.mediawiki.note import Note, Role, anchor_of_note, cites_of
from wellsourced.readers.mediawiki.page import Page, Template
from wellsourced.readers.mediawiki.shorts import Told, name_words, read_short, read_words
from wellsourced.readers.mediawiki.tree import Construct, Sort, read_attributes
from wellsourced.readers.mediawiki.works import is_citation
from wellsourced.references import Record
from wellsourced.reflist import likeness
from wellsourced.refparse import parse_reference
from wellsourced.text import Span, SpanIndex

# "<references group=note>" … "</references>": what defines notes and does not use them
_LIST = re.compile(r"<references\b(?P<rest>[^<>]{0,300})(?<!/)>|</references\s*>", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.|doi", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
# words around short citations ("see also … and"), and words that make a remark of a note
_FEW, _MANY = 6, 40
_FEW_OF_GROUP = 12
_FEWEST_OF_REMARK = 6
_UNLIKE = 1.0
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Use:
    """A place where notes are used: by a construct, with the pages it names, up to `end`."""

    construct: Construct
    notes: tuple[Note, ...]
    end: int
    locators: tuple[Locator | None, ...] = ()
    pages: str = ""


class Notes:
    """All notes of a page, in the order of their numbers, and their marks by where they start.

    `again` are notes that define a name anew which another one has defined before.
    """

    def __init__(self, page: Page, writer: Writer, marks: dict[int, Mark]) -> None:
        """Begin with the notes of *page*; *writer* reads its values, *marks* are to be filled."""
        self.marks = marks
        self.again: list[Construct] = []
        self._page = page
        self._writer = writer
        self._notes: dict[tuple[str, str], Note] = {}
        self._counts: dict[str, int] = {}
        self._uses: list[_Use] = []
        self._groups = dict(_find_lists(page, writer))
        self._lists = SpanIndex.of(self._groups)

    def gather(self) -> tuple[Note, ...]:
        """Return the notes, those first that the text uses, by group in the order of numbers."""
        for construct in self._page.tree.constructs.values():
            if construct.sort is Sort.REF:
                self._take_ref(construct)
            elif construct.sort is Sort.TEMPLATE:
                self._take_template(construct, self._page.template(construct))
        for note in self._notes.values():
            self._tell(note)
        self._tell_short_words()
        for use in self._uses:
            self._mark(use)
        return tuple(sorted(self._notes.values(), key=lambda note: not note.label))

    # gathering

    def _take_ref(self, construct: Construct) -> None:
        listed = next(self._lists.overlapping(Span(construct.start, construct.end)), -1)
        inherited = self._groups[self._lists.spans[listed]] if listed >= 0 else ""
        group = construct.attributes.get("group", "") or inherited
        name = construct.attributes.get("name", "")
        content = self._page.trim(construct.inner.start, construct.inner.end)
        note = self._note(group, name, construct, content)
        if listed < 0:
            self._use(construct, (note,))

    def _take_template(self, construct: Construct, template: Template) -> None:
        name = template.name
        if name in NOTES:
            content = template.first("1", "text", "reference", "content") or Span(0, 0)
            group = self._value(template, "group") or NOTES[name]
            self._use(
                construct,
                (self._note(group, self._value(template, "name"), construct, content),),
            )
        elif SHORT.get(name) == "note":
            self._take_short(construct, template)
        elif name in REUSES:
            self._take_reuse(construct, template)
        elif name in PAGES and self._uses and self._uses[-1].end == construct.start:
            self._take_pages(construct, template)

    def _take_short(self, construct: Construct, template: Template) -> None:
        cites = read_short(template, self._writer.plain, self._writer.known)
        if not cites:
            return
        said = "|".join(
            f"{name}={self._writer.plain(span)}" for name, span in sorted(template.values.items())
        )
        note = self._note("", f"{template.name}|{said}", construct, Span(0, 0))
        if not note.cites:
            note.construct, note.role, note.cites = construct, Role.SHORT, cites
            note.content = Span(construct.start, construct.end)
        self._use(construct, (note,), tuple(cite.locator for cite in cites))

    def _take_reuse(self, construct: Construct, template: Template) -> None:
        group = self._value(template, "group", "grp", "g")
        numbers = [n for n in map(str, range(1, 10)) if n in template.values]
        names = [self._value(template, n) for n in numbers]
        notes = tuple(self._note(group, name, None, Span(0, 0)) for name in names)
        pages = [self._value(template, f"p{n}", *(("p", "page", "pp") if n == "1" else ()))
                 for n in numbers]  # fmt: skip
        if notes:
            locators = tuple(Locator("page", page) if page else None for page in pages)
            self._use(construct, notes, locators, next((f":{page}" for page in pages if page), ""))

    def _take_pages(self, construct: Construct, template: Template) -> None:
        """Read `{{rp|196}}` as the pages of the note right before it."""
        said = self._value(template, "1", "p", "page", "pp", "pages", "at", "loc")
        before = self._uses[-1]
        if said and not before.pages:
            locators = (*(None for _ in before.notes[1:]), Locator("page", said))
            self._uses[-1] = _Use(
                before.construct, before.notes, construct.end, locators, f":{said}"
            )
            self.marks[construct.start] = Mark(construct.end, "")

    def _note(self, group: str, name: str, construct: Construct | None, content: Span) -> Note:
        unnamed = construct.start if construct else 0
        known = self._notes.setdefault(
            (group, name or f"#{unnamed}"), Note(group, name or f"#{unnamed}")
        )
        if len(content) and not len(known.content):
            known.content, known.construct = content, construct
        elif (
            len(content)
            and construct
            and known.content.of(self._page.text) != content.of(self._page.text)
        ):
            self.again.append(construct)
        return known

    def _use(
        self,
        construct: Construct,
        notes: tuple[Note, ...],
        locators: tuple[Locator | None, ...] = (),
        pages: str = "",
    ) -> None:
        for note in notes:
            if not note.label:
                number = self._counts[note.group] = self._counts.get(note.group, 0) + 1
                note.label = label_of(note.group, number)
        self._uses.append(_Use(construct, notes, construct.end, locators, pages))

    def _value(self, template: Template, *names: str) -> str:
        span = template.first(*names)
        return self._writer.plain(span).strip("\"'") if span else ""

    # telling

    def _tell(self, note: Note) -> None:
        """Say what *note* is, and what it names."""
        note.anchor = anchor_of_note(note)
        if note.role is Role.SHORT or not len(note.content):
            return
        constructs = list(self._outermost(note.content))
        templates = [self._page.template(one) for one in constructs if one.sort is Sort.TEMPLATE]
        note.works = tuple(self._writer.work(one) for one in templates if is_citation(one.name))
        whole = None if note.works else self._writer.work_of_whole(note.content)
        note.works = (whole,) if whole else note.works
        shorts = [one for one in templates if one.name in SHORT and SHORT[one.name] != "note"]
        named = [
            cite
            for one in shorts
            for cite in read_short(one, self._writer.plain, self._writer.known)
        ]
        outside = self._words_outside(note.content, templates)
        if note.works:
            most = _FEW_OF_GROUP if note.group else _MANY
            note.role = Role.ENTRY if outside <= most else Role.REMARK
            note.cites = tuple(named)
        elif named:
            note.role = Role.SHORT if outside <= _FEW else Role.REMARK
            note.cites = tuple(named)
        else:
            self._tell_words(note)

    def _tell_words(self, note: Note) -> None:
        """Tell a reference in plain words from a short citation and a remark."""
        text = self._writer.plain(note.content)
        note.cites = read_words(text, self._writer.known)
        if note.cites:
            note.role = Role.SHORT
        elif note.group:
            note.role = Role.ENTRY if likeness.is_like(text) else Role.REMARK
        elif not _ADDRESS.search(self._page.text[note.content.start : note.content.end]):
            wordy = len(_WORD.findall(text)) >= _FEWEST_OF_REMARK
            unlike = likeness.score(text) < _UNLIKE and not likeness.YEAR.search(text)
            note.role = Role.REMARK if wordy and unlike and text[-1:] in ".!?" else Role.ENTRY

    def _tell_short_words(self) -> None:
        """Join notes such as `Doe 2020, p. 4.` with the one note that cites that work in full."""
        told: list[tuple[Note, Told]] = []
        full: dict[tuple[str, str], list[tuple[Note, tuple[str, ...]]]] = {}
        entries = [n for n in self._notes.values() if n.role is Role.ENTRY and len(n.content)]
        for note in entries:
            short = None if note.works else name_words(self._writer.plain(note.content))
            if short:
                told.append((note, short))
        shorts = {id(note) for note, _ in told}
        for note in entries if told else ():
            if id(note) not in shorts:
                record = self._record_of(note)
                names = tuple(fold(name.family or name.literal) for name in record.authors)
                full.setdefault((names[0] if names else "", record.year), []).append((note, names))
        for note, short in told:
            wanted = tuple(map(fold, short.names))
            near = full.get((wanted[0], short.year.rstrip(_LETTERS)), ())
            fitting = [one for one, names in near if names[: len(wanted)] == wanted]
            if len(fitting) == 1:
                anchor = Anchor(fitting[0].anchor, fitting[0].label)
                note.role, note.cites = Role.SHORT, (Cite(anchor, short.locator),)

    def _record_of(self, note: Note) -> Record:
        if note.works:
            return note.works[0].record
        return parse_reference(self._writer.plain(note.content))

    def _outermost(self, span: Span) -> Iterator[Construct]:
        """Yield the constructs in *span* that lie in no citation template and no other note."""
        end = span.start
        for construct in self._page.tree.within(span):
            if construct.start < end:
                continue
            templated = construct.sort is Sort.TEMPLATE
            name = self._page.template(construct).name if templated else ""
            if construct.sort is Sort.REF or name in NOTES:
                end = construct.end
                continue
            yield construct
            if is_citation(name):
                end = construct.end

    def _words_outside(self, span: Span, templates: Iterable[Template]) -> int:
        at, words = span.start, 0
        for template in templates:
            construct = template.construct
            words += len(_WORD.findall(self._writer.plain(Span(at, max(at, construct.start)))))
            at = max(at, construct.end)
        return words + len(_WORD.findall(self._writer.plain(Span(at, max(at, span.end)))))

    # marking

    def _mark(self, use: _Use) -> None:
        cites: list[Cite] = []
        for number, note in enumerate(use.notes):
            locator = use.locators[number] if number < len(use.locators) else None
            cites += cites_of(note, locator)
        label = "".join(f"[{note.label}]" for note in use.notes) + use.pages
        target = use.notes[0].anchor
        self.marks[use.construct.start] = Mark(use.end, label, f"#{target}", tuple(cites))


def _find_lists(page: Page, writer: Writer) -> Iterator[tuple[Span, str]]:
    """Yield the places where lists of notes define notes, each with its group."""
    opened: tuple[int, str] | None = None
    for found in _LIST.finditer(page.text):
        if found["rest"] is not None:
            opened = (found.end(), read_attributes(found["rest"]).get("group", ""))
        elif opened is not None:
            yield Span(opened[0], found.start()), opened[1]
            opened = None
    for construct in page.tree.constructs.values():
        if construct.sort is Sort.TEMPLATE and page.template(construct).name in REFLISTS:
            values = page.template(construct).values
            if "refs" in values:
                yield values["refs"], writer.plain(values["group"]) if "group" in values else ""
