import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.charset import decode

RUSSIAN = 'Президент Казахстана прибыл в Баку. "Мы рады", - сказал он. Ёлка, объём. '
TURKISH = "Cumhurbaşkanı açıklama yaptı, görüşmeler sürüyor: ülkemiz için çok önemli. "
AZERBAIJANI = "Azərbaycan və Qazaxıstan arasında görüş keçirilib, “yaxşı” deyib. "


@pytest.mark.parametrize("codec", ["utf-8", "cp1251", "koi8-r", "cp866", "utf-16", "utf-8-sig", "utf-32"])
@pytest.mark.parametrize(
    "declared", [None, "utf-8", "windows-1251", "no-such-charset", "iso-8859-99", "base64", "cp1254"]
)
def test_russian_is_read_whatever_is_declared(codec: str, declared: str | None) -> None:
    assert decode((RUSSIAN * 5).encode(codec), declared) == RUSSIAN * 5


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


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_good_utf_8_comes_back_as_it_is(text: str) -> None:
    body = text.encode()
    if not body.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        assert decode(body) == text


@given(st.binary(max_size=300), st.none() | st.text(max_size=12))
def test_no_bytes_make_it_fail(body: bytes, declared: str | None) -> None:
    decode(body, declared)
