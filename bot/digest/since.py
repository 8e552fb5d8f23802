"""What became of an article since a version of it was shown: a later version, or nothing any more."""

from dataclasses import dataclass
from datetime import datetime

from bot.digest.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """`later` is the version that stands on the site where it is another one; `gone_at` is when the site no longer had the page."""

    later: Item | None = None
    gone_at: datetime | None = None


UNCHANGED = Since()
