"""Russian sentences that say who said the one before: «Об этом сообщил X», «С таким мнением выступил X», «Так считает X»."""

from collections.abc import Callable

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import content
from bot.summarizer.lexicon import ru, ru_saying, ru_words
from bot.summarizer.russian.forms import adjective_forms, gender_of, plain
from bot.summarizer.russian.owner import owned
from bot.summarizer.russian.that import that
from bot.summarizer.russian.words import readings
from bot.summarizer.tokens import Sentence

Subject = Callable[[Sentence, Cue, list[Actor]], Actor | None]

_ABOUT = frozenset({("об", "этом"), ("о", "чем"), ("обо", "этом"), ("о", "нем")})
_OPENING = 16
_SHORTEST = 2
_JOINTS = frozenset({",", "—", "–", "-"})
_FIRST_WORDS = 4
_POINTING_WORDS = 4
_SO_WORDS = 9


def points_back(sentence: Sentence, cues: list[Cue]) -> bool:
    """Tell whether the sentence points at the one before; not one that quotes itself («Вот как об этом сообщается: „…“»)."""
    if any(sentence.text_at(index - 1) == ":" for index in sentence.quotes()):
        return False
    return _points(sentence, _start(sentence), cues)


def _points(sentence: Sentence, start: int, cues: list[Cue]) -> bool:
    """Tell whether the words from `start` on point at what was said before them."""
    return (
        _about(sentence, start)
        or _so(sentence, start, cues)
        or _pointing(sentence, start)
        or _this(sentence, start, cues)
    )


def backward(sentence: Sentence, cues: list[Cue], actors: list[Actor], subject: Subject) -> list[Report]:
    """Return the report that attributes the sentence before, none when only a medium is credited with it."""
    cue, actor = _attribution(sentence, _start(sentence), cues, actors, subject)
    return [Report((), cue, actor, "points back", backward=True)] if actor is not None else []


def behind(sentence: Sentence, cues: list[Cue], actors: list[Actor], subject: Subject) -> Report | None:
    """Return the clause that the same sentence attributes behind it: «Порт вырастет, об этом сообщил X», «…, так считает X»."""
    for index in range(_SHORTEST, len(sentence.tokens)):
        if sentence.text_at(index - 1) in _JOINTS and _points(sentence, index, cues):
            if any(cue.first < index and (cue.kind == "by" or that(sentence, cue) is not None) for cue in cues):
                return None
            cue, actor = _attribution(sentence, index, cues, actors, subject)
            spans = content(sentence, 0, index - 1)
            return Report(spans, cue, actor, "of which X told") if actor is not None else None
    return None


def _attribution(
    sentence: Sentence, start: int, cues: list[Cue], actors: list[Actor], subject: Subject
) -> tuple[Cue | None, Actor | None]:
    """Return what is done with the words that are pointed at, and by whom; nobody when only a medium is credited with them."""
    for cue in [*(c for c in cues if c.first >= start), *_deeds(sentence, start, cues)]:
        actor = subject(sentence, cue, actors)
        if actor is not None and not credited(cue, actor):
            return cue, actor
    return None, _source(sentence, actors)


def credited(cue: Cue, actor: Actor) -> bool:
    """Tell whether a medium passes words on: one the lexicon knows, or an unknown name that «пишет» or «передает»."""
    unknown = actor.body and actor.kin is not None and not actor.kin.head
    return actor.media or (unknown and cue.lemma in ru_saying.MERE_RELAY)


def _start(sentence: Sentence) -> int:
    """Return where a sentence begins behind «Как передает Trend, »."""
    if sentence.lower(0) != "как":
        return 0
    commas = (i for i in range(min(_OPENING, len(sentence.tokens))) if sentence.text_at(i) == ",")
    return next((i + 1 for i in commas), 0)


def _about(sentence: Sentence, start: int) -> bool:
    """«Об этом …», «Ранее об этом …», «…, о чем …»."""
    for index in range(start, start + _FIRST_WORDS):
        if (sentence.lower(index), sentence.lower(index + 1)) in _ABOUT:
            return True
        if index >= len(sentence.tokens) or sentence.tokens[index].form != "word" or _is_verb(sentence, index):
            return False
    return False


def _is_verb(sentence: Sentence, index: int) -> bool:
    return any(p.pos in {"VERB", "GRND", "INFN"} for p in readings(sentence.tokens[index])[:1])


def _so(sentence: Sentence, start: int, cues: list[Cue]) -> bool:
    """«Так прокомментировал новость X», but not «Так, X заявил»."""
    if sentence.lower(start) != ru.SO or sentence.text_at(start + 1) == ",":
        return False
    return any(start < cue.first <= start + _SO_WORDS and cue.kind == "verb" for cue in cues) and "что" not in _words(
        sentence
    )


def _words(sentence: Sentence) -> set[str]:
    return {token.lower for token in sentence.tokens}


def _pointing(sentence: Sentence, start: int) -> bool:
    """«Такое мнение …», «С таким заявлением …», «Эту информацию …», «Соответствующее заявление …»."""
    at = start + (sentence.lower(start) in {"с", "к", "о", "об", "в", "на"})
    if sentence.lower(at) not in ru_words.POINTERS:
        return False
    for index in range(at + 1, at + _POINTING_WORDS):
        if sentence.lower(index) in ru_words.POINTING:
            return True
        if index >= len(sentence.tokens) or not adjective_forms(sentence.text_at(index)):
            return False
    return False


def _this(sentence: Sentence, start: int, cues: list[Cue]) -> bool:
    """«Это сказала X», «В этом уверен X», «На это обратил внимание X», «Слова X приводит Y»."""
    if sentence.lower(start) == "слова":
        return any(cue.lemma in ru_words.PASSING_ON for cue in cues)
    at = start + (sentence.lower(start) in {"в", "на"})
    if sentence.lower(at) not in {"это", "этом"} or "что" in _words(sentence):
        return False
    cue = next((cue for cue in cues if at < cue.first <= at + 2), None)
    if cue is None:
        return False
    return cue.kind == "short" if sentence.lower(at) == "этом" else cue.lemma in ru_words.THIS_SAID


def _deeds(sentence: Sentence, start: int, cues: list[Cue]) -> list[Cue]:
    """Return what is done with words as a cue: «С таким заявлением выступил X», «К такому выводу пришел X»."""
    taken = {cue.first for cue in cues}
    for index in range(start, len(sentence.tokens)):
        for p in readings(sentence.tokens[index])[:1]:
            if index not in taken and p.pos == "VERB" and plain(p.lemma) in ru_words.DEEDS:
                plural = "plur" in p.grammemes
                return [Cue(first=index, last=index, lemma=plain(p.lemma), gender=gender_of(p), plural=plural)]
    return []


def _source(sentence: Sentence, actors: list[Actor]) -> Actor | None:
    """«Об этом стало известно из Telegram-канала X», «Об этом свидетельствуют данные X»: whose message it is."""
    if not _words(sentence) & ru_words.KNOWN:
        return None
    for actor in actors:
        if (
            actor.genitive
            and not actor.media
            and sentence.lower(actor.first - 1) in ru_words.MESSAGES | ru_words.MESSAGES_OF
        ):
            return owned(sentence, actor, "gent")
    named = [actor for actor in actors if actor.named]
    return named[-1] if named else None
