"""The five screens of /push: what, to whom, the check, the progress, the report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.digest.message import Button, Message
from bot.handlers.wording import back, in_rows, joined, rich, with_buttons
from bot.language import Translate

BAR = 10
"""Signs of the progress bar."""


class PushTap(CallbackData, prefix="pu"):
    """A choice while a push is written; `value` is a topic, language or source id. No push exists yet."""

    do: Literal["what", "whom", "digest", "article", "text", "all", "topic", "language", "source", "chat", "cancel"]
    value: str = ""


class SendTap(CallbackData, prefix="ps"):
    """A choice about push number `push`; `count` is how many chats the button promised."""

    do: Literal["send", "me", "cancel", "pause", "resume", "stop", "look"]
    push: int
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a push is. `taken` is how long it has been going on, `doubled` how many that arrived may have come twice."""

    push: int
    by_state: Mapping[str, int]
    taken: timedelta
    doubled: int = 0
    paused: bool = False
    stopped: bool = False

    @property
    def all(self) -> int:
        """Return how many chats it goes to."""
        return sum(self.by_state.values())

    @property
    def done(self) -> int:
        """Return how many chats are settled, one way or the other."""
        return self.all - sum(self.by_state.get(each, 0) for each in ("pending", "claimed", "sending"))

    @property
    def sent(self) -> int:
        """Return how many chats have it."""
        return self.by_state.get("sent", 0)

    @property
    def over(self) -> bool:
        """Tell whether nothing is left to send."""
        return self.done >= self.all

    @property
    def left_seconds(self) -> int | None:
        """Return about how many seconds it still takes; None before the first was sent."""
        if not self.done or not self.taken:
            return None
        return max(1, round(self.taken.total_seconds() / self.done * (self.all - self.done)))


def _tap(do: str, value: str = "") -> str:
    return PushTap.model_validate({"do": do, "value": value}).pack()


def cancel_button(translate: Translate) -> Button:
    """Return the button that drops the push that is being written."""
    return Button(text=translate("Cancel"), data=_tap("cancel"))


def what_screen(translate: Translate) -> Message:
    """Step 1: what to send."""
    rows = [
        (
            Button(text=translate("A digest"), data=_tap("digest")),
            Button(text=translate("An article by its link"), data=_tap("article")),
        ),
        (Button(text=translate("My own text"), data=_tap("text")), cancel_button(translate)),
    ]
    return with_buttons(rich(translate("**What shall I send?**")), rows)


def whom_screen(translate: Translate, everybody: int) -> Message:
    """Step 2: to whom."""
    rows = [
        (Button(text=translate("All · %(count)s") % {"count": grouped(everybody)}, data=_tap("all")),),
        (
            Button(text=translate("A topic"), data=_tap("topic")),
            Button(text=translate("A language"), data=_tap("language")),
        ),
        (
            Button(text=translate("A source"), data=_tap("source")),
            Button(text=translate("One chat"), data=_tap("chat")),
        ),
        (back(translate, _tap("what")), cancel_button(translate)),
    ]
    return with_buttons(rich(translate("**To whom?**")), rows)


def which_screen(translate: Translate, kind: str, choices: Sequence[tuple[str, str, int]]) -> Message:
    """Step 2, closer: which topic, language or source; `choices` are id, name and count."""
    buttons = [
        Button(text=f"{name} · {grouped(count)}", data=_tap(kind, value)) for value, name, count in choices if count
    ]
    last = (back(translate, _tap("whom")), cancel_button(translate))
    sentence = translate("**Which one?**") if buttons else translate("There are no subscribers of this kind yet.")
    return with_buttons(rich(sentence), [*in_rows(buttons, 2), last])


def grouped(count: int) -> str:
    """Return a number with its thousands set apart: 1 204."""
    return f"{count:,}".replace(",", "\N{NO-BREAK SPACE}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What step 3 says: to whom (in words), how many, how long it takes, and who is left out."""

    push: int
    audience: str
    count: int
    seconds: int
    blocked: int
    paused: int


def check_screen(translate: Translate, check: Check, *, changed: bool = False) -> Message:
    """Step 3: the last look before it goes out; `changed` says that the number is not the promised one any more."""
    values = {
        "audience": check.audience,
        "count": grouped(check.count),
        "seconds": check.seconds,
        "blocked": check.blocked,
        "paused": check.paused,
    }
    lines = [rich(translate("**Check what stands above.** %(audience)s: **%(count)s**, about %(seconds)d s."), values)]
    if changed:
        lines.insert(0, rich(translate("The number has changed meanwhile: please look again.")))
    if check.blocked or check.paused:
        lines.append(rich(translate("Left out: blocked %(blocked)d, paused %(paused)d."), values))

    def button(text: str, do: str) -> Button:
        data = SendTap.model_validate({"do": do, "push": check.push, "count": check.count}).pack()
        return Button(text=text, data=data)

    rows = [
        (button(translate("Only to me"), "me"), Button(text=translate("‹ Change"), data=_tap("what"))),  # noqa: RUF001  because this is the sign people know from lists
        (button(translate("Cancel"), "cancel"),),
    ]
    if check.count:
        rows[1] = (*rows[1], button(translate("Send to %(count)s") % values, "send"))
    return with_buttons(joined(lines, between="\n"), rows)


def progress_screen(translate: Translate, progress: Progress) -> Message:
    """Step 4: how far it is; step 5 when it is over."""
    if progress.over or progress.stopped:
        return report_screen(translate, progress)
    values = {"sent": grouped(progress.done), "all": grouped(progress.all), "left": progress.left_seconds or 0}
    filled = progress.done * BAR // progress.all
    bar = "▓" * filled + "░" * (BAR - filled)
    if progress.paused:
        line = translate("**Paused at %(sent)s of %(all)s**")
    else:
        line = translate("**Sent %(sent)s of %(all)s**")
    tail = ""
    if progress.left_seconds and not progress.paused:
        tail = " " + translate("about %(left)d s left") % values
    go_on = (
        _button(translate("Go on"), "resume", progress)
        if progress.paused
        else _button(translate("Pause"), "pause", progress)
    )
    rows = [(go_on, _button(translate("Stop"), "stop", progress), _button("↻", "look", progress))]
    return with_buttons(joined([rich(line, values), rich(f"{bar}{tail}")], between=" "), rows)


def _button(text: str, do: str, progress: Progress) -> Button:
    return Button(text=text, data=SendTap.model_validate({"do": do, "push": progress.push}).pack())


def report_screen(translate: Translate, progress: Progress) -> Message:
    """Step 5: what came of it."""
    values = {
        "sent": grouped(progress.sent),
        "all": grouped(progress.all),
        "seconds": max(1, round(progress.taken.total_seconds())),
    }
    if progress.stopped:
        head = translate("**Stopped: %(sent)s of %(all)s** in %(seconds)d s.")
    else:
        head = translate("**Done: %(sent)s of %(all)s** in %(seconds)d s.")
    told = {
        "refused": translate("could not be reached %d"),
        "doubled": translate("may have come twice: %d"),
        "doubtful": translate("in doubt: %d (the network; not repeated)"),
        "parked": translate("refused by Telegram for what it says %d"),
        "skipped": translate("left out meanwhile %d"),
    }
    counts = {**progress.by_state, "doubled": progress.doubled}
    rest = [sentence % counts[each] for each, sentence in told.items() if counts.get(each)]
    tail = " · ".join(rest)
    return joined(
        [rich(head, values), rich(tail[:1].upper() + tail[1:])] if tail else [rich(head, values)], between=" "
    )
