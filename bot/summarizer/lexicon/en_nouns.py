"""English nouns the engine goes by: persons and their roles, bodies, media, documents, and nouns of saying."""

from bot.summarizer.english_forms import nouns, plurals
from bot.summarizer.lexicon import words

_PERSONS = """
    interviewee plumber carpenter electrician curator restorer welder lecturer tutor activist campaigner minister
    president chairman/chairmen chairwoman/chairwomen chair chairperson/chairpeople head chief director spokesman/spokesmen
    spokeswoman/spokeswomen spokesperson/spokespeople ambassador expert analyst economist professor official adviser
    advisor engineer mayor governor secretary deputy lawmaker senator commissioner inspector specialist scientist
    researcher hydrologist farmer blogger vlogger journalist envoy diplomat general colonel captain coach manager founder
    owner author writer historian lawyer attorney judge prosecutor doctor teacher rector dean member leader boss officer
    ceo cfo coo cto mp mep pm executive representative negotiator politician premier chancellor king queen pope prince
    princess emperor sultan emir sheikh student resident driver worker striker goalkeeper midfielder defender architect
    artist singer actor actress conductor agronomist geologist ecologist biologist physicist chemist consultant
    strategist trader broker investor banker auditor coordinator organiser organizer operator pilot nurse surgeon
    veterinarian vet fisherman/fishermen miner baker chef cook builder contractor meteorologist seismologist sociologist
    psychologist psychiatrist demographer linguist archaeologist archeologist anthropologist colleague neighbour neighbor
    commander sergeant lieutenant admiral marshal brigadier major corporal superintendent principal headteacher
    headmaster headmistress schoolteacher vice-president vice-premier co-founder guide mechanic forester ranger beekeeper
    shepherd weaver potter winemaker editor columnist poet poetess composer director-general undersecretary publisher
    librarian archivist photographer planner technician dispatcher supervisor foreman/foremen grower hotelier restaurateur
    passenger witness eyewitness bystander onlooker tourist visitor guest host hostess customer client buyer seller
    shopper vendor shopkeeper merchant manufacturer producer supplier exporter importer carrier retailer employer
    employee staffer clerk cashier receptionist secretary-general treasurer accountant bookkeeper notary bailiff
    magistrate defendant plaintiff suspect victim survivor claimant complainant convict detainee prisoner inmate
    fugitive hostage refugee migrant immigrant asylum-seeker pensioner retiree veteran volunteer donor patron sponsor
    philanthropist entrepreneur businessman/businessmen businesswoman/businesswomen tycoon oligarch industrialist
    industrialist magnate shareholder stakeholder partner co-owner co-author co-chair developer programmer coder designer
    inventor innovator technologist academic academician scholar fellow laureate graduate undergraduate postgraduate
    pupil schoolboy schoolgirl schoolchild/schoolchildren apprentice trainee intern mentor trainer instructor educator
    counsellor counselor therapist physiotherapist dentist physician paediatrician pediatrician cardiologist oncologist
    epidemiologist virologist immunologist neurologist radiologist pathologist pharmacist paramedic midwife/midwives
    medic psychotherapist gynaecologist gynecologist orthopaedist dermatologist ophthalmologist nutritionist dietitian
    dietician hygienist toxicologist zoologist botanist ornithologist entomologist ichthyologist herpetologist
    oceanographer glaciologist climatologist volcanologist geographer cartographer surveyor mathematician statistician
    astronomer astronaut cosmonaut philosopher theologian philologist orientalist turkologist ethnographer folklorist
    musicologist critic reviewer commentator pundit observer broadcaster presenter anchor newscaster announcer reporter
    correspondent filmmaker film-maker screenwriter scriptwriter playwright dramatist novelist biographer essayist
    translator interpreter painter sculptor illustrator cartoonist animator musician pianist violinist cellist guitarist
    drummer trumpeter soprano tenor baritone choreographer dancer ballerina comedian entertainer performer magician
    puppeteer model stylist hairdresser barber tailor seamstress dressmaker cobbler shoemaker jeweller jeweler
    goldsmith silversmith blacksmith watchmaker glassblower carver carpet-maker mason bricklayer roofer painter-decorator
    plasterer tiler joiner locksmith gardener florist landlord landlady tenant homeowner householder housewife/housewives
    housekeeper caretaker janitor cleaner porter concierge doorman/doormen bellboy waiter waitress bartender barista
    sommelier butcher greengrocer grocer fishmonger confectioner brewer distiller vintner miller cheesemaker dairymaid
    milkmaid ploughman rancher herder herdsman/herdsmen horseman/horsemen jockey falconer hunter angler trapper
    gamekeeper lumberjack logger sailor seafarer mariner skipper helmsman/helmsmen boatswain navigator docker
    stevedore longshoreman/longshoremen lighthouse-keeper harbourmaster harbormaster harbor-master lifeguard diver
    swimmer rower sprinter runner jumper boxer wrestler weightlifter gymnast fencer archer shooter cyclist racer skier
    skater snowboarder climber mountaineer alpinist footballer player forward winger defenceman/defencemen playmaker
    batsman/batsmen bowler pitcher quarterback teammate team-mate captain-general referee umpire linesman/linesmen
    champion medallist medalist olympian athlete sportsman/sportsmen sportswoman/sportswomen contestant competitor finalist
    winner runner-up fan supporter follower subscriber user commenter influencer youtuber streamer podcaster hacker
    gamer chessplayer grandmaster policeman/policemen policewoman/policewomen constable detective investigator sheriff
    patrolman/patrolmen guard guardsman/guardsmen participant counterpart master beneficiary counsel solicitor barrister patient soldier serviceman/servicemen conscript recruit sniper gunner paratrooper
    cadet warrior fighter militant rebel insurgent partisan guerrilla warlord mercenary peacekeeper firefighter fireman/firemen
    rescuer sapper deminer bomb-disposal spy agent informer whistleblower source insider aide assistant helper attache
    attaché consul consul-general plenipotentiary delegate mediator rapporteur ombudsman/ombudsmen ombudswoman
    ombudsperson congressman/congressmen congresswoman/congresswomen councillor councilor councilman/councilmen
    councilwoman alderman/aldermen parliamentarian legislator whip speaker vice-speaker ex-minister ex-president
    nationalist socialist communist liberal conservative democrat republican monarchist separatist reformist dissident
    protester protestor demonstrator picketer campaigner lobbyist environmentalist ecoactivist conservationist
    naturalist feminist humanitarian philanthropist missionary priest bishop archbishop cardinal patriarch metropolitan
    monk nun abbot abbess vicar pastor preacher imam mufti mullah ayatollah rabbi chaplain deacon akhund akim hakim
    vizier chieftain elder sage monarch crown-prince duke duchess earl count countess baron baroness knight
    viceroy regent father mother parent son daughter brother sister wife/wives husband widow widower spouse fiance fiancé
    fiancee fiancée bride groom grandfather grandmother grandson granddaughter grandchild/grandchildren grandparent uncle
    aunt nephew niece cousin relative kinsman/kinsmen kinswoman twin stepfather stepmother stepson stepdaughter
    father-in-law mother-in-law son-in-law daughter-in-law sister-in-law brother-in-law girlfriend boyfriend friend
    companion acquaintance roommate classmate schoolmate housemate flatmate compatriot countryman/countrymen villager
    townsman/townsmen citizen inhabitant local islander highlander nomad settler pioneer native foreigner stranger
    newcomer Muscovite man/men woman/women person/people boy girl child/children kid teenager youngster toddler baby adult
    youth gentleman/gentlemen lady girl-friend guy chap fellow-countryman/fellow-countrymen everyman motorist pedestrian
    commuter rider biker trucker cabbie chauffeur courier postman/postmen postwoman messenger machinist stoker
    train-driver signalman/signalmen stationmaster stationmaster conductor-guard steward stewardess aviator airman/airmen
    crewman/crewmen crewmember co-pilot controller navigator flight-attendant attendant loader packer picker harvester
    planter sower reaper beekeeper breeder stockbreeder horticulturist viticulturist oenologist sommelier forager
    agriculturist agronomist cotton-grower vegetable-grower tea-grower fruit-grower fish-breeder livestock-breeder
    energy-trader oilman/oilmen driller geophysicist metallurgist smelter foundryman/foundrymen turner fitter assembler
    toolmaker millwright boilermaker technologist ironworker steelworker railwayman/railwaymen railroader hydrogeologist
    seismologist ecologist hydrobiologist microbiologist biochemist geneticist bioengineer roboticist cyberneticist
    programmer sysadmin administrator moderator webmaster copywriter proofreader typesetter printer bookseller
    bookbinder newsagent bookmaker croupier gambler punter pollster psephologist sociologist politologist policymaker
    decision-maker regulator supervisor overseer ombud watchdog receiver liquidator administrator trustee executor
    underwriter actuary insurer lender borrower debtor creditor depositor financier treasurer economist monetarist
    stockbroker dealer auctioneer appraiser valuer estate-agent realtor landowner farmhand smallholder sharecropper
    peasant lord-mayor vice-mayor vice-chairman vice-governor vice-rector pro-rector provost bursar registrar examiner
    reader don headhunter recruiter personnel-manager scoutmaster scout organist chorister bandleader frontman/frontmen
    rapper deejay dj vocalist songwriter lyricist librettist ceramicist ceramist muralist engraver printmaker collector
    antiquarian gallerist numismatist philatelist connoisseur gourmet restorer conservator museum-keeper keeper warden
    undertaker gravedigger mourner orphan widower centenarian nonagenarian octogenarian seventy-year-old optometrist
    optician audiologist logopedist defectologist pedagogue methodologist preschooler freshman/freshmen sophomore
    alumnus/alumni alumna valedictorian justice clergyman/clergymen fortune-teller seer
    healer herbalist masseur masseuse manicurist beautician cosmetologist perfumer chairholder office-holder
    officeholder incumbent successor predecessor nominee candidate front-runner contender rival opponent challenger
    adversary ally backer advocate proponent detractor believer optimist pessimist sceptic skeptic cynic realist hero
    heroine villain genius legend icon star celebrity newsmaker trailblazer guru mastermind culprit thief/thieves robber
    burglar swindler fraudster smuggler poacher trafficker dealer-broker gangster mobster murderer killer attacker
    assailant gunman/gunmen bomber hijacker kidnapper arsonist vandal looter offender perpetrator accomplice juror
    """
