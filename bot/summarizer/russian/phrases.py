"""Russian noun phrases without a name: where «заведующий отделом дорожного хозяйства Минтранса» or «ряд экспертов» ends."""

from collections.abc import Mapping

from bot.summarizer.lexicon import ru_bodies, ru_people
from bot.summarizer.russian.forms import adjective_forms, body_forms, cyrillic, person_forms, plain
from bot.summarizer.russian.kin import lemma
from bot.summarizer.russian.names import Found
from bot.summarizer.russian.words import readings
from bot.summarizer.tokens import Sentence
from bot.summarizer.toolbox import in_dictionary

_LONGEST = 24
_BRACKET = 4
_LIKELY = 0.2
_SOON = 5
_LONGEST_NAME = 6
_PREPOSITIONS: Mapping[str, frozenset[str]] = {
    "по": frozenset({"datv"}),
    "из": frozenset({"gent"}),
    "от": frozenset({"gent"}),
    "при": frozenset({"loct"}),
    "для": frozenset({"gent"}),
    "над": frozenset({"ablt"}),
}
_OF = frozenset({"gent"})
_OF_PERSONS = frozenset({"от", "из", "для", "над", "в", "во", "на"})
_PLACED = frozenset({"loct", "accs"})


def phrase_end(sentence: Sentence, head: int, found: Found, taken: set[int]) -> int:
    """Return the last token of the phrase whose noun is at `head`, its complements included («соратник Гусмана»)."""
    last, cases = head, _governs(sentence, head)
    body = bool(body_forms(sentence.text_at(head))) and not person_forms(sentence.text_at(head))
    while last - head < _LONGEST:
        owner = next((name for name in found.names if name.first == last + 1), None)
        if owner is not None and all(form.case != "nomn" for form in owner.forms()):
            return owner.last
        if _outlet_follows(sentence, head, last):
            break
        foreign = body and sentence.lower(last + 1) in _OF_PERSONS and not _placed_body(sentence, head, last)
        step = None if foreign else _step(sentence, last + 1, cases, found.kinds)
        if step is None or taken & set(range(last + 1, step[0] + 1)):
            break
        last, cases = step
    return last


def _placed_body(sentence: Sentence, head: int, last: int) -> bool:
    """«российское посольство в Джакарте»."""
    return sentence.lower(last + 1) in {"в", "во"} and lemma(sentence.text_at(head)) in ru_bodies.PLACED


def _outlet_follows(sentence: Sentence, head: int, last: int) -> bool:
    """Tell whether a medium comes next that does not belong to whom the phrase means («цитирует чиновницу Bloomberg»)."""
    following = sentence.lower(last + 1)
    foreign = following in ru_bodies.MEDIA or "." in following.strip(".")
    return (
        foreign
        and not cyrillic(following)
        and lemma(sentence.text_at(head)) not in ru_people.OF_MEDIA | ru_bodies.MEDIA
    )


def _governs(sentence: Sentence, head: int) -> frozenset[str]:
    """Return the cases a noun takes: «глава ведомства», but «управляющий банком»."""
    return _OF | {"ablt"} if plain(sentence.text_at(head)).startswith(ru_people.MANAGING) else _OF


def _step(
    sentence: Sentence, index: int, cases: frozenset[str], kinds: Mapping[int, str]
) -> tuple[int, frozenset[str]] | None:
    """Return where the complement that begins at `index` ends and what cases may follow it, None when none begins there."""
    if index >= len(sentence.tokens):
        return None
    lower = sentence.lower(index)
    if sentence.tokens[index].form != "word":
        last = _set_off(sentence, index)
        return (last, _OF) if last is not None else None
    if lower in _PREPOSITIONS or lower in {"в", "во", "на"}:
        return _placed(sentence, index, kinds)
    return _noun(sentence, index + (lower == "и"), cases, kinds)


def _set_off(sentence: Sentence, index: int) -> int | None:
    """Return the end of a name in marks, of a short name in brackets («(ABADA)»), or of a number («№ 12»)."""
    token = sentence.tokens[index]
    if token.form == "quote":
        return index if is_title(token.text) else None
    if token.text == "№":
        return index + 1 if sentence.text_at(index + 1)[:1].isdigit() else None
    if token.text != "(" or not sentence.text_at(index + 1)[:1].isupper():
        return None
    return next((i for i in range(index + 2, index + _BRACKET) if sentence.text_at(i) == ")"), None)


