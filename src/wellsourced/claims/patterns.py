"""Patterns that say what sort of statement a sentence makes: data, no code.

All but those marked "cased" are meant for text in lower case. None nests a repetition in
another over the same characters, so that each runs in linear time.
"""

from __future__ import annotations

import re

from wellsourced.claims.shapes import figure, opening, shape

# those with digits begin with the digit or sign and look back from there: a search skips to it
# with digits, such as "95%", "2,5 por ciento", "12 pour cent"
PERCENTAGE = figure(
    r"\d\s?(?:%|p(?:er|or|our)\s?ci?ento?\b|prozent\b)", "%", "cent", "cient", "prozent"
)
# such as "10.1 million", "48,000"
QUANTITY = figure(
    r"""
    \d (?: \s
      (?:million|billion|thousand|hundred|milh|mill[oó]n|milion|mil\b|mio\b|milliard|tausend)
    | (?<!\w\d)\d{0,2}(?:[,\u202f\u00a0\u2009]\d{3})+\b )
    """
)
# such as "50x", "13 times", "1 in 5", "4 sur 10"
RATIO = figure(
    r"""
    \d(?<!\w\d)\d* (?: (?:\.\d+)?\s?(?:x\b|×|times\b|-?fold\b)
    | \s(?:in|out\sof)\s(?:\d|two\b|three\b) | \s(?:sur|von|su|de\scada|em\scada)\s\d )
    """
)
# such as "120 mmHg", "38,5 °C"
MEASURE = shape(
    "c f mm hg mmhg kcal kj cm km bpm", r"\d\s?(?:°\s?[cf]|mm\s?hg|kcal|kj|cm|mm|km|bpm)\b"
)
# such as "3–5 grams", "0.4 mg/kg"
DOSE = shape(
    """
    mg mcg µg μg g kg ml dl iu ng mmol mol gram grams milligram milligrams microgram micrograms
    """,
    r"\d\s?(?:mg|mcg|µg|μg|g|kg|ml|dl|iu|ng|mmol|mol|grams?|(?:milli|micro)grams?)\b",
)
# such as "in 2019", "the 1990s"
YEAR = figure(r"(?:1[56789]|20)(?<!\w..)\d\d(?:s|\b)", "15", "16", "17", "18", "19", "20")
# such as "(Figure 2)", "Table S1"
FIGURE = shape(
    """
    fig figs figure figures table tables tabela tabelas tabla tablas tabelle tabellen figura
    figuras abb
    """,
    r"\b(?:fig|figs|figures?|tables?|tabelas?|tablas?|tabellen?|figuras?|abb)(?:\.\s?|\s)s?\d",
)
# such as "p < .05", "95% CI", "OR = 1.3", "±" (cased)
TEST_STATISTIC = figure(
    r"""
    [<>=≤±χηCORHS]
    (?: (?<=[±χη]) | (?:(?<=\b[pPnNFtrzR][<>=≤])|(?<=\b[pPnNFtrzR]\s[<>=≤]))\s?[\d.]
    | (?<=\bC)I\b | (?:(?<=\b[ORH])R|(?<=\bS)(?:D|E|MD))\s?[=:,(] )
    """
)
# such as "Doe (2019)" (cased)
AUTHOR_YEAR = figure(r"\b[A-ZÀ-Þ][a-zà-ÿ]+\s\((?:19|20)\d\d", "(19", "(20")

