"""What an article brings to library and ledger: what is new, once; what a person wrote stays."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced import bibtex
from wellsourced import ledger as ledgers
from wellsourced.adopting import adopt_keys, take_keys
from wellsourced.articles import Article, Block, BlockKind, Cite, Claim, Kind, Marker, Prose, Unit
from wellsourced.articles import Key as CiteKey
from wellsourced.collecting import Collected, Gathered, collect
from wellsourced.ledger import Ledger, LedgerClaim, Waiver
from wellsourced.links import Citation, Evidence, Link, Resolved, Scope, Support, Verdict
from wellsourced.matching import MatchIndex
from wellsourced.references import Date, FailedEntry, Library, Name, Record, Reference
from wellsourced.text import Quote, Span

OATS = Record(
    "article-journal", "Oats in cold summers", (Name("Harrow", "P."),), container="Field Crops",
    issued=Date(2014), volume="3", page="10-19", doi="10.5555/fc.2014.10",
)  # fmt: skip
RYE = Record(
    "report", "Rye in the uplands", (Name(literal="Grain Board"),), publisher="Grain Board",
    issued=Date(2020), url="https://grain.example.org/rye",
)  # fmt: skip
BARE = Record("webpage", "What is spelt?", publisher="Grain Board")
SENTENCES = (
    "Oats ripen 12 days later in cold summers.",
    "Rye stands more frost than wheat does.",
    "Spelt is an old wheat.",
)
NOTHING = Library()
UNWRITTEN = Ledger("claims/grain.toml", "articles/grain.md")


@dataclass(frozen=True)
class World:
    """A project of one article: what the article says, the library and the ledger's text."""

    sentences: tuple[str, ...] = SENTENCES
    listed: tuple[Record, ...] = (OATS, RYE)
    cites: tuple[tuple[int, int], ...] = ((0, 0), (1, 1))  # claim and place in the list
    library: Library = NOTHING
    ledger: Ledger = UNWRITTEN

    def gathered(self) -> Gathered:
        article, claims = _article(self.sentences)
        references = tuple(
            Reference(f"ref{at}", record, "printed", Span(at, at + 1), at, str(at))
            for at, record in enumerate(self.listed, start=1)
        )
        references = adopt_keys(references, self.library, MatchIndex.of(self.library.references))
        supports = tuple(
            Support(claim, at, 0, Scope.OWN, "cited", references[listed])
            for at, (claim, listed) in enumerate(self.cites)
        )
        decisions = ledgers.anchor_claims(self.ledger, article, claims)
        claims = ledgers.assign_ids(claims, decisions)
        supports = ledgers.apply_ledger(supports, decisions, self.library.by_key())
        return Gathered(article, references, (), claims, supports, decisions)

    def collect(self) -> Collected:
        return collect(self.gathered(), self.library)

    def after(self, collected: Collected) -> World:
        """Return the project as it is when what was collected has been written and read again."""
        text = bibtex.add_entries(self.library.text, collected.added)
        ledger = ledgers.parse(collected.ledger.text, self.ledger.path)
        ledger = ledger if ledger.text else self.ledger
        return replace(self, library=bibtex.parse(text, "library.bib"), ledger=ledger)


def _article(sentences: tuple[str, ...]) -> tuple[Article, tuple[Claim, ...]]:
    blocks, claims, at = [], [], 0
    for number, sentence in enumerate(sentences):
        span = Span(at, at + len(sentence))
        blocks.append(Block(BlockKind.PARAGRAPH, Prose.plain(sentence, at), span))
        place = (number, Span(0, len(sentence)), span, sentence, sentence)
        claims.append(Claim(*place, Unit.SENTENCE, Kind.CAUSAL, needs_source=True, score=0.5))
        at += len(sentence) + 2
    return Article("a.md", "markdown", "\n\n".join(sentences), tuple(blocks)), tuple(claims)


def test_a_first_run_writes_library_and_ledger() -> None:
    found = World().collect()
    assert [one.key for one in found.added] == ["ref1", "ref2"]
    assert {(one.index, one.span, one.label) for one in found.added} == {(0, None, "")}
    assert found.new == ("c01", "c02", "c03")
    assert found.ledger.text == (
        'article = "articles/grain.md"\n'
        "last-id = 3\n"
        "\n"
        "[[claim]]\n"
        'id = "c01"\n'
        'quote = "Oats ripen 12 days later in cold summers."\n'
        'kind = "causal"\n'
        "\n"
        "[[claim.source]]\n"
        'key = "ref1"\n'
        'intent = "citesAsEvidence"\n'
        'scope = "own"\n'
        "\n"
        "[[claim]]\n"
        'id = "c02"\n'
        'quote = "Rye stands more frost than wheat does."\n'
        'kind = "causal"\n'
        "\n"
        "[[claim.source]]\n"
        'key = "ref2"\n'
        'intent = "citesAsEvidence"\n'
        'scope = "own"\n'
        "\n"
        "[[claim]]\n"
        'id = "c03"\n'
        'quote = "Spelt is an old wheat."\n'
        'kind = "causal"\n'
    )


