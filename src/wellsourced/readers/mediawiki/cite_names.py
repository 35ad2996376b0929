"""The citation templates of several wikis, and which of their parameters says what. Data."""

from __future__ import annotations

from wellsourced.terms import word_set

_BY_TYPE = {
    "article-journal": "cite journal|cite pmid|cite doi|cite pmc|citejournal|cite paper|article"
    "|cita publicación|citar periódico|citar jornal acadêmico|cita pubblicazione|citeer journal"
    "|vcite journal|vcite2 journal|vancite journal|cite pubmed|cite jstor|cite citeseerx",
    "webpage": "cite web|cite webpage|citeweb|internetquelle|lien web|cita web|citar web|citeer web"
    "|vcite web|vancite web|cite url|cite press release|cite newsgroup|web-quelle|citation web"
    "|cita comunicado|citar comunicado de imprensa|comunicato stampa|cite mailing list",
    "book": "cite book|citebook|ouvrage|cita libro|citar livro|citeer boek|vcite book|vancite book"
    "|cite manual|cite ebook|cite isbn|bibliografia|citation livre|cite handbook",
    "article-newspaper": "cite news|citenews|cite newspaper|cita noticia|citar notícia|cita news"
    "|citar jornal|vcite news|vancite news|cita notizia|citeer nieuws|citation presse",
    "article-magazine": "cite magazine|cita revista|citar revista|cite periodical",
    "report": "cite report|cite techreport|cite technical report|cita informe|citar relatório"
    "|cite white paper|rapport",
    "thesis": "cite thesis|cite dissertation|citar tese|cita tesis|thèse|cita tesi",
    "paper-conference": "cite conference|citar conferência|cita conferencia|cite proceedings"
    "|cita conferenza",
    "entry-encyclopedia": "cite encyclopedia|cite encyclopaedia|cite dictionary|cita enciclopedia"
    "|citar enciclopédia|cite wikisource|cite odnb|cite dnb|cite eb1911|cite britannica",
    "motion_picture": "cite av media|cite video|cite film|cite dvd notes|cite av media notes"
    "|cita video|citar vídeo|vidéo|cite episode|cite serial|cite youtube",
    "broadcast": "cite podcast|cite radio",
    "article": "cite arxiv|cite biorxiv|cite medrxiv|cite ssrn|cite preprint",
    "post": "cite tweet|cite social media|cite reddit|cite instagram",
    "legal_case": "cite court|cite case",
    "patent": "cite patent|patent",
    "map": "cite map|carte",
    "interview": "cite interview|cita entrevista",
    "speech": "cite speech",
    "software": "cite software|cite video game",
    "dataset": "cite dataset|cite data",
    "": "citation|cite|cita|citar|cite q|literatur|vcite|cite sign|cite archive|citace monografie"
    "|книга|статья|kilde|bokref|webbref|kilde www",
}
# name of a template -> the CSL type of its work, empty where its parameters must tell
TYPES = {name.lower(): kind for kind, names in _BY_TYPE.items() for name in names.split("|")}

_PEOPLE = {
    (
        "author",
        "family",
    ): "last surname author-last lastauthor last-author subject-last nom apellido"
    " apellidos último ultimo sobrenome cognome achternaam apellido-autor фамилия",
    ("author", "given"): "first given author-first firstauthor first-author forename prénom prenom"
    " nombre primeiro nome voornaam имя",
    ("author", "name"): "author authors auteur auteurs autor autores autore autori auteurs-ouvrage"
    " people subject host director inventor speaker coauthors coauthor author-name credits"
    " автор förf författare forfatter",
    ("author", "vancouver"): "vauthors",
    ("editor", "family"): "editor-last editor-surname editor-apellido editor-apellidos"
    " apellidos-editor apellido-editor editor-sobrenome editor-último cognome-curatore",
    ("editor", "given"): "editor-first editor-given editor-nombre nombre-editor editor-nome"
    " editor-primeiro nome-curatore",
    ("editor", "name"): "editor editors hrsg herausgeber éditeur-scientifique directeur"
    " curatore organizador direction editore-scientifico редактор",
    ("editor", "vancouver"): "veditors",
}
# base of a parameter's name without its number -> whose name it is, and which part of it
PEOPLE = {name: what for what, names in _PEOPLE.items() for name in names.split()}

