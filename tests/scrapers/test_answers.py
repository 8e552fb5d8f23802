import gzip
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.answers import is_challenge, read_body
from scrapers.errors import TooLargeError


async def _pieces(body: bytes, size: int) -> AsyncIterator[bytes]:
    for start in range(0, len(body), size):
        yield body[start : start + size]


@given(st.binary(max_size=3000), st.integers(1, 700))
async def test_a_packed_body_comes_back_whatever_the_pieces(body: bytes, size: int) -> None:
    assert await read_body(_pieces(gzip.compress(body), size), "gzip", 10_000) == body
    assert await read_body(_pieces(body, size), "identity", 10_000) == body


async def test_what_waits_inside_the_unpacker_is_read_to_the_end() -> None:
    body = b"ab" * 200_000
    assert await read_body(_pieces(gzip.compress(body), 1 << 20), "x-gzip", 1_000_000) == body


async def test_the_limit_is_exact() -> None:
    assert await read_body(_pieces(b"x" * 10, 3), "", 10) == b"x" * 10
    with pytest.raises(TooLargeError):
        await read_body(_pieces(b"x" * 11, 3), "", 10)


def test_an_article_about_challenges_is_no_challenge() -> None:
    page = b"<title>News</title><script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script>"
    assert not is_challenge({}, page)
    assert not is_challenge({}, b"<title>Just a moment...</title>" + b"x" * 60_000)
    assert is_challenge({"cf-mitigated": "Challenge"}, b"")


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"x-vercel-mitigated": "challenge"}, b""),
        ({"x-amzn-waf-action": " captcha"}, b""),
        ({}, b"<html><head>\n<title>\n Just a moment...</title>"),
        ({}, b"<title>DDOS-GUARD</title>"),
        ({}, b"<title>Making sure you&#39;re not a bot!</title>"),
        ({}, "<title>Один момент…</title><script>window._cf_chl_opt = {cType: 'managed'}</script>".encode()),
        ({}, b'<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=1"></script>'),
        ({}, b'<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>'),
        ({}, b"<script>var sucuri_cloudproxy_js='';</script>"),
        ({}, b'<script src="/__qrator/qauth_utm_v2.js"></script>'),
        ({}, b'<script src="https://1.edge.sdk.awswaf.com/2/3/challenge.js"></script>'),
    ],
)
def test_the_challenges_of_many_houses_are_known(headers: dict[str, str], body: bytes) -> None:
    assert is_challenge(headers, body)