def test_a_second_run_brings_nothing() -> None:
    world = World()
    again = world.after(world.collect()).collect()
    assert again == Collected(known=again.known, ledger=again.ledger)
    assert [one.entry.key for one in again.known] == ["ref1", "ref2"]
    assert again.known[0].reason == "the same DOI"
    assert again.ledger.text == world.collect().ledger.text


def test_what_the_library_has_keeps_its_key() -> None:
    library = Library(references=(Reference("Harrow14", replace(OATS, doi="")),))
    found = World(library=library).collect()
    assert [one.key for one in found.added] == ["ref2"]
    (known,) = found.known
    assert (known.entry.key, known.reference.index) == ("Harrow14", 1)
    assert [source.key for source in found.ledger.claims[0].sources] == ["Harrow14"]


def test_a_taken_key_is_not_taken_again() -> None:
    failed = FailedEntry(3, "it has no end", "@article{harrow2014,\n  title = {Oats")
    library = Library(references=(Reference("Ref1", BARE),), failed=(failed,))
    assert {"Ref1", "ref1", "harrow2014"} <= take_keys(library)
    found = World(library=library).collect()
    assert [one.key for one in found.added] == ["harrow2014a", "ref2"]


def test_a_work_that_is_listed_twice_is_added_once() -> None:
    found = World(listed=(OATS, RYE, replace(OATS, doi="")), cites=((0, 0), (2, 2))).collect()
    assert [one.key for one in found.added] == ["ref1", "ref2"]
    assert [(one.reference.index, one.entry.key) for one in found.known] == [(3, "ref1")]
    assert [source.key for source in found.ledger.claims[2].sources] == ["ref1"]


def test_what_cannot_be_told_is_said_and_not_added() -> None:
    library = Library(references=(Reference("harrow", replace(OATS, doi="10.5555/other")),))
    found = World(library=library, listed=(OATS, RYE, Record(note="?"), Record())).collect()
    assert [one.key for one in found.added] == ["ref2"]
    assert [(one.reference.index, len(one.candidates)) for one in found.doubts] == [
        (1, 1), (3, 0), (4, 0),
    ]  # fmt: skip
    assert "another DOI" in found.doubts[0].reason
    assert found.ledger.claims[0].sources == ()


def test_what_a_person_wrote_is_kept() -> None:
    first = World().collect()
    text = first.ledger.text.replace(
        'scope = "own"\n',
        'scope = "own"\nverdict = "supports"  # read it\npassage = "12 days"\nby = "AB"\n',
        1,
    )
    text += '\n[[claim.waive]]\nrule = "claim-unsourced"\nwhy = "known"\n\n# the end\n'
    world = World().after(first)
    world = replace(world, ledger=ledgers.parse(text, "claims/grain.toml"))
    assert world.collect().ledger.text == text
    fresh = "Barley was grown here 4,000 years ago."
    edited = replace(world, sentences=(SENTENCES[2], fresh, *SENTENCES[:2]), cites=((2, 0), (3, 1)))
    found = edited.collect()
    assert found.new == ("c04",)
    added = f'\n[[claim]]\nid = "c04"\nquote = "{fresh}"\nkind = "causal"\n'
    assert found.ledger.text == text.replace("last-id = 3", "last-id = 4").replace(
        "\n# the end\n", added + "\n# the end\n"
    )


def test_words_follow_the_article_where_nobody_judged_them() -> None:
    world = World().after(World().collect())
    reworded = ("Oats ripen 12 days later in cool summers.", *SENTENCES[1:])
    found = replace(world, sentences=reworded).collect()
    assert found.requoted == ("c01",)
    assert found.ledger.claims[0].quote == Quote(reworded[0])
    judged = world.ledger.claims[0]
    judged = replace(judged, waivers=(Waiver("claim-unsourced", "known"),))
    kept = replace(world, ledger=ledgers.put_claims(world.ledger, (judged,)))
    after = replace(kept, sentences=reworded).collect()
    assert after.requoted == ()
    assert after.ledger.text == kept.ledger.text


