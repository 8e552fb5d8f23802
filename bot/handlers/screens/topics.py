"""The screen of topics, and of the languages articles may be in."""

from bot.digest.message import Button, Message
from bot.handlers.choices import ARTICLE_LANGUAGES
from bot.handlers.context import Visit
from bot.handlers.taps import ArticlesTap, Place, StartTap, TopicTap
from bot.handlers.wording import back, in_rows, rich, with_buttons
from bot.language import InterfaceLanguage, Translate

FIRST = ("transport", "corridor", "energy", "economy", "politics", "security")
"""Shown before "All topics" is opened, beside those already chosen."""


def topics_screen(visit: Visit, place: Place, *, open_: bool = False) -> Message:
    """Ask which topics to send, each a switch."""
    translate, chosen = visit.translate, visit.subscriber.wish.topics
    text = rich(translate("**What shall I send you?** You can change it at any time."))
    catalogue = visit.world.topics
    shown = [each for each in catalogue.values() if open_ or each.id in FIRST or each.id in chosen]
    switches = [
        Button(
            text=f"{'✓ ' if each.id in chosen else ''}{each.name(visit.language)}",
            data=TopicTap(place=place, topic=each.id, open=open_).pack(),
        )
        for each in sorted(shown, key=lambda each: _rank(each.id))
    ]
    rows = [*in_rows(switches, 2), *_below(visit, place, open_=open_)]
    return with_buttons(text, rows)


def _rank(topic: str) -> int:
    return FIRST.index(topic) if topic in FIRST else len(FIRST)


def _below(visit: Visit, place: Place, *, open_: bool) -> list[tuple[Button, ...]]:
    translate = visit.translate
    more = translate("Fewer topics ▴") if open_ else translate("All topics ▾")
    rows: list[tuple[Button, ...]] = [
        (Button(text=more, data=TopicTap(place=place, open=not open_).pack()),),
        (Button(text=_languages_label(visit), data=ArticlesTap(place=place).pack()),),
    ]
    if place == "start":
        forward = translate("Next · %(topics)s") % {"topics": chosen_topics(visit)}
        rows.append(
            (back(translate, StartTap(go="welcome").pack()), Button(text=forward, data=StartTap(go="when").pack()))
        )
    return rows


def chosen_topics(visit: Visit) -> str:
    """Return "2 topics", or "all topics"."""
    count = len(visit.subscriber.wish.topics)
    if not count:
        return visit.translate("all topics")
    return visit.translate("%d topic", "%d topics", count) % count


def article_language(language: InterfaceLanguage, translate: Translate) -> str:
    """Return the name of a language of articles within a sentence."""
    if language == "ru":
        return translate("Russian")
    return translate("Azerbaijani") if language == "az" else translate("English")


def _languages_label(visit: Visit) -> str:
    wanted = visit.subscriber.wish.languages or ARTICLE_LANGUAGES
    names = [article_language(each, visit.translate) for each in ARTICLE_LANGUAGES if each in wanted]
    others = [f"+ {each}" for each in ARTICLE_LANGUAGES if each not in wanted]
    return visit.translate("Languages: %(languages)s") % {"languages": " · ".join([", ".join(names), *others])}


def articles_screen(visit: Visit, place: Place) -> Message:
    """Ask which languages the articles may be in, each a switch."""
    translate = visit.translate
    wanted = visit.subscriber.wish.languages or ARTICLE_LANGUAGES
    switches = [
        Button(
            text=f"{'✓ ' if each in wanted else ''}{article_language(each, translate)}",
            data=ArticlesTap(place=place, language=each).pack(),
        )
        for each in ARTICLE_LANGUAGES
    ]
    return with_buttons(
        rich(translate("**In which languages do you read?** Quotes are never translated.")),
        [switches, (back(translate, TopicTap(place=place).pack()),)],
    )
