"""`make test-live`: every built-in site as it is today. What cannot be asked from here is skipped with the reason."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.jobs import utc_now
from scrapers.article import Article
from scrapers.collect import Hooks, collect, inline
from scrapers.fetch import Fetcher
from scrapers.sources import built_in
from scrapers.state import SourceState

SITES = built_in()


@pytest.mark.live
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", sorted(SITES))
async def test_the_newest_article_of_a_real_site_is_read(name: str) -> None:
    articles: list[Article] = []

    async def newest(keys: Sequence[str]) -> set[str]:
        return set(keys[:1])

    async def keep(article: Article) -> None:
        articles.append(article)

    async def note(_: SourceState) -> None:
        return None

    now = utc_now()
    async with Fetcher() as fetcher:
        outcome = await collect(
            SITES[name],
            SourceState(source_id=name, since=now),
            fetcher=fetcher,
            run=inline,
            hooks=Hooks(unseen=newest, keep=keep, progress=note),
            now=now,
            since=now - timedelta(days=30),
        )
    if not articles:
        pytest.skip(f"{outcome.state.state}: {outcome.state.reason}")
    (article,) = articles
    assert article.title
    assert article.published_at is not None
    assert outcome.problems == ()
