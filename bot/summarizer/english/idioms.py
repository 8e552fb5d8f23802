"""Ways of saying that are more than a verb: "in her words", "is sure that", "expressed hope that", "came the reply", "reads the note"."""

from bot.summarizer.actors import Cue
from bot.summarizer.english.groups import FIRST_PERSON, cue_kind, group_start
from bot.summarizer.english.words import DETERMINERS, owns
from bot.summarizer.lexicon import en, en_nouns, en_verbs
from bot.summarizer.tokens import Sentence

_PROVERBS = frozenset(["saying", "proverb", "motto", "slogan", "inscription"])
_TEXTS_SAY = en_verbs.READING | en_verbs.SAYING
_REMARKS = frozenset(["remark", "remarks", "comment", "comments", "statement", "statements", "announcement"])
_THESE = frozenset(["the", "this", "these", "that", "those"])
_FOLLOWS = frozenset(["came", "comes", "was", "is", "followed", "read", "reads"])
_REFERENCE = ["with", "reference", "to"]
_PUTS = frozenset(["put", "puts", "sees", "saw", "tell", "tells"])
_COPULAS = en_verbs.BE | frozenset(["remains", "remained", "feels", "felt"])
_REPLIES = en_verbs.BE | frozenset(["came", "comes"])
_OF_SOMETHING = en.PREPOSITIONS | {"whether", "if", "to"}
_OTHER_VERBS = en_verbs.CUES - en_nouns.SPEECH_NOUNS
_BY_REACH = 9
_LIGHT_REACH = 6


def idiom(sentence: Sentence, index: int) -> Cue | None:
    """Return the idiom of saying that begins at `index`."""
    return (
        _by_the_words(sentence, index)
        or _citing(sentence, index)
        or _reply(sentence, index)
        or _sure(sentence, index)
        or _said_as_noun(sentence, index)
        or _text(sentence, index)
    )


def _by_the_words(sentence: Sentence, index: int) -> Cue | None:
    """«according to X», «in her words», «in the words of X», «these words of X»."""
    lower = sentence.lower(index)
    if lower == "according" and sentence.lower(index + 1) == "to":
        return Cue(first=index, last=index + 1, kind="by", lemma="according")
    if lower in en_nouns.WORDS and sentence.lower(index - 1) in {"these", "those", "such"}:
        belongs = sentence.lower(index + 1) in {"belong", "belonged"} and sentence.lower(index + 2) == "to"
        of = sentence.lower(index + 1) == "of"
        return Cue(first=index, last=index + 1 + belongs, kind="by", lemma="these words") if of or belongs else None
    if lower not in {"in", "by", "to"}:
        return None
    for at in range(index + 1, min(index + _BY_REACH, len(sentence.tokens))):
        if sentence.tokens[at].form == "sign":
            return None
        if sentence.lower(at) in en_nouns.BY_WORDS:
            return _owned_words(sentence, index, at)
    return None


def _citing(sentence: Sentence, index: int) -> Cue | None:
    """«Trend reports citing X», «with reference to X»."""
    if sentence.lower(index) == "learned" and sentence.lower(index + 1) == "from":
        return Cue(first=index, last=index + 1, kind="by", lemma="citing")
    if sentence.lower(index) in {"citing", "quoting"}:
        return Cue(first=index, last=index, kind="by", lemma="citing")
    reference = [sentence.lower(index + step) for step in range(3)]
    return Cue(first=index, last=index + 2, kind="by", lemma="citing") if reference == _REFERENCE else None


def _owned_words(sentence: Sentence, index: int, at: int) -> Cue | None:
    lower = sentence.lower(index + 1)
    if sentence.lower(at + 1) == "of" and (lower in en.ARTICLES or lower in en_nouns.BY_WORDS):
        return Cue(first=index, last=at + 1, kind="by", lemma="of")
    if lower in en.POSSESSIVE or lower == "its" or any(owns(sentence.lower(i)) for i in range(index + 1, at)):
        return Cue(first=index, last=at, kind="by", lemma="words")
    return None


def _reply(sentence: Sentence, index: int) -> Cue | None:
    """«was her answer», «came the reply», «This is the minister's opinion»; «As X put it»."""
    lower = sentence.lower(index)
    told = sentence.lower(0) in {"as", "to"} or any(sentence.lower(i) == "how" for i in range(index - 4, index))
    if lower in _PUTS and sentence.lower(index + 1) == "it" and told:
        return Cue(first=index, last=index + 1, kind="verb", lemma="put")
    if lower in en_nouns.WORDS and sentence.lower(index + 1) in _FOLLOWS and _owned(sentence, index):
        return Cue(first=index, last=index + 1, kind="verb", lemma="reply of")
    if lower not in _REPLIES or sentence.lower(index + 1) in {"a", "an"}:
        return None
    at = index + 1
    while at - index < _BY_REACH and sentence.lower(at) not in en_nouns.WORDS and _may_own(sentence, at):
        at += 1
    if at == index + 1 or sentence.lower(at) not in en_nouns.WORDS or sentence.lower(at + 1) == "that":
        return None
    return Cue(first=index, last=at, kind="verb", lemma="reply")


