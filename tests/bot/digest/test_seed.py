"""The seed article as one message, word for word as the face of Sitat was drawn."""

import pytest

from bot.digest.compose import compose
from bot.digest.message import Message
from bot.digest.render import Edition, card, digest_message, full_view, proof_view
from bot.subscriber import Wish
from tests.bot.digest.makers import NOW, assert_telegram_takes, formatted, labels, seed, topics, voice

FIRST = (
    "Мы видим, что партнерство между Азербайджаном и Казахстаном выходит за рамки традиционной торговли и включает "
    "совместные инфраструктурные проекты, что соответствует логике устойчивого стратегического альянса."
)
SECOND = (
    "При условии продолжения институциональных реформ, логистической модернизации и стимулирования инвестиций, кратное "
    "увеличение торговых объемов в среднесрочной перспективе - реалистичная цель"
)
THIRD = (
    "Для формирования по-настоящему единого инвестиционного пространства между странами важно гармонизировать "
    "нормативно-правовую базу между странами для защиты инвесторов и укрепления правового климата."
)
HEADLINE = (
    "Альянс между Азербайджаном и Казахстаном становится важным элементом модели регионального сотрудничества в Евразии"
)
SKETCH = f"""Ситат · пятница, 2 января

{HEADLINE}
Day.Az · 2 янв

Нурболат Нышанбаев, казахстанский политолог
{FIRST}

{SECOND}

{THIRD}

Показано 3 фрагмента, всего 4 цитаты · в тексте ↗
Следующий дайджест: суббота, 09:00 (Астана)"""


@pytest.fixture
def message() -> Message:
    plan = compose([seed()], Wish(), topics())
    edition = Edition(slot=NOW, next_due=NOW.replace(day=3, hour=4), digest_id=1)
    return digest_message(plan, voice(), edition)


def test_the_seed_reads_as_it_was_drawn(message: Message) -> None:
    assert message.text == SKETCH
    assert_telegram_takes(message)


def test_the_seed_is_formatted_as_it_was_drawn(message: Message) -> None:
    assert formatted(message) == {
        "bold": ["Ситат · пятница, 2 января", HEADLINE, "Нурболат Нышанбаев"],
        "italic": [
            "Day.Az · 2 янв",
            "Показано 3 фрагмента, всего 4 цитаты",
            "Следующий дайджест: суббота, 09:00 (Астана)",
        ],
        "blockquote": [FIRST, SECOND, THIRD],
        "text_link": [HEADLINE, "в тексте ↗"],
    }


def test_the_seed_has_the_buttons_that_work(message: Message) -> None:
    assert labels(message) == [["Поделиться"], ["Проверить", "Все цитаты"]]
    assert [button.data for button in message.buttons[1]] == ["proof:7", "full:7"]


def test_the_link_lights_up_the_three_places(message: Message) -> None:
    (url,) = [each.url for each in message.entities if each.kind == "text_link"][1:]
    assert url is not None
    address, _, fragment = url.partition("#:~:")
    assert address == "https://news.day.az/politics/1.html"
    assert fragment.count("text=") == 3
    assert "%2D" in fragment
    assert len(url) <= 2_000


def test_the_card_shows_the_same_without_the_date() -> None:
    shown = card(seed(), voice())
    assert shown.text == SKETCH.partition("\n\n")[2].rpartition("\n")[0]


def test_the_full_view_is_expandable_and_stays_within_1500_characters() -> None:
    shown = full_view(seed(), voice())
    blocks = formatted(shown)["expandable_blockquote"]
    assert blocks[0].startswith("Текущий политический диалог")
    assert sum(len(each) for each in blocks) <= 1_500
    assert "blockquote" not in formatted(shown)
    assert shown.text.endswith("в тексте ↗")
    assert_telegram_takes(shown)


def test_the_proof_shows_what_stands_around_who_is_named_and_the_fingerprint() -> None:
    shown = proof_view(seed(), voice())
    assert formatted(shown)["blockquote"] == [FIRST, SECOND, THIRD]
    assert "Такой альянс становится важным элементом" in shown.text
    assert formatted(shown)["code"] == [seed().text_sha256]
    assert_telegram_takes(shown)
