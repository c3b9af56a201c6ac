"""Words that news uses for one another, against one another, above one another; `concept` names a lemma's class.

Every table holds lemmas in lower case. Classes are meant to be tight: two words of one class may replace
each other in a report without changing a fact.
"""

from __future__ import annotations

from functools import lru_cache

SYNONYMS: dict[str, tuple[str, ...]] = {
    name: tuple(words.split())
    for name, words in {
        "die": "kill dead death fatality perish slay toll fatal murder slaying killing",
        "injure": "wound hurt injury injured wounded",
        "quake": "earthquake tremor temblor tremblor seismic",
        "arrest": "detain custody apprehend nab",
        "talk": "negotiation negotiate meeting meet discussion discuss",
        "acquire": "buy purchase acquisition takeover purchaser buyer",
        "sell": "sale seller vendor",
        "begin": "start commence launch kick",
        "end": "finish conclude cease",
        "happen": "occur take_place befall",
        "strike": "hit jolt rattle rock",
        "attack": "assault raid assail",
        "shoot": "shooting gun_down",
        "find": "discover discovery locate uncover recover",
        "say": "tell state announce declare report note add explain remark",
        "allege": "claim accuse accusation allegation",
        "ask": "request urge seek demand",
        "show": "reveal disclose indicate",
        "flee": "escape escapee run_away",
        "release": "free freed",
        "name": "appoint appointment nominate choose select",
        "sack": "dismiss dismissal axe oust",
        "quit": "resign resignation step_down",
        "win": "victory triumph",
        "lose": "loss",
        "beat": "defeat",
        "damage": "harm",
        "destroy": "demolish wreck raze destruction devastate obliterate",
        "collapse": "cave crumble",
        "approve": "pass adopt approval endorse",
        "reject": "rejection refuse refusal rebuff",
        "overturn": "reverse quash annul",
        "uphold": "affirm",
        "charge": "indict indictment",
        "convict": "conviction",
        "sentence": "imprison",
        "acquit": "acquittal exonerate",
        "rise": "increase climb grow gain soar jump",
        "fall": "drop decrease decline plunge slump dip",
        "build": "construct construction",
        "visit": "trip",
        "help": "assist assistance aid",
        "stop": "halt",
        "marry": "wed wedding marriage",
        "sink": "founder",
        "crash": "collide collision",
        "fire": "blaze",
        "live": "reside",
        "arrive": "arrival",
        "leave": "depart departure",
        "enter": "entry",
        "return": "come_back",
        "hide": "conceal",
        "pay": "payment",
        "vote": "ballot",
        "protest": "demonstrate demonstration rally protester demonstrator",
        "steal": "theft rob robbery",
        "break": "breach rupture",
        "close": "shut closure",
        "big": "large huge massive great",
        "small": "tiny little",
        "police": "officer policeman constable cop policewoman",
        "soldier": "troop serviceman",
        "firefighter": "fireman",
        "doctor": "physician medic",
        "lawyer": "attorney solicitor counsel barrister",
        "child": "kid youngster",
        "boy": "lad",
        "wife": "spouse",
        "mother": "mom mum",
        "father": "dad",
        "boss": "chief head leader",
        "company": "firm corporation business",
        "film": "movie",
        "car": "automobile motorcar",
        "lorry": "truck",
        "plane": "aircraft aeroplane airplane jet",
        "ship": "vessel",
        "house": "home residence",
        "flat": "apartment",
        "shop": "store",
        "street": "road avenue",
        "pupil": "student schoolchild",
        "prison": "jail",
        "inmate": "prisoner",
        "centre": "center",
        "epicentre": "epicenter",
        "neighbour": "neighbor",
        "suspect": "suspected",
        "trial": "hearing",
        "money": "cash",
        "job": "post position role",
        "people": "person",
        "telephone": "phone",
        "television": "tv",
        "photograph": "photo picture image snapshot",
        "representative": "rep spokesman spokeswoman spokesperson",
        "relative": "relation kin",
        "sort": "kind type",
        "effort": "attempt bid endeavour endeavor",
        "list": "tally catalogue catalog",
        "goalkeeper": "keeper goalie",
        "commitment": "dedication devotion",
        "group": "organisation organization",
        "colleague": "co-worker coworker workmate",
        "instruction": "directive",
        "journalist": "newsman pressman",
        "theatre": "theater",
        "missile": "rocket",
        "deal": "agreement accord pact bargain contract",
        "part": "piece portion section",
        "rest": "remainder",
        "problem": "trouble difficulty issue",
        "disaster": "catastrophe calamity",
        "rubbish": "garbage trash litter",
        "luggage": "baggage",
        "illness": "disease sickness ailment",
        "blood": "bleeding",
        "petrol": "gasoline gas",
        "railing": "rail guardrail",
        "tap": "faucet",
        "lift": "elevator",
        "corridor": "hallway passage",
        "cellar": "basement",
        "pavement": "sidewalk",
        "motorway": "highway freeway expressway",
        "border": "frontier boundary",
        "coast": "shore seaside shoreline",
        "wood": "forest woodland",
        "town": "municipality",
        "harbour": "harbor port",
        "square": "plaza",
        "church": "chapel",
        "mountain": "peak",
        "debris": "wreckage rubble ruin",
        "body": "corpse remains",
        "clash": "fighting fight battle skirmish",
        "aim": "target objective",
        "plan": "scheme project",
        "anger": "fury outrage",
        "fear": "concern worry",
        "choice": "option",
        "chance": "opportunity",
        "salary": "wage",
        "price": "cost",
        "tax": "levy duty",
        "budget": "spending",
        "fault": "flaw defect",
        "storey": "floor story",
        "game": "match fixture",
        "infant": "baby",
        "teenager": "teen adolescent youth",
        "woman": "lady",
        "man": "gentleman",
        "crowd": "throng",
        "mob": "mafia",
    }.items()
}

