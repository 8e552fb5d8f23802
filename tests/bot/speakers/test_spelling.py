import pytest

from bot.speakers import blocks
from bot.speakers.spelling import ALIKE, keys, likeness, of_other_vowels
from scrapers.article import Language

SAME = """
Нышанбаев Nışanbayev Nyshanbayev
Гаджиев Hacıyev Hajiyev
Гасанов Həsənov Hasanov
Алиев Əliyev Aliyev
Мамедов Məmmədov Mammadov
Гусейнов Hüseynov Huseynov
Джаббаров Cabbarov Jabbarov
Шахбазов Şahbazov Shahbazov
Гасымов Qasımov Gasimov
Токаев Tokayev Tokayev
Агаев Ağayev Aghayev
Мирзиёев Mirziyoyev Mirziyoyev
Пашинян Paşinyan Pashinyan
Зеленский Zelenski Zelenskyy
Эрдоган Ərdoğan Erdogan
Кулиев Quliyev Guliyev
Худавердиев Xudaverdiyev Khudaverdiyev
Эльчин Elçin Elchin
Джейхун Ceyhun Jeyhun
Мухтар Muxtar Mukhtar
Хикмет Hikmət Hikmat
Касым-Жомарт Qasım-Jomart Kassym-Jomart
Гюльнара Gülnarə Gulnara
Али Əli Ali
Апциаури Apsiauri Aptsiauri
Цхинвали Tsxinvali Tskhinvali
Юрий Yuri Yury
Щукин Şukin Shchukin
Дмитрий Dmitri Dmitry
Реджеп Rəcəb Recep
Тайип Tayyib Tayyip
"""
OTHER: list[tuple[str, Language, str, Language]] = [
    ("Гусейнов", "ru", "Гусейнли", "ru"),
    ("Гусейнов", "ru", "Hüseynli", "az"),
    ("Гасанов", "ru", "Гасымов", "ru"),
    ("Həsənov", "az", "Qasımov", "az"),
    ("Мамедов", "ru", "Məmmədli", "az"),
    ("Ахмедов", "ru", "Məmmədov", "az"),
    ("Алиев", "ru", "Vəliyev", "az"),
    ("Рзаев", "ru", "Мирзаев", "ru"),
    ("Səfərov", "az", "Cəfərov", "az"),
    ("Джафаров", "ru", "Safarov", "en"),
    ("Назаров", "ru", "Назарбаев", "ru"),
    ("Эльмар", "ru", "Elmira", "en"),
    ("Намик", "ru", "Nazim", "az"),
    ("Ильгар", "ru", "İlham", "az"),
]
LANGUAGES: tuple[Language, Language, Language] = ("ru", "az", "en")


@pytest.mark.parametrize("spellings", SAME.strip().splitlines())
def test_one_name_in_three_languages_is_alike_and_meets_in_one_block(spellings: str) -> None:
    russian, *others = zip(spellings.split(), LANGUAGES, strict=True)
    for other in others:
        assert likeness(*russian, *other) >= ALIKE
        assert set(blocks(*russian)) & set(blocks(*other))


@pytest.mark.parametrize("pair", OTHER, ids=lambda pair: f"{pair[0]}-{pair[2]}")
def test_another_name_is_not_alike(pair: tuple[str, Language, str, Language]) -> None:
    assert likeness(*pair) < ALIKE


def test_a_russian_g_is_read_both_ways() -> None:
    assert keys("Гасан", "ru") == ("kasan", "hasan")


@pytest.mark.parametrize(
    "pair",
    [
        ("Рашад", "ru", "Rəşid", "az"),
        ("Рашид", "ru", "Rashad", "en"),
        ("Фуад", "ru", "Fəid", "az"),
        ("Самир", "ru", "Səmur", "az"),
        ("Эльмар", "ru", "Elmir", "az"),
    ],
    ids=lambda pair: f"{pair[0]}-{pair[2]}",
)
def test_vowels_of_another_kind_are_told(pair: tuple[str, Language, str, Language]) -> None:
    assert of_other_vowels(*pair)
    assert of_other_vowels(*pair[2:], *pair[:2])


@pytest.mark.parametrize("spellings", ["Салим Səlim Salim", "Физули Füzuli Fuzuli", *SAME.strip().splitlines()])
def test_spellings_of_one_name_have_vowels_of_one_kind(spellings: str) -> None:
    russian, azerbaijani, english = zip(spellings.split(), LANGUAGES, strict=True)
    assert not of_other_vowels(*russian, *azerbaijani)
    assert not of_other_vowels(*azerbaijani, *english)


def test_a_name_kept_under_its_last_b_is_still_found() -> None:
    assert blocks("Иван Зуб", "ru") == ("zp", "zb")


def test_no_name_has_no_block() -> None:
    assert blocks("", "ru") == ()
    assert blocks("«»", "ru") == ("",)
