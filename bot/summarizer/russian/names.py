"""Names of persons in Russian sentences: the tagger's, completed by what stands beside a role or was named before."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.summarizer.lexicon import ru, ru_names
from bot.summarizer.russian.declension import PARTICLES, STRICT, forms_of_name, name_forms
from bot.summarizer.russian.forms import Forms, cyrillic, person_forms
from bot.summarizer.russian.nominative import name_to_nominative
from bot.summarizer.russian.runs import pieces, runs
from bot.summarizer.russian.tags import Kinds, beside_roles, persons_taken_for_places, shift
from bot.summarizer.russian.words import (
    capital,
    first_name,
    known_common,
    readings,
    says,
    stem,
    strange,
)
from bot.summarizer.tokens import Sentence, Token
from scrapers.article import Span

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name at tokens `first` to `last`, both included, and its words; initials are words too.

    `oblique` tells that it cannot be in the nominative: the text has it so elsewhere («Гусман» for «соратник Гусмана»).
    """

    first: int
    last: int
    words: tuple[str, ...]
    oblique: bool = False

    def forms(self, foreign: int = STRICT) -> Forms:
        """Return the forms the name can be in, the more the more `foreign` it is taken to be."""
        found = forms_of_name(self.words, foreign)
        return frozenset(form for form in found if form.case != "nomn") or found if self.oblique else found


@dataclass(frozen=True, slots=True)
class Found:
    """What is named in a sentence: PER, LOC or ORG for each token inside a name, and the persons."""

    kinds: Kinds
    names: tuple[Name, ...]


class Names:
    """The names of one article: what the tagger found, by place, and the words of persons' names, by stem."""

    def __init__(self, entities: Sequence[tuple[Span, str]] = ()) -> None:
        self._entities = entities
        self._starts = [span.start for span, _ in entities]
        self._persons: set[str] = set()
        self._seen: set[str] = set()

    def learn(self, sentences: Iterable[Sentence]) -> None:
        """Take note of the words of the names of two words and more: alone they name the same person."""
        for sentence in sentences:
            kinds, entities = self._tagged(sentence)
            beside_roles(sentence, kinds)
            for run in runs(kinds, "PER"):
                for first, last in pieces(sentence, *run, entities):
                    self._learn(sentence, first + shift(sentence, first), last)

    def _learn(self, sentence: Sentence, first: int, last: int) -> None:
        for index in range(first, last + 1):
            word = sentence.text_at(index)
            if sentence.tokens[index].capital and (first < last or (len(word) > _SHORTEST and not person_forms(word))):
                self._persons.add(stem(word))
                self._seen.add(word.lower())

    def of(self, sentence: Sentence) -> Found:
        """Return what is named in a sentence."""
        kinds, entities = self._tagged(sentence)
        beside_roles(sentence, kinds)
        for index in range(len(sentence.tokens) - 1, -1, -1):
            if capital(sentence.tokens[index]) and kinds.get(index) != "PER" and self._person(sentence, index, kinds):
                kinds[index] = "PER"
        for first, last in list(runs(kinds, "PER")):
            if shift(sentence, first) and (first < last or stem(sentence.text_at(first)) not in self._persons):
                del kinds[first]
        found: list[Name] = []
        for run in list(runs(kinds, "PER")):
            here = [self._named(sentence, *piece) for piece in pieces(sentence, *run, entities)]
            named = [name for name in here if name is not None]
            found += [replace(name, oblique=True) for name in named[:-1]] + named[-1:]  # «защитник Самеда Г. Ильхам Н.»
            _leave(kinds, run, named)
        return Found(kinds, tuple(_persons(found, kinds)))

    def _person(self, sentence: Sentence, index: int, kinds: Kinds) -> bool:
        """Tell whether a capitalised word names a person, though the tagger did not say so."""
        word = sentence.text_at(index)
        if word.isupper() and len(word) > 1 and not sentence.text_at(index + 1).isupper():
            return False  # «член-корреспондент НАНА Сона Валиева»
        acts = index > 0 or not known_common(word) or says(sentence.tokens, index + 1)
        if stem(word) in self._persons and acts and len(word) >= _SHORTEST:
            return True
        if "-" in word and word.lower().rsplit("-", maxsplit=1)[-1] in ru.HONORIFICS:
            return True  # «Раушан-апа»
        if first_name(word):
            return kinds.get(index + 1) == "PER" or (index not in kinds and index > 0)
        beside = says(sentence.tokens, index + 1) or says(sentence.tokens, index - 1)
        return (
            index not in kinds
            and strange(word)
            and not person_forms(word)
            and beside
            and not _owns_before(sentence, index)
        )

    def _named(self, sentence: Sentence, first: int, last: int) -> Name | None:
        """Return the name at these tokens, initials before it and small words inside it included."""
        last = _end_of_name(sentence, first, last)
        while first > 1 and _initial_before(sentence, first):
            first -= 2
        if sentence.tokens[first].form != "word" or (first == last and len(sentence.text_at(first)) == 1):
            return None
        words = tuple(t.text for t in sentence.tokens[first : last + 1])
        return Name(first, last, words, all(self._declined(word) for word in words if len(word) > 1))

    def _declined(self, word: str) -> bool:
        """Tell whether a word that may be a man's genitive stands in the nominative elsewhere in the text."""
        genitive = next((form for form in name_forms(word) if (form.case, form.gender) == ("gent", "m")), None)
        shown = name_to_nominative((word,), genitive)[0] if genitive else word
        return shown != word and shown.lower() in self._seen

    def _tagged(self, sentence: Sentence) -> tuple[Kinds, dict[int, int]]:
        """Return the kind of each token inside a name, and the number of that name."""
        first = max(0, bisect_left(self._starts, sentence.start) - 1)
        last = bisect_left(self._starts, sentence.end)
        kinds: Kinds = {}
        numbers: dict[int, int] = {}
        at = first
        for index, token in enumerate(sentence.tokens):
            while at < last and self._entities[at][0].end <= token.start:
                at += 1
            if at < last and self._entities[at][0].start < token.end and _inside(token, self._entities[at][0]):
                kinds[index], numbers[index] = self._entities[at][1], at
        persons_taken_for_places(sentence, kinds)
        return kinds, numbers


