"""What tells laws, cases, patents, standards and theses: the forms in which they are cited."""

from __future__ import annotations

import re

from wellsourced.screening import has_any


def _compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | flags)


# Roe v. Doe · R v Osei · Case C-123/04
_PARTIES = re.compile(
    r"[^\d\n]{1,80}?\sv(?:s?\.|(?=\s))\s?[^\W\d_a-z]|Case\s[CTF][-–‑]\d{1,4}/\d\d"
)
# 410 U.S. 113 · 999 F.3d 456 · [2010] UKSC 12 · [1999] 2 AC 123 · No. 12-cv-3456 · (9th Cir. 2021)
_COURT = _compile(
    r"""\b\d{1,4}\s(?:U\.?\s?S\.?|F\.?\s?(?:2d|3d|4th|\sSupp)\.?|S\.\s?Ct\.|L\.\s?Ed|[A-Z]\.[A-Z]?\.?(?:2d|3d)
            |[NS]\.[EW]\.|Cal\.|So\.|A\.(?:2d|3d)|C\.?L\.?R\.?|S\.?C\.?R\.?)\s?(?:2d|3d)?\s?\d
        | [\[(](?:19|20)\d\d[\])]\s(?:\d\s)?[A-Z]{2,6}(?:\s(?:Civ|Crim|Fam|I-|Admin))?\s?\d
        | \d-(?:cv|cr|md)-\d | \(\d\w{1,2}\sCir\. | \bECLI: | \bECR\s"""
)
# 21 U.S.C. § 801 · 21 C.F.R. · Pub. L. No. 115 · 132 Stat. 44 · BGBl. I S. · SI 2001/39
STATUTE = _compile(
    r"""(?:\A|\b\d{1,3}\s?)(?:U\.?\s?S\.?\s?C\.?(?:\s?A\.?)?|C\.?\s?F\.?\s?R\.?)
            \s(?:§|[Pp]arts?\b|[Ss]ec|\d)
      | \bPub(?:lic|\.)?\s?L(?:aw|\.)?\s(?:No\.?\s?)?\d{2,3}[-–‑]\d | \b\d{1,3}\sStat\.\s\d
      | \bBGBl\.?\s|\bBundesgesetzblatt\b|\b[RS]\.?\s?S\.?\s?C\.?,?\s(?:19|20)\d\d,?\sc\.
      | \bS\.?\s?I\.?\s(?:No\.?\s)?(?:19|20)\d\d/\d | \bOJ\s[LC]\s?\d|\bStatutory\sInstrument
      | \b\d{2}\s?Fed\.?\s?Reg\.?\s\d | \bOff(?:icial\sJournal\sof\sthe|\.?\sJ\.?)\sEur
      | \(Cth\)|\blegislation\.gov\.uk\b|\b[Ss]tatutes?\sat\s[Ll]arge"""
)
# Misuse of Spices Act 1971 · Public Health Act, 2012 · the Human Spices Regulations 2012
_ACT = _compile(
    r"""(?:\A|[.:;,)]\s)(?:[Tt]he\s)?[^\W\d_a-z][^.:;\d\[\]]{2,110}?
        \s(?:Act(?:\sof|,)?|Regulations|Order|Rules|Code)\s\(?(?:1[6-9]|20)\d\d(?![\d–-]|[:;,]\s?\d)"""
)
_ACT_SIGN = (" act ", " act,", " regulations ", " order ", " rules ", " code ")
# H.R. 1234, 116th Cong. · S. 12, 115th Cong. · HB 12
BILL = re.compile(r"\b(?:H\.\s?R\.|S\.|H\.\s?J\.\s?Res\.)\s\d{1,5},?\s\(?\d{2,3}\w{2}\sCong")
# U.S. Patent No. 6,999,999 · US patent 6 999 999 · EP 1234567 B1 · WO 2004/012345 A1
PATENT = _compile(
    r"""\bpatent(?:schrift)?\s(?:application\s)?(?:publication\s)?(?:no\.?|num|n[º°]|us|ep|wo|de|gb|jp|cn|\#|pct)?
            \s?[\d/]
        | \bpatent\s(?:us|ep|wo|de|gb|jp|cn|pct)\b|\binventors?;|,\sassignee|\bpatentschrift\b
        | \b(?:EP|US|DE|GB|JP|CN)\s?\d{6,11}\s?[ABCU]\d?\b|\bWO\s?/?\d{4}/\d{5,6}""",
    re.IGNORECASE,
)
PATENT_NEEDS = ("patent", "inventor", "assignee", " wo 19", " wo 20", " wo19", " wo20")
# ISO 9001:2015 · ISO/IEC 27001 · ASTM D1234-13 · NBR 6023 · DIN EN ISO 13485 · CXS 343-2021
_STANDARD = _compile(
    r"""(?<![\w(])(?:(?:ISO|IEC|DIN|BS|EN|CEN|ABNT|ANSI|NBR|ASTM|CXS|CXG|CODEX\sSTAN|CAC/GL|IEEE\sStd|IEEE
            |AAMI|NFPA|UNE|NF|SS|JIS|GOST|ГОСТ|ÖNORM|NEN|UNI|AS|NZS|CSA|TS|TR|PAS|UL)[\s/-]){1,4}
        [A-Z]{0,3}\s?[-.]?\d{2,6}(?:[-–./:]\d{1,5}){0,4}"""
)
_STANDARD_NEEDS = (
    "ISO", "DIN ", "BS ", "EN ", "NBR", "ASTM", "CXS", "CXG", "CODEX", "IEEE", "ANSI", "AAMI",
    "NFPA",     "UNE ", "NF ", "JIS", "GOST", "ГОСТ", "NORM", "NEN ", "UNI ", "CSA", "CAC",
)  # fmt: skip
# Tese (Doutorado) · Thèse de doctorat · Inaugural-Dissertation · Ph.D. diss.
_THESIS = _compile(
    r"""(?<![^\W\d_])(?:inaugural-)?(?:thesis|theses\sand|dissertation|dissertação|diss\.|tese|tesis|thèse
        |diplomarbeit|doktorarbeit|habilitation(?:sschrift)?|masterarbeit|bachelorarbeit|mémoire\sde
        |monografia\s?\(|trabalho\sde\sconclusão|proefschrift|tcc|tesi|dissertatie|avhandling|rozprawa
        |disszertáció)(?=[\s.,;:()\[\]]|\Z)""",
    re.IGNORECASE,
)
# . Unpublished doctoral · (PhD, before the word: a field of its own, not a word of the title
_BEFORE_THESIS = re.compile(
    r"(?:\A|[.,;:(\[–—-]\s?)(?:(?!(?:in|on|of|a|the)\b)[\w.'’/-]{1,16}\s){0,4}\Z", re.IGNORECASE
)
_THESIS_REACH = 70
_THESIS_NEEDS = (
    "thesis", "theses", "dissert", "diss.", "tese", "tesi", "thès", "arbeit", "habilit", "mémoire",
    "monografia", "trabalho", "proefs", "tcc", "avhandl", "rozprawa", "disszert",
)  # fmt: skip
# where a thesis is handed in, or what it is for
_FOR_DEGREE = re.compile(
    r"""univ|college|faculdade|facult|school|escola|institut|hochschule|proquest|umi\b|ph\.?\s?d
        |doctor|doutor|docteur|doktor|master|mestrad|maestr|magist|licenc|bachelor|especializa|laurea
        |[\[(][^\])]{0,40}thes|m\.?sc\b|gradua|academ|akadem""",
    re.IGNORECASE | re.VERBOSE,
)


