"""English: reported clauses, their edges and who says them."""

import pytest

from tests.bot.summarizer.speech import said

GROW = "the port would grow"
BEFORE = [
    "Owen Fairley said on Monday that",
    "Owen Fairley told Trend on the sidelines of the forum that",
    "Owen Fairley told the committee that",
    "Owen Fairley also pointed out that",
    "Owen Fairley went on to say that",
    "Owen Fairley expressed confidence that",
    "Owen Fairley made it clear that",
    "Owen Fairley is sure that",
    "Owen Fairley is of the opinion that",
    "Owen Fairley has no doubt that",
    "Owen Fairley does not rule out that",
    "Owen Fairley drew attention to the fact that",
    "Owen Fairley brought to the attention of the guests that",
    "Owen Fairley praised the dockers, noting that",
    "Owen Fairley praised the dockers and warned that",
    "Owen Fairley, in turn, underlined that",
    "It was Owen Fairley who said that",
    "Owen Fairley denied that",
    "Owen Fairley was quoted by Trend as saying that",
    "The paper quotes Owen Fairley, a docker, as saying that",
    "Owen Fairley told reporters",
    "Owen Fairley believes",
    "Owen Fairley said",
    "Owen Fairley said on Monday",
    "Owen Fairley, harbour master since 2011, said",
    "Owen Fairley, whose father was a docker, said",
    "Owen Fairley, speaking in Baku, said",
    "When asked about the ships, Owen Fairley said",
    "According to Owen Fairley,",
    "According to harbour master Owen Fairley, who spoke to Trend,",
    "In Owen Fairley's opinion,",
    "In the view of Owen Fairley,",
    "As Owen Fairley noted,",
    "As Owen Fairley sees it,",
    "To hear Owen Fairley tell it,",
]


@pytest.mark.parametrize("before", BEFORE)
def test_a_clause_follows_who_says_it(before: str) -> None:
    assert said(f"{before} {GROW}.", "en") == [("indirect", GROW, "Owen Fairley")]


@pytest.mark.parametrize(
    "behind",
    [
        "Owen Fairley said",
        "said Owen Fairley",
        "says harbour master Owen Fairley",
        "according to Owen Fairley",
        "in the opinion of Owen Fairley",
        "Owen Fairley told Trend on Monday",
        "Owen Fairley wrote on his Facebook page, Trend reports",
        "Owen Fairley, who runs the port, believes",
    ],
)
def test_a_clause_stands_before_who_says_it(behind: str) -> None:
    assert said(f"The port would grow, {behind}.", "en") == [("indirect", "The port would grow", "Owen Fairley")]


def test_a_clause_stands_around_an_aside_behind_its_first_word() -> None:
    text = "Fishing, Owen Fairley argues, would keep the port alive."
    assert said(text, "en") == [("indirect", "Fishing […] would keep the port alive", "Owen Fairley")]


@pytest.mark.parametrize("inside", ["Owen Fairley said", "said Owen Fairley", "according to Owen Fairley"])
def test_a_clause_stands_around_who_says_it(inside: str) -> None:
    assert said(f"The port, {inside}, would grow twofold.", "en") == [
        ("indirect", "The port […] would grow twofold", "Owen Fairley")
    ]


@pytest.mark.parametrize(
    "back",
    [
        "This was announced by Owen Fairley, harbour master of Quayside, at a briefing.",
        "Harbour master Owen Fairley said this at a briefing.",
        "Owen Fairley told this to reporters.",
        "This is Owen Fairley's opinion.",
        "The portal reports that these words were said by Owen Fairley at a briefing.",
        "These words belong to Owen Fairley, harbour master of Quayside.",
        "Owen Fairley made the remark at a briefing.",
    ],
)
def test_the_sentence_behind_tells_who_said_it(back: str) -> None:
    assert said(f"The port will grow. {back}", "en") == [("indirect", "The port will grow", "Owen Fairley")]


