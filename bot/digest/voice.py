"""In whose language and by whose clock a message speaks: what every renderer needs beside its subject."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.cities import city
from bot.language import InterfaceLanguage, Translate
from bot.topics import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The reader's side. `zone` is an IANA name, `city` an id of `bot.cities`.

    `open_in_bot` is the address of the bot for channels, where no button may ask back: then one link stands for all buttons.
    """

    translate: Translate
    language: InterfaceLanguage
    zone: str
    city: str
    topics: Mapping[str, Topic]
    open_in_bot: str | None = None

    @property
    def city_name(self) -> str:
        """Return the city shown next to an hour; the zone's name where no city is known."""
        found = city(self.city)
        return found.name(self.language) if found else self.zone.rpartition("/")[2].replace("_", " ")

    def topic_name(self, id_: str) -> str:
        """Return the name of a topic; its id when the topic is gone from the file."""
        return self.topics[id_].name(self.language) if id_ in self.topics else id_


UNNUMBERED = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """When a digest appears: aware instants. `digest_id` is None for one that is not stored (no paging buttons then).

    UNNUMBERED stands for the id of one that is stored later: `message.numbered` puts it in.
    """

    slot: datetime
    window_from: datetime | None = None
    next_due: datetime | None = None
    digest_id: int | None = None
