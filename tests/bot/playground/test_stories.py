import json
from pathlib import Path

import pytest

from bot.playground.stories import NewsroomError, Story, in_turn, read_drafts, section_of
from tests.bot.playground.articles import NOON, draft


def test_paragraphs_are_the_lines_of_the_file_character_for_character(tmp_path: Path) -> None:
    text = ' "Мы — там",\u00a0- сказал он.\n\nНа <b>берегу</b> & рядом\nи дальше'
    file = {"id": "a", "lang": "ru", "title": "Т", "text": text}
    (tmp_path / "a.json").write_text(json.dumps(file), encoding="utf-8")
    (read,) = read_drafts(tmp_path)
    assert read.paragraphs == (' "Мы — там",\u00a0- сказал он.', "На <b>берегу</b> & рядом", "и дальше")


@pytest.mark.parametrize("content", ["{", "[]", '{"id": "a"}', '{"id": "a", "lang": "ru", "title": "T"}'])
def test_a_file_that_is_no_article_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "broken.json").write_text(content, encoding="utf-8")
    with pytest.raises(NewsroomError, match=r"broken\.json is no article"):
        read_drafts(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NewsroomError, match="nowhere is no folder"):
        read_drafts(tmp_path / "nowhere")


def test_texts_without_a_headline_are_left_out(tmp_path: Path) -> None:
    file = {"id": "a", "lang": "ru", "title": "", "text": "Текст"}
    (tmp_path / "a.json").write_text(json.dumps(file), encoding="utf-8")
    assert read_drafts(tmp_path) == []


def test_languages_take_turns_and_no_draft_is_lost() -> None:
    drafts = [draft(name, language=name[:2]) for name in ("az1", "az2", "en1", "fr1", "ru1", "ru2", "ru3")]
    order = [each.article_id for each in in_turn(drafts)]
    assert order == ["ru1", "az1", "ru2", "en1", "ru3", "az2", "fr1"]


@pytest.mark.parametrize(
    ("language", "text", "section"),
    [
        ("ru", "Порт примет больше контейнеров", "economy"),
        ("en", "The ambassador left the embassy", "politics"),
        ("ru", "Фильм покажут на выставке", "culture"),
        ("ru", "Марафон: сборная готовится к турниру", "sport"),
        ("ru", "В городе прошел дождь", "society"),
        ("az", "Liman və dəhliz", "azerinews"),
    ],
)
def test_section_is_told_by_words(language: str, text: str, section: str) -> None:
    assert section_of(language, text) == section


def test_lead_is_cut_at_a_word() -> None:
    story = Story(draft=draft("a", paragraphs=("слово " * 80,)), number=1, appeared_at=NOON)
    assert len(story.lead) <= 301
    assert story.lead.endswith("слово…")


def test_a_story_has_its_section_and_number_in_the_address() -> None:
    assert Story(draft=draft("a"), number=1827592, appeared_at=NOON).path == "/economy/1827592.html"
