"""The ways an event is named by what it happened to: "fall of X", "war in X", "X's accession".

Each list holds phrases with {x} for the object and {adj} for the adjective of a country.
"""

_FOUNDING = (
    "founding of {x}|foundation of {x}|creation of {x}|establishment of {x}|formation of {x}|birth of {x}|"
    "{x} was founded|{x} was created|{x} was established|{x} was formed|{x} founded|launch of {x}|inception of {x}|"
    "founding {x}|{x} founding|{x} inception|{x} creation|{x} came into being"
)
_END = (
    "fall of {x}|collapse of {x}|dissolution of {x}|breakup of {x}|break up of {x}|disintegration of {x}|"
    "breakdown of {x}|demise of {x}|end of {x}|dismantling of {x}|disappearance of {x}|disbandment of {x}|"
    "{x} collapse|{x} breakup|{x} dissolution|{x} disintegration|{x} demise|{x} fell|{x} collapsed|"
    "{x} dissolved|{x} broke up|{x} disintegrated|{x} was dissolved|{adj} collapse|{adj} dissolution"
)
_WAR = (
    "war in {x}|{x} war|conflict in {x}|{x} conflict|fighting in {x}|hostilities in {x}|war on {x}|war over {x}|"
    "military operations in {x}|military operation in {x}|combat in {x}|war against {x}|warfare in {x}|{adj} war|"
    "{adj} conflict|bloodshed in {x}|civil war in {x}|{adj} civil war|battle for {x}|military campaign in {x}"
)
# "The conflict of X" is longer than an invasion of X.
_INVASION = (
    "invasion of {x}|{x} invasion|invading {x}|invaded {x}|invade {x}|war in {x}|{x} war|military action in {x}|"
    "military actions in {x}|military intervention in {x}|intervention in {x}|attack on {x}|war on {x}|"
    "occupation of {x}|aggression against {x}|assault on {x}|incursion into {x}"
)
_ANNEXATION = (
    "annexation of {x}|annexing {x}|annexed {x}|annex {x}|{x} annexation|seizure of {x}|seizing {x}|seized {x}|"
    "acquisition of {x}|takeover of {x}|occupation of {x}|absorption of {x}|incorporation of {x}|capture of {x}|"
    "loss of {x}|{x} takeover|{x} crisis|taking of {x}"
)
_INDEPENDENCE = (
    "independence of {x}|{x} independence|{adj} independence|independence in {x}|independence for {x}|"
    "{x} gained independence|{x} became independent|{x} won independence|{x} declared independence|"
    "partition of {x}|{adj} partition|decolonisation of {x}|liberation of {x}|{adj} liberation|"
    "war of independence in {x}|{adj} war of independence|creation of {x}|founding of {x}|establishment of {x}"
)
_UNION = (
    "unification of {x}|reunification of {x}|{adj} unification|{adj} reunification|{x} unification|{x} reunification|"
    "{adj} unity|unity of {x}"
)
_GOVERNMENT = (
    "{x} administration|{x} presidency|{x} government|{x} governments|presidency of {x}|{x} premiership|"
    "administration of {x}|{x} era|{x} years|under president {x}|under prime minister {x}|{x} chancellorship|"
    "{x} dictatorship|{x} regime|government of {x}|premiership of {x}|{x} cabinet|{x} tenure"
)
_REVOLUTION = "revolution in {x}|{adj} revolution|uprising in {x}|{adj} uprising|invasion of {x}"

_BY_KIND = {
    "war": _WAR,
    "invasion": _INVASION,
    "annexation": _ANNEXATION,
    "collapse": _END,
    "independence": _INDEPENDENCE,
    "unification": _UNION,
    "presidency": _GOVERNMENT,
    "era": _GOVERNMENT,
    "revolution": _REVOLUTION + "|" + _FOUNDING,
}

# Adjectives of countries; the longest list a template asks for. Own compilation of common knowledge.
ADJECTIVES = {
    "afghanistan": "afghan", "albania": "albanian", "algeria": "algerian", "angola": "angolan",
    "argentina": "argentine", "armenia": "armenian", "australia": "australian", "austria": "austrian",
    "azerbaijan": "azerbaijani",
    "bangladesh": "bangladeshi", "belarus": "belarusian", "belgium": "belgian", "bolivia": "bolivian",
    "bosnia": "bosnian", "brazil": "brazilian", "britain": "british", "bulgaria": "bulgarian", "burma": "burmese",
    "cambodia": "cambodian", "canada": "canadian", "chechnya": "chechen", "chile": "chilean", "china": "chinese",
    "colombia": "colombian", "congo": "congolese", "crimea": "crimean", "croatia": "croatian", "cuba": "cuban",
    "cyprus": "cypriot", "czechoslovakia": "czechoslovak", "denmark": "danish", "egypt": "egyptian",
    "england": "english", "eritrea": "eritrean", "estonia": "estonian", "ethiopia": "ethiopian", "finland": "finnish",
    "france": "french", "georgia": "georgian", "germany": "german", "ghana": "ghanaian", "greece": "greek",
    "haiti": "haitian", "hungary": "hungarian", "iceland": "icelandic", "india": "indian", "indonesia": "indonesian",
    "iran": "iranian", "iraq": "iraqi", "ireland": "irish", "israel": "israeli", "italy": "italian",
    "japan": "japanese", "jordan": "jordanian", "kazakhstan": "kazakh", "kenya": "kenyan", "korea": "korean",
    "kosovo": "kosovar", "kuwait": "kuwaiti", "kyrgyzstan": "kyrgyz", "laos": "laotian", "latvia": "latvian",
    "lebanon": "lebanese", "libya": "libyan", "lithuania": "lithuanian", "malaysia": "malaysian", "mali": "malian",
    "mexico": "mexican", "moldova": "moldovan", "mongolia": "mongolian", "morocco": "moroccan",
    "mozambique": "mozambican", "myanmar": "burmese", "namibia": "namibian", "nepal": "nepalese",
    "netherlands": "dutch", "nicaragua": "nicaraguan", "nigeria": "nigerian", "norway": "norwegian",
    "pakistan": "pakistani", "palestine": "palestinian", "panama": "panamanian", "peru": "peruvian",
    "philippines": "philippine", "poland": "polish", "portugal": "portuguese", "romania": "romanian",
    "russia": "russian", "rwanda": "rwandan", "saudi arabia": "saudi", "scotland": "scottish", "serbia": "serbian",
    "slovakia": "slovak", "slovenia": "slovenian", "somalia": "somali", "south africa": "south african",
    "soviet union": "soviet", "spain": "spanish", "sri lanka": "sri lankan", "sudan": "sudanese", "sweden": "swedish",
    "switzerland": "swiss", "syria": "syrian", "taiwan": "taiwanese", "thailand": "thai", "tunisia": "tunisian",
    "turkey": "turkish", "ukraine": "ukrainian", "united kingdom": "british", "united states": "american",
    "venezuela": "venezuelan", "vietnam": "vietnamese", "yemen": "yemeni", "yugoslavia": "yugoslav",
    "zimbabwe": "zimbabwean",
}  # fmt: skip


def expand(kind: str, objects: tuple[str, ...]) -> list[str]:
    """The names that templates give an event of this kind; the founding of X if the kind has none of its own."""
    phrases = []
    for name in objects:
        adjective = ADJECTIVES.get(name.lower())
        for template in _BY_KIND.get(kind, _FOUNDING).split("|"):
            if "{adj}" in template and not adjective:
                continue
            phrases.append(template.format(x=name, adj=(adjective or "").title()))
    return phrases
