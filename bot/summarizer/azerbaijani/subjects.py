"""Who says what a word of saying reports, in Azerbaijani: the last phrase before it that stands in no case."""

from collections.abc import Sequence

from bot.summarizer.actors import Actor, Cue, between
from bot.summarizer.azerbaijani.complements import clausal
from bot.summarizer.azerbaijani.words import converb, document, genitive, in_lexicon, oblique, own_words
from bot.summarizer.lexicon import az_small, az_speech
from bot.summarizer.tokens import Sentence

_NEAR = 2
_DOCUMENT_WITHIN = 5
_QUESTIONS = frozenset(("sual",))
_FROM = frozenset(("abl", "loc"))
_PARTICLES = frozenset(("deyə", "onu", "bunu", "da", "də", "isə", "belə"))


def subject(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """Return who says it; a verb with nothing but adverbs before it has the one who spoke last for its subject."""
    if cue.kind == "by":
        return _owner(sentence, cue, actors)
    if cue.kind == "passive":
        return _source(sentence, cue, actors)
    cited = _cited(sentence, cue, actors)
    if cited is not None:
        return cited
    return _explained(sentence, _speaker(sentence, cue, actors), actors)


def _explained(sentence: Sentence, found: Actor | None, actors: Sequence[Actor]) -> Actor | None:
    """Return whom «o» behind a colon means: «X əks fikirdədir: o hesab edir ki, …» is X."""
    if found is None or found.pronoun != "o" or sentence.text_at(found.first - 1) != ":":
        return found
    named = [actor for actor in actors if actor.named and actor.subject and actor.last < found.first]
    return named[-1] if named else found


def _speaker(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    before = _in_clause(sentence, cue, [a for a in actors if a.last < cue.first and a.subject])
    for fits in (_surely_speaks, _surely_a_body, _speaks, _body_speaks, _medium_speaks):
        fitting = [actor for actor in before if fits(actor)]
        if fitting:
            return _nearest(fitting, cue)
    if cue.plural:
        sources = [a for a in actors if a.last < cue.first and a.body and a.cases & _FROM]
        if sources:
            return sources[-1]
    return _behind(cue, actors) or _unnamed(sentence, cue)


def _cited(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """Return whose words somebody else passes on: «X-in sözlərini qəzet sitat gətirir»."""
    if cue.lemma not in az_speech.CITING_VERBS:
        return None
    owners = [a for a in actors if a.genitive and a.last < cue.first and own_words(sentence.lower(a.last + 1))]
    return owners[-1] if owners else None


def _owner(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    owners = [
        a
        for a in actors
        if a.last < cue.first and a.cases & _owning(sentence, a, cue) and _only_adverbs(sentence, a.last + 1, cue.first)
    ]
    if owners:
        return owners[-1]
    return _unnamed(sentence, cue) if cue.first == 0 else None


def _owning(sentence: Sentence, actor: Actor, cue: Cue) -> frozenset[str]:
    """Return the cases in which a phrase owns what was said: «X-ə görə», «X-dən verilən», «X-in saytında yayılan məlumata görə»."""
    if cue.lemma == az_speech.ACCORDING:
        return frozenset(("dat",))
    if cue.lemma in az_speech.GIVEN:
        return frozenset(("abl", "gen") if own_words(sentence.lower(actor.last + 1)) else ("abl",))
    return frozenset(("gen",))


def _source(sentence: Sentence, cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """Return the body a passive has it from: «nazirlikdən bildirilib», «nazirliyin məlumatında deyilir»."""
    before = [a for a in actors if a.last < cue.first and not a.media]
    sources = [a for a in before if "abl" in a.cases and a.body]
    owners = [
        a
        for a in before
        if (a.genitive and _document(sentence, a.last + 1, cue.first)) or document(sentence.lower(a.last + 1))
    ]
    found = sources or owners
    if found:
        return found[-1]
    start = _clause_start(sentence, cue)
    alone = document(sentence.lower(start)) or _only_adverbs(sentence, start, cue.first)
    return _written_nowhere(sentence, cue, body=True) if alone else None


def _document(sentence: Sentence, first: int, stop: int) -> bool:
    """Tell whether a document stands near behind its owner, before a passive («… yaydığı bəyanatda deyilir»)."""
    return any(document(sentence.lower(i)) for i in range(first, min(first + _DOCUMENT_WITHIN, stop)))


def _in_clause(sentence: Sentence, cue: Cue, before: list[Actor]) -> list[Actor]:
    """Return the actors after the last «ki» before the verb, all when there are none."""
    ki = max((i for i in range(cue.first) if sentence.lower(i) == "ki"), default=-1)
    inside = [a for a in before if a.first > ki]
    return inside or before


def _surely_speaks(actor: Actor) -> bool:
    return _speaks(actor) and (actor.sure or bool(actor.name))


def _surely_a_body(actor: Actor) -> bool:
    return _body_speaks(actor) and actor.sure


def _speaks(actor: Actor) -> bool:
    return not actor.body


def _body_speaks(actor: Actor) -> bool:
    return actor.body and not actor.media


def _medium_speaks(actor: Actor) -> bool:
    return actor.media and " " in actor.name


def _nearest(fitting: Sequence[Actor], cue: Cue) -> Actor:
    """Return the nearest one, a name before a bare role that stands farther than two words away."""
    near = fitting[-1]
    if near.name or near.pronoun or cue.first - near.last <= _NEAR:
        return near
    named = [a for a in fitting if a.name or a.pronoun]
    return named[-1] if named else near


def _behind(cue: Cue, actors: Sequence[Actor]) -> Actor | None:
    """Return who stands right behind the verb: «…», dedi Elşad Quliyev."""
    return next((a for a in actors if a.first == cue.last + 1 and a.subject and not a.body), None)


def _unnamed(sentence: Sentence, cue: Cue) -> Actor | None:
    """Return a pronoun that is not written where nothing before the verb could be its subject: «…», – deyə bildirib."""
    start = _clause_start(sentence, cue)
    if (
        cue.plural
        or cue.self_said
        or _contrasted(sentence, cue)
        or not (_only_adverbs(sentence, start, cue.first) or _of_clause(sentence, start, cue))
    ):
        return None
    return _written_nowhere(sentence, cue, body=False)


def _contrasted(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether somebody whom no lexicon knows is the subject: «Messi isə sevincini gizlətməyib»."""
    contrast = next((i for i in range(1, cue.first) if sentence.lower(i) == "isə"), 0)
    return contrast > 0 and not _only_adverbs(sentence, contrast - 1, contrast)


def _of_clause(sentence: Sentence, start: int, cue: Cue) -> bool:
    """Tell whether all before a verb is a clause with a subject of its own: «Həmçinin maaşın artacağını bildirib»."""
    while sentence.lower(start) in az_small.LEADING:
        start += 1
    if start >= cue.first - 1 or not genitive(sentence.lower(start)):
        return False
    return clausal(sentence.lower(cue.first - 1)) or any(_answered(sentence, i, cue) for i in range(start, cue.first))


def _answered(sentence: Sentence, index: int, cue: Cue) -> bool:
    """«Aparıcının … sualına belə cavab verib»: whose question it was, is told, and not who answers."""
    return in_lexicon(sentence.lower(index), _QUESTIONS) and _only_adverbs(sentence, index + 1, cue.first)


def _clause_start(sentence: Sentence, cue: Cue) -> int:
    return next((i + 1 for i in range(cue.first - 1, -1, -1) if sentence.tokens[i].form != "word"), 0)


def _written_nowhere(sentence: Sentence, cue: Cue, *, body: bool) -> Actor:
    return Actor(first=cue.first, last=cue.last, span=between(sentence, cue.first, cue.last), pronoun="o", body=body)


def _only_adverbs(sentence: Sentence, first: int, stop: int) -> bool:
    words = [sentence.lower(i) for i in range(first, stop)]
    return all(
        w in _PARTICLES
        or document(w)
        or w in az_small.ADVERBS | az_small.QUALITIES
        or own_words(w)
        or ((oblique(w) or converb(w)) and w not in az_speech.RELAY)
        for w in words
    )
