"""What an outlet of the newsroom says of itself on its pages, in its own language: headings, sections, months."""

from dataclasses import dataclass
from typing import Literal

OutletLanguage = Literal["ru", "az"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletWords:
    """The words around the articles; `section_by_id` gives the names of the sections that stand in addresses."""

    section_by_id: dict[str, str]
    months: tuple[str, ...]
    sections: str
    newest: str
    others: str
    empty: str
    not_found: str
    read_news: str
    description: str


_RUSSIAN = OutletWords(
    section_by_id={
        "politics": "Политика",
        "economy": "Экономика",
        "society": "Общество",
        "culture": "Культура",
        "sport": "Спорт",
        "azerinews": "Azərinews",
    },
    months=(
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    sections="Разделы",
    newest="Лента новостей",
    others="Другие новости",
    empty="Здесь пока ничего нет.",
    not_found="Такой страницы нет",
    read_news="Читать новости",
    description="Новости Азербайджана и соседей",
)
_AZERBAIJANI = OutletWords(
    section_by_id={
        "politics": "Siyasət",
        "economy": "İqtisadiyyat",
        "society": "Cəmiyyət",
        "culture": "Mədəniyyət",
        "sport": "İdman",
        "azerinews": "Azərbaycanca",
    },
    months=(
        *("yanvar", "fevral", "mart", "aprel", "may", "iyun"),
        *("iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"),
    ),
    sections="Bölmələr",
    newest="Xəbər lenti",
    others="Digər xəbərlər",
    empty="Burada hələ heç nə yoxdur.",
    not_found="Belə səhifə yoxdur",
    read_news="Xəbərləri oxumaq",
    description="Azərbaycan və qonşu ölkələrin xəbərləri",
)
WORDS: dict[OutletLanguage, OutletWords] = {"ru": _RUSSIAN, "az": _AZERBAIJANI}
SECTIONS = frozenset(_RUSSIAN.section_by_id)
