"""Cities people name instead of time zones, in Russian, Azerbaijani and English.

The cities of the neighbourhood are listed here; the others are those that Babel's locale tables name, one for each zone. Which
hour a subscriber wishes is left to the callers.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import available_timezones

from babel import Locale
from rapidfuzz import fuzz, process

from bot.language import INTERFACE_LANGUAGES

_NEAR_ENOUGH = 70
"""Likeness, of 100, from which a name is worth suggesting."""

_OFFSET = re.compile(r"(?:utc|gmt|etc/utc)(?:\s*([+-])\s*(\d{1,2})(?::?00)?)?", re.IGNORECASE | re.ASCII)
_MINUS = "\N{MINUS SIGN}"
_WESTERNMOST, _EASTERNMOST = 12, 14
"""Hours from UTC: the ends of IANA's Etc zones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A place with a clock. `zone` is an IANA name; `id` is stored and used in buttons (48 bytes at most, no colon)."""

    id: str
    zone: str
    names: Mapping[str, str]
    also: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """Return the city's name in an interface language (English where another one is unknown)."""
        return self.names.get(language) or self.names["en"]


def _listed(row: str) -> City:
    id_, zone, ru, az, en, *also = (cell.strip() for cell in row.split("|"))
    return City(id=id_, zone=zone, names={"ru": ru, "az": az, "en": en}, also=tuple(also))


_LISTED = tuple(
    _listed(row)
    for row in """
    baku | Asia/Baku | Баку | Bakı | Baku | Baki
    ganja | Asia/Baku | Гянджа | Gəncə | Ganja | Gandja | Gence
    sumqayit | Asia/Baku | Сумгайыт | Sumqayıt | Sumgait | Сумгаит | Sumgayit
    nakhchivan | Asia/Baku | Нахчыван | Naxçıvan | Nakhchivan | Нахичевань
    shusha | Asia/Baku | Шуша | Şuşa | Shusha
    almaty | Asia/Almaty | Алматы | Almatı | Almaty | Алма-Ата | Alma-Ata
    astana | Asia/Almaty | Астана | Astana | Astana | Нурсултан | Nur-Sultan
    shymkent | Asia/Almaty | Шымкент | Şımkent | Shymkent | Чимкент
    karaganda | Asia/Almaty | Караганда | Qaraqanda | Karaganda | Караганды
    aktau | Asia/Aqtau | Актау | Aktau | Aktau | Aqtau
    atyrau | Asia/Atyrau | Атырау | Atırau | Atyrau
    tashkent | Asia/Tashkent | Ташкент | Daşkənd | Tashkent | Toshkent
    samarkand | Asia/Samarkand | Самарканд | Səmərqənd | Samarkand
    bishkek | Asia/Bishkek | Бишкек | Bişkek | Bishkek
    dushanbe | Asia/Dushanbe | Душанбе | Düşənbə | Dushanbe
    ashgabat | Asia/Ashgabat | Ашхабад | Aşqabad | Ashgabat | Ашгабат
    tbilisi | Asia/Tbilisi | Тбилиси | Tbilisi | Tbilisi | Tiflis
    batumi | Asia/Tbilisi | Батуми | Batumi | Batumi
    yerevan | Asia/Yerevan | Ереван | İrəvan | Yerevan
    istanbul | Europe/Istanbul | Стамбул | İstanbul | Istanbul
    ankara | Europe/Istanbul | Анкара | Ankara | Ankara
    izmir | Europe/Istanbul | Измир | İzmir | Izmir
    tehran | Asia/Tehran | Тегеран | Tehran | Tehran
    tabriz | Asia/Tehran | Тебриз | Təbriz | Tabriz
    moscow | Europe/Moscow | Москва | Moskva | Moscow
    saint_petersburg | Europe/Moscow | Санкт-Петербург | Sankt-Peterburq | Saint Petersburg | Петербург | Питер
    kyiv | Europe/Kyiv | Киев | Kiyev | Kyiv | Kiev | Київ
    minsk | Europe/Minsk | Минск | Minsk | Minsk
    beijing | Asia/Shanghai | Пекин | Pekin | Beijing
    delhi | Asia/Kolkata | Дели | Dehli | Delhi | New Delhi | Нью-Дели
    washington | America/New_York | Вашингтон | Vaşinqton | Washington
    """.strip().splitlines()
)
"""id, zone, names in ru, az, en, other spellings. Kazakhstan has one clock, UTC+5, since 2024-03-01."""

