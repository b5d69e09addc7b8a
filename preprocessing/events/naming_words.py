"""Words shared by the rules that tell events from other things. Lower case, own compilation."""

from .word_set import word_set

# Nouns that name something that happens at a time: a year beside one of them dates an event.
EVENT_NOUNS = word_set(
    """
    abdication abolition accession accident accord accords acquisition act action adoption agenda agreement
    agreements airlift aggression alliance amendment annexation announcement approval armistice arrest
    assassination assault atrocity attack attacks ballot ban bankruptcy battle battles birth blockade bombing
    bombings boycott breakdown breakthrough breakup campaign census ceasefire ceremony charter clash clashes
    closure collapse coalition communique conference conflict congress conquest consensus convention conversion
    coronation council coup crackdown crash creation crisis cyclone deal death declaration decree default defeat
    departure deployment deportation depression detonation devaluation dialogue directive disaster discovery
    dissolution division document drought earthquake election elections emancipation embargo enlargement entente
    epidemic eruption evacuation execution exhibition exodus expansion expedition explosion expulsion fair fall
    famine festival fire flight flood floods formation founding foundation framework games general-strike
    genocide handover hearing hearings hostilities hurricane impeachment inauguration incident incursion
    independence initiative insurgency insurrection integration intervention intifada invasion landing landings
    launch law legislation liberation lockdown lockout march massacre meeting mission mobilisation mobilization
    murder mutiny nationalisation negotiation negotiations occupation offensive olympics operation opening
    outbreak overthrow pact pandemic parade partition peace plan plebiscite pogrom poll privatisation
    proclamation programme project protest protests protocol publication purge raid rally ratification rebellion
    recession referendum referendums reform reforms reign release repeal report resignation resolution
    restoration retreat reunification revolt revolution revolutions riot riots rising round rule ruling
    sanctions scandal secession seizure session settlement shock shooting siege signing sinking split spill
    statute strike strikes summit summits surrender survey suspension takeover talks tariff terror test tests
    tour transfer treaty treaties trial trials truce tsunami unification uprising vaccination verdict veto
    victory visit vote walkout war wars withdrawal
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
