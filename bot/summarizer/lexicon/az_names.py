"""Azerbaijani proper names: first names, what surnames end in, places, and capitalised words that name no person."""

from bot.summarizer.lexicon import words

FIRST_NAMES = words(
    """
    abbas abdulla abid abil abuzər adəm adil adilə adnan afaq afət ağa ağabala ağahüseyn ağakərim ağali ağasəf ağasi
    ağaverdi ağil ahəd aidə akif alı ali alik alim alimə aliyə alışan almas almaz altay anar anara anarə arif arifə
    aqil aqşin araz ariz arzu aslan asif asim asya atilla avtandil ayan ayaz aybəniz ayça aydan aydın ayətulla aygül
    aygün ayla aynur aynurə aypara aysel aysu aysun aytac aytən ayxan azad azadə azər azərin babək babəli bağır
    bahadır bahar bayram behbud bəhlul bəhmən bəhram bəhruz bəhruzə bəkir bənövşə bəsti bəşir bilal billurə böyükağa
    cabbar cabir calal camal camalə camil camilə cavad cavahir cavanşir cavid cavidan cəfər cəlal cəlil cəmil cəmilə
    cəmaləddin cəmşid ceyhun ceyhunə ceyran cəsarət cəsur coşqun çərkəz çimnaz çinarə çingiz dadaş dəmir dəyanət
    dərya dilarə dilavər dilbər dilqəm dilruba dilşad dilşən dinarə durna dursun ədalət əfqan əfsanə əhəd əhməd
    əhsən əjdər əkbər əkrəm əlabbas ələkbər ələddin ələsgər əli əliabbas əliağa əlibala əlihüseyn əlikram əlimərdan
    əliş əlisa əliyar əlşad əlövsət əminə əmir əmirə ənvər ərəstun ərşad əsəd əsgər əsli əşrəf əsmər ətrabə əyyub
    əzim əzizə əziz ehtiram elbəy elbrus elçin elçinə eldar eldəniz elfaq elgün elgiz elman elmar elmarə elmira
    elmir elnarə elnur elnurə elsevər elşad elşən eltac eltən elton elvin elvirə elxan elyar elza emil emin emiliya
    emma esmira etibar etiqad eyvaz fəhmin faiq faiqə fail fərdi farid fariz fatimə fatma fazil fəqan fəxri
    fəxrəddin fəxriyyə fəraməz fərəc fərəh fərhad fərid fəridə fəridun fərman fərrux fərqanə fərruxə fərzəli fəttah
    fəzail fidan fikrət fikriyyə filarə firadun firdovsi firəngiz firudin firuz firuzə flora fuad füzuli gövhər
    gülağa gülarə gülbala gülbəniz güldanə gülər gülgün gülnar gülnarə gülnaz gülsüm gülşad gülşən gülşənə gültac
    gültəkin gülüstan gülzar günay günel güneş gündüz habil hafiz hakim hamid hamlet harun həbib həbibə hədiyyə
    həcər həmid həmidə həmzə həmayıl hənifə həqiqət həsən həsənağa həsrət həvva həyat heydər hicran hikmət hidayət
    hilal humay hümbət hümeyir hüseyn hüseynağa hüsniyyə ibad ibrahim ibiş idris ilahə ilham ilhamə ilkin ilqar
    iltifat ilyas imran inarə inqilab intiqam intizar irada iradə isa isaq isgəndər isfəndiyar islam ismail ismayıl
    ismət israfil jalə kamal kamalə kamil kamilə kamran kamranə kazım kəmalə kənan kəramət kərim kərimə könül köçəri
    kübra laçın lalə laləzar lamiyə lətafət lətif lətifə leyla ləman ləziz lütfi lütviyyə mahir mahirə mahmud maarif
    maya maral mədinə məhbubə məhəbbət məhəmməd məhərrəm məleykə məlahət məlik məlikə məmməd məmmədəli məmmədtağı
    mənsur mənsurə mənzər mərdan mərhəmət mərziyə məryəm məsimə məsmə məsud məsumə mətanət mətin mətləb məzahir
    mələk mehdi mehman mehparə mehriban mehrac mehriyyə mikayıl minarə mina minə minəvvər mir mirağa mirəli mirələm
    mirzə mirzəağa mövlud mövsüm muğan mubariz mübariz muxtar murad muradxan muradəli murtuz musa mustafa mustəcəb
    müfid mühəmməd münəvvər münirə müşfiq müslüm müzəffər nadir nadirə naib naibə nail nailə nahid nahidə namiq
    natavan natella natiq natiqə nazim nazilə nazlı nəbi nəbiyyə nəcəf nəcibə nəcməddin nəriman nərgiz nərmin
    nərminə nəsib nəsibə nəsimi nəsir nəsrin nəzakət nəzərin nəzirə nəzrin nicat nigar nijat nisə nihad nihal
    niyaməddin niyazi nizam nizami novruz nurana nuranə nuray nurəddin nurəli nuridə nuriyyə nurlan nurlanə nurşən
    oğuz oktay olqa orxan orduxan oruc osman ofelya ömər pakizə panah pəri pəridə pərvanə pərvin pərviz pəncəli
    pərişan polad pünhan qabil qadir qafar qalib qasım qaraxan qardaşxan qəhrəman qəmər qənbər qəndab qənirə qərib
    qəşəm qəzənfər qiyas qızbəs qızılgül qismət qorxmaz qubad qulu qumru qurban rafael rafiq rahib rahil rahilə
    ramal ramazan ramil ramilə ramin raminə ramiz rasif rasim rasimə rauf rauzə raya razim rəbiyyə rəcəb rəfael
    rəfail rəfiq rəfiqə rəhib rəhilə rəhim rəhimə rəhman rəna rəqsanə rəsul rəşad rəşid rəşidə rəvan rəvanə ribabə
    rizvan rizvanə röya rövnəq rövşən rövşanə ruhəngiz ruhiyyə ruqiyyə ruslan rübabə rüfət rüstəm rüxsarə sabir
    sabirə sabit sabina sabutay sadiq sadıq sahib sahibə sakit salatın saleh salman samirə samir saminə samid sara
    sarə sarvan savalan seymur sevda sevər sevgi sevil sevinc sevinj sədaqət səadət səbinə səbuhi sədi sədrəddin
    səfa səfər səfurə səidə səid səkinə səlim səlimə səma səmayə səməd səmədağa sənan sənubər sərdar sərvər sərxan
    sərraf səttar səyyarə səyyad sibel sidqi simarə simuzər siyavuş solmaz sona sonya sübhan sudabə sultan suliddin
    surə suqra sülhiyyə süleyman süsən şabnəm şahin şahanə şahlar şahmar şahnaz şahvələd şakir şamil şamo şamxal
    şaban şəbnəm şəfəq şəfiqə şəhla şəhriyar şəlalə şəmsi şəmsiyyə şəms şərafət şərəf şərif şərqiyyə şəhanə şəyanə
    şikar şirin şirməmməd şirzad şövkət şöhlə şölə şükufə şükür tacəddin taleh talə talıb tahir tahirə tamara
    tamerlan tamilla taptıq tapdıq tarlan tərlan teymur təranə təhminə təvəkkül telman tofiq toğrul toğrulbəy tofiqə
    tural turan turanə turqay turqut turxan tünzalə tükəzban ulduz ulduzə umud urfan usub uzeyir ülfət ülkər ülkan
    ülvi ülviyyə ümid ümidə ümmü ümmügülsüm üzeyir vahid vahidə vahab valeh validə vaqif vasif vasim vəfa vəli
    vəsilə vəsmə vəzir vidadi vidadə vilayət vüqar vüsal vüsalə vüsalat xalid xalidə xaliq xanım xanoğlan xanlar
    xanbala xasay xaqani xatirə xatun xavər xəlil xəyal xəyalə xəzangül xoşqədəm xuraman xosrov xumar yadigar yaqub
    yaqut yaşar yasəmən yasin yavər yavuz yeganə yelena yusif yusub yunis zahid zahir zahirə zakir zamin zamiq
    zaminə zarina zaur zeynal zeynəb zeynəddin zərəngiz zəhra zəki zərif zərifə zərinə zərnigar ziba ziya zibeydə
    zinyət zivər zöhrə zöhrab züleyxa zülfiyyə zülfi zülfüqar zümrüd

    aleksandr aleksey alen aleksis andrey angela anna anton antonio artur ben boris brayan carlo con corc covanni
    daniel david devid deniz dilma dmitri donald eduard emmanuel erik erdoğan fatih fransua fridrix giorgi hans
    hasan helena igor ilze irakli irina ivan jan jak jozef jül jorc karl kamala kevin klaus konstantin leonid levan
    luka lev luis maks mariya mario mark maykl mayk marija martin matteo mehmet mihail mixail mişel natalya nikita
    nikol nikola nikolay oleq olaf oleg ömer pavel paolo peter piter pyer recep riçard robert robin roman sergey
    stefan stiven svetlana tomas tatyana tayyip ursula valeri valentin vasili viktor viktoriya vladimir volodimir
    yens yerlan yevgeni yuri zurab

    nursultan qasım-jomart serik bakıtjan şavkat sadır baxtiyor şuhrat ararat murat

    cəvahir maleykə mirzağa mürsəl mürşüd reyhanə əbülfəz qulam qulaməli qulamhüseyn xudayar allahverdi allahyar
    tanrıverdi əsgərxan əlixan əlipaşa hacıbala hacıağa hacıməmməd məmmədhüseyn məmmədrza məmmədsadıq rzaqulu
    imamverdi imamqulu şahmurad şahbaz şahsuvar bəhmənyar əsabəli güləhməd gülhüseyn xanbaba xanməmməd qızxanım
    gülxanım gülnisə tavat tavus səltənət sürəyya xədicə zinət bəyim şahbəyim ağabəyim minaxanım nənəxanım
    bacıxanım mahizər səba nərgül gülnur gülay gülsabah ayşən ayşə aynura ayçiçək aynişan arzuxanım əntiqə
    əsmayə fəxrəndə həlimə hürü hürizad kifayət qönçə qönçəgül lamiyyə nazənin nazpəri nisəxanım nübar pərinaz
    pünhanə ruzigar sahilə süsənbər şəhrəbanu telnaz tərlanə xalisə zümrüdə ağasadiq ağaşərif ağadadaş ağasəlim
    aslanbəy baladadaş balağa bayraməli cahangir canpolad dilsuz elçibəy elməddin firuddin fərhan heydərəli
    hüseynbala imaməli iltimas iskəndər kamandar kəmaləddin məhəmmədəli mirhəsən mirhüseyn miryusif mirkazım
    mirsaleh nəsrulla nüsrət nurməmməd nurulla oqtay rəhimxan səyavuş soltan şəmistan şirəli şirxan təyyar
    vəliyəddin xudaverdi yəhya yasif yədulla zülfqar ziyafət zeynalabdin aydəmir rəvana nərgizxanım əlfiyyə
    elnaz sevgül nurgül günəş rüstəmxan bəxtiyar balaxan daşdəmir tarverdi sədrxan

    zeynep serkan kemal ahmet ayşe emine burak emre tolga volkan barış ebru gökhan hande hüseyin kaan kadir
    kerem levent melih mert merve mesut naci necati nuri okan orhan özgür pınar selçuk semih serdar sinan şenol
    taner tarık tuncay turgay uğur ümit yasemin yılmaz yusuf zafer zehra nihat numan hulusi bekir ekrem mansur
    cevdet fuat hakan selim

    aygerim botagöz daniyar kanat dauren askar bauyrjan asel aliya madina gulnara dinara bobur jasur dilnoza
    dilbar feruza gulnora islom rustam sanjar sardor timur ulugbek zafar aybek azamat ernist kubatbek nurbek

    zaza nino ketevan tamar tamta davit mamuka otar vaxtanq şota natia salome mixeil koba kaxa bidzina lela nana

    yekaterina yuliya anastasiya alina alyona anatoli arkadi denis galina gennadi georgi grigori inna ilya
    kirill kseniya larisa lidiya lyubov lyudmila maksim margarita marina maqomed nadejda nataliya nina oksana
    pyotr rustem svyatoslav vadim valentina vera veronika vitali vyaçeslav yana yaroslav yegor zoya stanislav
    ramzan

    anneke oliver patrik felipe kaito matyaj ceyms ceyn cozef ceykob rocer ronald samuel simon sofi stefani
    suzan teodor teresa veronik vilyam uilyam uolter jan-lük lui luiza lusi marçello marek mariana marko markus
    maurisio meqan miquel monika nensi nora olivye otto paul pedro petra raul rebekka rikardo rita rosa
    sebastyan serjio silvia silvio simona tereza ulrix umberto valter vinsent volfqanq xavier xose xuan xulio
    yakub yoahim yohan yohannes yozef yurgen klod jerom frensis gabriel gerhard gustavo harald helmut hektor
    henri herman hilari inqrid isabel karen karim karolin keti ketrin kennet klara klaudia kler kolin kristian
    kristina kristof bertran jan-noel

    hiroşi kenci yuki akira takeşi naoko amit anil priya rohini meera sunil vikram narendra
    """
)
"""First names, of women and men; foreign ones as the news spells them."""

