import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.errors import UnreadableError
from scrapers.html import is_blank, line_of, paragraphs_of, parse, plain


def _paragraphs(markup: str) -> list[str]:
    return paragraphs_of(parse(markup, "https://site.az/").soup)


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("<p>Он <b>сказ</b>ал<i>:</i> да</p>", ["Он сказал: да"]),
        ("<p>одна<br>две</p>", ["одна\nдве"]),
        ("<p>одна<br><br/>две<br>три</p>", ["одна", "две\nтри"]),
        ("<p>&nbsp;<br></p><p>\u200b</p>", []),
        ("<p>за\u00a0шесть  дней\n и\tдве</p>", ["за\u00a0шесть дней и две"]),
        ("<p>мед&shy;ный</p>", ["медный"]),
        ("<p>a\u200bb \u202bc “«„</p>", ["a\u200bb \u202bc “«„"]),
        ("<div>вне<p>в</p>после</div>", ["вне", "в", "после"]),
        ("<ul><li>раз<li>два</ul>", ["раз", "два"]),
        ("<p>текст<!-- нет --><script>нет</script><figure>нет</figure></p>", ["текст"]),
        ("<p>да</p><p hidden>нет</p><p style='Display : none'>нет</p>", ["да"]),
        ("<p>&lt;script&gt; &amp; &quot;</p>", ['<script> & "']),
        ("<p>a\x00b&#0;&#xD800;</p>", ["ab\ufffd\ufffd"]),
        ("<p>незакрыт <b>и <i>ещё", ["незакрыт и ещё"]),
        ("<p>конец<!-- комментарий без конца", ["конец"]),
        ("", []),
    ],
)
def test_text_comes_out_as_it_stands(markup: str, paragraphs: list[str]) -> None:
    assert _paragraphs(markup) == paragraphs


def test_an_element_that_is_not_shown_has_no_paragraphs() -> None:
    page = parse("<aside>нет</aside>", "https://site.az/")
    element = page.first("b", "aside")
    assert element is not None
    assert paragraphs_of(element) == []


def test_a_line_has_no_breaks() -> None:
    page = parse("<section>Раз<br>два<p>три</p></section>", "https://site.az/")
    assert page.line("section") == "Раз два три"
    assert page.line("h7") == ""
    assert line_of(page.soup) == "Раз два три"


@pytest.mark.parametrize("bomb", ["<div>" * 2002, "<a>x</a>" * 80_000])
def test_a_page_built_to_cost_is_refused(bomb: str) -> None:
    with pytest.raises(UnreadableError):
        parse(bomb, "https://site.az/")


def test_a_deep_page_below_the_limit_is_read() -> None:
    assert _paragraphs("<div>" * 1900 + "дно" + "</div>" * 1900) in (["дно"], [])


def test_a_title_is_plain() -> None:
    assert plain(" <b>Ми\xadр</b>\x07 & \ud800\n<i>труд</i> 1<2 ") == "Мир & \ufffd труд 1<2"


def test_what_cannot_be_seen_is_blank() -> None:
    assert is_blank("\u200b \ufeff\u00a0")
    assert not is_blank(".")


@given(st.lists(st.text(alphabet="абв “”«»\"'.,ıəİ&<>\u00a0", min_size=1), min_size=1))
def test_every_visible_character_survives(texts: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for text in texts]
    read = "".join(_paragraphs("".join(f"<p>{text}</p>" for text in escaped)))
    assert "".join(read.split()) == "".join("".join(texts).split())
