"""Whose news an article repeats: the outlet its text names as where it has it from («со ссылкой на Trend», "APA-ya istinadən")."""

import re
from functools import lru_cache

_BEFORE = (
    r"ссылк\w+ на|сообща\w+|сообщил\w*|переда[её]т|передал\w*|пишет|написал\w*|цитирует|по (?:данным|информации|сообщению)|"
    r"(?:заявил\w*|рассказал\w*|сказал\w*|в (?:интервью|беседе с|комментарии)) |"
    r"citing|according to|quoted by|told|reported by|as saying by"
)
_BEHIND = (
    r"istinad\w*|xəbər\w*|məlumat\w*|bildir\w*|yazır|açıqlama\w*|"
    r"сообща\w+|сообщил\w*|переда[её]т|передал\w*|пишет|reports?|reported|writes|informs"
)
_MARKS = r"[\s«“\"„'(]*"
_SUFFIX = r"(?:[»”\"']\w{0,5}|[-’]\w{1,6})?[»”\"')]*"
"""The endings of Azerbaijani: APA-ya, “Trend”in."""


def cites(text: str, outlet: str) -> bool:
    """Tell whether a text says that it has its news from an outlet (its name as it is shown, like Day.Az)."""
    name = outlet.partition(" (")[0].strip()  # «Turan (ru)» is called Turan by others
    return bool(name) and _pattern(name).search(text) is not None


@lru_cache(maxsize=500)
def _pattern(outlet: str) -> re.Pattern[str]:
    name = re.escape(outlet)
    return re.compile(rf"(?:(?i:{_BEFORE}){_MARKS}{name}(?!\w)|(?<!\w){name}{_SUFFIX}\s+(?i:{_BEHIND}))")
