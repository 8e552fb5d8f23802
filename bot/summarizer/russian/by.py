"""Russian clauses by somebody's words: «По словам X, …», «…, по мнению X, …»."""

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import before_colon, content
from bot.summarizer.lexicon import ru, ru_words
from bot.summarizer.tokens import Sentence

_REASON = "by the words of"


def by_words(sentence: Sentence, cue: Cue, actor: Actor | None, *, told_elsewhere: bool) -> Report | None:
    """Return the clause of «По словам X, …»; a mere credit between commas is none when another verb has its own clause."""
    if actor is None and _media_words(sentence, cue):
        return None
    if cue.lemma in ru_words.OPINIONS:
        return _opinion(sentence, cue, actor)
    if sentence.lower(cue.last + 1).startswith(ru.WHOSE):  # «…, по мнению которого порт растет»
        law = cue.lemma == ru_words.ACCORDING  # or a list
        return None if law else _told(sentence, cue, actor, cue.last + 2)
    last = max(cue.last, actor.last) if actor is not None else cue.last
    after = _after_commas(sentence, last + 1)
    before = cue.first - 1 if sentence.text_at(cue.first - 1) == "," else cue.first
    if all(sentence.lower(i) in ru.LEAD_INS or sentence.tokens[i].form == "sign" for i in range(before)):
        return _told(sentence, cue, actor, after, before_colon(sentence, after))
    if sentence.text_at(cue.first - 1) == ":":
        return _told(sentence, cue, actor, after)
    return _in_passing(sentence, cue, actor, (before, after), told_elsewhere=told_elsewhere)


def _told(sentence: Sentence, cue: Cue, actor: Actor | None, first: int, stop: int | None = None) -> Report:
    """Return the report of the clause from token `first` up to `stop`, or to the end."""
    spans = content(sentence, first, len(sentence.tokens) if stop is None else stop)
    return Report(spans, cue, actor, _REASON)


def _in_passing(
    sentence: Sentence, cue: Cue, actor: Actor | None, around: tuple[int, int], *, told_elsewhere: bool
) -> Report | None:
    """«Порт, по словам X, вырастет»: the clause around, or the passage behind."""
    before, after = around
    if sentence.text_at(cue.first - 1) not in {",", "—", "–"}:
        return None
    if sentence.is_quote(after) and not _goes_on(sentence, before, after):
        return _told(sentence, cue, actor, after, after + 1)
    if told_elsewhere:
        return None
    return Report(content(sentence, 0, before) + content(sentence, after, len(sentence.tokens)), cue, actor, _REASON)


def _opinion(sentence: Sentence, cue: Cue, actor: Actor | None) -> Report | None:
    """«Прогноз экспертов таков: порт вырастет»."""
    colon = next(i for i in range(cue.last, len(sentence.tokens)) if sentence.text_at(i) == ":")
    return (
        Report(content(sentence, colon + 1, len(sentence.tokens)), cue, actor, "opinion") if actor is not None else None
    )


def _goes_on(sentence: Sentence, before: int, quote: int) -> bool:
    """Tell whether a marked passage is but a part of the clause («со стобалльниками, по ее словам, „все в порядке“»)."""
    inner = sentence.tokens[quote].text.lstrip('«“„"')
    return inner[:1].islower() and any(token.form == "word" for token in sentence.tokens[:before])


def _media_words(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether only a medium is credited: «По сообщению российских СМИ, …»."""
    return any(
        sentence.lower(i) in ru.MEDIA_FORMS
        or sentence.tokens[i].text.isupper()
        or not sentence.lower(i).isalpha()
        or "a" <= sentence.lower(i)[:1] <= "z"
        for i in range(cue.last + 1, min(cue.last + 4, len(sentence.tokens)))
    )


def _after_commas(sentence: Sentence, index: int) -> int:
    """Return the token after the phrase that names the speaker: behind its comma, when there is one near."""
    for at in range(index, min(index + 6, len(sentence.tokens))):
        if sentence.text_at(at) == ",":
            return _after_relative(sentence, at + 1)
        if sentence.tokens[at].form == "quote":
            return at
    return index


def _after_relative(sentence: Sentence, index: int) -> int:
    """Return the token after a clause that tells more of the speaker: «По словам больного, которого удалось опросить, …»."""
    if not sentence.lower(index).startswith(ru.WHOSE):
        return index
    return next((i + 1 for i in range(index, len(sentence.tokens)) if sentence.text_at(i) == ","), index)
