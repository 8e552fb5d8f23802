import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.likeness import containment, same_text, shingles, signs
from scrapers.article import Language

LONG = (
    "порт принял первый поезд из Китая сегодня утром и готов принимать их каждый день до конца года если хватит платформ "
    "кранов людей на смене рассказал журналистам начальник который приехал сюда весной прямо со строительства моста через реку"
)
words = st.lists(st.sampled_from(LONG.split()), min_size=60, max_size=120).map(" ".join)


@given(words, words)
def test_containment_is_a_share_and_does_not_care_which_is_first(one: str, other: str) -> None:
    share = containment(one, other)
    assert 0 <= share <= 1
    assert share == containment(other, one)


@given(words, words)
def test_a_text_holds_its_own_part_whatever_stands_around(one: str, other: str) -> None:
    assert containment(one, f"{other} {one} {other}") in {0.0, 1.0}  # too few different triples tell nothing
    if len(shingles(one)) >= 20:
        assert containment(one, f"{other} {one} {other}") == 1.0


@given(words)
def test_signs_are_the_same_for_the_same_words_however_they_are_set(text: str) -> None:
    assert signs(text) == signs(f"«{text.upper()}»,\n!")


def test_marks_capitals_and_yo_do_not_make_another_story() -> None:
    assert containment(LONG, LONG.upper().replace("КИТАЯ", "«КИТАЯ»,")) == 1.0
    assert shingles("Пётр и Алёна") == shingles("Петр и Алена")
    assert shingles("İlin sonu gəldi") == shingles("ilin sonu gəldi")


def test_a_short_text_has_no_signs_and_is_like_no_other() -> None:
    assert signs("Порт принял поезд.") == ()
    assert containment("Порт принял поезд.", "Порт принял поезд.") == 0.0


@pytest.mark.parametrize(("figures", "same"), [("12 и 13, потом 14", True), ("22 и 23, потом 24", False)])
def test_notes_after_one_pattern_are_told_apart_by_their_figures(figures: str, same: bool) -> None:
    language: Language = "ru"
    assert bool(same_text(f"{LONG} 12 и 13, потом 14", f"{LONG} {figures}", language)) is same


def test_one_figure_that_was_corrected_leaves_a_story_one() -> None:
    assert same_text(f"{LONG} пострадали 12 человек", f"{LONG} пострадали 13 человек", "ru") > 0.5


@pytest.mark.parametrize(("kept", "same"), [(31, True), (25, False)])
def test_of_a_short_text_most_must_be_there(kept: int, same: bool) -> None:
    short = LONG.split()[:32]
    other = " ".join(short[:kept]) + " а потом все было совсем не так как думали"
    assert bool(same_text(" ".join(short), other, "ru")) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("сообщает агентство Trend сегодня", "сообщает агентство Репорт сегодня"),
        ("передает Интерфакс сегодня", "пишет Взгляд сегодня"),
        ("сообщили в МВД сегодня", "сообщили в Министерстве сегодня"),
        ("сказал Рамиль Эйвазлы сегодня", "сказал Рамил Эйвазли сегодня"),
        ("в портах Актау и Курык", "в портах Курык и Актау"),
    ],
)
def test_another_source_or_spelling_is_no_other_event(one: str, other: str) -> None:
    assert same_text(f"{LONG} {one} {LONG[:90]}", f"{LONG} {other} {LONG[:90]}", "ru") > 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("сказал Рамиль Эйвазов", "сказал Вугар Алиев"),
        ("в порту Актау", "в порту Курык"),
        ("в порту Ирана", "в порту Ирака"),
        ("8 и 9 раз", "7 и 6 раз"),
    ],
)
def test_another_name_in_the_same_place_is_another_event(one: str, other: str) -> None:
    assert same_text(f"{LONG} {one} {LONG[:90]}", f"{LONG} {other} {LONG[:90]}", "ru") == 0.0
