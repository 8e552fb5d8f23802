import pytest

from bot.summarizer.sentences import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Порт закрыт. Суда ждут!", ["Порт закрыт.", "Суда ждут!"]),
        ("Это было в 2024 г. Порт закрыт.", ["Это было в 2024 г.", "Порт закрыт."]),
        ("Об этом сказал А. С. Сериков. Он прав.", ["Об этом сказал А. С. Сериков.", "Он прав."]),
        ("N. Quliyev gəldi. O haqlıdır.", ["N. Quliyev gəldi.", "O haqlıdır."]),
        ("On Sept. 24 the port closed. Ships wait.", ["On Sept. 24 the port closed.", "Ships wait."]),
        ("Mr. Fairley left… Then he came back.", ["Mr. Fairley left…", "Then he came back."]),
        ("«Готово!» Он ушел.", ["«Готово!»", "Он ушел."]),
        ("Рост на 1.5 процента и т. д. по плану.", ["Рост на 1.5 процента и т. д. по плану."]),
        ("They sit behind bars.However, they wait.", ["They sit behind bars.", "However, they wait."]),
        (
            "Trucks come at 3 a.m. The street wakes. Sh. Quliyev sleeps.",
            ["Trucks come at 3 a.m.", "The street wakes.", "Sh. Quliyev sleeps."],
        ),
        ("News.Az and М.Ибадзаде wrote in г.Баку.", ["News.Az and М.Ибадзаде wrote in г.Баку."]),
        ("  \n ", []),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in split(text, 0, len(text))] == expected
