"""Decides whose a name is that an article brings: a speaker the archive knows, or somebody new.

A false merge is worse than a repeat: what is told apart by nothing but a surname stays apart. Every match says why, so that an
admin can look at it and undo it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.speakers.offices import agree, exclude
from bot.speakers.spelling import ALIKE, keys, likeness, of_other_vowels, skeleton
from scrapers.article import Language

_ONE_LANGUAGE = 92
"""Two spellings in one language are nearer to each other than two spellings across scripts."""
_MOST_WORDS = 4
_PARTICLES = frozenset(
    "oğlu qızı оглу кызы оглы гызы von van de der den al el бин ибн фон ван".split()  # noqa: SIM905  because a list of words reads best as running text
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A name as articles of one language had it, with a role; of a speaker the archive knows, or of one it asks about."""

    name: str
    role: str | None = None
    language: Language = "other"
    speaker_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The speaker a name belongs to and the reason, in words for an admin."""

    speaker_id: int
    reason: str


def find(asked: Known, archive: Iterable[Known]) -> Match | None:
    """Return whose the name is; None for somebody new, and where two speakers fit it equally well."""
    archive = list(archive)
    strangers = {known.speaker_id for known in archive if _another(asked, known)}
    ranked = sorted(
        {
            (*found, known.speaker_id)
            for known in archive
            if known.speaker_id not in strangers and (found := _same(asked, known))
        },
        reverse=True,
    )
    if not ranked:
        return None
    rank, reason, speaker_id = ranked[0]
    if any(each[0] == rank and each[2] != speaker_id for each in ranked):
        return None
    return Match(speaker_id=speaker_id, reason=reason)


def _same(one: Known, other: Known) -> tuple[int, str] | None:
    """Return how much speaks for one person (more is better) and what; None when it does not suffice."""
    agreed = agree(one.role, other.role)
    if one.name == other.name:
        if " " in one.name or not _person(one.name):
            return 5 + agreed, "the same name"
        return (4, "the same single name and role") if agreed else None
    if not (_person(one.name) and _person(other.name)):
        return None
    mine, theirs = one.name.split(), other.name.split()
    if not _alike(one, mine[-1], other, theirs[-1]):
        return None
    return _by_first_names(one, other, mine, theirs) if agreed or _two_full(mine, theirs) else None


def _two_full(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    return all(len(words) > 1 and not _initial(words[0]) for words in (mine, theirs))


def _by_first_names(one: Known, other: Known, mine: Sequence[str], theirs: Sequence[str]) -> tuple[int, str] | None:
    """Weigh two names whose surnames are alike."""
    agreed = agree(one.role, other.role)
    if len(mine) == 1 or len(theirs) == 1:
        return 1, "surname and role"
    if not _two_full(mine, theirs):
        return (2, "initial, surname and role") if _first_letter(one, mine[0], other, theirs[0]) else None
    if not _alike(one, mine[0], other, theirs[0]) or of_other_vowels(mine[0], one.language, theirs[0], other.language):
        return None
    if agreed:
        return 4, "first name, surname and role"
    return (3, "first name and surname") if one.language != other.language else None


def _another(one: Known, other: Known) -> bool:
    """Tell whether two of one name are namesakes: hardly anybody holds both roles."""
    return exclude(one.role, other.role)


def _person(name: str) -> bool:
    """Tell whether it looks like a name of a person: each word with a capital, no figures, four words at the most."""
    words = name.split()
    return 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() or word in _PARTICLES for word in words)


def _initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _first_letter(one: Known, mine: str, other: Known, theirs: str) -> bool:
    return bool({key[:1] for key in keys(mine, one.language)} & {key[:1] for key in keys(theirs, other.language)})


def _alike(one: Known, mine: str, other: Known, theirs: str) -> bool:
    """Tell whether two words are one name in two spellings, and not a woman's name beside a man's."""
    near = likeness(mine, one.language, theirs, other.language)
    return near >= (_ONE_LANGUAGE if one.language == other.language else ALIKE) and not any(
        skeleton(a) == skeleton(b) and (a[-1] in "ae") != (b[-1] in "ae")
        for a in keys(mine, one.language)
        for b in keys(theirs, other.language)
    )
