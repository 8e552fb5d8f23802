"""What a chat is told whose thread was closed or deleted: its digests come to the general one from now on."""

from collections.abc import Mapping

from bot.digest.message import Message
from bot.language import INTERFACE_LANGUAGES, InterfaceLanguage
from bot.translations import Translations


def thread_gone(translations: Translations) -> Mapping[str, Message]:
    """Return the notice in each language of the interface."""
    return {language: Message(text=_sentence(translations, language)) for language in INTERFACE_LANGUAGES}


def _sentence(translations: Translations, language: InterfaceLanguage) -> str:
    translate = translations.translator(language)
    return translate(
        "The topic I wrote to was closed or deleted, so my digests come here from now on. To change that: /settings, or /subscribe in another topic."
    )