def _owned(sentence: Sentence, index: int) -> bool:
    return owns(sentence.lower(index - 1)) or sentence.lower(index - 1) in en.POSSESSIVE


def _may_own(sentence: Sentence, index: int) -> bool:
    if index >= len(sentence.tokens):
        return False
    token = sentence.tokens[index]
    if token.form == "sign":
        return token.text == "."
    return token.capital or token.lower in DETERMINERS or owns(token.lower) or token.lower in en_nouns.ROLES


def _sure(sentence: Sentence, index: int) -> Cue | None:
    """«is sure that», «remains convinced», «is of the opinion that»."""
    if sentence.lower(index) not in _COPULAS:
        return None
    at = index + 1
    if sentence.lower(at) == "of" and sentence.lower(at + 2) in en_nouns.SPEECH_NOUNS:
        return Cue(first=index, last=at + 2, kind="verb", lemma="noun")
    while sentence.lower(at) in en.ADVERBS or sentence.lower(at).endswith("ly"):
        at += 1
    of_something = sentence.lower(at + 1) in _OF_SOMETHING
    before = sentence.lower(group_start(sentence, index) - 1)
    if sentence.lower(at) not in en_verbs.SURE or of_something or before in FIRST_PERSON or before == "it":
        return None
    return Cue(first=index, last=at, kind="verb", lemma="sure")


def _said_as_noun(sentence: Sentence, index: int) -> Cue | None:
    """«expressed confidence that», «drew attention to the fact that», «made it clear that»."""
    if sentence.lower(index) not in en_verbs.LIGHT or sentence.lower(group_start(sentence, index) - 1) in FIRST_PERSON:
        return None
    for at in range(index + 1, min(index + _LIGHT_REACH, len(sentence.tokens))):
        word = sentence.lower(at)
        if sentence.tokens[at].form != "word" or word in _OTHER_VERBS:
            return None
        if _opens_a_clause(sentence, index, at):
            return Cue(first=index, last=at, kind=cue_kind(sentence, index), lemma="noun")
    return None


def _opens_a_clause(sentence: Sentence, verb: int, at: int) -> bool:
    word = sentence.lower(at)
    if word in _REMARKS and sentence.lower(verb).startswith(("mak", "made")) and sentence.lower(verb + 1) in _THESE:
        return True  # «made the remark»
    if word == "clear":
        return sentence.lower(verb).startswith(("mak", "made"))
    if word == "attention":
        return any(sentence.lower(i) == "that" for i in range(at + 1, at + _LIGHT_REACH))
    return word in en_nouns.SPEECH_NOUNS and sentence.lower(at + 1) == "that"


def _before_insertion(sentence: Sentence, index: int) -> int:
    """Return where what stands before a verb ends: before «, posted on the website,»."""
    if sentence.text_at(index) != ",":
        return index
    opening = next((i for i in range(index - 1, 0, -1) if sentence.text_at(i) == ","), 0)
    return opening - 1 if opening and not sentence.tokens[opening + 1].capital else index


def _text(sentence: Sentence, index: int) -> Cue | None:
    """«reads the article», «the statement says»: a text speaks for whoever issued it; a law («Article 14 reads»), a proverb for nobody."""
    if sentence.lower(index) in _PROVERBS and sentence.lower(index - 1) in DETERMINERS:
        return Cue(first=index, last=index, lemma="reads", impersonal=True, unsaid=True)
    if sentence.lower(index) not in _TEXTS_SAY:
        return None
    at = _before_insertion(sentence, group_start(sentence, index) - 1)
    numbered = sentence.lower(at).rstrip("abc").isdigit()
    text = sentence.lower(at - numbered)
    if text not in en_nouns.TEXTS and (sentence.is_quote(index - 1) or sentence.is_quote(index - 2)):
        text = sentence.lower(index + 1 + (sentence.lower(index + 1) in DETERMINERS))
    if text not in en_nouns.TEXTS:
        return None
    unsaid = numbered or text in en_nouns.OFFICIAL_TEXTS
    lemma = "issued" if text in en_nouns.ISSUED else "reads"
    return Cue(first=index, last=index, lemma=lemma, impersonal=True, unsaid=unsaid)
