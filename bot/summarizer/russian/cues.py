"""Russian words of saying in a sentence: verbs, short adjectives, «по словам», and any verb right after speech."""

from collections.abc import Iterator

from bot.summarizer.actors import Cue
from bot.summarizer.lexicon import ru, ru_saying, ru_words
from bot.summarizer.russian.forms import adjective_forms, gender_of, plain
from bot.summarizer.russian.words import person_noun, readings
from bot.summarizer.tokens import Sentence, Token
from bot.summarizer.toolbox import Parse

_NOT_THIRD = frozenset({"1per", "2per", "impr"})
_DASHES = frozenset("-–—")
_NEAR = 3
_FAR_COLON = 26
_BACK_TO_PREPOSITION = 5
_TAIL_WORDS = 7
_TAIL_WITHOUT_SAYING = 16
_SPEECH_WORDS = 4
_NEAR_AGENT, _FAR_AGENT = 3, 6
_READINGS = 3
_SURE = 0.5
_LONGEST_ATTRIBUTION = 34
_SHORT_ATTRIBUTION = 9
_SPEECH_ENDS = frozenset(".!?…,")


def cues(sentence: Sentence) -> list[Cue]:
    """Return the words of saying, in order."""
    found = [cue for index in range(len(sentence.tokens)) if (cue := _cue_at(sentence, index)) is not None]
    after_speech = [cue for index in sentence.quotes() if (cue := _after_speech(sentence, index, found)) is not None]
    return sorted([*found, *after_speech], key=lambda cue: cue.first) if after_speech else found


def _cue_at(sentence: Sentence, index: int) -> Cue | None:
    if sentence.tokens[index].form != "word":
        return None
    return _by_at(sentence, index) or _verb_at(sentence, index)


def _by_at(sentence: Sentence, index: int) -> Cue | None:
    """«по словам», «по ее предварительным подсчетам», «на взгляд», «согласно прогнозу»."""
    lower = sentence.lower(index)
    if lower == ru_words.ACCORDING:
        last = index + 1 if sentence.lower(index + 1) in ru_words.ACCORDING_NOUNS else index
        return Cue(first=index, last=last, kind="by", lemma=lower)
    if lower in ru_words.OPINIONS and _before_colon(sentence, index):
        return Cue(first=index, last=index, kind="by", lemma=lower)
    prepositions = {"по"} if lower in ru_words.BY_NOUNS else ru_words.OTHER_BY.get(lower, frozenset())
    first = index - 1
    while prepositions and first >= 0 and index - first < _BACK_TO_PREPOSITION:
        if sentence.lower(first) in prepositions:
            return Cue(first=first, last=index, kind="by", lemma=lower)
        if not (
            sentence.lower(first) in ru.POSSESSIVE or sentence.lower(first) == "точки" or _adjective(sentence, first)
        ):
            return None
        first -= 1
    return None


