"""What a site's own page says of the site: its name, its Telegram channels. Pure and picklable: it runs where pages are parsed."""

import re
from dataclasses import dataclass

from scrapers.charset import decode
from scrapers.html import parse
from scrapers.metadata import read_metadata

_CHANNEL = re.compile(r"(?:https?:)?//(?:t|telegram)\.me/(?:s/)?([A-Za-z]\w{4,31})(?=[\"'?/\s<]|$)")
_NO_CHANNELS = frozenset({"share", "joinchat", "addstickers", "proxy"})


@dataclass(frozen=True, slots=True)
class FrontPage:
    """A site's name, "" where its page does not tell, and the previews of its channels."""

    name: str
    previews: tuple[str, ...]


def read_front_page(body: bytes, url: str, charset: str | None) -> FrontPage:
    """Read what a page says of its site; raises UnreadableError where it is built to cost time."""
    markup = decode(body, charset)
    return FrontPage(name=read_metadata(parse(markup, url)).site_name, previews=previews_in(markup))


def previews_in(markup: str) -> tuple[str, ...]:
    """Return the previews of the Telegram channels a page links to, each once."""
    names = dict.fromkeys(found[1] for found in _CHANNEL.finditer(markup))
    channels = (name for name in names if name.lower() not in _NO_CHANNELS and not name.lower().endswith("bot"))
    return tuple(f"https://t.me/s/{name}" for name in channels)
