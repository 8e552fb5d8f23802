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
        ("Об этом пишет газета со ссылкой на агентство Report.", "Report"),
        ("Со ссылкой на азербайджанское агентство «Trend».", "Trend"),
        ("Об этом сообщили в агентстве Trend.", "Trend"),
        ("В агентстве Trend сообщили, что работы начались.", "Trend"),
        ("Он сказал это в беседе с корреспондентом Day.Az.", "Day.Az"),
        ("APA-nın müxbiri məlumat verir ki, işlər başlayıb.", "APA"),
        ("Bu barədə AZƏRTAC-a istinadən məlumat verilir.", "Azərtac"),
        ("Azərtac xəbər verir ki, işlər başlayıb.", "AZƏRTAC"),
        ("MİNVAL-a istinadən məlumat verilir.", "Minval"),
        ("He said so in an interview with Trend.", "Trend"),
        ("The minister told Report Tuesday.", "Report"),
        ("Trend News Agency reports that the work has begun.", "Trend"),
        ("According to Trend News Agency, the work has begun.", "Trend"),
        ("Об этом сообщает АПА.", "APA"),
        ("АЗЕРТАДЖ сообщает, что работы начались.", "AZƏRTAC"),
        ("Со ссылкой на Азертадж.", "AZƏRTAC"),
        ("По данным «Тренда», работы начались.", "Trend"),
        ("«Репорт» сообщает, что работы начались.", "Report"),
        ("As the minister told the news agency Trend, the work has begun.", "Trend"),
        ("Azertag reports that the work has begun.", "AZƏRTAC"),
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
        ("По данным Trend Micro, атак стало больше.", "Trend"),
        ("Trend Micro reports more attacks.", "Trend"),
        ("Об этом Day.Az сообщили в министерстве.", "Day.Az"),
        ("Об этом Trend сообщил министр.", "Trend"),
        ("Он пишет репортаж, пишет Репортаж.", "Report"),
        ("According to the Report of the ministry, the work has begun.", "Report"),
        ("Bu barədə apa-ya istinadən.", "APA"),
    ],
)
def test_a_word_like_an_outlets_name_is_no_source(text: str, outlet: str) -> None:
    assert not cites(text, outlet)
