"""Words of saying in English: verbs ("said", "went on to say", "is sure"), phrases ("in her words"), nouns ("was the reply")."""

from bot.summarizer.actors import Cue, CueKind
from bot.summarizer.english_forms import verbs
from bot.summarizer.english_groups import governor, group_start, is_negated, is_passive
from bot.summarizer.english_words import DETERMINERS, owns
from bot.summarizer.lexicon import en, en_nouns, en_verbs
from bot.summarizer.tokens import Sentence

_FIRST_PERSON = frozenset(["i", "we", "you", "us", "me", "i'd", "i’d", "we'd", "i'll", "i've", "we've"])
_PARTICLES = frozenset(["out", "up", "back", "aloud", "off"])
_BREAKS_IN = verbs("chime chip/chipped cut/cut break/broke/broken")
_NOUN_BEFORE = DETERMINERS | frozenset(
    ["no", "any", "such", "some", "more", "new", "latest", "official", "media", "press"]
)
_GERUND_AFTER = frozenset(["before", "after", "while", "by", "and", "or", ",", "without", "as"])
_BY_REACH = 9
_LIGHT_REACH = 6
_SAYING_REACH = 24
_PASSIVE_REACH = 8


def cues(sentence: Sentence) -> list[Cue]:
    """Return the words of saying of a sentence, in order, none over another."""
    found: list[Cue] = []
    end = -1
    for index, token in enumerate(sentence.tokens):
        if token.form != "word" or index <= end:
            continue
        cue = _phrase(sentence, index) or _noun(sentence, index) or _light(sentence, index) or _verb(sentence, index)
        if cue is not None:
            found.append(cue)
            end = cue.last
    return found


def _phrase(sentence: Sentence, index: int) -> Cue | None:
    """«according to X», «in her words», «in the words of X», «As X put it»."""
    lower = sentence.lower(index)
    if lower == "according" and sentence.lower(index + 1) == "to":
        return Cue(first=index, last=index + 1, kind="by", lemma="according")
    if lower not in {"in", "by", "to"}:
        return None
    for at in range(index + 1, min(index + _BY_REACH, len(sentence.tokens))):
        if sentence.tokens[at].form == "sign":
            return None
        if sentence.lower(at) in en_nouns.BY_WORDS:
            return _by(sentence, index, at)
    return None


def _by(sentence: Sentence, index: int, at: int) -> Cue | None:
    lower = sentence.lower(index + 1)
    if sentence.lower(at + 1) == "of" and lower in en.ARTICLES | en_nouns.BY_WORDS:
        return Cue(first=index, last=at + 1, kind="by", lemma="of")
    if lower in en.POSSESSIVE | {"its"} or any(owns(sentence.lower(i)) for i in range(index + 1, at)):
        return Cue(first=index, last=at, kind="by", lemma=sentence.lower(at))
    return None


def _noun(sentence: Sentence, index: int) -> Cue | None:
    """«was her answer», «came the reply», «these words of X», «was how X described it»."""
    lower = sentence.lower(index)
    if lower in en_verbs.BE | {"came", "comes"}:
        at = index + 1
        while at - index < _BY_REACH and sentence.lower(at) not in en_nouns.WORDS and _owner(sentence, at):
            at += 1
        owned = at > index + 1 and (sentence.lower(index + 1) != "a")
        if sentence.lower(at) in en_nouns.WORDS and owned and sentence.lower(at + 1) != "that":
            return Cue(first=index, last=at, kind="verb", lemma="noun")
    if (
        lower in en_nouns.WORDS
        and sentence.lower(index + 1) == "of"
        and sentence.lower(index - 1) in {"these", "those", "such"}
    ):
        return Cue(first=index, last=index + 1, kind="by", lemma="of")
    return None


def _owner(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index] if index < len(sentence.tokens) else None
    if token is None or token.form == "sign":
        return token is not None and token.text == "."
    return token.capital or token.lower in DETERMINERS or owns(token.lower) or token.lower in en_nouns.ROLES


