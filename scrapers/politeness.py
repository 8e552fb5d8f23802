"""When to ask again: pure decisions about pace, back-off and what a site's headers ask for. Waits for nothing itself."""

import re
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST_PACE = timedelta(hours=6)
LONGEST_WISH = timedelta(days=31)
"""A `Retry-After` beyond this is taken as this."""
JITTER = 0.1
VALIDATORS_LIVE = timedelta(days=1)
"""Some servers say 304 for ever; older validators are not sent."""


def next_round_at(source_id: str, now: datetime, every: timedelta, wish: timedelta | None = None) -> datetime:
    """Return when the next round is due after one that succeeded, some per cent late so that sources do not march in step.

    `wish` is what the site asks for (`ttl`, `max-age`); it counts up to six hours.
    """
    pace = max(every, min(wish or timedelta(), LONGEST_PACE))
    return now + pace * (1 + JITTER * _share(source_id, now))


def next_try_at(source_id: str, now: datetime, every: timedelta, failures: int) -> datetime:
    """Return when to try again after `failures` rounds in a row that failed: ever more slowly, up to six hours."""
    pace = every * (1 << min(failures, 16))
    return now + max(every, min(pace, LONGEST_PACE)) * (1 + JITTER * _share(source_id, now))


def retry_after(header: str | None, now: datetime) -> timedelta | None:
    """Read a `Retry-After` header, seconds or an HTTP date; None where it says nothing sensible.

    https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
    """
    text = (header or "").strip()
    if re.fullmatch(r"\d+", text):
        return min(timedelta(seconds=min(int(text), 10**8)), LONGEST_WISH)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(moment - now, LONGEST_WISH) if moment > now else None


def max_age(cache_control: str | None, expires: str | None) -> timedelta | None:
    """Read how long an answer stays fresh; caching headers beside `Expires: 0` are noise and say nothing."""
    found = re.search(r"\bmax-age\s*=\s*\"?(\d{1,9})", (cache_control or "").lower())
    if found is None or (expires or "").strip() in {"0", "-1"} or "no-" in (cache_control or "").lower():
        return None
    return min(timedelta(seconds=int(found[1])), LONGEST_WISH)


def fresh_validators(validators: Mapping[str, str], now: datetime) -> Mapping[str, str]:
    """Return the validators that may still be sent: those stored within the last day."""
    stored_at = datetime.fromisoformat(validators["stored_at"]) if "stored_at" in validators else None
    return validators if stored_at is not None and now - stored_at < VALIDATORS_LIVE else {}


def wait_seconds(last_ended: float | None, monotonic: float, gap_seconds: float) -> float:
    """Return how long a host's next request has to wait, given when the last one ended."""
    return 0.0 if last_ended is None else max(0.0, last_ended + gap_seconds - monotonic)


def _share(source_id: str, now: datetime) -> float:
    """Return a share from 0 to 1 that differs from source to source and from round to round, without a random generator."""
    return zlib.crc32(f"{source_id} {now.isoformat()}".encode()) / 2**32