_LISTED_BY_ID = {each.id: each for each in _LISTED}


def city(id_: str) -> City | None:
    """Return the city of this id, None for one that is not known (any more)."""
    return _LISTED_BY_ID.get(id_) or _offset(id_) or _city_by_id().get(id_)


def find_city(text: str) -> City | None:
    """Return the city somebody named, in any of the three languages or as an IANA zone, whatever the case and the dots.

    A plain difference from UTC ("UTC+4", "GMT-3") is a city too, named by itself.
    """
    plain = _plain(text)
    return _listed_by_name().get(plain) or _offset(text) or _city_by_name().get(plain)


def suggestions(text: str, limit: int = 4) -> list[City]:
    """Return the cities whose names look most like `text`, best first; none when nothing is near."""
    plain = _plain(text)
    near = process.extract(plain, list(_city_by_name()), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=limit * 4)
    found = {each.id: each for name, _, _ in near for each in [_city_by_name()[name]]}
    return list(found.values())[:limit]


def _offset(text: str) -> City | None:
    """Return the clock of a difference in whole hours; its id is "UTC+4" and finds it again."""
    found = _OFFSET.fullmatch(text.strip().replace(_MINUS, "-"))
    if found is None:
        return None
    hours = int(found[2] or 0) * (-1 if found[1] == "-" else 1)
    if not -_WESTERNMOST <= hours <= _EASTERNMOST:
        return None
    name = f"UTC{hours:+d}" if hours else "UTC"
    zone = f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"  # in IANA's Etc zones the sign is the other way round
    return City(id=name, zone=zone, names={"en": name})


@lru_cache(maxsize=1)
def _city_by_id() -> Mapping[str, City]:
    return {each.id: each for each in (*_of_babel(), *_LISTED)}


@lru_cache(maxsize=1)
def _listed_by_name() -> Mapping[str, City]:
    """Answers for the cities people name most, without Babel's tables (7 MB)."""
    return _by_name(_LISTED)


@lru_cache(maxsize=1)
def _city_by_name() -> Mapping[str, City]:
    return {**_by_name(_of_babel()), **_listed_by_name()}


def _by_name(cities: Sequence[City]) -> dict[str, City]:
    zones = {_plain(each.zone): each for each in reversed(cities)}
    names = {_plain(name): each for each in cities for name in (*each.names.values(), *each.also)}
    return {**zones, **names}


@lru_cache(maxsize=1)
def _of_babel() -> tuple[City, ...]:
    """Return one city for each zone that Babel names, and for the zones it does not name their own last word."""
    tables: dict[str, Mapping[str, Mapping[str, str]]] = {
        language: Locale(language).time_zones for language in INTERFACE_LANGUAGES
    }
    cities = []
    for zone in sorted(each for each in available_timezones() if _is_place(each)):
        own = zone.rpartition("/")[2].replace("_", " ")
        names = {language: table.get(zone, {}).get("city") or own for language, table in tables.items()}
        cities.append(City(id=zone, zone=zone, names=names))
    return tuple(cities)


def _is_place(zone: str) -> bool:
    return "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix/", "right/", "US/"))


def _plain(text: str) -> str:
    """Return the letters and digits of a name for comparing: no case, no dots and hooks, no spaces."""
    lower = text.casefold().replace("ı", "i").replace("ə", "e").replace("_", " ")
    bare = "".join(each for each in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(each))
    return "".join(each for each in bare if each.isalnum() or each in "/+")
