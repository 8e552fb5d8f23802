"""Who is who: the names of an article gathered into speakers, whatever their case, spelling or length."""

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from bot.summarizer.actors import Actor
from bot.summarizer.layout import lower
from scrapers.article import Span

_ALIKE = 84
_SHORT_ALIKE = 89
_ONE_SPELLING = str.maketrans("эыіё", "еиие")
_TRANSLITERATED = ["čç", "ćç", "šş", "žj", "dzhj", "zhj", "djj", "khh", "ghg", "qg", "iyy", "джж"]
"""What ways of transliteration write for a letter, and last the letter."""
_BUCKET = 16
_ROLES_BACK = 60
_MOST_FORMS = 8
_TYPO = 5
_QUALIFYING = frozenset(["prime", "vice", "deputy", "assistant", "adviser", "advisor"])
"""«the minister» is the minister of something before it is the prime minister or a deputy minister."""
_OWNING = frozenset(["ın", "in", "un", "ün"])
_ENDING = 2
_SHORTEST = 3
_LONGEST_INITIAL = 2
_PARTS = re.compile(r"[^\s.]+")


@dataclass(slots=True)
class Speaker:
    """One speaker: `names` as they were met (best first is `name`), `roles` in the order they were met."""

    name: str
    body: bool = False
    plural: bool = False
    sure: bool = True
    gender: str = ""
    forms: list[tuple[str, ...]] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    last_seen: int = -1
    office: str = ""
    mentions: list[Span] = field(default_factory=list)

    def named_before(self, position: int) -> Span | None:
        """Return the words, role and all, that last named the speaker before `position`."""
        met = bisect_left(self.mentions, position, key=lambda span: span.start)
        return self.mentions[met - 1] if met else None

    @property
    def role(self) -> str | None:
        """Return the role the article brings the speaker in with; a longer one met soon after, when it is a bare word."""
        if not self.roles:
            return None
        return self.roles[0] if " " in self.roles[0] else max(self.roles[:3], key=len)


def parts(name: str) -> list[str]:
    """Return the words of a name, initials without their stops, in lower case."""
    return [lower(word) for word in _PARTS.findall(name)]


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Return a word with the letters that ways of transliteration write differently made one («Kulzhanov», «Kuljanov»)."""
    for spelling in _TRANSLITERATED:
        word = word.replace(spelling[:-1], spelling[-1])
    return word


def alike(one: str, other: str) -> bool:
    """Tell whether two words are one name in two spellings or cases."""
    one, other = folded(one), folded(other)
    if one == other:
        return True
    if not one or not other or one[0] != other[0]:
        return False
    if (
        abs(len(one) - len(other)) <= _ENDING
        and min(len(one), len(other)) >= _SHORTEST
        and (one.startswith(other) or other.startswith(one))
    ):
        return True
    if (
        len(one) == len(other) >= _TYPO
        and sum(a != b for a, b in zip(one[:-1], other[:-1], strict=True)) == 1
        and one[-1] == other[-1]
    ):
        return True
    threshold = _SHORT_ALIKE if min(len(one), len(other)) < 6 else _ALIKE
    return ratio(one, other) >= threshold


class Registry:
    """The speakers of one article. Names are looked up by the first letters of their last word: time stays linear."""

    def __init__(
        self,
        titles: frozenset[str],
        offices: frozenset[str] = frozenset(),
        callings: Sequence[frozenset[str]] = (),
    ) -> None:
        self._titles = titles
        self._offices = offices
        self._callings = callings
        self._by_key: dict[str, list[Speaker]] = defaultdict(list)
        self._exactly: dict[tuple[tuple[str, ...], str, str], Speaker] = {}
        self._roles: list[tuple[int, str, Speaker]] = []

    def meet(self, actor: Actor, position: int) -> Speaker | None:
        """Take note of a person named in the article and return the speaker."""
        words = self._words(actor.name)
        if not words:
            return None
        office = self._office(actor.role)
        speaker = self._find(words, actor.gender, office)
        if speaker is None:
            speaker = Speaker(name=actor.name, sure=actor.sure, gender=actor.gender, last_seen=position, office=office)
            self._index(speaker, words)
        self._enrich(speaker, actor, words)
        self._exactly[words, actor.gender, office] = speaker
        for title in self._titles.intersection(parts(actor.name)):
            self._roles.append((position, title, speaker))  # «Fatma nənə» is «nənə» later
        if actor.role:
            self._roles.append((position, self._called(actor.role), speaker))
            self._roles.append((position, actor.role, speaker))
        return speaker

    def find(self, actor: Actor) -> Speaker | None:
        """Return the speaker a name belongs to, None when it was never met."""
        words = self._words(actor.name)
        return self._find(words, actor.gender, self._office(actor.role)) if words else None

    def call(self, speaker: Speaker, role: str, position: int) -> None:
        """Take note that a bare role meant a speaker: it means them again later."""
        insort(self._roles, (position, role, speaker), key=lambda known: known[0])

    def by_role(self, actor: Actor, position: int) -> Speaker | None:
        """Return the last person before `position` whose role shares its words with this actor's."""
        wanted = set(parts(actor.role))
        best: tuple[float, bool, int, Speaker] | None = None
        before = bisect_right(self._roles, position, key=lambda role: role[0])
        for met, known, speaker in self._roles[max(0, before - _ROLES_BACK) : before]:
            if actor.gender and speaker.gender and actor.gender != speaker.gender:
                continue
            words = parts(known)
            shared = sum(any(alike(w, k) and not _owns(w, k) for k in words) for w in wanted)
            plain = not _QUALIFYING.intersection(words) - wanted
            if shared and (best is None or (shared / len(wanted), plain, met) >= best[:3]):
                best = (shared / len(wanted), plain, met, speaker)
        return best[3] if best and best[0] >= 0.5 else None

    def _called(self, role: str) -> str:
        """Return a role with whatever else its holder is called: a «millət vəkili» is a «deputat»."""
        plain = lower(role)
        others = (one for calling in self._callings if any(one in plain for one in calling) for one in sorted(calling))
        return " ".join([role, *others])

    def _words(self, name: str) -> tuple[str, ...]:
        found = parts(name)
        while len(found) > 1 and found[0] in self._titles:
            found = found[1:]
        while len(found) > 1 and found[-1] in self._titles:
            found = found[:-1]
        return tuple(found)

    def _index(self, speaker: Speaker, words: tuple[str, ...]) -> None:
        for word in {words[0], words[-1]}:
            here = self._by_key[_key(word)]
            if len(word) > 1 and not any(speaker is other for other in here[-_BUCKET:]):
                here.append(speaker)

    def _office(self, role: str) -> str:
        """Return the office a role holds: who shares the president's surname is not the president."""
        return next((word for word in parts(role) if word in self._offices), "")

    def _find(self, words: tuple[str, ...], gender: str, office: str) -> Speaker | None:
        known = self._exactly.get((words, gender, office))
        if known is not None:
            return known
        near = [
            speaker for key in {_key(words[-1]), _key(words[0])} for speaker in self._by_key.get(key, [])[-_BUCKET:]
        ]
        fitting = [s for s in near if _fits(words, s, gender) and not _another(words, office, s)]
        return max(fitting, key=lambda s: (s.gender == gender, _spelled_so(words[-1], s), s.last_seen), default=None)

    def _enrich(self, speaker: Speaker, actor: Actor, words: tuple[str, ...]) -> None:
        shown = self._words(speaker.name)
        fuller = len(words) > len(shown) or (len(words) == len(shown) and _initials(shown) > _initials(words))
        if fuller or (actor.sure and not speaker.sure and len(words) >= len(shown)):
            speaker.name, speaker.sure = actor.name, actor.sure
            self._index(speaker, words)
        if words not in speaker.forms and len(speaker.forms) < _MOST_FORMS:
            speaker.forms.append(words)
        speaker.gender = speaker.gender or actor.gender
        if actor.role and actor.role not in speaker.roles and len(speaker.roles) < _MOST_FORMS:
            speaker.roles.append(actor.role)


