"""Words that judge what they speak of. Own compilation; general English, not of any subject."""

import re

# Beginnings of words; a "-" at the end stands for any ending.
_STEMS = """
aberration abhorren- abomin- absurd- abus- aggressi- alleged- appalling- arbitrary atrocit- barbar- bestial
betray- blatant- bloodbath bloodless bloody bogus bold- brave- brazen- broken brutal- bully- calamit- callous-
catastroph- coerc- courage- coward- crime crimes criminal- cruel- cynical- debacle deceit- decepti- defian-
deplorabl- despicabl- destructi- devastat- disast- disgrac- dishonest- dubious egregious encircl- evil
existential exploit- fail- fake false- farc- fateful fiasco flagrant- foolish- fraud- glorious- greatest
grievanc- grievous- heinous hero heroes heroic heroism historic hoax honor- honour- horribl- horrible horrif-
humiliat- hypocri- illegal- illegitimate immoral imperialis- indefensible inevitabl- infamous inhuman- injust-
innocent- irresponsib- justifi- justified lawful- lawless- legitima- liberat- massacr- merciless- milestone
misguided mistake- monstrous- murder- myth noble notorious- oppress- outrag- peaceful- perfid- plunder- pretext-
propagand- proud- provocat- provok- purported- reckless- regrettabl- ridiculous righteous- ruthless- sacred
savage- scandal- senseless- sham shame shamed shameful- sinister slaughter- so-called stolen- success successes
successful- supposed- terribl- terror- threat- tragedies tragedy tragic- traitor- treacher- triumph- tyrann-
unacceptabl- unfair- unjust- unjustif- unlawful- unprecedented unprovoked unwarranted unwise usurp- vicious-
victim- victories victorious- victory vindicat- violat- wanton- warmonger- wicked- worst wrong- wrongful-
"""


def _pattern(stem: str) -> str:
    return re.escape(stem[:-1]) + r"\w*" if stem.endswith("-") else re.escape(stem)


# Longest first, so that "shameful" is not read as "shame".
_LONGEST_FIRST = sorted(_STEMS.split(), key=lambda stem: (-len(stem), stem))
JUDGING = re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, _LONGEST_FIRST))})(?!\w)", re.IGNORECASE)
