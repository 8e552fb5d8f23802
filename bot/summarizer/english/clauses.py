"""Where a reported clause begins and ends in an English sentence."""

from collections.abc import Iterator, Sequence

from bot.summarizer.actors import Actor, Cue
from bot.summarizer.english.forms import verbs
from bot.summarizer.english.groups import group_start
from bot.summarizer.lexicon import en, en_names, en_nouns, en_verbs
from bot.summarizer.tokens import Sentence

_WINDOW = 16
_SHORTEST = 3
_FINITE_WITHIN = 24
_HEARER = 6
_JOINS = frozenset(["and", "but", "while", "whereas", "though", "although", "yet"])
_SHIFTED = frozenset(["had", "was", "were", "would", "could", "might"])
_BEFORE_ACTOR = en.ARTICLES | en.POSSESSIVE
_HEARERS = frozenset(
    ["reporters", "journalists", "lawmakers", "parliament", "us", "him", "her", "them", "me", "television"]
)
_HEARER_OR_NOT = verbs("promise warn")
_BEFORE_HEARER = en.ARTICLES | en.PREPOSITIONS | en.POSSESSIVE | en_verbs.AUXILIARY
_CLAUSE_SUBJECTS = frozenset(
    ["he", "she", "it", "they", "there", "we", "this", "these", "those", "that", "nobody", "nothing", "everything"]
)
_ANOTHER_VERB = (en_verbs.CUES - en_nouns.SPEECH_NOUNS - en_nouns.WORDS - en_nouns.TEXTS) | {"and", "but"}
_SUBJECT_BEGINS = en.ARTICLES | en.POSSESSIVE | _CLAUSE_SUBJECTS
_NO_CLAUSE = en.PREPOSITIONS | en_verbs.AUXILIARY | {"so", "as", "how", "what", "and"}


def begins(sentence: Sentence, cue: Cue, actor: Actor | None) -> int | None:
    """Return where the clause begins that `cue` reports, None when there is none behind it."""
    that = _that(sentence, cue)
    if that is not None:
        return that + 1
    return _thatless(sentence, cue) if actor is None or actor.last < cue.first else None