ROLES = nouns(_PERSONS.lower())
"""Nouns of persons."""

PLURAL_ROLES = plurals(_PERSONS.lower()) | words("people authorities police others many residents locals both some")

_BODIES = """
    ministry government agency committee commission company council court bank fund university
    institute party parliament authority service department office embassy consulate association federation
    club group organisation organization board centre center administration delegation bureau corporation firm
    army navy force union watchdog regulator prosecutor's-office headquarters secretariat directorate inspectorate
    municipality city-hall town-hall senate congress duma majlis mejlis rada knesset assembly bundestag cabinet
    opposition coalition alliance bloc faction front movement foundation trust society academy college school
    faculty laboratory lab hospital clinic polyclinic museum theatre theater gallery library archive studio factory
    plant mill refinery shipyard mine port airport airline railway railways operator carrier developer manufacturer
    producer supplier publisher broadcaster retailer insurer lender startup start-up enterprise holding conglomerate
    consortium cooperative co-operative chamber exchange league confederation taskforce task-force panel jury
    tribunal police gendarmerie militia guard brigade regiment garrison staff think-tank think-tanks institution
    initiative campaign programme mission trust presidency chancellery treasury exchequer patriarchate diocese church mosque
    synagogue hall register registry customs bar network charity ngo team squad crew community diaspora
    """
