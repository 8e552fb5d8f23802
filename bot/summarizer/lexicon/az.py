"""Azerbaijani words the engine goes by, lowered with i for İ and ı for I: small words, and those that look like others.

Who speaks is in `az_people`, words of saying in `az_speech`, proper names in `az_names`.
"""

from bot.summarizer.lexicon import words

TITLES = words("xanım bəy cənab müəllim müəllimə xala bibi dayı əmi nənə baba kişi usta hacı məşədi kərbəlayı ağa qağa")
"""Words of respect before or after a name."""

TITLES_BEFORE = words("xanım cənab usta hacı məşədi kərbəlayı seyid mirzə")

PRONOUNS = words("o onlar onun onların özü")

OWNERS = words("onun onların")

CALLED = words("adlı soyadlı ləqəbli imzalı")
"""«Aynur adlı istifadəçi»: a name, and what its owner is."""

CONNECT = words("və ya amma lakin isə da də həm")

ADVERBS = words(
    """
    həmçinin habelə eləcə eyni zamanda vaxtda daha bir dəfə yenə yenidən həm bu gün dünən sabah bugün hazırda indi sonra
    əvvəl əvvəlcə sonda yekunda bundan başqa əlavə onu bunu onları bunları belə isə da də artıq öz növbəsində həqiqətən guya
    sanki məhz yalnız ancaq hələ dair bağlı üçün kimi ilə qədər görə əsasən ki ya və amma lakin çünki ona buna onunla
    bununla onlar onun deyə necə nə niyə cavab olaraq ümumiyyətlə axırda nəhayət qısaca birbaşa tez-tez heç nəyə nədən qarşı
    təəssüflə fəxrlə qürurla kədərlə sevinclə ürəkdən qətiyyətlə açıqca gülə-gülə zarafatla əsəbi sakitcə bildirilir
    """
)
"""Words that are no part of a role and no subject: they may stand anywhere in a sentence."""

MANNER = words("xüsusi ayrıca açıq qəti dəfələrlə birmənalı açıqca birbaşa qısa ciddi əsaslı şəxsən dolayı")
"""How something is said, right before the verb."""

POSTPOSITIONS = words(
    """
    ilə kimi haqqında haqda barədə barəsində üçün tərəfindən adına adından vasitəsilə əleyhinə naminə qədər ünvanına
    birlikdə birgə barədəki haqqındakı olan olmaq arasında qarşısında yanında
    """
)
"""What stands after a noun that is not the subject."""

LEADING = words(
    "isə özü da də həmçinin habelə eyni zamanda növbəsində öz bundan başqa əlavə və amma lakin ki onu bir daha yenə sonda yekunda"
)
"""What may stand before a reported clause and is no part of it."""

NOT_IN_ROLES = ADVERBS | PRONOUNS | CONNECT | POSTPOSITIONS
"""What ends a role to the left."""

LIKE_PARTICIPLES = words(
    """
    liman meydan kapitan insan dərman zaman orqan plan roman ümman bostan divan fincan meyvan heyvan ləkan komandan
    bağban çoban mehriban xanəndan dövran bəyan tufan orman düşman peşman fərman vicdan zindan fidan qurban ünvan tərcüman
    dəyirman nöqsan ehsan imtahan sultan xaqan xan can qazan kran ekran stan dastan gülüstan torpan ozan asiman arxaden
    azərbaycan türküstan pakistan qan yan duman saman boran yalan qıran ilan qaban canavar avqust-iyun kabinan
    vətən mədən bədən çəmən səmən gülşən xərmən mətən nəsrən kəfən həmən birdən mütəmadiən əslən qismən tamamilən
    neçən üçən kökən düzən yasəmən yelkən tikən sən mən dən fizikən ruhən hökmən vaxtən nadirən müəyyən müttəfiqən
    veteran ekran polyan okean organ elan ehtizan ixtiyaran karvan tavan pendirdən qapan bazan tapan vulkan orqan
    kaftan plan mizan nişan oğlan aslan zəfəran ərən
    """
)
"""Nouns that end like participles."""

LIKE_STORIES = words("keçmiş gümüş qamış yemiş")
"""Words that end like participles in -mış."""

LIKE_VERBS = words(
    "katib qalib tərtib qərib təqib nəsib ədib təbib kitab məktəb həbib xətib rəqib tərkib təxrib nüsrib qütb klub cib "
    "şərib naib sahib qəsib müsahib münasib vacib talib qaib əcaib təhrib cənnib"
)
"""Nouns that end like verbs in the perfect."""

