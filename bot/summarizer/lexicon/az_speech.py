"""Azerbaijani words of saying: stems of verbs, nouns that speak with a light verb, words for what was said."""

from bot.summarizer.lexicon import words

SAY = words(
    """
    de söylə bildir vurğula xatırlat xatırla açıqla yaz soruş cavablandır dan təsdiqlə yekunlaşdır danış bölüş
    paylaş səsləndir proqnozlaşdır düşün fikirləş inan hesabla san say gileylən şikayətlən təəssüflən öyün
    zarafatlaş pıçılda qışqır bağır çığır hayqır mızıldan donquldan gülümsə təkrarla tamamla əsaslandır aydınlaşdır
    göstər dəqiqləşdir qiymətləndir səciyyələndir adlandır etirazlan ümidlən tapşır yalvar təkidlə dillən izahlandır
    şərhlə fəxrlən heyfsilən razılaş hirslən əminləş toxun
    """
)
"""Stems of verbs that say by themselves: «bildirib», «vurğulayıb»."""

PASSIVE = words(
    "deyil bildiril söylənil söylən vurğulan açıqlan xatırladıl xatırlan yazıl səsləndiril səslən göstəril təsdiqlən "
    "proqnozlaşdırıl paylaşıl bölüşül şərhlən dəqiqləşdiril"
)
"""Stems of verbs that tell what is said and not by whom: «bildirilib»."""

LIGHT = {
    "et": words(
        """
        qeyd əlavə hesab bəyan iddia izah etiraf təsdiq təklif tələb xahiş tövsiyə şikayət vəd zarafat ehtimal
        təkzib ümid güman proqnoz giley təəssüf təkid israr işarə şərh elan inkar etiraz təxmin təkrar davam
        xəbərdarlıq müraciət nəql xülasə arzu rica təəccüb eyham ifadə izhar istehza təhlil təşəkkür təbrik təqdir
        tənqid müjdə kinayə narazılıq sual yekun sitat iqtibas lağ
        """
    ),
    "ver": words(
        """
        məlumat cavab cavabını açıqlama xəbər söz izahat tövsiyə məsləhət vəd müsahibə bəyanat şərh qiymət proqnoz sual
        təminat reaksiya ifadə izah arxayınlıq müjdə göstəriş zəmanət
        """
    ),
    "bildir": words(
        "münasibət təəssüf ümid etiraz narazılıq əminlik təşəkkür məmnunluq narahatlıq mövqe fikir fikrini"
    ),
    "çək": words("diqqət diqqətə nəzərə misal nümunə"),
    "çatdır": words("diqqətə nəzərə diqqətinə"),
    "gör": words("məsləhət"),
    "vur": words("yekun eyham gözə"),
    "bitir": words("çıxışını sözünü fikrini söhbətini"),
    "gətir": words("sitat misal dilə dilinə nümunə"),
    "gəl": words("qənaətə qənaətinə nəticəyə nəticəsinə"),
    "aç": words("söz söhbət"),
    "ol": words("əmin ümidvar razı narahat narazı məyus"),
    "qaytar": words("cavab söz"),
    "iç": words("and"),
    "at": words("replika"),
    "tut": words("irad"),
    "sal": words("yada yadına zarafata"),
    "keç": words("sözündən"),
    "yay": words("məlumat bəyanat"),
    "yönəlt": words("diqqət diqqəti"),
    "yetir": words("diqqətə"),
    "saxla": words("sirr"),
}
"""Light verbs, and the words before them that speak: «qeyd edib», «diqqətə çatdırıb»."""

LIGHT_ALIKE = {"elə": "et", "edil": "et", "olun": "et", "veril": "ver", "çatdırıl": "çatdır"}
"""Light verbs that stand for another one; see also PASSIVE_LIGHT."""

PASSIVE_LIGHT = words("edil olun veril çatdırıl")

STATES = words(
    "qənaətindədir qənaətindədirlər fikrindədir fikrindədirlər fikirdədir fikirdədirlər inamındadır düşüncəsindədir "
    "mövqeyindədir əmindir əmindirlər ümidvardır razıdır narazıdır narahatdır əqidəsindədir gizlətmir gizlətməyib"
)
"""Predicates of opinion: «… olduğu qənaətindədir», «əmindir ki»."""

