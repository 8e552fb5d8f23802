"""Small words of Azerbaijani, and words that end like a case or a verb and are none; lowered with i for İ and ı for I."""

from bot.summarizer.lexicon import words
from bot.summarizer.lexicon.az import PRONOUNS

TITLES_BEFORE = words("xanım cənab usta hacı məşədi kərbəlayı seyid mirzə")
"""Words of respect that stand before a name."""

OWNERS = words("onun onların")
"""Pronouns whose words they are."""

CALLED = words("adlı soyadlı ləqəbli imzalı")
"""«Aynur adlı istifadəçi»: a name, and what its owner is."""

ADVERBS = words(
    """
    artıq axırda belə bir bu bugün bundan bunu bunları bununla başqa birbaşa daha dair dünən də da dəfə deyə dəqiq
    eləcə eyni guya gün habelə hazırda həm həmçinin hələ həqiqətən heç indi isə ilə ki kimi qarşı qədər qısaca lakin
    məhz necə nə nədən nəhayət nəyə niyə olaraq ona onu onları onunla onun onlar öz növbəsində cavab sabah sakitcə
    sanki sonda sonra tez-tez ümumiyyətlə üçün və ya vaxtda yalnız yekunda yenə yenidən zamanda əlavə əvvəl əvvəlcə
    əsasən görə bağlı amma ancaq çünki buna açıqca təəssüflə fəxrlə qürurla kədərlə sevinclə ürəkdən qətiyyətlə
    zarafatla gülə-gülə dərhal tez yavaşca sakit qəfildən birdən birdən-birə hələlik yenicə indicə bayaq bir-bir xeyli
    çox olduqca ətraflı geniş ümumən həmişə bəzən arada ara-sıra hərdən sonradan əvvəlcədən təkrar təkrarən yarızarafat
    yarıciddi zarafatyana acı-acı səmimi ötəri üstəlik hətta ayrıca digər növbəti mütləq əlbəttə özü eynilə
    """
)
"""Words that are no part of a role and no subject: they may stand anywhere in a sentence."""

MANNER = words("xüsusi ayrıca açıq qəti dəfələrlə birmənalı açıqca birbaşa qısa ciddi əsaslı şəxsən dolayı")
"""How something is said, right before the verb."""

POSTPOSITIONS = words(
    """
    adına adından arasında barədə barəsində birgə birlikdə ilə kimi haqda haqqında naminə olan olmaq qarşısında
    qədər tərəfindən ünvanına üçün vasitəsilə yanında əleyhinə
    """
)
"""What stands after a noun that is not the subject."""

QUALITIES = words(
    """
    yeni köhnə tanınmış məşhur gənc yaşlı sabiq keçmiş hazırkı böyük kiçik yaxşı pis birinci ikinci sonuncu ilk son əsas
    həmin bu digər başqa eyni bütün bir iki üç bəzi hər güclü zəif maraqlı vacib
    """
)
"""What somebody or something is like, and whose it is not: «yeni direktoru» is an object."""

ADVERSATIVES = words("lakin amma ancaq fəqət")
"""What begins a clause against the one before."""

ANOTHER = words("bir başqa digər")
"""What brings in somebody new: «gənc bir oxucu», «digər sakin»."""

TO_COME = words("növbəti gələn qarşıdakı gələcək yaxınlaşan keçiriləcək")
"""What is yet to take place."""

LEADING = words(
    "isə özü da də həmçinin habelə eyni zamanda növbəsində öz bundan başqa əlavə və amma lakin ki onu yenə sonda "
    "yekunda"
)
"""What may stand before a reported clause and is no part of it."""

HANDLED = words(
    """
    sənəd layihə qərar təklif qanun sual sərgi müsabiqə yarış festival abidə bina tədbir iclas konfrans görüş toplantı
    müzakirə mərasim forum seminar məlumat xəbər fikir fikr iddia məsələ hesabat məruzə mövzu plan proqram kitab film
    mükafat medal diplom oyun matç turnir sessiya dərs
    """
)
"""What people open, hold or present: «Tədbiri mərkəzin direktoru X açıb»."""

