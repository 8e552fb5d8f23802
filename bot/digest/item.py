"""One article as the digest sees it: the stored version, its quotes, its topics."""

from dataclasses import dataclass
from datetime import datetime

from bot.summarizer.model import Quote, Summary
from scrapers.article import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A stored, summarised version of an article.

    `number` counts its versions from 1; `topics` are ids, best first. `story` is the same in all articles that tell one story;
    `speakers` are the archive's ids of who says the quotes, in their order (() where none is known).
    """

    version_id: int
    article_id: int
    number: int
    source_id: str
    source_name: str
    article: Article
    summary: Summary
    topics: tuple[str, ...] = ()
    fetched_at: datetime
    ready_at: datetime | None = None
    text_sha256: str
    story: int | None = None
    speakers: tuple[int | None, ...] = ()

    def speaker_id(self, quote: Quote) -> int | None:
        """Return the archive's id of who says one of the quotes; None where it is not known."""
        pairs = zip(self.summary.quotes, self.speakers, strict=False)
        return next((speaker for each, speaker in pairs if each == quote), None)
