"""The ledger: reading with clear errors, editing that touches nothing else, decisions put on."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wellsourced import ledger as ledgers
from wellsourced.articles import Article, Block, BlockKind, Claim, Kind, Prose, Unit
from wellsourced.errors import Unreadable, WriteRefused
from wellsourced.judgements import Rating
from wellsourced.ledger import Ledger, LedgerClaim, Waiver
from wellsourced.links import Evidence, Scope, Support, Verdict
from wellsourced.references import Record, Reference
from wellsourced.text import Quote, Span

WRITTEN = '''# Kept by hand since the spring.
article = "articles/tea.md"   # from the project's folder
last-reviewed = 2026-09-30
reviewed-by = ["AB", "CD"]
mood = { weather = "rain" }

# --- the first part ---
[[claim]]
id = "c01"
quote = "Green tea holds about 30 mg of caffeine a cup."  # weighed
kind = "statistic"
todo = "ask the lab"

  [[claim.source]]
  key = "leaf2019"
  intent = "citesAsEvidence"
  verdict = "partly"
  passage = """
thirty milligrams
[[claim]]
# no header, words of the source"""
  locator = 12
  by = "AB"
  on = 2026-11-20
# measured twice

# --- the second part ---
[[claim]]
id="c02"
quote='Boiling water makes it bitter.'

[claim.certainty]
grade = "low"

[[claim.waive]]
rule = "claim-unsourced"
why = "every cook knows"
by = "CD"
until = "2027-01-31"

