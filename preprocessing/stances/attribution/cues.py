"""The words by which English texts say whose view something is, sorted by the grammar they need.

All lists were written by hand for this project. Verbs, nouns and adjectives stand in their base form,
British and American spellings both.
"""

from ..word_sets import word_set

# Verbs with a clause as what is said or thought: "argues that …", "…, she said".
SPEECH_VERBS = word_set("""
    accuse acknowledge add address admit advise advocate affirm agree allege amplify announce answer apologise
    apologize argue articulate assert assess assume assure attest avow aver bemoan blast boast brag caution charge
    chide claim clarify comment complain concede conclude concur confess confide confirm contend contest counsel counter
    crow cry declare decry demand deny deplore describe detail disclose dispute divulge elaborate emphasise
    emphasize estimate exclaim explain forecast fume gripe grumble guarantee hint imply inform insinuate insist
    instruct interject intimate joke justify lament maintain mention muse mutter note notify object observe opine
    order plead pledge point posit postulate praise preach predict proclaim profess project promise pronounce
    prophesy propose protest query quip quote reaffirm reason reassure rebut recall recite reckon recommend recount
    reflect refute reiterate rejoin relate relay remark remember remind repeat reply report request respond restate
    retort reveal rule say scoff shout sigh speculate state stipulate stress submit suggest summarise summarize
    swear tease tell testify theorise theorize threaten thunder trumpet tweet underline underscore urge vow warn
    whisper write yell
""")
# The noun behind them is who hears it: "…, Berg told Lund".
HEARER_VERBS = word_set("assure inform notify remind tell")
THOUGHT_VERBS = word_set("""
    accept anticipate appreciate believe bet calculate conclude conceive consider contemplate decide deduce deem
    determine discover doubt dream expect fear feel figure find foresee forget gather guess hear hold hope hypothesise
    hypothesize imagine infer intuit know learn mistrust notice perceive presume presuppose realise realize
    recognise recognize regret resent sense suppose suspect think trust understand wish worry judge
""")
# Verbs that people and their writings share with facts and events: the subject must be one who can speak.
SHOWING_VERBS = word_set("""
    show demonstrate illustrate highlight indicate suggest prove document reveal establish signal underline
    underscore examine analyse analyze explore discuss detail trace outline evidence
""")
# Verbs that ask: their clause is a question, so it is nobody's claim.
ASKING_VERBS = word_set(
    "ask wonder debate question examine investigate inquire enquire explore query discuss analyse analyze"
)
# Verbs whose clause the writer takes for true: whoever forgets it, or does not know it, does not say it.
UNAWARE_VERBS = word_set("forget overlook ignore disregard")
AWARE_VERBS = word_set("know realise realize remember notice learn discover")
CLAUSE_VERBS = SPEECH_VERBS | THOUGHT_VERBS | SHOWING_VERBS | ASKING_VERBS

# Verbs that say what a thing is taken to be: "views Y as Z", "calls Y a Z".
FRAMING_VERBS = word_set("""
    accept attack brand cast celebrate characterise characterize classify conceive condemn consider construe
    criticise criticize decry deem defend define denounce depict deride describe diagnose dismiss envisage envision
    frame hail identify interpret judge label list name designate cite laud lambast lampoon
    misinterpret misrepresent mock oppose paint
    perceive picture portray potray praise present promote read reckon recognise recognize regard reject represent
    ridicule see slam stigmatise stigmatize treat understand view visualise visualize welcome
""")
NAMING_VERBS = word_set(
    "call consider deem dub brand label term name find think judge declare pronounce believe reckon hold"
)
# "refers to Y as Z", "thinks of Y as Z", "looks on Y as Z"
FRAMING_WITH_PREPOSITION = {
    "refer": "to",
    "think": "of",
    "speak": "of",
    "conceive": "of",
    "look": "on",
    "point": "to",
    "allude": "to",
}

