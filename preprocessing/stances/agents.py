"""Common nouns that can hold a view, sorted by what they stand for. Written by hand for this project."""

from .word_sets import word_set

# Roles that speak for a state or an organisation: "Russian officials" is Russia, "NATO's spokesman" is NATO.
OFFICIAL_NOUNS = word_set("""
    administration ambassador army authority cabinet chancellery command delegate delegation department diplomat
    embassy envoy establishment foreign-ministry government headquarters junta leader leadership military ministry
    mission negotiator officer official parliament policymaker regime representative side spokesman spokesperson
    spokeswoman state statesman bureaucrat strategist-in-chief elite ruler minister secretary-general planner
    lawmaker
""")
# Ends of nouns that are formed like those of people: "cyclist", "fisher", "guardian".
PEOPLE_ENDINGS = ("ist", "er", "or", "ian", "ee", "man", "woman", "ant")
# Whoever speaks for a body as such: no voice beside the body's.
SPOKES_NOUNS = word_set("spokesman spokeswoman spokesperson")
# Bodies that have such people, where they have no name of their own ("the ministry").
BODY_NOUNS = word_set("""
    administration agency airline alliance army authority bank board broadcaster bureau cabinet chamber charity church
    club coalition commission committee company corporation council court department embassy federation firm force
    foundation fund government hospital institute institution league ministry mission movement museum navy newspaper
    office organisation organization parliament party police prosecution regime school secretariat senate service
    society treasury tribunal trust union university utility
""")
# Posts of one person who heads a body and has a voice of her own beside it.
HEAD_NOUNS = word_set("""
    director chief chair chairman chairwoman chairperson president head governor boss leader founder manager rector
    principal dean treasurer
""")
# No longer, or not yet, in the post that speaks for a body.
OUT_OF_POST = word_set("former ex retired one-time onetime erstwhile ousted sacked dismissed would-be aspiring")
# Single posts: only without a name do they speak for their state ("the Russian foreign minister").
POST_NOUNS = word_set("""
    president premier chancellor king queen emperor monarch minister secretary ambassador envoy spokesman
    spokesperson spokeswoman chairman chairwoman chair director chief commissioner governor mayor
""")
SCHOLAR_NOUNS = word_set("academic academia scholar researcher academician professor scholarship")
EXPERT_NOUNS = word_set("expert analyst specialist commentator strategist pundit observer")
SIDE_PLURALS = {
    "supporter": "Supporters", "proponent": "Supporters", "advocate": "Supporters", "backer": "Supporters",
    "defender": "Supporters", "champion": "Supporters", "critic": "Critics", "opponent": "Opponents",
    "detractor": "Critics", "sceptic": "Sceptics", "skeptic": "Sceptics",
}  # fmt: skip
# Writings that can carry a view of whoever wrote them: "NATO's strategy", "a study by Ahmed".
WRITING_NOUNS = word_set("""
    account analysis article assessment book brief briefing blueprint chapter column communique communiqué concept
    constitution declaration document editorial essay headline interview journal letter manifesto memo memorandum
    monograph newspaper note paper periodical petition poll post press-release publication report resolution review
    speech statement strategy study submission survey testimony text thesis tweet work writing source
""")
# Writings that are named as the source themselves: "reports suggest", "a survey found".
SPEAKING_WRITINGS = word_set("""
    analysis article assessment book document editorial headline journal letter magazine memo newspaper paper poll
    publication report review source statement study survey
""")
# What people do: "an attempt by Western nations" names who acts, not who thinks so.
ACTION_NOUNS = word_set("""
    act action advance aggression attack attempt bid breach campaign comment decision effort error expansion failure
    intervention invasion measure mistake move offensive operation plan ploy policy product provocation push reaction
    response sign speech step strategy strike study threat trick violation work report book article
""")
PEOPLE_NOUNS = word_set("""
    activist actor adherent adviser advisor agency agent ally analyst architect artist association attorney athlete
    aide assistant author bank banker biologist bishop bloc board body boss boy broadcaster brother builder business
    businessman businesswoman buyer campaign campaigner candidate captain carmaker carrier caucus cardinal chairman
    chairperson chairwoman charity chemist chief child church citizen city civilian clergy cleric client cyclist
    climatologist
    clinician club coach coalition colleague columnist commander commentator commission commissioner committee
    community commuter company competitor conference congressman congresswoman conservative constituent consultant
    consumer contractor co-author coauthor corporation correspondent council councillor councilman councilwoman
    counsel counsellor counterpart country couple court creditor crew customer daughter dealer defendant delegate
    democrat dentist deputy designer detective developer director dissident doctor driver economist editor educator
    elder elector employee employer engineer entrepreneur environmentalist epidemiologist executive family fan
    farmer father federation fellow feminist firm fisherman foe follower forecaster foreigner former-minister
    foundation founder friend gang geographer geologist girl governor graduate group guard guest head historian
    homeowner hospital household husband immigrant industry industrialist inhabitant insider inspector institute
    institution insurer intellectual interviewee investigator investor islander journalist judge juror jury justice
    keeper king laboratory labourer landlord lawmaker lawyer league lecturer legislator legislature liberal
    librarian lobby lobbyist local magistrate magazine majority man management manager manufacturer marine maker
    mayor media mediator member merchant migrant militant minority moderate monitor mother movement musician nation
    nationalist negotiator neighbor neighbour neighborhood newspaper ngo novelist nurse operator opposition
    organiser organization organisation organizer outlet outsider owner oversight panel panelist parent participant
    partner partnership party passenger pastor patient patriot peasant pensioner people person philosopher physician
    physicist pilot plaintiff planner player poet police politician politico pollster pope populist practitioner
    president press priest prince princess producer professional programme prosecutor protester protestor provider
    psychologist public publisher pupil queen rabbi radical reader realist rebel recruiter reformer refugee
    regulator regiment relative reporter republican rescuer reseller resident respondent retailer reviewer rider
    rival sailor school scientist seller senator sergeant sheriff shareholder shopkeeper sibling singer sister
    skipper socialist society soldier son speaker sponsor staff staffer stakeholder strategist striker student
    subscriber surgeon surrogate survivor syndicate taxpayer teacher team technician teenager tenant theorist
    think-tank tank thinker tourist town trader traveller traveler treasurer tribe tribunal troop trustee
    undersecretary union unionist university user veteran vendor victim village villager viewer virologist visitor
    volunteer voter watchdog widow wife winner witness woman worker workforce writer youth zealot academy alliance
    army mate crewmate shipmate workmate comrade
""")
AGENT_NOUNS = (
    PEOPLE_NOUNS
    | OFFICIAL_NOUNS
    | POST_NOUNS
    | SCHOLAR_NOUNS
    | EXPERT_NOUNS
    | SPEAKING_WRITINGS
    | frozenset(SIDE_PLURALS)
)

