"""Topics that the published test splits measure on, kept out of training (written from the papers' topic lists).

A training topic whose meaning is within `LIKENESS` of one of these, or of a development topic, is dropped.
"""

LIKENESS = 0.70

# ArgKP-2021 test, GWSD, and the motions of the Claim Stance set that its public training split does not hold.
TEST_TOPICS = (
    "Routine child vaccinations should be mandatory",
    "Social media platforms should be regulated by the government",
    "The USA is a good country to live in",
    "Climate change is a serious concern",
    "We should ban the sale of violent video games to minors",
    "We should ban gambling",
    "We should ban boxing",
    "We should abolish the monarchy",
    "The one-child policy of the Republic of China is justified",
    "Atheism is the only way",
    "We should embrace multiculturalism",
    "We should end affirmative action",
    "Physical education should be compulsory",
    "Wind power should be a primary focus of future energy supply",
    "We should introduce goal line technology",
    "We should re-engage with Myanmar",
    "We should abolish all intellectual property rights",
    "We should cut banker bonuses and restrict executive pay",
    "Endangered species should be protected",
    "The US is justified in using force to prevent states from acquiring nuclear weapons",
    "We should lower the voting age",
    "Bribery is sometimes acceptable",
    "We should limit the right to bear arms",
    "We should permit the use of performance enhancing drugs in professional sports",
    "We should ban partial birth abortions",
    "We should use force against pirates at sea",
    "The blockade of Gaza is justified",
    "We should remove water subsidies and charge for water",
    "We should grant independence to Wales and Scotland",
    "National service should be mandatory",
    "We should support the enlargement of the European Union with Turkey",
    "We should criminalize male circumcision of infants",
    "We should use randomised trials of poor relief and social welfare",
    "We should abandon disarmament and keep a nuclear deterrent",
)
# Claim topics of the 30k-arguments set that neither its training nor its development split holds are its test topics;
# those that appear in the key-point set:
ARGUMENT_TEST_TOPICS = (
    "We should adopt atheism",
    "We should adopt libertarianism",
    "We should ban private military companies",
    "We should legalize cannabis",
    "We should prohibit women in combat",
    "We should ban algorithmic trading",
    "We should ban factory farming",
    "We should ban missionary work",
    "We should ban targeted killing",
    "We should abolish the Olympic Games",
    "We should abolish the three-strikes laws",
    "We should prohibit school prayer",
    "Social media brings more harm than good",
    "The use of public defenders should be mandatory",
    "Holocaust denial should be a criminal offence",
)
