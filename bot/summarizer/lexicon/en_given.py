"""Given names met in the news, by gender: they tell a person from a place and «she» from «he»."""

from bot.summarizer.lexicon import words

MEN = words(
    """
    aaron abbas abdulla abdullah abdullo abraham abulfaz abylai adam adem adil adilbek adnan adrian afgan afig
    agasi agil ahmad ahmed ahmet aibek aidar aidos akbar akhmed akhmet akif akmal akram akylbek alain alakbar
    alan alasgar alastair albert alberto alec aleko alekper aleksandar aleksandr aleksandre aleksei alessandro
    alexander alexandre alexei alexey alfred ali alibek alihuseyn alikhan alikram alim alisher alistair aliyar
    allahverdi allan almas almasadam almazbek alovsat alp altay altynbek alvin amangeldy ambrose amil amin amir
    amiran amiraslan anatoly anders andre andreas andrei andrew andrey andriy andrzej angelo angus anri ante
    anthony antoine anton antonio anuar anvar anzor ara aram araz archie archil arda ardak arif arkadi arkady
    arman armen arnold arsen arseniy arseny arslan artak artem arthur artur artyom arvo asad aset ashot ashraf
    asif asim askar askat askhat aslan aslanbek assad asylbek attila avetis avtandil avto ayaz aydin aydos ayhan
    aykhan aykut ayxan azad azamat azer azim aziz babak babek bachana badri bagrat bahlul bahodir bahram bahruz
    bakhodir bakhtiyar bakhtiyor bakhyt bakhytzhan baki bakir balabek balazs balint baris barnaby barry
    bartholomew barış basil batuhan baurzhan bauyrzhan bayram behruz beibut bek beka bekir bekzod ben benedict
    benjamin benny berat berdi berik berk bernard bernhard besik beslan beso bidzina bilal bill bjorn bob bobur
    bogdan bohdan bojan bolat boris botir brad bradley brandon brendan brian bruce bruno bryan bulat bulent burak
    byron bülent caleb callum calvin carl carlo carlos cavid cedric cem cemal cengiz cevdet ceyhun charles
    charlie chingiz christian christoph christopher chyngyz cihan clarence claude clement clifford clive colin
    connor conrad craig cristian cyril dachi dadash damian damir dan daniel daniil daniyar daniyel danylo darren
    dastan dato daulet dauren dave david davit davron davud davut declan demetre demna denis dennis denys derek
    desmond devlet dias didar didier diego dieter dietmar dilmurod dilshod dimitri dinmukhamed dmitri dmitriy
    dmitry dogan dominic don donald doniyor douglas doğan dragan dulat duncan dursun dusan dylan eamon ed eddie
    edgar edik edisher edmund eduard edward edwin eerik-niiles ehtiram ehud eirik ekrem elbrus elchibey elchin
    eldaniz eldar eldor elguja elgun elias elkhan elliot elman elmar elmir elnar elnur elsever elshad elshan
    eltchin elvin emanuel emil emile emin emir emmanuel emomali emrah emre emzar enes engin enrico enver erbol
    ercan erdal erdem erden erdogan eren ergun erhan eric erik erkan erkin erlan ernest erol ersin ertugrul
    eskendir ethan etibar eugene evan evgeny eyvaz eyyub fabian fahrettin faiq faisal fakhraddin famil farhad
    farhod farid fariz farman farrukh farrux faruk fatih faxri fazil felix ferdinand ferenc fergus ferhat ferid
    fernando fikrat fikret finn firudin firuz fizuli florin floyd francesco francis francois frank franz françois
    fred frederick friedrich fritz fuad furkan furkat fuzuli fyodor gabil gabit gabor gabriel gadir gaga galib
    galym galymzhan garegin gareth garib garik gary gavin gayrat gela gennady geoff geoffrey george georges
    georgy gerald gerard gerhard gevorg ghulam gia giacomo gianni giga gigla gilbert giles giorgi giovanni
    giuseppe givi gleb glenn gocha goderdzi goga gogi gokhan gor goran gordon graham grant greg gregory grigor
    grigory grzegorz guido gunther guram gurban gustav guven gökhan günter habib habil hafiz hajibaba hajibala
    hakan hakob halil haluk hamid hamlet hamza hans harald harold harry harutyun harvey hasan hasanali hassan
    haydar hayk hector heikki heinrich helmut henri henrik henry herbert herman heydar hikmet hiroshi horace
    hossein hovhannes hovik hovsep howard hrant hubert hugh hugo humphrey huseyin huseyn hussein hüseyin ian
    ibrahim ibrat idris igor ihsan ikram ilgar ilham ilhan ilhom ilia ilker ilkin ilqar ilya ilyas imran imre
    inam ioseb irakli irfan isa isaac isfandiyar isgender iskandar islom ismail ismayil ismet israil istvan ivan
    ivane iveri ivica ivor jaan jaba jabbar jabrail jacek jack jacob jacques jahangir jahongir jake jakob jalal
    jalil jambul james jamil jamshid jan janis jano janos jared jaroslav jasarat jason jasper jasur javad
    javanshir javid javier javlon jean-luc jean-pierre jeff jeffrey jemal jemil jens jeremy jerome jerry jeyhun
    jim jiri joachim joe joel johan johann johannes john jonas jonathan jorge jose josef joseph josh joshua josip
    josé juan jules julian julius jun jurgen juris justin jörg jürgen kaan kaarel kadir kadyr kahraman kairat
    kakha kakhaber kalle kamal kamil kamol kamoliddin kamran kanan kanat karapet karim karl karlo kassym
    kassym-jomart keith kemal ken kenan kenes kenji kenneth kerem kerim kevin khaled khalid khalil khayal khayyam
    khazar khvicha kiril kirill klaus koba komil konstantin konstantine koray korkut kote kristian kristjan
    kristof krzysztof kuanysh kuat kubanych kubat kursad kurt kyle lado larry lars lasha laszlo latif laurence
    laurent lawrence lekso leo leon leonard leonid leopold lev levan levani levent levon leyman liam lionel lloyd
    lorcan lorenzo lothar louis luca lucas ludwig luigi luis luka luke lutfi madat madi magnus magsud mahammad
    maharram mahir mahmoud mahmud mahmut majnun maksat maksim malcolm malik malkhaz mamed mammad mammadali mamuka
    manfred mansur manuel manvel marat marc marcel marcin marco marcus marek margulan mario mark marko markus
    marlen martin masoud massimo mathias matteo matthew matthias matti maulen maurice max maxim maxime maximilian
    mazahir medet mehdi mehman mehmet mehriddin meirzhan melih melvin merab mert mesut metin meyxosh mher michael
    michel miguel mihai mihran mikael mikayel mikayil mike mikhail mikheil milan miles milos mindaugas mindia
    mirali miras mircea mirlan mirza mirzo mitchell mkrtich mohamed mohammad mohammad-javad mohammed mubariz
    mugham muhammad muhammet muharrem mukhammad mukhammed mukhtar murad murat murman murod murray musa musallim
    mushfig muslum mustafa mustafo muzaffar mykola nadim nadir nairi namig namiq narek narendra nariman naser
    nasib nasimi nasser nathan natig natiq nazarbek nazim nazirbek necati necip neil nelson nenad nicat nicholas
    nick nicolas niels nigel nihat nijat nikita niko nikol nikola nikolai nikolas nikolay nikoloz nils niyazi
    nizami noah nodar nodir noel norayr norman novruz nozim nugzar numan nuraddin nurali nurbek nurbol nurbolat
    nuri nurlan nurlybek nursultan nurtas nurzhan odil ogtay oguz okan oktay olaf ole oleg oleksandr olim oliver
    olivier olzhas omar omer onur oraz orhan orhun orkhan orxan oscar oskar osman osmon otabek otar otto ovidiu
    owen oybek ozan ozgur paata pablo paddy paolo parviz pascal patrick paul paulo pavel pavlo pawel pedro
    per-olof percy peter petr petros petteri phil philip philippe pierre pierre-yves pietro piotr polad pyotr
    qasim qodir quentin rachid radu rafael rafi rafig rafiq rahib rahim rahman rahmi raivis rajesh rakhat rakhim
    ralph ramal ramazan ramil ramin ramiz ramon randall raphael rashad rashid rasim rasul rati rauf ravan ravil
    raymond razmik recep reginald reinhard renat rene rené resul revaz rex rezo ricardo richard riza rob robert
    roberto rod roderick rodney roger roin roland rolf roman ronald ronan rory ross rostislav rovshan roy ruben
    rudolf rudolph rufat rufus ruhulla rupert ruslan russell rustam rustambek rustem ryan rza rıza saad sabir
    sabit sabri sabuhi sadik sadiq sadir sadyr saeed sahib sahil said saken sakit salavat salih salim salman
    salvatore samad samat sami samir samuel samvel sanan sandro sanjar sanjay sanzhar sardar sardor sargis
    sarkhan sarvan sarvar sasun saul saulius sayan scott sean sebastian sedat selahattin selami selcuk selim
    semih semyon serdar serge sergei sergej sergey serhat serhii serik serikzhan serkan serzh seth seymur shahin
    shahmar shahriyar shakhriyor shakir shalva shamil shamo shane sharif shavkat sherzod shinzo shirzad shota
    shukhrat sidney siegfried simon sinan slobodan smbat sorin soso stanislav stanley stefan stepan stephan
    stephane stephen steve steven stewart stuart stéphane suat subhan suleyman sulkhan sultanbek suren sven
    süleyman tahir tahsin tair takashi talant talat taleh talgat talib tamas tamaz tamer tamerlan taner taras
    tariel tarik tariq tariyel tarlan tato tayfun tayfur tayyip ted tedo teimuraz telman temirlan temo temur
    tenghiz tengiz terence tevfik teymur theo theodore thierry thomas thorsten tigran tilek tim timofei timothy
    timur timurbek tito titus tobias todd tofig tofiq togrul tohir toivo tokhir tolegen tolga tom tomas tomasz
    tomislav toni tony toomas tornike torsten trevor tristan tsotne tunar tuncay tunjay tural turgut turqut
    uchkun ufuk ugur ulan ulrich ulugbek ulvi umar umberto umid umut unal ural urmas utku uwe uzeyir vaclav vadim
    vagif vahagn vahan vahe vahid vaja vakho vakhtang valeh valentin valeri valery vali valiko vamiq vano vardan
    varuzhan vasif vasil vasili vasily vazgen vazha veli vernon victor vidadi vijay viktor vilayat vincent
    vincenzo vitaly vivek vlad vladimir vladislav volkan volodymyr vsevolod vugar vusal vusat vyacheslav wade
    waleed wallace walter warren wayne wesley wilfred wilhelm willem william winston wojciech wolfgang xavier
    xayal yadulla yair yakub yannick yaroslav yashar yasser yavuz yaşar yedil yegor yehor yerbol yerbolat yerkin
    yerlan yermek yernar yernur yersultan yervand yerzhan yevgeny yigit yilmaz yunis yuri yuriy yusif yusuf yusup
    yves zaal zabit zachary zafar zafer zahid zahir zakhar zakir zamir zaur zaven zaza zbigniew zdenek zeki
    zeynal zhandos zhanibek zhaslan zhassulan zhomart zhumabek ziya ziyad ziyafat zohrab zokir zoltan zoran zufar
    zurab zviad ömer
    """
)

