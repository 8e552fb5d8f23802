"""Numbers in all their cases, halves, ranges and ordinals; each line: language | text | the figures in their order."""

import pytest

from bot.stories.figures import in_order
from scrapers.article import Language

AZERBAIJANI = """
200 mindən çox adam | 200000
iki yüz mindən çox | 200000
5 mindir | 5000
iki minə yaxın | 2000
iyirmi beşdən otuza qədər | 25 30
əllidən, qırxdan, yüzə | 50 40 100
5 mln-dan çox | 5000000
5 mlrd manat | 5000000000
1,2 milyonluq | 1200000
bir milyon manat | 1000000
min doqquz yüz doxsan | 1990
bir yarım milyon, bir yarım | 1500000 1.5
yarım milyon | 500000
iki milyon yarım | 2500000
2 yarım milyon | 2500000
iki min iyirmi altıncı ildə | 2026
iki min iyirmi altıncı ilin beşinci ayı | 2026
on birinci, on üçüncü, yüzüncü | 11 13 100
2-3 milyon | 2000000 3000000
iki-üç milyon | 2000000 3000000
2-dən 3 milyona qədər | 2000000 3000000
ikidən üç milyona | 2000000 3000000
30-dan 45-ə | 30 45
ALTI ev, QIRX ev, OTUZ İKİ | 6 40 32
yüz illər boyu, yüz il boyu | 100
bir neçə yüz min adam, bir neçə milyon |
onun, ona, ondan, birdən, üçün, altında, minlərlə, mini |
on altı min 500 | 16500
beş min dollara | 5000
yüz səksən üç | 183
iki yüz əlli mini, iyirmi birdən, yüz ondan çox | 250000 21 110
onun min manatı | 1000
"""
RUSSIAN = """
миллион | 1000000
один миллион, одной тысячей | 1000000 1000
тысяча двести | 1200
тысячи людей, сотни тысяч, несколько миллионов, четверть миллиона |
двадцатью, тридцатью, одиннадцатью | 20 30 11
двумястами тремстам пятьюстами | 200 300 500
восьмью пятьюдесятью | 8 50
пятьюдесятью восьмью | 58
двадцать одно, двадцать одну, ста одному | 21 21 101
двое, трое, пятеро | 2 3 5
полтора миллиона, полутора часов, полторы тысячи | 1500000 1.5 1500
полмиллиона, полмиллиарда | 500000 500000000
два с половиной миллиарда | 2500000000
2 с половиной миллиона, два миллиона с половиной | 2500000 2500000
две тысячи двадцать шестого года | 2026
двадцать первый, первый, второй, сотый | 21
двести пятый, двухсотый, пять сотых | 205 200 5
тысяча девятьсот девяностого | 1990
его семью, семью тысячами, двадцатью семью | 7000 27
2 миллионера, 2 тысячелетия | 2 2
на 5 тысяч 12 мая | 5000 12
2-3 миллиона | 2000000 3000000
от двух до трёх миллионов | 2000000 3000000
между двумя и тремя миллионами | 2000000 3000000
два-три миллиона, 5 или 6 тысяч | 2000000 3000000 5000 6000
с 2020 до 3 миллионов | 2020 3000000
5 млн. 300 тыс. | 5300000
5 млн. 300 человек | 5000000 300
Это 5 млн. Дома стоят | 5000000
сорок сто | 40 100
"""
ENGLISH = """
one million, a million, a hundred, one man | 1000000 1000000 100
two and a half million, half a million, half million | 2500000 500000 500000
a million and a half | 1500000
a quarter of a million, a few hundred thousand, millions |
twenty-first, twenty twenty-six, nineteen ninety | 21 2026 1990
two thousand and twenty-six, twenty-second, a second | 2026 22
two hundred and three hundred | 200 300
two hundred and three thousand | 203000
two thousand and three thousand | 2000 3000
between two hundred and three hundred million | 200000000 300000000
between two and three million | 2000000 3000000
2 to 3 million, 2-3m | 2000000 3000000 2000000 3000000
$1.5m-$2m | 1500000 2000000
2 and 3 million | 2 3000000
twelve hundred, nineteen hundred | 1200 1900
$3m, $2bn, 5k, 3 m, 3m wide | 3000000 2000000000 5000 3 3
twenty, thirty | 20 30
five fifths of thirty, one hundred and ninth, two hundredth, a hundredth | 5 30 109 200
"""


def lines(language: Language, told: str) -> list[tuple[Language, str, list[str]]]:
    parted = (line.rpartition("|") for line in told.strip("\n").splitlines())
    return [(language, text, found.split()) for text, _, found in parted]


@pytest.mark.parametrize(
    ("language", "text", "found"), [*lines("az", AZERBAIJANI), *lines("ru", RUSSIAN), *lines("en", ENGLISH)]
)
def test_a_number_is_read_however_it_is_said(language: Language, text: str, found: list[str]) -> None:
    assert in_order(text, language) == found
