"""How a source is doing, in words for an admin: what /sources shows and what alarms say."""

from bot.language import Translate
from scrapers.source import ChannelKind
from scrapers.state import SourceState, StateName


def state_in_words(state: StateName, translate: Translate) -> str:
    """Say what a state means to an operator."""
    words = {
        "new": translate("being read for the first time"),
        "ok": translate("fine"),
        "not_modified": translate("fine, nothing new"),
        "challenged": translate("wants proof of a human; SOURCE_PROXY may help"),
        "gone": translate("not there (404 or 410)"),
        "html_instead_of_feed": translate("answers with a page where a feed was promised"),
        "empty": translate("names no news"),
        "unreadable": translate("its answer cannot be read"),
        "slow": translate("too slow"),
        "silent": translate("has been silent for long"),
        "headlines_only": translate("gives headlines only, no articles"),
        "forbidden": translate("asks robots to stay away (robots.txt)"),
        "failing": translate("does not answer"),
    }
    return words[state]


def way_in_words(kind: ChannelKind, translate: Translate) -> str:
    """Say what kind of way into a source it is."""
    words: dict[ChannelKind, str] = {
        "listing": translate("page of news"),
        "feed": translate("feed"),
        "sitemap": translate("news sitemap"),
        "preview": translate("Telegram channel"),
        "auto": translate("address"),
    }
    return words[kind]


def with_reason(state: SourceState, translate: Translate) -> str:
    """Say how a source is doing and, where it is not well, the operator's reason in brackets."""
    words = state_in_words(state.state, translate)
    return f"{words} ({state.reason})" if state.reason and not state.good else words