# such as "tens of thousands", "decades of"
VAGUE_QUANTITY = shape(
    "tens hundreds thousands millions billions dozens decades",
    r"\b(?:tens|hundreds|thousands|millions|billions|dozens|decades)\sof\b",
)
# such as "twice", "three times", "two-fold", "one in five", "a third", "half of"
RATIO_IN_WORDS = shape(
    """
    twice double doubled triple tripled twofold threefold fourfold fivefold tenfold fold times one
    two three four five nine third thirds half halfs quarter quarters fifth fifths
    """,
    r"""
    \b(?:twice|double|doubled|triple|tripled|(?:two|three|four|five|ten)(?:-?fold|\stimes))\b
    | \b(?:one|two|three|four|five|nine)\s(?:in|out\sof)\s(?:\d|two\b|three\b|four\b|five\b|ten\b)
    | \b(?:a|one|two|three)[-\s](?:third|half|quarter|fifth)s?\b | \bhalf\sof\b
    """,
)
# such as "20–30 minutes", "two or four days"
DURATION = shape(
    """
    minute minutes hour hours day days week weeks month months year years decade decades hora horas
    dia dias día días semana semanas mes meses mês ano anos año años stunde stunden tag tage tagen
    woche wochen monat monate monaten jahr jahre jahren minuto minutos minuten heure heures jour
    jours semaine semaines mois ans année années minuti ora ore giorno giorni settimana settimane
    mese mesi anno anni
    """,
    r"""
    \b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several)
    (?:\s?[-–]\s?|\s)(?:(?:to|or|and)\s\w{1,8}\s)?\d{0,3}\s?
    (?:minute|hour|day|week|month|year|decade|hora|dia|día|semana|mes|ano?|año|stunde|tag|woche
    |monat|jahr|minuto|heure|jour|semaine|mois|année|minuti|or[ae]|giorn[oi]|settiman[ae]|mes[ei]
    |ann[oi])(?:s|es|e|en|n)?\b
    """,
)
# such as "Croup is a", "Fasting is when"
IS_A = opening(
    "is are",
    r"""
    \A(?:an?\s|the\s)?[\w’'()-]{1,40}(?:\s[\w’'()-]{1,40}){0,5}\s(?:is|are)\s
    (?:(?:also|essentially|both)\s)?(?:an?\s|the\s(?:process|use|study|term|name|practice)|when\s)
    """,
)
# such as "defined as", "refers to", "a class of"
IS_CALLED = shape(
    """
    defined refers refer known called termed means consists consist composed type types class
    classes form forms kind kinds group groups member members stands combines
    """,
    r"""
    \b(?:defined\sas|refers?\sto|known\sas|called|termed|means\s(?:that|it|the)|consists?\sof
    |composed\sof|(?:type|class|form|kind|group|member)s?\sof|stands\sfor|combines)\b
    """,
)
# such as "“a national emergency of our time”": four words or more in quotation marks
QUOTATION = re.compile(r"[“\"«„](?:[^\s“”\"«»„]{1,60}\s){3,150}[^\s“”\"«»„]{1,60}[”\"»“]")
# such as "this study", "the present findings"
OWN_STUDY = shape(
    "this present current neste este deste presente dieser dieses diesem",
    r"""
    \b(?:this|the\s(?:present|current)|present|neste|este|deste|presente|diese[rsm]?)\s
    (?:study|studies|work|analysis|paper|article|review|trial|investigation|findings?|results?
    |sample|estudo|estudio|artigo|artículo|trabalho|trabajo|studie|arbeit|étude)\b
    """,
)
# such as "previous studies", "consistent with", "it has been shown", "in the literature"
OTHERS = shape(
    """
    previous previously prior earlier recent recently other several numerous many various few early
    consistent line agreement accordance contrast it literature
    """,
    r"""
    \b(?:previous(?:ly)?|prior|earlier|recent(?:ly)?|other|several|numerous|many|various|few|early)
    \s(?:[\w-]{1,20}\s){0,2}(?:study|studies|research|trials?|reports?|reviews?|work|findings
    |investigations?|publications|authors|experiments|surveys?|evidence|data|observations|results)\b
    | \b(?:consistent|line|agreement|accordance|contrast)\s(?:with|to)\b
    | \bpreviously\s(?:[\w-]{1,20}\s)?(?:reported|shown|described|demonstrated|published|found)\b
    | \bit\s(?:has|was|is)\s(?:(?:also|been|well|widely|generally|now)\s){0,3}(?:shown|reported
    |suggested|demonstrated|found|established|known|believed|thought|estimated|recogni[sz]ed)\b
    | \bliterature\b
    """,
)
# such as "has been linked", "have long been"
ESTABLISHED = shape("been", r"\b(?:has|have)\s(?:(?:also|recently|previously|long|often)\s)?been\b")
# such as "has spread", "have recently found"
PERFECT = shape(
    "has have",
    r"\b(?:has|have)\s(?:[a-z]{1,20}ly\s)?(?:been|become|[a-z]{1,20}(?:ed|en|wn))\b",
)
# such as "is believed to", "are thought to"
SAID = shape(
    """
    believed thought considered known reported estimated said suggested recognised recognized
    regarded described shown observed associated linked attributed hypothesised hypothesized
    """,
    r"""
    \b(?:is|are|was|were|been)\s(?:[a-z]+ly\s|also\s|often\s)?
    (?:believed|thought|considered|known|reported|estimated|said|suggested|recogni[sz]ed
    |regarded|described|shown|observed|associated|linked|attributed|hypothesi[sz]ed)\b
    """,
)
# such as "Doe et al.", "Doe and colleagues"
AUTHORS = shape(
    "et colleagues coworkers workers associates",
    r"\bet\sal\b | \band\s(?:colleagues|co-?workers|associates)\b",
)
SUCH_AS = shape("such e i", r"\bsuch\sas\b | \be\.g\b | \bi\.e\b")

