"""Who says it in English: the phrase in front of the verb, over what is inserted between them, or right behind it."""

from collections.abc import Sequence
from itertools import islice

from bot.summarizer.actors import Actor, Cue, between
from bot.summarizer.english.groups import governor, group_start, is_passive
from bot.summarizer.english.insertions import RELATIVE, begin, linked
from bot.summarizer.english.strangers import unlisted, whole
from bot.summarizer.english.words import DETERMINERS, is_subordinate, text
from bot.summarizer.lexicon import en, en_nouns, en_verbs
from bot.summarizer.tokens import Sentence

_IDIOMS = frozenset(["quoted", "reply", "reply of"])
_ANOTHER = frozenset(["another", "one"])
_EARLIER = 3
_TEXT_WITHIN = 4
_INVERTED_REACH = 4
_BEFORE_CLAUSE = frozenset(["before", "after", "when", "while", "until", "because", "since", "where", "and", "but"])
_NO_OBJECT = en.PREPOSITIONS | RELATIVE
_JOINING = frozenset(["and", "but", "or", "then"])


def subject(sentence: Sentence, cue: Cue, actors: Sequence[Actor], cues: Sequence[Cue]) -> Actor | None:
    """Return who says what `cue` reports, None when the sentence does not tell; `cues` are all of the sentence."""
    if cue.impersonal:
        return None
    found = _of_idiom(sentence, cue, actors)
    if found is not None or cue.kind == "by" or cue.lemma in _IDIOMS:
        return found
    if is_passive(sentence, cue.first):
        return _agent(sentence, cue, actors)
    if not shares_its_subject(sentence, cue):
        return _nearest(sentence, cue, actors)
    earlier = [c for c in cues if c.last < cue.first and c.kind == "verb" and not c.impersonal]
    return _shared(sentence, cue, actors, earlier)


def meant(sentence: Sentence, actor: Actor | None, actors: Sequence[Actor]) -> Actor | None:
    """Return whom a pronoun means in its own sentence: «Anna Reed has doubts: …, she says», «X waited before he said»."""
    if actor is None or actor.pronoun not in {"he", "she"}:
        return actor
    named = next((a for a in actors if a.named and a.subject and a.last < actor.first), None)
    if named is None or not (
        sentence.lower(actor.first - 1) in _BEFORE_CLAUSE
        or any(sentence.text_at(i) in {":", ";"} for i in range(named.last, actor.first))
    ):
        return actor
    return actor if named.gender and named.gender != actor.gender else named


