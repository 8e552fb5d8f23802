"""English reported speech: "said that …", "He said the …", "According to X, …", "…, X told reporters"."""

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import before_colon, content
from bot.summarizer.lexicon import en
from bot.summarizer.tokens import Sentence

_WINDOW = 12
_SHORTEST = 3


def backward(cues: list[Cue], actors: list[Actor]) -> list[Report]:
    """«This was stated by X»: who comes after the verb."""
    for cue in cues:
        known = [a for a in actors if a.first > cue.last and (a.named or a.role)]
        if known:
            return [Report((), cue, next((a for a in known if a.named), known[0]), "points back", backward=True)]
    return []


def report(sentence: Sentence, cue: Cue, actor: Actor | None) -> Report | None:
    """Return the clause that `actor` reports with `cue`, when there is one."""
    if cue.kind == "by":
        return _by(sentence, cue, actor)
    if actor is None or actor.media:
        return None
    that = _that(sentence, cue)
    if that is not None:
        return Report(content(sentence, that + 1, before_colon(sentence, that + 2)), cue, actor, "verb and clause")
    return _bare_clause(sentence, cue, actor) or _at_the_end(sentence, cue, actor)


def _that(sentence: Sentence, cue: Cue) -> int | None:
    for index in range(cue.last + 1, min(len(sentence.tokens), cue.last + _WINDOW)):
        if sentence.tokens[index].form != "word":
            return None
        if sentence.lower(index) == "that":
            return index
        if sentence.lower(index) in en.SAY:
            return None
    return None


def _bare_clause(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«He said the structure could …»: the clause follows at once."""
    following = cue.last + 1
    if (
        cue.lemma in en.TELLING
        and sentence.text_at(following)
        and sentence.lower(following) not in en.PREPOSITIONS | en.ARTICLES
    ):
        following += 1  # «told reporters the plant …»
    if cue.lemma not in en.THATLESS or actor.last > cue.first or following >= len(sentence.tokens) - _SHORTEST:
        return None
    token = sentence.tokens[following]
    if token.form != "word" or token.lower in en.PREPOSITIONS or not _has_verb(sentence, following):
        return None
    return Report(content(sentence, following, before_colon(sentence, following + 2)), cue, actor, "verb and clause")


def _has_verb(sentence: Sentence, start: int) -> bool:
    """Tell whether something that looks like a finite verb follows: an auxiliary, a word in -ed, or marked words."""
    if any(index > start for index in sentence.quotes()):
        return True
    return any(
        sentence.lower(i) in en.FINITE or sentence.lower(i).endswith("ed")
        for i in range(start + 1, len(sentence.tokens))
    )


def _at_the_end(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """Return the clause before «…, chief inspector X told a news conference»."""
    first = min(cue.first, actor.first)
    while first > 0 and sentence.lower(first - 1) in en.ARTICLES:
        first -= 1
    if first < 5 or sentence.text_at(first - 1) != "," or sentence.is_quote(first - 2):
        return None
    if sentence.lower(0).endswith("ing") or not _ends_soon(sentence, cue, max(cue.last, actor.last) + 1):
        return None
    return Report(content(sentence, 0, first - 1), cue, actor, "in passing")


def _ends_soon(sentence: Sentence, cue: Cue, after: int) -> bool:
    """Tell whether nothing follows but where and to whom it was said."""
    rest = [sentence.tokens[i] for i in range(after, len(sentence.tokens) - 1)]
    if any(token.text in {",", ":"} for token in rest):
        return False
    return not rest or cue.lemma == "told" or rest[0].lower in en.PREPOSITIONS | en.ADVERBS


def _by(sentence: Sentence, cue: Cue, actor: Actor | None) -> Report | None:
    last = max(cue.last, actor.last) if actor else cue.last
    if cue.first <= 2:
        comma = next(
            (i for i in range(last + 1, min(last + 14, len(sentence.tokens))) if sentence.text_at(i) == ","), None
        )
        return (
            Report(content(sentence, comma + 1, before_colon(sentence, comma + 2)), cue, actor, "by the words of")
            if comma
            else None
        )
    if sentence.text_at(cue.first - 1) == "," and actor is not None and not actor.media:
        return Report(content(sentence, 0, cue.first - 1), cue, actor, "by the words of")
    return None
