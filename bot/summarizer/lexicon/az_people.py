"""Azerbaijani words for who speaks: what people are called by their work or place in life, bodies, media."""

from bot.summarizer.lexicon import words

ROLES = words(
    """
    prezident vitse-prezident nazir baş-nazir deputat vəkil spiker sədr həmsədr müavin katib sözçü nümayəndə səfir konsul
    attaşe diplomat müşavir köməkçi məsləhətçi rəis rəhbər müdir müdirə direktor rektor prorektor dekan üzv komissar
    ombudsman müvəkkil qubernator mer başçı lider senator konqresmen kansler monarx kral kraliça şahzadə şeyx imam müfti
    axund patriarx keşiş yepiskop arxiyepiskop kardinal ravvin məmur siyasətçi inqilabçı aktivist fəal hüquqmüdafiəçi
    koordinator təsisçi qurucu icraçı səlahiyyətli elçi təmsilçi natiq moderator təşkilatçı

    hüquqşünas hakim prokuror müstəntiq notarius təqsirləndirilən müttəhim məhkum şahid zərərçəkən zərərçəkmiş advokat
    təhqiqatçı general polkovnik podpolkovnik mayor kapitan leytenant praporşik serjant əsgər zabit komandir komandan
    admiral marşal sərkərdə döyüşçü qazi veteran hərbçi çavuş müfəttiş inspektor mühafizəçi gözətçi keşikçi növbətçi
    sərhədçi gömrükçü

    alim akademik professor dosent doktor namizəd tədqiqatçı mütəxəssis ekspert analitik təhlilçi şərhçi icmalçı politoloq
    iqtisadçı sosioloq psixoloq tarixçi arxeoloq filoloq dilçi fizik kimyaçı bioloq geoloq geofizik seysmoloq hidroloq
    meteoroloq sinoptik iqlimşünas ekoloq astronom astrofizik riyaziyyatçı coğrafiyaçı filosof maliyyəçi demoqraf
    proqramçı proqramist laborant elmi-işçi sorğuçu statistik

    həkim cərrah pediatr terapevt infeksionist psixiatr stomatoloq əczaçı feldşer mama baytar dietoloq loqoped
    mikrobioloq oftalmoloq radioloq ginekoloq uroloq travmatoloq reanimatoloq anestezioloq xəstə pasiyent donor

    müəllim müəllimə tərbiyəçi pedaqoq tələbə şagird magistrant doktorant aspirant məzun abituriyent metodist repetitor
    kurator təlimçi bakalavr magistr

    yazıçı şair dramaturq publisist jurnalist müxbir reportyor redaktor aparıcı diktor rejissor kinorejissor prodüser
    ssenarist aktyor aktrisa artist müğənni xanəndə aşıq bəstəkar dirijor musiqiçi pianoçu skripkaçı tarzən kamançaçı
    rəqqas rəqqasə xoreoqraf rəssam heykəltəraş memar dizayner fotoqraf operator tənqidçi kulturoloq kitabxanaçı arxivçi
    restavrator naşir tərcüməçi bloger vloqer yutuber modelyer model ifaçı xalçaçı müəllif

    məşqçi çalışdırıcı futbolçu qapıçı müdafiəçi yarımmüdafiəçi hücumçu forvard referi arbitr idmançı güləşçi boksçu cüdoçu
    karateçi ağırlıqqaldıran atlet üzgüçü şahmatçı qrossmeyster çempion legioner velosipedçi gimnast skaut voleybolçu
    basketbolçu həndbolçu oyunçu kapitan baş-hakim

    sahibkar biznesmen bankir broker makler menecer investor tacir satıcı alıcı müştəri dəllal dükançı fermer bağban çoban
    heyvandar maldar kümdar ipəkçi arıçı balıqçı ovçu üzümçü taxılçı əkinçi kəndli aqronom zootexnik pambıqçı çayçı aşpaz çörəkçi qənnadçı
    ofisiant otelçi restorançı bələdçi turist mühasib kassir auditor rieltor sığortaçı marketoloq podratçı
    icarəçi kirayəçi sifarişçi istehlakçı abonent işəgötürən istehsalçı ixracatçı idxalçı

    usta fəhlə mühəndis texnoloq texnik santexnik qaynaqçı dülgər bənna dərzi toxucu zərgər misgər dəmirçi papaqçı
    sürücü taksiçi maşinist bələdçi pilot təyyarəçi kosmonavt astronavt dispetçer stüardessa gəmiçi dənizçi matros bosman
    dalğıc xilasedici yanğınsöndürən alpinist inşaatçı layihəçi mexanik təmirçi quraşdırıcı çəkməçi bərbər dəllək briqadir
    melioratr meliorator meşəbəyi suçu kargüzar laborant poçtalyon kuryer xadimə neftçi qazmaçı mədənçi

    sakin vətəndaş qonşu sərnişin ziyarətçi pensiyaçı təqaüdçü ana ata nənə baba qadın kişi oğlan qız gənc uşaq valideyn
    qardaş bacı arvad yoldaş oğul əmi dayı xala bibi kürəkən dost qohum həmkar rəqib qonaq həmsöhbət müsahib istifadəçi
    izləyici tamaşaçı azarkeş oxucu dinləyici iştirakçı könüllü yaralı sahib işçi əməkdaş qulluqçu xidmətçi katibə sirdaş
    qoca ixtiyar cavan yeniyetmə ağsaqqal ağbirçək mənbə bayraqdar həmyerli soydaş mühacir qaçqın köçkün əcnəbi əmanətçi müştərək səyyah namizəd varis həmfikir opponent müxalif tərəfdar

    şəxs məktəbli nəvə əlil azyaşlı nişanlı şahzadə ittihamçı mexanizator treyder reper barmen şef sommelye stilist
    konsultant assistent agent dissident respondent emiqrant praktikant kursant montyor kaskadyor dublyor suflyor volontyor
    provizor sanitar bibliotekar kriminalist inspektor parlamentari sənətçi sənətkar kombinatçı
    """
)
"""Nouns of persons. Endings are taken off before looking here; see also ROLE_ENDS."""

