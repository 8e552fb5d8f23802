"""The verb with what belongs to it: auxiliaries and adverbs before it, a negation, a passive, the verb before «to»."""

from bot.summarizer.actors import CueKind
from bot.summarizer.lexicon import en, en_verbs
from bot.summarizer.tokens import Sentence

FIRST_PERSON = frozenset(["i", "we", "you", "us", "me", "i'd", "i’d", "we'd", "i'll", "i've", "we've"])
_LONGEST = 6
_NOT = frozenset(["not", "never", "cannot", "neither", "nor"])
_EMPHASIS = frozenset(["himself", "herself", "themselves", "itself", "too", "also", "both", "then", "now"])
_IN_GROUP = en_verbs.AUXILIARY | en.ADVERBS | _NOT | _EMPHASIS
_BEFORE_TO = en.ADVERBS | {"on", "in", "not"}


def group_start(sentence: Sentence, index: int) -> int:
    """Return where the verb's group begins: «[has also] said»."""
    start = index
    while start > 0 and index - start < _LONGEST and _belongs(sentence, start - 1):
        start -= 1
    return start


def _belongs(sentence: Sentence, index: int) -> bool:
    lower = sentence.lower(index)
    return sentence.tokens[index].form == "word" and (
        lower in _IN_GROUP or (lower.endswith("ly") and not sentence.tokens[index].capital)
    )


def is_negated(sentence: Sentence, index: int) -> bool:
    """Tell whether the verb is denied: «did not say»."""
    words = [sentence.lower(i) for i in range(group_start(sentence, index), index)]
    return any(word in _NOT or word.endswith(("n't", "n’t")) for word in words)


def is_passive(sentence: Sentence, index: int) -> bool:
    """Tell whether the verb is passive: «was also told», not «is saying»."""
    if sentence.lower(index) not in en_verbs.PARTICIPLES:
        return False
    words = [sentence.lower(i) for i in range(group_start(sentence, index), index)]
    verbs = [word for word in words if word in en_verbs.AUXILIARY]
    return bool(verbs) and verbs[-1] in en_verbs.BE


def governor(sentence: Sentence, index: int) -> int | None:
    """Return the verb that governs «to say»: «[went] on to say», «[managed] to shout»."""
    for at in range(index - 2, max(-1, index - 5), -1):
        if sentence.lower(at) in en_verbs.GOVERNING:
            return at
        if sentence.lower(at) not in _BEFORE_TO and not sentence.lower(at).endswith("ly"):
            return None
    return None


def cue_kind(sentence: Sentence, index: int) -> CueKind:
    """Return "gerund" for «adding», "verb" for «said» and «is saying»."""
    return "gerund" if sentence.lower(index).endswith("ing") and group_start(sentence, index) == index else "verb"
