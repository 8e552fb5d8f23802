"""Answers of several people to one question, each under a line with the name: «Səbinə Qoşqarlı, uşaq psixoloqu:».

Their words carry no marks, so that nothing but the line above tells that they are speech. Whose words they are is
decided where names are known (`guest`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.summarizer.actors import Actor, Cue, Grammar
from bot.summarizer.layout import Paragraph
from bot.summarizer.tokens import Sentence, tokens_with_atoms
from bot.summarizer.turns import Turn
from scrapers.article import Language, Span

_MARKS = frozenset("«»“”„\"'‘’-–—")
_LONGEST_LINE = 140
_LEAST_ANSWERS = 2
_LEAST_WORDS = 6
_PARAGRAPHS = 6
_READ = 60


def answers(text: str, paragraphs: Sequence[Paragraph], grammars: Callable[[Language], Grammar]) -> list[Turn]:
    """Return the answers, each a turn; none where fewer than two people give one."""
    reader = Reader(text, grammars)
    heads = {n: name for n, p in enumerate(paragraphs[:-1]) if (name := reader.head(p)) is not None}
    if len(heads) < _LEAST_ANSWERS:
        return []
    found = list(_under(paragraphs, heads, reader))
    names = {text[turn.label.start : turn.label.end] for turn in found if turn.label}
    return found if len(names) >= _LEAST_ANSWERS else []


def _under(paragraphs: Sequence[Paragraph], heads: Mapping[int, Span], reader: "Reader") -> Iterator[Turn]:
    for number, name in heads.items():
        taken: list[int] = []
        for following in range(number + 1, min(number + 1 + _PARAGRAPHS, len(paragraphs))):
            if following in heads or not reader.goes_on(paragraphs[following]):
                break
            taken.append(following)
        if taken:
            span = Span(paragraphs[taken[0]].span.start, paragraphs[taken[-1]].span.end)
            yield Turn(span.start, span, tuple(taken), name, answer=True)


class Reader:
    """Reads paragraphs by the grammar of their language, before the names of the article are known."""

    def __init__(self, text: str, grammars: Callable[[Language], Grammar]) -> None:
        self._text = text
        self._grammars = grammars

    def head(self, paragraph: Paragraph) -> Span | None:
        """Return the name in a line that is nothing but a name, a role and a colon."""
        start, end = paragraph.span
        if end - start > _LONGEST_LINE or self._text[end - 1] != ":" or self._text[start] in _MARKS:
            return None
        sentence, grammar = self._sentence(paragraph), self._grammars(paragraph.language)
        actors = [actor for actor in grammar.actors(sentence) if not actor.body and not actor.pronoun]
        return None if grammar.cues(sentence) else _named(sentence, actors)

    def goes_on(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph is sentences without marks in which nobody is named, person or body, who says something."""
        words = self._text[paragraph.span.start : paragraph.span.end]
        if words[0] in _MARKS or words[-1] not in '.!?…»”"' or len(words.split()) < _LEAST_WORDS:
            return False
        sentence, grammar = self._sentence(paragraph), self._grammars(paragraph.language)
        actors = grammar.actors(sentence)
        cues = [cue for cue in grammar.cues(sentence) if not cue.self_said]
        spoken = [(cue, grammar.subject(sentence, cue, actors)) for cue in cues]
        return not any(actor is not None and _tells_of(sentence, cue, actor) for cue, actor in spoken)

    def _sentence(self, paragraph: Paragraph) -> Sentence:
        tokens = tokens_with_atoms(self._text, paragraph.span, ())[:_READ]
        return Sentence(paragraph.span.start, paragraph.span.end, 0, paragraph.language, tokens)


def _tells_of(sentence: Sentence, cue: Cue, actor: Actor) -> bool:
    """Tell whether it is told what somebody says: by name, or «Səfir … bildirib.» from the first word to the last."""
    whole = actor.first == 0 and cue.last >= len(sentence.tokens) - 2
    return bool(actor.name) or (bool(actor.role) and whole)


def _named(sentence: Sentence, actors: Sequence[Actor]) -> Span | None:
    """Return the name of a line; one that no grammar knows is what stands before the comma: «Нурана, ученица:»."""
    named = next((actor.span for actor in actors if actor.named), None)
    if named is not None or not actors:
        return named
    comma = next((n for n in range(1, 4) if sentence.text_at(n) == ","), None)
    if comma is None or not all(token.capital for token in sentence.tokens[:comma]):
        return None
    return Span(sentence.start, sentence.tokens[comma - 1].end)