def is_case(text: str, lowered: str) -> bool:
    """Say whether *text* begins with two parties and names a court or its reports."""
    if " v" not in lowered and not text.startswith("Case"):
        return False
    parties = _PARTIES.match(text)
    return parties is not None and _COURT.search(text, parties.end() - 1) is not None


def is_act(text: str, lowered: str) -> bool:
    """Say whether *text* names an act with its year as a field of its own."""
    return has_any(lowered, _ACT_SIGN) and _ACT.search(text) is not None


def is_standard(text: str, start: int) -> bool:
    """Say whether the number of a standard stands at the beginning of the text or of a sentence."""
    if not has_any(text, _STANDARD_NEEDS):
        return False
    return any(
        match.start() <= start or text[: match.start()].rstrip().endswith((".", ":", ";"))
        for match in _STANDARD.finditer(text)
    )


def is_thesis(text: str, lowered: str) -> bool:
    """Say whether *text* names a thesis and what it is for or where it was handed in."""
    if not has_any(lowered, _THESIS_NEEDS):
        return False
    words = _THESIS.finditer(text)
    alone = any(
        _BEFORE_THESIS.search(text, max(0, word.start() - _THESIS_REACH), word.start())
        for word in words
    )
    return alone and _FOR_DEGREE.search(text) is not None