FAMOUS = words(
    """
    tramp bayden obama putin lavrov peskov zaxarova zelenski erdoğan makron merts şolts starmer sunak meloni orban
    fitso tusk rutte stoltenberq lyayen kallas borrel quterreş paşinyan mirzoyan kobaxidze lukaşenko tokayev mirziyoyev
    japarov rəhmon netanyahu qallant pezeşkian xamenei əraqçi modi dzinpin maduro lula miley mask bezos qeyts
    zukerberq messi ronaldu neymar mbappe modriç holand qvardiola ançelotti mourinyo klopp slot arteta ferqyuson
    qurbanov makqreqor xabib hamilton ferstappen cokoviç alkaras siner nadal federer karlsen kasparov
    """
)
"""Surnames that the news tells of with no first name."""

SURE_SURNAME_ENDS = (
    "ov", "ova", "yev", "yeva", "iyev", "zadə", "qızı", "oğlu", "skaya", "skiy", "enko", "şvili", "çyan", "yants",
)  # fmt: skip
"""What only surnames end in."""

SURNAME_ENDS = (
    *SURE_SURNAME_ENDS, "ev", "eva", "lı", "li", "lu", "lü", "soy", "gil", "ski", "lar", "yan", "dze", "iç", "man", "son", "lton", "nton", "rton", "ston", "şton",
    "mon", "sen", "xan", "oğan",
)  # fmt: skip
"""What surnames end in, and other words as well."""

