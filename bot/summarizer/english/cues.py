"""Verbs of saying in English: "said", "went on to say", "was quoted as saying", "it was stressed that"; idioms are in `idioms`."""

from bot.summarizer.actors import Cue
from bot.summarizer.english.forms import verbs
from bot.summarizer.english.groups import FIRST_PERSON, cue_kind, governor, group_start, is_negated, is_passive
from bot.summarizer.english.idioms import idiom
from bot.summarizer.english.words import DETERMINERS
from bot.summarizer.lexicon import en, en_verbs
from bot.summarizer.tokens import Sentence

_PARTICLES = frozenset(["out", "up", "back", "aloud", "off"])
_BREAKS_IN = verbs("chime chip/chipped cut/cut break/broke/broken")
_DENYING = verbs("hide/hid/hidden conceal doubt deny")
_VERBS = en_verbs.CUES | en_verbs.CALLING | en_verbs.URGING
_NO_SUBJECT = en.PREPOSITIONS | frozenset(
    ["no", "any", "such", "some", "more", "new", "latest", "official", "media", "press", "following", "including"]
)
_NEEDING = {
    **dict.fromkeys(("point", "points"), frozenset(["out", "that", "to"])),
    **dict.fromkeys(verbs("sum/summed pipe"), frozenset(["up"])),
    **dict.fromkeys(verbs("read/read"), frozenset(["out", "aloud"])),
    **dict.fromkeys(verbs("fire shoot/shot strike/struck hit/hit"), frozenset(["back"])),
    **dict.fromkeys(verbs("break/broke/broken cut/cut chip/chipped chime"), frozenset(["in"])),
}
"""Verbs that say something only with the words behind them: «points out», «sums up», «shot back»."""
_NO_SPEAKER = FIRST_PERSON | {"anyone", "anybody", "without"}
_STATED = verbs("note stress emphasise emphasize state underline specify indicate")
"""What a text does in the present: «In the appeal, it is noted that»; not hearsay («it is said that»)."""
_NO_OWNER = frozenset(["this", "that", "these", "those", "her"])
_SAYING_REACH = 24
_PASSIVE_REACH = 8


def cues(sentence: Sentence) -> list[Cue]:
    """Return the words of saying of a sentence, in order, none over another."""
    found: list[Cue] = []
    end = -1
    for index, token in enumerate(sentence.tokens):
        if token.form != "word" or index <= end:
            continue
        cue = idiom(sentence, index) or _verb(sentence, index)
        if cue is not None:
            found.append(cue)
            end = cue.last
    return found


def _verb(sentence: Sentence, index: int) -> Cue | None:
    lower = sentence.lower(index)
    if lower in {"saying", "declaring"} and sentence.lower(index - 1) == "as":
        return Cue(first=index, last=index, kind="verb", lemma="quoted")
    if lower in en_verbs.NEGATED and is_negated(sentence, index):
        return Cue(first=index, last=_particle(sentence, index), kind="verb", lemma="exclude")
    if lower not in _VERBS or not _speaks(sentence, index):
        return None
    return Cue(first=index, last=_particle(sentence, index), kind=cue_kind(sentence, index), lemma=lower)


def _speaks(sentence: Sentence, index: int) -> bool:
    """Tell whether a form of a verb of saying stands for somebody's saying here."""
    lower = sentence.lower(index)
    start = group_start(sentence, index)
    before = sentence.lower(start - 1)
    if before in _NO_SPEAKER or (lower in en_verbs.QUOTING and _quotes_another(sentence, index)):
        return False
    if sentence.tokens[index].capital and (index > 0 or lower.endswith("ing") or lower in en_verbs.PARTICIPLES):
        return False
    if before == "to" and start == index:
        return governor(sentence, index) is not None
    if is_passive(sentence, index):
        return _is_said(sentence, index, start)
    return lower in _DENYING if is_negated(sentence, index) else not _is_noun(sentence, index, before)


def _is_said(sentence: Sentence, index: int, start: int) -> bool:
    """«was said by X», «It was stressed at the meeting that …»; not «Earlier it was reported that», «it was thought that»."""
    if sentence.lower(start - 1) != "it":
        return "by" in {sentence.lower(i) for i in range(index + 1, index + _PASSIVE_REACH)}
    background = start == 1 or sentence.lower(start - 2) in {"also", "and", ",", ""}
    now = sentence.lower(index - 1) in {"is", "be"} and sentence.lower(index) not in _STATED
    return background and sentence.lower(index) in en_verbs.REPORTED and not now


def _is_noun(sentence: Sentence, index: int, before: str) -> bool:
    lower = sentence.lower(index)
    if lower.endswith("ing"):
        return before in DETERMINERS or before == "of"
    if before.isdigit() or sentence.lower(index + 1) not in _NEEDING.get(lower, (sentence.lower(index + 1),)):
        return True
    if before in DETERMINERS:
        return not (before in _NO_OWNER and lower in {"said", "says", "told", "tells"})
    if lower in en_verbs.PARTICIPLES and lower.endswith(("ed", "id", "ld")):
        return False
    return before in _NO_SUBJECT and lower not in {"says", "tells"}


def _particle(sentence: Sentence, index: int) -> int:
    following = sentence.lower(index + 1)
    return index + (following in _PARTICLES or (following == "in" and sentence.lower(index) in _BREAKS_IN))


def _quotes_another(sentence: Sentence, index: int) -> bool:
    """Tell whether «quotes X as saying» follows: then «saying» is the cue."""
    stop = min(len(sentence.tokens), index + _SAYING_REACH)
    return any(
        sentence.lower(i) == "as" and sentence.lower(i + 1) in {"saying", "declaring"} for i in range(index, stop)
    )