def has_that(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a clause with «that» follows."""
    return _that(sentence, cue) is not None


def _that(sentence: Sentence, cue: Cue) -> int | None:
    for index in range(cue.last + 1, min(len(sentence.tokens), cue.last + _WINDOW)):
        lower = sentence.lower(index)
        if lower == "that" and _conjunction(sentence, cue, index):
            return index
        if sentence.tokens[index].form == "quote" or sentence.text_at(index) in {":", ";", "."}:
            return None
        if lower in _ANOTHER_VERB:
            return None
    return None


def _conjunction(sentence: Sentence, cue: Cue, index: int) -> bool:
    """Tell whether «that» opens a clause: not «said of the bridge that collapsed»."""
    if index in {cue.last + 1, cue.last + 2} or sentence.text_at(index - 1) == ",":
        return True
    if any(sentence.lower(i) == "about" for i in range(cue.last + 1, index)):
        return False
    lower = sentence.lower(index + 1)
    return lower not in en_verbs.AUXILIARY and not (lower.endswith("ed") and sentence.lower(index - 1) not in en.TIMES)


def _thatless(sentence: Sentence, cue: Cue) -> int | None:
    """«He said the structure could …», «told reporters the plant …», «said on Monday prices would …»."""
    if cue.lemma not in en_verbs.THATLESS | {"sure"}:
        return None
    for first in _starts(sentence, cue):
        if first < len(sentence.tokens) - _SHORTEST + 1 and _is_clause(sentence, cue, first):
            return first
    return None


def _starts(sentence: Sentence, cue: Cue) -> Iterator[int]:
    """Yield where a clause could begin: at once, behind the hearer, behind the day."""
    first = cue.last + 1
    if cue.lemma in en_verbs.TELLING:
        for at in range(first, min(first + _HEARER, len(sentence.tokens))):
            if sentence.tokens[at].form != "word" or sentence.lower(at) in {"that", "to", "about"}:
                return
            if sentence.lower(at) not in _BEFORE_HEARER and _ends_hearer(sentence, at):
                yield at + 1
        if cue.lemma not in _HEARER_OR_NOT:
            return
    day = first + (sentence.lower(first) in {"on", "late", "early"})
    if sentence.lower(day) in en_names.DAYS:
        yield day + 1
    yield first + (sentence.lower(first) in {"yesterday", "today", "later", "earlier", "recently"})


def _ends_hearer(sentence: Sentence, index: int) -> bool:
    """Tell whether the hearer's phrase ends here: «told reporters», «told Science Weekly [it]»."""
    following = index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].capital
    if sentence.tokens[index].capital and following:
        return False
    return sentence.lower(index) in _HEARERS or _opens(sentence, index + 1)


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a subject plainly begins here: an article, a pronoun, a name."""
    lower = sentence.lower(index)
    capital = index < len(sentence.tokens) and sentence.tokens[index].capital
    return capital or lower in _SUBJECT_BEGINS or lower.isdigit()


def _is_clause(sentence: Sentence, cue: Cue, first: int) -> bool:
    """Tell whether a subject and a finite verb follow."""
    token = sentence.tokens[first]
    lower = token.lower
    if token.form == "sign" or (lower in _NO_CLAUSE and not _counts(sentence, first)):
        return False
    if token.form == "quote":
        return not _ends_here(sentence, first)
    if lower in _CLAUSE_SUBJECTS and sentence.text_at(first + 1) == ",":
        return False  # «would believe it, he said»
    strict = cue.lemma in en_verbs.PLAIN_OBJECT
    for index in range(first + 1, min(first + _FINITE_WITHIN, len(sentence.tokens))):
        if sentence.text_at(index) in {":", ";"} or (sentence.is_quote(index) and index == first + 1):
            return sentence.is_quote(index) and lower in _CLAUSE_SUBJECTS
        if _shows(sentence, index, strict=strict):
            return True
    return any(sentence.is_quote(i) for i in range(first + 1, len(sentence.tokens))) and not strict


def _counts(sentence: Sentence, index: int) -> bool:
    """Tell whether a preposition belongs to a number: «at least a hundred jars», «over 40 ships»."""
    following = sentence.lower(index + 1)
    return following in {"least", "most"} or following[:1].isdigit() or following in en.NUMERALS


def _ends_here(sentence: Sentence, index: int) -> bool:
    return all(token.form == "sign" for token in sentence.tokens[index + 1 :])


def _shows(sentence: Sentence, index: int, *, strict: bool) -> bool:
    lower = sentence.lower(index)
    if sentence.tokens[index].capital:
        return False  # «in May»
    if lower in en_verbs.SHOWS_A_CLAUSE:
        return True
    if strict or sentence.lower(index - 1) in {"to", "the", "a", "an", "of", "and"}:
        return False
    return (lower.endswith("ed") and len(lower) > 4 and sentence.text_at(index - 1) != ",") or (
        lower in en_verbs.COMMON and not lower.endswith("ing")
    )


def joined_at(sentence: Sentence, cue: Cue, actor: Actor | None) -> int | None:
    """Return where what `cue` reports is joined to what stands before: «…, adding that», «… and warned that»."""
    start = group_start(sentence, cue.first)
    if cue.kind == "gerund":
        return start - 1 if sentence.text_at(start - 1) == "," else None
    if actor is not None and actor.first <= cue.first and start - actor.last <= 2:
        begin = actor.first
        while sentence.lower(begin - 1) in _BEFORE_ACTOR:
            begin -= 1
        if sentence.lower(begin - 1) in _JOINS:
            start = begin
    if sentence.lower(start - 1) not in _JOINS:
        return None
    return start - 2 if sentence.text_at(start - 2) == "," else start - 1


def ends(sentence: Sentence, first: int, later: Sequence[tuple[Cue, Actor | None]]) -> int:
    """Return the token before which a clause ends that begins at `first`; `later` are the cues behind it."""
    stop = len(sentence.tokens)
    for cue, actor in later:
        joined = joined_at(sentence, cue, actor)
        if joined is not None and joined > first and _goes_on(sentence, cue, actor, joined):
            return joined
        if _relays(sentence, cue, actor):
            return _comma_before(sentence, actor, cue)
    return stop


def back_to_main(sentence: Sentence, cue: Cue, first: int) -> int:
    """Return where the main clause goes on: «said the port had grown [and praised the dockers]», «…, [without telling why]»."""
    past = cue.lemma in en_verbs.REPORTED
    shifted = next((i for i in range(first, len(sentence.tokens)) if sentence.lower(i) in _SHIFTED), None)
    progressive = shifted is not None and sentence.lower(shifted + 1).endswith("ing")
    for index in range(first + 2, len(sentence.tokens) - 1):
        following = sentence.lower(index + 1)
        if sentence.text_at(index) == "," and following == "without" and sentence.lower(index + 2).endswith("ing"):
            return index
        if sentence.lower(index) == "and" and past:
            plain = following in en_verbs.PLAIN_PASTS or (progressive and following.endswith("ed"))
            if following in en_verbs.ACTS or (plain and shifted is not None and shifted < index):
                return index - (sentence.text_at(index - 1) == ",")
    return len(sentence.tokens)


def _goes_on(sentence: Sentence, cue: Cue, actor: Actor | None, joined: int) -> bool:
    """Tell whether a joined verb reports something else: by a clause, marked words, or a comma before «and emphasized»."""
    if begins(sentence, cue, actor) is not None or _marked(sentence, cue):
        return True
    return sentence.text_at(joined) == "," and cue.kind == "verb" and cue.lemma in en_verbs.REPORTED


def _marked(sentence: Sentence, cue: Cue) -> bool:
    return any(sentence.is_quote(i) for i in range(cue.last + 1, min(cue.last + _HEARER, len(sentence.tokens))))


def _relays(sentence: Sentence, cue: Cue, actor: Actor | None) -> bool:
    """«…, Trend reports»."""
    return (
        actor is not None
        and actor.media
        and cue.kind != "by"
        and sentence.text_at(_begin(sentence, actor, cue) - 1) == ","
    )


def _comma_before(sentence: Sentence, actor: Actor | None, cue: Cue) -> int:
    return _begin(sentence, actor, cue) - 1


def _begin(sentence: Sentence, actor: Actor | None, cue: Cue) -> int:
    begin = min(actor.first, cue.first) if actor else cue.first
    while sentence.lower(begin - 1) in _BEFORE_ACTOR:
        begin -= 1
    return begin
