"""What the tagger says of Russian words, mended by the roles and first names beside them."""

from collections.abc import Sequence

from bot.summarizer.lexicon import ru, ru_names, ru_people
from bot.summarizer.russian.declension import PARTICLES
from bot.summarizer.russian.forms import person_forms
from bot.summarizer.russian.runs import runs
from bot.summarizer.russian.words import capital, first_name, in_phrase, is_name, known_common, person_noun, same_script
from bot.summarizer.tokens import Sentence
from bot.summarizer.toolbox import in_dictionary

Kinds = dict[int, str]
"""PER, LOC or ORG for each token inside a name."""

_LONGEST_NAME = 4
_FARTHEST_ROLE = 9


def persons_taken_for_places(sentence: Sentence, kinds: Kinds) -> None:
    """«жительница села Тамар Чиковани», «Л. Вахрушева»: a first name or initials and a surname are no place."""
    for first, last in [*runs(kinds, "LOC"), *runs(kinds, "ORG")]:
        if sentence.lower(last) in PARTICLES:
            start = first + (sentence.text_at(first).isupper() and last > first + 1)
            kinds.update(dict.fromkeys(range(start, last + 1), "PER"))  # «спикер ЖК Нурланбек Тургунбек уулу»
    for first, last in list(runs(kinds, "LOC")):
        full = last == first + 1 and first_name(sentence.text_at(first)) and is_name(sentence.text_at(last))
        letters = sentence.text_at(first).split(".")
        initials = last > first and all(len(letter) == 1 for letter in letters) and sentence.text_at(first + 1) == "."
        called = first == last and first_name(sentence.text_at(first)) and _after_role(sentence, first)
        if full or initials or called:
            kinds.update(dict.fromkeys(range(first, last + 1), "PER"))


def beside_roles(sentence: Sentence, kinds: Kinds) -> None:
    """Call a run of two capitalised words after a noun of a person a name, and let a tagged name take in its neighbours."""
    index = 0
    while index < len(sentence.tokens):
        if not capital(sentence.tokens[index]):
            index += 1
            continue
        last = _capitals(sentence, index)
        inside = [kinds.get(i) for i in range(index, last + 1)]
        start = index + (shift(sentence, index) if last > index else 0)
        if _is_person(sentence, start, last, inside[start - index :]):
            kinds.update(dict.fromkeys(range(start, last + 1), "PER"))
        elif "PER" in inside:
            _widen(sentence, kinds, index, last)
        index = last + 1


def _widen(sentence: Sentence, kinds: Kinds, first: int, last: int) -> None:
    """Give the rest of a name to it: the words beside a tagged part that nothing else claims."""
    for index in [*range(first + 1, last + 1), *range(last - 1, first - 1, -1)]:
        word = sentence.text_at(index)
        beside = kinds.get(index - 1) == "PER" or kinds.get(index + 1) == "PER"
        if (
            beside
            and (index not in kinds or not sentence.tokens[index].capital)
            and not known_common(word)
            and same_script(word, sentence.text_at(index + 1) + sentence.text_at(index - 1))
        ):
            kinds[index] = "PER"


def _capitals(sentence: Sentence, index: int) -> int:
    last = index
    while last + 1 < len(sentence.tokens) and last - index < _LONGEST_NAME and capital(sentence.tokens[last + 1]):
        last += 1
    return last


def _is_person(sentence: Sentence, first: int, last: int, inside: Sequence[str | None]) -> bool:
    """Tell whether a run the tagger said nothing of is a person: a role stands before it, and the words look so."""
    if last == first or last - first >= _LONGEST_NAME or any(inside):
        return False
    texts = [sentence.text_at(i) for i in range(first, last + 1)]
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


def shift(sentence: Sentence, index: int) -> int:
    """Return 1 when the first word of a run is a role that opens the sentence («Гидролог Севиндж …»), or a title («д-р Хусейн»)."""
    word = sentence.text_at(index)
    opens = not any(token.form == "word" for token in sentence.tokens[:index])
    first_part, _, second = word.lower().rpartition("-")
    compound = bool(first_part) and bool(person_forms(second)) and in_dictionary(second)
    common = word.lower() in ru.OFFICES_AS_NAMES | ru_people.PERSONS_TOO or compound
    common = common or (known_common(word) and not first_name(word)) or _put_together(word.lower())
    office = opens and common and word.lower() not in ru.TITLES_AS_NAMES and person_noun(word, "nomn")
    return int(office or word.lower() in ru_names.SHORT_TITLES)


def _put_together(word: str) -> bool:
    """Tell whether a word the dictionary does not have is a noun of a person with something before it («медиаюрист»)."""
    rests = (word.removeprefix(first) for first in ru_people.COMPOUNDS if word.startswith(first))
    return any(in_dictionary(rest) and person_forms(rest) for rest in rests)
