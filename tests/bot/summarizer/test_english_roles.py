"""English: names taken from their roles and bodies, the roles as the text has them, and pronouns."""

import pytest

from tests.bot.summarizer.speech import said, summary

ROLES = [
    ("Quayside mayor Anna Reed", "Anna Reed", "Quayside mayor"),
    ("Quayside's mayor, Anna Reed,", "Anna Reed", "Quayside's mayor"),
    ("The mayor of Quayside, Anna Reed,", "Anna Reed", "mayor of Quayside"),
    ("Anna Reed, the mayor of Quayside,", "Anna Reed", "mayor of Quayside"),
    ("Anna Reed, the woman behind the port,", "Anna Reed", "woman behind the port"),
    ("Anna Reed, CEO and co-founder of QuayTech,", "Anna Reed", "CEO and co-founder of QuayTech"),
    ("Anna Reed, who heads the quay,", "Anna Reed", "who heads the quay"),
    ("QuayTech CEO Anna Reed", "Anna Reed", "QuayTech CEO"),
    ("Labour MP Anna Reed", "Anna Reed", "Labour MP"),
    ("Turkish Deputy Trade Minister Sinan Erdem", "Sinan Erdem", "Turkish Deputy Trade Minister"),
    ("Political analyst Owen Fairley, head of the Quay Centre,", "Owen Fairley", "Political analyst, head of the Quay Centre"),
    ("The oldest participant, Owen Fairley,", "Owen Fairley", "oldest participant"),
    ("Minister Rashid Qayaly and his Georgian counterpart Lasha Beri", "Lasha Beri", "Georgian counterpart"),
    ("The spokesman for the police, Colonel Owen Fairley,", "Owen Fairley", "spokesman for the police, Colonel"),
    ("Minister of Trade, Industry and Sports Farid Qayaly", "Farid Qayaly", "minister of Trade, Industry and Sports"),
    ("Chair of the board of directors of the SEC Anna Reed", "Anna Reed", "chair of the board of directors of the SEC"),
    ("Lu Jian, Ambassador Extraordinary of China to Georgia,", "Lu Jian", "Ambassador Extraordinary of China to Georgia"),
    ("Retired teacher Owen Fairley", "Owen Fairley", "Retired teacher"),
    ("The minister's adviser, Owen Fairley,", "Owen Fairley", "minister's adviser"),
    ("Speaker of the Slovak National Council Lumir Hradek", "Lumir Hradek", "speaker of the Slovak National Council"),
    ("Chair of the parliamentary committee Anna Reed", "Anna Reed", "chair of the parliamentary committee"),
    ("Minister of Youth and Sports Farid Qayaly", "Farid Qayaly", "minister of Youth and Sports"),
    ("Head of the Department of Water Tamara Lind", "Tamara Lind", "head of the Department of Water"),
    ("Ambassador of Italy Giulia Ferra", "Giulia Ferra", "ambassador of Italy"),
    ("Assistant to the President of Azerbaijan Hikmet Qayaly", "Hikmet Qayaly", "assistant to the President of Azerbaijan"),
    ("State Secretary for Energy Balint Szent", "Balint Szent", "State Secretary for Energy"),
    ("The head of the “Quay” farm, Owen Fairley,", "Owen Fairley", "head of the “Quay” farm"),
    ("Prof. Willem van der Steen", "Willem van der Steen", None),
    ("Dr. Rasul Huseyn oglu Nabi", "Rasul Huseyn oglu Nabi", None),
    ("James Baker", "James Baker", None),
    ("Kwame Porter", "Kwame Porter", None),
    ("Khalid al-Marzban", "Khalid al-Marzban", None),
    ("J. R. Fairley", "J. R. Fairley", None),
    ("A. Fairley, a teacher,", "A. Fairley", "teacher"),
    ("Zemfira khanum", "Zemfira khanum", None),
    ("Sheikh Rasul Nabi", "Rasul Nabi", None),
    ("The candidate for mayor, Anna Reed,", "Anna Reed", "candidate for mayor"),
    ("Anna, a school leaver from Quayside,", "Anna", "school leaver from Quayside"),
    ("Owen O'Reilly", "Owen O'Reilly", None),
    ("M.Ibadly", "M.Ibadly", None),
]  # fmt: skip


