"""The local Telegram as one server: Bot API, page, newsroom and control on one loopback port.

async with Playground() as playground:
    bot = Bot(playground.token, session=AiohttpSession(api=TelegramAPIServer.from_base(playground.api_url)))
"""

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.playground.agency import Agency
from bot.playground.bot_api import BotApi
from bot.playground.control import Control
from bot.playground.crowd import Clock, Crowd, present
from bot.playground.faults import Faults
from bot.playground.limits import GENEROUS, Limits
from bot.playground.newsroom import Newsroom
from bot.playground.newsroom_site import NewsroomSite
from bot.playground.people import PEOPLE, Person
from bot.playground.profile import TOKEN
from bot.playground.ui import Ui

HOST = "127.0.0.1"
SHUTDOWN_SECONDS = 2.0
REPRINTS = "reprints"
"""The folder in that of the articles with what the agency brings again."""


class Playground(Crowd):
    """The server, and the verbs of the people in it (see Crowd). Listens between start and stop."""

    token = TOKEN

    def __init__(
        self,
        port: int = 0,
        *,
        corpus: Path | None = None,
        people: Iterable[Person] = PEOPLE,
        limits: Limits = GENEROUS,
        clock: Clock = present,
    ) -> None:
        """Make it; port 0 takes a free one, `corpus` is the folder of articles the newsroom publishes."""
        super().__init__(people, clock)
        self._port = port
        self._api = BotApi(self.state, limits, lambda: clock().timestamp())
        self.newsroom = Newsroom(corpus, now=clock())
        self.site = NewsroomSite(self.newsroom, clock)
        reprints = corpus / REPRINTS if corpus else None
        self.agency = NewsroomSite(Agency(reprints if reprints and reprints.is_dir() else None, self.newsroom), clock)
        self._runner: web.AppRunner | None = None

    @property
    def faults(self) -> Faults:
        """Return the planned misbehaviour: `faults.add("blocked", chat_id=1001)`."""
        return self._api.faults

    @property
    def limits(self) -> Limits:
        """Return the limits that hold; setting others starts counting anew."""
        return self._api.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self._api.limits = limits

    @property
    def address(self) -> str:
        """Return host:port, once it listens."""
        return f"{HOST}:{self._port}"

    @property
    def api_url(self) -> str:
        """Return what BOT_API_URL is to be."""
        return f"http://{self.address}"

    @property
    def page_url(self) -> str:
        """Return where the chat page is."""
        return f"http://{self.address}/"

    @property
    def newsroom_url(self) -> str:
        """Return the listing of the newsroom; its feed is at /rss."""
        return f"http://{self.address}/news"

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        app = web.Application()
        self._api.attach(app)
        app.add_routes(Control(self, self._api).routes())
        Ui(self.state, self, self.newsroom, self.site, self.agency).attach(app)
        runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=SHUTDOWN_SECONDS, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, HOST, self._port).start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner = runner
        self._port = int(runner.addresses[0][1])

    async def stop(self) -> None:
        """Close, whatever waits; the books stay and can be read."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()
