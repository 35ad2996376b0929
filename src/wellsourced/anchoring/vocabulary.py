"""Words by what a change of them does to a statement: data, in the form that a text has them.

Facts from grammars and dictionaries, written by us.
"""

from __future__ import annotations

from wellsourced.terms import word_set

# they turn, limit or hedge a statement, or say of whom or of what amount it is
TURNING = word_set(
    # negation, quantity, frequency
    "no not non never none neither nor without cannot all any each every both either most many few"
    " several some half only just alone least always often usually generally typically commonly"
    " frequently sometimes occasionally rarely seldom hardly scarcely barely mostly mainly largely"
    " partly partially almost nearly exactly up down per"
    # how sure it is, and what ought to be
    " may might can could shall should must will would ought need unlikely likely probably possibly"
    " perhaps maybe potentially apparently presumably allegedly reportedly supposedly certainly"
    " definitely surely seem appear tend suggest indicate prove proven claim believe thought"
    " possible probable uncertain certain inconclusive significant significantly nonsignificant"
    # conditions and alternatives
    " or if unless except until despite against versus"
    # direction and size
    " more less fewer higher lower greater smaller larger longer shorter earlier later faster"
    " slower"
    " increase decrease reduce raise rise fall worsen improve prevent cause cure better worse best"
    " worst before after above below over under beyond within high low long short mild moderate"
    " severe acute chronic early late"
    # worth
    " safe unsafe safer effective ineffective harmful harmless toxic dangerous beneficial useful"
    " useless"
    # of whom
    " adult child children infant baby babies newborn neonate toddler teenager adolescent teen"
    " youth"
    " men women man woman male female boy girl pregnant pregnancy breastfeeding elderly older"
    " younger mouse mice rat animal dog cat monkey human vitro vivo"
    # the same in other languages
    " nicht kein keine keinen nie ohne mehr weniger höher niedriger kann könnte soll sollte oder"
    " nur"
    " ne pas jamais sans plus moins peut pourrait ou sin nunca más menos puede podría o solo não"
    " sem"
    " mais pode poderia non senza più meno può potrebbe"
)
NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
    " sixty seventy eighty ninety hundred thousand million billion half third quarter twice"
    " double triple once first second percent"
)
# they carry no meaning of their own: one for another is no change
FUNCTION = word_set(
    "a an the this that these those it its they them their he she him his her hers we us our you"
    " your i me my oneself itself themselves who whom whose which what when where why how"
    " and but so yet of in on at to for from by with into onto upon about around among amongst"
    " amid between through throughout during via past near beside besides towards toward along"
    " as than while whilst whereas because since although though once"
    " is are was were be been being am do does did done has have had having"
    " there here such same own too also then thus therefore hence however moreover furthermore"
    " additionally meanwhile nevertheless nonetheless indeed still now even again overall"
    " likewise similarly respectively example fact course addition instance eg ie etc"
    " der das den dem des ein eine einen einem einer eines und ist sind im in zu zum zur"
    " von vom mit für auf aus bei als auch es sie er sich dass"
    " le la les l un une des du de d et est sont au aux dans en par pour sur avec que qui ce cette"
    " el los las unos unas y es del al con por para se su sus que como"
    " os as um uma uns umas e é são do da dos das no na nos nas ao com por se seu sua"
    " il lo gli uno di dei delle della nel nella per che si sono"
    " het een van op met voor aan door is zijn te dat ook"
) - {"e", "y", "o", "l", "d", "i", "no"}  # single letters tell vitamins apart
# they open a phrase that says of what, of whom or when a statement is, or that adds to it
OPENING = word_set(
    "in on at to for from by with of into among amongst amid between through throughout during via"
    " about as than while whilst whereas because since although though when where who whom whose"
    " which that and but"
)
# before a figure, they say what it measures: "fell by 20%", "fell to 20%"
MEASURING = word_set("by to from")

_UNITS = {
    "%": "percent pct",
    "h": "hour hr", "min": "minute", "sec": "second s", "ms": "millisecond", "day": "d",
    "week": "wk", "month": "mo", "year": "yr", "kg": "kilogram kilogramme kilo",
    "g": "gram gramme gm", "mg": "milligram milligramme",
    "μg": "microgram microgramme mcg ug", "ng": "nanogram nanogramme", "l": "litre liter",
    "dl": "decilitre deciliter", "ml": "millilitre milliliter cc", "μl": "microlitre microliter",
    "km": "kilometre kilometer", "m": "metre meter", "cm": "centimetre centimeter",
    "mm": "millimetre millimeter", "mmhg": "", "kcal": "kilocalorie calorie", "kj": "kilojoule",
    "iu": "", "mol": "mole", "mmol": "millimole", "μmol": "micromole", "nmol": "nanomole",
    "hz": "hertz", "db": "decibel", "lb": "pound lbs", "oz": "ounce", "mile": "mi",
}  # fmt: skip
# "hrs" -> "h": how a unit is written, to the unit
UNITS = {
    written + ending: unit
    for unit, forms in _UNITS.items()
    for written in (unit, *forms.split())
    for ending in ("", "s" if len(written) > 1 else "")
}
