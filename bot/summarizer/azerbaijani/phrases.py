"""Which words may stand inside an Azerbaijani phrase that tells who somebody is, and which ones end it to the left."""

from bot.summarizer.azerbaijani.endings import forms
from bot.summarizer.azerbaijani.verbs import LIGHT, SAYING
from bot.summarizer.azerbaijani.words import (
    acronym_form,
    body_form,
    converb,
    form_in,
    oblique,
    owned,
    owned_by_ending,
    participle,
    place,
    possessed,
    role_form,
)
from bot.summarizer.lexicon import az_people, az_small, az_speech
from bot.summarizer.tokens import Sentence

_GENITIVES = frozenset(("ın", "in", "un", "ün", "nın", "nin", "nun", "nün"))
_PARTICIPLES = ("mış", "miş", "muş", "müş")
_FROM_MANY = ("lardan", "lərdən")
_LIKE_OBJECTS = ("ını", "ini", "unu", "ünü")
_OBJECTS = ("ları", "ləri")


class PhraseWords:
    """The words of one sentence; `barred` are the tokens of names that no phrase runs over."""

    def __init__(self, sentence: Sentence, barred: frozenset[int]) -> None:
        self._sentence = sentence
        self._barred = barred

    def heads(self, index: int) -> bool:
        """Tell whether a noun of a person in the nominative stands here."""
        form = role_form(self._sentence.lower(index)) if index >= 0 and index not in self._barred else None
        return form is not None and form.case == "nom"

    def kin(self, index: int) -> bool:
        """Tell whether somebody's kin stands here («arıçının qızı»)."""
        form = role_form(self._sentence.lower(index))
        return form is not None and form.owned and form.stem in az_people.KIN

    def belongs(self, index: int) -> bool:
        """Tell whether a token is part of the phrase that goes on after it."""
        token = self._sentence.tokens[index]
        if index in self._barred:
            return False
        if token.form == "quote":
            return bool(token.text) and not self._heads_alone(index + 1)
        if self._sentence.is_quote(index - 1) and token.start == self._sentence.tokens[index - 1].end:
            return token.lower in _GENITIVES
        if token.form == "sign" or self._bracketed(index):
            return self._bracketed(index) or (token.text == "," and self.heads(index - 1) and not self.kin(index - 1))
        if token.lower == "və":
            return index > 0 and self._noun(index - 1)
        return self._sentence.lower(index + 1) == "üzrə" or self._noun(index)

    def _bracketed(self, index: int) -> bool:
        """Tell whether a token is a bracket around a short form, or the short form: «Nazirliyinin (FHN) xidməti»."""
        opening = next((i for i in range(index, index - 3, -1) if self._sentence.text_at(i) == "("), None)
        return opening is not None and self._sentence.text_at(opening + 2) == ")" and index <= opening + 2

    def _heads_alone(self, index: int) -> bool:
        """Tell whether a noun of a person stands here that nothing owns: marked words before it are no part of it."""
        form = role_form(self._sentence.lower(index)) if self.heads(index) else None
        return form is not None and not form.owned

    def _noun(self, index: int) -> bool:
        """Tell whether a word may stand inside a phrase: no verb, no adverb, nobody who acts, in no case but the genitive."""
        token = self._sentence.tokens[index]
        word = token.lower
        if token.form != "word" or word in az_small.NOT_IN_ROLES | _GENITIVES or _says(word) or self._object(index):
            return False
        within = self._within_name(index) or self._among(index) or self._owned_noun(index)
        if (oblique(word) and not within) or (self._acts(index) and not self._leads_to_another(index)):
            return False
        if token.capital and (index > 0 or self._sentence.tokens[1].capital):
            return True
        return within or place(word) or role_form(word) is not None or not (converb(word) or participle(word))

    def _among(self, index: int) -> bool:
        """«Ölənlərdən birinin qardaşı»: one of many owns what follows."""
        return self._sentence.lower(index + 1).startswith("biri") and self._sentence.lower(index).endswith(_FROM_MANY)

    def _owned_noun(self, index: int) -> bool:
        """«Yük maşını sürücüsü»: what looks like an object is a noun that tells which driver."""
        word, following = self._sentence.lower(index), self._sentence.lower(index + 1)
        return word.endswith(_LIKE_OBJECTS) and role_form(word) is None and owned(following)

    def _within_name(self, index: int) -> bool:
        """Tell whether a word stands between capitals: «Dövlət Yanğından Mühafizə Xidmətinin»."""
        if index == 0 or body_form(self._sentence.lower(index)) or place(self._sentence.lower(index)):
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
        if self.kin(index + 1) and not self.kin(index) and owned_by_ending(word):
            return True  # «şeiri atasına», but not «qardaşı oğlu»
        follows_on = owned(following) or possessed(following) or body_form(following)
        return word.endswith(_OBJECTS) and self._sentence.text_at(index).islower() and not follows_on

    def _acts(self, index: int) -> bool:
        """Tell whether a person or a body stands here that could be the subject."""
        capitals = index > 0 and self._sentence.tokens[index - 1].capital and self._sentence.tokens[index].capital
        if self.heads(index):
            return not capitals  # «Gənc Alimlər ictimai birliyinin»
        body = body_form(self._sentence.lower(index)) or acronym_form(self._sentence.text_at(index))
        inside = self._sentence.tokens[index].capital and self._sentence.tokens[index + 1].capital
        return body is not None and body.case == "nom" and not inside

    def _leads_to_another(self, index: int) -> bool:
        """Tell whether a noun is part of the next one's phrase: «iqtisadçı ekspert», «nazir müavini», «bank rəhbəri»."""
        word, following = self._sentence.lower(index), self._sentence.lower(index + 1)
        if self.kin(index + 1):
            return self.kin(index)  # «qardaşı oğlu»
        if word in az_people.ADJECTIVES or possessed(following) or owned(following):
            return True
        listed = following == "," or (following == "və" and self.heads(index + 2))
        return self.heads(index) and (listed or self._doubled(index))

    def _doubled(self, index: int) -> bool:
        """Tell whether two nouns of persons are one role: «iqtisadçı ekspertin», but not «prokuror hakimlərə»."""
        one, other = role_form(self._sentence.lower(index)), role_form(self._sentence.lower(index + 1))
        if one is None or other is None or other.plural:
            return False
        return other.case == "nom" or bool({one.stem, other.stem} & az_people.DESCRIPTIONS)


def _says(word: str) -> bool:
    """Tell whether a word is a verb of saying or what «bu fikri» points back with."""
    said = form_in(word, az_speech.BACK_NOUNS)
    return (said is not None and said.owned) or (not word.endswith(_PARTICIPLES) and (word in SAYING or word in LIGHT))