def _placed(sentence: Sentence, index: int, kinds: Mapping[int, str]) -> tuple[int, frozenset[str]] | None:
    """«по цифровой логистике», «из Тбилиси», «в Азербайджане», «источник в правительстве»."""
    lower = sentence.lower(index)
    cases = _PREPOSITIONS.get(lower)
    if cases is not None:
        found = _noun(sentence, index + 1, cases, kinds)
        return (found[0], cases | _OF) if found else None
    where = sentence.lower(index + 1)
    placed = (
        kinds.get(index + 1) == "LOC" or where in ru_people.FIELDS or sentence.lower(index - 1).startswith("источник")
    )
    return _noun(sentence, index + 1, _PLACED, kinds) if placed else None


def _noun(
    sentence: Sentence, index: int, cases: frozenset[str], kinds: Mapping[int, str]
) -> tuple[int, frozenset[str]] | None:
    """Return where a noun with its adjectives ends that stands in one of these cases."""
    at = index
    while at < len(sentence.tokens) and sentence.tokens[at].form == "word":
        token = sentence.tokens[at]
        short = not cyrillic(token.text) or (token.text.isupper() and len(token.text) > 1)
        preposition = any(p.pos == "PREP" for p in readings(token)[:1])
        if preposition or (kinds.get(at) == "PER" and not short):
            return None
        if short:
            return at, cases | _OF
        if (proper := _proper(sentence, at, kinds)) is not None:
            return proper, cases | _OF
        if _is_noun(sentence, at, cases):
            return at, (cases | _OF) if cases != _PLACED else _OF
        foreign = token.capital and not in_dictionary(token.text.lower())  # «Милли Меджлиса»
        most = token.lower in ru_people.MOST  # «мама самого молодого участника»
        if not (foreign or most or any(form.case in cases for form in adjective_forms(token.text))):
            return None
        at += 1
    return None


def _proper(sentence: Sentence, index: int, kinds: Mapping[int, str]) -> int | None:
    """Return the end of the name of a place or body in the genitive that begins here («Милли Меджлиса»), None when there is none."""
    if index not in kinds or not sentence.tokens[index].capital:
        return None
    last = index
    while kinds.get(last + 1) == kinds[index]:
        last += 1
    word = sentence.text_at(last)
    genitive = any("gent" in p.grammemes or "Fixd" in p.grammemes for p in readings(sentence.tokens[last]))
    placed = sentence.lower(index - 1) in ru_people.PLACE_NOUNS  # «жительница села Аксы»
    return last if genitive or placed or not in_dictionary(word.lower()) else None


def _is_noun(sentence: Sentence, index: int, cases: frozenset[str]) -> bool:
    token = sentence.tokens[index]
    likely_verb = any(p.pos == "VERB" and p.score >= _LIKELY for p in readings(token)[:3])
    if likely_verb and not (_verb_follows(sentence, index) or _named_place(sentence, index)):
        return False  # «прокуратура начала проверку»
    if any(form.case in cases for form in person_forms(token.text)):
        return True
    return any(p.pos == "NOUN" and (cases & p.grammemes or "Fixd" in p.grammemes) for p in readings(token)[:5])


def _named_place(sentence: Sentence, index: int) -> bool:
    """«жительница села Аксы»: a name follows what may be a verb."""
    return (
        sentence.lower(index) in ru_people.PLACE_NOUNS
        and index + 1 < len(sentence.tokens)
        and sentence.tokens[index + 1].capital
    )


def _verb_follows(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb comes soon, so that a word that may be one is a noun («жители села жалуются»)."""
    following = sentence.tokens[index + 1 : index + _SOON]
    return any(p.pos == "VERB" for token in following for p in readings(token)[:1])


def is_title(text: str) -> bool:
    """Tell whether a marked passage may be a name («компания „Алтек“»): not long, without a stop, beginning with a capital."""
    inner = text.strip("«»“”„\"'‘’<>")
    return 0 < len(inner.split()) <= _LONGEST_NAME and not inner[:1].islower() and inner[-1:] not in ".,!?…"
