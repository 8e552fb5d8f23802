"""What of an article is shown: slices of it, each checked against its proof, chosen by rank, given in the article's order.

Direct speech and reported speech stay apart. How a block looks is left to the renderers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.digest.headline import repeats_headline
from bot.digest.text import can_be_shown, cut_at_word, units
from bot.summarizer.model import KeySentence, Quote, Summary, proof
from scrapers.article import Article, Span

ELISION = "[…]"


class RefusedSlice(Exception):  # noqa: N818  because it says what is done: the slice is not shown
    """A stored slice is not what it was when it was proved, so nothing of its article is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of one article is shown: whole sentences, and UTF-16 units over all of them."""

    sentences: int
    units: int
    uncertain: bool = False
    """Also show quotes whose speaker the text does not tell."""


ALONE = Limits(sentences=3, units=700)
AMONG_FEW = Limits(sentences=2, units=450)
AMONG_MANY = Limits(sentences=1, units=240)
MANY = 5


def limits_among(articles: int) -> Limits:
    """Return how much one article may take in a digest of so many."""
    if articles >= MANY:
        return AMONG_MANY
    return ALONE if articles == 1 else AMONG_FEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What is shown of one quote. `words` are the article's own, with `[…]` where something was left out.

    `reported` blocks are whole sentences of the article. `spans` are the places of the words in the article's text.
    """

    words: str
    spans: tuple[Span, ...]
    quote: Quote
    reported: bool

    @property
    def units(self) -> int:
        """Return the length of the words in UTF-16 units."""
        return units(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The blocks of an article in its own order; `quotes` counts those they were chosen from."""

    blocks: tuple[Block, ...] = ()
    quotes: int = 0

    @property
    def fragments(self) -> int:
        """Return how many separate places of the article are shown."""
        return sum(len(block.spans) for block in self.blocks)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return every place shown."""
        return tuple(span for block in self.blocks for span in block.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """One sentence to show, or what is left of it."""

    number: int
    span: Span
    reported: bool
    cut_before: bool = False
    cut_after: bool = False


def excerpt(article: Article, summary: Summary, limits: Limits) -> Excerpt:
    """Choose what is shown of an article within the limits; no blocks when nothing can be shown.

    Raises:
        RefusedSlice: A proof of the summary does not fit the article.
    """
    check(article, summary)
    chosen = _chosen(article, list(_pieces(article, summary, limits)), limits)
    blocks = tuple(_blocks(article, summary, sorted(chosen, key=lambda piece: piece.span)))
    shown = {block.reported for block in blocks}
    quotes = [each for each in summary.quotes if each.certain or limits.uncertain]
    return Excerpt(blocks=blocks, quotes=sum((each.kind != "direct") in shown for each in quotes))


def whole_quotes(article: Article, summary: Summary) -> list[Block]:
    """Return every quote in full, doubtful speakers too, in the article's order; those that cannot be shown are left out.

    Raises:
        RefusedSlice: A proof of the summary does not fit the article.
    """
    check(article, summary)
    pieces = [
        _Piece(number=number, span=trimmed(article.text, span), reported=quote.kind != "direct")
        for number, quote in enumerate(summary.quotes)
        for span in (quote.spans if quote.kind == "direct" else filter(None, [quote.sentence]))
    ]
    showable = [piece for piece in pieces if can_be_shown(article.slice(piece.span))]
    whole = {each.number for each in pieces} - {each.number for each in pieces if each not in showable}
    seen = dict.fromkeys((piece.span, piece.reported, piece.number) for piece in showable if piece.number in whole)
    once = {(span, reported): number for span, reported, number in reversed(seen)}
    kept = [_Piece(number=number, span=span, reported=reported) for (span, reported), number in once.items()]
    return list(_blocks(article, summary, sorted(kept, key=lambda piece: piece.span)))


def check(article: Article, summary: Summary) -> None:
    """Raise RefusedSlice unless every span of the summary still holds the words that were proved."""
    for quote in summary.quotes:
        proofs = [*zip(quote.spans, quote.proofs, strict=False)]
        if len(quote.spans) != len(quote.proofs) or (quote.sentence is None) != (quote.sentence_proof is None):
            raise RefusedSlice(f"a quote of {article.url!r} lacks a proof")
        if quote.sentence is not None and quote.sentence_proof is not None:
            proofs.append((quote.sentence, quote.sentence_proof))
        for span, recorded in proofs:
            if not 0 <= span.start < span.end <= len(article.text) or proof(article.slice(span)) != recorded:
                raise RefusedSlice(f"characters {span.start} to {span.end} of {article.url!r} are not what was proved")
    for key in summary.key:
        around = summary.quotes[key.quote].spans if 0 <= key.quote < len(summary.quotes) else ()
        if not any(span.start <= key.span.start < key.span.end <= span.end for span in around):
            raise RefusedSlice(f"a key sentence of {article.url!r} lies in no quote")


def trimmed(text: str, span: Span) -> Span:
    """Return the span without white space at its ends."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _pieces(article: Article, summary: Summary, limits: Limits) -> Iterator[_Piece]:
    """Yield what may be shown, best first."""
    seen = set[Span]()
    for key in summary.key:
        quote = summary.quotes[key.quote]
        piece = _piece(article, key, quote)
        if piece is None or piece.span in seen or not (quote.certain or limits.uncertain):
            continue
        seen.add(piece.span)
        words = article.slice(piece.span)
        if can_be_shown(words) and not repeats_headline(words, article.title):
            yield piece


def _piece(article: Article, key: KeySentence, quote: Quote) -> _Piece | None:
    if quote.kind == "direct":
        span = trimmed(article.text, key.span)
        return _Piece(number=key.quote, span=span, reported=False, cut_before=key.cut_before, cut_after=key.cut_after)
    # reported speech is shown with its attribution or not at all
    return (
        _Piece(number=key.quote, span=trimmed(article.text, quote.sentence), reported=True) if quote.sentence else None
    )


def _chosen(article: Article, pieces: Sequence[_Piece], limits: Limits) -> list[_Piece]:
    """Take whole sentences by rank as long as they fit; where none does, cut the first that can be cut."""
    taken: list[_Piece] = []
    left = limits.units
    for piece in pieces:
        size = _size(article, piece) + (len(ELISION) + 2) * any(piece.number == each.number for each in taken)
        if size <= left and len(taken) < limits.sentences:
            taken.append(piece)
            left -= size
    if taken:
        return taken
    cut = (_cut(article, piece, limits.units) for piece in pieces if not piece.reported)
    return [piece for piece in cut if piece][:1]


def _size(article: Article, piece: _Piece) -> int:
    # a space and the elision may stand on either side, whether the sentence is cut or a neighbour is far away
    return units(article.slice(piece.span)) + (piece.cut_before + piece.cut_after) * (len(ELISION) + 1)


def _cut(article: Article, piece: _Piece, limit: int) -> _Piece | None:
    """Shorten a sentence at a word. A reported one is never cut: its attribution may be in the lost part."""
    room = limit - (1 + piece.cut_before) * (len(ELISION) + 1)
    words = article.slice(piece.span)
    span = trimmed(article.text, Span(piece.span.start, piece.span.start + cut_at_word(words, room)))
    return replace(piece, span=span, cut_after=True) if can_be_shown(article.slice(span)) else None


def _blocks(article: Article, summary: Summary, pieces: Sequence[_Piece]) -> Iterator[Block]:
    """Join neighbouring pieces of one quote; `pieces` stand in the article's order."""
    run: list[_Piece] = []
    for piece in pieces:
        if run and (run[-1].number, run[-1].reported) != (piece.number, piece.reported):
            yield _block(article, summary, run)
            run = []
        run.append(piece)
    if run:
        yield _block(article, summary, run)


def _block(article: Article, summary: Summary, run: Sequence[_Piece]) -> Block:
    words = f"{ELISION} " if run[0].cut_before else ""
    spans: list[Span] = []
    for piece in run:
        between = article.text[spans[-1].end : piece.span.start] if spans else ""
        if spans and between.isspace() and not words.endswith(ELISION) and not piece.cut_before:
            spans[-1] = Span(spans[-1].start, piece.span.end)
            words += between
        else:
            words += _elided(words, first=not spans)
            spans.append(piece.span)
        words += article.slice(piece.span) + (f" {ELISION}" if piece.cut_after else "")
    return Block(words=words, spans=tuple(spans), quote=summary.quotes[run[0].number], reported=run[0].reported)


def _elided(words: str, *, first: bool) -> str:
    if first:
        return ""
    return " " if words.endswith(ELISION) else f" {ELISION} "
