"""Given names met in the news, by gender: they tell a person from a place and «she» from «he»."""

from bot.summarizer.lexicon import words

MEN = words(
    """
    abbas abdulla abdullah adam adil adrian afgan afig agasi agil ahmad ahmed akhmed akif akram alain alakbar
    alan alasgar albert alekper aleksandr aleksandre aleksei alessandro alex alexander alexandre alexei alexey
    ali alibek alikhan alikram alim allahverdi almas almasadam altay alvin amin amir amiraslan anar anatoly
    andrei andrew andrey andriy anthony anton antonio anvar anzor ara araz archil ardak arif arkadi arkady arman
    armen arsen arseniy arslan arthur artur artyom arvo asad ashot asim askar askat askhat aslan aslanbek assad
    avtandil ayan ayaz aydin aydos ayhan aykhan ayxan azad azamat azer aziz babak babek badri bagrat bahlul
    bahram bahruz bakhtiyar bakhtiyor bakir bakyt balabek balint baurzhan bauyrzhan behruz beka bekir bekzod
    benjamin benny berdi berik bernard besik beslan bidzina bilal bobur bolat boris botir brian bruno bulent
    burak bülent carl carlos cavid cemal cengiz ceyhun charles chingiz christian christopher chyngyz cihan
    dadash damir daniel daniyar daniyel danylo dato daulet dauren david davit davut demna denis denys dias
    didier diego dietmar dilmurod dimitri dinmukhamed dmitri dmitriy dmitry donald douglas doğan edgar eduard
    edward eerik-niiles ehud elbrus elchibey elchin eldaniz eldar elguja elgun elkhan elman elmar elnar elnur
    elsever elshad elshan elvin emil emin emmanuel emomali emre enver erbol erden ergun eric erik erkin erlan
    ernest eskendir etibar evgeny eyyub faiq faisal farhad farid fariz farman farrukh farrux faxri fazil felix
    ferid fernando fikrat fikret fizuli francis frank françois fuad fuzuli gabil gabriel gadir galib galym
    galymzhan garib gary gela gennady george georges gerard ghulam giga giorgi giovanni giuseppe givi gleb gocha
    goga grant gregory grigory guido gunther guram gurban günter habil hafiz hajibala hakan hakob hamid hamza
    hans harold harry hasan hasanali hassan hayk heikki henry heydar hikmet hiroshi hossein hovik hovsep hrant
    hugo huseyin huseyn hussein ian ibrahim ibrat idris igor ikram ilgar ilham ilia ilya ilyas imran imre inam
    irakli irfan isa isaac isfandiyar isgender iskandar ismail israil ivan ivane jaan jaba jabbar jabrail jack
    jacob jacques jahangir jakob jalal jalil jambul james jamil jamshid jan janis janos jasur javanshir javid
    javier jean jean-luc jean-pierre jeff jeffrey jens jerry jeyhun jim jiri joe johan johann johannes john
    jonas jonathan jordan jorge jose josef joseph josé juan jules julian jun juris jörg jürgen kaarel kadyr
    kahraman kairat kakha kalle kamal kamil kamran kanan kanat karim karl karlo kassym-jomart keith kemal ken
    kenji kenneth kerem kevin khaled khalid khalil khayal khayyam khazar kiril klaus koba konstantin konstantine
    kristian kristjan kristof kurt larry lars lasha laszlo latif laurent lawrence leonid lev levan leyman liam
    lorcan lorenzo louis luca lucas luigi luis luka lutfi madi magnus mahammad maharram mahir mahmoud mahmud
    majnun maksat malik mamed mammad mammadali mansur manuel marat marc marcel marco marek mario mark markus
    marlen martin masoud mathias matteo matthew matti max maxim maxime medet mehdi mehman mehmet mehriddin merab
    mert meyxosh michael michel miguel mikael mikayel mikayil mike mikhail mikheil mindaugas mirali miras mirlan
    mirza mirzo mohamed mohammad mohammad-javad mohammed mubariz mugham muhammad mukhammed mukhtar murad murat
    murod musa musallim mushfig muslum mustafa mustafo nadim nadir namig narendra nariman naser nasib nasimi
    nasser natig natiq nazar nazim nazirbek neil nicat nicholas nicolas nijat nikita niko nikol nikola nikolai
    nikolas nikolay nikoloz nils niyazi nizami nodar nodir novruz nugzar nuraddin nurali nurbek nurbolat nuri
    nurlan nurlybek nursultan nurzhan ogtay oktay oleg olim oliver olivier olzhas omar onur orhan orhun orkhan
    orxan oscar oskar osman osmon otar otto owen ozan pablo paolo parviz patrick paul paulo pavel pavlo pedro
    per-olof peter petr petteri philip philippe pierre pierre-yves piotr polad pyotr qasim rachid rafael rafi
    rafig rafiq rahib rahim rahman raivis rajesh rakhat ramal ramazan ramil ramin ramiz rashad rashid rasim
    rasul rauf ravan ravil raymond razmik recep renat rené revaz richard riza robert roger roland roman ronald
    rovshan ruben rudolf rufat ruhulla ruslan rustam rustambek rustem ryan rza saad sabir sabit sabuhi sadir
    sadyr saeed sahib sahil said sakit salavat salim salman sam samad samir samuel samvel sanan sandro sanjar
    sanjay sardar sardor sargis sarkhan sarvan sarvar saul saulius scott sean sebastian selim serdar serge
    sergei sergej sergey serhii serik serkan serzh seymur shahin shahmar shahriyar shakhriyor shakir shamil
    shamo sharif shavkat sherzod shinzo shirzad shota shukhrat sidney simon stanislav stefan stephan stephane
    stephen steve steven stéphane subhan suleyman sultanbek suren sven süleyman tahsin tair takashi talat taleh
    talgat tamaz taras tariel tariq tariyel tarlan tayfur teimuraz telman temirlan temur tenghiz tengiz teymur
    thierry thomas tigran tim timothy timur timurbek tito titus tofig togrul toivo tokhir tom tomas toni tony
    toomas tornike torsten tunar tunjay tural turgut uchkun ulan ulrich ulugbek ulvi umar umid ural urmas uwe
    uzeyir vaclav vadim vagif vakhtang valeh valentin valeri valery valiko vamiq vasif vasil vasili vasily
    vazgen vazha victor vidadi vijay viktor vilayat vincent vitaly vladimir vladislav volkan volodymyr vugar
    vusal vusat vyacheslav waleed walter wilhelm willem william wolfgang xavier yadulla yair yakub yashar yasser
    yavuz yaşar yedil yehor yerbolat yerlan yermek yernar yerzhan yevgeny yunis yuri yuriy yusif yusuf yusup
    yves zabit zafar zahid zahir zakir zamir zaur zaza zdenek zeki zeynal zhandos zhanibek zhassulan zhomart
    ziya ziyad ziyafat zohrab zoltan zufar zurab
    """
)

