"""English: who said what stands in marks, wherever the name and the verb stand."""

import pytest

from tests.bot.summarizer.speech import said, summary

WORDS = "The ships will come in March and stay for a year"
SPEAKERS = [
    ("said Owen Fairley", "Owen Fairley"),
    ("Owen Fairley said", "Owen Fairley"),
    ("said Owen Fairley, the harbour master of Quayside", "Owen Fairley"),
    ("said the harbour master, Owen Fairley", "Owen Fairley"),
    ("Owen Fairley, 54, said", "Owen Fairley"),
    ("Owen Fairley, 54, a retired docker, told the BBC", "Owen Fairley"),
    ("Owen Fairley of the Quay Trust said on Monday", "Owen Fairley"),
    ("Owen Fairley, who works at the port, says", "Owen Fairley"),
    ("a visibly tired Owen Fairley told us in the port", "Owen Fairley"),
    ("said Owen Fairley, who has run the port since 2011", "Owen Fairley"),
    ("Mr. Fairley added", "Fairley"),
    ("Ms Reed wrote in a letter to the ministry, seen by Reuters", "Reed"),
    ("Owen Fairley was quoted as saying by Trend", "Owen Fairley"),
    ("Owen Fairley, head of the Quay Trust, was quoted by TASS as saying", "Owen Fairley"),
    ("the agency quoted Owen Fairley as saying", "Owen Fairley"),
    ("according to Owen Fairley", "Owen Fairley"),
    ("the spokesman for the ministry, Owen Fairley, told a briefing", "Owen Fairley"),
    ("said another, Owen Fairley", "Owen Fairley"),
    ("says one of them, Owen Fairley, who sells fruit", "Owen Fairley"),
    ("Owen Fairley, head of the quay customs post, said", "Owen Fairley"),
    ("Sh. Fairley announced from the stage", "Sh. Fairley"),
    ("said both Owen Fairley and Anna Reed", "Owen Fairley and Anna Reed"),
    ("said one of the dockers", "one of the dockers"),
    ("a docker said", "docker"),
    ("an anonymous official told Reuters", "anonymous official"),
    ("the Transport Ministry said in a statement on Friday", "Transport Ministry"),
    ("an upholsterer complained", "upholsterer"),
    ("the statement said", None),
    ("came the reply", None),
    ("Owen Fairley shot back", "Owen Fairley"),
    ("is how Owen Fairley puts it", "Owen Fairley"),
]


@pytest.mark.parametrize(("tail", "speaker"), SPEAKERS)
def test_a_tail_names_the_speaker(tail: str, speaker: str | None) -> None:
    assert said(f"“{WORDS},” {tail}.", "en") == [("direct", WORDS, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "“The ships,” said Owen Fairley, the harbour master, “will come in March.”",
        "“The ships,” Owen Fairley explains with a smile, “will come in March.”",
        '"The ships," cautioned Owen Fairley of the group "Quay", pointing at the sea, "will come in March."',
        "“The ships,” wrote Owen Fairley in 1998, “will come in March.”",
        "- The ships, - sighs Owen Fairley. - will come in March.",
    ],
)
def test_halves_parted_by_their_attribution_are_one(text: str) -> None:
    assert said(text, "en") == [("direct", "The ships […] will come in March.", "Owen Fairley")]


@pytest.mark.parametrize(
    "lead",
    [
        "Owen Fairley said",
        "Asked about the delay, Owen Fairley replied",
        "Harbour master Owen Fairley, who has run the port since 2011, says",
        "In a post on Facebook, Owen Fairley wrote",
        "Speaking at a conference on Monday, Deputy Minister Owen Fairley warned",
        "Addressing the event, Chairman of the Board of Quay Trust Owen Fairley emphasized",
        "At the end of the day, Owen Fairley managed to shout",
        "Owen Fairley, harbour master",
        "Owen Fairley sees no problem",
        "The mood is summed up by Owen Fairley",
        "Owen Fairley's response came at once",
    ],
)
def test_a_lead_names_the_speaker(lead: str) -> None:
    assert said(f"{lead}: “The ships will come in March.”", "en") == [
        ("direct", "The ships will come in March.", "Owen Fairley")
    ]


@pytest.mark.parametrize("lead", ["As Owen Fairley put it", "In the words of Owen Fairley"])
def test_words_go_on_in_the_sentence_that_names_the_speaker(lead: str) -> None:
    assert said(f"{lead}, “the ships will come in March and stay”.", "en") == [
        ("direct", "the ships will come in March and stay", "Owen Fairley")
    ]


@pytest.mark.parametrize(
    ("mark", "closing"),
    [("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’"), ("«", "»"), ("“", '"'), ("”", "“"), ("``", "''")],
)
def test_any_marks_will_do(mark: str, closing: str) -> None:
    text = f"{mark}The ships won't come before March{closing}, Owen Fairley said."
    assert said(text, "en") == [("direct", "The ships won't come before March", "Owen Fairley")]


def test_an_apostrophe_for_a_year_is_no_mark() -> None:
    text = "'I've worked here since '98 and never saw a ship,' said Owen Fairley."
    assert said(text, "en") == [("direct", "I've worked here since '98 and never saw a ship", "Owen Fairley")]


def test_the_apostrophe_of_an_owner_is_no_mark() -> None:
    text = "‘The dockers’ wives will come in March and they’ll stay,’ said Owen Fairley."
    assert said(text, "en") == [("direct", "The dockers’ wives will come in March and they’ll stay", "Owen Fairley")]


def test_a_line_may_break_inside_a_sentence() -> None:
    text = "“The ships will come in March and\nthey will stay for a year,” said harbour\nmaster Owen Fairley."
    assert [speaker for _, _, speaker in said(text, "en")] == ["Owen Fairley"]


def test_a_short_quotation_has_a_tail_behind_a_comma() -> None:
    assert said("“With a borrowed rope”, Owen Fairley specified.", "en") == [
        ("direct", "With a borrowed rope", "Owen Fairley")
    ]


def test_a_passage_without_its_mark_ends_with_its_tail() -> None:
    text = (
        "“The ships will come in March, the minister assured.\n\nThe quay is ready for them”, Owen Fairley specified."
    )
    assert [words for _, words, _ in said(text, "en")] == ["The ships will come in March", "The quay is ready for them"]


def test_the_same_speaker_goes_on_behind_the_tail() -> None:
    text = "“The ships will come in March,” said Owen Fairley, adding: “The quay is ready.” “It is green,” he joked."
    assert [speaker for _, _, speaker in said(text, "en")] == ["Owen Fairley"] * 3


def test_a_reply_is_whose_it_is_called() -> None:
    text = '"The ships will come in March and stay for a year," was Owen Fairley\'s answer.'
    assert said(text, "en")[0][2] == "Owen Fairley"


def test_a_dash_tail_may_do_without_a_verb_of_saying() -> None:
    text = "— The ships trampled my nets again this year, — fisherman Owen Fairley does not hide his annoyance."
    (quote,) = summary(text, "en").quotes
    assert (quote.speaker, quote.role) == ("Owen Fairley", "fisherman")
