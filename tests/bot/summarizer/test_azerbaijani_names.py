"""Names of people in Azerbaijani, invented: in every case, of every make, with roles before and behind them."""

import pytest

from bot.summarizer import summarize
from tests.bot.summarizer.speech import article, said, summary

NAMES = [
    ("Elşad Quliyev", "Elşad Quliyevin"),
    ("Rəna Vəliyeva", "Rəna Vəliyevanın"),
    ("Kamal Sadıqzadə", "Kamal Sadıqzadənin"),
    ("Lalə Rzaqızı", "Lalə Rzaqızının"),
    ("Tural Həsənoğlu", "Tural Həsənoğlunun"),
    ("Zivər Dənizli", "Zivər Dənizlinin"),
    ("Fikrət Qoca", "Fikrət Qocanın"),
    ("Aydın Məmməd", "Aydın Məmmədin"),
    ("Nərmin Şirin", "Nərmin Şirinin"),
    ("Cavid Qara", "Cavid Qaranın"),
    ("Ketrin Eşton", "Ketrin Eştonun"),
    ("Mette Frederiksen", "Mette Frederiksenin"),
    ("Tomaş Kovalski", "Tomaş Kovalskinin"),
    ("Hans Müller", "Hans Müllerin"),
    ("Dragana Petroviç", "Dragana Petroviçin"),
    ("Helena fan der Veen", "Helena fan der Veenin"),
    ("Xalid əl-Mənsuri", "Xalid əl-Mənsurinin"),
    ("Əli bəy Hüseynzadə", "Əli bəy Hüseynzadənin"),
    ("Rauf Həsən oğlu Əliyev", "Rauf Həsən oğlu Əliyevin"),
    ("Jan-Klod Dyubua", "Jan-Klod Dyubuanın"),
]


@pytest.mark.parametrize(("name", "genitive"), NAMES)
@pytest.mark.parametrize(
    "pattern",
    [
        "Ekspert {name} bildirib ki, liman iki dəfə böyüyəcək.",
        "Ekspert {genitive} sözlərinə görə, liman iki dəfə böyüyəcək.",
        "Dünən Bakıda ekspert {name} limanın böyüyəcəyini deyib.",
        "“Liman iki dəfə böyüyəcək”, – deyə ekspert {name} vurğulayıb.",
    ],
)
def test_a_name_is_whole_and_in_the_nominative(name: str, genitive: str, pattern: str) -> None:
    quotes = summary(pattern.format(name=name, genitive=genitive), "az").quotes
    assert [(quote.speaker, quote.role) for quote in quotes] == [(name, "ekspert")]


@pytest.mark.parametrize(("name", "genitive"), NAMES)
def test_whose_question_it_is_does_not_answer(name: str, genitive: str) -> None:
    text = f"{genitive} sualını cavablandıran nazir Elçin Babayev bildirib ki, liman böyüyəcək."
    assert said(text, "az") == [("indirect", "liman böyüyəcək", "Elçin Babayev")], name


ONE_OF_TWO = [
    ("Nazir Mahir Təhməzovun qızı, dizayner Nərmin Təhməzova deyib ki, liman böyüyəcək.", "Nərmin Təhməzova"),
    ("Rauf Həsənov gəlib. Rauf Həsənova cavab verən Rəna Vəliyeva deyib ki, liman böyüyəcək.", "Rəna Vəliyeva"),
    ("Elnur Quliyev Rauf Həsənovun səfərindən danışaraq deyib ki, liman böyüyəcək.", "Elnur Quliyev"),
    ("Görüşdə Anar Şıxlının müşaviri Orxan Cəfərli limanın böyüyəcəyini deyib.", "Orxan Cəfərli"),
    ("Rəna Vəliyeva ilə görüşən Elşad Quliyev deyib ki, liman böyüyəcək.", "Elşad Quliyev"),
    ("Rəna Vəliyeva tərəfindən qəbul edilən Elşad Quliyev deyib ki, liman böyüyəcək.", "Elşad Quliyev"),
    ("M. Xıdırlı Xırdalan və Masazırda evlərin bahalaşdığını deyib.", "M. Xıdırlı"),
    ("Rəna Vəliyeva Heydər Əliyev Sarayında sərgi açılacağını deyib.", "Rəna Vəliyeva"),
    ("Rəna xanım gəlib. Aynur xanımın sözlərinə görə, liman böyüyəcək.", "Aynur xanım"),
    ("Saxlanılanlardan S.Babayeva deyib ki, liman böyüyəcək.", "S.Babayeva"),
    ("Limanın baş həkimi Xanım Vəliyeva deyib ki, liman böyüyəcək.", "Xanım Vəliyeva"),
    ("Hakim Yavər Vəliyev deyib ki, liman böyüyəcək.", "Yavər Vəliyev"),
    ("Vasif N. deyib ki, liman böyüyəcək.", "Vasif N."),
    ("Klod Mersye X sosial şəbəkəsində yazıb ki, liman böyüyəcək.", "Klod Mersye"),
    ("Effi Defrin ordunun limanı böyüdəcəyini deyib.", "Effi Defrin"),
    ("Analitik Min-Çi Kuo hesab edir ki, liman böyüyəcək.", "Min-Çi Kuo"),
    ("Əhməd Təbbun Qoşulmama Hərəkatındakı üzvlüyün vacib olduğunu bildirib.", "Əhməd Təbbun"),
    ("Fransa nümayəndəsi Klod Mersye Vetrova etiraz edib. Mersye deyib ki, liman böyüyəcək.", "Klod Mersye"),
]


@pytest.mark.parametrize(("text", "speaker"), ONE_OF_TWO)
def test_of_two_names_the_subject_speaks(text: str, speaker: str) -> None:
    assert [who for _, _, who in said(text, "az")] == [speaker]


