"""English reported speech: "said that …", "adding that …", "the port, he says, …", "According to X, …", "called it “…”"."""

from collections.abc import Sequence

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import before_colon, content
from bot.summarizer.english.asides import aside, by_the_words
from bot.summarizer.english.clauses import back_to_main, begins, ends, has_that
from bot.summarizer.english.groups import group_start
from bot.summarizer.lexicon import en_verbs
from bot.summarizer.tokens import Sentence

Attributed = tuple[Cue, Actor | None]
_JUDGING = en_verbs.CALLING | en_verbs.URGING
_ANONYMOUS = en_verbs.REPORTED | {"noun", "sure", "exclude", "issued"}
_ANYBODY = frozenset(
    ["they", "you", "one", "people", "everyone", "everybody", "nobody", "someone", "somebody", "anyone", "who"]
)
_JUDGED_WITHIN = 14
_JUDGEMENT_WORDS = 2


def reports(sentence: Sentence, attributed: Sequence[Attributed]) -> list[Report]:
    """Return the reported clauses of a sentence, in order; `attributed` are its cues with who says it."""
    found: list[Report] = []
    covered = -1
    for number, (cue, actor) in enumerate(attributed):
        if sentence.tokens[cue.first].start < covered:
            continue
        report = _report(sentence, cue, actor, attributed[number + 1 :])
        if report is not None and report.spans:
            found.append(report)
            covered = max(report.spans[-1].end, sentence.tokens[cue.last].end)
    return found


def _report(sentence: Sentence, cue: Cue, actor: Actor | None, later: Sequence[Attributed]) -> Report | None:
    if actor is not None and actor.media:
        return None
    if cue.kind == "by":
        return by_the_words(sentence, cue, actor, later)
    judging = cue.lemma in _JUDGING and not has_that(sentence, cue)
    if judging and (judged := _judged(sentence, cue, actor)) is not None:
        return judged
    if cue.lemma in en_verbs.MANNER - en_verbs.OPINION - en_verbs.SAYING:
        return None
    return _clause(sentence, cue, actor, later) or aside(sentence, cue, actor, later)


def _clause(sentence: Sentence, cue: Cue, actor: Actor | None, later: Sequence[Attributed]) -> Report | None:
    first = begins(sentence, cue, actor)
    if first is None or (actor is None and not _may_be_anonymous(sentence, cue, first)):
        return None
    stop = min(ends(sentence, first, later), before_colon(sentence, first + 1), back_to_main(sentence, cue, first))
    return Report(content(sentence, first, stop), cue, actor, "verb and clause")


def _may_be_anonymous(sentence: Sentence, cue: Cue, first: int) -> bool:
    """«It was stressed that …», «[H] does not exclude that …»: somebody says it, the text does not tell who."""
    anybody = sentence.lower(group_start(sentence, cue.first) - 1) in _ANYBODY
    return sentence.lower(first - 1) == "that" and cue.lemma in _ANONYMOUS and not anybody


def _judged(sentence: Sentence, cue: Cue, actor: Actor | None) -> Report | None:
    """«called the queue “a monument”», «urged both to “stop weighing words”»: marked words inside the judgement."""
    if actor is None:
        return None
    index = next((i for i in sentence.quotes() if cue.last < i <= cue.last + _JUDGED_WITHIN), None)
    if index is None or not _inside(sentence, cue.last + 1, index):
        return None
    if cue.lemma not in en_verbs.CALLING:
        return Report(content(sentence, index, index + 1), cue, actor, "judgement", judgement=True)
    if index == cue.last + 1:
        return None  # «called “MetalTrans”»: a name
    return Report(content(sentence, cue.last + 1, index + 1), cue, actor, "judgement", judgement=True)


def _inside(sentence: Sentence, first: int, index: int) -> bool:
    """Tell whether a passage is a part of the sentence: small at its beginning, no sign before it."""
    token = sentence.tokens[index]
    words = token.text.strip("“”\"'‘’«»").split() if token.text else ["…"] * _JUDGEMENT_WORDS
    small = not token.text or token.text.lstrip("“\"'‘«")[:1].islower()
    signs = any(sentence.tokens[i].form == "sign" for i in range(first, index))
    return small and len(words) >= _JUDGEMENT_WORDS and not signs
