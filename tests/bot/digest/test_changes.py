"""What an update brings to somebody who got the version before."""

from dataclasses import replace

import pytest

from bot.digest.changes import Was, changes, news
from bot.digest.compose import Plan, compose
from bot.digest.item import Item
from bot.digest.message import Message
from bot.digest.render import Edition, digest_message, proof_view
from bot.digest.since import Since
from bot.subscriber import Wish
from bot.summarizer.model import Summary
from scrapers.article import Language
from tests.bot.digest.makers import (
    NOW,
    article,
    assert_telegram_takes,
    formatted,
    item,
    key,
    quote,
    saying,
    topics,
    voice,
)

FIRST = "Мы приняли двенадцать поездов за один месяц"
SECOND = "До конца года их будет триста, и это не предел"


def said(*words: str, number: int = 1, speaker: str = "Рамиль Эйвазлы", id_: int = 1) -> Item:
    """Return version `number` of one article in which somebody says these words."""
    text = "Начальник порта рассказал о делах.\n" + "".join(f"«{each}», — сказал он.\n" for each in words)
    spans = [(text.index(each), text.index(each) + len(each)) for each in words]
    quotes = tuple(quote(text, span, speaker=speaker) for span in spans)
    summary = Summary(language="ru", quotes=quotes, key=tuple(key(place, *span) for place, span in enumerate(spans)))
    made = item(article(text, title="Порт"), summary, 10 * id_ + number, topics=("transport",))
    return replace(made, article_id=id_, number=number, speakers=tuple(len(speaker) for _ in words))


def test_the_same_words_are_nothing_new_whatever_stands_around_them() -> None:
    before = said(FIRST)
    text = before.article.text + "Дополнение редакции.\n"
    after = replace(said(FIRST, number=2), article=replace(before.article, text=text))
    assert not changes(after, before).any


def test_marks_and_capitals_are_no_change() -> None:
    assert not changes(said(FIRST.replace("двенадцать", "двенадцать,"), number=2), said(FIRST)).any


def test_a_new_quote_is_fresh_and_nothing_was_lost() -> None:
    brought = changes(said(FIRST, SECOND, number=2), said(FIRST))
    assert (brought.fresh, brought.was) == (frozenset({1}), ())


def test_a_figure_that_was_put_right_is_a_change_and_the_words_before_are_kept() -> None:
    brought = changes(said(FIRST.replace("двенадцать", "тринадцать"), number=2), said(FIRST))
    assert (brought.fresh, brought.was) == (frozenset({0}), (Was(words=FIRST, speaker="Рамиль Эйвазлы"),))


def test_a_quote_that_was_taken_out_is_gone() -> None:
    brought = changes(said(SECOND, number=2), said(FIRST, SECOND))
    assert (brought.fresh, brought.was) == (frozenset(), (Was(words=FIRST, speaker="Рамиль Эйвазлы", gone=True),))


def test_the_same_words_given_to_somebody_else_are_a_change() -> None:
    brought = changes(said(FIRST, number=2, speaker="Нигяр Сафарли"), said(FIRST))
    assert (brought.fresh, brought.was) == (frozenset({0}), (Was(words=FIRST, speaker="Рамиль Эйвазлы"),))


def test_one_person_by_two_spellings_is_nobody_else() -> None:
    after = replace(said(FIRST, number=2, speaker="Р. Эйвазлы"), speakers=said(FIRST).speakers)
    assert not changes(after, said(FIRST)).any


def test_an_earlier_version_whose_proof_does_not_fit_is_not_repeated() -> None:
    broken = said(FIRST)
    lost = replace(broken.summary.quotes[0], proofs=("0" * 64,))
    broken = replace(broken, summary=replace(broken.summary, quotes=(lost,)))
    assert changes(said(SECOND, number=2), broken) == replace(changes(said(SECOND, number=2), said(FIRST)), was=())


def test_a_doubtful_speaker_is_nobody_to_be_named_otherwise() -> None:
    before = said(FIRST)
    doubtful = replace(before.summary.quotes[0], confidence=0.1, speaker="Кто-то")
    after = replace(said(FIRST, number=2), summary=replace(before.summary, quotes=(doubtful,)), speakers=(9,))
    assert not changes(after, before).any


def composed(*items: Item, known: tuple[Item, ...]) -> Plan:
    return compose(items, Wish(language="ru"), topics(), known)


def message_of(plan: Plan) -> Message:
    message = digest_message(plan, voice(), Edition(slot=NOW))
    assert_telegram_takes(message)
    return message


