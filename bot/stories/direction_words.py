"""Words for growing and for falling, as patterns: each language has those for up, then those for down."""

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
