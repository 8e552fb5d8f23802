"""What stands in or beside an article's body without being part of it: captions, "read also", counters, paywall notes.

Also what the markup calls a lead or a post. A paragraph is never judged by a word in it alone (quotes speak of Telegram too): the
markup around it has to say so, or the whole paragraph has to be such a label.
"""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, islice, takewhile
from typing import Any

from scrapers.blocks import Block, elements_by, outermost
from scrapers.html import Document
from scrapers.reading.labels import is_label
from scrapers.reading.markup import HEADINGS
from scrapers.reading.speech import is_closed, is_said

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
    r"(?:^|[\s_-])(?:captions?|credits?|copyright|related|read(?:-|_)?(?:more|also|next)|recommend\w*|newsletter\w*"
    r"|adverti\w+|taboola|outbrain|recirc\w*|most-?(?:read|popular)|cookies?|disclaimer|author-?bio|bio|e-?mail-?alert\w*|you-?may-?(?:also-?)?like)(?=$|[\s_-])",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments|comment-?(?:lists?|texts?|body|items?|contents?|forms?|wrap\w*|threads?|replys?|respond))(?=$|[\s_-])",
    re.IGNORECASE,
)
"""What readers say, however long; a commentary is another thing."""
_INVITES = re.compile(r"(?:^|[\s_-])(?:promo\w*|subscri(?:be|ption)\w*|sign-?up|cta)(?=$|[\s_-])", re.IGNORECASE)
_WALLS = re.compile(r"(?:^|[\s_-])(?:paywall\w*|regwall)(?=$|[\s_-])", re.IGNORECASE)
"""Long ones, too, but never what a share of the text bears: the rest of an article may stand in a "paywall"."""
_VOICES = re.compile(r"quote|speaker|expert|opinion|column", re.IGNORECASE)
"""The author of a quote is no author of the article."""
_NOT_PRINTED = re.compile(
    r"(?:^|\s)(?:no-?print|(?:d-)?print:?-?(?:none|hide|hidden)|hidden-print|hide-(?:on-|for-|in-)?print)(?=$|\s)",
    re.IGNORECASE,
)
_LEAD_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:lead|lede|leads|standfirst|sub-?(?:title|head|headline|heading|deck)|summary|perex|intro(?:duction)?|deck|dek|abstract|excerpt"
    r"|description|anons|announce(?:ment)?|chapeau|vorspann|synopsis|preamble|ingress|entradilla|sapo|short-?text|preview-?text)(?=$|[\s_-])",
    re.IGNORECASE,
)
_NAMED_BY_WORDS = HEADINGS | {"p", "li"}
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
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

    A name that much of the found text bears says nothing: there are sites whose every paragraph is a "paywall". Nor does one say
    anything of a short paragraph in which somebody speaks.
    """

    def __init__(self, container: Any, found: Sequence[Block]) -> None:
        self._container = container
        self._named: dict[Any, _Said] = {}
        weights: Counter[str] = Counter()
        opening: Counter[str] = Counter()
        whole = sum(len(block.text) for block in found)
        seen = 0
        for block in found[:_ENOUGH]:
            around = takewhile(
                lambda each: each is not container, chain((block.element,), block.element.iterancestors())
            )
            for name in {name for element in around for name in names_of(element).split()}:
                weights[name] += len(block.text)
                opening[name] += len(block.text) if seen < _OPENING * whole else 0
            seen += len(block.text)
        self._common = {name for name, weight in weights.items() if weight >= _COMMON * whole}
        self._large = {name for name, weight in weights.items() if weight >= _LARGE * whole}
        self._everywhere = {name for name, weight in weights.items() if weight >= _HALF * whole}
        self._opening = {name for name, weight in opening.items() if weight >= _HALF * _OPENING * whole}

    def is_comment(self, block: Block) -> bool:
        """Tell whether `block` stands among the comments: the first paragraphs do not, however much of the text does."""
        return self._said(block.element).comment

    def has(self, block: Block) -> bool:
        """Tell whether `block` is no part of the article."""
        if is_label(block):
            return True
        said = self._said(block.element)
        if said.even_long and not in_post(block.element):
            return True
        if is_said(block.text):
            return False
        return said.invites or (said.named and len(block.text) < _SHORT and not _is_sentence(block))

    def _said(self, element: Any) -> "_Said":
        """Return what the element's and its ancestors' names below the container say."""
        if element is None or element is self._container:
            return _Said()
        known = self._named.get(element)
        if known is None:
            names = names_of(element)
            above = self._said(element.getparent())
            known = self._named[element] = _Said(
                named=above.named or (_says(_CLASSES, names, self._common) and not _VOICES.search(names)),
                even_long=above.even_long or _says(_EVEN_LONG, names, self._everywhere),
                invites=above.invites or _says(_INVITES, names, self._large) or _says(_WALLS, names, self._common),
                comment=above.comment or _says(_COMMENTS, names, self._opening),
            )
        return known


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What names say of an element: something beside the text, also where it is long; an invitation; a comment."""

    named: bool = False
    even_long: bool = False
    invites: bool = False
    comment: bool = False


def _says(pattern: re.Pattern[str], names: str, usual: AbstractSet[str]) -> bool:
    """Tell whether one of the names is of a kind, and is not one that much of the text bears."""
    return bool(pattern.search(names)) and any(pattern.search(name) for name in names.split() if name not in usual)


def _is_sentence(block: Block) -> bool:
    return len(block.text) > _SENTENCE and block.linked < _PARTLY and is_closed(block.text)


def names_of(element: Any) -> str:
    """Return the element's classes and id, "articleLead" as "article-Lead"; the id of a heading is made of its words."""
    id_ = "" if element.tag in _NAMED_BY_WORDS else (element.get("id") or "")[:_LONGEST_NAME]
    names = f"{(element.get('class') or '')[:_LONGEST_NAME]} {id_}".strip()
    return _HUMP.sub("-", names) if names else ""


def not_printed(page: Document) -> list[Any]:
    """Return the elements of a page that it leaves out in print."""
    named = elements_by(page, "//*[contains(@class, 'print')]")
    return outermost([each for each in named if _NOT_PRINTED.search(names_of(each))])


def called_lead(element: Any) -> bool:
    """Tell whether `element` or what holds it is called the lead of an article."""
    near = (element, *islice(element.iterancestors(), 2))
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
