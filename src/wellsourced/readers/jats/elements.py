"""What the elements of JATS are for: data (JATS 1.3, Archiving and Interchange)."""

from __future__ import annotations

from wellsourced.articles import BlockKind, InlineKind
from wellsourced.terms import word_set

# elements that begin and end a block, with what their text is where they say so themselves
BLOCKS: dict[str, BlockKind | None] = {
    **dict.fromkeys(
        word_set(
    """abstract ack addr-line aff aff-alternatives alt-text alt-title anonymous answer
        answer-set app app-group array article article-categories article-id article-meta
        article-title author-comment author-notes award-group back bio body boxed-text caption
        chem-struct-wrap collab-alternatives col colgroup compound-kwd conf-date conf-loc conference
        contrib contrib-group copyright-holder copyright-statement copyright-year
        corresp counts custom-meta custom-meta-group date def-item def-list elocation-id
        event explanation fig fig-group floats-group floats-wrap fn-group fpage front front-stub
        funding-group funding-source funding-statement glossary
        graphic history isbn issn issue issue-id issue-title journal-id journal-meta journal-title
        journal-title-group kwd-group license license-p list list-item long-desc lpage media
        nested-kwd note notes object-id open-access p permissions principal-award-recipient
        processing-meta product pub-date pub-history publisher question question-wrap
        question-wrap-group ref-list related-article related-object response sec
        sec-meta self-uri series-title sig-block speech statement
        string-date sub-article subj-group subject subtitle supplement supplementary-material
        support-group table table-wrap table-wrap-group tbody tfoot thead title title-group toc
        tr trans-abstract trans-subtitle trans-title trans-title-group verse-group volume volume-id
        """)
    ),
    "attrib": None,
    "verse-line": BlockKind.QUOTATION,
    **dict.fromkeys(("caption", "fig", "fig-group", "table-wrap", "media"), BlockKind.CAPTION),
    **dict.fromkeys(("supplementary-material", "chem-struct-wrap"), BlockKind.CAPTION),
    **dict.fromkeys(("disp-quote", "verse-group"), BlockKind.QUOTATION),
    **dict.fromkeys(("fn", "table-wrap-foot"), BlockKind.FOOTNOTE),
    **dict.fromkeys(("preformat", "code"), BlockKind.CODE),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE_CELL),
}  # fmt: skip

# blocks inside a paragraph that its sentence goes on around
FLOATS = word_set(
    """alt-text boxed-text chem-struct-wrap fig fig-group fn fn-group long-desc media
    object-id supplementary-material table-wrap table-wrap-group"""
)

# of what stands in it, one is shown: the others say the same in other ways (a formula's TeX)
ALTERNATIVES = "alternatives"
# what nobody sees in print: another writing of a formula, words for an index
UNSEEN = frozenset(("annotation", "annotation-xml", "index-term"))

# elements whose title is a heading one level deeper than the one around them
LEVELLED = word_set(
    """abstract ack app bio boxed-text fn-group glossary notes question ref-list sec
    statement supplement trans-abstract"""
)
# blocks whose text a label before them begins: "Fig 1" and its title, "*" and its note
LED = frozenset(("caption", "disp-formula", "p", "term", "title", "verse-line"))

INLINES: dict[str, InlineKind] = {
    "sup": InlineKind.SUPERSCRIPT,
    "sub": InlineKind.SUBSCRIPT,
    "bold": InlineKind.STRONG,
    "italic": InlineKind.EMPHASIS,
    "monospace": InlineKind.CODE,
    "disp-formula": InlineKind.CODE,
    "inline-formula": InlineKind.CODE,
    "ext-link": InlineKind.LINK,
    "uri": InlineKind.LINK,
    "xref": InlineKind.LINK,
}

# inside these, one element's text is parted from the next one's by a blank
FIELDS = word_set(
    """article-meta contrib aff corresp front-stub journal-meta kwd-group name pub-date date
    related-article related-object product conference award-group def-item"""
)

# what is no part of the article's own prose, and why
FURNITURE: dict[str, str] = {
    **dict.fromkeys(
        ("journal-meta", "article-meta", "front-stub", "processing-meta"), "publication details"
    ),
    **dict.fromkeys(("history", "pub-history", "product"), "publication details"),
    **dict.fromkeys(("related-article", "related-object"), "related articles"),
    **dict.fromkeys(("contrib-group", "collab"), "byline"),
    **dict.fromkeys(("aff", "aff-alternatives"), "affiliation"),
    **dict.fromkeys(("author-notes", "corresp"), "correspondence"),
    **dict.fromkeys(("alt-title", "subtitle"), "title"),
    **dict.fromkeys(("trans-title-group", "trans-abstract"), "translation"),
    **dict.fromkeys(("funding-group", "support-group"), "funding"),
    **dict.fromkeys(("alt-text", "long-desc"), "description of a picture"),
    "permissions": "copyright",
    "kwd-group": "keywords",
    "ack": "acknowledgements",
    "bio": "about the author",
    "glossary": "abbreviations",
    "object-id": "publication details",
    "toc": "table of contents",
}

# kinds of sections, notes and footnotes (`sec-type`, `notes-type`, `fn-type`) that are such too
PURPOSES: dict[str, str] = {
    **dict.fromkeys(
        word_set(
            """coi-statement conflict conflicts conflict-of-interest conflicts-of-interest
        competing-interest competing-interests coi interests disclosure"""
        ),
        "competing interests",
    ),
    **dict.fromkeys(
        word_set("funding funding-statement financial-disclosure funding-information supported-by"),
        "funding",
    ),
    **dict.fromkeys(
        word_set(
            """author-contributions author-contribution contributions con
            participating-researchers"""
        ),
        "author contributions",
    ),
    **dict.fromkeys(
        word_set("data-availability data-availability-statement data-access"), "data availability"
    ),
    **dict.fromkeys(
        word_set("ethics ethics-statement ethics-approval consent disclaimer publishers-note"),
        "declarations",
    ),
    **dict.fromkeys(
        word_set("equal current-aff present-address deceased previously-at corresp presented-at"),
        "affiliation",
    ),
    "edited-by": "editorial process",
    "ack": "acknowledgements",
    "acknowledgments": "acknowledgements",
    "supplementary-material": "supplementary material",
}

# what journals add to an article from the talk between reviewers and authors (`article-type`)
REVIEWS = word_set(
    """aggregated-review-documents author-comment decision-letter editor-report
    editorial-decision peer-review referee-report reply reviewer-report"""
)

# kinds of abstracts that only advertise the article
TEASERS = frozenset(("graphical", "teaser", "toc", "web-summary", "precis"))
