import pytest

from tests.bot.summarizer.speech import said, summary

DIRECT = [
    (
        "“The port is ready for the ships,” said harbour master Owen Fairley.",
        "The port is ready for the ships",
        "Owen Fairley",
    ),
    (
        "“The port is ready for the ships,” harbour master Owen Fairley said.",
        "The port is ready for the ships",
        "Owen Fairley",
    ),
    (
        '"The port is ready for the ships. ", Owen Fairley told reporters.',
        "The port is ready for the ships. ",
        "Owen Fairley",
    ),
    ("Owen Fairley warned: “The ships will come in March.”", "The ships will come in March.", "Owen Fairley"),
    ("‘It’s ready for all of the ships,’ confessed Owen Fairley.", "It’s ready for all of the ships", "Owen Fairley"),
    ("“The ships,” Owen Fairley said, “will come in March.”", "The ships […] will come in March.", "Owen Fairley"),
    ("“Is the port ready for the ships?” Owen Fairley asked.", "Is the port ready for the ships?", "Owen Fairley"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), DIRECT)
def test_a_marked_passage_is_its_speakers(text: str, words: str, speaker: str) -> None:
    found = said(text, "en")
    assert [(kind, speaker) for kind, _, speaker in found] == [("direct", speaker)]
    assert found[0][1].strip(" ,") == words.strip()


REPORTED = [
    ("Owen Fairley stressed that the port would grow twofold.", "the port would grow twofold", "Owen Fairley"),
    ("Owen Fairley said the port would grow twofold.", "the port would grow twofold", "Owen Fairley"),
    ("According to Owen Fairley, the port will grow twofold.", "the port will grow twofold", "Owen Fairley"),
    ("The port will grow twofold, harbour master Owen Fairley said.", "The port will grow twofold", "Owen Fairley"),
    ("The port will grow twofold. This was announced by Owen Fairley.", "The port will grow twofold", "Owen Fairley"),
    ("The ministry said that the port would grow twofold.", "the port would grow twofold", "ministry"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), REPORTED)
def test_a_reported_clause_is_its_speakers(text: str, words: str, speaker: str) -> None:
    assert said(text, "en") == [("indirect", words, speaker)]


NOT_SPEECH = [
    "The restaurant “Old Lighthouse” has opened on the quay.",
    "The so-called “green” port will be built by March.",
    "The ministers’ decision pleased the sailors’ union.",
    "Azernews reports that the restaurant has opened.",
]


@pytest.mark.parametrize("text", NOT_SPEECH)
def test_names_scare_quotes_and_apostrophes_are_no_speech(text: str) -> None:
    assert said(text, "en") == []


def test_a_pronoun_is_who_spoke_last() -> None:
    text = "Owen Fairley said that the port would grow. He added that the ships were waiting."
    assert [speaker for _, _, speaker in said(text, "en")] == ["Owen Fairley", "Owen Fairley"]


def test_the_role_stands_before_the_name() -> None:
    quote = summary("Kazakh transport analyst Owen Fairley said that the port would grow.", "en").quotes[0]
    assert quote.role == "Kazakh transport analyst"


def test_the_role_may_follow_the_name() -> None:
    quote = summary("Owen Fairley, a senior analyst at Harbour House, said that the port would grow.", "en").quotes[0]
    assert quote.role == "senior analyst at Harbour House"


def test_a_quote_opened_anew_at_each_paragraph_is_one() -> None:
    text = '"The first paragraph.\n\n"The second paragraph," Owen Fairley said.'
    assert said(text, "en") == [("direct", 'The first paragraph.\n\n"The second paragraph', "Owen Fairley")]


def test_answers_with_labels_are_the_guests() -> None:
    text = "Owen Fairley runs the port.\n\nQuestion: When will they come?\n\nAnswer: In March.\n\nQuestion: And the road?\n\nAnswer: It can wait."
    assert said(text, "en") == [("direct", "In March.", "Owen Fairley"), ("direct", "It can wait.", "Owen Fairley")]
