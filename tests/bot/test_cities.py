from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cities import City, city, find_city, suggestions


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Баку", "baku"),
        ("baki", "baku"),
        ("BAKI", "baku"),
        ("Bakı", "baku"),
        ("  астана ", "astana"),
        ("Нур-Султан", "astana"),
        ("Алма-Ата", "almaty"),
        ("Asia/Almaty", "almaty"),
        ("europe/berlin", "Europe/Berlin"),
        ("Берлин", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("Nyu-York", "America/New_York"),
        ("gence", "ganja"),
        ("Киев", "kyiv"),
    ],
)
def test_a_city_is_found_by_its_name_in_any_language_or_by_its_zone(text: str, id_: str) -> None:
    found = find_city(text)
    assert found is not None
    assert found.id == id_
    assert city(id_) == found


@pytest.mark.parametrize("id_", ["astana", "almaty", "shymkent"])
def test_kazakhstan_has_one_clock(id_: str) -> None:
    found = city(id_)
    assert found is not None
    assert found.zone == "Asia/Almaty"


@pytest.mark.parametrize("text", ["", "   ", "Атлантида", "Etc/GMT+5", "..", "\x00"])
def test_what_is_no_city_is_not_found(text: str) -> None:
    assert find_city(text) is None


def test_a_misspelt_city_is_suggested() -> None:
    assert [each.id for each in suggestions("Ташкен")][:1] == ["tashkent"]
    assert suggestions("qwxzqwxz") == []


def test_a_city_is_named_in_the_language_of_the_reader() -> None:
    baku = city("baku")
    assert baku is not None
    assert [baku.name(language) for language in ("ru", "az", "en", "xx")] == ["Баку", "Bakı", "Baku", "Baku"]


def every_city() -> list[City]:
    named = ("Баку", "Лондон", "Токио", "Сидней", "Каир", "Лима", "Торонто")
    return [found for name in named if (found := find_city(name))]


@pytest.mark.parametrize("found", every_city(), ids=lambda found: found.id)
def test_a_city_has_a_real_zone_and_an_id_that_fits_a_button(found: City) -> None:
    assert ZoneInfo(found.zone)
    assert len(found.id.encode()) <= 48
    assert ":" not in found.id


@given(st.text(max_size=60))
def test_any_text_is_found_or_not_without_an_error(text: str) -> None:
    found = find_city(text)
    assert found is None or city(found.id) is not None
    assert len(suggestions(text)) <= 4
