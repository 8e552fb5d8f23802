"""Whatever the text: no exception, nothing but exact slices, and work that grows with the text alone."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.summarizer import Summary, model, summarize
from bot.summarizer.model import proof
from scrapers.article import Article, Language
from tests.bot.summarizer.speech import article
from tests.steps import steps

PIECES = [
    "«", "»", "“", "”", "„", '"', "'", "‘", "’", "<<", ">>", "&quot;", " ", " ", "\n", "\n\n", " - ", " — ", ", ", ". ", "? ", ": ", "! ", "…", "(", ")",
    "Олег Дёмин", "сказал", "заявил, что", "по словам", "она", "Об этом", "порт", "А.", "О’Рейли", "директор", "Вопрос:", "— ", "зелёный",
    "Elşad Quliyev", "deyib", "bildirib ki,", "sözlərinə görə", "o", "Bunu", "liman", "İ.", "Sual:", "ekspert", "Rəna xanım",
    "Owen Fairley", "said", "said that", "According to", "she", "port", "Question:", "Mr.", "spokesman",
    "\u200b", "\u202e", "عربي", "中文。", "🙂", "\x00", "ﬁ", "İ", "ß", "\u0301", "1", "12.5", "г.",
]  # fmt: skip
OURS = Path(model.__file__).parent
LANGUAGES: list[Language] = ["ru", "az", "en", "other"]
LIMITS = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def exact(read: Article, summary: Summary) -> None:
    for quote in summary.quotes:
        assert quote.spans
        assert list(quote.spans) == sorted(quote.spans)
        for span, sha in zip(quote.spans, quote.proofs, strict=True):
            assert 0 <= span.start < span.end <= len(read.text)
            assert proof(read.slice(span)) == sha
        if quote.sentence is not None:
            assert proof(read.slice(quote.sentence)) == quote.sentence_proof
        if quote.evidence is not None:
            assert read.slice(quote.evidence)
    for key in summary.key:
        assert any(s.start <= key.span.start < key.span.end <= s.end for s in summary.quotes[key.quote].spans)


@LIMITS
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.sampled_from(LANGUAGES))
def test_random_marks_and_scripts_give_nothing_but_exact_slices(text: str, language: Language) -> None:
    read = article(text, language)
    exact(read, summarize(read))


@LIMITS
@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_random_text_gives_nothing_but_exact_slices(text: str, language: Language) -> None:
    read = article(text, language)
    exact(read, summarize(read))


LONG: dict[str, tuple[str, Language]] = {
    "marks": ("« ", "ru"),
    "open marks": ("« а ", "ru"),
    "pairs of marks": ("«а» ", "ru"),
    "unclosed paragraphs": ('"a\n\n', "en"),
    "dashes": ("— да, сказал он, — ", "ru"),
    "one paragraph": ("слово и дело ", "ru"),
    "capitals": ("Smith ", "en"),
    "names": ("Ekspert Əli Məmmədov deyib ki, bu çox yaxşıdır. ", "az"),
    "labels": ("Имя: да?\n", "en"),
    "commas": ("a, ", "en"),
}


def work(text: str, language: Language) -> int:
    """Count the lines of our own that run."""
    return steps(OURS, lambda: summarize(article(text, language)))


@pytest.mark.parametrize("what", sorted(LONG))
def test_work_grows_with_the_text(what: str) -> None:
    piece, language = LONG[what]
    times = 5_000 // len(piece)
    summarize(article(piece, language))  # what is loaded once is no work of the text
    assert work(piece * times * 4, language) < 4.5 * work(piece * times, language)


def test_importing_the_summarizer_loads_no_language_tool() -> None:

    code = "import sys, bot.summarizer; print([m for m in ('natasha', 'pymorphy3', 'numpy', 'slovnet') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
