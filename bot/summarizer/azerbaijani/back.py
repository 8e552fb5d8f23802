"""Sentences that say who said the one before: «Bunu X deyib», «Report xəbər verir ki, bu sözləri X səsləndirib»."""

from collections.abc import Sequence

from bot.summarizer.actors import Cue
from bot.summarizer.azerbaijani.words import form_in
from bot.summarizer.lexicon import az_speech
from bot.summarizer.tokens import Sentence

_THIS = frozenset(("bunu", "bunları", "bunlar"))
_FEW = 5
_TALK = frozenset(("danış", "söz", "söhbət", "münasibət", "toxun"))
_POINTING = frozenset(("bu", "belə", "həmin"))
_ABOUT = frozenset(("barə", "haqq", "haqda"))
_STRONG = frozenset(("söz", "cümlə", "fikir", "fikr"))


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
        if (word in _THIS and (near or word == "bunları")) or (word == "belə" and _ends_so(sentence, index, cues)):
            return index
        if form is not None and (near or form.stem in _STRONG or (form.stem in _ABOUT and not _talked_of(cues))):
            return index + 1
    return None


def _ends_so(sentence: Sentence, index: int, cues: Sequence[Cue]) -> bool:
    """Tell whether a sentence is nothing but who spoke so: «Rəna İsabəyli belə deyib»."""
    last = cues[-1] if cues else None
    short = last is not None and last.first == index + 1 and last.last + 2 >= len(sentence.tokens)
    return short and index <= _FEW and not sentence.quotes()


def _talked_of(cues: Sequence[Cue]) -> bool:
    """Tell whether a thing is only talked of: «Rəna xanım bu barədə həvəslə danışır» reports nothing."""
    return any(cue.lemma in _TALK for cue in cues)


def _after_relay(sentence: Sentence, cues: Sequence[Cue]) -> int:
    """Return where the clause begins behind what only credits a medium: «X xəbər verir ki, …», «X-in məlumatına görə, …»."""
    for cue in cues:
        if cue.kind == "by" or (cue.relay and sentence.lower(cue.last + 1) == "ki"):
            return cue.last + 2 + (sentence.text_at(cue.last + 2) == ",")
    return 0
