"""Random edits of an article, and what a ledger makes of them, with each claim's true identity.

The source of an article is cut at its claims. An edit changes, moves, adds and removes pieces,
so that it is known afterwards where each claim went; `judge` compares that with where the
ledger puts it. Used by the tests and by `tests/bench/edits.py`.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance.Indel import normalized_similarity

from wellsourced import auditing
from wellsourced import ledger as ledgers
from wellsourced.anchoring import tokens
from wellsourced.collecting import Gathered, collect
from wellsourced.ledger import Ledger
from wellsourced.project.articles import Reading, read_text
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle
from wellsourced.terms import word_set

# words that come into an article, beside its own
STRANGE = tuple(
    sorted(
        word_set(
            "harbour lantern often quietly stone several meadow which under copper carried winter"
            " old because around narrow kept bread river although window seldom the a of and in"
        )
    )
)
_MARK = re.compile(r"[\[\]()<>{}|*_#`\\$]|https?:")  # words of markup and citations stay
_FIGURE = re.compile(r"(?<![\w.])\d+(?![\w.])")


@dataclass(frozen=True)
class Piece:
    """A stretch of the source; `claim` is the index of the claim that it is, or -1.

    `is_turned` says that an edit changed a figure or put in a negation.
    """

    text: str
    claim: int = -1
    is_turned: bool = False


Paragraphs = list[list[Piece]]


@dataclass(frozen=True)
class Told:
    """What became of the claims of one edited article: how many of each fate.

    Fates: `kept`, `lost`, `contested` of claims that survive (half of their words are there),
    `rewritten` for those that do not, `gone` for those that were taken out, `wrong` for any
    that was put on another claim, `unvoided` for turned ones whose verdict still counts, and
    `bytes` for lines of the ledger that were lost though nothing concerned them.
    """

    fates: Counter[str]
    wrong: tuple[tuple[str, str], ...] = ()
    lost: tuple[tuple[str, str], ...] = ()


def audit_text(text: str, name: str, ledger: Ledger) -> AuditedArticle:
    """Return the article *text*, of the format that *name* tells, joined with *ledger*."""
    return auditing.join_article(read_text(text, Reading(), name), Library(), ledger)


def collect_ledger(audited: AuditedArticle) -> Ledger:
    """Return the ledger as `collect` writes it."""
    given = Gathered(
        audited.article,
        audited.references,
        audited.citations,
        audited.claims,
        audited.supports,
        audited.decisions,
    )
    return collect(given, Library()).ledger


def annotate(ledger: Ledger) -> Ledger:
    """Return *ledger* as if people had worked in it: comments, verdicts, keys of their own."""
    blocks = ledger.text.split("[[claim]]\n")
    written = [blocks[0] + "# checked by hand, see the diary\n"]
    for at, block in enumerate(blocks[1:]):
        head, _, inner = block.partition("\n\n")
        own = f'todo = "ask {at}"  # mine\n' if at % 4 == 1 else ""
        source = (
            f'[[claim.source]]\nkey = "hand{at}"\nverdict = "supports"\nby = "AB"\n'
            f'passage = """as the words\n   of {at} say"""\n# so far {at}\n\n'
            if at % 3 == 0
            else ""
        )
        written.append(f"# note {at}\n[[claim]]\n{head}\n{own}\n{source}{inner}")
    return ledgers.parse("".join(written), ledger.path)


def cut(audited: AuditedArticle) -> Paragraphs:
    """Return the source of the article in paragraphs of pieces, each claim a piece."""
    text, at = audited.article.text, 0
    paragraphs: Paragraphs = [[]]
    order = sorted(range(len(audited.claims)), key=lambda one: audited.claims[one].span)
    for index in order:
        span = audited.claims[index].span
        if span.start < at:
            continue
        _add_gap(paragraphs, text[at : span.start])
        paragraphs[-1].append(Piece(text[span.start : span.end], index))
        at = span.end
    _add_gap(paragraphs, text[at:])
    return paragraphs


def _add_gap(paragraphs: Paragraphs, text: str) -> None:
    for line in text.splitlines(keepends=True):
        paragraphs[-1].append(Piece(line))
        if line.endswith("\n") and not line.strip():
            paragraphs.append([])


def edit(paragraphs: Paragraphs, kind: str, rate: float, chance: random.Random) -> Paragraphs:
    """Return *paragraphs* with about *rate* of their words edited, in one *kind* of ways."""
    edited = [list(paragraph) for paragraph in paragraphs]
    words = [word for piece in _claims(edited) for word in piece.text.split()]
    left = max(1, round(rate * len(words)))
    vocabulary = [word for word in words if word.isalpha()] + list(STRANGE)
    while left > 0 and any(True for _ in _claims(edited)):
        left -= max(1, chance.choice(EDITS[kind])(edited, vocabulary, chance))
    return edited


def _claims(paragraphs: Paragraphs) -> Iterator[Piece]:
    return (piece for paragraph in paragraphs for piece in paragraph if piece.claim >= 0)


def _pick(paragraphs: Paragraphs, chance: random.Random) -> tuple[list[Piece], int]:
    """Choose a claim, long ones more often, for an edit falls on words."""
    places = [
        (paragraph, at)
        for paragraph in paragraphs
        for at, piece in enumerate(paragraph)
        if piece.claim >= 0
    ]
    weights = [len(paragraph[at].text) for paragraph, at in places]
    return chance.choices(places, weights)[0]


def _word_places(words: Sequence[str]) -> list[int]:
    return [at for at, word in enumerate(words) if not _MARK.search(word)]


def _change_words(
    paragraphs: Paragraphs, chance: random.Random, change: Callable[[list[str], int], None]
) -> int:
    paragraph, at = _pick(paragraphs, chance)
    words = paragraph[at].text.split(" ")
    places = _word_places(words)[1:-1]
    if places and not paragraph[at].is_turned:  # which nothing is to turn back
        change(words, chance.choice(places))
        paragraph[at] = replace(paragraph[at], text=" ".join(words))
    return 1


def _replace_word(paragraphs: Paragraphs, vocabulary: list[str], chance: random.Random) -> int:
    def change(words: list[str], at: int) -> None:
        words[at] = chance.choice(vocabulary)

    return _change_words(paragraphs, chance, change)


def _insert_word(paragraphs: Paragraphs, vocabulary: list[str], chance: random.Random) -> int:
    return _change_words(
        paragraphs, chance, lambda words, at: words.insert(at, chance.choice(vocabulary))
    )


def _delete_word(paragraphs: Paragraphs, _vocabulary: list[str], chance: random.Random) -> int:
    return _change_words(paragraphs, chance, lambda words, at: words.__delitem__(at))


def _turn(paragraphs: Paragraphs, _vocabulary: list[str], chance: random.Random) -> int:
    """Change a figure, or put in a negation."""
    paragraph, at = _pick(paragraphs, chance)
    piece = paragraph[at]
    if piece.is_turned:
        return 1
    words = piece.text.split(" ")
    figures = [place for place in _word_places(words) if _FIGURE.search(words[place])]
    if figures:
        place = chance.choice(figures)
        words[place] = _FIGURE.sub(lambda one: str(int(one.group()) + 3), words[place])
    else:
        words.insert(min(2, len(words)), "not")
    paragraph[at] = replace(piece, text=" ".join(words), is_turned=True)
    return 1


def _write_sentence(vocabulary: list[str], chance: random.Random) -> str:
    words = chance.choices(vocabulary, k=chance.randint(6, 22))
    return " ".join(words).capitalize() + "."


def _insert_sentence(paragraphs: Paragraphs, vocabulary: list[str], chance: random.Random) -> int:
    paragraph, at = _pick(paragraphs, chance)
    sentence = _write_sentence(vocabulary, chance)
    paragraph[at + 1 : at + 1] = [Piece(" "), Piece(sentence)]
    return len(sentence.split())


def _insert_paragraph(paragraphs: Paragraphs, vocabulary: list[str], chance: random.Random) -> int:
    text = " ".join(_write_sentence(vocabulary, chance) for _ in range(3))
    paragraphs.insert(chance.randrange(len(paragraphs) + 1), [Piece(f"\n\n{text}\n\n")])
    return len(text.split())


def _delete_sentence(paragraphs: Paragraphs, _vocabulary: list[str], chance: random.Random) -> int:
    paragraph, at = _pick(paragraphs, chance)
    return len(paragraph.pop(at).text.split())


def _delete_paragraph(paragraphs: Paragraphs, _words: list[str], chance: random.Random) -> int:
    at = chance.randrange(len(paragraphs))
    gone = sum(len(piece.text.split()) for piece in paragraphs[at] if piece.claim >= 0)
    if gone > 100:  # words: an article that is one paragraph stays
        return 1
    paragraphs.pop(at)
    return gone


def _swap(paragraphs: Paragraphs, vocabulary: list[str], chance: random.Random) -> int:
    """Put a new sentence where another stood: the place is the same, the claim is not."""
    paragraph, at = _pick(paragraphs, chance)
    gone = paragraph[at]
    paragraph[at] = Piece(_write_sentence(vocabulary, chance))
    return len(gone.text.split())


def _move_sentence(paragraphs: Paragraphs, _vocabulary: list[str], chance: random.Random) -> int:
    paragraph, at = _pick(paragraphs, chance)
    moved = paragraph.pop(at)
    if not any(True for _ in _claims(paragraphs)):
        paragraph.insert(at, moved)
        return 1
    target, place = _pick(paragraphs, chance)
    target[place + 1 : place + 1] = [Piece(" "), moved]
    return len(moved.text.split())


def _move_paragraph(paragraphs: Paragraphs, _vocabulary: list[str], chance: random.Random) -> int:
    moved = paragraphs.pop(chance.randrange(len(paragraphs)))
    paragraphs.insert(chance.randrange(len(paragraphs) + 1), moved)
    return sum(len(piece.text.split()) for piece in moved if piece.claim >= 0)


def _merge(paragraphs: Paragraphs, _vocabulary: list[str], chance: random.Random) -> int:
    """Make one sentence of two, by the first one's full stop."""
    paragraph, at = _pick(paragraphs, chance)
    piece = paragraph[at]
    if piece.text.endswith(".") and any(one.claim >= 0 for one in paragraph[at + 1 :]):
        paragraph[at] = replace(piece, text=piece.text[:-1] + ", and")
    return len(piece.text.split())


