"""The pieces every message is made of: headline, outlet and date, quotes, the link to the place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.digest.changes import MOST_WAS, Changes
from bot.digest.dates import published
from bot.digest.excerpt import ELISION, Block, Excerpt
from bot.digest.headline import headline, repeats_headline
from bot.digest.item import Item
from bot.digest.links import place_url, safe_url
from bot.digest.message import EntityKind
from bot.digest.names import MOST_OUTLETS, name_of, outlet, role_of
from bot.digest.text import Text, can_be_shown, clean, cut_at_word, shortened
from bot.digest.voice import Voice
from scrapers.article import Article, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An article and where it comes from; `read_at` is None for one that is not in the archive.

    `also` are the same story in other outlets and languages; `changes` what an update of an article that was sent brought.
    """

    article: Article
    outlet: str
    read_at: datetime | None = None
    also: Sequence[Item] = ()
    changes: Changes | None = None


def subject(item: Item, also: Sequence[Item] = (), changes: Changes | None = None) -> Subject:
    """Return an item's article with its outlet, and what stands beside it."""
    return Subject(article=item.article, outlet=outlet(item), read_at=item.fetched_at, also=also, changes=changes)


def add_headline(text: Text, article: Article, voice: Voice, *kinds: EntityKind) -> None:
    """Write the headline, linked to the article, with the language when it is not the reader's."""
    text.add(headline(article.title) or headline(article.url) or "—", *kinds, url=safe_url(article.url))
    if article.language not in {voice.language, "other"}:
        text.add(f" · {article.language.upper()}")


def add_origin(text: Text, of: Subject, voice: Voice, *, today: date | None = None) -> None:
    """Write «Day.Az · 2 янв · также Report, APA AZ» in italics on a line of its own; nothing when nothing is known."""
    moment = published(of.article, voice.zone, voice.language, read_at=of.read_at, today=today)
    known = " · ".join(part for part in (of.outlet, moment, _changed(of.changes, voice)) if part)
    also = [item for item in of.also if outlet(item)]
    if not known and not also:
        return
    text.line()
    line = Text().add(known)
    if also:
        line.add(" · " * bool(known) + voice.translate("also") + " ")
    for number, item in enumerate(also[:MOST_OUTLETS]):
        foreign = item.article.language not in {voice.language, "other"}
        line.add(", " if number else "").add(outlet(item), url=safe_url(item.article.url))
        line.add(f" {item.article.language.upper()}" if foreign else "")
    left = len(also) - MOST_OUTLETS
    line.add(f" +{left}" if left > 0 else "")
    whole = Text().add("".join(line.parts), "italic")
    whole.entities.extend(line.entities)
    text.append(whole)


def _changed(brought: Changes | None, voice: Voice) -> str:
    if brought is None:
        return ""
    return voice.translate("taken off the site") if brought.withdrawn else voice.translate("changed on the site")


def add_was(text: Text, of: Subject, voice: Voice) -> None:
    """Write the words of an earlier version that do not stand any more, each on a line of its own, marked as such."""
    for was in of.changes.was[:MOST_WAS] if of.changes else ():
        words = was.words.strip()
        end = cut_at_word(words, _WAS_WORDS)
        if not can_be_shown(words[:end]):
            continue
        label = voice.translate("No longer in the article:") if was.gone else voice.translate("Earlier:")
        text.line().add(label, "italic").add(" ")
        name = shortened(clean(was.speaker or ""), _WAS_NAME)
        text.add(name, "bold").add(": " if name else "")
        text.add(words if end == len(words) else f"{words[:end].rstrip()} {ELISION}")


_WAS_WORDS, _WAS_NAME = 90, 40


def add_blocks(text: Text, blocks: Sequence[Block], voice: Voice, *, kind: EntityKind = "blockquote") -> None:
    """Write the quotes one under the other; a name stands once above its run. The caller has begun the line."""
    before: Block | None = None
    for block in blocks:
        same = before is not None and not before.reported and not block.reported and _name(before) == _name(block)
        if before is not None:
            text.gap()
        if block.reported:
            text.add(block.words).add(" ").add(voice.translate("reported"), "italic")
        else:
            if not same:
                add_speaker(text, block, voice)
                text.line()
            text.add(block.words, kind)
        before = block


def _name(block: Block) -> str:
    return name_of(block.quote) if block.quote.certain else ""


def add_speaker(text: Text, block: Block, voice: Voice) -> None:
    """Write the speaker's name and role, or that the text does not tell who speaks."""
    if not _name(block):
        text.add(voice.translate("Who is speaking is not clear from the text"), "italic")
        return
    role = role_of(block.quote)
    text.add(_name(block), "bold").add(f", {role}" if role else "")


def add_place(text: Text, article: Article, spans: Sequence[Span], voice: Voice) -> None:
    """Write the link that lights up these places of the article; nothing where there is no address to link."""
    url = place_url(article.url, article.text, spans)
    if url:
        text.add(voice.translate("in the text ↗"), url=url)


def add_tally(text: Text, article: Article, shown: Excerpt, voice: Voice) -> None:
    """Write «Показано 3 фрагмента, всего 4 цитаты · в тексте ↗»; the count only where something is left out."""
    text.gap()
    if shown.fragments == shown.quotes == 1:
        add_place(text, article, shown.spans, voice)
        return
    pieces = voice.translate("%d fragment shown", "%d fragments shown", shown.fragments) % shown.fragments
    quotes = voice.translate("%d quote in all", "%d quotes in all", shown.quotes) % shown.quotes
    text.add(f"{pieces}, {quotes}", "italic")
    if safe_url(article.url):
        text.add(" · ")
    add_place(text, article, shown.spans, voice)


def add_lead(text: Text, article: Article, voice: Voice, limit: int) -> Span | None:
    """Write the article's lead, marked as the outlet's words, and return its place; None when there is nothing to show."""
    spans = (article.lead, *article.paragraphs) if article.lead else article.paragraphs
    telling = (span for span in spans if not repeats_headline(article.slice(span), article.title))
    span = next((span for span in telling if can_be_shown(article.slice(span).strip())), None)
    if span is None:
        return None
    words = article.slice(span).strip()
    end = cut_at_word(words, limit)
    text.add(words if end == len(words) else f"{words[:end].rstrip()} {ELISION}")
    text.add(" ").add(voice.translate("the outlet's words"), "italic")
    return span
