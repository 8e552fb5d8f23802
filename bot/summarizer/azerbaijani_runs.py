"""Runs of capitalised words in Azerbaijani sentences, cut into what could be names of persons."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.summarizer.azerbaijani_endings import forms
from bot.summarizer.azerbaijani_words import body_form, genitive, in_lexicon, oblique, place, role_form
from bot.summarizer.lexicon import az, az_names, az_people
from bot.summarizer.tokens import Sentence

_MOST_WORDS = 3
_KIN = frozenset(("oğlu", "qızı"))
_KIN_WITHIN = 5


class Run(NamedTuple):
    """Tokens `first` to `last`, both included."""

    first: int
    last: int


def runs(sentence: Sentence) -> Iterator[Run]:
    """Yield the runs of capitalised words, with initials, their stops, and small words inside a name («fan der»)."""
    index = 0
    while index < len(sentence.tokens):
        if not _namelike(sentence, index):
            index += 1
            continue
        last = index
        while (following := _next(sentence, last)) is not None:
            last = following
        yield Run(index, last)
        index = last + 1


def _next(sentence: Sentence, index: int) -> int | None:
    """Return where the run goes on after `index`, None where it ends."""
    step = index + (2 if initial_at(sentence, index) else 1)
    if _namelike(sentence, step):
        return step
    if sentence.lower(step) in _KIN:
        return step
    if sentence.lower(step) in az.TITLES and _namelike(sentence, step + 1) and _surname(sentence.lower(step + 1)):
        return step + 1
    while step < index + 3 and sentence.lower(step) in az_names.NAME_PARTICLES:
        step += 1
    return step if step > index + 1 and not initial_at(sentence, index) and _namelike(sentence, step) else None


def _namelike(sentence: Sentence, index: int) -> bool:
    """Tell whether a capitalised word stands at `index` that is no address («Day.Az-a»)."""
    if index >= len(sentence.tokens) or not sentence.tokens[index].capital:
        return False
    return "." not in sentence.tokens[index].text or initialled(sentence.tokens[index].text)


def initial_at(sentence: Sentence, index: int) -> bool:
    """Tell whether an initial with its stop stands at `index`."""
    return len(sentence.text_at(index)) == 1 and sentence.text_at(index + 1) == "."


def initialled(word: str) -> bool:
    """Tell whether a word is an initial and a surname in one («N.Quliyev»)."""
    return len(word) > 3 and word[1] == "."


def names(sentence: Sentence, run: Run) -> Iterator[Run]:
    """Yield the parts of a run that could be a person's name: «Elnur Quliyev Rauf Həsənovun» has two."""
    first, last = run
    while first <= last:
        first = _begin(sentence, first, last)
        end = _end(sentence, first, last)
        if _person(sentence, first, end) and not _names_thing(sentence, end, last):
            yield Run(first, end)
        first = end + 1


def _begin(sentence: Sentence, first: int, last: int) -> int:
    """Return where a name begins behind roles, places and words that only open the sentence."""
    while first < last and _leads(sentence, first, last):
        first += 1
    return first


def _leads(sentence: Sentence, first: int, last: int) -> bool:
    word = sentence.lower(first)
    if initial_at(sentence, first) or initialled(sentence.text_at(first)):
        return False
    if word in az_names.FIRST_NAMES:
        return word in az.TITLES
    if role_form(word) is not None or (first == 0 and word in az.OPENERS | az.ADVERBS | az.ANAPHORA | az.STOP):
        return True
    if sentence.lower(first + 2) in az.TITLES and sentence.lower(first + 1) in az_names.FIRST_NAMES:
        return True
    if place(word) or in_lexicon(word, az_names.NOT_NAMES) or sentence.tokens[first].text.isupper():
        return True
    return (
        last - first > 1 and not _surname(word) and (oblique(word) or sentence.lower(first + 1) in az_names.FIRST_NAMES)
    )


def _end(sentence: Sentence, first: int, last: int) -> int:
    """Return where a name ends: with a surname, behind «oğlu» or «qızı», or with the third word."""
    kin = next((i for i in range(first + 1, min(first + _KIN_WITHIN, last + 1)) if sentence.lower(i) in _KIN), None)
    if kin is not None:
        surname = kin < last and not _surname(sentence.lower(first)) and not _names_other(sentence, kin + 1)
        return kin + 1 if surname else kin
    full = 0
    for index in range(first, last + 1):
        token = sentence.tokens[index]
        if token.form != "word" or len(token.text) == 1 or not token.capital:
            continue
        full += 1
        if full == _MOST_WORDS and _surname(token.lower) and sentence.lower(index - 1) not in az_names.FIRST_NAMES:
            return index - 1
        if initialled(token.text) or (full > 1 and _closes(sentence, index, last)) or full == _MOST_WORDS:
            return index
    return last


def _closes(sentence: Sentence, index: int, last: int) -> bool:
    """Tell whether the second word of a name is its last: a surname, or a role or another name follows."""
    word = sentence.lower(index)
    if _surname(word):
        return True
    if index == last:
        return False
    following = sentence.lower(index + 1)
    return (
        following in az_names.FIRST_NAMES
        or oblique(following)
        or role_form(following) is not None
        or _names_other(sentence, index + 1)
    )


def _surname(word: str) -> bool:
    return any(form.nominative.endswith(az_names.SURE_SURNAME_ENDS) for form in forms(word))


def _person(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether nothing in a part of a run speaks against a person: no body, place, acronym or common word."""
    words = [sentence.lower(i) for i in range(first, last + 1) if sentence.tokens[i].form == "word"]
    if any(word.endswith(az_names.SURE_SURNAME_ENDS) for word in words[1:]):
        return True
    if any(_names_other(sentence, index) for index in range(first, last + 1)):
        return False
    return len(words) == 1 or words[0] in az_names.FIRST_NAMES or not genitive(words[0]) or words[0].endswith("ddin")


def _names_thing(sentence: Sentence, end: int, last: int) -> bool:
    """Tell whether what follows makes the words before it the name of a body or a thing («Texniki Universitetin»)."""
    if end == last or _surname(sentence.lower(end)):
        return False
    following = sentence.lower(end + 1)
    return body_form(following) is not None or in_lexicon(following, az_names.THINGS)


def _names_other(sentence: Sentence, index: int) -> bool:
    """Tell whether a word names a body, a place or a thing rather than a person."""
    token = sentence.tokens[index]
    if token.form != "word" or len(token.text) == 1 or token.lower in az_names.FIRST_NAMES:
        return False
    word = token.lower
    upper = token.text.split("-")[0].isupper()
    return upper or body_form(word) is not None or place(word) or in_lexicon(word, az_names.NOT_NAMES | az_people.MEDIA)
