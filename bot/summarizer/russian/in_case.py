"""Russian phrases without a name, read as standing in one of the cases they may stand in."""

from dataclasses import replace

from bot.summarizer.actors import Actor
from bot.summarizer.lexicon import ru_people
from bot.summarizer.russian.forms import Forms, body_forms, forms
from bot.summarizer.russian.role_text import role_text
from bot.summarizer.russian.roles import head_forms
from bot.summarizer.russian.words import readings
from bot.summarizer.tokens import Sentence


def in_case(sentence: Sentence, actor: Actor, case: str) -> Actor:
    """Return an actor without a name of a person, its phrase read as standing in `case`."""
    head = next((i for i in range(actor.first, actor.last + 1) if noun_forms(sentence, i)), actor.first)
    numbers = {f.number for f in noun_forms(sentence, head) or forms(readings(sentence.tokens[head])) if f.case == case}
    number = "plur" if numbers == {"plur"} else "sing"
    text = role_text(sentence, actor.first, actor.last, case, number)
    if sentence.lower(actor.first) in ru_people.SHARE_WORDS:
        text = text.lower()[:1] + text[1:]
    if actor.body and actor.first > 0 and sentence.tokens[actor.first].capital:
        text = text[:1].upper() + text[1:]  # a capital inside a sentence is the name's own
    return replace(actor, name=text if actor.body else "", role="" if actor.body else text)


def noun_forms(sentence: Sentence, index: int) -> Forms:
    """Return the forms of what a phrase without a name can be headed by at `index`."""
    counting = sentence.lower(index) in ru_people.QUANTITIES | ru_people.ONE_OF
    return (
        forms(readings(sentence.tokens[index]))
        if counting
        else head_forms(sentence, index) or body_forms(sentence.text_at(index))
    )