BODIES = nouns(_BODIES) | words("police railways customs headquarters majlis staff press-service press-office service")
"""Nouns of bodies that speak."""

TITLE_OF_BODY = words(
    """
    inc ltd llc ojsc cjsc jsc plc corp co ag gmbh sa spa holding holdings group airlines airways motors oil gas energy
    petroleum telecom media bank insurance capital partners systems technologies logistics shipping steel aquaculture
    industries international foundation institute university academy house white forum summit congress project
    """
)
"""Words that show that a run of capitals is no person."""

MEDIA = words(
    """
    newspaper portal channel news azernews trend reuters bbc cnn bloomberg magazine website outlet media times post apa
    daily weekly herald tribune gazette journal telegraph guardian observer courier radio tv television tass interfax ria
    afp ap azertac azertag anadolu xinhua monitor chronicle mirror dispatch bulletin review turan kazinform interpress
    newswire blog podcast tabloid periodical wire newsroom sputnik euronews kommersant izvestia vedomosti minval caliber
    welle sun mail express paper day.az news.az report.az
    """
)
REPORTERS = words("correspondent correspondents reporter reporters")
"""Who passes words on for a medium."""


TEXTS = words(
    """
    article statement report document letter text notice note message communique communiqué release post tweet bill law
    decree code resolution declaration treaty agreement contract constitution indictment verdict ruling order rules
    sign plaque inscription label banner poster placard caption headline title advertisement ad study survey poll
    research review analysis paper book brochure leaflet manual instruction instructions clause paragraph section
    chapter charter petition appeal application proverb saying legend tradition forecast data figures statistics results
    estimates plan plans schedule calendar map chart list website page site email e-mail telegram invitation summary
    memo memorandum protocol minutes transcript editorial commentary column piece story entry slogan motto motion
    findings evidence information rumours rumors calculations reports proposal draft programme program project
    """
)
"""What can be read: it says what its author says."""

