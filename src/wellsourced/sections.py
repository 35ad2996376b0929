"""Names of sections that are not an article's own argument, by language: data.

Keys are folded (`fold_term`: lower case, no accents); values are the reasons that a reader is
given. Reference lists and further reading have their names in `terms`.
"""

from __future__ import annotations

import re

from wellsourced.terms import FURTHER_READING_HEADINGS, fold_term

_NAMES: dict[str, tuple[str, ...]] = {
    "acknowledgements": (
        "acknowledgements", "acknowledgments", "acknowledgement", "acknowledgment", "thanks",
        "agradecimentos", "agradecimento", "agradecimientos", "remerciements", "danksagung",
        "ringraziamenti", "dankwoord",
    ),
    "funding": (
        "funding", "funding sources", "funding source", "source of funding", "sources of funding",
        "funding statement", "funding information", "financial support", "financial disclosure",
        "grant support", "sources of support", "role of the funding source",
        "financiamento", "fonte de financiamento", "fontes de financiamento", "apoio financeiro",
        "financiacion", "fuente de financiacion", "financement", "forderung", "finanzierung",
    ),
    "competing interests": (
        "competing interests", "competing interest", "competing interest statement",
        "competing financial interests", "declaration of competing interest",
        "declaration of competing interests", "declaration of interests", "declaration of interest",
        "declarations of interest", "conflict of interest", "conflicts of interest",
        "conflict of interests", "conflict of interest statement",
        "conflict of interest disclosure", "conflict of interest disclosures", "disclosures",
        "disclosure statement",
        "author disclosures", "disclosure of conflicts of interest",
        "potential conflicts of interest",
        "conflito de interesse", "conflito de interesses", "conflitos de interesse",
        "conflitos de interesses", "declaracao de conflito de interesses", "conflicto de intereses",
        "conflictos de interes", "conflictos de intereses", "conflits d'interets",
        "liens d'interets", "interessenkonflikt", "interessenkonflikte", "conflitto di interessi",
    ),
    "author contributions": (
        "author contributions", "authors' contributions", "authors contributions",
        "author contribution", "author's contributions", "author’s contributions",
        "authors’ contributions", "authors' contribution", "authors’ contribution",
        "authorship contribution", "credit author statement", "contributors", "contributorship",
        "authorship contribution statement", "credit authorship contribution statement",
        "contribution of authors", "author statement", "author information", "authors' information",
        "authors’ information", "author details", "about the author", "about the authors",
        "contribuicao dos autores", "contribuicoes dos autores", "contribuicao de autoria",
        "colaboradores", "contribucion de los autores", "contribuciones de los autores",
        "contributions des auteurs", "autorenbeitrage",
    ),
    "supplementary material": (
        "supplementary material", "supplementary materials", "supplementary information",
        "supplementary data", "supplementary files", "supplementary file", "supplemental material",
        "supplemental information", "supplemental data", "supporting information",
        "supporting material", "additional files", "additional file", "additional information",
        "additional information and declarations", "electronic supplementary material",
        "online supplement", "material suplementar", "material suplementario", "media summary",
    ),
    "data availability": (
        "data availability", "data availability statement", "availability of data",
        "availability of data and material", "availability of data and materials",
        "availability of data and code", "code availability", "data and code availability",
        "data accessibility", "data and material availability", "data and materials availability",
        "materials availability", "material availability", "data sharing", "data sharing statement",
        "availability and requirements", "data archiving", "software availability",
        "disponibilidade de dados", "disponibilidade dos dados", "disponibilidad de datos",
    ),
    "declarations": (
        "declarations", "ethics approval and consent to participate", "consent for publication",
        "ethics approval", "ethical approval", "ethics statement", "ethics declarations",
        "consent to participate", "patient consent", "informed consent statement",
        "institutional review board statement", "publisher's note", "publisher’s note",
        "provenance and peer review", "pre-publication history", "peer review file",
        "reporting summary", "footnotes from the publisher", "pareceres", "article history",
        "publication history", "rights and permissions", "permissions", "reprints and permissions",
    ),
    "publication details": (
        "how to cite", "how to cite this article", "cite this article", "cite as",
        "suggested citation", "article information", "article info", "publication details",
        "como citar", "como citar este articulo", "last updated", "correspondence",
    ),
    "keywords": (
        "keywords", "key words", "palavras-chave", "palabras clave", "mots-cles", "schlusselworter",
        "descritores", "descriptores", "mesh terms", "subject terms", "parole chiave",
    ),
    "about the author": (
        "about the author", "about the authors", "about the reviewer", "about the editor",
        "about this article", "about us", "about the writer", "meet the author",
        "meet the authors", "our team", "our experts", "author bio", "author biography",
        "medical reviewer", "reviewed by", "written by", "article reviewed by", "contributors",
        "uber den autor", "sobre o autor", "sobre los autores", "sobre el autor",
    ),
    "editorial process": (
        "editorial process", "our editorial process", "editorial policy", "editorial guidelines",
        "editorial standards", "fact checking", "fact-checking", "how we reviewed this article",
        "how we review", "our review process", "our process", "article history", "fact checked",
        "why trust us", "our sources and methods", "corrections",
    ),
    "related articles": (
        "related articles", "related posts", "related content", "related stories", "related topics",
        "related reading", "related products", "related pages", "related news", "related",
        "you may also like", "you might also like", "you may also be interested in", "read next",
        "more on this story", "more on this", "most viewed", "support links",
        "read more", "more like this", "more articles", "more stories", "more from this author",
        "recent posts", "recent articles", "latest articles", "latest posts", "latest news",
        "popular articles", "popular posts", "most popular", "most read", "trending",
        "trending now",
        "recommended for you", "recommended articles", "explore more", "keep reading",
        "next article",
        "similar articles", "articles you may like", "what to read next",
        "verwandte artikel", "artigos relacionados", "articulos relacionados", "articles connexes",
        "weitere artikel", "leia tambem", "see also", "featured articles", "discover more",
    ),
    "table of contents": (
        "table of contents", "contents", "in this article", "on this page", "what's inside",
        "what’s inside", "jump to", "jump to section", "page contents", "inhalt",
        "inhaltsverzeichnis", "sumario", "indice", "sommaire",
    ),
    "call to action": (
        "get help now", "get help today", "contact us", "get in touch", "newsletter",
        "sign up", "subscribe", "subscribe to our newsletter", "stay connected", "follow us",
        "join our newsletter", "share this article", "share", "share this", "get started",
        "was this article helpful?", "ready to get started?", "find treatment", "book now",
    ),
    "comments": (
        "leave a comment", "leave a reply", "leave a response", "post a comment",
        "join the conversation", "join the discussion",
        "reader comments", "cancel reply",
    ),
    "disclaimer": (
        "disclaimer", "medical disclaimer", "legal disclaimer", "haftungsausschluss",
        "terms of use", "privacy policy",
        "cookie policy", "cookie preferences",
    ),
}  # fmt: skip

