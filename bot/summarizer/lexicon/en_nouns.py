"""English nouns the engine goes by: persons and their roles, bodies, media, documents, and nouns of saying."""

from bot.summarizer.english.forms import nouns, plurals
from bot.summarizer.lexicon import words

_PERSONS = """
    abbess abbot academic academician accomplice accountant acquaintance activist actor actress actuary
    administrator admiral adult adversary adviser advisor advocate agent agriculturist agronomist aide
    airman/airmen akhund akim alderman/aldermen ally alpinist alumna alumnus/alumni ambassador analyst anchor
    angler animator announcer anthropologist antiquarian appraiser apprentice archaeologist archbishop archeologist
    archer architect archivist arsonist artist assailant assembler assistant astronaut astronomer asylum-seeker
    athlete attache attaché attacker attendant attorney auctioneer audiologist auditor aunt author aviator
    ayatollah backer bailiff baker ballerina bandleader banker barber barista baritone baron baroness barrister
    bartender batsman/batsmen beautician beekeeper believer bellboy beneficiary biathlete biker biochemist
    bioengineer biographer biologist bishop blacksmith blogger boatswain bodybuilder boilermaker bomber bookbinder
    bookkeeper bookmaker bookseller borrower boss botanist bowler boxer boy boyfriend breeder brewer bricklayer
    bride brigadier broadcaster broker brother brother-in-law builder burglar bursar businessman/businessmen
    businesswoman/businesswomen butcher buyer bystander cabbie cadet campaigner candidate canoeist captain cardinal
    cardiologist career-changer caretaker carpenter carrier cartographer cartoonist carver cashier celebrity
    cellist centenarian centre-back centre-forward centre-half ceo ceramicist ceramist cfo chair chairholder
    chairman/chairmen chairperson/chairpeople chairwoman/chairwomen challenger champion chancellor chap chaplain
    chauffeur cheesemaker chef chemist chief chieftain child/children choreographer chorister citizen claimant
    classmate cleaner clergyman/clergymen clerk client climatologist climber co-author co-chair co-driver
    co-founder co-owner co-pilot coach cobbler coder colleague collector colonel columnist comedian commander
    commentator commenter commissioner communist commuter companion compatriot competitor complainant composer
    concierge conductor confectioner congressman/congressmen congresswoman/congresswomen connoisseur conscript
    conservationist conservative conservator constable consul consul-general consultant contender contestant
    contractor controller convict coo cook coordinator copywriter corporal correspondent cosmetologist cosmonaut
    cotton-grower councillor councilman/councilmen councilor councilwoman counsel counsellor counselor count
    counterpart countess countryman/countrymen courier cousin creditor crewman/crewmen crewmember cricketer critic
    croupier cto culprit curator customer cyclist cynic dairymaid dancer daughter daughter-in-law deacon dealer
    dean debtor decathlete decision-maker deejay defenceman/defencemen defendant defender delegate deminer democrat
    demographer demonstrator dentist depositor deputy dermatologist designer detainee detective detractor developer
    dietician dietitian diplomat director director-general dispatcher dissident distiller diver dj docker doctor
    donor doorman/doormen dramatist dressmaker driller driver dropout drummer duchess duke earl ecologist economist
    editor educator elder electrician emir emperor employee employer engineer engraver entertainer entomologist
    entrepreneur environmentalist envoy epidemiologist essayist ethnographer ex-minister ex-president examiner
    executive executor expert exporter eyewitness falconer fan farmer farmhand father father-in-law fellow
    fellow-countryman/fellow-countrymen feminist fencer fiance fiancee fiancé fiancée fighter film-maker filmmaker
    finalist financier firefighter fireman/firemen fish-breeder fisherman/fishermen fishmonger fitter flatmate
    florist fly-half folklorist follower footballer forager foreigner foreman/foremen forester fortune-teller
    forward founder foundryman/foundrymen fraudster freshman/freshmen friend front-runner frontman/frontmen
    fruit-grower fugitive full-back fullback gallerist gambler gamekeeper gamer gangster gardener general
    geneticist genius gentleman/gentlemen geographer geologist geophysicist girl girlfriend glaciologist
    glassblower goalkeeper goalscorer goaltender goldsmith golfer gourmet governor graduate
    grandchild/grandchildren granddaughter grandfather grandmaster grandmother grandparent grandson gravedigger
    greengrocer grocer groom grower guard guardsman/guardsmen guerrilla guest guide guitarist gunman/gunmen gunner
    guru guy gymnast gynaecologist gynecologist hacker hairdresser hakim harbormaster harbourmaster harvester head
    headhunter headmaster headmistress headteacher healer helmsman/helmsmen helper heptathlete herbalist herder
    herdsman/herdsmen hero heroine herpetologist highlander hijacker historian homeowner horseman/horsemen
    horticulturist host hostage hostess hotelier householder housekeeper housemate housewife/housewives
    humanitarian hunter hurdler husband hydrobiologist hydrogeologist hydrologist ichthyologist illustrator imam
    immigrant immunologist importer incumbent industrialist infielder influencer informer inhabitant inmate
    innovator insider inspector instructor insurer insurgent intern interpreter interviewee inventor investigator
    investor ironworker islander janitor jeweler jeweller jockey joiner journalist judge judoka jumper juror
    justice karateka keeper kickboxer kid kidnapper killer king kinsman/kinsmen kinswoman kitesurfer knight lady
    landlady landlord landowner laureate lawmaker lawyer leader leaver lecturer left-back legislator lender liberal
    libero librarian librettist lieutenant lifeguard linebacker linesman/linesmen linguist liquidator
    livestock-breeder loader lobbyist local locksmith logger longshoreman/longshoremen looter lumberjack lyricist
    machinist magician magistrate magnate major man/men manager manicurist manufacturer mariner marshal mason
    masseur masseuse master mastermind mathematician mayor mechanic medalist medallist mediator medic member mentor
    mep mercenary merchant messenger metallurgist meteorologist methodologist metropolitan microbiologist
    midfielder midwife/midwives migrant militant milkmaid miller millwright miner minister missionary mobster
    moderator monarch monarchist monetarist monk mother mother-in-law motorcyclist motorist mountaineer mourner mp
    mufti mullah muralist murderer musician musicologist nationalist naturalist navigator negotiator neighbor
    neighbour nephew netminder neurologist newcomer newsagent newscaster newsmaker niece nomad nominee nonagenarian
    notary novelist numismatist nun nurse nutritionist observer oceanographer octogenarian oenologist offender
    officeholder officer official oilman/oilmen oligarch olympian ombudsman/ombudsmen ombudsperson ombudswoman
    oncologist onlooker operator ophthalmologist opponent optician optimist optometrist organiser organist
    organizer orientalist ornithologist orphan orthopaedist outfielder overseer owner packer paddler paediatrician
    painter paramedic paratrooper parent parliamentarian participant partisan partner passenger pastor pathologist
    patient patriarch patrolman/patrolmen patron peacekeeper peasant pedagogue pedestrian pediatrician pensioner
    pentathlete performer perfumer perpetrator person/people pessimist pharmacist philanthropist philatelist
    philologist philosopher photographer physician physicist physiotherapist pianist picker picketer pilot pioneer
    pitcher plaintiff planner planter plasterer player playmaker playwright plenipotentiary ploughman plumber pm
    poacher podcaster poet poetess policeman/policemen policewoman/policewomen policymaker politician politologist
    pollster pope porter postgraduate postman/postmen postwoman potter powerlifter preacher predecessor premier
    presenter president priest prince princess principal printer printmaker prisoner pro-rector producer professor
    programmer proofreader proponent prosecutor protester protestor provost psephologist psychiatrist psychologist
    psychotherapist publisher pundit punter pupil puppeteer quarter-finalist quarterback queen rabbi racer
    radiologist railwayman/railwaymen rallyist rancher ranger rapper rapporteur realist realtor reaper rebel
    receiver receptionist recruit recruiter rector referee reformist refugee regent registrar regulator relative
    reporter representative republican rescuer researcher resident restaurateur restorer retailer retiree reviewer
    rider right-back rival robber roboticist roofer roommate rower runner runner-up sage sailor sambist sapper
    sceptic scholar school-leaver schoolboy schoolchild/schoolchildren schoolgirl schoolmate schoolteacher
    scientist scout scoutmaster screenwriter scriptwriter sculptor seafarer seamstress secretary secretary-general
    seer seismologist seller semi-finalist semifinalist senator separatist sergeant serviceman/servicemen setter
    settler sharecropper shareholder shepherd sheriff shoemaker shooter shopkeeper shopper signalman/signalmen
    silversmith singer sister sister-in-law skater skeptic skier skipper smallholder smelter smuggler sniper
    snowboarder socialist sociologist soldier solicitor sommelier son son-in-law songwriter sophomore soprano
    source sower speaker specialist spiker spokesman/spokesmen spokesperson/spokespeople spokeswoman/spokeswomen
    sponsor sportsman/sportsmen sportswoman/sportswomen spouse sprinter spy staffer stakeholder stationmaster
    statistician steelworker stepdaughter stepfather stepmother stepson stevedore steward stewardess stockbreeder
    stockbroker stoker stranger strategist streamer striker student stylist subscriber successor sultan sumoist
    superintendent supervisor supplier supporter surfer surgeon surveyor survivor suspect swimmer swindler sysadmin
    tailor tea-grower teacher team-mate teammate technician technologist teenager tenant tenor theologian therapist
    thief/thieves thrower tiler toolmaker tourist townsman/townsmen toxicologist trader trafficker trailblazer
    trainee trainer translator trapper treasurer triathlete trucker trumpeter trustee turkologist turner tutor twin
    tycoon typesetter umpire uncle undergraduate undersecretary undertaker underwriter user valedictorian valuer
    vandal vegetable-grower vendor vet veteran veterinarian vicar vice-chairman vice-governor vice-mayor
    vice-premier vice-president vice-rector vice-speaker viceroy victim villager villain vintner violinist
    virologist visitor viticulturist vizier vlogger vocalist volcanologist volunteer waiter waitress warden warlord
    warrior watchdog watchmaker weaver webmaster weightlifter welder whip whistleblower wicketkeeper widow widower
    wife/wives winemaker winger winner witness woman/women worker wrestler writer youngster youth youtuber
    zoologist
    """

