"""Runs of capitalised words taken apart into names: «обвиняемого Расима Тагиева Зульфия Мамедли» are two people."""

from collections.abc import Iterator, Mapping, Sequence

from bot.summarizer.lexicon import ru, ru_people
from bot.summarizer.russian.declension import PARTICLES, forms_of_name, name_forms
from bot.summarizer.russian.forms import adjective_forms, body_forms, person_forms
from bot.summarizer.russian.words import first_name, place, surname
from bot.summarizer.tokens import Sentence

_PATRONYMICS = (
    "ович",
    "евич",
    "овна",
    "евна",
    "ична",
    "инична",
    "овича",
    "евича",
    "овну",
    "овны",
    "овне",
    "овной",
    "евны",
)
_SHORTEST_SPLIT = 3
_GENITIVE = frozenset("аяыи")
_LONGEST_ACRONYM = 6
_TOWNS = ("ска", "цка", "града", "бурга", "бада", "кента", "ополя", "горска")
Piece = tuple[int, int]


def runs(kinds: Mapping[int, str], kind: str) -> Iterator[Piece]:
    """Yield (first, last) of the stretches of tokens of one kind."""
    start = last = -2
    for index in sorted(i for i, k in kinds.items() if k == kind):
        if index != last + 1:
            if start >= 0:
                yield start, last
            start = index
        last = index
    if start >= 0:
        yield start, last


def pieces(sentence: Sentence, first: int, last: int, entities: Mapping[int, int]) -> Iterator[Piece]:
    """Yield the names in a run of tokens; `entities` numbers the tagger's names by token."""
    joined: list[Piece] = []
    for piece in _by_entity(first, last, entities):
        if joined and _one_name(sentence, joined[-1], piece):
            joined[-1] = (joined[-1][0], piece[1])
        else:
            joined.append(piece)
    for start, stop in joined:
        yield from _apart(sentence, start, stop)


def _by_entity(first: int, last: int, entities: Mapping[int, int]) -> Iterator[Piece]:
    start = first
    for index in range(first + 1, last + 1):
        here, before = entities.get(index), entities.get(index - 1)
        if here is not None and before is not None and here != before:
            yield start, index - 1
            start = index
    yield start, last


def _words(sentence: Sentence, piece: Piece) -> tuple[str, ...]:
    return tuple(t.text for t in sentence.tokens[piece[0] : piece[1] + 1] if t.form == "word")


def _one_name(sentence: Sentence, one: Piece, other: Piece) -> bool:
    """Tell whether the tagger took two words of one name for two names."""
    left, right = _words(sentence, one), _words(sentence, other)
    goes_on = len(right) == 1 or right[0].lower().endswith(_PATRONYMICS)
    return len(left) == 1 and goes_on and bool(forms_of_name(left + right))


def _apart(sentence: Sentence, first: int, last: int) -> Iterator[Piece]:
    """Yield the names of a run the tagger took for one; a place before a name is none («Темиртау Бекзат Ошанов»)."""
    while first < last and _no_name(sentence, first, last):
        first += 1
    at = _before_patronymic(sentence, first, last) or _where_forms_part(sentence, first, last)
    if at is not None:
        if at - first > 1 or surname(sentence.text_at(first)) or first_name(sentence.text_at(first)):
            yield first, at - 1
        first = at
    yield first, last


def _before_patronymic(sentence: Sentence, first: int, last: int) -> int | None:
    """«Пак Эдуард Семенович Ли»: the name begins with the word before the patronymic when another follows it."""
    for index in range(first + 2, last):
        if sentence.lower(index).endswith(_PATRONYMICS):
            return index - 1
    return None


def _where_forms_part(sentence: Sentence, first: int, last: int) -> int | None:
    """«Самеда Гулузаде Ильхам Нуриев»: the words share no form, those before and after the border do."""
    words = [t.text if t.form == "word" else "" for t in sentence.tokens[first : last + 1]]
    if len(words) < _SHORTEST_SPLIT or "" in words or PARTICLES & {word.lower() for word in words}:
        return None
    if _described(sentence, first, tuple(words)):
        return first + 1
    if forms_of_name(tuple(words)) and (len(words) == _SHORTEST_SPLIT or words[0][-1] not in _GENITIVE):
        return None
    for border in _borders(words):
        left, right = forms_of_name(tuple(words[:border])), forms_of_name(tuple(words[border:]))
        if any(form.case == "gent" for form in left) and any(form.case == "nomn" for form in right):
            return first + border
    return None


def _described(sentence: Sentence, first: int, words: tuple[str, ...]) -> bool:
    """«8-летней Амины Сауле Касенова»: the adjective before agrees with the first word alone."""
    adjective = adjective_forms(sentence.text_at(first - 1)) if first else frozenset()
    own = name_forms(words[0]) & adjective
    following = forms_of_name(words[1:])
    apart = own and not (own & following) and all(form.case != "nomn" for form in own)
    return bool(apart) and any(form.case == "nomn" for form in following)


def _borders(words: Sequence[str]) -> Sequence[int]:
    """Return where a run may be parted, so that the second name has two words if it can; not behind a first name alone."""
    length = len(words)
    if length > _SHORTEST_SPLIT:
        return [length - 2, *range(1, length - 2), length - 1]
    return [2, 1] if surname(words[1]) and not surname(words[2]) else [1, 2]


def _no_name(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the first word of a run is a place or a thing («Темиртау Бекзат Ошанов», «Азиады-2018 Нурлан …»)."""
    word, following = sentence.text_at(first), sentence.text_at(first + 1)
    if "." in word:
        return False  # initials
    if any(c.isdigit() for c in word) or (
        1 < len(word) < _LONGEST_ACRONYM and word.isupper() and not following.isupper()
    ):
        return True
    if last - first > 1 and first and body_forms(word) and person_forms(sentence.text_at(first - 1)):
        return True  # «депутат Мажилиса Азат Перуашев»
    if last - first > 1 and sentence.lower(first - 1) == ru_people.FROM:
        return True  # «владелица машины из Остина Джанет Ривера»
    if first and person_forms(sentence.text_at(first - 1)) and word.lower().endswith(_TOWNS):
        return True
    return last - first > 1 and place(word) and not first_name(word) and word.lower() not in ru.TITLES_AS_NAMES
