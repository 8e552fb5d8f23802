"""Names in Azerbaijani sentences: where a run of capitals is a person's name, in which case it stands, what it is without it.

No tagger knows the language: the article itself tells («Brennerin» beside «Brenner», «Putinin» beside «Putin»).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.summarizer.azerbaijani.cues import cues, has_owner
from bot.summarizer.azerbaijani.endings import VOWELS, Case, forms
from bot.summarizer.azerbaijani.persons import persons
from bot.summarizer.azerbaijani.runs import initial_at, initialled, runs
from bot.summarizer.azerbaijani.words import in_lexicon, role_form, title_form
from bot.summarizer.lexicon import az, az_names, az_small
from bot.summarizer.tokens import Sentence, words

_AFTER_KIN = ("oğlu", "qızı")
_SURE, _LIKELY, _SEEN, _AS_IT_IS, _USUAL = 3.0, 1.0, 2.0, 0.5, 0.25
_OPEN = "aəıio"
_WE_DID = ("dıq", "dik", "duq", "dük")
_NEAR_VERB = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at tokens `first` to `last`, both included: its words in the nominative, and the case it stands in.

    `sure` tells whether nothing but that nominative could be meant.
    """

    first: int
    last: int
    text: str
    case: Case
    sure: bool


class Names:
    """The names of one article."""

    def __init__(self) -> None:
        self._support: dict[str, set[str]] = defaultdict(set)
        self._seen: set[str] = set()
        self._full: set[tuple[str, str]] = set()
        self._known: set[str] = set()

    def learn(self, sentences: Iterable[Sentence], title: str = "") -> None:
        """Take the names of two words and more, and every capitalised word that could be one of them in a case."""
        found = [(sentence, run) for sentence in sentences for run in runs(sentence)]
        written = [token for sentence, run in found for token in sentence.tokens[run.first : run.last + 1]]
        titled = [token for token in words(title, 0, len(title)) if token.capital]
        for token in (*titled, *written):
            if token.form == "word":
                self._take(_bare(token.lower))
        for sentence, run in found:
            for first, last in persons(sentence, run):
                if last > first:
                    self._meet(sentence, first, last)
                elif sentence.lower(first) in az_names.FIRST_NAMES and _introduced(sentence, first):
                    self._known.add(sentence.lower(first))

    def of(self, sentence: Sentence) -> list[Name]:
        """Return the names of a sentence, in order."""
        return [
            name
            for run in runs(sentence)
            for first, last in persons(sentence, run)
            if (name := self._name(sentence, first, last)) is not None
        ]

    def _take(self, word: str) -> None:
        self._seen.add(word)
        for base, _ in _readings(word):
            self._support[base].add(word)

    def _meet(self, sentence: Sentence, first: int, last: int) -> None:
        forename = _bare(sentence.lower(first))
        surname, _ = self.nominative(_bare(sentence.lower(last)), forename)
        self._full.add((forename, surname))
        self._known.update((forename, surname))

    def _name(self, sentence: Sentence, first: int, last: int) -> Name | None:
        token = sentence.tokens[last]
        bare = _bare(token.lower)
        base, case = self._read(sentence, first, last)
        if first == last and not self._told(sentence, first, base):
            return None
        stem = (
            f"{token.text}."
            if initial_at(sentence, last)
            else token.text[: len(token.text) - (len(bare) - len(base))].rstrip("-'’ʼ`")
        )
        sure = case == "nom" or base in self._seen or base.endswith(az_names.SURNAME_ENDS)
        return Name(first, last, " ".join([*_words(sentence, first, last - 1), stem]), case, sure)

    def _read(self, sentence: Sentence, first: int, last: int) -> tuple[str, Case]:
        """Return the last word of a name in the nominative, and the case: that of a word of respect behind it, or its own."""
        bare = _bare(sentence.lower(last))
        title = title_form(sentence.lower(last + 1))
        if title is not None and title.case != "nom":
            return bare, title.case
        base, case = self.nominative(bare, _bare(sentence.lower(first)) if last > first else "")
        if case != "nom":
            return base, case
        wanted = "gen" if has_owner(sentence.tokens, last + 1) else "dat" if _ours(sentence, last) else "nom"
        fitting = [reading for reading in _readings(bare) if reading[1] == wanted]
        return self._best(bare, fitting) or (base, case)

    def _told(self, sentence: Sentence, index: int, base: str) -> bool:
        """Tell whether a lone capitalised word is a person: by the article, by its ending, by a title or initial beside it."""
        return (
            base in self._known
            or base in az_names.FAMOUS
            or (base in az_names.FIRST_NAMES and _introduced(sentence, index))
            or initialled(sentence.tokens[index].text)
            or base.endswith(az_names.SURE_SURNAME_ENDS)
            or title_form(sentence.lower(index + 1)) is not None
            or sentence.lower(index + 1) in az_small.CALLED
            or sentence.lower(index - 1) in az.TITLES
            or _says_at_once(sentence, index)
        )

    def nominative(self, word: str, forename: str = "") -> tuple[str, Case]:
        """Return a lowered name without its case ending, and the case: the reading the article speaks for most."""
        if word.endswith("ova"):
            return (word[:-1], "dat") if self._a_mans(word[:-1], forename) else (word, "nom")
        return self._best(word, _readings(word)) or (word, "nom")

    def _best(self, word: str, readings: Sequence[tuple[str, Case]]) -> tuple[str, Case] | None:
        return max(readings, key=lambda reading: self._score(word, *reading), default=None)

    def _a_mans(self, surname: str, forename: str) -> bool:
        """Tell whether «Həsənova» is «to Həsənov» rather than a woman's surname."""
        women = {first for first, last in self._full if last == f"{surname}a"}
        men = {first for first, last in self._full if last == surname}
        return forename in men if forename else bool(men) and not women

    def _score(self, word: str, base: str, case: Case) -> float:
        score = float(len(self._support.get(base, ())))
        score += _AS_IT_IS if case == "nom" else _SEEN * (base in self._seen)
        score += _USUAL * (base[-1] not in VOWELS or base[-1] in _OPEN)
        score += _SURE * base.endswith(az_names.SURE_SURNAME_ENDS) + _LIKELY * base.endswith(az_names.SURNAME_ENDS)
        if base in az_names.FIRST_NAMES or (case == "nom" and word in az_names.LIKE_GENITIVES):
            score += _SURE
        return score


