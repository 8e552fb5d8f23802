"""Whom a short word means: a body by one word of its name, a role that meant somebody before."""

import pytest

from tests.bot.summarizer.speech import said

SHORT = [
    "Dövlət Liman Agentliyi hesabat yayıb. Agentlik bildirib ki, liman böyüyəcək.",
    "Dövlət Liman Agentliyi hesabat yayıb. Qurum bildirib ki, liman böyüyəcək.",
    "Dövlət Liman Agentliyi bildirib ki, liman böyüyəcək. Qeyd olunub ki, gəmilər gələcək.",
    "Dövlət Liman Agentliyi bildirib ki, liman böyüyəcək. Məlumatda deyilir ki, gəmilər gələcək.",
]


@pytest.mark.parametrize("text", SHORT)
def test_a_body_is_meant_by_a_word(text: str) -> None:
    assert {who for _, _, who in said(text, "az")} == {"Dövlət Liman Agentliyi"}


def test_a_role_that_meant_somebody_means_them_again() -> None:
    text = (
        "Elşad Quliyev gəlib. “Liman iki dəfə böyüyəcək”, – kapitan deyib.\n\nRəna Vəliyeva da gəlib.\n\n"
        "Kapitanın fikrincə, gəmilər də gələcək."
    )
    assert [who for _, _, who in said(text, "az")] == ["Elşad Quliyev", "Elşad Quliyev"]


def test_who_is_only_told_of_is_no_pronoun() -> None:
    text = "Elşad Quliyev bağı qardaşı ilə salıb. Qardaşı indi şəhərdə yaşayır. O deyir ki, liman böyüyəcək."
    assert [who for _, _, who in said(text, "az")] == ["Elşad Quliyev"]
