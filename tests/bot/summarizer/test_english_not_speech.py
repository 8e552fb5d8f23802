"""English: what stands in marks and is nobody's speech."""

import pytest

from tests.bot.summarizer.speech import said


@pytest.mark.parametrize(
    "text",
    [
        "The song “Black Sea” and the film “Quiet Port” won the prizes.",
        "“Quiet Port” won the prize, and Owen Fairley was happy.",
        "Owen Fairley was born in a town called “Quiet Port”.",
        "Owen Fairley's novel “The Ships Will Come in March” was published on Monday.",
        "“The Ships Will Come in March”, a novel by Owen Fairley, was published on Monday.",
        "He was nicknamed “the king of the port who never sleeps”.",
        "The reform has been dubbed the ‘small tax revolution’.",
        "The painter, whom critics used to call the 'Rembrandt of the steppe', left one canvas.",
        "Article 14 of the Traffic Code reads: “A scooter is a vehicle if it goes faster than a man”.",
        "A sign on the gate reads: “No ships before March please”.",
        "There is a saying in Quayside: “A port without ships is a pond.”",
        "On the wall somebody has written “Do not wake the captain”.",
        "The players wore shirts with the words “We are with you, Owen”.",
        "“Quayside” beat “Harbour City” 2-1, and “Zenit” drew with “Sabah”.",
        "The treaty guarantees “free passage to ships of all flags”.",
        "A company called “Ships of March” was fined, its ‘expert’ left.",
        "Tickets for 'Ships of March' cost 20 manats, children's tickets are free.",
    ],
)
def test_marks_without_speech_give_nothing(text: str) -> None:
    assert said(text, "en") == []
