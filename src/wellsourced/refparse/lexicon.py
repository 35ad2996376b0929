"""Words by which the parts of a reference are known, folded: general words, no list of works."""

from __future__ import annotations

from wellsourced.terms import word_set

# words of the names of journals and proceedings, whole and as they are abbreviated
JOURNAL_WORDS = word_set(
    """
    acad acta actas adv advances am american anais anal anales anals anesthesiol ann annals annales
    annu annual appl applied arch archives archiv archivos archivio arq arquivos arthritis
    astron astrophys atti behav beitrage berichte biochem biochemistry biochim biol biology
    biomed biophys bmc bmj bol boletim boletin boll br brain brasileira braz british bull bulletin
    cad caderno cadernos cahiers can canadian cardiol cell chem chemistry chim chir cien ciencia
    ciencias circ circulation clin clinical clinics cochrane commun communications comput
    conference conf congress contemp cuadernos cuad curr current dent dermatol dev dis
    ecol econ educ enferm eng entomol environ epidemiol ethnopharmacol eur european euro
    evol exp experimental fac fertil folia forum front frontiers gac gaceta gastroenterol genet
    geneva genome geogr geol geophys gynecol harvard hematol hum human ieee immunol immunity
    indian infect inf int intern international invest investig jama japanese jbr jornal journal
    j jpn klin lancet lett letters lingua lit magazine mag math mathematics mbio mech med
    medical medicina medicine mem memorias memoirs metab methods microbiol mitt mitteilungen mod
    mol molecular monatsschrift morb mortal nat natl nature neural neurobiol neurol neuropharmacol
    neurophysiol neuropsychol neuroreport neurosci neurosurg new nucl nucleic nurs nutr obstet
    occup oncol ophthalmol oral orthop paediatr pain pathol pediatr peptides perspect pharm
    pharmacol philos phys physical physics physiol plos pnas pol polym prev proc proceedings prog
    progress psicol psychiat psychiatr psychiatry psychol psychology psychopharmacol psychosom
    public publ q quarterly quart quaderni radiol reproductive rep reports res research respir
    rev review reviews revista revue rheumatol riv rivista saude schizophr sci science sciences
    scand scielo scientific scr semin soc sociol southeast stat stroke stud studies studien
    suppl surg surv syst tech technol tetrahedron texto theor ther therapy today tijdschrift
    toxicol trans transactions transplant trends trop univ update urol vet vierteljahresschrift
    virol weekly wochenschr wochenschrift world yearbook z zbl zeitschrift zentralbl zhurnal
    zool
    """
)
# a name of a journal often begins so, and then goes on in small letters
JOURNAL_STARTS = word_set(
    """
    acta anais anales annales annals annual archiv archives archivos arquivos atti australian
    boletim boletin british bulletin caderno cadernos cahiers canadian clinical current
    cuadernos deutsche estudios estudos european expert gaceta indian international jornal
    journal memorias perspectives proceedings quaderni revista revue rivista saude scandinavian
    seminars studia tijdschrift transactions trends zeitschrift
    """
)
PUBLISHER_WORDS = word_set(
    """
    academic artmed atlas blackwell birkhauser books brill cengage companhia cortes cortez
    ed edicoes ediciones edicion edition editions editor editora editorial editores editoriale
    editrice edward elsevier erlbaum feltrinelli fiocruz francis gallimard garland guilford
    hachette hall harper heinemann hogrefe houghton humana humanities imprensa john kluwer
    knopf lippincott livros macmillan manole masson mcgraw mit mosby mouton norton oxford palgrave
    pearson penguin pergamon plenum prentice presse presses press print printing publicacoes
    publications publisher publishers publishing puf routledge sage saunders seuil sons
    springer sinauer suhrkamp taylor thieme university universitaires vandenhoeck verlag vintage
    vozes wiley wilkins zahar
    """
)
PLACES = word_set(
    """
    amsterdam ankara arlington atlanta athens baltimore bangkok barcelona basel beijing belgrade
    belmont berkeley berlin bern bethesda bloomington bogota bologna boston brasilia bratislava
    brighton bristol brussels bruxelles bucharest budapest cairo cambridge campinas canberra
    chicago chichester cologne copenhagen curitiba dallas darmstadt delhi denver dordrecht dresden
    dublin durham edinburgh evanston firenze florence florianopolis fortaleza frankfurt freiburg
    geneva geneve genova glasgow gottingen goteborg graz hague hamburg hanover heidelberg helsinki
    hillsdale hoboken houston istanbul ithaca jakarta jena jerusalem kiev koln kyoto lausanne leiden
    leipzig leuven lima lisboa lisbon ljubljana london londres los louvain lyon madison madrid
    mahwah mainz malden manaus manchester manila marburg melbourne mexico miami milan milano
    minneapolis montevideo montreal moscow moskva munchen munich munster nairobi napoli natal
    newark newbury norwell ottawa oslo oxford padova palo paris philadelphia pittsburgh
    porto prague praha princeton quebec quito rio roma rome rotterdam salvador santiago
    seattle seoul sevilla singapore sofia stanford stockholm stuttgart sydney taipei tallinn
    thousand tokyo torino toronto toulouse tubingen tunis turin uppsala utrecht valencia vancouver
    venezia vienna vilnius warsaw warszawa washington weinheim wien wiesbaden york zagreb zurich
    """
)
# "Thesis (PhD)", as the first word says
THESIS_WORDS = word_set(
    """
    thesis dissertation dissertacao tese tesis these diplomarbeit doktorarbeit habilitation
    habilitationsschrift masterarbeit memoire monografia proefschrift tcc tesi dissertatie
    """
)
LAW_WORDS = word_set(
    """
    lei ley decreto decreto-lei resolucao resolucion portaria constituicao constitucion act code
    medida directive directiva regulation gesetz verordnung loi arrete decret bill statute
    instrucao
    """
)
REPORT_WORDS = word_set(
    """
    report relatorio informe rapport bericht bulletin boletim factsheet fact sheet guideline
    guidelines diretrizes manual working paper technical nota survey census censo statistics
    """
)
# common given names, to tell "Jane Roe." from a title of two words
GIVEN_NAMES = word_set(
    """
    aaron adam adriana adrian agnes ahmed alan albert alejandro alex alexander alexandra alfred
    alice alison amanda amy ana anders andre andrea andreas andres andrew angela anita ann anna anne
    annette anthony antoine antonio arthur astrid barbara beatriz ben benjamin bernard bert beth
    bjorn bob brian bruce bruno camille carl carla carlo carlos carol caroline catherine cecilia
    charles charlotte chris christian christina christine christopher claire clara claude claudia
    claudio colin craig cristina cynthia dan daniel daniela david deborah denis dennis derek diana
    diane diego dieter dmitri donald donna dorothy douglas edgar edmund eduardo edward elena elisabeth
    elizabeth ellen emily emma enrique eric erich erik ernest ernst erwin esther eugene eva evelyn
    fabio felix fernanda fernando flavia frances francesco francis francisco francois frank franz
    fred frederick friedrich fritz gabriel gabriela gary gene geoffrey georg george georges gerald
    gerard gerhard gianni gilbert gilles giorgio giovanni giuseppe gonzalo gordon graham greg gregory
    gunter gustav guy hannah hans harald harold harry heather hector heinrich heinz helen helena
    helmut henri henrik henry herbert hermann hiroshi howard hubert hugh hugo ian igor ingrid irene
    isabel ivan jack jacob jacques james jan jane janet jason javier jay jean jeff jeffrey jennifer
    jens jeremy jerome jerry jessica jill jim joachim joan joao joe joel johan johann johannes john
    johnny jon jonathan jorge jose josef joseph joshua juan judith julia julian julie julio jurgen
    karen karl karin kate katherine kathleen kathryn katrin keith kelly ken kenneth kevin kim klaus
    konrad kurt larry lars laura laurence lawrence lea lee leo leon leonard leslie linda lisa lorenzo
    louis louise lucas lucia luigi luis luiz luke lynn manfred manuel marc marcel marcelo marco marcos
    marcus margaret maria marianne marie mario marion mark markus marta martha martin martina mary
    massimo mateus matthew matthias maureen maurice mauricio max maximilian megan mehmet michael michel
    michele michelle miguel mike mikhail mohamed mohammad monica monika nancy natalia natalie neil
    nicholas nick nicola nicolas nikolai nils nina noam norbert norman olga oliver olivier oscar otto
    pablo pamela paola paolo pascal patricia patrick paul paula paulo pedro peggy per peter petr phil
    philip philippe pierre pietro rachel rafael raj ralf ralph ramon raul ray raymond rebecca regina
    reinhard renato rene ricardo richard rita rob robert roberto robin rodrigo roger roland rolf roman
    ron ronald rosa ross rudolf russell ruth ryan sabine sally sam samuel sandra sara sarah scott sean
    sebastian sergei sergio sharon sheila shirley silvia simon simone sofia sophie stanley stefan
    stephan stephanie stephen steve steven stuart susan susanne suzanne sven svetlana sylvia tamara
    tatiana ted teresa terry theodor theodore theresa thomas tim timothy tobias todor tom tomas tony
    tracy ulrich ulrike ursula valeria vanessa vera veronica victor victoria viktor vincent virginia
    vladimir walter wang warren wayne wendy werner wilhelm will william wolfgang xavier yan yuri
    yves zhang
    """
)
# signs of an abbreviation: the point behind ends no sentence
ABBREVIATIONS = word_set(
    """
    approx bd ca cf col dept diss dr ed eds fig figs inc jr sr lt ltd mr mrs ms mt no nos nr op
    p pp prof resp rev sen sp spp ss ssp st subsp suppl trad trans univ var vol vols vs bzw
    hrsg hg org orgs coord orgs dir res ann
    """
)
