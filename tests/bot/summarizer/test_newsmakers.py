"""Names of people in the news of the region, in words of our own: none is taken apart, whatever stands beside it."""

import pytest

from tests.bot.summarizer.speech import summary

RUSSIAN = """
Джейхун Байрамов|Джейхуна Байрамова
Хакан Фидан|Хакана Фидана
Касым-Жомарт Токаев|Касым-Жомарта Токаева
Ильхам Алиев|Ильхама Алиева
Хикмет Гаджиев|Хикмета Гаджиева
Микаил Джаббаров|Микаила Джаббарова
Шахин Мустафаев|Шахина Мустафаева
Мурат Нуртлеу|Мурата Нуртлеу
Никол Пашинян|Никола Пашиняна
Арарат Мирзоян|Арарата Мирзояна
Реджеп Тайип Эрдоган|Реджепа Тайипа Эрдогана
Рашад Набиев|Рашада Набиева
Парвиз Шахбазов|Парвиза Шахбазова
Серик Жумангарин|Серика Жумангарина
Бахтиёр Саидов|Бахтиёра Саидова
Сергей Лавров|Сергея Лаврова
Шавкат Мирзиёев|Шавката Мирзиёева
Садыр Жапаров|Садыра Жапарова
Эмомали Рахмон|Эмомали Рахмона
Ираклий Кобахидзе|Ираклия Кобахидзе
Джейхун Мамедов|Джейхуна Мамедова
Ровшан Рустамов|Ровшана Рустамова
Талех Зиядов|Талеха Зиядова
Ирина Куклина|Ирины Куклиной
Мария Захарова|Марии Захаровой
Сахиба Гафарова|Сахибы Гафаровой
"""
AZERBAIJANI = (
    "Ceyhun Bayramov|Hakan Fidan|Qasım-Jomart Tokayev|İlham Əliyev|Hikmət Hacıyev|Mikayıl Cabbarov|Şahin Mustafayev|"
    "Murat Nurtleu|Nikol Paşinyan|Ararat Mirzoyan|Rəcəb Tayyib Ərdoğan|Rəşad Nəbiyev|Pərviz Şahbazov|Serik Jumanqarin|"
    "İrina Kuklina|Mariya Zaxarova|Baxtiyor Səidov|Sahibə Qafarova|Taleh Ziyadov|Rövşən Rüstəmov|Anar Kərimov"
)
ENGLISH = (
    "Jeyhun Bayramov|Hakan Fidan|Kassym-Jomart Tokayev|Ilham Aliyev|Hikmet Hajiyev|Mikayil Jabbarov|Shahin Mustafayev|"
    "Murat Nurtleu|Nikol Pashinyan|Ararat Mirzoyan|Recep Tayyip Erdogan|Rashad Nabiyev|Parviz Shahbazov|"
    "Serik Zhumangarin|Irina Kuklina|Maria Zakharova|Bakhtiyor Saidov|Sahiba Gafarova|Taleh Ziyadov|Rovshan Rustamov"
)


@pytest.mark.parametrize("forms", RUSSIAN.split("\n")[1:-1])
@pytest.mark.parametrize(
    ("pattern", "role"),
    [
        ("«Суда придут вместе с весной», — заявил{a} министр {name}.", "министр"),
        ("«Суда придут вместе с весной», — заявил{a} глава МИД {name}.", "глава МИД"),
        ("«Суда придут вместе с весной», — сказал{a} депутат Милли Меджлиса {name}.", "депутат Милли Меджлиса"),
        ("«Суда придут вместе с весной», — сказал{a} {name}.", None),
        ("По словам {genitive}, порт готов принять суда.", None),
        ("По словам главы МИД {genitive}, порт готов принять суда.", "глава МИД"),
        ("Министр {name} сообщил{a}, что порт готов принять суда.", "министр"),
    ],
)
def test_a_russian_name_is_whole(forms: str, pattern: str, role: str | None) -> None:
    name, genitive = forms.split("|")
    ending = "а" if name.endswith(("ова", "ина")) else ""
    (quote,) = summary(pattern.format(name=name, genitive=genitive, a=ending), "ru").quotes
    assert (quote.speaker, quote.role, quote.certain) == (name, role, True)


@pytest.mark.parametrize("name", AZERBAIJANI.split("|"))
@pytest.mark.parametrize(
    "pattern",
    [
        "“Gəmilər yaz ilə birlikdə gələcək”, - deyib {}.",
        "“Gəmilər yaz ilə birlikdə gələcək”, - nazir {} deyib.",
        "Xarici işlər naziri {} bildirib ki, liman iki dəfə böyüyəcək.",
        "{} deyib ki, liman iki dəfə böyüyəcək.",
    ],
)
def test_an_azerbaijani_name_is_whole(name: str, pattern: str) -> None:
    (quote,) = summary(pattern.format(name), "az").quotes
    assert (quote.speaker, quote.certain) == (name, True)


@pytest.mark.parametrize("name", ENGLISH.split("|"))
@pytest.mark.parametrize(
    "pattern",
    [
        "“The ships will come with the spring,” Foreign Minister {} said.",
        "“The ships will come with the spring,” said {}.",
        "“The ships will come with the spring,” President {} told reporters.",
        "Foreign Minister {} said the port would grow twofold.",
    ],
)
def test_an_english_name_is_whole(name: str, pattern: str) -> None:
    (quote,) = summary(pattern.format(name), "en").quotes
    assert (quote.speaker, quote.certain) == (name, True)
