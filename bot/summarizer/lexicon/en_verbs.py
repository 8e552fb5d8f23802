"""English verbs the engine goes by: of saying, of opinion, of manner, and common ones that show a clause."""

from bot.summarizer.english_forms import participles, verbs
from bot.summarizer.lexicon import words

_SAYING = """
    say/said tell/told add note stress underline underscore emphasize emphasise warn caution argue claim state announce
    explain reply respond answer ask recall insist remark observe admit/admitted acknowledge confirm deny promise pledge
    vow predict report conclude continue complain joke quip/quipped suggest maintain declare concede reiterate comment
    write/wrote/written testify post tweet retweet reveal disclose lament boast urge assure highlight
    forecast/forecast retort counter recount propose demand inform remind specify clarify point mention affirm assert
    contend allege stipulate rule reason repeat rejoin echo counsel advise exclaim confess confide muse opine plead remember allow
    protest scoff snap/snapped swear/swore/sworn threaten agree object grumble mutter murmur cry yell shout beg/begged
    wonder volunteer signal hint intimate indicate certify notify elaborate interject venture hazard enthuse marvel rave
    rant rage fume thunder bristle crow gloat bemoan rue apologize apologise summarize summarise decree reaffirm
    proclaim pronounce concur/concurred conjecture disagree dispute rebut/rebutted refute correct guarantee relate
    narrate convey divulge spill submit/submitted posit theorize theorise speculate surmise
    prophesy foretell/foretold attest vouch confer/conferred stammer stutter mumble gripe moan groan
    whisper blurt bark bellow holler roar scream shriek growl hiss sneer jeer taunt tease reprimand rebuke scold chide
    admonish reassure philosophize reminisce blog/blogged message
    text brief telegraph caption headline quote cite accuse
    """
_OPINION = """
    believe think/thought consider feel/felt expect hope fear doubt suspect assume presume suppose reckon guess
    anticipate trust estimate regret/regretted calculate foresee/foresaw/foreseen judge deem bet/bet imagine
    """
_MANNER = """
    laugh smile sigh shrug/shrugged nod/nodded grin/grinned giggle sob/sobbed weep/wept wink smirk interrupt intervene
    jest dream gesture gasp sing/sang/sung recite chuckle chime chip/chipped frown wince beam hum/hummed croak drawl
    reflect ponder share brag/bragged break/broke/broken cut/cut pipe wave gesticulate blush confabulate begin/began/begun
    start finish hide/hid/hidden conceal sum/summed enumerate
    """
_CALLING = """
    call describe brand dub/dubbed label characterize characterise dismiss slam/slammed portray denounce condemn hail
    praise term deem consider depict compare liken liken decry deride mock style criticize criticise blast
    """
SAYING = verbs(_SAYING)
"""Verbs that take quoted words and a clause."""

OPINION = verbs(_OPINION)
"""Verbs of opinion: «believes that …», also in a parenthesis."""

MANNER = verbs(_MANNER)
"""What a speaker does while speaking: a cue beside quoted words alone."""

CALLING = verbs(_CALLING)
"""Verbs that judge something in words that are quoted: «called the visit “long overdue”»."""

URGING = verbs(
    "urge accuse ask invite advise order instruct encourage implore beg/begged blame promise pledge vow threaten demand"
)
"""Verbs whose quoted complement alone is what was said: «urged both to “stop talking”»."""

CUES = SAYING | OPINION | MANNER
PARTICIPLES = participles(_SAYING) | participles(_OPINION) | participles(_MANNER) | participles(_CALLING)
REPORTED = participles(_SAYING)

THATLESS = verbs(
    """
    say/said tell/told think/thought believe feel/felt reckon hope fear suspect guess suppose claim insist argue admit/admitted
    add warn stress note maintain acknowledge predict promise suggest estimate complain joke concede assure swear/swore/sworn
    confess bet/bet expect recall remember remark observe underline underscore emphasize emphasise assert allege contend
    """
)
"""Verbs that take a clause without «that»."""

PLAIN_OBJECT = verbs(
    "note stress underline underscore emphasize emphasise recall remember observe estimate expect fear add"
)
"""Of these, the verbs that as readily take a noun: their clause shows itself by an auxiliary."""

