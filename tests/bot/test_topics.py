import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.topics import Topics, TopicsFileError, classify, load_topics
from scrapers.article import Article, Language, Span

TOPICS = load_topics()
SEED = Path(__file__).parents[1] / "corpus" / "seed-day-az-1.json"


def article(title: str, text: str = "", language: Language = "ru", section: str | None = None) -> Article:
    return Article(
        url="https://news.day.az/1.html",
        source_key="id:1",
        title=title,
        text=text,
        paragraphs=(Span(0, len(text)),) if text else (),
        language=language,
        section=section,
    )


@pytest.mark.parametrize(
    ("language", "title", "text", "topic"),
    [
        ("ru", "Порты Каспия приняли больше грузов", "Через порт прошло больше грузов и контейнеров.", "transport"),
        ("ru", "О Среднем коридоре", "По Среднему коридору пойдут новые поезда.", "corridor"),
        ("ru", "Сборная выиграла матч", "Футболисты сборной забили три гола.", "sport"),
        ("ru", "Нефтяников наградили", "Добыча нефти и газа на месторождениях выросла.", "energy"),
        ("ru", "В Анкаре", "Турция и турецкие компании. Эрдоган выступил в Анкаре.", "turkey"),
        ("az", "Orta dəhlizin imkanları", "Orta dəhlizdə yükdaşıma artıb.", "corridor"),
        ("az", "Ələt limanından yeni qatar", "Limanda konteynerlər və vaqonlar yükləndi.", "transport"),
        ("az", "Prezidentin sərəncamı", "Prezident hökumətə tapşırıq verib, deputatlar dəstəkləyib.", "politics"),
        ("az", "Futbolçularımızın qələbəsi", "Futbolçular matçda iki qol vurdu.", "sport"),
        ("en", "The Middle Corridor’s year", "Trains of the Middle Corridor carried more containers.", "corridor"),
        ("en", "Gas exports", "Natural gas went through pipelines, and oil prices fell.", "energy"),
        ("other", "Бакинский порт", "Порты, грузы, контейнеры и поезда.", "transport"),
    ],
)
def test_inflected_words_tell_the_topic(language: Language, title: str, text: str, topic: str) -> None:
    assert topic in classify(article(title, text, language), TOPICS)


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("ru", "Спортивный портал рассказал о репортаже. Портной сшил портьеру.", "transport"),
        ("ru", "Дороги стали хуже, люди стали грустнее, цены стали выше.", "security"),
        ("en", "Training and email: she said that again, in rain and pain.", "technology"),
        ("az", "Qazanc və qazıntı haqqında qəzetdə yazıldı.", "energy"),
        ("ru", "Порт.", "transport"),
    ],
)
def test_parts_of_words_and_single_mentions_tell_nothing(language: Language, text: str, topic: str) -> None:
    assert topic not in classify(article("", text, language), TOPICS)


@pytest.mark.parametrize("section", ["sport", "Спорт", " İdman ", "SPORTS"])
def test_the_sites_section_tells_the_topic(section: str) -> None:
    assert classify(article("Вот так", "Ничего особенного.", section=section), TOPICS) == ("sport",)


def test_an_unknown_section_tells_nothing() -> None:
    assert classify(article("Вот так", "Ничего особенного.", section="azerinews"), TOPICS) == ()


def test_the_seed_has_several_topics_best_first() -> None:
    raw = json.loads(SEED.read_text(encoding="utf-8"))
    found = classify(article(raw["title"], raw["text"], section="economy"), TOPICS)
    assert found[0] == "economy"
    assert {"corridor", "transport", "energy", "central_asia"} <= set(found)


def test_topics_travel_to_the_worker_process() -> None:
    topics: Topics = pickle.loads(pickle.dumps(TOPICS))  # noqa: S301  because the test made the bytes itself
    assert dict(topics) == dict(TOPICS)


def test_every_topic_is_a_command_with_names_in_three_languages() -> None:
    assert list(TOPICS)[:3] == ["politics", "economy", "energy"]
    assert len(TOPICS) == 15
    assert TOPICS["corridor"].name("az") == "Orta dəhliz"
    assert TOPICS["corridor"].name("de") == "Middle Corridor"


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300), st.text(max_size=60), st.sampled_from(["ru", "az", "en", "other"]))
def test_any_text_has_some_topics_or_none(text: str, title: str, language: Language) -> None:
    assert set(classify(article(title, text, language, section=title), TOPICS)) <= set(TOPICS)


ROW = """
[[topic]]
id = "football"
emoji = "⚽"
names = { ru = "Футбол", az = "Futbol", en = "Football" }
sections = ["football"]
words = { ru = ["футбол", "—"] }
"""


def test_a_row_of_the_file_adds_a_topic_or_takes_anothers_place(tmp_path: Path) -> None:
    file = tmp_path / "topics.toml"
    file.write_text(ROW + ROW.replace('"football"', '"sport"'), encoding="utf-8")
    topics = load_topics(file)
    assert list(topics) == [*TOPICS, "football"]
    assert topics["sport"].name("ru") == "Футбол"
    assert "football" in classify(article("Про футбол", "О футболе и о футболе."), topics)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[topic", "is not TOML"),
        ("", "must hold tables"),
        ("topic = 5", "must hold tables"),
        (ROW + "[other]", "must hold tables"),
        (ROW.replace('"football"\nemoji', '"Foot-ball"\nemoji'), "id 'Foot-ball' must be"),
        (ROW.replace('id = "football"\n', ""), "id None must be"),
        (ROW.replace("sections", "section"), "'section' is not known"),
        (ROW.replace('"⚽"', '""'), "must be one sign"),
        (ROW.replace('az = "Futbol", ', ""), "names must be given in"),
        (ROW.replace('az = "Futbol"', 'az = ""'), "the name in az"),
        (ROW.replace('words = { ru = ["футбол", "—"] }', 'words = { kk = ["доп"] }'), "words must be lists"),
        (ROW.replace('["футбол", "—"]', '"футбол"'), "words in ru must be a list"),
        (ROW.replace('["football"]', "[5]"), "sections must be a list"),
    ],
)
def test_a_wrong_row_is_told_in_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "topics.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(TopicsFileError) as caught:
        load_topics(file)
    assert says in str(caught.value)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TopicsFileError, match="cannot be read"):
        load_topics(tmp_path / "absent.toml")