WOMENS_ENDS = ("ova", "yeva", "iyeva", "qızı", "skaya")
"""What surnames of women end in."""

MENS_ENDS = ("ov", "yev", "iyev", "oğlu", "skiy", "oviç", "yeviç")
"""What surnames of men end in."""

LIKE_GENITIVES = words(
    "ceyhun şahin emin elçin aydın metin mətin yalçın yasin nəsrin laçın afşın selin pelin əngin engin ədvin ramin zamin ilkin "
    "pərvin nərmin nəzrin elvin konstantin valentin martin kevin benyamin robin justin orxun altun harun salatın aygün elgün "
    "gülgün xatun aysun putin mişustin volodin narışkin kudrin sobyanin yeltsin lenin stalin qaqarin puşkin nikitin rubin erdoğan"
)
"""First names that look like genitives."""

PARTICLES = words("fon fan van der den de di del della dos la le bin ibn əl əd ben")
"""Lower-case words inside a name."""

PLACES = words(
    """
    azərbaycan türkiyə rusiya gürcüstan ermənistan iran iraq suriya ukrayna belarus moldova qazaxıstan özbəkistan
    türkmənistan qırğızıstan tacikistan əfqanıstan pakistan hindistan çin yaponiya koreya monqolustan vyetnam
    indoneziya malayziya sinqapur tailand israil fələstin livan iordaniya misir liviya əlcəzair mərakeş tunis sudan
    nigeriya efiopiya keniya səudiyyə qətər küveyt bəhreyn oman yəmən bəə almaniya fransa italiya ispaniya
    portuqaliya britaniya ingiltərə şotlandiya irlandiya hollandiya niderland belçika lüksemburq isveçrə avstriya
    macarıstan polşa çexiya slovakiya sloveniya xorvatiya serbiya bosniya monteneqro albaniya makedoniya bolqarıstan
    rumıniya yunanıstan kipr malta danimarka isveç norveç finlandiya islandiya estoniya latviya litva abş amerika
    kanada meksika kuba braziliya argentina çili kolumbiya venesuela peru avstraliya avropa asiya afrika avrasiya
    qafqaz zaqafqaziya baltikyanı skandinaviya anadolu kreml vatikan qərb şərq şimal cənub xəzər kür araz abşeron
    qarabağ zəngəzur muğan mil aran talış

    bakı gəncə sumqayıt mingəçevir naxçıvan şəki lənkəran şirvan yevlax xankəndi şuşa ağdam füzuli cəbrayıl zəngilan
    qubadlı laçın kəlbəcər xocavənd xocalı ağdərə quba qusar xaçmaz şabran siyəzən xızı şamaxı ismayıllı qəbələ oğuz
    zaqatala balakən qax tovuz şəmkir qazax ağstafa gədəbəy göygöl daşkəsən samux goranboy tərtər bərdə ağcabədi
    beyləqan imişli saatlı sabirabad kürdəmir hacıqabul salyan neftçala biləsuvar cəlilabad masallı lerik yardımlı
    astara ucar zərdab göyçay ağdaş ağsu qobustan ələt xırdalan masazır hövsan binəqədi biləcəri mərdəkan novxanı
    pirşağı lökbatan sabunçu suraxanı yasamal xətai nəsimi qaradağ pirallahı səbail ramana zabrat maştağa buzovna
    bilgəh nardaran culfa ordubad babək sədərək şərur kəngərli nabran lahıc xınalıq

    moskva sankt-peterburq kiyev minsk tbilisi batumi poti irəvan ankara istanbul izmir antalya qars iğdır tehran
    təbriz ərdəbil astana almatı daşkənd səmərqənd buxara bişkek düşənbə aşqabad bağdad dəməşq beyrut qahirə
    əl-riyad ər-riyad əmirlik doha dubay əbu-dabi qüds təl-əviv london paris berlin münhen vyana brüssel strasburq
    cenevrə sürix roma milan madrid lissabon afina sofiya buxarest budapeşt praqa varşava riqa vilnüs tallin
    helsinki stokholm oslo kopenhagen amsterdam haaqa vaşinqton nyu-york pekin şanxay tokio seul dehli islamabad
    kabil davos zaqreb belqrad
    """
)