def _introduced(sentence: Sentence, index: int) -> bool:
    """Tell whether a role stands beside a first name alone: «Nuranə, sinif şagirdi», «bağban Qəzənfər»."""
    role = role_form(sentence.lower(index - 1))
    return sentence.text_at(index + 1) in {",", "("} or (role is not None and role.case == "nom")


def _ours(sentence: Sentence, index: int) -> bool:
    """Tell whether «we» do what follows a name: «Lena Ribaka ünvanladıq» tells to whom."""
    return any(sentence.lower(i).endswith(_WE_DID) for i in range(index + 1, index + 1 + _NEAR_VERB))


def _says_at_once(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb of saying follows a capitalised word inside a sentence: «yeganə dükanı işlədən Maro deyir»."""
    following = cues(sentence.tokens[index + 1 : index + 4])
    word = sentence.lower(index)
    if role_form(word) is not None or in_lexicon(word, az_names.NOT_NAMES):
        return False  # «deyə Prezident bildirib»
    return index > 0 and bool(following) and following[0].first == 0 and following[0].kind == "verb"


def _readings(word: str) -> Sequence[tuple[str, Case]]:
    """Return (nominative, case) of a name: nobody owns a name, but «oğlu» and «qızı» are owned in themselves."""
    return [
        (form.nominative, form.case)
        for form in forms(word)
        if not form.plural and (form.nominative.endswith(_AFTER_KIN) if form.owned else form.stem == form.nominative)
    ]


def _bare(word: str) -> str:
    """Return a word without the initials glued to it («n.quliyev»)."""
    return word.rsplit(".", 1)[-1]


def _words(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    for index in range(first, last + 1):
        if sentence.tokens[index].form == "word":
            yield sentence.tokens[index].text + ("." if initial_at(sentence, index) else "")
