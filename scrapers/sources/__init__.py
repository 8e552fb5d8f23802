"""The sources there are: one module each, found by being here, and the rows of a `sources.toml`.

A row names `id`, `name`, `url` and, as needed, `kind` (auto, feed, listing, sitemap or preview), `also` (further
ways to the same news, asked in this order where those before them fail: another language's feed is a row of its own), `language`, `timezone`, `every`, `enabled`,
`item_selector`, `body_selector`, `id_pattern` (finds the article's number in its URL), `proxy` and `like` (the id of a built-in site whose rules fit this one too). A row with the id
of a built-in site changes what it names; other rows add sites.
"""

import importlib
import pkgutil
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from scrapers.errors import SourcesFileError
from scrapers.source import Source
from scrapers.sources_file import read_rows

__all__ = ["built_in", "load"]


def built_in() -> dict[str, Source]:
    """Return the sites that stand here, by id (the name of their module)."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}").SOURCE for name in names}


def load(
    sources_file: Path | None,
    *,
    chosen: Collection[str] | None = None,
    allow_addresses: frozenset[str] = frozenset(),
) -> dict[str, Source]:
    """Return all sources by id: the built-in ones and those of the file.

    `chosen` are the ids of the built-in sites that are enabled ("all": every one), None: those that are by themselves; a row's
    own word wins. `allow_addresses` are "host:port" pairs that may be asked more often than every five minutes.

    Raises:
        SourcesFileError: a sentence on what is wrong with the file or the choice and what is allowed.
    """
    sources = _switched(built_in(), chosen)
    if sources_file is None:
        return sources
    try:
        return {**sources, **read_rows(_rows(sources_file), sources, allow_addresses)}
    except SourcesFileError as error:
        raise SourcesFileError(f"SOURCES_FILE {sources_file}: {error.reason}") from error


def _switched(sources: dict[str, Source], chosen: Collection[str] | None) -> dict[str, Source]:
    if chosen is None:
        return sources
    if unknown := sorted(set(chosen) - {"all", *sources}):
        known = ", ".join(sources)
        raise SourcesFileError(f"SOURCES={','.join(unknown)} is not known; allowed: all, or some of {known}.")
    return {name: replace(source, enabled="all" in chosen or name in chosen) for name, source in sources.items()}


def _rows(path: Path) -> list[Mapping[str, object]]:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SourcesFileError(f"cannot be read ({error.strerror or type(error).__name__}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourcesFileError(f"is not a TOML file ({error}).") from error
    rows = content.pop("source", [])
    if content or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        stray = ", ".join(content) or "source"
        raise SourcesFileError(f"{stray} is not known here; the file is made of [[source]] rows.")
    return rows