@pytest.mark.parametrize(("who", "name", "role"), ROLES)
def test_name_and_role_are_told_apart(who: str, name: str, role: str | None) -> None:
    (quote,) = summary(f"{who} said that the ships would come.", "en").quotes
    assert (quote.speaker, quote.role) == (name, role)


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("The head of trading house Quayside", "head of trading house Quayside"),
        ("The European Commission", "European Commission"),
        ("The Republican Survey Center", "Republican Survey Center"),
        ("The State Aviation Agency", "State Aviation Agency"),
        ("The Ministry of Science and Education", "Ministry of Science and Education"),
        ("The Breeders' Association", "Breeders' Association"),
        ("The Prosecutor's Office", "Prosecutor's Office"),
        ("The party “For Villages”", "party “For Villages”"),
        ("Police", "police"),
    ],
)
def test_a_body_is_no_person(who: str, speaker: str) -> None:
    assert said(f"{who} said that the ships would come.", "en") == [("indirect", "the ships would come", speaker)]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Owen Fairley is the founder of the Quay nursery in the hills.", "founder of the Quay nursery"),
        (
            "Fairley, 52, has been artistic director of the Quay for eight years. Owen Fairley is tall.",
            "artistic director of the Quay",
        ),
        ("Owen Fairley is not a docker.", None),
    ],
)
def test_a_role_is_told_by_a_verb(told: str, role: str | None) -> None:
    (quote,) = summary(f"{told} He said that the ships would come.", "en").quotes
    assert quote.role == role


TURNS = [
    ("Anna Reed met Owen Fairley. “I saw the ships,” she said. “I did not,” he replied.", ["Anna Reed", "Owen Fairley"]),
    ("Ivan Sokolov left. Anna Reed stayed. “I saw the ships,” he said.", ["Ivan Sokolov"]),
    ("Economist Owen Fairley and Mayor Anna Reed came.\n\n“I saw the ships,” the economist said.", ["Owen Fairley"]),
    ("Editor Owen Fairley met lawyer Anna Reed. “I saw the ships,” the journalist said.", ["Owen Fairley"]),
    ("Lawyer Anna Reed came. She said the ships were late. “I saw them all,” the baker said.", ["Anna Reed", None]),
    ("A docker met us at the gate. “I saw the ships,” he said.", ["docker"]),
    ("Anna Reed came. “I saw the ships,” said her neighbour. “All of them,” the neighbour added.", ["neighbour", "neighbour"]),
    ("The quay trust values the ships at a million. It believes they were new.", ["quay trust"]),
    ("A resident of Quayside was held. O. Fairley, 34, was stopped at night. He said he had found the rope.", ["O. Fairley"]),
    ("The old man is known to all as Huseyna. He carves wolves. “They are frightened,” he says.", ["Huseyna"]),
    ("The company said the ships were late. It added that the quay was dry.", ["company", "company"]),
    ("“The ships are late,” the Quay Trust said. “We will wait,” the statement added.", ["Quay Trust", "Quay Trust"]),
    ("Marat Ilyich Yesen rowed. “With a borrowed oar”, Marat Ilyich specified.", ["Marat Ilyich Yesen"]),
    ("Analyst Anna Qasimova came. “I saw the ships,” Gasimova said.", ["Anna Qasimova"]),
    ("MP Sahib Pasha rose. “I have read it all,” Pasha said. MP Araz Pasha, his brother, said he had not.", ["Sahib Pasha", "Araz Pasha"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), TURNS)
def test_a_pronoun_or_a_role_means_who_it_fits(text: str, speakers: list[str | None]) -> None:
    assert [speaker for _, _, speaker in said(text, "en")] == speakers
