"""Russian judgements in marks: «призвал ООН „ответить …“», «назвал это „непростительным …“», «рассуждал о „предательстве …“»."""

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import content
from bot.summarizer.lexicon import ru, ru_saying
from bot.summarizer.russian.that import credits_from
from bot.summarizer.russian.words import readings
from bot.summarizer.tokens import Sentence

_NEAR, _FARTHER = 5, 7
_ABOUT = frozenset({"о", "об", "обо", "про"})


def judgement(
    sentence: Sentence, cue: Cue, actor: Actor | None, later: list[Cue], actors: list[Actor]
) -> Report | None:
    """Return the speaker's own words in marks that no «что» brings in, with what a verb of naming says them of."""
    naming = cue.lemma in ru_saying.NAMING
    if _participle(sentence, cue) or cue.kind == "short":
        return None
    index = _own_words(sentence, cue.last + 1, cue.last + (_NEAR if naming else _FARTHER))
    about = index is not None and sentence.lower(index - 1) in _ABOUT
    if index is None or not (naming or about or cue.lemma in ru_saying.URGING):
        return None
    first = cue.last + 1 if naming and (actor is None or actor.first < cue.first) else index
    stop = min([_stop(sentence, index, cue), *credits_from(sentence, index, later, actors)])
    return Report(content(sentence, first, stop), cue, actor, "judgement", judgement=True)


def _stop(sentence: Sentence, index: int, cue: Cue) -> int:
    """Return where a judgement ends: with its sentence, or before the speaker's next deed («… и посоветовал заявлять»)."""
    for at in range(index + 1, len(sentence.tokens) - 1):
        if cue.kind == "gerund" and sentence.text_at(at) == ",":
            return at
        if sentence.lower(at) in ru.CONNECT and any(p.pos == "VERB" for p in readings(sentence.tokens[at + 1])[:1]):
            return at
    return len(sentence.tokens)


def _own_words(sentence: Sentence, first: int, stop: int) -> int | None:
    """Return the place of a marked passage that is a judgement and no name: more words than one, in small letters."""
    for index in range(first, min(len(sentence.tokens), stop)):
        token = sentence.tokens[index]
        if token.form == "sign":
            return None
        if token.form == "quote":
            inner = token.text.strip("«»“”„\"'")
            return index if not token.text or (len(inner.split()) > 1 and inner[:1].islower()) else None
    return None


def _participle(sentence: Sentence, cue: Cue) -> bool:
    return any(p.pos == "PRTF" for p in readings(sentence.tokens[cue.first])[:1])
