"""Russian clauses by somebody's words: «По словам X, …», «…, по мнению X, …»."""

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import before_colon, content
from bot.summarizer.lexicon import ru
from bot.summarizer.tokens import Sentence


def by_words(sentence: Sentence, cue: Cue, actor: Actor | None, *, told_elsewhere: bool) -> Report | None:
    """Return the clause of «По словам X, …»; a mere credit between commas is none when another verb has its own clause."""
    if actor is None and _media_words(sentence, cue):
        return None
    last = max(cue.last, actor.last) if actor is not None else cue.last
    after = _after_commas(sentence, last + 1)
    before = cue.first - 1 if sentence.text_at(cue.first - 1) == "," else cue.first
    if all(sentence.lower(i) in ru.LEAD_INS or sentence.tokens[i].form == "sign" for i in range(before)):
        return Report(content(sentence, after, before_colon(sentence, after)), cue, actor, "by the words of")
    if sentence.text_at(cue.first - 1) not in {",", "—", "–"}:
        return None
    if sentence.is_quote(after):
        return Report(content(sentence, after, after + 1), cue, actor, "by the words of")
    if told_elsewhere:
        return None
    spans = content(sentence, 0, before) + content(sentence, after, len(sentence.tokens))
    return Report(spans, cue, actor, "by the words of")


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
            return at + 1
        if sentence.tokens[at].form == "quote":
            return at
    return index