THINGS = words(
    """
    dövlət respublika xalq zəfər bayram gün ay həftə il əsr küçə prospekt meydan dəniz çay dağ göl körfəz ada rayon şəhər kənd qəsəbə vilayət
    ölkə çempionat kubok turnir festival forum sammit konvensiya saziş müqavilə qanun məcəllə konstitusiya proqram
    layihə strategiya sərgi orden medal mükafat müharibə park stadion arena otel mehmanxana liman yol dəhliz məscid
    saray qala türbə körpü stansiya hovuz bağ dərəsi düzü yarmarka konfrans müsabiqə plan bina qüllə kompleks
    məhəllə məktəb qəzet jurnal kanal restoran kafe mağaza market zoopark qoruq yataq vağzal avtovağzal depo emalatxana
    sirk bulvar meşə vadi şəlalə hamam kitabxana bağça körpə ev mədən anbar terminal məntəqə
    """
)
"""Nouns of things and places: with the capitalised words before them they are a name of none."""

NOT_NAMES = THINGS | words(
    """
    ərəb milli dövlət respublika xalq mərkəzi ali baş ümumi beynəlxalq dünya ümumdünya avropa birləşmiş şimali
    cənubi qərbi şərqi şərq qərb şimal cənub yeni köhnə böyük kiçik qara ağ qızıl yaşıl mavi göy sarı birinci ikinci
    üçüncü xəzər novruz qurban ramazan zəfər qələbə istiqlal azadlıq hava xəbər xəbərlər reklam foto video şərh
    təbii sosial iqtisadi siyasi elmi texniki hüquqi hərbi dini tarixi ictimai əmək maliyyə iqtisadiyyat təhsil elm
    səhiyyə mədəniyyət turizm energetika ədliyyə müdafiə daxili xarici fövqəladə vergi gömrük nəqliyyat rabitə rəqəmsal
    inkişaf ekologiya sərvət sərvətlər gənclər idman aqrar təsərrüfat təsərrüfatı statistika sənaye ticarət enerji neft
    qaz meliorasiya texnologiyalar mətbuat investisiya investisiyalar sığorta kapital əmlak torpaq ipoteka kredit
    təhlükəsizlik təhlükəsizliyi sərhəd miqrasiya qadın uşaq ailə kosmik aviasiya metro kamera dram opera balet simfonik
    musiqi incəsənət kino rəsm işlər hallar gənc
    yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr bazar şənbə cümə çərşənbə
    cümə-axşamı
    """
)
"""Capitalised words that are no part of a person's name, whatever their case."""