ROLE_ENDS = (
    "şünas",
    "oloq",
    "iatr",
    "ist",
    "çı",
    "çi",
    "çu",
    "çü",
    "qraf",
    "edaqoq",
    "ənkar",
    "andar",
    "əndar",
    "ologiyaçı",
)
"""What nouns of persons end in, with NO_ROLES as the exceptions."""

NO_ROLES = words(
    """
    saç ölçü dialoq kataloq analoq monoloq nekroloq epiloq proloq avtoqraf paraqraf teleqraf radioqraf seysmoqraf kinematoqraf
    texniki fiziki mexaniki atalar
    """
)

RANKS_WITH_POSSESSOR = words("rəsmi xanım")
"""Adjectives and kin that are persons only as somebody's: «nazirlik rəsmisi», «arıçının oğlu»."""

BODIES = words(
    """
    nazirlik xidmət idarə komitə agentlik şirkət mərkəz birlik təşkilat qurum partiya parlament hökumət polis prokurorluq
    məhkəmə bank fond şura institut universitet akademiya səfirlik assosiasiya federasiya klub ittifaq palata komissiya
    sindikat kollegiya holdinq konsern departament şöbə komanda redaksiya aparat administrasiya icma məclis senat konqres
    kabinet konsulluq nümayəndəlik missiya bələdiyyə müdiriyyət rəhbərlik müəssisə zavod fabrik kombinat xəstəxana klinika
    poliklinika məktəb lisey gimnaziya kollec teatr muzey rəsədxana laboratoriya birja liqa cəmiyyət alyans konsorsium
    korporasiya hərəkat cəbhə blok fraksiya inspeksiya qərargah operator provayder şəbəkə orqan təsisat kilsə katiblik
    hakimiyyət konfederasiya ofis filial dispanser kafedra fakültə observatoriya arxiv kitabxana filarmoniya kooperativ
    təsərrüfat konfrans koalisiya ordu dairə asc mmc qsc assambleya tribunal xəzinədarlıq əhali camaat ictimaiyyət müxalifət
    """
)
"""Nouns of bodies that speak for themselves."""

NO_BODIES = words(
    "mmc asc qsc ok tv qr pdf avro usd azn covid ikt km kv mvt dna vip sms ceo kiv xx xix xxi xviii ii iii iv vi vii viii ix xi xii"
)
"""Words in capitals that are no bodies."""

DESCRIPTIONS = words(
    """
    ekspert mütəxəssis alim tədqiqatçı müsahib həmsöhbət qonaq rəsmi məmur təmsilçi müəllif usta politoloq iqtisadçı
    analitik diplomat siyasətçi şərhçi təhlilçi professor akademik doktor mütəfəkkir veteran qoca gənc sənətkar rəhbər başçı lider
    """
)
"""Persons by what may be said of many, so that a name before may be meant."""

GENERIC_BODIES = words("qurum təşkilat təsisat şirkət müəssisə")
"""Bodies that, alone, mean the one named before."""

MEDIA = words(
    """
    informasiya qəzet portal sayt kanal telekanal radio jurnal nəşr dərgi televiziya media trend apa report azərtac
    reuters bloomberg bbc cnn tass interfaks telegram sputnik oxu axar lent unikal müstəqil modern sputnik azvision
    feysbuk facebook tvitter instagram anadolu dpa afp
    """
)
"""What passes on other people's words."""

KIN = words("oğl qız qardaş bacı ana ata həmkar yoldaş arvad nənə baba nəvə qohum həmyerli qonşu dost rəqib")
"""Persons called by whose they are: «arıçının qızı, magistrant X» is a magistrant."""

ADJECTIVES = words("icraçı gənc xəstə fəal yaralı müxalif əcnəbi qonaq şahid namizəd")
"""Nouns of persons that also say what somebody is like: «icraçı direktor»."""

GROUP = words("biri bir birisi ikisi üçü dördü çoxu əksəriyyəti hissəsi qismi bəziləri")
"""«Sakinlərdən biri»: one of several whom nobody names."""
