"""Pages hold what fits, are the same whatever stands beside, and cost each story once."""

import sys
from dataclasses import replace
from types import FrameType

import pytest

from bot.digest.compose import Plan, compose, first_page
from bot.digest.item import Item
from bot.digest.render import Edition, digest_message
from bot.subscriber import Wish
from tests.bot.digest.makers import NOW, assert_telegram_takes, saying, silent, topics, voice

OUTLETS = ("Report", "APA", "Azernews", "Minval", "Turan")


def story(number: int, *, long: bool = False) -> Item:
    words = f"Слова номер {number}" + " о порте и о дороге к нему" * (8 if long else 1)
    item = saying(words, number, speaker=f"Имя {number}", topics=tuple(topics())[number % 7 :][:1])
    return replace(item, story=number, article_id=number, speakers=(number,))


def beside(number: int, count: int = 3, name: str = "") -> list[Item]:
    """Return articles of a story in other outlets."""
    return [
        replace(story(number), version_id=10_000 + 10 * number + place, source_id=each, source_name=each + name)
        for place, each in enumerate(OUTLETS[:count])
    ]


def composed(found: list[Item], others: list[Item]) -> Plan:
    return compose(found, Wish(language="ru"), topics(), (), others)


def numbers(plan: Plan) -> list[list[int]]:
    return [[shown.item.version_id for shown in page.shown] for page in plan.pages]


@pytest.mark.parametrize("long", [False, True])
def test_what_stands_beside_moves_no_article(long: bool) -> None:
    found = [story(number, long=long) for number in range(1, 41)]
    others = [other for number in range(5, 41, 2) for other in beside(number, 5, " с длинным названием")]
    assert numbers(composed(found, others)) == numbers(composed(found, [])) == numbers(composed(found, others[::3]))


def test_what_is_told_with_an_article_still_raises_it() -> None:
    found = [story(number) for number in range(1, 4)]
    twin = replace(found[2], version_id=9, source_id="apa", source_name="APA")
    same = [replace(each, topics=("transport",)) for each in (*found, twin)]
    assert numbers(composed(same, beside(2))) == [[3, 1, 2]]


def test_others_are_named_as_long_as_there_is_room_each_story_in_its_turn() -> None:
    found = [story(number, long=True) for number in range(1, 11)]
    others = [other for number in range(1, 11) for other in beside(number, 5, " " + "название " * 4)]
    plan = composed(found, others)
    for page in plan.pages:
        named = [len(each.also) for each in page.shown]
        assert max(named) - min(named) <= 1 or max(named) == len(OUTLETS)
    assert sum(len(each.also) for page in plan.pages for each in page.shown) < len(others)
    for number in range(len(plan.pages)):
        assert_telegram_takes(digest_message(plan, voice(), Edition(slot=NOW, digest_id=3), page=number))


def test_where_there_is_room_all_are_counted() -> None:
    plan = composed([story(1), story(2)], beside(1, 5))
    assert "также Report, APA, Azernews +2" in digest_message(plan, voice(), Edition(slot=NOW)).text


def calls_of(found: list[Item], others: list[Item]) -> int:
    """Return how many calls of functions composing takes."""
    counted = [0]

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        counted[0] += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        composed(found, others)
    finally:
        sys.setprofile(before)
    return counted[0]


@pytest.mark.parametrize("long", [False, True])
def test_four_times_the_stories_cost_four_times_the_work(long: bool) -> None:
    found = [story(number, long=long) for number in range(1, 401)]
    others = [other for number in range(1, 401) for other in beside(number)]
    few, many = calls_of(found[:100], others[:300]), calls_of(found, others)
    assert many < 4.4 * few


def test_one_speaker_of_everything_costs_no_more() -> None:
    found = [replace(saying(f"Речь {number} о порте", number), story=number) for number in range(1, 401)]
    assert calls_of(found, []) < 4.4 * calls_of(found[:100], [])


def test_a_short_story_still_fills_a_page_that_has_no_room_for_a_long_one() -> None:
    title = "Заголовок " + "слово " * 20
    long = [
        saying(f"{number} {'слово ' * 37}", number, speaker=f"Имя {number}", title=f"{number} {title}")
        for number in range(1, 12)
    ]
    short = replace(story(20), topics=("transport",))
    plan = composed([*long, short], [])
    first, second = numbers(plan)
    assert first[-1] == 20
    assert sorted([*first, *second]) == [*range(1, 12), 20]


def test_the_first_page_alone_counts_what_it_shows() -> None:
    whole = composed([*(story(number) for number in range(1, 31)), silent(99)], [])
    plan = first_page(whole)
    assert len(plan.pages) == 1
    assert plan.articles == len(plan.pages[0].shown) == 10
    assert plan.topics == len(plan.pages[0].groups)
    message = digest_message(plan, voice(), Edition(slot=NOW))
    assert message.text.splitlines()[1].startswith(f"10 статей · {plan.topics} ")
    assert "Без цитат" not in message.text
