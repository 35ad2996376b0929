"""The talk of a review: shows a claim, takes an answer, has it written, shows the next.

Lines in, lines out, so that it works over a slow line, in any terminal and from a pipe.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from wellsourced.cli.asked import VERDICTS, Sheet, show_help, show_item
from wellsourced.cli.lines import Ended, read_line
from wellsourced.cli.printing import print_result
from wellsourced.cli.rating import ask_certainty, ask_level
from wellsourced.errors import BadUsage, Unreadable, WriteRefused, name_nearest
from wellsourced.escaping import visible
from wellsourced.judgements import Rating
from wellsourced.layout import wrap
from wellsourced.ledger import INTENTS, LedgerClaim, Waiver
from wellsourced.links import VERIFYING
from wellsourced.project.reviews import (
    Overtaken,
    Recorded,
    Review,
    find_claim,
    record,
    today,
    undo,
)
from wellsourced.reviewing import Answer, Item, Need, find_own

KNOWN = "keys are 1 to 5, p, l, i, n, s, g, x, w, t, b, u, ? and q"
KNOWN_WITHOUT = "there is no source to judge here; keys are 5, g, w, t, b, u, ? and q"
OF_SOURCE = frozenset("plinsx")  # keys of what is written of a source
UNSOURCED = "claim-unsourced"


@dataclass(frozen=True, slots=True)
class Written:
    """An answer that was written: on which item, what, and whether the item is done by it."""

    at: int
    recorded: Recorded
    what: str
    closes: bool


@dataclass(slots=True)
class Talk:
    """Where a review stands: the item that is asked for, what was answered, how it is undone."""

    review: Review
    sheet: Sheet
    at: int = 0
    skipped: set[int] = field(default_factory=set)
    written: list[Written] = field(default_factory=list)
    trouble: str = ""  # of files, which makes the exit code 2

    @property
    def item(self) -> Item:
        """The item that is asked for."""
        return self.review.items[self.at]

    @property
    def done(self) -> dict[int, str]:
        """What was answered, by the place of its item; the last answer counts."""
        return {one.at: one.what for one in self.written if one.closes}

    @property
    def left(self) -> int:
        """How many items have no answer yet, those left open too."""
        return len(self.review.items) - len(self.done)

    def run(self) -> None:
        """Ask until everything is answered or the person ends it."""
        with suppress(Ended, KeyboardInterrupt):
            while self.at < len(self.review.items) or self._ask_for_more():
                try:
                    self._ask()
                except Overtaken as error:
                    self._say(f"{error}; nothing was written")
                except (BadUsage, WriteRefused, Unreadable) as error:
                    self._refuse(error)

    def _ask_for_more(self) -> bool:
        """Say that all was asked; let the last answer be undone, else end."""
        while self.written:
            self._say("that was the last one: u undoes the last answer, q ends")
            word = self._read("> ").strip().lower()
            if word == "q":
                return False
            if word == "u" and self.take_back():
                return True
        return False

    def _refuse(self, error: BadUsage | WriteRefused | Unreadable) -> None:
        """Say why an answer was not written; go on to the next where the file is the reason."""
        self._say(f"not recorded: {error}")
        if not isinstance(error, BadUsage):
            self.trouble = str(error)
            self._skip()

    def _ask(self) -> None:
        seen = find_claim(self.review, self.item)
        left = f"{self.left} of {len(self.review.items)} left"
        print_result(show_item(self.review, self.item, seen, left, self.sheet))
        shown = self.at
        while self.at == shown:
            word = self._read("> ").strip().lower()
            step = None if word in OF_SOURCE and not self.item.key else STEPS.get(word)
            if word.isdigit() and 0 < int(word) <= len(VERDICTS) and self.item.key:
                self._judge(seen, int(word) - 1)
            elif step is not None:
                step(self, seen)
            elif word:
                self._say(KNOWN if self.item.key else KNOWN_WITHOUT)
                continue
            else:
                continue
            if word != "?":
                return

    def _judge(self, seen: LedgerClaim, number: int) -> None:
        verdict = VERDICTS[number]
        wanted = self.review.wanted
        own = find_own(seen, self.item.key, wanted.by, second=wanted.second)
        needs = self.review.project.config.verdict_needs_passage and verdict in VERIFYING
        passage = None
        if needs and not (own and own.passage.strip()):
            passage = self._read_lines("the passage that bears on the claim; an empty line ends it")
        answer = Answer(self.item.key, verdict, passage, on=today())
        self._write(seen, answer, str(verdict), closes=True)
        self._leave()

    def write_passage(self, seen: LedgerClaim) -> None:
        """Write the passage that bears on the claim; an empty answer leaves it as it is."""
        if words := self._read_lines("passage; an empty line ends it"):
            self._write_part(seen, Answer(passage=words), "passage")

    def write_locator(self, seen: LedgerClaim) -> None:
        """Write where in the source the passage stands."""
        if words := self._read("locator, such as p. 12: ").strip():
            self._write_part(seen, Answer(locator=words), "locator")

    def write_note(self, seen: LedgerClaim) -> None:
        """Write a note on the source."""
        if words := self._read("note: ").strip():
            self._write_part(seen, Answer(note=words), "note")

    def write_intent(self, seen: LedgerClaim) -> None:
        """Write why the article cites the source."""
        words = self._read("intent, such as citesAsEvidence or disputes: ").strip()
        known = {intent.casefold(): intent for intent in INTENTS}
        found = known.get(words.casefold())
        if found:
            self._write_part(seen, Answer(intent=found), "intent")
        elif words:
            self._say(f"there is no intent `{words}`{name_nearest(words, INTENTS)}")

    def write_level(self, seen: LedgerClaim) -> None:
        """Write how strong the source is for one kind of question."""
        self._rate(seen, ask_level(self._read, self._say, self.item.key), "study level")

    def write_certainty(self, seen: LedgerClaim) -> None:
        """Write how sure the body of evidence is for an outcome."""
        self._rate(seen, ask_certainty(self._read, self._say), "certainty")

    def _rate(self, seen: LedgerClaim, rating: Rating | None, what: str) -> None:
        if rating is not None:
            self._write(seen, Answer(rating=rating, on=today()), what)

    def take_off(self, seen: LedgerClaim) -> None:
        """Write that the citation does not belong to the claim."""
        answer = Answer(self.item.key, taken_off=True, on=today())
        self._write(seen, answer, "not for this claim", closes=True)
        self._leave()

    def write_todo(self, seen: LedgerClaim) -> None:
        """Write what is still to be done of the claim, or that nothing is."""
        if words := self._read("todo (a dash when it is done): ").strip():
            is_done = words in {"-", "–", "—"}
            closes = is_done and self.item.need is Need.TODO
            what = "todo done" if is_done else "todo"
            self._write(seen, Answer(todo="" if is_done else words), what, closes=closes)
            if closes:
                self._leave()

    def waive(self, seen: LedgerClaim) -> None:
        """Waive a rule for the claim, with a reason."""
        said = [one.rule for one in self.item.findings if one.claim == self.item.claim]
        likely = next(iter(said), "") if self.item.key else UNSOURCED
        hint = f" (empty for {likely})" if likely else ""
        rule = self._read(f"rule{hint}: ").strip() or likely
        if not rule:
            self._say("name the rule that does not apply; `wellsourced rule` lists them")
            return
        why = self._read("why: ").strip()
        until = self._read("until, such as 2030-12-31 (empty for always): ").strip()
        waiver = Waiver(rule, why, self.review.wanted.by, until)
        closes = not self.item.key
        self._write(seen, Answer(waiver=waiver), f"waived {rule}", closes=closes)
        if closes:
            self._leave()

    def skip(self, _seen: LedgerClaim) -> None:
        """Go on without an answer."""
        self._skip()

    def back(self, _seen: LedgerClaim) -> None:
        """Go back to the item before."""
        self.at = max(0, self.at - 1)

    def undo_last(self, _seen: LedgerClaim) -> None:
        """Undo the last answer and show its item again."""
        self.take_back()

    def take_back(self) -> bool:
        """Undo the last answer, and say whether that was done."""
        if not self.written:
            self._say("there is nothing to undo")
            return False
        last = self.written[-1]
        try:
            undo(last.recorded)
        except WriteRefused as error:
            self._say(f"not undone: {error}")
            return False
        self.written.pop()
        self.at = last.at
        self._say(f"undone: {last.recorded.item.id} {last.what}")
        return True

    def explain(self, _seen: LedgerClaim) -> None:
        """Say what the keys do."""
        print_result(show_help(self.sheet))

    def end(self, _seen: LedgerClaim) -> None:
        """End the review."""
        raise Ended

    def _write_part(self, seen: LedgerClaim, answer: Answer, what: str) -> None:
        self._write(seen, replace(answer, key=self.item.key), what)

    def _write(self, seen: LedgerClaim, answer: Answer, what: str, *, closes: bool = False) -> None:
        wanted = self.review.wanted
        answer = replace(answer, by=wanted.by, second=wanted.second)
        recorded = record(self.review, self.item, seen, answer)
        self.written.append(Written(self.at, recorded, what, closes))
        where = f" · {self.item.key}" if answer.key else ""
        self._say(f"saved: {self.item.id}{where} · {what}")

    def _leave(self) -> int:
        """Go on to the next item without an answer; return the one that is left."""
        left = self.at
        self.skipped.discard(left)
        self.at += 1
        while self.at in self.done:
            self.at += 1
        return left

    def _skip(self) -> None:
        self.skipped.add(self._leave())

    def _say(self, text: str) -> None:
        print_result(f"{wrap(visible(text), self.sheet.width, 2)}\n")

    def _read_lines(self, prompt: str) -> str:
        """Return what a person pastes, joined to one line, up to an empty line."""
        self._say(prompt)
        lines = []
        while line := self._read("| ").strip():
            lines.append(line)
        return " ".join(lines)

    def _read(self, prompt: str) -> str:
        """Return one line of what is typed or piped; raise `Ended` behind the last."""
        return visible(read_line(prompt))


STEPS: dict[str, Callable[[Talk, LedgerClaim], None]] = {
    "5": Talk.skip,
    "p": Talk.write_passage,
    "l": Talk.write_locator,
    "i": Talk.write_intent,
    "n": Talk.write_note,
    "s": Talk.write_level,
    "g": Talk.write_certainty,
    "x": Talk.take_off,
    "w": Talk.waive,
    "t": Talk.write_todo,
    "b": Talk.back,
    "u": Talk.undo_last,
    "?": Talk.explain,
    "q": Talk.end,
}
