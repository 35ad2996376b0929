"""Texts of strangers that try to be more than text, and an audit with one in every field."""

from __future__ import annotations

from dataclasses import replace

from sample_audit import Draft, audited, finding, reference, sample_audit
from wellsourced.articles import BlockKind
from wellsourced.judgements import Rating
from wellsourced.ledger import Decisions, Ledger, LedgerClaim, Waiver
from wellsourced.links import Evidence, Resolved, Status, Verdict
from wellsourced.references import Library, Name, Record
from wellsourced.rule import Audit
from wellsourced.text import Quote

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea></style></title><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "[click](javascript:alert(1))",
    "![x](https://tracker.example/x.png)",
    "<https://evil.example/>",
    "[a]: https://evil.example 'b'",
    "&lt;b&gt; &amp;#60; &#x3c;i&#x3e;",
    "{{ 7 * 7 }} {% raw %} {# gone #}",
    "| a | b |",
    "# no heading",
    "- no item",
    "1. no item",
    "> no quotation",
    "``` ~~~ `code` ***strong*** ~~gone~~",
    "$x$ $$y$$ \\(z\\) \\[w\\]",
    "\\input{/etc/passwd} \\write18{ls} \\end{document}",
    "\\def\\a{\\a}\\a \\csname par\\endcsname ^^41 ^^5c",
    "% a comment {unclosed } closed \\",
    "100 % & # _ ~ ^ { } \\ < > | \" ' ` -- --- ,, << >> ?` !`",
    "=1+1",
    "+SUM(A1:A9)",
    "-2+3",
    "@SUM(1)",
    '=HYPERLINK("https://evil.example";"x")',
    'a,"b";c\td',
    "one\r\ntwo\n\nthree\x0bfour\u2028five",
    "\x1b[31mred\x1b[0m \x07 \x9b31m",
    "\u202eesrever\u2066 \u200f\u061c",
    "nul \x00 lone \ud800 not \ufffe e\u0301 ✓ 中文 𝔽 🌿 \u0627\u0644",
    "]]> --> <!-- <![CDATA[",
    "a" * 400,
    "https://example.org/~a_b?c=%20&d=$1#e{f}",
)


def hostile_in_all_fields(words: str) -> Audit:
    """Return an audit whose path, prose, reference, ledger and findings all say *words*."""
    source = reference(
        1,
        words,
        Record(
            "article-journal",
            words,
            (Name(words, words), Name(literal=words)),
            container=words,
            publisher=words,
            doi=words,
            url=f"https://example.org/{words}",
            pmid=words,
        ),
        key=words,
        label=words,
        doubts=(words,),
        confidence=0.1,
    )
    made = Draft(f"articles/{words}.md", words)
    made.block(words, BlockKind.HEADING)
    made.block(f"Tea {words} helps [1].")
    made.claim(f"Tea {words} helps [1].", Status.SOURCED, topic=words)
    made.support(made.cite("[1]", Resolved(source, words)), reason=words)
    evidence = Evidence(
        words,
        Verdict.PARTLY,
        words,
        words,
        "citesAsEvidence",
        words,
        words,
        note=words,
        design=words,
    )
    made.supports[-1] = replace(made.supports[-1], evidence=evidence)
    made.claim("Tea", Status.UNSOURCED)
    waiver = Waiver("claim-unsourced", words, words, words)
    ratings = (
        Rating("ocebm-2011", words, "prevalence", "3", by=words, on=words, note=words),
        Rating("nhmrc", words, words, "II", by=words, on=words),
        Rating("grade", words, certainty="low", outcome=words, because=("bias",), by=words,
               on=words, note=words),
    )  # fmt: skip
    decided = LedgerClaim("c01", Quote(words), waivers=(waiver,), evidence=ratings)
    ledger = Ledger(last_reviewed=words, reviewed_by=(words,))
    article = replace(
        audited(made),
        references=(source,),
        library=Library(words),
        decisions=Decisions(ledger, ((0, decided),)),
    )
    found = finding(article, "Tea", "CLM001 claim-unsourced warning", words, help=words)
    waived = replace(found, waived=words)
    return replace(
        sample_audit(), articles=(article,), findings=(found,), waived=(waived,), unread=()
    )
