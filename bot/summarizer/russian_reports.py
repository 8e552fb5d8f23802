"""Russian reported speech: «подчеркнул, что …», «По словам X, …», «…, считает X», «Как отметил X, …», «Об этом сказал X»."""

from collections.abc import Callable
from dataclasses import replace

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import before_colon, content
from bot.summarizer.lexicon import ru
from bot.summarizer.russian_by import by_words
from bot.summarizer.russian_judgements import judgement
from bot.summarizer.russian_words import readings, says
from bot.summarizer.tokens import Sentence

Subject = Callable[[Sentence, Cue, list[Actor]], Actor | None]

_BACK = frozenset({("об", "этом"), ("о", "чем")})
_WINDOW = 30
_BACK_WITHIN = 14
_PARENTHESIS = 14


def reports(sentence: Sentence, cues: list[Cue], actors: list[Actor], subject: Subject) -> list[Report]:
    """Return the reported clauses of a sentence, in its order."""
    if points_back(sentence):
        return _backward(sentence, cues, actors, subject)
    found: list[Report] = []
    for number, cue in enumerate(cues):
        if cue.self_said:
            continue
        report = _one(sentence, cues, number, actors, subject)
        if report is not None and report.spans and not _overlaps(report, found):
            if report.actor is None and found and sentence.lower(cue.first - 1) in ru.CONNECT:
                report = replace(report, actor=found[-1].actor)  # "сказал, что …, и добавил, что …"
            found.append(report)
    return found


def points_back(sentence: Sentence) -> bool:
    """Tell whether the sentence points at the one before: «Об этом …», «Как передает А, об этом …»."""
    if sentence.lower(0) == ru.SO and says(sentence.tokens, 1):
        return True
    for index in range(min(_BACK_WITHIN, len(sentence.tokens) - 1)):
        if (sentence.lower(index), sentence.lower(index + 1)) in _BACK:
            return index <= 1 or sentence.text_at(index - 1) == ","
    return False


def _backward(sentence: Sentence, cues: list[Cue], actors: list[Actor], subject: Subject) -> list[Report]:
    for cue in cues:
        actor = subject(sentence, cue, actors)
        if actor is not None and not actor.media:
            return [Report((), cue, actor, "points back", backward=True)]
    known = [a for a in actors if a.named]
    if known and any(sentence.lower(i) in {"известно", "следует", "говорится"} for i in range(len(sentence.tokens))):
        return [Report((), None, known[-1], "points back", backward=True)]
    return []


def _one(sentence: Sentence, cues: list[Cue], number: int, actors: list[Actor], subject: Subject) -> Report | None:
    cue = cues[number]
    actor = subject(sentence, cue, actors)
    if cue.kind == "by":
        elsewhere = any(other.kind != "by" and _that(sentence, other, None) is not None for other in cues)
        return by_words(sentence, cue, actor, told_elsewhere=elsewhere)
    that = _that(sentence, cue, cues[number + 1] if number + 1 < len(cues) else None)
    if that is not None and cue.lemma in ru.DENYING:
        return None
    if that is not None:
        spans = content(sentence, that + 1, _clause_end(sentence, that + 1, cues, number, actors))
        return Report(spans, cue, actor, "verb and clause")
    urged = judgement(sentence, cue, actor)
    if urged is not None:
        return urged
    if actor is None or (cue.relay and actor.media and not sentence.quotes()):
        return None
    return (
        _after_colon(sentence, cue, actor)
        or _about_that(sentence, cue, actor)
        or _as_said(sentence, cue, actor)
        or _parenthesis(sentence, cue, actor)
    )


def _that(sentence: Sentence, cue: Cue, following: Cue | None) -> int | None:
    """Return the token of «что» that opens the clause of this cue."""
    stop = min(len(sentence.tokens), cue.last + _WINDOW, following.first if following else len(sentence.tokens))
    for index in range(cue.last + 1, stop):
        token = sentence.tokens[index]
        if token.text in {":", ";"} or (token.form == "quote" and not token.text):
            return None
        if token.lower == "что" and sentence.text_at(index - 1) == ",":
            return index
        if token.lower == "чтобы" and sentence.text_at(index - 1) == "," and sentence.is_quote(index + 1):
            return index
    return None


def _clause_end(sentence: Sentence, start: int, cues: list[Cue], number: int, actors: list[Actor]) -> int:
    """Return the token after the clause: the end of the sentence, or where the next clause of saying begins."""
    for following in cues[number + 1 :]:
        if (
            following.kind in {"verb", "short"}
            and following.first > start
            and _that(sentence, following, None) is not None
        ):
            joint = _joint(sentence, start, following.first, actors)
            if joint is not None:
                return joint
    if sentence.lower(0) in ru.SUBORDINATE and (main := _main_clause(sentence, start, actors)) is not None:
        return main
    return before_colon(sentence, start)