def _spelled_so(word: str, speaker: Speaker) -> bool:
    """Tell whether a speaker's surname is written just so: «Əliyev» is not «Əliyeva»."""
    return any(form[-1] == word for form in speaker.forms)


def _owns(word: str, other: str) -> bool:
    """Tell whether one of two words owns the noun after it: «qadının qonşusu» is not «qadın»."""
    return other.startswith(word) and other[len(word) :] in _OWNING


def _key(word: str) -> str:
    """Return under what a name is filed: its first letters, spellings that vary made one."""
    return folded(word)[:2].translate(_ONE_SPELLING)


def _another(words: tuple[str, ...], office: str, speaker: Speaker) -> bool:
    """Tell whether a surname alone and a full name are two people: one of them holds an office, the other another role."""
    one_is_bare = len(words) == 1 or all(len(form) == 1 for form in speaker.forms)
    return one_is_bare and bool(speaker.roles or office) and office != speaker.office and bool(office or len(words) > 1)


def _fits(words: tuple[str, ...], speaker: Speaker, gender: str) -> bool:
    if gender and speaker.gender and gender != speaker.gender and speaker.sure:
        return False
    full = [form for form in speaker.forms if len(form) > 1] if len(words) > 1 else []
    return any(_same(words, form) for form in full or speaker.forms)


def _initials(words: tuple[str, ...]) -> int:
    return sum(len(word) == 1 for word in words)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names can be one person's: the last words agree and the first ones do not speak against it."""
    if not one or not other:
        return False
    if len(one) == 1 or len(other) == 1:
        lone, full = sorted((one, other), key=len)
        return alike(lone[0], full[-1]) or lone[0] == full[0]
    if one[:2] == other[:2]:
        return True  # «Marat Ilyich» of «Marat Ilyich Yesengaliev»
    return alike(one[-1], other[-1]) and (_first_fits(one[0], other[0]) or one[0] in other or other[0] in one)


def _first_fits(one: str, other: str) -> bool:
    short, full = sorted((one, other), key=len)
    return full.startswith(short) if len(short) <= _LONGEST_INITIAL else alike(one, other)
