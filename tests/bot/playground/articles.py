"""Articles for the tests of the newsroom: written here, short, and with everything that likes to break HTML."""

import json
from datetime import UTC, datetime
from pathlib import Path

from bot.playground.stories import Draft

NOON = datetime(2026, 1, 2, 12, 0, 30, tzinfo=UTC)
CORPUS = Path("tests/corpus")
SEED_FILE = CORPUS / "seed-day-az-1.json"
NASTY_TITLE = 'Порт "Алят" & <b>причал</b></script>'
NASTY_PARAGRAPH = '"5 < 6 & <script>alert(1)</script>", - сказал он. &amp; «так»'


def draft(
    article_id: str, *, language: str = "ru", title: str = "Заголовок", paragraphs: tuple[str, ...] = ("Текст.",)
) -> Draft:
    """Make an unpublished article of the section economy."""
    return Draft(article_id=article_id, language=language, section="economy", title=title, paragraphs=paragraphs)


def write_corpus(folder: Path, count: int = 4) -> Path:
    """Write the seed, a nasty article and `count` plain Russian ones into the folder."""
    files = [{"id": f"ru-{number:02}", "title": f"Порт № {number}", "text": "Порт растет."} for number in range(count)]
    files.append({"id": "ru-00-nasty", "title": NASTY_TITLE, "text": f"Порт.\n\n{NASTY_PARAGRAPH}\n\nТариф."})
    for file in files:
        (folder / f"{file['id']}.json").write_text(json.dumps({"lang": "ru", **file}), encoding="utf-8")
    (folder / SEED_FILE.name).write_bytes(SEED_FILE.read_bytes())
    return folder
