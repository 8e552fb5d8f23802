"""Who speaks without a name in an English sentence: pronouns, roles («the inspector»), bodies («the ministry»)."""

from bot.summarizer.actors import Actor, Gender, between
from bot.summarizer.english.bodies import bare_name, extent, hangs, is_media
from bot.summarizer.english.phrases import lowered
from bot.summarizer.english.words import bare, ends_phrase, in_phrase, is_plural, is_role, is_speech, owns, text
from bot.summarizer.lexicon import en, en_names, en_nouns
from bot.summarizer.lexicon.en_kinds import KIN, akin
from bot.summarizer.tokens import Sentence

_GENDERS: dict[str, Gender] = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
_LONGEST_BEFORE = 6
_OWNING = en.POSSESSIVE | {"its"}
_PRONOUNS = en.PRONOUNS | _OWNING | {"it"}
_OF = frozenset(["of", "for", "at"])
_SOME = frozenset(["one", "some", "many", "several", "two", "three", "both", "most", "none", "each"])
_TO_SOMEBODY = frozenset(
    ["adviser", "advisor", "assistant", "aide", "envoy", "ambassador", "secretary", "representative"]
)
_NAMING = frozenset(["name", "names", "named", "identified", "identity", "anonymity", "anonymous"])
_WITHHOLDING = frozenset(["not", "without", "declined", "refused", "condition", "remain", "wished"])
_UNNAMED_WITHIN = 14
_FRESH = frozenset(["a", "an", "another", "one"])


def pronoun(sentence: Sentence, index: int) -> Actor | None:
    """Return the pronoun at `index`: «he», «their», «it», «according to [her]»."""
    lower = sentence.lower(index)
    owned = lower in en.OBJECTS and sentence.lower(index - 1) == "to"
    if lower not in _PRONOUNS and not owned:
        return None
    owner = owned or lower in _OWNING
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


def common(sentence: Sentence, index: int) -> Actor | None:
    """Return the role or body whose noun stands at `index`: «The inspector», «a spokesman for the ministry», «the ministry»."""
    lower = sentence.lower(index)
    noun = bare(lower)
    person, body = is_role(noun) or _stands_for_a_person(sentence, index), noun in en_nouns.BODIES
    owner = owns(lower)
    if not (person or body) or not (owner or ends_phrase(sentence, index + 1)):
        return None
    first = index
    while first > 0 and index - first < _LONGEST_BEFORE and in_phrase(sentence, first - 1):
        first -= 1
    if sentence.lower(first - 1) == "the" and sentence.lower(first - 2) == "of" and sentence.lower(first - 3) in _SOME:
        first -= 3  # «one of the dockers»
    last = index
    if body and not owner and sentence.is_quote(last + 1) and not is_speech(sentence, last + 1):
        last += 1
    following = sentence.lower(last + 1)
    if not owner and (following in _OF or (following == "to" and noun in _TO_SOMEBODY)):
        last = extent(sentence, last + 1)
    phrase = bare_name(lowered(sentence, first, text(sentence, first, last)))
    before = sentence.lower(first - 1)
    kin = noun in KIN and last == index
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
        media=is_media(sentence, first, last),
        fresh=kin
        or _unnamed(sentence, last)
        or is_plural(noun)
        or sentence.lower(first) in _SOME
        or before in _FRESH
        or before in _OWNING
        or owns(sentence.lower(first)),
        akin=akin(noun) if person and is_role(noun) else frozenset(),
        other=kin and before == "the",
    )


def _unnamed(sentence: Sentence, last: int) -> bool:
    """Tell whether somebody will not be named, and so has not been: «the bride, who asked not to be identified, …»."""
    if sentence.lower(last + 2) != "who" or sentence.text_at(last + 1) != ",":
        return False
    said = [sentence.lower(i) for i in range(last + 3, last + _UNNAMED_WITHIN)]
    return bool(_NAMING.intersection(said)) and bool(_WITHHOLDING.intersection(said))


def _stands_for_a_person(sentence: Sentence, index: int) -> bool:
    """Tell whether a people or an age means somebody: «the Italian said», «the 46-year-old»."""
    if sentence.lower(index - 1) not in en.ARTICLES:
        return False
    people = sentence.tokens[index].capital and sentence.lower(index) in en_names.DEMONYMS - en_names.REGIONAL
    return (people and not sentence.text_at(index + 1)[:1].isupper()) or sentence.lower(index).endswith("-year-old")
