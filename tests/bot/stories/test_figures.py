import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.figures import figures
from scrapers.article import Language

LANGUAGES: list[Language] = ["ru", "az", "en", "other"]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("1,5 млн тонн", "ru", {"1500000"}),
        ("1.5 milyon ton", "az", {"1500000"}),
        ("1,500,000 tonnes", "en", {"1500000"}),
        ("1 500 000 tonnes", "en", {"1500000"}),
        ("1.500 manat", "az", {"1500"}),
        ("1.500 tonnes", "en", {"1.5"}),
        ("1.500,75 манат", "ru", {"1500.75"}),
        ("17 min 500 nəfər", "az", {"17500"}),
        ("5 млн 300 тыс тонн", "ru", {"5300000"}),
        ("3 million and 400", "en", {"3000000", "400"}),
        ("10 min", "en", {"10"}),
        ("10 min nəfər", "az", {"10000"}),
        ("$2bn", "en", {"2000000000"}),
        ("02.10.2020 в 08:10", "ru", {"2", "10", "2020", "8"}),
        ("двадцать пять процентов и двадцать домов", "ru", {"25", "20"}),
        ("iyirmi beş faiz, on iki gün, on ev", "az", {"25", "12", "10"}),
        ("twenty-one of a hundred, five thousand", "en", {"21", "100", "5000"}),
        ("two hundred and five of three million two hundred thousand", "en", {"205", "3200000"}),
        ("стоит сто восемьдесят миллионов лари", "ru", {"180000000"}),
        ("двести восемьдесят миллионов и сто", "ru", {"280000000", "100"}),
        ("пять миллионов, шесть миллионов", "ru", {"5000000", "6000000"}),
        ("пять миллионов шесть миллионов", "ru", {"5000000", "6000000"}),
        ("сорок пять минут, два часа", "ru", {"45", "2"}),
        ("yüz səksən milyon, iki yüz min, on beş min iki yüz əlli", "az", {"180000000", "200000", "15250"}),
        ("bir adam, one man, один человек", "az", set()),
        ("COP29 и G20", "ru", set()),
        ("üçün", "az", set()),
        ("5%-i 2026-cı ildə", "az", {"5", "2026"}),
        ("", "ru", set()),
    ],
)
def test_a_number_is_one_however_it_is_written(text: str, language: Language, found: set[str]) -> None:
    assert figures(text, language) == found


@given(st.integers(min_value=2, max_value=10**9), st.sampled_from(LANGUAGES))
def test_a_whole_number_is_found_with_and_without_gaps(number: int, language: Language) -> None:
    assert figures(f"a {number} b", language) == {str(number)}
    assert figures(f"a {number:_} b".replace("_", "\xa0"), language) == {str(number)}


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_has_figures_or_none(text: str, language: Language) -> None:
    assert all(found.replace(".", "", 1).isdecimal() for found in figures(text, language))