ROLES = nouns(_PERSONS)
"""Nouns of persons."""

PLURAL_ROLES = plurals(_PERSONS) | words("people authorities police others many residents locals both some")

_BODIES = """
    academy administration agency airline airport alliance archive army assembly association authority bank bloc board
    brigade broadcaster bundestag bureau cabinet campaign carrier center centre chamber chancellery charity church
    city-hall clinic club co-operative coalition college commission committee community company confederation
    conglomerate congress consortium consulate cooperative corporation council court crew customs delegation
    department developer diaspora diocese directorate duma embassy enterprise exchange exchequer faction factory
    faculty federation firm foundation fund gallery garrison gendarmerie government group guard hall headquarters
    holding hospital initiative inspectorate institute institution insurer investigation inquiry jury knesset lab laboratory league lender
    library majlis manufacturer mejlis militia mill mine ministry mosque movement municipality museum navy network ngo
    office operator opposition organisation organization panel parliament party patriarchate police polyclinic port
    presidency producer programme prosecution publisher rada railway railways refinery regiment register registry regulator
    retailer school secretariat senate service shipyard society squad staff start-up startup studio supplier synagogue
    task-force team theater theatre think-tank treasury tribunal trust union university watchdog
    """

BODIES = nouns(_BODIES) | words("police railways customs headquarters majlis staff press-service press-office service")
"""Nouns of bodies that speak."""

