"""Dates as sites write them, in four languages. Nothing is invented: no year, no zone, no time that is not there.

Own tables first (they know the `İyul` trap), dateparser for the rest. What is relative ("вчера", "23:50") needs `now`.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from html import unescape
from zoneinfo import ZoneInfo

_LONGEST = 200
_FUTURE = timedelta(minutes=10)
_OLDEST_YEAR, _LATEST_YEAR = 1991, 2100
_MONTHS = (
    "январь января январе янв january jan yanvar yan қаңтар ocak",
    "февраль февраля феврале фев february feb fevral fev ақпан şubat",
    "март марта марте мар march mar mart наурыз",
    "апрель апреля апреле апр april apr aprel сәуір nisan",
    "май мая мае may mai мамыр mayıs",
    "июнь июня июне июн june jun iyun маусым haziran",
    "июль июля июле июл july jul iyul шілде temmuz",
    "август августа августе авг august aug avqust avq тамыз ağustos",
    "сентябрь сентября сентябре сен сент september sep sept sentyabr қыркүйек eylül",
    "октябрь октября октябре окт october oct oktyabr okt қазан ekim",
    "ноябрь ноября ноябре ноя нояб november nov noyabr қараша kasım",
    "декабрь декабря декабре дек december dec dekabr желтоқсан aralık",
)
_MONTH_BY_WORD = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_NAME = r"(?P<name>[^\W\d_]{3,9})\.?"
_YEAR = r"(?P<year>\d{4}|\d{2}(?=\s+\d{1,2}:\d)|\d{2}(?!\s*[:\d]))"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})\s?[-./]\s?(?P<month>\d{1,2})\s?[-./]\s?(?P<day>\d{1,2})(?!\d)",
        rf"(?<![\d:])(?P<day>\d{{1,2}})(?:st|nd|rd|th|-[^\W\d_]{{1,2}})?[\s.,-]+(?:of\s+)?{_NAME}[\s,-]*{_YEAR}",
        rf"(?<!\d)(?P<year>\d{{4}})\s+(?:жылғы|жылдың)\s+(?P<day>\d{{1,2}})\s+{_NAME}",
        rf"{_NAME}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,]+(?P<year>\d{{4}})",
        r"(?<![\d:])(?P<day>\d{1,2})\s?[./-]\s?(?P<month>\d{1,2})\s?[./-]\s?(?P<year>\d{4}|\d{2})(?![\d:])",
        rf"{_NAME}\s+(?P<day>\d{{1,2}})\s+\d{{1,2}}:\d\d(?::\d\d)?(?:\s+[a-z]{{1,4}}|\s*[+-]\d{{4}})?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?<![\d:])(?P<day>\d{{1,2}})[\s.,-]+{_NAME}(?P<year>)",
    )
)
_TIME = re.compile(
    r"(?<![\d:.+-])(\d{1,2})(?::|(?<=\d)h(?=\d\d))(\d{2})(?!\d)(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\b\.?)?"
)
_ZONE = re.compile(
    r"\s*\(?\s*(?:([a-z]{1,4})(?![a-z]))?"
    r"(\s*[+-]\d{1,2}:?\d{2}(?![\d.])|(?:(?<=utc|gmt)|(?<=:\d\d))[+-]\d{1,2}(?![\d:./-])|\s*\+\d{1,2}(?![\d:.]))?"
)
_OFFSET = re.compile(r"\s*([+-])(\d{1,2}?):?(\d{2})?")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(\d{2})?)?(?![\d.])")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?")
_AMERICAN = {"et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles"}
_UNKNOWN_ZONE = re.compile(r"\s*\(?[a-z]{3,4}\)?\s*")
_MOSCOW = re.compile(r"\s*\(?(?:мск|по моск|по времени моск)")
_HOURS_BY_ZONE = {
    **dict.fromkeys(("z", "utc", "gmt", "ut"), 0),
    "msk": 3,
    "trt": 3,
    "jst": 9,
    "kst": 9,
    "aest": 10,
    "aedt": 11,
    "azt": 4,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "eet": 2,
    "eest": 3,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
}
_DAYS_BACK = {
    "сегодня": 0,
    "позавчера": 2,
    "вчера": 1,
    "bu gün": 0,
    "bugün": 0,
    "dünən": 1,
    "today": 0,
    "yesterday": 1,
    "бүгін": 0,
    "кеше": 1,
}
_RELATIVE_DAY = re.compile("|".join(_DAYS_BACK))
_AGO = re.compile(r"(\d{1,3})?\s*([^\W\d_]+)\s+(?:назад|əvvəl|ago|бұрын)")
_UNITS = (("мин", "minutes"), ("dəq", "minutes"), ("min", "minutes"), ("час", "hours"), ("saat", "hours"), ("hour", "hours"), ("сағ", "hours"), ("дн", "days"), ("ден", "days"), ("gün", "days"), ("day", "days"), ("күн", "days"))  # fmt: skip
_FALLBACK_LANGUAGES = ["ru", "az", "en", "kk", "tr"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When something was published: an aware UTC instant; without `has_time` it is the start of a local day."""

    at: datetime
    has_time: bool


def read_moment(text: str, zone: str | None, now: datetime | None = None) -> Moment | None:
    """Read the date in `text`; None where there is none, or where the year or the day would have to be invented.

    `zone` is the IANA name for times without one; where it is None as well, only the day is believed. `now` (aware) allows
    relative forms and refuses the future.
    """
    folded = _COMPACT.sub(_with_marks, fold(unescape(text[:_LONGEST])))
    local_now = now.astimezone(ZoneInfo(zone or "UTC")) if now else None
    moment = (
        _of_epoch(folded)
        or _ago(folded, local_now)
        or _absolute(folded, zone, local_now)
        or _by_dateparser(folded, zone)
    )
    if moment is None or not _OLDEST_YEAR <= moment.at.year <= _LATEST_YEAR:
        return None
    slack = _FUTURE if moment.has_time else timedelta(days=1)
    return None if now and moment.at > now + slack else moment


