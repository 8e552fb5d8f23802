"""Numbers put together of figures and words: «сто восемьдесят миллионов», "iki yüz min", "5 млн 300 тыс", "two to three million"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from bot.stories.number_words import Word
from scrapers.article import Language

_TEN, _TWENTY, _HUNDRED = 10, 20, 100
_ANY = 999
"""What a group of three digits has room for."""
_HIGHEST = 15
_THOUSANDS = 3
_CENTURIES = (19, 20)
"""English says the years in two halves: nineteen ninety, twenty twenty-six."""
_HALF = Decimal("0.5")
_MULTIPLE = frozenset({"unit", "hundred"})


@dataclass
class _Number:
    """A number as its words are heard: the units that are done, and the group before the next unit that is being filled."""

    begin: int
    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    room: int = _ANY
    power: int = _HIGHEST
    over: bool = False
    since: bool = False
    head: Decimal = Decimal(0)
    """What stood before its first unit."""
    first_power: int = 0
    end: int = 0

    @property
    def value(self) -> Decimal:
        return self.total + self.group


@dataclass
class Spoken:
    """Reads the words of a text; None stands for a word that is not of numbers."""

    words: Sequence[Word | None]
    language: Language
    _found: list[_Number] = field(default_factory=list)
    _now: _Number | None = None
    _vague: bool = False

    def numbers(self) -> Iterator[Decimal]:
        """Yield the numbers in their order, those from 2 on; 1 before a unit is that unit."""
        for place, word in enumerate(self.words):
            if word and word.kind == "vague":
                self._end()
                self._vague = True
            elif not (word and self._take(place, word)):
                self._end()
                began = word and self._begin(place, word)
                self._vague = bool(self._vague and not began and word and word.kind in _MULTIPLE)
        self._end()
        yield from self._ranged()

    def _end(self) -> None:
        if self._now:
            self._found.append(self._now)
        self._now = None

    def _take(self, place: int, word: Word) -> bool:
        """Take the next word into the number that is heard; False where it does not belong to it."""
        now = self._now
        if not now or now.over:
            return False
        took = {
            "digits": self._digits, "number": self._fill, "hundred": self._multiply, "unit": self._close, "half": self._half,
            "and": self._and,
        }.get(word.kind)  # fmt: skip
        if not took or not took(now, word, place):
            return False
        now = self._now or now
        now.over, now.since, now.end = now.over or word.last, word.since, place
        return True

    def _begin(self, place: int, word: Word) -> bool:
        """Begin a number with a word; False where it is none."""
        following = self._following(place)
        kind = following.kind if following and not (following.last and self.language == "en") else ""
        counts = not word.last and (kind in _MULTIPLE or (kind == "half" and word.value == 1))
        now = _Number(place, end=place, over=word.last, since=word.since)
        if word.kind == "digits":
            now.group, now.room = word.value, 0
        elif word.kind == "number" and (word.alone or counts):
            self._fill(now, word, place)
        elif word.kind == "hundred" and word.alone and not self._vague:
            self._multiply(now, word, place)
        elif word.kind == "unit" and word.alone and not self._vague:
            now.group = Decimal(1)
            self._close(now, word, place)
        elif word.kind == "half" and counts:
            now.group, now.room = _HALF, 0
        else:
            return False
        self._now = now
        return True

    def _following(self, place: int) -> Word | None:
        return self.words[place + 1] if place + 1 < len(self.words) else None

    def _digits(self, now: _Number, word: Word, place: int) -> bool:
        """Take figures behind a unit: «5 млн 300 тыс», «17 min 500»."""
        following = self._following(place)
        smaller = bool(following and following.kind == "unit" and following.value < now.power)
        hundreds = now.power == _THOUSANDS and _HUNDRED <= word.value <= _ANY and word.value == int(word.value)
        if not now.total or now.group or not (smaller or hundreds):
            return False
        now.group, now.room = word.value, 0
        return True

    def _fill(self, now: _Number, word: Word, _place: int) -> bool:
        number = int(word.value)
        if self.language == "en" and now.room < number and now.value in _CENTURIES and number >= _TEN and not now.total:
            now.group = now.group * _HUNDRED + number
        elif number > now.room:
            return False
        else:
            now.group += number
        is_tens = number >= _TWENTY or (number == _TEN and self.language == "az")
        now.room = _HUNDRED - 1 if number >= _HUNDRED else _TEN - 1 if is_tens else 0
        return True

    def _multiply(self, now: _Number, _word: Word, place: int) -> bool:
        if now.group > _HUNDRED and now.group % _HUNDRED:  # two hundred and three | hundred
            return self._split(now, place)
        most = _HUNDRED if self.language == "en" else _TEN
        if now.group >= most or now.group != int(now.group) or (now.group >= _TEN and not now.group % _TEN):
            return False
        now.group = max(now.group, Decimal(1)) * _HUNDRED
        now.room = _HUNDRED - 1
        return True

    def _split(self, now: _Number, place: int) -> bool:
        last = now.group % _HUNDRED
        if last >= _TEN:
            return False
        now.group, now.end = now.group - last, self._last_before(place)
        self._found.append(now)
        self._now = _Number(place - 1, group=last * _HUNDRED, room=_HUNDRED - 1, end=place)
        return True

    def _close(self, now: _Number, word: Word, place: int) -> bool:
        power = int(word.value)
        if not now.group:
            return False
        if power >= now.power:  # what was filled before it was a number of its own
            self._found.append(replace(now, group=Decimal(0), end=self._last_before(place)))
            now = self._now = _Number(place - 1, group=now.group)
        now.head, now.first_power = (now.group, power) if not now.total else (now.head, now.first_power)
        now.total += now.group.scaleb(power)
        now.group, now.room, now.power = Decimal(0), _ANY, power
        return True

    def _last_before(self, place: int) -> int:
        """Return where the number ended of which a unit has split off the word before it."""
        before = self.words[place - 2]
        return place - (3 if before and before.kind == "and" else 2)

    def _half(self, now: _Number, _word: Word, _place: int) -> bool:
        if now.group and now.group == int(now.group):
            now.group, now.room = now.group + _HALF, 0
        elif now.total and not now.group:
            now.total += _HALF.scaleb(now.power)
            now.over = True
        else:
            return False
        return True

    def _and(self, now: _Number, _word: Word, place: int) -> bool:
        following = self._following(place)
        joins = bool(following and following.kind == "number")
        return (
            self.language == "en"
            and joins
            and (now.room == _HUNDRED - 1 or (now.power == _THOUSANDS and not now.group))
        )

    def _ranged(self) -> Iterator[Decimal]:
        """Yield the values; the lower end of a range has the unit of the upper one (2-3 миллиона)."""
        found = self._found
        for number, after in zip(found, (*found[1:], None), strict=False):
            lower = after and not number.first_power and after.first_power and number.value < after.head
            scaled = lower and after and self._is_range(number, after)
            yield number.value.scaleb(after.first_power) if scaled and after else number.value

    def _is_range(self, one: _Number, other: _Number) -> bool:
        between = self.words[one.end + 1 : other.begin]
        if not between:
            return one.since
        if len(between) != 1 or not between[0]:
            return False
        before = self.words[one.begin - 1] if one.begin else None
        return between[0].kind == "to" or (between[0].kind == "and" and bool(before and before.kind == "between"))
