import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.charset import decode

RUSSIAN = 'Президент Казахстана прибыл в Баку. "Мы рады", - сказал он. Ёлка, объём. '
TURKISH = "Cumhurbaşkanı açıklama yaptı, görüşmeler sürüyor: ülkemiz için çok önemli. "
KAZAKH = "Қазақстан үкіметі жаңа көпірдің ашылуын күзде өткізеді, деді министр. Ұлттық әкімшілік һәм ғылым. "
AZERBAIJANI = "Azərbaycan və Qazaxıstan arasında görüş keçirilib, “yaxşı” deyib. "


@pytest.mark.parametrize("codec", ["utf-8", "cp1251", "koi8-r", "cp866", "utf-16", "utf-8-sig", "utf-32"])
@pytest.mark.parametrize(
    "declared", [None, "utf-8", "windows-1251", "no-such-charset", "iso-8859-99", "base64", "cp1254"]
)
def test_russian_is_read_whatever_is_declared(codec: str, declared: str | None) -> None:
    assert decode((RUSSIAN * 5).encode(codec), declared) == RUSSIAN * 5


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_without_a_mark_are_told_by_their_zeros(codec: str) -> None:
    page = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{RUSSIAN}</title>'
    assert decode(page.encode(codec), "utf-8") == page


@pytest.mark.parametrize("codec", ["utf-8", "cp1251"])
def test_letters_behind_twenty_kilobytes_of_ascii_are_read(codec: str) -> None:
    page = f"<html><head>{'<link rel=x>' * 2000}</head><body>{RUSSIAN}</body></html>"
    assert decode(page.encode(codec)) == page


@pytest.mark.parametrize("meta", ["<meta charset='utf-8'>", '<?xml version="1.0" encoding="UTF-8"?>', ""])
def test_a_lying_declaration_inside_is_not_believed(meta: str) -> None:
    page = meta + RUSSIAN
    assert decode(page.encode("cp1251")) == page


def test_a_late_declaration_that_is_true_is_found() -> None:
    page = "<html>" + " " * 5000 + '<meta http-equiv=content-type content="text/html; charset=windows-1254">' + TURKISH
    assert decode(page.encode("cp1254")) == page


def test_a_declared_relative_of_the_best_guess_is_believed() -> None:
    text = "café crème à la carte "
    assert decode(text.encode("cp1252"), "iso-8859-1") == text


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        (KAZAKH, "kz1048", "kz-1048"),
        (KAZAKH, "kz1048", "KZ-1048"),
        (KAZAKH, "kz1048", "STRK1048-2002"),
        (KAZAKH, "ptcp154", "ptcp154"),
        (KAZAKH, "ptcp154", "cyrillic-asian"),
        (RUSSIAN, "mac-cyrillic", "x-mac-cyrillic"),
        (RUSSIAN, "kz1048", "kz-1048"),
        ("Minister gospodarki powiedział, że most będzie otwarty jesienią. ", "iso8859-2", "iso-8859-2"),
        ("Ministr řekl, že most přes řeku bude otevřen ještě letos. ", "cp1250", "windows-1250"),
        ("经济部长表示，大桥将于秋季通车。", "gb2312", "gb2312"),
        ("経済大臣は橋が秋に開通すると述べた。", "shift_jis", "Shift_JIS"),
    ],
)
def test_a_rarer_declaration_that_is_true_is_believed(text: str, codec: str, declared: str) -> None:
    assert decode((text * 3).encode(codec), declared) == text * 3
    page = f'<html><meta charset="{declared}"><p>{text * 3}'
    assert decode(page.encode(codec)) == page


@pytest.mark.parametrize("declared", ["iso-8859-2", "windows-1250", "gb2312", "shift_jis", "gb18030"])
@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "cp866"])
def test_a_rarer_declaration_that_lies_is_not_believed(codec: str, declared: str) -> None:
    assert decode((RUSSIAN * 5).encode(codec), declared) == RUSSIAN * 5


def test_turkish_without_a_declaration_is_told_from_cyrillic() -> None:
    assert decode(TURKISH.encode("cp1254")) == TURKISH


def test_one_broken_byte_spoils_one_letter() -> None:
    body = bytearray((RUSSIAN * 3 + AZERBAIJANI).encode())
    body[100] = 0xFF
    text = decode(bytes(body))
    assert text.count("\ufffd") <= 2
    assert text.endswith(AZERBAIJANI)


def test_a_short_page_with_a_broken_byte_is_utf_8_where_that_is_declared() -> None:
    assert decode("Да, нет".encode() + b"\xd0", "utf-8").startswith("Да, нет")


CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))
ASCII = "<html><head>" + "<link rel=stylesheet href=/style.css>" * 600 + "</head>"


def _corpus(language: str) -> list[str]:
    articles = [json.loads(path.read_text("utf-8")) for path in CORPUS]
    return [article["text"] for article in articles if article["lang"] == language]


def _declares(charset: str, text: str) -> str:
    return f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><body>{text}'