def _of_idiom(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    if cue.kind == "by":
        return _owner_of_words(sentence, cue, actors)
    if cue.lemma == "quoted":
        return _quoted(sentence, cue, actors)
    if cue.lemma == "reply of":
        return next((a for a in actors if a.last == cue.first - 1 and a.genitive), None)
    if cue.lemma == "reply":
        return next((a for a in actors if cue.first < a.first <= cue.last and a.genitive), None)
    return None


def _together(sentence: Sentence, actor: Actor | None, actors: Sequence[Actor]) -> Actor | None:
    """Return two people who speak as one: «Owen Fairley and Anna Reed said»."""
    if actor is None or not actor.named:
        return actor
    low, high = actor, actor
    for other in actors:
        if other.named and other.last + 2 == actor.first and sentence.lower(other.last + 1) == "and":
            low = other
        if other.named and actor.last + 2 == other.first and sentence.lower(actor.last + 1) == "and":
            high = other
    if low is high:
        return actor
    both = text(sentence, low.first, high.last)
    return Actor(
        first=low.first,
        last=high.last,
        span=between(sentence, low.first, high.last),
        role=both,
        plural=True,
        fresh=True,
    )


def _nearest(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """Return who stands behind the verb or before it: before it first where a comma may close an apposition."""
    if any(actor.named and actor.first <= cue.first <= actor.last for actor in actors):
        return None  # «state prosecutor X»: no verb
    if sentence.text_at(cue.first - 1) == ",":
        found = in_front(sentence, cue.first, actors) or _behind(sentence, cue, actors)
    else:
        found = _behind(sentence, cue, actors) or in_front(sentence, cue.first, actors)
    return _together(sentence, found, actors)


def _owner_of_words(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """«according to X», «in the words of X», «in her words»."""
    if cue.lemma in {"according", "of", "citing", "these words"}:
        first = cue.last + 1
        first = _behind_a_text(sentence, first)
        named = [a for a in actors if begin(sentence, a) <= first <= a.first]
        return next((a for a in named if a.last > first or not a.genitive), named[0] if named else None)
    owners = [a for a in actors if cue.first < a.first <= cue.last and a.genitive]
    return owners[-1] if owners else None


def _behind_a_text(sentence: Sentence, first: int) -> int:
    """Return where the one begins whose text it is: «according to a statement [from the ministry]»."""
    texts = (i for i in range(first, first + _TEXT_WITHIN) if sentence.lower(i) in en_nouns.TEXTS)
    text_at = next(texts, None)
    if text_at is None:
        return first
    links = (i for i in range(text_at + 1, text_at + _EARLIER) if sentence.lower(i) in {"from", "by", "of"})
    link = next(links, None)
    return first if link is None else link + 1 + (sentence.lower(link + 1) in DETERMINERS)


def _quoted(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """«X was quoted as saying», «the paper quotes X as saying»."""
    for at in range(cue.first - 1, -1, -1):
        if sentence.lower(at) in en_verbs.QUOTING or sentence.lower(at) == "reported":
            if is_passive(sentence, at):
                return in_front(sentence, at, actors)
            return next((a for a in actors if begin(sentence, a) == at + 1), None)
    return None


def _agent(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """«it was announced by X»."""
    by = next((i for i in range(cue.last + 1, len(sentence.tokens)) if sentence.lower(i) == "by"), None)
    return next((a for a in actors if by is not None and begin(sentence, a) == by + 1 and not a.genitive), None)


def _behind(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """«…,” said X», «It is unclear, said X, whether»: right behind a verb that a passage or a comma precedes."""
    before = cue.first - 1
    opened = before < 0 or sentence.is_quote(before) or sentence.text_at(before) in {",", "-", "—", "–"}
    if not opened or cue.kind == "gerund" or cue.lemma in {"told", "tells", "tell"}:
        return None
    alone = all(sentence.tokens[i].form != "word" for i in range(cue.first))
    first = _behind_another(sentence, cue.last + 1)
    for actor in actors:
        gap = begin(sentence, actor) - first
        if gap >= 0 and not actor.genitive and (gap == 0 or (alone and _reaches(sentence, first, gap))):
            return actor
    return None


def _behind_another(sentence: Sentence, first: int) -> int:
    """Return where the name begins in «said another, X», «says one of them, X»."""
    if sentence.lower(first) not in _ANOTHER:
        return first
    comma = next((i for i in range(first + 1, first + 5) if sentence.text_at(i) == ","), None)
    named = comma is not None and comma + 1 < len(sentence.tokens) and sentence.tokens[comma + 1].capital
    return comma + 1 if comma is not None and named else first


def _reaches(sentence: Sentence, first: int, gap: int) -> bool:
    """Tell whether only adverbs or an object stand between («shares his impressions the pilot»)."""
    return gap <= _INVERTED_REACH and all(
        sentence.tokens[i].form == "word" and sentence.lower(i) not in _NO_OBJECT for i in range(first, first + gap)
    )


def in_front(sentence: Sentence, index: int, actors: Sequence[Actor]) -> Actor | None:
    """Return the subject of the verb at `index` from what stands before it."""
    start = group_start(sentence, index)
    before = sentence.lower(start - 1)
    if before == "to":
        verb = governor(sentence, index)
        return in_front(sentence, verb, actors) if verb is not None else None
    relative = before in RELATIVE
    stop = start - 1 - (sentence.text_at(start - 2) == ",") if relative else start
    candidates = [a for a in actors if a.last < stop and not a.genitive and (a.subject or (relative and a.named))]
    fitting = (a for a in reversed(candidates[-8:]) if linked(sentence, a, stop))
    found = next(fitting, None)
    return whole(sentence, found, stop) if found is not None else unlisted(sentence, stop)


def shares_its_subject(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a verb has its subject from the one before: «… and warned that», «…, adding that»."""
    start = group_start(sentence, cue.first)
    return cue.kind == "gerund" or sentence.lower(start - 1) in _JOINING


def _shared(sentence: Sentence, cue: Cue, actors: Sequence[Actor], earlier: Sequence[Cue]) -> Actor | None:
    """Return the subject of the nearest verb of saying before, else that of the main clause."""
    own = (c for c in reversed(earlier) if not shares_its_subject(sentence, c))
    found = (a for c in islice(own, _EARLIER) if (a := subject(sentence, c, actors, ())) is not None)
    return next(found, None) or clause_subject(sentence, group_start(sentence, cue.first), actors)


def clause_subject(sentence: Sentence, stop: int, actors: Sequence[Actor]) -> Actor | None:
    """Return the subject of the main clause before `stop`: of a verb joined by «and», of «…, adding that»."""
    low = _main_clause(sentence, stop)
    return next((a for a in actors if low <= a.first < stop and a.subject and not a.genitive), None)


def _main_clause(sentence: Sentence, stop: int) -> int:
    """Return where the main clause begins: behind a subordinate clause or phrase that opens the sentence."""
    low = 0
    for index in range(stop):
        if sentence.text_at(index) in {";", ":"}:
            low = index + 1
    first = sentence.lower(low)
    if is_subordinate(first):
        comma = next((i for i in range(low, stop) if sentence.text_at(i) == ","), None)
        return comma + 1 if comma is not None else low
    return low
