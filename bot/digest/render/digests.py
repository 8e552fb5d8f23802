"""A digest as a message: one article alone, or many under their topics; what is found when nothing is new."""

from datetime import date, datetime, timedelta

from bot.digest.compose import Plan
from bot.digest.dates import clock, local_day, long_day, short_day, weekday_and_time
from bot.digest.message import Button, Message
from bot.digest.pages import Group, Shown
from bot.digest.render.article import add_article, article_rows
from bot.digest.render.buttons import Row, number_rows, own_rows, rows
from bot.digest.render.parts import add_blocks, add_headline, add_origin, add_place, add_was, subject
from bot.digest.text import Text
from bot.digest.voice import Edition, Voice


def digest_message(plan: Plan, voice: Voice, edition: Edition, page: int = 0) -> Message:
    """Return one page of a digest, counted from 0; a plan without pages gives just the line of articles without quotes."""
    text = Text()
    _add_header(text, plan, voice, edition, page)
    if plan.articles == 1:
        return _alone(text, plan, voice, edition)
    today = local_day(edition.slot, voice.zone)
    groups = plan.pages[page].groups if page < len(plan.pages) else ()
    for group in groups:
        _add_group(text, group, voice, today)
    if page == 0:
        _add_end(text, plan, voice, edition)
    return text.message(*rows(voice, *_list_rows(plan, voice, edition, page)))


def add_shown(text: Text, shown: Shown, voice: Voice, today: date | None) -> None:
    """Write one article of a list: number, headline, origin, quotes, link to the place. The caller left the gap."""
    text.add(f"{shown.number}.", "bold").add(" ")
    add_headline(text, shown.item.article, voice)
    of = subject(shown.item, shown.also, shown.changes)
    add_origin(text, of, voice, today=today)
    if shown.excerpt.blocks:
        text.line()
        add_blocks(text, shown.excerpt.blocks, voice)
    add_was(text, of, voice)
    place = Text()
    add_place(place, shown.item.article, shown.excerpt.spans, voice)
    if place.length:
        text.line().append(place)


def empty_day(
    voice: Voice, *, topics: tuple[str, ...], articles_read: int, sources: int, next_due: datetime | None
) -> Message:
    """Return what somebody who asked reads when nothing is new on their topics (ids; none means all)."""
    translate = voice.translate
    names = ", ".join(translate("“%s”") % voice.topic_name(each) for each in topics)
    if names:
        sentence = translate(
            "No new quotes on the topic %(names)s.", "No new quotes on the topics %(names)s.", len(topics)
        )
    else:
        sentence = translate("No new quotes.")
    read = translate("%d article read", "%d articles read", articles_read) % articles_read
    where = translate("from %d source", "from %d sources", sources) % sources
    text = Text().add(f"{sentence % {'names': names}} {read} {where}.")
    if next_due is not None:
        when = weekday_and_time(next_due, voice.zone, voice.language)
        text.add(" " + translate("Next digest: %(when)s.") % {"when": when})
    return text.message(*rows(voice, own_rows(voice)))


def _add_header(text: Text, plan: Plan, voice: Voice, edition: Edition, page: int) -> None:
    translate = voice.translate
    day = long_day(edition.slot, voice.zone, voice.language)
    text.add(translate("Sitat · %(day)s") % {"day": day}, "bold")
    if page:
        text.add(" · " + translate("page %(page)d of %(pages)d") % {"page": page + 1, "pages": len(plan.pages)})
    elif plan.articles > 1:
        counts = [
            translate("%d article", "%d articles", plan.articles) % plan.articles,
            translate("%d topic", "%d topics", plan.topics) % plan.topics,
        ]
        text.line().add(" · ".join([*counts, *_since(voice, edition)]))


def _since(voice: Voice, edition: Edition) -> list[str]:
    if edition.window_from is None:
        return []
    began, today = local_day(edition.window_from, voice.zone), local_day(edition.slot, voice.zone)
    time = clock(edition.window_from, voice.zone)
    if began == today:
        return [voice.translate("since %(time)s") % {"time": time}]
    if began == today - timedelta(days=1):
        return [voice.translate("since %(time)s yesterday") % {"time": time}]
    return [voice.translate("since %(time)s, %(day)s") % {"time": time, "day": short_day(began, voice.language)}]


def _add_group(text: Text, group: Group, voice: Voice, today: date) -> None:
    if group.topic is None:
        emoji, name = "", voice.translate("Other")
    else:
        topic = voice.topics.get(group.topic)
        emoji, name = (f"{topic.emoji} " if topic else ""), voice.topic_name(group.topic)
    text.gap().add(emoji).add(_upper(name, voice.language), "bold").add(f" · {len(group.shown)}")
    for shown in group.shown:
        text.gap()
        add_shown(text, shown, voice, today)


def _upper(name: str, language: str) -> str:
    # Azerbaijani has two letters i, and Python knows only the English pair
    return (name.replace("i", "İ") if language == "az" else name).upper()


def _add_end(text: Text, plan: Plan, voice: Voice, edition: Edition) -> None:
    translate = voice.translate
    lines = Text()
    if plan.bare:
        count = translate("Without quotes on your topics: %d") if plan.chosen else translate("Without quotes: %d")
        lines.add(count % len(plan.bare))
    if edition.next_due is not None:
        values = {"when": _when(edition.next_due, edition.slot, voice), "city": voice.city_name}
        lines.line().add(translate("Next digest: %(when)s (%(city)s)") % values, "italic")
    if lines.length:
        text.gap().append(lines)


def _when(at: datetime, seen_from: datetime, voice: Voice) -> str:
    """Return «суббота, 09:00»; a weekday alone would read like next week on the same day."""
    if local_day(at, voice.zone) == local_day(seen_from, voice.zone):
        return voice.translate("today, %(time)s") % {"time": clock(at, voice.zone)}
    return weekday_and_time(at, voice.zone, voice.language)


def _alone(text: Text, plan: Plan, voice: Voice, edition: Edition) -> Message:
    (shown,) = plan.pages[0].shown
    add_article(text, subject(shown.item, shown.also, shown.changes), shown.excerpt, voice)
    end = Text()
    _add_end(end, plan, voice, edition)
    text.line().append(end)
    own = article_rows(shown.item, shown.excerpt.spans, voice)
    return text.message(*rows(voice, *own, _bare_row(plan, voice, edition)))


def _list_rows(plan: Plan, voice: Voice, edition: Edition, page: int) -> list[Row]:
    shown = plan.pages[page].shown if page < len(plan.pages) else ()
    left = sum(len(each.shown) for each in plan.pages[page + 1 :])
    more: Row = ()
    if left and edition.digest_id is not None:
        label = voice.translate("%(count)d more") % {"count": left}
        more = (Button(text=label, data=f"more:{edition.digest_id}:{page + 1}"),)
    bare = _bare_row(plan, voice, edition) if page == 0 else ()
    return [*number_rows(shown), (*more, *bare), own_rows(voice)]


def _bare_row(plan: Plan, voice: Voice, edition: Edition) -> Row:
    if not plan.bare or edition.digest_id is None:
        return ()
    return (Button(text=voice.translate("Without quotes · %d") % len(plan.bare), data=f"bare:{edition.digest_id}"),)
