"""Links to an article and to the place in it: the text fragment lights up all that is shown.

https://wicg.github.io/scroll-to-text-fragment/ : `#:~:text=start,end` with `-`, `,` and `&` percent-encoded; several are joined by `&`.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from urllib.parse import quote, urlsplit, urlunsplit

from scrapers.article import Span

_LONGEST_URL = 2_000
"""Longer addresses lose their last fragments: servers and clients begin to refuse them."""
_WHOLE_UNTIL = 80
"""A piece of so many characters is given whole, a longer one by its first and last words."""
_EDGE_WORDS, _MOST_EDGE_WORDS = 4, 9
_KEPT = "%/:?#[]@!$&'()*+,;=~-._"


def safe_url(url: str) -> str | None:
    """Return the address in ASCII when it is http or https with a host, else None: nothing else is ever linked."""
    if re.search(r"[\x00-\x20\x7f-\x9f\ud800-\udfff]", url.strip()):
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    except (ValueError, UnicodeError):
        return None
    if parts.scheme.lower() not in {"http", "https"} or not re.fullmatch(
        r"[A-Za-z0-9.\-]+(?::[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](?::[0-9]{1,5})?", host
    ):
        return None
    rest = (quote(part, safe=_KEPT) for part in (parts.path, parts.query, parts.fragment))
    written = urlunsplit((parts.scheme.lower(), host, *rest))
    return written if len(written) <= _LONGEST_URL else None


def place_url(url: str, text: str, spans: Sequence[Span]) -> str | None:
    """Return the article's address with a text fragment for each span of its text, None for an address that is not linked."""
    written = safe_url(url)
    if written is None:
        return None
    directives = [f"text={directive}" for span in spans if (directive := _directive(text, span))]
    while directives:
        whole = f"{written}{'' if '#' in written else '#'}:~:{'&'.join(directives)}"
        if len(whole) <= _LONGEST_URL:
            return whole
        directives.pop()
    return written


def share_url(url: str, words: str) -> str | None:
    """Return the address that lets people share a link with some words through Telegram."""
    written = safe_url(url)
    return f"https://t.me/share/url?url={_encoded(written)}&text={_encoded(words)}" if written else None


def _directive(text: str, span: Span) -> str:
    words = [
        Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"\S+", text[span.start : span.end])
    ]
    if not words:
        return ""
    whole = text[span.start : span.end]
    if "\n" not in whole.strip() and (len(whole) <= _WHOLE_UNTIL or len(words) <= 2 * _EDGE_WORDS):
        return _edge(text, words)
    return _edges(text, words, min(_EDGE_WORDS, len(words) // 2 or 1))


def _edges(text: str, words: Sequence[Span], count: int) -> str:
    """Return `start,end`, each within one paragraph and, if it can be, so long that it is found first at its own place."""
    head, tail = _first_line(text, words), _first_line(text, words[::-1])[::-1]
    start = _enough(head, count, lambda n: text.find(text[head[0].start : head[n - 1].end]) == head[0].start)
    rest = [word for word in tail if word.start >= head[start - 1].end]
    if not rest:
        return _edge(text, head[:start])
    behind = head[start - 1].end
    end = _enough(rest, count, lambda n: text.find(text[rest[-n].start : rest[-1].end], behind) == rest[-n].start)
    return f"{_edge(text, head[:start])},{_edge(text, rest[-end:])}"


def _enough(words: Sequence[Span], count: int, found_first: Callable[[int], bool]) -> int:
    most = min(len(words), _MOST_EDGE_WORDS)
    return next((n for n in range(min(count, most), most) if found_first(n)), most)


def _first_line(text: str, words: Sequence[Span]) -> Sequence[Span]:
    """Return the words up to the first line break; given backwards, those behind the last."""
    for number, (word, following) in enumerate(pairwise(words), start=1):
        between = sorted((word, following))
        if "\n" in text[between[0].end : between[1].start]:
            return words[:number]
    return words


def _edge(text: str, words: Sequence[Span]) -> str:
    return _encoded(" ".join(text[word.start : word.end] for word in words))


def _encoded(words: str) -> str:
    return quote(words.encode("utf-8", "replace"), safe="").replace("-", "%2D")