_FIELDS = {
    "title": "title titel titre título titulo titolo script-title article título-artículo"
    " título-trad name map заглавие tittel entry term titre-article",
    "chapter": "chapter contribution chapter-title titre-chapitre capítulo capitulo capitolo"
    " section-title chapitre kapitel hoofdstuk",
    "container": "journal work website newspaper magazine periodical encyclopedia encyclopaedia"
    " dictionary revista périodique obra werk sammelwerk site sitio-web sitioweb publicación"
    " publicação jornal periódico rivista pubblicazione opera book-title booktitle conference"
    " series-title enciclopedia sito tijdschrift krant program mailinglist тидскрифт издание",
    "publisher": "publisher verlag éditeur editorial editora editore uitgever institution agency"
    " distributor university school newsgroup издательство",
    "place": "location place ort lieu ubicación ubicação lugar local città plaats publication-place"
    " lieu-édition lugar-publicación publisher-place",
    "edition": "edition auflage numéro-d'édition numéro-édition edición edição edizione druk ed",
    "date": "date datum fecha data дата publication-date publicationdate air-date airdate"
    " erscheinungsdatum",
    "year": "year année año ano anno jahr jaar år год jear",
    "month": "month mois mes mês mese monat maand",
    "day": "day jour día dia giorno tag",
    "volume": "volume band vol bd volumen tome jaargang том jahrgang",
    "issue": "issue number nummer numéro número numero num heft nr fascicule издание-номер",
    "page": "pages page seiten seite página páginas pagina pagine p pp at pages-totales"
    " article-number passage páginas-a стр",
    "doi": "doi",
    "pmid": "pmid",
    "pmcid": "pmc",
    "isbn": "isbn isbn-13 isbn13 ean",
    "issn": "issn eissn",
    "arxiv": "arxiv eprint",
    "bibcode": "bibcode",
    "url": "url lire-en-ligne texte-entier urlarticle chapter-url website-url online conference-url"
    " présentation-en-ligne",
    "archive-url": "archive-url archiveurl urlarchivo arquivourl url-archivo archiv-url urlarchivio"
    " archive-link",
    "accessed": "access-date accessdate accessed abruf zugriff consulté-le fechaacceso"
    " fecha-acceso acessodata accesso bezochtdatum consultado besøksdato access-day",
    "language": "language lang sprache langue idioma lingua língua taal",
    "genre": "type typ degree format-thesis degré grado tipo",
    "translated": "trans-title trans-title-es titulotrad título-traducido",
    "quote": "quote quotation zitat citation cita citação citazione extrait",
    "series": "series reihe collection serie série colección coleção collana",
    "id": "id report-number docket",
}
# parameter -> the field of the work that it gives
FIELDS = {name: field for field, names in _FIELDS.items() for name in names.split()}
# parameters that one wiki means otherwise than the others, by the template
SPECIAL = {
    "article": {"titre": "title", "périodique": "container"},
    "internetquelle": {"werk": "container", "hrsg": "publisher", "datum": "date"},
    "literatur": {"jahr": "year", "nummer": "issue", "online": "url"},
    "cite report": {"number": "number"},
    "cite thesis": {"type": "genre"},
    "cite patent": {"number": "number"},
}
# names of authors of several people in one parameter, parted by commas or semicolons
LISTS = word_set(
    "authors auteurs autores autori people coauthors vauthors veditors autor hrsg herausgeber"
    " editors auteur"
)
_SHORT = {
    "note": "sfn sfnp sfn2 harvsp sfnm sfnmp",
    "plain": "harvnb harvnbp harvcolnb harvcol harvard-citation-no-brackets harvp",
    "brackets": "harv harvard-citation",
    "text": "harvtxt harvcoltxt harvard-citation-text harvs",
}
# short citations: how each is shown ("harvard citation no brackets" with its blanks as hyphens)
SHORT = {name.replace("-", " "): how for how, names in _SHORT.items() for name in names.split()}
REFLISTS = frozenset(
    (
        "reflist", "references", "refs", "reference list", "listaref", "références", "referências",
        "referencias", "einzelnachweise", "notelist", "notelist-ua", "notas",
        "notelist-lr", "efn-list", "références nombreuses", "reflist-talk",
        "appendix", "bronnen", "lijst van bronnen",
    )
)  # fmt: skip
# notes: name of a template -> the group that its notes are numbered in
NOTES = {
    "efn": "lower-alpha", "efn-ua": "upper-alpha", "efn-lr": "lower-roman", "efn-lg": "lower-greek",
    "notetag": "note", "refn": "", "#tag:ref": "",
    "note de bas de page": "", "refnest": "",
}  # fmt: skip
PAGES = frozenset(("rp", "rp2", "seite", "pgs"))
REUSES = frozenset(("r", "ref label", "rma"))
