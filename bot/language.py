"""The languages of articles and of the interface, and the shape of a translator.

The catalogues themselves are read in `bot.translations`; the pure core only gets a `Translate`.
"""

from typing import Literal, Protocol, get_args

InterfaceLanguage = Literal["ru", "az", "en"]
INTERFACE_LANGUAGES: tuple[InterfaceLanguage, ...] = get_args(InterfaceLanguage)

LANGUAGE_NAMES = {"ru": "Русский", "az": "Azərbaycanca", "en": "English"}
_READ_RUSSIAN = frozenset({"ru", "kk", "uz", "uk", "be", "ky"})


class Translate(Protocol):
    """`translate("Topics")`, or with a number: `translate("%d article", "%d articles", n) % n`. msgids are English."""

    def __call__(self, message: str, plural: str | None = None, n: int = 1, /) -> str:
        """Return the sentence in the language this translator was made for."""
        ...


def interface_language(language_code: str | None) -> InterfaceLanguage:
    """Choose the interface language for Telegram's `language_code` (DESIGN.md, Identity): unknown gives English."""
    primary = (language_code or "").split("-")[0].lower()
    if primary in _READ_RUSSIAN:
        return "ru"
    return "az" if primary == "az" else "en"
