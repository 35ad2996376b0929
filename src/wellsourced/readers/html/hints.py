"""What the tag, id, class and role of an element say about what it is for.

Classes name a thing's look and part, ids are often made from headings ("social-effects",
"search-strategy"), so an id speaks only where every word of it is known, a class where a word
that means nothing else stands in it. Judging (`judging`) may still overrule a hint.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from wellsourced.readers.html.boxes import HEADINGS
from wellsourced.terms import word_set

# reason: words that mean nothing else / words that need company they are known in
_WORDS = {
    "cookie banner": ("cookie cookies gdpr ccpa onetrust cookiebot", "consent"),
    "navigation": (
        "nav navbar navbox navigation megamenu submenu skiplink pagination catlinks hatnote",
        "menu skip pager toc sitemap breadcrumb breadcrumbs",
    ),
    "site header": ("masthead topbar", "logo brand branding"),
    "site footer": ("printfooter", "colophon"),
    "banner": ("", "banner announcement"),
    "sidebar": ("sidebar", "aside rail"),
    "sharing": ("addthis sharethis addtoany", "share sharing social follow tweet"),
    "related articles": ("outbrain taboola", "related recommended trending popular"),
    "newsletter": ("newsletter newsletters subscribe paywall signup", "subscription"),
    "advertising": (
        "advert advertisement advertisements sponsored promo promos promoted adsense",
        "ad ads advertising promotion promotions sponsor sponsors",
    ),
    "comments": ("disqus commentlist", "comment comments respond replies"),
    "byline": ("byline bylines authorbox", "author authors contributor contributors bio"),
    "affiliations": ("", "aff affs affiliation affiliations"),
    "publication details": (
        "dateline pubdate timestamp",
        "meta metadata published date",
    ),
    "licence": ("", "licence license licensing copyright permissions"),
    "search": ("searchform searchbox", "search"),
    "login": ("", "login signin account"),
    "pop-up": ("modal popup lightbox", "overlay dialog toast"),
    "page tools": ("toolbar", "tools actions utility utilities download"),
    "keywords": ("tagcloud taglist", "tags keywords categories topics"),
    "feedback": ("", "feedback rating ratings survey helpful vote"),
    "disclaimer": ("disclaimer", ""),
}  # fmt: skip
_STRONG = {word: reason for reason, (strong, _) in _WORDS.items() for word in strong.split()}
_WEAK = {word: reason for reason, (_, weak) in _WORDS.items() for word in weak.split()}

# words that say where or how, never what
_NEUTRAL = word_set(
    "a slot unit container wrapper wrap box block list links link bar area section widget main "
    "top bottom "
    "site page global primary secondary left right post posts article articles entry content "
    "body inner outer group item items module panel region row col column holder information info "
    "details text title button buttons icon icons form the by of on this you may also us stories "
    "reading"
)
# "header" and "footer" are the site's only in such company; "section-header" is none
_SITE = word_set("site page global main primary top wrapper container inner bar")
_ENDS = {"header": "site header", "footer": "site footer"}
# words of a class by which an element says that another is there or is not: "has-sidebar"
_NEGATING = frozenset(("has", "with", "without", "no", "not", "is", "hide", "hidden"))

_TAGS = {
    "nav": "navigation",
    "aside": "aside",
    "form": "form",
    "dialog": "pop-up",
    "address": "address",
    "header": "site header",
    "footer": "site footer",
    "menu": "navigation",
    "search": "search",
}
_ROLES = {
    "navigation": "navigation",
    "banner": "site header",
    "contentinfo": "site footer",
    "complementary": "aside",
    "search": "search",
    "dialog": "pop-up",
    "alertdialog": "pop-up",
    "menu": "navigation",
    "menubar": "navigation",
    "toolbar": "page tools",
}
_LISTING = word_set(
    "references reference refs ref reflist bibliography citations sources endnotes footnotes "
    "biblio literature"
)
_LISTING_ROLES = frozenset(("doc-bibliography", "doc-endnotes", "doc-footnote"))
_CONTENT = word_set(
    "callout box key facts fact note notes summary highlight highlights warning caution tip tips "
    "important infobox glossary definition quote pullquote case example panel inset"
)
_FOOTNOTES = frozenset(("fn", "footnote", "footnotes", "endnotes"))
_HIDDEN = word_set(
    "sr-only sronly visually-hidden visuallyhidden screen-reader-text screen-reader-only "
    "screenreader assistive-text element-invisible offscreen cite-accessibility-label "
    "mw-editsection show-for-sr"
)
_HIDDEN_ENDS = ("-visually-hidden", "-sr-only")
# links from a note back to where the text refers to it: "↩", "^ a b"
_BACK = word_set(
    "mw-cite-backlink footnote-back footnote-backref footnote-backlink reversefootnote backlink"
)

# "articleMeta", "c-article_meta"
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a class or an id: `articleMeta` is article, meta."""
    return tuple(word.lower() for word in _WORD.findall(name))


