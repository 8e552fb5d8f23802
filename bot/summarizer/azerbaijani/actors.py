"""Who could be speaking in an Azerbaijani sentence: persons with their roles, bare roles, bodies, pronouns."""

from collections.abc import Iterator

from bot.summarizer.actors import Actor, between
from bot.summarizer.azerbaijani.cues import cues
from bot.summarizer.azerbaijani.endings import Form
from bot.summarizer.azerbaijani.names import Name, Names
from bot.summarizer.azerbaijani.roles import Phrases
from bot.summarizer.azerbaijani.words import (
    acronym_form,
    body_form,
    form_in,
    gender,
    in_lexicon,
    own_words,
    participle,
    possessed,
    role_form,
    title_form,
)
from bot.summarizer.lexicon import az_names, az_people, az_small
from bot.summarizer.tokens import Sentence

_PRONOUNS = frozenset(("o", "onlar")) | az_small.OWNERS
_OURS = ("mız", "miz", "muz", "müz")
_BEFORE_PRONOUN = frozenset(("-", "–", "—", "deyə"))
_HOUSE = frozenset(("ev",))
_SOMEBODY = frozenset(("biri", "kimsə", "hamı", "bəziləri", "çoxları", "başqaları", "digəri", "digərləri"))
_OWNED_IN = frozenset(("nom", "gen", "dat", "loc", "abl"))
_CONVERB = frozenset("aə")
_AFTER_PRONOUN = frozenset((",", ":", "–", "-", "—", "isə", "da", "də"))


def actors(sentence: Sentence, names: Names) -> list[Actor]:
    """Return the actors of a sentence, in order."""
    met = names.of(sentence)
    barred = frozenset(i for name in met if name.case != "gen" for i in range(name.first, name.last + 1))
    owners = frozenset(i for name in met if name.case == "gen" for i in range(name.first, name.last + 1))
    reader = _Reader(sentence, Phrases(sentence, barred, owners))
    found = [reader.person(name) for name in met]
    taken = {index for actor in found for index in range(actor.first, actor.last + 1)}
    for actor in reader.others():
        if not taken.intersection(range(actor.first, actor.last + 1)):
            found.append(actor)
            taken.update(range(actor.first, actor.last + 1))
    return sorted(found, key=lambda actor: actor.first)