CASES: dict[str, tuple[str, Callable[[str], bytes], str | None]] = {
    "UTF-8 that says nothing": ("ru az en", lambda text: text.encode(), None),
    "UTF-8 with a mark, declared another": ("ru az en", lambda text: text.encode("utf-8-sig"), "windows-1251"),
    "UTF-8 declared cp1251 by the server": ("ru az en", lambda text: text.encode(), "windows-1251"),
    "UTF-8 declared cp1251 by the page": ("ru az en", lambda text: _declares("windows-1251", text).encode(), None),
    "UTF-8 with a broken byte": ("ru az", lambda text: b"\xff" + text.encode(), "utf-8"),
    "UTF-8 with a broken byte, declared cp1251": ("ru az", lambda text: text.encode() + b"\xd0", "windows-1251"),
    "UTF-8 cut in a letter": ("ru az", lambda text: text.encode() + "ж".encode()[:1], None),
    "UTF-8 behind ASCII with a broken byte": ("ru az", lambda text: ASCII.encode() + b"\xff" + text.encode(), None),
    "cp1251 declared by the server": ("ru", lambda text: text.encode("cp1251", "ignore"), "windows-1251"),
    "cp1251 declared by the page": (
        "ru",
        lambda text: _declares("windows-1251", text).encode("cp1251", "ignore"),
        None,
    ),
    "cp1251 declared late": (
        "ru",
        lambda text: (" " * 60_000 + _declares("cp1251", text)).encode("cp1251", "ignore"),
        None,
    ),
    "cp1251 declared UTF-8 by the server": ("ru", lambda text: text.encode("cp1251", "ignore"), "utf-8"),
    "cp1251 declared UTF-8 by the page": (
        "ru",
        lambda text: _declares("utf-8", text).encode("cp1251", "ignore"),
        "utf-8",
    ),
    "cp1251 declared Latin": ("ru", lambda text: text.encode("cp1251", "ignore"), "iso-8859-1"),
    "cp1251 that says nothing": ("ru", lambda text: text.encode("cp1251", "ignore"), None),
    "cp1251 behind 20 KB of ASCII": ("ru", lambda text: (ASCII + text).encode("cp1251", "ignore"), None),
    "cp1251, one sentence behind ASCII": ("ru", lambda text: (ASCII + text[:80]).encode("cp1251", "ignore"), None),
    "koi8-r declared": ("ru", lambda text: text.encode("koi8-r", "ignore"), "koi8-r"),
    "koi8-r that says nothing": ("ru", lambda text: text.encode("koi8-r", "ignore"), None),
    "English in cp1252": ("en", lambda text: text.encode("cp1252", "ignore"), "iso-8859-1"),
    "English in cp1252 that says nothing": ("en", lambda text: text.encode("cp1252", "ignore"), None),
}
_CODECS = {"UTF-8": "utf-8", "cp1251": "cp1251", "koi8-r": "koi8-r", "English": "cp1252"}


@pytest.mark.parametrize("case", CASES)
def test_every_article_of_the_corpus_survives_every_case(case: str) -> None:
    languages, packed, declared = CASES[case]
    codec = _CODECS[case.split(maxsplit=1)[0].rstrip(",")]
    texts = [text for language in languages.split() for text in _corpus(language)]
    kept = [text.encode(codec, "ignore").decode(codec) for text in texts]
    part = 80 if "one sentence" in case else None
    wrong = [text[:40] for text in kept if text[:part] not in decode(packed(text), declared)]
    assert len(texts) >= 10
    assert wrong == []


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_good_utf_8_comes_back_as_it_is(text: str) -> None:
    body = text.encode()
    if not body.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        assert decode(body) == text


@given(st.binary(max_size=300), st.none() | st.text(max_size=12))
def test_no_bytes_make_it_fail(body: bytes, declared: str | None) -> None:
    decode(body, declared)


OTHERS = {
    "iso-8859-2": "Zażółć gęślą jaźń, powiedział minister. Łódź ma się dobrze.",
    "windows-1257": "Vyriausybė nusprendė statyti naują uostą šį žiemą",
    "iso-8859-7": "Η κυβέρνηση αποφάσισε να χτίσει νέο λιμάνι στην πόλη",
    "windows-1255": "הממשלה החליטה לבנות נמל חדש",
    "windows-1256": "قررت الحكومة بناء ميناء جديد",
    "tis-620": "รัฐบาลตัดสินใจสร้างท่าเรือใหม่",
    "euc-jp": "政府は新しい港を建設することを決めた",
    "iso-2022-jp": "政府は新しい港を建設することを決めた",
    "euc-kr": "정부는 새 항구를 짓기로 했다",
    "big5": "政府決定建設新港口",
    "koi8-r": "НОВОСТИ БАКУ СЕГОДНЯ И ВЧЕРА",
    "windows-1251": "НОВОСТИ БАКУ СЕГОДНЯ И ВЧЕРА",
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_declared_encoding_of_another_script_is_believed_where_it_fits(name: str) -> None:
    assert decode(OTHERS[name].encode(name), name) == OTHERS[name]
    inside = f'<meta charset="{name}">'
    assert decode(inside.encode() + OTHERS[name].encode(name)) == inside + OTHERS[name]


@pytest.mark.parametrize("name", [each for each in OTHERS if each not in {"koi8-r", "windows-1251"}])
def test_russian_that_is_declared_as_another_script_stays_russian(name: str) -> None:
    text = "Правительство решило построить новый порт в Баку, сообщил министр транспорта."
    assert decode(text.encode("cp1251"), name) == text


@pytest.mark.parametrize("name", ["cp037", "cp500", "cp1140"])
def test_xml_in_ebcdic_says_which_one_it_is(name: str) -> None:
    text = f'<?xml version="1.0" encoding="{name}"?><rss><title>Bakı?</title></rss>'.replace("ı", "i")
    assert decode(text.encode(name)) == text
