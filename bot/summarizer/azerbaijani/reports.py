"""The clauses that Azerbaijani reports: behind «ki», behind «sözlərinə görə», before the verb as a noun, or set off by a dash."""

from collections.abc import Sequence

from bot.summarizer.actors import Actor, Cue, Report
from bot.summarizer.azerbaijani.back import back_cue
from bot.summarizer.azerbaijani.complements import clausal, complement, last_word, skipped
from bot.summarizer.azerbaijani.subjects import subject
from bot.summarizer.azerbaijani.tails import tail
from bot.summarizer.azerbaijani.words import form_in, genitive, participle, place
from bot.summarizer.clauses import before_colon, content
from bot.summarizer.lexicon import az_small, az_speech
from bot.summarizer.tokens import Sentence
from scrapers.article import Span

_BETWEEN = frozenset(("deyə", "da", "də", "kimi", ",", "-", "–", "—"))
_SIGNS = frozenset(",:–—-")
_SPOKEN_WORDS = 3
_MARKS = "«»“”„\"‘’'"
_THINGS_DONE = ("dıqlarını", "diklərini", "duqlarını", "düklərini")
_NEAR_NAME = 4
_ENDERS = frozenset(".!?…")


def reports(sentence: Sentence, cues: Sequence[Cue], actors: Sequence[Actor]) -> list[Report]:
    """Return the reported clauses of a sentence, none inside another, and who said the sentence before."""
    back = back_cue(sentence, cues)
    found: list[Report] = []
    for number, cue in enumerate(cues):
        place = _Place(sentence, cue, cues[:number], actors, alone=cue is cues[-1])
        report = _one(place) or (_sourced(place, actors) if place.relays and place.alone else None)
        if report is None and cue is back:
            report = _backward(sentence, cue, actors)
        if report is not None and (report.spans or report.backward) and not _inside(report, found):
            found.append(report)
    return found


