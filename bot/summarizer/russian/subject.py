"""Who says what a Russian word of saying reports: the cheapest phrase that can be its subject."""

from dataclasses import replace

from bot.summarizer.actors import Actor, Cue, between
from bot.summarizer.lexicon import ru, ru_saying
from bot.summarizer.russian.inside import inside, inside_before
from bot.summarizer.russian.owner import cited, owner, passed_on, sender
from bot.summarizer.russian.roles import governing_cases
from bot.summarizer.russian.that import acted_before
from bot.summarizer.russian.words import GENDERED, readings, woman
from bot.summarizer.tokens import Sentence

_FAR = 99.0
_TOO_FAR = 40.0
_FARTHEST = 60
_PAIR = 2
_BRACKETS = {"(": 1, ")": -1}


def subject(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """Return who says what `cue` reports, None when nobody in the sentence can."""
    if cue.kind == "by":
        return owner(sentence, cue, actors)
    if cue.impersonal:
        return sender(sentence, actors)
    return cited(sentence, cue, actors) or _acting(sentence, cue, actors)


def _acting(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """Return the subject of a verb: the cheapest phrase, or the body «в» which it is said."""
    found = _cheapest(sentence, cue, actors)
    body = inside(sentence, cue, actors) or inside_before(sentence, cue, actors)
    spoken_to = found is not None and (found.media or (found.body and not found.cases))
    if body is not None and (found is None or spoken_to or abs(body.first - cue.first) < abs(found.first - cue.first)):
        return body
    if found is None:
        return _after_its_clause(sentence, cue, actors) or _understood(sentence, cue, actors)
    if (found.media or found.body) and cue.relay:
        return passed_on(sentence, actors) or found
    person = not (found.body or found.pronoun or (found.gender and _agrees(cue, found)))
    return replace(found, gender=cue.gender) if person and cue.gender in {"m", "f"} else found


def _cheapest(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    costs = [(_cost(sentence, cue, actor), n) for n, actor in enumerate(actors)]
    best = min(costs, default=(_FAR, 0))
    if best[0] >= _TOO_FAR:
        return None
    found = actors[best[1]]
    follows = next((a for a in actors if a.first == found.last + 1), None)
    bare = found.body or (found.named and not found.role and " " not in found.name)
    if follows is not None and bare and found.first > cue.last and _next_subject(cue, follows):
        return follows  # «сообщил Report председатель …»: to whom, then who
    return found


def _next_subject(cue: Cue, actor: Actor) -> bool:
    return not actor.body and actor.subject and _agrees(cue, actor)


def _after_its_clause(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """«Отметив, что порт вырастет, Севиндж Алекперова поблагодарила …»: the subject of the main clause."""
    if cue.kind != "gerund" or acted_before(sentence, cue):
        return None
    return next((a for a in actors if a.subject and a.first > cue.last and sentence.text_at(a.first - 1) == ","), None)


def _understood(sentence: Sentence, cue: Cue, actors: list[Actor]) -> Actor | None:
    """«И добавил: „…“»: nobody is named because the one who has just spoken goes on."""
    opens = all(sentence.lower(i) in ru.CONNECT | ru.SMALL or sentence.text_at(i) == "," for i in range(cue.first))
    if cue.kind != "verb" or not opens or any(a.subject and a.first > cue.last for a in actors):
        return None
    span = between(sentence, cue.first, cue.last)
    if cue.plural:
        return Actor(first=cue.first, last=cue.last, span=span, pronoun=ru.THERE, body=True)
    return Actor(first=cue.first, last=cue.last, span=span, pronoun=ru.HE, gender=cue.gender)


def _cost(sentence: Sentence, cue: Cue, actor: Actor) -> float:
    if (
        not actor.subject
        or actor.first <= cue.first <= actor.last
        or not (_agrees(cue, actor) or _perhaps(cue, actor))
        or _bracketed(sentence, actor, cue)
    ):
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
    if governing_cases(sentence, actor.first):
        cost += 15
    spoken_to = after and actor.body and not actor.cases  # «рассказал CBC, что»: a name that does not decline
    asked = after and "accs" in actor.cases and cue.lemma in ru_saying.ADDRESSING  # «просил суд»
    cost += 0 if _agrees(cue, actor) else 8
    cost += 10 if asked else 8 if actor.media else 6 if spoken_to else 0
    return cost + (0 if actor.name or actor.pronoun else 1)


def _bracketed(sentence: Sentence, actor: Actor, cue: Cue) -> bool:
    """Tell whether an actor stands in brackets, or between dashes, that the verb stands outside of."""
    low, high = sorted((actor.first, cue.first))
    dashes = [i for i, token in enumerate(sentence.tokens) if token.text in {"—", "–"}]
    here = sum(low < i < high for i in dashes)
    if here == 1 and len(dashes) == _PAIR and dashes[0] < actor.first < dashes[1]:
        return True  # «Сам Нурлан — фамилию он просил не называть — признался, что»
    return sum(_BRACKETS.get(sentence.text_at(i), 0) for i in range(low, high)) != 0


def _before_is_quote(sentence: Sentence, cue: Cue) -> bool:
    return any(sentence.is_quote(i) for i in range(max(0, cue.first - 4), cue.first))


def _barrier(sentence: Sentence, index: int) -> float:
    token = sentence.tokens[index]
    if token.form == "quote":
        return 6 if not token.text or len(token.text) > 40 else 0.5
    if token.form == "sign":
        return {",": 4, ";": 30, ":": 20}.get(token.text, 2)
    if token.lower in ru.CLAUSE_OPENERS:
        return _FAR if token.lower == "что" else 12
    return 8 if any(p.pos == "VERB" for p in readings(token)[:1]) else 0


def _agrees(cue: Cue, actor: Actor) -> bool:
    if cue.kind == "gerund":
        return True
    if cue.plural is not None and cue.plural != actor.plural and not (cue.plural and actor.body and not actor.gender):
        return False
    return not (cue.gender and actor.gender and cue.gender != actor.gender)


def _perhaps(cue: Cue, actor: Actor) -> bool:
    """Tell whether a verb may be that of a person whose gender only the first name tells: dictionaries take «Адиль» for a woman."""
    return (
        actor.named
        and cue.plural is not True
        and not actor.name.lower().endswith(GENDERED)
        and not woman(actor.role.split(" ")[0])
    )
