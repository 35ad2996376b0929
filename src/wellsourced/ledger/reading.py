"""A ledger's TOML into values; what cannot be used is said with its line and what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches

from wellsourced.errors import Unreadable
from wellsourced.judgements import Rating
from wellsourced.ledger.layout import Layout, Table, lay_out
from wellsourced.ledger.values import Ledger, LedgerClaim, Waiver
from wellsourced.links import NO_REACH, Evidence, Scope, Verdict
from wellsourced.text import LineIndex, Quote

# the object properties of CiTO (http://purl.org/spar/cito/), read from the citing page
INTENTS = (
    "agreesWith", "cites", "citesAsAuthority", "citesAsDataSource", "citesAsEvidence",
    "citesAsMetadataDocument", "citesAsPotentialSolution", "citesAsRecommendedReading",
    "citesAsRelated", "citesAsSourceDocument", "citesForInformation", "compiles", "confirms",
    "containsAssertionFrom", "corrects", "credits", "critiques", "derides", "describes",
    "disagreesWith", "discusses", "disputes", "documents", "extends", "includesExcerptFrom",
    "includesQuotationFrom", "linksTo", "obtainsBackgroundFrom", "obtainsSupportFrom", "parodies",
    "plagiarizes", "qualifies", "refutes", "repliesTo", "retracts", "reviews", "ridicules",
    "speculatesOn", "supports", "updates", "usesConclusionsFrom", "usesDataFrom", "usesMethodIn",
)  # fmt: skip
INNER = ("source", "waive", "evidence")  # the tables inside a claim
# "(at line 3, column 5)" at the end of what the TOML library says
_AT_LINE = re.compile(r" *\((?:at line (?P<line>\d+), column \d+|at end of document)\)$")


@dataclass(frozen=True, slots=True)
class _Part:
    """A table's values, with where they stand: the tables of the text that may hold them."""

    path: str
    layout: Layout
    values: Mapping[str, object]
    tables: tuple[Table, ...]

    def line(self, name: str) -> int:
        """Return the line of the key *name*, or of the table where it has none."""
        found = (key for table in self.tables for key in table.keys if key.path[0] == name)
        key = next(found, None)
        if key is not None:
            return self.layout.line(key.value.start)
        return self.layout.line(self.tables[0].span.start) if self.tables else 1

    def say(self, name: str, what: str) -> str:
        """Return *what* with the place of *name* before it."""
        return f"{self.path}, line {self.line(name)}: {what}"

    def text(self, name: str) -> str:
        """Return the words of *name*; a bare number (`locator = 12`) counts as its digits."""
        value = self.values.get(name, "")
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, str):
            raise Unreadable(
                self.say(name, f'`{name}` must be text in quotes, such as {name} = "…"')
            )
        return value

    def date(self, name: str) -> str:
        """Return the date *name* in ISO 8601, or the words that stand for it."""
        value = self.values.get(name, "")
        if isinstance(value, datetime):
            return value.date().isoformat()
        if isinstance(value, date):
            return value.isoformat()
        if not isinstance(value, str):
            raise Unreadable(
                self.say(name, f"`{name}` must be a date, such as {name} = 2026-11-20")
            )
        return value

    def whole(self, name: str) -> int:
        value = self.values.get(name, 0)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise Unreadable(
                self.say(name, f"`{name}` must be a whole number, such as {name} = 12")
            )
        return value

    def flag(self, name: str) -> bool:
        value = self.values.get(name, False)
        if not isinstance(value, bool):
            raise Unreadable(self.say(name, f"`{name}` must be true or false, without quotes"))
        return value

    def words(self, name: str) -> tuple[str, ...]:
        value = self.values.get(name, [])
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise Unreadable(
                self.say(name, f'`{name}` must be a list of names, such as {name} = ["AB"]')
            )
        return tuple(str(item) for item in items)

    def known(self, name: str, words: Sequence[str], default: str) -> str:
        """Return the word of *name*, which must be one of *words*."""
        written = self.text(name)
        folded = {_fold_word(word): word for word in words}
        found = folded.get(_fold_word(written)) if written else default
        if found is None:
            near = get_close_matches(_fold_word(written), folded, n=1, cutoff=0.0)
            what = f'`{name} = "{written}"` is not known; the nearest word is "{folded[near[0]]}"'
            raise Unreadable(self.say(name, what))
        return found

    def tables_of(self, name: str) -> tuple[Mapping[str, object], ...]:
        """Return the tables `[[… .name]]`, or the single table that a person wrote."""
        value = self.values.get(name, [])
        items = [value] if isinstance(value, dict) else value
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            where = f"[[claim.{name}]]" if name != "claim" else "[[claim]]"
            raise Unreadable(self.say(name, f"`{name}` must be written as {where} tables"))
        return tuple(items)


