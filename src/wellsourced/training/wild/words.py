"""Words of printed references by language, for styles that are composed piece by piece."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What references in a language print around their fields, each in several ways.

    `conjunctions` stand between the last two names, `others` behind a list that is cut,
    `within` before the container of a chapter, `roles` behind editors, `edited` before them.
    `volume`, `issue` and `page` stand before numbers. `edition`, `available` and `accessed`
    are templates. `dates` and `days` are forms of dates (see `Style`).
    """

    conjunctions: tuple[str, ...]
    others: tuple[str, ...]
    within: tuple[str, ...]
    roles: tuple[str, ...]
    edited: tuple[str, ...]
    volume: tuple[str, ...]
    issue: tuple[str, ...]
    page: tuple[str, ...]
    edition: tuple[str, ...]
    available: tuple[str, ...]
    accessed: tuple[str, ...]
    dates: tuple[str, ...]
    days: tuple[str, ...]


_ENGLISH = Words(
    conjunctions=("and", "&", "and", "&", "and"),
    others=(" et al.", ", et al.", ", et al", " et al", " and others", ", and others",
            ", & others", ", …", " et. al.", ", ET AL.", "; et al.", " & al.", ", and colleagues"),
    within=("In: ", "In ", "in: ", "in ", "IN: ", "In; ", "Chapter in: ", "In, "),
    roles=(" (Eds.)", " (eds.)", " (Eds)", " (eds)", ", editors", ", eds.", ", Eds.", " (ed.)",
           " (Ed.)", ", ed.", " [eds.]", " Eds.", " (editors)", ", (Eds.)", ", (eds.)"),
    edited=("edited by ", "ed. by ", "Ed. ", "ed. ", "eds. ", "Edited by ", "Ed. by "),
    volume=("vol. ", "Vol. ", "vol ", "Vol.", "Volume ", "v. ", "v.", "V. ", "volume ", "VOL. "),
    issue=("no. ", "No. ", "issue ", "Iss. ", "iss. ", "No.", "n. ", "number ", "no ", "Issue ",
           "nr. ", "# ", "Nr. ", "pt. "),
    page=("pp. ", "p. ", "pp.", "p.", "pp ", "p ", "pages ", "Pp. ", "P. ", "pg. ", "pgs. "),
    edition=("{edition} ed.", "{edition} edition", "({edition} ed.)", "{edition} edn",
             "{edition} Edition", "{edition} ed", r"\[{edition} ed.\]", "{edition} edn."),
    available=("Available from: ", "Available at: ", "Available: ", "Retrieved from ",
               "Available online: ", "Available at ", "Online: ", "URL: ", "URL ",
               "Available from ",
               "See ", "Link: ", "Accessed at ", "Web: ", "at ", "Internet: ", "From: ",
               "Available via ", "Website: ", "Available on: ", "Retrieved at: ", "<", ""),
    accessed=("Accessed {accessed}", "(accessed {accessed})", r"\[Accessed {accessed}\]",
              r"\[cited {accessed}\]", "Retrieved {accessed}", "(last accessed {accessed})",
              "(Accessed: {accessed})", "Accessed on {accessed}", "accessed {accessed}",
              "Access date: {accessed}", "viewed {accessed}", r"\[accessed on {accessed}\]",
              "(retrieved {accessed})", "Last accessed: {accessed}", "Date accessed: {accessed}",
              "(visited {accessed})", "Last access: {accessed}",
              "Last visited {accessed}", "Accessed: {accessed}",
              "(as of {accessed})", r"\[last access {accessed}\]", "(checked {accessed})",
              r"\[consulted {accessed}\]"),
    dates=("Month D, Y", "D Month Y", "Mon D, Y", "Y Mon D", "Y, Month D", "Month Y", "Mon. Y",
           "D Mon Y", "Y-MM-DD", "Y Mon", "D Mon. Y", "Y, Mon D", "Month, Y", "MM/Y", "Y/MM/DD",
           "DD.MM.Y", "Y, Month", "D/M/Y", "Y; Mon D"),
    days=("D Month Y", "Month D, Y", "D Mon Y", "Y Mon D", "Mon D, Y", "Y-MM-DD", "DD/MM/Y",
          "DD.MM.Y", "Month Y", "MM/DD/Y", "Mon. D, Y", "D Mon. Y", "Month D Y", "Mon D Y"),
)  # fmt: skip
_GERMAN = Words(
    conjunctions=("und", "u.", "&", "und"),
    others=(" et al.", " u. a.", " u.a.", ", et al.", " et al", " und andere"),
    within=("In: ", "in: ", "In ", "In: "),
    roles=(" (Hrsg.)", " (Hg.)", ", Hrsg.", " (Hrsg)", " (Hgg.)", " (Eds.)", " [Hrsg.]"),
    edited=("hrsg. von ", "herausgegeben von ", "Hrsg. v. ", "hg. von "),
    volume=("Bd. ", "Band ", "Jg. ", "Vol. ", "Bd.", "Jahrgang "),
    issue=("H. ", "Heft ", "Nr. ", "Nr.", "Ausgabe "),
    page=("S. ", "S.", "Seiten ", "S ", "p. "),
    edition=("{edition}. Aufl.", "{edition}. Auflage", "({edition}. Aufl.)",
             "{edition}., überarb. Aufl.", "{edition}. aktualisierte Auflage"),
    available=("Verfügbar unter: ", "Verfügbar unter ", "Online unter: ", "URL: ", "Online: ",
               "Abrufbar unter: ", "unter: ", "Internet: ", "Abgerufen von ", ""),
    accessed=("(Zugriff am {accessed})", r"\[{accessed}\]", "(abgerufen am {accessed})",
              "abgerufen am {accessed}", "(Stand: {accessed})", "Zugriff: {accessed}",
              r"\[Zugriff: {accessed}\]", "(aufgerufen am {accessed})",
              "letzter Zugriff {accessed}",
              "zuletzt geprüft am {accessed}", "(letzter Zugriff: {accessed})"),
    dates=("D. Month Y", "DD.MM.Y", "Month Y", "D. Mon Y", "Y-MM-DD", "Y, D. Month", "M/Y"),
    days=("DD.MM.Y", "D. Month Y", "D.M.Y", "D. Mon Y", "Y-MM-DD", "Month Y"),
)  # fmt: skip
_FRENCH = Words(
    conjunctions=("et", "&", "et"),
    others=(" et al.", ", et al.", " et coll.", " et al", " et autres", ", et coll."),
    within=("In : ", "In: ", "Dans : ", "Dans ", "in ", "In ", "dans "),
    roles=(" (éd.)", " (éds.)", " (dir.)", ", éd.", " (sous la dir. de)", " (Éds)", ", dir.",
           " (eds)", " (coord.)"),
    edited=("sous la direction de ", "dir. ", "sous la dir. de ", "éd. ", "édité par "),
    volume=("vol. ", "t. ", "tome ", "Vol. ", "T. ", "volume "),
    issue=("nº ", "n° ", "n°", "no ", "numéro ", "N° ", "n. "),
    page=("p. ", "pp. ", "p.", "pages ", "p ", "pp "),
    edition=("{edition}e éd.", "{edition}e édition", "({edition}e éd.)", "{edition}ème éd."),
    available=("Disponible sur : ", "Disponible sur: ", "Disponible à l'adresse : ", "URL : ",
               "En ligne : ", "Repéré à ", "[En ligne] ", "Consultable sur ", "Disponible : ",
               "Lien : ", ""),
    accessed=("(consulté le {accessed})", r"\[consulté le {accessed}\]", "Consulté le {accessed}",
              r"\[cité le {accessed}\]", "(page consultée le {accessed})",
              "consulté le : {accessed}",
              r"\[consulté {accessed}\]", "(dernière consultation le {accessed})"),
    dates=("D Month Y", "Month Y", "Y, D Month", "Y Mon", "Mon Y", "DD/MM/Y", "D Mon Y", "Y-MM-DD"),
    days=("D Month Y", "DD/MM/Y", "D Mon Y", "Month Y", "Y-MM-DD", "Y Mon D"),
)  # fmt: skip
_SPANISH = Words(
    conjunctions=("y", "y", "&", "e"),
    others=(" et al.", ", et al.", ", et al", " y col.", " y cols.", " y otros", ", y cols."),
    within=("En: ", "En ", "en: ", "en ", "In: ", "EN: "),
    roles=(" (eds.)", " (Eds.)", " (ed.)", " (coord.)", " (coords.)", ", editores", " (comps.)",
           " (Comp.)", ", eds.", " (dir.)", ", editor", " (Coord.)"),
    edited=("editado por ", "ed. de ", "coord. por ", "edición de ", "dir. por "),
    volume=("vol. ", "Vol. ", "v. ", "t. ", "tomo ", "Vol.", "volumen "),
    issue=("núm. ", "n.º ", "nº ", "no. ", "n. ", "Nº ", "número ", "N° ", "num. ", "nº"),
    page=("pp. ", "p. ", "págs. ", "pág. ", "pp.", "p.", "páginas "),
    edition=("{edition}ª ed.", "{edition}.ª edición", "({edition}ª ed.)", "{edition}a ed.",
             "{edition}a. ed."),
    available=("Disponible en: ", "Disponible en ", "Recuperado de ", "Disponible: ", "URL: ",
               "Recuperado de: ", "Obtenido de ", "En línea: ", "Disponible desde: ",
               "Extraído de ",
               "En: ", "Consultado en: ", "Dirección: ", ""),
    accessed=(r"\[consultado {accessed}\]", r"\[Consultado el {accessed}\]",
              "(consultado el {accessed})",
              r"\[citado {accessed}\]", "Consultado: {accessed}", r"\[Consulta: {accessed}\]",
              r"\[acceso {accessed}\]", "Acceso: {accessed}", r"\[fecha de consulta: {accessed}\]",
              "Fecha de consulta: {accessed}", "(Acceso el {accessed})", "Consultado el {accessed}",
              "Recuperado el {accessed}", r"\[Último acceso: {accessed}\]"),
    dates=("D de Month de Y", "Month de Y", "Month Y", "Y, D de Month", "D Mon Y", "Y Mon",
           "DD/MM/Y", "Month, Y", "D-M-Y", "Y-MM-DD", "Y Month D"),
    days=("D de Month de Y", "D Mon Y", "DD/MM/Y", "D Month Y", "Y Mon D", "Month de Y", "D-MM-Y"),
)  # fmt: skip
_PORTUGUESE = Words(
    conjunctions=("e", "e", "&", "e"),
    others=(" et al.", ", et al.", ", et al", " e cols.", " e col.", " et al", "; et al.",
            " e outros"),
    within=("In: ", "In ", "in: ", "Em: ", "In: ", "IN: ", "em "),
    roles=(" (Org.)", " (Orgs.)", " (org.)", " (Ed.)", " (Eds.)", " (Coord.)", ", organizadores",
           ", editores", " (Orgs)", ", org.", " (orgs.)", " (ed)", " [org.]", ". (Org.)"),
    edited=("organizado por ", "org. ", "organização de ", "editado por ", "coord. "),
    volume=("v. ", "v.", "vol. ", "Vol. ", "V. ", "vol."),
    issue=("n. ", "n.", "nº ", "n° ", "no. ", "n.º ", "Nº ", "nº"),
    page=("p. ", "p.", "pp. ", "p ", "pág. ", "pp.", "págs. "),
    edition=("{edition}. ed.", "{edition}ª ed.", "{edition}ª edição", "{edition} ed.",
             "({edition}a ed.)", "{edition}.ed."),
    available=("Disponível em: ", "Disponível em ", "Disponível em:<", "Disponível em: <",
               "Recuperado de ", "Disponível: ", "Obtido de ", "URL: ", "Retirado de ", ""),
    accessed=("Acesso em: {accessed}", "Acesso em {accessed}", r"\[acesso em {accessed}\]",
              r"\[citado {accessed}\]", "Acessado em {accessed}", r"\[acessado {accessed}\]",
              "(acessado em {accessed})", "(Acessado em: {accessed})", "Acesso: {accessed}",
              r"\[acesso {accessed}\]", "Consultado em {accessed}", "Recuperado em {accessed}"),
    dates=("D Mon Y", "Mon Y", "D de Month de Y", "Month Y", "DD/MM/Y", "Mon. Y", "Y Mon",
           "Y, D de Month", "Month de Y", "Y-MM-DD"),
    days=("D Mon Y", "D de Month de Y", "DD/MM/Y", "Y Mon D", "Mon Y", "D Month Y", "DD Mon Y"),
)  # fmt: skip
_ITALIAN = Words(
    conjunctions=("e", "e", "&"),
    others=(" et al.", ", et al.", " e altri", ", et al", " e coll.", " et alii"),
    within=("In: ", "In ", "in ", "in: "),
    roles=(" (a cura di)", " (ed.)", " (eds.)", ", a cura di", " (edd.)", " (Eds.)", " (cur.)"),
    edited=("a cura di ", "ed. ", "a c. di "),
    volume=("vol. ", "v. ", "Vol. ", "vol.", "voll. "),
    issue=("n. ", "n° ", "fasc. ", "n.", "num. "),
    page=("pp. ", "p. ", "pp.", "pagg. ", "pag. ", "p."),
    edition=("{edition}a ed.", "{edition}ª ed.", "{edition} ed.", "{edition}a edizione"),
    available=("Disponibile su: ", "Disponibile all'indirizzo: ", "URL: ", "Disponibile a: ",
               "Reperibile su ", "Disponibile online: ", "In: ", ""),
    accessed=("(consultato il {accessed})", r"\[consultato il {accessed}\]",
              "Ultimo accesso: {accessed}", "(ultimo accesso {accessed})",
              "ultima consultazione {accessed}", r"\[ultimo accesso {accessed}\]"),
    dates=("D Month Y", "Month Y", "Mon Y", "DD/MM/Y", "D Mon Y", "Y, D Month"),
    days=("D Month Y", "DD/MM/Y", "D Mon Y", "DD.MM.Y", "Month Y"),
)  # fmt: skip

_BY_LANGUAGE: Mapping[str, Words] = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "pt": _PORTUGUESE,
    "it": _ITALIAN,
}


def words_of(language: str) -> Words:
    """Return the words of *language*; lists in one that is not known here print English ones."""
    return _BY_LANGUAGE.get(language, _ENGLISH)
