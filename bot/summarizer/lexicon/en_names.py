"""English words with a capital that are no person: places, peoples, days, and words that only begin a sentence."""

from bot.summarizer.lexicon import words

NOT_NAMES = words(
    """
    the a an this that these those it he she they we i you in on at by for from with of to and but or if when while as
    after before here there his her their our my your its what who whom whose how why where which whether not no nor yes
    some many most each every all both either neither one two three four five six seven eight nine ten eleven twelve
    twenty thirty forty fifty hundred thousand million another other others such only even then now so yet once since until till
    although though because during despite under over between against about among amid without within above across along
    around below beneath beside besides beyond down inside into near off onto out outside past through throughout toward
    towards up upon via like unlike except per than nor nevertheless nonetheless however moreover furthermore meanwhile
    otherwise therefore thus hence instead still again also too rather quite very just already almost always never often
    sometimes usually soon later earlier recently lately today yesterday tomorrow tonight previously currently initially
    finally eventually last next first second third fourth lastly firstly secondly thirdly ultimately additionally
    similarly likewise consequently accordingly incidentally apparently evidently clearly obviously certainly perhaps
    maybe probably possibly indeed naturally fortunately unfortunately sadly luckily hopefully frankly honestly
    interestingly importantly notably surprisingly ironically officially reportedly allegedly traditionally historically
    according thanks due given following commenting touching speaking asked answering question answer read photo video
    let us me him them myself himself herself themselves itself nobody everyone everybody someone somebody anyone anything
    nothing something everything few several much more less least enough half part none do does did is are was were will
    would can could should may might must have has had be been being don't didn't doesn't isn't it's that's there's he's
    she's they're we're let's please well oh ah hello dear thank welcome good bad new old young former late early big
    small great little long short high low same different main key own free full top many-sided back ahead away apart
    aside forward together elsewhere everywhere nowhere somewhere anywhere instead regarding concerning considering
    including excluding depending starting beginning ending using based asked told said says adding noting stressing
    speaking addressing answering explaining describing recalling referring responding replying welcoming expressing
    congratulating announcing opening closing summing summarizing concluding continuing turning returning looking
    judging having making taking seeing visiting meeting talking discussing reacting replying citing quoting writing
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december spring summer autumn winter christmas easter novruz nowruz ramadan
    """
)
"""Words that are no name though a sentence may begin with them."""

DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words("january february march april may june july august september october november december")

COUNTRIES = words(
    """
    azerbaijan armenia georgia turkey türkiye turkiye russia iran iraq kazakhstan uzbekistan turkmenistan kyrgyzstan
    tajikistan ukraine belarus moldova poland germany france italy spain portugal britain england scotland wales ireland
    hungary romania bulgaria serbia croatia slovenia slovakia slovak czechia austria switzerland belgium netherlands holland
    luxembourg denmark sweden norway finland iceland estonia latvia lithuania greece cyprus malta albania montenegro
    kosovo china japan india pakistan afghanistan bangladesh nepal mongolia vietnam thailand indonesia malaysia singapore
    philippines israel palestine lebanon syria jordan egypt libya tunisia algeria morocco sudan ethiopia kenya nigeria
    ghana africa america canada mexico brazil argentina chile peru colombia venezuela cuba australia qatar kuwait bahrain
    oman yemen emirates arabia europe asia eurasia caucasus usa uk us eu uae nakhchivan karabakh abkhazia ossetia
    crimea kurdistan dagestan tatarstan bashkortostan chechnya adjara
    """
)

ALLIANCES = words("nato un eu opec unesco unicef imf who wto osce nasa fao iaea iea ebrd adb eurostat")
CAPITALS = words(
    """
    baku yerevan tbilisi ankara moscow tehran baghdad astana tashkent ashgabat bishkek dushanbe kyiv kiev minsk chisinau
    warsaw berlin paris rome madrid lisbon london dublin budapest bucharest sofia belgrade zagreb ljubljana bratislava
    prague vienna bern brussels amsterdam copenhagen stockholm oslo helsinki tallinn riga vilnius athens nicosia beijing
    tokyo delhi islamabad kabul hanoi bangkok jakarta singapore manila jerusalem damascus cairo tripoli tunis algiers
    rabat nairobi washington ottawa canberra doha riyadh beirut geneva strasbourg istanbul almaty dubai samarkand
    pentagon batumi ganja sumgayit sumgait shusha lankaran aktau atyrau karaganda petersburg york kremlin
    """
)

