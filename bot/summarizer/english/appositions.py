"""Roles behind an English name: "X, a senior analyst at Y,", "X, who heads Y,", "X of the group Y", "X is the founder of Y"."""

from bot.summarizer.english.forms import verbs
from bot.summarizer.english.phrases import LONGEST_ROLE, plain
from bot.summarizer.english.words import DETERMINERS, ends_phrase, in_phrase, is_role, is_speech, text
from bot.summarizer.lexicon import en, en_verbs
from bot.summarizer.tokens import Sentence

_LONGEST_AFTER = 24
_HEAD_WITHIN = 7
_WORKS = verbs(
    "head lead/led run/ran chair direct manage edit represent teach/taught own coach command oversee/oversaw found work serve"
)
_VERBS = en_verbs.CUES | en_verbs.AUXILIARY
_NO_ROLE = en.TIMES | en_verbs.COMMON
_COPULAS = frozenset(["is", "was", "been", "became", "remains"])
_ENDS_COPULA = frozenset(["who", "whose", "which", "that", "to", "and", "but", "when", "while", "because", "in"])
_BEHIND_HEAD = frozenset(["extraordinary", "plenipotentiary", "general", "designate", "elect", "emeritus"])
_SAID = frozenset(["said", "says", "told", "tells"])
_STRONG_SIGNS = frozenset({",", ".", ":", ";", "—", "–", "-", "(", ")", "!", "?"})


def role_after(sentence: Sentence, last: int) -> tuple[int, str] | None:
    """Return the last token and the words of the role behind a name: «…, a senior analyst at Y,», «…, who heads Y,»."""
    opening = sentence.text_at(last + 1)
    if opening not in {",", "(", "—", "–"}:
        return _affiliation(sentence, last)
    begin = last + 2
    if sentence.lower(begin).isdigit() and sentence.text_at(begin + 1) == ",":
        begin += 2  # «…, 45, a driver,»
    end = _chunk_end(sentence, begin)
    if end == begin:
        return None
    if sentence.lower(begin) == "who":
        works = sentence.lower(begin + 1) in _WORKS and sentence.text_at(end) == ","
        return (end - 1, text(sentence, begin, end - 1)) if works else None
    return _apposition(sentence, begin, end)


def role_of_copula(sentence: Sentence, last: int) -> str:
    """Return the role of «X is the founder of Y», «X, 52, has been artistic director of Y for eight years»; "" for none."""
    at = last + 1
    while at < len(sentence.tokens) and (sentence.text_at(at) == "," or sentence.lower(at).isdigit()):
        at += 1
    if sentence.lower(at) in {"has", "had"} and sentence.lower(at + 1) == "been":
        at += 1
    if sentence.lower(at) not in _COPULAS:
        return ""
    first = at + 1 + (sentence.lower(at + 1) in DETERMINERS)
    end = _chunk_end(sentence, first)
    stop = next((i for i in range(first, end) if sentence.lower(i) in _ENDS_COPULA or _since(sentence, i)), end)
    head = next((i for i in range(first, stop) if is_role(sentence.lower(i)) and not _role_follows(sentence, i)), None)
    if head is None or head - first > _HEAD_WITHIN or not _heads(sentence, first, head):
        return ""
    return text(sentence, first, stop - 1)


def _since(sentence: Sentence, index: int) -> bool:
    """Tell whether a time follows: «for eight years», «since 1998»."""
    for_years = sentence.lower(index) == "for" and any(sentence.lower(index + n) in en.TIMES for n in (1, 2, 3))
    return for_years or (sentence.lower(index) in {"since", "until"} and sentence.lower(index + 1).isdigit())


def _chunk_end(sentence: Sentence, begin: int) -> int:
    end = begin
    while end < len(sentence.tokens) and end - begin < _LONGEST_AFTER:
        numbered = sentence.text_at(end) == "." and sentence.lower(end - 1) == "no"
        if (sentence.text_at(end) in _STRONG_SIGNS and not numbered) or is_speech(sentence, end):
            break
        if sentence.lower(end) in _SAID and sentence.lower(end - 1) != "who":
            break
        end += 1
    return end


def _apposition(sentence: Sentence, begin: int, end: int) -> tuple[int, str] | None:
    article = sentence.lower(begin) in DETERMINERS
    first = begin + article
    stop = next((i for i in range(first, end) if sentence.lower(i) in {"who", "whose", "which", "that"}), end)
    if stop <= first or any(sentence.lower(i) in en_verbs.AUXILIARY for i in range(first, stop)):
        return None
    head = next((i for i in range(first, stop) if is_role(sentence.lower(i)) and not _role_follows(sentence, i)), None)
    if head is None or head - first > _HEAD_WITHIN:
        head = _unlisted_head(sentence, first, stop, article=article)
    if head is None or not (article or _heads(sentence, first, head)):
        return None
    if head + 1 < stop and sentence.tokens[head + 1].capital and sentence.lower(head + 1) not in _BEHIND_HEAD:
        return None  # «…, the minister Y»: another person
    if sentence.lower(head + 1) in _VERBS:
        return None  # «…, the analyst said that»: another clause
    return end - 1, text(sentence, first, stop - 1)


def _unlisted_head(sentence: Sentence, first: int, stop: int, *, article: bool) -> int | None:
    """Return the head of «…, the harbour pundit of Quayside,», whose noun no lexicon knows."""
    head = first - 1
    while head + 1 < stop and in_phrase(sentence, head + 1) and not sentence.tokens[head + 1].capital:
        head += 1
    words = [sentence.lower(i) for i in range(first, head + 1)]
    if not words or any(word in _NO_ROLE or word.endswith(("ly", "ed", "ing")) for word in words):
        return None
    return (
        head
        if article or (len(words) > 1 and head + 1 == stop and all(plain(sentence, i) for i in range(first, stop)))
        else None
    )


def _role_follows(sentence: Sentence, index: int) -> bool:
    """Tell whether a role is not the head yet: «chief veterinarian», «vice president»."""
    return is_role(sentence.lower(index + 1)) and sentence.tokens[index + 1].form == "word"


def _heads(sentence: Sentence, first: int, head: int) -> bool:
    """Tell whether nothing but words of one phrase leads to the head."""
    return ends_phrase(sentence, head + 1) and all(
        in_phrase(sentence, i) or sentence.lower(i) in {"of", "and"} for i in range(first, head)
    )


def _affiliation(sentence: Sentence, last: int) -> tuple[int, str] | None:
    """«Owen Fairley of the group “Quay”»: whom a person speaks for."""
    if sentence.lower(last + 1) != "of" or sentence.lower(last + 2) not in en.ARTICLES:
        return None
    end = last + 3
    while end < len(sentence.tokens) and end - last < LONGEST_ROLE and in_phrase(sentence, end):
        end += 1
    return (end - 1, text(sentence, last + 1, end - 1)) if end > last + 3 else None
