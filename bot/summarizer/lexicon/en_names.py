"""English words with a capital that are no person: places, peoples, days, and words that only begin a sentence."""

from bot.summarizer.lexicon import words

NOT_NAMES = words(
    """
    a about above according accordingly across adding additionally addressing after again against ah ahead all
    allegedly almost along already also although always amid among an and announcing another answer answering anyone
    anything anywhere apart apparently april are around as aside asked at august autumn away back bad based be because
    been before beginning being below beneath beside besides between beyond big both but by can certainly christmas
    citing clearly closing commenting concerning concluding congratulating consequently considering continuing could
    currently dear december depending describing despite did didn't different discussing do does doesn't don't down
    due during each earlier early easter eight either eleven elsewhere ending enough even eventually every everybody
    everyone everything everywhere evidently except excluding explaining expressing february few fifty finally first
    firstly five following for former fortunately forty forward four fourth frankly free friday from full furthermore
    given good great had half has have having he he's hello hence her here herself high him himself his historically
    honestly hopefully how however hundred i if importantly in incidentally including indeed initially inside instead
    interestingly into ironically is isn't it it's its itself january judging july june just key last lastly late
    lately later least less let let's like likewise little long looking low luckily main making many march may maybe
    me meanwhile meeting might million monday more moreover most much must my myself naturally near neither never
    nevertheless new next nine no nobody none nonetheless nor not notably nothing noting november novruz now nowhere
    nowruz obviously october of off officially often oh old on once one only onto opening or other others otherwise
    our out outside over own part past per perhaps photo please possibly previously probably question quite quoting
    ramadan rather reacting read recalling recently referring regarding replying reportedly responding returning sadly
    said same saturday says second secondly seeing september seven several she she's short should similarly since six
    small so some somebody someone something sometimes somewhere soon speaking spring starting still stressing such
    summarizing summer summing sunday surprisingly taking talking ten than thank thanks that that's the their them
    themselves then there there's therefore these they they're third thirdly thirty this those though thousand three
    through throughout thursday thus till to today together told tomorrow tonight too top touching toward towards
    traditionally tuesday turning twelve twenty two ultimately under unfortunately unlike until up upon us using
    usually very via video visiting was we we're wednesday welcome welcoming well were what when where whether which
    while who whom whose why will winter with within without would writing yes yesterday yet you young your
    """
)
"""Words that are no name though a sentence may begin with them."""

DAYS = words("monday tuesday wednesday thursday friday saturday sunday")

MONTHS = words("january february march april may june july august september october november december")

COUNTRIES = words(
    """
    abkhazia adjara afghanistan africa albania algeria america arabia argentina armenia asia australia austria
    azerbaijan bahrain bangladesh bashkortostan belarus belgium brazil britain bulgaria canada caucasus chechnya chile
    china colombia crimea croatia cuba cyprus czechia dagestan denmark egypt emirates england estonia ethiopia eu
    eurasia europe finland france georgia germany ghana greece holland hungary iceland india indonesia iran iraq
    ireland israel italy japan jordan karabakh kazakhstan kenya kosovo kurdistan kuwait kyrgyzstan latvia lebanon
    libya lithuania luxembourg malaysia malta mexico moldova mongolia montenegro morocco nakhchivan nepal netherlands
    nigeria norway oman ossetia pakistan palestine peru philippines poland portugal qatar romania russia scotland
    serbia singapore slovak slovakia slovenia spain sudan sweden switzerland syria tajikistan tatarstan thailand
    tunisia turkey turkiye turkmenistan türkiye uae uk ukraine us usa uzbekistan venezuela vietnam wales yemen
    """
)

ALLIANCES = words("nato un eu opec unesco unicef imf who wto osce nasa fao iaea iea ebrd adb eurostat")

CAPITALS = words(
    """
    aktau algiers almaty amsterdam ankara ashgabat astana athens atyrau baghdad baku bangkok batumi beijing beirut
    belgrade berlin bern bishkek bratislava brussels bucharest budapest cairo canberra chisinau copenhagen damascus
    delhi doha dubai dublin dushanbe ganja geneva hanoi helsinki islamabad istanbul jakarta jerusalem kabul karaganda
    kiev kremlin kyiv lankaran lisbon ljubljana london madrid manila minsk moscow nairobi nicosia oslo ottawa paris
    pentagon petersburg prague rabat riga riyadh rome samarkand shusha singapore sofia stockholm strasbourg sumgait
    sumgayit tallinn tashkent tbilisi tehran tokyo tripoli tunis vienna vilnius warsaw washington yerevan york zagreb
    """
)

