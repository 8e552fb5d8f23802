"""Names in Azerbaijani sentences: runs of capitals, where a name ends in one, and which are no persons."""

from collections.abc import Iterable, Iterator

from bot.summarizer.azerbaijani_words import genitive, in_lexicon, name_case, oblique
from bot.summarizer.lexicon import az
from bot.summarizer.tokens import Sentence


def runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of the runs of capitalised words, initials with their stops included."""
    index = 0
    while index < len(sentence.tokens):
        if not _namelike(sentence, index):
            index += 1
            continue
        last = index
        while True:
            step = 2 if initial_at(sentence, last) else 1
            if _namelike(sentence, last + step):
                last += step
            else:
                break
        yield index, last
        index = last + 1


def _namelike(sentence: Sentence, index: int) -> bool:
    """Tell whether a capitalised word stands at `index` that is no address («Day.Az-a»)."""
    if index >= len(sentence.tokens) or not sentence.tokens[index].capital:
        return False
    return "." not in sentence.tokens[index].text or initialled(sentence.tokens[index].text)


def initial_at(sentence: Sentence, index: int) -> bool:
    """Tell whether an initial with its stop stands at `index`."""
    return len(sentence.tokens[index].text) == 1 and sentence.text_at(index + 1) == "."


def known_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the last words of the names of two words and more, lowered: a lone surname is told by them."""
    found: set[str] = set()
    for sentence in sentences:
        for first, run_last in runs(sentence):
            last = name_end(sentence, first, run_last, frozenset())
            if last > first and not organisation(sentence, first, last):
                word, _ = name_case(sentence.tokens[last].text, frozenset())
                found.update((word.replace("İ", "i").lower(), sentence.tokens[first].lower))
    return frozenset(found)


def organisation(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a run of capitals names a body or a place rather than a person."""
    words = [sentence.tokens[i].lower for i in range(first, last + 1)]
    return (
        any(in_lexicon(w, az.BODIES) for w in words[1:])
        or (len(words) > 1 and genitive(words[0]) and not _given_name(words))
        or words[-1].isupper()
    )


def _given_name(words: list[str]) -> bool:
    """Tell whether what looks like a genitive is a first name («Ceyhun Bayramov»)."""
    return words[0] in az.LIKE_GENITIVES or words[0].endswith("ddin") or words[1].endswith(az.SURE_SURNAME_ENDS)


def name_end(sentence: Sentence, first: int, last: int, known: frozenset[str]) -> int:
    """Return where a name ends in a run of capitals: a third word, or what follows a word in a case, is another name."""
    full = 0
    for index in range(first, last + 1):
        token = sentence.tokens[index]
        if token.form != "word" or len(token.text) == 1:
            continue
        full += 1
        declined = full > 1 and (name_case(token.text, known)[1] != "nom")
        third = (
            index < last
            and full > 1
            and (genitive(sentence.text_at(index + 1)) or oblique(sentence.text_at(index + 1)))
        )
        surname = full > 1 and token.lower.endswith(az.SURE_SURNAME_ENDS)
        if surname or declined or third or initialled(token.text):
            return index
    return last


def initialled(word: str) -> bool:
    """Tell whether a word is an initial and a surname in one («N.Quliyev»)."""
    return len(word) > 3 and word[1] == "."
