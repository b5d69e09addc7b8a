"""Common nouns that can hold a view, sorted by what they stand for. Written by hand for this project."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Roles that speak for a state or an organisation: "Russian officials" is Russia, "NATO's spokesman" is NATO.
OFFICIAL_NOUNS = _words("""
    administration ambassador army authority cabinet chancellery command delegate delegation department
    diplomat embassy envoy establishment foreign-ministry government headquarters junta leader
    leadership military ministry mission negotiator officer official parliament policymaker regime
    representative side spokesman spokesperson spokeswoman state statesman bureaucrat
    strategist-in-chief elite ruler minister secretary-general planner lawmaker
""")
# Single posts: only without a name do they speak for their state ("the Russian foreign minister").
POST_NOUNS = _words("""
    president premier chancellor king queen emperor monarch minister secretary ambassador envoy
    spokesman spokesperson spokeswoman chairman chairwoman chair director chief commissioner governor mayor
""")
SCHOLAR_NOUNS = _words("academic academia scholar researcher academician professor scholarship")
EXPERT_NOUNS = _words("expert analyst specialist commentator strategist pundit observer")
SIDE_PLURALS = {
    "supporter": "Supporters", "proponent": "Supporters", "advocate": "Supporters", "backer": "Supporters",
    "defender": "Supporters", "champion": "Supporters", "critic": "Critics", "opponent": "Opponents",
    "detractor": "Critics", "sceptic": "Sceptics", "skeptic": "Sceptics",
}  # fmt: skip
# Writings that can carry a view of whoever wrote them.
WRITING_NOUNS = _words("""
    account analysis article assessment book brief briefing blueprint chapter column communique communiqué concept
    constitution declaration document editorial essay headline interview journal letter manifesto
    memo memorandum monograph newspaper note paper periodical petition poll post press-release
    publication report resolution review speech statement strategy study survey testimony text thesis tweet work
    writing source
""")
PEOPLE_NOUNS = _words("""
    activist actor adherent adviser advisor agency agent ally analyst architect artist association attorney athlete
    aide assistant author bank banker biologist bishop bloc board body boss boy broadcaster brother builder business
    businessman businesswoman buyer
    campaign campaigner candidate captain carmaker carrier caucus cardinal chairman chairperson chairwoman charity chemist
    chief child church citizen city civilian clergy client climatologist clinician club coach coalition colleague columnist
    commander commentator commission commissioner committee community commuter company competitor conference
    congressman congresswoman conservative constituent consultant consumer contractor co-author coauthor
    corporation correspondent council councillor councilman councilwoman counsel counsellor counterpart country couple court
    creditor crew customer daughter dealer defendant delegate democrat dentist deputy designer
    detective developer director dissident doctor driver economist editor educator elder elector employee employer engineer
    entrepreneur environmentalist epidemiologist executive family fan farmer father federation fellow feminist firm
    fisherman foe follower forecaster foreigner former-minister foundation founder friend gang geographer geologist girl
    governor graduate group guard guest head historian homeowner hospital household husband
    immigrant industry industrialist inhabitant insider inspector institute institution insurer intellectual
    interviewee investigator investor islander journalist judge juror jury justice keeper king
    laboratory labourer landlord lawmaker lawyer league lecturer legislator legislature liberal librarian
    lobby lobbyist local magistrate magazine majority man management manager manufacturer marine maker mayor
    media mediator member merchant migrant militant minority moderate monitor
    mother movement musician nation nationalist negotiator neighbor neighbour neighborhood newspaper ngo novelist nurse
    operator opposition organiser organization organisation organizer outlet outsider owner oversight
    panel panelist parent participant partner partnership party passenger pastor patient patriot peasant pensioner
    people person philosopher physician physicist pilot plaintiff planner player poet police politician politico
    pollster pope populist practitioner president press priest prince princess producer professional programme prosecutor
    protester protestor provider psychologist public publisher pupil queen rabbi radical reader realist rebel
    recruiter reformer refugee regulator regiment relative reporter republican rescuer
    reseller resident respondent retailer reviewer rider rival sailor school scientist seller senator sergeant sheriff
    shareholder shopkeeper sibling singer sister skipper socialist society soldier son speaker
    sponsor staff staffer stakeholder strategist striker student subscriber surgeon surrogate survivor
    syndicate taxpayer teacher team technician teenager tenant theorist think-tank tank thinker tourist town trader
    traveller traveler treasurer tribe tribunal troop trustee undersecretary union unionist university user veteran
    vendor victim village villager viewer virologist visitor volunteer voter watchdog widow wife winner
    witness woman worker workforce writer youth zealot academy alliance army
""")
AGENT_NOUNS = (
    PEOPLE_NOUNS | OFFICIAL_NOUNS | POST_NOUNS | SCHOLAR_NOUNS | EXPERT_NOUNS | WRITING_NOUNS | frozenset(SIDE_PLURALS)
)

# Words that stand for people without naming them.
CROWD_WORDS = _words(
    "some others other many most few several all everyone everybody nobody those both one someone anyone none"
)
PERSON_PRONOUNS = _words("he she")
PLURAL_PRONOUNS = _words("they")
NEUTER_PRONOUNS = _words("it")
# Descriptions that point back to somebody named before.
BACK_TO_STATE = _words("country nation state kingdom republic")
BACK_TO_ORGANISATION = _words("alliance bloc union organisation organization company club bank firm agency group party "
                              "commission council institute association federation body charity newspaper")  # fmt: skip
BACK_TO_PERSON = _words("author scholar professor academic minister president senator chancellor premier historian "
                        "economist scientist politician leader writer mayor governor billionaire analyst researcher "
                        "general candidate")  # fmt: skip

# Subjects that never hold a view, whatever their verb.
NEVER_AGENTS = _words("""
    fact evidence situation event development move action step data result war conflict crisis
    trend growth change decline rise problem issue thing time year month day place way reason case example figure number
    it this that these those what which there here
""")
TITLES = _words("""
    mr mrs ms miss dr prof professor president premier chancellor king queen prince princess pope sir lord lady dame
    senator sen representative rep congressman congresswoman governor gov mayor minister secretary ambassador general gen
    colonel col captain capt major lieutenant lt sergeant sgt admiral judge justice attorney commissioner
    director chairman chairwoman chair chief ceo spokesman spokeswoman spokesperson prime foreign vice deputy former
    then ex- economist historian scholar academic scientist journalist author analyst philosopher writer
    political realist prominent leading renowned noted coach manager captain councillor delegate leader
    defence defense finance interior health state republican democrat democratic nominee candidate late
    presidential vice-presidential
""")
