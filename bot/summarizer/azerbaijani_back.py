"""Sentences that say who said the one before: «Bunu X deyib», «Report xəbər verir ki, bu sözləri X səsləndirib»."""

from collections.abc import Sequence

from bot.summarizer.actors import Cue
from bot.summarizer.azerbaijani_words import form_in
from bot.summarizer.lexicon import az_speech
from bot.summarizer.tokens import Sentence

_THIS = frozenset(("bunu", "bunları", "bunlar"))
_POINTING = frozenset(("bu", "belə", "həmin"))
_STRONG = frozenset(("söz", "fikir", "fikr"))


def back_cue(sentence: Sentence, cues: Sequence[Cue]) -> Cue | None:
    """Return the cue that reports what «bunu» or «bu sözləri» before it stands for, None when there is none."""
    at = _pointer(sentence, cues)
    if at is None or sentence.text_at(len(sentence.tokens) - 1) == ":":
        return None
    after = [cue for cue in cues if cue.first > at]
    if not after or any(cue.kind == "by" for cue in after):
        return None
    cue = after[0]
    forward = sentence.lower(cue.last + 1) == "ki" or sentence.text_at(cue.last + 1) == ":"
    return None if forward or cue.lemma in az_speech.NOT_BACK or cue.kind == "gerund" else cue


def _pointer(sentence: Sentence, cues: Sequence[Cue]) -> int | None:
    """Return where a word points back: at the start of its clause, or anywhere when words or thoughts are named."""
    start = _after_relay(sentence, cues)
    for index in range(len(sentence.tokens)):
        word, following = sentence.lower(index), sentence.lower(index + 1)
        form = form_in(following, az_speech.BACK_NOUNS) if word in _POINTING else None
        near = index <= start + 1
        if word in _THIS and (near or word == "bunları"):
            return index
        if form is not None and (near or form.stem in _STRONG):
            return index + 1
    return None


def _after_relay(sentence: Sentence, cues: Sequence[Cue]) -> int:
    """Return where the clause begins behind what only credits a medium: «X xəbər verir ki, …», «X-in məlumatına görə, …»."""
    for cue in cues:
        if cue.kind == "by" or (cue.relay and sentence.lower(cue.last + 1) == "ki"):
            return cue.last + 2 + (sentence.text_at(cue.last + 2) == ",")
    return 0
