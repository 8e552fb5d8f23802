"""Whose news an article repeats: the outlet its text names as where it has it from («со ссылкой на Trend», "APA-ya istinadən")."""

import re
from collections.abc import Iterable
from functools import lru_cache

_BEFORE = (
    r"ссылк\w+ на|ссыла\w+ на|сообща\w+|сообщил\w*|переда[её]т|передал\w*|пишет|написал\w*|цитирует|"
    r"по (?:данным|информации|сообщению)|"
    r"(?:заявил\w*|рассказал\w*|сказал\w*|в (?:интервью|беседе с|комментарии))|"
    r"citing|according to|quoted by|told|reported by|as saying by|interview (?:with|to)"
)
_BEHIND = (
    r"istinad\w*|xəbər\w*|məlumat\w*|bildir\w*|yazır|açıqlama\w*|müsahibə\w*|"
    r"сообща\w+|сообщил[ао]?|переда[её]т|передал[ао]?|пишет|reports?|reported|writes|informs"
)
_WHO = (
    r"(?:в\s+)?(?:[а-яё]+(?:ое|ого|ом|ый|ий|ой|ую|ая)\s+)?(?:(?:информ)?агентств\w+|издани\w+|портал\w*|сайт\w*|телеканал\w*|"
    r"газет\w+|ИА|корреспондент\w*|журналист\w*|(?:the\s+|a\s+)?(?:news agency|agency|correspondent (?:of|from|for)))"
)
_AGENCY = r"(?:News|Agency|İA|IA|İnformasiya|Information|agency|news|agentliyi\w*|informasiya|müxbir\w*|əməkdaş\w*)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ANOTHER = rf"\w|\s+(?!{_AGENCY}|{_DAY})[A-Z]"
"""Behind the name: it is the name of somebody else (Trend Micro)."""
_MARKS = r"[\s«“\"„'(]*"
_SUFFIX = r"(?:[»”\"']\w{0,5}|[-’]\w{1,6})?[»”\"')]*"
"""The endings of Azerbaijani: APA-ya, “Trend”in."""
_CYRILLIC = {
    "apa": "АПА",
    "azərtac": "Азертадж|Азертаг",
    "trend": "Тренд",
    "report": "Репорт",
    "turan": "Туран",
    "minval": "Минвал",
    "kazinform": "Казинформ",
    "haqqin.az": "Хаккин",
    "caliber.az": "Калибр",
}
_LATIN = {"azərtac": "Azertag|Azertac"}
_ABBREVIATION = 4
"""Letters of an outlet's name that is always in capitals."""


def cites(text: str, outlet: str) -> bool:
    """Tell whether a text says that it has its news from an outlet (its name as it is shown, like Day.Az)."""
    name = outlet.partition(" (")[0].strip()  # «Turan (ru)» is called Turan by others
    return bool(name) and _pattern(name).search(text) is not None


@lru_cache(maxsize=500)
def _pattern(outlet: str) -> re.Pattern[str]:
    """Return how an outlet is cited: not «по данным Trend Micro», nor «об этом Trend сообщил министр», who told it."""
    name = _spellings(outlet)
    return re.compile(
        rf"(?:(?i:{_BEFORE})(?:\s+(?i:{_WHO}))*{_MARKS}{name}(?!{_ANOTHER})|"
        rf"(?i:в (?:информ)?агентстве){_MARKS}{name}[»”\"]?\s+(?i:сообщ|передал|рассказ|заяв)|"
        rf"(?<!\w)(?<![Оо]б этом ){name}{_SUFFIX}(?:\s+{_AGENCY})*\s+(?i:{_BEHIND})\b)"
    )


def _spellings(outlet: str) -> str:
    """Return a pattern of an outlet's name: in capitals and not, and in Cyrillic with the endings of Russian."""
    known = outlet.replace("İ", "i").lower()
    latin, cyrillic = (table.get(known, "").split("|") for table in (_LATIN, _CYRILLIC))
    with_ending = [rf"{each}(?:а|у|ом|е)?" for each in _cased(cyrillic)]
    return rf"(?:{'|'.join((*_cased([outlet, *latin]), *with_ending))})"


def _cased(names: Iterable[str]) -> list[str]:
    """Return names as they are, in capitals, and a longer one in capitals as other words are written."""
    cased = list[str]()
    for name in filter(None, names):
        cased += (name, name.upper(), name.replace("i", "İ").upper())
        if len(name) > _ABBREVIATION and name.isupper():
            cased.append(name.capitalize())
    return list(dict.fromkeys(map(re.escape, cased)))
