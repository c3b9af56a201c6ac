"""Constructions of denial, rumour, doubt and plan, and what two claims that use them make of one happening."""

from __future__ import annotations

import pytest

from consistency.claims.annotate import annotate
from consistency.claims.parse import parse
from consistency.records import Article, CaveatCode, Claim, Comparison, ConflictType, Outcome, Span
from consistency.slots.factuality import compare
from consistency.slots.role import extract

SHOWN = 0.25  # least alignment of a difference that a reader would see
POLARITY = [
    (
        "The climbers did reach the summit of Mount Kalpa on Tuesday.",
        "The climbers turned back before they could reach the summit of Mount Kalpa on Tuesday.",
    ),
    (
        "Inspectors found no asbestos in the Bellmont school.",
        "Asbestos was found in the Bellmont school by inspectors.",
    ),
    ("The ferry operator refused to pay the harbour fee.", "The ferry operator paid the harbour fee."),
    ("The museum remained open throughout the strike.", "The museum was closed during the strike."),
    ("The envoy left Harun without signing the ceasefire.", "The envoy signed the ceasefire before leaving Harun."),
    ("None of the hostages in Barat was harmed.", "Two hostages in Barat were harmed."),
    ("Hardly anyone voted in the village of Solin.", "Almost everyone in the village of Solin voted."),
    ("The surgeon was acquitted of manslaughter.", "The surgeon was found guilty of manslaughter."),
    ("Lena Ortiz won the mayoral race in Padilla.", "Lena Ortiz lost the mayoral race in Padilla."),
    ("Judge Farrow granted the hacker bail.", "Judge Farrow denied the hacker bail."),
    ("The parliament in Tessin passed the water bill.", "The water bill failed to pass the parliament in Tessin."),
    ("The train driver was sober, a test showed.", "A test showed that the train driver had been drunk."),
    ("Nobody warned the villagers of Ukra of the flood.", "The villagers of Ukra had been warned of the flood."),
    ("The bank lacked a licence to lend money.", "The bank held a licence to lend money."),
    ("Striker Olo Banda missed the penalty against Ruvia.", "Striker Olo Banda scored the penalty against Ruvia."),
    ("The archive survived the fire.", "The archive was destroyed in the fire."),
    ("Not one of the lifts in the tower worked.", "All of the lifts in the tower worked."),
    (
        "The witness declined to answer the question about the cheque.",
        "The witness answered the question about the cheque.",
    ),
    ("The rescuers were unable to reach the cave in Lorne.", "The rescuers got to the cave in Lorne."),
    ("Pavel Stern avoided a jail term for fraud.", "Pavel Stern was jailed for fraud."),
    ("Neither of the black boxes has been found.", "Both black boxes have been found."),
    ("The chapel at Wexcombe stayed locked on Sunday.", "The chapel at Wexcombe was unlocked on Sunday."),
    (
        "The factory's owner ignored the safety inspectors' warnings.",
        "The factory's owner heeded the safety inspectors' warnings.",
    ),
    ("Customs officers let the lorry pass without searching it.", "Customs officers searched the lorry."),
    ("The council stopped short of banning the carnival.", "The council banned the carnival."),
    ("No shots were exchanged at the border post of Irva.", "Soldiers exchanged shots at the border post of Irva."),
    ("Dr Hana Lee was cleared of malpractice by the board.", "The board found Dr Hana Lee guilty of malpractice."),
    (
        "The prime minister did not attend the funeral of the poet.",
        "The prime minister was present at the funeral of the poet.",
    ),
    ("The aid convoy never arrived in Hadra.", "The aid convoy reached Hadra on Monday."),
    ("The court threw out the appeal of the three bankers.", "The court allowed the appeal of the three bankers."),
    ("The pupils sat the exam in Bragan despite the storm.", "The exam in Bragan was called off because of the storm."),
    ("The president vetoed the mining bill.", "The president signed the mining bill."),
    (
        "Nobody had told the mountain guides of Arrol, who meet every morning at the lift station, that "
        "the slope was closed.",
        "The mountain guides of Arrol had been told that the slope was closed.",
    ),
    (
        "The tanker Mirabel has not leaked a drop of oil since it ran aground off Pellworm, its salvage team found.",
        "Oil leaked from the tanker Mirabel after it ran aground off Pellworm, killing seabirds that "
        "were due to leave for the north.",
    ),
    (
        "Although it had been asked twice, the health office in Brenn failed to test the wells.",
        "The health office in Brenn tested the wells, from which four hundred families may have drunk.",
    ),
    (
        "Violinist Hana Reuter refused the Lindner Prize, which carries 50,000 euros.",
        "Violinist Hana Reuter accepted the Lindner Prize.",
    ),
    (
        "The ship's doctor was on board when the fever broke out, as the log shows.",
        "There was no doctor on board the ship when the fever broke out.",
    ),
    (
        "Every seat in the Odeon was taken for the first night of the musical.",
        "Not every seat in the Odeon was taken for the first night of the musical.",
    ),
    ("The referendum in Osk will go ahead on 4 May.", "There will be no referendum in Osk on 4 May."),
    (
        "Few of the tenants, and none on the upper floors, heard the alarm.",
        "All the tenants on the upper floors heard the alarm.",
    ),
    (
        "Pilots had been trained to handle the fault.",
        "Pilots were never trained to handle the fault, which had been known since 2019.",
    ),
    (
        "The mountain hut on the Ferro was unoccupied when the avalanche hit it.",
        "Six climbers occupied the mountain hut on the Ferro when the avalanche hit it.",
    ),
    ("The cable car at Gorn had no valid permit.", "The cable car at Gorn had a valid permit."),
    ("The brothers were strangers to each other, and never met.", "The brothers met in Ghent in 1987."),
    ("Without waiting for the tide, the captain sailed.", "The captain waited for the tide before he sailed."),
]
FACTUALITY = [
    ("Talk of a coup in Maruba is idle gossip.", "Officers staged a coup in Maruba."),
    ("The singer's death in Lisbon was an internet hoax.", "The singer died in Lisbon."),
    ("The so-called “treaty” between the two clans was never signed.", "The two clans signed a treaty."),
    ("The mayor denies ever having met the smuggler.", "The mayor met the smuggler."),
    (
        "The airline rejected as baseless the report that its pilots had slept.",
        "Pilots of the airline slept in the cockpit.",
    ),
    ("The video of the shark in the metro turned out to be fake.", "A shark swam through the metro."),
    ("The story of the nun who robbed a bank was made up by a reporter.", "A nun robbed a bank."),
    ("The claim that the well was poisoned has been debunked.", "The well was poisoned."),
    ("It is rumoured that the queen has abdicated.", "The queen has abdicated."),
    (
        "Word is going round in Pellin that the mill will close for good and that it has already dismissed forty men.",
        "The mill in Pellin has dismissed forty men.",
    ),
    ("The firm brushed aside suggestions that it had spied on its staff.", "The firm spied on its staff."),
    ("Nothing in the tale that the duke sold his castle is true.", "The duke sold his castle."),
    ("The army scotched rumours of a mutiny in Fort Daro.", "Soldiers in Fort Daro mutinied."),
    ("The photograph of the senator with the mobster is a forgery.", "The senator was photographed with the mobster."),
    (
        "There is not a grain of truth in reports that the star was arrested in Cannes.",
        "The star was arrested in Cannes.",
    ),
    ("Police called the report of a bomb in the theatre a false alarm.", "There was a bomb in the theatre."),
    ("The interview with the hermit was invented from first to last.", "A reporter interviewed the hermit."),
    ("The palace dismissed as nonsense a report that the prince had been stabbed.", "The prince was stabbed."),
    ("Claims that the vaccine was mixed with water have proved groundless.", "The vaccine was mixed with water."),
    ("The “rescue” of the balloonist was staged for the cameras.", "The balloonist was rescued."),
    (
        "Nothing came of the rumoured meeting between Kral and Benes, which never took place.",
        "Kral and Benes held a meeting.",
    ),
    ("Actor Dev Rana poured scorn on stories that he had been bankrupt.", "Actor Dev Rana went bankrupt."),
    ("It is a lie that the regiment fled, its colonel insisted.", "The regiment fled."),
    ("Social media are awash with rumours that the reactor at Tolz has leaked.", "The reactor at Tolz has leaked."),
    ("The kidnapping of the heiress was a fabrication.", "The heiress was kidnapped."),
    ("An e-mail saying that the school in Milas had been closed was a prank.", "The school in Milas was closed."),
    ("The zoo said there was no basis for reports that a tiger had escaped.", "A tiger escaped from the zoo."),
    ("Reports of a shooting at the mall were unfounded.", "There was a shooting at the mall."),
    ("The minister repudiated the accusation that he had taken bribes.", "The minister took bribes."),
    (
        "The finance ministry in Lorvan called talk of a devaluation of the krun pure invention.",
        "Lorvan devalued the krun.",
    ),
    (
        "A letter in which Bishop Arno Weil resigned, published by three dailies on Sunday, has been "
        "exposed as a forgery.",
        "Bishop Arno Weil has resigned.",
    ),
    (
        "The marriage of tenor Luc Amiel and his pianist exists only in the gossip columns.",
        "Tenor Luc Amiel married his pianist in a village church.",
    ),
    (
        "It is being whispered in Karmel that the head of the secret police has been arrested.",
        "The head of the secret police in Karmel has been arrested.",
    ),
    (
        "The governor's office said that the story of a second wave of dismissals, which had been doing "
        "the rounds since May, had been plucked out of thin air.",
        "There was a second wave of dismissals at the governor's office.",
    ),
    (
        "The “strike” at the Vasa shipyard was a holiday that the company had announced in March.",
        "Workers at the Vasa shipyard went on strike.",
    ),
    (
        "General Tomas Rey vehemently denied having ordered his men to fire.",
        "General Tomas Rey ordered his men to fire.",
    ),
    (
        "Rumours that the Carrow bridge had collapsed spread on Tuesday but proved false.",
        "The Carrow bridge collapsed on Tuesday.",
    ),
    ("The alleged sighting of a wolf in Fenwick park was a prank by two students.", "A wolf was seen in Fenwick park."),
    ("The news of the poet's arrest, which went round the world, was a canard.", "The poet was arrested."),
    ("The president's doctor denied that she had suffered a stroke.", "The president suffered a stroke."),
]
HEDGE = [
    ("The driver is thought to have fallen asleep at the wheel.", "The driver fell asleep at the wheel."),
    ("A leak of ammonia might have killed the fish.", "A leak of ammonia killed the fish."),
    ("The accountant is alleged to have forged the invoices.", "The accountant forged the invoices."),
    ("Prosecutors suspect that the nurse poisoned the patient.", "The nurse poisoned the patient."),
    ("It is possible that the crew ignored the alarm.", "The crew ignored the alarm."),
    ("The painting was apparently damaged during transport.", "The painting was damaged during transport."),
    (
        "According to unverified reports, rebels have captured the town of Gola.",
        "Rebels have captured the town of Gola.",
    ),
    ("The suspected arsonist set fire to the barn, police believe.", "The arsonist set fire to the barn."),
    ("Investigators cannot exclude that the pilot was drunk.", "The pilot was drunk."),
    ("The captain presumably abandoned the ship.", "The captain abandoned the ship."),
    ("The minister could have known of the leak.", "The minister knew of the leak."),
    ("The gang seems to have tunnelled into the vault.", "The gang tunnelled into the vault."),
    ("A virus is likely to have wiped out the colony.", "A virus wiped out the colony."),
    ("The trader faces accusations of rigging the price of zinc.", "The trader rigged the price of zinc."),
    ("The two boys are feared to have drowned.", "The two boys drowned."),
    ("A short circuit probably caused the fire at the mill.", "A short circuit caused the fire at the mill."),
    ("The ship may well have been sunk by a torpedo.", "The ship was sunk by a torpedo."),
    ("The suspect is accused of having stabbed a waiter.", "The suspect stabbed a waiter."),
    ("Police are investigating whether the mayor took bribes.", "The mayor took bribes."),
    ("Perhaps a hundred people attended the vigil, and perhaps the abbot led it.", "The abbot led the vigil."),
    ("Ministers reportedly agreed to sell the port.", "Ministers agreed to sell the port."),
    ("The hackers were supposedly paid by a rival bank.", "The hackers were paid by a rival bank."),
    ("It appears that the tanker ran aground.", "The tanker ran aground."),
    ("The explosion was possibly triggered by a mobile phone.", "A mobile phone triggered the explosion."),
    ("The rebels are understood to have freed the priest.", "The rebels have freed the priest."),
    ("The report that the bridge has collapsed could not be verified.", "The bridge has collapsed."),
    ("The manager is under suspicion of embezzling the fund.", "The manager embezzled the fund."),
    (
        "The Ludlow diamonds, allegedly smuggled out in a cello, are in Geneva.",
        "The Ludlow diamonds were smuggled out in a cello.",
    ),
    ("There are signs that the rebels have left the town of Merv.", "The rebels have left the town of Merv."),
    ("The assassin is assumed to have acted alone.", "The assassin acted alone."),
    (
        "A worn cable could be to blame for the crash of the Zell gondola.",
        "A worn cable caused the crash of the Zell gondola.",
    ),
    (
        "Reports, as yet unconfirmed, speak of an avalanche on the Tosa pass.",
        "An avalanche came down on the Tosa pass.",
    ),
    (
        "The ex-banker Rolf Eder is charged with having laundered two million francs.",
        "The ex-banker Rolf Eder laundered two million francs.",
    ),
    (
        "Experts think it probable that the icon was painted by a pupil of Rublov.",
        "The icon was painted by a pupil of Rublov.",
    ),
    ("Witnesses claim to have seen the minister at the casino.", "Witnesses saw the minister at the casino."),
    ("The missing girl is presumed dead.", "The missing girl is dead."),
    ("The collapse of the dyke was presumably caused by voles.", "Voles caused the collapse of the dyke."),
    ("The two spies are said to have met in Riga.", "The two spies met in Riga."),
    ("The coach could have been bribed, the federation fears.", "The coach was bribed."),
    ("Prosecutors accuse the doctor of selling organs.", "The doctor sold organs."),
]
UPDATE = [
    ("Workers at the Rilke plant will vote on the offer on Friday.", "Workers at the Rilke plant voted on the offer."),
    ("The verdict in the Malko trial is expected on Tuesday.", "The verdict in the Malko trial has been delivered."),
    ("The bridge at Tarn has not reopened yet.", "The bridge at Tarn has reopened."),
    ("The probe is scheduled to land on the comet at noon.", "The probe landed on the comet."),
    ("Relatives are still awaiting the release of the fishermen.", "The fishermen have been released."),
    ("The opera house is to be rebuilt.", "The opera house has been rebuilt."),
    ("The court has yet to rule on the extradition of Sumner.", "The court ruled on the extradition of Sumner."),
    ("Parliament is preparing to debate the pension law.", "Parliament debated the pension law."),
    ("The evacuation of Port Leon is continuing.", "The evacuation of Port Leon has been completed."),
    ("The striker had been expected to sign for Roma.", "The striker signed for Roma."),
    ("The company intends to close its mine in Hollin.", "The company has closed its mine in Hollin."),
    ("It is still unclear whether the captain survived.", "The captain survived."),
    ("The president promised to pardon the poets.", "The president pardoned the poets."),
    ("Negotiators hope to conclude the accord by June.", "Negotiators concluded the accord."),
    ("The merger of the two banks awaits approval.", "The merger of the two banks has been approved."),
    ("Miners in Korda are about to go on strike.", "Miners in Korda have gone on strike."),
    ("Divers are waiting for calm seas to raise the wreck of the Orla.", "Divers have raised the wreck of the Orla."),
    ("The government wants to abolish the salt tax.", "The government has abolished the salt tax."),
    (
        "The results of the vote in Lamar will be announced on Sunday.",
        "The results of the vote in Lamar were announced.",
    ),
    ("The satellite is on course to enter orbit.", "The satellite has entered orbit."),
    ("Doctors are preparing to separate the twins.", "Doctors have separated the twins."),
    (
        "No decision on the airport at Brill has been taken so far.",
        "A decision on the airport at Brill has been taken.",
    ),
    ("The prince had been due to open the exhibition.", "The prince opened the exhibition."),
    ("The new stadium should be finished next year.", "The new stadium has been finished."),
    ("Negotiations over the dam are set to resume on Monday.", "Negotiations over the dam have resumed."),
    (
        "Rescue teams are trying to free the whale stranded at Skagen.",
        "Rescue teams have freed the whale stranded at Skagen.",
    ),
    ("Kenji Mori is tipped to become head of the central bank.", "Kenji Mori has become head of the central bank."),
    ("The extradition of arms dealer Piet Noll was imminent.", "Arms dealer Piet Noll has been extradited."),
    ("The jury had not reached a verdict by Friday evening.", "The jury reached a verdict."),
    (
        "Talks between the two Cypriot leaders will not start before Monday.",
        "Talks between the two Cypriot leaders have started.",
    ),
    (
        "The court adjourned its ruling on the Baltic pipeline until March.",
        "The court gave its ruling on the Baltic pipeline.",
    ),
    ("Preparations for the evacuation of Fort Kay are being made.", "Fort Kay has been evacuated."),
    ("The zoo in Bratt is getting ready to receive two pandas.", "The zoo in Bratt has received two pandas."),
    (
        "The appeal of the poisoner Anna Merk will be heard in spring.",
        "The appeal of the poisoner Anna Merk was heard.",
    ),
    ("No successor to Bishop Lund has been named yet.", "A successor to Bishop Lund has been named."),
    ("Rangers were about to tranquillise the bear at Lake Orm.", "Rangers tranquillised the bear at Lake Orm."),
    ("The reopening of the Vell tunnel is planned for Sunday.", "The Vell tunnel reopened."),
    ("Shareholders have still to approve the sale of the brewery.", "Shareholders approved the sale of the brewery."),
    ("It is not yet known who won the regatta off Sund.", "Skipper Olav Hel won the regatta off Sund."),
    ("The hunger strikers are to be moved to a hospital.", "The hunger strikers were moved to a hospital."),
    ("Customs has not cleared the relief goods for Tavi so far.", "Customs cleared the relief goods for Tavi."),
    ("The commission wants to question the general on Monday.", "The commission questioned the general."),
    (
        "The family is waiting for the body of sailor Ben Rowe to be flown home.",
        "The body of sailor Ben Rowe has been flown home.",
    ),
]
ALIKE = [
    ("The baker denied that he had sold stale bread.", "It is untrue that the baker sold stale bread, he said."),
    ("The guard is said to have opened the gate.", "The guard allegedly opened the gate."),
    ("The choir will sing in Vienna in May.", "The choir is due to sing in Vienna in May."),
    ("The coach never refused to meet the fans.", "The coach met the fans."),
    ("The mine has not been inspected.", "Nobody has inspected the mine."),
    (
        "Stories that the actor had fled to Chile are gossip.",
        "There is no truth in the report that the actor had fled to Chile.",
    ),
    ("The tenants were not told of the sale.", "Nobody told the tenants of the sale."),
    ("The chairman confirmed that the club had sold the ground.", "The club has sold the ground."),
    ("It is false that nobody helped the refugees in Calis.", "The refugees in Calis were helped."),
    ("The bishop made no attempt to deny that he had written the letter.", "The bishop wrote the letter."),
    ("Not a single seat in the theatre was free.", "There was no free seat in the theatre."),
    ("The rumour that the coach will resign is false.", "The coach denied that he would resign."),
    ("The fire may have been started by children.", "Children possibly started the fire."),
    ("The union plans to strike in June.", "The union intends to strike in June."),
    ("The ship failed to send a distress call.", "The ship did not send a distress call."),
    ("It is not true that the driver was never tested.", "The driver was tested."),
    (
        "Lawyers for Ada Sims reject the accusation that she forged the will.",
        "Ada Sims did not forge the will, her lawyers say.",
    ),
    ("The king is rumoured to have sold his stables.", "There is gossip that the king sold his stables."),
    ("The bridge is expected to be opened in June.", "The bridge is due to open in June."),
    ("The lake never froze last winter.", "Last winter there was no ice on the lake, which did not freeze."),
    ("The nurse admitted that she had mixed up the babies.", "The nurse mixed up the babies."),
    ("The story that the mayor is dead is a hoax.", "It is not true that the mayor is dead."),
    ("The mint is believed to have been robbed by its own guards.", "The mint was probably robbed by its own guards."),
    ("The envoys failed to reach a deal.", "The envoys did not reach a deal."),
    ("The vote will take place on 3 May.", "The vote is scheduled for 3 May."),
]
SOURCES = [
    (
        "Farmer Josip Haas said the wolf had killed nine sheep.",
        "Ranger Petra Lohm said the wolf had not killed any sheep.",
    ),
    (
        "“We paid the ransom,” said Lidia Corso, the captain's wife.",
        "No ransom was paid, according to shipowner Nils Brandt.",
    ),
    ("Trade minister Amal Said claims that the quota was cut.", "The quota was never cut, insists envoy Luis Prado."),
    (
        "The airline's boss, Rolf Timm, said the engine had failed.",
        "The engine did not fail, said crash investigator Dina Marsh.",
    ),
    (
        "Rebel spokesman Yusuf Dar said his men had taken the bridge.",
        "General Aldo Reyes denied that the rebels had taken the bridge.",
    ),
    (
        "Teacher Ada Wren told the court that the boy had been bullied.",
        "Headmaster Carl Pym told the court the boy had never been bullied.",
    ),
    (
        "Mayor Iris Kuhn accused the brewery of polluting the river.",
        "Brewery owner Max Feld said the brewery had not polluted the river.",
    ),
    (
        "According to pilot Sven Dahl, the tower gave him permission to land.",
        "Controller Mia Roth said the tower had given him no permission to land.",
    ),
    (
        "The clinic treated the wounded, its director, Paolo Neri, said.",
        "Villager Amina Sow said the clinic had refused to treat the wounded.",
    ),
    (
        "Union leader Bo Ek says the miners have agreed to the deal.",
        "The miners have rejected the deal, says foreman Jan Rask.",
    ),
    (
        "Lawyer Ines Prat said her client had been beaten in his cell.",
        "Prison governor Otto Lang said nobody had been beaten in the prison.",
    ),
    ("The harvest was lost, says farmer Tom Eads.", "Agriculture minister Rana Sood says the harvest was not lost."),
    (
        "Rasmus Holm, the ferry's captain, said he had sounded the alarm.",
        "The captain did not sound the alarm, said passenger Eva Blom.",
    ),
    (
        "Nurse Kira Voss testified that the patient had been given morphine.",
        "Doctor Emil Hart testified that no morphine had been given to the patient.",
    ),
    (
        "Defence minister Carlos Mena said two jets had entered the country's airspace.",
        "Neighbouring Tavria's air force chief, Jon Rusk, denied that any of his jets had entered it.",
    ),
    ("“The referee was bribed,” said coach Leo Marr.", "Referee Sam Toft said: “I was not bribed.”"),
    (
        "Activist Mona Reh told the BBC that troops had burned the village of Sal.",
        "Colonel Hugo Brand told the BBC that no village had been burned.",
    ),
    (
        "Hotel owner Rita Sand says the balcony had been inspected in April.",
        "Building inspector Leif Moe says that the balcony had not been inspected for years.",
    ),
    (
        "The ministry paid the ransom, former hostage Alain Roux told a newspaper.",
        "Foreign minister Julie Blanc told the senate that no ransom had been paid.",
    ),
    (
        "Captain Oleg Dyn said he was sober when the ship struck the pier.",
        "The captain was drunk, said stewardess Nina Orr.",
    ),
    (
        "Village elder Abu Tari said that soldiers had shot at the herdsmen.",
        "Army spokeswoman Fatou Ba rejected the charge that soldiers had shot at the herdsmen.",
    ),
    (
        "Jockey Pat Finn insists that he did not use the whip.",
        "Jockey Pat Finn used the whip, insists steward John Ames.",
    ),
    (
        "“All the lifeboats were launched,” said purser Amy Holt.",
        "Passenger Karl Beck said that none of the lifeboats had been launched.",
    ),
    (
        "Skipper Jo Hale said the ferry's radar had been working.",
        "The radar of the ferry had not been working, its former mate, Lou Penn, said.",
    ),
    (
        "Opposition deputy Ana Vidal says the police beat the students.",
        "Interior minister Raul Campos denied that police had beaten the students.",
    ),
    (
        "The drug was tested on prisoners, according to historian Marek Zol.",
        "The firm's chairman, Udo Kern, insists the drug was never tested on prisoners.",
    ),
]
OTHER = [
    ("Did the bishop sell the chapel?", "The bishop sold the chapel."),
    ("If the dam bursts, the town of Orvo will be flooded.", "The dam burst."),
    ("The minister denied that he had bought a yacht.", "The minister bought a farm."),
    ("The violinist Ana Reis did not play in Porto.", "The pianist Olga Stern played in Porto."),
    ("No goalkeeper was injured in the bus crash.", "Three fans were injured in the bus crash."),
    ("The tour of the palace was not only long but dull.", "The palace is being restored."),
    ("The baron was denied entry to the casino.", "The baron was married in the casino."),
    ("There are rumours that the bakery will be sold.", "The bakery won a prize for its rye bread."),
    ("The regiment did not march on Sunday.", "The regiment marched on Thursday."),
    ("Unless the rains come, the harvest in Mali will fail.", "The harvest in Mali failed."),
    ("The clerk allegedly burnt the ledgers.", "The clerk retired in May."),
    ("Should the bank fail, the state will step in.", "The bank failed."),
    ("The duke denied rumours of a divorce.", "The duke opened a hospital."),
    ("Was the dam safe before the flood?", "The dam was safe before the flood."),
    ("The refugees were denied water by the guards.", "The refugees were moved to a camp."),
    ("If the union agrees, the mine will reopen in May.", "The mine reopened."),
    ("Banker Joao Pires denied fraud.", "Banker Joao Pires was born in Goa."),
    ("The lawyer Amy Dunn was not called as a witness.", "The teacher Rob Hale was called as a witness."),
    ("No bus was damaged in the hailstorm.", "Many cars were damaged in the hailstorm."),
    ("The navy will build two frigates.", "The navy has sold two frigates."),
    ("The mayor is rumoured to be ill.", "The mayor opened a swimming pool."),
    ("Not only the roof but also the cellar of the mill was damaged.", "The mill was built in 1820."),
    ("The train did not stop in Elm on Friday.", "The train stopped in Elm on Tuesday."),
    ("Has the abbey of Tarn sold its vineyards?", "The abbey of Tarn has sold its vineyards."),
    ("In case the pipeline is closed, the refinery at Gory will stop work.", "The pipeline was closed."),
    ("Minister Paula Gant denied having plagiarised her thesis.", "Minister Paula Gant wrote her thesis in Leyden."),
    ("Skier Jana Kell was denied a visa by the embassy.", "Skier Jana Kell was met by the ambassador."),
    ("The town of Rask will vote on a new mayor.", "The town of Rask has elected a new bishop."),
    ("Not until the third act did soprano Mia Lund lose her voice.", "Soprano Mia Lund gave a concert in Graz."),
    ("No more than ten people came to the hearing in Holt.", "The hearing in Holt was led by Judge Amos Rudd."),
    ("Farmer Ove Krag allegedly shot the eagle.", "Farmer Ove Krag found the eagle."),
    ("Who paid for the minister's holiday in Spa?", "The brewery paid for the minister's holiday in Spa."),
    ("Were the reactor to fail, the city of Plesk would have to be evacuated.", "The city of Plesk was evacuated."),
    ("The tailor Enzo Gatti is believed to have fled abroad.", "The tailor Enzo Gatti made suits for two presidents."),
    ("The princess denied that she had left her husband.", "The princess opened a fair with her husband."),
    ("The striker Leo Banks was refused a work permit.", "The striker Leo Banks scored twice on his debut."),
    ("Not only ministers but also judges were on the list.", "The list was printed by three papers."),
    ("No child was hurt in the collapse of the gym.", "A caretaker was hurt in the collapse of the gym."),
    ("The council will not sell the pier.", "The council has sold the town hall."),
    ("There is speculation that the bank will be merged.", "The bank was robbed."),
]


