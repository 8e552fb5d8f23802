"""Names of persons in Russian sentences: the tagger's, completed by what stands beside a role or was named before."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.summarizer.lexicon import ru
from bot.summarizer.russian_words import (
    OBLIQUE,
    cases,
    first_name,
    in_phrase,
    is_name,
    known_common,
    person_noun,
    readings,
    same_script,
    says,
    stem,
    strange,
)
from bot.summarizer.tokens import Sentence
from scrapers.article import Span

Kinds = dict[int, str]
_LONGEST_NAME = 4
_SHORTEST = 3
_FARTHEST_ROLE = 9
_INDECLINABLE = 5


@dataclass(frozen=True, slots=True)
class Name:
    """A name at tokens `first` to `last`, both included; the cases it can be in, the likeliest one."""

    first: int
    last: int
    case: str
    cases: frozenset[str]


class Names:
    """The names of one article: what the tagger found, by place, and the words of persons' names, by stem."""

    def __init__(self, entities: Sequence[tuple[Span, str]] = ()) -> None:
        self._entities = entities
        self._starts = [span.start for span, _ in entities]
        self._persons: set[str] = set()

    def learn(self, sentences: Iterable[Sentence]) -> None:
        """Take note of the words of the names of two words and more: alone they name the same person."""
        for sentence in sentences:
            kinds = self._tagged(sentence)
            _beside_roles(sentence, kinds)
            for first, last in _runs(kinds, "PER"):
                for index in range(first + _shift(sentence, first), last + 1):
                    if sentence.tokens[index].capital and (first < last or len(sentence.tokens[index].text) > 3):
                        self._persons.add(stem(sentence.tokens[index].text))

    def kinds(self, sentence: Sentence) -> Kinds:
        """Return PER, LOC or ORG for each token of a sentence that is part of a name."""
        kinds = self._tagged(sentence)
        _beside_roles(sentence, kinds)
        for index in range(len(sentence.tokens) - 1, -1, -1):
            if sentence.tokens[index].capital and kinds.get(index) != "PER" and self._person(sentence, index, kinds):
                kinds[index] = "PER"
        for first, last in list(_runs(kinds, "PER")):
            if _shift(sentence, first) and (first < last or stem(sentence.text_at(first)) not in self._persons):
                del kinds[first]
        return kinds

    def _person(self, sentence: Sentence, index: int, kinds: Kinds) -> bool:
        """Tell whether a capitalised word names a person, though the tagger did not say so."""
        word = sentence.tokens[index].text
        if stem(word) in self._persons and (index > 0 or not known_common(word)) and len(word) >= _SHORTEST:
            return True
        if first_name(word):
            return kinds.get(index + 1) == "PER" or (index not in kinds and index > 0)
        return (
            index not in kinds
            and strange(word)
            and (says(sentence.tokens, index + 1) or says(sentence.tokens, index - 1))
        )

    def _tagged(self, sentence: Sentence) -> Kinds:
        first = max(0, bisect_left(self._starts, sentence.start) - 1)
        last = bisect_left(self._starts, sentence.end)
        kinds: Kinds = {}
        at = first
        for index, token in enumerate(sentence.tokens):
            while at < last and self._entities[at][0].end <= token.start:
                at += 1
            if at < last and self._entities[at][0].start < token.end and token.form == "word":
                kinds[index] = self._entities[at][1]
        return kinds


def _runs(kinds: Mapping[int, str], kind: str) -> Iterator[tuple[int, int]]:
    start = last = -2
    for index in sorted(i for i, k in kinds.items() if k == kind):
        if index != last + 1:
            if start >= 0:
                yield start, last
            start = index
        last = index
    if start >= 0:
        yield start, last


def _beside_roles(sentence: Sentence, kinds: Kinds) -> None:
    """Call a run of two capitalised words after a noun of a person a name, and let a tagged name take in its neighbours."""
    index = 0
    while index < len(sentence.tokens):
        if not sentence.tokens[index].capital:
            index += 1
            continue
        last = _capitals(sentence, index)
        inside = [kinds.get(i) for i in range(index, last + 1)]
        start = index + (_shift(sentence, index) if last > index else 0)
        if _is_person(sentence, start, last, inside[start - index :]):
            kinds.update(dict.fromkeys(range(start, last + 1), "PER"))
        elif "PER" in inside:
            _widen(sentence, kinds, index, last)
        index = last + 1


