"""Articles in a language without a grammar here: marked words are quotes where it is plain that they are speech.

Whose they are is told only where a name of two words and a verb of saying stand right beside the marks: «…», — сказав
Іван Петренко; Mehmet Yılmaz, “…” dedi. Else the speaker is nobody.
"""

from bot.summarizer.actors import Actor, Cue, Report, between
from bot.summarizer.claims import Claim
from bot.summarizer.lexicon import foreign
from bot.summarizer.passages import Passage
from bot.summarizer.tokens import Sentence, Token, words

_ENDERS = frozenset(".!?…։؟۔。！？।")
_SENTENCE, _SAID = 4, 2
"""Of how many words speech is at least: with the sign of a sentence or a colon, with a verb of saying."""
_UNSPACED = 12
"""Characters of a sentence in a script without spaces."""
_NEAR = 40
_NAME = 2
_LONGEST_ATTRIBUTION = 8
_SIGNS = frozenset(",-–—")


def is_speech(text: str, passage: Passage) -> bool:
    """Tell whether marked words are somebody's, and no title, name or irony: a sentence, or beside a verb of saying."""
    start, end = passage.pieces[0][1].start, passage.pieces[-1][1].end
    count = sum(token.form == "word" for token in words(text, start, end))
    if not count or not passage.closed:
        return False
    inner = text[start:end].strip()
    whole = count >= _SENTENCE or (" " not in inner and len(inner) >= _UNSPACED)
    led_in = text[max(0, passage.start - 2) : passage.start].rstrip().endswith(":")
    if whole and (inner[-1] in _ENDERS or led_in):
        return True
    following = [token.lower for token in words(text, passage.end, passage.end + _NEAR) if token.form == "word"]
    parted = len(passage.pieces) > 1
    return count >= _SAID and (parted or not foreign.SAYING.isdisjoint(following[: _NAME + 1]))


def claim(sentence: Sentence, index: int) -> Claim:
    """Return whose words the passage at `index` is: somebody's or nobody's that the text names for certain."""
    return (
        _behind(sentence, index)
        or _around(sentence, index)
        or _led_in(sentence, index)
        or Claim(None, None, "marks", 0)
    )


def _behind(sentence: Sentence, index: int) -> Claim | None:
    """«…», — сказав X; «…», — X сказав; « … », a déclaré X."""
    at = _word_behind(sentence, index)
    verb = at + (sentence.lower(at) in foreign.AUXILIARY)
    if sentence.lower(verb) in foreign.SAYING:
        return _said(sentence, verb, verb + 1)
    if sentence.lower(at + _NAME) in foreign.SAYING:
        return _said(sentence, at + _NAME, at)
    return None


def _around(sentence: Sentence, index: int) -> Claim | None:
    """Mehmet Yılmaz, “…” dedi; Асқар Қуанышбаев: «…», – деді."""
    verb = _word_behind(sentence, index)
    before = index - 1 if sentence.text_at(index - 1) in {",", ":"} else index
    return _said(sentence, verb, before - _NAME) if sentence.lower(verb) in foreign.SAYING else None


def _led_in(sentence: Sentence, index: int) -> Claim | None:
    """Іван Петренко: «…»; Іван Петренко сказав: «…»."""
    colon = index - 1
    if sentence.text_at(colon) != ":":
        return None
    if sentence.lower(colon - 1) in foreign.SAYING:
        return _said(sentence, colon - 1, colon - 1 - _NAME) if colon - 1 == _NAME else None
    return _said(sentence, None, 0) if colon == _NAME else None


def _word_behind(sentence: Sentence, index: int) -> int:
    at = index + 1
    while sentence.text_at(at) in _SIGNS:
        at += 1
    return at


def _said(sentence: Sentence, verb: int | None, first: int) -> Claim | None:
    """Return the claim of a name at `first`, None where no name of just two words stands there."""
    tokens = sentence.tokens[max(0, first) : first + _NAME]
    around = [sentence.tokens[i] for i in (first - 1, first + _NAME) if 0 <= i < len(sentence.tokens)]
    if first < 0 or len(tokens) < _NAME or not all(map(_of_name, tokens)) or any(token.capital for token in around):
        return None
    if all(token.lower.endswith(foreign.CASE_ENDS) for token in tokens):
        return None
    span = between(sentence, first, first + 1)
    actor = Actor(first=first, last=first + 1, span=span, name=" ".join(token.text for token in tokens))
    return Claim(Cue(first=verb, last=verb) if verb is not None else None, actor, "beside the marks", 0.9)


def _of_name(token: Token) -> bool:
    plain = token.text.replace("’", "'")
    return token.capital and not token.text.isupper() and plain.rfind("'") <= 1  # no «Yılmaz'a»


class Foreign:
    """What attribution asks of a language, where nothing is known but the verbs of saying."""

    def cues(self, sentence: Sentence) -> list[Cue]:  # noqa: ARG002  because every grammar is asked so
        """Return none: `claim` reads what stands beside the marks."""
        return []

    def actors(self, sentence: Sentence) -> list[Actor]:
        """Return those who say what stands in marks."""
        found = (claim(sentence, index).actor for index in sentence.quotes())
        return [actor for actor in found if actor is not None]

    def subject(self, sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:  # noqa: ARG002  because every grammar is asked so
        """Return nobody."""
        return None

    def reports(self, sentence: Sentence, cues: list[Cue], actors: list[Actor]) -> list[Report]:  # noqa: ARG002  because every grammar is asked so
        """Return none."""
        return []

    def attributes(self, tokens: list[Token]) -> bool:
        """Tell whether a short stretch begins or ends with a verb of saying: «— сказав Іван Петренко, —»."""
        worded = [token.lower for token in tokens if token.form == "word"]
        ends = {*worded[:1], *worded[-1:]}
        return 0 < len(worded) <= _LONGEST_ATTRIBUTION and not foreign.SAYING.isdisjoint(ends)

    def points_back(self, sentence: Sentence) -> bool:  # noqa: ARG002  because every grammar is asked so
        """Tell nothing."""
        return False
