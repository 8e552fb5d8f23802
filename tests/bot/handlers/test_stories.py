"""What stands beside an article's card, and what its proof says of the site's changes."""

from datetime import timedelta

from bot.storage import updates
from tests.bot.delivery.test_told_once import PORT, WORDS, tell
from tests.bot.handlers.house import House
from tests.bot.storage.archive import Archive

HOUR = timedelta(hours=1)


async def test_the_card_of_an_article_names_the_other_outlets(house: House) -> None:
    archive = Archive(house.storage)
    await tell(archive, "trend:1", PORT.one, house.now - 2 * HOUR)
    await tell(archive, "report:1", PORT.other, house.now - HOUR)
    reader = house.person(language="ru")
    await reader.say("/subscribe")
    assert "также report" in await reader.say("/latest")
    assert "также report" in await reader.tap("1")


async def test_the_proof_tells_what_the_site_changed(house: House) -> None:
    archive = Archive(house.storage)
    await tell(archive, "trend:1", PORT.one, house.now - 2 * HOUR)
    reader = house.person(language="ru")
    await reader.say("/subscribe")
    await reader.say("/digest")
    before = await reader.tap("Проверить")
    assert "Изменено на сайте" not in before
    right = WORDS.replace("12 дней", "13 дней")
    await tell(archive, "trend:1", PORT.one.replace(WORDS, right), house.now - HOUR, (right,))
    for _ in range(2):
        await archive.write(updates.gone, "trend", "trend:1", house.now)
    after = await reader.tap("Проверить")
    assert "Изменено на сайте: версия 2" in after
    assert f"Стало: {right}" in after
    assert "Этой страницы на сайте больше нет" in after