WOMEN = words(
    """
    adila afet aida aigerim aigul ainur aisha aisulu aizere ajar akmaral albina alexandra alice alina
    aliya alla alma almaz alsu altynai alua amanda amelia amina ana anahit anastasia anastasiya aneta angela
    angelina anikó anita anja ann anna anne annelies annette annie antonina anush arevik arina arzu asel asiya
    asmar asmik assel astrid aybaniz aydan aygul aygun ayla ayna aynur aysel aysu aytan ayten azada aziza bahar
    balzhan barbara bayan beatrice begaim bella bermet betul bibigul biljana birgit botagoz brigita brigitte
    camilla carla carmen carol caroline catarina catherine cecilia ceyla charlotte chinara christiane christina
    christine claire clara claudia dagny daiva dana danuta dariga dariya darya deborah diana diane dilara dilbar
    dildora dilnoza dilyara dina dinara donna dorota dorothy edita efsane ekaterina elena eleonora elin elina
    elisa elisabeth eliso elita elizabeth ellen elmira elnara elvira elza emily emine emma ene enkhtuya esma
    esmira esra eszter eteri eva eva-maria evelyn fahriyya farida fatima fatime fatma feride feyza fidan firuza
    flavia flora florence frances françoise gabriela galina galiya ganira ganna gaukhar gayane genevieve gerda
    giulia gohar grace greta gul gulay gulbadan gulbahar gulbanu gulchehra gulchohra gulia gulmira gulnar
    gulnara gulnaz gulnora gulrukh gulsara gulsen gulshan gulshat gulshen gulsum gulya gulzhan gunay gunel
    gunesh gvantsa habiba halyna hanna hannah hayat heather hedvig heidi helen helena hijran hilal hilary ia
    ilaha ilona ilze ina inara ines inese inga ingrid ingvild inkar inna ioanna irada irena irina irma iryna
    isabel isabella ivana ivanka izabela jala jamala jamila jamilya jana jane janet jasmina jennifer jessica
    joan joanna joanne jolanta josephine judith julia julie jurate kadri kaja kamala kamila karima karin karina
    karine karlygash katarina kate katerina katherine kathleen katia katrin katya kersti ketevan keti khadija
    khanim khatia khatira khatuna khuraman kira kirsten klara klavdia konul kristiina kristina könül lada laila
    lala lali laman lamiya larisa latifa laura laure laziza leila lela lena lesya leyla lia liana lidia liis
    lili lilia liliana liliya lily lina linara linda lisa liudmila liza lola lora lucia lucy ludmila ludmilla
    luiza lyazzat lyubov lyudmila madina madlena magda mahbuba mahira maia maka makhabbat makka malahat malika
    manana maral maret margaret margarete margarita margaux margit margo maria mariam mariami marian mariana
    marie marija marika marina mariya marjorie maro marta martha mary mary-ann maryam matanat matluba maya medea
    meerim mehriban mekhriban melanie merike michelle milana milena minara mira miriam mirvari mohira monica
    monika muborak munira nadezhda nadia nailya naira nana nancy nani nargiz nargiza nastya nata natalia natalie
    nataliya natalya natella natia nazakat nazan nazgul nazira nazli nazrin nellie nestan nicola nigar nigina
    nigora nilufar nina ninel nino nona noor nurana nuray nurgiza nurgul nushaba nutsa ofelia oksana oleksandra
    olena olga olha olivia pamela parvana patricia paula paulina pelin penelope perizat petra polina rachael
    rachel rahima raikhan raisa rana raushan raya raziya rebecca rena renata reyhan rima rimma rita roida
    roksana rosa rosemary roza rufina ruhangiz rusudan ruth ruxandra sabina sabine sabrina sadagat sahar sahiba
    saida sakina salome saltanat samal samantha samaya samira sandra sanem sanobar sara sarah sariya saule
    sayora selma senem sevara sevda sevgi sevil sevinc sevinch sevinj shabnam shafag shafiga shahla shahnaz
    shahsanam shalala sharon sheila shirin sholpan shorena shukufa silvia simone sinead snezhana sofia sofiya
    sona sonia sonya sophie sopho stefania stella susan susanna susanne suzanne sveta svetla svetlana svitlana
    swetlana sylvia tahmina taisiya talia tamar tamara tamila tamilla tamta tamuna tarana tatiana tatyana tea
    tekla teona terane teresa tetiana theresa tiiu tinatin togzhan tolkunai tsovinar turana turkan tursunai
    ulbosyn ulduz ulkar ulviyya umida ursula vafa valentina valentyna valeria valida vanessa varvara vera
    veronica veronika vesna victoria viktoria viktorija viola violetta viorica vusala yagut yana yasemin yegana
    yekaterina yelena yelizaveta yulia yuliana yuliia yuliya zahra zamira zarema zarifa zarina zebo zehra
    zemfira zeynab zhanar zhaniya zhanna zhibek zhuldyz zilola zinaida zivile zlata zohra zoya zuhra zulfiya
    zulfiyya zulya zumrud çınara
    """
)

EITHER = words("adalat alexis andrea ayan bakyt jordan karen roza")
GIVEN = MEN | WOMEN | EITHER
