"""Bodies that speak in Russian sentences: «МИД Ирана», «Google», «В „Азерконтракте“ сообщили», «пресс-служба министерства»."""

from bot.summarizer.actors import Actor, between
from bot.summarizer.lexicon import ru_bodies, ru_saying
from bot.summarizer.russian.forms import CASES, body_forms, plain
from bot.summarizer.russian.kin import kin_of_body
from bot.summarizer.russian.names import Found
from bot.summarizer.russian.phrases import is_title, phrase_end
from bot.summarizer.russian.role_text import role_text
from bot.summarizer.russian.roles import governing_cases
from bot.summarizer.russian.words import readings
from bot.summarizer.tokens import Sentence, Token
from bot.summarizer.toolbox import nominative, parses

_ANY = frozenset(CASES)
_LONGEST_NAME = 3
_MARKS = "«»“”„\"'‘’<>"


def entity(sentence: Sentence, index: int, found: Found) -> Actor:
    """Return the body or place whose name begins at `index`, with the place it belongs to («МИД Ирана»)."""
    last, kinds = index, found.kinds
    while last + 1 < len(sentence.tokens) and kinds.get(last + 1) == kinds[index]:
        last += 1
    if sentence.lower(last + 1) == "и" and kinds.get(last + 2) == kinds[index]:
        last += 2
    if kinds[index] == "ORG":
        last = max(last, phrase_end(sentence, last, found, set()))
    tokens = sentence.tokens[index : last + 1]
    cases = _cases(tokens[0].text)
    governed = governing_cases(sentence, index)
    return Actor(
        first=index,
        last=last,
        span=between(sentence, index, last),
        name=_shown(sentence, index, last, cases & governed if governed else cases),
        body=True,
        subject="nomn" in cases and not governed and not ("accs" in cases and _depends(sentence, index)),
        genitive="gent" in cases,
        plural="и" in {t.lower for t in tokens},
        media=outlet(tokens),
        kin=kin_of_body(None, [], tokens) if kinds[index] == "ORG" else None,
    )


def _cases(word: str) -> frozenset[str]:
    found = frozenset(case for p in parses(word.lower()) for case in CASES if case in p.grammemes)
    return found or _ANY


def _shown(sentence: Sentence, first: int, last: int, cases: frozenset[str]) -> str:
    """Return the name of a body in the nominative («в Кремле» is «Кремль», «в Белом доме» «Белый дом»)."""
    text = sentence.text_at(first)
    if "nomn" in cases or not cases:
        return (
            " ".join(token.text for token in sentence.tokens[first : last + 1]).replace(" .", ".").replace(" - ", "-")
        )
    case = next(case for case in ("loct", *CASES) if case in cases)
    if first == last:
        return nominative(text, frozenset({case}), "NOUN")
    shown = role_text(sentence, first, last, case)
    return text[:1] + shown[1:]


def _depends(sentence: Sentence, index: int) -> bool:
    """Tell whether a name of a place or body hangs on the word before it («в комментарии Day.Az», «посетил Белград»)."""
    if sentence.lower(index - 1) in {"и", ","} and sentence.is_quote(index - 2):
        return True  # «автор „Сфер“ и „Волн“»
    before = readings(sentence.tokens[index - 1]) if index else ()
    return any(
        p.pos in {"NOUN", "PREP", "ADJF", "VERB", "INFN", "GRND"} and plain(p.lemma) not in ru_saying.SAY
        for p in before[:1]
    )


def outlet(tokens: list[Token]) -> bool:
    """Tell whether a name is that of a medium: a word for one in it, or the address of a site («Day.Az»)."""
    return any(
        token.lower in ru_bodies.MEDIA
        or "." in token.text.strip(".")
        or any(plain(p.lemma) in ru_bodies.MEDIA for p in readings(token)[:1])
        for token in tokens
    )


def quoted(sentence: Sentence, index: int) -> Actor | None:
    """Return the body named in marks: «„Азерконтракт“ сообщил», «в „Азерконтракте“ сообщили»; None for words that may be speech."""
    token = sentence.tokens[index]
    inner = token.text.strip(_MARKS)
    words = inner.split()
    if (
        not is_title(token.text)
        or len(words) > _LONGEST_NAME
        or sentence.text_at(index + 1) in {",", "—", "–", "-", ":"}
    ):
        return None
    if any(p.pos == "VERB" and p.score > 0.5 for word in words for p in parses(word.lower())[:1]):
        return None
    cases = _cases(words[0])
    governed = sentence.lower(index - 1) in {"в", "во"} and "loct" in cases
    case = "loct" if governed else "gent" if "gent" in cases and _depends(sentence, index) else "nomn"
    name = inner if "nomn" in cases else " ".join(nominative(word, frozenset({case})) for word in words)
    return Actor(
        first=index,
        last=index,
        span=between(sentence, index, index),
        name=name,
        body=True,
        subject="nomn" in cases and not governed and not _depends(sentence, index),
        genitive="gent" in cases,
        media=outlet([token]) or _named_outlet(sentence, index),
        kin=kin_of_body(None, [], [token]),
    )


def _named_outlet(sentence: Sentence, index: int) -> bool:
    """«РИА „Новости“», «ИА „Банкир“»."""
    return bool(index) and outlet([sentence.tokens[index - 1]]) and not body_forms(sentence.text_at(index - 1))
