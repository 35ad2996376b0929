"""What design a work's own data suggest: its publication types, its genre, its title, its journal.

Suggested is not entered: nobody read the work for it. So only what a work says of itself
counts, in the singular ("a cohort study", not "cohort studies"), and two designs are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from wellsourced.judgements.designs import DESIGNS, read_design
from wellsourced.judgements.values import Design
from wellsourced.references import Record

_ENTERED = ("design", "study-design")  # the fields of a library that a person fills
# where formats keep publication types: medline-pt, medline-pt_2, pubtype
_TYPES = re.compile(r"(?:medline-pt|pubtype|publication[-_]type)(?:_\d{1,4})?\Z")
# PubMed's publication types -> a design; those that many designs share say nothing
_BY_TYPE = {
    "systematic review": "systematic-review",
    "meta-analysis": "meta-analysis",
    "network meta-analysis": "meta-analysis",
    "randomized controlled trial": "randomised-trial",
    "case reports": "case-report",
    "guideline": "guideline",
    "practice guideline": "guideline",
    "review": "review",
}
# what is about a work, or comes before it
_NO_STUDY = frozenset((
    "clinical trial protocol", "comment", "editorial", "expression of concern", "letter", "news",
    "published erratum", "retraction of publication",
))  # fmt: skip
# a protocol of a study, advice on how to make one, a correction or a second look at its data
_ABOUT = re.compile(
    r"""\b(?:protocols?|corrections?|corrigendum|errat(?:um|a)|retract(?:ion|ed)|comment(?:ary)?
        |reply|respon(?:se|ding)\ to|letter|editorial|re(?=:)|how\ to|guide\ to|guidance
        |introduction|tutorial|primer|conduct(?:ing)?|writing|perform(?:ing)?|updating|apprais(?:e|ing|al)
        |secondary\ analysis|post[ -]hoc|sub-?study
        |reporting|checklist|software)\b""",
    re.VERBOSE,
)
# guidelines as the thing that is studied: "Adherence to a guideline for …"
_STUDIED = re.compile(
    r"""\b(?:adher|impact|effect|complian|implement|evaluat|qualit|survey|review|aware|barrier
        |before|after|chang|compar|follow|concord|uptake|knowledge|attitud)""",
    re.VERBOSE,
)
_RANDOMISED = r"randomised(?:[ ,-]+(?:placebo|double-blind|clinical|controlled)){0,4}[ -]trial"
_PHRASES = {
    "systematic-review": r"systematic (?:literature )?review",
    "meta-analysis": r"meta-?analysis",
    "randomised-trial": rf"(?<!non)(?<!non-)(?<!non )(?<!quasi-){_RANDOMISED}",
    "non-randomised-trial": r"(?:non-?|quasi-)randomised (?:clinical |controlled ){0,2}trial",
    "cohort": r"cohort study",
    "case-control": r"case[ -]control study",
    "cross-sectional": r"cross-sectional (?:study|survey|analysis)",
    "case-series": r"case series",
    "case-report": r"case report",
    "guideline": r"guidelines?",
    "narrative-review": r"narrative review",
    "qualitative": r"qualitative (?:interview )?study",
    "modelling": r"modelling study",
}
# the start of a part of a title, with words but no preposition before the design:
# "a double-blind, multicentre …", "results of a national …"
_OPENING = r"""(?:results\ (?:of|from)\ )?(?:(?:an?|the)\ )?
    (?:(?!(?:about|after|and|as|at|before|by|for|from|in|into|of|on|or|the|to|using|with|within)\b)
       [\w'()-]{1,40},?\ ){0,6}"""
_NAMED = {design: re.compile(rf"\b{phrase}\b") for design, phrase in _PHRASES.items()}
_ITSELF = {
    design: re.compile(_OPENING + re.sub(r"(?<!\[)[ ]", r"[ ]", phrase) + r"\b", re.VERBOSE)
    for design, phrase in {**_PHRASES, "guideline": r"guidelines?(?: (?:for|on)\b|\Z)"}.items()
}
_PART = re.compile(r"[:;.?!][ ]|[ ][-–—][ ]")
_DASH = re.compile(r"(?<=\w)[‐‑–−](?=\w)")  # case–control
_GAPS = re.compile(r"[\s\u00ad]+")
_COCHRANE = re.compile(
    r"(?:the )?cochrane database of systematic reviews|cochrane database syst rev"
)
_EDITORIAL = "10.1002/14651858.ed"  # editorials of that journal
# a design that is part of, or said besides, another one: the first of them is the work's
_COVERED = {
    "systematic-review": {"meta-analysis", "review", "narrative-review"},
    "meta-analysis": {"review"},
    "guideline": {"review"},
    "narrative-review": {"review"},
}
_LONGEST = 1000  # characters of a title that are looked at


def tell_design(*records: Record, entered: str = "") -> Design | None:
    """Return the design of the work of *records*, the most reliable first, or `None`.

    *entered* is what a person wrote for one claim; then comes the field `design` of a record,
    then what a record suggests.
    """
    if entered.strip():
        return _entered(entered, "entered for this claim")
    for record in records:
        if written := read_entered(record):
            return _entered(written, "entered in the library")
    return next(filter(None, map(suggest_design, records)), None)


def read_entered(record: Record) -> str:
    """Return the design that a person entered for the work, as written, or nothing."""
    held = {name.casefold(): value for name, value in record.extra}
    return next((held[name].strip() for name in _ENTERED if held.get(name, "").strip()), "")


def _entered(written: str, where: str) -> Design:
    value = read_design(written)
    if value:
        return Design(value, suggested=False, because=where)
    return Design("other", suggested=False, because=where, written=" ".join(written.split()))


@lru_cache(maxsize=4096)
def suggest_design(record: Record) -> Design | None:
    """Return the one design that the data of *record* suggest, and from what.

    It is kept, for a work is asked after at each claim that rests on it.

    >>> suggest_design(Record(title="Poppies and sleep: a cohort study")).because
    'its title says “cohort study”'
    """
    types = tuple(_publication_types(record))
    title = _fold_title(record.title)
    if _NO_STUDY.intersection(types) or _ABOUT.search(title):
        return None
    signs = (*_by_type(types), *_by_genre(record), *_by_title(title), *_by_journal(record))
    found = {design for design, _ in signs}
    for design, covered in _COVERED.items():
        found -= covered if design in found else set()
    reasons = tuple(dict.fromkeys(why for design, why in signs if design in found and why))
    if len(found) != 1 or not reasons or not found <= DESIGNS.keys():
        return None
    return Design(found.pop(), suggested=True, because=" and ".join(reasons))


def _fold_title(title: str) -> str:
    """Return *title* in lower case and British spelling, with plain hyphens within words."""
    folded = _GAPS.sub(" ", title[:_LONGEST]).strip().casefold()
    folded = folded.replace("randomiz", "randomis").replace("modeling", "modelling")
    return _DASH.sub("-", folded)


def _publication_types(record: Record) -> Iterator[str]:
    for name, value in record.extra:
        if _TYPES.match(name.casefold()):
            yield from (one.strip().casefold() for one in value.split(";"))


def _by_type(types: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for one in types:
        if one in _BY_TYPE:
            yield _BY_TYPE[one], f"its publication type is “{one}”"


def _by_genre(record: Record) -> Iterator[tuple[str, str]]:
    genre = record.genre.strip().casefold()
    design = _BY_TYPE.get(genre) or read_design(genre)
    if design and design != "other":
        yield design, f"its genre is “{genre}”"


def _by_title(title: str) -> Iterator[tuple[str, str]]:
    """Yield each design that the title names; the reason only where the work calls itself so."""
    parts = _PART.split(title)
    for design, named in _NAMED.items():
        found = named.search(title)
        if found is None:
            continue
        itself = any(_ITSELF[design].match(part) for part in parts)
        studied = design == "guideline" and _STUDIED.search(title)
        if design == "guideline" and not itself:
            continue
        yield design, f"its title says “{found.group()}”" if itself and not studied else ""


def _by_journal(record: Record) -> Iterator[tuple[str, str]]:
    if record.doi.casefold().startswith(_EDITORIAL):
        return
    if _COCHRANE.fullmatch(record.container.strip().casefold().rstrip(".")):
        yield "systematic-review", "it is in the Cochrane Database of Systematic Reviews"
