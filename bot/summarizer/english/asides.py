"""English speech with its attribution inside or behind it: "The port, he says, is ready", "It is ready, according to X"."""

from collections.abc import Sequence

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import before_colon, content
from bot.summarizer.english.clauses import ends
from bot.summarizer.english.groups import group_start
from bot.summarizer.english.words import DETERMINERS, is_speech
from bot.summarizer.lexicon import en, en_names, en_verbs
from bot.summarizer.tokens import Sentence
from scrapers.article import Span

_CIRCUMSTANCES = en.PREPOSITIONS | en.ADVERBS | en.TIMES
_VERBS = en_verbs.SHOWS_A_CLAUSE | en_verbs.COMMON | {"be"}
_REST = 2
_SHORTEST_CLAUSE = 3
_SHORTEST_ASIDE = 2
_LONGEST_TAIL = 14
_INSERTION = 16
_MEDIUM = 8
_PASSES_ON = frozenset(["reports", "reported", "informs", "informed", "writes", "learned", "told", "reporting"])
_OWNED = 6
_LINKS = frozenset(
    ["and", "but", "where", "which", "that", "because", "so", "who", "while", "although", "though", "yet", "or"]
)
_SUBORDINATE = frozenset(
    ["when", "while", "after", "before", "as", "because", "although", "though", "since", "once", "during"]
)
_INSERTED = frozenset(["who", "whose", "which", "where"])


def aside(
    sentence: Sentence, cue: Cue, actor: Actor | None, later: Sequence[tuple[Cue, Actor | None]]
) -> Report | None:
    """Return the clause around or before «…, he says, …» and «…, chief inspector X told a news conference»."""
    if actor is None or cue.kind != "verb" or sentence.lower(group_start(sentence, cue.first) - 1) in _INSERTED:
        return None
    if sentence.lower(0) in {"as", "to"} and actor.last < cue.first and sentence.text_at(cue.last + 1) == ",":
        stop = min(ends(sentence, cue.last + 2, later), before_colon(sentence, cue.last + 2))
        return Report(content(sentence, cue.last + 2, stop), cue, actor, "in passing")  # «As X noted, …»
    first = min(group_start(sentence, cue.first), actor.first)
    while sentence.lower(first - 1) in DETERMINERS:
        first -= 1
    if sentence.text_at(first - 1) != "," or first < _SHORTEST_ASIDE or _follows_speech(sentence, first - 2):
        return None
    after = max(cue.last, actor.last) + 1
    if actor.last < cue.first and any(
        sentence.tokens[i].form == "quote" for i in range(first) if is_speech(sentence, i)
    ):
        return None
    spans = _around(sentence, first, after, later) or _before(sentence, cue, first, after)
    return Report(spans, cue, actor, "in passing") if spans else None


def _follows_speech(sentence: Sentence, index: int) -> bool:
    """Tell whether a passage at `index` is the speech a tail belongs to: nothing but passages before it."""
    return sentence.is_quote(index) and all(sentence.tokens[i].form != "word" for i in range(index))


def _around(
    sentence: Sentence, first: int, after: int, later: Sequence[tuple[Cue, Actor | None]]
) -> tuple[Span, ...] | None:
    """Return the clause on both sides of an attribution between commas."""
    comma = _closing_comma(sentence, after)
    if comma is None or len(sentence.tokens) - comma <= _REST or _is_tail(sentence, comma, later):
        return None
    behind = content(sentence, comma + 1, min(ends(sentence, comma + 1, later), before_colon(sentence, comma + 1)))
    if sentence.lower(first - 2) in _LINKS or (first == _SHORTEST_ASIDE and sentence.lower(0) in en_names.NOT_NAMES):
        return behind
    colon = next((i for i in range(first - 1, 0, -1) if sentence.text_at(i) == ":"), -1)
    return content(sentence, colon + 1, first - 1) + behind


