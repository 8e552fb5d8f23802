"""One round over one source: a channel's listing, its unseen entries, their articles, each kept as soon as it is read.

When rounds happen and where articles are kept is left to the caller; so is the process in which pages are parsed.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from scrapers.article import Article, Entry
from scrapers.errors import (
    FetchError,
    ForbiddenError,
    GoneError,
    LayoutError,
    NotHtmlError,
    ScraperError,
    UnreadableError,
    UnsafeAddressError,
    as_scraper_error,
)
from scrapers.extract import read_article, source_key
from scrapers.fetch import Fetcher, Page
from scrapers.outcome import ENOUGH_FAILURES, Happened, after, running
from scrapers.source import Source, source_of
from scrapers.state import SourceState
from scrapers.ways import Asking, Run, Ways, inline

__all__ = ["Hooks", "Round", "Run", "collect", "fetch_article", "inline", "source_key_of"]

_DAY = timedelta(days=1)
_HTML_TYPES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml"})


async def _none(*_: object) -> Mapping[str, Entry]:
    return {}


async def _nothing(*_: object) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What a round asks of its caller: which source keys are unseen, to keep an article, to note the progress.

    `again` is told what a way in (its URL) says of the articles by their keys, and returns those to read again, with those it
    wants to be looked at anyway; `looked` hears which of them were read, `gone` which the site does not have any more.
    """

    unseen: Callable[[Sequence[str]], Awaitable[set[str]]]
    keep: Callable[[Article], Awaitable[None]]
    progress: Callable[[SourceState], Awaitable[None]]
    again: Callable[[str, Mapping[str, Entry]], Awaitable[Mapping[str, Entry]]] = _none
    looked: Callable[[str, str, Entry], Awaitable[None]] = _nothing
    gone: Callable[[str], Awaitable[None]] = _nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What a round brought: the state to save, how many articles were kept, what the maintainer should know.

    `changed_page` is the first page that the site's rule no longer fits.
    """

    state: SourceState
    new: int
    problems: tuple[str, ...] = ()
    changed_page: str | None = None


async def collect(  # noqa: PLR0913  because a round needs all its surroundings, by name
    source: Source,
    state: SourceState,
    *,
    fetcher: Fetcher,
    run: Run,
    hooks: Hooks,
    now: datetime,
    since: datetime,
) -> Round:
    """Do one round. Articles older than `since` are not kept; nothing that can happen on the web is raised.

    An article is kept before the next is asked for, and a channel's validators are only in the returned state: a kill at
    any line loses nothing.
    """
    work = _Work(source, state, _Surroundings(fetcher=fetcher, run=run, hooks=hooks, now=now, since=since))
    return await work.do()


async def fetch_article(url: str, *, fetcher: Fetcher, run: Run, sources: Mapping[str, Source]) -> Article:
    """Fetch and read the one article at `url`, which a person asked for, by the rules of the source it belongs to, if any.

    Raises:
        ScraperError: FetchError and its kinds, GoneError, UnsafeAddressError, NotHtmlError, LayoutError, UnreadableError.
    """
    asked = source_of(url, sources)
    page = await fetcher.get(url, proxy=asked.proxy if asked else None, as_robot=False)
    return await _read(page, source_of(page.url, sources), run, None)


def source_key_of(url: str, source: Source | None) -> str:
    """Return the identity of the article at `url`: "id:<number>" or "url:<canonical>"."""
    return source_key(url, source)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surroundings(Asking):
    hooks: Hooks
    since: datetime


class _Work:
    """The work of one round."""

    def __init__(self, source: Source, state: SourceState, around: _Surroundings) -> None:
        self._source = source
        self._state = state
        self._around = around
        self._happened = Happened()
        self._problems: dict[str, list[str]] = {}

    async def do(self) -> Round:
        happened = self._happened
        ways = Ways(self._source, self._state, happened, self._around)
        entries = await ways.entries()
        self._problems.update({problem: [url] for problem, url in ways.problems.items()})
        listed = self._listed(entries)
        unseen = await self._unseen(listed)
        happened.found = len(unseen)
        failed_in_a_row = 0
        for key, entry in unseen.items():
            await self._note_progress()
            failed_in_a_row = 0 if await self._take(key, entry) else failed_in_a_row + 1
            happened.read += 1
            if failed_in_a_row >= ENOUGH_FAILURES or self._asked_to_wait():
                break
        else:
            await self._look_again(listed)
        state = after(self._source, self._state, happened, self._around.now)
        return Round(state=state, new=happened.kept, problems=self._told(), changed_page=happened.changed_page)

    def _listed(self, entries: Sequence[Entry]) -> dict[str, Entry]:
        """Return the site's own entries that are young enough, by source key, in the listing's order."""
        source, aside = self._source, set(self._state.set_aside)
        own = [entry for entry in entries if source.owns(entry.url)] or entries  # a feed may link through a counter
        by_key: dict[str, Entry] = {}
        for entry in own:
            if self._young(entry.published_at, entry.has_time):
                by_key.setdefault(source.source_key(entry.url), entry)
        return {key: entry for key, entry in by_key.items() if key not in aside}

    async def _unseen(self, listed: Mapping[str, Entry]) -> dict[str, Entry]:
        unseen = await self._around.hooks.unseen(list(listed)) if listed else set()
        return {key: entry for key, entry in listed.items() if key in unseen}

    async def _look_again(self, listed: Mapping[str, Entry]) -> None:
        """Read those known articles again of which the site now says something else, and those the caller wants looked at.

        Whatever goes wrong there says nothing of the source: it is about articles that are kept.
        """
        hooks, way = self._around.hooks, self._happened.channel
        if not listed or way is None:
            return
        for key, entry in (await hooks.again(way, listed)).items():
            try:
                await self._store(_completed(await self._fetched(entry), key, entry))
            except GoneError:
                await hooks.gone(key)
            except ScraperError:
                continue
            else:
                await hooks.looked(way, key, entry)

    async def _fetched(self, entry: Entry) -> Article:
        with as_scraper_error(entry.url):
            page = await self._around.fetcher.get(entry.url, proxy=self._source.proxy)
            article = await _read(page, self._source, self._around.run, self._around.now)
        return replace(article, aliases=tuple(self._source.source_key(url) for url in (page.url, article.url)))

    def _asked_to_wait(self) -> bool:
        """Tell whether the site said when to come back: then nothing more is asked in this round."""
        return any(isinstance(error, FetchError) and error.retry_after for error in self._happened.tried_again)

    async def _take(self, key: str, entry: Entry) -> bool:
        """Fetch, read and keep one article, or write down why not; False where the site did not give it this time."""
        happened = self._happened
        try:
            await self._keep(key, entry, await self._fetched(entry))
        except FetchError as error:
            happened.tried_again.append(error)
            self._problem(error.reason, entry.url)
            return False
        except (GoneError, UnsafeAddressError, ForbiddenError, NotHtmlError):
            happened.set_aside.append(key)
        except (LayoutError, UnreadableError) as error:
            happened.set_aside.append(key)
            happened.unread.append(error)
            self._problem(error.reason, entry.url)
        return True

    async def _keep(self, key: str, entry: Entry, article: Article) -> None:
        for problem in article.problems:
            self._problem(problem, entry.url)
        if article.layout_changed and self._happened.changed_page is None:
            self._happened.changed_page = entry.url
        article = _completed(article, key, entry)
        if not self._young(article.published_at, article.has_time):
            self._happened.set_aside.append(key)
            return
        await self._store(article)
        self._happened.arrivals.append(min(article.published_at or self._around.now, self._around.now))

    async def _store(self, article: Article) -> None:
        try:
            await self._around.hooks.keep(article)
        except UnicodeError as error:
            raise UnreadableError("has characters that cannot be stored") from error

    def _young(self, published_at: datetime | None, has_time: bool) -> bool:
        slack = timedelta() if has_time else _DAY
        return published_at is None or published_at + slack >= self._around.since

    async def _note_progress(self) -> None:
        await self._around.hooks.progress(running(self._state, self._happened))

    def _problem(self, reason: str, url: str) -> None:
        self._problems.setdefault(reason, []).append(url)

    def _told(self) -> tuple[str, ...]:
        """Return one sentence a problem, with the first page that has it."""
        return tuple(
            f"{reason}: {urls[0]}" + (f" and {len(urls) - 1} more" if len(urls) > 1 else "")
            for reason, urls in self._problems.items()
        )


def _completed(article: Article, key: str, entry: Entry) -> Article:
    """Return an article under the key its entry has; what the page does not say, the listing may have said."""
    if article.published_at is None or (entry.has_time and not article.has_time):
        article = replace(article, published_at=entry.published_at, has_time=entry.has_time)
    aliases = tuple(dict.fromkeys(each for each in article.aliases if each != key))
    return replace(article, source_key=key, aliases=aliases, title=article.title or entry.title)


async def _read(page: Page, source: Source | None, run: Run, now: datetime | None) -> Article:
    if page.content_type not in _HTML_TYPES:
        raise NotHtmlError(f"not a page but {page.content_type}")
    return await run(partial(read_article, source=source, charset=page.charset, now=now), page.body, page.url)
