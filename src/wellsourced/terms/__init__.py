"""Words of citing and listing in the languages that are read: data, no code of weight.

The languages are those of most open-access health articles; each tuple holds the forms as
printed, in lower case. Facts from dictionaries and style guides, written by us.
"""

from __future__ import annotations

import unicodedata

from wellsourced.terms.languages import LANGUAGES, Terms
from wellsourced.terms.languages import join_terms as join

__all__ = ["LANGUAGES", "Terms"]


def word_set(words: str) -> frozenset[str]:
    """Return the words that *words* holds between spaces."""
    return frozenset(words.split())


# "Doe et al." – and others, after the first author
ET_AL = join(lambda of: of.et_al)
# "Doe and Roe" – between two authors
AND = join(lambda of: of.conjunctions, "con", "mit")
# "(Doe, n.d.)" – no year is known
NO_DATE = join(lambda of: of.no_date)
# "(Doe, in press)" – not published yet
IN_PRESS = join(lambda of: of.in_press)
# "Accessed March 2023" – what stands before the day that a page was read
ACCESSED = join(lambda of: of.accessed)
# "apud", "as cited in" – a work quoted at second hand
CITED_IN = join(lambda of: of.cited_in)
# "ibid.", "op. cit." – the work cited before
IBID = join(lambda of: of.ibid)
# "see also" – what may stand before a cite in its group
SEE = join(lambda of: of.see, "ver")

# what stands before an address, as in "Available from"
AVAILABLE = (
    "available from", "available at", "available", "available online", "retrieved from",
    "disponível em", "disponible en", "disponible à", "disponible sur", "disponibile su",
    "retirado de", "obtido de", "recuperado de", "recuperado em", "accessed through", "accessed at",
    "accessed from", "dostupné z", "dostupno na", "dostępne w", "erreichbar unter", "online unter",
    "verfügbar unter", "beschikbaar op", "url",
)  # fmt: skip

# short names of one organisation in several languages, folded
SAME_SHORT_NAMES = (
    word_set("who oms"), word_set("un onu uno"), word_set("paho opas ops"), word_set("ilo oit"),
    word_set("oecd ocde"), word_set("ipcc giec"), word_set("imf fmi"), word_set("wto omc"),
    word_set("eu ue"), word_set("iarc circ"), word_set("nato otan"),
)  # fmt: skip

# kinds of laws and norms that are cited by their number, as printed
LAWS = (
    "lei", "lei complementar", "lei federal", "lei estadual", "lei municipal", "decreto",
    "decreto-lei", "decreto federal", "portaria", "portaria interministerial", "resolução",
    "deliberação", "parecer", "nota técnica", "instrução normativa", "medida provisória",
    "emenda constitucional", "despacho", "ley", "ley orgánica", "ley general", "real decreto",
    "real decreto-ley", "decreto supremo", "decreto ley", "resolución", "orden", "acuerdo",
    "norma técnica", "ordenanza", "acordada", "loi", "décret", "arrêté", "ordonnance", "circulaire",
    "legge", "decreto legislativo", "delibera", "gesetz", "verordnung", "richtlinie", "wet",
    "besluit", "directive", "regulation", "council directive", "council regulation", "law",
    "decree", "order", "public law", "ustawa", "rozporządzenie", "kanun", "yönetmelik",
    "закон", "приказ", "постановление",
)  # fmt: skip

# headings of a reference list (case, number, colon and count do not matter)
REFERENCE_HEADINGS = (
    "references", "reference", "reference list", "list of references", "references cited",
    "references and notes", "references and sources", "sources", "source", "sources of information",
    "our sources", "article sources", "sources and references", "works cited", "works consulted",
    "literature cited", "cited literature", "literature", "bibliography",
    "bibliographic references",
    "citations", "citation", "notes", "notes and references", "footnotes", "endnotes", "evidence",
    "evidence and references", "cited sources", "scientific references", "medical references",
    "reference section", "resources and references", "show references", "view references",
    "references & sources", "sources & references", "selected references", "key references",
    "references and bibliography", "selected bibliography", "references and further reading",
    "primary sources", "secondary sources", "primary literature", "secondary literature",
    "additional references", "supplementary references", "supplemental references",
    "references to studies included in this review", "methods references",
    "literatur", "literaturverzeichnis", "literaturangaben", "quellen", "quellenverzeichnis",
    "quellenangaben", "einzelnachweise", "quellen und literatur", "literatur und quellen",
    "primärquellen", "sekundärliteratur", "zitierte literatur", "références", "ouvrages cités",
    "littérature citée", "sources primaires", "bibliographie sélective",
    "références bibliographiques",
    "bibliographie", "notes et références", "referencias", "referencias bibliográficas",
    "bibliografía", "fuentes", "literatura citada", "obras citadas", "referencias citadas",
    "bibliografía citada", "bibliografía consultada", "fuentes primarias", "fuentes consultadas",
    "lista de referencias", "bibliografia", "fonti", "riferimenti", "riferimenti bibliografici",
    "note", "referências", "referências bibliográficas", "referência", "fontes",
    "obras consultadas",
    "bibliografia consultada", "bibliografia citada", "referências citadas", "fontes primárias",
    "fontes consultadas", "lista de referências", "referências consultadas",
    "bronnen", "bronvermelding", "literatuur", "literatuurlijst", "referenties", "referenser",
    "källor", "litteratur", "kilder", "referencer", "referanser", "lähteet", "kirjallisuus",
    "литература", "список литературы", "примечания", "источники", "przypisy", "piśmiennictwo",
    "literatura", "kaynakça", "kaynaklar", "参考文献", "文献", "참고문헌",
    "irodalom", "βιβλιογραφία", "αναφορές", "βιβλιογραφικές αναφορές", "المراجع", "المصادر",
    "قائمة المراجع", "المراجع والمصادر", "المصادر والمراجع", "מקורות", "ביבליוגרפיה",
    "רשימת מקורות", "منابع", "مراجع", "حوالہ جات", "संदर्भ", "सन्दर्भ", "เอกสารอ้างอิง", "อ้างอิง",
    "tài liệu tham khảo", "daftar pustaka", "referensi", "참고 문헌", "引用文献",
)  # fmt: skip

