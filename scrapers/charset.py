"""Bytes to text: believe the bytes first, then what is declared, then what the letters look like.

The order is that of the measurements in which one broken UTF-8 byte, a lying header or 20 KB of ASCII before the first
Cyrillic letter spoil nothing.
"""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GOOD_PER_BAD = 20
_META_BYTES = 65_536
_WIDE_SAMPLE = 64
_DECLARATION = re.compile(
    rb"""(?:charset\s*=\s*|<\?xml[^>]{0,200}encoding\s*=\s*)["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
# only encodings of text a site may use: "base64", "unicode_escape", "utf-7" and the like are traps
_KNOWN = re.compile(
    r"windows-?125\d|cp125\d|koi8-?[ru]|iso[-_]?8859[-_]?\d+|(cp|ibm)866|(x-)?mac-?cyrillic|latin-?\d|us-ascii|ascii|utf-?16(le|be)?"
    r"|kz[-_]?1048|(st)?rk1048([-_]2002)?|(pt|cp|ptcp)154|cyrillic-asian"
)
_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-maccyrillic": "mac-cyrillic",
    "strk1048-2002": "kz1048",
    "rk1048-2002": "kz1048",
}
_OF_MANY_BYTES = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-jp", "x-euc-jp", "eucjp"), "euc_jp"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "cp949", "uhc"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
    "iso-2022-jp": "iso2022_jp",
    "hz-gb-2312": "hz",
}
"""Text of another encoding breaks their rules within a few words, so a declared one that fits is true."""
_SEVEN_BITS = ("iso2022_jp", "hz")
_OTHER_SCRIPTS = (
    (re.compile(r"(windows-|cp)1253|iso[-_]?8859[-_]?7"), "αοιετσνηυρπκ"),
    (re.compile(r"(windows-|cp)1255|iso[-_]?8859[-_]?8(-[ie])?"), "יוהלאמרבתש"),
    (re.compile(r"(windows-|cp)1256|iso[-_]?8859[-_]?6"), "اليمونرتبة"),
    (re.compile(r"(windows-|cp)874|tis-?620|iso[-_]?8859[-_]?11"), "านรอกเงมยล"),
)
"""Encodings of other scripts with the letters that are frequent there: a declaration is believed where they are."""
_FREQUENT = frozenset("оеаинтсрвл")
_EBCDIC = b"\x4c\x6f\xa7\x94"
"""`<?xm` in the encodings of that family, which agree in these letters: https://www.w3.org/TR/xml/#sec-guessing."""
_DECLARED_LATIN = re.compile(r"(windows-|cp)125[02478]|iso[-_]?8859[-_]?(?:1|2|3|4|9|10|13|14|15|16)|latin-?\d")
"""Where it is declared, a letter in five beside one of ASCII is enough; Cyrillic words have none."""
_CYRILLIC = ("cp1251", "koi8-r", "cp866")
_LATIN = ("cp1254", "cp1252")
_MIXED = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
_HIGH = re.compile(rb"[\x80-\xff]")
_COMMON = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёəıöüçşğäéèàáâêëîïíóôúûñß")
_RARER = frozenset("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁƏİÖÜÇŞĞÄÉÈÀÁÂÊәғқңөұүһіїєґ«»—–“”„’‘…№€\xa0\xad\x85")
_CENTRAL = frozenset("ąćęłńśźżčďěňřšťůžĺľŕőűăđţşĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽĽŐŰĂĐŢŞėįųūāēīģķļņĖĮŲŪĀĒĪĢĶĻŅ")
"""Letters of Central Europe and the Baltic; read as them, Cyrillic looks well too, so they count in Latin text only."""
_SAMPLE = 200_000
_GOOD_ENOUGH, _CAPITALS = 0.75, 0.7


def decode(body: bytes, declared: str | None = None) -> str:
    """Return the text of a page or feed; `declared` is the charset of its `Content-Type`. Never fails."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    if wide := _wide(body[:_WIDE_SAMPLE]):
        return body.decode(wide, "replace")
    if body.startswith(_EBCDIC):
        return _ebcdic(body)
    names = [name for name in (declared, _declared_inside(body)) if name]
    if seven := next((codec for name in names if (codec := _of_many_bytes(body, name.lower())) in _SEVEN_BITS), None):
        return body.decode(seven)
    as_utf8 = body.decode("utf-8", "replace")
    if _is_utf8(body, as_utf8, any(name.lower().replace("-", "") == "utf8" for name in names)):
        return as_utf8
    return body.decode(_choose(body, names), "replace")


def _wide(start: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 without a mark by where the zeros of `<` and its like stand; two in three of them are needed."""
    if 0 not in start:
        return None
    for size, names in ((4, ("utf-32-be", "utf-32-le")), (2, ("utf-16-be", "utf-16-le"))):
        units = [start[at : at + size] for at in range(0, len(start) - size + 1, size)]
        for name, place in zip(names, (size - 1, 0), strict=True):
            plain = sum(unit[place] > 0 and unit.count(0) == size - 1 for unit in units)
            if units and 3 * plain >= 2 * len(units):
                return name
    return None


def _declared_inside(body: bytes) -> str | None:
    found = _DECLARATION.search(body[:_META_BYTES])
    return found[1].decode("ascii", "ignore") if found else None


def _is_utf8(body: bytes, text: str, declared: bool) -> bool:
    bad = text.count("\ufffd") - body.count(b"\xef\xbf\xbd")
    if bad <= 0:
        return True
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return good >= _GOOD_PER_BAD * bad or (declared and good > bad)


def _choose(body: bytes, names: list[str]) -> str:
    """Choose a declared encoding that reads well enough, else the eight-bit one that reads best."""
    if wide := next(filter(None, (_of_many_bytes(body, name.lower()) for name in names)), None):
        return wide
    sample = _high_part(body)
    if other := next(filter(None, (_of_other_script(sample, name.lower()) for name in names)), None):
        return other
    least = 2 if not any(_DECLARED_LATIN.fullmatch(name.lower()) for name in names) else 5
    family = _LATIN if least * len(_MIXED.findall(sample)) > len(_HIGH.findall(sample)) else _CYRILLIC
    common = _COMMON | _CENTRAL if family is _LATIN else _COMMON
    scores = {name: _score(sample, name, common) for name in family}
    best = max(scores, key=lambda name: scores[name])
    for name in names:
        lowered = name.lower()
        codec = _ALIASES.get(lowered, lowered) if _KNOWN.fullmatch(lowered) else best
        if codec != best and _score(sample, codec, common) >= max(_GOOD_ENOUGH * scores[best], 0.1):
            return codec
    return best


def _high_part(body: bytes) -> bytes:
    """Return the text without long ASCII runs, so that 20 KB of markup before the first letter weigh nothing."""
    return b" ".join(re.findall(rb"[A-Za-z]?[\x80-\xff]+[A-Za-z]?", body))[:_SAMPLE]


def _of_many_bytes(body: bytes, name: str) -> str | None:
    codec = _OF_MANY_BYTES.get(name)
    try:
        return codec if codec and body.decode(codec) else None
    except UnicodeDecodeError:
        return None


def _of_other_script(sample: bytes, name: str) -> str | None:
    """Return a declared encoding of another script where its frequent letters are more frequent than Russian ones would be."""
    for pattern, frequent in _OTHER_SCRIPTS:
        if pattern.fullmatch(name):
            told, russian = (
                _share(sample.decode(codec, "replace"), letters)
                for codec, letters in ((name, frozenset(frequent)), ("cp1251", _FREQUENT))
            )
            return name if told > russian else None
    return None


def _share(text: str, letters: frozenset[str]) -> float:
    """Return which share of the letters that are not of ASCII are of these."""
    high = [char for char in text.casefold() if char.isalpha() and not char.isascii()]
    return sum(char in letters for char in high) / max(1, len(high))


def _ebcdic(body: bytes) -> str:
    found = _DECLARATION.search(body[: _WIDE_SAMPLE * 4].decode("cp037", "replace").encode("ascii", "replace"))
    try:
        return body.decode(found[1].decode("ascii") if found else "cp037", "replace")
    except LookupError:
        return body.decode("cp037", "replace")


def _score(sample: bytes, name: str, common: frozenset[str]) -> float:
    try:
        text = sample.decode(name, "replace")
    except LookupError:
        return -1.0
    high = [char for char in text if not char.isascii()]
    points = sum(1.0 if char in common else 0.3 if char in _RARER else -1.0 for char in high)
    if common is _COMMON and sum(map(str.isupper, high)) > _CAPITALS * len(high):
        # all in capitals, or small letters read as their opposites: only what letters they are can tell
        return max(points / max(1, len(high)), _share(text, _FREQUENT) * 2 - 0.3)
    return points / max(1, len(high))