def _split(paragraphs: Paragraphs, _vocabulary: list[str], chance: random.Random) -> int:
    """Make two sentences of one."""
    paragraph, at = _pick(paragraphs, chance)
    words = paragraph[at].text.split(" ")
    places = [place for place in _word_places(words) if words[place - 1][-1:].isalpha()][3:-3]
    if places:
        place = chance.choice(places)
        words[place - 1] += "."
        words[place] = words[place].capitalize()
        paragraph[at] = replace(paragraph[at], text=" ".join(words))
    return len(words)


Edit = Callable[[Paragraphs, list[str], random.Random], int]
EDITS: dict[str, tuple[Edit, ...]] = {
    "insert": (_insert_sentence, _insert_paragraph, _insert_word, _insert_word, _insert_word),
    "delete": (_delete_sentence, _delete_paragraph, _delete_word, _delete_word, _delete_word),
    "move": (_move_sentence, _move_paragraph),
    "reword": (_replace_word,) * 8 + (_insert_word, _delete_word, _turn),
    "reshape": (_merge, _split),
    "mixed": (_swap, _delete_sentence, _move_sentence) + (_replace_word,) * 30,
}


def judge(before: AuditedArticle, ledger: Ledger, edited: Paragraphs, name: str) -> Told:
    """Return what *ledger*, which is of *before*, makes of the *edited* article."""
    text = "".join(piece.text for paragraph in edited for piece in paragraph)
    after = audit_text(text, name, ledger)
    ids = {index: claim.id for index, claim in before.decisions.anchored}
    truth = {ids[index]: places for index, places in _find_places(edited, after).items()}
    turned = {ids[piece.claim] for piece in _claims(edited) if piece.is_turned}
    owners = {places[0]: one for one, places in reversed(truth.items()) if places}
    put = {claim.id: at for at, claim in after.decisions.anchored}
    fates: Counter[str] = Counter()
    wrong, lost = [], []
    contested = {claim.id for claim in after.decisions.ambiguous}
    for claim in ledger.claims:
        words = tokens(claim.quote.exact)
        places, at = truth.get(claim.id, []), put.get(claim.id)
        if at is not None and at not in places:
            fates["wrong"] += 1
            wrong.append((claim.quote.exact, after.claims[at].quote))
        if not places or owners[places[0]] != claim.id:
            fates["gone"] += 1
            continue
        now = after.claims[places[0]].quote
        fate = "kept" if at is not None else "contested" if claim.id in contested else "lost"
        if normalized_similarity(words, tokens(now)) < 0.5:
            fate = f"rewritten-{fate}"
        elif at is None:
            lost.append((claim.quote.exact, now))
        fates[fate] += 1
        is_open = at is not None and at not in after.decisions.voided
        if claim.id in turned and is_open and _sign(claim.quote.exact) != _sign(now):
            fates["unvoided"] += 1
            wrong.append((claim.quote.exact, now))
    fates["bytes"] += _count_lost_lines(ledger, collect_ledger(after))
    return Told(fates, tuple(wrong), tuple(lost))


