"""The link to the place, in a real browser: it lights up what a digest shows of an article, and nothing else.

The text is written in the colour of the highlight, so that what is lit is a filled box, and the page is looked at as a picture.
"""

import base64
import json
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from bot.digest.excerpt import ALONE, excerpt
from bot.digest.links import place_url
from bot.playground.server import Playground
from bot.summarizer import summarize
from scrapers.article import Article, Span
from scrapers.extract import read_article

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.xdist_group("page")]

CORPUS = Path(__file__).parents[2] / "corpus"
LIT = """
addEventListener("DOMContentLoaded", () => {
  const sheet = document.createElement("style");
  sheet.textContent = "::target-text { background: rgb(255, 0, 255) !important; color: rgb(255, 0, 255) !important; }" +
    "* { color: black !important; background: white !important; }";
  document.head.append(sheet);
});
"""
MEASURE = """
async ({ picture, shown }) => {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const lit = (box) => {
    const [x, y, width, height] = [box.left, box.top, box.width, box.height].map(Math.round);
    const { data } = context.getImageData(x + 2, y + 2, Math.max(1, width - 4), Math.max(1, height - 4));
    let count = 0;
    for (let at = 0; at < data.length; at += 4) count += data[at] > 240 && data[at + 1] < 20 && data[at + 2] > 240;
    return count / (data.length / 4);
  };
  const nodes = [...document.querySelectorAll(".article-body p")].map((p) => p.firstChild);
  const whole = nodes.map((node) => node.data).join("\\n");
  const boxes = [];
  for (const words of shown) {
    let start = whole.indexOf(words), begun = 0;
    if (start < 0) return { missing: words };
    for (const node of nodes) {
      const first = Math.max(start - begun, 0), last = Math.min(start + words.length - begun, node.length);
      if (first < last) {
        const range = new Range();
        range.setStart(node, first);
        range.setEnd(node, last);
        for (const box of range.getClientRects()) {
          if (box.width > 6) boxes.push({ left: box.left, top: box.top + scrollY, width: box.width, height: box.height });
        }
      }
      begun += node.length + 1;
    }
  }
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const all = lit({ left: 0, top: 0, width: image.width, height: image.height }) * image.width * image.height;
  return { least: Math.min(...boxes.map(lit)), beside: all / area };
}
"""


@pytest_asyncio.fixture(loop_scope="session")
async def reader(browser: Browser) -> AsyncGenerator[Page]:
    page = await browser.new_page(viewport={"width": 900, "height": 700})
    await page.add_init_script(LIT)
    yield page
    await page.close()


@pytest_asyncio.fixture(loop_scope="session")
async def newsroom() -> AsyncGenerator[Playground]:
    async with Playground(corpus=CORPUS) as playground:
        yield playground


async def publish(newsroom: Playground, identifier: str) -> Article:
    """Let the newsroom publish until this article is out, and read its page as the bot does."""
    outlet = newsroom.newsroom
    while not any(story.draft.article_id == identifier for story in outlet.stories):
        assert outlet.publish_next(newsroom.site.clock()) is not None
    story = next(each for each in outlet.stories if each.draft.article_id == identifier)
    url = f"http://{newsroom.address}{story.path}"
    async with httpx.AsyncClient() as client:
        answer = await client.get(url)
    return read_article(answer.content, url)


async def look(page: Page, article: Article, spans: Sequence[Span], link: str | None) -> dict[str, Any]:
    """Follow a link; return the least lit share of a line of `spans`, and all that is lit against their area."""
    assert link is not None
    await page.goto("about:blank")
    await page.goto(link)
    picture = base64.b64encode(await page.screenshot(full_page=True)).decode()
    shown = ["\n".join(filter(None, article.slice(span).split("\n"))) for span in spans]
    measured: dict[str, Any] = await page.evaluate(MEASURE, {"picture": picture, "shown": shown})
    return measured


IDENTIFIERS = [
    path.stem
    for path in sorted(CORPUS.glob("*.json"))
    if (fields := json.loads(path.read_text("utf-8")))["quotes"] and fields["title"] and "date 20" not in fields["text"]
][::3]
"""Every third article with quotes, in three languages: each takes half a second."""


@pytest.mark.parametrize("identifier", IDENTIFIERS)
async def test_the_link_lights_up_what_is_shown_and_nothing_else(
    newsroom: Playground, reader: Page, identifier: str
) -> None:
    article = await publish(newsroom, identifier)
    spans = excerpt(article, summarize(article), ALONE).spans
    assert spans
    measured = await look(reader, article, spans, place_url(article.url, article.text, spans))
    assert measured["least"] > 0.9, measured
    assert 0.6 < measured["beside"] < 1.3, measured


async def test_a_link_to_another_place_lights_up_nothing_of_what_is_shown(newsroom: Playground, reader: Page) -> None:
    article = await publish(newsroom, IDENTIFIERS[0])
    first, *_, last = (span for span in article.paragraphs if span.end - span.start > 20)
    measured = await look(reader, article, [first], place_url(article.url, article.text, [last]))
    assert measured["least"] < 0.1, measured
