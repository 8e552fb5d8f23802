"""What a role says about a person in any of three languages: concepts («политолог», "politoloq", "political analyst") and fields.

For comparing only. Two roles agree when they share a concept; they speak against one person when their fields exclude each
other: a goalkeeper is no minister. Careers within politics, business and science are open: an expert may become a deputy.
"""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

_CONCEPTS = tuple(
    (field.strip(), tuple(tuple(stems.split()) for stems in languages))
    for field, *languages in (
        line.split("|")
        for line in """
state   | президент                  | prezident                 | president
state   | премьер                    | baş                       | premier prime
state   | министр глава-мид          | nazir                     | minister
state   | посол дипломат консул      | səfir diplomat konsul     | ambassador diplomat consul envoy
state   | депутат парламентарий сенатор | deputat millət-vəkili  | deputy mp lawmaker senator parliamentarian
state   | спикер                     | spiker                    | speaker
state   | аким мэр губернатор        | mer qubernator icra       | mayor governor akim
state   | пресс-секретарь представитель официальный | sözçü mətbuat nümayəndə | spokesman spokeswoman spokesperson press representative
state   | советник помощник          | müşavir köməkçi           | adviser advisor aide assistant
force   | генерал полковник командир майор офицер военный | general polkovnik komandir mayor zabit hərbçi | general colonel commander major officer
force   | полицейский следователь    | polis müstəntiq           | police investigator
law     | прокурор                   | prokuror                  | prosecutor
law     | судья                      | hakim                     | judge justice
law     | адвокат юрист              | vəkil hüquqşünas          | lawyer attorney
expert  | политолог политический     | politoloq siyasi          | political
expert  | эксперт специалист         | ekspert mütəxəssis        | expert specialist
expert  | аналитик обозреватель      | analitik təhlilçi şərhçi  | analyst observer commentator
expert  | экономист                  | iqtisadçı                 | economist
science | профессор доцент академик  | professor dosent akademik | professor academic
science | ученый исследователь историк | alim tədqiqatçı tarixçi | scientist researcher scholar historian
science | эколог биолог гидролог     | ekoloq bioloq hidroloq    | ecologist biologist hydrologist
business| директор                   | direktor                  | director ceo
business| председатель               | sədr                      | chairman chair chairwoman
business| глава руководитель начальник заведующий | rəhbər rəis müdir | head chief
business| предприниматель бизнесмен владелец основатель | sahibkar təsisçi qurucu | entrepreneur businessman businesswoman owner founder
business| менеджер                   | menecer                   | manager
business| инженер                    | mühəndis                  | engineer
press   | журналист корреспондент редактор | jurnalist müxbir redaktor | journalist correspondent editor reporter
culture | режиссер                   | rejissor                  | director-of-film filmmaker
culture | актер актриса              | aktyor aktrisa            | actor actress
culture | певец певица музыкант композитор | müğənni musiqiçi bəstəkar | singer musician composer
culture | писатель поэт              | yazıçı şair               | writer poet novelist author
culture | художник архитектор        | rəssam memar              | artist painter architect
health  | врач хирург доктор педиатр | həkim cərrah pediatr      | doctor surgeon physician paediatrician pediatrician
school  | учитель преподаватель ректор | müəllim rektor          | teacher lecturer rector
sport   | тренер                     | məşqçi                    | coach
sport   | футболист вратарь нападающий полузащитник защитник игрок | futbolçu qapıçı hücumçu oyunçu | footballer goalkeeper striker midfielder defender player
sport   | спортсмен чемпион борец боксер шахматист | idmançı çempion güləşçi boksçu şahmatçı | athlete champion wrestler boxer
private | житель жительница сосед    | sakin qonşu               | resident neighbour neighbor villager
private | водитель таксист           | sürücü                    | driver
private | пенсионер студент студентка школьник | təqaüdçü tələbə şagird | pensioner student pupil
private | фермер рыбак чабан пчеловод | fermer balıqçı çoban arıçı | farmer fisherman shepherd beekeeper
private | мать отец брат сестра      | ana ata qardaş bacı       | mother father brother sister
""".strip().splitlines()
    )
)  # fmt: skip

_EXCLUDED = {
    "sport": frozenset(("state", "force", "law", "expert", "science", "press", "health", "culture")),
    "culture": frozenset(("force", "law", "health", "sport")),
    "private": frozenset(("state", "force", "law", "expert", "science", "press", "culture")),
    "health": frozenset(("force", "law", "sport", "culture", "press")),
}


@lru_cache(maxsize=20_000)
def concepts(role: str) -> frozenset[int]:
    """Return what a role says a person is, as numbers that are the same in every language."""
    words = [word.lower().replace("ё", "е") for word in _WORD.findall(role.replace("İ", "i"))]
    return frozenset(
        number
        for number, (_, languages) in enumerate(_CONCEPTS)
        for stems in languages
        if any(word.startswith(stems) for word in words)
    )


def _fields(role: str) -> frozenset[str]:
    return frozenset(_CONCEPTS[number][0] for number in concepts(role))


def agree(one: str | None, other: str | None) -> bool:
    """Tell whether two roles name the same office or trade."""
    return bool(one and other and concepts(one) & concepts(other))


def exclude(one: str | None, other: str | None) -> bool:
    """Tell whether hardly anybody is both: every field of the one excludes every field of the other."""
    if not one or not other or agree(one, other):
        return False
    ours, theirs = _fields(one), _fields(other)
    return bool(ours and theirs) and all(
        b in _EXCLUDED.get(a, ()) or a in _EXCLUDED.get(b, ()) for a in ours for b in theirs
    )
