"""The gettext catalogues of `bot/locales`, read from their sources: no compiled file can go stale.

Which sentence is said where is left to the callers; they hold a `Translate` of one language.
"""

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.language import INTERFACE_LANGUAGES, InterfaceLanguage, Translate

LOCALES = Path(__file__).parent / "locales"
DOMAIN = "sitat"


def catalogue_file(language: str, folder: Path = LOCALES) -> Path:
    """Return where the catalogue of a language stands."""
    return folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def _read(language: str, folder: Path) -> NullTranslations:
    with catalogue_file(language, folder).open("rb") as source:
        catalogue = read_po(source, locale=language, domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _translator(catalogue: NullTranslations) -> Translate:
    def translate(message: str, plural: str | None = None, n: int = 1, /) -> str:
        return catalogue.gettext(message) if plural is None else catalogue.ngettext(message, plural, n)

    return translate


class Translations:
    """All catalogues of the interface; `translator("az")` says sentences in Azerbaijani."""

    def __init__(self, catalogues: dict[InterfaceLanguage, NullTranslations]) -> None:
        self._translators = {language: _translator(catalogue) for language, catalogue in catalogues.items()}

    @classmethod
    def load(cls, folder: Path = LOCALES) -> "Translations":
        """Read every catalogue; raises FileNotFoundError when one is missing (the package is incomplete)."""
        return cls({language: _read(language, folder) for language in INTERFACE_LANGUAGES})

    def translator(self, language: InterfaceLanguage) -> Translate:
        """Return the translator into `language`."""
        return self._translators[language]
