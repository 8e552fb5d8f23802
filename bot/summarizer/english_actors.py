"""Who could be speaking in an English sentence: runs of capitals, roles before and after them, bodies, pronouns."""

from collections.abc import Iterable, Iterator

from bot.summarizer.actors import Actor, Gender, between
from bot.summarizer.english_roles import in_role, lowered, role_after, role_before, text
from bot.summarizer.lexicon import en
from bot.summarizer.tokens import Sentence

_PARTICLES = frozenset(
    ["von", "van", "de", "der", "den", "la", "le", "al", "el", "bin", "ibn", "al-", "da", "di", "du"]
)
_GENDERS: dict[str, Gender] = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}


def runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of the runs of capitalised words, initials and particles inside included."""
    index = 0
    while index < len(sentence.tokens):
        if not _begins(sentence, index):
            index += 1
            continue
        last = index
        while (step := _step(sentence, last)) > 0:
            last += step
        yield index, last
        index = last + 1


def _begins(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.capital and token.lower not in en.NOT_NAMES and not token.lower.startswith(("i'", "i’"))


def _step(sentence: Sentence, last: int) -> int:
    if _possessive(sentence.text_at(last)):
        return 0
    following = last + 1
    if len(sentence.text_at(last)) <= 2 and sentence.text_at(following) == ".":
        following += 1
    if (
        following < len(sentence.tokens)
        and sentence.tokens[following].capital
        and sentence.lower(following) not in en.NOT_NAMES - {"may", "april"}
    ):
        return following - last
    if (
        sentence.lower(following) in _PARTICLES
        and following + 1 < len(sentence.tokens)
        and sentence.tokens[following + 1].capital
    ):
        return following + 1 - last
    return 0


def _possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def known_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the last words of the names of two words and more, lowered."""
    found: set[str] = set()
    for sentence in sentences:
        for first, last in runs(sentence):
            start = _after_role(sentence, first, last)
            if last > start and not _organisation(sentence, start, last):
                found.add(sentence.lower(last).removesuffix("'s").removesuffix("’s"))
    return frozenset(found)


def _after_role(sentence: Sentence, first: int, last: int) -> int:
    """Return where the name begins in «Swedish Ambassador Per-Olof Lindqvist»."""
    for index in range(last - 1, first - 1, -1):
        if sentence.lower(index) in en.ROLES | en.TITLES or sentence.lower(index) in {"state", "energy"}:
            start = index + 1
            return start + 1 if sentence.text_at(start) == "." else start
    return first


def _organisation(sentence: Sentence, first: int, last: int) -> bool:
    words = [sentence.lower(i) for i in range(first, last + 1)]
    return any(w in en.BODIES or w in en.COUNTRY_LIKE or w in en.MEDIA for w in words) or all(
        sentence.tokens[i].text.isupper() and len(sentence.tokens[i].text) > 1 for i in range(first, last + 1)
    )


def actors(sentence: Sentence, known: frozenset[str]) -> list[Actor]:
    """Return the actors of a sentence; `known` are the last words of the article's names."""
    found = [actor for first, last in runs(sentence) if (actor := _run(sentence, first, last, known)) is not None]
    taken = {i for actor in found for i in range(actor.first, actor.last + 1)}
    for index, token in enumerate(sentence.tokens):
        if token.form != "word" or index in taken:
            continue
        actor = _pronoun(sentence, index) or _common(sentence, index)
        if actor is not None:
            found.append(actor)
    return sorted(found, key=lambda a: a.first)


def _run(sentence: Sentence, first: int, last: int, known: frozenset[str]) -> Actor | None:
    start = _after_role(sentence, first, last)
    word = sentence.tokens[last].text
    if start > last:
        return None
    bare = word.removesuffix("'s").removesuffix("’s")
    lone = start == last
    body = _organisation(sentence, start, last) or (lone and start == first and bare.lower() not in known)
    while (
        body
        and sentence.lower(last + 1) in {"of", "for"}
        and last + 2 < len(sentence.tokens)
        and sentence.tokens[last + 2].capital
    ):
        last += 2
        while (step := _step(sentence, last)) > 0:
            last += step
    owner = _possessive(word)
    phrase, role = role_before(sentence, first, start)
    after = None if body else role_after(sentence, last)
    name = text(sentence, start, last).removesuffix("'s").removesuffix("’s")
    return Actor(
        first=start if body else phrase,
        last=last if body or after is None else after[0],
        span=between(sentence, start, last),
        name=name,
        role="" if body else role or (after[1] if after else ""),
        body=body,
        subject=not owner and not _hangs(sentence, start if body else phrase),
        genitive=owner,
        media=any(
            sentence.lower(i) in en.MEDIA or "." in sentence.text_at(i) for i in range(max(0, start - 2), last + 1)
        ),
    )


def _hangs(sentence: Sentence, first: int) -> bool:
    """Tell whether a phrase hangs on a preposition («to Azernews») or is owned."""
    before = sentence.lower(first - 1)
    if before in en.ARTICLES:
        before = sentence.lower(first - 2)
    return before in en.PREPOSITIONS or before == "told"


def _pronoun(sentence: Sentence, index: int) -> Actor | None:
    lower = sentence.lower(index)
    owned = lower in en.OBJECTS and sentence.lower(index - 1) == "to"
    if lower not in en.PRONOUNS and lower not in en.POSSESSIVE and not owned:
        return None
    owner = owned or lower in en.POSSESSIVE
    return Actor(
        first=index,
        last=index,
        span=between(sentence, index, index),
        pronoun=lower,
        plural=lower in {"they", "their", "them"},
        gender=_GENDERS.get(lower, ""),
        subject=not owner,
        genitive=owner,
    )


def _common(sentence: Sentence, index: int) -> Actor | None:
    """«The inspector», «a spokesman for the ministry», «the ministry»."""
    lower = sentence.lower(index)
    bare = lower.removesuffix("'s").removesuffix("’s")
    person, body = bare in en.ROLES, bare in en.BODIES
    if not (person or body) or sentence.lower(index + 1) in en.ROLES | en.BODIES:
        return None
    first = index
    while first > 0 and index - first < 5 and in_role(sentence, first - 1):
        first -= 1
    last = index
    if sentence.lower(last + 1) in {"of", "for", "at"}:
        last = _extent(sentence, last + 1)
    phrase = lowered(sentence, first, text(sentence, first, last)).removesuffix("'s").removesuffix("’s")
    owner = lower != bare
    return Actor(
        first=first,
        last=last,
        span=between(sentence, first, last),
        name=phrase if body else "",
        role="" if body else phrase,
        body=body,
        subject=not owner and not _hangs(sentence, first),
        genitive=owner,
        media=any(sentence.lower(i) in en.MEDIA for i in range(first, last + 1)),
    )


def _extent(sentence: Sentence, index: int) -> int:
    last = index
    while (
        last + 1 < len(sentence.tokens)
        and last - index < 8
        and sentence.tokens[last + 1].form != "sign"
        and sentence.lower(last + 1) not in en.SAY | {"has", "have", "is", "was", "will", "who", "that"}
    ):
        last += 1
    return last if last > index else index - 1
