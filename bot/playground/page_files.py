"""Serves the chat page: the files of the folder `page`, as they are, and nothing else; an outlet with a port of its own has two of them."""

from pathlib import Path

from aiohttp import web

PAGE = Path(__file__).with_name("page")
_HEADERS = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    # what the bot sends is rendered as text; should that ever fail, nothing of it may run or load
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'",
}


def routes() -> list[web.RouteDef]:
    """Return the routes of the page: `/` and one for each kind of file beside it."""
    return [web.get("/", _index), web.get(r"/{name:[a-z_]+\.(?:js|css|svg)}", _file)]


def outlet_routes() -> list[web.RouteDef]:
    """Return the routes of what the pages of an outlet look for beside them: their style and their icon."""
    return [web.get(r"/{name:newsroom\.css|icon\.svg}", _file)]


async def _index(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html", headers=_HEADERS)


async def _file(request: web.Request) -> web.FileResponse:
    path = PAGE / request.match_info["name"]
    if not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers=_HEADERS)