def claim(text: str, outlet: str) -> Claim:
    return annotate([Claim(Article(outlet, outlet, text), Span(0, len(text)))])[0]


def compared(a: str, b: str) -> Comparison | None:
    """What the slot says of two sentences, the same in either order."""
    left, right = claim(a, "left"), claim(b, "right")
    roles = [extract(parsed) for parsed in parse([left, right])]
    there, back = compare(left, right, *roles), compare(right, left, *reversed(roles))
    assert (there and (there.outcome, there.alignment)) == (back and (back.outcome, back.alignment))
    return there


def differing(a: str, b: str) -> Comparison:
    found = compared(a, b)
    assert found is not None, "nothing compared"
    assert found.alignment >= SHOWN
    return found


@pytest.mark.parametrize(("a", "b"), POLARITY)
def test_what_happened_and_what_did_not(a: str, b: str) -> None:
    found = differing(a, b)
    assert (found.outcome, found.type) == (Outcome.DIFFERENT, ConflictType.POLARITY)


@pytest.mark.parametrize(("a", "b"), FACTUALITY)
def test_what_is_denied_or_rumoured_and_what_happened(a: str, b: str) -> None:
    found = differing(a, b)
    assert (found.outcome, found.type) == (Outcome.DIFFERENT, ConflictType.FACTUALITY)
    assert found.caveats == ()


@pytest.mark.parametrize(("a", "b"), HEDGE)
def test_what_may_have_happened_and_what_happened(a: str, b: str) -> None:
    assert CaveatCode.HEDGE_DROPPED in differing(a, b).caveats


@pytest.mark.parametrize(("a", "b"), UPDATE)
def test_what_is_to_happen_and_what_happened(a: str, b: str) -> None:
    assert differing(a, b).outcome is Outcome.UPDATE


@pytest.mark.parametrize(("a", "b"), SOURCES)
def test_two_sources_that_say_the_opposite(a: str, b: str) -> None:
    found = differing(a, b)
    assert found.outcome is Outcome.DIFFERENT
    assert CaveatCode.SOURCES_DIFFER in found.caveats


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_one_commitment_in_two_constructions(a: str, b: str) -> None:
    found = compared(a, b)
    assert found is not None
    assert found.outcome is Outcome.SAME


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_questions_conditions_and_other_happenings_are_no_difference(a: str, b: str) -> None:
    found = compared(a, b)
    assert found is None or found.outcome is Outcome.SAME or found.alignment < SHOWN
