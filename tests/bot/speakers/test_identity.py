import pytest

from bot.speakers import Known, Match, find
from bot.speakers.offices import agree, exclude
from scrapers.article import Language


def known(line: str, speaker_id: int = 0) -> Known:
    """Read `ru Имя, роль`."""
    language, rest = line.split(" ", 1)
    name, _, role = rest.partition(", ")
    languages: dict[str, Language] = {"ru": "ru", "az": "az", "en": "en"}
    return Known(name=name, role=role or None, language=languages[language], speaker_id=speaker_id)


ARCHIVE = [
    known(line, number)
    for number, line in enumerate(
        (
            "ru Нурболат Нышанбаев, казахстанский политолог",
            "ru Ильхам Алиев, президент Азербайджана",
            "ru Лейла Алиева, вице-президент фонда",
            "ru Али Гасымов, журналист",
            "az Əli Qasımov, futbolçu",
            "ru министерство транспорта",
            "ru Рашад Рзаев, директор порта",
            "ru Юрий Щукин",
            "ru Реджеп Тайип Эрдоган, президент Турции",
        ),
        start=1,
    )
]


@pytest.mark.parametrize(
    ("line", "speaker", "reason"),
    [
        ("az Nurbolat Nışanbayev, Qazaxıstan politoloqu", 1, "first name, surname and role"),
        ("en Nurbolat Nyshanbayev, political analyst", 1, "first name, surname and role"),
        ("en Nurbolat Nyshanbayev", 1, "first name and surname"),
        ("ru Нурболат Нишанбаев, политолог", 1, "first name, surname and role"),
        ("ru Нышанбаев, политолог", 1, "surname and role"),
        ("ru Н. Нышанбаев, политолог", 1, "initial, surname and role"),
        ("az İlham Əliyev", 2, "first name and surname"),
        ("az Leyla Əliyeva", 3, "first name and surname"),
        ("en Ali Gasimov, footballer", 5, "first name, surname and role"),
        ("az Əli Qasımov, jurnalist", 4, "first name, surname and role"),
        ("ru министерство транспорта", 6, "the same name"),
        ("az Rəşad Rzayev", 7, "first name and surname"),
        ("en Yury Shchukin", 8, "first name and surname"),
        ("az Rəcəb Tayyib Ərdoğan", 9, "first name and surname"),
        ("en Recep Tayyip Erdogan", 9, "first name and surname"),
    ],
)
def test_one_speaker_in_any_spelling(line: str, speaker: int, reason: str) -> None:
    assert find(known(line), ARCHIVE) == Match(speaker_id=speaker, reason=reason)


@pytest.mark.parametrize(
    "line",
    [
        "ru Нышанбаев",
        "ru М. Нышанбаев, политолог",
        "ru Нурболат Нишанбаев",
        "ru Нурболат Нышанбаева, политолог",
        "ru Ильхам Мамедов, президент банка",
        "az İlham Əliyev, futbolçu",
        "ru Али Гасымов, прокурор",
        "en Ali Gasimov",
        "ru министерство экономики",
        "az Nəqliyyat Nazirliyi",
        "az Rəşid Rzayev",
        "en Rashid Rzayev, port director",
    ],
)
def test_who_is_told_apart_or_by_a_surname_alone_is_somebody_new(line: str) -> None:
    assert find(known(line), ARCHIVE if "прокурор" not in line else ARCHIVE[4:5]) is None


def test_single_names_need_the_same_role() -> None:
    archive = [known("en Anar, driver", 1)]
    assert find(known("en Anar, bus driver"), archive) == Match(speaker_id=1, reason="the same single name and role")
    assert find(known("en Anar"), archive) is None


@pytest.mark.parametrize(
    ("one", "other", "agreed", "excluded"),
    [
        ("казахстанский политолог", "Kazakh political analyst", True, False),
        ("министр энергетики", "energetika naziri", True, False),
        ("политолог", "депутат", False, False),
        ("нападающий «Карабаха»", "министр экономики", False, True),
        ("жительница села", "prosecutor", False, True),
        ("директор порта", "председатель совета", False, False),
        ("нечто", "минерал", False, False),
        (None, "минерал", False, False),
    ],
)
def test_roles_in_three_languages(one: str | None, other: str, agreed: bool, excluded: bool) -> None:
    assert (agree(one, other), exclude(one, other)) == (agreed, excluded)
