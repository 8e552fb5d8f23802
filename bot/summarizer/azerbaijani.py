"""Azerbaijani: where the words of saying are, who says them, and the clauses they report. The verb stands last."""

from collections.abc import Iterable

from bot.summarizer import azerbaijani_actors, azerbaijani_names
from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.clauses import before_colon, content
from bot.summarizer.lexicon import az
from bot.summarizer.tokens import Sentence, Token

_NOMINAL = (
    "dığını", "diyini", "duğunu", "düyünü", "acağını", "əcəyini", "masını", "məsini", "mağı", "məyi", "maqlarını", "mələrini",
    "dıqlarını", "diklərini", "acaqlarını", "əcəklərini", "malarını", "duqlarını", "düklərini", "madığını", "mədiyini", "olduğunu",
)  # fmt: skip
_ATTRIBUTION_WORDS = 14
_RELAY_WITHIN = 14
_BACK_PAIRS = frozenset(
    {"barədə", "haqda", "haqqında", "sözləri", "fikirləri", "fikri", "barədəki", "məlumatı", "sözlər"}
)


class Azerbaijani:
    """The grammar of Azerbaijani."""

    def __init__(self) -> None:
        self._known: frozenset[str] = frozenset()

    def learn(self, sentences: Iterable[Sentence]) -> None:
        """Take the names of the article from its sentences."""
        self._known = azerbaijani_names.known_words(sentences)

    def cues(self, sentence: Sentence) -> list[Cue]:
        """Return the words of saying, in order."""
        return _cues(sentence.tokens)

    def actors(self, sentence: Sentence) -> list[Actor]:
        """Return who could be speaking, in order."""
        return azerbaijani_actors.actors(sentence, self._known)

    def subject(self, sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:  # noqa: ARG002  because other grammars look at it
        """Return who says what `cue` reports: the last phrase before it that stands in no case."""
        return _subject(cue, actors)

    def reports(self, sentence: Sentence, cues: list[Cue], actors: list[Actor]) -> list[Report]:
        """Return the reported clauses of a sentence."""
        if self.points_back(sentence):
            said = next(((c, a) for c in reversed(cues) if (a := _subject(c, actors)) is not None), None)
            return [Report((), said[0], said[1], "points back", backward=True)] if said else []
        found = [r for cue in cues if (r := _one(sentence, cue, actors)) is not None and r.spans]
        return found[:1] if len(found) > 1 and found[0].spans[0].end > found[1].spans[0].start else found

    def attributes(self, tokens: list[Token]) -> bool:
        """Tell whether a stretch is an attribution and nothing else: it ends with a verb of saying, or begins with one."""
        words = [t for t in tokens if t.form == "word"]
        if not words or len(words) > _ATTRIBUTION_WORDS:
            return False
        cues = _cues(words)
        return any(c.last >= len(words) - 1 or (c.first <= 1 and len(words) < 6) for c in cues if c.kind == "verb")

    def points_back(self, sentence: Sentence) -> bool:
        """Tell whether it says who said the sentence before («Bunu X deyib»), behind a relay or not."""
        if _back_at(sentence, 0):
            return True
        relay = next((i for i in range(min(_RELAY_WITHIN, len(sentence.tokens))) if sentence.lower(i) == "ki"), None)
        return relay is not None and any(_back_at(sentence, relay + step) for step in (1, 2))


def _back_at(sentence: Sentence, index: int) -> bool:
    first, second = sentence.lower(index), sentence.lower(index + 1)
    return first == "bunu" or (first == "bu" and second in _BACK_PAIRS) or (first == "belə" and second == "fikirləri")


def _cues(tokens: list[Token]) -> list[Cue]:
    found: list[Cue] = []
    for index, token in enumerate(tokens):
        if token.form != "word":
            continue
        cue = _cue_at(tokens, index)
        if cue is not None and not (found and found[-1].last >= cue.first):
            found.append(cue)
    return found


def _cue_at(tokens: list[Token], index: int) -> Cue | None:
    lower = tokens[index].lower
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if lower in az.BY_WORDS and (lower.endswith("cə") or following in az.AFTER_BY):
        last = index + 1 if following in az.AFTER_BY else index
        return Cue(first=index, last=last, kind="by", lemma=lower)
    if lower in {"məlumata", "bildirdiyinə", "dediyinə", "vurğuladığına"} and following in az.AFTER_BY:
        first = index - 1 if index and tokens[index - 1].lower == "verdiyi" else index
        return Cue(first=first, last=index + 1, kind="by", lemma=lower)
    if lower in az.NOUN_CUES and following in az.LIGHT:
        return Cue(first=index, last=index + 1, lemma=lower, plural=_plural(following))
    if lower in az.VERB_CUES:
        return Cue(first=index, last=index, lemma=lower, plural=_plural(lower))
    return None


def _plural(word: str) -> bool:
    return word.endswith(("lər", "lar"))


def _subject(cue: Cue, actors: list[Actor]) -> Actor | None:
    before = [a for a in actors if a.last < cue.first]
    if cue.kind == "by":
        owners = [a for a in before if a.genitive and cue.first - a.last <= 1]
        return owners[-1] if owners else None
    for fits in (_speaks, _body_speaks):
        fitting = [a for a in before if fits(a)]
        if fitting:
            return _nearest(fitting, cue)
    after = [a for a in actors if a.first == cue.last + 1 and a.subject and not a.body]
    return after[0] if after else None


def _speaks(actor: Actor) -> bool:
    return actor.subject and not actor.body


def _body_speaks(actor: Actor) -> bool:
    return actor.subject and actor.body and not actor.media


def _nearest(fitting: list[Actor], cue: Cue) -> Actor:
    """Return the nearest one, a name before a bare role that stands farther than two words away."""
    near = fitting[-1]
    if near.name or near.pronoun or cue.first - near.last <= 2:
        return near
    named = [a for a in fitting if a.name or a.pronoun]
    return named[-1] if named else near


def _one(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Report | None:
    actor = _subject(cue, actors)
    if cue.kind == "by":
        return (
            Report(content(sentence, cue.last + 1, before_colon(sentence, cue.last + 2)), cue, actor, "by the words of")
            if cue.last < 12
            else None
        )
    if sentence.lower(cue.last + 1) == "ki" and not _relayed(sentence, cue):
        return Report(
            content(sentence, cue.last + 2, before_colon(sentence, cue.last + 2)), cue, actor, "verb and clause"
        )
    if actor is None or actor.last > cue.first:
        return None
    return _named_so(sentence, cue, actor) or _nominal(sentence, cue, actor)


def _relayed(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether only a medium is credited: «X-ə istinadən xəbər verir ki», «APA xəbər verir ki»."""
    return cue.lemma == "xəbər" or any(sentence.lower(i) == "istinadən" for i in range(cue.first))


def _named_so(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«X sistemi "çevik nümunə" adlandırıb»: the marked words are the speaker's judgement."""
    at = cue.first - 1
    if cue.lemma not in az.NAMING or not sentence.is_quote(at) or at <= actor.last + 1:
        return None
    return Report(content(sentence, actor.last + 1, at + 1), cue, actor, "judgement", judgement=True)


def _nominal(sentence: Sentence, cue: Cue, actor: Actor) -> Report | None:
    """«O, … olunacağını bildirib»: the clause is a noun in the accusative right before the verb."""
    at = cue.first - 1
    while at > actor.last and sentence.lower(at) in {"da", "də", "bir", "daha"}:
        at -= 1
    if at <= actor.last or not sentence.lower(at).endswith(_NOMINAL):
        return None
    start = actor.last + 1
    for index in range(actor.last + 1, at):
        if sentence.text_at(index) == "," and sentence.lower(index - 1) in {"da", "də"}:
            start = index + 1
    if sentence.lower(start) == "isə":
        start += 1
    return Report(content(sentence, start, at + 1), cue, actor, "verb and noun clause")