def parse(text: str, path: str) -> Ledger:
    """Read the ledger *text* of the file *path*.

    Keys that are not known are left alone. Raises `Unreadable`, with file, line and what to
    do, for text that is no TOML, a value of a wrong type, an unknown verdict or intent, a
    claim without a quote and an id that is used twice.
    """
    values = _load(text, path)
    layout = lay_out(text)
    root = _Part(path, layout, values, (layout.root,))
    claims = _read_claims(root)
    _refuse_repeated_ids(path, claims)
    return Ledger(
        path,
        root.text("article"),
        root.date("last-reviewed"),
        root.words("reviewed-by"),
        claims,
        text,
        root.whole("last-id"),
    )


def _load(text: str, path: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        message = f"{path}: its brackets are nested too deeply to be a ledger"
        raise Unreadable(message) from None
    except ValueError as error:
        found = _AT_LINE.search(str(error))
        what = _AT_LINE.sub("", str(error))
        line = found["line"] if found else None
        where = f", line {line}" if line else ", at its end" if found else ""
        message = f"{path}{where}: this is no TOML ({what}); mend it there, then run again"
        raise Unreadable(message) from None


def _read_claims(root: _Part) -> tuple[LedgerClaim, ...]:
    blocks = root.layout.claims()
    written = root.tables_of("claim")
    if len(blocks) != len(written):  # an inline array: no places
        return tuple(_read_claim(_inner(root, values, ()), {}) for values in written)
    index = LineIndex.of(root.layout.text)
    return tuple(
        _read_claim(
            _inner(root, values, (block.table,)),
            {name: block.named(name) for name in INNER},
            index.line_column(block.table.span.start)[0],
        )
        for values, block in zip(written, blocks, strict=True)
    )


def _inner(part: _Part, values: Mapping[str, object], tables: tuple[Table, ...]) -> _Part:
    return _Part(part.path, part.layout, values, tables or part.tables)


def _read_claim(part: _Part, inner: Mapping[str, tuple[Table, ...]], line: int = 0) -> LedgerClaim:
    quote = part.text("quote")
    if not quote.strip():
        message = part.say("quote", "this claim has no `quote`; give it the words of the article")
        raise Unreadable(message)
    return LedgerClaim(
        part.text("id"),
        Quote(quote, part.text("prefix"), part.text("suffix")),
        part.text("kind"),
        tuple(_read_source(one) for one in _parts(part, "source", inner.get("source", ()))),
        tuple(_read_waiver(one) for one in _parts(part, "waive", inner.get("waive", ()))),
        line,
        tuple(_read_rating(one) for one in _parts(part, "evidence", inner.get("evidence", ()))),
        part.text("todo"),
        "review" in part.values,
    )


def _parts(part: _Part, name: str, tables: tuple[Table, ...]) -> Iterable[_Part]:
    for at, values in enumerate(part.tables_of(name)):
        yield _inner(part, values, tables[at : at + 1] or part.tables)


def _read_source(part: _Part) -> Evidence:
    if not part.text("key"):
        message = part.say("key", "this source has no `key`; give it the key of a library entry")
        raise Unreadable(message)
    return Evidence(
        key=part.text("key"),
        verdict=Verdict(part.known("verdict", tuple(Verdict), Verdict.NOT_CHECKED)),
        passage=part.text("passage"),
        locator=part.text("locator"),
        intent=part.known("intent", INTENTS, "citesAsEvidence"),
        by=part.text("by"),
        on=part.date("on"),
        note=part.text("note"),
        scope=_read_scope(part),
        intentional=part.flag("intentional"),
        design=part.text("design"),
    )


def _read_rating(part: _Part) -> Rating:
    """Return a judgement as written; what is wrong with it is for `check_ledger`."""
    return Rating(
        scheme=part.text("scheme"),
        source=part.text("source"),
        question=part.text("question"),
        level=part.text("level"),
        certainty=part.text("certainty"),
        outcome=part.text("outcome"),
        because=part.words("because"),
        by=part.text("by"),
        on=part.date("on"),
        note=part.text("note"),
    )


def _read_scope(part: _Part) -> str:
    """Return the reach that gave the link; a link of a person's own has none."""
    scope = part.known("scope", (*Scope, NO_REACH), "")
    return "" if scope == Scope.LEDGER else scope


def _read_waiver(part: _Part) -> Waiver:
    if not part.text("rule"):
        message = part.say("rule", "this waiver has no `rule`; name the rule that it waives")
        raise Unreadable(message)
    until = part.date("until")
    if until and not _is_iso(until):
        message = part.say("until", "`until` must be a date, such as until = 2027-11-21")
        raise Unreadable(message)
    return Waiver(part.text("rule"), part.text("why"), part.text("by"), until)


def _is_iso(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _fold_word(word: str) -> str:
    return word.strip().casefold().replace("_", "-").replace(" ", "-")


def _refuse_repeated_ids(path: str, claims: tuple[LedgerClaim, ...]) -> None:
    seen: dict[str, LedgerClaim] = {}
    for claim in claims:
        first = seen.setdefault(claim.id, claim)
        if claim.id and first is not claim:
            message = (
                f"{path}, line {claim.line}: the id {claim.id} stands on line {first.line} too;"
                f" take the id out of the newer claim, `collect` will give it a free one"
            )
            raise Unreadable(message)
