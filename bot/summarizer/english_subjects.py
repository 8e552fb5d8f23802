"""Who says it in English: the phrase in front of the verb, over what is inserted between them, or right behind it."""

from collections.abc import Sequence

from bot.summarizer.actors import Actor, Cue, between
from bot.summarizer.english_cues import cues
from bot.summarizer.english_groups import governor, group_start, is_passive
from bot.summarizer.english_words import DETERMINERS, in_phrase, owns, text
from bot.summarizer.lexicon import en, en_names, en_nouns, en_verbs
from bot.summarizer.tokens import Sentence

_IDIOMS = frozenset(["quoted", "reply"])
_INVERTED_REACH = 4
_LONGEST_GAP = 45
_JOINING = frozenset(["and", "but", "or", "then"])
_RELATIVE = frozenset(["who", "which", "that"])
_SUBORDINATE = frozenset(
    [
        "when",
        "while",
        "after",
        "before",
        "as",
        "if",
        "because",
        "although",
        "though",
        "since",
        "once",
        "during",
        "in",
        "on",
        "at",
    ]
)
_INSERTS = en.PREPOSITIONS | _RELATIVE | frozenset(["whose", "whom", "when", "where", "as", "while", "though", "both"])
_PAIRS = {",": ",", "(": ")", "—": "—", "–": "–", "-": "-"}


