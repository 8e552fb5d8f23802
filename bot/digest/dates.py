"""Days and hours as the reader writes them, by Babel, in the reader's zone. Pure: no today of its own."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date

from scrapers.article import Article

_A_MONDAY = date(2024, 1, 1)
_RUN = 3


def long_day(at: datetime, zone: str, language: str) -> str:
    """Return «пятница, 2 января»."""
    return _written(_local(at, zone).date(), "EEEE, d MMMM", language)


def weekday_and_time(at: datetime, zone: str, language: str) -> str:
    """Return «суббота, 09:00»."""
    return f"{_written(_local(at, zone).date(), 'EEEE', language)}, {clock(at, zone)}"


def weekday_name(weekday: int, language: str) -> str:
    """Return «пн» for 1 to «вс» for 7."""
    return _written(_A_MONDAY + timedelta(days=weekday - 1), "EEE", language)


def weekday_names(weekdays: Sequence[int], language: str) -> str:
    """Return «пн–пт, вс» for 1 to 5 and 7: three days and more in a row are given by their ends."""
    runs: list[list[int]] = []
    for weekday in sorted(weekdays):
        if runs and weekday == runs[-1][-1] + 1:
            runs[-1].append(weekday)
        else:
            runs.append([weekday])
    names = ([weekday_name(each, language) for each in run] for run in runs)
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) >= _RUN else ", ".join(run) for run in names)


def clock(at: datetime, zone: str) -> str:
    """Return «09:00»."""
    return f"{_local(at, zone):%H:%M}"


def short_day(day: date, language: str, *, with_year: bool = False) -> str:
    """Return «2 янв»: no dot, whatever the language's own abbreviation has."""
    return _written(day, "d MMM y" if with_year else "d MMM", language).replace(".", "")


def local_day(at: datetime, zone: str) -> date:
    """Return the calendar day of an instant."""
    return _local(at, zone).date()


def published_day(article: Article, zone: str) -> date | None:
    """Return the reader's day of an article; where only the date is known it is the site's own."""
    if article.published_at is None:
        return None
    return local_day(article.published_at, zone if article.has_time else article.zone)


def published(
    article: Article, zone: str, language: str, *, read_at: datetime | None, today: date | None = None
) -> str:
    """Return «2 янв, 08:10», «2 янв» where no time is known, «08:10» on the day `today`, "" where nothing is known.

    The year stands with it when the article is not of the year in which it was read.
    """
    day = published_day(article, zone)
    if article.published_at is None or day is None:
        return ""
    hour = clock(article.published_at, zone) if article.has_time else ""
    if hour and day == today:
        return hour
    year = read_at is not None and local_day(read_at, zone).year != day.year
    written = short_day(day, language, with_year=year)
    return f"{written}, {hour}" if hour else written


def _local(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone))


def _written(day: date, pattern: str, language: str) -> str:
    return str(format_date(day, pattern, locale=language))