SEVERAL = [
    (
        "Owen Fairley said that the port would grow, and stressed that cranes were needed.",
        [("the port would grow", "Owen Fairley"), ("cranes were needed", "Owen Fairley")],
    ),
    (
        "Owen Fairley said that the port would grow, but Anna Reed replied that it was too small.",
        [("the port would grow", "Owen Fairley"), ("it was too small", "Anna Reed")],
    ),
    (
        "The port would grow, Owen Fairley told Trend, adding that it needed cranes.",
        [("The port would grow", "Owen Fairley"), ("it needed cranes", "Owen Fairley")],
    ),
    (
        "Owen Fairley reminded that the port was old, and emphasized the importance of the quay.",
        [("the port was old", "Owen Fairley")],
    ),
    (
        "Owen Fairley said the port had grown and praised the dockers for their work.",
        [("the port had grown", "Owen Fairley")],
    ),
    (
        "Owen Fairley said he was hearing of it for the first time and passed the microphone to the mayor.",
        [("he was hearing of it for the first time", "Owen Fairley")],
    ),
    (
        "Owen Fairley confirmed that the port had been sold, without naming the buyer.",
        [("the port had been sold", "Owen Fairley")],
    ),
    (
        "Owen Fairley suspects that the river changed its course and left the port without water.",
        [("the river changed its course and left the port without water", "Owen Fairley")],
    ),
    (
        "Anna Reed has doubts: by 2040, she fears, the port will be dry.",
        [("by 2040 […] the port will be dry", "Anna Reed")],
    ),
    (
        "Owen Fairley said that the port would grow and that cranes were needed.",
        [("the port would grow and that cranes were needed", "Owen Fairley")],
    ),
]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The port has been sold, Azertag reports citing the Quay Committee.", "Quay Committee"),
        ("The port has been sold, Trend reports with reference to the ministry.", "ministry"),
        ("The port has been sold, Trend learned from the ministry.", "ministry"),
        ("Keeping the port closed is costing the town its fish, Owen Fairley argues.", "Owen Fairley"),
        ("The price of fish has “gone completely mad”, cook Owen Fairley admits.", "Owen Fairley"),
    ],
)
def test_what_stands_before_a_comma_is_said(text: str, speaker: str) -> None:
    assert [found for _, _, found in said(text, "en")] == [speaker]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_a_sentence_may_report_several_things(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, speaker) for _, words, speaker in said(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Owen Fairley called the port “a sleeping giant of the sea”.", "the port “a sleeping giant of the sea”"),
        ("Owen Fairley described the storm as “a gift from the sea”.", "the storm as “a gift from the sea”"),
        ("Owen Fairley said the port was “ready for any storm”.", "the port was “ready for any storm”"),
        ("Owen Fairley accused the dockers of “sleeping through every storm”.", "“sleeping through every storm”"),
        ("Owen Fairley urged both towns to “stop counting ships”.", "“stop counting ships”"),
    ],
)
def test_a_judgement_is_partly_in_marks(text: str, words: str) -> None:
    assert said(text, "en") == [("mixed", words, "Owen Fairley")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was stressed at the meeting that the port would grow.", None),
        ("The dockers say the port would grow.", "dockers"),
        ("Residents of the town complain that the port would grow.", "residents of the town"),
        ("A spokeswoman for the Quay Trust said the port would grow.", "spokeswoman for the Quay Trust"),
        ("An adviser to the minister said that the port would grow.", "adviser to the minister"),
        ("The press service of the President said that the port would grow.", "press service of the President"),
        ("NATO said the port would grow.", "NATO"),
        ("Blue Harbour, a Vilnius-based group which sued the port, said the port would grow.", "Blue Harbour"),
        ("A source in the police told Trend that the port would grow.", "source in the police"),
        ("Owen Fairley came. A boy of about ten said the port would grow.", "boy of about ten"),
        ("Owen Fairley ran it for years. The Italian said the port would grow.", "Owen Fairley"),
        ("Owen Fairley ran it for years. The 46-year-old said the port would grow.", "Owen Fairley"),
        ("The driver, a foreign citizen of 41, claimed that the port would grow.", "driver"),
        ("According to the ministry, the port would grow.", "ministry"),
        ("Owen Fairley and Anna Reed said the port would grow.", "Owen Fairley and Anna Reed"),
    ],
)
def test_the_speaker_may_be_nobody_a_body_or_several(text: str, speaker: str | None) -> None:
    assert said(text, "en") == [("indirect", GROW, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Owen Fairley did not say that the port would grow.",
        "Owen Fairley did not say when the port would open.",
        "Owen Fairley declined to comment on the port.",
        "Owen Fairley promised to open the port in May.",
        "Owen Fairley announced the opening of the port in May.",
        "Owen Fairley explained the delay by the storms of last winter.",
        "Owen Fairley asked the dockers whether they were tired.",
        "Earlier it was reported that the port would grow.",
        "It was thought that the port would grow.",
        "Let us remind you that the port was closed in June.",
        "Local media reported that two ships had collided.",
        "The port has grown, Akorda reports.",
        "The law says that ports are public.",
        "The claim that the port is closing is false.",
    ],
)
def test_no_clause_is_reported(text: str) -> None:
    assert said(text, "en") == []