LIKE_OBLIQUES = words(
    """
    qayda qida fayda sevda səda ada oda moda soda xurda burda maddə əqidə vədə mədə pərdə müddə qəsidə gövdə üzdə zadə
    nərdə cəridə ümdə vahidə xəzinə mədinə binə aynə güzəranı yeni qanuni dini mədəni texniki maşını dünya kafedra
    müqavilə məhəllə ailə qala məsələ mərhələ qəbilə vasitə cümlə kütlə filə sülalə məqalə xala bala mündəricə
    daha sadə adi fərdi müasirini gündə bünövrə fövqəladə azadə zəminə
    """
)
"""Words that end like the local cases, the dative and the accusative."""

OPENERS = words(
    """
    xatırladaq qeyd bildirək əlavə məlumat ötən dünən hazırda beləliklə bununla bundan eyni daha artıq sonra əvvəl əvvəlcə
    sonda yekunda hələ hər bir iki üç bəzi çox az ilk son növbəti keçən digər başqa həmin məlum onsuz bəs elə axşam səhər
    gecə bugün bu günlərdə müxbir foto video mənbə şəkil diqqət maraqlıdır təəssüf əfsus ümumilikdə ümumən adətən bəlkə
    əlbəttə təbii bunlar onlar biz siz mən o nə kim niyə necə haçan harada hansı hamı heç kimsə kimi sözügedən sadə
    rəsmi gənc yaşlı tanınmış məşhur keçmiş sabiq yerli xarici alman rus türk gürcü erməni fransız ingilis amerikalı
    """
)
"""Words that begin sentences with a capital and are no part of a name."""

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

QUESTION = words("sual müxbir jurnalist aparıcı")

ANSWER = words("cavab")

STOP = words(
    """
    və bu bir ki də da üçün ilə o isə daha ən çox hər onun olan kimi ya amma lakin ancaq var yox artıq qədər sonra
    əvvəl görə bizim biz mən siz onlar belə həm yəni hələ olar olur edir edib idi deyil nə niyə necə heç bütün öz özü
    """
)

SELF = words("mən məni mənə mənim məndən mənəm")

CONDITION = words("əgər olmasa üçün olmadan yalnız qədər")

CONTRAST = words("isə amma ancaq heç")

NUMERALS = words(
    """
    iki üç dörd beş altı yeddi səkkiz doqquz on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan yüz min milyon
    milyard faiz faizi yarısı yarısını yarıdan dəfə üçdə dörddə
    """
)

STRONG_ENDS = ("malıdır", "məlidir", "acaq", "əcək", "acağıq", "əcəyik", "malıyıq", "məliyik")

CONDITION_ENDS = (
    "arsa",
    "ərsə",
    "ırsa",
    "irsə",
    "ursa",
    "ürsə",
    "masa",
    "məsə",
    "olsa",
    "etsə",
    "versə",
    "bsa",
    "bsə",
    "qsa",
    "ksə",
)

CALLINGS = tuple(
    frozenset(group.split("|"))
    for group in (
        "millət vəkil|deputat|parlamentari",
        "müğənni|xanəndə|ifaçı|sənətçi|artist|sənətkar",
        "aktyor|aktrisa|artist|sənətçi|sənətkar",
        "məşqçi|çalışdırıcı",
        "sözçü|mətbuat katib",
        "baş nazir|hökumət başçı",
        "sahibkar|biznesmen|iş adam",
        "hakim|referi|arbitr",
        "yazıçı|ədib|müəllif",
        "professor|alim|akademik",
    )
)
"""Words for one and the same calling: who is brought in by one may be meant by another."""

OFFICES = words("prezident baş")

SELF_ENDS = (
    "dım", "dim", "düm", "dıq", "dik", "duq", "dük", "mışam", "mişəm", "muşam", "müşəm", "mışıq", "mişik", "muşuq", "müşük",
    "ıram", "irəm", "uram", "ürəm", "ırıq", "irik", "uruq", "ürük",
)  # fmt: skip
"""What verbs of the first person end in."""

THIS_TIME = words(
    "il ilin ildə ildən ilə ay ayın ayda həftə həftənin gün mövsüm mövsümün yaz yay payız qış rüb rübdə əsr əsrdə"
)
"""Words after which «this» points to now and not back."""
