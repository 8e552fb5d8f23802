"""Phrases in Azerbaijani: where the role before or after a name begins and ends, and its words in the nominative.

The noun of the person stands last («bankın region üzrə direktoru»); what belongs to it stands before it.
"""

from typing import NamedTuple

from bot.summarizer.azerbaijani_endings import forms
from bot.summarizer.azerbaijani_verbs import LIGHT, SAYING
from bot.summarizer.azerbaijani_words import (
    acronym_form,
    body_form,
    converb,
    form_in,
    genitive,
    in_lexicon,
    oblique,
    owned,
    participle,
    place,
    possessed,
    role_form,
)
from bot.summarizer.lexicon import az, az_names, az_people, az_small, az_speech
from bot.summarizer.tokens import Sentence

_LONGEST = 14
_GENITIVES = frozenset(("ın", "in", "un", "ün", "nın", "nin", "nun", "nün"))
_ENDS_APPOSITION = frozenset(",:.)–—-")
_PARTICIPLES = ("mış", "miş", "muş", "müş")
_OBJECTS = ("ları", "ləri")
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
        self._barred = barred
        self._owners = owners

    def role_before(self, first: int) -> Role | None:
        """Return the role right before a name, a word of respect or an adjective between them left out."""
        head = first - 1
        while head > 0 and self._sentence.lower(head) in az.TITLES and not self._heads(head):
            head -= 1
        head = self._behind_aside(head)
        several = role_form(self._sentence.lower(head)) if head >= 0 else None
        if several is not None and several.plural and several.case == "abl":
            return Role(head, head, several.stem)  # «fermerlərdən Hikmət Şahverdi»
        return self._role(self.start(head), head) if self._heads(head) else None

    def role_after(self, last: int) -> Role | None:
        """Return the role set off behind a name: «Elşad Quliyev, limanın rəisi, bildirib», «Aynur adlı istifadəçi»."""
        first = last + 2
        if self._sentence.lower(last + 1) in az_small.CALLED:
            head = next((i for i in range(first, first + _CALLED_WITHIN) if self._heads(i)), None)
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

    def _apposed(self, first: int, head: int) -> bool:
        """Tell whether a role fills a stretch, a clause that describes it included: «Qubadan olan repetitor»."""
        if not self._heads(head):
            return False
        start = self.start(head)
        before = self._sentence.lower(start - 1)
        return start <= first or before == "yaşlı" or participle(before)

    def start(self, head: int) -> int:
        """Return where the phrase begins whose noun stands at `head`."""
        start = head
        while start > 0 and head - start < _LONGEST and self._belongs(start - 1):
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

    def _heads(self, index: int) -> bool:
        form = role_form(self._sentence.lower(index)) if index >= 0 and index not in self._barred else None
        return form is not None and form.case == "nom"

    def _kin(self, index: int) -> bool:
        form = role_form(self._sentence.lower(index))
        return form is not None and form.owned and form.stem in az_people.KIN

    def _behind_aside(self, index: int) -> int:
        """Return the role that an adjective or a clause parts from its name: «fermer, göygöllü Zeynəb», «…, işi bilən X»."""
        within = _ASIDE if participle(self._sentence.lower(index)) else 1
        comma = next(
            (i for i in range(index - 1, max(0, index - 1 - within), -1) if self._sentence.text_at(i) == ","), None
        )
        return comma - 1 if comma is not None and not self._heads(index) and self._heads(comma - 1) else index

    def _belongs(self, index: int) -> bool:
        """Tell whether a token is part of the phrase that goes on after it."""
        token = self._sentence.tokens[index]
        if index in self._barred:
            return False
        if token.form == "quote":
            return bool(token.text) and not self._heads_alone(index + 1)
        if self._sentence.is_quote(index - 1) and token.start == self._sentence.tokens[index - 1].end:
            return token.lower in _GENITIVES
        if token.form == "sign" or self._bracketed(index):
            return self._bracketed(index) or (token.text == "," and self._heads(index - 1) and not self._kin(index - 1))
        if token.lower == "və":
            return index > 0 and self._noun(index - 1)
        return self._sentence.lower(index + 1) == "üzrə" or self._noun(index)

    def _bracketed(self, index: int) -> bool:
        """Tell whether a token is a bracket around a short form, or the short form: «Nazirliyinin (FHN) xidməti»."""
        opening = next((i for i in range(index, index - 3, -1) if self._sentence.text_at(i) == "("), None)
        return opening is not None and self._sentence.text_at(opening + 2) == ")" and index <= opening + 2

    def _heads_alone(self, index: int) -> bool:
        """Tell whether a noun of a person stands here that nothing owns: marked words before it are no part of it."""
        form = role_form(self._sentence.lower(index)) if self._heads(index) else None
        return form is not None and not form.owned

    def _noun(self, index: int) -> bool:
        """Tell whether a word may stand inside a phrase: no verb, no adverb, nobody who acts, in no case but the genitive."""
        token = self._sentence.tokens[index]
        word = token.lower
        if token.form != "word" or word in az_small.NOT_IN_ROLES or _says(word) or self._object(index):
            return False
        if (oblique(word) and not self._within_name(index)) or (
            self._acts(index) and not self._leads_to_another(index)
        ):
            return False
        if token.capital and (index > 0 or self._sentence.tokens[1].capital):
            return True
        return place(word) or role_form(word) is not None or not (converb(word) or participle(word))

    def _within_name(self, index: int) -> bool:
        """Tell whether a word stands between capitals: «Dövlət Yanğından Mühafizə Xidmətinin»."""
        if index == 0 or body_form(self._sentence.lower(index)):
            return False
        return all(self._sentence.tokens[i].capital for i in (index - 1, index, index + 1))

    def _object(self, index: int) -> bool:
        """Tell whether an object ends here: «bu sualları loqoped Lena Şahin cavablandırıb», but not «iş adamları birliyi»."""
        word, following = self._sentence.lower(index), self._sentence.lower(index + 1)
        opens = (
            index == 0
            or self._sentence.tokens[index + 1].capital
            or self._sentence.lower(index - 1) in az_small.NOT_IN_ROLES
        )
        if opens and any(form.stem in az_small.HANDLED and form.case == "acc" for form in forms(word)):
            return True
        follows_on = owned(following) or possessed(following) or body_form(following)
        return word.endswith(_OBJECTS) and self._sentence.text_at(index).islower() and not follows_on

    def _acts(self, index: int) -> bool:
        """Tell whether a person or a body stands here that could be the subject."""
        if self._heads(index):
            return True
        body = body_form(self._sentence.lower(index)) or acronym_form(self._sentence.text_at(index))
        inside = self._sentence.tokens[index].capital and self._sentence.tokens[index + 1].capital
        return body is not None and body.case == "nom" and not inside

    def _leads_to_another(self, index: int) -> bool:
        """Tell whether a noun is part of the next one's phrase: «iqtisadçı ekspert», «nazir müavini», «bank rəhbəri»."""
        word, following = self._sentence.lower(index), self._sentence.lower(index + 1)
        if self._kin(index + 1):
            return False
        if word in az_people.ADJECTIVES or possessed(following) or owned(following):
            return True
        listed = following == "," or (following == "və" and self._heads(index + 2))
        return self._heads(index) and (listed or self._doubled(index))

    def _doubled(self, index: int) -> bool:
        """Tell whether two nouns of persons are one role: «iqtisadçı ekspertin», but not «prokuror hakimlərə»."""
        one, other = role_form(self._sentence.lower(index)), role_form(self._sentence.lower(index + 1))
        if one is None or other is None or other.plural:
            return False
        return other.case == "nom" or bool({one.stem, other.stem} & az_people.DESCRIPTIONS)

    def _named(self, first: int, last: int) -> bool:
        """Tell whether a phrase begins with a name: marks, a place, capitals on, or a capital inside the sentence."""
        token = self._sentence.tokens[first]
        return (
            token.form == "quote"
            or token.text[:2].isupper()
            or place(token.lower)
            or first in self._owners
            or self._bears_place(first + 1)
            or (first < last and (token.start != self._sentence.start or self._sentence.tokens[first + 1].capital))
        )

    def _bears_place(self, index: int) -> bool:
        """«Kəhrizli kəndinin»: the word before is a place's name."""
        form = form_in(self._sentence.lower(index), az_names.THINGS)
        return form is not None and form.owned


def _says(word: str) -> bool:
    """Tell whether a word is a verb of saying or what «bu fikri» points back with."""
    said = form_in(word, az_speech.BACK_NOUNS)
    return (said is not None and said.owned) or (not word.endswith(_PARTICIPLES) and (word in SAYING or word in LIGHT))
