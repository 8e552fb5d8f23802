import json

from bot.summarizer import Summary, summarize
from bot.summarizer.report import as_json_line, readable
from tests.bot.summarizer.speech import article

TEXT = "«Порт готов принять суда из дальних стран», — сказал капитан Олег Дёмин."


def test_a_line_of_json_holds_quotes_and_key_sentences() -> None:
    line = json.loads(as_json_line("a-1", summarize(article(TEXT, "ru"))))
    assert line["id"] == "a-1"
    assert line["quotes"][0] | {"kind": "direct", "speaker": "Олег Дёмин", "role": "капитан"} == line["quotes"][0]
    assert line["quotes"][0]["spans"] == [[1, 41]]
    assert line["key"] == [[1, 41]]


def test_an_uncertain_speaker_is_not_named() -> None:
    text = "«Порт примет суда из дальних стран, и это будет рекорд года. Склад построят к маю»."
    summary = summarize(article(text, "ru"))
    assert json.loads(as_json_line("a", summary))["quotes"][0]["speaker"] is None
    assert "(not certain)" in readable(article(text, "ru"), summary)


def test_the_readable_form_shows_who_said_what() -> None:
    read = article(TEXT, "ru", title="Порт открыт")
    shown = readable(read, summarize(read))
    assert shown.startswith("Порт открыт")
    assert "Олег Дёмин, капитан\n  > Порт готов принять суда из дальних стран" in shown


def test_an_article_without_quotes_is_readable_too() -> None:
    assert readable(article("Порт.", "ru"), Summary(language="ru")).endswith("0 quotes, language: ru")
