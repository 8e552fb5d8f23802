"""Who leads where one article holds another: the one that holds most, no round-up; and what is shown of one kept apart."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.digest.compose import Plan, compose
from bot.digest.item import Item
from bot.digest.render import latest
from bot.subscriber import Wish
from bot.summarizer.model import Summary
from scrapers.article import Language
from tests.bot.digest.makers import NOW, article, item, key, quote, topics, voice
from tests.bot.digest.test_together import beside

FIRST = "Порт Алят принял первый состав из Китая за двенадцать дней"
SECOND = "До конца года мы ждём ещё сорок таких составов в обе стороны"
THIRD = "Весной откроется новый причал, и корабли пойдут каждый день"
MUCH = "Бюджет города вырос, дороги чинят, школы открыты, и так везде"


def says(number: int, outlet: str, *words: str, speakers: Sequence[int] = (), more: str = "", story: int = 7) -> Item:
    """Return an article in which these words are said, one speaker for all or one for each; the lower, the later it came."""
    who = list(speakers) or [1] * len(words)
    text = "\n".join(f"«{each}», — сказано." for each in words) + more
    starts = [text.index(each) for each in words]
    quotes = tuple(
        quote(text, (start, start + len(each)), speaker=f"Имя {speaker}", role=None)
        for start, each, speaker in zip(starts, words, who, strict=True)
    )
    keys = tuple(key(place, *quotes[place].spans[0]) for place in range(len(words)))
    of = article(
        text,
        title=f"Заголовок {number}",
        url=f"https://{outlet.lower()}.example/{number}",
        published_at=NOW.replace(minute=59 - number),
    )
    made = item(of, Summary(language="ru", quotes=quotes, key=keys), number, source_id=outlet.lower())
    return replace(made, source_name=outlet, story=story, speakers=tuple(who), topics=("transport",))


def composed(*items: Item) -> Plan:
    return compose(items, Wish(language="ru"), topics())


def shown_words(plan: Plan) -> list[list[str]]:
    return [[block.words for block in shown.excerpt.blocks] for page in plan.pages for shown in page.shown]


@pytest.mark.parametrize("speakers", [(1, 1, 1), (1, 2, 3)])
@pytest.mark.parametrize("order", [(1, 2, 3), (1, 3, 2)])
def test_the_one_that_holds_most_leads(speakers: tuple[int, ...], order: tuple[int, ...]) -> None:
    words = (FIRST, SECOND, THIRD)
    made = {
        count: says(9 - place, f"S{count}", *words[:count], speakers=speakers[:count])
        for place, count in enumerate(order)
    }
    plan = composed(*made.values())
    assert [each[0] for each in beside(plan)] == ["S3"]
    assert {each for _, also in beside(plan) for each in also} == {"S1", "S2"}


def test_one_that_cites_the_next_fuller_one_does_not_lead_over_it() -> None:
    a, b = says(9, "APA", FIRST), says(8, "Report", FIRST, SECOND)
    c = says(7, "Trend", FIRST, SECOND, THIRD, more=" Об этом сообщает Report.")
    assert beside(composed(a, b, c)) == [("Report", ["APA"]), ("Trend", [])]


def test_one_many_times_longer_does_not_lead() -> None:
    day = says(5, "Minval", FIRST, SECOND, more=f" {MUCH}" * 20)
    assert sorted(beside(composed(says(9, "APA", FIRST), day))) == [("APA", []), ("Minval", [])]
    whole = says(5, "Minval", FIRST, SECOND, more=f" {MUCH}" * 3)
    assert beside(composed(says(9, "APA", FIRST), whole)) == [("Minval", ["APA"])]


def test_one_of_many_other_speakers_does_not_lead() -> None:
    day = says(5, "Minval", FIRST, SECOND, THIRD, MUCH, speakers=(1, 2, 3, 4))
    assert sorted(beside(composed(says(9, "APA", FIRST), day))) == [("APA", []), ("Minval", [])]


def test_one_that_tells_several_stories_does_not_lead() -> None:
    port, city = says(9, "APA", FIRST), says(8, "Report", MUCH, speakers=(2,), story=8)
    day = says(5, "Minval", FIRST, MUCH, speakers=(1, 2))
    assert sorted(each[0] for each in beside(composed(port, city, day))) == ["APA", "Minval", "Report"]
    assert [each[0] for each in beside(composed(port, day))] == ["Minval"]


def test_one_kept_apart_shows_its_own_voice_and_nothing_twice() -> None:
    port = says(9, "APA", FIRST, SECOND)
    other = says(5, "Minval", FIRST, THIRD, speakers=(1, 2), more=f" {MUCH}" * 40)
    assert shown_words(composed(port, other)) == [[THIRD], [FIRST, SECOND]]


def test_in_a_full_digest_the_new_voice_has_the_one_place() -> None:
    port = says(9, "APA", FIRST, SECOND)
    other = says(5, "Minval", SECOND, FIRST, THIRD, speakers=(1, 1, 2), more=f" {MUCH}" * 40)
    rest = [says(20 + n, f"S{n}", f"Слова номер {n}", speakers=(n,), story=n) for n in range(10, 15)]
    shown = shown_words(composed(port, other, *rest))
    assert [FIRST] in shown
    assert [THIRD] in shown


def test_a_new_voice_too_long_for_the_place_is_shown_before_shorter_words() -> None:
    long = " ".join([THIRD] * 5)
    port = says(9, "APA", FIRST)
    other = says(5, "Minval", FIRST, "Мы ждём", long, speakers=(1, 1, 2), more=f" {MUCH}" * 40)
    rest = [says(20 + n, f"S{n}", f"Слова номер {n}", speakers=(n,), story=n) for n in range(10, 15)]
    shown = shown_words(composed(port, other, *rest))
    assert any(words[0].startswith(THIRD) for words in shown)


def test_where_all_is_shown_already_it_is_shown_again_rather_than_nothing() -> None:
    same = says(9, "APA", FIRST)
    twice = says(5, "APA", FIRST, more="\nВ Кельбаджаре.")
    plan = composed(replace(same, article=replace(same.article, text=same.article.text + "\nВ Лачине.")), twice)
    assert shown_words(plan) == [[FIRST], [FIRST]]


@pytest.mark.parametrize("language", ["ru", "az"])
def test_the_latest_show_the_new_voice_too(language: Language) -> None:
    port = says(9, "APA", FIRST)
    other = says(5, "Minval", FIRST, THIRD, speakers=(1, 2), more=f" {MUCH}" * 40)
    other = replace(other, article=replace(other.article, language=language))
    message = latest([other, port], voice(), "Последнее")
    assert THIRD in message.text
    assert message.text.index(THIRD) < message.text.index("APA")
