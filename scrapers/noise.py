"""What stands in or beside an article's body without being part of it: captions, "read also", counters, paywall notes.

Also what the markup calls a lead or a post. A paragraph is never judged by a word in it alone (quotes speak of Telegram too): the
markup around it has to say so, or the whole paragraph has to be such a label.
"""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import Any

from scrapers.blocks import Block, elements_by
from scrapers.html import Document
from scrapers.labels import is_label

_HALF, _PARTLY, _OPENING = 0.5, 0.4, 0.4
_COMMON, _LARGE, _ENOUGH, _LONGEST_NAME = 0.2, 0.35, 3000, 300
_SHORT = 160
"""A paragraph longer than this is text whatever its class is called, unless it is all links."""
_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:captions?|credits?|copyright|legend|related|read(?:-|_)?(?:more|also|next|too)|recommend\w*|also|see-?also"
    r"|more-?(?:news|links|stories|on|from)|promo\w*|newsletter\w*|subscri\w+|shar(?:e|ing)\w*|socials?|tags?|tag-?list|keywords"
    r"|comments?|counters?|views?|hits|ratings?|paywall\w*|regwall|adverti\w+|ads?|banners?|sponsor\w*|breadcrumbs?"
    r"|toolbar|popup|modal|cookies?|outbrain|taboola|recirc\w*|trending|most-?(?:read|popular)|gallery|slideshow|disclaimer|signup|donat\w*|byline|authors?|bio"
    r"|datelines?|timestamp|pub-?date|print|player|audio-?player|e-?mail-?alert\w*|you-?may-?(?:also-?)?like|pub-?container|publicit\w+|anzeige|werbung)(?=$|[\s_-])"
    r"|^widget",
    re.IGNORECASE,
)
_EVEN_LONG = re.compile(
    r"(?:^|[\s_-])(?:captions?|credits?|copyright|related|read(?:-|_)?(?:more|also|next)|recommend\w*|newsletter\w*|comments?"
    r"|adverti\w+|taboola|outbrain|recirc\w*|most-?(?:read|popular)|cookies?|disclaimer|author-?bio|bio|e-?mail-?alert\w*|you-?may-?(?:also-?)?like)(?=$|[\s_-])",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:^|[\s_-])(?:promo\w*|subscri(?:be|ption)\w*|paywall\w*|regwall|sign-?up|cta)(?=$|[\s_-])", re.IGNORECASE
)
"""Long ones, too, but never what a large share of the text bears: the rest of an article may stand in a "paywall"."""
_NOT_PRINTED = re.compile(
    r"(?:^|\s)(?:no-?print|(?:d-)?print:?-?(?:none|hide|hidden)|hidden-print|hide-(?:on-|for-|in-)?print)(?=$|\s)",
    re.IGNORECASE,
)
_LEAD_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:lead|lede|leads|standfirst|sub-?(?:title|head|headline|heading|deck)|summary|perex|intro(?:duction)?|deck|dek|abstract|excerpt"
    r"|description|anons|announce(?:ment)?|chapeau|vorspann|synopsis|preamble|ingress|entradilla|sapo|short-?text|preview-?text)(?=$|[\s_-])",
    re.IGNORECASE,
)
_NAMED_BY_WORDS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "p", "li"])
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SENTENCE_END = re.compile(r"[.!?…:;»”\"')]\s*$")
_SENTENCE = 80
_POST_CLASSES = re.compile(
    r"(?:twitter|instagram|telegram|tiktok|bluesky|mastodon|vk|fb|facebook)-(?:tweet|media|post|embed|video)",
    re.IGNORECASE,
)
_POST_HOSTS = re.compile(
    r"https?://(?:www\.|mobile\.|m\.)?(?:twitter\.com|x\.com|t\.me|instagram\.com|tiktok\.com|facebook\.com|bsky\.app|vk\.com)/",
    re.IGNORECASE,
)


class Noise:
    """Judges blocks of one page by what the elements around them are called.

    A name that much of the found text bears says nothing: there are sites whose every paragraph is a "paywall". What the first
    paragraphs do not bear may be the comments, however long.
    """

    def __init__(self, container: Any, found: Sequence[Block]) -> None:
        self._container = container
        self._named: dict[Any, tuple[bool, bool]] = {}
        weights: Counter[str] = Counter()
        opening: Counter[str] = Counter()
        whole = sum(len(block.text) for block in found)
        seen = 0
        for block in found[:_ENOUGH]:
            around = takewhile(lambda each: each is not container, (block.element, *block.element.iterancestors()))
            for name in {name for element in around for name in names_of(element).split()}:
                weights[name] += len(block.text)
                opening[name] += len(block.text) if seen < _OPENING * whole else 0
            seen += len(block.text)
        self._common = {name for name, weight in weights.items() if weight >= _COMMON * whole}
        self._large = {name for name, weight in weights.items() if weight >= _LARGE * whole}
        self._everywhere = {name for name, weight in opening.items() if weight >= _HALF * _OPENING * whole}

    def has(self, block: Block) -> bool:
        """Tell whether `block` is no part of the article."""
        if is_label(block):
            return True
        named, even_long = self._classes(block.element)
        if even_long and not in_post(block.element):
            return True
        return named and len(block.text) < _SHORT and not _is_sentence(block)

    def _classes(self, element: Any) -> tuple[bool, bool]:
        """Tell what the element's and its ancestors' names below the container say."""
        if element is None or element is self._container:
            return False, False
        known = self._named.get(element)
        if known is None:
            names = names_of(element)
            above = self._classes(element.getparent())
            even_long = _says(_EVEN_LONG, names, self._everywhere) or _says(_INVITES, names, self._large)
            known = self._named[element] = (_says(_CLASSES, names, self._common) or above[0], even_long or above[1])
        return known


def _says(pattern: re.Pattern[str], names: str, usual: AbstractSet[str]) -> bool:
    """Tell whether one of the names is of a kind, and is not one that much of the text bears."""
    return bool(pattern.search(names)) and any(pattern.search(name) for name in names.split() if name not in usual)


def _is_sentence(block: Block) -> bool:
    return len(block.text) > _SENTENCE and block.linked < _PARTLY and bool(_SENTENCE_END.search(block.text))


def names_of(element: Any) -> str:
    """Return the element's classes and id, "articleLead" as "article-Lead"; the id of a heading is made of its words."""
    id_ = "" if element.tag in _NAMED_BY_WORDS else (element.get("id") or "")[:_LONGEST_NAME]
    names = f"{(element.get('class') or '')[:_LONGEST_NAME]} {id_}".strip()
    return _HUMP.sub("-", names) if names else ""


def not_printed(page: Document) -> list[Any]:
    """Return the elements of a page that it leaves out in print."""
    return [each for each in elements_by(page, "//*[contains(@class, 'print')]") if _NOT_PRINTED.search(names_of(each))]


def called_lead(element: Any) -> bool:
    """Tell whether `element` or what holds it is called the lead of an article."""
    near = (element, *list(element.iterancestors())[:2])
    return any(
        _LEAD_CLASSES.search(names_of(each))
        or each.get("itemprop") in {"description", "alternativeHeadline", "alternateName"}
        for each in near
    )


def in_post(element: Any) -> bool:
    """Tell whether `element` stands in an embedded post of a social network."""
    return any(_is_post(each) for each in (element, *element.iterancestors("blockquote")) if each.tag == "blockquote")


def _is_post(quote: Any) -> bool:
    if _POST_CLASSES.search(names_of(quote)):
        return True
    return any(_POST_HOSTS.match(quote.get(name) or "") for name in ("cite", "data-instgrm-permalink", "data-href"))
