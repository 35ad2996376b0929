"""What says by itself of what kind a work is: `[Data set]`, `Pub. L. No.`, `Roe v. Doe`, `[video]`.

Kinds in CSL 1.0.2's types. Where CSL has none, the nearest: a preprint is an `article`, a
statutory instrument `legislation`, a talk or poster a `speech`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.refparse.fields.formal_signs import (
    BILL,
    PATENT,
    PATENT_NEEDS,
    STATUTE,
    is_act,
    is_case,
    is_standard,
    is_thesis,
)
from wellsourced.screening import has_any


def _compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | flags)


# [Data set] · (Version 2.0) [Computer software] · [Internet video] · (Poster presentation)
_BRACKET = re.compile(r"[\[(]\s?(?P<words>[^\W\d_][^\[\]();:]{2,60})")
# the kind of a bracket that begins or ends with these words, and those that are looked at first
_BRACKETS: tuple[tuple[str, str], ...] = (
    ("article", r"preprints?\b|.*\bpreprint\Z"),
    ("dataset", r"data\s?(?:sets?|files?|base)\b(?!\son)|conjunto\sde\sda[dt]os|jeu\sde\sdonn"),
    ("software", r"(?:computer|mobile|web|phone)?\s?(?:software\b|(?:apps?|program)\Z)"),
    ("software", r"source\scode|mobile\sapplication|logiciel|programa\sde\scomp"),
    ("motion_picture", r"(?:\w+\s)?(?:video|film|dvd|movie)(?:\s(?:file|recording))?\Z"),
    ("motion_picture", r"motion\spicture|videotape|documentary\Z"),
    ("broadcast", r"(?:audio\s|video\s)?podcast|(?:radio|tv|television)\s(?:broadcast|series)"),
    ("speech", r"(?:poster|lecture|speech|keynote|powerpoint|webinar|vortrag)\b|(?:talk|slides)\Z"),
    ("speech", r"oral\s(?:present|commun)|conference\spresentation"),
    ("paper-conference", r"(?:conference|meeting)\s(?:paper|abstract|session)|paper\spresent"),
    ("post-weblog", r"(?:web\s?log|blog)\b|(?:online\s)?blog\spost"),
    ("post", r"tweet|facebook|instagram|online\sforum|(?:status|linkedin)\supdate|linkedin\spost"),
    ("interview", r"(?:personal\s|telephone\s)?interview\b"),
    ("map", r"maps?\Z"),
    ("manuscript", r"unpublished\s(?:manuscript|paper)|manuscript\Z"),
)  # fmt: skip
_IN_BRACKETS = tuple(
    (kind, re.compile(words, re.IGNORECASE | re.DOTALL)) for kind, words in _BRACKETS
)

# R package version 1.2 · Stata Statistical Software: Release 15 · SPSS, Version 25
_SOFTWARE = _compile(
    r"""\bR\spackage\s(?:ver|\d)|\bstatistical\ssoftware:\srelease|\benvironment\sfor\sstatistical\scomp
        |\b(?:software|spss|statistics|sas|stata|app|toolbox|package|program|macos|windows)[^.;:]{0,40}
          \(?\bv(?:ersion|\.)\s?\d+(?:\.\d+)?|\bsoftware\s\[
        |//(?:www\.)?(?:github|gitlab)\.com/[\w.-]{1,60}/|\bapp\sstore\b|\bgoogle\splay\b""",
    re.IGNORECASE,
)
_SOFTWARE_NEEDS = (
    "r package", "software", "for statistical", "version", "github.com", "gitlab.com",
    "app store", "google play",
)  # fmt: skip
_DATASET = _compile(
    r"""\bdata\sfrom:|\b(?:dryad(?:\sdigital)?|figshare|dataverse|pangaea|mendeley\sdata|icpsr|scielo\sdata)\b
        |[.;]\s?data\s?set\b[.;\s]|10\.(?:5061/dryad|6084/m9\.figshare|7910/dvn|1594/|17632/|48331/)
        |\[data\b""",
    re.IGNORECASE,
)
_DATASET_NEEDS = ("data", "dryad", "figshare", "pangaea", "icpsr", "10.1594")
# medRxiv · arXiv:2101.12345 · SSRN 3999999 · doi 10.1101/2021.03.04 · Research Square [Preprint]
_PREPRINT = _compile(
    r"""\b(?:bio|med|psy|chem|soc|edu|eco|engr|tech)?r?[ax]r?xiv\b|\b(?:bio|med|chem|tech)rxiv\b
        |\bpreprint\b|\bresearch\ssquare\b|\bssrn\b|10\.(?:1101/(?:20\d\d|\d{6})|21203/rs|20944/preprints
        |26434/chemrxiv|2139/ssrn|48550/arxiv|3123[145]/|31219/)""",
    re.IGNORECASE,
)
_PREPRINT_NEEDS = (
    "xiv",
    "preprint",
    "square",
    "ssrn",
    "10.1101",
    "10.21203",
    "10.3123",
    "10.31219",
)
# Poster presented at · Oral presentation at · Speech delivered · Keynote address
_SPEECH = _compile(
    r"""(?:\A|[.,;:]\s)(?:poster|oral|speech|lecture|keynote|invited|plenary)\s(?:presentation|presented
            |delivered|given|session|address|lecture|talk|speech)\b
        |[.,;]\s(?:vortrag|conferência\sproferida|palestra|talk\sgiven|lecture\sat|speech\sat)\b""",
    re.IGNORECASE,
)
_SPEECH_NEEDS = (
    "poster",
    "oral ",
    "speech",
    "lecture",
    "keynote",
    "invited",
    "plenary",
    "vortrag",
    "conferência",
    "palestra",
    "talk",
)
_PRESENTED = re.compile(
    r"\bpaper\s(?:was\s)?presented\b|\bpresented\s(?:at|in)\s(?:the\b|:)", re.IGNORECASE
)
_PERSONAL = re.compile(
    r"\bpersonal\scommunications?\b|\bcomunica(?:ção|ción)\spersonal\b|\bcomunicação\spessoal\b"
    r"|\bpersönliche\smitteilung\b",
    re.IGNORECASE,
)
_UNPUBLISHED = re.compile(
    r"\bunpublished\s(?:manuscript|data|paper|ms)\b|\bmanuscript\s(?:in\sprep|submitted)"
    r"|\bmanuscrito\sn[aã]o\spublicado\b",
    re.IGNORECASE,
)
_VIDEO = re.compile(r"//(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com)/", re.IGNORECASE)
_BLOG = _compile(
    r"""//blogs?\.|/blogs?/|\.(?:blogspot|wordpress|substack|tumblr)\.|//(?:www\.)?medium\.com/|//[\w.-]{1,60}blog\.
        |[.,]\s(?:\w{1,20}\s){0,4}(?:web)?blog[;.,]""",
    re.IGNORECASE,
)
_WIKI = re.compile(r"\bwikipedia\.org/wiki|\bin\swikipedia\b|\bbritannica\.com/", re.IGNORECASE)
_WORDBOOK = re.compile(
    r"merriam-webster\.com/dictionary|dictionary\.cambridge\.org|\boed\.com/|dictionary\.com/browse"
    r"|duden\.de/rechtschreibung",
    re.IGNORECASE,
)
_POST = re.compile(r"//(?:www\.|m\.)?(?:twitter|x|facebook|instagram)\.com/\w", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A kind, what its pattern needs in lower case, and whether a volume rules it out."""

    kind: str
    needs: tuple[str, ...]
    pattern: re.Pattern[str]
    in_journals: bool = False


_SIGNS = (
    _Sign("bill", (" cong",), BILL, in_journals=True),
    _Sign("legislation", (
        "u.s.c", "usc ", "c.f.r", "cfr ", "pub. l", "pub l", "public law", " stat. ", "bgbl",
        "bundesgesetz", "r.s.c", "rsc", " si 19", " si 20", "s.i. ", "oj l", "oj c", "statutory",
        "fed. reg", "off j eur", "official j", "(cth)", "legislation.gov", "at large",
    ), STATUTE, in_journals=True),
    _Sign("patent", PATENT_NEEDS, PATENT, in_journals=True),
    _Sign("personal_communication", ("person", "comunica"), _PERSONAL),
    _Sign("speech", _SPEECH_NEEDS, _SPEECH),
    _Sign("paper-conference", ("presented",), _PRESENTED),
    _Sign("article", _PREPRINT_NEEDS, _PREPRINT),
    _Sign("dataset", _DATASET_NEEDS, _DATASET),
    _Sign("software", _SOFTWARE_NEEDS, _SOFTWARE),
    _Sign("manuscript", ("unpublished", "manuscri"), _UNPUBLISHED),
    _Sign("entry-encyclopedia", ("wikipedia", "britannica.com"), _WIKI),
    _Sign("entry-dictionary", ("merriam", "dictionary.", "oed.com", "duden.de"), _WORDBOOK),
    _Sign("motion_picture", ("youtu", "vimeo"), _VIDEO),
    _Sign("post-weblog", ("blog", "wordpress", "substack", "medium.com", "tumblr"), _BLOG),
    _Sign("post", ("twitter.com", "/x.com", "facebook.com", "instagram.com"), _POST),
)  # fmt: skip


def told_kind(text: str, lowered: str, start: int, *, in_volume: bool) -> str:
    """Return the kind that words or numbers of *text* tell, or empty.

    *lowered* is the text as `lower_alike` gives it, *start* is where the title begins;
    *in_volume* says that the work stands in a volume, as an article of a journal does, whose
    title may tell of laws, patents and videos.

    >>> told_kind("Naps [Data set]. 2020.", "naps [data set]. 2020.", 0, in_volume=False)
    'dataset'
    """
    if is_case(text, lowered):
        return "legal_case"
    if not in_volume:
        if is_thesis(text, lowered):
            return "thesis"
        if is_act(text, lowered):
            return "legislation"
        if kind := _in_brackets(text):
            return kind
        if is_standard(text, start):
            return "standard"
    return _told(text, lowered, in_volume=in_volume)


def _told(text: str, lowered: str, *, in_volume: bool) -> str:
    for sign in _SIGNS:
        usual = sign.in_journals or not in_volume
        if usual and has_any(lowered, sign.needs) and sign.pattern.search(text):
            return sign.kind
    return ""


def _in_brackets(text: str) -> str:
    for match in _BRACKET.finditer(text):
        words = match["words"].strip()
        for kind, pattern in _IN_BRACKETS:
            if pattern.match(words):
                return kind
    return ""
