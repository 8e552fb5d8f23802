from datetime import UTC, datetime

import pytest

from bot.digest.dates import long_day, published, short_day, weekday_and_time
from tests.bot.digest.makers import NOW, article

AT = datetime(2026, 1, 2, 3, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "long", "short", "next_"),
    [
        ("ru", "пятница, 2 января", "2 янв", "пятница, 08:10"),
        ("az", "cümə, 2 yanvar", "2 yan", "cümə, 08:10"),
        ("en", "Friday, 2 January", "2 Jan", "Friday, 08:10"),
    ],
)
def test_days_are_written_as_the_language_writes_them(language: str, long: str, short: str, next_: str) -> None:
    assert long_day(AT, "Asia/Almaty", language) == long
    assert short_day(AT.date(), language) == short
    assert weekday_and_time(AT, "Asia/Almaty", language) == next_


def test_the_hour_of_an_article_is_the_readers() -> None:
    of = article("текст", published_at=AT, has_time=True)
    assert published(of, "Asia/Almaty", "ru", read_at=NOW) == "2 янв, 08:10"
    assert published(of, "Asia/Almaty", "ru", read_at=NOW, today=AT.date()) == "08:10"


def test_a_date_without_a_time_is_the_sites_and_shows_no_midnight() -> None:
    of = article("текст", published_at=datetime(2026, 1, 1, 20, 0, tzinfo=UTC))
    assert published(of, "America/New_York", "ru", read_at=NOW) == "2 янв"
    assert published(of, "America/New_York", "ru", read_at=NOW, today=AT.date()) == "2 янв"


def test_the_year_stands_with_an_article_of_another_year() -> None:
    of = article("текст", published_at=datetime(2024, 5, 9, 10, 0, tzinfo=UTC))
    assert published(of, "Asia/Baku", "ru", read_at=NOW) == "9 мая 2024"


def test_no_date_is_invented() -> None:
    assert published(article("текст"), "Asia/Baku", "ru", read_at=NOW) == ""
