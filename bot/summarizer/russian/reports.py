"""Russian reported speech: «подчеркнул, что …», «По словам X, …», «…, считает X», «Как отметил X, …», «Об этом сказал X»."""

from dataclasses import replace

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import content
from bot.summarizer.lexicon import ru, ru_saying
from bot.summarizer.russian.back import Subject, backward, behind, credited, points_back
from bot.summarizer.russian.by import by_words
from bot.summarizer.russian.judgements import judgement
from bot.summarizer.russian.passing import about_that, after_colon, as_said, passing, thatless
from bot.summarizer.russian.that import clause_end, that
from bot.summarizer.tokens import Sentence


def reports(sentence: Sentence, cues: list[Cue], actors: list[Actor], subject: Subject) -> list[Report]:
    """Return the reported clauses of a sentence, in its order."""
    if points_back(sentence, cues):
        return backward(sentence, cues, actors, subject)
    told = behind(sentence, cues, actors, subject)
    if told is not None:
        return [told]
    found: list[Report] = []
    for number, cue in enumerate(cues):
        if cue.self_said:
            continue
        report = _one(sentence, cues, number, actors, subject)
        if report is not None and report.spans and not _overlaps(report, found):
            if report.actor is None and found and _goes_on(sentence, cue):
                report = replace(report, actor=found[-1].actor)  # "сказал, что …, и добавил, что …"
            found.append(report)
    return found


def _goes_on(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a verb goes on with the subject of the one before it: «…, а также добавила, что»."""
    index = cue.first - 1
    while sentence.lower(index) in ru.SMALL:
        index -= 1
    return sentence.lower(index) in ru.CONNECT


def _one(sentence: Sentence, cues: list[Cue], number: int, actors: list[Actor], subject: Subject) -> Report | None:
    cue = cues[number]
    actor = subject(sentence, cue, actors)
    if cue.kind == "by":
        elsewhere = any(other.kind != "by" and that(sentence, other) is not None for other in cues)
        return by_words(sentence, cue, actor, told_elsewhere=elsewhere)
    opening = that(sentence, cue, cues[number + 1] if number + 1 < len(cues) else None)
    if opening is not None:
        told = _told(sentence, opening, cues[number + 1 :], actors, subject) if actor is None else None
        return told or _with_that(sentence, cues, number, actors, (opening, actor))
    urged = judgement(sentence, cue, actor, cues[number + 1 :], actors)
    if urged is not None:
        return urged
    if actor is None or credited(cue, actor) or _denies(sentence, cue):
        return None
    return _without_that(sentence, cues, number, actor)


def _with_that(
    sentence: Sentence, cues: list[Cue], number: int, actors: list[Actor], at: tuple[int, Actor | None]
) -> Report | None:
    opening, actor = at
    if _denies(sentence, cues[number]):
        return None
    spans = content(sentence, opening + 1, clause_end(sentence, opening + 1, cues, number, actors))
    return Report(spans, cues[number], actor, "verb and clause")


def _told(sentence: Sentence, opening: int, later: list[Cue], actors: list[Actor], subject: Subject) -> Report | None:
    """«Проверка показала, что …, сообщили в МВД»: nobody says it but who is named at the end."""
    for cue in later:
        if cue.kind == "verb" and sentence.text_at(cue.first - 1) in {",", "—", "–"} and that(sentence, cue) is None:
            actor = subject(sentence, cue, actors)
            if actor is not None and not credited(cue, actor):
                return Report(content(sentence, opening + 1, cue.first - 1), cue, actor, "verb and clause")
    return None


def _without_that(sentence: Sentence, cues: list[Cue], number: int, actor: Actor) -> Report | None:
    """«Как сообщили в МИД, министр подчеркнул, что …»: the words are his whose clause has its «что»."""
    told_inside = any(that(sentence, cue) is not None and not cue.impersonal for cue in cues[number + 1 :])
    by_colon = any(
        cue.kind == "by" and sentence.text_at(cue.first - 1) == ":" for cue in cues
    )  # «X возразил: по его словам, …»
    elsewhere = {as_said, thatless} if told_inside else {after_colon} if by_colon else set()
    for read in (after_colon, about_that, as_said, passing, thatless):
        report = None if read in elsewhere else read(sentence, cues[number], actor)
        if report is not None:
            return report
    return None


def _denies(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether what follows is what was not so, or not said: «опровергла, что», «не уверен, что», but not «не исключила, что»."""
    negated = sentence.lower(cue.first - 1) == "не"
    if cue.lemma in ru_saying.DENYING:
        return not negated
    return negated and (cue.kind == "short" or cue.lemma in ru_saying.TELLING)


def _overlaps(report: Report, found: list[Report]) -> bool:
    mine = report.spans
    return any(a.start < b.end and b.start < a.end for other in found for a in other.spans for b in mine)