TITLE_OF_BODY = words(
    """
    academy ag airlines airways aquaculture bank capital cjsc co congress corp energy forum foundation gas gmbh group
    holding holdings house inc industries institute insurance international jsc llc logistics ltd media motors oil
    ojsc partners petroleum plc project sa shipping spa steel summit systems technologies telecom university white
    """
)
"""Words that show that a run of capitals is no person."""

MEDIA = words(
    """
    afp anadolu ap apa azernews azertac azertag bbc blog bloomberg bulletin caliber channel chronicle cnn courier
    daily day.az dispatch euronews express gazette guardian herald interfax interpress izvestia journal kazinform
    kommersant magazine mail media minval mirror monitor news news.az newspaper newsroom newswire observer outlet
    paper periodical podcast portal post radio report.az reuters review ria sputnik sun tabloid tass telegraph
    television times trend tribune turan tv vedomosti website weekly welle wire xinhua
    """
)

REPORTERS = words("correspondent correspondents reporter reporters")
"""Who passes words on for a medium."""

TEXTS = words(
    """
    ad advertisement agreement analysis appeal application article banner bill book brochure calculations calendar
    caption chapter chart charter clause code column commentary communique communiqué constitution contract data
    declaration decree document draft e-mail editorial email entry estimates evidence figures findings forecast
    headline indictment information inscription instruction instructions invitation label law leaflet letter list
    manual map memo memorandum message minutes motion motto note notice order page paper paragraph petition piece
    placard plan plans plaque poll post poster program programme project proposal protocol proverb release report
    reports research resolution results review rules ruling rumors rumours saying schedule section sign site slogan
    statement statistics story study summary survey telegram text title tradition transcript treaty tweet verdict
    website
    """
)
"""What can be read: it says what its author says."""

