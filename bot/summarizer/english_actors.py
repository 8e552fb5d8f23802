"""Who could be speaking in an English sentence: names with their roles, bodies, roles alone, pronouns."""

import re
from dataclasses import replace

from bot.summarizer.actors import Actor, Gender, between
from bot.summarizer.english_names import Known, gender_of, is_thing, name_start, runs
from bot.summarizer.english_roles import lowered, role_after, role_before
from bot.summarizer.english_words import (
    DETERMINERS,
    bare,
    ends_phrase,
    in_phrase,
    is_plural,
    is_role,
    is_speech,
    owns,
    text,
)
from bot.summarizer.lexicon import en, en_given, en_names, en_nouns
from bot.summarizer.lexicon.en_kinds import akin
from bot.summarizer.tokens import Sentence

_GENDERS: dict[str, Gender] = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
_INITIALED = re.compile(r"[^\W\d_]\.\w{2,}")
_SITE = re.compile(r"\w{2,}\.(?:az|ru|com|net|org|info|kz|ge|uz|tr|am|tv|ua|me|eu|io|media|news)")
_LONGEST_BEFORE = 6
_LONGEST_BEHIND = 12
_HANGS_ON = en.PREPOSITIONS - {"after", "before", "since", "until", "till"} | {"told", "tell", "tells", "than"}
_SOME = frozenset(["one", "some", "many", "several", "two", "three", "both", "most", "none", "each"])
_TO_SOMEBODY = frozenset(
    ["adviser", "advisor", "assistant", "aide", "envoy", "ambassador", "secretary", "representative"]
)
_FRESH = frozenset(["a", "an", "another", "one"])


def actors(sentence: Sentence, known: Known) -> list[Actor]:
    """Return the actors of a sentence in order; `known` is what the article tells of its names."""
    found: list[Actor] = []
    for first, last in runs(sentence, known):
        actor = _run(sentence, first, last, known)
        if actor is not None and actor.named and found and found[-1].body and actor.first <= found[-1].first:
            found.pop()  # the body is part of the role: «Chairman of the Board of Quay Trust X»
        inside = bool(found) and first <= found[-1].last
        if actor is not None and not (inside and actor.body):
            found.append(replace(actor, subject=False) if inside else actor)
    taken = {i for actor in found for i in range(actor.first, actor.last + 1)}
    names = {actor.first for actor in found if actor.named}
    for index, token in enumerate(sentence.tokens):
        if token.form != "word" or index in taken:
            continue
        actor = _pronoun(sentence, index) or _common(sentence, index)
        if actor is not None and not (
            actor.role and sentence.text_at(actor.last + 1) == "," and actor.last + 2 in names
        ):
            found.append(actor)  # else «his wife, agronomist X»: one person
    return sorted(found, key=lambda a: (a.first, -a.last))


def _run(sentence: Sentence, first: int, last: int, known: Known) -> Actor | None:
    start = name_start(sentence, first, last)
    if start > last or _modifies(sentence, last):
        return None
    lone = start == last
    if lone and len(sentence.text_at(last)) == 1:
        return None
    begin, role = role_before(sentence, first, start, last)
    titled = start > first and sentence.lower(start - 1) in {"."} | en_nouns.TITLES | en_nouns.RANKS
    thing = is_thing(sentence, start, last)
    word = bare(sentence.lower(last))
    if lone and not thing:
        thing = not (
            role
            or titled
            or _INITIALED.match(word)
            or word in known.surnames | en_given.GIVEN
            or sentence.lower(last + 2) == "who"
        )
    if thing:
        return _body(sentence, start, last)
    if lone and role and not (titled or word in known.surnames | en_given.GIVEN or is_role(sentence.lower(start - 1))):
        return None  # «the head of trading house Quayside»: the end of a role
    after = role_after(sentence, last)
    owner = owns(sentence.lower(last))
    role = ", ".join(part for part in (role, after[1] if after else "") if part)
    return Actor(
        first=begin,
        last=after[0] if after and not owner else last,
        span=between(sentence, start, last),
        name=bare_name(text(sentence, start, last)),
        role=role,
        gender=gender_of(sentence, start, last, role),
        subject=not owner and not hangs(sentence, begin),
        genitive=owner,
    )


def bare_name(name: str) -> str:
    """Return a name without its possessive ending, in the spelling of the text."""
    return name.removesuffix("'s").removesuffix("’s")


def _modifies(sentence: Sentence, last: int) -> bool:
    """Tell whether a run stands before the noun it modifies («the Slovak speaker», «the BakuNight brand»)."""
    following = sentence.lower(last + 1)
    if owns(sentence.lower(last)) or not following or sentence.tokens[last + 1].capital:
        return False
    return (is_role(following) or following in en_nouns.BODIES) and not _apart(sentence, last)


def _apart(sentence: Sentence, last: int) -> bool:
    return sentence.tokens[last + 1].form != "word"


