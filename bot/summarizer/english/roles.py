"""Roles before an English name: "Kazakh transport analyst X", "Speaker of the Y Council X", "The head of Z, X,"."""

from bot.summarizer.english.phrases import lowered, phrase_start, plain
from bot.summarizer.english.words import DETERMINERS, QUANTIFIERS, is_role, text
from bot.summarizer.lexicon import en, en_nouns, en_verbs
from bot.summarizer.tokens import Sentence

_LONGEST_PLAIN = 4
_TITLES = en_nouns.TITLES | en_nouns.RANKS
_BEFORE_PLAIN = en_verbs.CUES | en.ARTICLES | frozenset(["by", "with", "and"])
_MILITARY = frozenset(["colonel", "captain", "general", "major", "lieutenant", "sergeant", "admiral", "professor"])


def role_before(sentence: Sentence, first: int, start: int, last: int) -> tuple[int, str]:
    """Return where the phrase of a name begins, and its role; capitals run from `first`, the name from `start` to `last`."""
    inner = _without_titles(sentence, first, start)
    begin = phrase_start(sentence, max(first, inner))
    if any(is_role(sentence.lower(i)) for i in range(begin, inner)):
        begin = _trimmed(sentence, begin, inner - 1)
        if begin == inner - 1 and sentence.lower(begin) in _MILITARY and sentence.text_at(begin - 1) == ",":
            before, role = _role_and_comma(sentence, begin, last)
            begin = before if role else begin  # «the spokesman, Colonel X»
        return begin, lowered(sentence, begin, text(sentence, begin, inner - 1))
    if sentence.text_at(first - 1) == ",":
        return _role_and_comma(sentence, first, last)
    return _plain_role(sentence, first)


def _without_titles(sentence: Sentence, first: int, start: int) -> int:
    """Return where the titles begin that stand right before a name: «[General] Prof. X»."""
    while start > first and (sentence.lower(start - 1) in _TITLES or sentence.text_at(start - 1) == "."):
        start -= 1
    return start


def _trimmed(sentence: Sentence, begin: int, head: int) -> int:
    """Return the beginning of a role without a verb that stands before it («met farmer X», but «the retired farmer X»)."""
    determined = begin == 0 or sentence.lower(begin - 1) in DETERMINERS or sentence.tokens[begin - 1].form != "word"
    while (
        begin < head
        and not determined
        and not sentence.tokens[begin].capital
        and (sentence.lower(begin) in en_verbs.COMMON or sentence.lower(begin).endswith("ed"))
    ):
        begin += 1
    return begin


def _plain_role(sentence: Sentence, first: int) -> tuple[int, str]:
    """«…, harbour pundit X said»: plain words between a sign, an article or a verb of saying and the name."""
    begin = first
    while begin > 0 and first - begin < _LONGEST_PLAIN and plain(sentence, begin - 1):
        begin -= 1
    before = sentence.lower(begin - 1)
    according = before == "to" and sentence.lower(begin - 2) == "according"
    set_off = begin == 0 or sentence.tokens[begin - 1].form != "word" or before in _BEFORE_PLAIN or according
    if begin == first or not set_off:
        return first, ""
    return begin, text(sentence, begin, first - 1)


def _role_and_comma(sentence: Sentence, first: int, last: int) -> tuple[int, str]:
    """«The head of the capital's administration, Jasur Rahmatbekov, …»."""
    comma = first - 1
    begin = phrase_start(sentence, comma)
    introduced = begin < comma and sentence.lower(begin - 1) in DETERMINERS and sentence.text_at(last + 1) == ","
    introduced = introduced and _opens(sentence, begin - 1)
    introduced = introduced and sentence.lower(comma - 1) not in en_nouns.BODIES
    if not (introduced or any(is_role(sentence.lower(i)) for i in range(begin, comma))):
        return first, ""
    while sentence.lower(begin - 1) in {"of", "for", "to"} and is_role(sentence.lower(begin - 2)):
        begin = phrase_start(sentence, begin - 1)  # «candidate for mayor»
    begin = _behind_one_of(sentence, _trimmed(sentence, begin, comma - 1))
    return begin, lowered(sentence, begin, text(sentence, begin, comma - 1))


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a phrase begins a clause or follows a verb of saying: not so in «is [a matter of time, X, …]»."""
    before = sentence.lower(index - 1)
    return index == 0 or sentence.tokens[index - 1].form != "word" or before in _BEFORE_PLAIN | en.CONNECT


def _behind_one_of(sentence: Sentence, begin: int) -> int:
    """Return where a role begins with whom it is picked from: «[one of the] suspects, X,»."""
    owned = sentence.lower(begin - 1) in DETERMINERS
    picked = owned and sentence.lower(begin - 2) == "of" and sentence.lower(begin - 3) in QUANTIFIERS
    return begin - 3 if picked else begin
