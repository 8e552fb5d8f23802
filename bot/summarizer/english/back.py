"""English sentences that say who said the one before: "This was stated by X", "X said this at a seminar"."""

from collections.abc import Sequence

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.english.forms import verbs
from bot.summarizer.english.groups import is_passive
from bot.summarizer.english.subjects import subject
from bot.summarizer.lexicon import en, en_verbs
from bot.summarizer.tokens import Sentence

_POINTING = frozenset(["this", "that", "these", "those", "it", "such"])
_CIRCUMSTANCES = en.PREPOSITIONS | {"when", "while", "as", "yesterday", "today"}
_MAKING = frozenset(["made", "makes", "make"])
_REMARKS = frozenset(["remark", "remarks", "comment", "comments", "statement", "statements", "announcement"])
_TELLING = verbs(
    """
    acknowledge add admit/admitted announce assert claim confirm declare disclose emphasise emphasize inform insist
    mention note point remark repeat report reveal say/said state stress tell/told underline underscore write/wrote/written
    """
)
_BEHIND = frozenset(["this", "so"])


def points_back(sentence: Sentence, cues: Sequence[Cue]) -> bool:
    """Tell whether the sentence says who said the one before."""
    return _pointing(sentence, cues) is not None


def backward(sentence: Sentence, cues: Sequence[Cue], actors: Sequence[Actor]) -> list[Report]:
    """Return the report whose content is the sentence before."""
    cue = _pointing(sentence, cues)
    actor = subject(sentence, cue, actors, cues) if cue is not None else None
    return [Report((), cue, actor, "points back", backward=True)] if actor is not None and not actor.media else []


def _pointing(sentence: Sentence, cues: Sequence[Cue]) -> Cue | None:
    for cue in cues:
        if cue.kind == "by":
            if cue.lemma == "these words" and cue.first <= 1:
                return cue  # «These words belong to X»
            continue
        if is_passive(sentence, cue.first) or (cue.lemma == "reply" and sentence.lower(cue.first) in en_verbs.BE):
            if _subject_points(sentence, cue.first):
                return cue
        elif _tells(cue) and sentence.lower(cue.last + 1) in _BEHIND and _object_ends(sentence, cue.last + 2):
            told_by_another = any(sentence.lower(i) == "that" for i in range(1, cue.first))
            return None if told_by_another else cue
        elif _makes_a_remark(sentence, cue.first):
            return cue
    return None


def _tells(cue: Cue) -> bool:
    """Tell whether «X verbs this» means that X said so: not «X disputes this», «X explains this by the drought»."""
    return cue.lemma in _TELLING


def _subject_points(sentence: Sentence, stop: int) -> bool:
    """«This was stated», «these words were said», «This is X's opinion»: what the subject of the verb points at."""
    low = next((i for i in range(stop - 1, -1, -1) if sentence.lower(i) in {"that", ",", ";"} and i > 0), -1)
    return sentence.lower(low + 1) in _POINTING - {"it"} and stop - low < 6


def _object_ends(sentence: Sentence, index: int) -> bool:
    """Tell whether «said this» is all that was said: not «said this year would be dry»."""
    if index >= len(sentence.tokens) or sentence.tokens[index].form == "sign":
        return True
    return sentence.lower(index) in _CIRCUMSTANCES


def _makes_a_remark(sentence: Sentence, index: int) -> bool:
    """Tell whether «made the remark», «made these comments» stands at `index`, and not what was remarked."""
    making = sentence.lower(index) in _MAKING and sentence.lower(index + 1) in _POINTING | {"the"}
    return making and sentence.lower(index + 2) in _REMARKS and sentence.lower(index + 3) != "that"
