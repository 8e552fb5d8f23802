"""Azerbaijani words one by one: what the lexicon has them for, whatever their endings. No sentence is understood here."""

import re
from functools import lru_cache

from bot.summarizer.actors import Gender
from bot.summarizer.azerbaijani.endings import VOWELS, Form, forms
from bot.summarizer.lexicon import az, az_names, az_people, az_small, az_speech

FACTS = (
    "dığı", "diyi", "duğu", "düyü", "acağı", "əcəyi", "dıqları", "dikləri", "duqları", "dükləri", "acaqları", "əcəkləri",
)  # fmt: skip
"""What a verb ends in that is a noun: «artdığı», «artacağı»."""

_CONVERB_ENDS = ("araq", "ərək", "anda", "əndə", "arkən", "ərkən", "madan", "mədən", "dıqda", "dikdə", "duqda", "dükdə")
_PERFECT_ENDS = ("ıb", "ib", "ub", "üb")
_STORY_ENDS = ("mış", "miş", "muş", "müş")
_FINITE_ENDS = (
    *_PERFECT_ENDS, "dı", "di", "du", "dü", "ır", "ir", "ur", "ür", "mış", "miş", "muş", "müş", "acaq", "əcək",
    "lar", "lər", "dır", "dir", "dur", "dür",
)  # fmt: skip
_NO_PERSON_ENDS = ("ıncı", "inci", "uncu", "üncü", "ncı", "nci", "ncu", "ncü")
_WHERE = ("kı", "ki", "ku", "kü")
_LOCAL_ENDS = ("da", "də", "dan", "dən")
_OBLIQUE_ENDS = (
    "lara", "lərə", "ına", "inə", "una", "ünə", "ını", "ini", "unu", "ünü", "sını", "larla", "lərlə",
    "aya", "əyə", "uya", "üyə", "ıya",
)  # fmt: skip
_PLAINLY_OWNED = ("sı", "si", "su", "sü", "ları", "ləri")
_AFTER_CAPITALS = re.compile(r"[-'’ʼ]")
_GLUED = (
    "-a",
    "-ə",
    "-ya",
    "-yə",
    "-na",
    "-nə",
    "-da",
    "-də",
    "-dan",
    "-dən",
    "-la",
    "-lə",
    "-nı",
    "-ni",
    "-nu",
    "-nü",
)


@lru_cache(maxsize=20_000)
def form_in(word: str, lexicon: frozenset[str]) -> Form | None:
    """Return the reading of a lowered word whose stem is one of `lexicon`, None when it has none."""
    return next((form for form in forms(word) if form.stem in lexicon), None)


def in_lexicon(word: str, lexicon: frozenset[str]) -> bool:
    """Tell whether a word is one of `lexicon` in some case, owned or plural."""
    return form_in(word, lexicon) is not None


@lru_cache(maxsize=20_000)
def role_form(word: str) -> Form | None:
    """Return the reading of a word for a person by what they do («rəhbərinin»), None when it is none."""
    if word in az_people.NO_ROLES:
        return None
    whole = next((form for form in forms(word) if _person(form)), None)
    if whole is not None or "-" not in word:
        return whole
    first, last = word.rsplit("-", 1)
    form = role_form(last)
    return None if form is None else Form(word, f"{first}-{form.nominative}", form.case, form.owned, form.plural)


def _person(form: Form) -> bool:
    stem = form.stem
    if stem in az_people.ROLES:
        return True
    if stem in az_people.RANKS_WITH_POSSESSOR or stem == "oğl":
        return form.owned
    return (
        len(stem) > 5
        and "-" not in stem
        and stem.endswith(az_people.ROLE_ENDS)
        and not stem.endswith(_NO_PERSON_ENDS)
        and stem not in az_people.NO_ROLES
    )


@lru_cache(maxsize=20_000)
def body_form(word: str) -> Form | None:
    """Return the reading of a word for a body that speaks for itself, None when it is none."""
    return form_in(word, az_people.BODIES)


@lru_cache(maxsize=20_000)
def acronym_form(word: str) -> Form | None:
    """Return the reading of a word in capitals for a body («DİN-dən»), None when it is none."""
    letters, lowered = _AFTER_CAPITALS.split(word, 1)[0], word.replace("İ", "i").lower()
    if not (letters.isupper() and letters.isalpha() and 1 < len(letters) < 7) or place(lowered):
        return None
    base = letters.replace("İ", "i").lower()
    if base in az_people.NO_BODIES | az_people.MEDIA:
        return None
    return next((form for form in forms(lowered) if form.stem == base), None)