# sections after which nothing of the article comes any more, whatever headings follow
LASTING = frozenset({"related articles", "comments"})

# sections that a long text may stand in without being the article's own
WORDY = frozenset({"acknowledgements", "funding", "author contributions", "about the author"})

# reasons that a paragraph may begin with, its name run in before the text
RUN_IN_REASONS = frozenset({
    "acknowledgements", "funding", "competing interests", "author contributions",
    "data availability", "declarations", "disclaimer", "editorial process",
})  # fmt: skip

# headings after a reference list under which the article goes on
AFTERWORDS = re.compile(
    r"""(?: appendi(?:x|ces) | annex | anhang | apendice | anexos? | supplement\w{0,8} | figures?
      | tables? | legends? | notes? | footnotes? | endnotes? | glossary | abbreviations? | faqs?
      | frequently\sasked | boxe?s? | (?:figure|table|video)s?\s(?:and\s\w+\s)?(?:legends|captions)
      | [a-z]\d{0,2}[.:] | s\d ) \b""",
    re.VERBOSE,
)
QUESTIONS = re.compile(r"(?:faqs?|frequently asked questions|common questions)\b")

SECTIONS: dict[str, str] = dict.fromkeys(
    map(fold_term, FURTHER_READING_HEADINGS), "further reading"
)
SECTIONS |= {fold_term(name): because for because, names in _NAMES.items() for name in names}

# what goes round a name, as in "5. Funding", "Comments (3)", "VI. Funding:", "See also[edit]"
ORNAMENT = re.compile(
    r"\A(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+|[ivx]{1,5}\.\s+)|\s*\(\d{1,4}\)|\s*\[edit\]|[\s:.*–—-]+\Z"
)
LONGEST_NAME = 60  # characters

# a name run in, as in "Funding: This work …", "Author Contributions. J.D. wrote …"
RUN_IN_NAME = re.compile(r"\A(?P<name>[^\n:.—–]{4,60}?)\s?[:.—–]\s")

# the same without a sign between, as in "Acknowledgements We thank …"
BARE_NAME = re.compile(
    r"""\A(?P<name>[A-Z][^\W\d_]{5,16}(?:['’]s?)?(?:\s[a-zA-Z]{1,14}){0,4}?)
    \s(?=(?:We|The|This|These|All|None|Not|No|I|Both|Authors?|Data|Supported)\b)""",
    re.VERBOSE,
)


def section_of(heading: str) -> str:
    """Return why the section under *heading* is not the article's own, or an empty string."""
    return SECTIONS.get(plain_name(heading), "") if len(heading) <= LONGEST_NAME else ""


def run_in_section(text: str) -> str:
    """Return the same of a paragraph that begins with the name of such a section."""
    beginning = text[: LONGEST_NAME + 8]
    match = RUN_IN_NAME.match(beginning) or BARE_NAME.match(beginning)
    because = SECTIONS.get(plain_name(match["name"]), "") if match else ""
    return because if because in RUN_IN_REASONS else ""


def plain_name(heading: str) -> str:
    """Return the folded name in a heading, without number, count and punctuation."""
    return ORNAMENT.sub("", fold_term(heading.strip()))
