"""English words the engine goes by, in lower case: the small words of grammar, of page layout, and of key sentences."""

from bot.summarizer.lexicon import words

ADVERBS = words(
    """
    also then later once again earlier further recently already often still even never publicly simply quietly dryly now
    always sometimes usually previously repeatedly yesterday today tonight tomorrow meanwhile afterwards afterward
    thereafter therefore thus however though too instead rather first finally just only long since so soon ago aloud
    almost nonetheless nevertheless moreover furthermore besides likewise otherwise indeed perhaps maybe
    """
)

PREPOSITIONS = words(
    """
    of for at in on to with by from about over under against between into during since until till via per through across
    after before behind beyond within without among amid around near off onto out outside inside toward towards upon
    despite regarding concerning except
    """
)

ARTICLES = words("the a an")
PRONOUNS = words("he she they")
POSSESSIVE = words("his her their")
OBJECTS = words("him her them")
CONNECT = words("and or but")

TITLES = words(
    """
    mr mrs ms dr sir lady lord prof madam dame miss mister doctor rev hon mme khanum khanim muallim messrs
    """
)

OFFICES = words("president premier chancellor king queen pope")

TIMES = words(
    """
    week month year day morning evening night today yesterday tomorrow tonight noon midnight ago hour minute time weeks
    months years days hours minutes monday tuesday wednesday thursday friday saturday sunday
    """
)

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
    by photo conducted reporting written editing interviewed translated picture image source author prepared
    compiled
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

QUESTION = words("question q interviewer correspondent reporter journalist host moderator presenter anchor")
ANSWER = words("answer a")

STOP = words(
    """
    the a an and or but of to in on at by for from with as is are was were be been being it its this that these those
    he she they we i you his her their our my your not no will would can could should have has had do does did so if
    than then there what which who when where how all more about into over after before up out just also very
    """
)

ADDRESSING = words("you your yours yourself")
"""Words to somebody who is asked."""

MEETING = words(
    "interview interviewed spoke speaks talked talks sat met meets answered answers conversation questions guest told"
)
"""Words that bring in an interview."""

INVOLVED = words(
    """
    i we me us my our mine ours myself ourselves you your yours yourself i'm i've i'd i'll we're we've we'd we'll you're
    you've you'll you'd i’m i’ve i’d i’ll we’re we’ve we’d we’ll you’re you’ve you’ll you’d
    """
)
"""Words of those who talk to each other."""

SELF = words("i me my mine i'm i've")
CONDITION = words("if unless until whoever than without whatever when")
CONTRAST = words("not but nobody no never cannot rather")

NUMERALS = words(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty
    sixty seventy eighty ninety hundred thousand million billion percent per half quarter third fourfold twice
    """
)

STRONG_ENDS: tuple[str, ...] = ()
CONDITION_ENDS: tuple[str, ...] = ()

SELF_ENDS: tuple[str, ...] = ()

THIS_TIME = words("year week month season summer winter spring autumn morning century quarter decade")
"""Words after which «this» points to now and not back."""
