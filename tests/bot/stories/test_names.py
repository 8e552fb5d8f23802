from itertools import combinations

import pytest

from bot.stories.names import name, one_name
from scrapers.article import Language

ONE = """
ru Баку az Bakı az Bakıda en Baku
ru Актау az Aktau az Aktauda en Aktau
ru Тбилиси az Tbilisidə en Tbilisi
ru Казахстан ru Казахстана az Qazaxıstan az Qazaxıstanın en Kazakhstan
ru Турции ru Турцией az Türkiyədə en Turkey en Türkiye
ru Гасанов az Həsənov en Hasanov az HƏSƏNOV
ru Гейдар ru Гейдаром az Heydər az Heydərin en Heydar
ru Грузия az Gürcüstana en Georgia
ru Китай ru Китая az Çin az Çindən en China
ru Зеленский ru Зеленского az Zelenski en Zelenskyy
ru Шуша ru Шушу az Şuşadan en Shusha
ru Самтредиа az Samtrediyada en Samtredia
ru Мирзиёев ru Мирзиеевым az Mirziyoyevin en Mirziyoyev
ru Лачин az LAÇIN az Laçınlı en Lachin
ru Зангезур az Zəngəzurun en Zangezur
ru Ирак az İraqda en Iraq en Iraqi
ru Павел ru Павла ru Павлом
ru Алматы az Almatıda en Almaty
ru Макрона az Makronla en Macron
ru Гобустан az Qobustan en Gobustan
"""
TWO = """
ru Иран ru Ирак
en Iran en Iraq
az İran az İraq
ru Ирана az İraqın
ru Латвия ru Литва
az Latviya az Litva
ru Австрия ru Австралия
ru Словакия ru Словения
az Türkiyə az Türkmənistan
en Turkey en Turkmenistan
ru Турция az Türkmənistan
ru Индия ru Индонезия
ru Мали ru Малави
ru Нигер ru Нигерия
ru Нигера ru Нигерии
ru Перу ru Пермь
ru Оман ru Омар
ru Рашад ru Рашид
az Rəşad az Rəşid
ru Алиев ru Али
ru Алматы ru Алма-Атинский
ru Самир ru Самедов
en Marat en Marta
"""


def read(line: str) -> list[tuple[str, Language]]:
    words = line.split()
    languages: dict[str, Language] = {"ru": "ru", "az": "az", "en": "en"}
    return [(word, languages[language]) for language, word in zip(words[::2], words[1::2], strict=True)]


@pytest.mark.parametrize("line", ONE.strip().splitlines())
def test_a_name_is_one_in_every_case_and_language(line: str) -> None:
    for one, other in combinations(read(line), 2):
        assert one_name(name(*one), name(*other)), (one, other)


@pytest.mark.parametrize("line", TWO.strip().splitlines())
def test_names_that_only_look_alike_are_two(line: str) -> None:
    one, other = read(line)
    assert not one_name(name(*one), name(*other))
    assert not one_name(name(*other), name(*one))