NOT_IN_ROLES = ADVERBS | PRONOUNS | POSTPOSITIONS | words("və ya amma lakin isə da də həm yaşlı")
"""What ends a role to the left."""

OPENERS = words(
    """
    xatırladaq qeyd bildirək əlavə məlumat ötən dünən hazırda beləliklə bununla bundan eyni daha artıq sonra əvvəl
    əvvəlcə sonda yekunda hələ hər bir iki üç bəzi çox az ilk son növbəti keçən digər başqa həmin məlum onsuz bəs
    elə axşam səhər gecə bugün bu günlərdə müxbir foto video mənbə şəkil diqqət maraqlıdır təəssüf əfsus ümumilikdə
    ümumən adətən bəlkə əlbəttə təbii bunlar onlar biz siz mən o nə kim niyə necə haçan harada hansı hamı heç kimsə
    kimi sözügedən sadə rəsmi gənc yaşlı tanınmış məşhur keçmiş sabiq yerli xarici alman rus türk gürcü erməni
    fransız ingilis amerikalı yapon
    """
)
"""Words that begin sentences with a capital and are no part of a name."""

LIKE_PARTICIPLES = words(
    """
    adaxlan afrikan alman amerikan aslan asiman aman avadan azman badımcan bağban balaban balkan baraban
    barkan boran bostan butan buran bəyan can canan cahan cavan cərəyan ceyran çamadan
    çalağan çarpan çemodan çoban dastan dehqan dərban dərman divan dovşan dövran
    duman dükan ehsan ehtikan ekran elan fağan fərman fərəvan fidan fincan firavan fontan gəlinqayan
    giryan güman gülüstan heyran heyvan hədyan hicran hökmran hüsran idman ilan imkan iman imtahan insan irfan
    italyan kaftan kaman kapitan kapkan karvan kəhkəşan klan komandan kötan kran leysan litopan
    loğman liman mehman mehriban meydan metan məkan mərcan mizan müsəlman nadan nigaran nihan nişan nöqsan
    oğlan okean orqan organ orman ozan pasiban pavian peşman pəhləvan pərişan plan propan
    pünhan qaban qalxan qan qazan qəhrəman qəlyan qızılqan qurban quran qurşan ramazan reyhan rəvan roman
    saban saman sarafan sarban sarvan sərban soğan sultan şaban şalban şamdan şan şayan şeytan taban talan
    tavan tərcüman tərlan tikan titan tuman tufan turan turban türkman tüfeylan uran ümman ünvan üryan
    üsyan veteran vicdan viran vulkan xan xaqan xiyaban xuraman yaban yalan yaman yan yorğan yovşan
    zaman zəfəran zindan ziyan ərməğan ərğuvan əyan əzan

    adətən bədən bəzən bilavasitən birdən cismən çəmən çətən çən daxilən dəyirmən dən düşmən erkən eynən
    əhsən əsasən əslən fikrən gülşən həmən həqiqətən hərfən hüquqən kefən kəfən kəmən kətən ləyən
    mahiyyətən mədən mən mənən məcburən məntiqən məzmunən müəyyən müvəqqətən nədən nisbətən qanunən qəsdən qismən
    rəsən rəsmən ruhən səmən sən siyasətən süsən şəklən şəxsən tən təcilən təqribən təsadüfən təxminən təzədən
    ümumən vaxtən vətən xaricən xərmən yasəmən yelkən zahirən
    """
)
"""Nouns and adverbs that end like participles."""

LIKE_STORIES = words("keçmiş gümüş qamış yemiş")
"""Words that end like participles in -mış."""

LIKE_VERBS = words(
    """
    ədib əcaib həbib qaib qalib qərib klub katib məktub mətlub münasib müsahib naib nəsib rəqib sahib talib təbib
    tərkib tərtib təqib təxrib xətib
    """
)
"""Nouns that end like verbs in the perfect."""

LIKE_OBLIQUES = words(
    "ada armada briqada dekada komanda olimpiada parada rada soda universiada veranda səcdə lavanda propaqanda "
    "azadə cəridə əqidə fayda fövqəladə gövdə kabinə maddə mədinə pərdə qayda qəsidə sevda xəzinə xurda"
)
"""Words that end like the local cases and the dative."""