def _persons(names: Sequence[Name], kinds: Kinds) -> list[Name]:
    """Return the names without what is a thing in Latin letters beside a person («владелица Model S Джанет Ривера»)."""
    people = [name for name in names if cyrillic("".join(name.words))]
    if not people:
        return list(names)
    for name in names:
        if name not in people:
            kinds.update(dict.fromkeys(range(name.first, name.last + 1), "ORG"))
    return people


def _inside(token: Token, entity: Span) -> bool:
    """Tell whether a token is part of a name: a word of it or a sign inside it («В. Ширалиев»)."""
    return token.form == "word" or (token.text in {".", "-"} and entity.start < token.start and token.end < entity.end)


def _owns_before(sentence: Sentence, index: int) -> bool:
    """Tell whether an unknown word may be the genitive of a thing before it («мэрии Токмока ответила»)."""
    before = readings(sentence.tokens[index - 1])[:1] if index else ()
    return any(p.pos == "NOUN" for p in before) and any(
        form.case == "gent" for form in name_forms(sentence.text_at(index))
    )


def _end_of_name(sentence: Sentence, first: int, last: int) -> int:
    """Return where a name ends that the tagger took too much for («Илон Маск в X»), the stop of an initial included («Нурлан Б.»)."""
    for index in range(first + 1, last + 1):
        token = sentence.tokens[index]
        if token.form == "word" and not capital(token) and token.lower not in ru_names.OF_NAMES:
            last = index - 1
            break
    while last > first and not capital(sentence.tokens[last]):
        last -= 1
    if sentence.lower(last + 1) in PARTICLES:
        return last + 1  # «Кайрат Жыргалбек уулу»
    shortened = last > first and len(sentence.text_at(last)) == 1 and sentence.text_at(last + 1) == "."
    return last + 1 if shortened and last + 2 < len(sentence.tokens) else last


def _initial_before(sentence: Sentence, index: int) -> bool:
    return (
        sentence.text_at(index - 1) == "."
        and len(sentence.text_at(index - 2)) == 1
        and sentence.tokens[index - 2].capital
    )


def _leave(kinds: Kinds, run: tuple[int, int], names: Sequence[Name]) -> None:
    """Call the words of a run that belong to no name a place."""
    taken = {index for name in names for index in range(name.first, name.last + 1)}
    for index in range(run[0], run[1] + 1):
        if index not in taken:
            kinds[index] = "LOC"
