from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.dates import fold, read_moment
from tests.scrapers.places import NOW

BAKU = "Asia/Baku"


def _local(text: str, *, zone: str | None = BAKU, now: datetime | None = NOW) -> str | None:
    moment = read_moment(text, zone, now)
    if moment is None:
        return None
    local = moment.at.astimezone(ZoneInfo(zone or "UTC"))
    return local.strftime("%Y-%m-%d %H:%M" if moment.has_time else "%Y-%m-%d")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 мая 2024 19:43", "2024-05-09 19:43"),
        ("Wed Nov 25 10:00:00 2026", "2026-11-25 10:00"),
        ("Thu Nov  5 09:05:07 2026", "2026-11-05 09:05"),
        ("Thu Nov 5 09:05:07 GMT 2026", "2026-11-05 13:05"),
        ("Thu Nov 5 09:05:07 UTC 2026", "2026-11-05 13:05"),
        ("Thu Nov 5 09:05:07 +0400 2026", "2026-11-05 09:05"),
        ("Сегодня, 11:31", "2026-11-25 11:31"),
        ("Вчера, 15:31", "2026-11-24 15:31"),
        ("15:31 - 25.06.2026", "2026-06-25 15:31"),
        ("17:44 21 fevral 2026", "2026-02-21 17:44"),
        ("21.02.2026 [19:22]", "2026-02-21 19:22"),
        ("21 fevral, 2026", "2026-02-21"),
        ("6 Dekabr 2025 15:49 (UTC +04:00)", "2025-12-06 15:49"),
        ("6 Dekabr 2025 15:49 (UTC +03:00)", "2025-12-06 16:49"),
        ("10 May 2024 13:33", "2024-05-10 13:33"),
        ("13:20 - 25 / 06 / 2025", "2025-06-25 13:20"),
        ("25 Июня 2026 17:24", "2026-06-25 17:24"),
        ("02.10.20", "2020-10-02"),
        ("(1 час назад)", "2026-11-25"),
        ("5 saat əvvəl", "2026-11-25"),
        ("10 минут назад", "2026-11-25 11:50"),
        ("3 дня назад", "2026-11-22"),
        ("12 попугаев назад", None),
        ("21 Fevral 23:50", "2026-02-21 23:50"),
        ("30 noyabr 10:00", "2025-11-30 10:00"),
        ("12 August 2008 [10:23]", "2008-08-12 10:23"),
        ("Sat, 21 Feb 2026 17:44:00 +0400", "2026-02-21 17:44"),
        ("Sat, 21 Feb 26 13:44:00 GMT", "2026-02-21 17:44"),
        ("Sat, 21 Feb 2026 13:44:00 EST", "2026-02-21 22:44"),
        ("2026-02-21T13:44:00.000Z", "2026-02-21 17:44"),
        ("2026-02-21T17:44:00+04", "2026-02-21 17:44"),
        ("2026-02-21T17:44:00-05:30", "2026-02-22 03:14"),
        ("21 Feb 2026 17:44 UTC+4", "2026-02-21 17:44"),
        ("2026-02-21 17:44", "2026-02-21 17:44"),
        ("25 İyul 2025, 10:00", "2025-07-25 10:00"),
        ("25 İYUN 2025", "2025-06-25"),
        ("May 9, 2024 7:43 PM", "2024-05-09 19:43"),
        ("May 9, 2024 12:05 a.m.", "2024-05-09 00:05"),
        ("Dünən 18:05", "2026-11-24 18:05"),
        ("2025 жылғы 5 мамыр 10:00", "2025-05-05 10:00"),
        ("11:00", "2026-11-25 11:00"),
        ("23:50", "2026-11-24 23:50"),
        ("счёт 2:10", None),
        ("31 февраля 2026", None),
        ("Feb 2026", None),
        ("25:61", None),
        ("9 мая 2024 31:99", "2024-05-09"),
        ("9 мая 2024 10:00 +9900", "2024-05-09 10:00"),
        ("1970-01-01T00:00:00Z", None),
        ("25 декабря 2026 10:00", None),
        ("18 Mayıs 2025 Pazar", "2025-05-18"),
        ("в 2019 году ничего не было", None),
        ("2026-02-21T13:44:00+00", "2026-02-21 17:44"),
        ("2026-02-21T13:44:00+0:00", "2026-02-21 17:44"),
        ("2026-02-21T13:44:00&#43;00:00", "2026-02-21 17:44"),
        ("Sat Feb 21 2026 13:44:00 GMT+0000 (UTC)", "2026-02-21 17:44"),
        ("20260221T134400Z", "2026-02-21 17:44"),
        ("20260221", "2026-02-21"),
        ("1771681440", "2026-02-21 17:44"),
        ("1771681440000", "2026-02-21 17:44"),
        ("Feb 21, 2026, 8:44 AM ET", "2026-02-21 17:44"),
        ("21 Şubat 2026 17:44", "2026-02-21 17:44"),
        ("Bu gün saat 10:15", "2026-11-25 10:15"),
        ("BUGÜN, 10:15", "2026-11-25 10:15"),
        ("бүгін, 10:15", "2026-11-25 10:15"),
        (", 10:24", "2026-11-25 10:24"),
        ("в 10:24", "2026-11-25 10:24"),
        ("21 fevral, 2026 19:22", "2026-02-21 19:22"),
        ("Опубликовано: 21.02.2026 17:44 (обновлено: 22.02.2026 11:00)", "2026-02-21 17:44"),
        ("Среда, 25 ноября 2026 г. 10:15", "2026-11-25 10:15"),
        ("12:30 AM, 25 November 2026", "2026-11-25 00:30"),
        ("999999999999999", None),
        ("", None),
    ],
)
def test_a_site_s_date_is_read(text: str, expected: str | None) -> None:
    assert _local(text) == expected