# Verbs that are themselves for or against their object: "opposes Y", "welcomed Y".
STANCE_VERBS = word_set("""
    abhor admire applaud attack back bemoan berate blame blast castigate celebrate challenge champion commend
    condemn condone contest criticise criticize decry defend demand demonise demonize denounce deplore deride
    despise detest disavow disapprove dismiss dispute disparage distrust doubt downplay embrace endorse espouse
    excoriate extol fault favour favor fear hail hate justify lambast lambaste lament laud lobby loathe mistrust
    mock oppose overestimate praise promote protest question rebuff rebuke reject repudiate resent resist ridicule
    scorn second slam slate support tout trust underestimate undervalue underplay uphold urge vilify want welcome
    deny advocate regret desire request
""")
# Verbs whose object stands behind a preposition: "objects to Y", "calls for Y".
STANCE_PREPOSITIONS = {
    "object": "to", "agree": "with to on", "disagree": "with on", "call": "for on", "push": "for", "press": "for",
    "argue": "for against", "speak": "against", "warn": "about of against", "complain": "about of",
    "insist": "on upon", "campaign": "for against", "protest": "against at over", "approve": "of",
    "disapprove": "of", "believe": "in", "worry": "about over", "appeal": "for", "plead": "for",
    "lobby": "for against", "rail": "against", "advocate": "for", "vote": "for against", "care": "about",
    "hope": "for", "wish": "for", "long": "for", "dream": "of", "side": "with", "sympathise": "with",
    "sympathize": "with", "caution": "against about", "advise": "against", "fret": "about over",
    "rule": "out", "boast": "of about", "apologise": "for", "apologize": "for",
    "opt": "for", "demonstrate": "against", "rally": "for against behind", "fight": "for against",
}  # fmt: skip
# Verbs of speech with a thing as their object: "emphasised the importance of", "announced a review".
TOPIC_VERBS = word_set("""
    address announce cite concede deny describe detail disclose discuss emphasise emphasize explain forecast highlight
    mention note outline pledge predict promise propose question recall recommend reference reiterate report
    reveal state stress suggest threaten tout underline underscore unveil hint repeat restate answer acknowledge
    admit confirm concede declare request reaffirm anticipate envisage foresee foreshadow claim
""")
# Those of them that take a side; the others only say what was talked of, which is the author's own fact.
LOADED_TOPIC_VERBS = word_set("""
    emphasise emphasize highlight stress underline underscore tout propose suggest recommend promise pledge predict
    threaten reiterate reaffirm deny concede admit acknowledge question demand request envisage foresee declare claim
    anticipate
""")
# "forecasts weaker trade"
FORECAST_VERBS = word_set("forecast project expect")
# "talked about Y", "pointed to Y"
TOPIC_PREPOSITIONS = {
    "talk": "about of", "speak": "about of to", "refer": "to", "allude": "to", "point": "to", "comment": "on",
    "focus": "on", "respond": "to", "react": "to", "remark": "on", "elaborate": "on", "reflect": "on", "hint": "at",
    "joke": "about", "ask": "about for", "argue": "about", "write": "about of", "tweet": "about", "think": "about of",
    "brag": "about of", "learn": "of about", "know": "about of", "dwell": "on", "touch": "on",
    "testify": "about to", "swear": "by", "vouch": "for", "inquire": "about",
}  # fmt: skip
# "accuses Y of Z", "blames Y for Z", "praises Y for Z"
CHARGE_VERBS = {
    "accuse": "of", "blame": "for", "credit": "with for", "praise": "for", "thank": "for", "criticise": "for",
    "criticize": "for", "condemn": "for", "fault": "for", "charge": "with", "suspect": "of", "warn": "against about of",
    "attack": "for", "commend": "for", "hail": "for", "chide": "for", "mock": "for", "slam": "for", "rebuke": "for",
    "remind": "of", "assure": "of", "convict": "of", "acquit": "of",
}  # fmt: skip
# Verbs with an intention as their object: "wants to leave", "refuses to pay".
INTENT_VERBS = word_set("""
    want wish hope intend plan vow pledge promise refuse decline agree threaten demand propose offer prefer seek aim
    desire expect claim profess purport swear volunteer consent resolve commit aspire insist fear
    ask urge
""")
# Intentions that are no statement of a view by themselves; kept only for measuring.
WEAK_INTENT_VERBS = word_set("seek aim offer expect")
# "urged ministers to resign", "wants the club to be sold"
DIRECTIVE_VERBS = word_set("""
    ask urge tell want order advise encourage beg implore call warn instruct request expect command press exhort
    invite recommend caution like require
""")