def _sign(words: str) -> tuple[list[str], int]:
    """Return figures and negations: an edit may have struck those of a citation alone."""
    return _FIGURE.findall(words), words.split().count("not")


def _find_places(edited: Paragraphs, after: AuditedArticle) -> dict[int, list[int]]:
    """Return for each claim of before the claims of now that stand in it, the largest first."""
    found: dict[int, list[tuple[int, int]]] = {}
    offset, at = 0, 0
    order = sorted(range(len(after.claims)), key=lambda one: after.claims[one].span)
    for paragraph in edited:
        for piece in paragraph:
            end = offset + len(piece.text)
            if piece.claim >= 0:
                shares = []
                while at < len(order) and after.claims[order[at]].span.end <= offset:
                    at += 1
                for index in order[at:]:
                    span = after.claims[index].span
                    if span.start >= end:
                        break
                    shares.append((min(span.end, end) - max(span.start, offset), index))
                found[piece.claim] = sorted((one for one in shares if one[0] > 0), reverse=True)
            offset = end
    return {claim: [index for _, index in shares] for claim, shares in found.items()}


def _count_lost_lines(before: Ledger, after: Ledger) -> int:
    """Count the lines of *before* that *after* lacks, or has in another order.

    Those that `collect` may change are left out: the words of claims on which nobody decided.
    """
    decided = {claim.quote.exact for claim in before.claims if claim.is_decided}
    lines = iter(after.text.splitlines())
    lost = 0
    for line in before.text.splitlines():
        words = line.partition(" = ")
        is_own = words[0] in {"last-id", "prefix", "suffix"} or (
            words[0] == "quote" and words[2][1:-1] not in decided
        )
        if not is_own and not any(line == other for other in lines):
            lost += 1
            break
    return lost