def test_a_link_that_the_article_dropped_is_named_and_does_not_count() -> None:
    world = World().after(World().collect())
    dropped = replace(world, cites=((0, 0),))
    assert dropped.collect().stale == (("c02", "ref2"),)
    assert [support.claim for support in dropped.gathered().supports] == [0]
    assert dropped.collect().ledger.text == world.ledger.text
    person = replace(world.ledger.claims[2], sources=(Evidence("ref2", by="AB"),))
    linked = replace(dropped, ledger=ledgers.put_claims(world.ledger, (person,)))
    scopes = [(s.claim, s.scope) for s in linked.gathered().supports]
    assert scopes == [(0, Scope.OWN), (2, Scope.LEDGER)]
    assert linked.collect().ledger.text == linked.ledger.text


def test_a_judged_link_that_the_article_dropped_is_named_too() -> None:
    world = World().after(World().collect())
    judged = replace(world.ledger.claims[1].sources[0], verdict=Verdict.SUPPORTS, by="AB")
    claim = replace(world.ledger.claims[1], sources=(judged,))
    kept = replace(world, ledger=ledgers.put_claims(world.ledger, (claim,)))
    dropped = replace(kept, cites=((0, 0),))
    assert kept.collect().stale == ()
    assert dropped.collect().stale == (("c02", "ref2"),)
    assert dropped.collect().ledger.text == kept.ledger.text


def test_what_became_of_the_claims_of_the_ledger_is_told() -> None:
    world = World().after(World().collect())
    assert world.collect().reworded == ()
    reworded = f"{SENTENCES[0][:-1]} indeed."
    found = replace(world, sentences=(reworded, SENTENCES[2]), cites=((0, 0),)).collect()
    assert found.reworded == ("c01",)
    assert [claim.id for claim in found.orphaned] == ["c02"]
    twice = replace(world, sentences=(*SENTENCES, *SENTENCES[2:])).collect()
    assert [claim.id for claim in twice.ambiguous] == ["c03"]
    assert (twice.reworded, twice.orphaned) == ((), ())


def test_a_source_that_was_taken_off_its_claim_stays_off() -> None:
    first = World().collect()
    text = first.ledger.text.replace('scope = "own"', 'scope = "none"  # of the next sentence', 1)
    world = replace(World().after(first), ledger=ledgers.parse(text, "claims/grain.toml"))
    assert [support.claim for support in world.gathered().supports] == [1]
    found = world.collect()
    assert (found.ledger.text, found.stale) == (text, ())
    reworded = replace(world, sentences=(*SENTENCES[1:], f"{SENTENCES[0][:-1]} indeed."))
    reworded = replace(reworded, cites=((2, 0), (0, 1)))
    assert [support.claim for support in reworded.gathered().supports] == [0]
    assert reworded.collect().ledger.text == text


def test_a_claim_without_an_id_gets_one() -> None:
    text = '[[claim]]\nquote = "Spelt is an old wheat."  # added by hand\nkind = "historical"\n'
    world = World(sentences=SENTENCES[2:], cites=(), ledger=ledgers.parse(text, "claims/g.toml"))
    found = world.collect().ledger
    assert found.text == "last-id = 1\n" + text + 'id = "c01"\n'


def test_a_contested_claim_is_not_written() -> None:
    ledger = ledgers.put_claims(
        ledgers.start_ledger("claims/g.toml", "a.md"),
        (LedgerClaim("c01", Quote("It froze."), waivers=(Waiver("claim-unsourced", "seen"),)),),
    )
    world = World(sentences=("It froze.", "We saw it.", "It froze."), cites=(), ledger=ledger)
    found = world.collect()
    assert found.new == ("c03",)
    assert {claim.id for claim in found.ledger.claims} == {"c01", "c03"}
    assert [one.id for one in world.gathered().decisions.ambiguous] == ["c01"]


def test_entries_of_the_articles_own_bibliography_come_along_when_cited() -> None:
    article, claims = _article(SENTENCES)
    entry, unused = Reference("oats14", OATS), Reference("rye20", RYE)
    cite = Cite(CiteKey("oats14"))
    marker = Marker(0, Span(0, 1), Span(0, 1), "[@oats14]", "key", (cite,))
    citation = Citation(marker, (Link(cite, Resolved(entry)),))
    gathered = Gathered(
        article,
        (entry, unused),
        (citation,),
        claims,
        (Support(0, 0, 0, Scope.OWN, "cited", entry),),
        ledgers.anchor_claims(Ledger("c.toml"), article, claims),
    )
    found = collect(gathered, Library())
    assert [one.key for one in found.added] == ["oats14"]
    assert [source.key for source in found.ledger.claims[0].sources] == ["oats14"]
    assert collect(gathered, Library(references=(entry,))).added == ()


