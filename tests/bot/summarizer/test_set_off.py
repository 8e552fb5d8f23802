"""Layout that makes speech of lines: interviews, polls, signatures, blocks."""

from tests.bot.summarizer.speech import said, summary

QUOTE = "“The ships will come in March and stay for a year.”"


def test_each_turn_is_its_labels() -> None:
    text = (
        "The founder of the port Owen Fairley and his daughter met us.\n\n"
        "Quay Weekly: Will the ships come?\n\nOwen Fairley: In March.\n\n"
        "Quay Weekly: And the cranes?\n\nO. Fairley: They are bought.\n\nAnna Reed: They are paid for.\n\n"
        "Quay Weekly: Who paid?\n\nAnna Reed: The bank."
    )
    assert [(words, speaker) for _, words, speaker in said(text, "en")] == [
        ("In March.", "Owen Fairley"),
        ("They are bought.", "Owen Fairley"),
        ("They are paid for.", "Anna Reed"),
        ("The bank.", "Anna Reed"),
    ]


def test_answers_need_no_dash_when_the_questions_have_one() -> None:
    text = (
        "Coach Owen Fairley met the press.\n\n- Does the cup disturb you?\n\nThe cup feeds us all.\n\n"
        "- Is it true that you leave?\n\nRumours are cheap. My telephone is silent."
    )
    assert said(text, "en") == [
        ("direct", "The cup feeds us all.", "Owen Fairley"),
        ("direct", "Rumours are cheap. My telephone is silent.", "Owen Fairley"),
    ]


def test_marked_answers_to_plain_questions_are_the_guests() -> None:
    text = (
        "Director Anna Reed sat down with us.\n\nDid you expect the prize?\n\n“I expected the buffet.”\n\n"
        "Was it difficult?\n\n“The salt eats the lenses.”\n\nWhat comes next?\n\n“A comedy about a notary.”"
    )
    assert [speaker for _, _, speaker in said(text, "en")] == ["Anna Reed"] * 3


def test_plain_questions_are_answered_by_the_guest() -> None:
    text = (
        "Biologist Anna Reed spoke to us from her boat.\n\nHave you listened to all of it?\n\nTwice.\n\n"
        "What has changed in your years at sea?\n\nThe noise. I hear it at night.\n\nImagine that.\n\n"
        "Would you do it again?\n\nI am doing it.\n\nThe boat leaves on Monday."
    )
    assert said(text, "en") == [
        ("direct", "Twice.", "Anna Reed"),
        ("direct", "The noise. I hear it at night.\n\nImagine that.", "Anna Reed"),
        ("direct", "I am doing it.", "Anna Reed"),
    ]


def test_questions_of_an_article_to_itself_are_no_interview() -> None:
    text = "What changes?\n\nThe rate.\n\nDo you need a form?\n\nYou do not.\n\nCan you wait?\n\nYou can.\n\nWho pays?\n\nAll."
    assert said(text, "en") == []


def test_what_the_article_tells_behind_the_last_answer_is_no_answer() -> None:
    text = (
        "Owen Fairley runs the port.\n\nQ: Will they come?\n\nA: In March.\n\nQ: What do you need?\n\n"
        "A: One thing only.\n\nI need a rope and you know it.\n\nThe port has sold 41 ships since it opened."
    )
    assert [words for _, words, _ in said(text, "en")] == [
        "In March.",
        "One thing only.\n\nI need a rope and you know it.",
    ]


def test_a_question_may_lack_its_question_mark() -> None:
    text = (
        "Owen Fairley runs the port.\n\n- Will they come?\n\n— In March.\n\n- It is said that you sleep badly\n\n"
        "— Never, — laughs Fairley. — I sleep on the quay.\n\n- Who pays?\n\n— The bank."
    )
    assert [words for _, words, _ in said(text, "en")] == ["In March.", "Never […] I sleep on the quay.", "The bank."]


def test_a_signature_below_names_the_speaker() -> None:
    (quote,) = summary(f"The town sells its port.\n\n{QUOTE}\n\n– Anna Reed, alpinist", "en").quotes
    assert (quote.speaker, quote.role, quote.reason) == ("Anna Reed", "alpinist", "signature")


def test_lines_between_a_colon_and_a_signature_are_speech() -> None:
    text = (
        "A petition is circulating. It opens with the following lines:\n\n"
        "The port has fed us for ninety years. It is the only honest servant of this town.\n"
        "Owen Fairley, mechanic of the port in 1974-2011\n\nThe buyer has not reacted so far."
    )
    words = "The port has fed us for ninety years. It is the only honest servant of this town."
    assert said(text, "en") == [("direct", words, "Owen Fairley")]


def test_an_answer_of_a_poll_ends_where_a_body_says_something() -> None:
    text = (
        "We asked two people.\n\nAnna Reed, driver:\n\nI lose twenty minutes on every trip to the port.\n\n"
        "Owen Fairley, engineer:\n\nIn two weeks the buses have become faster than ever.\n\n"
        "The Transport Agency promised that the lanes would stay."
    )
    assert [(kind, speaker) for kind, _, speaker in said(text, "en")] == [
        ("direct", "Anna Reed"),
        ("direct", "Owen Fairley"),
        ("indirect", "Transport Agency"),
    ]


def test_a_dateline_is_no_part_of_the_words() -> None:
    for dateline in ("LONDON (Reuters) - ", "Baku/19.02.24/Turan: ", "BAKU, Oct. 3 — "):
        assert said(f"{dateline}The port will grow, Owen Fairley said.", "en") == [
            ("indirect", "The port will grow", "Owen Fairley")
        ]
