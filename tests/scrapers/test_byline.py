import pytest

from scrapers.byline import author_of, last_author, without_by, without_tags


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Али Гасымов", "Али Гасымов"),
        ("Автор: Али Гасымов", "Али Гасымов"),
        ("Müəllif: Nərgiz Əlili", "Nərgiz Əlili"),
        ("By Anne-Marie O'Neil", "Anne-Marie O'Neil"),
        ("А. Гасымов", "А. Гасымов"),
        ("Автор: Гасымов", "Гасымов"),
        ("Trend", None),
        ("Read More", None),
        ("Подробнее в Telegram", None),
        ("ПРЕСС СЛУЖБА", None),
        ("сказал он.", None),
        ("Он сказал правду.", None),
        ("Али Гасымов, 25 ноября", None),
        ("А" * 61, None),
        ("", None),
    ],
)
def test_a_byline_names_its_author_and_other_lines_do_not(line: str, author: str | None) -> None:
    assert author_of(line) == author


@pytest.mark.parametrize(
    ("told", "name"),
    [("By Ed Hornick, CNN", "Ed Hornick, CNN"), ("Автор: Али Гасымов", "Али Гасымов"), ("Byron May", "Byron May")],
)
def test_what_is_said_before_a_name_is_no_part_of_it(told: str, name: str) -> None:
    assert without_by(told) == name


def test_the_only_paragraph_is_no_byline() -> None:
    assert last_author(["Али Гасымов"]) is None
    assert last_author(["Текст.", "Али Гасымов"]) == "Али Гасымов"
    assert last_author([]) is None


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("В Баку открыт мост - ФОТО", "В Баку открыт мост"),
        ("В Баку открыт мост - ФОТО/ВИДЕО", "В Баку открыт мост"),
        ("Körpü açıldı - FOTO - YENİLƏNİB 2", "Körpü açıldı"),
        ("Мост открыт (фото)", "Мост открыт"),
        ("Мост открыт - СМИ", "Мост открыт - СМИ"),
        ("Выставка автофото", "Выставка автофото"),
        ("ФОТО", "ФОТО"),
    ],
)
def test_a_title_loses_the_house_s_tags_at_its_end(title: str, shown: str) -> None:
    assert without_tags(title, ("ФОТО", "ВИДЕО", "FOTO", "YENİLƏNİB")) == shown


def test_a_house_without_tags_changes_nothing() -> None:
    assert without_tags("Мост - ФОТО", ()) == "Мост - ФОТО"
