"""The smallest words of languages in Latin letters: those that tell Azerbaijani and English from each other and from the rest; and Russian ones.

Azerbaijani words stand here without the language's own letters, as many type them; what Turkish or Uzbek has too is left out.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLAIN = str.maketrans("əğıöşüç", "egiosuc")
"""Azerbaijani letters and what is typed for them."""

AZERBAIJANI = _words(
    """
    ki da ve bu bir o ile ucun ise kimi hem en daha cox her olan olub olunub edib edir edilib etmek deyib deyir bildirib qeyd
    yox deyil amma lakin ancaq artiq qeder sonra evvel gore bizim biz men onlar bele yeni hele olar olur idi niye nece hec
    butun oz ozu onun ile ilin qarsi uzre haqqinda barede teleb teskil olunur olacaq edecek bildirdi vurgulayib hazirda
    respublikasi azerbaycan bakida isleri hissesi terefinden xanim cenab bey deye dair etdi oldu verib alib gelib gedib
    """
)
ENGLISH = _words(
    """
    a about after all also an and are as at be been before being but by can could did do does for from had has have he her
    his how i if in into is it its just more my no not of on or our out over said says she should so than that the their then
    there these they this those to up very was we were what when where which who will with would you your
    """
)
RUSSIAN = _words("и в во не на что с со по о об это как к из за для от до при у а но он она они его их был была")
OTHERS = _words(
    """
    için çok kadar değil olarak olduğu olduğunu olduğunun bunun söyledi dedi açıkladı belirtti etti edildi ediyor oluyor
    gibi göre daha ve ile bir bu da de en her ise şu mi mı sonra önce arasında tarafından yapılan yeni göre
    soyledi icin cok degil acikladi konustu ederek
    haqda yangi aytdi va bilan uchun ham emas edi deb bo‘lgan bo'lgan bo‘lib bo'lib hamda yoki agar lekin mazkur haqida orqali kerak mumkin
    bo‘yicha bo'yicha qilingan so‘m so'm o‘z o'z yilda bo‘ldi bo'ldi
    we üçin bilen hem bolan diýip
    der die das und ist nicht ein eine einen einem einer mit von zu auf für im den dem des sich auch wird werden hat haben
    sagte wie aus bei nach am er sie es wir dass
    le la les des du et est un une que qui dans pour pas sur au aux avec par ce cette il elle nous son sa ses ont été plus
    el los las del y es por con para una se su al lo como más pero fue ha dijo
    il di che è per non del della nel con sono gli alla ha più anche
    w na z że się nie jest do o jak po od przez dla oraz był która
    het een van en dat niet op zijn voor met aan
    och att det som på är för av till den
    si în cu pentru este sunt din care
    não uma os dos mais foi
    ja on ei että se oli
    що це від або але було буде він вона вони ми сказав сказала заявив заявила після під час щоб із й паведаміў як та ще
    ще се че са това този която който съобщи каза
    """
)