# Verbs that only carry a noun: "voiced concern that", "takes the view that".
LIGHT_VERBS = word_set("""
    express voice raise share hold have take reiterate articulate state convey make issue register harbour harbor
    air repeat stress echo give offer advance defend maintain reaffirm renew sound put declare announce show feel
    present adopt deliver reject spread level publish draw signal acknowledge pose cite communicate reach send
    explain underline emphasise emphasize restate clarify confirm
""")
# Nouns with a clause as their content: "the belief that", "its claim that".
CLAUSE_NOUNS = word_set("""
    accusation acknowledgement admission advice affirmation agreement allegation analysis announcement answer
    anxiety argument assertion assessment assumption assurance attitude awareness belief case caution certainty
    charge claim comment complaint concern conclusion confession confidence confirmation contention contingency
    conviction criticism declaration decision demand denial doctrine doubt estimate estimation expectation
    explanation fear feeling finding forecast guarantee hint hope hypothesis idea illusion impression indication
    insight insistence interpretation intuition judgement judgment knowledge lament message narrative note notion
    objection observation opinion perception perspective pledge point position prediction premise presumption
    principle proclamation promise pronouncement proposal proposition prophecy reading reassurance realisation
    realization reasoning recommendation recognition remark reminder reply response revelation rhetoric rumour rumor
    rumours saying scepticism sense sentiment signal skepticism speculation stance standpoint statement story stress
    suggestion supposition suspicion testimony theory thesis thinking thought threat understanding verdict view
    viewpoint vision vow warning wish worry
""")
# Nouns that are for or against something, with the verb phrase that says the same and the prepositions they take.
STANCE_NOUNS = {
    "opposition": ("opposes", "to"), "resistance": ("resists", "to"), "objection": ("objects to", "to"),
    "hostility": ("is hostile to", "to towards toward"), "aversion": ("is averse to", "to"),
    "support": ("supports", "for of"), "backing": ("backs", "for of"), "endorsement": ("endorses", "of"),
    "approval": ("approves of", "of for"), "disapproval": ("disapproves of", "of"),
    "advocacy": ("advocates", "of for"), "preference": ("prefers", "for"),
    "enthusiasm": ("is enthusiastic about", "for about"),
    "demand": ("demands", "for"), "desire": ("desires", "for"), "call": ("calls for", "for"),
    "plea": ("pleads for", "for"), "appeal": ("appeals for", "for"), "push": ("pushes for", "for"),
    "fear": ("fears", "of about over"), "concern": ("is concerned about", "about over at for with regarding"),
    "worry": ("is worried about", "about over"), "alarm": ("is alarmed about", "about over at"),
    "anxiety": ("is anxious about", "about over"), "unease": ("is uneasy about", "about over at with"),
    "anger": ("is angry about", "about over at"), "outrage": ("is outraged at", "about over at"),
    "frustration": ("is frustrated with", "with about over at"), "regret": ("regrets", "over about at for"),
    "criticism": ("criticises", "of"), "condemnation": ("condemns", "of"), "denunciation": ("denounces", "of"),
    "rejection": ("rejects", "of"), "denial": ("denies", "of"), "praise": ("praises", "for of"),
    "mistrust": ("mistrusts", "of towards toward in"), "distrust": ("distrusts", "of towards toward in"),
    "trust": ("trusts", "in"), "confidence": ("has confidence in", "in"), "faith": ("has faith in", "in"),
    "suspicion": ("is suspicious of", "of about towards"), "scepticism": ("is sceptical of", "of about towards over"),
    "skepticism": ("is skeptical of", "of about toward over"), "doubt": ("doubts", "about over"),
    "optimism": ("is optimistic about", "about over"), "pessimism": ("is pessimistic about", "about over"),
    "commitment": ("is committed to", "to"), "warning": ("warns of", "of about against"),
    "hope": ("hopes for", "for of"), "belief": ("believes in", "in"), "complaint": ("complains about", "about over of"),
    "admiration": ("admires", "for of"), "contempt": ("despises", "for of"),
    "sympathy": ("sympathises with", "with for towards"),
    "insistence": ("insists on", "on upon"), "refusal": ("refuses", ""),
    "reservation": ("has reservations about", "about over"),
}  # fmt: skip
# Nouns with what somebody will or will not do: "X's refusal to pay".
INTENT_NOUNS = {
    "refusal": "refuses", "unwillingness": "is unwilling", "reluctance": "is reluctant",
    "willingness": "is willing", "readiness": "is ready", "determination": "is determined", "promise": "promises",
    "pledge": "pledges", "threat": "threatens", "vow": "vows", "desire": "desires", "wish": "wishes",
    "demand": "demands", "intention": "intends", "eagerness": "is eager", "commitment": "is committed",
}  # fmt: skip
# Feelings and hopes that a place or a trade can be full of: "fears in the industry that".
FELT_NOUNS = word_set("""
    alarm anger anxiety belief concern confidence conviction doubt expectation fear feeling frustration hope optimism
    outrage pessimism scepticism sentiment skepticism suspicion unease worry
""")
# "X's perception of Y as Z"
FRAMING_NOUNS = word_set("""
    perception view portrayal depiction description characterisation characterization interpretation framing image
    vision understanding conception labelling
""")
# Nouns in "from X's perspective", "in the eyes of X".
PERSPECTIVE_NOUNS = word_set("""
    perspective viewpoint standpoint view opinion eye eyes word words estimation judgement judgment mind account
    telling reading assessment analysis interpretation point vantage angle book belief narrative thinking reckoning
    telling logic theory
""")