def _backward(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Report | None:
    actor = subject(sentence, cue, actors)
    credited = actor is None or actor.media
    return None if credited else Report((), cue, actor, "points back", backward=True)


def _inside(report: Report, found: Sequence[Report]) -> bool:
    return any(
        span.start < known.end and known.start < span.end
        for span in report.spans
        for one in found
        for known in one.spans
    )


class _Place:
    """A word of saying in its sentence: what stands before it, who says it, and whether no other one follows (`alone`)."""

    def __init__(
        self, sentence: Sentence, cue: Cue, before: Sequence[Cue], actors: Sequence[Actor], *, alone: bool
    ) -> None:
        self.alone = alone
        self.sentence = sentence
        self.cue = cue
        self.actor = subject(sentence, cue, actors)
        self.clause = max((c.last + 1 for c in before if c.kind != "by"), default=0)

    @property
    def supposes(self) -> bool:
        """Tell whether nobody in particular thinks something: «Ehtimal olunur ki, …»."""
        nobody = self.actor is None or self.actor.first == self.cue.first
        return self.cue.kind == "passive" and nobody and self.cue.lemma in az_speech.THOUGHTS

    @property
    def relays(self) -> bool:
        """Tell whether only a medium is credited: «X-ə istinadən xəbər verir ki», «APA yazır ki»."""
        if self.actor is not None and self.actor.media:
            return True
        ki = max((i for i in range(self.cue.first) if self.sentence.lower(i) == "ki"), default=-1)
        before = self.sentence.tokens[ki + 1 : self.cue.first]
        unnamed = self.actor is None or (bool(self.actor.pronoun) and self.actor.first == self.cue.first)
        address = any(token.form == "word" and "." in token.text for token in before)
        return any(token.lower in az_speech.RELAY for token in before) or (unnamed and (self.cue.relay or address))


def _one(place: _Place) -> Report | None:
    sentence, cue = place.sentence, place.cue
    if cue.self_said or sentence.lower(cue.first - 1) in az_speech.PROVERBIAL or place.supposes:
        return None
    if cue.kind == "gerund":
        return _quoted(place) or _nominal(place)
    if cue.kind == "by":
        return _by(place)
    if place.relays:
        return _quoted(place)
    if sentence.lower(cue.last + 1) == "ki":
        spans = content(sentence, cue.last + 2, before_colon(sentence, cue.last + 2))
        return Report(spans, cue, place.actor, "verb and clause")
    return _quoted(place) or _named_so(place) or _nominal(place) or _after_colon(place) or _set_off(place)


def _sourced(place: _Place, actors: Sequence[Actor]) -> Report | None:
    """«Report nazirliyə istinadən xəbər verir ki, …»: the words are the ministry's, unless somebody's are told in them."""
    sentence, cue = place.sentence, place.cue
    credit = next((i for i in range(cue.first) if sentence.lower(i) in az_speech.RELAY), None)
    if credit is None or sentence.lower(cue.last + 1) != "ki":
        return None
    sources = [
        actor
        for actor in actors
        if actor.last < credit and not actor.media and (actor.body or actor.named) and _credits(sentence, actor, credit)
    ]
    spans = content(sentence, cue.last + 2, before_colon(sentence, cue.last + 2))
    return Report(spans, cue, sources[-1], "verb and clause") if sources else None


def _credits(sentence: Sentence, actor: Actor, credit: int) -> bool:
    """«nazirliyə istinadən», «nazirliyin məlumatına istinadən», «nazirlikdən əldə etdiyi məlumata istinadən»."""
    if actor.last + 1 == credit:
        return "dat" in actor.cases
    return bool(actor.cases & {"gen", "abl"}) and form_in(sentence.lower(credit - 1), az_speech.WORDS_SAID) is not None


def _by(place: _Place) -> Report | None:
    """«X-in sözlərinə görə, …», and «…, X-in sözlərinə görə, …» with what stands before it."""
    sentence, cue, actor = place.sentence, place.cue, place.actor
    if actor is None or actor.media:
        return None
    start = cue.last + 1
    while sentence.text_at(start) == "," or sentence.lower(start) in az_small.LEADING:
        start += 1
    spans: tuple[Span, ...] = content(sentence, start, before_colon(sentence, start + 1))
    if actor.first > 1 and sentence.text_at(actor.first - 1) == ",":
        spans = (*content(sentence, place.clause, actor.first - 1), *spans)
    return Report(spans, cue, actor, "by the words of")


def _after_colon(place: _Place) -> Report | None:
    """«X əmindir: ölkə dəyişir»: a colon does what «ki» does."""
    sentence, start = place.sentence, place.cue.last + 2
    if sentence.text_at(start - 1) != ":" or sentence.is_quote(start) or start >= len(sentence.tokens):
        return None
    if place.actor is None or not place.alone or sentence.text_at(start) in {"-", "–", "—"}:
        return None
    return Report(content(sentence, start, len(sentence.tokens)), place.cue, place.actor, "verb and clause")


def _quoted(place: _Place) -> Report | None:
    """«X “…” deyə bildirib», «X “…”, – deyib»: marked words right before the verb, and who says them before these."""
    sentence, cue = place.sentence, place.cue
    at = cue.first - 1
    while at > 0 and (sentence.text_at(at) in _BETWEEN or sentence.lower(at) in _BETWEEN):
        at -= 1
    opens = at == 0 and not participle(sentence.lower(cue.last))
    written = cue.kind == "passive" and (place.actor is None or not place.actor.name)  # «Plakatda “…” yazılıb»
    if (
        written
        or not sentence.is_quote(at)
        or opens
        or sentence.text_at(at - 1) == ":"
        or cue.lemma in az_speech.CALLING
    ):
        return None
    if clausal(last_word(sentence, at)) and cue.kind == "verb" and not _behind_speaker(place, at):
        return None  # «limanın “iki dəfə böyüyəcəyini” deyib»
    token = sentence.tokens[at]
    spoken = not token.text or len(token.text.split()) >= _SPOKEN_WORDS or token.ended_by in _ENDERS
    return Report(content(sentence, at, at + 1), cue, place.actor, "verb behind marks") if spoken else None


def _behind_speaker(place: _Place, at: int) -> bool:
    """Tell whether nothing but who speaks stands before marked words."""
    behind = place.actor is not None and place.actor.last + 1 == at
    return behind or place.sentence.text_at(at - 1) in _SIGNS


def _named_so(place: _Place) -> Report | None:
    """«X sistemi “çevik nümunə” adlandırıb»: the marked words are the speaker's judgement."""
    sentence, cue, actor = place.sentence, place.cue, place.actor
    at = next((i for i in range(cue.first - 1, max(-1, cue.first - _NEAR_NAME), -1) if sentence.is_quote(i)), None)
    if cue.lemma not in az_speech.NAMING or actor is None or at is None:
        return None
    if _bears_name(sentence.tokens[at].text):
        return None
    start = skipped(sentence, _clause_start(place, at), at)
    stop = cue.first - (sentence.lower(cue.first - 1) == "kimi")
    return Report(content(sentence, start, stop), cue, actor, "judgement", judgement=True) if start < at else None


def _bears_name(marked: str) -> bool:
    """Tell whether marked words begin with a capital that is theirs: «kitabını “Gecə yarısı” adlandırıb»."""
    inner = marked.strip(_MARKS)
    return inner[:1].isupper() and not place(inner.split()[0].replace("İ", "i").lower())


def _nominal(place: _Place) -> Report | None:
    """«O, … olunacağını bildirib»: the clause is a noun before the verb."""
    sentence, cue, actor = place.sentence, place.cue, place.actor
    at = complement(sentence, cue, actor)
    if at is None:
        return None
    start = skipped(sentence, _clause_start(place, at), at)
    if _things(place, start, at):
        return None
    return Report(content(sentence, start, at + 1), cue, actor, "verb and noun clause")


def _things(place: _Place, start: int, at: int) -> bool:
    """Tell whether what stands before the verb is things and no clause: «bağda gördüklərini danışır»."""
    if place.cue.plural or not place.sentence.lower(at).endswith(_THINGS_DONE):
        return False
    return not any(genitive(place.sentence.lower(index)) for index in range(start, at))


def _clause_start(place: _Place, at: int) -> int:
    """Return where a clause that ends at token `at` begins: behind its speaker, or behind the verb before."""
    actor = place.actor
    behind_actor = actor.last + 1 if actor is not None and actor.last < at else 0
    return max(behind_actor, place.clause)


def _set_off(place: _Place) -> Report | None:
    """«…, – nazir bildirib»: no marks, and the attribution behind a dash."""
    found = tail(place.sentence)
    if found is None or not found.first <= place.cue.first <= found.last:
        return None
    spans = content(place.sentence, place.clause if place.clause < found.first - 1 else 0, found.first - 1)
    if found.last + 1 < len(place.sentence.tokens):
        spans = (*spans, *content(place.sentence, found.last + 1, len(place.sentence.tokens)))
    return Report(spans, place.cue, place.actor, "tail without marks")