TELLING = verbs("tell/told assure inform remind warn notify promise advise ask brief reassure")
"""Verbs with the hearer after them: «told reporters the plant …»."""

NEGATED = verbs("exclude rule")
"""Verbs that say something when they are negated: «does not rule out that»."""

QUOTING = verbs("quote cite")
LIGHT = verbs(
    """
    express voice make/made give/gave/given issue offer share raise reaffirm reiterate convey cite have/had hold/held draw/drew/drawn
    bring/brought call pay/paid put/put take/took/taken leave/left come/came stick/stuck reach sound state hide harbor
    harbour entertain utter advance repeat deliver send/sent set/set reject refute deny dismiss defend support echo
    """
)
"""Verbs that say something with a noun: «expressed confidence that»."""

GOVERNING = verbs(
    """
    go/went/gone manage hasten continue want wish begin/began/begun start rush dare prefer/preferred like fail come/came
    try seek/sought hurry stop/stopped venture decide proceed happen
    """
)
"""Verbs before «to say»: «went on to say», «managed to shout»."""

AUXILIARY = words(
    """
    has had have having did does do will would shall should can could may might must is are was were be been being am
    isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't won't wouldn't can't couldn't shouldn't isn’t
    aren’t wasn’t weren’t hasn’t haven’t hadn’t didn’t doesn’t don’t won’t wouldn’t can’t couldn’t shouldn’t cannot
    """
)
BE = words("is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t")
SHOWS_A_CLAUSE = AUXILIARY - words("having being been be") | words(
    """
        it's there's he's she's they're we're i'm that's it’s there’s he’s she’s they’re we’re i’m that’s
        it'll it’ll they've they’ve we've we’ve i've i’ve he'd he’d she'd she’d they'd they’d we'd we’d i'd i’d
        """
)
"""Words that show that a clause follows."""

COMMON = verbs(
    """
    go/went/gone come/came make/made take/took/taken give/gave/given get/got find/found keep/kept leave/left lose/lost
    meet/met pay/paid put/put run/ran see/saw/seen sell/sold send/sent set/set spend/spent stand/stood begin/began/begun
    become/became bring/brought buy/bought build/built choose/chose/chosen cost/cost cut/cut draw/drew/drawn
    drive/drove/driven fall/fell/fallen feel/felt fight/fought fly/flew/flown forget/forgot/forgotten grow/grew/grown
    hold/held hit/hit hurt/hurt know/knew/known lead/led let/let lie/lay/lain mean/meant read/read rise/rose/risen
    sink/sank/sunk sit/sat shoot/shot show/showed/shown shut/shut sleep/slept speak/spoke/spoken strike/struck
    teach/taught think/thought throw/threw/thrown understand/understood win/won wear/wore/worn
    need want work remain seem look live depend include start stop/stopped help allow belong exist deserve matter lack
    suffer hope rely face carry bear/bore/borne cover open close change turn move reach receive lose/lost wait stay play
    happen arrive return die kill sign hand approve launch produce create support serve require provide offer expect
    contain appear prove deal/dealt enter join plan
    """
)
"""Common verbs, for a clause that no auxiliary shows."""

ACTS = participles(
    """
    praise thank invite congratulate greet wish welcome criticize criticise condemn apologize apologise present award hand decline
    refuse dismiss reject hail blame accuse introduce remind ask urge appeal dedicate admonish scold reproach commend salute
    """
)
"""What a speaker does besides saying: «said that … and praised the dockers»."""

PLAIN_PASTS = words(
    "gave took went came saw began broke chose drew drove flew forgot grew knew rose shook showed spoke swore threw tore wore wrote"
)
"""Pasts that are no participles: they never share a «had» or a «was»."""

READING = verbs("read/read say/said state run/ran go/went/gone")
"""What a text does: «reads the article», «the statement says»."""

SURE = words(
    """
    sure certain confident convinced adamant hopeful optimistic afraid positive persuaded doubtful sceptical skeptical
    aware glad worried concerned proud surprised unsure sorry happy satisfied
    """
)
"""«is sure that»: what a speaker is."""
