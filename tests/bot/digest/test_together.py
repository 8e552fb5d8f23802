"""What several outlets and languages tell is one item: who leads, who stands beside, and whose voice is not lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.digest.compose import Plan, compose
from bot.digest.item import Item
from bot.digest.render import Edition, card, digest_message, latest
from bot.language import InterfaceLanguage
from bot.subscriber import Wish
from scrapers.article import Language
from tests.bot.digest.makers import NOW, assert_telegram_takes, formatted, saying, silent, topics, voice

STORY = 7
OUTLETS = ("Trend", "Report", "APA", "Day.Az", "Azernews", "Minval")


def told(number: int, outlet: str = "Trend", *, text: str = "", language: Language = "ru", speaker: int = 1) -> Item:
    """Return an item of the story, what its speaker says there; the lower the number, the later it came out."""
    item = saying(
        f"Слова номер {speaker}", number, speaker=f"Имя {speaker}", source_id=outlet.lower(), source_name=outlet
    )
    article = replace(item.article, text=item.article.text + text, language=language)
    return replace(item, article=article, story=STORY, speakers=(speaker,))


def composed(*items: Item, language: InterfaceLanguage = "ru") -> Plan:
    return compose(items, Wish(language=language), topics())


def beside(plan: Plan) -> list[tuple[str, list[str]]]:
    return [
        (shown.item.source_name, [each.source_name for each in shown.also])
        for page in plan.pages
        for shown in page.shown
    ]


def test_the_earliest_leads_and_the_others_follow_as_they_came() -> None:
    assert beside(composed(told(1, "Report"), told(3, "Trend"), told(2, "APA"))) == [("Trend", ["APA", "Report"])]


@pytest.mark.parametrize(
    "words",
    [
        " Об этом сообщает Report.",
        " Передает APA со ссылкой на «Report».",
        " Bu barədə Report-a istinadən deyilir.",
        " Report informs; citing Report.",
    ],
)
def test_the_outlet_that_is_named_as_the_source_leads_although_it_came_later(words: str) -> None:
    assert beside(composed(told(1, "Report"), told(2, "APA", text=words))) == [("Report", ["APA"])]


def test_an_outlet_that_names_itself_leads_all_the_same() -> None:
    assert beside(composed(told(1, "Report"), told(2, "APA", text=" Об этом сообщает APA."))) == [("APA", ["Report"])]


def test_where_all_name_each_other_the_earliest_leads() -> None:
    one, other = told(2, "Report", text=" Пишет APA."), told(1, "APA", text=" Пишет Report.")
    assert beside(composed(one, other)) == [("Report", ["APA"])]


def test_an_outlet_stands_once_and_not_beside_itself() -> None:
    assert beside(composed(told(4), told(3), told(2, "APA"), told(1, "APA"))) == [("Trend", ["APA"])]


def note(number: int, outlet: str, words: str, text: str = "") -> Item:
    """Return an item of the story in which the one body says these words."""
    item = saying(words, number, speaker="Имя 1", source_id=outlet.lower(), source_name=outlet)
    return replace(item, article=replace(item.article, text=item.article.text + text), story=STORY, speakers=(1,))


@pytest.mark.parametrize("outlet", ["Trend", "APA"])
def test_other_words_of_the_same_speaker_are_not_hidden(outlet: str) -> None:
    here, there = "Обстрел на участке Кельбаджара пресечен", "Обстрел на участке Лачина пресечен"
    plan = composed(note(2, "Trend", here), note(1, outlet, there))
    assert sorted(beside(plan)) == sorted([("Trend", []), (outlet, [])])


@pytest.mark.parametrize("leads", ["Trend", "APA"])
def test_a_second_note_of_an_outlet_is_told_unless_one_holds_the_other(leads: str) -> None:
    first, longer = (
        note(2, "Trend", "Слова", "\nВ Кельбаджаре."),
        note(1, "Trend", "Слова", "\nВ Кельбаджаре.\nСегодня."),
    )
    other = note(1, "Trend", "Слова", "\nВ Лачине.")
    before = [note(3, "APA", "Слова")] if leads == "APA" else []
    alone = [] if leads == "Trend" else ["Trend"]
    assert beside(composed(*before, first, longer)) == [(leads, alone)]
    assert beside(composed(*before, first, other)) == [(leads, alone), ("Trend", [])]


@pytest.mark.parametrize(("language", "leads"), [("az", "APA"), ("ru", "Trend"), ("en", "Trend")])
def test_the_readers_language_leads(language: InterfaceLanguage, leads: str) -> None:
    plan = composed(told(2, "Trend"), told(1, "APA", language="az"), language=language)
    assert [each[0] for each in beside(plan)] == [leads]


def test_one_outlet_in_two_languages_stands_beside_itself() -> None:
    plan = composed(told(2, "Trend"), told(1, "Trend", language="az"))
    assert beside(plan) == [("Trend", ["Trend"])]


def test_whoever_speaks_only_elsewhere_keeps_an_item() -> None:
    plan = composed(told(3), told(2, "APA"), told(1, "Report", speaker=2))
    assert beside(plan) == [("Trend", ["APA"]), ("Report", [])]


def test_a_speaker_is_known_by_name_where_the_archive_knows_none() -> None:
    items = [replace(each, speakers=()) for each in (told(2), told(1, "APA"))]
    assert beside(composed(*items)) == [("Trend", ["APA"])]


def test_a_story_without_quotes_stands_beside_the_one_with_them_and_is_not_counted_apart() -> None:
    quiet = replace(silent(3), story=STORY, source_id="apa", source_name="APA")
    plan = composed(told(1), quiet, silent(9))
    assert beside(plan) == [("Trend", ["APA"])]
    assert [each.version_id for each in plan.bare] == [9]


def test_the_same_story_without_quotes_is_counted_once() -> None:
    one, other = (replace(silent(number), story=STORY, source_id=f"s{number}") for number in (1, 2))
    assert len(composed(one, other, told(5)).bare) == 0
    assert len(composed(one, other, replace(told(5), story=None)).bare) == 1


def message_of(*items: Item, language: InterfaceLanguage = "ru") -> tuple[str, dict[str, list[str]]]:
    message = digest_message(composed(*items, language=language), voice(language), Edition(slot=NOW))
    assert_telegram_takes(message)
    return message.text, formatted(message)


def test_the_others_are_links_with_their_language_where_it_is_another() -> None:
    text, found = message_of(told(4), told(3, "APA", language="az"), told(2, "Report"), replace(told(9), story=None))
    assert "· также APA AZ, Report\n" in text
    assert {"APA", "Report"} <= set(found["text_link"])


def test_more_than_three_are_counted() -> None:
    text, found = message_of(*(told(9 - place, name) for place, name in enumerate(OUTLETS)))
    assert "также Report, APA, Day.Az +2" in text
    assert "Minval" not in found["text_link"]


def test_an_article_alone_names_the_others_too() -> None:
    text, _ = message_of(told(2), told(1, "APA"))
    assert "Trend · 2 янв" in text
    assert "также APA" in text


@pytest.mark.parametrize("language", ["ru", "az", "en"])
def test_a_full_digest_of_stories_stays_within_the_limits(language: InterfaceLanguage) -> None:
    stories = [
        replace(told(100 * story + place, name * 8), story=story, speakers=(story,))
        for story in range(1, 31)
        for place, name in enumerate(OUTLETS)
    ]
    plan = composed(*stories, language=language)
    assert plan.articles == 30
    for page in range(len(plan.pages)):
        assert_telegram_takes(digest_message(plan, voice(language), Edition(slot=NOW, digest_id=3), page=page))


def test_a_card_names_the_others_it_is_given() -> None:
    message = card(told(2), voice(), [told(1, "APA")])
    assert_telegram_takes(message)
    assert "также APA" in message.text


def test_the_latest_tell_a_story_once_where_its_newest_stood() -> None:
    first, other, again = replace(told(1, speaker=9), story=None), told(2, "APA"), told(3)
    message = latest([first, other, again], voice(), "Последнее", most=5)
    assert message.text.count("Слова номер") == 2
    assert message.text.index("Слова номер 9") < message.text.index("Слова номер 1")
    assert "также APA" in message.text


def test_dates_apart_do_not_matter_here() -> None:
    far = told(1, "APA")
    far = replace(far, article=replace(far.article, published_at=NOW - timedelta(hours=40)))
    assert beside(composed(far, told(2))) == [("APA", ["Trend"])]


def test_one_that_has_all_the_words_of_the_earliest_and_more_leads() -> None:
    flash = told(3, "Trend")
    fuller = told(2, "APA", text=f"\n{flash.article.text}", speaker=2)
    assert beside(composed(flash, fuller)) == [("APA", ["Trend"])]
    repeat = replace(fuller, article=replace(fuller.article, text=fuller.article.text + " Об этом сообщает Trend."))
    assert beside(composed(flash, repeat)) == [("APA", []), ("Trend", [])]


def test_articles_in_other_languages_are_named_beside_once() -> None:
    others = [told(1, "APA", language="az"), told(4, "Azernews", language="en"), told(5, "APA", language="az")]
    plan = compose([told(2), replace(told(3), story=9)], Wish(), topics(), (), others)
    assert beside(plan) == [("Trend", ["APA", "Azernews"]), ("Trend", [])]
