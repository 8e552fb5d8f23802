"""Clauses that are a noun before the verb of saying: where «… olunacağını bildirib» has its last word and its first."""

from bot.summarizer.actors import Actor, Cue
from bot.summarizer.azerbaijani.verbs import LIGHT, SAYING
from bot.summarizer.azerbaijani.words import FACTS, document, finite, form_in, in_lexicon, own_words
from bot.summarizer.lexicon import az_small, az_speech
from bot.summarizer.tokens import Sentence

_DEEDS = ("ması", "məsi", "maları", "mələri", "maqları")
_INFINITIVES = ("mağı", "məyi")
_BARE = (*FACTS, *_DEEDS)
_ACCUSATIVE = (*(f"{end}n{end[-1]}" for end in _BARE), *_INFINITIVES)
_ELSEWHERE = tuple(f"{end}{case}" for end in FACTS for case in (("na", "ndan") if end[-1] in "ıu" else ("nə", "ndən")))
_ABOUT = frozenset(("barədə", "haqqında", "haqda", "barəsində", "bağlı", "əlaqədar", "dair"))
_IN_A_MANNER = ("la", "lə")
_MARKS = "»”“\"’'"
_SHORT = 4
_CASE = 2
_QUESTIONS = frozenset(("sual",))
_PHRASE_WORDS = 2
_LONGEST_GAP = 6


def complement(sentence: Sentence, cue: Cue, actor: Actor | None) -> int | None:
    """Return the last word of the clause that a verb of saying has for its object, None when it has none."""
    at = cue.first - 1
    about = False
    while at > max(0, cue.first - _LONGEST_GAP) and not clausal(last_word(sentence, at)):
        if actor is not None and actor.first <= at <= actor.last:
            at = actor.first - 1
            continue
        about = about or sentence.lower(at) in _ABOUT or _said(sentence.lower(at))
        if not _passes(sentence, at):
            return None
        at -= 1
    word = last_word(sentence, at)
    if at < 0 or not clausal(word) or (actor is not None and actor.first <= at <= actor.last):
        return None
    at = _thought(sentence, at)
    bare = word.endswith(_BARE) and not word.endswith((*_ACCUSATIVE, *_ELSEWHERE))
    return at if not bare or about or cue.kind == "passive" or cue.lemma in az_speech.STATES else None


def last_word(sentence: Sentence, at: int) -> str:
    """Return the word at `at`, the last one of marked words: «“ağlabatan olmadığını” bildirib»."""
    words = sentence.lower(at).rsplit(None, 1) if sentence.is_quote(at) else []
    return words[-1].rstrip(_MARKS) if words else sentence.lower(at)


def _thought(sentence: Sentence, at: int) -> int:
    """Return the last word of what somebody says they think: «artacağına əmin olduğunu bildirib» tells of «artacağına»."""
    owned = sentence.lower(at)[:-_CASE]
    thinks = next((form for form in (SAYING.get(owned), LIGHT.get(owned)) if form is not None), None)
    if thinks is None or thinks.mood != "nominal":
        return at
    before = at - 1 if thinks.stem in az_speech.THOUGHTS else at - 2
    thinking = thinks.stem in az_speech.THOUGHTS or sentence.lower(at - 1) in az_speech.THOUGHTS
    return before if thinking and clausal(sentence.lower(before)) else at


def clausal(word: str) -> bool:
    """Tell whether a word is the verb of a clause that is a noun («olunacağını», «artdığı»)."""
    return word.endswith((*_ACCUSATIVE, *_ELSEWHERE, *_BARE))


def _passes(sentence: Sentence, index: int) -> bool:
    """Tell whether a word may stand between a clause and its verb: an adverb, «barədə», the speaker's own words."""
    word = sentence.lower(index)
    if (word == "ilə" and sentence.lower(index + 1) not in _ABOUT) or in_lexicon(word, _QUESTIONS):
        return False
    if word in az_small.MANNER or (len(word) > _SHORT and word.endswith(_IN_A_MANNER)):
        return True
    return (
        word in az_small.ADVERBS
        or word in _ABOUT
        or own_words(word)
        or document(word)
        or _said(word)
        or sentence.text_at(index) == ","
    )


def _said(word: str) -> bool:
    return form_in(word, az_speech.WORDS_SAID) is not None


def skipped(sentence: Sentence, start: int, at: int) -> int:
    """Return where the clause begins behind adverbs and behind what only tells on what occasion it was said."""
    for index in range(at - _PHRASE_WORDS, start - 1, -1):
        if _occasion(sentence, index) or (index <= start + 1 and _event(sentence, index)):
            start = index + 1
            break
    for index in range(at - 1, start, -1):
        if sentence.lower(index) in az_small.ADVERSATIVES and finite(sentence.lower(index - 2)):
            start = index + 1  # «problemi boynuna alır, lakin vəsaitin olmadığını deyir»
            break
    if sentence.text_at(start) == "(":
        start = next((i for i in range(start, at) if sentence.text_at(i) == ")"), start)
    while start < at and (sentence.tokens[start].form == "sign" or sentence.lower(start) in az_small.LEADING):
        start += 1
    return start


def _event(sentence: Sentence, index: int) -> bool:
    """«gündəlik brifinqdə», «bəyanatda», but not «növbəti sammitdə»: where it was said, right behind who said it."""
    form = form_in(sentence.lower(index), az_speech.DOCUMENTS | az_speech.EVENTS)
    return form is not None and form.case == "loc" and sentence.lower(index - 1) not in az_small.TO_COME


def _occasion(sentence: Sentence, index: int) -> bool:
    """«sualını cavablandıraraq», «açıqlamasında», «… olaraq,»: the phrase that ends here is none of the words said."""
    word = sentence.lower(index)
    if word.endswith(("araq", "ərək", "arkən", "ərkən")):
        spoken = (SAYING.get(word) or LIGHT.get(word)) is not None or sentence.lower(index - 1) == "cavab"
        return spoken or sentence.text_at(index + 1) == ","
    form = form_in(word, az_speech.OWN_WORDS | az_speech.DOCUMENTS)
    told = form is not None and (form.owned or sentence.lower(index - 1).endswith(FACTS))  # «yazdığı paylaşımda»
    return told and form is not None and form.case == "loc"
