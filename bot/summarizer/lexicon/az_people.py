"""Azerbaijani words for who speaks: what people are called by their work or place in life, bodies, media."""

from bot.summarizer.lexicon import words

ROLES = words(
    """
    prezident vitse-prezident nazir baş-nazir deputat vəkil spiker sədr həmsədr müavin katib sözçü nümayəndə səfir
    konsul attaşe diplomat müşavir rəis rəhbər müdir müdirə direktor rektor prorektor dekan üzv komissar ombudsman
    müvəkkil qubernator mer başçı lider senator konqresmen kansler monarx kral kraliça şahzadə şeyx imam müfti axund
    patriarx keşiş yepiskop arxiyepiskop kardinal ravvin məmur fəal koordinator qurucu səlahiyyətli elçi moderator

    hakim prokuror müstəntiq notarius təqsirləndirilən müttəhim məhkum şahid zərərçəkən zərərçəkmiş advokat general
    polkovnik podpolkovnik mayor kapitan leytenant praporşik serjant əsgər zabit komandir komandan admiral marşal
    sərkərdə qazi veteran çavuş müfəttiş inspektor

    alim akademik professor dosent doktor namizəd mütəxəssis ekspert analitik dilçi fizik geofizik sinoptik astronom
    astrofizik filosof laborant statistik

    həkim cərrah terapevt feldşer mama baytar loqoped xəstə pasiyent donor

    müəllim müəllimə tələbə şagird magistrant doktorant aspirant məzun abituriyent repetitor kurator bakalavr
    magistr

    şair şairə dramaturq müxbir reportyor redaktor aparıcı diktor rejissor kinorejissor prodüser aktyor aktrisa müğənni
    xanəndə aşıq bəstəkar dirijor tarzən rəqqas rəqqasə rəssam heykəltəraş memar dizayner operator restavrator naşir
    bloger vloqer yutuber modelyer ifaçı müəllif

    çalışdırıcı forvard referi arbitr ağırlıqqaldıran atlet qrossmeyster çempion legioner gimnast skaut baş-hakim

    sahibkar biznesmen bankir broker makler menecer investor tacir satıcı alıcı müştəri dəllal fermer bağban çoban
    maldar kümdar arıçı ovçu kəndli aqronom zootexnik çayçı aşpaz ofisiant mühasib kassir auditor rieltor abonent
    işəgötürən

    usta fəhlə mühəndis texnik santexnik dülgər bənna dərzi toxucu zərgər misgər sürücü pilot kosmonavt astronavt
    dispetçer stüardessa matros bosman dalğıc xilasedici yanğınsöndürən mexanik quraşdırıcı bərbər dəllək briqadir
    meliorator meşəbəyi suçu kargüzar poçtalyon kuryer xadimə

    sakin vətəndaş qonşu sərnişin ana ata nənə baba qadın kişi oğlan qız gənc uşaq valideyn qardaş bacı arvad yoldaş
    oğul əmi dayı xala bibi kürəkən dost qohum həmkar rəqib qonaq həmsöhbət müsahib izləyici azarkeş oxucu dinləyici
    könüllü yaralı sahib işçi əməkdaş katibə qoca ixtiyar cavan yeniyetmə ağsaqqal ağbirçək mənbə bayraqdar həmyerli
    soydaş mühacir qaçqın köçkün əcnəbi səyyah varis müxalif

    şəxs məktəbli nəvə əlil azyaşlı nişanlı mexanizator treyder reper barmen şef sommelye konsultant assistent agent
    dissident respondent emiqrant praktikant kursant montyor kaskadyor dublyor suflyor volontyor provizor sanitar
    bibliotekar parlamentari sənətkar qalib məğlub
    """
)
"""Nouns of persons, but for those that ROLE_ENDS tells. Endings are taken off before looking here."""

ROLE_ENDS = ("şünas", "oloq", "iatr", "ist", "çı", "çi", "çu", "çü", "qraf", "edaqoq", "andar", "əndar")
"""What nouns of persons end in, with NO_ROLES as the exceptions."""

NO_ROLES = words(
    """
    dialoq kataloq analoq monoloq nekroloq epiloq proloq avtoqraf paraqraf teleqraf seysmoqraf kinematoqraf texniki
    fiziki mexaniki atalar
    """
)
"""What ends like a noun of persons and is none, as a stem or as it stands."""

RANKS_WITH_POSSESSOR = words("rəsmi xanım")
"""Adjectives and kin that are persons only as somebody's: «nazirlik rəsmisi», «arıçının oğlu»."""

