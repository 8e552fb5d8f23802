"""Datelines: the place, date and agency in front of a report («БАКУ /Trend/ - …», "LONDON (AP) —"), which are nobody's words."""

import re

_WORD = r"[^\W\d_][\w’'-]*"
_PLACE = rf"{_WORD}(?:[ -]{_WORD}){{0,2}}"
_DATE = r"\d{1,2}[ ](?:[^\W\d_]{3,9}\.?)(?:[ ]\d{4})?(?:[ ]?г\.)?|[^\W\d_]{3,9}\.?[ ]\d{1,2}(?:,?[ ]\d{4})?"
_MARKED = r"/[ ]?[^/\n]{2,30}[ ]?/|\([^()\n]{2,30}\)|«[^«»\n]{2,25}»"
_CAPITALS = r"[A-ZА-ЯЁƏÖÜŞÇĞİ]{3,}(?:[ -][A-ZА-ЯЁƏÖÜŞÇĞİ]{2,})?"
_NAMED = rf"{_CAPITALS}|РИА Новости|[A-ZА-ЯЁ][\w-]+"
_DASH = r"[-–—]{1,2}"

_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:,[ ]{_PLACE})?)"
    rf"(?P<date>(?:[,.]|[ ])[ ]?(?:{_DATE}))?"
    rf"[,.]?[ ]*(?:{_DASH}[ ]*)?"
    rf"(?:(?P<marked>{_MARKED})|(?P<named>{_NAMED}))?"
    rf"(?P<end>[,.:]?[ ]*{_DASH}|[.:])[ ]*"
    r"(?=[«“„\"]?[A-ZА-ЯЁƏÖÜŞÇĞİ])"
)
_CLOCK = re.compile(r"\d?\d(?::\d\d\s*[-–—|]?|\.\d\d\s*[-–—|:])\s+(?=[A-ZƏĞİŞÇÖÜА-ЯЁ«“\"])")
"""«07:40 The ferry …»."""
_SLASHED = re.compile(r"[^\W\d_]+/[\d.]+/[^\W\d_]+[:.]\s+")
"""«Baku/19.02.24/Turan: …»."""
_LONGEST = 100
_SHORTEST_PLACE = 3


def after_dateline(text: str, start: int, end: int) -> int:
    """Return where the report begins behind its dateline, `start` when there is none."""
    short = _CLOCK.match(text, start, end) or _SLASHED.match(text, start, end)
    if short:
        return short.end()
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    return found.end() if found and found.end() < end and _is_dateline(found) else start


def _is_dateline(found: re.Match[str]) -> bool:
    """Tell whether what looks like a dateline is one: it names an agency in marks or capitals, or a place in capitals and a dash."""
    place, named, marked = found["place"].split(",")[0], found["named"] or "", found["marked"] or ""
    dash, dated = found["end"].strip(" ,.:") != "", bool(found["date"])
    shouted = place.isupper() and len(place) >= _SHORTEST_PLACE
    if marked:
        return shouted or dated or (dash and (marked[0] == "/" or "." in marked))
    if named:
        return (shouted and sum(map(str.isupper, named)) > 1) or (dated and (named.isupper() or not dash))
    return shouted and (dash or dated)
