"""Answers that never end, lie about themselves or lead astray (inputs 1 to 14 of the field notes)."""

import gzip
import zlib
from collections.abc import Mapping
from functools import cache

from aiohttp import web

from tests.scrapers.hostile.making import HUGE, MUCH, Hostile, Serve, articles, feed, item, one_feed
from tests.scrapers.website import Website

GZIP = {"Content-Encoding": "gzip"}


@cache
def _bomb(size: int) -> bytes:
    pack = zlib.compressobj(9, wbits=31)
    step = b" " * 1_000_000
    return b"".join(pack.compress(step[: min(len(step), size - n)]) for n in range(0, size, len(step))) + pack.flush()


def _fixed(status: int = 200, body: str = "", headers: Mapping[str, str] | None = None) -> Serve:
    def serve(site: Website, big: bool) -> None:
        site.serve("/way", body, status=status, headers=headers)

    return serve


def _gzip_bomb(site: Website, big: bool) -> None:
    site.serve("/way", _bomb(HUGE if big else MUCH), headers=GZIP)


def _one_chunk(site: Website, big: bool) -> None:
    site.serve("/way", _bomb(67_000_000 if big else MUCH), headers=GZIP)


def _other_packing(site: Website, big: bool) -> None:
    site.serve("/way", _bomb(HUGE if big else MUCH), headers={"Content-Encoding": "br"})


def _drip(site: Website, big: bool) -> None:
    site.drip("/way", b"<", 0.05)


def _endless(site: Website, big: bool) -> None:
    site.drip("/way", b"<item>" * 5000, 0)


def _redirects(target: str) -> Serve:
    return _fixed(302, headers={"Location": target})


def _unchanged_for_ever(site: Website, big: bool) -> None:
    site.serve("/way", status=304, headers={"ETag": '"1"'})


def _etag_of_its_own(site: Website, big: bool) -> None:
    """Change the ETag with every answer, and never the body."""
    articles(site, 1, 2)

    async def answer(request: web.Request) -> web.StreamResponse:
        text = feed(item(site, 1), item(site, 2))
        return web.Response(text=text, content_type="application/rss+xml", headers={"ETag": f'"{len(site.asked)}"'})

    site.answers["/way"] = answer


def _for_readers(site: Website, big: bool) -> None:
    """Give the feed to those who ask for one, an application to browsers."""
    articles(site, 1)

    async def answer(request: web.Request) -> web.StreamResponse:
        if "rss" in request.headers.get("Accept", ""):
            return web.Response(text=feed(item(site, 1)), content_type="application/rss+xml")
        return web.Response(text='<!doctype html><div id="root"></div>', content_type="text/html")

    site.answers["/way"] = answer


CLOUDFLARE = "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>"
ANSWERS = (
    Hostile(number=1, name="a gzip bomb", serve=_gzip_bomb, state="unreadable", says="larger"),
    Hostile(number=2, name="one chunk that unfolds", serve=_one_chunk, state="unreadable", says="larger"),
    Hostile(number=3, name="packing nobody asked for", serve=_other_packing, state="failing", says="packed"),
    Hostile(number=4, name="a slow drip", serve=_drip, state="slow", says="not done within"),
    Hostile(number=5, name="an endless body", serve=_endless, state="unreadable", says="larger"),
    Hostile(number=6, name="a redirect loop", serve=_redirects("/way"), state="failing", says="redirects too often"),
    *(
        Hostile(number=6, name=f"a redirect to {target}", serve=_redirects(target), state="failing", says=says)
        for target, says in (
            ("http://169.254.169.254/latest/meta-data", "not a public one"),
            ("http://2130706433/", "not a public one"),
            ("http://0x7f.1/", "not a public one"),
            ("http://0177.0.0.1/", "broke"),  # httpx takes it for no address at all
            ("http://127.1/", "not a public one"),
            ("http://[::ffff:127.0.0.1]/", "not a public one"),
            ("http://[::ffff:a9fe:a9fe]/", "not a public one"),
            ("http://[64:ff9b::7f00:1]/", "not a public one"),
            ("http://localhost/", "not a public one"),
            ("file:///etc/passwd", "no web page"),
        )
    ),
    Hostile(number=8, name="a challenge as 200", serve=_fixed(200, CLOUDFLARE), state="challenged"),
    Hostile(number=9, name="a challenge", serve=_fixed(403, "", {"cf-mitigated": "challenge"}), state="challenged"),
    Hostile(number=10, name="gone for ever", serve=_fixed(410), state="gone"),
    Hostile(number=11, name="unchanged for ever", serve=_unchanged_for_ever, state="failing", says="never asked"),
    Hostile(number=12, name="an ETag that changes", serve=_etag_of_its_own, state="ok", kept=2),
    *(
        Hostile(number=13, name=f"Retry-After {told}", serve=_fixed(429, "", {"Retry-After": told}), state="failing")
        for told in ("Wed, 25 Nov 2026 09:00:00 GMT", "1000000000", "-1", "tomorrow")
    ),
    Hostile(number=14, name="a feed for readers only", serve=_for_readers, state="ok", kept=1),
    Hostile(
        number=14,
        name="an application instead",
        serve=_fixed(200, '<!doctype html><div id="root"></div>'),
        state="html_instead_of_feed",
    ),
    Hostile(
        number=26,
        name="gzip cut off",
        serve=lambda site, big: site.serve("/way", gzip.compress(b"x" * 999)[:-9], headers=GZIP),
        state="failing",
        says="cut off",
    ),
    Hostile(number=37, name="an empty answer", serve=one_feed(lambda site, big: b""), state="unreadable"),
)
