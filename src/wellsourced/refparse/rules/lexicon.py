"""Words by which the parts of a reference are known, folded: general words, no list of works."""

from __future__ import annotations

from wellsourced.terms import word_set

# words of the names of journals and proceedings, whole and as they are abbreviated
JOURNAL_WORDS = word_set(
    """
    acad acta actas adv advances am american anais anal anales anals anesthesiol ann annals
    annales annu annual appl applied arch archives archiv archivos archivio arq arquivos
    arthritis astron astrophys atti behav beitrage berichte biochem biochemistry biochim
    biol biology biomed biophys bmc bmj bol boletim boletin boll br brain brasileira braz
    british bull bulletin cad caderno cadernos cahiers can canadian cardiol cell chem
    chemistry chim chir cien ciencia ciencias circ circulation clin clinical clinics
    cochrane commun communications comput conference conf congress contemp cuadernos cuad
    curr current dent dermatol dev dis ecol econ educ enferm eng entomol environ epidemiol
    ethnopharmacol eur european euro evol exp experimental fac fertil folia forum front
    frontiers gac gaceta gastroenterol genet geneva genome geogr geol geophys gynecol
    handbuch handbook harvard hematol hum human ieee immunol immunity indian infect inf int
    intern international invest investig jama japanese jbr jornal journal j jpn klin lancet
    lett letters lingua lit magazine mag math mathematics mbio mech med medical medicina
    medicine mem memorias memoirs metab methods microbiol mitt mitteilungen mod mol
    molecular monatsschrift morb mortal nat natl nature neural neurobiol neurol
    neuropharmacol neurophysiol neuropsychol neuroreport neurosci neurosurg new nucl nucleic
    nurs nutr obstet occup oncol ophthalmol oral orthop paediatr pain pathol pediatr
    peptides perspect pharm pharmacol philos phys physical physics physiol plos pnas pol
    polym prev proc proceedings prog progress psicol psychiat psychiatr psychiatry psychol
    psychology psychopharmacol psychosom public publ q quarterly quart quaderni radiol
    reproductive rep reports res research respir rev review reviews revista revue rheumatol
    riv rivista saude schizophr sci science sciences scand scielo scientific scr semin soc
    sociol southeast stat stroke stud studies studien suppl surg surv syst tech technol
    tetrahedron texto theor ther therapy today tijdschrift toxicol trans transactions
    transplant trends trop univ update urol vet vierteljahresschrift virol weekly wochenschr
    wochenschrift world yearbook z zbl zeitschrift zentralbl zhurnal zool
    """
)
# a name of a journal often begins so, and then goes on in small letters
JOURNAL_STARTS = word_set(
    """
    acta anais anales annales annals annual archiv archives archivos arquivos atti
    australian boletim boletin british bulletin caderno cadernos cahiers canadian clinical
    current cuadernos deutsche estudios estudos european expert gaceta indian international
    jornal journal memorias perspectives proceedings quaderni revista revue rivista saude
    scandinavian seminars studia tijdschrift transactions trends zeitschrift
    """
)
PUBLISHER_WORDS = word_set(
    """
    academic artmed atlas blackwell birkhauser books brill cengage companhia cortes cortez
    ed edicoes ediciones edicion edition editions editor editora editorial editores
    editoriale editrice edward elsevier erlbaum feltrinelli fiocruz francis gallimard
    garland guilford hachette hall harper heinemann hogrefe houghton humana humanities
    imprensa john kluwer knopf lippincott livros macmillan manole masson mcgraw mit mosby
    mouton norton palgrave pearson penguin pergamon plenum prentice presse presses
    press print printing publicacoes publications publisher publishers publishing puf
    routledge sage saunders seuil sons springer sinauer suhrkamp taylor thieme university
    universitaires vandenhoeck verlag vintage vozes wiley wilkins zahar
    """
)
# "Thesis (PhD)", as the first word says
THESIS_WORDS = word_set(
    """
    thesis dissertation dissertacao tese tesis these diplomarbeit doktorarbeit habilitation
    habilitationsschrift masterarbeit memoire monografia proefschrift tcc tesi dissertatie
    """
)
REPORT_WORDS = word_set(
    """
    report reports relatorio relatorios informe rapport bericht bulletin boletim factsheet
    guideline guidelines diretrizes diretriz leitlinie guia manual working whitepaper census
    censo
    """
)
NEWSPAPER_WORDS = word_set(
    """
    times post guardian herald tribune globe telegraph independent folha globo estado mundo
    pais monde figaro zeitung welt spiegel zeit bbc cnn reuters news newspaper diario daily
    star mail gazette chronicle journal observer correo nacion clarin veja publico
    """
)
# common given names, to tell "Jane Roe." from a title of two words
GIVEN_NAMES = word_set(
    """
    aaron abdul abigail abraham achim ada adam adele adolf adrian adriana agnes agnieszka
    agustin ahmad ahmed aida aileen akira alain alan alana albert alberto albrecht aldo alec
    alejandra alejandro aleksandr alessandra alessandro alex alexander alexandra alexandre
    alexei alexis alf alfonso alfred alfredo ali alice alicia alina alison allan allen
    allison alma alois alvaro alvin amalia amanda amelia amir amit amos amy ana anand
    anastasia anders andre andrea andreas andrei andres andrew andrzej andy angel angela
    angelica angelo angus anil anita anja ann anna annabel anne annelies annette annie
    anthony antoine anton antonella antonia antonio anupam april ariel arlene armando armin
    arne arnold arthur arturo arun ashley asma astrid audrey august augusto aurora axel aziz
    barbara barry bart bartholomew basil beata beate beatrice beatriz belinda ben benedict
    benedikt benjamin benoit bernadette bernard bernardo bernd bernhard bert bertrand bess
    beth bettina betty beverly bianca bill birgit bjorn bo bob bonnie boris brad bradley
    brandon brenda brendan brent brett brian bridget brigitte brooke bruce bruno bryan
    burkhard caitlin cameron camila camille carina carl carla carlo carlos carlton carmen
    carol carole carolina caroline carolyn carrie carsten catarina caterina catherine cathy
    cecile cecilia celia celine cesar chad chantal charlene charles charlie charlotte chen
    cheryl chiara chloe chris christa christel christian christiane christina christine
    christoph christophe christopher christy cinzia claire clara clare clark claude claudia
    claudio claus clay clayton clemens clement clifford clive clyde colette colin colleen
    connie conrad constance constantin cora corinna cornelia cornelius courtney craig
    cristian cristiano cristina crystal curtis cynthia cyril daisy dale damian damien dan
    dana daniel daniela daniele danielle danny daphne dario darius darren daryl dave david
    davide dawn dean debbie deborah debra deirdre delia denis denise dennis derek desmond
    detlef diana diane dick diego dieter dietmar dietrich dimitri dina dirk dmitri dmitry
    dolores dominic dominik dominique don donald donatella donna dora doris dorothea dorothy
    doug douglas duncan dustin dwight dylan earl eberhard eckhard ed eddie edgar edith
    edmund edna eduard eduardo edward edwin eileen elaine eleanor elena eleni eli elias elie
    elisa elisabeth elise eliza elizabeth elke ella ellen elliot elmar elsa elvira emanuel
    emanuele emil emile emilia emilie emilio emily emma emmanuel emmanuelle enrico enrique
    eric erica erich erik erika erin ernest ernesto ernst erwin esteban estela estelle
    esther ethan etienne eugene eugenia eugenio eva evan evelyn ewa fabian fabiana fabien
    fabio fabrizio faith fatima federica federico felicity felipe felix ferdinand fernanda
    fernando filip filippo fiona flavia flavio flora florence florian frances francesca
    francesco francine francis francisca francisco franco francois francoise frank frans
    franz fred frederic frederick frederik frieda friedrich fritz gabriel gabriela gabriele
    gabriella gail gareth gary gaston gavin gemma gene genevieve geoff geoffrey georg george
    georges georgia georgina gerald geraldine gerard gerardo gerd gerhard german gert
    gertrude ghislaine giacomo gian gianluca gianni gil gilbert gilberto giles gilles gina
    giorgio giovanna giovanni gisela giulia giulio giuseppe gladys glenn gloria gonzalo
    gordon grace graham greg gregor gregory greta guido guillaume guillermo gunnar gunter
    gunther gus gustav gustavo guy gwen hannah hannelore hannes hans harald harold harriet
    harry hartmut harvey hassan hazel heather hector heidi heike heiko heinrich heinz helen
    helena helene helga helmut hendrik henri henriette henrik henry herbert heribert herman
    hermann hernan hilary hilda hildegard hiroshi holger holly horst howard hubert hugh hugo
    humberto ian ibrahim ida ignacio igor ilse ines inga inge ingeborg ingo ingrid ira irena
    irene irina iris irma irving irwin isaac isabel isabella isabelle isaiah isidore ivan
    ivo jack jackie jacob jacqueline jacques jade jaime jake jakob james jamie jan jana jane
    janet janice janina jason javier jay jean jeanette jeanne jeff jeffrey jennifer jenny
    jens jeremy jerome jerry jesper jesse jessica jesus jill jim jimmy jin jo joachim joan
    joana joanna joanne joao jochen jodi jody joe joel joelle joerg johan johann johanna
    johannes john johnny jon jonas jonathan jordan jorg jorge jose josef josefina joseph
    josephine josh joshua josiah joy joyce juan juana juanita jude judith judy juha jules
    julia julian juliana julie julien juliet juliette julio julius june jurgen justin
    justine kaori kara karel karen karin karina karl karla karsten kate katharina katharine
    katherine kathleen kathryn kathy katie katja katrin katrina kay keith kelly ken kenneth
    kent kerry kerstin kevin khalid kim kimberly kirsten kirsti klaus knut konrad konstantin
    kristen kristian kristin kristina kristine kurt kyle lara larry lars laszlo laura laure
    laurel lauren laurence laurent laurie lawrence lea leah lee leif leila lena leo leon
    leonard leonardo leonid leonor leopold leroy lesley leslie lester leticia lewis liam
    lidia lila lilian liliana lillian lily lina linda lindsay lindsey linus lionel lisa lise
    lloyd lois lola lorenz lorenzo loretta lori lorraine lothar lotte lou louis louisa
    louise luc luca lucas lucia luciana luciano lucie lucien lucinda lucy ludmila ludovic
    ludwig luigi luis luisa luiz lukas luke lutz lydia lynn mabel madeleine magda magdalena
    magnus mahmoud malcolm manfred manoj manuel manuela marc marcel marcela marcella
    marcello marcelo marcia marcin marco marcos marcus margaret margarete margarita margit
    margot margrit maria mariam marian mariana marianna marianne marie marilyn marina mario
    marion marisa marissa marjorie mark marko markus marlene marshall marta martha martin
    martina martine marvin mary masaki massimo mateo mathias mathieu mathilde matilda matt
    matteo matthew matthias mattias maud maura maureen maurice mauricio maurizio mauro max
    maxime maximilian maxine may maya meg megan mehmet meinard melanie melinda melissa
    mercedes meredith mia micah michael michaela michal michel michele michelle miguel mika
    mikael mike mikhail mila milan mildred milena milton mina mireille miriam mitchell
    mohamed mohammad mohammed moira molly mona monica monika monique morgan moritz morris
    morton moses muhammad muriel murray myra myriam nadia nadine nancy naomi natalia natalie
    natasha nathalie nathan nathaniel neal neil nell nelly nelson neville nicholas nick nico
    nicola nicolas nicole nicoletta nigel niklas nikola nikolai nikolaus nikos nils nina
    noam noel noelle nora norbert noreen norma norman octavio odile olaf ole oleg olga
    oliver olivia olivier omar oscar oskar osvaldo oswald otto owen pablo pamela paola paolo
    pascal pascale patrice patricia patrick patrik paul paula pauline paulo pavel pearl
    pedro peggy penelope penny per percy pete peter petr petra phil philip philipp philippa
    philippe phillip phyllis pierluigi piero pierre pieter pietro pilar piotr polly rachel
    rachid rafael raffaele rainer raj rajesh ralf ralph ram ramon ramona randall randy raoul
    raphael raquel raul ravi ray raymond rebecca regina reginald reiner reinhard reinhold
    rejane remi renata renate renato rene renee reto rex ricardo riccardo richard rick rita
    rob robbie robert roberta roberto robin rocco rodney rodolfo rodrigo roger roland rolf
    romain roman ron ronald rory rosa rosalie rosalind rosanna rosario rose rosemarie
    rosemary ross roxanne roy ruben rudi rudolf rudolph rufus rui rupert russell ruth ryan
    sabina sabine sabrina sally salvador salvatore sam samantha samira samuel sandra sandro
    sandy sanjay santiago sara sarah sascha saul scott sean sebastian sebastien sergei
    sergey sergio seth shannon sharon shaun sheila shelley shirley sidney siegfried sigrid
    silke silvia silvio simon simona simone sofia solveig sonia sonja sophia sophie spencer
    stacy stan stanislav stanley stavros stefan stefania stefano steffen stella stephan
    stephanie stephen steve steven stewart stig stuart sue suresh susan susana susanna
    susanne suzanne svante sven svetlana sybille sydney sylvain sylvia sylvie tamara tania
    tanja tanya tara tatiana tatjana ted terence teresa terry tessa thea thelma theo theodor
    theodore theresa therese thierry thomas thorsten tiffany tilman tim timothy tina tobias
    todd todor tom tomas tommaso tommy toni tony torsten tracy trevor tricia trudy tyler udo
    ugo ulf ulla ulrich ulrike umberto urs ursula uwe valentin valentina valeria valerie
    vanessa vera verena vernon veronica veronika veronique vicki vicky victor victoria
    viktor vilma vincent vincenzo viola violet virginia vittorio vivian viviane vivien
    vladimir volker wallace walter waltraud wanda warren wayne wendy werner wilfred wilfried
    wilhelm will willem william willy wilma winfried winston wojciech wolf wolfgang woodrow
    xavier xiaofu yael yannick yasmin yolanda yosef yves yvette yvonne zachary zoe zoltan
    """
)
# signs of an abbreviation: the point behind ends no sentence
ABBREVIATIONS = word_set(
    """
    approx bd ca cf col dept diss dr ed eds fig figs inc jr sr lt ltd mr mrs ms mt no nos nr
    op p pp prof resp rev sen sp spp ss ssp st subsp suppl trad trans univ var vol vols vs
    bzw hrsg hg org orgs coord orgs dir res ann
    """
)

# words that lead to a field and are no part of it
LEAD_WORDS = word_set(
    """
    a abgerufen acces acceso accessed accessible accesso acesso am and at available band bd
    by citado cited consulta consultado consulte consulted dans de disponibile disponible
    disponivel doi e ed edited edition editor editors edn eds em en et fasc from heft hrsg
    http https im in internet isbn issn issue it jg journal l last link n no nos nr num
    number numero o online org orgs p pag page pages pg pgs pmcid pmid pp retrieved s see
    seite seiten stand t th the tom tome und unter url v verfugbar viewed visited vol vols
    volume web webpage website www y zugriff
    """
)
