"""Words that decide whether a full stop ends a sentence, as English news writes them."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# A name or a number follows: the stop never ends a sentence.
TITLES = _words(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Lt Col Maj Sgt Capt Cpl Pvt Cmdr Cdr Adm Brig Sen Sens Rep Reps Gov Govs Rev "
    "Hon Pres Supt Det Insp Const Dist Msgr Amb Atty Asst Assoc Dep Mt vs Vs v cf e.g i.e viz"
)

# The stop does not end a sentence where a figure follows.
BEFORE_FIGURES = _words(
    "No Nos no nos p pp Art art Arts Sec sec Ch ch Vol vol Fig fig Rs ca approx est "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)

# The stop ends a sentence only where a word follows that opens one.
SHORTENED = _words(
    "St Ste Ft Inc Corp Co Cos Ltd Plc Bros Jr Sr Esq Ave Blvd Rd Dept Univ Assn Bldg "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa "
    "Penn Phila Tenn Tex Va Vt Wash Wis Wyo Ont Que al approx est"
)

# Words that open a sentence and are hardly ever part of a name.
OPENERS = _words(
    "The He She It They We You I This That These Those There But And So Or If When While After Before As At In On For "
    "From By With Since Although Though However Meanwhile His Her Its Their Our My A An Another Some Many Most Both "
    "All No Not Now Then Also Still Yet Until Under During Despite According What Who Why How Where More Last Earlier "
    "Later Authorities Officials Police Investigators Witnesses Here To One Two Three Nobody Nothing None Such "
    "Between Because Once Only Even Every Each Several"
)

# Parts of a company's name that may follow a mark of exclamation inside it.
AFTER_EXCLAMATION = frozenset({"Inc", "Corp", "Co", "Ltd", "LLC", "Japan", "News", "Mail", "Sports"})

SAID = _words(
    "said says say asked asks replied answered shouted cried told wrote added called demanded yelled wondered quipped "
    "joked insisted declared tweeted exclaimed screamed thundered warned noted recalled concluded continued"
)
