"""Whom a phrase without a name means, where its language tells what else the same person or body may be called."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.summarizer.actors import Kin
from bot.summarizer.registry import Speaker
from bot.summarizer.spellings import alike, parts

SAME, AKIN, PARTLY, LIKELY, POSSIBLE, DOUBTFUL = 0.9, 0.85, 0.82, 0.75, 0.65, 0.45
"""How sure it is that a phrase means somebody: by the same noun, one for the same office, a part of the noun («инспектор» for
«госинспектор»), a word for anyone, no role known.
"""


_LONG = 5


@dataclass(slots=True)
class Mention:
    """A body the text has named: as whom it speaks, what else it may be called, and how often it was named."""

    speaker: Speaker
    kin: Kin | None
    times: int = 1


def likeness(kin: Kin, speaker: Speaker, gender: str) -> float:
    """Return how sure it is that a phrase of this kin means a person, 0 when it cannot."""
    if kin.plural or speaker.body or (gender and speaker.gender and gender != speaker.gender):
        return 0.0
    words = _words(speaker)
    owned = _begins(words, kin.owners)
    if owned or not kin.owners:
        if any(alike(kin.head, part) for role in speaker.roles for part in parts(role)):
            return SAME
        if kin.heads & words and (owned or not kin.newcomer):
            return AKIN
        if any(_compound(word, kin.head) for word in words) or (kin.origin and _begins(words, frozenset({kin.origin}))):
            return PARTLY
    if owned or (kin.anyone and not (kin.owners or kin.newcomer)):
        return LIKELY
    return 0.0 if speaker.roles or kin.newcomer else POSSIBLE


def _compound(word: str, head: str) -> bool:
    """Tell whether a word is another with something before it («госинспектор» is an «инспектор»)."""
    return len(head) >= _LONG and word.endswith(head)


def _words(speaker: Speaker) -> set[str]:
    """Return the words of a speaker's roles, those of double ones («экономист-международник») apart too."""
    return {part for role in speaker.roles for word in parts(role) for part in (word, *word.split("-"))}


def _begins(words: Iterable[str], beginnings: frozenset[str]) -> bool:
    return any(word.startswith(beginning) for word in words for beginning in beginnings)


def nearest(kin: Kin, speakers: Iterable[Speaker], gender: str) -> tuple[Speaker, float] | None:
    """Return the first of these people whom the phrase names by their own office, those its adjectives fit before others."""
    fitting = [(speaker, sure) for speaker in speakers if (sure := likeness(kin, speaker, gender)) >= PARTLY]
    described = [pair for pair in fitting if _begins(_words(pair[0]), kin.traits)]
    whole = [pair for pair in fitting if pair[1] == SAME] if fitting and kin.head in _part_of(fitting[0][0]) else []
    return next(iter(described or whole or fitting), None)


def _part_of(speaker: Speaker) -> set[str]:
    """Return the parts of the double nouns in a speaker's roles: «министр» of «премьер-министр»."""
    return {part for role in speaker.roles for word in parts(role) if "-" in word for part in word.split("-")}


def same_body(kin: Kin, mentions: Iterable[Mention]) -> Mention | None:
    """Return the body named before that a body's phrase means («в ведомстве» after «МИД России»), None when it is a new one.

    Of those that any such phrase may mean («в компании») it is the one the text speaks of most.
    """
    bare = not (kin.owners or kin.traits)
    fitting = [mention for mention in mentions if _fits(kin, mention, bare=bare)]
    if bare and kin.anyone and fitting and _head(fitting[0]) != kin.head:
        return max(fitting, key=lambda mention: mention.times)
    return fitting[0] if fitting else None


def _head(mention: Mention) -> str:
    return mention.kin.head if mention.kin is not None else ""


def _fits(kin: Kin, mention: Mention, *, bare: bool) -> bool:
    other = mention.kin
    if other is None:
        return False
    if not bare:
        return bool(kin.owners & other.owners) and kin.head == other.head and kin.owners <= other.owners
    if kin.head and kin.head == other.head:
        return True
    return bool(other.head in kin.heads or (kin.anyone and not other.heads))


def unique(speakers: Iterable[Speaker]) -> Iterator[Speaker]:
    """Yield speakers in order, each once."""
    seen: set[int] = set()
    for speaker in speakers:
        if id(speaker) not in seen:
            seen.add(id(speaker))
            yield speaker