def subject(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """Return who says what `cue` reports, None when the sentence does not tell."""
    if cue.impersonal:
        return None
    found = _of_idiom(sentence, cue, actors)
    if found is not None or cue.kind == "by" or cue.lemma in _IDIOMS:
        return found
    if is_passive(sentence, cue.first):
        return _agent(sentence, cue, actors)
    return _shared(sentence, cue, actors) if shares_its_subject(sentence, cue) else _nearest(sentence, cue, actors)


def _of_idiom(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    if cue.kind == "by":
        return _owner_of_words(sentence, cue, actors)
    if cue.lemma == "quoted":
        return _quoted(sentence, cue, actors)
    if cue.lemma == "reply":
        return next((a for a in actors if cue.first < a.first <= cue.last and a.genitive), None)
    return None


def _nearest(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """Return who stands behind the verb or before it: before it first where a comma may close an apposition."""
    if sentence.text_at(cue.first - 1) == ",":
        return in_front(sentence, cue.first, actors) or _behind(sentence, cue, actors)
    return _behind(sentence, cue, actors) or in_front(sentence, cue.first, actors)


def _owner_of_words(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """«according to X», «in the words of X», «in her words»."""
    if cue.lemma in {"according", "of"}:
        first = cue.last + 1
        named = [a for a in actors if _begin(sentence, a) <= first <= a.first]
        return next((a for a in named if a.last > first or not a.genitive), named[0] if named else None)
    owners = [a for a in actors if cue.first < a.first <= cue.last and a.genitive]
    return owners[-1] if owners else None


def _begin(sentence: Sentence, actor: Actor) -> int:
    """Return where the phrase begins, its article or possessive included."""
    first = actor.first
    while sentence.lower(first - 1) in en.ARTICLES | en.POSSESSIVE | {"its"}:
        first -= 1
    return first


def _quoted(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """«X was quoted as saying», «the paper quotes X as saying»."""
    for at in range(cue.first - 1, -1, -1):
        if sentence.lower(at) in en_verbs.QUOTING | {"reported"}:
            if is_passive(sentence, at):
                return in_front(sentence, at, actors)
            return next((a for a in actors if _begin(sentence, a) == at + 1), None)
    return None


def _agent(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """«it was announced by X»."""
    by = next((i for i in range(cue.last + 1, len(sentence.tokens)) if sentence.lower(i) == "by"), None)
    return next((a for a in actors if by is not None and _begin(sentence, a) == by + 1 and not a.genitive), None)


def _behind(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """«…,” said X», «It is unclear, said X, whether»: right behind a verb that a passage or a comma precedes."""
    before = cue.first - 1
    opened = before < 0 or sentence.is_quote(before) or sentence.text_at(before) in {",", "-", "—", "–"}
    if not opened or cue.kind == "gerund" or cue.lemma in {"told", "tells", "tell"}:
        return None
    alone = all(sentence.tokens[i].form != "word" for i in range(cue.first))
    for actor in actors:
        gap = _begin(sentence, actor) - cue.last - 1
        if gap >= 0 and not actor.genitive and (gap == 0 or (alone and _reaches(sentence, cue.last + 1, gap))):
            return actor
    return None


def _reaches(sentence: Sentence, first: int, gap: int) -> bool:
    """Tell whether only adverbs or an object stand between («shares his impressions the pilot»)."""
    return gap <= _INVERTED_REACH and all(
        sentence.tokens[i].form == "word" and sentence.lower(i) not in en.PREPOSITIONS | _RELATIVE
        for i in range(first, first + gap)
    )


def in_front(sentence: Sentence, index: int, actors: Sequence[Actor]) -> Actor | None:
    """Return the subject of the verb at `index` from what stands before it."""
    start = group_start(sentence, index)
    before = sentence.lower(start - 1)
    if before == "to":
        verb = governor(sentence, index)
        return in_front(sentence, verb, actors) if verb is not None else None
    stop = start
    if before in _RELATIVE:
        stop = start - 1 - (sentence.text_at(start - 2) == ",")
    candidates = [a for a in actors if a.last < stop and a.subject and not a.genitive]
    linked = (a for a in reversed(candidates[-8:]) if _linked(sentence, a, stop))
    return next(linked, None) or _unlisted(sentence, stop)


def shares_its_subject(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a verb has its subject from the one before: «… and warned that», «…, adding that»."""
    start = group_start(sentence, cue.first)
    return cue.kind == "gerund" or sentence.lower(start - 1) in _JOINING


def _shared(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """Return the subject of the nearest verb of saying before, else that of the main clause."""
    earlier = [c for c in cues(sentence) if c.last < cue.first and c.kind == "verb" and not c.impersonal]
    found = (actor for c in reversed(earlier) if (actor := subject(sentence, c, actors)) is not None)
    return next(found, None) or clause_subject(sentence, group_start(sentence, cue.first), actors)


def _linked(sentence: Sentence, actor: Actor, stop: int) -> bool:
    """Tell whether nothing but insertions stands between a phrase and its verb."""
    first = actor.last + 1
    apposed = any(sentence.text_at(i) == "," for i in range(_begin(sentence, actor) - 1, actor.last))
    if apposed and sentence.text_at(first) == ",":
        first += 1  # closes «…, the head of the centre, X,»
    if first >= stop:
        return True
    return stop - first <= _LONGEST_GAP and _insertion(sentence, first, stop, odd=apposed)


def _insertion(sentence: Sentence, first: int, stop: int, *, odd: bool) -> bool:
    """Tell whether a stretch before a verb is set off, or hangs on the phrase before it («of the group», «who …»)."""
    if any(sentence.text_at(i) in {":", ";"} or _passage(sentence, i) for i in range(first, stop)):
        return False
    opening, lower = sentence.text_at(first), sentence.lower(first)
    if opening == "," and sentence.lower(first + 1) in en.PREPOSITIONS | en.TIMES:
        return not any(_finite(sentence, i) for i in range(first + 1, stop))
    if opening in _PAIRS:
        closed = sentence.text_at(stop - 1) == _PAIRS[opening] and stop - 1 > first
        return closed and not _finite(sentence, first + 1)
    commas = sum(sentence.text_at(i) == "," for i in range(first, stop))
    opens = lower in _INSERTS or (lower.endswith(("ing", "ed")) and lower not in en_verbs.CUES)
    return opens and (odd or commas % 2 == 0)


def _passage(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.form == "quote" and token.end - token.start > 60


def _finite(sentence: Sentence, index: int) -> bool:
    lower = sentence.lower(index)
    return lower in en_verbs.SHOWS_A_CLAUSE or (lower in en_verbs.COMMON and not lower.endswith(("ing", "ed", "en")))


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
    if first in _SUBORDINATE or first.endswith("ing") or first in en_verbs.PARTICIPLES:
        comma = next((i for i in range(low, stop) if sentence.text_at(i) == ","), None)
        return comma + 1 if comma is not None else low
    return low


def _unlisted(sentence: Sentence, stop: int) -> Actor | None:
    """Return the noun phrase right before a verb when no lexicon knows its noun: «an upholsterer said»."""
    head = stop - 1
    word = sentence.lower(head)
    if word in en_nouns.MEDIA | en_nouns.REPORTERS:
        return Actor(first=head, last=head, span=between(sentence, head, head), name=word, body=True, media=True)
    if not in_phrase(sentence, head) or sentence.tokens[head].form != "word" or owns(word) or word in _INANIMATE:
        return None
    first = head
    while head - first < 5 and in_phrase(sentence, first - 1):
        first -= 1
    before = sentence.lower(first - 1)
    if sentence.tokens[head].capital or word in _NOBODY or (before not in DETERMINERS and not word.endswith("s")):
        return None
    at = first - 1 - (before in DETERMINERS)
    if sentence.lower(at) in en.PREPOSITIONS | {"told"}:
        return None
    phrase = text(sentence, first, head)
    return Actor(
        first=first,
        last=head,
        span=between(sentence, first, head),
        role=phrase[:1].lower() + phrase[1:] if first == 0 else phrase,
        plural=word.endswith("s") and not word.endswith("ss"),
        fresh=before != "the",
    )


_NOBODY = frozenset(["us", "me", "you", "him", "them", "her", "it"])
_INANIMATE = en_nouns.TEXTS | en.TIMES | en_names.MONTHS | en_nouns.SPEECH_NOUNS | en_nouns.WORDS
