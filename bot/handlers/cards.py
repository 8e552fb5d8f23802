"""The buttons of a digest: one item's card, all its quotes, the proof, the articles without quotes, the next page.

What they show is rendered by `bot.digest.render`; the digest itself stays as it is and the answer comes below it.
"""

import re

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery

from bot.delivery.editions import again
from bot.digest.render import Edition, bare_list, digest_message
from bot.handlers.context import Visit
from bot.handlers.one_article import View, one_article
from bot.handlers.replying import beside

COMMANDS = ()
MENU = None
ADMIN = False


class DigestTap(Filter):
    """A button of a digest as `bot.digest.render` makes them: a word and numbers, as many as `pattern` has groups for."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern, re.ASCII)

    async def __call__(self, query: CallbackQuery) -> bool | dict[str, object]:
        """Give the handler the word and the numbers."""
        found = self._pattern.fullmatch(query.data or "")
        if found is None:
            return False
        word, *numbers = found.groups()
        return {"word": word, "numbers": tuple(int(each) for each in numbers)}


async def article(query: CallbackQuery, visit: Visit, word: View, numbers: tuple[int]) -> None:
    """Show one article: its card, all its quotes, or the proof of them."""
    shown = await one_article(visit, word, numbers[0])
    if shown is None:
        _gone(visit)
    else:
        await beside(query, shown)


async def rest(query: CallbackQuery, visit: Visit, word: str, numbers: tuple[int, ...]) -> None:
    """Show what a digest had no room for: the articles without quotes, or its next page."""
    found = await visit.world.storage.read(again, numbers[0], visit.subscriber.wish, visit.world.topics)
    if found is None:
        _gone(visit)
        return
    kept, plan = found.digest, found.plan
    if word == "bare":
        await beside(query, bare_list(plan.bare, visit.voice))
    elif numbers[1] < len(plan.pages):
        edition = Edition(slot=kept.window_to, window_from=kept.window_from, digest_id=kept.id)
        await beside(query, digest_message(plan, visit.voice, edition, page=numbers[1]))
    else:
        _gone(visit)


def _gone(visit: Visit) -> None:
    visit.tap.say(visit.translate("This article is no longer kept."), alert=True)


def router() -> Router:
    """Return the router of the digest's buttons."""
    router = Router(name="cards")
    router.callback_query.register(article, DigestTap(r"(card|full|proof):(\d{1,18})"))
    router.callback_query.register(rest, DigestTap(r"(bare):(\d{1,18})"))
    router.callback_query.register(rest, DigestTap(r"(more):(\d{1,18}):(\d{1,4})"))
    return router
