"""What else a Russian article may call a person or body without a name: «глава ведомства» is the minister it named."""

from functools import lru_cache

from bot.summarizer.actors import Kin
from bot.summarizer.lexicon import ru_bodies, ru_kin, ru_people
from bot.summarizer.russian.forms import person_forms, plain
from bot.summarizer.tokens import Token
from bot.summarizer.toolbox import parses

_BEGINNING = 5
_SHORTEST, _SHORTEST_NAME = 3, 2
_MINISTRY = "мин"
_COUNTRY = 4
_WOMENS = (
    ("тельница", "тель"),
    ("ница", "ник"),
    ("истка", "ист"),
    ("ница", "нец"),
    ("елица", "елец"),
    ("анка", "анец"),
    ("ентка", "ент"),
    ("менка", "мен"),
    ("ионка", "ион"),
    ("ая", "ый"),
    ("щая", "щий"),
)
"""How nouns for women end, and those for men."""


def kin_of_role(head: Token, before: list[Token], after: list[Token]) -> Kin:
    """Return what else a person may be called whose role has `head` as its noun, with the words before and after it."""
    word = lemma(head.text)
    offices = _offices(word, after)
    come = next((n for n, token in enumerate(after) if token.lower == "из"), len(after))
    whose, origin = after[:come], after[come + 1 :]
    loose = ru_kin.ANYONE | ru_kin.COACHES  # «ветеран футбола», «наставник железнодорожниц»
    if word in ru_people.MAKERS:
        whose, origin = [], [*whose, *origin]  # «автор „Диких сердцем“»
    plural = all(form.number == "plur" for form in person_forms(head.text))
    return Kin(
        head=word,
        heads=offices or _names_for(word) | _names_for(_without_prefix(word)),
        owners=frozenset(o for token in whose if token.capital or word not in loose for o in _owner(token)),
        traits=frozenset(plain(token.text)[:_BEGINNING] for token in [*before, *origin]),
        origin=word[:_COUNTRY] if nation(word) else "",
        anyone=(word in ru_kin.ANYONE or nation(word)) and not offices,
        plural=plural,
        newcomer=word in ru_people.STRANGERS
        or any(plain(token.text) in ru_people.OTHERS for token in before)
        or (word in ru_people.FIGURES and bool(before)),
    )


@lru_cache(maxsize=5_000)
def nation(word: str) -> bool:
    """Tell whether a noun in the nominative tells of people where they come from («хорват», «алматинец», «американка»)."""
    return word in ru_people.NATIONS or (word.endswith(ru_people.NATIONS_ENDINGS) and word not in ru_people.NO_NATIONS)


def kin_of_body(head: Token | None, before: list[Token], after: list[Token]) -> Kin:
    """Return what else a body may be called; one without a noun of a body («Google») may be any company."""
    word = lemma(head.text) if head else ""
    return Kin(
        head=word,
        heads=_bodies_like(word),
        owners=frozenset(o for token in after for o in _owner(token)),
        traits=frozenset(plain(token.text)[:_BEGINNING] for token in before if word not in ru_bodies.ANY_STATE),
        anyone=word in ru_bodies.ANY_BODY,
    )


def _bodies_like(word: str) -> frozenset[str]:
    """Return what bodies a general word may mean («ведомство»); a name of its own («Генпрокуратура») means itself alone."""
    if word in ru_bodies.ANY_STATE:
        return ru_bodies.BODIES_BY_GROUP["state"]
    if word.startswith(_MINISTRY):
        return frozenset(body for body in ru_bodies.BODIES if body.startswith(_MINISTRY)) | {word, "мид"}
    if word in ru_bodies.ANY_BODY:
        return ru_bodies.BODIES_BY_GROUP["company"]
    return frozenset({word} if word else ())


@lru_cache(maxsize=5_000)
def lemma(word: str) -> str:
    """Return the nominative of a noun as the lexicons have it, that of a person if it can be one («аналитика»)."""
    found = parses(word.lower())
    nouns = sorted((p for p in found if p.pos == "NOUN"), key=lambda p: "anim" not in p.grammemes)
    return plain(nouns[0].lemma) if nouns else plain(word)


def _offices(word: str, after: list[Token]) -> frozenset[str]:
    """Return the offices «глава» stands for, by what it is the head of; none for another word."""
    if word not in ru_kin.CHIEFS:
        return frozenset()
    return next((offices for token in after if (offices := _headed(lemma(token.text)))), frozenset())


def _headed(word: str) -> frozenset[str]:
    return ru_kin.HEADS_OF.get(
        "министерство" if word.startswith(_MINISTRY) and word != _MINISTRY else word, frozenset()
    )


@lru_cache(maxsize=5_000)
def _names_for(word: str) -> frozenset[str]:
    """Return the nouns for whoever a noun may mean, women's too: «зоозащитница» is one of the activists."""
    found = frozenset().union(*(group for group in ru_kin.GROUPS if word in group or _mans(word) in group))
    return found | frozenset(_womans(noun) for noun in found)


def _mans(word: str) -> str:
    return next((word.removesuffix(ending) + instead for ending, instead in _WOMENS if word.endswith(ending)), word)


def _womans(word: str) -> str:
    return next((word.removesuffix(instead) + ending for ending, instead in _WOMENS if word.endswith(instead)), word)


def _without_prefix(word: str) -> str:
    """«экс-министр» and «замминистра» as the office they are named by: that of the minister, that of the deputy."""
    if word.startswith("зам"):
        return "заместитель"
    return word.rsplit("-", maxsplit=1)[-1] if word.startswith(ru_kin.FORMERLY) else word


def _owner(token: Token) -> list[str]:
    """Return how a word begins that says whose a role is; none for one that any role may hang on («ведомства»)."""
    if token.form == "quote":
        return [plain(word)[:_BEGINNING] for word in token.text.strip("«»“”„\"'").split()[:2]]
    word = plain(token.text)
    short = len(word) < (_SHORTEST_NAME if token.capital else _SHORTEST)
    noun = lemma(token.text)
    if token.form != "word" or short or "." in word or noun in ru_kin.GENERIC_OWNERS | ru_bodies.MEDIA:
        return []
    if not token.capital and any(p.pos in {"PREP", "CONJ", "ADJF", "PRTF"} for p in parses(word)[:1]):
        return []
    return [word[:_BEGINNING], *([word.removeprefix(_MINISTRY)[:_BEGINNING]] if word.startswith(_MINISTRY) else [])]