DEMONYMS = words(
    """
    azerbaijani azeri armenian georgian turkish turk russian iranian iraqi kazakh kazakhstani uzbek turkmen kyrgyz tajik
    ukrainian belarusian belarussian moldovan polish german french italian spanish portuguese british english scottish
    welsh irish hungarian romanian bulgarian serbian croatian slovenian slovak czech austrian swiss belgian dutch danish
    swedish norwegian finnish icelandic estonian latvian lithuanian greek cypriot maltese albanian montenegrin kosovar
    chinese japanese korean indian pakistani afghan bangladeshi nepali mongolian vietnamese thai indonesian malaysian
    israeli palestinian lebanese syrian jordanian egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan
    nigerian african american canadian mexican brazilian argentine argentinian chilean peruvian colombian venezuelan
    cuban australian qatari kuwaiti saudi emirati omani yemeni european asian eurasian caucasian caspian arab arabic
    kurdish jewish muslim christian orthodox catholic islamic turkic slavic baltic nordic western eastern northern
    southern central soviet tatar chechen abkhaz ossetian scandinavian latin zealander ottoman persian roman byzantine
    dubai-based baku-based moscow-based london-based
    """
)
"""Adjectives of peoples and places: part of a role, never of a name."""

PLACE_WORDS = words(
    """
    north south east west northern southern eastern western upper lower united kingdom republic states state sea ocean bay gulf
    river lake mountain mountains mount hill hills valley island islands peninsula cape coast beach desert steppe forest
    city town village district region province county oblast rayon raion square street avenue boulevard road highway
    bridge tower palace castle fortress cathedral mosque church park garden gardens station terminal airport port harbour
    harbor dam canal corridor line pipeline tunnel crossing checkpoint border gate gates olympic olympics cup league
    championship stadium arena world day week month year festival prize award games exhibition fair expo
    """
)
"""Words of the names of places, events and things."""

DOMAINS = words(
    """
    affairs relations health education economy economics energy defense defence culture cultural heritage science sciences youth
    sport sports agriculture ecology environment natural resources finance finances taxes tax trade commerce industry
    industries transport transportation communication communications digital development technology technologies
    technical justice labour labor social protection population emergency emergencies situations security internal
    external foreign interior international regional national public civil state federal tourism investment investments
    innovation information internet space forestry fisheries water housing construction planning statistics customs
    migration immigration integration reforms policy policies politics strategy cooperation diplomacy law human rights
    management administration audit control supervision research studies analysis medicine surgery cardiology pediatrics
    engineering architecture arts art music literature history languages philology physics chemistry biology mathematics
    geology geography hydrology oceanography meteorology astronomy philosophy psychology sociology monuments antiquities
    infrastructure logistics railways aviation shipping ports mining metallurgy oil gas electricity power renewables
    climate safety quality standardization standards metrology competition antimonopoly consumer women children family
    religion religious associations organizations cinematography media press broadcasting marketing sales operations
    production procurement personnel resources affairs general central republic republican northern southern eastern
    western caspian caucasus black strategic independent free democratic liberal conservative popular people's union
    extraordinary plenipotentiary fight monitoring analytical military naval air maritime land rural urban municipal parliamentary presidential
    """
)
"""What ministries and departments are for: with a capital in their names, never a person's."""

PARTICLES = words(
    """
    von van de der den la le al el bin ibn al- da di du des del della dos das ter ten zu zur und y e oglu oghlu ogly uulu
    uly qizi qızı kyzy gizi kizi ben bint abu st santa ul un
    """
)
"""Small words inside a name."""

SURNAME_LIKE = words(
    """
    hill west north south park church lake hall gates bush day banks brooks castle street bridges fields rivers wood
    woods ford tower towers house march marsh stone banks england france holland ireland wales german french english
    scott jordan israel london york paris star
    """
)
"""Words of places that are surnames as well, behind a given name."""

NAME_ENDS = words("jr sr ii iii iv junior senior")

WOMENS_ENDINGS = (
    "ova",
    "eva",
    "yeva",
    "skaya",
    "tskaya",
    "skaia",
    "ska",
    "dóttir",
    "dottir",
    "yevna",
    "ovna",
    "evna",
    "ichna",
)
MENS_ENDINGS = ("ovich", "evich", "yevich", "sky", "skiy", "skyi", "ski", "ov", "ev", "yev")
WOMENS_PARTICLES = words("qizi qızı kyzy gizi kizi bint")
MENS_PARTICLES = words("oglu oghlu ogly uulu uly bin ibn ben")
