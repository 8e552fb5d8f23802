"""Interviews of any layout: which paragraphs ask, which answer, and whose name stands in front or below."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from bot.summarizer.actors import Grammar
from bot.summarizer.dashed import asked_by_dash, dashed
from bot.summarizer.epilogue import without_epilogue
from bot.summarizer.labels import labelled
from bot.summarizer.layout import Paragraph
from bot.summarizer.opinions import signed
from bot.summarizer.plain_questions import plainly_asked
from bot.summarizer.poll import Reader, answers
from bot.summarizer.turns import Turn
from scrapers.article import Language


def turns(
    text: str, paragraphs: Sequence[Paragraph], grammars: Callable[[Language], Grammar], attributed: AbstractSet[int]
) -> list[Turn]:
    """Return the turns of an interview; none when the article is not one.

    `attributed` are the paragraphs that say themselves who speaks: with a dash in front or not, they are no turns.
    """
    spoken = (
        labelled(text, paragraphs)
        or signed(text, paragraphs)
        or dashed(text, paragraphs, attributed)
        or asked_by_dash(text, paragraphs)
        or plainly_asked(text, paragraphs)
    )
    spoken = without_epilogue(text, paragraphs, spoken, Reader(text, grammars).goes_on)
    return spoken or answers(text, paragraphs, grammars)