def _body(sentence: Sentence, first: int, last: int) -> Actor | None:
    """Return a body or place that may speak for itself, «of the …» included."""
    if all(bare(sentence.lower(i)) in en_names.DEMONYMS for i in range(first, last + 1)):
        return None
    owner = owns(sentence.lower(last))
    if not owner and sentence.lower(last + 1) in {"of", "for"}:
        last = _behind(sentence, last + 1, capitals=True)
    return Actor(
        first=first,
        last=last,
        span=between(sentence, first, last),
        name=bare_name(
            lowered(sentence, first, text(sentence, first, last)) if first == last else text(sentence, first, last)
        ),
        body=True,
        subject=not owner and not hangs(sentence, first),
        genitive=owner,
        media=_is_media(sentence, first, last),
    )


def _is_media(sentence: Sentence, first: int, last: int) -> bool:
    return any(
        bare(sentence.lower(i)) in en_nouns.MEDIA | en_nouns.REPORTERS or _SITE.fullmatch(bare(sentence.lower(i)))
        for i in range(max(0, first - 1), last + 1)
    )


def hangs(sentence: Sentence, first: int) -> bool:
    """Tell whether a phrase hangs on a preposition («to Azernews») or was told something."""
    at = first - 1
    while sentence.lower(at) in DETERMINERS:
        at -= 1
    return sentence.lower(at) in _HANGS_ON


def _pronoun(sentence: Sentence, index: int) -> Actor | None:
    lower = sentence.lower(index)
    owned = lower in en.OBJECTS and sentence.lower(index - 1) == "to"
    if lower not in en.PRONOUNS | en.POSSESSIVE | {"it", "its"} and not owned:
        return None
    owner = owned or lower in en.POSSESSIVE | {"its"}
    return Actor(
        first=index,
        last=index,
        span=between(sentence, index, index),
        pronoun=lower,
        plural=lower in {"they", "their", "them"},
        gender=_GENDERS.get(lower, ""),
        body=lower in {"it", "its"},
        subject=not owner and not hangs(sentence, index),
        genitive=owner,
    )


def _common(sentence: Sentence, index: int) -> Actor | None:
    """«The inspector», «a spokesman for the ministry», «the ministry»."""
    lower = sentence.lower(index)
    noun = bare(lower)
    person, body = is_role(noun), noun in en_nouns.BODIES
    owner = owns(lower)
    if not (person or body) or not (owner or ends_phrase(sentence, index + 1)):
        return None
    first = index
    while first > 0 and index - first < _LONGEST_BEFORE and in_phrase(sentence, first - 1):
        first -= 1
    if sentence.lower(first - 1) == "the" and sentence.lower(first - 2) == "of" and sentence.lower(first - 3) in _SOME:
        first -= 3  # «one of the dockers»
    last = index
    if body and not owner and last + 1 < len(sentence.tokens) and _names(sentence, last + 1):
        last += 1
    if not owner and sentence.lower(last + 1) in (
        {"of", "for", "at", "to"} if noun in _TO_SOMEBODY else {"of", "for", "at"}
    ):
        last = _behind(sentence, last + 1)
    phrase = bare_name(lowered(sentence, first, text(sentence, first, last)))
    before = sentence.lower(first - 1)
    return Actor(
        first=first,
        last=last,
        span=between(sentence, first, last),
        name=phrase if body else "",
        role="" if body else phrase,
        body=body,
        plural=not body and is_plural(noun) and sentence.lower(first) != "one",
        gender="f" if noun in en_nouns.WOMEN else "m" if noun in en_nouns.MEN else "",
        subject=not owner and not hangs(sentence, first),
        genitive=owner,
        media=_is_media(sentence, first, last),
        fresh=is_plural(noun)
        or sentence.lower(first) in _SOME
        or before in _FRESH
        or before in en.POSSESSIVE
        or owns(sentence.lower(first)),
        akin=akin(noun) if person else frozenset(),
    )


def _names(sentence: Sentence, index: int) -> bool:
    return sentence.is_quote(index) and not is_speech(sentence, index)


def _closed(sentence: Sentence, last: int) -> bool:
    """Tell whether a phrase behind «of» has its head: «of the center [prefers]»."""
    return is_role(sentence.lower(last)) or sentence.lower(last) in en_nouns.BODIES


def _behind(sentence: Sentence, index: int, *, capitals: bool = False) -> int:
    """Return the last token of «of the Penitentiary Service» that begins at `index`, else the token before it."""
    last = index
    while last + 1 < len(sentence.tokens) and last - index < _LONGEST_BEHIND:
        following = last + 1
        lower = sentence.lower(following)
        capital = sentence.tokens[following].capital
        linking = lower in DETERMINERS | {"of", "for", "to", "and", "&"} and following + 1 < len(sentence.tokens)
        if (
            capitals
            and linking
            and not (sentence.tokens[following + 1].capital or sentence.lower(following + 1) in en.ARTICLES)
        ):
            break
        if not (
            linking or capital or (in_phrase(sentence, following) and not capitals and not _closed(sentence, last))
        ):
            break
        last = following
    while last >= index and sentence.lower(last) in DETERMINERS | {"of", "for", "at", "to", "and", "&"}:
        last -= 1
    return last
