"""What somebody shows the bot to be read: a link or a text found in a message, and why a link could not be read."""

import re
from dataclasses import dataclass

from aiogram.types import Message

from bot.language import Translate
from bot.reading import ReadingError

ARTICLE_FROM = 300
"""Characters from which a pasted text is taken for an article."""
_LINK = re.compile(r"https?://[^\s<>\"«»]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """What somebody shows us: a link, or a text."""

    link: str | None = None
    text: str | None = None


def what_is_shown(message: Message) -> Shown | None:
    """Tell whether a message shows something to read: a long text, a forwarded one, or a link; None if neither."""
    text = message.text or message.caption or ""
    if len(text) > ARTICLE_FROM:
        return Shown(text=text)
    link = first_link(message)
    if link is not None:
        return Shown(link=link)
    return Shown(text=text) if message.forward_origin is not None and text else None


def first_link(message: Message) -> str | None:
    """Return the first web address of a message, behind words or in plain sight."""
    text = message.text or message.caption or ""
    for entity in message.entities or message.caption_entities or ():
        if entity.type == "text_link" and entity.url and _LINK.match(entity.url):
            return entity.url
        if entity.type == "url":
            return _with_scheme(entity.extract_from(text))
    found = _LINK.search(text)
    return found[0].rstrip(".,;:!?)") if found else None


def _with_scheme(address: str) -> str:
    return address if re.match(r"[a-z]+://", address, re.IGNORECASE) else f"https://{address}"


def why_not(error: ReadingError, translate: Translate) -> str:
    """Say why a link could not be read, and what would help."""
    if error.reason == "busy":
        return translate("I have a lot to read just now. Please send it again in a minute.")
    reasons = {
        "unsafe_address": translate("I do not open this address: it does not lead to a public web site."),
        "not_found": translate("There is no page at this address, or its site does not answer."),
        "refused": translate("The site did not give me the page."),
        "challenge": translate("The site asks me to prove that I am human, which I am not."),
        "timeout": translate("The page took too long."),
        "not_an_article": translate("I found no article on this page."),
        "too_large": translate("The page is too large for me."),
    }
    advice = translate("Send me the text of the article itself, and I read that.")
    return f"{reasons[error.reason]} {advice}"