DEMONYMS = words(
    """
    abkhaz afghan african albanian algerian american arab arabic argentine argentinian armenian asian australian
    austrian azerbaijani azeri baltic bangladeshi belarusian belarussian belgian brazilian british bulgarian byzantine
    canadian caspian catholic caucasian central chechen chilean chinese christian colombian croatian cuban cypriot
    czech danish dutch eastern egyptian emirati english estonian ethiopian eurasian european finnish french georgian
    german greek hungarian icelandic indian indonesian iranian iraqi irish islamic israeli italian japanese jewish
    jordanian kazakh kazakhstani kenyan korean kosovar kurdish kuwaiti kyrgyz latin latvian lebanese libyan lithuanian
    malaysian maltese mexican moldovan mongolian montenegrin moroccan muslim nepali nigerian nordic northern norwegian
    omani orthodox ossetian ottoman pakistani palestinian persian peruvian polish portuguese qatari roman romanian
    russian saudi scandinavian scottish serbian slavic slovak slovenian southern soviet spanish sudanese swedish swiss
    syrian tajik tatar thai tunisian turk turkic turkish turkmen ukrainian uzbek venezuelan vietnamese welsh western
    yemeni zealander
    """
)
"""Adjectives of peoples and places: part of a role, never of a name."""

REGIONAL = words(
    """
    arabic baltic byzantine caspian caucasian central chinese danish dutch eastern english eurasian finnish french
    irish islamic japanese jewish latin nordic northern orthodox ottoman polish scandinavian slavic southern soviet
    spanish swedish turkic turkish welsh western
    """
)
"""Of these, the ones that mean no single person: not so «the Italian said»."""

PLACE_WORDS = words(
    """
    airport arena avenue award bay beach border boulevard bridge canal cape castle cathedral championship checkpoint
    church city coast corridor county crossing cup dam day desert district east eastern exhibition expo fair festival
    forest fortress games garden gardens gate gates gulf harbor harbour highway hill hills island islands kingdom lake
    league line lower month mosque mount mountain mountains north northern oblast ocean olympic olympics palace park
    peninsula pipeline port prize province raion rayon region republic river road sea south southern square stadium
    state states station steppe street terminal tower town tunnel united upper valley village week west western world
    year
    """
)
"""Words of the names of places, events and things."""

DOMAINS = words(
    """
    administration affairs agriculture air analysis analytical antimonopoly antiquities architecture art arts
    associations astronomy audit aviation biology black broadcasting cardiology caspian caucasus central chemistry
    children cinematography civil climate commerce communication communications competition conservative construction
    consumer control cooperation cultural culture customs defence defense democratic development digital diplomacy
    eastern ecology economics economy education electricity emergencies emergency energy engineering environment
    external extraordinary family federal fight finance finances fisheries foreign forestry free gas general geography
    geology health heritage history housing human hydrology immigration independent industries industry information
    infrastructure innovation integration interior internal international internet investment investments justice
    labor labour land languages law liberal literature logistics management maritime marketing mathematics media
    medicine metallurgy meteorology metrology migration military mining monitoring monuments municipal music national
    natural naval northern oceanography oil operations organizations parliamentary pediatrics people's personnel
    philology philosophy physics planning plenipotentiary policies policy politics popular population ports power
    presidential press procurement production protection psychology public quality railways reforms regional relations
    religion religious renewables republic republican research resources rights rural safety sales science sciences
    security shipping situations social sociology southern space sport sports standardization standards state
    statistics strategic strategy studies supervision surgery tax taxes technical technologies technology tourism
    trade transport transportation union urban water western women youth
    """
)
"""What ministries and departments are for: with a capital in their names, never a person's."""

PARTICLES = words(
    """
    abu al al- ben bin bint da das de del della den der des di dos du e el gizi ibn kizi kyzy la le oghlu oglu ogly
    qizi qızı santa st ten ter ul uly un und uulu van von y zu zur
    """
)
"""Small words inside a name."""

SURNAME_LIKE = words(
    """
    abbot archer baker banks barber baron bishop bridges brooks bush butcher cardinal carver constable cook day
    dean driver duke earl england english fields fisher ford forester fowler france french gardener gates german
    guard hall hill holland hunter ireland israel jordan judge king knight london major march marsh marshal mason
    miller north page paris parker pope porter potter prince rider rivers scott shepherd singer south star steward
    stone turner wales warden weaver west wood woods york
    """
)
"""Words of places and roles that are surnames as well, behind a given name."""

HONORIFICS = words(
    "khanum khanim hanum hanim hanım xanim muallim muellim bey bay efendi batono kalbatono aka ake kishi agha baba"
)
"""What respect puts behind a name: «Zemfira khanum»."""

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