def _before_colon(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun opens a sentence with a colon and no verb but light ones: «Мнение эксперта X таково: …»."""
    colon = next(
        (i for i in range(index, min(index + _FAR_COLON, len(sentence.tokens))) if sentence.text_at(i) == ":"), None
    )
    return (
        index < _NEAR
        and colon is not None
        and not any(
            p.pos == "VERB" and plain(p.lemma) not in ru_saying.LIGHT
            for token in sentence.tokens[:colon]
            for p in readings(token)[:1]
        )
    )


def _adjective(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].form == "word" and bool(adjective_forms(sentence.text_at(index)))


def _verb_at(sentence: Sentence, index: int) -> Cue | None:
    if sentence.lower(index + 1) == "ли":
        return None  # «спросили, сообщал ли он …»
    for p in readings(sentence.tokens[index])[:2]:
        lemma = plain(p.lemma)
        if lemma == ru_saying.FOLLOWING and sentence.lower(index + 1) == "из" and p.pos == "VERB":
            return Cue(first=index, last=index + 1, lemma=lemma, impersonal=True, hearsay=True)
        if p.pos == "PRTS" and lemma in ru_saying.SAID and "neut" in p.grammemes:
            return Cue(first=index, last=index, lemma=lemma, impersonal=True, hearsay=True)
        says = lemma in ru_saying.SAY or lemma in ru_saying.IMPERSONAL or _with_noun(sentence, index, lemma)
        if says and (p.pos in {"VERB", "GRND"} or (p.pos == "PRTF" and "actv" in p.grammemes)):
            return _cue(index, p, lemma)
        if p.pos in {"ADJS", "PRTS"} and lemma in ru_saying.SHORT:
            return Cue(
                first=index, last=index, kind="short", lemma=lemma, gender=gender_of(p), plural="plur" in p.grammemes
            )
    return None


def _cue(index: int, p: Parse, lemma: str) -> Cue:
    return Cue(
        first=index,
        last=index,
        kind="verb" if p.pos == "VERB" else "gerund",
        lemma=lemma,
        gender=gender_of(p),
        plural="plur" in p.grammemes,
        relay=lemma in ru_saying.RELAY,
        self_said=bool(p.grammemes & _NOT_THIRD),
        impersonal=lemma in ru_saying.IMPERSONAL,
        hearsay=lemma in ru_saying.IMPERSONAL,
    )


def _with_noun(sentence: Sentence, index: int, lemma: str) -> bool:
    wanted = ru_words.WITH_NOUN.get(lemma, frozenset())
    return bool(wanted) and any(sentence.lower(i) in wanted for i in range(index - 1, index + _NEAR + 1) if i != index)


def _after_speech(sentence: Sentence, index: int, found: list[Cue]) -> Cue | None:
    """«…», — кивает он: right after speech and a dash any verb tells who spoke, when no verb of saying does."""
    if not _speech(sentence.tokens[index]) and sentence.text_at(index + 1) != ",":
        return None
    dash = next((i for i in (index + 1, index + 2) if sentence.text_at(i) in _DASHES), None)
    if dash is None or any(dash < cue.first <= dash + _TAIL_WITHOUT_SAYING for cue in found):
        return None
    for at in range(dash + 1, min(dash + 1 + _TAIL_WORDS, len(sentence.tokens))):
        if sentence.is_quote(at) or sentence.text_at(at) in {".", ":", ";"}:
            return None
        likely = readings(sentence.tokens[at])[: _READINGS if at == dash + 1 else 1]
        if sentence.lower(at) in ru_words.WORDS:
            return Cue(first=at, last=at, lemma="слово")  # «…», — это слова X
        verb = next((p for p in likely if p.pos == "VERB" and not p.grammemes & _NOT_THIRD), None)
        if verb is not None and plain(verb.lemma) not in ru.AUXILIARY:
            return _cue(at, verb, plain(verb.lemma))
    return None


def _speech(token: Token) -> bool:
    """Tell whether a passage looks like speech and not like a name: it is long, or ends as a sentence does."""
    return not token.text or bool(_SPEECH_ENDS & set(token.text[-2:])) or len(token.text.split()) > _SPEECH_WORDS


def attributes(tokens: list[Token]) -> bool:
    """Tell whether a stretch is an attribution and nothing else: a verb of saying near its start, or at its end."""
    words = [token for token in tokens if token.form == "word"]
    if not words or len(words) > _LONGEST_ATTRIBUTION:
        return False
    if words[0].capital and any(word.lower in ru.THAT for word in words):
        return False  # a sentence of its own: «Он признался, что …»
    found = list(_saying(words))
    if any(n < _NEAR + 1 for n in found) or (len(words) < _SHORT_ATTRIBUTION and len(words) - 1 in found):
        return True
    return any(_acts(words, n) for n in range(min(_NEAR, len(words))))


def _saying(words: list[Token]) -> Iterator[int]:
    """Yield the places of verbs of saying in the third person."""
    for n, word in enumerate(words):
        for p in readings(word)[:2]:
            known = plain(p.lemma) in ru_saying.SAY | ru_saying.IMPERSONAL
            if known and p.pos == "VERB" and not p.grammemes & _NOT_THIRD:
                yield n
                break


def _acts(words: list[Token], at: int) -> bool:
    """«кивает тот», «уверен исследователь»: another verb that goes with speech, and who does it right beside."""
    for p in readings(words[at])[:2]:
        lemma = plain(p.lemma)
        known = lemma in ru_saying.TAIL or (at == 0 and p.score > _SURE and lemma not in ru.AUXILIARY)
        verb = p.pos == "VERB" and known and not p.grammemes & _NOT_THIRD
        if verb or (p.pos in {"ADJS", "PRTS"} and lemma in ru_saying.SHORT):
            far = _FAR_AGENT if at == 0 else _NEAR_AGENT  # «вступает в разговор продавщица Шынар»
            return any(_agent(word) for word in [*words[at + 1 : at + far], *words[max(0, at - 1) : at]])
    return False


def _agent(word: Token) -> bool:
    return word.lower in ru.SUBJECT_PRONOUNS or word.capital or person_noun(word.text, "nomn")
