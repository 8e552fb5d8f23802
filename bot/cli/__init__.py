"""The command line: one file a command, each with `add(commands)` and `run(options) -> exit code`.

Exit codes: 0 all well, 1 the command found something wrong, 2 wrong settings or arguments, 3 the database cannot be used.
"""

import argparse
import sys
from collections.abc import Sequence

from bot.cli import (
    adopt,
    backup,
    collect,
    demo,
    doctor,
    extract,
    feed,
    migrate_to,
    quotes,
    restore,
    run,
    source,
    speakers,
    worker,
)
from bot.logs import redact
from bot.settings import SettingsError
from bot.storage import StorageError
from bot.topics import TopicsFileError
from scrapers.errors import SourcesFileError

COMMANDS = (
    run,
    worker,
    demo,
    quotes,
    extract,
    feed,
    collect,
    source,
    speakers,
    doctor,
    backup,
    restore,
    migrate_to,
    adopt,
)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(prog="sitat", description="Who said what in the news, word for word.")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return top


def main(arguments: Sequence[str]) -> int:
    """Run one command; what an operator can mend is one sentence on stderr, never a traceback."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (SettingsError, SourcesFileError, TopicsFileError) as error:
        for line in str(error).splitlines():
            print(f"sitat: {redact(line)}", file=sys.stderr)
        return 2
    except StorageError as error:
        print(f"sitat: {redact(str(error))}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130
