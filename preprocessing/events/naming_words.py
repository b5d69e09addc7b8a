"""Words shared by the rules that tell events from other things. Lower case, own compilation."""

from .word_set import word_set

# Nouns that name something that happens at a time: a year beside one of them dates an event.
EVENT_NOUNS = word_set(
    """
    abandonment abdication abolition accession accident accord accords acquisition act action adoption agenda
    aggression agreement agreements airlift alliance amendment annexation announcement appointment approval
    armistice arrest assassination assault atrocity attack attacks auction audit avalanche bailout ballot ban bankruptcy
    battle battles birth blackout blaze blockade bombing bombings boycott breakdown breakthrough breakup burial
    burning bushfire campaign cancellation ceasefire census ceremony charter clash clashes closure coalition
    collapse collision communique concert conference conflict congress conquest consensus convention conversion
    coronation council coup crackdown crash creation crisis cyclone deal death decision declaration decree default
    defeat demolition departure deployment deportation depression derailment detention detonation devaluation dialogue
    directive disaster discovery dismissal dissolution division document drilling drought drowning earthquake election
    elections emancipation embargo enlargement entente epidemic eruption evacuation eviction evictions execution
    exhibition exodus expansion expedition expiry explosion expulsion extension failure fair fall famine festival fire
    flight flood floods formation foundation founding framework gale games general-strike genocide handover
    hearing hearings heatwave hijacking hostilities hurricane impeachment inauguration incident incursion
    independence initiative inquest inquiry inspection insurgency insurrection integration intervention intifada
    introduction invasion investigation kidnapping landing landings landslide lapse launch law lawsuit leak
    legislation liberation lockdown lockout loss march massacre meeting merger mission mobilisation mobilization
    moratorium murder mutiny nationalisation negotiation negotiations nomination occupation offensive olympics
    opening operation outbreak overthrow pact pandemic parade partition peace petition plan plebiscite pogrom
    poll postponement privatisation proclamation programme project protest protests protocol publication
    purchase purge raid rally ratification rebellion recession referendum referendums reform reforms reign
    release relocation reopening repeal report rescue resignation resolution restoration retreat reunification
    revolt revolution revolutions riot riots rising rollout round rule ruling sale sanctions scandal secession
    seizure session settlement shock shooting siege signing sinking spill split statute storm strike strikes
    summit summits surrender survey suspension takeover talks tariff terror test tests tornado tour transfer
    treaties treaty trial trials truce tsunami typhoon unification uprising vaccination verdict veto victory
    visit vote walkout war wars wedding wildfire withdrawal
    """
)

# Nouns that make a name with a year a publication or its maker.
PUBLICATION_NOUNS = word_set(
    """
    analysis archive archives article articles author authors book books brief briefing bulletin centre center
    chapter dissertation edition essay essays foundation handbook institute institutes institution institutions
    journal journals magazine memoir monograph newspaper paper papers post press preprint publication
    publications quarterly report reports review reviews scholar scholars series studies study survey surveys
    textbook thesis times volume work works yearbook university college blog interview commentary memo dataset
    database
    """
)

REPORTING_VERBS = word_set(
    """
    acknowledges adds admits advances analyses analyzes argue argued argues arguing ask asked asks assert
    asserted asserts assesses believe believes calls caution cautioned cautioning cautions challenges claim
    claimed claims comment comments compare compares conclude concluded concludes consider considers contend
    contended contends criticises criticizes define defined defines demonstrate demonstrated demonstrates
    describe described describes develop developed discuss discussed discusses document documented documents
    draws emphasise emphasises emphasize emphasizes estimate estimated estimates examine examined examines
    explain explained explains explore explored explores find finds found frames highlight highlighted
    highlights hold holds identifies identify identified illustrates insists introduces investigate investigated
    investigates label labels maintain maintained maintains mention mentions note noted notes observe observed
    observes offers outline outlines points posit posits present presents propose proposed proposes provide
    provides put puts question questions reason reasons recall recalls refer refers remark remarks report
    reported reports reveal reveals review reviews said says see sees show showed shown shows state stated
    states stress stresses study studied studies suggest suggested suggests support supports theorise theorises
    theorize theorizes trace traces treat treats use used uses view views warn warned warns write writes wrote
    """
)

# What a bare verb of the past did, as a noun: "They met" of a date is a meeting.
DEEDS = {
    "agreed": "agreement", "arrived": "arrival", "collapsed": "collapse", "decided": "decision",
    "departed": "departure", "died": "death", "divorced": "divorce", "failed": "failure", "fell": "fall",
    "fought": "fight", "landed": "landing", "left": "departure", "married": "marriage", "merged": "merger",
    "met": "meeting", "negotiated": "negotiation", "opened": "opening", "protested": "protest",
    "rebelled": "rebellion", "reopened": "reopening", "resigned": "resignation", "retired": "retirement",
    "returned": "return", "sank": "sinking", "separated": "separation", "settled": "settlement",
    "signed": "signing", "split": "split", "surrendered": "surrender", "voted": "vote",
    "withdrew": "withdrawal",
}  # fmt: skip


def is_event_noun(word: str) -> bool:
    """Whether a word names something that happens, in singular or plural."""
    lower = word.lower().removesuffix("’s").removesuffix("'s")
    if lower in EVENT_NOUNS or (lower.endswith("es") and lower[:-2] in EVENT_NOUNS):
        return True
    return lower.endswith("s") and lower[:-1] in EVENT_NOUNS