def title_form(word: str) -> Form | None:
    """Return the reading of a lowered word of respect behind a name («xanımın»), None when it is none."""
    form = form_in(word, az.TITLES)
    return None if form is None or form.owned or form.plural else form


def surname(word: str) -> bool:
    """Tell whether a lowered word, in whatever case, ends as only surnames do."""
    return any(form.nominative.endswith(az_names.SURE_SURNAME_ENDS) for form in forms(word))


def gender(*words: str) -> Gender:
    """Return the gender that a surname, a word of respect or a noun of a person tells, the first one that does."""
    for word in words:
        if word in az_people.WOMEN or word.endswith(az_names.WOMENS_ENDS):
            return "f"
        if word in az_people.MEN or word.endswith(az_names.MENS_ENDS):
            return "m"
    return ""


def place(word: str) -> bool:
    """Tell whether a lowered word is a country or a town in some case."""
    return in_lexicon(word, az_names.PLACES)


def converb(word: str) -> bool:
    """Tell whether a word ends a clause of its own («danışaraq», «gələndə», «açıb»)."""
    if len(word) < 5 or word in az_small.LIKE_VERBS or word in az_people.ROLES:
        return False
    return word.endswith((*_CONVERB_ENDS, *_PERFECT_ENDS))


def participle(word: str) -> bool:
    """Tell whether a word is what a clause says of the noun after it («keçirilən forum», «işləmiş tarzən», «artdığı ölkə»)."""
    if word.endswith(FACTS) or (word.endswith(_STORY_ENDS) and len(word) > 5 and word not in az_small.LIKE_STORIES):
        return True
    return len(word) > 3 and word.endswith(("an", "ən")) and not in_lexicon(word, az_small.LIKE_PARTICIPLES)


def finite(word: str) -> bool:
    """Tell whether a word that ends a clause looks like its verb («gülümsədi», «yelləyir»)."""
    return len(word) > 3 and word.endswith(_FINITE_ENDS)


@lru_cache(maxsize=20_000)
def oblique(word: str) -> bool:
    """Tell whether a lowered word plainly stands in a case that no part of a role stands in."""
    if word.endswith(_GLUED):
        return True
    if len(word) < 5 or word in az_small.LIKE_OBLIQUES or word in az_people.ROLES:
        return False
    return word.endswith((*_LOCAL_ENDS, *_OBLIQUE_ENDS)) and word not in az_small.LIKE_PARTICIPLES


def genitive(word: str) -> bool:
    """Tell whether a lowered word may stand in the genitive."""
    return any(form.case == "gen" for form in forms(word))


def possessed(word: str, cases: frozenset[str] = frozenset(("nom", "gen"))) -> bool:
    """Tell whether a lowered word may be owned by the one before it («həkim nəzarəti», «həkim rəyinin»)."""
    if word in az.NUMERALS:
        return False
    return any(form.owned and form.case in cases and form.stem[-1] not in VOWELS for form in forms(word))


def owned(word: str) -> bool:
    """Tell whether a lowered word plainly has an owner before it («sualına», «müşaviri»), unlike «iqtisadi»."""
    return any(form.owned and (form.case != "nom" or word.endswith(_PLAINLY_OWNED)) for form in forms(word)) or any(
        form is not None and form.owned for form in (role_form(word), body_form(word))
    )


def owned_by_ending(word: str) -> bool:
    """Tell whether a lowered word may be owned or an object, and is no «xaricdəki»."""
    return not word.endswith(_WHERE) and any(form.owned and form.case == "nom" for form in forms(word))


def document(word: str) -> bool:
    """Tell whether a word is a text in which something is said («məlumatında», «bəyanatda»)."""
    form = form_in(word, az_speech.DOCUMENTS)
    return form is not None and form.case == "loc"


def own_words(word: str) -> bool:
    """Tell whether a word is what somebody speaks in or with («müsahibəsində», «fikrini»)."""
    form = form_in(word, az_speech.OWN_WORDS)
    return form is not None and form.case in {"loc", "acc", "dat", "ins", "nom"}
