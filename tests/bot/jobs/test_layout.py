"""A site that changes its pages: its articles still come, and an admin hears of it once."""

from dataclasses import fields, replace
from datetime import timedelta

from bot.jobs.collecting import Collecting
from bot.playground.server import Playground
from bot.storage import Storage
from scrapers.sources import day_az
from tests.bot.jobs.conftest import ADMIN, Site, visit
from tests.bot.storage.makers import unready

TEXT = "Правительство одобрило программу развития морских портов на ближайшие пять лет, сообщили в министерстве."


def _page(number: int, body_class: str) -> str:
    """A page that lists an article and is one."""
    paragraphs = "".join(f"<p>{TEXT} Абзац {each} новости {number}.</p>" for each in range(4))
    return (
        f'<html><head><title>Новость {number}</title></head><body><ul class="ciMainList"><li class="clearfix"><a href="/economy/{number}.html">'
        f'Новость {number}</a></li></ul><h1>Новость {number}</h1><div class="{body_class}">{paragraphs}</div></body></html>'
    )


def _restarted(collecting: Collecting) -> Collecting:
    """The same program, started again: what was only in its memory is gone."""
    given = {each.name: getattr(collecting, each.name) for each in fields(collecting) if not each.name.startswith("_")}
    return Collecting(**given)


async def test_a_changed_layout_is_told_once_and_again_when_it_changes_again(
    collecting: Collecting, playground: Playground, storage: Storage, site: Site
) -> None:
    source = day_az.like(id="silent", name="Silent Times", home_url=site.url, every=timedelta(minutes=5))
    collecting.sources = {**collecting.sources, "silent": replace(source, hosts=(site.url.split("/")[2],))}
    site.status = 200
    told = []
    for number, body_class in enumerate(("article-body", "neu", "neu", "article-body", "neu"), 1):
        site.body = _page(number, body_class)
        collecting = _restarted(collecting)
        await visit(collecting, "silent")
        told.append(len([message for message in playground.messages(ADMIN) if message["from"]["is_bot"]]))
    assert told == [0, 1, 1, 1, 2]
    kept = await storage.read(unready)
    assert [article.title for _, article in kept] == [f"Новость {number}" for number in range(1, 6)]
    assert all(article.text.count(TEXT) == 4 for _, article in kept)
    said = [message["text"] for message in playground.messages(ADMIN) if message["from"]["is_bot"]]
    assert all("Silent Times" in text and "/economy/" in text for text in said)
