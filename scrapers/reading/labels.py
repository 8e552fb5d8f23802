"""Paragraphs that are labels as a whole: "read also" with its link, counters, credits of pictures, a lone address, a link to elsewhere."""

import re
from typing import Any

from scrapers.blocks import Block
from scrapers.reading.holders import leads_inside
from scrapers.reading.markup import HEADINGS
from scrapers.reading.speech import is_closed, speaks

_HALF, _MOSTLY, _WHOLLY = 0.5, 0.8, 0.98
_SHORT = 160
_LONGEST_ADDRESS, _LONGEST_RIGHTS = 80, 400
_LABEL = (
    r"(?:(?:читайте|читать|смотрите|смотри)\s+(?:также|тоже|ещ[её]|далее|по теме)|по теме|материалы по теме|ещ[её] по теме|похожие новости"
    r"|həmçinin\s+(?:oxuyun|oxu|bax)|oxuyun|bunu da oxuyun|oxşar xəbərlər|əlaqəli xəbərlər|mövzu ilə bağlı"
    r"|(?:read|see|watch|listen)\s+(?:also|more|next|too|this)|also\s+(?:read|see|on)|now read|our standards|related(?:\s+\w+){0,2}|more\s+(?:from|on|about)\b"
    r"|lesen sie (?:auch|hier|dazu)|lesetipps?|mehr zum thema|auch interessant|zum thema|passend dazu|à lire(?: aussi)?|lire aussi|sur le même sujet"
    r"|lee también|leer más|te puede interesar|más información|leia (?:também|mais)|leggi anche|les også|läs också|læs også|lees ook|czytaj (?:też|także|więcej)"
    r"|читайте також|ilgili haberler|anzeige|werbung|publicité|publicidad(?:e)?|pubblicità|annons|annonse|reklama|continue reading|story continues(?: below)?"
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
    r"(?:\s*[:/|—–]|\s+by\b)[^.!?]{0,80}\W*",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:\W*(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|\d{1,2}\s+[^\W\d_]{3,12}\.?,?\s+\d{4}(?:\s*(?:г\.?|года|il))?)"
    r"|\W*\d{1,2}[:.]\d\d(?::\d\d)?){2,3}\W*|\W*\d{1,2}\s+[^\W\d_]{3,12}\.?,?\s+\d{4}(?:\s*(?:г\.?|года|il))?\W*",
    re.IGNORECASE,
)
"""A date with its hour, or a date in words: the page's own, not the article's."""
_ADDRESS = re.compile(r"\W*[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+\W*")
_RIGHTS = re.compile(r"\W*(?:©|(?:\(c\)|copyright)\W*(?:19|20)\d\d\b)", re.IGNORECASE)
_RULE = re.compile(r"[\s_*=~•·#|/\\—–-]+")
_POINTER = re.compile(r"[^:.!?…]{2,30}:\s")
_SHARED_BY = re.compile(r"\(@[\w.]+\)")


def is_label(block: Block) -> bool:
    """Tell whether a block is a label and nothing else: its whole text has to be one, or it has to be a link."""
    text = block.text
    if block.element.tag == "tr":
        return False
    if len(text) < _SHORT and any(label.fullmatch(text) for label in (_RULE, _COUNTER, _IS_LABEL, _DATE)):
        return True
    if len(text) < _LONGEST_ADDRESS and _ADDRESS.fullmatch(text):
        return True
    if block.linked >= _HALF and _BEGINS_AS_LABEL.match(text):
        return True
    if _SHARED_BY.search(text) and _is_instagram(block.element):
        return True
    return not speaks(text) and _is_credit_or_link(block)


def _is_credit_or_link(block: Block) -> bool:
    text = block.text
    if (len(text) < _SHORT and _CREDIT.fullmatch(text)) or (len(text) < _LONGEST_RIGHTS and _RIGHTS.match(text)):
        return True
    if block.linked >= _HALF and _POINTER.match(text) and not is_closed(text):
        return True
    return (block.linked >= _MOSTLY and block.element.tag == "li") or _is_pointer(block)


def _is_instagram(element: Any) -> bool:
    return any("instagram-media" in (each.get("class") or "") for each in element.iterancestors("blockquote"))


def _is_pointer(block: Block) -> bool:
    """Tell whether a block is a link to another page and no sentence: a headline, an invitation."""
    if block.linked < _WHOLLY or len(block.text) >= _SHORT or is_closed(block.text):
        return False
    return block.element.tag not in HEADINGS or not leads_inside(block.element)
