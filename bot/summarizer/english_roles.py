"""Roles in English: "Kazakh transport analyst X", "Speaker of the Y Council X", "The head of Z, X,", "X, a senior analyst at Y,"."""

from bot.summarizer.english_forms import verbs
from bot.summarizer.english_words import DETERMINERS, ends_phrase, in_phrase, is_role, is_speech, owns, text
from bot.summarizer.lexicon import en, en_names, en_nouns, en_verbs
from bot.summarizer.tokens import Sentence

_LONGEST_ROLE = 16
_LONGEST_PLAIN = 4
_LONGEST_AFTER = 24
_HEAD_WITHIN = 7
_CROSSED = frozenset(["of", "for", "at", "in", "from", "to", "on", "with", "under", "and"])
_VERBS = en_verbs.CUES | en_verbs.AUXILIARY
_NO_ROLE = en.TIMES | en_verbs.COMMON
_NOT_PLAIN = en.STOP | en_names.NOT_NAMES | _NO_ROLE
_WORKS = verbs(
    "head lead/led run/ran chair direct manage edit represent teach/taught own coach command oversee/oversaw found work serve"
)
_TITLES = en_nouns.TITLES | en_nouns.RANKS
_BEFORE_PLAIN = en_verbs.CUES | en.ARTICLES | frozenset(["to", "by", "with"])
_SAID = frozenset(["said", "says", "told", "tells"])
_STRONG_SIGNS = frozenset({",", ".", ":", ";", "—", "–", "-", "(", ")", "!", "?"})


def role_before(sentence: Sentence, first: int, start: int, last: int) -> tuple[int, str]:
    """Return where the phrase of a name begins, and its role; capitals run from `first`, the name from `start` to `last`."""
    inner = _without_titles(sentence, first, start)
    begin = phrase_start(sentence, max(first, inner))
    if any(is_role(sentence.lower(i)) for i in range(begin, inner)):
        begin = _trimmed(sentence, begin, inner - 1)
        return begin, lowered(sentence, begin, text(sentence, begin, inner - 1))
    if sentence.text_at(first - 1) == ",":
        return _role_and_comma(sentence, first, last)
    return _plain_role(sentence, first)


def _without_titles(sentence: Sentence, first: int, start: int) -> int:
    """Return where the titles begin that stand right before a name: «[General] Prof. X»."""
    while start > first and (sentence.lower(start - 1) in _TITLES or sentence.text_at(start - 1) == "."):
        start -= 1
    return start


def phrase_start(sentence: Sentence, stop: int) -> int:
    """Return where the noun phrase begins that ends before `stop`: over «of the …» to the role that is its head."""
    begin, end = _contiguous(sentence, stop, stop), stop
    while begin > 0 and stop - begin < _LONGEST_ROLE:
        at = begin - 1
        while sentence.lower(at) in DETERMINERS:
            at -= 1
        roles = [i for i in range(begin, stop) if is_role(sentence.lower(i))]
        if roles and sentence.lower(at) == "and" and at == begin - 1 and _joins_roles(sentence, at):
            begin = _contiguous(sentence, at, stop)
            continue
        if sentence.lower(at) not in _CROSSED or (roles and not _owned_further(sentence, (begin, end, stop), at)):
            break
        further = _contiguous(sentence, at, stop)
        if further == at:
            break
        begin, end = further, at
    return begin


def _joins_roles(sentence: Sentence, at: int) -> bool:
    """Tell whether «and» joins two roles of one person: «CEO and founder X»; not «President X and Minister Y»."""
    return is_role(sentence.lower(at - 1)) or sentence.lower(at - 1) == "extraordinary"


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
    while begin > 0 and limit - begin < _LONGEST_ROLE and in_phrase(sentence, begin - 1):
        if _is_verb(sentence, begin - 1):
            break
        begin -= 1
    return begin


def _is_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether a word behind a name is its verb: «Owen Fairley [visited] lawyer X», not «the [retired] lawyer X»."""
    lower = sentence.lower(index)
    named = index > 0 and sentence.tokens[index - 1].capital and not owns(sentence.lower(index - 1))
    return named and not sentence.tokens[index].capital and (lower in en_verbs.COMMON or lower.endswith("ed"))


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
    while begin > 0 and first - begin < _LONGEST_PLAIN and _plain(sentence, begin - 1):
        begin -= 1
    before = sentence.lower(begin - 1)
    set_off = begin == 0 or sentence.tokens[begin - 1].form != "word" or before in _BEFORE_PLAIN
    if begin == first or not set_off:
        return first, ""
    return begin, text(sentence, begin, first - 1)


def _plain(sentence: Sentence, index: int) -> bool:
    lower = sentence.lower(index)
    return (
        in_phrase(sentence, index)
        and sentence.text_at(index) == lower
        and lower not in _NOT_PLAIN
        and not lower.endswith(("ly", "ed", "ing"))
    )


def _role_and_comma(sentence: Sentence, first: int, last: int) -> tuple[int, str]:
    """«The head of the capital's administration, Jasur Rahmatbekov, …»."""
    comma = first - 1
    begin = phrase_start(sentence, comma)
    introduced = begin < comma and sentence.lower(begin - 1) in DETERMINERS and sentence.text_at(last + 1) == ","
    if not (introduced or any(is_role(sentence.lower(i)) for i in range(begin, comma))):
        return first, ""
    begin = _trimmed(sentence, begin, comma - 1)
    return begin, lowered(sentence, begin, text(sentence, begin, comma - 1))


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


def _chunk_end(sentence: Sentence, begin: int) -> int:
    end = begin
    while end < len(sentence.tokens) and end - begin < _LONGEST_AFTER:
        if sentence.text_at(end) in _STRONG_SIGNS or is_speech(sentence, end):
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
    if head + 1 < stop and sentence.tokens[head + 1].capital:
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
        if article or (len(words) > 1 and head + 1 == stop and all(_plain(sentence, i) for i in range(first, stop)))
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
    while end < len(sentence.tokens) and end - last < _LONGEST_ROLE and in_phrase(sentence, end):
        end += 1
    return (end - 1, text(sentence, last + 1, end - 1)) if end > last + 3 else None


def lowered(sentence: Sentence, index: int, role: str) -> str:
    """Return a role without the capital of the sentence's start."""
    plain = sentence.tokens[index].start == sentence.start and not sentence.tokens[index].text.isupper()
    if plain and (is_role(sentence.lower(index)) or sentence.lower(index) in en_nouns.BODIES):
        return role[:1].lower() + role[1:]
    return role