def fold(text: str) -> str:
    """Return `text` in small letters: `İ` becomes a plain i (its `lower()` keeps a loose dot) and ı stays."""
    return " ".join(text.replace("İ", "i").casefold().split())


def _with_marks(found: re.Match[str]) -> str:
    """Write 20260502T141500 as 2026-05-02t14:15:00."""
    year, month, day, hour, minute, second = found.groups()
    return f"{year}-{month}-{day}" + (f"t{hour}:{minute}:{second or '00'}" if hour else "")


def _of_epoch(folded: str) -> Moment | None:
    found = _EPOCH.fullmatch(folded)
    return Moment(at=datetime.fromtimestamp(int(found[1]), UTC), has_time=True) if found else None


def _absolute(folded: str, zone: str | None, local_now: datetime | None) -> Moment | None:
    clock = _TIME.search(folded)
    moment_of_day = _time_of(clock)
    told = _told_zone(folded, clock.end()) if clock else None
    day = _day(folded, moment_of_day, local_now, has_zone=zone is not None)
    if day is None:
        return None
    if moment_of_day is None or (told is None and (zone is None or _is_elsewhere(folded, clock))):
        return _start_of(day, zone)
    return _exactly(datetime.combine(day, moment_of_day, told or ZoneInfo(zone or "UTC")))


def _exactly(local: datetime) -> Moment:
    return Moment(at=local.astimezone(UTC), has_time=True)


def _start_of(day: date, zone: str | None) -> Moment:
    return Moment(at=datetime.combine(day, time(), ZoneInfo(zone or "UTC")).astimezone(UTC), has_time=False)


def _day(folded: str, clock: time | None, local_now: datetime | None, *, has_zone: bool) -> date | None:
    """Find the calendar day; yearless days and bare clock times count back from now, today is only told in a zone."""
    for pattern in _DATES:
        for found in pattern.finditer(folded):
            day = _calendar_day(found.groupdict(), local_now)
            if day is not None:
                return day
    if local_now is None or not has_zone:
        return None
    word = _RELATIVE_DAY.search(folded)
    if word:
        return local_now.date() - timedelta(days=_DAYS_BACK[word[0]])
    if clock is None or _TIME.sub("", folded).strip(" ,.-|в"):
        return None
    return local_now.date() - timedelta(days=clock > local_now.time())


def _calendar_day(found: dict[str, str], local_now: datetime | None) -> date | None:
    month = int(found["month"]) if "month" in found else _MONTH_BY_WORD.get(found["name"])
    if month is None or (not found["year"] and local_now is None):
        return None
    try:
        if found["year"]:
            return date(_full_year(found["year"]), month, int(found["day"]))
        day = date(local_now.year if local_now else 0, month, int(found["day"]))
        return day if local_now is None or day <= local_now.date() else day.replace(year=day.year - 1)
    except ValueError:  # 31 February, the 13th month
        return None


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)  # noqa: PLR2004  because a year has four digits


def _time_of(found: re.Match[str] | None) -> time | None:
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4] == "p" else 0)
    try:
        return time(hour, minute, min(second, 59))
    except ValueError:
        return None


def _told_zone(folded: str, end: int) -> tzinfo | None:
    found = _ZONE.match(folded, end)
    name, offset = (found[1], found[2]) if found else (None, None)
    if offset and (parts := _OFFSET.fullmatch(offset)):
        shift = timedelta(hours=int(parts[2]), minutes=int(parts[3] or 0))
        return timezone(-shift if parts[1] == "-" else shift) if shift < timedelta(hours=24) else None
    if name in _AMERICAN:
        return ZoneInfo(_AMERICAN[name])
    known = 3 if _MOSCOW.match(folded, end) else _HOURS_BY_ZONE.get(name or "")
    return None if known is None else timezone(timedelta(hours=known))


def _is_elsewhere(folded: str, clock: re.Match[str] | None) -> bool:
    """Tell whether a time ends with the name of a zone nobody here knows: it is not the site's own then."""
    return clock is not None and bool(_UNKNOWN_ZONE.fullmatch(folded, clock.end()))


def _ago(folded: str, local_now: datetime | None) -> Moment | None:
    found = _AGO.search(folded)
    unit = next((unit for start, unit in _UNITS if found[2].startswith(start)), None) if found else None
    if found is None or unit is None or local_now is None:
        return None
    then = local_now - timedelta(**{unit: int(found[1] or 1)})
    if unit == "minutes":
        return _exactly(then)
    return Moment(at=datetime.combine(then.date(), time(), then.tzinfo).astimezone(UTC), has_time=False)


def _by_dateparser(folded: str, zone: str | None) -> Moment | None:
    if not re.search(r"(?<!\d)(19|20)\d{2}(?!\d)", folded) or len(folded) > 60:  # noqa: PLR2004  because dates are short
        return None
    import dateparser  # noqa: PLC0415  because it takes a third of a second to import and is hardly ever needed

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "RETURN_AS_TIMEZONE_AWARE": False}
    found = dateparser.parse(folded, languages=_FALLBACK_LANGUAGES, settings=settings)
    return None if found is None else _start_of(found.date(), zone)
