"""English words the engine goes by, in lower case: the small words of grammar, of page layout, and of key sentences."""

from bot.summarizer.lexicon import words

ADVERBS = words(
    """
    afterward afterwards again ago almost aloud already also always besides dryly earlier even finally first further
    furthermore however indeed instead just later likewise long maybe meanwhile moreover never nevertheless
    nonetheless now often once only otherwise perhaps previously publicly quietly rather recently repeatedly simply
    since so sometimes soon still then thereafter therefore though thus today tomorrow tonight too usually yesterday
    """
)

PREPOSITIONS = words(
    """
    about across after against amid among around at before behind between beyond by concerning despite during except
    for from in inside into near of off on onto out outside over per regarding since through till to toward towards
    under until upon via with within without
    """
)

ARTICLES = words("the a an")
PRONOUNS = words("he she they")
POSSESSIVE = words("his her their")
OBJECTS = words("him her them")
CONNECT = words("and or but")

TITLES = words(
    """
    dame doctor dr hon khanim khanum lady lord madam messrs miss mister mme mr mrs ms muallim prof rev sir
    """
)

OFFICES = words("president premier chancellor king queen pope")

TIMES = words(
    """
    ago day days evening friday hour hours midnight minute minutes monday month months morning night noon saturday
    sunday thursday time today tomorrow tonight tuesday wednesday week weeks year years yesterday
    """
)

ANAPHORA = words(
    """
    also and another because besides both but finally fourth furthermore he her here him his however instead it its
    meanwhile moreover neither no nor one or otherwise perhaps second she so still such that their them then there
    therefore these they third this those thus well what which who yes yet
    """
)

STRONG = words(
    """
    best better billion cannot cent cheaper every fall first forecast growth if least less million more most must need
    needs never no nobody only per percent record rise risk should than thousand threat until whoever will without
    worse worst would
    """
)

BYLINE = words(
    """
    author by compiled conducted editing image interviewed photo picture prepared reporting source translated written
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
    a about after all also an and are as at be been before being but by can could did do does for from had has have he
    her his how i if in into is it its just more my no not of on or our out over she should so than that the their
    then there these they this those to up very was we were what when where which who will with would you your
    """
)

ADDRESSING = words("you your yours yourself")
"""Words to somebody who is asked."""

PROMPTING = words("tell describe explain")
"""Verbs that ask without a question mark."""

MEETING = words(
    "interview interviewed spoke speaks talked talks sat met meets answered answers conversation questions guest told"
)
"""Words that bring in an interview."""

INVOLVED = words(
    """
    i i'd i'll i'm i've i’d i’ll i’m i’ve me mine my myself our ours ourselves us we we'd we'll we're we've we’d we’ll
    we’re we’ve you you'd you'll you're you've your yours yourself you’d you’ll you’re you’ve
    """
)
"""Words of those who talk to each other."""

SELF = words("i me my mine i'm i've")
CONDITION = words("if unless until whoever than without whatever when")
CONTRAST = words("not but nobody no never cannot rather")

NUMERALS = words(
    """
    billion eight eighty eleven fifteen fifty five forty four fourfold fourteen half hundred million nine ninety per
    percent quarter seven seventy six sixty ten third thirteen thirty thousand three twelve twenty twice two
    """
)

STRONG_ENDS: tuple[str, ...] = ()
CONDITION_ENDS: tuple[str, ...] = ()

SELF_ENDS: tuple[str, ...] = ()

THIS_TIME = words("year week month season summer winter spring autumn morning century quarter decade")
"""Words after which «this» points to now and not back."""
