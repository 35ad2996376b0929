"""Dates as references print them: a form (`Y Mon D`) in the months of a language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wellsourced.references import Date

# months of a language in full, and as lists of references shorten them
_MONTHS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    language: (tuple(full.split()), tuple(short.split()))
    for language, full, short in (
        ("en", ("January February March April May June July August September October November "
         "December"), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        ("de", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
         "Jan. Febr. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
        ("fr", ("janvier février mars avril mai juin juillet août septembre octobre novembre "
         "décembre"), "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc."),
        ("es", ("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
         "diciembre"), "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic."),
        ("pt", ("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
         "dezembro"), "jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez."),
        ("it", ("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre "
         "novembre dicembre"), "gen. feb. mar. apr. mag. giu. lug. ago. set. ott. nov. dic."),
        ("nl", ("januari februari maart april mei juni juli augustus september oktober november "
         "december"), "jan. febr. maart apr. mei juni juli aug. sept. okt. nov. dec."),
        ("sv", ("januari februari mars april maj juni juli augusti september oktober november "
         "december"), "jan. febr. mars april maj juni juli aug. sept. okt. nov. dec."),
        ("da", ("januar februar marts april maj juni juli august september oktober november "
         "december"), "jan. feb. marts apr. maj juni juli aug. sept. okt. nov. dec."),
        ("no", ("januar februar mars april mai juni juli august september oktober november "
         "desember"), "jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des."),
        ("pl", ("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
         "listopada grudnia"), "sty lut mar kwi maj cze lip sie wrz paź lis gru"),
        ("tr", "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
         "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara"),
    )
}  # fmt: skip
_PART = re.compile(r"Month|Mon|MM|M|DD|D|YY|Y")
_WHOLE = re.compile(r"\bMay\.")  # no abbreviation
_DAY, _MONTH = frozenset({"D", "DD"}), frozenset({"Month", "Mon", "MM", "M"})


def print_date(date: Date, form: str, language: str = "en") -> str:
    """Return *date* in *form*; what stands before a part that it lacks is left out with it.

    Where the first parts are missing, what stands before the next goes instead (a bracket stays).

    >>> print_date(Date(2010, 5), "D Month Y"), print_date(Date(2010), "Y Mon D")
    ('May 2010', '2010')
    """
    if not date.year:
        return ""
    found, at = "", 0
    for match in _PART.finditer(form):
        before, first = form[at : match.start()], at == 0
        at = match.end()
        if words := _print_part(date, match.group(), language):
            found += (before if found or first else "") + words
    lead = form[:1] if form[:1] in tuple("([") and found[:1] not in tuple("([") else ""
    words = f"{lead}{found}{form[at:]}".strip().replace("..", ".")
    return _WHOLE.sub("May", words) if language == "en" else words


def months_of(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the months of *language* in full and shortened; English ones where it has none."""
    return _MONTHS.get(language, _MONTHS["en"])


def _print_part(date: Date, part: str, language: str) -> str:
    if part in _DAY:
        known = date.day and date.month
        return (f"{date.day:02}" if part == "DD" else str(date.day)) if known else ""
    if part not in _MONTH:
        return str(date.year)
    if not date.month:
        return ""
    if part in {"MM", "M"}:
        return f"{date.month:02}" if part == "MM" else str(date.month)
    full, short = months_of(language)
    return (full if part == "Month" else short)[date.month - 1]