# headings of lists that are no evidence: kept apart from the references
FURTHER_READING_HEADINGS = (
    "further reading", "further information", "resources", "additional resources", "see also",
    "external links", "recommended reading", "suggested reading", "more information", "learn more",
    "useful links", "related articles", "related reading", "weiterführende literatur", "weblinks",
    "pour en savoir plus", "lecturas recomendadas", "leituras recomendadas", "para saber mais",
)  # fmt: skip

# months by their first letters as written, without the point, in lower case
MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan janeiro enero ene janvier janv januar jänner gennaio gen januari",
            "february feb fevereiro fev febrero février févr fevr februar febbraio februari",
            "march mar março marzo mars märz mrz maart mrt",
            "april apr abril abr avril avr aprile",
            "may maio mai mayo mag maggio mei",
            "june jun junho junio juin juni giugno giu",
            "july jul julho julio juillet juil juli luglio lug",
            "august aug agosto ago août aout augustus",
            "september sept sep setembro set septiembre septembre settembre",
            "october oct outubro out octubre octobre oktober okt ottobre ott",
            "november nov novembro noviembre novembre",
            "december dec dezembro dez diciembre dic décembre dezember dicembre",
        ),
        start=1,
    )
    for name in names.split()
}


def fold_term(words: str) -> str:
    """Return *words* in lower case without accents, for looking up in a table of terms."""
    if words.isascii():
        return words.lower()
    folded = unicodedata.normalize("NFKD", words.casefold())
    return "".join(character for character in folded if not unicodedata.combining(character))


# words that only the names of organisations hold, folded
CORPORATE_WORDS = word_set(
    """
    academies academy accademia administration agence agencia agency agenzia amt
    bundesanstalt bundesinstitut
    arbeitsgruppe arbeitsgemeinschaft asociacion assembleia assembly associacao associates
    association associazione ausschuss authority autoridad autoridade autorite bank behorde
    board bundesamt bundesministerium bureau camara cancer casa center centers centre
    centres centro clinic coalition colegio collaboration collaborative collaborators
    college comision comissao comite commission committee company confederation congress
    conseil consejo conselho consortium consorzio coordenacao coordinators corp corporation
    council court departamento department departement direction dipartimento direccao
    directorate diretoria divisao division editors empresa escola estado faculdade federacao
    federacion federation foundation fondation fonds forum fundacao fundacion fund
    gesellschaft gmbh gobierno government governo group groupe grupo hospital inc initiative
    institut institute institutes instituto investigators istituto junta kommission
    laboratory league library llc ltd ltda ministere ministerie ministerio ministero
    ministerium ministry museum nacional nacoes nations national nationale network
    observatorio observatory oficina office ordem organisation organisations organizacao
    organizacion organization organizations panel parliament parlament parliamentary
    partnership pharmaceuticals prefeitura presidencia press program programa programme
    project projeto registry school secretaria secretariat senado senate service services
    servico sistema sociedad sociedade societa societe society statistics subcommittee
    superintendencia survey task team trust unesco unicef union universidad universidade
    universita universitat universite universiteit university verband verein workgroup
    workshop zentrum
    """
)

# names of states as authors of their laws and reports, folded
STATES = word_set(
    """
    argentina australia austria belgium belgique bolivia brasil brazil canada chile china
    colombia cuba denmark deutschland ecuador england espana france germany greece india
    indonesia ireland italia italy japan kenya malaysia mexico mozambique netherlands
    nigeria norway paraguay peru philippines poland portugal scotland singapore spain suisse
    sweden switzerland thailand turkey uganda uruguay usa venezuela vietnam wales
    """
)
