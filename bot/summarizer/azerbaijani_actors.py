"""Who could be speaking in an Azerbaijani sentence. No library knows its names: runs of capitals, roles and endings do."""

from bot.summarizer.actors import Actor, between
from bot.summarizer.azerbaijani_names import initial_at, initialled, name_end, organisation, runs
from bot.summarizer.azerbaijani_words import adverbial, bases, genitive, in_lexicon, name_case, oblique
from bot.summarizer.lexicon import az
from bot.summarizer.tokens import Sentence
from scrapers.article import Span

_LONGEST_ROLE = 10
_NOT_ROLE = (
    az.SPEECH_PARTICLES
    | az.BACK
    | az.CONNECT
    | az.PRONOUNS
    | az.VERB_CUES
    | frozenset(["bu", "həmin", "ki", "da", "də", "görə", "üçün", "sonra", "əvvəl", "amma", "onu", "həm", "hər", "öz"])
)


def actors(sentence: Sentence, known: frozenset[str]) -> list[Actor]:
    """Return the actors of a sentence; `known` are the words of the article's names."""
    found = [actor for first, last in runs(sentence) if (actor := _person(sentence, first, last, known)) is not None]
    taken = {i for actor in found for i in range(actor.first, actor.last + 1)}
    for index, token in enumerate(sentence.tokens):
        if token.form != "word" or index in taken:
            continue
        actor = _pronoun(sentence, index) or _role(sentence, index) or _body(sentence, index)
        if actor is not None:
            found.append(actor)
    return sorted(found, key=lambda a: a.first)


def _person(sentence: Sentence, first: int, last: int, known: frozenset[str]) -> Actor | None:
    while first < last and (
        in_lexicon(sentence.lower(first), az.ROLES)
        or (first == 0 and sentence.lower(0) in az.STOP | az.BACK | az.ANAPHORA)
    ):
        first += 1
    while first < last and organisation(sentence, first, first + 1) and last - first > 1:
        first += 1
    run_last = last
    last = name_end(sentence, first, last, known)
    word, case = name_case(sentence.tokens[last].text, known)
    lone = first == last
    title = sentence.lower(last + 1) in az.TITLES or sentence.lower(first - 1) in az.TITLES
    plain = word.replace("İ", "i").lower()
    told = title or plain in known or initialled(sentence.tokens[last].text) or plain.endswith(az.SURE_SURNAME_ENDS)
    if (lone and not told) or (not lone and organisation(sentence, first, min(first + 2, run_last))):
        return None
    stems = [
        sentence.tokens[i].text + ("." if initial_at(sentence, i) else "")
        for i in range(first, last)
        if sentence.tokens[i].form == "word"
    ]
    start, role = _role_before(sentence, first)
    return Actor(
        first=start,
        last=last + (1 if sentence.lower(last + 1) in az.TITLES else 0),
        span=between(sentence, first, last),
        name=" ".join([*stems, word]),
        role=role,
        subject=case == "nom",
        genitive=case == "gen",
        sure=case == "nom",
    )


def _role_before(sentence: Sentence, first: int) -> tuple[int, str]:
    """Return where the role before a name begins and its words; the name's own place when there is none."""
    head = first - 1
    if head >= 1 and sentence.tokens[head].form == "word" and not in_lexicon(sentence.lower(head), az.ROLES):
        head = head - 2 if sentence.text_at(head - 1) == "," else head
    if head < 0 or not in_lexicon(sentence.lower(head), az.ROLES):
        return first, ""
    start = head
    while start > 0 and head - start < _LONGEST_ROLE and _in_role(sentence, start - 1):
        start -= 1
    while start < head and sentence.tokens[start].form == "sign":
        start += 1
    span = between(sentence, start, head)
    return start, _text(sentence, span, start, head)


def _in_role(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.form == "quote":
        return bool(token.text)
    if token.text == ",":
        return in_lexicon(sentence.lower(index - 1), az.ROLES)
    if token.form == "sign" or token.lower in _NOT_ROLE:
        return False
    if sentence.lower(index + 1) == "üzrə":
        return True
    return not oblique(token.text) and not adverbial(token.lower)


def _text(sentence: Sentence, span: Span, first: int, last: int) -> str:
    pieces: list[str] = []
    for index in range(first, last + 1):
        gap = " " if pieces and sentence.tokens[index].start > sentence.tokens[index - 1].end else ""
        pieces.append(gap + sentence.tokens[index].text)
    role = "".join(pieces)
    name_like = (
        sentence.tokens[first].form == "quote"
        or (first < last and sentence.tokens[first + 1].capital)
        or (first < last and span.start != sentence.start)
    )
    return role if name_like else {"İ": "i", "I": "ı"}.get(role[:1], role[:1].lower()) + role[1:]


def _pronoun(sentence: Sentence, index: int) -> Actor | None:
    lower = sentence.lower(index)
    if lower not in az.PRONOUNS or (lower == "o" and _demonstrative(sentence, index)):
        return None
    plural = lower.startswith("onlar")
    owner = lower in {"onun", "onların"}
    return Actor(
        first=index,
        last=index,
        span=between(sentence, index, index),
        pronoun=lower,
        plural=plural,
        subject=not owner,
        genitive=owner,
    )


def _demonstrative(sentence: Sentence, index: int) -> bool:
    following = sentence.text_at(index + 1)
    return (
        bool(following)
        and following not in {",", ":", "–", "-", "—"}
        and not in_lexicon(
            sentence.lower(index + 1), az.VERB_CUES | az.NOUN_CUES | frozenset(("bu", "həmin", "isə", "da", "həm"))
        )
        and index > 0
        and sentence.lower(index - 1) != "deyə"
    )


def _role(sentence: Sentence, index: int) -> Actor | None:
    lower = sentence.lower(index)
    if not in_lexicon(lower, az.ROLES):
        return None
    bare = lower in az.ROLES
    owner = genitive(lower)
    first = index - 1 if sentence.lower(index - 1) in az.TITLES else index
    text = next((b for b in bases(lower) if b in az.ROLES), lower) if owner else sentence.tokens[index].text
    return Actor(
        first=first,
        last=index,
        span=between(sentence, first, index),
        role=text[:1].lower() + text[1:],
        subject=bare or (not owner and lower.endswith(("ı", "i", "u", "ü", "lar", "lər"))),
        genitive=owner,
    )


def _body(sentence: Sentence, index: int) -> Actor | None:
    lower = sentence.lower(index)
    if not in_lexicon(lower, az.BODIES) or in_lexicon(sentence.lower(index + 1), az.BODIES):
        return None
    if genitive(lower) and not _owner_follows(sentence, index):
        return None
    first = index
    while first > 0 and index - first < 5 and _in_role(sentence, first - 1):
        first -= 1
    span = between(sentence, first, index)
    name = sentence.text_at(first)[:1] + _text(sentence, span, first, index)[1:]
    for ending in ("ndən", "ndan", "dən", "dan", "nin", "nın", "in", "ın"):
        if lower.endswith(ending):
            name = name[: -len(ending)]
            break
    media = any(in_lexicon(sentence.lower(i), az.MEDIA) for i in range(first, index + 1))
    return Actor(
        first=first,
        last=index,
        span=span,
        name=name,
        body=True,
        subject=not genitive(lower),
        genitive=genitive(lower),
        media=media,
    )


def _owner_follows(sentence: Sentence, index: int) -> bool:
    return sentence.lower(index + 1) in az.BY_WORDS or sentence.lower(index + 1) == "verdiyi"