@pytest.mark.parametrize("text", ["21 fevral 23:50", "23:50", "Сегодня, 10:00", "5 минут назад", "21 fevral"])
def test_no_year_and_no_day_is_invented_without_a_now(text: str) -> None:
    assert read_moment(text, BAKU) is None


def test_without_a_zone_only_the_day_is_believed() -> None:
    assert _local("9 мая 2024 19:43", zone=None) == "2024-05-09"
    assert _local("2024-05-09T19:43:00+04:00", zone=None) == "2024-05-09 15:43"


@pytest.mark.parametrize("text", ["Bu gün 10:15", "вчера", "10:24", "today, 7:05"])
def test_without_a_zone_nobody_knows_which_day_is_today(text: str) -> None:
    assert read_moment(text, None, NOW) is None


def test_a_few_minutes_ahead_of_our_clock_are_believed_and_more_are_not() -> None:
    ahead = (NOW + timedelta(minutes=9)).isoformat()
    far = (NOW + timedelta(minutes=11)).isoformat()
    assert read_moment(ahead, BAKU, NOW) is not None
    assert read_moment(far, BAKU, NOW) is None


def test_the_dotted_capital_i_becomes_a_plain_one_and_the_dotless_stays() -> None:
    assert fold("İYUL  Qızıl") == "iyul qızıl"


@given(st.datetimes(min_value=datetime(1992, 1, 2), max_value=datetime(2099, 1, 1)), st.integers(-14, 14))  # noqa: DTZ001  because hypothesis wants naive bounds
def test_every_iso_instant_comes_back(moment: datetime, hours: int) -> None:
    sign = "-" if hours < 0 else "+"
    text = f"{moment:%Y-%m-%dT%H:%M:%S}{sign}{abs(hours):02}:00"
    read = read_moment(text, None)
    assert read is not None
    assert read.has_time
    assert read.at == moment.replace(microsecond=0, tzinfo=UTC) - timedelta(hours=hours)


@given(st.text(max_size=80))
def test_no_text_makes_it_fail(text: str) -> None:
    moment = read_moment(text, BAKU, NOW)
    assert moment is None or moment.at.tzinfo is UTC
