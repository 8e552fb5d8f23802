"""Where a Russian reported clause with «что» or «чтобы» begins and ends."""

from bot.summarizer.actors import Actor, Cue
from bot.summarizer.clauses import before_colon
from bot.summarizer.lexicon import ru, ru_saying
from bot.summarizer.russian.forms import GENDER_TAGS
from bot.summarizer.russian.words import readings
from bot.summarizer.tokens import Sentence
from bot.summarizer.toolbox import Parse

_WINDOW = 40
_CREDIT = 9
_NEAR = 3
_CONNECT_WITHIN = 4
_SHORT_CLAUSE = 7
_FURTHER = frozenset({"и", "а", "но", "однако"})
_WISHING = ru_saying.URGING | ru_saying.WISHING


def that(sentence: Sentence, cue: Cue, following: Cue | None = None) -> int | None:
    """Return the token of «что» (or of «чтобы» after a verb of wishing) that opens the clause of this cue."""
    stop = min(len(sentence.tokens), cue.last + _WINDOW, following.first if following else len(sentence.tokens))
    for index in range(cue.last + 1, stop):
        token = sentence.tokens[index]
        if token.text in {":", ";"} or (token.form == "quote" and not token.text):
            return None
        if sentence.text_at(index - 1) == "," and _opens(sentence, cue, index):
            return index
        if _another_verb(sentence, index):
            return None
    return None


def _another_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether another verb stands here that what follows hangs on («пояснила жена, свидание ей разрешили, учитывая, что»)."""
    found = readings(sentence.tokens[index])[:1]
    following = sentence.text_at(index + 1) == "," and sentence.lower(index + 2) in {"что", "чтобы"}
    return any(p.pos == "VERB" or (p.pos == "GRND" and following) for p in found)


def _opens(sentence: Sentence, cue: Cue, index: int) -> bool:
    lower = sentence.lower(index)
    if lower == "что":
        return sentence.lower(index - 2) not in {"потому", "так"}
    return lower in {"чтобы", "чтоб"} and (cue.lemma in _WISHING or sentence.is_quote(index + 1))


def clause_end(sentence: Sentence, start: int, cues: list[Cue], number: int, actors: list[Actor]) -> int:
    """Return the token after the clause that begins at `start`: the end of the sentence, or where another matter begins."""
    ends = [before_colon(sentence, start)]
    ends += _next_reports(sentence, start, cues[number + 1 :], actors)
    ends += credits_from(sentence, start, cues[number + 1 :], actors)
    ends += _same_subject(sentence, start, cues[number])
    cue = cues[number]
    if sentence.lower(0) in ru.SUBORDINATE or (cue.kind == "gerund" and not acted_before(sentence, cue)):
        ends += _main_clause(sentence, start, actors)
    if (cue.kind == "gerund" and _participle(sentence, cue)) or _relative(sentence, cue):
        ends += _predicate(sentence, start)
    return min(ends)


def acted_before(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a finite verb stands before a cue: a gerund behind it is its subject's."""
    return any(p.pos == "VERB" for token in sentence.tokens[: cue.first] for p in readings(token)[:1])


def _next_reports(sentence: Sentence, start: int, following: list[Cue], actors: list[Actor]) -> list[int]:
    """«…, а Россия уверена, что» and «… и подчеркнул, что»: where the next clause of saying begins."""
    return [
        joint
        for cue in following
        if cue.kind in {"verb", "short"} and cue.first > start and that(sentence, cue) is not None
        if (joint := _joint(sentence, start, cue.first, actors)) is not None
    ][:1]


def _joint(sentence: Sentence, start: int, stop: int, actors: list[Actor]) -> int | None:
    subjects = [a.first for a in actors if a.last == stop - 1]
    edge = subjects[0] if subjects else stop
    for index in range(edge - 1, max(start, edge - _CONNECT_WITHIN), -1):
        if sentence.lower(index) in ru.CONNECT:
            return index - 1 if sentence.text_at(index - 1) == "," else index
    return None


