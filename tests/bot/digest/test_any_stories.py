"""Whatever is told by whomever: nobody is told twice, nobody is lost, and every message fits."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.digest.changes import changes
from bot.digest.compose import Plan, compose
from bot.digest.item import Item
from bot.digest.render import Edition, digest_message
from bot.language import InterfaceLanguage
from bot.subscriber import Wish
from tests.bot.digest.makers import NOW, assert_telegram_takes, topics, voice
from tests.bot.digest.test_changes import said
from tests.bot.digest.test_together import OUTLETS, told

LANGUAGES: list[InterfaceLanguage] = ["ru", "az", "en"]


@st.composite
def stories(draw: st.DrawFn) -> list[Item]:
    """Draw articles of a few stories in a few outlets, languages and voices; some tell no story."""
    made: list[Item] = []
    for number in range(1, draw(st.integers(1, 14)) + 1):
        outlet, speaker = draw(st.sampled_from(OUTLETS)), draw(st.integers(1, 3))
        item = told(number, outlet, language=draw(st.sampled_from(LANGUAGES)), speaker=speaker)
        names_another = draw(st.booleans())
        text = item.article.text + (f" Сообщает {draw(st.sampled_from(OUTLETS))}." if names_another else "")
        story = draw(st.sampled_from([None, 1, 2]))
        made.append(replace(item, story=story, article=replace(item.article, text=text)))
    return made


def placed(plan: Plan) -> list[Item]:
    shown = [each for page in plan.pages for each in page.shown]
    return [*(each.item for each in shown), *(also for each in shown for also in each.also), *plan.bare]


@given(stories(), st.sampled_from(LANGUAGES))
def test_every_article_stands_once_or_behind_one_of_its_own_outlet(
    items: list[Item], language: InterfaceLanguage
) -> None:
    plan = compose(items, Wish(language=language), topics())
    ids = [item.version_id for item in placed(plan)]
    assert max(Counter(ids).values()) == 1
    standing = {(item.story, item.source_id, item.article.language) for item in placed(plan)}
    lost = [item for item in items if item.version_id not in ids]
    assert all(
        item.story is not None and (item.story, item.source_id, item.article.language) in standing for item in lost
    )


@given(stories(), st.sampled_from(LANGUAGES))
def test_no_voice_is_lost_and_the_readers_language_leads(items: list[Item], language: InterfaceLanguage) -> None:
    plan = compose(items, Wish(language=language), topics())
    shown = [each for page in plan.pages for each in page.shown]
    assert {(item.story, item.speakers) for item in items} == {(each.item.story, each.item.speakers) for each in shown}
    for each in shown:
        if each.item.article.language != language:
            assert all(also.article.language != language for also in each.also)


@given(stories(), st.sampled_from(LANGUAGES))
def test_every_page_fits(items: list[Item], language: InterfaceLanguage) -> None:
    plan = compose(items, Wish(language=language), topics())
    for page in range(len(plan.pages)):
        message = digest_message(plan, voice(language), Edition(slot=NOW, digest_id=3), page=page)
        assert_telegram_takes(message)


words = st.lists(
    st.sampled_from([f"Слова номер {n} о порте и о дороге" for n in range(6)]), min_size=1, max_size=4, unique=True
)


@given(words, words)
def test_words_of_before_are_slices_and_what_was_said_twice_is_not_new(before: list[str], after: list[str]) -> None:
    earlier, later = said(*before), said(*after, number=2)
    brought = changes(later, earlier)
    assert all(was.words in earlier.article.text and was.words not in later.article.text for was in brought.was)
    assert {after[number] for number in brought.fresh} == set(after) - set(before)
    assert changes(earlier, earlier).any is False


@given(words, words)
def test_an_update_comes_exactly_when_it_brings_something(before: list[str], after: list[str]) -> None:
    plan = compose([said(*after, number=2)], Wish(language="ru"), topics(), [said(*before)])
    kept = set(before[:3]) <= set(after)  # a card shows three sentences
    assert bool(plan.pages) is not (set(after) <= set(before) and kept)
    if plan.pages:
        assert_telegram_takes(digest_message(plan, voice(), Edition(slot=NOW)))
