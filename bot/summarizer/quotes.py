"""Speech acts made into quotes: spans, proofs, the whole sentence of a reported one. Nothing leaves but exact slices."""

from collections.abc import Iterator, Sequence

from bot.summarizer.actors import between
from bot.summarizer.model import Kind, Quote, proof
from bot.summarizer.passages import Passage
from bot.summarizer.readings import Reading, Said
from bot.summarizer.tokens import Sentence
from scrapers.article import Span

_MIXED_WORDS = 2


def as_quotes(
    text: str, said: Sequence[Said], passages: Sequence[Passage], readings: Sequence[Reading]
) -> tuple[Quote, ...]:
    """Return the quotes in the order of the text, none over another."""
    made = [quote for one in said if (quote := _quote(text, one, passages, readings)) is not None]
    made.sort(key=lambda quote: (quote.spans[0], quote.kind))
    return tuple(_apart(made))


def _apart(made: Sequence[Quote]) -> Iterator[Quote]:
    end = -1
    for quote in made:
        if quote.spans[0].start >= end:
            yield quote
            end = quote.spans[-1].end


def _quote(text: str, said: Said, passages: Sequence[Passage], readings: Sequence[Reading]) -> Quote | None:
    sentence = readings[said.sentence].sentence
    spans = tuple(
        span
        for span in (
            [inner for _, inner in passages[said.passage].pieces] if said.passage >= 0 else _report_spans(said)
        )
        if 0 <= span.start < span.end <= len(text)
    )
    if not spans:
        return None
    kind = "direct" if said.passage >= 0 else _kind(sentence, said)
    whole = None if kind == "direct" else _whole_sentence(sentence)
    speaker = said.speaker
    return Quote(
        kind=kind,
        spans=spans,
        proofs=tuple(proof(text[s.start : s.end]) for s in spans),
        sentence=whole,
        sentence_proof=proof(text[whole.start : whole.end]) if whole else None,
        speaker=speaker.name if speaker else None,
        role=speaker.role if speaker else None,
        cue=text[said.cue.start : said.cue.end] if said.cue else None,
        evidence=said.evidence,
        reason=said.reason,
        confidence=round(said.confidence, 2),
        language=sentence.language,
    )


def _report_spans(said: Said) -> tuple[Span, ...]:
    return said.report.spans if said.report else ()


def _kind(sentence: Sentence, said: Said) -> Kind:
    """Mixed when some of the clause stands in marks and is more than a name or a word."""
    for token in sentence.tokens:
        if token.form == "quote" and token.quote in said.consumed and len(token.text.split()) != 1:
            words = len(token.text.split()) if token.text else _MIXED_WORDS + 1
            if words > _MIXED_WORDS:
                return "mixed"
    return "indirect"


def _whole_sentence(sentence: Sentence) -> Span:
    return between(sentence, 0, len(sentence.tokens) - 1)