def _widen(sentence: Sentence, kinds: Kinds, first: int, last: int) -> None:
    """Give the rest of a name to it: the words beside a tagged part that nothing else claims."""
    for index in [*range(first + 1, last + 1), *range(last - 1, first - 1, -1)]:
        word = sentence.tokens[index].text
        beside = kinds.get(index - 1) == "PER" or kinds.get(index + 1) == "PER"
        if (
            beside
            and index not in kinds
            and not known_common(word)
            and same_script(word, sentence.text_at(index + 1) + sentence.text_at(index - 1))
        ):
            kinds[index] = "PER"


def _capitals(sentence: Sentence, index: int) -> int:
    last = index
    while last + 1 < len(sentence.tokens) and last - index < _LONGEST_NAME and sentence.tokens[last + 1].capital:
        last += 1
    return last


def _is_person(sentence: Sentence, first: int, last: int, inside: Sequence[str | None]) -> bool:
    """Tell whether a run the tagger said nothing of is a person: a role stands before it, and the words look so."""
    if last == first or last - first >= _LONGEST_NAME or any(inside):
        return False
    texts = [sentence.tokens[i].text for i in range(first, last + 1)]
    if any(w.isupper() and len(w) > 1 for w in texts) or all(known_common(w) for w in texts):
        return False
    return (first_name(texts[0]) and is_name(texts[-1])) or _after_role(sentence, first)


def _after_role(sentence: Sentence, first: int) -> bool:
    """Tell whether a noun of a person comes before, with nothing but its own words between."""
    for index in range(first - 1, max(-1, first - _FARTHEST_ROLE), -1):
        token = sentence.tokens[index]
        if token.form != "word":
            return False
        if person_noun(token.text, "nomn", singular=True) or person_noun(token.text, "gent", singular=True):
            return True
        if not in_phrase(token.text):
            return False
    return False


def _shift(sentence: Sentence, index: int) -> int:
    """Return 1 when the first word of a run is a role that opens the sentence («Гидролог Севиндж …»)."""
    word = sentence.tokens[index].text
    opens = not any(token.form == "word" for token in sentence.tokens[:index])
    common = known_common(word) and word.lower() not in ru.TITLES_AS_NAMES
    return int(opens and common and person_noun(word, "nomn") and not first_name(word))


def names(sentence: Sentence, kinds: Mapping[int, str]) -> Iterator[Name]:
    """Yield the names of persons in a sentence."""
    for first, last in _runs(kinds, "PER"):
        start, stop = first, last
        while stop > start and not sentence.tokens[stop].capital:
            stop -= 1
        while start > 1 and _initial_before(sentence, start):
            start -= 2
        if sentence.tokens[start].form == "word":
            yield _named(sentence, start, stop)


def _initial_before(sentence: Sentence, index: int) -> bool:
    return (
        sentence.tokens[index - 1].text == "."
        and len(sentence.tokens[index - 2].text) == 1
        and sentence.tokens[index - 2].capital
    )


def _named(sentence: Sentence, first: int, last: int) -> Name:
    words = [t.text for t in sentence.tokens[first : last + 1] if t.form == "word" and len(t.text) > 1]
    possible = frozenset.intersection(cases("X"), *(cases(word, person=True) for word in words))
    case = "nomn" if "nomn" in possible or not possible else next(c for c in OBLIQUE if c in possible)
    if case == "nomn" and possible & {"gent", "datv"} and len(possible) < _INDECLINABLE and _governed(sentence, first):
        case = next(c for c in OBLIQUE if c in possible)
    return Name(first, last, case, possible or frozenset({"nomn"}))


def _governed(sentence: Sentence, first: int) -> bool:
    """Tell whether a preposition or an inanimate noun right before asks for another case («по словам Данна»)."""
    before = readings(sentence.tokens[first - 1]) if first else ()
    return bool(before) and (before[0].pos == "PREP" or (before[0].pos == "NOUN" and "inan" in before[0].grammemes))
