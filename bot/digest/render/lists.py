"""Lists beside the digest: the latest, the articles without quotes, and the quote of the day."""

from collections.abc import Sequence
from datetime import datetime

from bot.digest.apart import excerpts
from bot.digest.dates import local_day, published_day
from bot.digest.excerpt import ELISION, Excerpt, Limits, RefusedSlice, excerpt, limits_among
from bot.digest.item import Item
from bot.digest.message import MAX_ENTITIES, Message
from bot.digest.names import outlet
from bot.digest.others import with_others
from bot.digest.pages import PAGE_ITEMS, PAGE_UNITS, Shown
from bot.digest.render.buttons import number_rows, own_rows, rows
from bot.digest.render.digests import add_shown
from bot.digest.render.parts import add_blocks, add_headline, add_lead, add_origin, subject
from bot.digest.text import Text
from bot.digest.together import Together, together
from bot.digest.voice import Voice
from bot.digest.voiced import Voiced

_LEAD_UNITS = 240
_BARE_AT_MOST = 40
_OF_THE_DAY = Limits(sentences=1, units=240)


def latest(
    items: Sequence[Item], voice: Voice, title: str, most: int = PAGE_ITEMS, beside: Sequence[Item] = ()
) -> Message:
    """Return the given articles, newest first as they come, `most` of them; those without quotes with their lead.

    What several outlets tell stands once, with those `beside` that tell it too. An article whose proof does not fit is left out.
    """
    text = Text().add(title, "bold")
    shown: list[Shown] = []
    limits = limits_among(min(len(items), most))
    voiced = [Voiced(item=item, excerpt=one) for item in items if (one := _shown(item, limits)) is not None]
    told = with_others(together(voiced, voice.language), beside)
    for each, brought in _as_they_come(told, excerpts(told, limits), items):
        also = (*each.also, *each.others)
        listed = Shown(number=len(shown) + 1, item=each.leads.item, excerpt=brought, also=also)
        piece = _piece(listed, voice)
        if len(shown) == most or not _fits(text, piece):
            break
        text.append(piece)
        shown.append(listed)
    return text.message(*rows(voice, *number_rows(tuple(shown)), own_rows(voice)))


def _as_they_come(
    told: Sequence[Together], shown: Sequence[Excerpt], items: Sequence[Item]
) -> list[tuple[Together, Excerpt]]:
    """Return the stories with what is shown of them, in the order in which the first article of each came."""
    place = {item.version_id: number for number, item in enumerate(items)}

    def first(pair: tuple[Together, Excerpt]) -> int:
        return min(place[item.version_id] for item in (pair[0].leads.item, *pair[0].also))

    return sorted(zip(told, shown, strict=True), key=first)


def bare_list(items: Sequence[Item], voice: Voice) -> Message:
    """Return the headlines of articles without quotes, as many as one message takes, and how many are left."""
    text = Text().add(voice.translate("Without quotes: %d") % len(items), "bold")
    listed = 0
    for item in items[:_BARE_AT_MOST]:
        line = Text().add("\n\n")
        add_headline(line, item.article, voice)
        add_origin(line, subject(item), voice)
        if not _fits(text, line):
            break
        text.append(line)
        listed += 1
    left = len(items) - listed
    if left:
        text.gap().add(voice.translate("and %d more", "and %d more", left) % left, "italic")
    return text.message(*rows(voice))


def quote_of_the_day(items: Sequence[Item], voice: Voice, *, now: datetime | None = None) -> Message | None:
    """Return one whole sentence of direct speech, 240 characters at most, from the first item that has one; else None.

    With `now` an article of the reader's today is called so.
    """
    for item in items:
        shown = _whole_sentence(item)
        if shown is not None:
            return _of_the_day(item, shown, voice, now)
    return None


def _of_the_day(item: Item, shown: Excerpt, voice: Voice, now: datetime | None) -> Message:
    text = Text()
    if now is not None and published_day(item.article, voice.zone) == local_day(now, voice.zone):
        text.add(voice.translate("Today, %(outlet)s:") % {"outlet": outlet(item)})
    else:
        add_origin(text, subject(item), voice)
    text.line()
    add_blocks(text, shown.blocks, voice)
    return text.message()


def _whole_sentence(item: Item) -> Excerpt | None:
    try:
        shown = excerpt(item.article, item.summary, _OF_THE_DAY)
    except RefusedSlice:
        return None
    direct = [block for block in shown.blocks if not block.reported and ELISION not in block.words]
    return shown if direct else None


def _shown(item: Item, limits: Limits) -> Excerpt | None:
    try:
        return excerpt(item.article, item.summary, limits)
    except RefusedSlice:
        return None


def _piece(shown: Shown, voice: Voice) -> Text:
    text = Text().add("\n\n")
    if shown.excerpt.blocks:
        add_shown(text, shown, voice, None)
        return text
    text.add(f"{shown.number}.", "bold").add(" ")
    add_headline(text, shown.item.article, voice)
    add_origin(text, subject(shown.item, shown.also), voice)
    lead = Text()
    if add_lead(lead, shown.item.article, voice, _LEAD_UNITS):
        text.line().append(lead)
    return text


def _fits(text: Text, piece: Text) -> bool:
    return text.length + piece.length <= PAGE_UNITS and len(text.entities) + len(piece.entities) < MAX_ENTITIES
