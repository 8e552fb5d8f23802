"""What the buttons of one article open: all its quotes, and the proof of those shown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.digest.changes import changes
from bot.digest.dates import clock, local_day, short_day
from bot.digest.excerpt import ALONE, ELISION, Block, excerpt, whole_quotes
from bot.digest.item import Item
from bot.digest.message import Message
from bot.digest.names import outlet
from bot.digest.render.buttons import rows, share_row
from bot.digest.render.parts import add_blocks, add_headline, add_origin, add_place, add_speaker, add_was, subject
from bot.digest.since import UNCHANGED, Since
from bot.digest.text import Text, can_be_shown, cut_at_word, units
from bot.digest.voice import Voice
from bot.summarizer import sentences
from bot.summarizer.model import Quote
from scrapers.article import Article, Span

_FULL_SHARE, _FULL_UNITS, _FULL_BLOCKS = 0.4, 1_500, 20
_CONTEXT_UNITS = 200
_MOST_NOW = 2


def full_view(item: Item, voice: Voice) -> Message:
    """Return all quotes of an article in expandable blocks: 1,500 characters or 40 % of the article, then the link.

    Never less than the card shows (700 characters).

    Raises:
        RefusedSlice: A proof does not fit; nothing of the article may be shown.
    """
    article = item.article
    room = min(_FULL_UNITS, max(int(_FULL_SHARE * units(article.text)), ALONE.units))
    blocks = whole_quotes(article, item.summary)
    shown = _within(blocks, room)
    text = Text()
    add_headline(text, article, voice, "bold")
    add_origin(text, subject(item), voice)
    text.gap()
    add_blocks(text, shown, voice, kind="expandable_blockquote")
    left = len(blocks) - len(shown)
    if left:
        text.gap().add(
            voice.translate("and %d more in the article", "and %d more in the article", left) % left, "italic"
        )
    text.gap()
    spans = tuple(span for block in shown for span in block.spans)
    add_place(text, article, spans, voice)
    return text.message(*rows(voice, share_row(article, spans, voice)))


def _within(blocks: Sequence[Block], room: int) -> list[Block]:
    """Take blocks until the room is used up; the one that breaks the limit is cut at a word."""
    taken: list[Block] = []
    for block in blocks[:_FULL_BLOCKS]:
        if block.units <= room:
            taken.append(block)
            room -= block.units
            continue
        cut = _cut(block, room)
        return [*taken, cut] if cut else taken
    return taken


def _cut(block: Block, room: int) -> Block | None:
    """Shorten direct speech; a reported sentence is never cut, its attribution may be in the lost part."""
    words = block.words[: cut_at_word(block.words, room - len(ELISION) - 1)].rstrip()
    whole = words.removesuffix(ELISION).rstrip()
    if block.reported or units(whole) < _CONTEXT_UNITS or not can_be_shown(whole):
        return None
    return Block(words=f"{whole} {ELISION}", spans=_still_shown(block, whole), quote=block.quote, reported=False)


def _still_shown(block: Block, words: str) -> tuple[Span, ...]:
    """Return the places of what is left: spans keep their length but for the last."""
    left, kept = len(words), list[Span]()
    for span in block.spans:
        if left <= 0:
            break
        kept.append(Span(span.start, min(span.end, span.start + left)))
        left -= span.end - span.start + len(ELISION) + 2
    return tuple(kept)


def proof_view(item: Item, voice: Voice, since: Since = UNCHANGED) -> Message:
    """Return the proof of the quotes a card shows: the sentences around them, who is named where, the text's fingerprint.

    What the site changed in them `since` stands there too.

    Raises:
        RefusedSlice: A proof does not fit; nothing of the article may be shown.
    """
    article = item.article
    text = Text()
    add_headline(text, article, voice, "bold")
    for block in excerpt(article, item.summary, ALONE).blocks:
        text.gap()
        _add_proof(text, article, block, voice)
    values = {"outlet": outlet(item), "moment": _moment(item.fetched_at, voice), "number": item.number}
    text.gap().add(voice.translate("%(outlet)s, read on %(moment)s, version %(number)d") % values)
    text.line().add(voice.translate("SHA-256 of the text:")).line().add(item.text_sha256, "code")
    _add_since(text, item, since, voice)
    return text.message(*rows(voice))


def _add_since(text: Text, item: Item, since: Since, voice: Voice) -> None:
    """Say what the site made of the article after this version was read; nothing where it left it alone."""
    translate = voice.translate
    if since.later is not None:
        values = {"moment": _moment(since.later.fetched_at, voice), "number": since.later.number}
        text.gap().add(translate("Changed on the site: version %(number)d, read on %(moment)s.") % values)
        changed = changes(since.later, item)
        gone = replace(changed, was=tuple(was for was in changed.was if was.gone))
        add_was(text, subject(since.later, changes=gone), voice)
        _add_now(text, since.later, sorted(changed.fresh), voice)
        if not changed.was:
            text.line().add(translate("The words above stand there as they were."))
    if since.gone_at is not None:
        moment = {"moment": _moment(since.gone_at, voice)}
        text.gap().add(translate("The site has no longer had this page since %(moment)s.") % moment)


def _add_now(text: Text, later: Item, fresh: Sequence[int], voice: Voice) -> None:
    """Write the words that are new in a later version, each on a line of its own."""
    for number in fresh[:_MOST_NOW]:
        words = _short(later.article.slice(later.summary.quotes[number].spans[0]))
        if words:
            text.line().add(voice.translate("Now:"), "italic").add(f" {words}")


def _moment(at: datetime, voice: Voice) -> str:
    return f"{short_day(local_day(at, voice.zone), voice.language)}, {clock(at, voice.zone)}"


def _add_proof(text: Text, article: Article, block: Block, voice: Voice) -> None:
    if not block.reported:
        add_speaker(text, block, voice)
        text.line()
    before, behind = _around(article, block.spans)
    if before:
        text.add(before).line()
    text.add(block.words, *(() if block.reported else ("blockquote",)))
    if behind:
        text.line().add(behind)
    naming = _naming(article, block.quote)
    if naming:
        text.line().add(voice.translate("Who speaks is told here:"), "italic").add(f" {naming}")
    elif block.quote.certain and not block.reported:
        text.line().add(voice.translate("Who speaks is told earlier in the article."), "italic")


def _naming(article: Article, quote: Quote) -> str:
    return _short(article.slice(quote.evidence)) if quote.evidence else ""


def _around(article: Article, spans: Sequence[Span]) -> tuple[str, str]:
    """Return the sentence before and the one after, each at most 200 units, "" where there is none to show."""
    first, last = spans[0], spans[-1]
    whole = sentences.split(article.text, 0, len(article.text))
    before = [each for each in whole if each.end <= first.start]
    behind = [each for each in whole if each.start >= last.end]
    return (
        _short(article.slice(before[-1]), at_end=True) if before else "",
        _short(article.slice(behind[0])) if behind else "",
    )


def _short(words: str, *, at_end: bool = False) -> str:
    """Return context of bounded length; of the sentence before the quote its end is what matters."""
    words = words.strip()
    if not can_be_shown(words):
        return ""
    if units(words) <= _CONTEXT_UNITS:
        return words
    if at_end:
        tail = words[len(words) - cut_at_word(words[::-1], _CONTEXT_UNITS) :]
        return f"{ELISION} {tail.lstrip()}"
    return f"{words[: cut_at_word(words, _CONTEXT_UNITS)].rstrip()} {ELISION}"
