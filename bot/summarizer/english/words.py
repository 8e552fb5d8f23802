"""What an English word can be at its place: the border of a noun phrase, its head, the owner of what follows."""

from bot.summarizer.lexicon import en, en_names, en_nouns, en_verbs, words
from bot.summarizer.tokens import Sentence

_ROLE_ENDINGS = (
    "ologist", "ographer", "ician", "woman", "women", "person", "keeper", "maker", "owner", "holder", "master", "worker",
    "grower", "breeder", "trader", "player", "driver", "fighter", "writer", "leader", "officer", "manager", "designer",
    "builder", "seller", "teacher",
)  # fmt: skip
_LONG = 7
_LONGEST_TITLE = 40
_SUBORDINATE = words("when while after before as if because although though since once during in on at")
_SUFFIXES = ("'s", "’s", "s'", "s’")
DETERMINERS = en.ARTICLES | en.POSSESSIVE | frozenset(["its", "this", "that", "these", "those", "our", "my", "your"])
QUANTIFIERS = frozenset(["one", "another", "some", "many", "several", "two", "three", "both", "most", "each", "every"])
_IN_PHRASE = frozenset(
    [
        "former",
        "then",
        "first",
        "second",
        "last",
        "new",
        "late",
        "early",
        "own",
        "acting",
        "state",
        "trust",
    ]
)
BORDERS = (
    en.PREPOSITIONS
    | en.CONNECT
    | en.PRONOUNS
    | en.ADVERBS
    | DETERMINERS
    | en_verbs.AUXILIARY
    | en_verbs.CUES
    | frozenset(verb for verb in en_verbs.CALLING if verb.endswith("ed"))
    | QUANTIFIERS
    | frozenset(["who", "whom", "whose", "which", "when", "where", "while", "as", "if", "because", "not", "than", "it"])
) - _IN_PHRASE
"""Words that no noun phrase goes over, in front of its head."""

_NOUNS_IN_ING = words(
    """
    banking beginning briefing building engineering farming fencing funding gathering hearing housing lending meeting
    opening outing parking posting pricing publishing rating recording reading shipping sibling sitting spending
    swimming training wedding weightlifting wrestling
    """
)

_BEHIND_PHRASE = (
    BORDERS
    | en.TIMES
    | en_verbs.COMMON
    | frozenset(verb for verb in en_verbs.CALLING | en_verbs.URGING | en_verbs.LIGHT if verb.endswith("s"))
    | words("familiar close responsible present aware himself herself themselves itself both all too here there")
)
"""Words that may follow the head of a noun phrase: it has ended."""


def is_subordinate(opening: str) -> bool:
    """Tell whether a word at its beginning makes a clause or a phrase lead to the main one: «When he came, …», «Asked …, …»."""
    return opening in _SUBORDINATE or opening.endswith("ing") or opening in en_verbs.PARTICIPLES


def bare(word: str) -> str:
    """Return a word without its possessive ending."""
    return word.removesuffix("'s").removesuffix("’s")


def owns(word: str) -> bool:
    """Tell whether a word is possessive: «the ministry's», «Baku’s»."""
    return word.endswith(_SUFFIXES)


def is_role(lower: str) -> bool:
    """Tell whether a word is a person's role: «speaker», «vice-speaker», «shipowner»."""
    if lower in en_nouns.ROLES or ("-" in lower and lower.rpartition("-")[2] in en_nouns.ROLES):
        return True
    return len(lower) > _LONG and lower.removesuffix("s").endswith(_ROLE_ENDINGS)


def is_plural(lower: str) -> bool:
    """Tell whether a role is that of several persons."""
    return lower in en_nouns.PLURAL_ROLES or lower.rpartition("-")[2] in en_nouns.PLURAL_ROLES


def ends_phrase(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun before `index` is the head of its phrase: no other noun follows (not so in «pilot project»)."""
    if index >= len(sentence.tokens) or sentence.tokens[index].form != "word":
        return True
    lower = sentence.lower(index)
    if sentence.tokens[index].capital or lower in _BEHIND_PHRASE:
        return True
    if lower in _NOUNS_IN_ING:
        return False
    return lower.endswith(("ed", "ing", "ly")) or sentence.lower(index + 1) in DETERMINERS


def is_speech(sentence: Sentence, index: int) -> bool:
    """Tell whether a passage is speech rather than a name inside a phrase («the “Living Shelf” group»)."""
    token = sentence.tokens[index]
    return token.form == "quote" and (
        token.ended_by in {",", ".", "!", "?", "…", "—"} or token.end - token.start > _LONGEST_TITLE
    )


def in_phrase(sentence: Sentence, index: int) -> bool:
    """Tell whether the word at `index` may stand in a noun phrase before its head."""
    if index < 0 or sentence.tokens[index].form == "sign":
        owners = sentence.text_at(index) in {"'", "’"} and sentence.lower(index - 1).endswith("s")
        return owners or sentence.text_at(index) in {"&", "/"}
    if sentence.tokens[index].form == "quote":
        return not is_speech(sentence, index)
    lower = sentence.lower(index)
    if sentence.tokens[index].capital and lower in en_names.NOT_NAMES:
        return False
    return lower not in BORDERS or is_role(lower) or _is_adjective(sentence, index)


def _is_adjective(sentence: Sentence, index: int) -> bool:
    """Tell whether a form of a verb of saying only describes: «the ruling party», «an alleged victim»."""
    lower = sentence.lower(index)
    return lower in en_verbs.CUES and lower.endswith(("ing", "ed")) and sentence.lower(index - 1) in DETERMINERS


def text(sentence: Sentence, first: int, last: int) -> str:
    """Return tokens `first` to `last` as they stand, white space made one space."""
    pieces: list[str] = []
    for index in range(first, last + 1):
        gap = " " if pieces and sentence.tokens[index].start > sentence.tokens[index - 1].end else ""
        pieces.append(gap + (sentence.tokens[index].text or "…"))
    return "".join(pieces)
