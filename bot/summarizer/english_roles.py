"""Roles in English: "Kazakh transport analyst X", "X, a senior analyst at Y,", "The head of Z, X,"."""

from bot.summarizer.lexicon import en
from bot.summarizer.tokens import Sentence, Token

_LONGEST_ROLE = 12
_LONGEST_PLAIN = 4
_LONGEST_TITLE = 40


def role_before(sentence: Sentence, first: int, start: int) -> tuple[int, str]:
    """Return where the role before a name begins, and its words: up to an article, a sign or a verb."""
    head = start - 1
    if sentence.text_at(head) == "." and sentence.lower(head - 1) in en.TITLES:
        return head - 1, ""
    if sentence.text_at(head) == ",":
        return _role_and_comma(sentence, head, start)
    if head < 0 or not _has_role(sentence, head, first):
        return _plain_role(sentence, head, start)
    begin = head
    while begin > 0 and head - begin < _LONGEST_ROLE and in_role(sentence, begin - 1):
        begin -= 1
    while begin < head and sentence.lower(begin) in en.POSSESSIVE | en.ARTICLES | {"its"}:
        begin += 1
    return begin, lowered(sentence, begin, text(sentence, begin, head))


def _plain_role(sentence: Sentence, head: int, start: int) -> tuple[int, str]:
    """«…, harbour master X said»: plain words between a sign, an article or a verb of saying and the name."""
    begin = start
    while begin > 0 and start - begin < _LONGEST_PLAIN and _plain(sentence, begin - 1):
        begin -= 1
    before = sentence.lower(begin - 1)
    set_off = begin == 0 or sentence.tokens[begin - 1].form != "word" or before in en.SAY | en.ARTICLES
    if begin == start or not set_off or begin > head:
        return start, ""
    return begin, text(sentence, begin, head)


def _plain(sentence: Sentence, index: int) -> bool:
    lower = sentence.lower(index)
    known = lower in en.STOP | en.NOT_NAMES | en.SAY | en.FINITE | en.PREPOSITIONS | en.ADVERBS | en.TIMES | en.CONNECT
    return (
        sentence.tokens[index].form == "word"
        and sentence.text_at(index) == lower
        and not known
        and not lower.endswith(("ly", "ed"))
    )


def _has_role(sentence: Sentence, head: int, first: int) -> bool:
    low = max(0, min(first, head - 5))
    for index in range(head, low - 1, -1):
        if sentence.lower(index) in en.ROLES:
            between_words = range(index + 1, head + 1)
            return not list(between_words) or sentence.lower(index + 1) in en.PREPOSITIONS
        if sentence.tokens[index].form == "sign":
            return False
    return False


def in_role(sentence: Sentence, index: int) -> bool:
    """Tell whether the word at `index` may stand inside a role."""
    token = sentence.tokens[index]
    if token.form == "sign" or (token.form == "quote" and _speech(token)):
        return False
    lower = token.lower
    return not (
        lower in en.ARTICLES | en.PRONOUNS | en.POSSESSIVE | en.CONNECT
        or lower in en.SAY
        or lower in {"who", "which", "that", "is", "was", "has", "had", "as", "when", "while"}
        or lower in en.PREPOSITIONS - {"of", "for"}
        or (lower in {"of", "for"} and not _head_before(sentence, index))
    )


def _speech(token: Token) -> bool:
    """Tell whether a passage is speech rather than the name of a body («…,” Foreign Minister X said»)."""
    return token.text[-2:-1] in {",", ".", "!", "?", "…", "—"} or token.end - token.start > _LONGEST_TITLE


def _head_before(sentence: Sentence, index: int) -> bool:
    return any(sentence.lower(i) in en.ROLES for i in range(max(0, index - 3), index))


def _role_and_comma(sentence: Sentence, comma: int, start: int) -> tuple[int, str]:
    """«The head of the capital's administration, Jasur Rahmatbekov, …»."""
    begin = comma
    while begin > 0 and comma - begin < _LONGEST_ROLE and _before_comma(sentence, begin - 1):
        begin -= 1
    words = [sentence.lower(i) for i in range(begin, comma)]
    heads = [i for i, w in enumerate(words) if w in en.ROLES]
    if not heads:
        return start, ""
    low = begin + heads[0]
    while low > begin and in_role(sentence, low - 1) and sentence.lower(low - 1) != "its":
        low -= 1
    return low, lowered(sentence, low, text(sentence, low, comma - 1))


def _before_comma(sentence: Sentence, index: int) -> bool:
    lower = sentence.lower(index)
    return (
        sentence.tokens[index].form != "sign"
        and lower not in en.SAY
        and lower not in en.FINITE
        and lower not in {"by", "who"}
    )


def role_after(sentence: Sentence, last: int) -> tuple[int, str] | None:
    """«…, a senior analyst at Y,» and «…, who heads the department,»."""
    if sentence.text_at(last + 1) != ",":
        return None
    end = last + 2
    while end < len(sentence.tokens) and sentence.tokens[end].form != "sign" and end - last < _LONGEST_ROLE + 6:
        end += 1
    words = [sentence.lower(i) for i in range(last + 2, end)]
    if sentence.text_at(end) not in {",", "."} or not words:
        return None
    if words[0] == "who" and sentence.text_at(end) == ",":
        return end - 1, text(sentence, last + 2, end - 1)
    heads = [n for n, w in enumerate(words) if w in en.ROLES]
    if not heads or heads[0] > 5 or any(w in en.SAY for w in words):
        return None
    first = last + 3 if words[0] in en.ARTICLES else last + 2
    return end - 1, text(sentence, first, end - 1)


def lowered(sentence: Sentence, index: int, role: str) -> str:
    """Return a role without the capital of the sentence's start."""
    common = sentence.lower(index) in en.ROLES | en.BODIES
    if sentence.tokens[index].start == sentence.start and common and not sentence.tokens[index].text.isupper():
        return role[:1].lower() + role[1:]
    return role


def text(sentence: Sentence, first: int, last: int) -> str:
    """Return tokens `first` to `last` as they stand, white space made one space."""
    pieces: list[str] = []
    for index in range(first, last + 1):
        gap = " " if pieces and sentence.tokens[index].start > sentence.tokens[index - 1].end else ""
        pieces.append(gap + (sentence.tokens[index].text or "…"))
    return "".join(pieces)
