"""Where in a work a citation points, and how a citation is shown."""

from __future__ import annotations

import re

from wellsourced.articles import Cite, Key, Locator

_PLAIN_KEY = re.compile(r"\w(?:[:.#$%&\-+?<>~/]?\w)*")
# "p. 3" · "pp. 3–5, 9" · "ch. 4" · "33" · "33--35" · "33f."
_LOCATOR = re.compile(
    r"""[,;\s]*(?:(?P<label>[A-Za-z]{1,10}|§§?|¶¶?|\#)(?P<dot>\.?)\s*)?
    (?P<value>(?:\d[\w.:]{0,12}|[ivxlcdm]{1,8}\b)(?:\s?[-–—]{1,3}\s?[\divxlcdm]\w{0,11})?
    (?:\s?ff?\b)?)(?P<more>(?:,\s?\d\w{0,11}(?:\s?[-–—]{1,3}\s?\d\w{0,11})?){1,9})?(?![\w%])\.?
    (?P<rest>.*)\Z""",
    re.VERBOSE | re.DOTALL,
)
_LABELS = {
    label: name
    for name, labels in (
        ("page", "p pp pg pgs page pages s seite seiten pág págs"),
        ("chapter", "ch chs chap chaps chapter chapters kap kapitel cap"),
        ("section", "sec secs sect section sections § §§ abschnitt"),
        ("figure", "fig figs figure figures abb"), ("table", "tab table tables tbl"),
        ("volume", "vol vols volume bd"), ("note", "n nn note notes fn"),
        ("paragraph", "para paras par ¶ ¶¶ abs rn"), ("verse", "v vv"),
        ("line", "l ll line lines"), ("folio", "fol fols folio"), ("part", "pt part"),
        ("issue", "no nos number"), ("column", "col cols column"), ("article", "art article"),
        ("equation", "eq eqs equation"), ("theorem", "thm theorem"), ("appendix", "app appendix"),
    )
    for label in labels.split()
}  # fmt: skip


def read_locator(text: str) -> tuple[Locator | None, str]:
    """Return the place in a work that *text* begins with, and the rest of it.

    >>> read_locator("pp. 3–5, emphasis added")
    (Locator(label='page', value='3–5'), 'emphasis added')
    >>> read_locator("2009 edition")[0]
    """
    found = _LOCATOR.match(text)
    if found is None:
        return None, text
    label, more, rest = found["label"], found["more"] or "", found["rest"]
    if label is None and rest.strip() and rest.lstrip()[:1] not in ",;.":
        return None, text
    known = _LABELS.get(label.lower()) if label else "page"
    if known is None:
        return None, text
    if known == "page":
        return Locator(known, found["value"] + more), rest.strip(" ,;.")
    return Locator(known, found["value"]), (more + rest).strip(" ,;")


_SHORT = {"page": "p.", "chapter": "ch.", "section": "sec.", "volume": "vol.", "figure": "fig."}


def show(cited: list[Cite], *, textual: bool = False) -> str:
    """Return citations as Pandoc writes them.

    >>> show([Cite(Key("doe2020"), Locator("page", "3"), "see"), Cite(Key("roe19"))])
    '[see @doe2020, p. 3; @roe19]'
    >>> show([Cite(Key("doe2020"), Locator("page", "3"))], textual=True)
    '@doe2020 [p. 3]'
    """
    if not cited:
        return ""
    if not textual:
        parts = (_join_parts(cite, ", ") for cite in cited)
        return f"[{'; '.join(parts)}]"
    first, *others = cited
    shown = ", ".join(_name(cite) for cite in (first, *others))
    notes = "; ".join(filter(None, (_behind(cite) for cite in cited)))
    prefix = f"{first.prefix} " if first.prefix else ""
    return f"{prefix}{shown} [{notes}]" if notes else prefix + shown


def _join_parts(cite: Cite, comma: str) -> str:
    prefix = f"{cite.prefix} " if cite.prefix else ""
    behind = _behind(cite)
    return f"{prefix}{_name(cite)}{comma if behind else ''}{behind}"


def _behind(cite: Cite) -> str:
    place = ""
    if cite.locator:
        label = cite.locator.label
        short = _SHORT.get(label, label)
        several = label == "page" and re.search(r"\d\s?[-–—,]", cite.locator.value)
        place = f"{'pp.' if several else short} {cite.locator.value}"
    return ", ".join(filter(None, (place, cite.suffix)))


def _name(cite: Cite) -> str:
    key = cite.target.key if isinstance(cite.target, Key) else ""
    return f"@{key}" if _PLAIN_KEY.fullmatch(key) else f"@{{{key}}}"
