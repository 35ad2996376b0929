"""One claim a screen: what a person sees who is asked for a verdict. Plain lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from wellsourced.articles import Article, BlockKind, Claim
from wellsourced.cli.entries import bare_title
from wellsourced.escaping import one_line, web_address
from wellsourced.judgements import Rating
from wellsourced.layout import wrap
from wellsourced.ledger import LedgerClaim, is_judged
from wellsourced.links import Evidence, Verdict
from wellsourced.project.reviews import Review, find_turned
from wellsourced.references import Record
from wellsourced.reviewing import Item, find_own

AROUND = 160  # characters of the context on each side of a claim
FEW = 2  # so many authors are all named
INDENT = 2
OF_KEYS = 8  # cells before what a key does
VERDICTS = (Verdict.SUPPORTS, Verdict.PARTLY, Verdict.DOES_NOT_SUPPORT, Verdict.CONTRADICTS)
KEYS = "1 supports  2 partly  3 does not support  4 contradicts  5 cannot tell\n"
OTHERS = (
    "p passage  l locator  i intent  n note  s study level  g certainty\n"
    "x not for this claim  w waive  t todo  b back  u undo  ? help  q quit\n"
)
FEWER = "g certainty  w waive  t todo  b back  u undo  ? help  q quit\n"
LACKING = "no source: cite one, link one in the ledger, or waive the rule; 5 goes on\n"
HELP = """\
1 to 4  record your verdict of this source for this claim
5       cannot tell: go on, nothing is written
p l n   write the passage that bears on the claim, where it stands, a note
i       write why the article cites it, in the words of CiTO
s       write a study level: how strong this source is for one kind of question
g       write a certainty (GRADE): how sure the body of evidence is for an outcome
x       the citation does not belong to this claim: take the source off it
w       waive a rule for this claim, with your reason
t       write what is still to be done; it is shown at the next review
b       go back to the claim before
u       take the last answer back
q       end; everything is saved already (so does Ctrl-C)
"""

Paint = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """How screens are set: cells of a line, and what marks words (colours or nothing)."""

    width: int
    paint: Paint


def show_help(sheet: Sheet) -> str:
    """Return what each key does, in lines no wider than the sheet."""
    return "".join(
        f"{line[:OF_KEYS]}{wrap(line[OF_KEYS:], sheet.width, OF_KEYS)}\n"
        for line in HELP.splitlines()
    )


def show_item(review: Review, item: Item, recorded: LedgerClaim, left: str, sheet: Sheet) -> str:
    """Return the screen of *item*; *left* says how much there is still to do."""
    article = review.article_of(item).article
    claim = review.claim_of(item)
    keys = f"{KEYS}{OTHERS}" if item.key else f"{LACKING}{FEWER}"
    pieces = (
        _head(article, claim, item, left, sheet),
        "-" * sheet.width,
        _context(article, claim, sheet),
        "",
        *(_fold(f"{one.severity}: {one_line(one.message)} ({one.rule})", sheet)
          for one in item.findings),
        *_source(review, item, recorded, sheet),
        *_todo(recorded, review, sheet),
        keys,
    )  # fmt: skip
    return "\n" + "".join(f"{piece}\n" for piece in pieces[:-1]) + pieces[-1]


def _fold(text: str, sheet: Sheet, indent: int = INDENT) -> str:
    return wrap(text, sheet.width, indent)


def _head(article: Article, claim: Claim, item: Item, left: str, sheet: Sheet) -> str:
    parts = [f"claim {item.id}", one_line(article.path)]
    if heading := _find_heading(article, claim):
        parts.append(f"§ {heading}")
    parts.append(", ".join(filter(None, (claim.kind.value, claim.topic))))
    parts += [item.need.value, left]
    return sheet.paint("heading", wrap(" · ".join(parts), sheet.width, INDENT, " · "))


def _find_heading(article: Article, claim: Claim) -> str:
    before = reversed(article.blocks[: claim.block])
    heading = next((one for one in before if one.kind is BlockKind.HEADING), None)
    return one_line(heading.text) if heading else ""


def _context(article: Article, claim: Claim, sheet: Sheet) -> str:
    text = article.blocks[claim.block].text
    start, end = claim.within.start, claim.within.end
    before = text[max(0, start - AROUND) : start]
    after = text[end : end + AROUND]
    if start > AROUND:
        before = f"…{before.partition(' ')[2]}"
    if end + AROUND < len(text):
        after = f"{after.rpartition(' ')[0]}…"
    words = f"{before}▌{text[start:end].strip()}▐{after}"
    folded = wrap(" ".join(one_line(words).split()), sheet.width, INDENT)
    head, _, rest = folded.partition("▌")
    said, _, tail = rest.partition("▐")
    return f"{' ' * INDENT}{head}▌{sheet.paint('heading', said)}▐{tail}"


def _source(review: Review, item: Item, recorded: LedgerClaim, sheet: Sheet) -> Iterator[str]:
    for waiver in recorded.waivers:
        yield _fold(f"waived {waiver.rule}: {one_line(waiver.why)}", sheet)
    if not item.key:
        return
    keys = tuple(dict.fromkeys(source.key for source in recorded.sources))
    at = keys.index(item.key) + 1 if item.key in keys else 0
    which = f"source {at} of {len(keys)}" if len(keys) > 1 else "source"
    reference = review.reference_of(item)
    label = f"[{one_line(reference.label)}] " if reference and reference.label else ""
    yield _fold(f"{which}: {label}{sheet.paint('path', one_line(item.key))}", sheet)
    if reference is None:
        yield f"{' ' * INDENT}the library has no such entry"
    else:
        for line in describe_work(reference.record):
            yield " " * INDENT + wrap(line, sheet.width, INDENT)
    wanted = review.wanted
    own = find_own(recorded, item.key, wanted.by, second=wanted.second)
    is_old = item.claim in review.article_of(item).decisions.voided
    changed = find_turned(review, item, recorded) is not None
    if changed and not wanted.second:
        yield _fold(f"recorded words: {one_line(recorded.quote.exact)}", sheet)
    for line in describe_evidence(own, is_old=changed and is_old, is_reworded=changed):
        yield _fold(line, sheet)
    if wanted.second:
        yield "  the first reader's verdict is shown at the end"
    yield from _ratings(recorded, item, review, sheet)


def _todo(recorded: LedgerClaim, review: Review, sheet: Sheet) -> Iterator[str]:
    if recorded.todo and not review.wanted.second:
        yield _fold(f"todo: {one_line(recorded.todo)}", sheet)


def _ratings(recorded: LedgerClaim, item: Item, review: Review, sheet: Sheet) -> Iterator[str]:
    wanted = review.wanted
    for rating in recorded.evidence:
        is_hidden = wanted.second and rating.by != wanted.by
        if not is_hidden and rating.source in {"", item.key}:
            yield _fold(describe_rating(rating), sheet)


def describe_rating(rating: Rating) -> str:
    """Return a level or a certainty as the ledger holds it, in a line."""
    of = rating.question or rating.outcome
    told = (rating.scheme, rating.level or rating.certainty, f"for {of}" if of else "")
    person = f"by {rating.by}" if rating.by else ""
    return one_line(" ".join(part for part in ("recorded:", *told, person) if part))


def describe_work(record: Record) -> tuple[str, ...]:
    """Return who wrote what, where and when, and how to get at it."""
    names = [name.surname for name in record.authors or record.editors]
    few = len(names) <= FEW and not record.et_al
    who = " & ".join(names) if few else f"{names[0]} et al." if names else ""
    kind = record.genre or record.type
    what = (who, bare_title(record.title), record.container or record.publisher)
    when = record.year or record.issued_text or "no year"
    work = ". ".join(one_line(part).rstrip(".") for part in what if part)
    doi = f"https://doi.org/{record.doi}" if record.doi else ""
    ways = dict.fromkeys(filter(None, (web_address(doi), web_address(record.url))))
    return (f"{work}. {one_line(when)} · {one_line(kind)}".removeprefix(". "), *ways)


def describe_evidence(
    own: Evidence | None, *, is_old: bool = False, is_reworded: bool = False
) -> tuple[str, ...]:
    """Return what the ledger holds of a source, a line each.

    *is_old* is what was found of a claim that says something else now, *is_reworded* what was
    found of other words of it.
    """
    if own is None or not (is_judged(own) or own.locator):
        return ("recorded: nothing",)
    person = "".join((f" by {own.by}" if own.by else "", f" on {own.on}" if own.on else ""))
    old = ", before the claim was reworded: does it hold?" if is_reworded else ""
    old = ", before the claim changed: it no longer holds" if is_old else old
    named: Sequence[tuple[str, str]] = (
        ("passage", own.passage),
        ("locator", own.locator),
        ("intent", own.intent),
        ("note", own.note),
    )
    return (
        f"recorded: {own.verdict}{person}{old}",
        *(f"{name}: {one_line(value)}" for name, value in named if value),
    )
