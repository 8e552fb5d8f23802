"""The Bot API over HTTP: one call from its request to its answer, through checks, faults and limits."""

import asyncio
import contextlib
import json
import socket
import struct
import time
from collections.abc import Callable

from aiohttp import web

from bot.playground.errors import ApiError, too_many_requests
from bot.playground.faults import Fault, Faults
from bot.playground.limits import COUNTED, Limits, Pace
from bot.playground.methods import perform
from bot.playground.methods.call import Call
from bot.playground.parameters import check_parameters, read_parameters, unknown_method
from bot.playground.people import Fields
from bot.playground.polling import Polling
from bot.playground.profile import TOKEN
from bot.playground.schema import load_schema
from bot.playground.state import State

BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
    "<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"
)
_RESET_AT_CLOSE = struct.pack("ii", 1, 0)


class BotApi:
    """The routes /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, state: State, limits: Limits, now: Callable[[], float]) -> None:
        self.faults = Faults()
        self._state = state
        self._now = now
        self._pace = Pace(limits)
        self._schema = load_schema()
        self._polling = Polling(state.updates)
        self._closing = asyncio.Event()

    @property
    def limits(self) -> Limits:
        """Return the limits that hold; setting others starts counting anew."""
        return self._pace.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self._pace = Pace(limits)

    def attach(self, app: web.Application) -> None:
        """Add the routes; the app's shutdown ends long polls and hanging calls."""
        app.router.add_route("*", r"/bot{token:[^/]+}/{method}", self._answer)
        app.router.add_get(r"/file/bot{token:[^/]+}/{path:.+}", self._file)
        app.on_shutdown.append(self._close)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        record: Fields = {"method": request.match_info["method"], "chat_id": None, "parameters": {}, "at": self._now()}
        fault: Fault | None = None
        try:
            call = await self._read(request, record)
            fault = self._fault(record)
            is_poll = call.method == "getUpdates"
            answer = _ok(await self._polling.get_updates(call.values) if is_poll else self._perform(call))
        except _Misbehaving as misbehaving:
            fault, answer = misbehaving.fault, web.Response(text=BAD_GATEWAY, status=502, content_type="text/html")
        except ApiError as error:
            answer = self._refused(error, record)
        self._record(record, answer, fault)
        return await self._deliver(request, answer, fault)

    async def _read(self, request: web.Request, record: Fields) -> Call:
        """Make a checked call of a request; what is known of it goes into the record at once."""
        if request.match_info["token"] != TOKEN:
            raise ApiError(401, "invalid token specified")
        if request.method not in {"GET", "POST"}:
            raise ApiError(405, "Method Not Allowed", breach=True)
        method = self._schema.method(request.match_info["method"])
        if method is None:
            raise unknown_method()
        raw = await read_parameters(request)
        record.update(method=method, parameters=raw, chat_id=self._schema.read("integer | string", raw.get("chat_id")))
        values = check_parameters(self._schema, method, raw)
        record["parameters"] = values
        now = int(self._now())
        limits = self.limits
        return Call(method=method, values=values, state=self._state, now=now, clock=time.monotonic(), limits=limits)

    def _perform(self, call: Call) -> object:
        chat_id = call.get("chat_id")
        if call.method in COUNTED and isinstance(chat_id, int):
            wait = self._pace.wait(chat_id, call.clock)
            if wait:
                raise too_many_requests(wait)
        result = perform(call)
        for complaint in call.complaints:
            self._state.log.add_violation(call.method, complaint, chat_id)
        return result

    def _fault(self, record: Fields) -> Fault | None:
        """Return the fault that comes after the call; raise the one that comes before."""
        fault = self.faults.take(record["method"], record["chat_id"])
        if fault is None:
            return None
        record["fault"] = fault.kind
        if fault.is_after:
            return fault
        error = fault.error()
        if error is not None:
            raise error
        raise _Misbehaving(fault)

    def _refused(self, error: ApiError, record: Fields) -> web.Response:
        if error.breach:
            self._state.log.add_violation(record["method"], error.description, record["chat_id"])
        record["description"] = error.description
        return _json(error.as_answer(), error.code)

    def _record(self, record: Fields, answer: web.Response, fault: Fault | None) -> None:
        """Keep the call; long polls without a fault would only crowd the list."""
        if record["method"] == "getUpdates" and fault is None and answer.status == 200:  # noqa: PLR2004  because 200 is OK
            return
        self._state.log.add_call({**record, "status": answer.status})

    async def _deliver(self, request: web.Request, answer: web.Response, fault: Fault | None) -> web.Response:
        if fault is None or fault.kind == "bad_gateway":
            return answer
        if fault.kind == "not_json":
            return web.Response(text=BAD_GATEWAY, content_type="text/html")
        if fault.kind == "hang":
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), fault.seconds)
        _break(request)
        return answer

    async def _file(self, _request: web.Request) -> web.Response:
        return _json(ApiError(404, "Not Found").as_answer(), 404)

    async def _close(self, _app: web.Application) -> None:
        self._closing.set()
        self._polling.close()


class _Misbehaving(Exception):  # noqa: N818  because it is no error but an order
    """The call is not answered by the Bot API."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.kind)


def _ok(result: object) -> web.Response:
    return _json({"ok": True, "result": result}, 200)


def _json(body: Fields, status: int) -> web.Response:
    text = json.dumps(body, ensure_ascii=False)
    return web.Response(text=text, status=status, content_type="application/json")


def _break(request: web.Request) -> None:
    """End the connection with a reset."""
    if request.transport is None:
        return
    connection = request.transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_CLOSE)
    request.transport.abort()