# end
'''


def test_reads_what_a_person_wrote() -> None:
    found = ledgers.parse(WRITTEN, "claims/tea.toml")
    assert found.article == "articles/tea.md"
    assert (found.last_reviewed, found.reviewed_by) == ("2026-09-30", ("AB", "CD"))
    first, second = found.claims
    assert (first.id, first.kind, first.line, first.number) == ("c01", "statistic", 8, 1)
    (source,) = first.sources
    assert (source.verdict, source.locator, source.on) == (Verdict.PARTLY, "12", "2026-11-20")
    assert "[[claim]]" in source.passage
    assert second.quote == Quote("Boiling water makes it bitter.")
    assert second.waivers == (Waiver("claim-unsourced", "every cook knows", "CD", "2027-01-31"),)
    assert first.is_decided
    assert second.is_decided


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "\ufeffarticle = 'a.md'\n"])
def test_a_ledger_without_claims_is_one(text: str) -> None:
    assert ledgers.parse(text, "x.toml").claims == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("article = \n", "x.toml, line 1: this is no TOML"),
        ('[[claim]]\nid = "c01"\nquote = "a', "x.toml, at its end: this is no TOML"),
        ("article = 3.5.1\n", "line 1: this is no TOML"),
        ("a = " + "[" * 9000 + "]" * 9000 + "\n", "nested too deeply"),
        ("a = " + "1" * 5000 + "\n", "this is no TOML"),
        ("claim = 3\n", "line 1: `claim` must be written as [[claim]] tables"),
        ("\n[[claim]]\nid = 'c01'\n", "line 2: this claim has no `quote`"),
        ("[[claim]]\nquote = ['a']\n", 'line 2: `quote` must be text in quotes, such as quote = "'),
        ("[[claim]]\nquote = 'a'\nsource = 'b2000'\n", "line 3: `source` must be written as [[cl"),
        (
            "[[claim]]\nquote = 'a'\n[[claim.source]]\nby = 'A'\n",
            "line 3: this source has no `key`",
        ),
        ("[[claim]]\nquote = 'a'\n[[claim.waive]]\nwhy = 'A'\n", "this waiver has no `rule`"),
        (
            "[[claim]]\nquote='a'\n\n[[claim.source]]\nkey='b'\nverdict = 'suports' # hm\n",
            'line 6: `verdict = "suports"` is not known; the nearest word is "supports"',
        ),
        (
            "[[claim]]\nquote='a'\n[[claim.source]]\nkey='a'\nintent = 'citesAsEvidance'\n",
            'the nearest word is "citesAsEvidence"',
        ),
        (
            "[[claim]]\nquote='a'\n[[claim.waive]]\nrule='r'\nuntil = 'next year'\n",
            "line 5: `until` must be a date",
        ),
        ("[[claim]]\nquote='a'\n[[claim.source]]\nkey='a'\non = [1]\n", "`on` must be a date"),
        ("reviewed-by = 4\n", "line 1: `reviewed-by` must be a list of names"),
        ("last-id = 'c9'\n", "line 1: `last-id` must be a whole number"),
        (
            "[[claim]]\nid='c01'\nquote='a'\n[[claim]]\nid='c01'\nquote='b'\n",
            "line 4: the id c01 stands on line 1 too",
        ),
    ],
)
def test_an_error_names_the_line_and_what_to_do(text: str, said: str) -> None:
    with pytest.raises(Unreadable) as raised:
        ledgers.parse(text, "x.toml")
    assert said in str(raised.value)
    assert str(raised.value).startswith("x.toml")
    assert "\n" not in str(raised.value)


def test_words_of_verdicts_are_read_in_any_case() -> None:
    text = "[[claim]]\nquote='a'\n[[claim.source]]\nkey='k'\nverdict='Does not support'\n"
    (claim,) = ledgers.parse(text, "x.toml").claims
    assert claim.sources[0].verdict is Verdict.DOES_NOT_SUPPORT


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = ledgers.parse(text, "x.toml")
    except Unreadable:
        return
    assert ledgers.put_claims(found, found.claims) == found


def test_writing_without_a_change_is_the_same_bytes() -> None:
    found = ledgers.parse(WRITTEN, "x.toml")
    assert ledgers.put_claims(found, found.claims).text == WRITTEN


def test_a_new_claim_stands_behind_the_one_before_it() -> None:
    found = ledgers.parse(WRITTEN, "x.toml")
    fresh = LedgerClaim("c03", Quote("Tea was drunk in 350."), "historical", (Evidence("b2001"),))
    after = ledgers.put_claims(found, (found.claims[0], fresh))
    start = WRITTEN.index("\n# --- the second part")
    new = (
        '\n[[claim]]\nid = "c03"\nquote = "Tea was drunk in 350."\nkind = "historical"\n'
        '\n[[claim.source]]\nkey = "b2001"\nintent = "citesAsEvidence"\n'
    )
    assert after.text.replace("last-id = 3\n", "") == WRITTEN[:start] + new + WRITTEN[start:]
    assert "project's folder\nlast-id = 3\nlast-reviewed" in after.text
    assert [claim.id for claim in after.claims] == ["c01", "c03", "c02"]


def test_a_verdict_changes_its_line_alone() -> None:
    found = ledgers.parse(WRITTEN, "x.toml")
    first = found.claims[0]
    judged = replace(first.sources[0], verdict=Verdict.CONTRADICTS, note="see table 2")
    after = ledgers.put_claims(found, (replace(first, sources=(judged,)),))
    expected = WRITTEN.replace('verdict = "partly"', 'verdict = "contradicts"').replace(
        "on = 2026-11-20\n", 'on = 2026-11-20\n  note = "see table 2"\n'
    )
    assert after.text == expected


def test_a_new_source_stands_behind_the_others_of_its_claim() -> None:
    found = ledgers.parse(WRITTEN, "x.toml")
    first, second = found.claims
    after = ledgers.put_claims(
        found,
        (
            replace(first, sources=(*first.sources, Evidence("new2020"))),
            replace(second, sources=(Evidence("new2021", scope="own"),)),
        ),
    )
    assert '# measured twice\n\n[[claim.source]]\nkey = "new2020"\n' in after.text
    assert 'bitter.\'\n\n[[claim.source]]\nkey = "new2021"\nintent = "citesAsEvidence"\nscope' in (
        after.text
    )
    assert [len(claim.sources) for claim in after.claims] == [2, 1]


def test_line_ends_of_the_file_are_kept() -> None:
    found = ledgers.parse(WRITTEN.replace("\n", "\r\n"), "x.toml")
    after = ledgers.put_claims(found, (*found.claims, LedgerClaim("c09", Quote("It cools."))))
    assert after.text.count("\n") == after.text.count("\r\n")
    assert after.claims[-1].quote.exact == "It cools."


def test_a_file_without_a_last_line_end_grows_well() -> None:
    found = ledgers.parse("[[claim]]\nid = 'c01'\nquote = 'a'", "x.toml")
    changed = replace(found.claims[0], kind="causal", sources=(Evidence("k"),))
    after = ledgers.put_claims(found, (changed, LedgerClaim("c02", Quote("b"))))
    assert after.claims == (changed, LedgerClaim("c02", Quote("b")))
    assert after.text.startswith("last-id = 2\n[[claim]]\nid = 'c01'\nquote = 'a'\n")


def test_an_id_is_never_given_twice() -> None:
    first = ledgers.put_claims(
        ledgers.start_ledger("x.toml", "a.md"),
        (LedgerClaim("c01", Quote("a")), LedgerClaim("c02", Quote("b"))),
    )
    assert first.text.startswith('article = "a.md"\nlast-id = 2\n\n[[claim]]\nid = "c01"\n')
    cut = ledgers.parse(first.text[: first.text.rindex("\n[[claim]]")], "x.toml")
    assert [claim.id for claim in cut.claims] == ["c01"]
    article, claims = _article("a", "new")
    named = ledgers.assign_ids(claims, ledgers.anchor_claims(cut, article, claims))
    assert [claim.id for claim in named] == ["c01", "c03"]


@pytest.mark.parametrize(
    "text",
    [
        "claim = [{ id = 'c01', quote = 'a' }]\n",
        "[[claim]]\nid = 'c01'\nquote = 'a'\nsource = [{ key = 'k' }]\n",
    ],
)
def test_what_cannot_be_edited_in_place_is_refused(text: str) -> None:
    found = ledgers.parse(text, "x.toml")
    assert ledgers.put_claims(found, ()).text == text
    with pytest.raises(WriteRefused):
        ledgers.put_claims(found, (replace(found.claims[0], sources=(Evidence("b"),)),))


@pytest.mark.parametrize(
    ("own", "said"),
    [("id = 'c07'\n", "the claim c07 on line 1 has"), ("", "the claim on line 1 has")],
)
def test_a_claim_that_cannot_be_edited_is_named_as_it_can_be(own: str, said: str) -> None:
    found = ledgers.parse(f"[[claim]]\n{own}quote = 'a'\nsource = [{{key = 'k'}}]\n", "x.toml")
    changed = replace(found.claims[0], sources=(Evidence("k"), Evidence("m")))
    with pytest.raises(WriteRefused, match=said):
        ledgers.put_claims(found, (changed,))


def test_a_key_is_renamed_where_it_is_a_key() -> None:
    text = WRITTEN.replace('todo = "ask the lab"', 'todo = "leaf2019"')
    after = ledgers.rename_key(ledgers.parse(text, "x.toml"), "leaf2019", "leaf2019b")
    assert after.text == text.replace('key = "leaf2019"', 'key = "leaf2019b"')
    assert ledgers.rename_key(after, "leaf2019", "other").text == after.text


# --- laws -------------------------------------------------------------------------------------

NASTY = st.sampled_from(
    ["[[claim]]", "# no comment", '"', "'", "\\", "é", "\n", " = ", "]", "{", "a", " ", "😀", "\t"]
)
WORDS = st.lists(NASTY, max_size=8).map("".join)
COMMENTS = st.lists(
    st.sampled_from(["\n", "# a [[claim]] of old\n", "   # x = 1\n", " \t\n", '# "\n']), max_size=3
).map("".join)
SIGNS = st.sampled_from([" = ", "=", "   =\t"])
ENDS = st.sampled_from(["\n", "  # said\n", "\t\n"])


def _quoted(words: str) -> st.SearchStrategy[str]:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    forms = ['"' + escaped.replace("\n", "\\n") + '"', '"""' + escaped + '"""']
    if "'" not in words:
        forms.append(f"'''{words}'''")
        if "\n" not in words:
            forms.append(f"'{words}'")
    return st.sampled_from(forms)


@st.composite
def _line(draw: st.DrawFn, key: str, words: str) -> str:
    indent = draw(st.sampled_from(["", "  "]))
    return f"{indent}{key}{draw(SIGNS)}{draw(_quoted(words))}{draw(ENDS)}{draw(COMMENTS)}"


@st.composite
def _table(draw: st.DrawFn, header: str, keys: dict[str, str]) -> str:
    lines = [draw(_line(key, words)) for key, words in keys.items()]
    if draw(st.booleans()):
        lines.append("x-list = [\n  1, # one\n  ']',\n]\n")
    if draw(st.booleans()):
        lines.append('"odd key".deep = { a = "}", b = [1] }\n')
    return header + draw(ENDS) + "".join(draw(st.permutations(lines)))


ABOUT = {"source": "key", "waive": "rule", "evidence": "source", "other": "quote"}


@st.composite
def ledger_texts(draw: st.DrawFn) -> str:
    text = draw(COMMENTS) + draw(_line("article", "a.md"))
    for number in range(draw(st.integers(0, 3))):
        keys = {"id": f"c{number + 1:02}", "quote": "q" + draw(WORDS)}
        text += draw(COMMENTS) + draw(_table("[[claim]]", keys))
        for name in draw(st.lists(st.sampled_from(list(ABOUT)), max_size=3)):
            about = ABOUT[name]
            inner = {about: f"k{draw(st.integers(0, 2))}", "by": draw(WORDS)}
            header = draw(st.sampled_from([f"[[claim.{name}]]", f'[[ claim . "{name}" ]]']))
            text += draw(COMMENTS) + draw(_table(header, inner))
    if draw(st.booleans()):
        text += draw(_table("[last]", {"claim": "none"}))
    return draw(st.sampled_from([text, text.rstrip("\n")]))


def _plain(text: str) -> dict[str, object]:
    return dict(tomllib.loads(text))


@given(ledger_texts())
def test_law_no_change_is_no_edit(text: str) -> None:
    found = ledgers.parse(text, "x.toml")
    assert ledgers.put_claims(found, found.claims) == found
    assert found.text == text


@given(ledger_texts(), WORDS, WORDS, st.integers(0, 3))
def test_law_a_new_claim_is_one_insertion(text: str, quote: str, passage: str, at: int) -> None:
    found = ledgers.parse(text, "x.toml")
    fresh = LedgerClaim(
        "intro", Quote("q" + quote, "p"), "causal", (Evidence("k", passage=passage, by="AB"),)
    )
    after = ledgers.put_claims(found, (*found.claims[:at], fresh))
    assert fresh in after.claims
    added = len(after.text) - len(text)
    cut = next(i for i in range(len(text) + 1) if text[i:] == after.text[i + added :])
    assert after.text[:cut] == text[:cut]
    kept = tuple(claim for claim in after.claims if claim != fresh)
    assert kept == found.claims


def _rerate(data: st.DataObject) -> Callable[[Rating], Rating]:
    def change(rating: Rating) -> Rating:
        levels = st.sampled_from(["", "2", "12", "1+", "III-2"]) | WORDS
        because = st.lists(st.sampled_from(["imprecision"]) | WORDS, max_size=2)
        return replace(
            rating,
            level=data.draw(levels),
            because=tuple(data.draw(because)),
            note=data.draw(WORDS),
            on=data.draw(st.sampled_from(["", "2026-11-20", "last week"])),
        )

    return change


@given(ledger_texts(), st.data())
def test_law_an_edit_of_a_claim_leaves_all_others(text: str, data: st.DataObject) -> None:
    found = ledgers.parse(text, "x.toml")
    assume(found.claims)
    at = data.draw(st.integers(0, len(found.claims) - 1))
    old = found.claims[at]
    sources = tuple(
        replace(one, verdict=data.draw(st.sampled_from(Verdict)), passage=data.draw(WORDS))
        for one in old.sources
    )
    new = replace(
        old,
        quote=Quote("q" + data.draw(WORDS), data.draw(WORDS), old.quote.suffix),
        kind=data.draw(st.sampled_from(["", "causal"])),
        sources=(*sources, Evidence("fresh")),
        waivers=(*old.waivers, Waiver("rule-x", data.draw(WORDS), until="2027-01-01")),
        evidence=(*map(_rerate(data), old.evidence), Rating("grade", outcome=data.draw(WORDS))),
    )
    after = ledgers.put_claims(found, (new,))
    assert after.claims == (*found.claims[:at], new, *found.claims[at + 1 :])
    lines = text.splitlines(keepends=True)
    before_it = "".join(lines[: old.line - 1])
    assert after.text.startswith(before_it)
    if at + 1 < len(found.claims):
        behind_it = "".join(lines[found.claims[at + 1].line - 1 :])
        assert after.text.endswith(behind_it)
    for comment in ("# a [[claim]] of old", "# said"):
        assert after.text.count(comment) == text.count(comment)
    assert _plain(after.text)["article"] == "a.md"


@given(ledger_texts())
def test_law_a_rename_can_be_undone(text: str) -> None:
    found = ledgers.parse(text, "x.toml")
    after = ledgers.rename_key(found, "k1", "longer2020")
    back = ledgers.rename_key(after, "longer2020", "k1")
    assert back.claims == found.claims
    assert not any(s.key == "k1" for claim in after.claims for s in claim.sources)
    assert not any(one.source == "k1" for claim in after.claims for one in claim.evidence)


# --- decisions --------------------------------------------------------------------------------


def _article(*sentences: str) -> tuple[Article, tuple[Claim, ...]]:
    """Return an article with a paragraph a sentence, each a claim."""
    blocks, claims, at = [], [], 0
    for number, sentence in enumerate(sentences):
        span = Span(at, at + len(sentence))
        blocks.append(Block(BlockKind.PARAGRAPH, Prose.plain(sentence, at), span))
        within = Span(0, len(sentence))
        place = (number, within, span, sentence, sentence)
        claims.append(Claim(*place, Unit.SENTENCE, Kind.CAUSAL, needs_source=True, score=0.5))
        at += len(sentence) + 2
    return Article("a.md", "markdown", "\n\n".join(sentences), tuple(blocks)), tuple(claims)


def _ledger(*claims: LedgerClaim) -> Ledger:
    return ledgers.put_claims(ledgers.start_ledger("x.toml", "a.md"), claims)


TEA = "Green tea lowers the blood pressure of healthy adults by 3 mmHg."
COFFEE = "Coffee keeps most people awake for about five hours."


def test_claims_take_the_ids_of_the_ledger() -> None:
    article, claims = _article("A sentence of its own comes first here.", COFFEE, TEA)
    kept = _ledger(
        LedgerClaim("c04", Quote(TEA)), LedgerClaim("c02", Quote("It is long gone now."))
    )
    decisions = ledgers.anchor_claims(kept, article, claims)
    named = ledgers.assign_ids(claims, decisions)
    assert [claim.id for claim in named] == ["c05", "c06", "c04"]
    assert [claim.id for claim in decisions.orphaned] == ["c02"]
    assert decisions.of(2) == kept.claims[0]
    assert decisions.of(0) is None
    assert not decisions.drifted


def test_a_changed_figure_voids_the_verdict() -> None:
    judged = Evidence("leaf2019", Verdict.SUPPORTS, "by 3 mmHg", by="AB")
    kept = _ledger(LedgerClaim("c01", Quote(TEA), sources=(judged,)))
    article, claims = _article(TEA.replace("3 mmHg", "5 mmHg"))
    decisions = ledgers.anchor_claims(kept, article, claims)
    assert (decisions.drifted, decisions.voided) == ((0,), (0,))
    (support,) = ledgers.apply_ledger((), decisions, {"leaf2019": _reference("leaf2019")})
    assert support.evidence is not None
    assert support.evidence.verdict is Verdict.NOT_CHECKED
    assert support.evidence.passage == "by 3 mmHg"


@pytest.mark.parametrize(
    ("edited", "reworded"),
    [(TEA.replace("healthy", "the"), (0,)), (TEA.replace("lowers the", "lowers"), ())],
)
def test_another_wording_keeps_the_verdict_and_says_that_it_drifted(
    edited: str, reworded: tuple[int, ...]
) -> None:
    judged = Evidence("leaf2019", Verdict.SUPPORTS, by="AB")
    kept = _ledger(LedgerClaim("c01", Quote(TEA), sources=(judged,)))
    article, claims = _article(edited)
    decisions = ledgers.anchor_claims(kept, article, claims)
    assert (decisions.drifted, decisions.voided, decisions.reworded) == ((0,), (), reworded)
    (support,) = ledgers.apply_ledger((), decisions, {})
    assert support.evidence == judged


@pytest.mark.parametrize(
    ("was", "now"), [("3 mmHg", "3 cmH2O"), ("lowers", "may lower"), ("adults", "pensioners")]
)
def test_another_unit_hedge_or_group_of_people_voids_the_verdict(was: str, now: str) -> None:
    kept = _ledger(LedgerClaim("c01", Quote(TEA), sources=(Evidence("a", Verdict.SUPPORTS),)))
    article, claims = _article(TEA.replace(was, now))
    decisions = ledgers.anchor_claims(kept, article, claims)
    assert (decisions.drifted, decisions.voided, decisions.reworded) == ((0,), (0,), ())


def test_a_minus_that_goes_voids_the_verdict_though_no_word_changed() -> None:
    quote = "The mean pressure of those who drank it changed by -5 mmHg."
    kept = _ledger(LedgerClaim("c01", Quote(quote), sources=(Evidence("a", Verdict.SUPPORTS),)))
    article, claims = _article(quote.replace("-5", "5"))
    decisions = ledgers.anchor_claims(kept, article, claims)
    assert (decisions.drifted, decisions.voided) == ((0,), (0,))


def _supports(sources: tuple[Evidence, ...], *cited: Reference) -> tuple[Support, ...]:
    kept = _ledger(LedgerClaim("c01", Quote(TEA), sources=sources))
    article, claims = _article(TEA)
    decisions = ledgers.anchor_claims(kept, article, claims)
    made = tuple(Support(0, at, 0, Scope.OWN, "cited", one) for at, one in enumerate(cited))
    works = {"leaf2019": LEAF, "bush2020": _reference("bush2020")}
    return ledgers.apply_ledger(made, decisions, works)


def test_a_collected_source_gives_nothing_once_its_citation_is_gone() -> None:
    judged = Evidence("leaf2019", Verdict.SUPPORTS, "by 3 mmHg", by="AB", scope="own")
    assert _supports((judged,)) == ()
    (other,) = _supports((judged,), _reference("bush2020"))
    assert other.evidence is None
    (again,) = _supports((judged,), LEAF)
    assert again.evidence == judged


def test_a_link_of_a_person_counts_without_a_citation() -> None:
    judged = Evidence("leaf2019", Verdict.SUPPORTS, by="AB")
    (support,) = _supports((judged,))
    assert (support.scope, support.reference, support.evidence) == (Scope.LEDGER, LEAF, judged)


def test_a_work_that_is_cited_under_another_key_keeps_its_verdict() -> None:
    judged = Evidence("leaf2019", Verdict.SUPPORTS, by="AB", scope="own")
    renamed = replace(LEAF, key="leaf2019b")
    (support,) = _supports((Evidence("leaf2019b", scope="own"), judged), renamed)
    assert (support.reference, support.evidence) == (renamed, judged)


def test_a_collected_source_that_the_library_lost_is_kept_in_sight() -> None:
    judged = Evidence("lost2001", Verdict.SUPPORTS, by="AB", scope="own")
    (support,) = _supports((judged,))
    assert (support.reference, support.reason) == (None, "recorded in the ledger by AB")


@pytest.mark.parametrize(("written", "read"), [("None", "none"), ("ledger", ""), ("own", "own")])
def test_a_scope_is_one_of_the_known_words(written: str, read: str) -> None:
    text = f'[[claim]]\nid = "c01"\nquote = "x"\n[[claim.source]]\nkey = "k"\nscope = "{written}"\n'
    ((source,),) = (claim.sources for claim in ledgers.parse(text, "tea.toml").claims)
    assert source.scope == read


def test_an_unknown_scope_is_refused_with_its_line() -> None:
    text = '[[claim]]\nquote = "x"\n[[claim.source]]\nkey = "k"\nscope = "nono"\n'
    with pytest.raises(Unreadable, match=r'tea\.toml, line 5: `scope = "nono"`.*"none"'):
        ledgers.parse(text, "tea.toml")


def _reference(key: str) -> Reference:
    return Reference(key, Record(title=f"On {key}"))


LEAF = Reference("leaf2019", Record(title="Of tea leaves and pressure", doi="10.5555/leaf.2019"))


def test_evidence_goes_to_the_citation_of_the_same_work() -> None:
    judged = Evidence("leaf2019", Verdict.PARTLY, "a passage", by="AB")
    person = Evidence("bush2020")
    gone = Evidence("gone2001", scope="own")
    missing = Evidence("nowhere1999", by="CD")
    kept = _ledger(LedgerClaim("c01", Quote(TEA), sources=(judged, person, gone, missing)))
    article, claims = _article(COFFEE, TEA)
    leaf, bush = _reference("leaf2019"), _reference("bush2020")
    cited = (
        Support(0, 0, 0, Scope.OWN, "cited", leaf),
        Support(1, 1, 0, Scope.OWN, "cited", leaf),
        Support(1, 1, 1, Scope.OWN, "cited", None),
    )
    decisions = ledgers.anchor_claims(kept, article, claims)
    found = ledgers.apply_ledger(
        cited, decisions, {"leaf2019": leaf, "bush2020": bush, "gone2001": _reference("gone2001")}
    )
    assert found[0] == cited[0]
    assert found[1] == replace(cited[1], evidence=judged)
    assert found[2] == cited[2]
    assert found[3:] == (
        Support(1, -1, -1, Scope.LEDGER, "linked in the ledger", bush, person),
        Support(1, -1, -1, Scope.LEDGER, "linked in the ledger by CD", None, missing),
    )


def test_without_a_ledger_nothing_changes() -> None:
    article, claims = _article(TEA)
    decisions = ledgers.anchor_claims(Ledger(), article, claims)
    supports = (Support(0, 0, 0, Scope.OWN, "cited", _reference("leaf2019")),)
    assert ledgers.apply_ledger(supports, decisions, {}) == supports
    assert [claim.id for claim in ledgers.assign_ids(claims, decisions)] == ["c01"]


def test_context_is_recorded_where_the_words_repeat() -> None:
    article, claims = _article("In mice.", "It helped.", "In people.", "It helped.")
    quotes = ledgers.short_quotes(ledgers.quote_claims(article, claims))
    assert quotes[0] == Quote("In mice.")
    assert quotes[1] == Quote("It helped.", "In mice.", "In people. It helped.")
    assert quotes[3] == Quote("It helped.", "In mice. It helped. In people.", "")


def test_what_is_marked_as_intentional_is_written_and_taken_back() -> None:
    ledger = ledgers.parse('[[claim]]\nid = "c01"\nquote = "It rained."\n', "claims/rain.toml")
    marked = replace(ledger.claims[0], sources=(Evidence("rain2020", intentional=True),))
    written = ledgers.put_claims(ledger, (marked,))
    assert "\nintentional = true\n" in written.text
    assert written.claims[0].sources == marked.sources
    unmarked = replace(marked, sources=(Evidence("rain2020"),))
    again = ledgers.put_claims(written, (unmarked,))
    assert again.text == written.text.replace("= true", "= false")
    assert again.claims[0].sources == unmarked.sources
