"""Phrases in Azerbaijani: where the role before or after a name begins and ends, and its words in the nominative.

The noun of the person stands last («bankın region üzrə direktoru»); what belongs to it stands before it.
"""

from typing import NamedTuple

from bot.summarizer.azerbaijani.phrases import PhraseWords
from bot.summarizer.azerbaijani.words import form_in, genitive, in_lexicon, owned, participle, place, role_form
from bot.summarizer.lexicon import az, az_names, az_people, az_small
from bot.summarizer.tokens import Sentence

_LONGEST = 14
_ENDS_APPOSITION = frozenset(",:.)–—-")
_OURS = ("mız", "miz", "muz", "müz")
_ASIDE = 6
_CALLED_WITHIN = 4
_CAPITALS = {"İ": "i", "I": "ı"}


class Role(NamedTuple):
    """A role: the tokens `first` to `last` of its phrase, and its words."""

    first: int
    last: int
    text: str


class Phrases:
    """The phrases of one sentence; `barred` are the tokens of names that no phrase runs over, `owners` those in the genitive."""

    def __init__(self, sentence: Sentence, barred: frozenset[int], owners: frozenset[int]) -> None:
        self._sentence = sentence
        self._words = PhraseWords(sentence, barred)
        self._owners = owners

    def role_before(self, first: int, *, chained: bool) -> Role | None:
        """Return the role right before a name, a word of respect or an adjective between them left out.

        `chained` lets one role follow another with no comma: «idarənin rəisi polis polkovniki X», but not «nazir həkim X-i».
        """
        head = first - (3 if self._sentence.lower(first - 1) == "yaşlı" else 1)  # «sürücü, 34 yaşlı X»
        while head > 0 and self._sentence.lower(head) in az.TITLES and not self._words.heads(head):
            head -= 1
        if chained and self._sentence.text_at(head) == "," and self._words.heads(head - 1):
            head -= 1  # «başqa bir sakin, Ələmdar kişi isə»
        head = self._behind_aside(head)
        several = role_form(self._sentence.lower(head)) if head >= 0 else None
        if several is not None and several.plural and several.case == "abl":
            return Role(head, head, several.stem)  # «fermerlərdən Hikmət Şahverdi»
        if not self._words.heads(head):
            return None
        start = self.start(head)
        return self._role(self.start(start - 1) if chained and self._owned_head(start - 1) else start, head)

    def role_after(self, last: int) -> Role | None:
        """Return the role set off behind a name: «Elşad Quliyev, limanın rəisi, bildirib», «Aynur adlı istifadəçi»."""
        first = last + 2
        if self._sentence.lower(last + 1) in az_small.CALLED:
            head = next((i for i in range(first, first + _CALLED_WITHIN) if self._words.heads(i)), None)
            return self._role(first, head) if head is not None else None
        if self._sentence.text_at(last + 1) not in {",", "("}:
            return None
        end = None
        for head in range(first, min(first + _LONGEST, len(self._sentence.tokens))):
            closed = head + 1 == len(self._sentence.tokens) or self._sentence.text_at(head + 1) in _ENDS_APPOSITION
            if closed and not self._apposed(first, head):
                break
            end = head if closed else end
        return self._role(first, end) if end is not None else None

    def _owned_head(self, index: int) -> bool:
        word = self._sentence.lower(index)
        return self._words.heads(index) and owned(word) and not (self._words.kin(index) or word.endswith(_OURS))

    def _apposed(self, first: int, head: int) -> bool:
        """Tell whether a role fills a stretch, a clause that describes it included: «Qubadan olan repetitor»."""
        if not self._words.heads(head):
            return False
        start = self.start(head)
        before = self._sentence.lower(start - 1)
        return start <= first or before == "yaşlı" or participle(before)

    def start(self, head: int) -> int:
        """Return where the phrase begins whose noun stands at `head`."""
        start = head
        while start > 0 and head - start < _LONGEST and self._words.belongs(start - 1):
            if start - 1 in self._owners and self._owned_within(start, head):
                break  # «X-in parlamentin spikeri Y ilə görüşü»: the meeting is X's
            if self._medium(start - 1) and not in_lexicon(self._sentence.lower(head), az_people.NEWS):
                break  # «Report Səhiyyə Nazirliyinə istinadən xəbər verir»
            start -= 1
        while start < head and (self._sentence.tokens[start].form == "sign" or self._introduces(start)):
            start += 1
        return start

    def _medium(self, index: int) -> bool:
        return self._sentence.lower(index) in az_people.OUTLETS and self._sentence.tokens[index].capital

    def _introduces(self, index: int) -> bool:
        """«Həmsöhbətimiz muzeyin direktoru …»: what only says that somebody is talked with."""
        word = self._sentence.lower(index)
        return word == "və" or (word.endswith(_OURS) and role_form(word) is not None)

    def _owned_within(self, start: int, head: int) -> bool:
        return start not in self._owners and any(genitive(self._sentence.lower(i)) for i in range(start, head))

    def text(self, first: int, last: int) -> str:
        """Return the words of a phrase; the capital of a sentence's beginning is taken off where it is no name's."""
        tokens = self._sentence.tokens
        gaps = ["", *(" " * (tokens[i].start > tokens[i - 1].end) for i in range(first + 1, last + 1))]
        phrase = "".join(gap + token.text for gap, token in zip(gaps, tokens[first : last + 1], strict=True))
        return phrase if self._named(first, last) else _CAPITALS.get(phrase[:1], phrase[:1].lower()) + phrase[1:]

    def _role(self, first: int, last: int) -> Role:
        return Role(first, last, self.of_pronoun(first, last) or self.text(first, last))

    def of_pronoun(self, first: int, last: int) -> str:
        """Return what «onun vəkili» is without its owner («vəkil»), nothing where the owner is no pronoun."""
        form = role_form(self._sentence.lower(last)) if first == last else None
        owned_by_pronoun = form is not None and form.owned and self._sentence.lower(first - 1) in az_small.OWNERS
        return {"oğl": "oğul"}.get(form.stem, form.stem) if form is not None and owned_by_pronoun else ""

    def _behind_aside(self, index: int) -> int:
        """Return the role that an adjective or a clause parts from its name: «fermer, göygöllü Zeynəb», «…, işi bilən X»."""
        within = _ASIDE if participle(self._sentence.lower(index)) else 1
        comma = next(
            (i for i in range(index - 1, max(0, index - 1 - within), -1) if self._sentence.text_at(i) == ","), None
        )
        return (
            comma - 1 if comma is not None and not self._words.heads(index) and self._words.heads(comma - 1) else index
        )

    def _named(self, first: int, last: int) -> bool:
        """Tell whether a phrase begins with a name: marks, a place, capitals on, or a capital inside the sentence."""
        token = self._sentence.tokens[first]
        return (
            token.form == "quote"
            or token.text[:2].isupper()
            or place(token.lower)
            or first in self._owners
            or self._bears_place(first + 1)
            or (first < last and (token.start != self._sentence.start or self._capital_behind(first)))
        )

    def _capital_behind(self, index: int) -> bool:
        """Tell whether a capital follows, «və» between or not: «Elm və Təhsil Nazirliyinin»."""
        return self._sentence.tokens[index + 1 + (self._sentence.lower(index + 1) == "və")].capital

    def _bears_place(self, index: int) -> bool:
        """«Kəhrizli kəndinin»: the word before is a place's name."""
        form = form_in(self._sentence.lower(index), az_names.THINGS)
        return form is not None and form.owned