def _closing_comma(sentence: Sentence, after: int) -> int | None:
    """Return the comma that closes an attribution: at once, or behind where it was said."""
    for index in range(after, min(after + _LONGEST_TAIL // 2, len(sentence.tokens))):
        if sentence.text_at(index) == ",":
            return index
        if index == after and sentence.lower(index) not in _CIRCUMSTANCES:
            return None
        if sentence.tokens[index].form == "sign":
            return None
    return None


def _is_tail(sentence: Sentence, comma: int, later: Sequence[tuple[Cue, Actor | None]]) -> bool:
    """Tell whether what follows a comma is more attribution: «…, adding that», «…, Trend reports», «…, citing X»."""
    following = sentence.lower(comma + 1)
    if following.endswith("ing") or following in {"who", "whose", "which", "when", "while", "and", "but", "as"}:
        return True
    return any(actor is not None and actor.media and actor.first <= comma + 2 for _, actor in later)


def _before(sentence: Sentence, cue: Cue, first: int, after: int) -> tuple[Span, ...] | None:
    """Return the clause before an attribution that ends the sentence."""
    if first < _SHORTEST_CLAUSE + 1 or not _is_clause(sentence, first - 1) or not _ends_soon(sentence, cue, after):
        return None
    return content(sentence, 0, first - 1)


def _is_clause(sentence: Sentence, stop: int) -> bool:
    """Tell whether a clause of its own ends before `stop`, not a «When he came,» or an «Asked about it,»."""
    opening = sentence.lower(0)
    commas = [i for i in range(stop) if sentence.text_at(i) == ","]
    finite = any(sentence.lower(i) in en_verbs.SHOWS_A_CLAUSE for i in range(1, stop))
    acting = opening.endswith("ing") and not finite  # not so in «Keeping the rate is choking us, he argues»
    if not commas and (opening in _SUBORDINATE or acting or opening in en_verbs.PARTICIPLES):
        return False
    return any(sentence.lower(i) in _VERBS or sentence.lower(i).endswith(("ed", "s")) for i in range(1, stop))


def _ends_soon(sentence: Sentence, cue: Cue, after: int) -> bool:
    """Tell whether nothing follows but where and to whom it was said."""
    stop = next(
        (i for i in range(after, len(sentence.tokens)) if sentence.text_at(i) in {",", ";", "."}), len(sentence.tokens)
    )
    rest = range(after, stop)
    if len(rest) > _LONGEST_TAIL or any(sentence.tokens[i].form == "sign" and sentence.text_at(i) == ":" for i in rest):
        return False
    first = sentence.lower(after)
    return not rest or cue.lemma in en_verbs.TELLING or first in _CIRCUMSTANCES or first in {"while", "when", "as"}


def by_the_words(
    sentence: Sentence, cue: Cue, actor: Actor | None, later: Sequence[tuple[Cue, Actor | None]]
) -> Report | None:
    """Return the clause of «According to X, …», «In her words, …», «…, in the minister's view, …»."""
    if actor is None or (cue.first > 1 and sentence.is_quote(0) and is_speech(sentence, 0)):
        return None  # as in «“…,” he told the judge, according to those who heard it»
    if cue.lemma == "citing":
        return _cited(sentence, cue, actor)
    last = max(cue.last, actor.last)
    if cue.lemma == "according" and actor.genitive and not _alone(sentence, actor):
        last = _end_of_owned(sentence, last)  # «according to the minister's report, …»
    if cue.first <= 1 or sentence.lower(cue.first - 1) in _LINKS or sentence.text_at(cue.first - 1) in {":", ";"}:
        first = _behind_insertions(sentence, last + 1)
        stop = min(ends(sentence, first, later), before_colon(sentence, first + 1))
        return Report(content(sentence, first, stop), cue, actor, "by the words of")
    if sentence.text_at(cue.first - 1) == "," and not _follows_speech(sentence, cue.first - 2):
        spans = _around(sentence, cue.first, last + 1, later) or content(sentence, 0, cue.first - 1)
        return Report(spans, cue, actor, "by the words of")
    if cue.lemma == "according" and len(sentence.tokens) - last <= _REST + 1 and not sentence.is_quote(cue.first - 1):
        return Report(content(sentence, 0, cue.first), cue, actor, "by the words of")
    return None


def _alone(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a pronoun owns nothing: «according to her the port …», not «according to her observations, …»."""
    following = sentence.lower(actor.last + 1)
    return actor.pronoun in en.OBJECTS and (actor.pronoun != "her" or following in DETERMINERS or following == "")


def _end_of_owned(sentence: Sentence, last: int) -> int:
    comma = next((i for i in range(last + 1, last + _OWNED) if sentence.text_at(i) in {",", "."}), None)
    return comma - 1 if comma is not None else last


def _cited(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«The falcons were found, Azertag reports citing the committee»: whom a medium cites says what stands before."""
    comma = next((i for i in range(cue.first - 1, max(0, cue.first - _MEDIUM), -1) if sentence.text_at(i) == ","), None)
    passed_on = comma is not None and any(sentence.lower(i) in _PASSES_ON for i in range(comma, cue.first + 1))
    if (
        comma is None
        or not passed_on
        or comma < _SHORTEST_CLAUSE
        or not _is_clause(sentence, comma)
        or _follows_speech(sentence, comma - 1)
    ):
        return None
    return Report(content(sentence, 0, comma), cue, actor, "by the words of")


def _behind_insertions(sentence: Sentence, first: int) -> int:
    """Return where the clause begins: behind «, who spoke to Azernews,»."""
    while sentence.text_at(first) == ",":
        first += 1
        if sentence.lower(first) not in _INSERTED:
            break
        comma = next(
            (i for i in range(first, min(first + _INSERTION, len(sentence.tokens))) if sentence.text_at(i) == ","), None
        )
        if comma is None:
            break
        first = comma
    return first
