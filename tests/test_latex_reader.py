"""What the pages of the LaTeX reader do not show: whole articles, hostile texts, renaming."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced import auditing
from wellsourced.articles import Article, BlockKind, Cite, Key, Source
from wellsourced.bibtex import parse
from wellsourced.ledger import Ledger
from wellsourced.links import Scope, Status, Undefined
from wellsourced.project.libraries.citing import find_key
from wellsourced.readers.latex import READER, looks_like
from wellsourced.readers.latex.locators import read_locator
from wellsourced.references import Library
from wellsourced.rule import Setting
from wellsourced.rules import key_not_in_library

DATA = Path(__file__).parent / "data" / "latex"

# each citation as it is written, with what it cites: "prefix > key locator < suffix"
OVERDOSE = [
    (r"\citep{penrose2018}", ["penrose2018"]),
    (r"\citep[see][p.~3]{lind2020, marsh:2017}", ["see > lind2020", "marsh:2017 page 3"]),
    (r"\citet{oakes2016}", ["oakes2016"]),
    (r"\citeauthor{oakes2016}", ["oakes2016"]),
    (r"\citeyearpar{oakes2019}", ["oakes2019"]),
    (
        r"\citep[e.g.,][]{% reed_2014, % the oldest stone-2015, vale2018}",
        ["e.g., > reed_2014", "stone-2015", "vale2018"],
    ),
    (r"\Citet[][chap. 4]{yule2021}", ["yule2021 chapter 4"]),
    (r"\seealso[pp.~12--15]{hart2012}", ["hart2012 page 12–15"]),
    (r"\citealt{birch2013}", ["birch2013"]),
    (r"\citealp{ash2011}", ["ash2011"]),
    (r"\citealp{elm2012}", ["elm2012"]),
    (r"\citet[Table 2]{fir2016}", ["fir2016 table 2"]),
    (r"\evid{lind2020}", ["lind2020"]),
    (r"\citep{moss2010}", ["moss2010"]),
    (r"\citep{fern2014}", ["fern2014"]),
    (r"\citep[from][]{lind2020}", ["from > lind2020"]),
    (r"\citep{moss2010}", ["moss2010"]),
    (r"\citep{fern2014}", ["fern2014"]),
    (r"\citep[7]{vale2018}", ["vale2018 page 7"]),
    (r"\citep{afterelse}", ["afterelse"]),
]
LAUDANUM = [
    (r"\footcite[cf.][33--35]{latham1848}", ["cf. > latham1848 page 33–35"]),
    (r"\footcite{dewhurst1966,meynell:2004}", ["dewhurst1966", "meynell:2004"]),
    (r"\Textcite[112]{berridge1987}", ["berridge1987 page 112"]),
    (
        r"\textcites(see)()[3]{parssinen1983}[chap.~5]{courtwright2001}",
        ["see > parssinen1983 page 3", "courtwright2001 chapter 5"],
    ),
    (
        r"\footcites[See][12]{berridge1987}[and][]{harding1988}",
        ["See > berridge1987 page 12", "and > harding1988"],
    ),
    (r"\parencite*[vol.~2, 44]{jay2010}", ["jay2010 volume 2 < 44"]),
    (r"\textcquote[77]{dormandy2012}", ["dormandy2012 page 77"]),
    (r"\supercite{osler1892}", ["osler1892"]),
    (r"\smartcite[5]{foxcroft2007}", ["foxcroft2007 page 5"]),
    (r"\citeauthor*{hodgson2001}", ["hodgson2001"]),
    (r"\citetitle{hodgson2001}", ["hodgson2001"]),
    (r"\citeyear{hodgson2001}", ["hodgson2001"]),
    (r"\volcite{2}[33]{gibbon1776}", ["gibbon1776 page 33 < vol. 2"]),
    (r"\Cites{a1}[3]{b2}{c3}", ["a1", "b2 page 3", "c3"]),
    (r"\fullcite{full99}", ["full99"]),
    (r"\citeurl{web1}", ["web1"]),
    (r"\citedate{dat1}", ["dat1"]),
    (r"\notecite[9]{note1}", ["note1 page 9"]),
    (r"\pnotecite{pn1}", ["pn1"]),
    (r"\fnotecite{fn1}", ["fn1"]),
    (r"\seecite[44]{kane1881}", ["see > kane1881 page 44"]),
    (r"\archcite[box 3]{wellcome12}", ["wellcome12 < box 3"]),
    (r"\oldfoot[9]{levinstein1878}", ["levinstein1878 page 9"]),
    (r"\blockcquote[88]{quincey1821}", ["quincey1821 page 88"]),
    (r"\cite[9]{harding1988}", ["harding1988 page 9"]),
    (r"\cite{second}", ["second"]),
    (r"\begin{displaycquote}[90]{quincey1822}", ["quincey1822 page 90"]),
    (r"\autocites{a}{b}", ["a", "b"]),
    (r"\parencites[1]{x1}% [2]{x2} {x3}", ["x1 page 1", "x2 page 2", "x3"]),
    (r"\citefield{ff}{title}", ["ff"]),
    (r"\cite<e.g.,>[p.~2]{apa1}", ["e.g., > apa1 page 2"]),
    (r"\citeA{apa2}", ["apa2"]),
    (r"\shortcite{apa3}", ["apa3"]),
    (r"\citeNP{apa4}", ["apa4"]),
    (r"\citeasnoun[5]{har1}", ["har1 page 5"]),
    (r"\possessivecite{har2}", ["har2"]),
    (r"\mycite{unknown1}", ["unknown1"]),
    (r"\parencite[see][for the law]{pharmacy1868}", ["see > pharmacy1868 < for the law"]),
    (
        r"\autocite[cf.][pp.~201--203, emphasis added]{berridge1987}",
        ["cf. > berridge1987 page 201–203 < emphasis added"],
    ),
    (r"\footcite{fens1}", ["fens1"]),
    (r"\cite[12]{crabbe1810}", ["crabbe1810 page 12"]),
    (r"\cite{tarn}", ["tarn"]),
    (r"\cite{lot}", ["lot"]),
    (r"\cite[§~4]{aude}", ["aude section 4"]),
    (r"\textcite[plate~2]{ely1901}", ["ely1901 < plate 2"]),
]
BUPRENORPHINE = [
    (r"\cit{hall1999,kerr01}", ["hall1999", "kerr01"]),
    (r"\refs{kerr01}", ["kerr01"]),
    (r"\fda", ["fda2007"]),
    (r"\Rats{40}{2}", ["hall1999 figure 2"]),
    (r"\cite[p.~9]{missing}", ["missing page 9"]),
    (r"\cite{Muller-03}", ["Muller-03"]),
    (r"\cite{kerr01}", ["kerr01"]),
    (r"\cit{Muller-03}", ["Muller-03"]),
    (r"\refs{hall1999, kerr01}", ["hall1999", "kerr01"]),
    (r"\cite[see][]{fda2007}", ["see > fda2007"]),
    (r"\cite{kerr01}", ["kerr01"]),
    (r"\cit{hall1999}", ["hall1999"]),
    (r"\cite{hall1999}", ["hall1999"]),
    (r"\cite{kerr01}", ["kerr01"]),
]


def read(text: str) -> Article:
    return READER.read(Source("page.tex", text.encode("utf-8", "replace"), text))


def say(cite: Cite) -> str:
    assert isinstance(cite.target, Key)
    place = f" {cite.locator.label} {cite.locator.value}" if cite.locator else ""
    before = f"{cite.prefix} > " if cite.prefix else ""
    behind = f" < {cite.suffix}" if cite.suffix else ""
    return f"{before}{cite.target.key}{place}{behind}"


def cited(article: Article) -> list[tuple[str, list[str]]]:
    return [
        (
            " ".join(block.prose.source_span(one.span).of(article.text).split()),
            list(map(say, one.cites)),
        )
        for block in article.blocks
        for one in block.prose.inlines
        if one.cites
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("overdose", OVERDOSE), ("laudanum", LAUDANUM), ("buprenorphine", BUPRENORPHINE)],
)
def test_every_citation_of_an_article_is_its_whole_command(
    name: str, expected: list[tuple[str, list[str]]]
) -> None:
    article = read((DATA / f"{name}.tex").read_text(encoding="utf-8"))
    assert cited(article) == expected


@pytest.mark.parametrize("name", ["overdose", "laudanum", "buprenorphine"])
def test_claims_hold_no_commands(name: str) -> None:
    article = read((DATA / f"{name}.tex").read_text(encoding="utf-8"))
    joined = auditing.join_article(article, Library(), Ledger())
    shown = [
        claim.text.replace("\\cite{in", "").replace("\\cite{verb", "") for claim in joined.claims
    ]
    assert len(shown) > 10
    assert not [text for text in shown if "\\" in text or "{" in text]


def test_the_article_in_the_list_and_the_one_in_the_library() -> None:
    text = (DATA / "buprenorphine.tex").read_text(encoding="utf-8")
    library = parse("@article{missing, author={Roe, A}, title={On costs}, year={2011}}")
    joined = auditing.join_article(read(text), library, Ledger())
    undefined = [
        link for one in joined.citations for link in one.links if link.status != "resolved"
    ]
    assert [reference.label for reference in joined.references] == [
        "1",
        "Kerr (2001)",
        "3",
        "4",
        "5",
    ]
    assert undefined == []


def test_what_a_note_cites_is_the_source_of_its_claim() -> None:
    text = (
        "Opium sales doubled in 1850 in all of England.\\footnote{Compare the tables that were "
        "printed in \\cite[9]{roe2020}, which leave out Scotland.} Prices fell by 12\\% in 1851.\n"
    )
    library = parse("@article{roe2020, author={Roe, A}, title={On costs}, year={2011}}")
    joined = auditing.join_article(read(text), library, Ledger())
    first, second, *_ = joined.claims
    assert first.quote == "Opium sales doubled in 1850 in all of England."
    assert [support.scope for support in joined.supports if support.claim == 0] == [Scope.OWN]
    assert joined.statuses[:2] == (Status.SOURCED, Status.UNSOURCED)
    assert second.quote == "Prices fell by 12% in 1851."


def test_a_mark_of_a_note_is_no_number_of_the_list() -> None:
    text = (
        "Costs rose\\footnote{In pounds of 1990, as all sums here.} by 5\\% in all towns.\n"
        "\\begin{thebibliography}{9}\\bibitem{a} Doe J. On costs. J Sums. 2001;1:2.\n"
        "\\end{thebibliography}"
    )
    assert auditing.join_article(read(text), Library(), Ledger()).citations == ()


def test_the_bibliography_that_a_document_carries_with_it() -> None:
    text = (
        "\\begin{filecontents}{own.bib}\n@book{doe2020, author={Doe, Jo}, title={On tea}, "
        "year=2020}\n@book{not_cited, title={No}}\n\\end{filecontents}\n\\documentclass{article}\n"
        "\\begin{document}Tea is old \\cite{doe2020}.\\end{document}"
    )
    article = read(text)
    joined = auditing.join_article(article, Library(), Ledger())
    assert [anchor for anchor, _ in article.records] == ["doe2020"]
    assert [link.status for one in joined.citations for link in one.links] == ["resolved"]


def test_a_work_that_is_cited_within_an_option_has_the_words_before_it() -> None:
    cite = r"\citep[see][for more; but see also \citealt[p.~4]{roe19}, who is older]{doe20}"
    (inline,) = read(f"Rain falls {cite}.").blocks[0].prose.inlines
    assert [say(one) for one in inline.cites] == [
        "see > doe20 < for more",
        "but see also > roe19 page 4 < who is older",
    ]


@pytest.mark.parametrize(
    ("written", "texts"),
    [
        (r"\paragraph{Rain} falls on us.", ["Rain falls on us."]),
        ("\\paragraph{Rain}\n  falls on us.", ["Rain falls on us."]),
        (r"\paragraph{Rain.} falls on us.", ["Rain.", "falls on us."]),
        (r"\paragraph{Rain} It falls on us.", ["Rain", "It falls on us."]),
        (r"\section{Rain} falls on us.", ["Rain", "falls on us."]),
    ],
)
def test_a_heading_that_begins_a_sentence_is_a_part_of_it(written: str, texts: list[str]) -> None:
    assert [block.text for block in read(f"Snow is white. {written}").blocks[1:]] == texts


def test_a_year_is_a_word_of_its_sentence_unless_brackets_stand_around_it() -> None:
    text = r"In \citeyear{who14} none did. Doe~(\citeyear{doe20}) did. Roe did \citeyearpar{roe19}."
    assert read(text).blocks[0].text == "In @who14 none did. Doe ([@doe20]) did. Roe did [@roe19]."


def test_entries_that_are_cited_by_their_keys_keep_them() -> None:
    text = r"""Rain \citep{Doe:2020,roe_19}. \begin{thebibliography}{9}
    \bibitem{Doe:2020} Doe J. On rain. J Weather. 2020;3:4--9.
    \bibitem{roe_19} Roe R. On snow. J Weather. 2019;4:1--2.
    \bibitem{un cited} Poe P. On hail. J Weather. 2021;5:8--9.
    \end{thebibliography}"""
    found = auditing.join_article(read(text), Library(), Ledger())
    assert [one.key for one in found.references] == ["Doe:2020", "roe_19", "poe2021"]


def test_entries_that_are_never_cited_keep_their_keys_too() -> None:
    text = r"""Rain \citep{doe}. \begin{thebibliography}{9}
    \bibitem{doe} Doe J. On rain. J Weather. 2020;3:4--9.
    \bibitem{hail} Poe P. On hail. J Weather. 2021;5:8--9.
    \bibitem{snow} Roe R. On snow. J Weather. 2019;4:1--2.
    \bibitem{SNOW} Loe L. On more snow. J Weather. 2018;4:1--2.
    \end{thebibliography}"""
    found = auditing.join_article(read(text), Library(), Ledger())
    assert [one.key for one in found.references] == ["doe", "hail", "roe2019", "loe2018"]


@pytest.mark.parametrize(
    ("library", "reason"),
    [
        ("", "the reference list has no entry `gone`"),
        ("@book{roe, title={Hail}, year=2020}", "the library has no key `gone`"),
    ],
)
def test_a_key_is_missing_in_the_list_where_there_is_no_library(library: str, reason: str) -> None:
    text = r"""Rain \citep{doe}. Snow \cite{gone}. \begin{thebibliography}{9}
    \bibitem{doe} Doe J. On rain. J Weather. 2020;3:4--9.
    \end{thebibliography}"""
    found = auditing.join_article(read(text), parse(library), Ledger())
    assert found.citations[1].links[0].resolution == Undefined(reason)
    (finding,) = key_not_in_library.check(found, Setting(date(2026, 11, 21)))
    assert finding.message == reason


def rename(text: str, old: str, new: str) -> str:
    library = parse(f"@book{{{old}, title={{A}}, year=2020}}")
    joined = auditing.join_article(read(text), library, Ledger())
    spans = sorted(set(find_key(joined, text, old)), reverse=True)
    for span in spans:
        text = text[: span.start] + new + text[span.end :]
    return text


@pytest.mark.parametrize(
    "text",
    [
        "Tea \\cite{OLD}.",
        "Tea \\citep[see][p.~3]{roe19, OLD ,% the one\n a}.",
        "Tea \\cites[3]{roe}[4]{OLD}{OLD2}.",
        "Tea.\\nocite{OLD,roe}",
        "\\newcommand{\\fda}{\\cite[p.~3]{OLD}}Tea \\fda, \\fda.",
        "Tea \\cite{OLD}. % \\nocite{left}\n\\verb|\\cite{kept}| OLDER, \\label{OLD:x}",
        "Tea \\cite{OLD}.\n\\begin{thebibliography}{9}\n\\bibitem{OLD} Doe. Tea. 2001.\n",
    ],
)
def test_a_key_is_renamed_wherever_latex_names_it_and_nowhere_else(text: str) -> None:
    kept = (
        text.replace("OLDER", "doe2020er").replace("OLD:x", "doe2020:x").replace("OLD2", "doe20202")
    )
    before, after = kept.replace("OLD", "doe2020"), kept.replace("OLD", "doe:2020a")
    assert rename(before, "doe2020", "doe:2020a") == after


def test_verbatim_and_comments_are_not_renamed() -> None:
    text = "Tea \\cite{a}. \\verb|\\cite{doe2020}| % \\nocite{doe2020}\n% \\bibitem{doe2020}\n"
    assert rename(text, "doe2020", "x") == text


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        ("33", ("page", "33"), ""),
        ("33–35, 40", ("page", "33–35, 40"), ""),
        ("p. 3", ("page", "3"), ""),
        ("pp. iv–ix", ("page", "iv–ix"), ""),
        ("ch. 4, my emphasis", ("chapter", "4"), "my emphasis"),
        ("§ 12", ("section", "12"), ""),
        ("33ff", ("page", "33ff"), ""),
        ("vol. 2, 44", ("volume", "2"), "44"),
        ("2009 edition", None, "2009 edition"),
        ("95% of them", None, "95% of them"),
        ("passim", None, "passim"),
        ("mix", None, "mix"),
        ("", None, ""),
    ],
)
def test_locators(text: str, found: tuple[str, str] | None, rest: str) -> None:
    locator, behind = read_locator(text)
    assert (locator and (locator.label, locator.value)) == found
    assert behind == rest


@pytest.mark.parametrize(
    "text",
    [
        "{" * 100_000 + "a" + "}" * 100_000,
        "\\textbf{" * 20_000,
        "\\footnote{" * 5_000 + "x" + "}" * 5_000,
        "\\cite[" * 20_000,
        "\\cite{" * 20_000,
        "\\begin{itemize}\\item a" * 5_000,
        "\\begin{tabular}{l}a&b\\\\" * 3_000,
        "\\def\\a{\\b\\b\\b\\b}\\def\\b{\\c\\c\\c\\c}\\def\\c{\\a\\a\\a\\a}" + "\\a " * 5_000,
        "\\newcommand{\\a}[1]{\\b{#1#1}x}\\newcommand{\\b}[1]{\\a{#1#1}}" + "\\a{q\\a{r}} " * 2_000,
        "\\let\\a\\b\\let\\b\\a \\a \\b" * 1_000,
        "$" * 50_001,
        "\\iffalse " * 10_000,
        "\\begin{verbatim}" * 10_000,
        "\x00\xff\\\x01{" * 10_000,
        "\\" * 50_000,
        "%" * 50_000,
    ],
    ids=lambda text: text[:12].replace("\x00", "0"),
)
def test_whatever_is_nested_or_left_open_is_read(text: str) -> None:
    article = read(text)
    assert all(0 <= block.span.start < block.span.end <= len(text) for block in article.blocks)


PIECES = (
    *(one for name in ("overdose", "laudanum", "buprenorphine")
      for one in (DATA / f"{name}.tex").read_text(encoding="utf-8").split("\n")),
    "{", "}", "\\", "$", "$$", "\n\n", "%", "[", "]", "\\end{itemize}", "\\item", "&", "\\\\",
    "\\begin{equation}", "\\verb|", "\\x", "\\fi", "\\[", "\\)", "``", "\\begin{", "\\title{",
    "\\def\\y{\\y\\y}", "\\y", "\\footcites(", "\\enquote{", "\\end{document}", "\\let\\x\\y",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(text=st.lists(st.sampled_from(PIECES), max_size=30).map("\n".join))
def test_articles_in_any_disorder_keep_their_places(text: str) -> None:
    for block in read(text).blocks:
        ends = [run.source + run.width for run in block.prose.runs]
        assert all(a <= run.source for a, run in zip(ends, block.prose.runs[1:], strict=False))
        assert block.span.start == block.prose.runs[0].source
        assert block.span.end == ends[-1]


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("% a\n\\documentclass{article}", True),
        ("Words\n\\begin{document}", True),
        ("\\section{A}\nIt is \\cite{b} and \\emph{so}.", True),
        ("% \\documentclass in words, \\n and \\t", False),
        ("Plain words, 5 % and C:\\temp.", False),
    ],
)
def test_what_looks_like_latex(text: str, likely: bool) -> None:  # noqa: FBT001
    assert (looks_like(text) > 0.5) is likely


def test_an_unclosed_heading_ends_with_its_paragraph() -> None:
    kinds = [block.kind for block in read("\\section{Costs\n\nThey rose.").blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_list_that_the_library_has_too_keeps_its_places() -> None:
    text = r"""Rain \citep{doe20}. \begin{thebibliography}{9}
    \bibitem{doe20} Doe J. On rain. J Weather. 2020;3:4--9. doi:10.5555/rain
    \end{thebibliography}"""
    library = parse(
        "@article{doe20, title={On rain}, author={Doe, J}, year=2020, doi={10.5555/rain}}"
    )
    found = auditing.join_article(read(text), library, Ledger())
    assert [link.reference and (link.reference.key, link.reference.index)
            for one in found.citations for link in one.links] == [("doe20", 1)]  # fmt: skip
