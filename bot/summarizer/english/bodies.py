"""Bodies in an English sentence: where their phrases end, and which of them are media that pass words on."""

import re

from bot.summarizer.actors import Actor, between
from bot.summarizer.english.phrases import lowered
from bot.summarizer.english.words import DETERMINERS, bare, in_phrase, is_role, owns, text
from bot.summarizer.lexicon import en, en_names, en_nouns
from bot.summarizer.tokens import Sentence

_SITE = re.compile(r"\w{2,}\.(?:az|ru|com|net|org|info|kz|ge|uz|tr|am|tv|ua|me|eu|io|media|news)")
_LONGEST_BEHIND = 12
_LINKING = DETERMINERS | {"of", "for", "to", "and", "&"}
_NO_END = _LINKING | {"at"}
_TEXTS = en_nouns.TEXTS | en_nouns.OFFICIAL_TEXTS
_MEDIA = en_nouns.MEDIA | en_nouns.REPORTERS
_NO_MEDIA = en_nouns.BODIES | en_nouns.TITLE_OF_BODY | en_names.COUNTRIES | en_names.CAPITALS | en_names.ALLIANCES
_PASSES_ON = frozenset(["reports", "informs", "writes"])
_HANGS_ON = en.PREPOSITIONS - {"after", "before", "since", "until", "till"} | {"told", "tell", "tells", "than"}


def body_phrase(sentence: Sentence, first: int, last: int) -> Actor | None:
    """Return a body or place that may speak for itself, «of the …» included."""
    words = {bare(sentence.lower(i)) for i in range(first, last + 1)}
    if words <= en_names.DEMONYMS or words <= _TEXTS:
        return None
    owner = owns(sentence.lower(last))
    if not owner and sentence.lower(last + 1) in {"of", "for"}:
        last = extent(sentence, last + 1, capitals=True)
    begin = first
    while follows_a_body(sentence, first) and in_phrase(sentence, begin - 1):
        begin -= 1
    return Actor(
        first=begin,
        last=last,
        span=between(sentence, first, last),
        name=bare_name(
            lowered(sentence, first, text(sentence, first, last)) if first == last else text(sentence, first, last)
        ),
        body=True,
        subject=not owner and not hangs(sentence, begin),
        genitive=owner,
        media=is_media(sentence, first, last) or _relays(sentence, first, last),
    )


def follows_a_body(sentence: Sentence, first: int) -> bool:
    """Tell whether a name stands behind what it is the name of: «the Turkish firm Yol-Yapi»."""
    return sentence.lower(first - 1) in en_nouns.BODIES and not sentence.tokens[first - 1].capital


def _relays(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a name no lexicon knows passes words on: «…, Akorda reports»."""
    words = {bare(sentence.lower(i)) for i in range(first, last + 1)}
    return sentence.lower(last + 1) in _PASSES_ON and not words & _NO_MEDIA and sentence.lower(first - 1) != "the"


def is_media(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a phrase names a medium, or somebody of one: «Day.Az», «the BBC», «a correspondent of X»."""
    return any(
        bare(sentence.lower(i)) in _MEDIA or _SITE.fullmatch(bare(sentence.lower(i)))
        for i in range(max(0, first - 1), last + 1)
    )


def extent(sentence: Sentence, index: int, *, capitals: bool = False) -> int:
    """Return the last token of «of the Penitentiary Service» that begins at `index`, else the token before it."""
    last = index
    while last + 1 < len(sentence.tokens) and last - index < _LONGEST_BEHIND:
        following = last + 1
        about = sentence.lower(following) == "about" and sentence.lower(last) == "of"  # «a boy of about ten»
        linking = (about or sentence.lower(following) in _LINKING) and following + 1 < len(sentence.tokens)
        if capitals and linking:
            linking = sentence.tokens[following + 1].capital or sentence.lower(following + 1) in en.ARTICLES
        plain = not capitals and in_phrase(sentence, following) and not _closed(sentence, last, following)
        if not capitals and _is_verb(sentence, following):
            break
        if not (linking or sentence.tokens[following].capital or plain):
            break
        last = following
    while last >= index and sentence.lower(last) in _NO_END:
        last -= 1
    return last


def _is_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether a word behind «of …» is a verb: «the ministry of culture [intends] to», «[published] a list»."""
    lower, behind = sentence.lower(index), sentence.lower(index + 1)
    small = not sentence.tokens[index].capital
    return small and lower.endswith(("s", "ed")) and (behind in DETERMINERS or behind in {"to", "that", "not"})


def _closed(sentence: Sentence, last: int, following: int) -> bool:
    """Tell whether a phrase behind «of» has its head: «of the center [prefers]», «of State [congratulated]»."""
    lower = sentence.lower(following)
    if is_role(lower) or lower in en_nouns.BODIES:
        return False
    return is_role(sentence.lower(last)) or sentence.lower(last) in en_nouns.BODIES or sentence.tokens[last].capital


def hangs(sentence: Sentence, first: int) -> bool:
    """Tell whether a phrase hangs on a preposition («to Azernews») or was told something."""
    at = first - 1
    while sentence.lower(at) in DETERMINERS:
        at -= 1
    return sentence.lower(at) in _HANGS_ON


def bare_name(name: str) -> str:
    """Return a name without its possessive ending, in the spelling of the text."""
    return name.removesuffix("'s").removesuffix("’s")