# Words that stand for people without naming them.
CROWD_WORDS = word_set(
    "some others other many most few several all everyone everybody nobody those both one someone anyone none another"
)
PERSON_PRONOUNS = word_set("he she")
PLURAL_PRONOUNS = word_set("they")
NEUTER_PRONOUNS = word_set("it")
# Descriptions that point back to somebody named before.
BACK_TO_STATE = word_set("country nation state kingdom republic government")
BACK_TO_ORGANISATION = word_set("""
    alliance bloc union organisation organization company club bank firm agency group party commission council
    institute association federation body charity newspaper
""")
BACK_TO_PERSON = word_set("""
    author scholar professor academic minister president senator chancellor premier historian economist scientist
    politician leader writer mayor governor billionaire analyst researcher general candidate
""")
# Descriptions by which a text may also mean its own writer.
WRITER_NOUNS = word_set("author writer researcher scholar academic analyst candidate")

# Subjects that never hold a view, whatever their verb.
NEVER_AGENTS = word_set("""
    fact evidence situation event development move action step data result war conflict crisis trend growth change
    concept idea theory model principle term notion phenomenon approach framework strategy
    policy plan system process
    decline rise problem issue thing time year month day place way reason case example figure number it this that
    these those what which there here
""")
# Ranks and forms of address that stand before a person's name and before nothing else; written with a capital.
RANKS = word_set("""
    mr mrs ms miss dr prof professor president premier chancellor minister sir senator sen congressman congresswoman
    governor gov ambassador colonel col captain capt lieutenant lt sergeant sgt corporal brigadier marshal admiral
    commodore commissioner archbishop bishop cardinal reverend rev rabbi imam sheikh shaykh maulana mullah ayatollah
    pandit maharaja maharajah emperor empress tsar viceroy viscount baroness councillor spokesman spokeswoman
    spokesperson chairman chairwoman
""")
# Ranks and posts of one person that are named alone, too: "the Bishop", "the Colonel".
RANK_NOUNS = word_set("""
    colonel captain lieutenant sergeant corporal brigadier marshal admiral commodore general major archbishop bishop
    cardinal reverend rabbi imam sheikh ayatollah maharaja emperor empress king queen prince princess pope tsar viceroy
    viscount baron baroness duke duchess earl count countess lord lady sir justice judge senator congressman
    congresswoman representative councillor vicar dean abbot chaplain undersecretary secretary
""")
# Further nouns for people that can head a camp.
FURTHER_PEOPLE = word_set("""
    adult agronomist ancestor anchor apprentice aunt baker bargee boatman boatwoman breadwinner bride bureau buyer
    caretaker carpenter cattleman caucus child clan clerk cook cousin cowherd craftsman descendant devotee disciple
    elder emir enthusiast envoy faction faithful farmhand father ferryman fisher fisherfolk fisherman fishwife folk
    forester gardener girlfriend boyfriend goatherd grandchild granddaughter grandfather grandmother grandparent
    grandson herder herdsman heir household hunter hydrologist infant ironworker kin lad landowner layman lineman lass
    maid male female masses mason midwife miller miner monk mullah naturalist nephew newcomer niece nomad nun oarsman
    orphan pastoralist peasantry peer peoples pilgrim pioneer ploughman populace population porter potter predecessor
    preacher priesthood prisoner proletariat quorum reformist ruler saint salesman schoolboy schoolgirl scribe
    secretariat seafarer serf settler shepherd slave smallholder smith speaker spouse squatter statesman steward
    successor sultan tailor throng tradesman tribesman uncle villain visitor ward warden weaver wheelwright widower
    youngster crew crowd audience generation team press media class guild
    cooperative chamber institute laboratory mogul tycoon billionaire millionaire celebrity superstar idol guru
    genius thug bigot bully loser hopeful novice acolyte ideologue demagogue patron muslim christian jew hindu
    buddhist sikh catholic protestant black white latino hispanic blogger tweeter congress senate house court
    tribunal jury bench assembly congregation parish diocese clergy synod order network subsidiary chain website
    channel site fund left
""")
# Nouns that are formed like "farmer" but name no people.
THINGS_ENDING_LIKE_PEOPLE = word_set("""
    answer anger banner barrier behavior behaviour boiler border boulder bumper buffer butter calendar calculator
    cancer canister canter center centre chamber chapter character charter cinder clamor cluster color colour compiler
    computer conditioner condenser conductor container converter cooler corner corridor counter cover crater cursor
    cylinder damper danger debtor detector diameter dinner disaster disorder door elevator encounter endeavor endeavour
    error escalator excavator exporter factor favor favour feather fever fiber filter finger flavor flavour flower
    folder freezer furor gender generator glacier gutter hammer hanger harbor harbour helicopter honor honour horror
    humor humour hunger incinerator indicator labor ladder laser latter layer ledger letter lever litter locker lumber
    manner marker matter meter metre mirror monitor motor murder newsletter number offer order other paper parameter
    pepper pillar plaster pointer poster power powder predictor printer prior processor quarter radiator razor reactor
    rear receiver refrigerator register remainder reminder reservoir rigor rigour river roller rotor rubber rudder
    rumor scanner sector semester sensor server shelter shower shutter silver slaughter slumber speaker-phone
    splendour spider sticker summer supper surrender sweater table-er tanker tear temper tenor terror theater theatre
    thunder timber tower tractor trailer transfer transformer transistor trigger tremor tumor tumour under upper
    vapor vapour vector water weather whisper whiteboarder winter wonder multiplier denominator numerator operator-box
    buyer-fee career engineer-ing frontier pier premier-league tier beer deer steer
""") - frozenset(("monitor",))
# Words inside a surname or before it, small or not: "Ursula von der Leyen".
ROMANCE_PARTICLES = word_set("de da das do dos del della di du la le las los el")
PARTICLES = ROMANCE_PARTICLES | word_set("bin bint ibn ul ud al van von der den ter zu zur af av")
# Words of the names of bodies, places and buildings; what has one of them is no person.
INSTITUTION_WORDS = word_set("""
    academy agency airport alliance assembly association avenue bank banco banque board bridge bureau cabinet casa
    center central centre church cirque city club coast college comité commission committee company compagnie
    confederación conference conseil conservatory corporation costa council county court corte côte department
    district electric federación federation fondation foundation frente fund fundação fundación group hall hospital
    hotel house institut institute instituto international island islands journal league library médecins
    ministerio ministry monastery motors movement movimiento museo museu museum musée news office organisation
    organization palace park parliament parti partido party pays puerto radio review rio river road school senate
    société society square station street theatre times tour tower tribunal trust union unit universidad
    universidade université university valley
""")
# Before or instead of the name of a person. Some are surnames, too ("King"): the last word of a name is never one.
TITLES = RANKS | word_set("""
    mr mrs ms miss dr prof professor president premier chancellor king queen prince princess pope sir lord lady dame
    senator sen representative rep congressman congresswoman governor gov mayor minister secretary ambassador
    general gen colonel col captain capt major lieutenant lt sergeant sgt admiral judge justice attorney
    commissioner director chairman chairwoman chair chief ceo spokesman spokeswoman spokesperson prime foreign vice
    deputy former then ex- economist historian scholar academic scientist journalist author analyst philosopher
    writer political realist prominent leading renowned noted coach manager captain councillor delegate leader
    defence defense finance interior health state republican democrat democratic nominee candidate late presidential
    vice-presidential field brigadier archduke duke earl count baron hon honourable honorable reverend father crown
    grand mp md minister-president
""")
