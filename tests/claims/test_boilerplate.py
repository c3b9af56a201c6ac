"""What a page says about itself goes; whatever might be a fact stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.claims.boilerplate import boilerplate, is_boilerplate

PAGE = """\
SHARE THIS ARTICLE
Share on Facebook
Share | Tweet | Print
Email this story to a friend
Follow us on Twitter
Like us on Facebook and get the latest headlines
Subscribe to our newsletter
Sign up for our morning briefing
Leave a Reply
12 Comments
Add a comment
Your email address will not be published.
Required fields are marked *
You must be logged in to post a comment.
Comments are closed.
Read more
READ MORE: Dam above Dorran was never inspected
Related: Four missing in Dorran
See also: Our guide to the valley
Continue reading below
More stories
You may also like
Click here to see the pictures
• See the minister's press conference below:
View all related articles
Home / World / Europe
News > Business
Advertisement
Story continues below
Photo: Norvale Press
PHOTO: ANA LUND / NORVALE PRESS
(Photo by Ana Lund)
File photo by Ana Lund
Photo credit: Dorran Fire Department
Image courtesy of Norvale Museum
AP Photo/Ana Lund
REUTERS/Ilya Voss
Foreign Minister Ilya Voss (Photo: Norvale Press).
Mayor Odile Tran (L) and Minister Ilya Voss (photo by AFP)
By Ana Lund
By ANA LUND, Associated Press
By Ana Lund and Ilya Voss | Norvale Press
Ana Lund, Staff Writer
Reporting by Ana Lund; Editing by Ilya Voss
With reporting by AFP, Reuters,
Ana Lund in Dorran contributed to this report.
Updated 3:15 p.m. ET
Published: August 7, 2012
Posted on Thu Jun 13, 2013 08:45 AM PDT
Friday, Sep 10, 2010 | Updated 9:28 AM EDT
Just updated
14 June 2013
06/06/13 07:05 PM ET
Mar. 8 5:46 PM EST
3 hours ago
DORRAN (Norvale Press) –
(Norvale Press) —
DORRAN, Jan 28 —
© 2014 Norvale Press
Copyright 2014 The Norvale Press. All rights reserved.
This material may not be published, broadcast, rewritten or redistributed.
The views expressed in this article are the author's own.
This article was originally published in The Dorran Mirror.
This story has been updated.
We use cookies to improve your visit.
Privacy Policy | Terms of Use
www.norvale.example
Visit https://norvale.example/news
Tel: +44 20 555 0100
* * *
""".splitlines()

FACTS = """\
By Friday the army had left the valley.
By the time the fire crews arrived, the roof was gone.
By Late Friday Troops Withdraw
Share prices fell 3 percent after the verdict.
Share of women in parliament rises to 41 percent
Shared custody was granted.
Comments made by the minister angered the union.
No comment was made by the army.
Print shops closed across the city.
Photo: Rescuers carry a girl out of the collapsed school in Dorran
The photo shows the minister leaving the hall.
RAISED: The wreck of the ferry on Friday.
Minister Ilya Voss leaves the court in Dorran on Monday (Photo: Norvale Press).
Posted officers guarded the door.
Police posted 40 officers at the gate.
Updated figures put the toll at 12.
UPDATE: Two more bodies found
Reuters reported five dead.
AP: Five dead in Dorran
Source: Lakers sign Bryant
Sources: Minister to resign
Read is buried in Dorran.
Read more than 20 names aloud, the judge asked.
The company changed its privacy policy on Friday.
The copyright law was struck down.
Copyright suit filed against Norvale
The judge ruled that the names must not be published.
The remarks were not an endorsement of the mayor, he said.
The views expressed by the minister do not bind the cabinet.
This video was posted online by the rebels.
This report was published by the inquiry on Monday.
Heavy rain contributed to the collapse.
Like the mayor, he posted the pictures on Facebook on Friday.
Follow-up talks on Twitter's future failed.
Related charges were dropped.
More news outlets closed in May than in April.
Top officials resigned.
Most popular minister resigns
Home prices fell.
News of the attack spread fast.
World leaders met in Geneva.
Advertisers left the site.
Email records show that the minister knew.
Email: Minister knew of the leak
Sign of thaw as envoys meet
Four dead
Talks fail
Click beetles killed the crop.
In 2013 he was freed.
On May 3 the dam broke.
Ana Lund, 34, died.
Voss, Tran Meet in Geneva
DORRAN (Norvale Press) – The dam broke.
Visitors can find the grave below the church.
The page was torn out of the register.
""".splitlines()


@pytest.mark.parametrize("line", PAGE)
def test_the_page_goes(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", FACTS)
def test_facts_stay(line: str) -> None:
    assert not is_boilerplate(line)


def test_what_follows_the_form_for_comments_goes() -> None:
    text = ["The dam broke.", "Four people are missing.", "Leave a Reply", "I saw it break."]
    assert boilerplate(text) == [False, False, True, True]


def test_a_link_to_the_comments_at_the_top_takes_nothing_with_it() -> None:
    text = ["Dam breaks", "Leave a comment", "The dam broke.", "Four people are missing.", "Rain fell.", "It is over."]
    assert boilerplate(text) == [False, True, False, False, False, False]


def test_headings_of_links_take_the_lines_without_a_stop_behind_them_at_the_end() -> None:
    text = ["The dam broke.", "Related articles", "Norvale quits talks", "Mayor of Dorran resigns"]
    assert boilerplate(text) == [False, True, True, True]


def test_headings_of_links_inside_the_text_take_nothing_with_them() -> None:
    text = ["The dam broke.", "Share this article", "No warning given", "Four people are missing."]
    assert boilerplate(text) == [False, True, False, False]


def test_no_sentences() -> None:
    assert boilerplate([]) == []


@given(st.lists(st.one_of(st.text(), st.sampled_from(PAGE + FACTS)), max_size=8))
def test_there_is_an_answer_for_every_sentence(sentences: list[str]) -> None:
    flags = boilerplate(sentences)
    assert len(flags) == len(sentences)
    assert all(flag for flag, sentence in zip(flags, sentences, strict=True) if is_boilerplate(sentence))
