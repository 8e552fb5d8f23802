"""What a site's answer means: a page, a challenge, gone, refused; and its body, decoded within a limit."""

import re
import zlib
from collections.abc import AsyncIterable, Iterator, Mapping

from scrapers.errors import ChallengeError, FetchError, GoneError, RefusedError, TooLargeError

_GONE = frozenset({404, 410})
FIRST_ERROR = 400
_INFLATE_STEP = 65_536
_GZIP_OR_ZLIB = 47
_GZIP_MAGIC = b"\x1f\x8b"
_CHALLENGE = re.compile(
    rb"<title>\s*(?:just a moment|attention required! \| cloudflare|ddos-guard|checking your browser|one moment, please"
    rb"|making sure you(?:'|&#39;|\xe2\x80\x99)re not a bot)"
    rb"|_cf_chl_opt|/orchestrate/chl_page|_incapsula_resource|data-captcha-provider|sucuri_cloudproxy_js|__qrator"
    rb"|check\.ddos-guard\.net|id=[\"']anubis_challenge|awswafcookiedomainlist|\.awswaf\.com/[^\"']{1,200}/challenge\.js",
    re.IGNORECASE,
)
_CHALLENGE_HEADERS = (  # of Cloudflare, Vercel, AWS
    ("cf-mitigated", "challenge"),
    ("x-vercel-mitigated", "challenge"),
    ("x-amzn-waf-action", "challenge"),
    ("x-amzn-waf-action", "captcha"),
)
_CHALLENGE_PAGES_ARE_SHORTER = 60_000
ERROR_BYTES = 100_000
"""More of an answer that is an error is not read."""


def judge(status: int, headers: Mapping[str, str], body: bytes) -> None:
    """Return where the answer is a page.

    Raises:
        ChallengeError: a page for browsers, whatever its status.
        GoneError: 404 or 410.
        RefusedError: any other status of 400 and above.
    """
    if is_challenge(headers, body):
        raise ChallengeError(
            f"answered with a challenge page for browsers ({status})", status, headers.get("retry-after")
        )
    if status in _GONE:
        raise GoneError(f"the page is gone ({status})")
    if status >= FIRST_ERROR:
        raise RefusedError(f"answered {status}", status, headers.get("retry-after"))


def is_challenge(headers: Mapping[str, str], body: bytes) -> bool:
    """Tell a challenge page from an article that merely loads the same scripts."""
    if any(headers.get(name, "").strip().lower() == word for name, word in _CHALLENGE_HEADERS):
        return True
    return len(body) < _CHALLENGE_PAGES_ARE_SHORTER and _CHALLENGE.search(body) is not None


async def read_body(chunks: AsyncIterable[bytes], encoding: str, limit: int) -> bytes:
    """Return the decoded body; gzip is inflated step by step, so that a bomb never unfolds.

    Raises:
        TooLargeError: it is larger than `limit` bytes.
        FetchError: it is broken, cut off, or packed in a way nobody asked for.
    """
    body = bytearray()
    unpack = _Unpacker(encoding)
    async for chunk in chunks:
        for part in unpack.parts(chunk):
            body += part
            if len(body) > limit:
                raise TooLargeError(f"the page is larger than {limit:,} bytes")
    unpack.check_end()
    return bytes(body)


class _Unpacker:
    """Undoes the content encoding, at most 64 KiB at a time."""

    def __init__(self, encoding: str) -> None:
        names = [name for name in encoding.lower().replace(" ", "").split(",") if name not in {"", "identity"}]
        if names and (len(names) > 1 or names[0] not in {"gzip", "x-gzip", "deflate"}):
            raise FetchError("packed in a way nobody asked for")
        self._packed = bool(names)
        self._inflate = zlib.decompressobj(_GZIP_OR_ZLIB)
        self._begun = False

    def parts(self, chunk: bytes) -> Iterator[bytes]:
        """Yield what `chunk` unfolds to."""
        if not self._packed:
            yield chunk
            return
        full = False
        while chunk or full:
            text, chunk = self._step(chunk)
            full = len(text) == _INFLATE_STEP
            yield text

    def check_end(self) -> None:
        """Refuse a packed body that stops in the middle; an empty one is merely empty."""
        if self._begun and not self._inflate.eof:
            raise FetchError("the packed page is cut off")

    def _step(self, packed: bytes) -> tuple[bytes, bytes]:
        """Return up to 64 KiB of text and what is left to unpack."""
        if self._inflate.eof:  # a gzip file may have several members; padding after the last is nobody's text
            if not packed.startswith(_GZIP_MAGIC):
                return b"", b""
            self._inflate = zlib.decompressobj(_GZIP_OR_ZLIB)
        self._begun = True
        try:
            text = self._inflate.decompress(packed, _INFLATE_STEP)
        except zlib.error as error:
            raise FetchError("the packed page is broken") from error
        return text, self._inflate.unconsumed_tail or self._inflate.unused_data
