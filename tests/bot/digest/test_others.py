"""Who is named beside: who still tells the same, first those the digest told together, nobody beside an update."""

from dataclasses import replace

import pytest

from bot.digest.compose import Plan, compose
from bot.digest.item import Item
from bot.digest.others import others_beside
from bot.digest.render import latest
from bot.subscriber import Wish
from tests.bot.digest.makers import saying, silent, topics, voice
from tests.bot.digest.test_together import beside, told

LONG = " ".join(f"слово{number}" for number in range(60))


def composed(*items: Item, known: tuple[Item, ...] = (), others: tuple[Item, ...] = ()) -> Plan:
    return compose(items, Wish(language="ru"), topics(), known, others)


def names(leads: Item, *others: Item) -> list[str]:
    return [each.source_name for each in others_beside(leads, others)]


def test_what_was_joined_goes_before_an_older_one_that_is_only_beside() -> None:
    twin, old = told(2, "APA"), told(9, "APA")
    (shown,) = composed(told(3), twin, others=(old, told(8, "Report"))).pages[0].shown
    assert [each.version_id for each in shown.also] == [2, 8]


def test_one_that_says_nothing_of_its_speakers_any_more_is_not_named() -> None:
    assert names(told(2), told(3, "APA", speaker=5), told(4, "Report")) == ["Report"]
    assert beside(composed(told(2), others=(told(3, "APA", speaker=5),))) == [("Trend", [])]


def test_one_without_a_common_speaker_is_named_where_the_text_is_one_in_one_language() -> None:
    leads, other = told(2, text=LONG), replace(told(3, "APA", text=LONG, speaker=5), speakers=(None,))
    assert names(leads, other) == ["APA"]
    assert names(leads, replace(other, article=replace(other.article, language="az"))) == []
    quiet = replace(silent(3, lead=LONG), source_name="Report", source_id="report", story=7)
    assert names(leads, quiet) == ["Report"]


def test_a_speaker_without_an_id_is_known_by_name() -> None:
    both = [replace(each, speakers=()) for each in (told(2), told(3, "APA"))]
    assert names(*both) == ["APA"]


def test_whoever_is_kept_apart_has_those_of_their_own_speaker_beside() -> None:
    found = (told(3), told(2, "Report", speaker=2))
    others = (told(5, "APA", speaker=2), told(6, "Minval"))
    assert sorted(beside(composed(*found, others=others))) == [("Report", ["APA"]), ("Trend", ["Minval"])]


def test_nobody_of_another_story_or_of_none_is_named() -> None:
    alone = replace(told(2), story=None)
    assert beside(composed(alone, others=(replace(told(3, "APA"), story=None),))) == [("Trend", [])]
    assert beside(composed(told(2), others=(replace(told(3, "APA"), story=8),))) == [("Trend", [])]


def update(words: str) -> tuple[Item, Item]:
    """Return an article as it was sent and as it stands now."""
    before = replace(told(3), article_id=3)
    after = saying(words, 1, speaker="Имя 1", source_id="trend", source_name="Trend")
    return before, replace(after, article_id=3, number=2, story=7, speakers=(1,))


def test_nobody_is_named_beside_an_update() -> None:
    before, after = update("Совсем иные слова о дороге")
    same = saying("Совсем иные слова о дороге", 5, speaker="Имя 1", source_id="apa", source_name="APA")
    joined = replace(same, story=7, speakers=(1,))
    plan = composed(after, joined, known=(before,), others=(told(8, "Report"),))
    assert beside(plan) == [("Trend", [])]
    assert plan.pages[0].shown[0].changes is not None


def test_nobody_stands_behind_a_withdrawal() -> None:
    gone = replace(told(3), article_id=3)
    azerbaijani = replace(told(2, "APA"), article=replace(told(2, "APA").article, language="az"))
    plan = composed(gone, azerbaijani, known=(gone,))
    shown = [each for page in plan.pages for each in page.shown]
    assert [each.item.source_name for each in shown if each.changes] == ["Trend"]
    assert all(not each.also for each in shown)


def test_an_article_without_quotes_is_not_lost_behind_an_update() -> None:
    before, after = update("Совсем иные слова о дороге")
    quiet = replace(silent(8), story=7)
    quiet = replace(quiet, article=replace(quiet.article, language="az"))
    plan = compose([after, quiet], Wish(language="az"), topics(), [before])
    assert [each.version_id for each in plan.bare] == [8]
    assert beside(plan) == [("Trend", [])]


@pytest.mark.parametrize(("speaker", "named"), [(1, True), (5, False)])
def test_the_latest_name_others(speaker: int, named: bool) -> None:
    message = latest([told(2)], voice(), "Последнее", beside=[told(4, "APA", speaker=speaker)])
    assert ("также APA" in message.text) is named


def test_an_outlet_without_a_name_is_not_named() -> None:
    assert "также" not in latest([told(2)], voice(), "Последнее", beside=[told(4, "\u200b")]).text
