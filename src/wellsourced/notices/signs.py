"""What a text is by its own words: a byline, a telephone line, a disclaimer, a licence.

Every sign is a pattern with the length of the longest text that it may speak for: a page's
furniture is short, and a long paragraph with a telephone number is still prose. Data, by us.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

LONGEST = 1500  # characters; what is longer is never furniture by its words alone

DATE = r"""(?: \d{1,2}(?:st|nd|rd|th)?\.?\s(?:of\s)?[^\W\d_]{3,10}\.?,?\s\d{4}
    | [^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4} | [^\W\d_]{3,10}\.?\s\d{4}
    | \d{4}[-/.]\d{1,2}[-/.]\d{1,2} | \d{1,2}[-/.]\d{1,2}[-/.]\d{2,4} | \d{4} )"""
PERSON = r"""(?-i:(?:(?:Dr|Prof)\.?\s)?[A-ZÀ-Þ][\w.'’-]{0,30}
    (?:\s[A-ZÀ-Þ][\w.'’-]{0,30}){1,4})"""
DEGREE = r"""(?-i:M\.?D\.?|Ph\.?D\.?|MPH|R\.?N\.?|D\.?O\.?|PharmD|PsyD|DDS|DNP|DPhil|LCSW|LPC|LMFT
    |RDN?|R\.Ph\.?|MSN|MSc|BSc|FNP|MBBS|MPhil|FACP|FRCP|MBA|M\.?A\.?|B\.?A\.?|M\.?S\.?|B\.?S\.?)"""

# as in "800-555-0142", "(800) 555 0142", "1-800-GET-HELP", "+44 20 7946 0018"
TELEPHONE = r"""(?: (?<![\d.]) (?:\+?\d{1,3}[\s.-])? (?:\(\d{3}\)\s?|\d{3}[\s.-])
        \d{3}[\s.-]\d{4} (?!\d)
    | \b1-?8\d\d-[A-Z\d-]{5,12}\b | \+\d{1,3}[\s\d()-]{7,16}\d )"""
# with the nought of a trunk line, as in "01632 960 111", "0800 55501", "(030) 555 01 42"
TRUNK_LINE = r"(?:(?<![\d.,])\(?0\d{1,5}\)?(?:[\s/-]{1,2}\d{2,8}){1,4}(?!\d))"
RING = r"""(?:call|ring|phone|dial|text|tel|telephone|helpline|hotline|switchboard|rufen|telefon
    |anruf|hulplijn|bel|appelez|téléphone\w{0,2}|llame|teléfono|ligue|telefone|chiami?|chiamate
    |telefono)"""
EMAIL = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,30}){1,4}"


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of furniture, the pattern that shows it, and the longest text it speaks for.

    `find` is the pattern's `match` where it can only stand at the beginning, else its `search`.
    `needs` are strings in lower case of which one is in all that it finds, `begins` such that
    all that it finds begins with one of them (`#` is a digit); none: not known.
    """

    because: str
    longest: int
    find: Callable[[str], re.Match[str] | None]
    needs: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()


def _sign(  # noqa: PLR0913 – one line of a table
    because: str,
    longest: int,
    pattern: str,
    needs: str = "",
    *,
    figures: str = "",
    begins: str = "",
) -> Sign:
    """Return a sign; *figures* is a quick pattern that is in all that *pattern* finds."""
    compiled = re.compile(pattern, re.IGNORECASE | re.VERBOSE)
    find = compiled.match if pattern.startswith(r"\A") else compiled.search
    if figures:
        quick = re.compile(figures)
        return Sign(because, longest, lambda text: find(text) if quick.search(text) else None)
    return Sign(because, longest, find, tuple(needs.split()), tuple(begins.split()))


# what stands alone on a page: menus, buttons, labels
PAGE = (
    _sign("navigation", 60, r"""\A (?: skip\sto\s(?:main\s)?content | (?:main\s)?menu | home
        | search | log\s?in | sign\s?in | back\sto\stop | next(?:\s(?:article|post))? | print
        | e-?mail | previous(?:\s(?:article|post))? | share(?:\sthis.{0,20})? | facebook | twitter
        | instagram | linkedin | pinterest | whatsapp | youtube | tweet | pin\sit | copy\slink
        | close | show\s(?:more|less|all) | view\sall | load\smore | read\smore | learn\smore
        | see\smore | continue\sreading | \d{1,4}\s(?:comments?|shares?|likes?|views)
        | reading\stime.{0,20} | \d{1,3}[\s-]min(?:ute)?s?\sread
        | (?:jump\sto|table\sof\scontents).{0,20} ) \Z""",
        begins="# ba cl co e fa ho in ju l ma me ne p re s ta tw vi wh yo"),
    _sign("navigation", 160, r"""\A home \s? (?: [>›»/|] | \s[–-]\s ) .{1,140} \Z""", begins="ho"),
    _sign("advertisement", 80, r"""\A (?: advertis(?:ement|ing) | anzeige
        | sponsored(?:\scontent|\sby.{0,40})? | publicidade? | publicité ) \Z""",
        begins="ad an pu sp"),
    _sign("navigation", 240, r"""\A (?: for\sother\suses | not\sto\sbe\sconfused\swith
        | main\sarticles?\s?: | from\swikipedia,\sthe\sfree | share\son\s\w+ \Z
        | (?:yes|no) \Z | back\sto\s.{1,40} \Z )""",
        begins="ba fo fr ma no sh ye"),
    _sign("navigation", 240, r"""\A (?: .{1,60}\sredirects\shere\b
        | [^.!?|]{1,30} (?: \s\|\s [^.!?|]{1,30} ){1,6} \Z
        | [^.!?›»>]{1,30} (?: \s[›»>]\s [^.!?›»>]{1,30} ){2,6} \Z )""", "redirects | › » >"),
    _sign("affiliate notice", 600, r"""(?:
        \b(?:earn|receive)\s(?:an?\s)?(?:small\s)?(?:affiliate\s)?commissions?\b
        | \baffiliate\s(?:links?|commissions?|partnerships?)\b
        | \badvertising\sdisclosure\b )""", "affiliate commission advertising"),
    _sign("related articles", 200, r"""\A (?: related(?:\s(?:articles?|reading|content|posts?))?
        | up\snext | read\s(?:next|also|more|on) | also\sread | see\salso
        | you\s(?:may|might)\salso\s\w+ | next\sup | keep\sreading | recommended(?:\sreading)?
        | leia\s(?:também|mais) | lesen\ssie\sauch | lire\saussi ) (?: \s? [:»›→] | \Z )""",
        begins="al ke le li ne re se up yo"),
    _sign("image credit", 200, r"""(?: \A \(? (?:featured\s|cover\s)? (?:
        (?:photo(?:graph)?|image|picture)s?
            \s?(?:credits?|sources?|courtesy\sof|by)?s?\s?: | illustration\s?:
            | (?:photo(?:graph)?|image|illustration)s?\s(?:by|courtesy\sof)\b )
        | \b(?:getty\simages|shutterstock|istock(?:photo)?|unsplash)\b )""",
        "photo image picture illustration stock unsplash"),
)  # fmt: skip

# who wrote it, who looked it over, when and where it came out
IMPRINT = (
    _sign("byline", 240, rf"""\A (?: (?:medically|clinically
            |scientifically|legally|peer|fact)[\s-]? )?
        (?: (?:reviewed|written|edited|checked|authored|verified|compiled|translated|contributed)
            (?:\s(?:and|&)\s[\w-]{{1,14}})? | medical\sreview | words | text | story | posted
            | published )
        \s by :? \s* (?: {PERSON} | .{{0,60}}\b(?:team|staff|board|editors)\b | \Z )""",
        begins="au ch cl co ed fa le me pe po pu re sc st te tr ve wo wr"),
    _sign("byline", 160, rf"""\A by :? \s {PERSON}
        (?: \Z | ,?\s{DEGREE}\b | \s?[|·•–—-] | \s(?:on|and|&)\s | ,\s(?-i:[A-Z]) )""",
        begins="by"),
    _sign("byline", 160, r"""\A (?: authors? | (?:medical\s)?reviewers? | editors? | contributors?
        | autor(?:es|a)? | auteurs? ) \s? : \s? \S""", begins="au co ed me re"),
    _sign("byline", 120, rf"""\A {PERSON} (?: [,;]\s? {DEGREE} ){{1,5}} \Z""", ", ;"),
    _sign("publication details", 120, rf"""\A \(? (?: (?: last | first | date | page | content
        | article | originally | medically | this\spage\swas(?:\slast)? ) \s ){{0,2}}
        (?: updated | reviewed | modified | edited | published | posted | created | revised
        | verified | aktualisiert | actualizado | atualizado | publicado | publié | mis\sà\sjour
          | veröffentlicht ) (?: \s(?:on|online|am|le|el|em|date) )? \s? :? \s* {DATE}""",
        begins="( ac ak ar at co cr da ed fi la me mi mo or pa po pu re th up ve"),
    _sign("publication details", 60, rf"""\A (?:date:?\s)? (?:[^\W\d_]{{2,9}},?\s)? {DATE}
        (?: ,?\s(?:at\s)?\d{{1,2}}[:.]\d\d.{{0,12}} )?
        (?: \s?[–—|•·-]\s?.{{0,16}}\d{{1,3}}[\s-]?min\w{{0,5}}.{{0,10}} )? \Z"""),
    _sign("byline", 60, rf"""\A (?-i:di|von|[Pp]ar|[Pp]or|door) \s {PERSON} \Z""",
        begins="di do pa po vo"),
    _sign("publication details", 700, r"""\A (?: (?:how|please)\sto\scite
        | (?:please\s)?cite\s(?:this|as) | to\scite\sthis | (?:suggested|recommended)\scitation
        | citation (?=\s?:) | c[oó]mo\scitar | zitierweise | citer\scet ) \b""",
        begins="ci co có ho pl re su to zi"),
    _sign("publication details", 300, rf"""\A (?:
        (?:manuscript\s)?(?:received|accepted|submitted|revised)
            \b .{{0,24}} {DATE} | (?:[ep]-?)?issn \s? :? \s? \d | isbn \s? :? \s? \d
        | doi \s? :? \s? 10\. | pmc?id \s? :? \s? \d | https?://(?:dx\.)?doi\.org/\S{{1,80}} \Z
        | (?:academic|handling|associate|managing|section|responsible|scientific)\seditors?\s?:
        | edited\sand\sreviewed\sby )""",
        begins="ac as do e- ed ei ha ht is ma p- pi pm re sc se su"),
    _sign("publication details", 60, r"""\A (?: (?:original|research|review|short|brief|case)\s
            (?:article|paper|report|communication|research|study)
        | (?:mini|systematic|narrative)?\s?review | case\s(?:report|series|study) | editorial
        | perspectives? | commentary | opinion | open\saccess | letter(?:\sto\sthe\seditor)? | news
        | feature | meta-?analysis | clinical\strial ) \Z"""),
    _sign("publication details", 160, r"""\A .{3,90} [\s(] (?:19|20)\d\d \)? [\s,;:.]{0,3} \d{1,4}
        \s? (?:\(\d{1,3}\))? \s? [:,;] \s? [e\d]\d{0,6} (?:[–-]e?\d{1,6})? \.? \Z""", "19 20"),
    _sign("publication details", 300, r"""\A (?: next\sreview(?:\sdue)? \s? : | review\sdate \s? :
        | (?:(?:editor['’]s\snote|correction|update|note)\s?[:.–—-]\s?)?
            (?:this|the)\s(?:article|story|page|post)\swas\s(?:last\s|first\s)?
            (?:amended|corrected|updated|published) \s(?:on|in|at)\b )""",
        begins="co ed ne no re th up"),
    _sign("publication details", 200, r"""\A .{3,120} \bdoi(?:\.org/|:\s?10\.)\S{3,60}\Z""", "doi"),
    _sign("keywords", 700, r"""\A keywords \s (?= .{0,200} [·;,•|] )
        | \A (?: key\s?-?\s?words(?:\sand\sphrases)? | palavras[\s-]chaves?
        | palabras\sclaves? | mots[\s-]cl[ée]s | schl(?:ü|ue)sselw(?:ö|oe)rter | parole\schiave
        | descritores | descriptores | descriptors | unitermos | index\sterms | trefwoorden
        | mesh\s(?:terms|headings) | subject\s(?:terms|areas|headings) | research\sorganisms?
        | jel\sclassification | topics? | tags? | filed\sunder | categor(?:y|ies) )
            \s* (?: [:.;—–-] | \Z )""",
        begins="ca de fi in je ke me mo pa re sc su ta to tr un"),
    _sign("correspondence", 120, r"""\A \W{0,3} (?:e-?mail:?\s?)? [\w.+-]{1,64} @ [\w-]{1,64}
        (?: \.[\w-]{1,30} ){1,4} \W? \Z""", "@"),
    _sign("correspondence", 400, r"""\A [*†‡§¶✉\d]{0,3} \s? (?:
        (?:address\sfor\s)?correspond(?:ence|ing\sauthors?)\b
        | author\sfor\scorrespondence | autora?\s(?:para\s|de\s)?correspond |
        endereço\spara\scorrespond | e-?mail\s?: | tel(?:ephone)?\.?\s?: | fax\s?:
        | (?:present|current)\saddress\s?:
        | (?:these|both)\s(?:\w+\s){0,3}authors?\scontributed\sequally
        | contributed\sequally | equal\scontribut )""", "correspond mail tel fax address equal"),
    _sign("licence", 900, r"""\A (?:this|an?|the|este|ce|dies)\b .{0,60} \b
        (?: open[\s-]access\s(?:article|publication) | acesso\saberto | acceso\sabierto ) \b""",
        "access aberto abierto"),
    _sign("licence", 900, r"""\A .{0,60} \bin\sthe\spublic\sdomain\b""", "domain"),
    _sign("licence", 900, r"""\bc(?: reative\scommons\s(?:attribution|licen[cs]e|public)
        | c[\s-]by(?:-\w{2}){0,3}\s\d\.\d )""", "creative cc"),
    _sign("copyright", 500, r"""(?: \A .{0,40} (?:© | \(c\)\s?(?:19|20)\d\d | \bcopyright\b)
        | \ball\srights\sreserved\b )""", "© (c) copyright reserved"),
    _sign("copyright", 240, r"""[.!?]\s (?:©|\(c\)|copyright) \s .{1,80} \b(?:19|20)\d\d \W? \Z""",
        "© (c) copyright"),
    _sign("terms of use", 240, r"""\b(?:privacy\spolicy
        | terms\s(?:of\s(?:use|service)|and\sconditions))\b""", "privacy terms"),
)  # fmt: skip

# what is sold or asked for
OFFERS = (
    _sign("telephone line", 260, rf"""(?: \b
        (?:call|calls|dial|ring|helpline|hotline|phone|text|contact
            |speak|talk|toll[\s-]free|tel|24/7|free|today|now) \b .{{0,120}} {TELEPHONE}
        | {TELEPHONE} .{{0,120}} \b (?:call|calls|helpline|hotline|contact|speak|talk|toll[\s-]free
            |24/7|get\shelp|today|now) \b | \A \W{{0,4}} {TELEPHONE} \W{{0,4}} \Z )""",
        figures=r"[\d+](?:(?<=\+)\d|\d\d[\s.-]\d{4}|(?<=8)\d\d-)"),
    _sign("telephone line", 100, rf"""\A (?: [^.!?\d]{{0,50}} \b{RING}\b [^.!?\d]{{0,30}}
            {TRUNK_LINE} [^.!?\d]{{0,30}}
        | [^.!?:\d]{{1,50}} : \s? {TRUNK_LINE} | {TRUNK_LINE} ) \W{{0,3}} \Z""", "0"),
    _sign("correspondence", 140, rf"""\A .{{0,70}} \b (?:write|e-?mail|mail|contact|reach|schreiben
        |écrivez|escriba\w{{0,3}}|escreva|scriv\w{{1,5}}|questions\?) \b
        [^.!?@]{{0,40}} \s {EMAIL} \W{{0,2}} \Z""", "@"),
    _sign("delivery", 80, r"""\A (?:(?:standard|express|home|free|uk|us|international)\s){0,2}
        (?:delivery|shipping|dispatch|lieferung|lieferzeit|versand|livraison|envío|entrega
            |spedizione) \s? :? \s
        (?:(?:takes?|in|within|is|time|usually|about|dauert|beträgt|sous|en|em) \s){0,3}
        \d{1,2} (?:\s?(?:-|–|to|bis|à|a)\s?\d{1,2})? \s
        (?:(?:working|business)\s)? (?:days?|(?:werk)?tagen?|jours?|días?|dias?|giorni|weeks?)
        \W{0,2} \Z""", begins="de di en ex fr ho in li sh sp st uk us ve"),
    _sign("banner", 200, r"""(?: \bwho\sanswers\? | \bget\shelp\s(?:now|today|here)\b
        | \bavailable\s24/7[^.]{0,60}\Z
        | \b(?:verify|check|use)\s(?:your|my)\sinsurance\b | \bfree\sshipping\b
        | \blimited[\s-]time\soffer\b | \bpaid\sadvertisers?\b | \bwe\saccept\s(?:most\s)?insurance
        | \bjoin\s(?:over\s)?[\d,.]{1,12}\s(?:people|readers|subscribers|members)\b )""",
        "answers help 24/7 insurance shipping offer advertiser join"),
    _sign("call to action", 240, r"""\A (?:
        (?:please|simply|just|to\slearn\smore,?|for\smore\sinformation,?|questions\?|ready\?) \s )?
        (?: (?:call|contact|reach\sout\sto|get\sin\stouch\swith|speak\s(?:to|with)|talk\s(?:to|with)
              |chat\swith|e-?mail|message|visit|join|follow|connect\swith)
              \s(?:us|our|one\sof\sour|a\smember\sof\sour)\b
          | sign\sup\b | subscribe\b | get\sstarted\b | click\s(?:here|on\sthe|the|below)\b
          | (?:join|shop|buy|order|donate|register|enroll?|apply|start|book|call)
              \s(?:now|today|online|here)\b
          | start\syour\s(?:free|journey|recovery|treatment|trial|order)\b | tap\s(?:here|the)\b
          | download\s(?:the|our|your)\b | shop\s(?:our|all|the)\b | add\sto\s(?:cart|basket|bag)\b
          | (?:book|schedule|request)\s(?:a|an|your)\s(?:\w+\s){0,2}
              (?:call|consultation|demo|appointment|session|callback)\b
              .{0,60} (?:\b(?:today|now|online|with\sus|us)\b | \Z)
          | take\s(?:our|the|this)\s(?:\w+\s){0,3}(?:quiz|assessment|survey)\b
          | find\s(?:a|an|your)\s(?:\w+\s){0,3}(?:near\syou|today|now|here)\b
          | (?:learn|read|find\sout|discover|explore)\s(?:more\s)?(?:about\s)?our\b | support\sus\b
          | leave\sa\s(?:comment|reply)\b | share\sthis\b | rate\sthis\b
          | (?:was|did)\sthis\s(?:article|page|content|information)\s(?:help|useful) )""",
        begins="ad ap bo bu ca ch cl co d e fi fo ge j le me or pl qu ra re s ta to vi wa"),
    _sign("call to action", 160, r"""\b (?:newsletter|mailing\slist)\b .{0,100}
            \b(?:sign|subscribe|inbox|e-?mail|join|weekly|latest)\b
        | \b(?:sign|subscribe|join)\b .{0,100} \b(?:newsletter|mailing\slist)\b""",
        "newsletter mailing"),
)  # fmt: skip

# what the law or the house asks for
HOUSE = (
    _sign("age notice", 600, r"""(?: \b(?:article|content|site|website|page|information
            |material|shop)\b .{0,80} \bintended\s(?:only\s)?for\sadults\b
        | \badults?\saudiences?\b | \bnot\sintended\sfor\sminors\b )""", "adult minors"),
    _sign("age notice", 600, r"""(?: \A are\syou\s(?:over\s)?(?:18|21)\b
        | \byou\s(?:must|need\sto)\sbe\s(?:at\sleast\s|over\s)?
            (?:18|21)\b .{0,40} \bto\s(?:enter|view|visit|access|use\sthis)\b )""", "18 21"),
    _sign("disclaimer", LONGEST, r"""(?: \A (?:(?:medical|legal|important|general|health|fda)\s)?
            (?:disclaimer|haftungsausschluss|aviso\s(?:legal|médico)) \b
        | \bfor\s(?:general\s)?(?:informational|information|educational)(?:\s(?:and|or)\s\w+)?
            \spurposes\sonly\b | \b(?:article|content|information|page|website|site|blog)\b .{0,60}
            \bfor\s(?:general\s)?(?:informational|educational)\s(?:and\s\w+\s)?(?:purposes|use)\b
        | \b(?:not|nor|never)\s(?:(?:be|to|is|it|does|intended|as|an?|constitute|considered|provide
            |offer|replace|substitute|for|professional|any)\s){1,8}
            (?:medical|health|legal|healthcare)\s(?:\w+\s)?advice\b
        | \bsubstitute\sfor\s(?:\w+\s){0,3}medical\s(?:\w+\s)?advice\b
        | \bstatements?\b .{0,40} \bnot\sbeen\sevaluated\sby\sthe\s(?:fda|food)
        | \bnot\sintended\sto\sdiagnose,\streat\b )""",
        "disclaimer haftungsausschluss aviso purposes informational educational advice evaluated "
        "diagnose"),
    _sign("disclaimer", 400, r"""(?: \b (?:non?|não|ne) \s (?:(?:pas|pretend\w{1,3}|deve)\s)?
            (?:sostitui\w{1,7}|sustituy\w{1,4}|sustituir|substitu\w{1,4}|remplac\w{1,6})
            \b .{0,60} \bm[eé]d[ei]c\w{0,4}
        | \bersetz(?:t|en) \b .{0,20} \b(?:nicht|keine\w{0,2}) \b .{0,50}
            \b(?:arzt\w{0,6}|ärzt\w{1,8}) )""",
        "sostitui sustituy sustituir substitu remplac ersetz"),
    _sign("competing interests", 240, r"""\A (?-i:[A-ZÀ-Þ]) .{1,60} \s (?:has|have) \s
        (?:received|accepted|reported|disclosed) \s .{0,60} \b(?:fees|honoraria) \s from \b""",
        "fees honoraria"),
    _sign("cookie notice", 600, r"""(?: \b(?:we|this\s(?:web)?site|our\s\w+)\b .{0,60}
        \buses?\scookies\b | \baccept\s(?:all\s)?cookies\b
        | \bcookie\s(?:policy|settings|preferences|notice|consent)\b )""", "cookie"),
    _sign("editorial process", 700, r"""(?: \A (?:our\s)?(?:editorial|review|fact-?checking)
            \s(?:process|policy|guidelines|standards|team)\b | \A our\s(?:editors|medical\sreview)
        | \beditorial\s(?:oversight|guidelines|integrity\spolicy)\b
        | \A (?:this\s(?:article|page|content)\s(?:has\sbeen|was)\s)? fact[\s-]checked\b
        | \b(?:article|content|page|text|post)\b .{0,40}
            \b(?:drafted|written|generated|created|produced)\s(?:with|by|using)\s(?:the\shelp\sof\s)?(?:ai\b|artificial)
        | \b(?:strict|rigorous)\s(?:sourcing|editorial)\s(?:guidelines|standards|polic)
        | \buses?\sonly\s(?:high-quality|primary|peer-reviewed)\b .{0,120} \bfacts\b
        | \b(?:this|the)\s(?:\w+\s)?(?:article|page|content)\s(?:was|has\sbeen|is)\s
            (?:medically\s|clinically\s)?(?:reviewed|fact-checked)\sby\b )""",
        "editor review checking checked facts drafted written generated created produced sourcing"),
    _sign("competing interests", 700, r"""\A (?:the\s|all\s)?author\(?s?\)?\s(?:have\s|has\s)?
        (?:declared?s?|report|state|disclose)\b .{0,60}
        \b(?:conflict|competing|interests?|nothing)\b""", begins="al au th"),
    _sign("funding", 700, r"""\A (?:this|the|our)\s(?:\w+\s){0,2}(?:study|work|research|project
            |article) \s(?:was|is|has\sbeen)\s(?:\w+\s){0,2}(?:supported|funded|financed|sponsored)
        \s(?:\w+\s){0,3}by\b .{0,300} \b(?:grants?|fund\w{0,4}|foundation|council|institutes?
            |ministry|awards?|scholarship|fellowship|society|association|agency|program(?:me)?)\b""",
        begins="ou th"),
    _sign("acknowledgements", 900, r"""\A
        (?:we|the\sauthors?|i)\s(?:(?:would\slike|wish|want)\sto\s)?
        (?:(?:gratefully|sincerely|warmly|also|are|am)\s){0,2}(?:thank | grateful\sto | indebted\sto
        | acknowledge\s(?:the\s)?(?:\w+\s){0,2}(?:support|assistance|help|contributions?|advice
            |funding|efforts))\b""", begins="i th we"),
)  # fmt: skip

SIGNS = (*PAGE, *IMPRINT, *OFFERS, *HOUSE)
