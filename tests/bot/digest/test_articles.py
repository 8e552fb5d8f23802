from dataclasses import replace

import pytest

from bot.digest.render import RefusedSlice, answer, card, full_view, proof_view, push_article
from bot.summarizer.model import KeySentence, Summary
from scrapers.article import Span
from tests.bot.digest.makers import (
    article,
    assert_telegram_takes,
    formatted,
    item,
    key,
    labels,
    quote,
    reported,
    saying,
    seed,
    silent,
    voice,
)


@pytest.mark.parametrize("view", [card, full_view, proof_view, push_article])
def test_nothing_of_an_article_is_shown_whose_proof_does_not_fit(view: object) -> None:
    bad = saying("Мы строим порт", 1)
    bad = replace(bad, article=replace(bad.article, text=bad.article.text.replace("порт", "мост")))
    with pytest.raises(RefusedSlice):
        view(bad, voice())  # type: ignore[operator]  # because parametrize hides the type


def test_an_article_without_quotes_is_pushed_with_its_lead_marked() -> None:
    message = push_article(silent(3, "Погода", "Завтра дождь."), voice())
    assert message.text == "Погода\nDay.Az\n\nЗавтра дождь. the outlet's words\nв тексте ↗"
    assert labels(message) == [["Поделиться"]]
    assert "blockquote" not in formatted(message)


def test_a_lead_that_repeats_the_headline_gives_way_to_the_next_paragraph() -> None:
    of = article("Завтра дождь.\n\nВетер северный.", title="Завтра дождь", lead=Span(0, 13))
    assert "Ветер северный." in push_article(item(of, Summary(language="ru")), voice()).text


def test_an_article_without_anything_to_show_is_its_headline() -> None:
    message = push_article(item(article("", title="Погода"), Summary(language="ru")), voice())
    assert message.text == "Погода\nDay.Az"


def test_a_pasted_text_is_answered_with_its_quotes_and_no_button_asks_back() -> None:
    text = "«Мы строим порт», — сказал он."
    said = quote(text, (1, 15), speaker="Рамиль Эйвазлы", role="начальник порта")
    message = answer(article(text, url=""), Summary(language="ru", quotes=(said,), key=(key(0, 1, 15),)), voice())
    assert message.text == "Рамиль Эйвазлы, начальник порта\nМы строим порт"
    assert message.buttons == ()


def test_a_link_is_answered_with_the_headline_and_the_place() -> None:
    of = seed()
    message = answer(of.article, of.summary, voice())
    assert message.text.splitlines()[1] == "news.day.az · 2 янв"
    assert labels(message) == [["Поделиться"]]
    assert_telegram_takes(message)


def test_an_answer_marks_the_doubt_instead_of_leaving_the_quote_out() -> None:
    text = "«Мы строим порт»."
    made = Summary(language="ru", quotes=(quote(text, (1, 15), speaker=None),), key=(key(0, 1, 15),))
    message = answer(article(text), made, voice("en"))
    assert "Who is speaking is not clear from the text\nМы строим порт" in message.text


def test_an_article_without_quotes_is_answered_so() -> None:
    message = answer(article("Завтра дождь."), Summary(language="ru"), voice("en"))
    assert "no words" in message.text
    assert "Завтра дождь. the outlet's words" in message.text


def test_the_full_view_counts_what_it_leaves_to_the_article() -> None:
    text = "\n\n".join(f"«{'слово ' * 40}конец {n}», — сказал он." for n in range(12))
    starts = [place + 1 for place, sign in enumerate(text) if sign == "«"]
    quotes = tuple(quote(text, (start, text.index("»", start))) for start in starts)
    message = full_view(item(article(text), Summary(language="ru", quotes=quotes)), voice("en"))
    shown = formatted(message)["expandable_blockquote"]
    assert sum(map(len, shown)) <= 1_500
    assert f"and {12 - len(shown)} more in the article" in message.text
    assert message.text.count("Рамиль Эйвазлы") == 1


def test_the_full_view_cuts_a_giant_quote_but_no_reported_sentence() -> None:
    sentence = "Он сообщил, что " + "слово " * 400 + "конец."
    text = f"«{'слово ' * 600}конец». {sentence}"
    quotes = (quote(text, (1, text.index("»"))), reported(text, "конец.", sentence))
    message = full_view(item(article(text), Summary(language="ru", quotes=quotes)), voice("en"))
    (shown,) = formatted(message)["expandable_blockquote"]
    assert shown.endswith("слово […]")
    assert "Он сообщил" not in message.text
    assert "and 1 more in the article" in message.text


def test_the_full_view_leaves_out_what_would_be_cut_to_almost_nothing() -> None:
    text = f"«{'слово ' * 110}раз». «{'слово ' * 110}два»."
    starts = [place + 1 for place, sign in enumerate(text) if sign == "«"]
    quotes = tuple(quote(text, (start, text.index("»", start))) for start in starts)
    message = full_view(item(article(text), Summary(language="ru", quotes=quotes)), voice("en"))
    (shown,) = formatted(message)["expandable_blockquote"]
    assert shown.endswith("раз")
    assert "and 1 more in the article" in message.text


def test_the_context_of_a_proof_is_short_and_nearest_to_the_quote() -> None:
    text = f"{'Слово ' * 80}рядом. «Мы строим порт», — сказал Эйвазлы."
    start = text.index("Мы")
    made = Summary(language="ru", quotes=(quote(text, (start, start + 14)),), key=(key(0, start, start + 14),))
    message = proof_view(item(article(text, title="Порт"), made), voice("en"))
    assert "\n[…] Слово" in message.text
    assert "рядом.\n" in message.text


def test_the_link_of_a_cut_quote_lights_up_only_what_is_left() -> None:
    text = f"«{'слово ' * 60}раз», — сказал он, — «{'слово ' * 60}два» и «{'слово ' * 60}три»."
    spans = [(place + 1, text.index("»", place)) for place, sign in enumerate(text) if sign == "«"]
    message = full_view(item(article(text), Summary(language="ru", quotes=(quote(text, *spans),))), voice("en"))
    (shown,) = formatted(message)["expandable_blockquote"]
    assert "раз […] слово" in shown
    assert shown.endswith("слово […]")
    (url,) = [each.url or "" for each in message.entities if each.kind == "text_link"][1:]
    assert url.count("text=") == 2


def test_context_that_cannot_be_shown_is_left_out_of_a_proof() -> None:
    text = "До\u202e этого. «Мы строим порт», — сказал Эйвазлы."
    start = text.index("Мы")
    made = Summary(language="ru", quotes=(quote(text, (start, start + 14)),), key=(key(0, start, start + 14),))
    assert "этого" not in proof_view(item(article(text, title="Порт"), made), voice("en")).text


def test_the_proof_names_the_words_that_tell_who_speaks() -> None:
    text = "До этого. «Мы строим порт», — сказал Эйвазлы. После этого."
    start = text.index("Мы")
    named = text.index("Эйвазлы")
    said = replace(quote(text, (start, start + 14)), evidence=Span(named, named + 7))
    made = Summary(language="ru", quotes=(said,), key=(KeySentence(quote=0, span=Span(start, start + 14)),))
    message = proof_view(item(article(text, title="Порт"), made), voice("en"))
    assert "До этого." in message.text
    assert "Who speaks is told here: Эйвазлы" in message.text
    assert "Day.Az, read on 2 Jan, 09:00, version 1" in message.text