OFFICIAL_TEXTS = words(
    """
    law decree code constitution bill sign plaque inscription label banner poster placard caption headline title
    slogan motto proverb saying rules instruction instructions manual clause paragraph section chapter charter
    treaty contract
    """
)
"""Texts that are nobody's speech."""

ISSUED = words(
    "statement letter message communique communiqué release post tweet email e-mail telegram appeal petition memo note comment"
)
"""Texts that say what the one who issued them says."""

SPEECH_NOUNS = words(
    """
    confidence hope concern concerns fear fears regret opinion view views belief conviction certainty assurance assurances
    doubt doubts surprise satisfaction alarm worry worries optimism expectation expectations warning promise claim claims
    point statement argument idea thought conclusion reminder pledge guarantee prediction forecast suspicion theory
    assertion position stance observation suggestion proposal complaint accusation allegation allegations assumption
    remark comment reservation reservations gratitude sentiment verdict guess bewilderment disappointment dismay delight
    pride sorrow outrage indignation unease scepticism skepticism pessimism commitment hypothesis news information
    """
)
"""«expressed confidence that»: what is said, as a noun."""

WORDS = words(
    """
    answer reply response words word comment remark verdict conclusion explanation retort message advice reaction
    statement assessment forecast opinion warning
    """
)
"""«was her answer», «these words of X»: a noun that attributes the quotation before it."""

BY_WORDS = words(
    """
    words word view views opinion account estimate estimates assessment reckoning telling calculations judgment judgement
    phrase version admission forecast expression mind eyes book
    """
)
"""«in her words», «in the phrase of X»."""

TITLES = words(
    """
    mr mrs ms dr sir lady lord prof madam dame miss mister doctor rev hon fr sr messrs mme mlle herr frau monsieur madame
    señor señora don doña gospodin pani hajji haji khanum khanim bey muallim muellim xanim
    """
)

RANKS = words("gen lt col maj capt sgt cpl pvt adm cmdr brig cdr pte rep sen gov pres supt insp det")
"""Short ranks before a name: «Lt. Gen.»."""

WOMEN = words(
    """
    chairwoman spokeswoman actress businesswoman congresswoman policewoman stewardess waitress queen princess mother
    daughter sister wife widow bride grandmother granddaughter aunt niece girlfriend girl woman lady landlady heroine
    poetess headmistress duchess countess baroness nun abbess midwife seamstress ballerina housewife councilwoman
    ombudswoman sportswoman hostess postwoman mrs ms miss madam madame dame frau mme khanum khanim xanim stepmother
    stepdaughter mother-in-law daughter-in-law sister-in-law schoolgirl milkmaid fiancee fiancée soprano
    """
)
MEN = words(
    """
    chairman spokesman businessman congressman policeman fireman fisherman king prince father son brother husband
    widower groom grandfather grandson uncle nephew boyfriend boy man gentleman landlord hero headmaster duke baron monk
    abbot pope imam mullah mufti rabbi bishop archbishop cardinal patriarch councilman sportsman postman doorman waiter
    mr sir lord mister herr monsieur bey muallim stepfather stepson father-in-law son-in-law brother-in-law schoolboy
    batsman linesman horseman serviceman tenor baritone fiance fiancé
    """
)
OFFICES = words("president premier chancellor king queen pope")
