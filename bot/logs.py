"""How log lines look, and that no bot token ever stands in one."""

import logging
import re
import sys
from typing import Literal

from pythonjsonlogger.json import JsonFormatter

LogFormat = Literal["text", "json"]

_TOKEN = re.compile(r"(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}(?![A-Za-z0-9_-])")
_IN_URL = re.compile(r"(?<=/bot)\d+:[^/\s]+")
_CREDENTIALS = re.compile(r"(?<=://)[^/?#\s]+@")
_QUIET = ("httpx", "httpcore", "aiogram.event", "apscheduler", "trafilatura", "htmldate", "asyncio", "courlan")


def redact(line: str) -> str:
    """Return the line with bot tokens and the credentials of URLs blotted out."""
    return _CREDENTIALS.sub("***:***@", _TOKEN.sub("<token>", _IN_URL.sub("<token>", line)))


class RedactingFormatter(logging.Formatter):
    """Formats with another formatter and redacts what comes out, exceptions included."""

    def __init__(self, inner: logging.Formatter) -> None:
        super().__init__()
        self._inner = inner

    def format(self, record: logging.LogRecord) -> str:
        """Return the finished line without secrets."""
        return redact(self._inner.format(record))


def set_up(log_format: LogFormat, *, level: int = logging.INFO) -> None:
    """Send all logging to stderr, as text or as one JSON object a line."""
    if log_format == "json":
        fields = "%(asctime)s %(levelname)s %(name)s %(message)s"
        inner: logging.Formatter = JsonFormatter(fields, rename_fields={"asctime": "time", "levelname": "level"})
    else:
        inner = logging.Formatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(RedactingFormatter(inner))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
