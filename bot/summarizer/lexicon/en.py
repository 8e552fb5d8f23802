"""English words the engine goes by, in lower case."""

from bot.summarizer.lexicon import words

SAY = words(
    """
    confessed exclaimed confided mused opined pleaded protested remembered scoffed snapped swore threatened agreed objected
    chuckled grumbled muttered murmured cried yelled begged wondered volunteered confide exclaims confesses agrees objects
    said says say saying told tells tell added adds adding noted notes noting stressed stresses stressing underlined
    underlines warned warns warning believes believed believe thinks thought argued argues arguing claimed claims
    claiming stated states announced announces explained explains explaining replied replies responded responds
    answered answers asked asks recalled recalls insisted insists emphasized emphasised emphasizes emphasises remarked
    remarks observed observes admitted admits acknowledged acknowledges confirmed confirms denied denies promised
    promises pledged pledges vowed predicted predicts estimated estimates reported reports concluded concludes
    continued continues complained complains joked jokes quipped suggested suggests maintained maintains declared
    declares conceded concedes cautioned cautions reiterated reiterates commented comments wrote writes testified
    posted tweeted shared revealed reveals disclosed lamented boasted urged shouted whispered laughed smiled sighed
    pointed quoted expects expected hopes hoped feels considers assured assures highlighted highlights forecast
    forecasts shrugged retorted countered recounted proposed demanded informed
    """
)
"""Verbs of saying and of opinion."""

THATLESS = words(
    """
    said says believes thinks told insists argues claims admitted added warned stressed noted explained recalled
    reckons feels thought believed insisted acknowledged maintains
    """
)
"""Verbs that take a clause without «that»."""

ADVERBS = words(
    """
    also then later once again earlier further recently already often still even never publicly simply quietly dryly
    added went on to say
    """
)

PREPOSITIONS = words(
    """
    of for at in on to with by from about over under against between into during since until via per
    """
)

ARTICLES = words("the a an")

BY_WORDS = words("words view opinion account estimate assessment estimates reckoning telling")

PRONOUNS = words("he she they")

POSSESSIVE = words("his her their")
OBJECTS = words("him her them")

ROLES = words(
    """
    interviewee plumber carpenter electrician curator restorer welder lecturer tutor activist campaigner
        minister president chairman chairwoman chair chairperson head chief director spokesman spokeswoman spokesperson
    ambassador expert analyst economist professor official adviser advisor engineer mayor governor secretary deputy
    lawmaker senator commissioner inspector specialist scientist researcher hydrologist farmer blogger journalist
    activist envoy diplomat general colonel captain coach manager founder owner author writer historian lawyer attorney
    judge prosecutor doctor teacher rector dean member leader boss officer ceo executive representative negotiator
    politician premier chancellor king queen pope student resident driver worker striker goalkeeper midfielder curator
    architect artist singer actor actress conductor agronomist geologist ecologist biologist physicist chemist
    consultant strategist trader broker investor banker auditor coordinator organiser organizer operator pilot nurse
    surgeon veterinarian fisherman miner baker chef builder contractor meteorologist seismologist sociologist
    psychologist demographer linguist archaeologist colleague neighbour neighbor commander sergeant lieutenant admiral
    major superintendent principal headteacher vice-president co-founder guide mechanic forester ranger beekeeper
    shepherd weaver potter winemaker editor columnist poet composer director-general undersecretary publisher librarian
    archivist photographer planner technician dispatcher supervisor foreman
    """
)
"""Nouns of persons."""

BODIES = words(
    """
    ministry government agency committee commission company police union council court bank fund university institute
    party parliament authority service department office embassy association federation club group organisation
    organization board centre center administration delegation opposition operator bureau corporation firm army navy
    """
)

MEDIA = words(
    """
    agency newspaper portal channel news report azernews trend reuters bbc cnn bloomberg magazine website outlet press
    media correspondent reporter journalists journalist times post apa
    """
)

TITLES = words("mr mrs ms dr sir lady lord prof madam dame")

NOT_NAMES = words(
    """
    the a an this that these those it he she they we i you in on at by for from with of to and but or if when while as
    after before monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december there here his her their our my your its what who how why where which
    not no yes according asked commenting touching speaking question answer earlier later meanwhile however still also
    read photo mr mrs ms dr sir last next some many most each every all both neither either one two three four five six
    seven eight nine ten another other such only even then now so yet once since until although though because during
    despite under over between against about among without within
    """
)

COUNTRY_LIKE = words(
    """
    north south east west new republic united states kingdom union sea black caspian central middle city street square
    river lake mountain
    """
)

CONNECT = words("and or but")

ANAPHORA = words(
    """
    this that these those it he she they his her their its such so therefore thus then there here but and or however
    also second third fourth finally moreover furthermore otherwise because yet still instead meanwhile another both
    neither nor yes no one him them besides perhaps well what which who
    """
)

STRONG = words(
    """
    must should need needs will cannot never only first risk threat percent per cent million billion thousand if more
    less most least cheaper better worse worst best nobody whoever no growth fall rise record forecast every would than
    until without
    """
)

BYLINE = words(
    """
    by photo interview conducted reporting written editing interviewed translated picture image source author
    """
)

RELATED = frozenset(
    (
        "read also",
        "also read",
        "related",
        "related news",
        "see also",
        "more news",
        "read more",
        "more on this",
        "other news",
        "you may also like",
        "most read",
    )
)

QUESTION = words("question q")

ANSWER = words("answer a")

STOP = words(
    """
    the a an and or but of to in on at by for from with as is are was were be been being it its this that these those
    he she they we i you his her their our my your not no will would can could should have has had do does did so if
    than then there what which who when where how all more about into over after before up out just also very
    """
)

SELF = words("i me my mine i'm i've")

CONDITION = words("if unless until whoever than without whatever when")

CONTRAST = words("not but nobody no never cannot rather")

NUMERALS = words(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty
    sixty seventy eighty ninety hundred thousand million billion percent per half quarter third fourfold twice
    """
)

FINITE = words(
    """
    is are was were will would can could should must may might has have had does did do needs need cannot
    """
)
"""Verbs that show a clause."""

STRONG_ENDS: tuple[str, ...] = ()
CONDITION_ENDS: tuple[str, ...] = ()

TIMES = words(
    "week month year day morning evening night today yesterday tomorrow tonight noon midnight ago hour minute time"
)

TELLING = words("told tells")

OFFICES = words("president premier chancellor king queen pope")
QUOTED = "quoted"

SELF_ENDS: tuple[str, ...] = ()

THIS_TIME = words("year week month season summer winter spring autumn morning century quarter decade")
"""Words after which «this» points to now and not back."""
