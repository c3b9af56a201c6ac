"""What words name the same happening, for comparing how two claims commit to it.

Wider than the lexicon's classes, since a shared participant must confirm each match: "leave" may stand for "withdraw".
"""

from __future__ import annotations

from functools import lru_cache

from consistency.claims.words import Word, bases, stem, words
from consistency.slots.lexicon import SYNONYMS, concept

# A line a class, its name first; a verb with its particle is written with "_".
_CLASSES = """
abandon give_up scrap drop shelve ditch axe call_off
accept take_up
admit confess own_up
appear turn_up show_up
testify give_evidence testimony take_stand
approve pass adopt endorse ratify back greenlight sign_off wave_through
ask appeal_for
attack storm raid ambush bomb bombard shell strafe
attend take_part participate turn_out
avoid dodge evade
bet wager gamble put_money stake_money
blow_up explode detonate demolition dynamite go_off set_off
bribe kickback backhander
build construct erect put_up
burn torch set_alight go_up catch_fire
cause blame trigger lead_to result_in bring_about responsible
burst breach rupture give_way
carry transport ferry
cheat rig doctor manipulate tamper falsify forge fiddle
choose pick elect
close shut shutter shut_down wind_up closure
collapse cave_in give_way topple
conceal cover_up hide hush_up
contact speak_to reach_out phone telephone ring call_up
cross traverse go_over pass_over
cut slash reduce trim lower
deliver hand_over bring hand
deploy send dispatch
destroy wreck raze level flatten
die kill death perish drown succumb pass_away decease fatality dead lose_life take_life claim_life cost_life
dig excavate
disclose reveal leak publish release make_public
dissolve disband break_up
divorce separate split_up file_divorce
dump discharge tip
embezzle siphon divert misappropriate
enter break_into go_into cross_into
evacuate move_out displace
exchange swap trade switch
expel deport throw_out kick_out
extradite hand_over
find discover unearth come_across turn_up detect locate
fire discharge
flee escape flight run_away run_off abscond break_out get_away
freeze block
give grant award hand hand_out
happen occur take_place go_ahead be_held stage
help assist aid
hijack seize commandeer
injure hurt wound maim harm
investigate probe look_into inquiry
hit punch strike slap beat
invade march_into
kidnap abduct abduction snatch seize
land touch_down come_down set_down landing alight
landfall come_ashore make_landfall ashore
launch lift_off blast_off liftoff take_off start
leave depart withdraw withdrawal pull_out walk_out walk_away pull_back departure
lend loan
lie mislead deceive
marry wed wedding marriage tie_knot nuptial bride exchange_rings
meet talk sit_down hold_talks confer negotiate conversation meeting discussion discuss speak
meet negotiation encounter summit get_together dine
merge merger tie-up
move shift transfer relocate
nationalise nationalize take_over
notify warn alert warning tip_off alarm
open inaugurate inauguration reopen
operate operation surgery undergo
order instruct command instruction
overturn quash reverse strike_down throw_out set_aside annul
pay hand_over fork_out settle payment
pick_up collect
plagiarise plagiarize copy crib
plunge fall drop go_off come_off tumble
poison contaminate taint
postpone put_off delay adjourn
punch hit
quit resign resignation step_down stand_down bow_out step_aside retire
ransom
reach arrive arrival get_to make_it
recall call_back withdraw
recover retrieve salvage
reject turn_down refuse rebuff spurn vote_down throw_out
release free set_free let_go freed
repair fix mend
replace supersede
rescue save pull_out bring_out
return come_back go_back come_home
sack dismiss fire oust axe remove let_go
search comb scour
sell sale dispose_of
shoot shot gunfire open_fire gunshot
sign signature initial put_name set_name put_initials set_initials ink put_pen
sink go_down founder capsize
spy espionage eavesdrop
start begin break_out commence kick_off get_under_way
steal theft rob robbery burgle make_off swipe nick
stop halt cease
suppress crush
surrender give_in capitulate lay_down
swap exchange switch
test try_out trial
threaten threat
apologise apologize apology say_sorry
apply application put_in
complain complaint
promise pledge vow undertake give_word guarantee
protest demonstrate demonstration rally take_streets
escort accompany
plead plea
survive live_through
take_office sworn swear
resume restart
appeal lodge_appeal
accuse accusation
strike walk_out down_tools lay_down
borrow take_loan
study research
fall_ill sicken take_ill
loot ransack plunder pillage
block veto
hack break_into intrude intrusion
torture abuse maltreat mistreat
treat admit
vaccinate vaccination inoculate jab
visit trip tour pay_visit
vote ballot cast_ballot go_polls
win victory triumph
write letter author pen
"""


def _read(lines: str) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """The single words of the classes, and the verbs with a particle, each with the name of its class."""
    single: dict[str, str] = {}
    phrasal: dict[tuple[str, str], str] = {}
    for name, *others in (line.split() for line in lines.strip().splitlines()):
        for word in (name, *others):
            verb, _, particle = word.partition("_")
            if particle:
                phrasal.setdefault((verb, particle.partition("_")[0]), concept(name))
            else:
                single.setdefault(word, concept(name))
    return single, phrasal


_SINGLE, _PHRASAL = _read(_CLASSES)
_PHRASAL |= {("throw", "out"): "reject", ("vote", "down"): "reject", ("turn", "down"): "reject"}
_PHRASAL |= {("strike", "down"): "overturn", ("shut", "down"): "close"}
_NOMINAL = ("ment", "ion", "ance", "anc", "cy", "al")  # endings of nouns from verbs; a stem has lost its last "e"
_REACH = 30  # code points after a verb among which its particle is looked for
_NEAR, _FAR = 1, 3  # words after a verb among which a short particle, or the noun of an idiom, is looked for
_PARTICLE = 4  # letters of the longest short particle


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """The class of a word, else its concept, else its stem."""
    forms = bases(word)
    if (known := next((_SINGLE[base] for base in forms if base in _SINGLE), None)) is not None:
        return known
    found = next((base for base in forms if base in SYNONYMS or concept(base) != base), None)
    if found:
        return concept(found)
    root = _root(stem(word))
    return _ROOTS.get(root, root)


def _root(word: str) -> str:
    """A stem without the ending that makes a noun of a verb: "extradition" and "extradite" are one."""
    root = next((word[: -len(end)] for end in _NOMINAL if word.endswith(end) and len(word) - len(end) > 4), word)
    root = root[:-1] if root.endswith("e") else root
    return root[:-2] if root.endswith("at") and len(root) > 6 else root


_ROOTS = {_root(stem(word)): name for word, name in _SINGLE.items()}


def key_in(text: str, word: Word) -> str:
    """The class of a word where it stands: "shut down" is not "shut"."""
    return phrasal(text, word) or key(word.text)


def phrasal(text: str, word: Word) -> str | None:
    """The class of a verb with its particle or noun ("step down", "put their names to"), None where it has none."""
    following = [w.text.lower() for w in words(text[word.end : word.end + _REACH])[:_FAR]]
    for place, other in enumerate(following):
        if place < _NEAR or len(other) > _PARTICLE:
            pairs = ((base, form) for base in bases(word.text) for form in (other, *bases(other)))
            if (found := next((_PHRASAL[pair] for pair in pairs if pair in _PHRASAL), None)) is not None:
                return found
    return None


KNOWN: frozenset[str] = frozenset(_SINGLE.values()) | frozenset(_PHRASAL.values())
