"""Whose words they are in Russian: «по словам X», «на ее взгляд», «в сообщении МИД», «приводит слова X», «со ссылкой на X»."""

from bot.summarizer.actors import Actor, Cue, Gender
from bot.summarizer.lexicon import ru, ru_people, ru_saying, ru_words
from bot.summarizer.russian.actors import named_in_case
from bot.summarizer.russian.in_case import in_case, noun_forms
from bot.summarizer.tokens import Sentence
from scrapers.article import Span

_POSSESSORS: dict[str, tuple[str, Gender]] = {"его": ("он", "m"), "ее": ("она", "f"), "их": ("они", "")}
_SELF = frozenset({"самого", "самой", "самих", "того", "той", "всё", "все", "же", "нашего", "нашей"})
_FAR_WORDS = 12
_DESCRIBED = 6
_REFERENCE = 5


def owner(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """Return whose words they are: «по словам X», «по его словам»; None when nobody is named or only a medium."""
    for index in range(cue.first, cue.last + 1):
        if sentence.lower(index) in ru.POSSESSIVE:
            own = any(sentence.lower(i).startswith(ru.OWN) for i in range(index, cue.last))
            return (_subject_before(cue, actors) if own else None) or _possessor(sentence, index)
    if sentence.lower(cue.last + 1).startswith(ru.WHOSE):
        return next((a for a in reversed(actors) if a.last < cue.first and not a.media), None)
    at = cue.last + 1
    while sentence.lower(at) in _SELF | ru_people.OTHERS and not any(a.first == at for a in actors):
        at += 1
    here = next((a for a in actors if a.first == at and not a.pronoun), None)
    if here is None or here.media:
        return None
    believed = cue.lemma == ru_words.TO_BELIEVE or (cue.lemma == ru_words.ACCORDING and cue.first == cue.last)
    return owned(sentence, here, "datv" if believed else "gent")


def _subject_before(cue: Cue, actors: list[Actor]) -> Actor | None:
    """«Шубин, по его собственному признанию, …»: the subject of the same sentence."""
    return next((a for a in reversed(actors) if a.last < cue.first and a.subject and (a.named or a.role)), None)


def owned(sentence: Sentence, actor: Actor, case: str) -> Actor:
    """Return an actor read as standing in `case`, where it can stand so."""
    if actor.named:
        words = tuple(t.text for t in sentence.tokens if actor.span.start <= t.start and t.end <= actor.span.end)
        return named_in_case(actor, words, case) if actor.subject else actor
    possible = any(form.case == case for i in range(actor.first, actor.last + 1) for form in noun_forms(sentence, i))
    return in_case(sentence, actor, case) if possible and case in actor.cases else actor


def _possessor(sentence: Sentence, index: int) -> Actor:
    pronoun, gender = _POSSESSORS[sentence.lower(index)]
    token = sentence.tokens[index]
    span = Span(token.start, token.end)
    return Actor(first=index, last=index, span=span, pronoun=pronoun, plural=pronoun == "они", gender=gender)


def sender(sentence: Sentence, actors: list[Actor]) -> Actor | None:
    """«говорится в сообщении МИД», «в ответе министерства сказано»: whose message it is."""
    for actor in actors:
        if actor.genitive and _message_before(sentence, actor.first) and not actor.media:
            return owned(sentence, actor, "gent")
        if "ablt" in actor.cases and sentence.lower(actor.last + 1) in ru_words.MESSAGES and not actor.media:
            return owned(sentence, actor, "ablt")  # «в распространенном ведомством заявлении»
    return _message_alone(sentence)


def _message_alone(sentence: Sentence) -> Actor | None:
    """«отмечается в сообщении», «В нем сказано»: the message of the body spoken of last."""
    for index, token in enumerate(sentence.tokens):
        if token.lower in ru_words.ITS_MESSAGE and _inside(sentence, index):
            if sentence.lower(index - 1) in ru.POSSESSIVE:
                return _possessor(sentence, index - 1)
            span = Span(token.start, token.end)
            return Actor(first=index, last=index, span=span, pronoun=ru.THERE, body=True)
    return None


def _inside(sentence: Sentence, index: int) -> bool:
    """Tell whether «в» stands before a message with nothing but what describes it between («в распространенном МИД заявлении»)."""
    for at in range(index - 1, max(-1, index - _DESCRIBED), -1):
        if sentence.lower(at) in {"в", "во"}:
            return True
        if sentence.tokens[at].form != "word":
            return False
    return False


def _message_before(sentence: Sentence, index: int) -> bool:
    """Tell whether what stands before is a message, with its adjectives («в официальном заявлении МИД»)."""
    return sentence.lower(index - 1) in ru_words.MESSAGES | ru_words.MESSAGES_OF


def cited(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """«цитирует агентство директора X», «приводит слова X», «передают слова X агентства»: the person whose words are passed on."""
    for actor in actors:
        if (
            actor.genitive
            and sentence.lower(actor.first - 1) in ru_words.WORDS
            and abs(actor.first - cue.last) <= _FAR_WORDS
        ):
            return owned(sentence, actor, "gent")
    if cue.lemma not in ru_saying.CITING:
        return None
    after = [a for a in actors if a.first > cue.last and not a.media and (a.named or a.kin) and "accs" in a.cases]
    return owned(sentence, after[-1], "accs") if after else None


def passed_on(sentence: Sentence, actors: list[Actor]) -> Actor | None:
    """«сообщает Report со ссылкой на X»: whose words a medium passes on, None when they are another medium's."""
    for actor in actors:
        if (
            sentence.lower(actor.first - 1) == "на"
            and sentence.lower(actor.first - 2) in ru_words.REFERENCE
            and not actor.media
        ):
            return owned(sentence, actor, "accs")
        if (
            actor.genitive
            and sentence.lower(actor.first - 1) in ru_words.REFERRED
            and ru_words.REFERENCE & {sentence.lower(i) for i in range(actor.first - _REFERENCE, actor.first)}
            and not actor.media
        ):
            return owned(sentence, actor, "gent")
    return None
