"""Russian phrases that count people: «ряд экспертов», «один из рабочих», «61% опрошенных»."""

from bot.summarizer.actors import Actor, Kin, between
from bot.summarizer.lexicon import ru_people
from bot.summarizer.russian.forms import CASES, adjective_forms, forms
from bot.summarizer.russian.in_case import in_case
from bot.summarizer.russian.names import Found
from bot.summarizer.russian.phrases import phrase_end
from bot.summarizer.russian.roles import governing_cases, head_forms
from bot.summarizer.russian.words import readings
from bot.summarizer.tokens import Sentence


def counted(sentence: Sentence, index: int, found: Found, taken: set[int]) -> Actor | None:
    """«ряд российских экспертов», «один из рабочих», «многие эксперты», «многие»."""
    lower = sentence.lower(index)
    following = index + 1
    share = _share_end(sentence, index)
    if share is not None and _people(sentence, share + 1, "gent", taken):
        return _many(sentence, index, phrase_end(sentence, share, found, taken))
    if lower in ru_people.ONE_OF and sentence.lower(following) == "из":
        last = phrase_end(sentence, index, found, taken)
        return (
            _many(sentence, index, max(last, following + 1))
            if last > following or sentence.lower(following + 1) == "них"
            else None
        )
    if lower in ru_people.QUANTITIES:
        if _people(sentence, following, "gent", taken):
            return _many(sentence, index, phrase_end(sentence, index, found, taken))
        if lower in ru_people.MANY and _people(sentence, following, "nomn", taken):
            head = next(i for i in range(following, len(sentence.tokens)) if head_forms(sentence, i))
            return _many(sentence, index, phrase_end(sentence, head, found, taken))
        return _many(sentence, index, index) if lower in ru_people.MANY else None
    return None


def _share_end(sentence: Sentence, index: int) -> int | None:
    """Return the last word of what counts people in shares: «61%», «более половины», «не менее 60 процентов», «7 из 10»."""
    start = index
    while sentence.lower(index) in ru_people.SHARE_WORDS:
        index += 1
    if sentence.text_at(index)[:1].isdigit():
        while sentence.text_at(index)[:1].isdigit() or sentence.text_at(index) in {",", "."}:
            index += 1
        if sentence.lower(index) == "из" and sentence.text_at(index + 1)[:1].isdigit():
            return index + 1
        return index if sentence.text_at(index) == "%" or sentence.lower(index).startswith("процент") else None
    return index if index > start and sentence.lower(index) in ru_people.QUANTITIES else None


def _people(sentence: Sentence, index: int, case: str, taken: set[int]) -> bool:
    """Tell whether a noun of persons in the plural stands here, with its adjectives."""
    wanted = {(case, "plur")}
    while index < len(sentence.tokens) and index not in taken and sentence.tokens[index].form == "word":
        if wanted & {(f.case, f.number) for f in head_forms(sentence, index)}:
            return True
        if not wanted & {(f.case, f.number) for f in adjective_forms(sentence.text_at(index))}:
            return False
        index += 1
    return False


def _many(sentence: Sentence, first: int, last: int) -> Actor:
    """Return the actor of a phrase that counts people: one of them is a person, some of them speak as a body does."""
    word = sentence.tokens[first]
    possible = forms(p for p in readings(word) if p.pos in {"NOUN", "ADJF", "NUMR"})
    one = (
        word.lower in ru_people.ONE_OF
        and sentence.lower(first + 1) == "из"
        and all(f.number == "sing" for f in possible)
    )
    case = min((CASES.index(f.case) for f in possible), default=0)
    actor = Actor(
        first=first,
        last=last,
        span=between(sentence, first, last),
        body=not one,
        subject=case == 0 and not governing_cases(sentence, first),
        genitive=any(f.case == "gent" for f in possible),
        gender=next((f.gender for f in possible), "") if one else "",
        cases=frozenset(f.case for f in possible),
        kin=Kin(newcomer=True),
    )
    return in_case(sentence, actor, CASES[case])