# Adjectives that say what somebody feels about something: "is convinced that", "wary of".
ATTITUDE_ADJECTIVES = word_set("""
    adamant afraid alarmed angry anxious apprehensive ashamed averse bullish cautious certain committed
    concerned confident convinced critical cynical delighted determined disappointed dismissive distrustful
    doubtful dubious eager enthusiastic excited fearful frustrated furious glad grateful happy hesitant hopeful
    horrified hostile insistent keen mistrustful nervous open opposed optimistic outraged outspoken
    persuaded pessimistic pleased positive proud puzzled reluctant resigned resistant resentful sad satisfied
    sceptical shocked skeptical sorry supportive sure surprised suspicious sympathetic thankful thrilled troubled
    uncertain uncomfortable uneasy unconvinced unhappy unsure unwilling upset vocal wary willing worried
""")
# What somebody can find a thing to be, and no measure shows.
VERDICT_ADJECTIVES = word_set("""
    absurd acceptable appalling arbitrary crucial dangerous deplorable disgraceful dishonest essential excellent fair
    false good harmful hopeless hypocritical illegal illegitimate immoral inadequate indefensible indispensable
    inevitable insufficient intolerable irresponsible just justified lawful legitimate meaningless misguided naive
    necessary outdated outrageous overdue pointless reckless ridiculous right sacred sacrosanct scandalous senseless
    shameful superfluous unacceptable unconstitutional undemocratic unfair unjust unjustified unlawful unnecessary
    unrealistic unreasonable untenable unthinkable unworkable useless vital worthless wrong
""")
# Nouns that are a person with a side: "is an opponent of Y".
SIDE_NOUNS = {
    "supporter": "supports", "proponent": "supports", "advocate": "advocates", "opponent": "opposes",
    "critic": "criticises", "fan": "likes", "champion": "champions", "enemy": "opposes", "backer": "backs",
    "admirer": "admires", "defender": "defends", "believer": "believes in", "sceptic": "doubts", "skeptic": "doubts",
}  # fmt: skip

# Verbs that deny their own content: the statement's sign turns over.
DENYING_VERBS = word_set("deny refute rebut doubt dispute reject dismiss refuse decline disbelieve")
NEGATIONS = word_set("not n't never no neither nor hardly scarcely barely without")
# "denies that", "no longer believes that"; adverbs that do not negate are left out on purpose.

# "What worries X is that S", "it worries X that S"
TROUBLING_VERBS = word_set("""
    alarm anger annoy bother concern dismay disturb frighten frustrate irk irritate please reassure trouble unsettle
    upset worry
""")

# What a text calls itself: such a subject is the author.
SELF_NOUNS = word_set("""
    paper article essay study research report thesis work analysis chapter section post review book column
    investigation dissertation survey piece blog author researcher writer
""")
FIRST_PERSON = word_set("i we me us my our")
# "it is advised that": present-tense advice without a speaker is the author's own.
ADVICE_VERBS = word_set("advise recommend suggest propose")
