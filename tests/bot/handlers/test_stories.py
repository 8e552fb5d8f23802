"""What stands beside an article's card, and what its proof says of the site's changes."""

from datetime import timedelta

from bot.storage import updates
from tests.bot.delivery.test_told_once import PORT, WORDS, tell
from tests.bot.handlers.house import House, stored
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


async def test_the_next_page_is_the_same_after_an_outlet_took_its_article_down(house: House) -> None:
    archive = Archive(house.storage)
    for number in range(1, 16):
        await archive.say(number, house.now - HOUR)
    await tell(archive, "trend:1", PORT.one, house.now - 5 * HOUR)
    await tell(archive, "report:1", PORT.other, house.now - 30 * HOUR)
    reader = house.person(language="ru")
    await reader.say("/subscribe")
    first = await reader.say("/digest")
    before = await reader.tap_data("more:2:1")
    for _ in range(2):
        await archive.write(updates.gone, "report", "report:1", house.now + HOUR)
    after = await reader.tap_data("more:2:1")
    assert "также report" in after
    assert after == before
    assert [("Порт trend" in page) for page in (first, after)].count(True) == 1
    assert sum(page.count("Мы построим мост") for page in (first, after)) == 15


async def test_what_the_window_has_not_is_named_beside_the_latest(house: House) -> None:
    archive = Archive(house.storage)
    azerbaijani = "Bir ildə yolda keçən vaxt 18 gündən 12 günə düşüb, bu hələ son deyil"
    await tell(archive, "trend:1", PORT.one, house.now - 2 * HOUR)
    await tell(
        archive,
        "apa:1",
        f"Liman 12 vaqon. {azerbaijani}.",
        house.now - HOUR,
        (azerbaijani,),
        language="az",
        speaker="Ramil Eyvazlı",
    )
    reader = house.person(language="ru")
    await reader.say("/subscribe")
    assert (await stored(house)).wish.languages == ("ru",)
    assert "также apa AZ" in await reader.say("/latest")
    assert "также apa AZ" in await reader.say("/transport")
