"""Answers under the names of several people, and turns under initials."""

from tests.bot.summarizer.speech import said


def test_answers_under_names_are_theirs_until_the_article_goes_on() -> None:
    text = (
        "Redaksiya iki nəfərdən soruşdu.\n\nRəna Vəliyeva, uşaq psixoloqu:\n\nUşaq gecələr yatmalıdır, telefon isə susmalıdır.\n\n"
        "Axşam ekranı söndürün, yarım saat kitab oxuyun.\n\nElşad Quliyev (müəllim):\n\nMən otuz ildir eyni sözü deyirəm, eşidən yoxdur.\n\n"
        "Nazirliyin sözçüsü Kamal Sadıqzadə isə yeni qaydanın hazırlandığını bildirib."
    )
    assert said(text, "az") == [
        (
            "direct",
            "Uşaq gecələr yatmalıdır, telefon isə susmalıdır.\n\nAxşam ekranı söndürün, yarım saat kitab oxuyun.",
            "Rəna Vəliyeva",
        ),
        ("direct", "Mən otuz ildir eyni sözü deyirəm, eşidən yoxdur.", "Elşad Quliyev"),
        ("indirect", "yeni qaydanın hazırlandığını", "Kamal Sadıqzadə"),
    ]


def test_a_heading_is_no_name() -> None:
    text = "Nəticə:\n\nLiman iki dəfə böyüyüb və gəmilər gəlib.\n\nÜnvan:\n\nBakı şəhəri, sahil küçəsi, köhnə liman."
    assert said(text, "az") == []


def test_turns_of_several_people_are_each_their_own() -> None:
    text = (
        "Редакцию посетили агроном Олег Дёмин и врач Анна Светлова.\n\nВедущий: Когда сеять?\n\nО.Д. - В апреле, раньше нельзя.\n\n"
        "А.С. - И без перчаток тоже нельзя.\n\nВедущий: А поливать?\n\nО.Д. - Каждый вечер, пока жара."
    )
    assert [who for _, _, who in said(text, "ru")] == ["Олег Дёмин", "Анна Светлова", "Олег Дёмин"]


def test_a_question_by_the_reporter_is_no_byline() -> None:
    text = (
        "Həmsöhbətimiz astronom Rəna Vəliyevadır.\n\nMüxbir: Teleskopa nə vaxt baxmısınız?\n\nR.Vəliyeva: Dünən, hava açıq idi.\n\n"
        "Müxbir: Nə gördünüz?\n\nR.Vəliyeva: Saturnu, halqası ilə birlikdə."
    )
    assert [who for _, _, who in said(text, "az")] == ["Rəna Vəliyeva", "Rəna Vəliyeva"]


def test_an_answer_ends_before_who_gave_it() -> None:
    text = (
        "Müsahibimiz rəssam Rəna Vəliyevadır.\n\n– Nə çəkirsiniz?\n\n– Dənizi, - rəssam gülümsəyir.\n\n– Niyə dənizi?\n\n"
        "– O heç vaxt təkrarlanmır."
    )
    assert [words for _, words, _ in said(text, "az")] == ["Dənizi", "O heç vaxt təkrarlanmır."]
