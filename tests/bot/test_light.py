import subprocess
import sys

HEAVY = (
    "alembic",
    "bs4",
    "bot.summarizer.engine",
    "natasha",
    "numpy",
    "trafilatura",
    "feedparser",
    "dateparser",
    "pymorphy3",
)


def test_the_bots_process_loads_nothing_that_only_the_worker_or_a_migration_needs() -> None:
    code = f"import bot.cli, bot.running, sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
