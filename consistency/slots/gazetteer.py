"""Countries and US states under their names, adjectives and abbreviations."""

from __future__ import annotations

from consistency.slots.spelling import fold

# country: adjective, other names
_COUNTRIES = """
afghanistan:afghan|albania:albanian|algeria:algerian|andorra:andorran|angola:angolan|argentina:argentine,argentinian
armenia:armenian|australia:australian|austria:austrian|azerbaijan:azerbaijani,azeri|bahamas:bahamian|bahrain:bahraini
bangladesh:bangladeshi|barbados:barbadian|belarus:belarusian|belgium:belgian|belize:belizean|benin:beninese
bhutan:bhutanese|bolivia:bolivian|bosnia:bosnian|botswana:batswana|brazil:brazilian|brunei:bruneian|bulgaria:bulgarian
burkina faso:burkinabe|burundi:burundian|cambodia:cambodian|cameroon:cameroonian|canada:canadian|chad:chadian
chile:chilean|china:chinese|colombia:colombian|comoros:comorian|congo:congolese|costa rica:costa rican
croatia:croatian|cuba:cuban|cyprus:cypriot|czech republic:czech,czechia|denmark:danish|djibouti:djiboutian
dominican republic:dominican|east timor:timorese|ecuador:ecuadorian|egypt:egyptian|el salvador:salvadoran
eritrea:eritrean|estonia:estonian|ethiopia:ethiopian|fiji:fijian|finland:finnish|france:french|gabon:gabonese
gambia:gambian|germany:german|ghana:ghanaian|greece:greek|grenada:grenadian|guatemala:guatemalan|guinea:guinean
guyana:guyanese|haiti:haitian|honduras:honduran|hungary:hungarian|iceland:icelandic|india:indian|indonesia:indonesian
iran:iranian|iraq:iraqi|ireland:irish|israel:israeli|italy:italian|ivory coast:ivorian|jamaica:jamaican|japan:japanese
jordan:jordanian|kazakhstan:kazakh|kenya:kenyan|kosovo:kosovar|kuwait:kuwaiti|kyrgyzstan:kyrgyz|laos:lao,laotian
latvia:latvian|lebanon:lebanese|lesotho:basotho|liberia:liberian|libya:libyan|lithuania:lithuanian
luxembourg:luxembourgish|madagascar:malagasy|malawi:malawian|malaysia:malaysian|maldives:maldivian|mali:malian
malta:maltese|mauritania:mauritanian|mauritius:mauritian|mexico:mexican|moldova:moldovan|mongolia:mongolian
montenegro:montenegrin|morocco:moroccan|mozambique:mozambican|burma:burmese|namibia:namibian|nepal:nepalese,nepali
netherlands:dutch,holland|new zealand:new zealander|nicaragua:nicaraguan|niger:nigerien|nigeria:nigerian
north korea:north korean|north macedonia:macedonian,macedonia|norway:norwegian|oman:omani|pakistan:pakistani
panama:panamanian|papua new guinea:papuan|paraguay:paraguayan|peru:peruvian|philippines:philippine,filipino
poland:polish|portugal:portuguese|qatar:qatari|romania:romanian|russia:russian|rwanda:rwandan|samoa:samoan
saudi arabia:saudi|senegal:senegalese|serbia:serbian|sierra leone:sierra leonean|singapore:singaporean|slovakia:slovak
slovenia:slovenian|somalia:somali,somalian|south africa:south african|south korea:south korean
south sudan:south sudanese|spain:spanish|sri lanka:sri lankan|sudan:sudanese|suriname:surinamese|sweden:swedish
switzerland:swiss|syria:syrian|taiwan:taiwanese|tajikistan:tajik|tanzania:tanzanian|thailand:thai|togo:togolese
tonga:tongan|tunisia:tunisian|turkey:turkish,turkiye|turkmenistan:turkmen|uganda:ugandan|ukraine:ukrainian
united arab emirates:emirati,uae|united kingdom:british,britain,uk,great britain|united states:american,us,usa,america
uruguay:uruguayan|uzbekistan:uzbek|vanuatu:ni-vanuatu|vatican:vatican city|venezuela:venezuelan|vietnam:vietnamese
yemen:yemeni|zambia:zambian|zimbabwe:zimbabwean|england:english|scotland:scottish|wales:welsh
"""
_STATES = """
alabama:ala|alaska:alaskan|arizona:ariz|arkansas:ark|california:calif,californian|colorado:colo|connecticut:conn
delaware:del|florida:fla,floridian|georgia:ga|hawaii:hawaiian|idaho:idahoan|illinois:ill|indiana:ind|iowa:iowan
kansas:kan|kentucky:ky|louisiana:la|maine:me|maryland:md|massachusetts:mass|michigan:mich|minnesota:minn
mississippi:miss|missouri:mo|montana:mont|nebraska:neb|nevada:nev|new hampshire:nh|new jersey:nj|new mexico:nm
new york state:ny|north carolina:nc|north dakota:nd|ohio:ohioan|oklahoma:okla|oregon:ore|pennsylvania:pa,penn
rhode island:ri|south carolina:sc|south dakota:sd|tennessee:tenn|texas:tex,texan|utah:utahn|vermont:vt|virginia:va
washington state:wash|west virginia:wva|wisconsin:wis|wyoming:wyo
"""
_BRITISH = frozenset({"england", "scotland", "wales"})


def _table(text: str) -> dict[str, str]:
    table = {}
    for line in text.strip().replace("\n", "|").split("|"):
        name, others = line.split(":")
        table.update({fold_phrase(word): name for word in (name, *others.split(","))})
    return table


def fold_phrase(text: str) -> str:
    """A phrase in folded words, one space between them."""
    return " ".join(folded for word in text.split() if (folded := fold(word)))


_COUNTRY, _STATE = _table(_COUNTRIES), _table(_STATES)


def country(place: str) -> str:
    """The country that a folded name or adjective stands for, else ""."""
    return _COUNTRY.get(place, "")


def state(place: str) -> str:
    """The US state that a folded name or abbreviation stands for, else ""."""
    return _STATE.get(place, "")


def holds(upper: str, lower: str) -> bool:
    """Whether one country or state is known to be part of another."""
    return (upper == "united states" and lower in _STATE.values()) or (upper == "united kingdom" and lower in _BRITISH)
