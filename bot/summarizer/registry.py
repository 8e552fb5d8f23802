"""Who is who: the names of an article gathered into speakers, whatever their case, spelling or length."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.summarizer.actors import Actor
from bot.summarizer.layout import lower
from bot.summarizer.spellings import alike, folded, parts
from scrapers.article import Span

_ONE_SPELLING = str.maketrans("эыіё", "еиие")
_BUCKET = 16
_ROLES_BACK = 60
_MOST_FORMS = 8
_FEW = 30
_QUALIFYING = frozenset(["prime", "vice", "deputy", "assistant", "adviser", "advisor"])
"""«the minister» is the minister of something before it is the prime minister or a deputy minister."""
_OWNING = frozenset(["ın", "in", "un", "ün"])
_LONGEST_INITIAL = 2


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
        """Return the role the article brings the speaker in with; a bare word as it is told more fully soon after."""
        if not self.roles:
            return None
        longer = [role for role in self.roles[:3] if self.roles[0] in role.split()]
        return self.roles[0] if " " in self.roles[0] else max(longer, key=len)


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
        self._speakers: list[Speaker] = []
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
            self._speakers.append(speaker)
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

    def could_be(self, actor: Actor, speaker: Speaker) -> bool:
        """Tell whether a name may be that of a speaker met before."""
        words = self._words(actor.name)
        return (
            bool(words)
            and _fits(words, speaker, actor.gender)
            and not _another(words, self._office(actor.role), speaker)
        )

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

    def by_initials(self, letters: list[str]) -> Speaker | None:
        """Return the only person met whose full name has these initials, None when nobody or more than one has."""
        fitting = [s for s in self._speakers if any(_begin_so(form, letters) for form in s.forms)]
        return fitting[0] if len(fitting) == 1 else None

    def only(self, gender: str) -> Speaker | None:
        """Return the only person of the article who may be of a gender, None when there are more."""
        fitting = [s for s in self._speakers[:_FEW] if not (gender and s.gender) or gender == s.gender]
        return fitting[0] if len(fitting) == 1 and len(self._speakers) < _FEW else None

    def before(self, position: int) -> list[Speaker]:
        """Return the people met with a role before a place in the text, the nearest first."""
        first = bisect_right(self._roles, position, key=lambda role: role[0])
        return [speaker for _, _, speaker in reversed(self._roles[max(0, first - _ROLES_BACK) : first])]

    def after(self, position: int) -> list[Speaker]:
        """Return the people met with a role behind a place in the text, the nearest first."""
        first = bisect_right(self._roles, position, key=lambda role: role[0])
        return [speaker for _, _, speaker in self._roles[first : first + _ROLES_BACK]]

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
        near = [speaker for speaker in near if not _another(words, office, speaker)]
        fitting = [s for s in near if _fits(words, s, gender)] or [s for s in near if _ends_so(words, s)]
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


def _begin_so(form: tuple[str, ...], letters: list[str]) -> bool:
    """Tell whether a full name has these initials, the words between the first and the last left out or not."""
    found = [word[0] for word in form]
    return len(form[0]) > 1 and letters in (found, [found[0], found[-1]])


def _ends_so(words: tuple[str, ...], speaker: Speaker) -> bool:
    """Tell whether a speaker has this very name or surname: one whose gender was told wrong («Фати»)."""
    return any(form[-len(words) :] == words for form in speaker.forms)


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