# such as "The helpline is open 24 hours a day"
SERVICE = shape(
    "helpline hotline hours charge",
    r"""
    \b(?:helpline|hotline|24\shours\sa\sday|opening\shours|office\shours|free\sof\scharge)\b
    """,
)
# such as "In this guide, opioid means", "we use the term"
SCOPE = shape(
    "term word means mean refer refers denotes denote stands define call use",
    r"""
    \b(?:in|throughout|for\sthe\spurposes?\sof)\s(?:this|our)\s[a-z]{3,12}\b[^.]{0,80}
    \b(?:means?|refers?\sto|term|denotes?|stands\sfor)\b
    | \bwe\s(?:use|define|refer\sto|call)\b[^.]{0,40}\b(?:term|word|as|to\smean)\b
    """,
)

SHAPES = (
    MEASURE,
    DOSE,
    FIGURE,
    VAGUE_QUANTITY,
    RATIO_IN_WORDS,
    DURATION,
    IS_A,
    IS_CALLED,
    OWN_STUDY,
    OTHERS,
    ESTABLISHED,
    PERFECT,
    SAID,
    AUTHORS,
    SUCH_AS,
    SERVICE,
    SCOPE,
)

_DRUG_STEMS = """
    cillin mycin floxacin cycline prazole conazole nidazole statin sartan pril olol dipine azepam
    azolam profen triptan gliptin gliflozin glutide caine oxetine triptyline barbital tidine setron
    dronate parin xaban vir mab tinib asone olone orphine codone adone
    """.split()  # noqa: SIM905 – words in columns are read, a list of them is not
# such as "amoxicillin", "omeprazole": endings that the WHO gives to classes of drugs (INN stems)
DRUG_NAME = re.compile(rf".(?:{'|'.join(_DRUG_STEMS)})s?\Z")
DRUG_ENDINGS = frozenset(stem[-3:] for plain in _DRUG_STEMS for stem in (plain, f"{plain}s"))
"""The last three letters of all that `DRUG_NAME` finds, for asking that first."""
# a capital inside a sentence (cased)
CAPITAL = re.compile(r"[A-ZÀ-Þ](?<=[\w,;:)’”] .)[\w’'-]+")
# such as "discovered by Doe" (cased)
BY_NAME = re.compile(r"\bby\s[A-ZÀ-Þ][a-zà-ÿ]")
# such as "body mass index (BMI)" (cased)
ABBREVIATION = re.compile(r"\([A-Z][A-Za-z]{0,8}[A-Z]s?\)")
# such as "CYP3A4", "mTOR", "25-hydroxyvitamin", "IL-6", "gastroenteritis" (cased)
TECHNICAL = re.compile(
    r"""
    \b(?: [a-z](?: [a-z]{0,2}+[A-Z]\w*+ | [A-Za-z]*+-\d\w*+ | [a-z]{12,}+\b )
    | [A-Z](?: [A-Z]\w*+ | [A-Za-z]*+-\d\w*+ | \d\w*+ )
    | \d++-[a-zA-Z]\w*+ | [α-ω]\w*+ )
    """,
    re.VERBOSE,
)
