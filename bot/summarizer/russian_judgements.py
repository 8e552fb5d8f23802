"""Russian judgements in marks: «призвал ООН „ответить …“», «назвал это „непростительным …“»."""

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import content
from bot.summarizer.lexicon import ru
from bot.summarizer.russian_words import readings
from bot.summarizer.tokens import Sentence


def judgement(sentence: Sentence, cue: Cue, actor: Actor | None) -> Report | None:
    """«призвал ООН „ответить …“», «назвал это „непростительным …“»: the marked words are the speaker's judgement."""
    naming = cue.lemma in ru.NAMING
    if not (naming or cue.lemma in ru.URGING) or _participle(sentence, cue):
        return None
    index = _own_words(sentence, cue.last + 1, cue.last + (5 if naming else 7))
    if index is None:
        return None
    stop = len(sentence.tokens)
    if cue.kind == "gerund":
        stop = next((i for i in range(index, stop) if sentence.text_at(i) == ","), stop)
    first = cue.last + 1 if naming and (actor is None or actor.first < cue.first) else index
    return Report(content(sentence, first, stop), cue, actor, "judgement", judgement=True)


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
