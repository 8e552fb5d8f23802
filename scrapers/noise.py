"""What stands in or beside an article's body without being part of it: captions, "read also", counters, paywall notes.

Also what the markup calls a lead or a post. A paragraph is never judged by a word in it alone (quotes speak of Telegram too): the
markup around it has to say so, or the whole paragraph has to be such a label.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from scrapers.blocks import Block

_HALF, _MOSTLY = 0.5, 0.8
_COMMON, _ENOUGH, _LONGEST_NAME = 0.2, 3000, 300
_SHORT = 160
"""A paragraph longer than this is text whatever its class is called, unless it is all links."""
_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:captions?|credits?|copyright|legend|related|read(?:-|_)?(?:more|also|next|too)|recommend\w*|also|see-?also"
    r"|more-?(?:news|links|stories|on|from)|promo\w*|newsletter\w*|subscri\w+|shar(?:e|ing)\w*|socials?|tags?|tag-?list|keywords"
    r"|comments?|counters?|views?|hits|ratings?|paywall\w*|regwall|adverti\w+|ads?|banners?|sponsor\w*|breadcrumbs?"
    r"|toolbar|widget|popup|modal|cookies?|outbrain|taboola|recirc\w*|trending|most-?(?:read|popular)|gallery|slideshow|disclaimer|signup|donat\w*|byline|authors?|bio"
    r"|datelines?|timestamp|pub-?date|print|player|audio-?player)(?=$|[\s_-])",
    re.IGNORECASE,
)
_EVEN_LONG = re.compile(
    r"(?:^|[\s_-])(?:captions?|credits?|related|read(?:-|_)?(?:more|also|next)|recommend\w*|newsletter\w*|comments?"
    r"|adverti\w+|taboola|outbrain|recirc\w*|most-?(?:read|popular)|cookies?|disclaimer|author-?bio|bio)(?=$|[\s_-])",
    re.IGNORECASE,
)
_LABEL = (
    r"(?:(?:читайте|читать|смотрите|смотри)\s+(?:также|тоже|ещ[её]|далее|по теме)|по теме|материалы по теме|ещ[её] по теме|похожие новости"
    r"|həmçinin\s+(?:oxuyun|oxu|bax)|oxuyun|bunu da oxuyun|oxşar xəbərlər|əlaqəli xəbərlər|mövzu ilə bağlı"
    r"|(?:read|see|watch|listen)\s+(?:also|more|next|too|this)|also\s+(?:read|see|on)|related(?:\s+\w+){0,2}|more\s+(?:from|on|about)\b"
    r"|recommended|don't miss|most read|trending|advertisement|реклама|реклам|подробнее|ətraflı|сондай-ақ оқыңыз|тағы оқыңыз)"
)
_BEGINS_AS_LABEL = re.compile(rf"\W*{_LABEL}\b", re.IGNORECASE)
_IS_LABEL = re.compile(rf"\W*{_LABEL}\W*", re.IGNORECASE)
_COUNTER = re.compile(
    r"\W*(?:(?:просмотр\w*|прочитано|прочитали|комментари\w*|baxış\w*|baxılıb|oxunub|oxunma\w*|şərh\w*|views?|comments?|shares?|reads?)\W*[\d\s.,]+(?:раз|dəfə)?"
    r"|[\d\s.,]+(?:просмотр\w*|комментари\w*|baxış\w*|şərh\w*|views?|comments?|shares?|reads?)|[\d\s.,:%+|/-]{1,12})\W*",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\W*(?:credits?|photos?|photograph|image|pictured?|video|source|фото|видео|иллюстрация|источник фото|foto|şəkil|fotoqraf)"
    r"(?:\s*[:/|—–]|\s+by\b)[^.!?]{0,80}\W*|(?:©|\(c\)|copyright\b).{0,120}",
    re.IGNORECASE,
)
_LEAD_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:lead|lede|leads|standfirst|sub-?(?:title|head|headline|heading|deck)|summary|perex|intro(?:duction)?|deck|dek|abstract|excerpt"
    r"|description|anons|announce(?:ment)?|chapeau|vorspann|synopsis|preamble|ingress|entradilla|sapo|short-?text|preview-?text)(?=$|[\s_-])",
    re.IGNORECASE,
)
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

    A name that much of the found text bears says nothing: there are sites whose every paragraph is a "paywall".
    """

    def __init__(self, container: Any, found: Sequence[Block]) -> None:
        self._container = container
        self._named: dict[Any, tuple[bool, bool]] = {}
        weights: Counter[str] = Counter()
        for block in found[:_ENOUGH]:
            for names in {names_of(element) for element in self._around(block.element)}:
                weights[names] += len(block.text)
        whole = sum(len(block.text) for block in found)
        self._common = {names for names, weight in weights.items() if weight >= _COMMON * whole}
        self._everywhere = {names for names, weight in weights.items() if weight >= _HALF * whole}

    def _around(self, element: Any) -> Iterator[Any]:
        return takewhile(lambda each: each is not self._container, (element, *element.iterancestors()))

    def has(self, block: Block) -> bool:
        """Tell whether `block` is no part of the article."""
        text = block.text
        if len(text) < _SHORT and any(label.fullmatch(text) for label in (_COUNTER, _IS_LABEL, _CREDIT)):
            return True
        if block.linked >= _HALF and _BEGINS_AS_LABEL.match(text):
            return True
        if block.linked >= _MOSTLY and block.element.tag == "li":
            return True
        named, even_long = self._classes(block.element)
        if even_long and not in_post(block.element):
            return True
        return named and len(text) < _SHORT and not _is_sentence(block)

    def _classes(self, element: Any) -> tuple[bool, bool]:
        """Tell what the element's and its ancestors' names below the container say."""
        if element is None or element is self._container:
            return False, False
        known = self._named.get(element)
        if known is None:
            names = names_of(element)
            above = self._classes(element.getparent())
            own = (
                names not in self._common and bool(_CLASSES.search(names)),
                names not in self._everywhere and bool(_EVEN_LONG.search(names)),
            )
            known = self._named[element] = (own[0] or above[0], own[1] or above[1])
        return known


def _is_sentence(block: Block) -> bool:
    return len(block.text) > _SENTENCE and block.linked < _MOSTLY / 2 and bool(_SENTENCE_END.search(block.text))


def names_of(element: Any) -> str:
    """Return the element's classes and id, "articleLead" as "article-Lead"."""
    names = f"{(element.get('class') or '')[:_LONGEST_NAME]} {(element.get('id') or '')[:_LONGEST_NAME]}".strip()
    return _HUMP.sub("-", names) if names else ""


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
