"""Attributions that stand behind a dash or «deyə» in Azerbaijani, with no marks around what was said."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.summarizer.actors import Cue
from bot.summarizer.azerbaijani.cues import cues
from bot.summarizer.azerbaijani.words import finite, role_form
from bot.summarizer.lexicon import az, az_names, az_small
from bot.summarizer.tokens import Sentence, Token

_DASHES = frozenset("-–—")
_MOST_WORDS = 14
_FEW = 6
_GESTURE_WORDS = 8
_BEFORE_DASH = frozenset(",.!?…")
_SAYING_MOODS = frozenset(("verb", "passive"))


class Tail(NamedTuple):
    """Tokens `first` to `last` of an attribution behind what was said."""

    first: int
    last: int


def tail(sentence: Sentence) -> Tail | None:
    """Return the attribution that a dash sets off behind words without marks, None when there is none."""
    if sentence.is_quote(0):
        return None
    dashes = [i for i in range(2, len(sentence.tokens)) if _parts(sentence, i)]
    for number, dash in enumerate(dashes):
        stop = dashes[number + 1] if number + 1 < len(dashes) else len(sentence.tokens)
        if attributes(sentence.tokens[dash + 1 : stop]):
            return Tail(dash + 1, stop - 1)
    return None


def _parts(sentence: Sentence, index: int) -> bool:
    """Tell whether a dash behind a sign stands here, or the comma before «deyə»."""
    if sentence.text_at(index) in _DASHES:
        return sentence.text_at(index - 1) in _BEFORE_DASH
    return sentence.text_at(index) == "," and sentence.lower(index + 1) == "deyə"


def attributes(tokens: Sequence[Token]) -> bool:
    """Tell whether a stretch is an attribution and nothing else: it ends with a verb of saying, or begins with one."""
    words = [token for token in tokens if token.form == "word"]
    if not words or len(words) > _MOST_WORDS:
        return False
    found = [cue for cue in cues(words) if cue.kind in _SAYING_MOODS and not cue.self_said]
    if any(cue.last >= len(words) - 1 or (cue.first <= 1 and len(words) < _FEW) for cue in found):
        return True
    return gesture(words)


def gesture(words: Sequence[Token]) -> bool:
    """Tell whether a stretch says what the speaker did while speaking: «o, əlini yelləyir», «deyə Sərdarov güldü»."""
    if not 1 < len(words) <= _GESTURE_WORDS or not finite(words[-1].lower):
        return False
    first = words[0]
    return (
        first.lower in {"o", "deyə"}
        or (first.capital and words[1].lower in az.TITLES)
        or first.lower in az_small.TITLES_BEFORE
        or (first.capital and (first.lower.endswith(az_names.SURNAME_ENDS) or first.lower in az_names.FIRST_NAMES))
        or ((role := role_form(first.lower)) is not None and role.case == "nom")
    )


def gesture_cues(sentence: Sentence) -> list[Cue]:
    """Return the verb of a tail that says what the speaker did: the passage before it, or above, is theirs."""
    quotes = sentence.quotes()
    parted = bool(quotes) and any(sentence.text_at(quotes[0] + step) in _DASHES for step in (1, 2))
    if not parted and sentence.text_at(0) not in _DASHES:
        return []
    start = quotes[0] + 1 if quotes else 1
    words = [i for i in range(start, len(sentence.tokens)) if sentence.tokens[i].form == "word"]
    if not gesture([sentence.tokens[i] for i in words]):
        return []
    return [Cue(first=words[-1], last=words[-1], lemma="")]
