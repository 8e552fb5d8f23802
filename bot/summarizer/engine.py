"""The whole way from an article to its summary."""

from collections.abc import Sequence

from bot.summarizer import toolbox
from bot.summarizer.actors import Actor, Grammar, between
from bot.summarizer.attribution import Attributor
from bot.summarizer.azerbaijani.grammar import Azerbaijani
from bot.summarizer.english.grammar import English
from bot.summarizer.finding import find
from bot.summarizer.foreign import Foreign
from bot.summarizer.guest import find_guests
from bot.summarizer.key import choose
from bot.summarizer.layout import body, main_language
from bot.summarizer.lexicon import az, en, ru
from bot.summarizer.model import Summary
from bot.summarizer.narrative import sentences
from bot.summarizer.quotes import as_quotes
from bot.summarizer.readings import Reading
from bot.summarizer.registry import Registry
from bot.summarizer.russian.grammar import Russian
from bot.summarizer.tokens import Sentence
from scrapers.article import Article, Language, Span

_TITLES = ru.TITLES | az.TITLES | en.TITLES
_OFFICES = ru.OFFICES | az.OFFICES | en.OFFICES
_LONG_ATOM = 60


def summarize(article: Article) -> Summary:
    """Return who says what in the article and its key sentences. Never raises on any text."""
    text = article.text
    paragraphs = body(article)
    grammars = Grammars()
    passages = find(text, paragraphs, grammars.of)
    narrative = sentences(text, paragraphs, passages, grammars.of)
    grammars.learn(article, narrative)
    readings, registry = _read(narrative, grammars)
    guests = find_guests(text, readings, passages, registry)
    said = Attributor(readings, passages, registry, guests).run()
    quotes = as_quotes(text, said, passages, readings)
    return Summary(language=main_language(article), quotes=quotes, key=choose(article, quotes))


class Grammars:
    """One grammar for each language, made once for an article."""

    def __init__(self) -> None:
        self._russian = Russian()
        self._azerbaijani = Azerbaijani()
        self._english = English()
        self._by_language: dict[Language, Grammar] = {
            "ru": self._russian,
            "az": self._azerbaijani,
            "en": self._english,
            "other": Foreign(),
        }

    def of(self, language: Language) -> Grammar:
        """Return the grammar of a language."""
        return self._by_language[language]

    def learn(self, article: Article, narrative: Sequence[Sentence]) -> None:
        """Take the names of the article."""
        self._russian.learn(_entities(article.text, narrative), [s for s in narrative if s.language == "ru"])
        self._azerbaijani.learn((s for s in narrative if s.language == "az"), article.title)
        self._english.learn(sentence for sentence in narrative if sentence.language == "en")


def _entities(text: str, narrative: Sequence[Sentence]) -> list[tuple[Span, str]]:
    """Return the names outside long passages, in order; nobody named inside a passage is its speaker."""
    wanted: list[Span] = []
    for sentence in narrative:
        if sentence.language != "ru":
            continue
        start = sentence.start
        for index in sentence.quotes():
            token = sentence.tokens[index]
            if token.end - token.start > _LONG_ATOM:
                wanted.append(Span(start, token.start))
                start = token.end
        wanted.append(Span(start, sentence.end))
    found = toolbox.entities(text, [span for span in wanted if span.end > span.start])
    return sorted((entity.span, entity.kind) for entity in found)


def _read(narrative: Sequence[Sentence], grammars: Grammars) -> tuple[list[Reading], Registry]:
    registry = Registry(_TITLES, _OFFICES, az.CALLINGS)
    readings: list[Reading] = []
    for sentence in narrative:
        grammar = grammars.of(sentence.language)
        cues, actors = grammar.cues(sentence), grammar.actors(sentence)
        for actor in actors:
            if actor.named:
                _meet(registry, sentence, actor)
        reports = grammar.reports(sentence, cues, actors)
        readings.append(Reading(sentence=sentence, grammar=grammar, cues=cues, actors=actors, reports=reports))
    return readings, registry


def _meet(registry: Registry, sentence: Sentence, actor: Actor) -> None:
    """Take note of a person and of the words that name them, from the first of the name and role to the last."""
    speaker = registry.meet(actor, sentence.tokens[actor.first].start)
    if speaker is not None:
        speaker.mentions.append(between(sentence, actor.first, actor.last))
