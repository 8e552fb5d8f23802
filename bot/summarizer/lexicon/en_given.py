"""Given names met in the news, by gender: they tell a person from a place and «she» from «he»."""

from bot.summarizer.lexicon import words

MEN = words(
    """
    adam adrian agil ahmad ahmed akif alan albert alekper aleksandr aleksandre aleksei alex alexander alexandre alexei alexey ali
    alibek alim alikhan almas altay amir anar anatoly andrei andrew andrey andriy anthony anton antonio ara araz archil
    arif arkady arman armen arsen artur arthur artyom asad ashot askar aslan assad ayaz aydin aziz azad azer babak
    bahruz bakhtiyar bakhtiyor bakyt balint bauyrzhan behruz benjamin berik besik bilal boris brian bruno bülent bulent
    carl carlos cemal cengiz charles chingiz christian christopher dato daniel daniyar daulet dauren davit david denis
    dias didier dietmar dimitri dmitri dmitriy dmitry donald douglas edgar eduard edward elchin eldar eldaniz elkhan elman elmar elnur
    elshad elshan elvin emil emin emmanuel emomali eric erik ernest erlan etibar evgeny farhad farid farrukh faxri
    felix fikret francis frank françois fuad gabriel galib galym gary gela gennady george georges gerard giorgi
    giovanni gleb grant gregory grigory guido gunther habil hakan hakob hamid hans harold harry hasan hasanali hassan
    henry hikmet hossein hovsep hugo huseyn hussein ian ibrahim igor ilgar ilham ilia ilya imran irakli isa isaac isgender
    islam ismail ivan ivane jaba jack jacob jacques jahangir jakob jalal james jamil jan janos jasur javanshir javid jean jeff
    jens jerry jeyhun jeffrey jim jiri joe johan johann john johannes jonas jonathan jordan jorge josé jose josef joseph
    juan jules julian kaarel kairat kakha kamal kamil kamran kanat karen karim karl kassym-jomart keith kemal ken kenneth
    kevin khaled khalid khazar klaus konstantin kristian kurt larry lars lasha laszlo lawrence leonid levan lev liam
    lorcan louis luca lucas luis luka magnus mahir mahmoud mahmud mamed mammad manuel marat marc marcel marco mario mark
    markus martin marlen mathias matthew maxim max maxime mehdi mehman mehmet mehriddin merab michael michel mikael
    mikayil mike mikhail mikheil mindaugas mirza mohamed mohammad mohammed muhammad mukhtar murad murat musa mushfig mustafa nadir namig
    naser nasimi natig neil nicholas nicolas nijat nikita niko nikol nikola nikolai nikolas nikolay nikoloz nils nizami
    nodar nugzar nurlan nursultan oleg oliver olzhas omar orkhan orhan oscar oskar osman otar otto owen parviz patrick
    paul paulo pavel pedro per-olof peter petr philip philippe pierre piotr polad pyotr qasim rachid rafael rafig rahim
    rahman ramazan ramil ramin ramiz rashad rashid rasim rasul rauf ravan raymond recep rené renat richard riza robert
    roger roland roman ronald rovshan roza ruben rudolf rufat ruslan rustam rustem ryan saad sabir sabit sadyr saeed sahib said
    salim salman sam samad samir samuel sanan sandro sanjar sardor sarkhan saul scott sean sebastian selim serdar serge
    sergei sergej sergey serhii serik serkan serzh shahin shahmar shakir shavkat sherzod shota sidney simon stanislav
    stefan stephan stephen steve steven sultan sven taleh talgat tamaz taras tarlan tayfur tahsin teimuraz telman temirlan temur
    thomas tigran tim timur timothy tofig togrul tom tomas toni tony tural turgut tural ulrich ulugbek umid uzeyir
    vadim vagif vakhtang valeh valentin valery vasif vasil vasily vazgen vazha victor viktor vilayat vincent vitaly vladimir
    vladislav volodymyr vugar vusal vyacheslav walter wilhelm willem william wolfgang yaşar yashar yerlan yermek yevgeny
    yuri yuriy yusif yusuf zafar zahid zakir zaur zaza zhanibek ziya ziyad zohrab zurab
    """
)

WOMEN = words(
    """
    aida aigerim aigul aisha aisulu aizere ainur alexandra alina alice alla alma alsu altynai amelia amina ana anahit anastasia anastasiya
    angela angelina anja anna anne annelies annie anita antonina anush arzu asel asiya astrid aygul aygun aynur aysel
    aytan aziza bahar barbara beatrice bella bermet bibigul birgit brigitte camilla carmen carol caroline catherine
    cecilia charlotte chinara christina christine claire clara claudia dariga dariya darya dana deborah diana dilara
    dilbar dildora dina dinara donna dorothy ekaterina elena eleonora elina elisabeth elizabeth ellen elmira elnara elvira
    emily emma esmira eszter eteri eva evelyn fahriyya fatima fatma farida feride fidan flora florence frances françoise
    gabriela galina gayane genevieve gerda giulia gohar grace greta gulbahar gulchohra gulnar gulnara gulnaz gulnora
    gulshan gunay gunel hanna hannah heather hedvig heidi helen helena hilary ia ilze ina ines ingrid ingvild inna irina
    irma isabel isabella ivana jala jamila jana jane janet jennifer jessica joan joanna judith julia julie kamala kamila
    karin karina karine katarina kate katherine kathleen katia katya keti ketevan khadija khatira khatuna kristina konul
    lala lali lamiya larisa laura laure leila lena leyla lia lidia liliana lily linda lisa liudmila lola lucia lucy
    ludmila lyudmila madina maia maka malahat malika manana margarita margaret margaux maria mariam marian marie marina
    marjorie maro martha mary maryam matanat medea mehriban melanie michelle mira monica nadezhda nadia nana nancy nani
    nargiz nata natalia natalie nataliya natalya natella nazira nazrin nestan nicola nigar nigora nina ninel nino nona
    nurana nushaba oksana olga olivia patricia pamela paula penelope polina rachel raisa raya rebecca rena renata rimma
    rita rosa rosemary roza ruhangiz ruth sabina sabine sahiba saida saltanat salome samira sandra sara sarah saule sevda
    sevil sevinj sevinc shafiga shahla sharon sheila shirin shorena simone sofia sofiya sona sonia sophie stella
    susan susanna susanne suzanne svetlana sylvia tamar tamara tamila tamta tatiana tatyana teona teresa theresa tinatin turkan
    ulduz ulviyya ursula valentina valeria vera veronica veronika victoria viktoria violetta vusala yana yekaterina
    yelena yuliya yulia zarema zarina zemfira zeynab zhanar zhanna zinaida zoya zulfiyya zumrud
    """
)
GIVEN = MEN | WOMEN
