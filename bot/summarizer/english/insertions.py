"""What may stand between a speaker and the verb: "X, the head of Y, who came on Monday, said"."""

from bot.summarizer.actors import Actor
from bot.summarizer.english.words import in_phrase
from bot.summarizer.lexicon import en, en_verbs, words
from bot.summarizer.tokens import Sentence

RELATIVE = frozenset(["who", "which", "that"])
_LONGEST_GAP = 45
_SPEECH = 60
_INSERTS = en.PREPOSITIONS | RELATIVE | words("whose whom when where as while though both close familiar")
_BEFORE_ACTOR = en.ARTICLES | en.POSSESSIVE | {"its"}
_CIRCUMSTANCES = en.PREPOSITIONS | en.TIMES
_PAIRS = {",": ",", "(": ")", "—": "—", "–": "–", "-": "-"}


def begin(sentence: Sentence, actor: Actor) -> int:
    """Return where the phrase begins, its article or possessive included."""
    first = actor.first
    while sentence.lower(first - 1) in _BEFORE_ACTOR:
        first -= 1
    return first


def linked(sentence: Sentence, actor: Actor, stop: int) -> bool:
    """Tell whether nothing but insertions stands between a phrase and its verb."""
    first = actor.last + 1
    start = begin(sentence, actor) - 1
    apposed = sentence.lower(start) == "and" or any(sentence.text_at(i) == "," for i in range(start, actor.last))
    if apposed and sentence.text_at(first) == ",":
        first += 1  # closes «…, the head of the centre, X,»
    if first >= stop:
        return True
    return stop - first <= _LONGEST_GAP and _insertion(sentence, first, stop, odd=apposed)


def _insertion(sentence: Sentence, first: int, stop: int, *, odd: bool) -> bool:
    """Tell whether a stretch before a verb is set off, or hangs on the phrase before it («of the group», «who …»)."""
    if any(sentence.text_at(i) in {":", ";"} or _passage(sentence, i) for i in range(first, stop)):
        return False
    opening = sentence.text_at(first)
    if opening in _PAIRS and sentence.text_at(stop - 1) == _PAIRS[opening] and stop - 1 > first:
        return not _finite(sentence, first + 1)
    if opening == "," and sentence.lower(first + 1) in _CIRCUMSTANCES:
        return not any(_finite(sentence, i) for i in range(first + 1, stop))
    commas = sum(sentence.text_at(i) == "," for i in range(first, stop))
    return _hangs_on(sentence, first) and (odd or commas % 2 == 0)


def _hangs_on(sentence: Sentence, index: int) -> bool:
    """Tell whether a word goes on with the phrase before it: «of the group», «who …», «living there», «familiar with»."""
    lower = sentence.lower(index)
    if lower in _INSERTS or (lower.endswith(("ing", "ed")) and lower not in en_verbs.CUES):
        return True
    return in_phrase(sentence, index) and lower not in en_verbs.COMMON and sentence.lower(index + 1) in en.PREPOSITIONS


def _passage(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.form == "quote" and token.end - token.start > _SPEECH


def _finite(sentence: Sentence, index: int) -> bool:
    lower = sentence.lower(index)
    return lower in en_verbs.SHOWS_A_CLAUSE or (lower in en_verbs.COMMON and not lower.endswith(("ing", "ed", "en")))
