import pytest

from bot.stories.direction import changes, directions, opposite, turned
from scrapers.article import Language


@pytest.mark.parametrize(
    ("text", "language", "ways"),
    [
        ("Экспорт вырос, импорт сократился, цены повысятся", "ru", ("up", "down", "up")),
        ("в возрасте 12 лет", "ru", ()),
        ("İxrac artıb, idxal azalıb, qiymətlər düşəcək", "az", ("up", "down", "down")),
        ("Artıq böyük düşmən haqqında düşünürük", "az", ()),
        ("Exports grew and prices went down; we expect a rise", "en", ("up", "down", "up")),
        ("Exports grew", "other", ()),
        ("Qiymət qalxdı, sonra endi, aşağı düşüb, geriləyib, ucuzlaşıb", "az", ("up", *["down"] * 4)),
        ("Tarifi qaldırıblar, benzin bahalaşır, faiz endirildi", "az", ("up", "up", "down")),
        ("Enerji və enli yol, kəndin eni", "az", ()),
        ("They cut rates, output contracted, shares slipped, plunged and slumped", "en", ("down",) * 5),
        ("The index advanced to 12, prices climb, up 5 and then down 3", "en", ("up", "up", "up", "down")),
        ("An advanced contract was signed", "en", ()),
        ("Обвал: рынок просел, цена взлетела, хлеб подешевел и подорожал", "ru", ("down", "down", "up", "down", "up")),
        ("Утром на взлетной полосе", "ru", ()),
    ],
)
def test_words_for_growing_and_falling_are_found(text: str, language: Language, ways: tuple[str, ...]) -> None:
    assert directions(text, language) == ways


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        (("up",), ("down", "down"), True),
        (("up", "down"), ("down", "up"), True),
        (("up", "down"), ("up",), False),
        (("up",), ("up", "up"), False),
        ((), ("down",), False),
    ],
)
def test_ways_are_opposite_where_they_do_not_meet(one: tuple[str, ...], other: tuple[str, ...], are: bool) -> None:
    assert opposite(one, other) is are
    assert opposite(other, one) is are


@pytest.mark.parametrize(
    ("text", "language", "change"),
    [
        ("Ставка была 30 процентов, стала 45.", "ru", ("30", "45")),
        ("Теперь там 45 домов, а было тридцать.", "ru", ("30", "45")),
        ("Добыча пошла с 5 до 10 тысяч тонн.", "ru", ("5000", "10000")),
        ("It was 45, now it is 30.", "en", ("45", "30")),
        ("The rate is now 30, it was 45 before.", "en", ("45", "30")),
        ("It went from 2 to 3 million, up to 7.5 from 6.1", "en", ("2000000", "3000000")),
        ("Faiz 30 idi, 45 oldu.", "az", ("30", "45")),
        ("İndi 45-dir, əvvəl isə otuz idi.", "az", ("30", "45")),
        ("İndi 45-dir, otuz idi.", "az", ("30", "45")),
        ("Hasilat 30 faizdən 45 faizə çatdı.", "az", ("30", "45")),
        ("Əvvəllər 30 ev, indi 45.", "az", ("30", "45")),
    ],
)
def test_what_was_and_what_is_now_is_found(text: str, language: Language, change: tuple[str, str]) -> None:
    found = changes(text, language)
    assert change in found
    assert not turned(found, found)
    assert turned(found, frozenset({change[::-1]}))


def test_no_change_is_made_of_other_figures() -> None:
    assert changes("Было 30 и 40, стало лучше. От Баку до 5 утра.", "ru") == frozenset()
    assert changes("30 idi, 45 oldu", "other") == frozenset()
