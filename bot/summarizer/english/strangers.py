"""Somebody new in front of an English verb: a noun no lexicon knows, or a known one with what hangs on it."""

from dataclasses import replace

from bot.summarizer.actors import Actor, between
from bot.summarizer.english.words import DETERMINERS, in_phrase, owns, text
from bot.summarizer.lexicon import en, en_names, en_nouns
from bot.summarizer.tokens import Sentence

_LONGEST_HANGING = 6
_WHERE = frozenset(
    ["in", "from", "at", "near", "within", "inside", "close", "familiar", "with", "briefed", "involved", "present"]
)
_IN_PLACE = DETERMINERS | _WHERE | {"of", "and", "to", "on", "about", "her", "him", "them"}
_NOBODY = frozenset(["us", "me", "you", "him", "them", "her", "it"])
_INANIMATE = en_nouns.TEXTS | en.TIMES | en_names.MONTHS | en_nouns.SPEECH_NOUNS | en_nouns.WORDS


def whole(sentence: Sentence, actor: Actor, stop: int) -> Actor:
    """Return somebody new with what hangs on them: «a source [in the police]», «a person [close to her]»."""
    signs = (i for i in range(actor.last + 1, stop) if sentence.tokens[i].form == "sign")
    stop = next(signs, stop)
    hanging = range(actor.last + 1, stop)
    if not actor.fresh or not hanging or len(hanging) > _LONGEST_HANGING or sentence.lower(hanging[0]) not in _WHERE:
        return actor
    if not all(in_phrase(sentence, i) or sentence.lower(i) in _IN_PLACE for i in hanging):
        return actor
    role = text(sentence, actor.first, stop - 1)
    return replace(actor, last=stop - 1, span=between(sentence, actor.first, stop - 1), role=role)


def unlisted(sentence: Sentence, stop: int) -> Actor | None:
    """Return the noun phrase right before a verb when no lexicon knows its noun: «an upholsterer said»."""
    head = stop - 1
    word = sentence.lower(head)
    if word in en_nouns.MEDIA or word in en_nouns.REPORTERS:
        return Actor(first=head, last=head, span=between(sentence, head, head), name=word, body=True, media=True)
    if not in_phrase(sentence, head) or sentence.tokens[head].form != "word" or owns(word) or word in _INANIMATE:
        return None
    first = head
    while head - first < 5 and in_phrase(sentence, first - 1):
        first -= 1
    before = sentence.lower(first - 1)
    if sentence.tokens[head].capital or word in _NOBODY or (before not in DETERMINERS and not word.endswith("s")):
        return None
    at = first - 1 - (before in DETERMINERS)
    if sentence.lower(at) in en.PREPOSITIONS or sentence.lower(at) == "told":
        return None
    phrase = text(sentence, first, head)
    return Actor(
        first=first,
        last=head,
        span=between(sentence, first, head),
        role=phrase[:1].lower() + phrase[1:] if first == 0 else phrase,
        plural=word.endswith("s") and not word.endswith("ss"),
        fresh=before != "the",
    )
