"""Abbreviations and first words that decide where a sentence ends: data, no code of weight.

Facts from dictionaries and style guides of the languages that are read, written by us. All
in lower case; where case matters it is decided in `sentences`.
"""

from __future__ import annotations


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# a full stop after one of these never ends a sentence: something must follow
NEVER_LAST = _words(
    """
    e.g i.e cf viz vs approx resp ca esp incl excl dr drs mr mrs ms prof rev st ste gov sen hon
    messrs figs eqs eq suppl
    z.b d.h vgl bzw bspw sog ggf evtl inkl zzgl hrsg u.ä
    p.ex p.ej p.e sr sra srta dra profa núm núms pág págs
    bijv d.w.z m.b.t
    """
)

# the same where a number follows: "No. 4", but "The answer is no. Four …"
BEFORE_NUMBER = _words(
    """
    no nos fig ref refs sec sect chap vol app tab art abb nr bd p pp eq ed cap col mt gen n nº vs
    """
)

# a full stop after one of these ends a sentence only where a first word of a sentence follows
SELDOM_LAST = _words(
    """
    al inc ltd co corp jr sp spp subsp var max min dept univ assoc fl eds conc temp soln equiv diam
    subg sect comm pers unpubl emend suppl vols
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)

# words that begin a sentence and are hardly ever a name: they decide after an abbreviation
STARTERS = _words(
    """
    the this these those that it its it's there they their we our you your he she his her
    however although though when while where if in on at for from with by as after before
    since because but and or yet so thus therefore hence moreover furthermore additionally
    similarly conversely finally also another other some many most several few all both each
    no not nor to what why how who which among despite during under over
    o os um uma este esta isto estes estas ele ela eles elas em no na nos nas para com mas
    porém contudo além quando embora
    el los las una estos él ellos ellas en pero aunque cuando además sin
    der die das ein eine dieser diese dieses er sie es im bei mit aber wenn obwohl außerdem auch
    le les une ce cette ces il elle ils elles dans pour avec mais quand
    """
)

# of those, first words that are also surnames: after a single initial they decide nothing
SURNAME_LIKE = _words(
    "he she his her so in on if to you we our all most few no nor yet as at by o os um do"
)

# words that splitters take for abbreviations ("So." is a law report, "No." a number)
PLAIN_WORDS = _words(
    """
    so no not it is was be do did on in out up to of for off over us them him her me all well
    too now then less more one two three four five six ten art fig act cap gen men man said
    """
)

# abbreviations of states, which end a sentence as often as not
STATES = _words("u.s u.k e.u u.n d.c ee.uu u.s.a")

# "vitamin C. It helps": a letter after one of these is no initial
LETTERED = _words(
    """
    vitamin hepatitis type group grade class stage schedule category appendix table figure
    phase part plan factor protein panel arm cohort option section step box influenza
    immunoglobulin level score strain subtype model study
    """
)

# "at 5 p.m. Controls were …" ends a sentence, "at 5 p.m. Monday" does not
AFTER_HOUR = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday eastern central mountain pacific
    et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet
    """
)

# "in the U.S. Congress" goes on, "in the U.S. Heroin is …" does not
STATE_BODIES = _words(
    """
    congress senate house supreme court courts department departments army navy air marine
    food drug centers preventive public census surgeon national federal environmental
    bureau customs postal attorney president government secretary state states treasury geological
    agency office patent pharmacopeia pharmacopeial pharmacopoeia adults veterans veteran citizens
    """
)

# "(for a review see [3])": words that only point at works
POINTERS = _words(
    """
    see also for a an the review reviews reviewed in and more details further e.g i.e cf source
    sources adapted modified reproduced from data ref refs reference references therein by
    quoted cited reported described elsewhere as ver revisado em en fonte fuente quelle siehe
    auch voir aussi
    """
)