BODIES = words(
    """
    nazirlik xidmət idarə komitə agentlik şirkət mərkəz birlik təşkilat qurum partiya parlament hökumət polis
    prokurorluq məhkəmə bank fond şura institut universitet akademiya səfirlik assosiasiya federasiya klub ittifaq
    palata komissiya sindikat kollegiya holdinq konsern departament şöbə komanda redaksiya aparat administrasiya
    icma məclis senat konqres kabinet konsulluq nümayəndəlik missiya bələdiyyə müdiriyyət rəhbərlik müəssisə zavod
    fabrik kombinat xəstəxana klinika poliklinika məktəb lisey gimnaziya kollec teatr muzey rəsədxana laboratoriya
    birja liqa cəmiyyət alyans konsorsium korporasiya hərəkat cəbhə blok fraksiya inspeksiya qərargah operator
    provayder şəbəkə orqan təsisat kilsə katiblik hakimiyyət konfederasiya ofis filial dispanser kafedra fakültə
    observatoriya arxiv kitabxana filarmoniya kooperativ təsərrüfat koalisiya ordu dairə asc mmc qsc assambleya
    tribunal xəzinədarlıq qəzet portal sayt kanal telekanal radio jurnal nəşr dərgi televiziya əhali camaat
    ictimaiyyət müxalifət stansiya hospital sanatoriya aeroport metropoliten heyət büro ştab jandarma kompaniya
    aviaşirkət studiya konservatoriya qrup platforma startap donanma qoşun qüvvə pentaqon kreml duma bundestaq
    knesset rada seym avroparlament interpol avropol orkestr ansambl xor truppa kvartet dəstə nəşriyyat mətbəə
    tənzimləyici kinostudiya qalereya dispetçerlik karxana tərsanə ferma
    """
)
"""Nouns of bodies that speak for themselves."""

KINDS_OF_BODIES = words(
    """
    ictimai qeyri-hökumət xeyriyyə sığorta tikinti inşaat nəqliyyat logistika futbol voleybol basketbol güləş şahmat
    idman hüquq-müdafiə hüquq müdafiə informasiya telekommunikasiya mobil enerji neft qaz turizm aviasiya istehsalat
    ticarət kənd təsərrüfatı dövlət beynəlxalq gənclər tələbə qadın qadınlar təşəbbüs məhdud məsuliyyətli açıq qapalı
    səhmdar siyasi media analitik araşdırma tədqiqat beyin tibb təhsil tədris mədəniyyət yardım ekologiya ekoloji
    mənzil-tikinti konsaltinq investisiya maliyyə bank texnologiya proqram aqrar gəmiçilik
    """
)
"""Of what kind a body is, between its name and its noun: «Ahıllar ictimai birliyi»."""

NO_BODIES = words(
    "mmc asc qsc ok tv qr pdf avro usd azn covid ikt km kv mvt dna vip sms ceo kiv xx xix xxi xviii ii iii iv vi vii viii ix xi xii"
)
"""Words in capitals that are no bodies."""

DESCRIPTIONS = words(
    """
    ekspert mütəxəssis alim tədqiqatçı müsahib həmsöhbət qonaq rəsmi məmur təmsilçi müəllif usta politoloq iqtisadçı
    analitik diplomat siyasətçi şərhçi təhlilçi professor akademik doktor mütəfəkkir veteran qoca gənc sənətkar
    rəhbər başçı lider
    """
)
"""Persons by what may be said of many, as well as by another noun: «iqtisadçı ekspert»."""

ANYBODY = DESCRIPTIONS | words(
    "qadın kişi oğlan qız hüquqşünas pedaqoq sənətçi idmançı aktyor aktrisa yazıçı şair jurnalist musiqiçi mütərcim"
)
"""Persons by what may be said of many, so that a name before may be meant."""

GENERIC_BODIES = words("tənzimləyici qurum təşkilat təsisat şirkət müəssisə")
"""Bodies that, alone, mean the one named before."""

WOMEN = words(
    "xanım qadın qız ana nənə xala bibi bacı gəlin arvad aktrisa müəllimə şairə katibə müdirə rəqqasə xadimə kraliça"
    " stüardessa"
)
"""Nouns and titles of women: «xanım deputat»."""

MEN = words("bəy kişi oğlan ata baba əmi dayı qardaş kürəkən kral ağsaqqal")
"""Nouns and titles of men."""

OUTCOMES = words("qalib məğlub")
"""Persons by how a contest ended for them."""

NEWS = words("agentlik qəzet portal sayt kanal telekanal radio jurnal nəşr dərgi televiziya")
"""What media are, behind their names: «Report Agentliyi»."""

OUTLETS = words(
    """
    trend apa report azərtac
    reuters bloomberg bbc cnn tass interfaks telegram sputnik oxu axar lent unikal müstəqil modern azvision feysbuk
    facebook tvitter instagram anadolu dpa afp
    """
)
"""Media that are called by name alone."""

MEDIA = OUTLETS | words("informasiya media qəzet portal sayt kanal telekanal radio jurnal nəşr dərgi televiziya")
"""What passes on other people's words."""

KIN = words("oğl qız qardaş bacı ana ata həmkar yoldaş arvad nənə baba nəvə qohum həmyerli qonşu dost rəqib")
"""Persons called by whose they are: «arıçının qızı, magistrant X» is a magistrant."""

ADJECTIVES = words("icraçı gənc xəstə fəal yaralı müxalif əcnəbi qonaq şahid namizəd")
"""Nouns of persons that also say what somebody is like: «icraçı direktor»."""

CORRESPONDENTS = words("müxbir reportyor")
"""Whose word is only passed on: «APA-nın Türkiyə müxbiri xəbər verir ki»."""

GROUP = words("biri bir birisi ikisi üçü dördü çoxu əksəriyyəti hissəsi qismi bəziləri")
"""«Sakinlərdən biri»: one of several whom nobody names."""
