"""The local newsroom over HTTP: listing, feed and article pages with ETag, Last-Modified and 304 answers.

Notes which pages programs fetched (a browser says `Sec-Fetch-Mode` with every request, our scrapers do not), so that
the chat page can show how far the bot is.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Protocol

from aiohttp import web

from bot.playground.newsroom_pages import Pages, http_date
from bot.playground.outlet_words import SECTIONS, OutletLanguage
from bot.playground.stories import Story

Clock = Callable[[], datetime]
"""Gives the present as an aware UTC datetime."""


class Outlet(Protocol):
    """Who publishes: what is out, newest first; `catch_up` is called whenever somebody looks."""

    name: str
    motto: str
    language: OutletLanguage

    @property
    def stories(self) -> tuple[Story, ...]:
        """Return what is published."""
        ...

    def story(self, number: int) -> Story | None:
        """Return the published story with this number."""
        ...

    def catch_up(self, now: datetime) -> object:
        """Publish what is due."""
        ...


class NewsroomSite:
    """The routes of an outlet, and what programs have fetched from them."""

    def __init__(self, outlet: Outlet, clock: Clock) -> None:
        self.outlet = outlet
        self._pages = Pages(name=outlet.name, motto=outlet.motto, language=outlet.language)
        self.clock = clock
        self.address: str | None = None
        """Where it is served on a port of its own, as http://host:port; None: nowhere."""
        self.read_at: dict[int, datetime] = {}
        """When a program first fetched the article with this number."""
        self.looks = 0
        """How often programs asked for the listing or the feed."""
        self.looked_at: datetime | None = None

    def routes(self) -> list[web.RouteDef]:
        """Return what to add to the server's router."""
        return [
            web.get("/news", self.listing),
            web.get("/rss", self.feed),
            web.get(r"/{section:[a-z]+}/{number:\d+}.html", self.article),
        ]

    async def listing(self, request: web.Request) -> web.Response:
        """Answer the front page, or one section with `?section=`."""
        self._note_look(request)
        section = request.query.get("section")
        if section is not None and section not in SECTIONS:
            return _html(self._pages.not_found(), status=404)
        stories = self.outlet.stories
        return _with_validators(request, _html(self._pages.listing(stories, section)), stories)

    async def feed(self, request: web.Request) -> web.Response:
        """Answer the RSS feed."""
        self._note_look(request)
        stories = self.outlet.stories
        text = self._pages.feed(stories, str(request.url.origin()))
        answer = web.Response(text=text, content_type="application/rss+xml", charset="utf-8")
        return _with_validators(request, answer, stories)

    async def article(self, request: web.Request) -> web.Response:
        """Answer one article; another section in the address leads to the right one."""
        story = self.outlet.story(int(request.match_info["number"]))
        if story is None:
            return _html(self._pages.not_found(), status=404)
        if request.path != story.path:
            raise web.HTTPMovedPermanently(story.path)
        if _is_program(request):
            self.read_at.setdefault(story.number, self.clock())
        text = self._pages.article(story, self.outlet.stories, str(request.url.origin()))
        return _with_validators(request, _html(text), (story,))

    def _note_look(self, request: web.Request) -> None:
        now = self.clock()
        self.outlet.catch_up(now)
        if _is_program(request):
            self.looks += 1
            self.looked_at = now


def _is_program(request: web.Request) -> bool:
    return "Sec-Fetch-Mode" not in request.headers


def _html(text: str, *, status: int = 200) -> web.Response:
    return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")


def _with_validators(request: web.Request, answer: web.Response, stories: tuple[Story, ...]) -> web.Response:
    """Add ETag and Last-Modified; answer 304 without a body when the asker has this state already."""
    body = answer.body if isinstance(answer.body, bytes) else b""
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if stories:
        headers["Last-Modified"] = http_date(_modified_at(stories))
    if _is_known(request, tag, stories):
        return web.Response(status=304, headers=headers)
    answer.headers.update(headers)
    return answer


def _modified_at(stories: tuple[Story, ...]) -> datetime:
    return max(story.appeared_at for story in stories).replace(microsecond=0)  # the header knows whole seconds


def _is_known(request: web.Request, tag: str, stories: tuple[Story, ...]) -> bool:
    """Tell whether the asker's copy is good; If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2)."""
    tags = request.headers.get("If-None-Match")
    if tags is not None:
        return tags.strip() == "*" or tag in [each.strip().removeprefix("W/") for each in tags.split(",")]
    since = request.headers.get("If-Modified-Since")
    if since is None or not stories:
        return False
    try:
        return parsedate_to_datetime(since) >= _modified_at(stories)
    except (ValueError, TypeError):  # not a date, or one without a zone: as if it was not said
        return False