class _Reader:
    """Reads the actors of one sentence."""

    def __init__(self, sentence: Sentence, phrases: Phrases) -> None:
        self._sentence = sentence
        self._phrases = phrases

    def person(self, name: Name) -> Actor:
        """Return the actor of a name, with the role before or after it."""
        sentence = self._sentence
        before = self._phrases.role_before(name.first, chained=name.case == "nom")
        after = None if before else self._phrases.role_after(name.last)
        role = before or after
        title = title_form(sentence.lower(name.last + 1))
        titled = name.last if title is None else name.last + 1
        return Actor(
            first=before.first if before else name.first,
            last=after.last if after else titled,
            span=between(sentence, name.first, name.last),
            name=f"{name.text} {title.stem}" if title is not None and name.first == name.last else name.text,
            role=role.text if role else "",
            subject=name.case == "nom"
            and self._may_act(after.last if after else titled)
            and not self._names_thing(titled),
            genitive=name.case == "gen",
            sure=name.sure,
            gender=gender(title.stem if title is not None else "", name.text.rsplit(None, 1)[-1].lower()),
            cases=frozenset((name.case,)),
            whose=self._whose(role.first, role.last) if role else None,
        )

    def _whose(self, first: int, last: int) -> Actor | None:
        """Return the body in which a role is held: «Statistika Komitəsinin şöbə müdiri» is of the committee."""
        found = (self._body(index) for index in range(first, last))
        return next((body for body in found if body is not None and body.genitive), None)

    def _names_thing(self, last: int) -> bool:
        """Tell whether a body or a place bears the name before it: «Heydər Əliyev Sarayında»."""
        following = self._sentence.lower(last + 1)
        thing = form_in(following, az_names.THINGS) or body_form(following)
        return thing is not None and thing.owned and self._sentence.text_at(last + 1)[:1].isupper()

    def others(self) -> Iterator[Actor]:
        """Yield who is not called by name, the last first: what stands before a noun may be part of its phrase."""
        for index in range(len(self._sentence.tokens) - 1, -1, -1):
            if self._sentence.tokens[index].form == "word":
                actor = self._role(index) or self._body(index) or self._pronoun(index) or self._somebody(index)
                if actor is not None:
                    yield actor

    def _role(self, index: int) -> Actor | None:
        form = role_form(self._sentence.lower(index))
        if form is None or self._verbal(index):
            return None
        several = form.plural and form.case == "abl" and in_lexicon(self._sentence.lower(index + 1), az_people.GROUP)
        first, last = self._phrases.start(index), index + several
        kin = form.owned and form.stem in az_people.KIN
        themselves = form.case == "gen" and self._sentence.lower(last + 1) == "özü"
        if form.owned and form.case == "nom" and not kin and not self._owned(first, index):
            return None  # «rəhbəri», «yeni rəhbəri» without their owner are objects: «the chairman»
        return Actor(
            first=first,
            last=last,
            span=between(self._sentence, first, last),
            role=self._phrases.text(first, last)
            if several
            else self._phrases.of_pronoun(first, last) or self._nominative(first, last, form),
            subject=several or themselves or (form.case == "nom" and self._may_act(last)),
            genitive=form.case == "gen",
            plural=form.plural,
            gender="" if form.plural else gender(form.stem, self._sentence.lower(first)),
            sure=not self._modifies(last) and form.stem not in az_people.OUTCOMES,
            media=form.stem in az_people.CORRESPONDENTS,
            cases=frozenset((form.case,)),
            other=kin or themselves or self._new(first, last, form),
            fresh=self._sentence.lower(first - 1) in az_small.ANOTHER and not form.plural,
            whose=self._whose(first, last),
        )

    def _new(self, first: int, last: int, form: Form) -> bool:
        """Tell whether a bare role is hardly who was spoken of: «deputat isə», or a trade that begins a sentence («Hakim …»)."""
        begins = first == 0 or participle(self._sentence.lower(first - 1))  # «baxış keçirən müstəntiq»
        begins = begins and form.stem not in az_people.ANYBODY
        return self._sentence.lower(last + 1) == "isə" or begins or form.stem in az_people.OUTCOMES

    def _verbal(self, index: int) -> bool:
        """Tell whether a word is part of a verb and looks like a person: «əl ata bilər», «qalib gəlib»."""
        following = self._sentence.lower(index + 1)
        if self._sentence.lower(index) in az_people.OUTCOMES and following.startswith("gəl"):
            return True
        return self._sentence.lower(index)[-1] in _CONVERB and following.startswith("bil") and "bildir" not in following

    def _owned(self, first: int, index: int) -> bool:
        """Tell whether somebody or something before a noun owns it."""
        within = any(self._sentence.lower(i) not in az_small.QUALITIES for i in range(first, index))
        ours = self._sentence.lower(index).endswith(_OURS)
        return within or ours or self._sentence.lower(first - 1) in az_small.OWNERS

    def _body(self, index: int) -> Actor | None:
        sentence = self._sentence
        form = body_form(sentence.lower(index)) or acronym_form(sentence.text_at(index)) or self._medium(index)
        if form is None or (form.stem == "sayt" and self._bodys(index - 1)) or self._short_form(index):
            return None  # «universitetin saytında»: the university tells it
        first = self._phrases.start(index)
        return Actor(
            first=first,
            last=index,
            span=between(sentence, first, index),
            name=sentence.text_at(first)[:1] + self._nominative(first, index, form)[1:],
            body=True,
            pronoun=form.stem if first == index and form.stem in az_people.GENERIC_BODIES else "",
            subject=form.case == "nom" and self._may_act(index),
            genitive=form.case == "gen",
            plural=form.plural,
            sure=not self._modifies(index),
            media=self._media(first, index, form),
            cases=frozenset((form.case,)),
        )

    def _short_form(self, index: int) -> bool:
        """Tell whether a body's short form stands in brackets behind it: «Təşkilatının (FAO) hesabatında»."""
        return self._sentence.text_at(index - 1) == "(" and body_form(self._sentence.lower(index - 2)) is not None

    def _bodys(self, index: int) -> bool:
        form = body_form(self._sentence.lower(index)) or acronym_form(self._sentence.text_at(index))
        return form is not None and form.case == "gen"

    def _medium(self, index: int) -> Form | None:
        """Return the reading of a medium that is called by its name alone («Trend-dən»), or of the White House."""
        if not self._sentence.tokens[index].capital:
            return None
        house = self._sentence.text_at(index - 1) == "Ağ"
        return form_in(self._sentence.lower(index), _HOUSE if house else az_people.MEDIA)

    def _media(self, first: int, last: int, form: Form) -> bool:
        """Tell whether a body passes on other people's words: a paper, a channel, «Trend» agentliyi."""
        called = any(self._sentence.is_quote(i) for i in range(first, last))
        news = any(in_lexicon(self._sentence.lower(i), az_people.MEDIA) for i in range(first, last + 1))
        return news or (called and form.stem == "agentlik")

    def _pronoun(self, index: int) -> Actor | None:
        word = self._sentence.lower(index)
        if word not in _PRONOUNS or (word == "o" and not self._stands_for_somebody(index)):
            return None
        owner = word in az_small.OWNERS
        return Actor(
            first=index,
            last=index,
            span=between(self._sentence, index, index),
            pronoun=word,
            plural=word.startswith("onlar"),
            subject=not owner,
            genitive=owner,
            cases=frozenset(("gen" if owner else "nom",)),
        )

    def _somebody(self, index: int) -> Actor | None:
        """«Zaldan biri qışqırdı»: nobody is told."""
        word = self._sentence.lower(index)
        if word not in _SOMEBODY or role_form(self._sentence.lower(index - 1)) is not None:
            return None
        span = between(self._sentence, index, index)
        return Actor(first=index, last=index, span=span, role=word, fresh=True, sure=False)

    def _stands_for_somebody(self, index: int) -> bool:
        """Tell whether «o» is a person and not «that»: «o, …», «o deyib», but not «o sənəd»."""
        following = self._sentence.lower(index + 1)
        if (
            following in _AFTER_PRONOUN
            or following in az_small.ADVERBS
            or self._sentence.lower(index - 1) in _BEFORE_PRONOUN
        ):
            return True
        return index == 0 or bool(cues(self._sentence.tokens[index + 1 : index + 4]))

    def _may_act(self, last: int) -> bool:
        """Tell whether what follows a phrase lets it be the subject: no «ilə», «haqqında», «tərəfindən»."""
        return self._sentence.lower(last + 1) not in az_small.POSTPOSITIONS

    def _modifies(self, index: int) -> bool:
        """Tell whether a noun only tells whose the next one is: «həkim nəzarəti»."""
        following = self._sentence.lower(index + 1)
        return possessed(following, _OWNED_IN) and not own_words(following)

    def _nominative(self, first: int, last: int, form: Form) -> str:
        """Return the words of a phrase with its last one in the nominative."""
        token = self._sentence.tokens[last].text
        bare = form.nominative
        kept = token[: len(bare)] if self._sentence.lower(last).startswith(bare) else bare
        phrase = self._phrases.text(first, last)
        return kept[:1].lower() + kept[1:] if first == last else phrase[: len(phrase) - len(token)] + kept