_OPPOSITES = """
uphold overturn|uphold strike|accept reject|approve reject|approve block|approve veto|open close|rise fall
arrive leave|enter leave|win lose|begin end|confirm deny|acknowledge deny|admit deny|convict acquit|guilty innocent
guilty acquit|guilty clear|convict clear|arrest release|release hold|release keep|allow ban|allow prohibit
allow forbid|permit ban
permit prohibit|permit forbid|allow block|legal illegal|support oppose|back oppose|favour oppose|favor oppose
agree disagree|agree reject|survive die|alive die|succeed fail|success failure|approve fail|grant deny|grant reject
hire sack|join quit|join leave|lift impose|impose scrap|extend shorten|strengthen weaken|improve worsen|rise reduce
increase reduce|rise cut|raise cut|raise lower|expand shrink|narrow widen|tighten loosen|tighten relax
praise criticise|praise criticize|praise condemn|welcome condemn|welcome criticise|welcome criticize|peaceful violent
present absent|attend skip|attend boycott|attend miss|keep lose|stay quit|remain quit|advance retreat|attack defend
profit lose|empty full|safe unsafe|safe dangerous|resume suspend|continue stop|continue suspend|hot cold|quick slow
quickly slowly|public private|sober drunk|calm angry|married single|voluntary forced|voluntarily forcibly
likely unlikely|inside outside|conscious unconscious|armed unarmed|hostile friendly|true false|able unable
send withdraw|promise reject|receive reject|for against|with without|above below|over under|more less|old young
older younger|early late|earlier later|maximum minimum|top bottom|left right|friend enemy|weak strong|rich poor
high low|higher lower|dry wet|best worst|known unknown
score miss|hit miss|survive destroy|intact destroy|intact damage|intact collapse|unharmed injure|uninjured injure
unhurt injure|unscathed injure|healthy ill|healthy sick|stand collapse|reopen close|obey defy|comply defy|comply ignore
heed ignore|answer ignore|agree refuse|agree decline|accept decline|grant refuse|allow refuse|permit refuse|allow bar
permit bar|admit bar|include exclude|aware unaware|pay owe|keep break|honour break|honor break|repay default
lock unlock|insured uninsured|licensed unlicensed|genuine fake|genuine forged|authentic fake|authentic forged|real fake
deliberate accidental|pass fail|attend absent|intact wreck|unanimous split|spare destroy|return keep|pardon execute
fit unfit|possible impossible|successful unsuccessful|up down|alive dead|before after
"""

_NEGATIONS = "not n't no never without neither nor none nobody nothing hardly fail refuse"
_LIGHT_VERBS = "be have do make take get go come say become put see call want know give use include hold keep remain"
_TITLES = """
mr mrs ms miss dr sir lord lady president minister senator sen rep gov governor judge justice officer sgt sergeant
captain capt lieutenant lt colonel col general gen detective inspector superintendent chief director coach king queen
prince princess pope bishop father rev reverend professor prof mayor secretary chairman ceo deputy prime foreign
attorney congressman congresswoman actor actress singer driver spokesman spokeswoman former the
"""
FUNCTION_POS = frozenset({"DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "PRON", "PUNCT", "SPACE", "SYM", "INTJ", "X"})
NEGATIONS = frozenset(_NEGATIONS.split())
LIGHT_VERBS = frozenset(_LIGHT_VERBS.split())
TITLES = frozenset(_TITLES.split())

_CONCEPT = {word: name for name, words in SYNONYMS.items() for word in words}


@lru_cache(maxsize=1 << 16)
def concept(lemma: str) -> str:
    """The class of a lemma, or the lemma itself in lower case."""
    lowered = lemma.lower()
    return _CONCEPT.get(lowered, lowered)


_OPPOSITE = frozenset(
    frozenset(map(concept, pair.split())) for pair in _OPPOSITES.strip().replace("\n", "|").split("|")
)


OPPOSABLE: frozenset[str] = frozenset().union(*_OPPOSITE)


def opposite(a: str, b: str) -> bool:
    """Whether two concepts stand against each other ("uphold", "overturn")."""
    return frozenset({a, b}) in _OPPOSITE