THOUGHTS = words("əmin əminlik ümidvar ümid inan düşün güman zənn hesab ehtimal təxmin təəssüf narahat qənaət")
"""What somebody says they think, verbs and the words before a light verb: «əmin olduğunu bildirib»."""

UNDENIED = words("istisna şübhə inkar")
"""Nouns that speak with a negative verb: «istisna etmir»."""

UNDENIED_VERBS = words("etmir etmirlər etməyib etmədi etmirdi")

NAMING = words("adlandır qiymətləndir səciyyələndir say hesab xarakterizə elan")
"""What puts a judgement on a thing: «planı “səhv” adlandırıb»."""

CALLING = NAMING | words("müraciət")
"""What says how somebody calls a person or a thing: «ona “əmi” deyə müraciət edirlər»."""

RELAYING = words("xəbər")
"""What a medium does with other people's words, as lemmas."""

WORDS_SAID = words(
    """
    söz fikir fikr cavab arqument məlumat rəy qənaət hesablama iddia proqnoz qiymətləndirmə ehtimal təxmin açıqlama
    bəyanat şərh mülahizə təsəvvür inam izahat düşüncə baxış nəzər hesab zənn güman mövqe versiya müşahidə
    xəbərdarlıq xəbər vurğu etiraf təsdiq qeyd etiqad əqidə kəlam vəd şikayət hekayə xatirə tədqiqat araşdırma
    statistika hesabat bildiriş arayış
    """
)
"""What somebody has said or thinks: «sözlərinə görə», «fikrincə»."""

AFTER_BY = words("görə əsasən")

SUCH = words("budur belədir bu belə odur qısa")
"""«Nazirin fikri budur ki, …»."""

WAS = words("oldu olub idi olmuşdu")

PROVERBIAL = words("atalar babalar nənələr kim")
"""Whose words are a proverb or nobody's: «Atalar deyib ki, …», «Kim deyir ki, …?»."""

ACCORDING = "görə"

GIVEN = words("verilən yayılan yayımlanan daxil alınan göndərilən paylaşılan yerləşdirilən dərc açıqlanan")
"""«Nazirlikdən verilən məlumata görə»: what comes from somebody."""

CITING = words("kimi")
"""«Nazirin dediyi kimi»."""

DOCUMENTS = words(
    """
    məlumat bəyanat açıqlama cavab hesabat müraciət məktub məqalə paylaşım şərh status sənəd arayış rəy yazı mətn
    xəbərdarlıq bildiriş sorğu müsahibə çıxış nitq təbrik protokol raport şikayət xülasə press-reliz tvit tədqiqat
    kitab monoqrafiya gündəlik xatirə məruzə bülleten təqdimat hökm qərar vəsatət ərizə petisiya izahat ifadə
    """
)
"""What speaks for whoever wrote it: «nazirliyin məlumatında deyilir»."""

EVENTS = words("brifinq konfrans iclas görüş tədbir mərasim sammit forum toplantı müzakirə seminar mühazirə səfər")
"""Where people speak."""

OWN_WORDS = words(
    """
    açıqlama müsahibə çıxış paylaşım bəyanat şərh müraciət nitq söhbət söz fikir fikr sual cavab məktub yazı məqalə
    səhifə hesab brifinq konfrans tvit status kanal bloq kitab məruzə xatirə təbrik sayt
    """
)
"""What may stand between the speaker and the verb: «Brenner müsahibəsində deyib»."""

BACK_NOUNS = words(
    "söz cümlə ifadə kəlmə fikir fikr barə haqq haqda məlumat açıqlama bəyanat məsələ qeyd mövqe iddia proqnoz xəbər məqam"
)
"""«Bu sözləri», «bu barədə», «bu fikri»: what the sentence before said."""

CITING_VERBS = words("sitat nəql xəbər yaz iqtibas çatdır ver təkrar xatırlat")

RELAY = words("istinadən istinadla istinad")
"""«Nazirliyə istinadən», «istinad edərək»: somebody else is only passed on."""

NOT_BACK = words(
    "təkzib inkar dan izah hesab say adlandır qiymətləndir səciyyələndir tələb davam əsaslandır təhlil tənqid"
)
"""What is done with a statement other than making it: «bunu … izah edib»."""
