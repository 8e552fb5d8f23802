"""English verbs the engine goes by: of saying, of opinion, of manner, and common ones that show a clause."""

from bot.summarizer.english.forms import participles, verbs
from bot.summarizer.lexicon import words

_SAYING = """
    accuse acknowledge add admit/admitted admonish advise affirm agree allege allow announce answer apologise
    apologize argue ask assert assure attest bark beg/begged bellow bemoan blog/blogged blurt boast brief bristle
    caption caution certify chide cite claim clarify comment complain concede conclude concur/concurred
    confer/conferred confess confide confirm conjecture contend continue convey correct counsel counter crow cry
    declare decree demand deny disagree disclose dispute divulge echo elaborate emphasise emphasize enthuse exclaim
    explain forecast/forecast foretell/foretold fume gloat gripe groan growl grumble guarantee hazard headline
    highlight hint hiss holler indicate inform insist interject intimate jeer joke lament maintain marvel mention
    message moan mumble murmur muse mutter narrate note notify object observe opine philosophize plead pledge point
    posit post predict proclaim promise pronounce prophesy propose protest quip/quipped quote rage rant rave reaffirm
    reason reassure rebuke rebut/rebutted recall recount refute reiterate rejoin relate remark remember remind
    reminisce repeat reply report reprimand respond retort retweet reveal roar rue rule say/said scoff scold scream
    shout shriek signal snap/snapped sneer specify speculate spill stammer state stipulate stress stutter
    submit/submitted suggest summarise summarize surmise swear/swore/sworn taunt tease telegraph tell/told testify
    text theorise theorize threaten thunder tweet underline underscore urge venture volunteer vouch vow warn whisper
    wonder write/wrote/written yell
    """
_OPINION = """
    anticipate assume believe bet/bet calculate consider deem doubt estimate expect fear feel/felt
    foresee/foresaw/foreseen guess hope imagine judge presume reckon regret/regretted suppose suspect think/thought
    trust worry
    """
_MANNER = """
    snort scowl huff hoot whoop purr coo wail whimper sniff sniffle cackle guffaw chortle titter snicker snigger deadpan/deadpanned boom bawl rasp slur/slurred
    squeak squeal yelp exhale wheeze intone chant drone vent warble whine yawn effuse falter fret/fretted howl implore
    inquire enquire lecture nag/nagged opine orate persist prattle prompt query rejoin remonstrate ruminate shrill
    snarl sneeze sputter splutter sympathise sympathize toast trumpet wisecrack grimace hesitate pause gush sober fire
    shoot/shot strike/struck snort demur/demurred assent parry venture advise blog/blogged type text beam begin/began/begun blush brag/bragged break/broke/broken chime chip/chipped chuckle conceal croak cut/cut
    drawl dream enumerate finish frown gasp gesticulate gesture giggle grin/grinned hide/hid/hidden hum/hummed
    interrupt intervene jest laugh nod/nodded pipe ponder read/read recite reflect share shrug/shrugged sigh sing/sang/sung
    smile smirk sob/sobbed start sum/summed wave weep/wept wince wink
    """
_CALLING = """
    blast brand call characterise characterize compare condemn consider criticise criticize decry deem denounce depict
    deride describe dismiss dub/dubbed hail label liken mock portray praise slam/slammed style term
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
    acknowledge add admit/admitted allege argue assert assure believe bet/bet claim complain concede confess contend
    emphasise emphasize estimate expect fear feel/felt guess hope insist joke maintain note observe predict promise
    recall reckon remark remember say/said stress suggest suppose suspect swear/swore/sworn tell/told think/thought
    underline underscore warn
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
    advance bring/brought call cite come/came convey defend deliver deny dismiss draw/drew/drawn echo entertain
    express give/gave/given harbor harbour have/had hide hold/held issue leave/left make/made offer pay/paid put/put
    raise reach reaffirm refute reiterate reject repeat send/sent set/set share sound state stick/stuck support
    take/took/taken utter voice
    """
)
"""Verbs that say something with a noun: «expressed confidence that»."""

GOVERNING = verbs(
    """
    begin/began/begun come/came continue dare decide fail go/went/gone happen hasten hurry like manage
    prefer/preferred proceed rush seek/sought start stop/stopped try venture want wish
    """
)
"""Verbs before «to say»: «went on to say», «managed to shout»."""

AUXILIARY = words(
    """
    am are aren't aren’t be been being can can't cannot can’t could couldn't couldn’t did didn't didn’t do does
    doesn't doesn’t don't don’t had hadn't hadn’t has hasn't hasn’t have haven't haven’t having is isn't isn’t may
    might must shall should shouldn't shouldn’t was wasn't wasn’t were weren't weren’t will won't won’t would wouldn't
    wouldn’t
    """
)
BE = words("is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t")
SHOWS_A_CLAUSE = AUXILIARY - words("having being been be") | words(
    """
        he'd he's he’d he’s i'd i'm i've it'll it's it’ll it’s i’d i’m i’ve she'd she's she’d she’s that's that’s
        there's there’s they'd they're they've they’d they’re they’ve we'd we're we've we’d we’re we’ve
        """
)
"""Words that show that a clause follows."""

COMMON = verbs(
    """
    hear/heard allow appear approve arrive bear/bore/borne become/became begin/began/begun belong bring/brought build/built
    buy/bought carry change choose/chose/chosen close come/came contain cost/cost cover create cut/cut deal/dealt
    depend deserve die draw/drew/drawn drive/drove/driven enter exist expect face fall/fell/fallen feel/felt
    fight/fought find/found fly/flew/flown forget/forgot/forgotten get/got give/gave/given go/went/gone
    grow/grew/grown hand happen help hit/hit hold/held hope hurt/hurt include join keep/kept kill know/knew/known lack
    launch lead/led leave/left let/let lie/lay/lain live look lose/lost make/made matter mean/meant meet/met move need
    offer open pay/paid plan play produce prove provide put/put reach read/read receive rely remain require return
    rise/rose/risen run/ran see/saw/seen seem sell/sold send/sent serve set/set shoot/shot show/showed/shown shut/shut
    sign sink/sank/sunk sit/sat sleep/slept speak/spoke/spoken spend/spent stand/stood start stay stop/stopped
    strike/struck suffer support take/took/taken teach/taught think/thought throw/threw/thrown turn
    understand/understood wait want wear/wore/worn win/won work
    """
)
"""Common verbs, for a clause that no auxiliary shows."""

ACTS = participles(
    """
    accuse admonish apologise apologize appeal ask award blame commend condemn congratulate criticise criticize
    decline dedicate dismiss greet hail hand introduce invite praise present refuse reject remind reproach salute
    scold thank urge welcome wish
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
    adamant afraid aware certain concerned confident convinced doubtful glad happy hopeful optimistic persuaded
    positive proud satisfied sceptical skeptical sorry sure surprised unsure worried
    """
)
"""«is sure that»: what a speaker is."""
