"""Azerbaijani verbs of saying in every form that reports: «bildir-» gives «bildirib», «bildirirlər», «bildirərək», «bildirdiyi»."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.summarizer.azerbaijani.endings import VOWELS
from bot.summarizer.lexicon import az_speech

Mood = Literal["finite", "gerund", "participle", "nominal", "first person"]

_HIGH = {"a": "ı", "ı": "ı", "e": "i", "ə": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}
_BACK = "aıou"
_SOFT_T = ("et", "xatırlat", "yönəlt", "anlat")


@dataclass(frozen=True, slots=True)
class Saying:
    """A form of a verb: its stem, its mood, whether many are its subject, whether it tells nobody as the subject."""

    stem: str
    mood: Mood
    plural: bool = False
    passive: bool = False


def _conjugated(stem: str) -> Iterator[tuple[str, Mood, bool]]:
    """Yield (form, mood, plural) of a stem."""
    vowel = next(letter for letter in reversed(stem) if letter in VOWELS)
    high, low = _HIGH[vowel], "a" if vowel in _BACK else "ə"
    dull, hard = ("ı", "q") if low == "a" else ("i", "k")
    soft = stem[:-1] + "d" if stem in _SOFT_T else stem
    glued = soft + "y" if stem[-1] in VOWELS else soft
    present, perfect, past = f"{glued}{high}r", f"{glued}{high}b", f"{stem}d{high}"
    story = f"{stem}m{high}ş"
    for third in (present, perfect, past, f"{present}d{high}", story, f"{story}d{high}r", f"{story}d{high}"):
        yield third, "finite", False
        yield f"{third}l{low}r", "finite", True
    yield f"{stem}m{low}{hard}d{low}d{dull}r", "finite", False
    for first in (f"{present}{low}m", f"{past}m", f"{story}{low}m", f"{glued}{low}r{low}m", f"{past}{hard}"):
        yield first, "first person", False
    yield f"{glued}{low}r{low}{hard}", "gerund", False
    yield f"{stem}m{low}{hard}l{low}", "gerund", False
    yield f"{glued}{low}rkən", "gerund", False
    yield f"{glued}{low}n", "participle", False
    for owned in _nominals(stem, high, low):
        yield owned, "nominal", False


def _nominals(stem: str, high: str, low: str) -> Iterator[str]:
    """Yield «dediyi» and «deyəcəyi» as they stand before «kimi» and, in the dative, before «görə»."""
    soft = "ğ" if low == "a" else "y"
    base = f"{stem}d{high}{soft}{high}"
    yield base
    yield f"{base}n{low}"
    yield f"{base}nc{low}"


def _forms() -> dict[str, Saying]:
    found: dict[str, Saying] = {}
    for stems, passive in ((az_speech.PASSIVE, True), (az_speech.SAY, False)):
        for stem in sorted(stems):
            for form, mood, plural in _conjugated(stem):
                found[form] = Saying(stem, mood, plural, passive)
    return found


def _light() -> dict[str, Saying]:
    found: dict[str, Saying] = {}
    for stem in sorted({*az_speech.LIGHT, *az_speech.LIGHT_ALIKE}):
        meant = az_speech.LIGHT_ALIKE.get(stem, stem)
        for form, mood, plural in _conjugated(stem):
            found[form] = Saying(meant, mood, plural, stem in az_speech.PASSIVE_LIGHT)
    return found


SAYING = _forms()
"""Every form that says by itself."""

LIGHT = _light()
"""Every form of a light verb; `stem` tells which nouns speak with it."""
