from dataclasses import replace
from datetime import timedelta
from itertools import chain

from bot.digest.compose import Plan, compose
from bot.digest.item import Item
from bot.digest.pages import PER_SPEAKER
from bot.subscriber import Wish
from bot.summarizer.model import proof
from tests.bot.digest.makers import NOW, saying, silent, topics


def composed(*items: Item, **wish: tuple[str, ...]) -> Plan:
    return compose(items, Wish(**wish), topics())  # type: ignore[arg-type]  # because a test names the fields


def numbers(plan: Plan) -> list[list[int]]:
    return [[shown.item.version_id for shown in page.shown] for page in plan.pages]


def said(number: int, *under: str, title: str = "", source_id: str = "day_az") -> Item:
    changes = {"topics": under or ("transport",), "source_id": source_id}
    return saying(f"Слова номер {number}", number, speaker=f"Имя {number}", title=title, **changes)


def test_topics_come_in_the_subscribers_order_and_an_article_once_under_its_first() -> None:
    both = said(1, "transport", "energy")
    plan = composed(both, said(2, "transport"), topics=("energy", "transport"))
    assert [group.topic for group in plan.pages[0].groups] == ["energy", "transport"]
    assert numbers(plan) == [[1, 2]]
    assert (plan.articles, plan.topics, plan.chosen) == (2, 2, True)


def test_without_chosen_topics_the_order_is_that_of_the_file_and_the_rest_comes_last() -> None:
    plan = composed(replace(said(1), topics=()), said(2, "energy"), said(3, "politics"))
    assert [group.topic for group in plan.pages[0].groups] == ["politics", "energy", None]
    assert [shown.number for shown in plan.pages[0].shown] == [1, 2, 3]


def test_within_a_topic_the_most_told_comes_first_then_the_newest() -> None:
    told = saying("Одни и те же слова, сказанные на одной и той же встрече в порту", 5, speaker="Имя 5")
    again = replace(told, version_id=6, source_id="trend", source_name="Trend")
    plan = composed(said(3), said(2), told, again)
    assert numbers(plan) == [[5, 2, 3]]
    assert [each.source_name for each in plan.pages[0].shown[0].also] == ["Trend"]


def test_one_headline_in_two_outlets_is_one_story() -> None:
    plan = composed(said(1, title="Состав прибыл - ФОТО"), said(2, title="Состав прибыл", source_id="trend"))
    assert plan.articles == 1
    assert [each.version_id for each in plan.pages[0].shown[0].also] == [1]


def test_short_words_said_twice_are_two_stories() -> None:
    plan = composed(saying("Да, конечно", 1), saying("Да, конечно", 2, source_id="trend"))
    assert plan.articles == 2


def test_articles_without_quotes_are_counted_apart() -> None:
    plan = composed(silent(1), said(2))
    assert [each.version_id for each in plan.bare] == [1]
    assert plan.articles == 1


def test_a_page_holds_ten_and_every_topic_has_its_turn() -> None:
    many = [said(number) for number in range(1, 31)]
    plan = composed(*many, said(99, "energy"))
    assert [len(page) for page in numbers(plan)] == [10, 10, 10, 1]
    assert 99 in numbers(plan)[0]
    assert sorted(chain.from_iterable(numbers(plan))) == [*range(1, 31), 99]
    assert [shown.number for page in plan.pages for shown in page.shown] == list(range(1, 32))


def test_a_page_ends_before_the_message_is_too_long() -> None:
    long = [
        saying(f"{n} {'слово ' * 38}", n, speaker=f"Имя {n} {'Очень ' * 12}", title=f"{n} {'слово ' * 22}")
        for n in range(10)
    ]
    plan = composed(*long)
    assert len(plan.pages) == 2
    assert sorted(chain.from_iterable(numbers(plan))) == list(range(10))


def test_one_speaker_has_two_places_on_the_first_page() -> None:
    same = [saying(f"Речь номер {number}", number) for number in range(1, 6)]
    plan = composed(*same, said(9))
    first, second = numbers(plan)
    assert len(set(first) - {9}) == PER_SPEAKER
    assert len(second) == 3


def test_an_article_whose_proof_does_not_fit_is_refused_with_the_reason() -> None:
    bad = said(1)
    broken = replace(bad.summary.quotes[0], proofs=(proof("иное"),))
    bad = replace(bad, summary=replace(bad.summary, quotes=(broken,)))
    plan = composed(bad, said(2))
    assert numbers(plan) == [[2]]
    ((refused, reason),) = plan.refused
    assert refused.version_id == 1
    assert "not what was proved" in reason


def test_nothing_makes_an_empty_plan() -> None:
    assert composed() == Plan()


def test_an_article_without_a_date_is_as_old_as_our_reading_of_it() -> None:
    undated = said(1)
    undated = replace(
        undated, article=replace(undated.article, published_at=None), fetched_at=NOW + timedelta(minutes=1)
    )
    assert numbers(composed(said(2), undated)) == [[1, 2]]
