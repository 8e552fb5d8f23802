"""A shelf for articles and pages of the Day.Az kind, for the tests of rounds."""

from collections.abc import Sequence

from scrapers.article import Article
from scrapers.collect import Hooks
from scrapers.state import SourceState
from tests.scrapers.website import Website

TEXT = "Правительство одобрило программу развития морских портов на ближайшие пять лет, сообщили в министерстве."


class Shelf:
    """Keeps articles and remembers what it was told."""

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self.progress: list[tuple[int, int]] = []

    async def unseen(self, keys: Sequence[str]) -> set[str]:
        return {key for key in keys if key not in self.articles}

    async def keep(self, article: Article) -> None:
        self.articles[article.source_key] = article

    async def note(self, state: SourceState) -> None:
        self.progress.append((state.found, state.read))

    @property
    def hooks(self) -> Hooks:
        return Hooks(unseen=self.unseen, keep=self.keep, progress=self.note)


def article_page(number: int, *, date: str = "25 ноября 2026 10:15", body: str = TEXT) -> str:
    return (
        f'<html><head><title>Новость {number}</title></head><body><h1 class="article-title">Новость {number}</h1>'
        f'<span class="date">{date}</span><div class="article-body"><p>{body} {number}.</p><p>{body} Второй абзац.</p></div></body></html>'
    )


def listing_page(*numbers: int) -> str:
    links = "".join(
        f'<li class="clearfix"><a href="/economy/{number}.html">Новость {number}</a></li>' for number in numbers
    )
    return f'<html><ul class="ciMainList">{links}</ul></html>'


def rss(site: Website, *numbers: int) -> str:
    items = "".join(
        f"<item><title>Новость {n}</title><link>{site.url(f'/economy/{n}.html')}</link><pubDate>Wed, 25 Nov 2026 06:15:00 GMT</pubDate></item>"
        for n in numbers
    )
    return f'<rss version="2.0"><channel><title>x</title><ttl>60</ttl>{items}</channel></rss>'
