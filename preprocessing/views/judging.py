"""Words that judge what they speak of. Own compilation; general English, not of any subject."""

import re

# Beginnings of words; a "-" at the end stands for any ending.
_STEMS = """
aberration abhorren- abomin- absurd- abus- aggressi- alleged- appalling- arbitrary atrocit- barbar- bestial betray-
blatant- bloody bloodbath bogus bold- brave- brazen- broken brutal- bully- callous- calamit- catastroph- coerc-
courage- coward- crime- criminal- cruel- cynical- debacle deceit- decepti- defian- deplorabl- despicabl- destructi-
devastat- disast- disgrac- dishonest- dubious egregious evil existential exploit- fail- failure- fair- fake false-
farc- fateful fiasco flagrant- foolish- fraud- glorious- greatest grievanc- grievous- heinous hero- historic hoax
honour- honor- horrible horribl- horrif- humiliat- hypocri- illegal- illegitimate immoral imperialis- indefensible
inevitabl- infamous inhuman- injust- innocent- irresponsib- justified justifi- lawful- lawless- legitima- liberat-
lie lies lying massacr- merciless- milestone mistake- misguided monstrous- murder- myth noble notorious- oppress-
outrag- peaceful- perfid- plunder- pretext- proper- proud- provocat- provok- propagand- purported- reckless- regrettabl-
ridiculous righteous- ruthless- sacred savage- scandal- senseless- shame- shameful- sham sinister slaughter- so-called
special stolen- success- supposed- terribl- terror- threat- tragedy tragedies tragic- traitor- treacher- triumph-
tyrann- unacceptabl- unfair- unjust- unjustif- unlawful- unprecedented unprovoked unwarranted unwise usurp- vicious-
victim- victor- vindicat- violat- wanton- warmonger- wicked- worst wrong- wrongful- bloodless encircl-
"""


def _pattern(stem: str) -> str:
    return re.escape(stem[:-1]) + r"\w*" if stem.endswith("-") else re.escape(stem)


# Longest first, so that "shameful" is not read as "shame".
_LONGEST_FIRST = sorted(_STEMS.split(), key=lambda stem: (-len(stem), stem))
JUDGING = re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, _LONGEST_FIRST))})(?!\w)", re.IGNORECASE)