OFFICIAL_TEXTS = words(
    """
    banner bill caption chapter charter clause code constitution contract decree headline inscription instruction
    instructions label law manual motto paragraph placard plaque poster proverb rules saying section sign slogan title
    treaty
    """
)
"""Texts that are nobody's speech."""

ISSUED = words(
    "statement letter message communique communiqué release post tweet email e-mail telegram appeal petition memo note comment"
)
"""Texts that say what the one who issued them says."""

SPEECH_NOUNS = words(
    """
    accusation alarm allegation allegations argument assertion assumption assurance assurances belief bewilderment
    certainty claim claims comment commitment complaint concern concerns conclusion confidence conviction delight
    disappointment dismay doubt doubts expectation expectations fear fears forecast gratitude guarantee guess hope
    hypothesis idea indignation information news observation opinion optimism outrage pessimism pledge point position
    prediction pride promise proposal regret remark reminder reservation reservations satisfaction scepticism
    sentiment skepticism sorrow stance statement suggestion surprise suspicion theory thought unease verdict view
    views warning worries worry
    """
)
"""«expressed confidence that»: what is said, as a noun."""

WORDS = words(
    """
    advice answer assessment comment conclusion explanation forecast message opinion reaction remark reply response
    retort statement verdict warning word words
    """
)
"""«was her answer», «these words of X»: a noun that attributes the quotation before it."""

BY_WORDS = words(
    """
    account admission assessment book calculations estimate estimates expression eyes forecast judgement judgment mind
    opinion phrase reckoning telling version view views word words
    """
)
"""«in her words», «in the phrase of X»."""

TITLES = words(
    """
    sheikh sheikha bey dame doctor doña dr fr frau gospodin haji hajji herr hon khanim khanum lady lord madam madame messrs miss
    mister mlle mme monsieur mr mrs ms muallim muellim pani prof rev señor señora sir sr xanim
    """
)

RANKS = words("gen lt col maj capt sgt cpl pvt adm cmdr brig cdr pte rep sen gov pres supt insp det")
"""Short ranks before a name: «Lt. Gen.»."""

WOMEN = words(
    """
    abbess actress aunt ballerina baroness bride businesswoman chairwoman congresswoman councilwoman countess dame
    daughter daughter-in-law duchess fiancee fiancée frau girl girlfriend granddaughter grandmother headmistress
    heroine hostess housewife khanim khanum lady landlady madam madame midwife milkmaid miss mme mother mother-in-law
    mrs ms niece nun ombudswoman poetess policewoman postwoman princess queen schoolgirl seamstress sister
    sister-in-law soprano spokeswoman sportswoman stepdaughter stepmother stewardess waitress widow wife woman xanim
    """
)

MEN = words(
    """
    abbot archbishop baritone baron batsman bey bishop boy boyfriend brother brother-in-law businessman cardinal
    chairman congressman councilman doorman duke father father-in-law fiance fiancé fireman fisherman gentleman
    grandfather grandson groom headmaster hero herr horseman husband imam king landlord linesman lord man mister monk
    monsieur mr muallim mufti mullah nephew patriarch policeman pope postman prince rabbi schoolboy serviceman sir son
    son-in-law spokesman sportsman stepfather stepson tenor uncle waiter widower
    """
)
