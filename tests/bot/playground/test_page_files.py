import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.playground import page_files


def test_nothing_in_the_page_parses_html_or_leaves_the_server() -> None:
    files = [file for file in Path("bot/playground/page").iterdir() if file.suffix in {".js", ".css", ".html"}]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", text)
    assert not re.search(r"(?:src|href|url\()\s*=?\s*[\"']?https?:", text)
    assert all(len(file.read_text(encoding="utf-8").splitlines()) <= 250 for file in files)


@pytest.fixture
async def client() -> AsyncGenerator[TestClient[web.Request, web.Application]]:
    app = web.Application()
    app.add_routes(page_files.routes())
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/", "text/html"), ("/main.js", "/javascript"), ("/chat.css", "text/css"), ("/icon.svg", "image/svg+xml")],
)
async def test_the_files_of_the_page_are_served(
    client: TestClient[web.Request, web.Application], path: str, kind: str
) -> None:
    async with client.get(path) as answer:
        assert answer.status == 200
        assert kind in answer.content_type
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/index.html", "/nothing.js", "/..%2Fstories.py", "/%2e%2e/stories.py"])
async def test_nothing_else_is_served(client: TestClient[web.Request, web.Application], path: str) -> None:
    async with client.get(path) as answer:
        assert answer.status == 404


@pytest.mark.parametrize(
    ("path", "status"), [("/newsroom.css", 200), ("/icon.svg", 200), ("/chat.css", 404), ("/", 404)]
)
async def test_an_outlet_has_its_style_and_icon_and_nothing_of_the_chat(path: str, status: int) -> None:
    app = web.Application()
    app.add_routes(page_files.outlet_routes())
    async with TestClient(TestServer(app)) as client, client.get(path) as answer:
        assert answer.status == status


def test_every_module_is_asked_for_at_once() -> None:
    index = (page_files.PAGE / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'(?:modulepreload" href|src)="/(\w+\.js)"', index)
    assert sorted(named) == sorted(file.name for file in page_files.PAGE.glob("*.js"))
