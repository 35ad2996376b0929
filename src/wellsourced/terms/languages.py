"""Words of citing by language: "et al.", "and", "ibid.", "accessed", "no date" and their like.

One `Terms` a language, as printed, in lower case. Facts from dictionaries and style guides,
written by us. What is one thing in a language and another elsewhere (Slovenian "in") stays in
its table and out of the joined tuples.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terms:
    """Words of citing in one language, each in the forms that are printed.

    `et_al` stands for further authors, `conjunctions` between the last two, `ibid` for the
    work cited before, `accessed` before the day that a page was read, `no_date` and
    `in_press` in place of a year, `cited_in` before the work that a quotation was taken
    from, `see` before a cite.
    """

    et_al: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    ibid: tuple[str, ...] = ()
    accessed: tuple[str, ...] = ()
    no_date: tuple[str, ...] = ()
    in_press: tuple[str, ...] = ()
    cited_in: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


LANGUAGES: Mapping[str, Terms] = {
    "en": Terms(
        ("et al.", "et al", "et alii", "et. al.", "et. al", "et all", "et la.", "and colleagues",
         "and co-workers", "and coworkers", "and others", "and associates", "and collaborators"),
        ("and", "&"),
        ("ibid.", "ibid", "ibidem", "op. cit.", "loc. cit."),
        ("accessed", "date accessed", "last accessed", "last access", "date of access",
         "access date", "accessed on", "accessibility verified", "retrieved", "cited", "viewed",
         "last viewed", "visited", "last visited", "checked", "consulted"),
        ("n.d.", "n. d.", "no date", "undated"),
        ("in press", "forthcoming", "in preparation", "submitted", "accepted", "to appear",
         "advance online publication", "in review", "under review"),
        ("as cited in", "cited in", "as cited by", "cited by", "quoted in", "as quoted in",
         "quoted by", "as reported in", "as discussed in"),
        ("see", "see also", "but see", "but see also", "e.g.", "e.g.,", "eg", "i.e.", "cf.", "cf",
         "compare", "also", "but", "reviewed in", "reviewed by", "see e.g.", "see for example",
         "for a review see", "for review see", "and references therein", "contra"),
    ),
    "de": Terms(
        ("u. a.", "u.a.", "und kollegen", "und mitarbeiter", "und andere"), ("und",),
        ("ebd.", "ebenda", "a. a. o."),
        ("zugegriffen", "abgerufen", "zugriff", "aufgerufen", "stand"),
        ("o.j.", "o. j."), ("im druck", "im erscheinen"),
        ("zitiert nach", "zit. nach", "zit. n.", "zitiert in"),
        ("siehe", "siehe auch", "vgl.", "vgl. auch", "s. auch", "z. b.", "z.b."),
    ),
    "fr": Terms(
        ("et coll.", "et coll", "et collègues", "et collaborateurs", "et autres"), ("et",),
        ("ibid.", "ibidem"), ("consulté le", "consulté", "page consultée le", "consultée le"),
        ("s.d.", "s. d.", "sans date"), ("sous presse", "à paraître"),
        ("cité dans", "cité par", "cités par", "cité in", "citée par"),
        ("voir", "voir aussi", "voir également", "par ex."),
    ),
    "es": Terms(
        ("y cols.", "y col.", "y cols", "y colaboradores", "y colegas", "y otros"), ("y",),
        ("ibíd.", "ibidem", "ibídem"),
        ("consultado", "consultado el", "consultado en", "consulta", "accedido", "citado",
         "recuperado", "recuperado de", "disponible"),
        ("s.f.", "s. f.", "s/f", "sin fecha"), ("en prensa",),
        ("citado en", "citado por", "citada en", "citada por", "citados por", "como se citó en"),
        ("véase", "véase también", "ver", "ver también", "véanse", "p. ej.", "por ejemplo"),
    ),
    "it": Terms(
        ("e colleghi", "e collaboratori", "e coll.", "e altri"), ("e",), ("ibidem", "ivi"),
        ("consultato", "ultimo accesso"), ("s.d.", "s. d."), ("in stampa", "in corso di stampa"),
        ("citato in", "citato da", "cit. in"), ("vedi", "vedi anche", "si veda"),
    ),
    "pt": Terms(
        ("e cols.", "e col.", "e cols", "e colaboradores", "e colegas", "e outros"), ("e",),
        ("ibid.", "ibidem", "idem"),
        ("acesso em", "acessado em", "acesso", "acedido", "recuperado em"),
        ("s.d.", "s. d.", "s/d", "sem data"), ("no prelo",),
        ("apud", "citado em", "citado por", "citada por", "citados por", "citado in"),
        ("ver", "ver também", "veja", "veja também", "vide", "conferir", "por exemplo", "p. ex."),
    ),
    "nl": Terms(("e.a.", "en anderen", "en collega's"), ("en",), ("ibid.",),
                ("geraadpleegd", "bezocht"), ("z.d.", "z. d."), ("in druk",),
                ("geciteerd in", "aangehaald in"), ("zie", "zie ook")),
    "sv": Terms(("m.fl.", "m. fl."), ("och",), ("ibid.",), ("hämtad", "åtkomstdatum"), ("u.å.",),
                ("i tryck",), ("citerad i", "refererad i"), ("se", "se även", "jfr")),
    "da": Terms(("m.fl.", "m. fl."), ("og",), ("ibid.",), ("besøgt", "set"), ("u.å.",),
                ("i trykken",), ("citeret i",), ("se", "se også", "jf.")),
    "nb": Terms(("mfl.", "m.fl.", "med flere"), ("og",), ("ibid.",), ("åpnet", "lest"), ("u.å.",),
                ("i trykk",), ("sitert i", "gjengitt i"), ("se", "se også", "jf.")),
    "fi": Terms(("ym.", "ja muut"), ("ja",), ("mt.",), ("viitattu",), ("ei pvm.",),
                ("painossa",), ("viitattu teoksessa",), ("ks.", "ks. myös")),
    "pl": Terms(("i in.", "i wsp.", "i współpr.", "i inni"), ("i", "oraz"), ("ibid.", "tamże"),
                ("dostęp",), ("b.d.", "b. d."), ("w druku",), ("cyt. za", "za:"),
                ("zob.", "zob. też", "por.")),
    "cs": Terms(("a kol.", "a spol.", "a další"), ("a",), ("ibid.", "tamtéž"), ("viděno",),
                ("b.r.", "b. r."), ("v tisku",), ("citováno v", "cit. podle"), ("viz", "srov.")),
    "sk": Terms(("a kol.", "a spol.", "a iní"), ("a",), ("ibid.", "tamže"), ("cit",),
                ("n.d.", "b. r."), ("v tlači",), ("citované v",), ("pozri", "porov.")),
    "ru": Terms(("и др.", "и соавт.", "с соавт.", "и сотр."), ("и",), ("там же",),
                ("дата обращения", "просмотрено"), ("б. д.", "б.д.", "б. г."), ("в печати",),
                ("цит. по", "цитируется по"), ("см.", "см. также", "ср.")),
    "uk": Terms(("та ін.", "і ін.", "зі співавт."), ("і", "та"), ("там само",),
                ("дата звернення",), ("б. д.", "б.д."), ("у друці",), ("цит. за",), ("див.",)),
    "bg": Terms(("и съавт.", "и кол.", "и др."), ("и",), ("пак там",), ("отворен на",),
                ("б. д.", "б.д."), ("под печат",), ("цит. по",), ("вж.",)),
    "tr": Terms(("vd.", "ve ark.", "ve diğerleri"), ("ve",), ("a.g.e.",), ("erişim", "erişildi"),
                ("t.y.", "tarihsiz"), ("baskıda",), ("akt.", "aktaran"), ("bkz.", "bk.")),
    "el": Terms(("κ.ά.", "κ. ά.", "κ.α.", "και συν."), ("και",), ("στο ίδιο", "ό.π."),
                ("ημερομηνία πρόσβασης", "ανακτήθηκε"), ("χ.χ.",), ("υπό έκδοση",),
                ("όπως αναφέρεται στο",), ("βλ.",)),
    "hu": Terms(("és mtsai.", "és mtsai", "és munkatársai"), ("és",), ("uo.",), ("elérés",),
                ("é. n.", "é.n."), ("megjelenés alatt",), ("idézi",), ("lásd", "ld.")),
    "ro": Terms(("și colab.", "și colaboratorii", "și alții"), ("și",), ("ibidem",),
                ("data accesării", "accesat"), ("f.a.", "f. a."), ("sub tipar",),
                ("citat în", "apud"), ("vezi", "a se vedea")),
    "hr": Terms(("i sur.", "i sar.", "i suradnici"), ("i",), ("ibid.", "isto"), ("pristupljeno",),
                ("bez dat.", "b.d."), ("u tisku",), ("prema", "citirano u"), ("vidi",)),
    "sl": Terms(("idr.", "in sod.", "in drugi"), ("in",), ("isto",), ("pridobljeno",), ("b. d.",),
                ("v tisku",), ("citirano v",), ("glej",)),
    "id": Terms(("dkk.", "dkk"), ("dan",), ("ibid.",), ("diakses",), ("t.t.",), ("dalam proses",),
                ("dikutip dalam", "dalam"), ("lihat",)),
    "vi": Terms(("và c.s.", "và cs.", "và cộng sự"), ("và",), ("n.t.",), ("truy cập",),
                ("không ngày", "k.n."), ("đang in",), ("trích trong",), ("xem",)),
    "th": Terms(("และคณะ",), ("และ",), ("ในที่เดียวกัน",), ("สืบค้น",), ("ม.ป.ป.",)),
    "zh": Terms(("等", "等人"), ("和", "与", "及"), ("同上",), ("见于", "引見於", "访问日期"),
                ("不详",), ("待发表",), ("转引自",), ("参见",)),
    "ja": Terms(("ほか", "ら"), ("と",), ("同上", "前掲"), ("参照", "閲覧"), ("日付なし",),
                ("印刷中",), (), ("参照",)),
    "ko": Terms(("기타", "외"), ("와", "과"), ("같은 책",), ("접근된", "접속일"), ("일자 없음",),
                ("출판 중",), ("재인용",)),
    "ar": Terms(("وآخرون",), ("و",), ("المرجع السابق",), ("تاريخ الوصول",), ("د.ت", "د.ت.")),
    "fa": Terms(("و همکاران",), ("و",), ("همان",), ("دسترسی",), ("بدون تاریخ",)),
    "he": Terms(("ואחרים", "ואח'"), ("ו",), ("שם",), ("נבדק לאחרונה",)),
}  # fmt: skip
# words of one language that are everyday words of others: not in the joined tuples
AMBIGUOUS = frozenset(
    {"in", "set", "cit", "isto", "prema", "dalam", "za:", "ivi", "lest", "se", "idem", "ver"}
)


def join_terms(pick: Callable[[Terms], tuple[str, ...]], *more: str) -> tuple[str, ...]:
    """Return what *pick* takes of each language's terms, in one tuple, each term once."""
    every = (term for terms in LANGUAGES.values() for term in pick(terms))
    kept = (term for term in every if term not in AMBIGUOUS)
    return tuple(dict.fromkeys((*kept, *more)))
