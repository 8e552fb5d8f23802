"""Where an English noun phrase begins: over "of the …" to the role that is its head, over nothing that is a verb."""

from bot.summarizer.english.words import DETERMINERS, in_phrase, is_plural, is_role, owns
from bot.summarizer.lexicon import en, en_names, en_nouns, en_verbs
from bot.summarizer.tokens import Sentence

LONGEST_ROLE = 16
_CROSSED = frozenset(["of", "for", "at", "in", "from", "to", "on", "with", "under"])
_NOT_PLAIN = en.STOP | en_names.NOT_NAMES | en.TIMES | en_verbs.COMMON


def phrase_start(sentence: Sentence, stop: int) -> int:
    """Return where the noun phrase begins that ends before `stop`: over «of the …» to the role that is its head."""
    begin, end = _contiguous(sentence, stop, stop), stop
    while begin > 0 and stop - begin < LONGEST_ROLE:
        at = _crossing(sentence, (begin, end, stop))
        if at is None or (further := _contiguous(sentence, at, stop)) == at:
            break
        begin, end = further, at
    return begin


def _crossing(sentence: Sentence, phrase: tuple[int, int, int]) -> int | None:
    """Return the «of», «and» or comma before a phrase over which it goes on, None when it is whole."""
    begin, _, stop = phrase
    at = begin - 1
    while sentence.lower(at) in DETERMINERS:
        at -= 1
    roles = any(is_role(w) and not is_plural(w) for w in map(sentence.lower, range(begin, stop)))
    if sentence.lower(at) in {"and", ","}:
        joins = _joins_roles(sentence, at) if roles else _lists_domains(sentence, begin, at)
        return at if joins and at == begin - 1 else None
    return at if sentence.lower(at) in _CROSSED and (not roles or _owned_further(sentence, phrase, at)) else None


def _lists_domains(sentence: Sentence, begin: int, at: int) -> bool:
    """Tell whether a comma or «and» lists what a ministry is for: «Minister of Investment, [Industry and Trade X]»."""
    return sentence.lower(begin) in en_names.DOMAINS and sentence.tokens[at - 1].capital


def _joins_roles(sentence: Sentence, at: int) -> bool:
    """Tell whether «and» joins two roles of one person: «CEO and founder X»; not «President X and Minister Y»."""
    before = sentence.lower(at - 1)
    return sentence.lower(at) == "and" and (is_role(before) or before == "extraordinary")


def _owned_further(sentence: Sentence, phrase: tuple[int, int, int], at: int) -> bool:
    """Tell whether a role is not the whole yet: «Assistant to the [President of Y] X», «Ministry of [Defense Colonel] X»."""
    begin, end, stop = phrase
    before, nearest = sentence.lower(at - 1), sentence.lower(end - 1)
    if sentence.lower(at) not in {"of", "to", "for"}:
        return False
    if before in en_nouns.BODIES:
        return nearest in en_nouns.BODIES or sentence.lower(begin) in en_names.DOMAINS
    return is_role(before) and (nearest in en_nouns.BODIES or not is_role(sentence.lower(stop - 1)))


def _contiguous(sentence: Sentence, stop: int, limit: int) -> int:
    begin = stop
    while begin > 0 and limit - begin < LONGEST_ROLE and in_phrase(sentence, begin - 1):
        if _is_verb(sentence, begin - 1):
            break
        begin -= 1
    return begin


def _is_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether a word behind a name is its verb: «Owen Fairley [visited] lawyer X», not «the [retired] lawyer X»."""
    lower = sentence.lower(index)
    named = index > 0 and sentence.tokens[index - 1].capital and not owns(sentence.lower(index - 1))
    return named and not sentence.tokens[index].capital and (lower in en_verbs.COMMON or lower.endswith("ed"))


def plain(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is a small one that may make up a role no lexicon knows: «harbour pundit»."""
    lower = sentence.lower(index)
    return (
        in_phrase(sentence, index)
        and sentence.text_at(index) == lower
        and lower not in _NOT_PLAIN
        and not lower.endswith(("ly", "ed", "ing"))
    )


def lowered(sentence: Sentence, index: int, role: str) -> str:
    """Return a role without the capital of the sentence's start."""
    plain = sentence.tokens[index].start == sentence.start and not sentence.tokens[index].text.isupper()
    if plain and (is_role(sentence.lower(index)) or sentence.lower(index) in en_nouns.BODIES):
        return role[:1].lower() + role[1:]
    return role
