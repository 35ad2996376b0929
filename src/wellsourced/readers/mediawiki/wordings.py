"""Templates that are words of the sentence, and how each of them reads. Data.

A wording is a row of pieces: `{1}` the first value without a name, `{02}` the second one in two
digits, `{u}` the one called `u`, all else as it stands. A template without a wording is no part
of the prose.
"""

from __future__ import annotations

import re

_SAME = (
    "nowrap nobr nobreak small smaller large larger big center resize mvar math math-expr smallcaps"
    " sc strong em big-small tooltip abbr hover-title citation-needed-span visible-anchor"
    " not-a-typo notatypo typo as-written sic-word ill interlanguage-link proper-name ship"
    " vanchor uc lc ucfirst lcfirst sup-text nihongo flagicon-text script angbr linktext wikt-lang"
    " no-italic noitalic noitalics bold italics italic underline strikethrough s midsize"
    " color background-color font plain-link ipac text-span unité-texte lnobr"
    " columns-list div-col-text flatlist plainlist unbulleted-list ubl hlist ordered-list"
    " bulleted-list fact-span formatnum delink trim first-word link"
)
# name of a template with its blanks as hyphens -> its pieces
_WORDINGS = {
    **dict.fromkeys(_SAME.split(), "{1}"),
    "lang": "{2}", "langue": "{2}", "transl": "{2}", "transliteration": "{2}", "lang-x": "{2}",
    "color-text": "{2}", "sortname": "{1} {2}", "chem-name": "{1}", "okina": "ʻ",
    "as-of": "As of {1}", "as-of-lc": "as of {1}", "circa": "c. {1}", "c.": "c. {1}",
    "ca.": "c. {1}", "floruit": "fl. {1}", "fl.": "fl. {1}", "val": "{1} {u}", "unité": "{1} {2}",
    "nb": "{1} {2}", "nombre": "{1} {2}", "nunité": "{1} {2}",
    "quantity": "{1} {2}", "unit": "{1} {2}", "gaps": "{1}{2}{3}{4}{5}{6}",
    "frac": "{1}/{2}", "fraction": "{1}/{2}", "sfrac": "{1}/{2}", "sub": "{1}", "sup": "{1}",
    "su": "{p}{b}", "chem": "{1}{2}{3}{4}{5}{6}{7}{8}", "chem2": "{1}", "ce": "{1}", "e": "×10{1}",
    "ndash": "–", "mdash": "—", "spaced-ndash": " – ", "snd": " – ", "spnd": " – ", "dash": " – ",
    "spaced-mdash": " — ", "–": " – ", "—": " — ", "snds": " – ", "endash": "–", "emdash": "—",
    "nbsp": "\u00a0", "thinsp": "\u2009", "hsp": "\u200a", "!": "|", "=": "=", "'": "’", "·": " · ",
    "·w": " · ", "bull": " • ", "•": " • ", "dot": " · ", "middot": " · ", "times": "×", "pm": "±",
    "degree": "°", "c": "{1}", "us$": "US${1}", "usd": "US${1}", "gbp": "£{1}", "£": "£{1}",
    "euro": "€{1}", "€": "€{1}", "inr": "₹{1}", "currency": "{1} {2}", "sic": "{1} [sic]",
    "percentage": "{1}%", "increase": "▲", "decrease": "▼", "yes": "Yes", "no": "No", "n/a": "n/a",
    "maybe": "Maybe", "yes2": "Yes", "dunno": "?", "na": "N/A", "ja": "Ja", "nein": "Nein",
    "start-date": "{1}-{02}-{03}", "end-date": "{1}-{02}-{03}", "birth-date": "{1}-{02}-{03}",
    "death-date": "{1}-{02}-{03}", "birth-date-and-age": "{1}-{02}-{03}", "dts": "{1}",
    "ipa": "{1}", "respell": "{1}-{2}-{3}", "isbn": "ISBN {1}", "issn": "ISSN {1}",
    "doi": "doi:{1}",
    "pmid": "PMID {1}", "pmc": "PMC {1}", "arxiv": "arXiv:{1}", "oclc": "OCLC {1}", "url": "{1}",
    "official-website": "{1}", "official-url": "{1}", "angle-bracket": "⟨{1}⟩", "size": "{2}",
    "année": "{1}", "date": "{1} {2} {3}", "date-": "{1} {2} {3}", "s-": "{1}e siècle",
    "siècle": "{1}e siècle", "xxe-siècle": "XXe siècle", "dtx": "{1}", "siglo": "siglo {1}",
    "esd": "{1}", "fchim": "{1}{2}{3}{4}{5}{6}", "formule-chimique": "{1}{2}{3}{4}{5}{6}",
    "page-needed-text": "{1}", "refbegin-text": "{1}", "wikicite": "{reference}", "lnb": "{1}",
    '"': "„{1}“", "zitat-inline": "„{1}“", "«-»": "« {1} »", "citation-bloc-texte": "{1}",
}  # fmt: skip
RAISED = frozenset(("sup", "e"))
LOWERED = frozenset(("sub",))
CONVERTERS = frozenset(("convert", "cvt", "conv", "unité/2", "converter"))
# words that stand between two amounts of a conversion: {{convert|5|to|10|km}}
BETWEEN = frozenset(("to", "and", "or", "-", "–", "by", "x", "×", "+/-", "±", "to(-)", "to about"))
QUOTES = frozenset(
    (
        "quote", "blockquote", "quotation", "cquote", "rquote", "quote box", "zitat",
        "citation bloc", "cita bloco", "quotebox", "cita citas", "pull quote", "block quotation",
        "verse translation", "poemquote", "quote frame", "quote without source",
    )
)  # fmt: skip
QUOTED = ("1", "text", "quote", "texto", "texte", "testo")
# who said it, and where
SPEAKERS = frozenset(
    (
        "2",
        "3",
        "4",
        "5",
        "author",
        "source",
        "title",
        "autor",
        "quelle",
        "auteur",
        "fuente",
        "fonte",
    )
)
# what holds whole blocks of its own: its value is read as wikitext
HOLDERS = frozenset(
    (
        "columns-list", "div col", "hidden", "collapse", "collapsible", "plainlist", "flatlist",
        "mehrspaltige liste", "refbegin-list", "colonnes", "multicol-text", "bulleted list-text",
    )
)  # fmt: skip
HELD = ("1", "content", "inhalt", "contenu")
_LANG = re.compile(r"lang-[a-z-]{2,12}")
_PIECE = re.compile(r"\{(?P<name>[^{}]{1,12})\}|(?P<words>[^{}]+)")


def wording_of(name: str) -> str | None:
    """Return how the template *name* reads, or nothing where it is no words of a sentence."""
    if _LANG.fullmatch(name):
        return "{1}"
    return _WORDINGS.get(name.replace(" ", "-"))


def pieces_of(wording: str) -> list[tuple[str, bool]]:
    """Return the pieces of *wording*, each with whether it names a value."""
    return [
        (found["name"] or found["words"], found["name"] is not None)
        for found in _PIECE.finditer(wording)
    ]
