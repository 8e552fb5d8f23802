import pytest

from bot.summarizer.actors import Actor, Gender
from bot.summarizer.registry import Registry
from bot.summarizer.spellings import alike
from scrapers.article import Span


def actor(name: str, role: str = "", gender: Gender = "") -> Actor:
    return Actor(first=0, last=0, span=Span(0, 1), name=name, role=role, gender=gender)


def met(*names: str) -> Registry:
    registry = Registry(frozenset({"xanım", "mr"}))
    for position, name in enumerate(names):
        registry.meet(actor(name), position)
    return registry


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Тимур Сериков", "Сериков"),
        ("Тимур Сериков", "Т. Сериков"),
        ("Тимур Сериков", "Т.Сериков"),
        ("Тимур Сериков", "Сэриков"),
        ("Тимур Сериков", "Серикова"),
        ("Rəna Vəliyeva", "Rəna xanım"),
        ("Owen Fairley", "Mr Fairley"),
        ("Реджеп Тайип Эрдоган", "Реджеп Эрдоган"),
        ("Serik Kulzhanov", "Kuljanov"),
        ("Azat Khamitov", "Hamitov"),
        ("Rauf Dzhabrailov", "Jabrailov"),
        ("Rauf Djabrailov", "R. Jabrailov"),
        ("Садык Джанаев", "Жанаев"),
    ],
)
def test_a_shorter_or_misspelt_name_is_the_same_speaker(full: str, short: str) -> None:
    speaker = met(full, short).find(actor(short))
    assert speaker is not None
    assert speaker.name == full


@pytest.mark.parametrize(("one", "other"), [("Тимур Сериков", "Олег Сериков"), ("Тимур Гусейнов", "Тимур Рожков")])
def test_another_first_name_or_surname_is_another_speaker(one: str, other: str) -> None:
    speaker = met(one, other).find(actor(other))
    assert speaker is not None
    assert speaker.name == other


def test_namesakes_are_told_apart_by_gender() -> None:
    registry = Registry(frozenset())
    registry.meet(actor("Анна Бут", gender="f"), 0)
    registry.meet(actor("Олег Бут", gender="m"), 1)
    found = registry.find(actor("Бут", gender="f"))
    assert found is not None
    assert found.name == "Анна Бут"


def test_an_unknown_name_is_nobody() -> None:
    assert met("Тимур Сериков").find(actor("Павел Рожков")) is None


def test_a_role_means_the_last_who_has_it() -> None:
    registry = Registry(frozenset())
    registry.meet(actor("Анна Лыкова", "судья верховного суда"), 0)
    registry.meet(actor("Олег Дёмин", "судья"), 5)
    found = registry.by_role(actor("", "судья"), 3)
    assert found is not None
    assert found.name == "Анна Лыкова"


def test_one_letter_may_differ_in_a_long_name_only() -> None:
    assert alike("нышанбаев", "нышынбаев")
    assert not alike("кан", "кен")
    assert not alike("рожков", "дёмин")


def test_who_shares_the_surname_of_the_president_is_not_the_president() -> None:
    registry = Registry(frozenset(), frozenset({"президент"}))
    registry.meet(actor("Рустамов", "президент республики"), 0)
    registry.meet(actor("Вагиф Рустамов", "эксперт"), 5)
    president, expert = registry.find(actor("Рустамов", "президент")), registry.find(actor("Вагиф Рустамов"))
    assert president is not None
    assert expert is not None
    assert (president.name, expert.name) == ("Рустамов", "Вагиф Рустамов")
