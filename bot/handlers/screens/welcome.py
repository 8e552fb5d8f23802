"""The first and the last screen of /start, and how far the first collecting is."""

from collections.abc import Sequence

from bot.digest.message import Button, Message
from bot.handlers.context import Visit
from bot.handlers.screens.when import moment
from bot.handlers.taps import CommandTap, SpeakTap, StartTap, TopicTap
from bot.handlers.wording import joined, rich, with_buttons
from bot.language import INTERFACE_LANGUAGES, LANGUAGE_NAMES, Translate
from scrapers.state import SourceState


def welcome_screen(visit: Visit, quote: Message | None, states: Sequence[SourceState]) -> Message:
    """Say what this is, with one real quote of the day where there is one."""
    translate = visit.translate
    parts = [
        rich(
            translate(
                "**Sitat** — who said what in the news of Azerbaijan and its neighbours. Word for word, with the name and a link to the place in the article."
            )
        )
    ]
    if quote is not None:
        parts.append(quote)
    parts.extend(rich(line) for line in _lines(visit, states))
    others = [each for each in INTERFACE_LANGUAGES if each != visit.language]
    rows = [
        (Button(text=translate("Choose topics"), data=StartTap(go="topics").pack()),),
        (Button(text=translate("Subscribe to everything"), data=StartTap(go="everything").pack()),),
        [Button(text=LANGUAGE_NAMES[each], data=SpeakTap(language=each, place="start").pack()) for each in others],
    ]
    return with_buttons(joined(parts), rows)


def _lines(visit: Visit, states: Sequence[SourceState]) -> list[str]:
    standing = [_standing(visit)] if visit.subscriber.state == "active" else []
    progress = progress_line(states, visit.translate)
    return [progress, *standing] if progress else standing


def _standing(visit: Visit) -> str:
    due = visit.subscriber.next_due_at
    if due is None:
        return visit.translate("You are subscribed. Whatever is said on your topics comes at once.")
    return visit.translate("You are subscribed. Next digest: %(next)s.") % {"next": moment(due, visit)}


def already_screen(visit: Visit) -> Message:
    """Say that the digests come already, and when."""
    return with_buttons(rich(_standing(visit)), [_settings(visit.translate)])


def back_screen(visit: Visit) -> Message:
    """Greet somebody whose digests begin again; whether one is sent at once depends on what they have seen."""
    welcome = visit.translate("Welcome back.")
    return with_buttons(rich(f"{welcome} {_standing(visit)}"), [_settings(visit.translate)])


def _settings(translate: Translate) -> tuple[Button, Button]:
    return (
        Button(text=translate("Topics"), data=TopicTap(place="own").pack()),
        Button(text=translate("Time and city"), data=CommandTap(command="when").pack()),
    )


def progress_line(states: Sequence[SourceState], translate: Translate) -> str | None:
    """Say how far the first collecting is; None when every source was visited once."""
    if not any(state.state == "new" for state in states):
        return None
    found, read = sum(state.found for state in states), sum(state.read for state in states)
    if not found:
        return translate("I am reading the news sites for the first time; that takes a few minutes.")
    sentence = translate("I am reading the news sites for the first time: %(read)d of %(found)d articles so far.")
    return sentence % {"read": read, "found": found}


def done_screen(visit: Visit, *, first: bool, states: Sequence[SourceState]) -> Message:
    """Say that the digests begin; `first` tells whether a first one follows below."""
    translate, due = visit.translate, visit.subscriber.next_due_at
    values = {"next": moment(due, visit) if due else ""}
    sentences = [_beginning(translate, first=first, scheduled=due is not None)]
    progress = progress_line(states, translate)
    if progress and not first:
        sentences.append(progress)
    return with_buttons(rich("\n\n".join(sentences), values), [_settings(translate)])


def _beginning(translate: Translate, *, first: bool, scheduled: bool) -> str:
    if first and scheduled:
        return translate("Done. The first digest is below, the next one %(next)s.")
    if first:
        return translate("Done. The first digest is below; whatever is said next comes at once.")
    if scheduled:
        return translate(
            "Done. The first digest comes as soon as there is something on your topics, the next one %(next)s."
        )
    return translate("Done. Whatever is said on your topics comes at once.")