def credits_from(sentence: Sentence, start: int, following: list[Cue], actors: list[Actor]) -> list[int]:
    """«…, сообщает РИА „Новости“» at the end: whoever passes it on says none of it."""
    return [
        cue.first - 1
        for cue in following
        if cue.lemma in ru_saying.MERE_RELAY or any(a.media and cue.last < a.first <= cue.last + _NEAR for a in actors)
        if cue.first > start and sentence.text_at(cue.first - 1) in {",", "—", "–"}
        if len(sentence.tokens) - cue.last <= _CREDIT and that(sentence, cue) is None
    ][:1]


def _same_subject(sentence: Sentence, start: int, cue: Cue) -> list[int]:
    """«рассказала, что порт вырастет, и попросила …»: the speaker's next deed, told behind the comma that closes the clause."""
    for index in range(start + 1, len(sentence.tokens) - 1):
        if sentence.text_at(index - 1) == "," and sentence.lower(index) in _FURTHER:
            verb = _predicate_without_subject(sentence, index + 1)
            if verb is not None and _agrees(verb, cue):
                return [index - 1]
    return []


def _predicate_without_subject(sentence: Sentence, start: int) -> Parse | None:
    """Return the verb of a clause that has no subject of its own: «однако деталей раскрывать не стал»."""
    for index in range(start, min(start + _SHORT_CLAUSE, len(sentence.tokens))):
        token = sentence.tokens[index]
        found = readings(token)[:3]
        if token.form != "word" or token.lower in ru.CLAUSE_OPENERS | ru.SUBJECT_PRONOUNS:
            return None
        if found and found[0].pos == "VERB":
            return found[0]
        if (
            index > start
            and any("nomn" in p.grammemes and p.pos == "NOUN" for p in found)
            and "не" not in {sentence.lower(i) for i in range(index, index + 3)}
        ):
            return None
        if any({"nomn", "NOUN"} <= p.grammemes and "accs" not in p.grammemes for p in found[:1]):
            return None
    return None


def _verb(sentence: Sentence, index: int) -> Parse | None:
    while sentence.lower(index) in ru.SMALL:
        index += 1
    if index >= len(sentence.tokens):
        return None
    return next((p for p in readings(sentence.tokens[index])[:1] if p.pos == "VERB"), None)


def _agrees(verb: Parse, cue: Cue) -> bool:
    """Tell whether a verb has the number of the cue and, in the past, its gender."""
    past = "past" in verb.grammemes
    tag = GENDER_TAGS.get(cue.gender)
    if ("plur" in verb.grammemes) != bool(cue.plural):
        return False
    return past and tag is not None and tag in verb.grammemes


def _main_clause(sentence: Sentence, start: int, actors: list[Actor]) -> list[int]:
    """«Поскольку X заявил, что …, Y обратился …»: the comma where the main clause begins."""
    return [
        actor.first - 1
        for actor in actors
        if actor.first > start + 1
        and actor.subject
        and (actor.named or actor.pronoun or actor.role)
        and sentence.text_at(actor.first - 1) == ","
    ][:1]


def _participle(sentence: Sentence, cue: Cue) -> bool:
    return any(p.pos == "PRTF" for p in readings(sentence.tokens[cue.first])[:1])


def _relative(sentence: Sentence, cue: Cue) -> bool:
    """«X, который заявил, что …, ушел»: the cue is the predicate of a relative clause."""
    for index in range(cue.first - 1, -1, -1):
        if sentence.text_at(index) == ",":
            return False
        if any(p.lemma == "который" and "nomn" in p.grammemes for p in readings(sentence.tokens[index])[:3]):
            return True
    return False


def _predicate(sentence: Sentence, start: int) -> list[int]:
    """Return the comma before the predicate of the main clause that goes on after a participle's or relative clause."""
    return [
        index
        for index in range(start + 1, len(sentence.tokens) - 1)
        if sentence.text_at(index) == "," and _verb(sentence, index + 1)
    ][:1]
