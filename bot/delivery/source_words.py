"""How a source is doing, in words for an admin: what /sources shows and what alarms say."""

from bot.language import Translate
from scrapers.state import SourceState, StateName


def state_in_words(state: StateName, translate: Translate) -> str:
    """Say what a state means to an operator."""
    words = {
        "new": translate("being read for the first time"),
        "ok": translate("fine"),
        "not_modified": translate("fine, nothing new"),
        "challenged": translate("wants proof of a human; SOURCE_PROXY may help"),
        "gone": translate("the page of news is gone"),
        "html_instead_of_feed": translate("answers with a page where a feed was promised"),
        "empty": translate("the page of news is empty"),
        "unreadable": translate("cannot be read: its pages have changed"),
        "slow": translate("too slow"),
        "silent": translate("has been silent for long"),
        "headlines_only": translate("gives headlines only, no articles"),
        "failing": translate("does not answer"),
    }
    return words[state]


def with_reason(state: SourceState, translate: Translate) -> str:
    """Say how a source is doing and, where it is not well, the operator's reason in brackets."""
    words = state_in_words(state.state, translate)
    return f"{words} ({state.reason})" if state.reason and not state.good else words
