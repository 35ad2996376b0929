"""An audit made by hand that has one of everything a report shows; all of it is invented.

The article is put together block by block, and what is said of it is found by its words, so
that every span is true of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from wellsourced.articles import (
    Article,
    Block,
    BlockKind,
    Cell,
    Cite,
    Claim,
    Inline,
    InlineKind,
    Item,
    Kind,
    Locator,
    Marker,
    NameYear,
    Number,
    Prose,
    Role,
    Unit,
)
from wellsourced.findings import Finding, Severity, Unread
from wellsourced.judgements import Rating
from wellsourced.ledger import Decisions, Ledger, LedgerClaim, Waiver
from wellsourced.links import (
    Ambiguous,
    Citation,
    Evidence,
    Link,
    Near,
    Resolution,
    Resolved,
    Scope,
    Status,
    Support,
    Undefined,
    Verdict,
)
from wellsourced.references import (
    Date,
    FailedEntry,
    Library,
    Name,
    Record,
    Reference,
    ReferenceList,
)
from wellsourced.rule import Audit, AuditedArticle, Summary
from wellsourced.text import LineIndex, Quote, Span

AS_OF = date(2026, 11, 21)
PATH = "articles/valerian.md"


@dataclass
class Draft:
    """An article in the making: blocks one after the other, each on a line of its own."""

    path: str = PATH
    title: str = "Valerian and restless nights"
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    statuses: list[Status] = field(default_factory=list)
    supports: list[Support] = field(default_factory=list)

    def block(self, text: str, kind: BlockKind = BlockKind.PARAGRAPH, **more: object) -> None:
        start = len(self.text)
        self.text += text + "\n"
        block = Block(kind, Prose.plain(text, start), Span(start, start + len(text)))
        self.blocks.append(replace(block, **more))  # type: ignore[arg-type]  # fields of a block

    def within(self, words: str) -> Span:
        """Return where *words* stand in the last block."""
        start = self.blocks[-1].text.index(words)
        return Span(start, start + len(words))

    def set_as(self, words: str, kind: InlineKind, target: str = "") -> None:
        block = self.blocks[-1]
        inline = Inline(self.within(words), kind, target)
        prose = replace(block.prose, inlines=(*block.prose.inlines, inline))
        self.blocks[-1] = replace(block, prose=prose)

    def cite(self, words: str, *resolutions: Resolution, form: str = "bracket") -> int:
        """Put a marker on *words*; each resolution is that of one of its cites, in order."""
        within = self.within(words)
        numbers = [Number(int(digits)) for digits in re.findall(r"\d+", words)]
        targets = numbers if form in {"bracket", "glued"} else [NameYear(("Dorn",), "1988")]
        cites = [Cite(target, Locator("page", "7")) for target in targets]
        marker = Marker(
            len(self.blocks) - 1,
            within,
            within.shifted(self.blocks[-1].span.start),
            words,
            form,
            tuple(cites),
            "the article's other citations have this form",
        )
        links = tuple(Link(cite, r) for cite, r in zip(cites, resolutions, strict=True))
        self.citations.append(Citation(marker, links))
        return len(self.citations) - 1

    def claim(
        self, words: str, status: Status, kind: Kind = Kind.DESCRIPTIVE, **more: object
    ) -> int:
        within = self.within(words)
        claim = Claim(
            block=len(self.blocks) - 1,
            within=within,
            span=within.shifted(self.blocks[-1].span.start),
            text=words,
            quote=words,
            unit=Unit.SENTENCE,
            kind=kind,
            needs_source=status != Status.EXEMPT,
            score=0.2 if status == Status.EXEMPT else 0.85,
            features=("a figure with a unit", "names an effect"),
            id=f"c{len(self.claims) + 1:02}",
        )
        self.claims.append(replace(claim, **more))  # type: ignore[arg-type]  # fields of a claim
        self.statuses.append(status)
        return len(self.claims) - 1

    def support(self, citation: int, scope: Scope = Scope.OWN, **more: object) -> None:
        """Let every cite of *citation* support the last claim."""
        for index, link in enumerate(self.citations[citation].links):
            support = Support(
                len(self.claims) - 1,
                citation,
                index,
                scope,
                "the marker stands behind the last word",
                link.reference,
            )
            self.supports.append(replace(support, **more))  # type: ignore[arg-type]  # as above


def reference(index: int, raw: str, record: Record, **more: object) -> Reference:
    made = Reference(f"ref{index}", record, raw, Span(0, 0), index, str(index))
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a reference


TRIAL = reference(
    1,
    "Aldous P, Brandt M, Castell R. Valerian root at bedtime. J Invented Sleep. 2019;4(2):11-19."
    " doi:10.9999/jis.2019.4",
    Record(
        "article-journal",
        "Valerian root at bedtime",
        (Name("Aldous", "P."), Name("Brandt", "M."), Name("Castell", "R.")),
        container="J Invented Sleep",
        issued=Date(2019),
        volume="4",
        issue="2",
        page="11-19",
        doi="10.9999/jis.2019.4",
        pmid="99999991",
    ),
    key="aldous2019",
)
PAGE = reference(
    2,
    "Office of Imagined Health. Herbs and sleep. Accessed 3 March 2021. https://herbs.example.org/a_(b)",
    Record(
        "webpage",
        "Herbs and sleep",
        (Name(literal="Office of Imagined Health"),),
        accessed=Date(2021, 3, 3),
        url="https://herbs.example.org/a_(b)",
    ),
    key="imaginedhealthnd",
    confidence=0.4,
    doubts=("the title may end before the first full stop",),
)
OLD = reference(
    3,
    "Dorn E, Ellery F. Tea and rest. Imagined Press; 1987.",
    Record("book", "Tea and rest", (Name("Dorn", "E."), Name("Ellery", "F.")), issued=Date(1987)),
    key="dorn1987",
)
NEVER = reference(
    4,
    "Fenwick G. A herb nobody cites. 2015.",
    Record(title="A herb nobody cites", authors=(Name("Fenwick", "G."),), issued=Date(2015)),
    key="fenwick2015",
)
FROM_LIBRARY = Reference(
    "gale2022",
    Record(
        "article-journal",
        "Sleep after herbs",
        (Name("Gale", "Hannah Iris"),),
        container="Annals of Imagined Rest",
        issued=Date(2022),
        volume="9",
        page="1-8",
        extra=(("design", "systematic-review"),),
    ),
    "@article{gale2022}",
)


def draft() -> Draft:
    """Return the article with its claims and citations."""
    made = Draft()
    made.block(made.title, BlockKind.TITLE, level=1)
    made.block("Home > Herbs", role=Role.FURNITURE, because="navigation")
    made.block("Call 555-0100 now", role=Role.FURNITURE, because="banner")
    made.block("What is valerian?", BlockKind.HEADING, level=2)
    _opening(made)
    made.block("What did studies find?", BlockKind.HEADING, level=4)
    _findings(made)
    _table(made)
    made.block("References", BlockKind.HEADING, level=2, role=Role.REFERENCES)
    made.block(TRIAL.raw, role=Role.REFERENCES)
    return made


def _opening(made: Draft) -> None:
    made.block(
        "Valerian is a herb with a strong smell. In 2019, 12% of adults in Norland took it at"
        " night [1]. It was called all-heal in old books [3,7]. Ask your pharmacist first."
    )
    made.set_as("all-heal", InlineKind.EMPHASIS)
    made.claim(
        "Valerian is a herb with a strong smell.",
        Status.EXEMPT,
        Kind.DEFINITION,
        exempt_because="common-knowledge",
    )
    trial = made.cite("[1]", Resolved(TRIAL, "the first entry of the list"))
    made.claim(
        "In 2019, 12% of adults in Norland took it at night [1].", Status.SOURCED, Kind.STATISTIC
    )
    made.support(
        trial,
        evidence=Evidence(
            "aldous2019",
            Verdict.SUPPORTS,
            "Of 800 adults, 96 (12%) had taken valerian in the past month.",
            "p. 12",
            by="AB",
            on="2026-11-20",
        ),
    )
    old = made.cite("[3,7]", Resolved(OLD), Undefined("the list has only 4 entries"))
    made.claim("It was called all-heal in old books [3,7].", Status.SOURCED, Kind.HISTORICAL)
    made.support(old)
    made.claim("Ask your pharmacist first.", Status.WAIVED, Kind.RECOMMENDATION)


def _findings(made: Draft) -> None:
    made.block("In a trial of 64 people, valerian:[1]")
    made.set_as("[1]", InlineKind.SUPERSCRIPT)
    lead = made.cite("[1]", Resolved(TRIAL), form="glued")
    for text in ("shortened the time awake by 9 minutes", "gave one person in ten a headache"):
        item = Item(0, "", ordered=False)
        made.block(text, BlockKind.LIST_ITEM, item=item)
        made.claim(text, Status.SOURCED, Kind.STATISTIC, unit=Unit.LIST_ITEM)
        made.support(lead, Scope.LEAD_IN)
    verdict = Evidence("aldous2019", Verdict.DOES_NOT_SUPPORT, by="CD", on="2026-11-19")
    made.supports[-1] = replace(made.supports[-1], evidence=verdict)
    made.block(
        "Most people sleep better after two weeks. A later survey agrees (Dorn & Ellery, 1988)."
        " So do two reviews (Fenwick)."
    )
    made.claim("Most people sleep better after two weeks.", Status.UNSOURCED, Kind.CAUSAL)
    near = made.cite(
        "(Dorn & Ellery, 1988)", Near(OLD, "the year is 1987 in the list"), form="author-year"
    )
    made.claim("A later survey agrees (Dorn & Ellery, 1988).", Status.UNDEFINED, Kind.COMPARATIVE)
    made.support(near)
    both = made.cite("(Fenwick)", Ambiguous((NEVER, OLD), "two entries fit"), form="author-year")
    made.claim("So do two reviews (Fenwick).", Status.UNDEFINED)
    made.support(both, Scope.FOLLOWING)


def _table(made: Draft) -> None:
    cells = (("Herb", 0, 0, True), ("Effect [2]", 0, 1, True), ("Valerian", 1, 0, False))
    for text, row, column, header in cells:
        made.block(text, BlockKind.TABLE_CELL, cell=Cell(0, row, column, header))
        if "[2]" in text:
            made.cite("[2]", Resolved(PAGE))
    made.block("sleep 20 minutes longer", BlockKind.TABLE_CELL, cell=Cell(0, 1, 1, header=False))
    made.claim("sleep 20 minutes longer", Status.SOURCED, Kind.STATISTIC, unit=Unit.TABLE_CELL)
    made.support(len(made.citations) - 1, Scope.ROW)
    made.supports.append(
        Support(
            len(made.claims) - 1,
            -1,
            0,
            Scope.LEDGER,
            "a person linked it",
            FROM_LIBRARY,
            Evidence(
                "gale2022",
                Verdict.PARTLY,
                "about 15 to 20 minutes",
                "table 2",
                by="AB",
                on="2026-11-20",
            ),
        )
    )


def audited(made: Draft | None = None) -> AuditedArticle:
    """Return the article joined with its list, its library and what people decided."""
    made = made or draft()
    waiver = Waiver("claim-unsourced", "advice, no statement of fact", "AB", "2027-11-21")
    decided = LedgerClaim("c04", Quote("Ask your pharmacist first."), waivers=(waiver,))
    rated = LedgerClaim(
        "c02",
        Quote("In 2019, 12% of adults in Norland took it at night."),
        evidence=(
            Rating("ocebm-2011", "aldous2019", "prevalence", "3", by="AB", on="2026-11-20"),
            Rating(
                "grade",
                certainty="low",
                outcome="use of valerian",
                because=("indirectness", "imprecision"),
                by="AB",
                on="2026-11-20",
                note="one region alone",
            ),
        ),
    )
    library = Library(
        "references/library.bib",
        "@article{gale2022,\n  title = {Sleep after herbs},\n}\n@book{broken,\n",
        (FROM_LIBRARY,),
        (FailedEntry(4, "its brace is never closed", "@book{broken,"),),
    )
    return AuditedArticle(
        Article(
            made.path,
            "markdown",
            made.text,
            tuple(made.blocks),
            made.title,
            "en",
            notes=("read as cp1252, which its bytes suggest",),
        ),
        ReferenceList(found=True, reason="the heading “References” stands before it"),
        (TRIAL, PAGE, OLD, NEVER),
        tuple(made.citations),
        tuple(made.claims),
        tuple(made.supports),
        tuple(made.statuses),
        library,
        Decisions(
            Ledger("references/claims/valerian.toml"), ((1, rated), (3, decided)), drifted=(2,)
        ),
    )


def finding(
    article: AuditedArticle, words: str, name: str, message: str, **more: object
) -> Finding:
    """Return a finding on *words* of the article; *name* is `code rule severity`."""
    code, rule, severity = name.split()
    start = article.article.text.index(words)
    span = Span(start, start + len(words))
    made = Finding(
        span,
        message,
        words,
        rule=rule,
        code=code,
        severity=Severity(severity),
        path=article.article.path,
        lines=LineIndex.of(article.article.text),
        fingerprint=f"{code}:{len(words)}",
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a finding


def findings(article: AuditedArticle) -> tuple[Finding, ...]:
    """Return findings of every severity: on claims, cites, references and in the library."""
    in_library = Finding(
        Span(56, 69),
        "an entry is never closed",
        "broken",
        rule="entry-unreadable",
        code="LIB001",
        severity=Severity.ERROR,
        path=article.library.path,
        lines=LineIndex.of(article.library.text),
    )
    return (
        finding(
            article, "[3,7]", "CIT001 citation-undefined error",
            "“7” is not in the reference list: the list has only 4 entries",
            help="add the work to the reference list, or correct the citation",
        ),
        finding(
            article, "Most people sleep better after two weeks.", "CLM001 claim-unsourced warning",
            "a statement of cause and effect has no source",
            help="cite a work that says so, or weaken the statement", claim=6,
        ),
        finding(
            article, "(Dorn & Ellery, 1988)", "CIT002 citation-near error",
            "“(Dorn & Ellery, 1988)” almost fits reference 3: the year is 1987 in the list",
            help="correct the citation or the list",
        ),
        finding(
            article, "(Fenwick)", "CIT003 citation-ambiguous warning",
            "“(Fenwick)” fits 2 references: 4 and 3",
        ),
        finding(
            article, TRIAL.raw, "CUR001 source-outdated suggestion",
            "reference 1 (aldous2019) is from 2019, 7 years before 2026",
            help="look for a newer source", reference="aldous2019",
        ),
        in_library,
    )  # fmt: skip


def sample_audit() -> Audit:
    """Return the audit of the article."""
    article = audited()
    waived = finding(
        article, "Ask your pharmacist first.", "CLM001 claim-unsourced warning",
        "a recommendation has no source", claim=3, waived="advice, no statement of fact",
    )  # fmt: skip
    return Audit(
        "0.1.0",
        AS_OF,
        (article,),
        findings(article),
        (waived,),
        (Unread("articles/picture.md", "it is a PNG image"),),
        Summary(1, 1, 10, 9, 5, 1, 2, 1, 2),
    )
