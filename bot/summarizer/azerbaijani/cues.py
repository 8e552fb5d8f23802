"""Words of saying in Azerbaijani: verbs, nouns with a light verb, «sözlərinə görə» and its kin. The verb stands last."""

from collections.abc import Sequence

from bot.summarizer.actors import Cue, CueKind
from bot.summarizer.azerbaijani.endings import Form, forms
from bot.summarizer.azerbaijani.verbs import LIGHT, SAYING, Saying
from bot.summarizer.azerbaijani.words import body_form, own_words, owned, role_form
from bot.summarizer.lexicon import az_speech
from bot.summarizer.tokens import Token

_BETWEEN = frozenset(("da", "də", "bir", "daha"))
_EQUATIVE = ("ncə", "nca")
_LOCAL = ("da", "də")
_MOODS = frozenset(("finite", "gerund", "first person"))


def cues(tokens: Sequence[Token]) -> list[Cue]:
    """Return the words of saying, in order, none over another."""
    found: list[Cue] = []
    for index, token in enumerate(tokens):
        if token.form != "word" or (found and found[-1].last >= index):
            continue
        cue = by_cue(tokens, index) or _verb(tokens, index)
        if cue is not None:
            found.append(cue)
    return [
        cue
        for number, cue in enumerate(found)
        if cue.kind != "gerund" or _behind_marks(tokens, cue.first) or not _goes_on(found[number + 1 :])
    ]


def _goes_on(following: Sequence[Cue]) -> bool:
    """Tell whether a finite verb of saying follows, so that a gerund only leads to it («cavab verərək söyləyib»)."""
    return any(cue.kind in {"verb", "passive"} for cue in following)


def has_owner(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether what stands at `index` has somebody before it for its owner («X-in sözlərini», «X-in dediyi kimi»)."""
    word = _lower(tokens, index)
    noun = role_form(word) or body_form(word)
    if noun is not None and not noun.owned:
        return False  # «Defrin ordunun hədəfi vurduğunu»
    return by_cue(tokens, index) is not None or (owned(word) and not (own_words(word) and word.endswith(_LOCAL)))


def by_cue(tokens: Sequence[Token], index: int) -> Cue | None:
    """Return the cue at `index` that puts what follows in somebody's mouth: whose, stands before it in the genitive."""
    last = next((last for find in _BY if (last := find(tokens, index)) is not None), None)
    return None if last is None else Cue(first=index, last=last, kind="by", lemma=_lower(tokens, index))


def _by_noun(tokens: Sequence[Token], index: int) -> int | None:
    """«sözlərinə görə», «fikrincə», «verdiyi məlumata əsasən», «verilən məlumata görə»."""
    word = _lower(tokens, index)
    if word.endswith(_EQUATIVE):
        form = _said(word[:-3])
        return index if form is not None and form.owned else None
    start = index + 1 if _nominal(tokens, index) or _lower(tokens, index) in az_speech.GIVEN else index
    form = _said(_lower(tokens, start))
    after = _lower(tokens, start + 1) in az_speech.AFTER_BY
    return start + 1 if after and form is not None and form.case == "dat" and (form.owned or start > index) else None


def _by_name(tokens: Sequence[Token], index: int) -> int | None:
    """«Brennerə görə, …»: the name itself stands in the dative."""
    named = index > 0 and tokens[index - 1].capital and _lower(tokens, index + 1) == ","
    return index if named and _lower(tokens, index) == az_speech.ACCORDING else None


def _by_verb(tokens: Sequence[Token], index: int) -> int | None:
    """«dediyinə görə», «qeyd etdiyi kimi», «dediyinə əsasən»."""
    last = index if _nominal(tokens, index) else None
    if last is None and _speaks(_lower(tokens, index), LIGHT.get(_lower(tokens, index + 1)), "nominal"):
        last = index + 1
    if last is None:
        return None
    wanted = az_speech.AFTER_BY if _lower(tokens, last).endswith(("na", "nə")) else az_speech.CITING
    return last + 1 if _lower(tokens, last + 1) in wanted else None


def _by_state(tokens: Sequence[Token], index: int) -> int | None:
    """«X-in fikri budur ki, …», «X-in cavabı belədir: …», «X-in son sözü belə olub: …»."""
    form = _said(_lower(tokens, index))
    owned_words = form is not None and form.owned and form.case == "nom"
    last = index + 1 + (_lower(tokens, index + 2) in az_speech.WAS)
    told = _lower(tokens, index + 1) in az_speech.SUCH and _lower(tokens, last + 1) in {"ki", ":"}
    return last if owned_words and told else None


_BY = (_by_noun, _by_verb, _by_name, _by_state)


def _nominal(tokens: Sequence[Token], index: int) -> bool:
    word = _lower(tokens, index)
    found = SAYING.get(word) or LIGHT.get(word)
    return found is not None and found.mood == "nominal"


def _verb(tokens: Sequence[Token], index: int) -> Cue | None:
    word = _lower(tokens, index)
    if word in az_speech.STATES:
        return Cue(first=index, last=index, lemma=word, plural=word.endswith(("lar", "lər")))
    if word in az_speech.UNDENIED and _lower(tokens, index + 1) in az_speech.UNDENIED_VERBS:
        return Cue(first=index, last=index + 1, lemma=word)
    for last in (index + 1, index + 2):
        light = LIGHT.get(_lower(tokens, last))
        if light is not None and light.mood in _MOODS and _speaks(word, light, light.mood):
            return _cue(index, last, word, light)
        if _lower(tokens, last) not in _BETWEEN:
            break
    found = SAYING.get(word)
    if found is not None and found.mood == "participle" and _behind_marks(tokens, index):
        return Cue(first=index, last=index, lemma=found.stem)
    return _cue(index, index, found.stem, found) if found is not None and found.mood in _MOODS else None


def _behind_marks(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether nothing but signs stands between marked words and a participle: «…», – deyən Rəna Vəliyeva."""
    at = index - 1
    while at > 0 and tokens[at].form == "sign":
        at -= 1
    return at >= 0 and tokens[at].form == "quote"


def _speaks(noun: str, light: Saying | None, mood: str) -> bool:
    return light is not None and light.mood == mood and noun in az_speech.LIGHT.get(light.stem, frozenset())


def _cue(first: int, last: int, lemma: str, verb: Saying) -> Cue:
    kind: CueKind = "gerund" if verb.mood == "gerund" else "passive" if verb.passive else "verb"
    relay = lemma in az_speech.RELAYING
    return Cue(
        first=first,
        last=last,
        kind=kind,
        lemma=lemma,
        plural=verb.plural,
        relay=relay,
        self_said=verb.mood == "first person",
    )


def _said(word: str) -> Form | None:
    return next((form for form in forms(word) if form.stem in az_speech.WORDS_SAID), None)


def _lower(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""
