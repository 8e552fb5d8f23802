import pytest

from bot.stories.origin import cites


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Об этом сообщает Day.Az со ссылкой на Trend.", "Trend"),
        ("Об этом сообщает Day.Az со ссылкой на Trend.", "Day.Az"),
        ("Передает агентство новостей. Как сообщили «Report» в порту, все готово.", "Report"),
        ("По данным АПА, работы начались.", "АПА"),
        ("Trend передает, что работы начались.", "Trend"),
        ("Bu barədə APA-ya istinadən məlumat verilir.", "APA"),
        ("Report xəbər verir ki, işlər başlayıb.", "Report"),
        ("“Trend”in məlumatına görə, işlər başlayıb.", "Trend"),
        ("The work has begun, Azernews reports.", "Azernews"),
        ("The work has begun, according to Trend.", "Trend"),
        ("The minister told Report on Tuesday.", "Report"),
        ("Об этом сообщает Turan.", "Turan (ru)"),
    ],
)
def test_an_outlet_that_is_named_as_the_source_is_cited(text: str, outlet: str) -> None:
    assert cites(text, outlet)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The report says that the work has begun.", "Report"),
        ("Новый trend в логистике.", "Trend"),
        ("Trends reported in the port differ.", "Trend"),
        ("Со ссылкой на Reporter.", "Report"),
        ("Читайте также на Report.", "Report"),
        ("Со ссылкой на DayXAz.", "Day.Az"),
        ("Со ссылкой на", ""),
    ],
)
def test_a_word_like_an_outlets_name_is_no_source(text: str, outlet: str) -> None:
    assert not cites(text, outlet)
