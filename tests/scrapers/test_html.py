import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.blocks import blocks_of, key_of, line, paragraphs_in, text_line
from scrapers.errors import UnreadableError
from scrapers.html import is_blank, line_of, paragraphs_of, parse, plain


def _paragraphs(markup: str) -> list[str]:
    """Read with lxml; BeautifulSoup must read the same."""
    page = parse(markup, "https://site.az/")
    paragraphs = [block.text for block in blocks_of(page.tree) if not block.beside]
    assert paragraphs == paragraphs_of(page.soup)
    return paragraphs


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
    element = page.soup.select_one("aside")
    assert element is not None
    assert paragraphs_of(element) == []
    assert paragraphs_in(page, "b", "aside") == ()


def test_a_line_has_no_breaks() -> None:
    page = parse("<section>Раз<br>два<p>три</p></section>", "https://site.az/")
    assert line(page, "h7", "section") == "Раз два три"
    assert line(page, "h7") == ""
    assert line_of(page.soup) == text_line(page.tree) == "Раз два три"


def test_elements_inside_each_other_are_read_once() -> None:
    page = parse("<div class=t><p>раз</p><div class=t>два</div></div><div class=t>три</div>", "https://site.az/")
    assert paragraphs_in(page, ".t") == ("раз", "два", "три")


def test_a_block_says_how_much_of_it_is_links_and_bold() -> None:
    page = parse(
        "<p><a href=/1>ab</a><b>cd</b>efgh</p><a href=/2><div>вся</div><div>в ссылке</div></a>", "https://site.az/"
    )
    first, *others = blocks_of(page.tree)
    assert (first.text, first.linked, first.strong) == ("abcdefgh", 0.25, 0.25)
    assert [(block.text, block.linked) for block in others] == [("вся", 1.0), ("в ссылке", 1.0)]


def test_a_quote_in_a_figure_is_no_caption() -> None:
    quote = "<blockquote><p>«Мы рады»</p></blockquote><figcaption>Иван</figcaption>"
    pictured = blocks_of(parse(f"<figure><img src=/1.jpg>{quote}</figure>", "https://site.az/").tree)
    assert [(block.text, block.beside) for block in pictured if not block.beside] == [("«Мы рады»", False)]
    alone = blocks_of(parse(f"<figure>{quote}</figure>", "https://site.az/").tree)
    assert [(block.text, block.beside) for block in alone] == [("«Мы рады»", False), ("Иван", False)]


def test_two_spellings_of_a_paragraph_have_one_key() -> None:
    assert key_of("за\u00a0шесть\u200b дней") == key_of("за шесть дней") == "зашестьдней"


@pytest.mark.parametrize("bomb", ["<div>" * 2002, "<a>x</a>" * 80_000])
def test_a_page_built_to_cost_is_refused(bomb: str) -> None:
    with pytest.raises(UnreadableError):
        parse(bomb, "https://site.az/")


def test_a_deep_page_below_the_limit_is_read() -> None:
    page = parse("<div>" * 1900 + "дно" + "</div>" * 1900, "https://site.az/")
    assert paragraphs_of(page.soup) == ["дно"]
    assert [block.text for block in blocks_of(page.tree)] in (["дно"], [])


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
