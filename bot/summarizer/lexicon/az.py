"""Azerbaijani words that the engine asks every language for, lowered with i for İ and ı for I.

What only the grammar of Azerbaijani asks for is in `az_people`, `az_speech`, `az_names` and `az_small`.
"""

from bot.summarizer.lexicon import words

TITLES = words("xanım bəy cənab müəllim müəllimə xala bibi dayı əmi nənə baba kişi usta hacı məşədi kərbəlayı ağa qağa")
"""Words of respect before or after a name."""

PRONOUNS = words("o onlar onun onların özü")

CALLINGS = tuple(
    frozenset(group.split("|"))
    for group in (
        "millət vəkil|deputat|parlamentari",
        "müğənni|xanəndə|ifaçı|sənətçi|artist|sənətkar",
        "aktyor|aktrisa|artist|sənətçi|sənətkar",
        "millət vəkil|deputat|məclisin üzv|parlamentin üzv",
        "ittihamçı|prokuror",
        "bank|bankir",
        "polis|polis əməkdaş",
        "nazirliyin|məmur",
        "partiya|partiyaçı|siyasətçi",
        "zərərçəkmiş|zərərçəkən",
        "təqsirləndirilən|müttəhim|məhkum",
        "məşqçi|çalışdırıcı",
        "sözçü|mətbuat katib",
        "baş nazir|hökumət başçı",
        "sahibkar|biznesmen|iş adam",
        "hakim|referi|arbitr",
        "yazıçı|ədib|müəllif",
        "professor|alim|akademik",
        "futbolçu|müdafiəçi|yarımmüdafiəçi|hücumçu|qapıçı|forvard|legioner|oyunçu",
        "həkim|cərrah|pediatr|terapevt|toksikoloq|kardioloq|onkoloq|nevroloq|endokrinoloq|infeksionist|psixiatr|uroloq|radioloq",
    )
) + tuple(
    frozenset((kind, one))
    for kind, several in (
        (
            "idmançı",
            "güləşçi boksçu cüdoçu karateçi taekvondoçu üzgüçü atıcı gimnast qaçışçı futbolçu şahmatçı çempion pəhləvan",
        ),
        (
            "alim",
            "tarixçi arxeoloq bioloq kimyaçı fizik astronom geoloq dilçi ekoloq hidroloq seysmoloq etnoqraf genetik dosent doktoru tədqiqatçı",
        ),
        ("rəhbər", "direktor sədr rəis müdir başçı prezident rektor"),
        ("hüquqşünas", "vəkil advokat notarius hüquqçu"),
        ("pedaqoq", "müəllim dosent professor tərbiyəçi"),
        ("zabit", "polkovnik podpolkovnik mayor kapitan leytenant general"),
        ("sənətkar", "rəssam bəstəkar heykəltəraş aşıq tarzən kamançaçı toxucu misgər dulusçu zərgər"),
        ("musiqiçi", "bəstəkar dirijor pianoçu tarzən skripkaçı kamançaçı gitaraçı müğənni xanəndə"),
        ("məmur", "nazir rəis başçı"),
    )
    for one in several.split()
)
"""Words for one and the same calling: who is brought in by one may be meant by another."""

OFFICES = words("prezident baş")

ANAPHORA = words(
    """
    bu bunu bunun buna bundan o onu onun ona ondan onlar bunlar həmin belə görə digər ikinci üçüncü dördüncü sonra həm
    beləliklə lakin amma ancaq halbuki yəni bununla orada burada oradan yoxsa axı çünki isə və deməli əks indi əvvəllər
    eyni hamı nəhayət məsələn onsuz
    """
)

THIS_TIME = words(
    "il ilin ildə ildən ilə ay ayın ayda həftə həftənin gün mövsüm mövsümün yaz yay payız qış rüb rübdə əsr əsrdə"
)
"""Words after which «this» points to now and not back."""

STRONG = words(
    """
    lazımdır olmalıdır mümkün vacib risk ilk daha ən artıb azalıb olacaq edəcək yalnız heç əgər artacaq azalacaq
    müqayisədə rekord gərək mütləq zəruri təhlükə
    """
)

STRONG_ENDS = ("malıdır", "məlidir", "acaq", "əcək", "acağıq", "əcəyik", "malıyıq", "məliyik")

NUMERALS = words(
    """
    iki üç dörd beş altı yeddi səkkiz doqquz on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan yüz min milyon
    milyard faiz faizi yarısı yarısını yarıdan dəfə üçdə dörddə
    """
)

SELF = words("mən məni mənə mənim məndən mənəm")

SELF_ENDS = (
    "dım", "dim", "düm", "dıq", "dik", "duq", "dük", "mışam", "mişəm", "muşam", "müşəm", "mışıq", "mişik", "muşuq", "müşük",
    "ıram", "irəm", "uram", "ürəm", "ırıq", "irik", "uruq", "ürük",
)  # fmt: skip
"""What verbs of the first person end in."""

CONDITION = words("əgər olmasa üçün olmadan yalnız qədər")

CONDITION_ENDS = (
    "arsa", "ərsə", "ırsa", "irsə", "ursa", "ürsə", "masa", "məsə", "olsa", "etsə", "versə", "bsa", "bsə", "qsa", "ksə",
)  # fmt: skip

CONTRAST = words("isə amma ancaq heç")

STOP = words(
    """
    və bu bir ki də da üçün ilə o isə daha ən çox hər onun olan kimi ya amma lakin ancaq var yox artıq qədər sonra
    əvvəl görə bizim biz mən siz onlar belə həm yəni hələ olar olur edir edib idi deyil nə niyə necə heç bütün öz özü
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

ADDRESSING = words("siz sizin sizi sizə sizdə sizdən sizinlə sizcə özünüz özünüzü özünüzə")
"""Words to somebody who is asked."""

ADDRESSING_ENDS = (
    "sınız",
    "siniz",
    "sunuz",
    "sünüz",
    "ırsız",
    "irsiz",
    "ursuz",
    "ürsüz",
    "dınız",
    "diniz",
    "dunuz",
    "dünüz",
    "ınız",
    "iniz",
)
"""What words to somebody who is asked end in."""

MEETING = words(
    """
    müsahibə müsahibəsi müsahibədə müsahibəni müsahibəmiz söhbət söhbəti söhbətimiz söhbətləşib söhbətləşdik
    suallarımızı suallarımıza sualları sualımızı suallarını cavablandırıb cavablandırdı cavablandırır cavab qonağımız
    qonağı qonaq həmsöhbətimiz müsahibimiz ünvanladıq soruşduq danışdıq danışıb görüşdük görüşüb
    """
)
"""Words that bring in an interview."""

QUESTION = words("sual müxbir jurnalist aparıcı")

ANSWER = words("cavab")
