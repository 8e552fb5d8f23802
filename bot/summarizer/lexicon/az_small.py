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
    zarafatla gülə-gülə
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

LEADING = words(
    "isə özü da də həmçinin habelə eyni zamanda növbəsində öz bundan başqa əlavə və amma lakin ki onu bir daha yenə sonda "
    "yekunda"
)
"""What may stand before a reported clause and is no part of it."""

NOT_IN_ROLES = ADVERBS | PRONOUNS | POSTPOSITIONS | words("və ya amma lakin isə da də həm")
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
    adaxlan aslan asiman aman azman badımcan bağban balaban balkan bəyan boran bostan can canan cahan cavan ceyran
    çoban dastan dərman divan dövran duman dükan ehsan ekran elan fərman fidan fincan güman gülüstan heyvan hicran
    ilan imkan iman imtahan insan kapitan karvan komandan kran qaban qalxan qan qazan qurban liman məkan mehriban
    mərcan meydan mizan nişan nöqsan oğlan okean organ orman orqan ozan pəhləvan peşman plan reyhan roman saman
    soğan sultan tavan tərcüman tərlan tikan tufan ümman ünvan üsyan veteran vicdan vulkan xan xaqan yalan yorğan
    zaman zəfəran zindan

    bədən birdən çəmən çətən daxilən dən düşmən erkən əslən fikrən gülşən həmən kətən mədən mən müəyyən nədən qismən
    ruhən səmən sən təzədən vaxtən vətən xaricən xərmən yasəmən yelkən
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
    "azadə cəridə əqidə fayda fövqəladə gövdə kabinə maddə mədinə pərdə qayda qəsidə sevda xəzinə xurda"
)
"""Words that end like the local cases and the dative."""
