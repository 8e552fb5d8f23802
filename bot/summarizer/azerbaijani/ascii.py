"""Azerbaijani written without its own letters («sozlerine gore»): what the lexicons know of it is read as if it had them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.summarizer.azerbaijani.endings import VOWELS
from bot.summarizer.azerbaijani.verbs import LIGHT, SAYING
from bot.summarizer.lexicon import az, az_names, az_people, az_small, az_speech
from bot.summarizer.tokens import Sentence, Token

_OWN_LETTERS = re.compile("[əşçğöüıƏŞÇĞÖÜİ]")
_PLAIN = str.maketrans("əşçğöüı", "escgoui")
_BACK = "aıou"
_AFTER_BACK = {"e": "ə", "i": "ı", "g": "ğ"}
_AFTER_FRONT = {"e": "ə", "u": "ü", "g": "ğ"}
_SOFT = {"k": "y", "q": "ğ"}
_LEXICONS = (
    az.TITLES, az.PRONOUNS, az.NUMERALS, az_names.FIRST_NAMES, az_names.PLACES, az_names.NOT_NAMES, az_people.ROLES,
    az_people.BODIES, az_small.ADVERBS, az_small.POSTPOSITIONS, az_small.LEADING, az_small.CALLED, az_speech.AFTER_BY,
    az_speech.WORDS_SAID, az_speech.DOCUMENTS, az_speech.EVENTS, az_speech.OWN_WORDS, az_speech.BACK_NOUNS, az_speech.STATES,
    az_speech.GIVEN, frozenset(("bunu", "belə", "görə")), *az_speech.LIGHT.values(), frozenset(SAYING), frozenset(LIGHT),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Spelled(Token):
    """A token that the lexicons know by another spelling than its own."""

    spelling: str = ""

    @property
    def lower(self) -> str:
        """Return the word as the lexicons have it."""
        return self.spelling


def spelled(sentence: Sentence) -> Sentence:
    """Return a sentence that has none of the language's own letters with its words as the lexicons have them."""
    tokens = spelled_out(sentence.tokens)
    return sentence if tokens is sentence.tokens else replace(sentence, tokens=tokens)


def spelled_out(tokens: list[Token]) -> list[Token]:
    """Return the tokens of a stretch that has none of the language's own letters as the lexicons have them."""
    words = [token for token in tokens if token.form == "word"]
    if not words or any(_OWN_LETTERS.search(token.text) for token in words):
        return tokens
    return [_respelled(token) for token in tokens]


def _respelled(token: Token) -> Token:
    written = token.lower
    word = _word(written) if token.form == "word" else written
    return token if word == written else _Spelled(token.text, token.start, token.end, token.form, token.quote, word)


@lru_cache(maxsize=20_000)
def _word(word: str) -> str:
    """Return a plain word with its letters, as it is when no lexicon knows it: «sozlerine» is «sözlərinə»."""
    known = _known()
    for length in range(len(word), 1, -1):
        stem = known.get(word[:length])
        if stem is not None:
            return stem + _ending(stem, word[length:])
    return word


def _ending(stem: str, plain: str) -> str:
    """Return an ending in harmony with its stem: «lerine» after «söz» is «lərinə»."""
    vowel = next((letter for letter in reversed(stem) if letter in VOWELS), "a")
    found: list[str] = []
    for letter in plain:
        found.append(_AFTER_BACK.get(letter, letter) if vowel in _BACK else _AFTER_FRONT.get(letter, letter))
        vowel = found[-1] if found[-1] in VOWELS else vowel
    return re.sub("(m[ıiuü])s", r"\1ş", "".join(found))


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for word in sorted(word for lexicon in _LEXICONS for word in lexicon):
        for stem in _stems(word):
            found.setdefault(stem.translate(_PLAIN), stem)
    return found


def _stems(word: str) -> Iterator[str]:
    yield word
    if word[-1] in _SOFT:
        yield word[:-1] + _SOFT[word[-1]]
