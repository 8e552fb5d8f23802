"""`python -m bot` and the console script `sitat`.

Imports nothing on top: the worker process of `bot.worker_process` imports this module again when it is spawned, and must
stay free of aiogram.
"""

import sys
import zoneinfo

zoneinfo.reset_tzpath(())  # the pinned tzdata of PyPI, not whatever the system has (DESIGN.md, Time)


def main() -> None:
    """Run the command line and leave with its exit code."""
    from bot.cli import main as run  # noqa: PLC0415  because a spawned worker imports this module and needs no command line

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
