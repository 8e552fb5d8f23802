"""Azerbaijani words the engine goes by, lowered with i for İ and ı for I."""

from bot.summarizer.lexicon import words

SAY = words(
    """
    tamamlayıb davam yekun diqqət təkid söz cavablandırır paylaşır yazırlar təkrarlayıb qışqırıb
        deyib dedi deyir söyləyib söylədi söyləyir bildirib bildirdi bildirir bildiriblər deyiblər vurğulayıb vurğuladı
    vurğulayır xatırladıb xatırlatdı açıqlayıb açıqladı yazıb yazdı yazır vurğulayıblar söyləyiblər demişdi demişdir
    bildirmişdir soruşub iddia izah etiraf əlavə qeyd hesab bəyan təklif tələb məsləhət xəbərdarlıq xəbər təsdiq
    təəssüflə cavablandırıb yekunlaşdırıb danışıb danışır deyərək bildirərək vurğulayaraq şərh proqnozlaşdırıb düşünür
    inanır əmindir paylaşıb səsləndirib tövsiyə şikayət vəd zarafat gülümsəyib ehtimal hesablayır sanır sayır
    bildirmişdi deyirlər demişik söyləmişdi çatdırıb səslənib deyilir deyilib bildirilir bildirilib vurğulanıb
    vurğulanır qənaətindədir fikrindədir
    """
)
"""Finite verbs of saying, and the nouns that make one with edib / edir / verib."""

LIGHT = words(
    """
    edib etdi edir ediblər etmişdi etmişdir eləyib verib verdi verir olub görüb çatdırıb çatdırdı çatdırır edərək
    etmişik verərək bildirib çəkib çəkir olunub vurub edirlər etdilər verdilər veriblər
    """
)

NOUN_CUES = words(
    """
    yekun diqqət davam təkid söz
        qeyd əlavə hesab bəyan iddia izah etiraf xəbərdarlıq təsdiq təklif tələb məsləhət cavab şərh diqqətə nəzərə tövsiyə
    şikayət vəd zarafat ehtimal xəbər təkzib ümid proqnoz güman münasibət bəyanat açıqlama məlumat müraciət giley
    """
)
"""Nouns that speak with a light verb after them: «qeyd edib»."""

VERB_CUES = (SAY | words("adlandırıb adlandırdı adlandırır")) - NOUN_CUES - frozenset(("təəssüflə",))

BY_WORDS = words(
    """
    sözlərinə sözünə fikrincə fikirincə fikrinə məlumatına məlumatlarına rəyincə qənaətincə sözlərincə hesablamalarına
    iddiasına proqnozuna qiymətləndirməsinə ehtimalına sözləri sözlərindən
    """
)
"""«sözlərinə görə», «fikrincə»: whose words they are stands before in the genitive."""

AFTER_BY = words("görə əsasən")

BACK = words("bu bunu bunları barədə haqda sözləri fikirləri fikri məsələ haqqında sözlər belə")

PRONOUNS = words("o onlar onun onların özü")

ROLES = words(
    """
    müsahib həmsöhbət diplomat təmirçi santexnik elektrik dülgər restavrator sənətşünas kulturoloq pedaqoq
        politoloq ekspert analitik deputat nazir prezident sədr rektor direktor rəis rəhbər müdir üzv mütəxəssis alim
    iqtisadçı hidroloq jurnalist müəllim həkim rejissor aktyor ifaçı məşqçi futbolçu sözçü nümayəndə səfir katib müavin
    professor doktor ekoloq fermer məsləhətçi tədqiqatçı müəllif yazıçı şair general polkovnik komandir sahibkar vəkil
    hüquqşünas hakim prokuror menecer mühəndis memar psixoloq sosioloq tarixçi arxeoloq rəssam bəstəkar müğənni bloger
    fəal icraçı başçı sakin sürücü qubernator mer sərkərdə akademik dosent müşavir köməkçi baş konsul spiker dispetçer
    inspektor operator kapitan sərdar koordinator təsisçi qurucu vitse-prezident baytar aqronom meteoroloq seysmoloq
    iqlimşünas dilçi kimyaçı fizik bioloq hərbçi təhlilçi şərhçi tələbə qadın kişi xanım bəy fotoqraf kurator pediatr
    cərrah müfəttiş briqadir bağban çoban balıqçı mühafizəçi arxivçi kitabxanaçı təmsilçi mətbuat-katibi müxbir aparıcı
    redaktor aktrisa qrossmeyster idmançı baş-katib komissar səlahiyyətli təşkilatçı layihəçi vətəndaş ana ata nənə
    baba usta pilot gəmiçi dənizçi
    """
)
"""Nouns of persons; suffixes of possession and plural are stripped before looking here."""

