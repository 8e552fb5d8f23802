import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.agency import AFTER, Agency
from bot.playground.newsroom import SEED, Newsroom
from bot.playground.newsroom_pages import date_in_words
from bot.playground.outlet_words import WORDS
from tests.bot.playground.articles import NOON, write_corpus

MINUTE = timedelta(minutes=1)


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(write_corpus(tmp_path), now=NOON, at_start=3, every=timedelta(minutes=10))


def test_a_handful_is_out_at_the_start_within_the_last_day(newsroom: Newsroom) -> None:
    assert len(newsroom.stories) == 3
    assert all(timedelta() < NOON - story.published_at < timedelta(days=1) for story in newsroom.stories)
    assert SEED not in [story.draft.article_id for story in newsroom.stories]


@settings(max_examples=25)
@given(at_start=st.integers(0, 40))
def test_newest_comes_first_by_time_and_number(at_start: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = write_corpus(tmp_path_factory.mktemp("corpus"), count=20)
    newsroom = Newsroom(folder, now=NOON, at_start=at_start)
    newsroom.publish_next(NOON)
    stories = newsroom.stories
    assert list(stories) == sorted(stories, key=lambda story: (story.appeared_at, story.number), reverse=True)
    assert len({story.number for story in stories}) == len(stories)


def test_the_seed_is_the_first_on_demand(newsroom: Newsroom) -> None:
    title = newsroom.next_title
    story = newsroom.publish_next(NOON)
    assert story is not None
    assert story.draft.article_id == SEED
    assert story.draft.title == title
    assert newsroom.stories[0] is story
    assert newsroom.story(story.number) is story


def test_the_interval_publishes_one_and_leaves_the_seed(newsroom: Newsroom) -> None:
    assert newsroom.catch_up(NOON + 9 * MINUTE) is None
    story = newsroom.catch_up(NOON + 10 * MINUTE)
    assert story is not None
    assert story.draft.article_id != SEED
    assert newsroom.catch_up(NOON + 11 * MINUTE) is None


def test_what_is_published_on_demand_starts_the_interval_anew(newsroom: Newsroom) -> None:
    newsroom.publish_next(NOON + 9 * MINUTE)
    assert newsroom.catch_up(NOON + 18 * MINUTE) is None
    assert newsroom.catch_up(NOON + 19 * MINUTE) is not None


def test_when_all_is_published_nothing_comes(newsroom: Newsroom) -> None:
    assert newsroom.waiting == 3
    published = [newsroom.publish_next(NOON) for _ in range(4)]
    assert [story is None for story in published] == [False, False, False, True]
    assert newsroom.next_title is None
    assert newsroom.catch_up(NOON + timedelta(hours=1)) is None


def test_without_a_folder_the_site_is_empty() -> None:
    newsroom = Newsroom(None, now=NOON)
    assert newsroom.stories == ()
    assert newsroom.publish_next(NOON) is None


def test_the_corpus_of_the_repository_can_be_published() -> None:
    newsroom = Newsroom(Path("tests/corpus"), now=NOON)
    story = newsroom.publish_next(NOON)
    assert story is not None
    assert story.draft.section == "economy"
    assert story.draft.paragraphs[-1] == "Али Гасымов"


def test_dates_are_written_in_bakus_time() -> None:
    assert date_in_words(NOON.replace(hour=22), WORDS["ru"].months) == "3 января 2026 02:00"


def test_the_agency_brings_again_what_is_out(newsroom: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "reprints").mkdir()
    first = newsroom.stories[0].draft.article_id
    for number, follows in enumerate((first, SEED), 1):
        text = {"id": f"reprint-{number}", "lang": "az", "title": "Yenə", "text": "Bir daha.", "follows": follows}
        (tmp_path / "reprints" / f"{number}.json").write_text(json.dumps(text), encoding="utf-8")
    agency = Agency(tmp_path / "reprints", newsroom)
    agency.catch_up(NOON)
    assert [story.draft.follows for story in agency.stories] == [first]
    assert agency.story(agency.stories[0].number) == agency.stories[0]
    newsroom.publish_next(NOON)
    assert len(agency.stories) == 1
    agency.catch_up(NOON + AFTER)
    assert [story.draft.follows for story in agency.stories] == [SEED, first]
    assert agency.stories[0].appeared_at == NOON + AFTER


def test_no_folder_makes_an_empty_agency(newsroom: Newsroom) -> None:
    assert Agency(None, newsroom).stories == ()
