"""What commands print for other programs: JSON that can always be written."""

import json
import os
import sys
from typing import Any

from scrapers.html import without_surrogates

_READER_GONE = 141
"""What a shell calls a program that wrote to a closed pipe (128 + SIGPIPE)."""


def print_json(fields: dict[str, Any], *, indent: int | None = None) -> None:
    """Print an object at once; half a surrogate pair, which no encoding can write, becomes U+FFFD.

    Where the reader of the output has gone (`| head`), the command ends quietly.
    """
    try:
        print(without_surrogates(json.dumps(fields, ensure_ascii=False, indent=indent)), flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is written at the very end
        sys.exit(_READER_GONE)
