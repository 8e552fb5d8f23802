"""Verbs of saying of the languages that have no grammar here, all in one: they are told apart by their letters or do not collide.

Only forms that stand beside somebody's words: «dedi», «сказала», «sagte».
"""

from bot.summarizer.lexicon import words

SAYING = words(
    """
    dedi diyor diyen söyledi belirtti açıkladı kaydetti vurguladı ekledi konuştu anlattı bildirdi
    deydi aytdi bildirgan ta’kidladi ta'kidladi ta‘kidladi ma’lum ma'lum deýdi diýdi aýtdy
    сказав сказала каже заявив заявила повідомив повідомила зазначив зазначила наголосив наголосила підкреслив підкреслила
    додав додала пояснив пояснила розповів розповіла написав написала відповів відповіла вважає стверджує
    сказаў заявіў адзначыў адзначыла паведаміў паведаміла дадаў дадала
    деді дейді айтты мәлімдеді хабарлады түсіндірді жазды
    деди дейт айтты билдирди белгиледи кошумчалады
    каза заяви съобщи добави обясни подчерта
    sagte sagt erklärte erklärt betonte betont meinte meint schrieb ergänzte kritisierte warnte
    déclaré déclare dit affirmé affirme expliqué explique ajouté ajoute souligné souligne indiqué indique assuré assure estimé
    estime précisé précise écrit rappelé rappelle
    dijo dice afirmó explicó aseguró añadió señaló declaró
    detto dice dichiarato spiegato affermato aggiunto
    powiedział powiedziała dodał dodała podkreślił podkreśliła stwierdził stwierdziła mówi
    disse afirmou explicou spus declarat adăugat
    განაცხადა თქვა ამბობს აღნიშნა
    ասաց հայտարարեց նշեց
    گفت افزود
    """
)

AUXILIARY = words("a ont avait a-t-il a-t-elle ha han hat a’declarat")
"""What may stand between a passage and its verb: «a déclaré», «ha detto»."""

CASE_ENDS = ("ові", "еві", "ом", "ем", "єм", "им", "ою", "ею", "у", "ю", "ға", "ге", "қа", "ке", "га", "ка", "ду", "дү")
"""How Cyrillic names end that somebody speaks to and not says: «сказав Івану Петренку», «Асқарға айтты»."""
