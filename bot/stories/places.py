"""Countries and cities whose names differ in the three languages by more than their spelling, or are near to another's name."""

from functools import lru_cache

from bot.stories.endings import RUSSIAN, azerbaijani
from scrapers.article import Language

_PLACES = """
азербайджан | azərbaycan | azerbaijan azerbaijani azerbaijanis
баку | bakı | baku
армени | ermənistan | armenia armenian armenians
ереван | irəvan yerevan | yerevan
грузи | gürcüstan | georgia georgian georgians
тбилиси | tbilisi tiflis | tbilisi
турци | türkiyə | turkey türkiye turkiye turkish
анкар | ankara | ankara
стамбул | istanbul | istanbul
иран | iran | iran iranian iranians
тегеран | tehran | tehran teheran
ирак | iraq | iraq iraqi iraqis
багдад | bağdad | baghdad
росси рф | rusiya | russia russian russians
москв | moskva | moscow
украин | ukrayna | ukraine ukrainian ukrainians
киев | kiyev | kyiv kiev
белорусси беларус | belarus belarusiya | belarus belarusian
минск | minsk | minsk
казахстан | qazaxıstan | kazakhstan kazakh kazakhs
астан | astana | astana
узбекистан | özbəkistan | uzbekistan uzbek uzbeks
ташкент | daşkənd | tashkent
туркменистан туркмени | türkmənistan | turkmenistan turkmen
ашхабад ашгабат | aşqabad | ashgabat
кыргызстан киргизи | qırğızıstan | kyrgyzstan kyrgyz
бишкек | bişkek | bishkek
таджикистан | tacikistan | tajikistan tajik
душанбе | düşənbə | dushanbe
молдов молдави | moldova | moldova moldovan
кишинев | kişinyov | chisinau
афганистан | əfqanıstan | afghanistan afghan
пакистан | pakistan | pakistan pakistani
исламабад | islamabad | islamabad
китай кита кнр | çin çxr | china chinese
пекин | pekin | beijing
инди | hindistan | india indian
индонези | indoneziya | indonesia indonesian
япони | yaponiya | japan japanese
коре | koreya | korea korean
сша америк штат | abş amerika ştat ştatları | usa states america american americans
вашингтон | vaşinqton | washington
британи великобритани | britaniya | britain british
англи | ingiltərə | england english
лондон | london | london
франци | fransa | france french
париж | paris | paris
германи фрг | almaniya | germany german germans
берлин | berlin | berlin
итали | italiya | italy italian
рим | roma | rome
ватикан | vatikan | vatican
испани | ispaniya | spain spanish
португали | portuqaliya | portugal
греци | yunanıstan | greece greek
афин | afina | athens
венгри | macarıstan | hungary hungarian
будапешт | budapeşt | budapest
польш | polşa | poland polish
варшав | varşava | warsaw
румыни | rumıniya | romania romanian
болгари | bolqarıstan | bulgaria bulgarian
серби | serbiya | serbia serbian
словаки | slovakiya | slovakia slovak
словени | sloveniya | slovenia slovenian
австри | avstriya | austria austrian
вен | vyana | vienna
австрали | avstraliya | australia australian
швейцари | isveçrə | switzerland swiss
женев | cenevrə | geneva
швеци | isveç | sweden swedish
латви | latviya | latvia latvian
литв | litva | lithuania lithuanian
эстони | estoniya | estonia estonian
бельги | belçika | belgium belgian
брюссел | brüssel | brussels
европ | avropa | europe european
израил | israil | israel israeli
палестин | fələstin | palestine palestinian
сири | suriya | syria syrian
дамаск | dəməşq | damascus
ливан | livan | lebanon lebanese
ливи | liviya | libya libyan
иордани | iordaniya | jordan
египет египт | misir | egypt egyptian
каир | qahirə | cairo
катар | qətər | qatar
оман | oman | oman
кувейт | küveyt | kuwait
оаэ эмират | bəə əmirlik əmirlikləri | uae emirates
саудовск | səudiyyə | saudi
арави | ərəbistan | arabia
нигер | niger | niger
нигери | nigeriya | nigeria nigerian
мали | mali | mali
малави | malavi | malawi
перу | peru | peru
карабах | qarabağ | karabakh garabagh
нахчыван нахичеван | naxçıvan | nakhchivan nakhichevan
ханкенди | xankəndi | khankendi
гянджа гяндж | gəncə | ganja
сумгаит сумгайыт | sumqayıt | sumgait sumgayit
мингечаур мингячевир | mingəçevir | mingachevir
физули | füzuli | fuzuli fizuli
каспи каспий | xəzər | caspian
кавказ | qafqaz | caucasus
"""
_COLUMNS: tuple[Language, Language, Language] = ("ru", "az", "en")


def _read() -> dict[Language, dict[str, str]]:
    read: dict[Language, dict[str, str]] = {language: {} for language in _COLUMNS}
    for line in _PLACES.strip().splitlines():
        columns = line.split(" | ")
        for language, words in zip(_COLUMNS, columns, strict=True):
            read[language] |= dict.fromkeys(words.split(), columns[-1].split()[0])
    return read


_PLACE_BY_STEM = _read()


@lru_cache(maxsize=20_000)
def place(word: str, language: Language) -> str:
    """Return the English name of the place that a word in small letters is, in any case; "" for none that is known."""
    stems = _PLACE_BY_STEM.get(language, {})
    for end in range(len(word), 1, -1):
        if (found := stems.get(word[:end])) and _is_ending(word[end:], language):
            return found
    return ""


def _is_ending(rest: str, language: Language) -> bool:
    if not rest:
        return True
    if language == "az":
        return azerbaijani(rest)
    return language == "ru" and rest in RUSSIAN