def find_reason(tag: str, attributes: Mapping[str, str]) -> str:
    """Return why an element may be no part of the article, or an empty text."""
    if tag in HEADINGS:
        return ""  # its id is made of its words
    if attributes:
        named = _reason_of_names(attributes.get("class", ""), attributes.get("id", ""))
        if named:
            return named
        role = attributes.get("role", "").strip().lower()
        if role in _ROLES:
            return f"{_ROLES[role]}: role {role}"
    return f"{_TAGS[tag]}: <{tag}>" if tag in _TAGS else ""


def is_listing(attributes: Mapping[str, str]) -> bool:
    """Say whether an element calls itself a list of references or notes."""
    if attributes.get("role", "").lower() in _LISTING_ROLES:
        return True
    names = attributes.get("class", "").split() + attributes.get("id", "").split()
    return any(_LISTING.intersection(words_of(name)) for name in names)


def is_content_aside(attributes: Mapping[str, str]) -> bool:
    """Say whether an `aside` calls itself a box of the article's own: key facts, a note."""
    names = attributes.get("class", "").split()
    return any(_CONTENT.intersection(words_of(name)) for name in names)


def is_footnotes(attributes: Mapping[str, str]) -> bool:
    """Say whether an element calls itself a footnote or notes."""
    if attributes.get("role", "").lower() in ("doc-endnotes", "doc-footnote"):
        return True
    return any(
        _FOOTNOTES.intersection(words_of(name)) for name in attributes.get("class", "").split()
    )


def is_caption(attributes: Mapping[str, str]) -> bool:
    """Say whether an element calls itself a caption: `wp-caption-text`."""
    for name in attributes.get("class", "").split():
        words = words_of(name)
        if "caption" in words and not _NEGATING.intersection(words):
            return True
    return False


def find_apart(tag: str, attributes: Mapping[str, str]) -> str:
    """Return why an inline element's words are no part of the sentence that they stand in."""
    if tag == "button":
        return "button"
    if attributes.get("role") == "doc-backlink":
        return "a link back"
    names = attributes.get("class", "").lower().split()
    if any(name in _HIDDEN or name.endswith(_HIDDEN_ENDS) for name in names):
        return "hidden from the eye"
    return "a link back" if _BACK.intersection(names) else ""


@lru_cache(maxsize=4096)
def _reason_of_names(classes: str, identifier: str) -> str:
    for name in classes.split():
        reason = _reason_of_class(name)
        if reason:
            return f"{reason}: class {name}"
    for name in identifier.split():
        words = words_of(name)
        reason = _reason_of_end(words) or _reason_of_known(words)
        if reason:
            return f"{reason}: id {name}"
    return ""


def _reason_of_class(name: str) -> str:
    if ":" in name or "[" in name:
        return ""
    words = words_of(name)
    if _NEGATING.intersection(words):
        return ""
    strong = next((word for word in words if word in _STRONG), None)
    if strong is not None:
        return _STRONG[strong]
    return _reason_of_end(words) or _reason_of_known(words) or _reason_of_known(words[1:])


def _reason_of_end(words: tuple[str, ...]) -> str:
    if not _SITE.issuperset(word for word in words if word not in _ENDS):
        return ""
    return next((_ENDS[word] for word in words if word in _ENDS), "")


def _reason_of_known(words: tuple[str, ...]) -> str:
    """Return the reason of a name of which every word is known, digits aside."""
    reasons = [_STRONG.get(word) or _WEAK.get(word, "") for word in words]
    known = all(
        reason or word in _NEUTRAL or word.isdigit()
        for word, reason in zip(words, reasons, strict=True)
    )
    return next(filter(None, reasons), "") if known else ""
