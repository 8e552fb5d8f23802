from dataclasses import replace

import pytest

from bot.digest.excerpt import ALONE, AMONG_FEW, AMONG_MANY, Limits, RefusedSlice, excerpt, limits_among, whole_quotes
from bot.summarizer.model import Quote, Summary, proof
from scrapers.article import Span
from tests.bot.digest.makers import article, key, quote, reported

ONE, TWO, THREE = "Первое предложение.", "Второе предложение.", "Третье предложение."
SAID = f"{ONE} {TWO} {THREE}"
TEXT = f"«{SAID}», — сказал он."


def place(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def summary(*quotes: Quote, **keys: tuple[int, str]) -> Summary:
    return Summary(language="ru", quotes=quotes, key=tuple(key(n, *place(words)) for n, words in keys.values()))


def words_of(made: Summary, limits: Limits = ALONE, text: str = TEXT, title: str = "") -> list[str]:
    return [block.words for block in excerpt(article(text, title=title), made, limits).blocks]


def test_sentences_stand_in_the_articles_order_with_an_elision_between_distant_ones() -> None:
    assert words_of(summary(quote(TEXT, place(SAID)), a=(0, THREE), b=(0, ONE))) == [f"{ONE} […] {THREE}"]


def test_neighbouring_sentences_are_one_slice_without_an_elision() -> None:
    assert words_of(summary(quote(TEXT, place(SAID)), a=(0, TWO), b=(0, ONE))) == [f"{ONE} {TWO}"]


def test_the_words_of_the_author_between_two_spans_are_an_elision() -> None:
    text = "«Цена растёт, — сказал он, — и это плохо»."
    said = quote(text, place("Цена растёт", text), place("и это плохо", text))
    made = Summary(language="ru", quotes=(said,), key=(key(0, *said.spans[0]), key(0, *said.spans[1])))
    assert words_of(made, text=text) == ["Цена растёт […] и это плохо"]


def test_a_cut_sentence_says_so_on_the_side_it_was_cut() -> None:
    said = quote(TEXT, place(SAID))
    made = Summary(
        language="ru",
        quotes=(said,),
        key=(
            key(0, *place("Первое"), cut_after=True),
            key(0, *place("предложение. Третье"), cut_before=True, cut_after=True),
        ),
    )
    assert words_of(made) == ["Первое […] предложение. Третье […]"]


def test_a_distant_quote_of_the_same_speaker_is_a_block_of_its_own() -> None:
    made = summary(quote(TEXT, place(ONE)), quote(TEXT, place(THREE)), a=(1, THREE), b=(0, ONE))
    assert words_of(made) == [ONE, THREE]


def test_reported_speech_is_the_articles_own_sentence() -> None:
    sentence = "Министерство сообщило, что работы завершат к июню."
    text = f"{sentence} Дальше другое."
    said = reported(text, "работы завершат к июню", sentence)
    made = Summary(language="ru", quotes=(said,), key=(key(0, *said.spans[0]),))
    (block,) = excerpt(article(text), made, ALONE).blocks
    assert (block.words, block.reported) == (sentence, True)


def test_reported_speech_without_its_sentence_is_left_out() -> None:
    made = summary(quote(TEXT, place(SAID), kind="indirect"), a=(0, ONE))
    assert words_of(made) == []


@pytest.mark.parametrize(("limits", "shown"), [(ALONE, 3), (AMONG_FEW, 2), (AMONG_MANY, 1)])
def test_the_number_of_sentences_depends_on_the_company(limits: Limits, shown: int) -> None:
    made = summary(quote(TEXT, place(SAID)), a=(0, ONE), b=(0, TWO), c=(0, THREE))
    assert len(words_of(made, limits)[0].split(". ")) == shown


@pytest.mark.parametrize(
    ("articles", "limits"), [(1, ALONE), (2, AMONG_FEW), (4, AMONG_FEW), (5, AMONG_MANY), (90, AMONG_MANY)]
)
def test_five_articles_are_many(articles: int, limits: Limits) -> None:
    assert limits_among(articles) == limits


def test_a_whole_shorter_sentence_is_preferred_to_a_cut_one() -> None:
    long = "слово " * 60 + "конец."
    text = f"«{long} {ONE}»"
    said = quote(text, (1, len(text) - 1))
    made = Summary(language="ru", quotes=(said,), key=(key(0, *place(long, text)), key(0, *place(ONE, text))))
    assert words_of(made, AMONG_MANY, text) == [ONE]


def test_a_giant_sentence_is_cut_at_a_word_and_says_so() -> None:
    text = f"«{'слово ' * 1_000}»"
    made = Summary(language="ru", quotes=(quote(text, (1, len(text) - 2)),), key=(key(0, 1, len(text) - 2),))
    (shown,) = words_of(made, ALONE, text)
    assert shown.endswith("слово […]")
    assert 600 < len(shown) <= 700


@pytest.mark.parametrize(
    "uncertain", [quote(TEXT, place(SAID), speaker=None), quote(TEXT, place(SAID), confidence=0.2)]
)
def test_a_quote_without_a_certain_speaker_is_left_out_unless_asked_for(uncertain: Quote) -> None:
    made = summary(uncertain, a=(0, ONE))
    assert words_of(made) == []
    assert words_of(made, Limits(sentences=3, units=700, uncertain=True)) == [ONE]


def test_a_quote_that_only_repeats_the_headline_is_left_out() -> None:
    made = summary(quote(TEXT, place(SAID)), a=(0, ONE), b=(0, TWO))
    assert words_of(made, title="Он сказал: «первое предложение»") == [TWO]


def test_a_slice_that_telegram_would_change_is_left_out() -> None:
    text = f"«{ONE} Не\u202eвидно.»"
    said = quote(text, (1, len(text) - 1))
    made = Summary(
        language="ru", quotes=(said,), key=(key(0, *place("Не\u202eвидно.", text)), key(0, *place(ONE, text)))
    )
    assert words_of(made, text=text) == [ONE]
    assert whole_quotes(article(text), made) == []


GOOD = quote(TEXT, place(SAID))


@pytest.mark.parametrize(
    "made",
    [
        summary(replace(GOOD, proofs=(proof("другие слова"),)), a=(0, ONE)),
        summary(replace(GOOD, proofs=())),
        summary(replace(GOOD, spans=(Span(1, len(TEXT) + 5),))),
        summary(replace(GOOD, spans=(Span(5, 5),), proofs=(proof(""),))),
        summary(replace(GOOD, sentence=Span(0, 9), sentence_proof=proof("нет"))),
        summary(replace(GOOD, sentence=Span(0, 9))),
        Summary(language="ru", quotes=(GOOD,), key=(key(0, 0, 9),)),
        Summary(language="ru", quotes=(GOOD,), key=(key(3, 1, 9),)),
    ],
)
def test_a_proof_that_does_not_fit_refuses_the_article(made: Summary) -> None:
    with pytest.raises(RefusedSlice):
        excerpt(article(TEXT), made, ALONE)


def test_all_quotes_are_given_whole_and_a_shared_sentence_once() -> None:
    sentence = "По его словам, рейс отложат и груз подождёт."
    text = f"«{SAID}» {sentence}"
    quotes = (
        quote(text, place(SAID, text)),
        reported(text, "рейс отложат", sentence),
        reported(text, "груз подождёт", sentence),
    )
    blocks = whole_quotes(article(text), Summary(language="ru", quotes=quotes))
    assert [block.words for block in blocks] == [SAID, sentence]
