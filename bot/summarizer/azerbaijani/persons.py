"""Which part of a run of capitals could be a person's name: what leads to it, where it ends, what speaks against it.

«Azərbaycan Prezidenti İlham Əliyev» has a place and a role before the name, «Elnur Quliyev Rauf Həsənovun» is two names,
«Xəzər Texniki Universitetinin» none.
"""

from collections.abc import Iterator

from bot.summarizer.azerbaijani.runs import KIN, Run, initial_at, initialled
from bot.summarizer.azerbaijani.words import (
    body_form,
    form_in,
    genitive,
    in_lexicon,
    oblique,
    owned,
    place,
    role_form,
    surname,
)
from bot.summarizer.lexicon import az, az_names, az_people, az_small
from bot.summarizer.tokens import Sentence

_OPENING = az_small.OPENERS | az_small.ADVERBS | az.ANAPHORA | az.STOP
_PATRONYMICS = ("ovna", "yevna", "oviç", "yeviç")
_NO_NAMES_ENDS = tuple(
    f"{plural}n{case}" for plural in ("ları", "ləri") for case in ("a", "ə", "da", "də", "dan", "dən", "ın", "in")
)
_FROM_AMONG = ("lardan", "lərdən")
_OF_ITS = ("sının", "sinin", "sunun", "sünün")
_WHERE_ENDS = ("dakı", "dəki")
_MOST_WORDS = 3
_KIN_WITHIN = 5


def persons(sentence: Sentence, run: Run) -> Iterator[Run]:
    """Yield the parts of a run that could be a person's name."""
    first, last = run
    while first <= last:
        while first < last and _leads(sentence, first, last):
            first += 1
        end = _end(sentence, first, last)
        thing = _thing_follows(sentence, end) if end < last else _names_body(sentence, first, end)
        if _fits(sentence, first, end) and not thing:
            yield Run(first, end)
        first = end + 1


def _leads(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a word stands before a name and is none of it: a role, a place, what only opens the sentence."""
    word, following = sentence.lower(first), sentence.lower(first + 1)
    if initial_at(sentence, first) or initialled(sentence.text_at(first)):
        return False
    if initialled(sentence.text_at(first + 1)) or word.endswith(_FROM_AMONG):
        return True
    if word in az_names.FIRST_NAMES:
        return (word in az.TITLES and first == 0) or (
            last - first > 1 and role_form(word) is not None
        )  # «Hakim Yavər Şıxlı»
    if role_form(word) is not None or (first == 0 and word in _OPENING) or _names_other(sentence, first):
        return True
    titled = following in az_names.FIRST_NAMES and sentence.lower(first + 2) in az.TITLES
    return titled or (last - first > 1 and _opens(sentence, first))


def _opens(sentence: Sentence, first: int) -> bool:
    """Tell whether a word of no lexicon only opens the sentence before a name of two words: «Sammitdə Anar Şıxlı»."""
    word, following = sentence.lower(first), sentence.lower(first + 1)
    if surname(word) or following.endswith(_PATRONYMICS) or sentence.lower(first + 2) in KIN:
        return False
    return oblique(word) or (following in az_names.FIRST_NAMES and not _names_other(sentence, first + 2))


def _end(sentence: Sentence, first: int, last: int) -> int:
    """Return where a name ends: with a surname, behind «oğlu» or «qızı», or with the third word."""
    kin = next((i for i in range(first + 1, min(first + _KIN_WITHIN, last + 1)) if sentence.lower(i) in KIN), None)
    if kin is not None:
        goes_on = kin < last and not surname(sentence.lower(first)) and not _names_other(sentence, kin + 1)
        return kin + 1 if goes_on else kin
    words = [i for i in range(first, last + 1) if sentence.tokens[i].capital and len(sentence.tokens[i].text) > 1]
    if words and initial_at(sentence, first):
        return words[0]
    for number, index in enumerate(words, 1):
        if number == _MOST_WORDS:
            goes_on = index < last and sentence.lower(first) in az_names.FIRST_NAMES
            anothers = (goes_on or surname(sentence.lower(index))) and sentence.lower(
                words[1]
            ) not in az_names.FIRST_NAMES
            return words[1] if anothers else index  # «Klod Mersye Vetrova etiraz edib»
        if initialled(sentence.tokens[index].text) or (number > 1 and _closes(sentence, index, last)):
            return index
    return last


def _closes(sentence: Sentence, index: int, last: int) -> bool:
    """Tell whether the second word of a name is its last: a surname, or what no name goes on with follows."""
    if surname(sentence.lower(index)):
        return True
    following = sentence.lower(index + 1)
    return index < last and (
        following in az_names.FIRST_NAMES
        or oblique(following)
        or role_form(following) is not None
        or _names_other(sentence, index + 1)
    )


def _fits(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether nothing in a part of a run speaks against a person: no body, place, acronym or thing."""
    words = [sentence.lower(i) for i in range(first, last + 1) if sentence.tokens[i].form == "word"]
    if any(surname(word) for word in words[1:]):
        return True
    if words[-1].endswith((*_NO_NAMES_ENDS, *_WHERE_ENDS)):
        return False
    called = words[0] in az_names.FIRST_NAMES
    if called and len(words) > 1 and not _thing_of(words[1]):
        return not (body_form(words[1]) or (place(words[1]) and not words[1].endswith(az_names.SURNAME_ENDS)))
    if len(words) == 1 and in_lexicon(words[0], az_names.NOT_NAMES):
        return True  # «Qaranın»: the article tells whether it is a surname
    if any(_names_other(sentence, index) for index in range(first, last + 1)):
        return False
    return len(words) == 1 or called or not (genitive(words[0]) and owned(words[1]))


def _thing_of(word: str) -> bool:
    """Tell whether a word is a thing that is called by the one before it: «Muxtar respublika», «Qurban bayramı»."""
    form = form_in(word, az_names.THINGS)
    return form is not None and (form.owned or form.stem not in az_names.FIRST_NAMES)


def _thing_follows(sentence: Sentence, end: int) -> bool:
    """Tell whether what follows makes the words before it the name of a body or a thing («Texniki Universitetin»)."""
    following = sentence.lower(end + 1)
    belongs = following.endswith(_OF_ITS) and following not in az_names.FIRST_NAMES
    thing = belongs or body_form(following) is not None or in_lexicon(following, az_names.THINGS)
    return thing and not surname(sentence.lower(end))


def _names_body(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether a body in small letters bears the name: «Paşa Sığorta şirkəti», «Gənc Alimlər ictimai birliyinin»."""
    at = end + 1
    while sentence.lower(at) in az_people.KINDS_OF_BODIES:
        at += 1
    body = body_form(sentence.lower(at))
    holder = role_form(sentence.lower(first - 1))
    bears = body is not None and body.owned and holder is None and not surname(sentence.lower(end))
    return bears and (at > end + 1 or sentence.lower(first) not in az_names.FIRST_NAMES)


def _names_other(sentence: Sentence, index: int) -> bool:
    """Tell whether a word names a body, a place or a thing rather than a person."""
    word, written = sentence.lower(index), sentence.text_at(index)
    if len(written) < 2 or word in az_names.FIRST_NAMES:
        return False
    if written.split("-", 1)[0].isupper() or word in az_names.NOT_NAMES:
        return True
    return body_form(word) is not None or place(word) or in_lexicon(word, az_names.THINGS | az_people.MEDIA)