def _light(sentence: Sentence, index: int) -> Cue | None:
    """«expressed confidence that», «drew attention to the fact that», «made clear that», «is sure that»."""
    lower = sentence.lower(index)
    if lower in en_verbs.BE | {"remains", "remained", "feels", "felt"}:
        at = index + 1
        while sentence.lower(at) in en.ADVERBS or sentence.lower(at).endswith("ly"):
            at += 1
        behind = sentence.lower(at + 1) in en.PREPOSITIONS | {"whether", "if", "to"}
        if (
            sentence.lower(at) in en_verbs.SURE
            and not behind
            and sentence.lower(group_start(sentence, index) - 1) not in _FIRST_PERSON | {"it"}
        ):
            return Cue(first=index, last=at, kind="verb", lemma="sure")
        return None
    if lower not in en_verbs.LIGHT or sentence.lower(group_start(sentence, index) - 1) in _FIRST_PERSON:
        return None
    for at in range(index + 1, min(index + _LIGHT_REACH, len(sentence.tokens))):
        word = sentence.lower(at)
        if sentence.tokens[at].form != "word" or word in en_verbs.CUES - en_nouns.SPEECH_NOUNS:
            return None
        if _says_as_noun(sentence, index, at):
            return Cue(first=index, last=at, kind=_kind(sentence, index), lemma="noun")
    return None


def _says_as_noun(sentence: Sentence, verb: int, at: int) -> bool:
    word = sentence.lower(at)
    following = sentence.lower(at + 1)
    if word == "clear" and sentence.lower(verb).startswith(("mak", "made")):
        return True
    if word == "attention":
        return following == "that" or (following == "to" and sentence.lower(at + 4) == "that")
    return word in en_nouns.SPEECH_NOUNS and following == "that"


def _verb(sentence: Sentence, index: int) -> Cue | None:
    lower = sentence.lower(index)
    if lower in {"saying", "declaring"} and sentence.lower(index - 1) == "as":
        return Cue(first=index, last=index, kind="verb", lemma="quoted")
    if lower in en_verbs.NEGATED and is_negated(sentence, index):
        return Cue(first=index, last=_particle(sentence, index), kind="verb", lemma="exclude")
    if lower in en_verbs.READING and (reads := _reads(sentence, index)) is not None:
        return reads
    if lower not in en_verbs.CUES | en_verbs.CALLING or not _speaks(sentence, index):
        return None
    return Cue(first=index, last=_particle(sentence, index), kind=_kind(sentence, index), lemma=lower)


def _speaks(sentence: Sentence, index: int) -> bool:
    """Tell whether a form of a verb of saying stands for somebody's saying here."""
    lower = sentence.lower(index)
    start = group_start(sentence, index)
    before = sentence.lower(start - 1)
    if before in _FIRST_PERSON or (lower in en_verbs.QUOTING and _quotes_another(sentence, index)):
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
    return background and sentence.lower(index) in en_verbs.REPORTED and sentence.lower(index - 1) not in {"is", "be"}


_DENYING = verbs("hide/hid/hidden conceal doubt deny")


def _is_noun(sentence: Sentence, index: int, before: str) -> bool:
    lower = sentence.lower(index)
    if lower.endswith("ing"):
        return before in DETERMINERS | {"of"}
    if before in _NOUN_BEFORE:
        return not (before in {"this", "that", "these", "those"} and lower in {"said", "says"})
    return before in en.PREPOSITIONS and lower not in {"said", "says", "told"}


def _kind(sentence: Sentence, index: int) -> CueKind:
    """Return "gerund" for «adding», "verb" for «said» and «is saying»."""
    return "gerund" if sentence.lower(index).endswith("ing") and group_start(sentence, index) == index else "verb"


def _particle(sentence: Sentence, index: int) -> int:
    following = sentence.lower(index + 1)
    return index + (following in _PARTICLES or (following == "in" and sentence.lower(index) in _BREAKS_IN))


def _quotes_another(sentence: Sentence, index: int) -> bool:
    """Tell whether «quotes X as saying» follows: then «saying» is the cue."""
    stop = min(len(sentence.tokens), index + _SAYING_REACH)
    return any(
        sentence.lower(i) == "as" and sentence.lower(i + 1) in {"saying", "declaring"} for i in range(index, stop)
    )


def _reads(sentence: Sentence, index: int) -> Cue | None:
    """«reads the article», «the statement says»: a text speaks for whoever issued it, a law («Article 14 reads») for nobody."""
    at = group_start(sentence, index) - 1
    numbered = sentence.lower(at).rstrip("abc").isdigit()
    text = sentence.lower(at - numbered)
    if text not in en_nouns.TEXTS and (sentence.is_quote(index - 1) or sentence.is_quote(index - 2)):
        text = sentence.lower(index + 1 + (sentence.lower(index + 1) in DETERMINERS))
    if text not in en_nouns.TEXTS:
        return None
    unsaid = numbered or text in en_nouns.OFFICIAL_TEXTS
    return Cue(first=index, last=index, kind="verb", lemma="reads", impersonal=True, unsaid=unsaid)