def test_a_citation_by_key_names_its_entry_whatever_else_the_library_has_of_the_work() -> None:
    first, second = Reference("oats", OATS, "…"), Reference("oatsb", OATS, "…")
    bare = Reference("note", Record("misc", note="see there"), "…")
    library = Library(references=(first, second, bare))
    for cited in library.references:
        cite = Cite(CiteKey(cited.key))
        marker = Marker(0, Span(0, 1), Span(0, 1), f"[@{cited.key}]", "key", (cite,))
        citation = Citation(marker, (Link(cite, Resolved(cited)),))
        support = Support(0, 0, 0, Scope.OWN, "cited", cited)
        article, claims = _article(SENTENCES)
        decisions = ledgers.anchor_claims(UNWRITTEN, article, claims)
        given = Gathered(article, (cited,), (citation,), claims, (support,), decisions)
        found = collect(given, library)
        assert (found.doubts, found.added) == ((), ())
        written = ledgers.parse(found.ledger.text, UNWRITTEN.path).claims[0]
        assert [link.key for link in written.sources] == [cited.key]


def test_an_article_without_claims_starts_no_ledger() -> None:
    found = World(sentences=(), listed=(), cites=()).collect()
    assert found.ledger.text == ""
    assert found == Collected(ledger=found.ledger)


def test_keys_are_adopted_once() -> None:
    library = Library(references=(Reference("oats", OATS), Reference("ref2", BARE)))
    index = MatchIndex.of(library.references)
    listed = (
        Reference("ref1", OATS, index=1),
        Reference("ref2", RYE, index=2),
        Reference("k", BARE),
    )
    adopted = adopt_keys(listed, library, index)
    assert [one.key for one in adopted] == ["oats", "grainboard2020", "k"]
    assert adopt_keys(adopted, library, index) == adopted


# --- laws -------------------------------------------------------------------------------------

TITLES = st.sampled_from(
    ["Oats in cold summers", "Rye in the uplands", "Editorial", "What is spelt?"]
)
RECORDS = st.builds(
    Record,
    type=st.sampled_from(["article-journal", "webpage", "book", "report", "chapter"]),
    title=TITLES,
    authors=st.lists(
        st.sampled_from([Name("Harrow", "P."), Name("Oduya", "K. L."), Name(literal="Board")]),
        max_size=2,
    ).map(tuple),
    container=st.sampled_from(["", "Field Crops", "Uplands: a journal & more"]),
    publisher=st.sampled_from(["", "Grain Board"]),
    edition=st.sampled_from(["", "2", "second"]),
    issued=st.sampled_from([None, Date(2014), Date(2015, 3), Date(2020, 11, 2)]),
    accessed=st.sampled_from([None, Date(2023, 3)]),
    volume=st.sampled_from(["", "3"]),
    page=st.sampled_from(["", "10-19", "e7"]),
    doi=st.sampled_from(["", "", "10.5555/fc.2014.10"]),
    url=st.sampled_from(["", "https://grain.example.org/rye", "https://grain.example.org/a_b~c"]),
)  # fmt: skip
CLAIMS = st.lists(
    st.sampled_from([*SENTENCES, "It froze.", "Oats ripen 14 days later in cold summers."]),
    max_size=6,
).map(tuple)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    sentences = draw(CLAIMS)
    listed = draw(st.lists(RECORDS, max_size=5).map(tuple))
    cites: list[tuple[int, int]] = []
    if sentences and listed:
        claim = st.integers(0, len(sentences) - 1)
        cites = draw(st.lists(st.tuples(claim, st.integers(0, len(listed) - 1)), max_size=4))
    return World(sentences, listed, tuple(cites))


@given(worlds())
def test_law_collecting_twice_is_collecting_once(world: World) -> None:
    first = world.collect()
    after = world.after(first)
    again = after.collect()
    assert again.added == ()
    assert again.ledger.text == first.ledger.text
    assert (again.new, again.requoted, again.stale) == ((), (), ())
    assert len(again.known) + len(again.doubts) == len(world.listed)


@given(worlds(), CLAIMS)
def test_law_an_edit_of_the_article_costs_no_decision(
    world: World, sentences: tuple[str, ...]
) -> None:
    world = world.after(world.collect())
    judged = tuple(
        replace(claim, sources=(*claim.sources, Evidence("read2020", Verdict.SUPPORTS, by="AB")))
        for claim in world.ledger.claims
    )
    world = replace(world, ledger=ledgers.put_claims(world.ledger, judged))
    after = replace(world, sentences=sentences, cites=()).collect().ledger
    assert after.text.count('verdict = "supports"') == len(judged)
    by_id = {claim.id: claim for claim in after.claims}
    assert all(by_id[claim.id] == claim for claim in judged)
    numbers = [claim.number for claim in after.claims]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_ids_stay_with_their_words(sentence: str) -> None:
    world = World().after(World().collect())
    moved = replace(world, sentences=("It began in May.", sentence), cites=()).gathered()
    assert moved.claims[1].id == f"c{SENTENCES.index(sentence) + 1:02}"
    assert moved.claims[0].id == "c04"
