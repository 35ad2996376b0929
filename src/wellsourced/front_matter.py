"""What stands between an article's title and its text: authors, affiliations, imprint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wellsourced.articles import Block, BlockKind
from wellsourced.notices.signs import DEGREE
from wellsourced.terms import fold_term, word_set

FURTHEST = 400  # blocks after the title; large consortia list their institutions one a line
OPENINGS = frozenset({
    "abstract", "summary", "introduction", "background", "resumo", "resumen", "resume",
    "zusammenfassung", "riassunto", "samenvatting", "sammanfattning", "introducao",
    "introduccion", "einleitung", "overview", "key points", "highlights", "objective",
})  # fmt: skip
LONGEST_LINE = 6000  # characters of a list of authors, in papers of large consortia
LINE = 300  # characters of a line before the abstract that is no sentence
HEAD = 4  # lines between title and byline that are neither
CRUMB = 80  # characters of a line before the title

PARTICLES = frozenset({
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "den", "der", "van", "von", "zu",
    "al", "el", "la", "le", "bin", "ibn", "y", "e", "of", "the", "und", "et", "and", "ter", "ten",
})  # fmt: skip

# set high after a name or before an address, as in "1,2,*" or "†"
MARKS = re.compile(r"[\d*†‡§¶#∗⁎¹²³⁴-⁹]{1,6}")
DEGREES = re.compile(rf"\b{DEGREE}(?=\W|\Z)", re.VERBOSE)
BETWEEN_NAMES = re.compile(r"\s*(?:[,;·•|]|\s(?:and|&|und|et|y|e)\s)\s*")
INITIAL = re.compile(r"\b[A-Z]\.")
# what only an address holds
INSTITUTION = re.compile(
    r"""\b(?: universi\w{2,6} | institut\w{0,6} | hospital\w{0,3} | depart\w{4,8} | dept\b
      | facul\w{2,6} | college | school | cent(?:er|re|ro|rum)s? | laborator\w{1,4} | clinic\w{0,3}
      | clínica | klinik\w{0,4} | academ\w{1,4} | ministry | minist[eé]rio | foundation | inserm
      | cnrs | council | division | secretaria | escola | agency | museum | botanic\w{0,4} | garden
      | research | society | program\w{0,4} | campus | polyte\w{3,6} | politec\w{3,6} | authority
      | trust | unit | survey | company | inc\.? | ltd\.? | gmbh | corporation | group )\b""",
    re.IGNORECASE | re.VERBOSE,
)
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w")
# a journal's line, as in "PLoS Medicine 3(1), 2006. https://doi.org/…", "Lancet 2006; 367: 12"
IMPRINT = re.compile(
    r"""doi\.org/ | \bdoi:?\s?10\. | \b\d{1,4}\s?\(\d{1,4}\)\s?[,:;.] | \b(?:19|20)\d\d\s?;\s?\d
    | \bvol(?:ume)?\.?\s\d | \bISSN\b""",
    re.IGNORECASE | re.VERBOSE,
)
# the words that make a sentence, in small letters ("são" is, "São" a town)
VERBS = re.compile(
    r"""\b(?:is|are|was|were|has|have|had|be|been|can|may|might|will|should|could
    |[Ww]e|[Oo]ur|é|são|foi|foram|ist|sind|war|est|sont|es|son|fue)\b""",
    re.VERBOSE,
)
WORDS = re.compile(r"[^\W\d_]{2,}")
LINKING = word_set("of and the for in de da do das dos del la le les et und für y e em en at on")
SMALL_SHARE = 0.45  # of the words of an address, at most, begin with a small letter
# what an address begins with, to say whose it is
FOREMARK = re.compile(r"(?:\d{1,3}|[*†‡§¶#]{1,2}|[IVX]{1,5})\s(?=[^\W\d_]|\d{4})")


def find_front_matter(
    blocks: Sequence[Block], reasons: Mapping[int, str]
) -> Iterator[tuple[int, str]]:
    """Yield the blocks before and after the title that are no text of the article, and why."""
    title = next((i for i, block in enumerate(blocks) if block.kind is BlockKind.TITLE), -1)
    for index in range(max(0, title)):
        if _is_crumb(blocks[index]):
            yield index, "before the title"
    if title >= 0:
        yield from _after_title(blocks, title, reasons)


def _is_crumb(block: Block) -> bool:
    return len(block.text) <= CRUMB and not block.text.endswith((".", "!", "?", ":"))


def _after_title(
    blocks: Sequence[Block], title: int, reasons: Mapping[int, str]
) -> Iterator[tuple[int, str]]:
    last = min(len(blocks), title + FURTHEST)
    opening = next((i for i in range(title + 1, last) if _is_opening(blocks[i])), -1)
    end = opening if opening > 0 else _end_of_head(blocks, title, reasons)
    for index in range(title + 1, end):
        because = _line_of(blocks[index].text)
        if because or _is_no_sentence(blocks[index]):
            yield index, because or "front matter"
        elif index not in reasons and opening > 0 and not _repeats(blocks[index], blocks[title]):
            return


def _repeats(block: Block, title: Block) -> bool:
    """Say whether a heading is the title again: "Naps" below "Naps | J Imag Med"."""
    shown = block.text.casefold()
    return block.kind is BlockKind.HEADING and title.text.casefold().startswith(shown)


def _end_of_head(blocks: Sequence[Block], title: int, reasons: Mapping[int, str]) -> int:
    """Return the end of the lines after a title that a byline, a date or an address closes."""
    end = title + 1
    for index in range(title + 1, min(len(blocks), title + FURTHEST)):
        block = blocks[index]
        if index in reasons or _line_of(block.text):
            end = index + 1
        elif index - end >= HEAD or _is_told(block):
            break
    return end


def _is_told(block: Block) -> bool:
    """Say whether a block is text of the article, or begins it."""
    return block.kind is not BlockKind.PARAGRAPH or block.text.endswith((".", "!", "?", ":", "]"))


def _is_opening(block: Block) -> bool:
    return len(block.text) <= CRUMB and fold_term(block.text.rstrip(" :.")) in OPENINGS


def _is_no_sentence(block: Block) -> bool:
    text = block.text
    if len(text) > LINE or VERBS.search(text):
        return False
    return len(text) <= CRUMB or not text.endswith((".", "?", "!", ":"))


def _line_of(text: str) -> str:
    """Return what a line of the front matter is, or an empty string."""
    if len(text) > LONGEST_LINE:
        return ""
    spoken = VERBS.search(text) is not None
    if len(text) <= 2 * LINE and IMPRINT.search(text) and not spoken:
        return "publication details"
    addressed = FOREMARK.match(text) or INSTITUTION.search(text)
    if len(text) <= 4 * LINE and not spoken and addressed and _is_mostly_names(text):
        return "affiliation"
    if is_names(text):
        return "authors"
    return "affiliation" if len(text) <= 4 * LINE and ADDRESS.search(text) else ""


def is_address(text: str) -> bool:
    """Say whether *text* is an affiliation wherever it stands: "2 Institute of …, City, Land"."""
    return (
        len(text) <= LINE
        and text.count(",") > 1
        and FOREMARK.match(text) is not None
        and INSTITUTION.search(text) is not None
        and VERBS.search(text) is None
        and _is_mostly_names(text)
    )


def _is_mostly_names(text: str) -> bool:
    """Say whether most words of *text* begin with a capital, as in an address, not a sentence."""
    words: list[str] = [word for word in WORDS.findall(text) if word not in LINKING]
    small = sum(word[0].islower() for word in words)
    return small <= SMALL_SHARE * len(words)


def is_names(text: str) -> bool:
    """Say whether *text* is a list of persons: "Jane Q. Doe1,2,*, Richard van Roe3 and …"."""
    bare = DEGREES.sub("", text)
    marked = bare != text or MARKS.search(text) is not None or INITIAL.search(text) is not None
    names = [name.strip(" .*†‡§¶#∗⁎") for name in BETWEEN_NAMES.split(MARKS.sub("", bare))]
    names = [name for name in names if name]
    return bool(names) and (marked or len(names) > 2) and all(map(_is_name, names))  # noqa: PLR2004  # two could be places


def _is_name(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 7 or len(name) > 60:  # noqa: PLR2004  # words and letters of a long name
        return False
    return all(word[0].isupper() or word.casefold() in PARTICLES for word in words) and not (
        INSTITUTION.search(name)
    )
