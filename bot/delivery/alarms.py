"""What admins are told without having asked: a source that fails or is back, nothing to read at all, a message of ours refused.

Each thing is said once. Who the admins are is asked of storage and the settings at the moment of speaking.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.delivery.source_words import with_reason
from bot.language import Translate, interface_language
from bot.storage import Storage, admins, subscribers
from bot.translations import Translations
from scrapers.state import SourceState

log = logging.getLogger(__name__)

PATIENCE = 3
"""Rounds in a row that must fail before an admin hears of it: a site that stumbles once is no news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarms:
    """Speaks to every admin in their own language; an admin who cannot be reached is logged, not retried."""

    bot: Bot
    storage: Storage
    translations: Translations
    admin_ids: frozenset[int]

    async def tell(self, say: Callable[[Translate], str]) -> None:
        """Send what `say` makes with each admin's translator."""
        for chat_id in sorted(self.admin_ids | await self.storage.read(admins.list_ids)):
            subscriber = await self.storage.read(subscribers.get, chat_id)
            language = subscriber.wish.language if subscriber else interface_language(None)
            try:
                await self.bot.send_message(chat_id, say(self.translations.translator(language)))
            except AiogramError as error:
                log.warning("an admin could not be told: %s", type(error).__name__)

    async def source_changed(self, name: str, before: SourceState, after: SourceState) -> SourceState:
        """Announce a source that went (after three failed rounds) or came back; return the state with that remembered."""
        if after.good or after.state == "silent":
            if before.announced:
                await self.tell(lambda translate: translate("%(source)s can be read again.") % {"source": name})
            return replace(after, announced=False)
        if after.state == "new" or before.announced or after.failures < PATIENCE:
            return replace(after, announced=before.announced)
        log.warning("source %s cannot be read: %s (%s)", after.source_id, after.state, after.reason)

        def say(translate: Translate) -> str:
            sentence = translate("%(source)s cannot be read: %(words)s. It is asked again, ever more slowly. /sources")
            return sentence % {"source": name, "words": with_reason(after, translate)}

        await self.tell(say)
        return replace(after, announced=True)

    async def layout_changed(self, name: str, url: str) -> None:
        """Say that a site has changed its pages, so that its rule needs fixing; its articles still come."""
        log.warning("%s has changed its pages: %s", name, url)

        def say(translate: Translate) -> str:
            sentence = translate(
                "%(source)s has changed its pages: the rule for them no longer fits (%(url)s). Its articles still come, read without it; the rule needs fixing."
            )
            return sentence % {"source": name, "url": url}

        await self.tell(say)

    async def given_up(self, reason: str) -> None:
        """Say that articles cannot be summarised, one after the other."""
        await self.tell(
            lambda translate: translate("Several articles in a row could not be summarised: %s. See the log.") % reason
        )

    async def not_whole(self, sentence: str) -> None:
        """Say that the database did not pass its nightly check."""
        await self.tell(
            lambda translate: (
                translate("The nightly check of the database failed: %s Restore a copy: sitat restore.") % sentence
            )
        )

    async def nothing_is_read(self, failing: Sequence[tuple[str, SourceState]]) -> None:
        """Say that not one source gives articles: which, why, and what to do."""
        log.error(
            "no source gives articles: %s", "; ".join(f"{state.source_id}: {state.reason}" for _, state in failing)
        )

        def say(translate: Translate) -> str:
            lines = [f"• {name}: {with_reason(state, translate)}" for name, state in failing]
            head = translate("No source gives articles to this server:")
            advice = translate(
                "Set SOURCE_PROXY to a proxy the sites answer, or add another site to SOURCES_FILE, then start again. “sitat doctor” shows which sites answer from here."
            )
            return "\n".join([head, *lines, "", advice])

        await self.tell(say)
