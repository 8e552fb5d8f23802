"""Which body a phrase means: «the ministry», «в ведомстве», «qurum», «там», "it"."""

from bot.summarizer.actors import Actor
from bot.summarizer.kinship import Mention, same_body
from bot.summarizer.registry import Registry, Speaker
from bot.summarizer.spellings import alike, parts

_BACK = 40
_BACK_BY_A_WORD = 8
"""How many bodies are kept in mind: «the ministry» is one of the last."""

_STEM = 4


class Bodies:
    """The bodies an article has named: the last that acts, the last in whose place words may be said, the last subject."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._met: list[Mention] = []
        self._acting: Speaker | None = None
        self._place: Speaker | None = None
        self._subject: tuple[Speaker, int] | None = None

    def meet(self, actor: Actor, paragraph: int, *, acts: bool, alone: bool) -> None:
        """Take note of a body a sentence names: «qurum» is the last that `acts`, «там» one where no other body speaks (`alone`).

        It acts when it says or does something, or somebody who holds a role in it does.
        """
        if not actor.body or not _by_name(actor):
            return
        self._keep(actor, self._known(actor), acts=acts, alone=alone)
        if actor.subject:
            self._subject = (self._known(actor), paragraph)

    def _keep(self, actor: Actor, speaker: Speaker, *, acts: bool, alone: bool) -> None:
        self._place = speaker if alone else self._place
        named = actor.kin is not None or " " in actor.name
        self._acting = speaker if acts and named else self._acting

    def meant(self, actor: Actor, paragraph: int) -> Speaker:
        """Return the body whose name or noun a phrase is, and take note that it acts."""
        speaker = self._known(actor)
        self._keep(actor, speaker, acts=True, alone=True)
        self._subject = (speaker, paragraph)
        return speaker

    @property
    def place(self) -> Speaker | None:
        """Return the body that «там» means."""
        return self._place

    def told_about(self, paragraph: int) -> Speaker | None:
        """Return the body that was a subject last, in this paragraph or the one before."""
        return self._subject[0] if self._subject is not None and paragraph - self._subject[1] <= 1 else None

    def told_since(self, paragraph: int) -> bool:
        """Tell whether a body was a subject in a later paragraph."""
        return self._subject is not None and self._subject[1] > paragraph

    def _known(self, actor: Actor) -> Speaker:
        """Return the body of a phrase, one met for the first time where nothing before it fits."""
        known = self._by_kin(actor) if actor.kin is not None else self._by_words(actor)
        if known is not None:
            return known
        new = Mention(Speaker(name=actor.name, body=True), actor.kin)
        if actor.kin is not None or " " in actor.name:
            self._met.append(new)
        return new.speaker

    def _by_kin(self, actor: Actor) -> Speaker | None:
        kin = actor.kin
        known = same_body(kin, self._met[: -_BACK - 1 : -1]) if kin is not None else None
        if known is None:
            return None
        known.times += 1
        return known.speaker

    def _by_words(self, actor: Actor) -> Speaker | None:
        """Return the body met before that one word is short for, or a speaker of that name."""
        if " " in actor.name:
            return None
        known = self._registry.find(actor) if actor.name[:1].isupper() else None
        last = self._met[: -_BACK_BY_A_WORD - 1 : -1]
        called = (body.speaker for body in last if _called(actor.name, body.speaker.name))
        return known or next(called, self._acting if actor.pronoun else None)


def _by_name(actor: Actor) -> bool:
    """Tell whether a phrase is a name and no bare noun, where its language tells them apart."""
    kin = actor.kin
    return bool(actor.name) and (kin is None or bool(kin.owners or (kin.head and actor.name[:1].isupper())))


def _called(short: str, full: str) -> bool:
    """Tell whether one word is a word of a body's full name, ended otherwise: «Nazirlik» of «Səhiyyə Nazirliyi»."""
    if short.isupper():
        return short == "".join(word[0] for word in full.split() if word[0].isupper())  # «AYNA»
    return any(_one_noun(word, part) for word in parts(short) for part in parts(full))


def _one_noun(word: str, part: str) -> bool:
    shared = max(_STEM, min(len(word), len(part)) - 1)
    return alike(word, part) or word[:shared] == part[:shared]