def _main_clause(sentence: Sentence, start: int, actors: list[Actor]) -> int | None:
    """Return the comma where the main clause begins: «Поскольку X заявил, что …, Y обратился …»."""
    for actor in actors:
        if (
            actor.first > start + 1
            and actor.subject
            and (actor.named or actor.pronoun)
            and sentence.text_at(actor.first - 1) == ","
        ):
            return actor.first - 1
    return None


def _joint(sentence: Sentence, start: int, stop: int, actors: list[Actor]) -> int | None:
    """Return where «, а Россия уверена» or « и подчеркнул» begins before the next verb of saying."""
    subjects = [a.first for a in actors if a.last == stop - 1]
    edge = subjects[0] if subjects else stop
    for index in range(edge - 1, max(start, edge - 4), -1):
        if sentence.lower(index) in ru.CONNECT:
            return index - 1 if sentence.text_at(index - 1) == "," else index
    return None


def _after_colon(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«X подчеркнул: порт вырастет»: a clause without marks behind the colon."""
    at = max(cue.last, actor.last) + 1
    if sentence.text_at(at) != ":" or any(index > at for index in sentence.quotes()):
        return None
    return Report(content(sentence, at + 1, len(sentence.tokens)), cue, actor, "colon and clause")


def _about_that(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«О том, что …, сказал X»."""
    for index in range(cue.first - 2):
        if sentence.lower(index) == "том" and sentence.lower(index + 2) == "что":
            if index > 3 or sentence.text_at(cue.first - 1) != ",":
                return None
            return Report(content(sentence, index + 3, cue.first), cue, actor, "verb after its clause")
    return None


def _as_said(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«Как отметил X, …»."""
    if before_colon(sentence, cue.last) < len(sentence.tokens):
        return None
    opening = next((i for i in range(min(3, cue.first)) if sentence.lower(i) == "как"), None)
    if opening is None or any(sentence.tokens[i].form == "sign" for i in range(opening, cue.first)):
        return None
    for index in range(max(cue.last, actor.last) + 1, len(sentence.tokens)):
        if sentence.text_at(index) == ",":
            return Report(content(sentence, index + 1, len(sentence.tokens)), cue, actor, "as X said")
    return None


def _parenthesis(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«…, считает X» and «…, подчеркнула она, …»."""
    if cue.kind != "verb" or cue.lemma in ru.CLAUSE_ONLY:
        return None
    first, last = min(cue.first, actor.first), max(cue.last, actor.last)
    while (
        last + 1 < len(sentence.tokens)
        and last - first < _PARENTHESIS
        and sentence.text_at(last + 1) not in {",", ".", "!", "?", "—", "–", "…"}
    ):
        last += 1
    opening = first - 1
    closing = sentence.text_at(last + 1)
    if opening < 1 or sentence.text_at(opening) not in {",", "—", "–"} or closing == "":
        return None
    if any(sentence.is_quote(i) for i in (opening - 1, opening - 2)) or _middle(sentence, cue, actor):
        return None
    ends = last + 1 >= len(sentence.tokens) - 1
    if not ends and closing != ",":
        return None
    spans = content(sentence, 0, opening)
    if not ends:
        spans += content(sentence, last + 2, len(sentence.tokens))
    if not _predicates(sentence, [*range(opening), *range(last + 1, len(sentence.tokens))]):
        return None
    return Report(spans, cue, actor, "in passing")


def _predicates(sentence: Sentence, indices: list[int]) -> bool:
    """Tell whether a clause stands there: something with a verb or a dash for it."""
    return any(
        sentence.tokens[i].text in {"—", "–"}
        or any(p.pos in {"VERB", "ADJS", "PRED", "PRTS", "INFN"} for p in readings(sentence.tokens[i])[:2])
        for i in indices
    )


def _middle(sentence: Sentence, cue: Cue, actor: Actor) -> bool:
    """Tell whether a sign stands between the verb and who says it, or something relative opens the clause."""
    low, high = min(cue.last, actor.last), max(cue.first, actor.first)
    return any(sentence.tokens[i].form == "sign" for i in range(low + 1, high))


def _overlaps(report: Report, found: list[Report]) -> bool:
    mine = report.spans
    return any(a.start < b.end and b.start < a.end for other in found for a in other.spans for b in mine)
