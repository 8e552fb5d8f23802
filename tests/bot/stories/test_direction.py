import pytest

from bot.stories.direction import directions, opposite
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