def test_an_update_without_anything_new_does_not_come_again() -> None:
    plan = composed(said(FIRST, number=2), known=(said(FIRST),))
    assert plan == Plan()


def test_an_update_shows_what_is_new_and_says_that_the_site_changed_it() -> None:
    message = message_of(composed(said(FIRST, SECOND, number=2), known=(said(FIRST),)))
    assert formatted(message)["blockquote"] == [SECOND]
    assert "changed on the site" in message.text


def test_an_update_shows_the_words_before_as_they_were_and_not_as_a_quote() -> None:
    message = message_of(composed(said(FIRST.replace("месяц", "год"), number=2), known=(said(FIRST),)))
    assert formatted(message)["blockquote"] == [FIRST.replace("месяц", "год")]
    assert f"Earlier: Рамиль Эйвазлы: {FIRST}" in message.text


def test_what_was_taken_out_is_said_although_nothing_came_in_its_place() -> None:
    gone = composed(said(SECOND, number=2), saying("Другое", 5), known=(said(FIRST, SECOND),))
    message = message_of(gone)
    assert f"No longer in the article: Рамиль Эйвазлы: {FIRST}" in message.text
    assert FIRST not in formatted(message)["blockquote"]
    alone = message_of(composed(said(SECOND, number=2), known=(said(FIRST, SECOND),)))
    assert "No longer in the article" in alone.text


def test_two_updates_under_one_headline_keep_their_notes() -> None:
    known = (said(FIRST), said(SECOND, id_=2))
    plan = composed(said(FIRST + " подряд", number=2), said(SECOND + " вовсе", number=2, id_=2), known=known)
    assert plan.articles == 2


def test_a_page_that_was_taken_down_is_told_with_its_words() -> None:
    message = message_of(composed(said(FIRST), saying("Другое", 5), known=(said(FIRST),)))
    assert "taken off the site" in message.text
    assert f"Earlier: Рамиль Эйвазлы: {FIRST}" in message.text


def test_the_latest_known_version_counts() -> None:
    known = (said(FIRST), said(SECOND, number=2))
    assert changes(said(SECOND, number=3), known[1]) == changes(said(SECOND, number=3), said(SECOND))
    assert news([said(SECOND, number=3)], known, "ru") == []


def in_story(item: Item, source: str = "report", language: Language = "ru") -> Item:
    made = replace(item, story=4, source_id=source, source_name=source.title())
    return replace(made, article=replace(made.article, language=language))


@pytest.mark.parametrize(
    ("now", "before", "comes"),
    [
        (in_story(said(FIRST, id_=2)), in_story(said(FIRST), "trend"), False),
        (in_story(said(FIRST, SECOND, id_=2)), in_story(said(FIRST), "trend"), True),
        (in_story(said(FIRST, id_=2)), said(FIRST), True),  # another story with the same words
        (in_story(said(FIRST, id_=2), language="az"), in_story(said(FIRST), "trend"), False),
        (in_story(said(FIRST, id_=2)), in_story(said(FIRST), "trend", "az"), True),  # now in the reader's language
        (in_story(said(FIRST, id_=2), language="az"), in_story(said(FIRST, speaker="Иной"), "trend"), True),
    ],
)
def test_a_story_that_was_told_comes_again_only_with_something_new(now: Item, before: Item, comes: bool) -> None:
    assert [each.version_id for each, _ in news([now], [before], "ru")] == ([now.version_id] if comes else [])


def test_the_proof_says_what_the_site_made_of_the_words_since() -> None:
    later = said(FIRST.replace("месяц", "год"), number=2)
    message = proof_view(said(FIRST), voice(), Since(later=later))
    assert_telegram_takes(message)
    assert "Changed on the site: version 2" in message.text
    assert f"Now: {later.article.slice(later.summary.quotes[0].spans[0])}" in message.text
    assert message.text.count(FIRST) == 1


def test_the_proof_says_what_was_taken_out() -> None:
    message = proof_view(said(FIRST, SECOND), voice(), Since(later=said(SECOND, number=2)))
    assert f"No longer in the article: Рамиль Эйвазлы: {FIRST}" in message.text
    assert "Now:" not in message.text


def test_the_proof_says_that_the_words_still_stand() -> None:
    assert (
        "stand there as they were" in proof_view(said(FIRST), voice(), Since(later=said(FIRST, SECOND, number=2))).text
    )


def test_the_proof_says_that_the_page_is_gone() -> None:
    message = proof_view(said(FIRST), voice(), Since(gone_at=NOW))
    assert_telegram_takes(message)
    assert "no longer had this page since" in message.text
    assert "no longer had" not in proof_view(said(FIRST), voice()).text
