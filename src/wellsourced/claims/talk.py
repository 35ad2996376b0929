"""Shapes of sentences that talk to the reader or about the text: patterns, no code.

They are meant for text in lower case with single blanks. Each has its signs, words of which
one must be in the sentence: so that few sentences are searched.
"""

from __future__ import annotations

import re

from wellsourced.claims.shapes import opening, shape


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


QUESTION = re.compile(r"[?？؟][\"'”’»)\]\s]{0,4}\Z|\A¿")
ASKING = ("?", "？", "؟", "¿")
"""Of which one is in all that it finds."""
# such as "Call us today", "Click here"
_CALLS_AT_ONCE = opening(
    """
    call dial text phone ring contact email mail reach chat visit click tap subscribe sign register
    log download shop buy order book schedule donate share join browse read learn find get start see
    view show load ligue llame rufen clique haga klicken saiba mehr
    """,
    r"""
    \A[\W_]{0,5}(?:please\s|to\s\w{1,12}[^.]{0,60},\s)?
    (?:call|dial|text|phone|ring|contact|e-?mail|reach\sout|chat|visit|click|tap|subscribe|sign\sup
    |register|log\sin|download|shop|buy|order|book|schedule|donate|share|join|browse
    |read\smore|learn\smore|find\sout|get\s(?:help|started|in\stouch)|start\syour)\s
    (?:us|our|the|your|a|an|now|today|for|to|at|on|out|up|here|more|this|with\sus|988|911|999)\b
    | \A(?:read|learn|find\sout|see|view|show|load)\s(?:more|all|also|less)\b
    | \A(?:ligue|llame|rufen\ssie|clique|haga\sclic|klicken\ssie|saiba\smais|mehr\serfahren)\b
    """,
)
# such as "please contact"
_CALLS = shape(
    "please us",
    r"""
    \bplease\s(?:call|dial|contact|visit|see|e-?mail|click|note)\b
    | \b(?:call|contact|reach\sout\sto|talk\sto|join|e-?mail|text)\sus\b
    """,
)
# such as "Consult your doctor"
_NOTIFIES_AT_ONCE = opening(
    """
    consult ask tell talk speak seek see check contact call use disclaimer note information
    """,
    r"""
    \A(?:[\w,]{1,20}\s){0,4}(?:consult|ask|tell|talk\s(?:to|with)|speak\s(?:to|with)|seek|see
    |check\swith)\s(?:with\s)?(?:an?|your|the|professional|medical|immediate|emergency|qualified)\s
    (?:[\w-]{1,20}\s){0,4}(?:doctor|gp|physician|provider|professional|pharmacist|midwife|advice
    |help|care|attention|specialist|nurse|team|clinician|vet|therapist|counsell?or)\b
    | \Aif\syou\b[^.]{0,150},\s(?:please\s)?(?:consult|talk|speak|ask|seek|contact|call)\b
    | \A(?:do\snot|don[’']t|never)\suse\sthis\s(?:information|content|site|article)\b
    | \A(?:important|please\snote|note|notice)\b[^.]{0,60}\bfor\s(?:general\s)?information\b
    | \A\W{0,3}(?:the\s)?(?:editor|publisher|author|translator)[’']?s?[’']?\snote\b
    | \A(?:medical\s|legal\s)?disclaimer\b
    """,
)
# such as "does not constitute medical advice"
_NOTIFIES = shape(
    """
    purposes constitute provide offer replace substitute replacement intended meant advice own
    ersetzt ersetzen remplace remplacent constitue constituent sustituye reemplaza constituye
    sustituyen reemplazan constituyen substitui substituem sostituisce sostituiscono sostituire
    honoraria honorarium fee fees payment payments
    """,
    r"""
    \b(?:informational|educational|information)\s(?:and\s\w{1,15}\s)?purposes\b
    | \bnot\s(?:constitute|provide|offer|replace|a\s(?:substitute|replacement)
      |(?:intended|meant)\s(?:as|for|to))\b[^.]{0,80}\b(?:advice|diagnos|treat|minors|substitute)
    | \bnot\s(?:medical|professional|legal)\sadvice\b
    | \bersetz(?:t|en)\b[^.]{0,30}\b(?:nicht|keine?n?)\b[^.]{0,60}
      \b(?:arzt|ärzt|beratung|diagnose)
    | \bne\s(?:remplacen?t?|constituen?t?)\b[^.]{0,60}\b(?:médec|médic|consultation|avis)
    | \bno\s(?:sustituye|reemplaza|constituye)n?\b[^.]{0,60}\b(?:médic|consulta|profesional)
    | \bnão\ssubstitu(?:i|em)\b[^.]{0,60}\b(?:médic|consulta|profission)
    | \bnon\ssostitui\w{1,6}\b[^.]{0,60}\b(?:medic|parere|consult)
    | \b(?:received?|receives|accepted|accepts)\s(?:[\w-]{1,20}[,\s]\s?){0,4}
      (?:honorari(?:a|um)|(?:speak(?:er|ing)|lectur(?:e|ing)|consult(?:ancy|ing|ation)|advisory)
      [’']?s?\s(?:fees?|payments?))\b
    | \bat\syour\sown\srisk\b
    """,
)
_TEXT_NOUN = (
    r"(?:article|page|guide|post|section|chapter|overview|blog|content|wiki|entry|leaflet"
    r"|fact\s?sheet|comparison|piece|series|resource|summary|table|list|infographic|video|podcast)"
)
_TEXT_NOUNS = """
    article page guide post section chapter overview blog content wiki entry leaflet sheet factsheet
    comparison piece series resource summary table list infographic video podcast
"""
# such as "In this article, we", "Let us look"
_IS_ABOUT_THE_TEXT_AT_ONCE = opening(
    f"""
    {_TEXT_NOUNS} paper study review manuscript thesis report see read visit check refer
    here below next first now let lets seen suggests
    """,
    rf"""
    \A(?:in\s)?th(?:is|e\s(?:present|current))\s(?:paper|study|review|manuscript|thesis|report)\s
      (?:aims?|seeks?|will|sets\sout|attempts?|explores?|discuss(?:es)?|outlines?|summari[sz]es?
      |examines?|reviews?|was\s(?:designed|intended|aimed|undertaken))\b
    | \A(?:in|throughout|later\sin|earlier\sin)\s(?:this|the\s(?:next|following))\s
      (?:[\w'’-]{{1,25}}\s){{0,3}}{_TEXT_NOUN}\b[^.]{{0,30}}\b(?:we|you|i|let)\b
    | \A(?:for|to\s(?:find|learn|read|get))\s
      (?:more|further|a\s(?:full|complete|detailed)|additional)\b[^.]{{0,120}}\b(?:see|read|visit|refer\sto|check)\b
    | \A(?:here|below|next|first|now)\b,?\s(?:we|you|let|are|is|i)\b[^.]{{0,60}}\b(?:look|cover
      |discuss|explain|explore|find|break|answer|review|some|what|how)\b
    | \Alet[’']?s\b | \Aas\s(?:you\scan\ssee|we\shave\sseen|the\sname\ssuggests)\b
    """,
)
# such as "This guide explains", "see our page on"
_IS_ABOUT_THE_TEXT = shape(
    f"{_TEXT_NOUNS} see read visit check",
    rf"""
    \b(?:this|our|the\s(?:following|present|next))\s(?:[\w'’-]{{1,25}}\s){{0,5}}{_TEXT_NOUN}\s
    (?:\w{{1,12}}\s){{0,2}}(?:examines?|explores?|discuss(?:es)?|covers?|breaks?|explains?|describes?
    |looks?|compares?|presents?|reviews?|outlines?|summari[sz]es?|aims?|provides?|offers?|focus(?:es)?
    |address(?:es)?|answers?|takes?|dives?|helps?|sets?|walks?|gives?|lists?|shows?\syou|tells?)\b
    | \b(?:described|discussed|presented|contained|provided|covered|listed|mentioned)\s(?:in|on)\s
      (?:this|our)\s{_TEXT_NOUN}\b
    | (?:\A|,\s)(?:see|read|visit|check\sout)\s(?:also\s)?
      (?:our|the|this|these|above|below|section)\b[^.()]{{0,120}}
      \b(?:{_TEXT_NOUN}|above|below|section|articles|pages|guides)\b
    """,
)
# such as "That does not mean", "There is one more catch."
TALK = opening(
    """
    mean say imply suggest there understanding knowing recognising recognizing learning remembering
    being it imagine picture
    """,
    r"""
    \A(?:but\s|and\s|so\s)?(?:that|this|it|which)\s
    (?:does(?:\snot|n[’']t)|is(?:\snot|n[’']t)\sto|did(?:\snot|n[’']t))\s(?:mean|say|imply|suggest)\b
    | \Athere(?:\sis|\sare|[’']s)\s(?:[\w’'-]{1,20}\s){0,4}
      (?:caveat|catch|exception|nuance|detail|point|question|distinction
      |consideration|misconception)s?\b[^.]{0,40}\.?\Z
    | \A(?:understanding|knowing|recogni[sz]ing|learning|remembering|being\saware)\b.{1,120}?
      \b(?:is|are|can\sbe)\b.{0,40}\b(?:important|essential|key|crucial|vital|helpful|sensible
      |useful|valuable|critical|point|step|place|start)\b
    | \A(?:it[’']?s|it\sis)\s(?:also\s|therefore\s)?(?:important|worth|essential|crucial|vital
      |helpful|useful)\s(?:to\s(?:note|remember|understand|know|recogni[sz]e|keep|mention|be\saware)|noting
      |remembering|mentioning|knowing)\b[^.]{0,40}\.?\Z
    | \A(?:imagine|picture)\b
    """,
)
# such as "We can help you"
_OFFERS_AT_ONCE = opening(
    "we our",
    r"""
    \A(?:we|our\s\w{1,15})\s(?:can|will|are\shere\sto|offer|provide|help|hope|want)\b
      [^.]{0,80}\byou(?:r)?\b
    """,
)
# such as "Our nurses offer": what a house sells
_OFFERS = shape(
    "our",
    r"""
    \bour\s(?:[\w-]{1,20}\s){0,3}(?:team|clinics?|staff|doctors?|specialists?|therapists?|experts?
      |nurses?|cent(?:er|re)s?|stores?|members|[a-z]{2,12}ologists?|providers?|counsell?ors?)\s
      (?:is|are|can|will|sees?|offers?|accepts?|treats?|provides?|helps?)\b[^%]{0,160}\Z
    """,
)
REASONS = (
    (_CALLS_AT_ONCE, "call to action"),
    (_CALLS, "call to action"),
    (_NOTIFIES_AT_ONCE, "notice"),
    (_NOTIFIES, "notice"),
    (_IS_ABOUT_THE_TEXT_AT_ONCE, "about the text"),
    (_IS_ABOUT_THE_TEXT, "about the text"),
)
"""What a sentence of each shape is, whatever it says."""
OFFERS = (_OFFERS_AT_ONCE, _OFFERS)
SHAPES = (*(shape for shape, _ in REASONS), TALK, *OFFERS)

IMPERATIVES = _words(
    """
    treat apply keep remember note consider ask make try take use avoid talk speak check think let
    be do don stay start stop look imagine know learn choose follow tell give get seek eat drink
    limit wash store give add rub swallow read see find join discover explore trust watch bear
    """
)
# what one does with the mind or in talk, not to a body
MENTAL = _words(
    """
    keep remember note consider ask make talk speak check think let be look imagine know learn
    tell get seek read see find join discover explore trust watch bear stay
    """
)
# "Use of splints rose": what follows shows that the first word is a noun
AFTER_NOUN = _words(
    "of in is are was were has have had by can may will rates levels and or among s"
)
ADVERBS_BEFORE = _words("always please instead then")
