"""Words for growing and for falling, as patterns (those for up, then those for down), and for what was and what is now."""

from scrapers.article import Language

WAYS: dict[Language, tuple[str, str]] = {
    "ru": (
        (
            r"вырос\w*|выраст[еу]\w*|возрос\w*|возраста[ею]т|возраст[еу]т|(?:при)?рост(?:а|у|ом|е)?|расту?т|растет|увелич\w+|"
            r"повы[сш]\w+|(?:по)?дорожа\w+|подня[лтв]\w*|поднима\w+|прибав\w+|взлете\w+|взлета[ею]\w*|взлет|подскоч\w+|"
            r"скакну\w+|удво\w+|утроил\w*|нараст\w+|наращива\w+|расшир\w+"
        ),
        (
            r"сни[зж]\w+|сокра[тщ]\w+|упал\w*|упад[еу]т|падени\w+|пада[ею]т|уменьш\w+|пони[зж]\w+|(?:по)?дешеве\w+|спад\w*|"
            r"обвал\w*|просе[лд]\w*|просад\w+|рухну\w+|обрушил\w*|урез\w+|опустил\w*|опуска[ею]т\w*|сжал\w*|ослаб\w+"
        ),
    ),
    "az": (
        (
            r"art(?!ıq\b|ist)[ıdma]\w*|yüksəl\w+|böyü[ymd]\w+|çoxal\w+|bahalaş\w+|qalx(?:dı|ıb|ır|ac|ma|mı|ar)\w*|qaldır\w+|"
            r"genişlən\w+|sıçra(?:dı|yıb|yı)\w*"
        ),
        (
            r"azal\w+|düş(?:dü|üb|ür|əcək|müş|məsi|üş)\w*|ucuzlaş\w+|en(?:ib|di|ir|əcək|mə|miş|ər\b)\w*|gerilə\w+|zəiflə\w+|"
            r"ixtisar\w*|aşağı sal\w+"
        ),
    ),
    "en": (
        (
            r"rose|risen|rises?|rising|grew|gr(?:ow|ows|own|owing|owth)|increas\w+|climb\w*|surg(?:e|es|ed|ing)|soar\w*|"
            r"jump(?:ed|s)|(?:went|go|goes|gone) up|rais(?:e|es|ed|ing)|gained|expand\w+|expansion|doubl(?:ed|es|ing)|tripled|"
            r"advanc(?:ed|es?|ing)(?= (?:by|to|from|\d))|up(?= (?:by )?\d)|rall(?:ied|ies)"
        ),
        (
            r"fell|fall|falls|fallen|falling|drop\w*|declin\w+|decreas\w+|shrank|shrunk|shrink\w*|reduc\w+|lowered|"
            r"(?:went|came|come|go|goes|gone) down|cut|cuts|cutting|contract(?:ed|ing|ion)|slip(?:s|ped|ping)?|plung\w+|"
            r"slump\w*|tumbl\w+|plummet\w*|dip(?:s|ped)|halved|sank|sink(?:s|ing)?|cheaper|weaken\w*|down(?= (?:by )?\d)"
        ),
    ),
}
_PIECE = r"(?:[^.!?;\n]|[.](?=\d)){1,40}"
_FEW = r"(?<!\S)\S{1,25}(?: \S{1,25}){0,2}"
_BEFORE_RU = r"(?:был[аои]?|составлял\w*|раньше|прежде)"
_NOW_RU = r"(?:стал[аои]?|теперь|сейчас|будет|станет|составля[ею]т)"
_BEFORE_EN = r"(?:was|were|had been|used to be)"
_NOW_EN = r"(?:now|is|are|became|will be)"
CHANGES: dict[Language, tuple[str, ...]] = {
    "ru": (
        rf"\b{_BEFORE_RU}\b(?P<was>{_PIECE}?)\b{_NOW_RU}\b(?P<now>{_PIECE})\w*",
        rf"\b{_NOW_RU}\b(?P<now>{_PIECE}?)\b(?:{_BEFORE_RU}|вместо)\b(?P<was>{_PIECE})\w*",
        rf"\b(?:со?|от) (?P<was>{_PIECE}?) до (?P<now>{_PIECE})\w*",
        rf"\bдо (?P<now>{_PIECE}?) (?:со?|от) (?P<was>{_PIECE})\w*",
    ),
    "az": (
        rf"(?P<was>{_FEW}) idi\b(?P<now>{_PIECE})\w*",
        rf"\b(?:əvvəl\w*|keçən il)\b(?P<was>{_PIECE}?)\b(?:indi|bu il|hazırda)\b(?P<now>{_PIECE})\w*",
        rf"\b(?:indi|hazırda)\b(?P<now>{_PIECE}?)\b(?:əvvəl\w*|keçən il)\b(?P<was>{_PIECE})\w*",
        rf"\b(?:indi|hazırda)\b(?P<now>{_PIECE}?), (?P<was>{_FEW}) idi\b",
        rf"(?P<was>{_FEW}d[aə]n) (?P<now>{_FEW}[aə])\b",
    ),
    "en": (
        rf"\b{_BEFORE_EN}\b(?P<was>{_PIECE}?)\b{_NOW_EN}\b(?P<now>{_PIECE})\w*",
        rf"\b{_NOW_EN}\b(?P<now>{_PIECE}?)\b(?:{_BEFORE_EN}|instead of)\b(?P<was>{_PIECE})\w*",
        rf"\bfrom (?P<was>{_PIECE}?) to (?P<now>{_PIECE})\w*",
        rf"\bto (?P<now>{_PIECE}?) from (?P<was>{_PIECE})\w*",
    ),
}
"""How a text says what a figure was and what it is now."""
