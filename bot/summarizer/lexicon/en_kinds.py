"""English roles that may be one person's: «the journalist» may have been brought in as an editor, not as a judge."""

from bot.summarizer.lexicon import words
from bot.summarizer.lexicon.en_nouns import ROLES

GENERIC = words(
    """
    author boss celebrity chief citizen colleague commentator employee expert father fellow figure gentleman guest guy
    head hero heroine individual insider interlocutor interviewee lady leader man mother native newcomer observer
    official participant person pundit representative resident source speaker specialist star veteran woman worker
    girl boy youngster youth child lad
    """
)
"""Roles that fit whoever spoke before."""

KIN = words(
    """
    aunt brother brother-in-law cousin daughter daughter-in-law father father-in-law granddaughter grandfather
    grandmother grandson groom husband mother mother-in-law nephew niece sister sister-in-law son son-in-law spouse
    stepfather stepmother uncle wife
    """
)
"""Whose they are goes without saying: «the uncle» is nobody's who spoke before."""

_LAW = (
    words("lawyer attorney advocate solicitor barrister defender counsel jurist notary"),
    words("prosecutor investigator detective attorney-general"),
    words("judge justice magistrate arbiter chairman"),
)
_VICTIMS = words("victim survivor witness passenger patient survivor eyewitness complainant plaintiff")
_ACCUSED = words("accused arrestee convict convicted defendant detainee inmate prisoner suspect")
"""Whatever their calling is, they are not of the law and not their victims."""

KINDS = (
    words(
        """
        candidate chair chairman chairwoman congressman congresswoman councillor democrat deputy governor lawmaker
        legislator member mep minister mp nominee parliamentarian party politician republican senator speaker
        vice-speaker
        """
    ),
    words(
        "ambassador diplomat envoy consul attache minister secretary representative ministry negotiator spokesman spokeswoman spokesperson mediator"
    ),
    words(
        "journalist editor editor-in-chief reporter blogger columnist publisher correspondent writer publicist commentator presenter anchor host observer"
    ),
    words(
        """
        academic academician analyst anthropologist archaeologist astronomer biologist botanist candidate chemist
        climatologist dean demographer doctor ecologist economist entomologist ethnographer fellow geneticist
        geologist glaciologist historian hydrologist ichthyologist laureate lecturer linguist mathematician
        meteorologist oceanographer ornithologist phd philologist philosopher physician physicist political
        politologist professor psychologist rector researcher scholar scientist scientists seismologist sociologist
        teacher zoologist
        """
    ),
    words(
        """
        baker boss brewer businessman businesswoman ceo chair chairman chairwoman chief co-founder co-owner developer
        director employer entrepreneur executive farmer founder head hotelier industrialist investor landlord magnate
        manager manufacturer merchant owner partner president producer restaurateur shareholder trader tycoon vintner
        winemaker
        """
    ),
    words(
        """
        administration adviser advisor akim chairman chairwoman chancellor chief civil commissioner deputy director
        governor head mayor minister ministry politician prefect premier president rector secretary spokesman
        spokesperson spokeswoman statesman undersecretary vice-minister vice-premier vice-president
        """
    ),
    *_LAW,
    words(
        """
        alpinist athlete boxer captain champion chess climber coach cyclist defenceman defender footballer forward
        goalkeeper grandmaster gymnast helmsman jockey manager medalist medallist mentor midfielder mountaineer
        olympian player racer rider runner skater skier specialist sportsman sportswoman striker swimmer trainer
        weightlifter winger wrestler
        """
    ),
    words(
        """
        allergist anaesthetist anesthesiologist anesthetist cardiologist dentist dermatologist doctor endocrinologist
        epidemiologist gastroenterologist geriatrician gynaecologist gynecologist haematologist hepatologist immunologist
        medic midwife nephrologist neurologist neurosurgeon nurse obstetrician oncologist ophthalmologist optometrist
        orthopaedist paediatrician paramedic pathologist pediatrician pharmacist physician psychiatrist psychotherapist
        pulmonologist radiologist rheumatologist specialist surgeon therapist toxicologist traumatologist urologist vet
        veterinarian virologist
        """
    ),
    words(
        """
        actor actress architect artist author ballerina choreographer composer conductor curator dancer designer
        director dramatist filmmaker illustrator musician novelist painter performer photographer pianist playwright
        poet poetess restorer screenwriter sculptor singer soloist violinist writer
        """
    ),
    words(
        "farmer grower beekeeper shepherd herder rancher agronomist winemaker gardener planter breeder peasant smallholder fisherman fisher"
    ),
    words(
        """
        admiral brigadier captain chief colonel commander constable general guard inspector lieutenant major marshal
        officer policeman policewoman sergeant serviceman sheriff soldier spokesman spokesperson superintendent
        veteran
        """
    ),
    words("captain skipper sailor mariner pilot helmsman navigator aviator seafarer boatswain"),
    words(
        "engineer designer inventor developer programmer constructor technologist technician builder architect contractor founder"
    ),
    words("curator keeper historian archivist director museum restorer guide librarian"),
    words(
        "priest bishop archbishop imam rabbi pastor cleric patriarch cardinal mufti clergyman preacher monk akhund sheikh"
    ),
    words(
        "activist campaigner environmentalist ecologist volunteer campaigner dissident defender coordinator founder head"
    ),
    words("driver trucker chauffeur carrier motorist"),
    words("teacher schoolteacher headteacher headmaster headmistress principal tutor educator instructor"),
    words("student pupil schoolboy schoolgirl undergraduate graduate teenager"),
    _VICTIMS,
    words("contractor builder developer"),
)


def akin(role: str) -> frozenset[str]:
    """Return the words that may name the same person as a role; none when it fits anybody."""
    if role in GENERIC:
        return frozenset()
    if role in _ACCUSED:
        return (ROLES | _ACCUSED).difference(_VICTIMS, *_LAW)
    return frozenset({role}).union(*(kind for kind in KINDS if role in kind))
