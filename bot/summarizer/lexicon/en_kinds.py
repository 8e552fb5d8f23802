"""English roles that may be one person's: «the journalist» may have been brought in as an editor, not as a judge."""

from bot.summarizer.lexicon import words

GENERIC = words(
    """
    official expert specialist man woman person gentleman lady speaker source author interlocutor interviewee participant
    guest leader head chief boss colleague figure individual native resident citizen veteran celebrity star hero heroine
    commentator pundit observer representative employee worker insider newcomer guy fellow father mother
    """
)
"""Roles that fit whoever spoke before."""

KINDS = (
    words(
        """
        mp mep deputy senator lawmaker congressman congresswoman politician parliamentarian legislator councillor speaker
        vice-speaker member chairman chairwoman chair party minister governor candidate nominee republican democrat
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
        professor scientist researcher scholar academic academician lecturer fellow historian sociologist economist
        political analyst doctor phd rector dean teacher physicist biologist chemist geologist ecologist hydrologist
        archaeologist ethnographer linguist philologist physician candidate laureate geneticist seismologist climatologist
        astronomer botanist zoologist ornithologist ichthyologist entomologist glaciologist meteorologist oceanographer
        mathematician demographer anthropologist psychologist philosopher politologist scientists
        """
    ),
    words(
        """
        ceo founder co-founder owner co-owner businessman businesswoman entrepreneur director manager executive head chief
        president chairman chairwoman chair tycoon magnate industrialist investor boss partner producer manufacturer
        employer hotelier restaurateur trader merchant farmer developer landlord shareholder vintner winemaker brewer baker
        """
    ),
    words(
        """
        minister deputy head director mayor governor spokesman spokeswoman spokesperson adviser advisor secretary
        commissioner chief president premier chancellor prefect akim politician statesman civil ministry administration
        undersecretary vice-minister rector chairman chairwoman vice-premier vice-president
        """
    ),
    words("lawyer attorney advocate solicitor barrister defender counsel jurist notary"),
    words("prosecutor investigator detective attorney-general"),
    words("judge justice magistrate arbiter chairman"),
    words(
        """
        coach player captain defender midfielder striker goalkeeper footballer athlete trainer manager forward winger
        sportsman sportswoman champion medallist medalist weightlifter boxer wrestler gymnast swimmer runner skier skater
        cyclist racer climber alpinist mountaineer olympian rider jockey chess grandmaster defenceman mentor helmsman
        specialist
        """
    ),
    words(
        "doctor surgeon physician nurse medic cardiologist oncologist epidemiologist virologist therapist paediatrician pediatrician dentist specialist veterinarian vet midwife paramedic pharmacist"
    ),
    words(
        """
        artist painter sculptor composer musician singer actor actress director writer poet poetess novelist playwright
        photographer designer architect conductor pianist violinist dancer choreographer filmmaker restorer curator
        performer author soloist dramatist screenwriter ballerina illustrator
        """
    ),
    words(
        "farmer grower beekeeper shepherd herder rancher agronomist winemaker gardener planter breeder peasant smallholder fisherman fisher"
    ),
    words(
        """
        general colonel officer commander soldier sergeant lieutenant major captain admiral serviceman veteran marshal
        brigadier spokesman spokesperson policeman policewoman chief inspector sheriff constable superintendent guard
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
    words("victim survivor witness passenger patient survivor eyewitness"),
    words("contractor builder developer"),
)


def akin(role: str) -> frozenset[str]:
    """Return the words that may name the same person as a role; none when it fits anybody."""
    if role in GENERIC:
        return frozenset()
    return frozenset({role}).union(*(kind for kind in KINDS if role in kind))