NO_NAMES = [
    "Bakı Avropa üçün etibarlıdır. “Liman iki dəfə böyüyəcək”, – deyə Rəna Vəliyeva bildirib.",
    "Xəzər Texniki Universitetində toplantı olub. “Liman iki dəfə böyüyəcək”, – Rəna Vəliyeva bildirib.",
    "Birləşmiş Ərəb Əmirliklərindən gələn qonaqlar susub. “Liman iki dəfə böyüyəcək”, – Rəna Vəliyeva bildirib.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_places_and_bodies_are_no_persons(text: str) -> None:
    assert [who for _, _, who in said(text, "az")] == ["Rəna Vəliyeva"]


ROLES = [
    (
        "Bərpaolunan Enerji Agentliyinin direktor müavini Vüqar Sərdarlı",
        "Bərpaolunan Enerji Agentliyinin direktor müavini",
    ),
    ("Ukrayna nümayəndə heyətinin rəhbəri Vüqar Sərdarlı", "Ukrayna nümayəndə heyətinin rəhbəri"),
    ("İqtisadçı ekspert Vüqar Sərdarlı", "iqtisadçı ekspert"),
    ("Muzeyin direktoru, xalçaşünas Vüqar Sərdarlı", "muzeyin direktoru, xalçaşünas"),
    ("“Dalğa” klubunun baş məşqçisi Vüqar Sərdarlı", "“Dalğa” klubunun baş məşqçisi"),
    ("Rayona gələn sığorta mütəxəssisi Vüqar Sərdarlı", "sığorta mütəxəssisi"),
    ("Arıçının oğlu, magistrant Vüqar Sərdarlı", "magistrant"),
    ("Fermerlərdən Vüqar Sərdarlı", "fermer"),
    ("Limanda onun vəkili Vüqar Sərdarlı", "vəkil"),
    ("Fermer, göygöllü Vüqar Sərdarlı", "fermer"),
    ("Vüqar Sərdarlı, 68 yaşlı köçkün,", "68 yaşlı köçkün"),
    ("Vüqar Sərdarlı (Qubadan olan repetitor)", "Qubadan olan repetitor"),
    ("Vüqar adlı istifadəçi", "istifadəçi"),
    ("Limanın sürücüsü, 34 yaşlı Vüqar Sərdarlı", "limanın sürücüsü"),
    ("Onun qardaşı oğlu Vüqar Sərdarlı", "qardaşı oğlu"),
    ("Başqa bir sakin, Vüqar Sərdarlı", "sakin"),
    ("Vüqar Sərdarlı, ədəbiyyatşünas və tərcüməçi,", "ədəbiyyatşünas və tərcüməçi"),
    ("Həmsöhbətimiz rəsədxananın elmi işçisi Vüqar Sərdarlı", "rəsədxananın elmi işçisi"),
    ("Tədbiri Aqrar siyasət komitəsinin sədri Vüqar Sərdarlı açıb. O", "Aqrar siyasət komitəsinin sədri"),
    ("Sualları uşaq loqopedi Vüqar Sərdarlı cavablandırıb. O", "uşaq loqopedi"),
    ("Elm və Təhsil nazirinin müavini Vüqar Sərdarlı", "Elm və Təhsil nazirinin müavini"),
    ("Dövlət Yanğından Mühafizə Xidmətinin zabiti Vüqar Sərdarlı", "Dövlət Yanğından Mühafizə Xidmətinin zabiti"),
    ("Gənc Alimlər ictimai birliyinin sədri Vüqar Sərdarlı", "Gənc Alimlər ictimai birliyinin sədri"),
    ("Kəhrizli kəndinin fermeri Vüqar Sərdarlı", "Kəhrizli kəndinin fermeri"),
    ("Evlərdən birinin sahibi Vüqar Sərdarlı", "evlərdən birinin sahibi"),
    ("İdarənin rəisi polis polkovniki Vüqar Sərdarlı", "idarənin rəisi polis polkovniki"),
    ("“Dalğa” klubunun yük maşını sürücüsü Vüqar Sərdarlı", "“Dalğa” klubunun yük maşını sürücüsü"),
    ("Fövqəladə Hallar Nazirliyinin (FHN) sözçüsü Vüqar Sərdarlı", "Fövqəladə Hallar Nazirliyinin (FHN) sözçüsü"),
]


@pytest.mark.parametrize(("phrase", "role"), ROLES)
def test_a_role_is_whole(phrase: str, role: str) -> None:
    quote = summary(f"{phrase} deyib ki, liman iki dəfə böyüyəcək.", "az").quotes[0]
    assert quote.speaker is not None
    assert quote.speaker.startswith("Vüqar")
    assert quote.role == role


def test_the_title_tells_what_a_name_is_without_its_case() -> None:
    text = "Suallarımızı uşaq həkimi Lena Ribaka verdik. Lena xanım deyib ki, liman böyüyəcək."
    assert summarize(article(text, "az", title="Lena Ribak: liman böyüyəcək")).quotes[0].speaker == "Lena Ribak"


def test_two_of_one_surname_are_told_apart_or_not_at_all() -> None:
    brothers = (
        "Anar Quliyev deyib ki, liman böyüyəcək. Emin Quliyev deyib ki, liman kiçikdir. {} əlavə edib ki, vaxt var."
    )
    assert said(brothers.format("A.Quliyev"), "az")[2][2] == "Anar Quliyev"
    assert said(brothers.format("Quliyev"), "az")[2][2] is None
    couple = (
        "Anar Quliyev deyib ki, liman böyüyəcək. Lalə Quliyeva deyib ki, liman kiçikdir. {} əlavə edib ki, vaxt var."
    )
    assert said(couple.format("Quliyev"), "az")[2][2] == "Anar Quliyev"
