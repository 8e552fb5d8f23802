"""News sites in a process of their own: each at an address of its own on loopback, with a feed of some articles.

A feed answers 304 to whoever has its ETag. `python -m tests.bench.news_sites SITES ARTICLES` serves until its standard input ends;
without articles a feed names one that is too old to be fetched.
"""

import asyncio
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from bot.jobs import utc_now
from scrapers.source import Channel, Source

SENTENCES = (
    "Правительство одобрило программу развития морских портов на ближайшие пять лет, сообщили в министерстве.",
    "По его словам, первые работы начнутся весной, а их стоимость оценивается в двести сорок миллионов манатов.",
    "«Мы не будем откладывать то, чего ждут жители прибрежных городов», — сказал министр на встрече с журналистами.",
    "Напомним, что в прошлом году грузооборот портов вырос на двенадцать процентов и превысил пятнадцать миллионов тонн.",
    "Эксперты считают, что решение позволит сократить время в пути между двумя берегами моря почти на целые сутки.",
)


def address(number: int) -> str:
    """Return the loopback address of a site."""
    return f"127.{1 + number // 60_000}.{number // 250 % 240}.{number % 250 + 1}"


def article_page(number: int) -> str:
    """Return a page as large and as made up as public news pages are (of 405 that we have at hand: 75 to 111 kB, 820 elements)."""
    paragraphs = "".join(
        f"<p>{SENTENCES[(number + n) % 5]} <a href='/tag/{n}'>Подробности</a> {SENTENCES[(number + n * 3 + 1) % 5]}</p>"
        for n in range(16)
    )
    menu = "".join(
        f'<li class="nav-item"><a class="nav-link" href="/section/{n}">Раздел {n}</a></li>' for n in range(50)
    )
    cards = "".join(
        f'<div class="card col-md-4"><a href="/news/{n}.html"><img loading="lazy" src="/i/{n}.webp" alt="Снимок {n}"></a>'
        f'<h3 class="card-title"><a href="/news/{n}.html">Другая новость номер {n} этого часа</a></h3><span>15:{n % 60:02}</span></div>'
        for n in range(90)
    )
    script = (
        "<script>window.state = {" + ",".join(f'"key{n}": "value {n * number}"' for n in range(1800)) + "}</script>"
    )
    name = f"Порты получат новую программу, номер {number}"
    head = (
        f'<meta charset="utf-8"><title>{name}</title><meta property="og:title" content="{name}">'
        f'<meta property="article:published_time" content="{utc_now().isoformat(timespec="seconds")}">'
        f'<meta property="og:image" content="/i/{number}.jpg"><link rel="canonical" href="/news/{number}.html">'
        f"{'<style>.a{color:red}</style>' * 20}{script}"
    )
    return (
        f'<!DOCTYPE html><html lang="ru"><head>{head}</head><body><header><nav><ul>{menu}</ul></nav></header><main>'
        f'<div class="news"><h1>{name}</h1><div class="meta"><span class="author">Айгюн Алиева</span></div>'
        f'<div class="text">{paragraphs}</div></div><aside>{cards}</aside></main>'
        f"<footer><ul>{menu}</ul></footer></body></html>"
    )


def feed(host: str, count: int) -> str:
    """Return the feed of a site: `count` new articles, or one of two days and more ago."""
    first = 1000 * (int(host.partition(":")[0].rpartition(".")[2]) + 1)
    when = utc_now() - (timedelta() if count else timedelta(hours=60))
    items = "".join(
        f"<item><title>Порты получат новую программу, номер {first + n}</title><link>http://{host}/news/{first + n}.html</link>"
        f"<pubDate>{when:%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
        for n in range(max(1, count))
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Site</title>{items}</channel></rss>'
    )


async def serve(count: int, articles: int) -> None:
    """Serve all sites; print the port they share, and end with standard input."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        if request.path == "/rss":
            if request.headers.get("If-None-Match") == '"1"':
                return web.Response(status=304, headers={"ETag": '"1"'})
            text = feed(request.host, articles)
            return web.Response(text=text, content_type="application/rss+xml", headers={"ETag": '"1"'})
        if request.path.startswith("/news/"):
            return web.Response(text=article_page(int(request.path[6:-5])), content_type="text/html")
        return web.Response(status=404)

    runner = web.ServerRunner(web.Server(answer))
    await runner.setup()
    await web.TCPSite(runner, address(0), 0).start()
    port = int(runner.addresses[0][1])
    for number in range(1, count):
        await web.TCPSite(runner, address(number), port).start()
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sites:
    """The sites while they are served."""

    sources: dict[str, Source]
    addresses: frozenset[str]


@contextmanager
def sites(count: int, articles: int) -> Generator[Sites]:
    """Run the sites in a process of their own."""
    command = [sys.executable, "-m", "tests.bench.news_sites", str(count), str(articles)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        found = {f"site_{number}": f"{address(number)}:{port}" for number in range(count)}
        try:
            yield Sites(
                sources={name: _source(name, host) for name, host in found.items()}, addresses=frozenset(found.values())
            )
        finally:
            process.communicate("")


def _source(name: str, host: str) -> Source:
    channel = Channel(kind="feed", url=f"http://{host}/rss")
    return Source(id=name, name=name, url=f"http://{host}/", channels=(channel,), id_pattern=r"/news/(\d+)\.html")


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2])))