BODIES = words(
    """
    nazirlik xidmət idarə komitə agentlik şirkət mərkəz birlik təşkilat qurum partiya parlament hökumət polis
    prokurorluq məhkəmə bank fond şura institut universitet akademiya səfirlik assosiasiya federasiya klub ittifaq
    palata komissiya sindikat kollegiya holdinq konsern departament şöbə mətbuat komanda redaksiya aparat
    administrasiya icra icma
    """
)

MEDIA = words(
    """
    agentliyi agentlik qəzet qəzeti portal portalı saytı sayt kanal kanalı telekanal telekanalı trend apa report
    azərtac reuters bbc tass telegram
    """
)

TITLES = words("xanım bəy müəllim cənab")

CONNECT = words("və ya amma lakin isə da də")

ANAPHORA = words(
    """
    bu bunu bunun buna bundan o onu onun ona ondan onlar bunlar həmin belə görə digər ikinci üçüncü dördüncü sonra həm
    beləliklə lakin amma ancaq halbuki yəni bununla orada burada oradan yoxsa axı çünki isə və deməli əks indi əvvəllər
    eyni hamı nəhayət məsələn onsuz
    """
)

STRONG = words(
    """
    lazımdır olmalıdır faiz manat milyon milyard min dollar avro mümkün vacib risk ilk dəfə daha ən artıb azalıb olacaq
    edəcək yalnız heç əgər artacaq azalacaq müqayisədə rekord gərək mütləq zəruri təhlükə
    """
)

BYLINE = words(
    """
    söhbətləşdi foto müəllif müxbir hazırladı mənbə tərcümə qələmə yazdı fotolar videolar söhbətləşdirdi
    """
)

RELATED = frozenset(
    (
        "digər xəbərlər",
        "həmçinin oxuyun",
        "oxşar xəbərlər",
        "mövzu ilə bağlı",
        "əlaqəli xəbərlər",
        "bunları da oxuyun",
        "oxuyun",
        "mövzuya aid",
        "digər xəbərlərimiz",
        "son xəbərlər",
    )
)

QUESTION = words("sual")

ANSWER = words("cavab")

CASES = (
    ("gen", ("nın", "nin", "nun", "nün", "ın", "in", "un", "ün")),
    ("abl", ("ndan", "ndən", "dan", "dən")),
    ("loc", ("nda", "ndə", "da", "də")),
    ("dat", ("ya", "yə", "na", "nə", "a", "ə")),
    ("acc", ("nı", "ni", "nu", "nü", "yı", "yi", "yu", "yü", "ı", "i", "u", "ü")),
    ("ins", ("la", "lə")),
)
"""Case endings, longest first within a case."""

SURNAME_ENDS = (
    "ov",
    "ova",
    "yev",
    "yeva",
    "ev",
    "eva",
    "zadə",
    "lı",
    "li",
    "lu",
    "lü",
    "qızı",
    "oğlu",
    "soy",
    "gil",
    "bəyli",
    "skaya",
    "ski",
    "anlı",
    "lar",
    "iyev",
    "iyeva",
)

STOP = words(
    """
    və bu bir ki də da üçün ilə o isə daha ən çox hər onun olan kimi ya amma lakin ancaq var yox artıq qədər sonra
    əvvəl görə bizim biz mən siz onlar belə həm yəni hələ olar olur edir edib idi deyil nə niyə necə heç bütün öz özü
    """
)

SELF = words("mən məni mənə mənim məndən mənəm")

CONDITION = words("əgər olmasa üçün olmadan yalnız qədər")

CONTRAST = words("yox deyil isə amma ancaq heç")

NUMERALS = words(
    """
    iki üç dörd beş altı yeddi səkkiz doqquz on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan yüz min milyon
    milyard faiz faizi yarısı yarısını yarıdan dəfə üçdə dörddə
    """
)

SURE_SURNAME_ENDS = ("ov", "ova", "yev", "yeva", "zadə", "qızı", "oğlu")
"""What only surnames end in."""

LIKE_GENITIVES = words(
    "ceyhun şahin emin elçin aydın metin yalçın yasin nəsrin laçın afşın selin pelin əngin engin ədvin "
    "konstantin valentin martin kevin benyamin robin justin orxun altun harun"
)
"""First names that look like genitives."""

NAMING = words("adlandırıb adlandırdı adlandırır")
STRONG_ENDS = ("malıdır", "məlidir", "acaq", "əcək", "acağıq", "əcəyik", "malıyıq", "məliyik")
CONDITION_ENDS = ("sa", "sə")

SPEECH_PARTICLES = words("deyə deyərək")
OFFICES = words("prezident baş")
