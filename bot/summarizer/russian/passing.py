"""Russian clauses with their attribution in passing: «…, считает X», «Как отметил X, …», «О том, что …, сказал X»."""

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import before_colon, content
from bot.summarizer.lexicon import ru, ru_saying
from bot.summarizer.russian.phrases import is_title
from bot.summarizer.russian.words import readings
from bot.summarizer.tokens import Sentence
from scrapers.article import Span

_LONGEST = 30
_ENDS = frozenset({",", ".", "!", "?", "—", "–", "…", ";"})
_OPENS = frozenset({",", "—", "–", "-"})
_PREDICATES = frozenset({"VERB", "ADJS", "PRED", "PRTS", "INFN", "COMP"})
_BEFORE_COLON = 7
_NOMINAL = frozenset({"—", "–", "не", "это", "нет"})
"""What makes a clause of nouns alone: «Мой сын не террорист», «Порт — гордость города»."""


def after_colon(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«X подчеркнул: порт вырастет»: a clause without marks behind the colon."""
    at = max(cue.last, actor.last) + 1
    while at < len(sentence.tokens) and at - cue.last <= _BEFORE_COLON and sentence.tokens[at].form == "word":
        at += 1
    if sentence.text_at(at) != ":" or any(index > at for index in sentence.quotes()):
        return None
    between = at > max(cue.last, actor.last) + 1
    if between and (cue.lemma in ru_saying.GOING_ON or not _predicates(sentence, 0, at)):
        return None  # «назвал три причины: жару, ветер и пыль»
    return Report(content(sentence, at + 1, len(sentence.tokens)), cue, actor, "colon and clause")


def about_that(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«О том, что …, сказал X», «То, что …, подтвердил X», «Что …, признал и X»."""
    if sentence.text_at(min(cue.first, actor.first) - 1) != ",":
        return None
    opening = next((i for i in range(4) if sentence.lower(i) == "что"), None)
    if opening is None or sentence.lower(opening + 1) == ru.CONCERNS:
        return None
    if any(sentence.lower(i) not in ru.OF_THAT and sentence.text_at(i) != "," for i in range(opening)):
        return None
    return Report(content(sentence, opening + 1, min(cue.first, actor.first)), cue, actor, "verb after its clause")


def as_said(sentence: Sentence, cue: Cue, actor: Actor | None) -> Report | None:
    """«Как отметил X, …», «Кроме того, как считает X, …», «…, как отметил X, …»."""
    opening = _as(sentence, cue)
    if (
        opening is None
        or actor is None
        or opening <= actor.first < cue.first
        or cue.lemma in ru_saying.NAMING - ru_saying.OPINION
    ):
        return None
    close = max(cue.last, actor.last) + 1
    while close < len(sentence.tokens) and sentence.text_at(close) not in _ENDS:
        close += 1
    lead_in = all(sentence.lower(i) in ru.LEAD_INS or sentence.tokens[i].form == "sign" for i in range(opening))
    before = () if lead_in or _relative(sentence, opening - 2) else content(sentence, 0, opening)
    after = content(sentence, close + 1, before_colon(sentence, close + 1))
    if not lead_in and sentence.text_at(opening - 1) not in _OPENS:
        return None
    if any(sentence.text_at(i) == ":" for i in range(cue.last, close + 1)) or not (before or after):
        return None
    if before and not _predicates(sentence, opening, close):
        return None  # «задержания, как говорят в милиции, профилактические»
    return Report(before + after, cue, actor, "as X said")


def _as(sentence: Sentence, cue: Cue) -> int | None:
    """Return the «как» that opens the clause of this cue: nothing but words stand between."""
    for index in range(cue.first - 1, -1, -1):
        if sentence.tokens[index].form == "sign":
            return None
        if sentence.lower(index) == "как":
            return index
    return None


def passing(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«…, считает X» and «…, подчеркнула она, …»."""
    if cue.kind not in {"verb", "short"} or cue.lemma in ru_saying.CLAUSE_ONLY | ru_saying.AGREEING:
        return None
    if _of_a_question(sentence, cue):
        return None
    first, last = _extent(sentence, cue, actor)
    opening, ends = first - 1, last + 1 >= len(sentence.tokens) - 1
    if opening < 1 or sentence.text_at(opening) not in _OPENS or sentence.text_at(last + 1) == "":
        return None
    if any(_speech(sentence, i) for i in (opening - 1, opening - 2)) or _sign_between(sentence, cue, actor):
        return None
    if not ends and sentence.text_at(last + 1) not in _OPENS:
        return None
    spans = _around(sentence, opening, last + 1)
    return Report(spans, cue, actor, "in passing") if spans and _predicates(sentence, opening, last + 1) else None


def _of_a_question(sentence: Sentence, cue: Cue) -> bool:
    """«О том, как ее встречали, X рассказала …», «Когда его спросили, …, X ответил утвердительно»: what is told is not said."""
    about = (sentence.lower(0), sentence.lower(1)) == ("о", "том")
    return about or (sentence.lower(0) in ru.ASKED and cue.lemma in ru_saying.ANSWERING)


def _speech(sentence: Sentence, index: int) -> bool:
    """Tell whether speech in marks stands here, and not a name («на шахте „Северная“, сообщили в МЧС»)."""
    if not sentence.is_quote(index):
        return False
    text = sentence.tokens[index].text
    return index == 0 or not is_title(text)


def _extent(sentence: Sentence, cue: Cue, actor: Actor) -> tuple[int, int]:
    """Return the tokens of the parenthesis: verb, speaker and all up to the next sign."""
    first, last = min(cue.first, actor.first), max(cue.last, actor.last)
    while first > 1 and (sentence.lower(first - 1) in ru.SMALL or sentence.lower(first - 1) in {"в", "во"}):
        first -= 1
    while last + 1 < len(sentence.tokens) and last - first < _LONGEST and sentence.text_at(last + 1) not in _ENDS:
        last += 1
    return first, _with_clause(sentence, last)


def _with_clause(sentence: Sentence, last: int) -> int:
    """Return the end of what is said of the speaker: «…, пообещал аким, посетивший стройку»."""
    following = sentence.tokens[last + 2] if last + 2 < len(sentence.tokens) else None
    if sentence.text_at(last + 1) != "," or following is None:
        return last
    if not any(p.pos in {"PRTF", "GRND"} or p.lemma == "который" for p in readings(following)[:1]):
        return last
    stops = (i for i in range(last + 2, len(sentence.tokens)) if sentence.text_at(i) in _ENDS)
    return next(stops, len(sentence.tokens)) - 1


def _around(sentence: Sentence, opening: int, closing: int) -> tuple[Span, ...]:
    """Return what stands before and after a parenthesis; after a relative pronoun only what follows («которые, считает X, …»)."""
    after = content(sentence, closing + 1, len(sentence.tokens)) if closing < len(sentence.tokens) - 1 else ()
    if _relative(sentence, opening - 1) and after:
        return after
    colon = max((i for i in range(opening) if sentence.text_at(i) == ":"), default=-1) if after else -1
    return content(sentence, colon + 1, opening) + after


def _relative(sentence: Sentence, index: int) -> bool:
    """Tell whether a relative pronoun stands here: its clause alone is what is said («которые, считает X, …»)."""
    found = readings(sentence.tokens[index])[:1] if index >= 0 else ()
    return any(p.lemma == "который" for p in found) or sentence.lower(index) in {"что", "где"}


def _predicates(sentence: Sentence, opening: int, closing: int) -> bool:
    """Tell whether a clause stands around: something with a verb or a dash for it."""
    return any(
        sentence.text_at(i) in _NOMINAL
        or (sentence.is_quote(i) and i > closing)
        or any(p.pos in _PREDICATES for p in readings(sentence.tokens[i])[:2])
        for i in [*range(opening), *range(closing, len(sentence.tokens))]
    )


def _sign_between(sentence: Sentence, cue: Cue, actor: Actor) -> bool:
    low, high = min(cue.last, actor.last), max(cue.first, actor.first)
    return any(
        sentence.tokens[i].form == "sign" and sentence.text_at(i) not in {"(", ")"} for i in range(low + 1, high)
    )


def thatless(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«X отметил, одной из причин стала жара»: a clause without «что» behind the comma."""
    at = max(cue.last, actor.last) + 1
    if cue.kind != "verb" or cue.lemma not in ru_saying.PLAIN or sentence.text_at(at) != ",":
        return None
    if any(sentence.tokens[i].form == "sign" for i in range(at)) or sentence.lower(at + 1) in ru.CLAUSE_STARTS:
        return None
    following = readings(sentence.tokens[at + 1])[:1] if at + 1 < len(sentence.tokens) else ()
    if not following or following[0].pos in {"GRND", "PRTF", "VERB"} or sentence.is_quote(at + 1):
        return None
    return Report(content(sentence, at + 1, len(sentence.tokens)), cue, actor, "verb and bare clause")