WOMEN = words(
    """
    abigail adila afag afat afet agnes agnieszka aida aigerim aigul aijan aiman ainur ainura aisha aisulu aizada
    aizere aizhan ajar akmaral albina alexandra alice alina alison aliya alla alma almagul almaz alsu altynai
    alua amanda amelia amina amy ana anahit anano anastasia anastasiya anastazja andreea anel aneta angela
    angelina ani anikó anita anja ann anna anne annelies annette annie annika antonia antonina anush arailym
    arevik arina arpi arpine arzu asel asiya asli aslı asmar asmat asmik assel assem astghik astrid audrey
    ayaulym aybaniz aydan aygul aygun ayla ayna aynur ayse aysegul aysel aysu aysun aytaj aytan ayten ayşe azada
    aziza bahar balzhan banu barbara barbare basti bayan beatrice begaim begimai begum bela bella bermet
    bernadette beth betul bianca bibi bibigul biljana billura birgit botagoz bridget brigita brigitte burcu busra
    büşra camilla cansu carla carmen carol caroline catarina catherine cecilia celia ceren ceyla charlotte chiara
    chinara chloe cholpon christiane christina christine claire clara claudia colleen cristina cynthia dagmar
    dagny daisy daiva dali danagul daniela danielle danuta darejan daria dariga dariya darya debbie deborah defne
    denise diana diane didem dilara dilbar dildora dilfuza dilnaz dilnoza dilyara dina dinara dolores donna dora
    dorina dorota dorothy dragana ebru ece eda edita edith efsane eileen eka ekaterina ekaterine ela elaine
    eleanor elena elene eleonora elif elin elina elisa elisabeth eliso elita elizabeth elizaveta ella ellen
    elmira elnara elsa elvira elza ema emel emily emine emma ene enkhtuya erica erika esma esmira esra esther
    eszter eter eteri eva eva-maria evelyn evgenia ewa fadime fahriyya fakhriya farida fatima fatime fatma
    felicity feride feruza feyza fidan figen filiz fiona fira firuza flavia flora florence frances francesca
    françoise freya fulya gabriela gabrielle gail galina galiya ganira ganna gaukhar gayane gemma genevieve
    geraldine gerda gertrude gillian gina giulia goar gohar gonca gordana grace greta gul gulay gulbadan gulbahar
    gulbahor gulbanu gulchehra gulchohra gulia gulmira gulnar gulnara gulnaz gulnisa gulnora gulnoza gulrukh
    gulsara gulsen gulshan gulshat gulshen gulsim gulsum gultakin gulten gulya gulzhan gunay gunel gunesh gvantsa
    gwen gülay habiba hadija halyna hande hanna hannah harriet hasmik hatice havva hayat heather hedvig heghine
    heidi helen helena helga henrietta hermine hijran hilal hilary holly hripsime hulya humay hülya ia ida ilaha
    ildiko ilona ilze imogen ina inara indira ines inese inga ingrid ingvild inkar inna ioana ioanna ipek irada
    irena irene irina irine iris irma iryna isabel isabella isabelle ivana ivanka ivy izabela jacqueline jala
    jamala jamila jamilya jana jane janet janice jasmina jasmine jasna jelena jennifer jenny jessica jill joan
    joanna joanne jocelyn johanna jolanta josephine jovana joyce judith judy julia julie juliet jurate jyldyz
    kadri kaja kamala kamila karima karin karina karine karlygash katalin katarina katarzyna kate katerina
    kateryna katherine kathleen katia katie katrin katya keira kersti ketevan keti ketino khadija khanim khatia
    khatira khatuna khayala khuraman kifayat kira kirsten kirsty klara klavdia knarik konul kristiina kristina
    ksenia kulyash kunsulu könül lada laila lala lali laman lamara lamiya lana larisa latifa laura laure lauren
    laziza leah leila lela leman lena leonie lesya leyla leyli lia liana lidia liis lika lili lilia liliana lilit
    liliya lillian lily lina linara linda lisa lise liudmila liza ljiljana lola londa lora lorna lorraine louise
    lucia lucille lucy ludmila ludmilla luiza lulu lusine lyazzat lydia lyubov lyudmila madeleine madina madlena
    magda magdalena maggie mahbuba mahira maia maja maka makhabbat makka makpal makvala malahat maleyka
    malgorzata malika manana mandy mansura maral marcia maret margaret margarete margarita margaux margit margo
    margot marguerite mari maria mariam mariami marian mariana marie marija marika marina marine mariné marion
    mariya marjorie maro marta martha martina mary mary-ann maryam marzhan matanat mathilde matilda matluba
    maureen mavluda maxine maya medea medina meerim megan megi mehpara mehri mehriban mekhriban melanie melek
    melissa meltem merike meruert merve meryem mia michelle mihaela mila milana mildred milena milica minara mira
    miranda miriam mirvari mohira moira moldir molly monica monika muborak muge munira mzia nadezhda nadia naila
    nailya naira nalan nana nancy nane nani nanuka nanuli naomi nargiz nargiza narine narmin nastya nata natali
    natalia natalie nataliya natalya natasha natela natella natia nazakat nazan nazgul nazira nazli nazrin nazym
    nelli nellie nesrin nestan nezrin nicola nicole nigar nigina nigora nihal nilgun nilufar nilufer nina ninel
    nini ninia nino nisa nodira nona noor nora norma nune nunu nuran nurana nuray nurcan nurgiza nurgul nurlana
    nurzat nushaba nutsa nvard ofelia ofelya oksana oleksandra olena olesya olga olha olive olivia ornella oydin
    ozge ozlem pamela parvana parvin parvina patricia paula paulina pauline pelin penelope peri perizat petra
    philippa phoebe pinar polina polly priscilla pusta rabiyya rachael rachel rahima raikhan raisa rakhshanda
    raluca ramila rana rasmiyya raushan raya rayhona raziya rebecca regina rena renata reyhan rima rimma rita
    roberta roida roksana rosa rosalind rose rosemary rosie rovzat roya roza rufina rugiyya ruhangiz rusudan ruth
    ruxandra ruzanna saadat sabina sabine sabira sabrina sadagat sadaqat sadoqat sagynysh sahar sahiba sahila
    saida sakina salatin sally salome saltanat samal samantha samaya samira sandra sandugash sanem sanobar
    sanubar saodat sara sarah sariya saskia sati saule sayora seda sedef selin selina selma sema senem serap
    sevara sevda sevgi sevil sevim sevinc sevinch sevinj sevinç shabnam shafag shafiga shahla shahnaz shahnoza
    shahsanam shakhlo shalala sharafat sharon sheila shirley sholpan shorena shukufa shynar sibel sibylle sienna
    sigrid silvia simona simone sinead sinem siobhan siranush snezana snezhana sofia sofio sofiya sofya solmaz
    solomiya solveig sona songul sonia sonya sophia sophie sophio sopho sopiko stefania stefanie stella stephanie
    sudaba sue sulduz sule sureyya susan susanna susanne suzanne sveta svetla svetlana svitlana swetlana sybil
    sylvia symbat tahmina taisia taisiya talia tamar tamara tamila tamilla tamta tamuna tania tara tarana tata
    tatev tatiana tatyana tea tekla telli teo teona terana terane teresa tess tessa tetiana theresa tiiu tijana
    tina tinatin tiniko togzhan tolkunai tomiris trudy tsira tsisana tsovinar tuba tugba tulay tunzala turana
    turkan tursunai ulbolsyn ulbosyn ulduz ulkar ulku ulrike ulviyya umida ursula vafa valentina valentyna
    valeria valerie valida vanessa varduhi varvara vera verena veronica veronika vesna victoria viktoria
    viktorija viola violet violetta viorica virginia vusala wanda wendy whitney winifred yagut yana yasaman
    yasemin yegana yekaterina yelena yeliz yelizaveta yeva yildiz yulduz yulia yuliana yuliia yuliya yvette
    yvonne zabel zahra zaira zakiya zamira zarema zarifa zarina zaruhi zaure zebo zehra zeinab zemfira zenfira
    zerrin zeynab zeynep zhala zhanar zhaniya zhanna zhansaya zhibek zhuldyz zibeyda zilola zinaida zivile ziyoda
    zlata zoe zofia zohra zoya zsuzsa zuhra zukhra zuleykha zulfiya zulfiyya zulya zumrud çınara
    """
)

EITHER = words(
    """
    adalat aidana alex alexis anar andrea ayan bakyt cameron chris dale dana deniz derya evren gigi jackie jamie
    jean jo jordan karen kay kim lee leslie lynn misha morgan nazar nika nukri nur pat robin sam sasha shirin
    taylor terry tracy umit vivian ümit
    """
)
GIVEN = MEN | WOMEN | EITHER
