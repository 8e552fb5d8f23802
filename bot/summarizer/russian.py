"""Russian: where the words of saying are, who says them, and the clauses they report."""

from collections.abc import Sequence
from dataclasses import replace

from bot.summarizer import russian_actors
from bot.summarizer.actors import Actor, Cue, Gender, Report
from bot.summarizer.lexicon import ru
from bot.summarizer.russian_names import Names
from bot.summarizer.russian_reports import points_back, reports
from bot.summarizer.russian_words import noun_cases, readings, says
from bot.summarizer.tokens import Sentence, Token
from bot.summarizer.toolbox import Parse
from scrapers.article import Span

_OWNER_GENDERS: dict[str, Gender] = {"его": "m", "ее": "f"}
_GENDERS: dict[str, Gender] = {"masc": "m", "femn": "f", "neut": "n"}
_ATTRIBUTION_WORDS = 24
_FAR = 99.0
_TOO_FAR = 40.0
_FARTHEST = 60


class Russian:
    """The grammar of Russian."""

    def __init__(self) -> None:
        self._names = Names()

    def learn(self, entities: list[tuple[Span, str]], sentences: Sequence[Sentence]) -> None:
        """Take the names of the article: those the tagger found (PER, LOC, ORG), sorted by place, and its sentences."""
        self._names = Names(entities)
        self._names.learn(sentences)

    def cues(self, sentence: Sentence) -> list[Cue]:
        """Return the words of saying, in order."""
        return [cue for index in range(len(sentence.tokens)) if (cue := _cue_at(sentence, index)) is not None]

    def actors(self, sentence: Sentence) -> list[Actor]:
        """Return who could be speaking, in order."""
        return russian_actors.actors(sentence, self._names.kinds(sentence))

    def subject(self, sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
        """Return who says what `cue` reports: the cheapest phrase that can be its subject."""
        return subject(sentence, cue, actors)

    def reports(self, sentence: Sentence, cues: list[Cue], actors: list[Actor]) -> list[Report]:
        """Return the reported clauses of a sentence."""
        return reports(sentence, cues, actors, subject)

    def attributes(self, tokens: list[Token]) -> bool:
        """Tell whether a stretch is an attribution and nothing else: a verb of saying near its start, or at its end."""
        words = [t for t in tokens if t.form == "word"]
        if not words or len(words) > _ATTRIBUTION_WORDS:
            return False
        near = [n for n, t in enumerate(words) if n < 4 and says([t], 0)]
        return bool(near) or (len(words) < 9 and says(words, -1 + len(words)))

    def points_back(self, sentence: Sentence) -> bool:
        """Tell whether it says who said the sentence before («Об этом сказал X»)."""
        return points_back(sentence)


def _cue_at(sentence: Sentence, index: int) -> Cue | None:
    token = sentence.tokens[index]
    if token.form != "word":
        return None
    lower = token.lower
    if lower in ru.BY_WORDS_FORMS and sentence.lower(index - 1) in {"по", "его", "ее", "их"}:
        first = index - 1
        return Cue(first=first if sentence.lower(first) == "по" else first - 1, last=index, kind="by", lemma=lower)
    if lower == ru.ACCORDING:
        return Cue(first=index, last=index, kind="by", lemma=lower)
    return _verb_at(sentence, index)


def _with_noun(sentence: Sentence, index: int, lemma: str) -> bool:
    wanted = ru.WITH_NOUN.get(lemma, frozenset())
    return bool(wanted) and any(sentence.lower(i) in wanted for i in (index - 1, index + 1, index + 2))


def _gender(parse: Parse) -> Gender:
    return next((gender for tag, gender in _GENDERS.items() if tag in parse.grammemes), "")


def _verb_at(sentence: Sentence, index: int) -> Cue | None:
    for p in readings(sentence.tokens[index])[:2]:
        lemma = p.lemma.replace("ё", "е")
        if (lemma in ru.SAY | ru.IMPERSONAL or _with_noun(sentence, index, lemma)) and p.pos in {
            "VERB",
            "GRND",
            "PRTF",
        }:
            return Cue(
                first=index,
                last=index,
                kind="gerund" if p.pos in {"GRND", "PRTF"} else "verb",
                lemma=lemma,
                gender=_gender(p),
                plural="plur" in p.grammemes,
                relay=lemma in ru.RELAY,
                self_said=bool(p.grammemes & {"1per", "2per", "impr"}),
                impersonal=lemma in ru.IMPERSONAL,
            )
        if p.pos in {"ADJS", "PRTS"} and lemma in ru.SHORT:
            return Cue(
                first=index, last=index, kind="short", lemma=lemma, gender=_gender(p), plural="plur" in p.grammemes
            )
    return None


def subject(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """Return the cheapest actor for a cue, None when none can be its subject."""
    if cue.kind == "by":
        return _owner(sentence, cue, actors)
    if cue.impersonal:
        return _sender(sentence, actors)
    if cue.lemma in ru.CITING and (cited := _cited(cue, actors)) is not None:
        return cited
    best = min(((_cost(sentence, cue, actor), n) for n, actor in enumerate(actors)), default=(_FAR, 0))
    if best[0] >= _TOO_FAR:
        return _impersonal(sentence, cue, actors)
    found = actors[best[1]]
    person = not (found.body or found.pronoun or found.gender)
    return replace(found, gender=cue.gender) if person and cue.gender in {"m", "f"} else found


def _sender(sentence: Sentence, actors: list[Actor]) -> Actor | None:
    """«говорится в сообщении МИД»: whose message it is."""
    for actor in actors:
        if actor.genitive and sentence.lower(actor.first - 1) in ru.MESSAGES:
            return actor if actor.named else russian_actors.in_case(sentence, actor, "gent")
    return None


def _cited(cue: Cue, actors: list[Actor]) -> Actor | None:
    """«цитирует агентство директора X»: the person who stands in the accusative."""
    after = [a for a in actors if a.named and a.first > cue.last and ("accs" in a.cases or not a.subject)]
    return after[-1] if after else None


def _impersonal(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """«сообщили в пресс-службе ведомства»."""
    if not cue.plural:
        return None
    near = (a for a in actors if a.body and not a.media and sentence.lower(a.first - 1) == "в")
    here = next((a for a in near if cue.last + 2 == a.first or a.last + 1 == cue.first), None)
    if here is None:
        return None
    case = next(
        (c for c in ("loct", "datv", "gent", "nomn") if c in noun_cases(sentence.text_at(here.first), person=False)),
        "nomn",
    )
    return russian_actors.in_case(sentence, here, case)


def _owner(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """Return whose words they are: «по словам X», «по его словам»."""
    for index in range(cue.first, cue.last + 1):
        if sentence.lower(index) in ru.POSSESSIVE:
            return _possessor(sentence, index)
    at = cue.last + 1
    if sentence.lower(at) in {"самого", "самой", "того"}:
        at += 1
    here = next((a for a in actors if a.first == at and not a.pronoun), None)
    if here is None or here.media:
        return None
    if here.named:
        return russian_actors.named_in_case(sentence, here, "datv" if cue.lemma == ru.ACCORDING else "gent")
    return russian_actors.in_case(sentence, here, "gent") if here.genitive and _declines(sentence, here) else here


def _declines(sentence: Sentence, actor: Actor) -> bool:
    return any("gent" in p.grammemes for p in readings(sentence.tokens[actor.first]))


def _possessor(sentence: Sentence, index: int) -> Actor:
    lower = sentence.lower(index)
    pronoun = {"его": "он", "ее": "она"}.get(lower, "они")
    gender = _OWNER_GENDERS.get(lower, "")
    token = sentence.tokens[index]
    return Actor(
        first=index,
        last=index,
        span=Span(token.start, token.end),
        pronoun=pronoun,
        plural=pronoun == "они",
        gender=gender,
    )


def _cost(sentence: Sentence, cue: Cue, actor: Actor) -> float:
    if not actor.subject or actor.first <= cue.first <= actor.last or not _agrees(cue, actor):
        return _FAR
    after = actor.first > cue.last
    low, high = (cue.last + 1, actor.first) if after else (actor.last + 1, cue.first)
    if high - low > _FARTHEST:
        return _FAR
    if cue.kind == "gerund":
        return _FAR if after else (high - low) / 10 + (0 if actor.named or actor.pronoun else 3)
    cost = float(high - low) + sum(_barrier(sentence, i) for i in range(low, high))
    if after and not _before_is_quote(sentence, cue):
        cost += 3 if high > low else 0.5
    if _in_prepositional(sentence, actor):
        cost += 15
    return cost + (0 if actor.name or actor.pronoun else 1) + (8 if actor.media else 0)


def _before_is_quote(sentence: Sentence, cue: Cue) -> bool:
    return any(sentence.is_quote(i) for i in range(max(0, cue.first - 4), cue.first))


def _barrier(sentence: Sentence, index: int) -> float:
    token = sentence.tokens[index]
    if token.form == "quote":
        return 6 if not token.text or len(token.text) > 40 else 0.5
    if token.form == "sign":
        return {",": 4, ";": 30, ":": 20}.get(token.text, 2)
    if token.lower in {"что", "который", "которая", "которые", "чтобы", "если"}:
        return _FAR if token.lower == "что" else 12
    return 8 if any(p.pos == "VERB" for p in readings(token)[:1]) else 0


def _agrees(cue: Cue, actor: Actor) -> bool:
    if cue.kind == "gerund":
        return True
    if cue.plural is not None and cue.plural != actor.plural and not (cue.plural and actor.body and not actor.gender):
        return False
    return not (cue.gender and actor.gender and cue.gender != actor.gender)


def _in_prepositional(sentence: Sentence, actor: Actor) -> bool:
    before = readings(sentence.tokens[actor.first - 1]) if actor.first else ()
    return any(p.pos == "PREP" for p in before[:1])
