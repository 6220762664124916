"""Who contests a statement: one line a case, as an editor would check it; here by the rules alone, which need no model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.link.assertions import read_assertion
from onrecord.link.contested import Contest
from onrecord.link.contests import compare_opposites, link_contests
from onrecord.link.denials import points_at
from onrecord.link.judging import Judge
from onrecord.link.pairreader import Verdict
from onrecord.link.verdicts import CITED, gives_example, read_replaced, says_untrue
from tests.link.test_claims import tell

RULES = Judge(None)
ARMS = "Bela Stroud said the charter obliges every member to send arms."
CHARTER = "the charter obliges every member to send arms"


def contest(after: str, *others: tuple[str, str, str], gap: str = "") -> list[Contest]:
    """What contests Stroud's claim in an article that goes on so; the others are content, speaker and act of statements in it."""
    text = f"{ARMS}{gap} {after}"
    tellings = [tell(CHARTER, "Bela Stroud", id="claim", document="d")]
    spans = {"claim": (0, len(ARMS))}
    for number, (content, speaker, act) in enumerate(others):
        start = text.index(content, len(ARMS))
        whole = max(text.rfind(".", 0, start) + 2, len(ARMS)), text.index(".", start) + 1
        tellings.append(tell(content, speaker, act=act, id=f"other {number}", document="d"))
        spans[f"other {number}"] = whole
    return list(link_contests(tellings, {"d": text}, spans, judge=RULES))


@pytest.mark.parametrize(
    "sentence",
    [
        "But the charter does not mention arms at all.",
        "But the charter does not state that members must send any.",
        "That is not true.",
        "There is no evidence for this in the charter.",
        "The claim is false, as lawyers of the house confirm.",
        "Nothing in the charter obliges anybody to send arms.",
        "But the text does not say that.",
        "But it turns out that the charter was never in force.",
        "However, the charter in question is in fact a draft.",
        # the boxes of those who check facts
        "THE FACTS: The charter leaves it to each member what it sends.",
        "Fact check: It obliges nobody.",
        "Our rating: False.",
        # the rest of the sentence
        ", which is false.",
        ", a claim that has been widely debunked.",
        "- an assertion at odds with the charter itself.",
        ", a statement contradicted by the minutes of the house.",
        "of the house, which in reality never adopted it.",
        ", before reversing himself.",
        ", but later retracted the claim.",
        ", a claim not recognised internationally.",
        "does not exist.",
        "Instead, it seems that members sent arms of their own accord.",
        "Instead, that proved wildly overstated.",
        "There is ample evidence to the contrary.",
        "But so far it has not happened.",
        "But that claim, which no lawyer shares, is misleading.",
        # what has no words in common, and only points
        "The minutes show otherwise.",
        "The numbers do not bear him out.",
        "That is not what happened.",
        "This claim was refuted by the house in May.",
        "But that is not the case.",
        "There is no evidence for it.",
        "Not so: the charter has no such clause.",
        "He was wrong.",
        "The actual number of members who sent arms was two.",
        "The charter contains no such duty.",
        "Lawyers of the house found otherwise.",
        "The charter obliges each member to lend ships, not arms.",
        "The charter is silent on arms.",
        "Each member was in fact free to send arms or not.",
        # an auxiliary is enough
        "It does not.",
        "(It did not.)",
        "It doesn't: article 61 lets each member choose.",
        "That is misleading: two members have sent arms, on their own.",
        "It does no such thing.",
        # a record that has none, a paper that shows it
        "The house has no record of such a duty.",
        "There is no charter that does so.",
        "The charter itself names a duty to send ships.",
        "In 1998 he had said that no member need ever send any.",
        "- except that the charter was struck down in May.",
    ],
)
def test_the_reporter_corrects(sentence):
    (found,) = contest(sentence)
    assert (found.statement, found.by, found.kind) == ("claim", "", "correction")
    assert f"{ARMS} {sentence}"[found.start : found.end] == sentence
    assert found.document == "d"


@pytest.mark.parametrize(
    "sentence",
    [
        "But the crowd had already begun to leave.",
        "That is not all: he also spoke of ships.",
        "The charter was signed in 1998.",
        "But he did not say when.",
        "But he did not say so.",
        "However, the ministry did not explain what it would do about the charter.",
        "The charter binds its members until May. That is not true of guests.",
        "The charter's secretary didn't respond to a request for comment, and there is no evidence that he read it.",
        "In fact, the house was full.",
        "But it turns out that he likes swimming.",
        "But that has not kept anybody awake.",
        "They proved a success.",
        # what the paper itself printed; what is assumed, asked, agreed with
        "Correction: An earlier version of this article gave a wrong name; that is not correct.",
        "An earlier version of this story said that the charter was in force, which is false.",
        "If that is not true, he will have to resign.",
        "Whether the claim is false, nobody could say.",
        "But is it certain that the claim is not true?",
        "THE FACTS: That is right.",
        "Our rating: Mostly true.",
        "The house, where the light was bad and the seats were hard, had no evidence of mice until then.",
        ", which is wrong of him, his sister thinks, but then she never liked speeches.",
        ", a claim that he will repeat in May.",
        ", before reversing the car.",
        ", a claim not often heard.",
        "does not bore him.",
        "Instead, it seems that the hall was cold.",
        "On the contrary bank it rained.",
        "of the house, which was full.",
        "He walked back to the hall.",
        "But that claim, which is not new, is long.",
        "The fact is that he left early.",
        "The members sent ships, not letters.",
        "The crowd had begun to leave. He was wrong.",
        "They were wrong.",
        "The hall was in fact full of arms dealers.",
        "It is no wonder that every member sends arms.",
        "It did not rain.",
        "They did not stay for supper.",
        "That is misleadingly short.",
        "The house has no record of its own.",
        "There is no lift in the house.",
        "The charter itself lies in the archive.",
        "In 1998 he had sat in the house.",
        "In 1998 the house had no roof.",
    ],
)
def test_the_reporter_goes_on(sentence):
    assert contest(sentence) == []


@pytest.mark.parametrize(
    ("after", "content", "act"),
    [
        ("The Northern Pact rejects that version.", "that version", "deny"),
        ("The Northern Pact dismissed the claim.", "the claim", "deny"),
        ("The Northern Pact called it a lie.", "a lie", "say"),
        ("The Northern Pact denied it.", "it", "deny"),
        ("That was a claim that the Northern Pact rejected.", "a claim that", "deny"),
        ("The Northern Pact rejected Stroud's claim.", "Stroud's claim", "deny"),
        ("The Northern Pact dismissed Stroud's remarks.", "Stroud's remarks", "deny"),
        ("The Northern Pact took issue with that characterisation.", "that characterisation", "say"),
        ("The Northern Pact denied having done so.", "having done so", "deny"),
        ("The Northern Pact brushed off these concerns.", "these concerns", "say"),
        ("The Northern Pact denied any involvement.", "any involvement", "deny"),
        ("The Northern Pact denied any part in sending arms.", "any part in sending arms", "deny"),
        ("The Northern Pact tells a different story.", "a different story", "say"),
        ("The Northern Pact told a slightly different tale.", "a slightly different tale", "say"),
        ("The Northern Pact said the opposite.", "the opposite", "say"),
        ("The Northern Pact contradicted Stroud.", "Stroud", "say"),
        # called false, in whatever words
        ("Fact checkers deemed those statements false.", "those statements false", "say"),
        ("The Northern Pact rated the claim “mostly false”.", "the claim “mostly false”", "say"),
        (
            "The Northern Pact said all of the claims in Stroud's speech are untrue.",
            "all of the claims in Stroud's speech are untrue",
            "say",
        ),
        (
            "The Northern Pact said Stroud's claim that it sends arms is “simply not true”.",
            "Stroud's claim that it sends arms is “simply not true”",
            "say",
        ),
        ("The Northern Pact said Stroud's statement was a fabrication.", "Stroud's statement was a fabrication", "say"),
        ("“That's just not true, and he knows it,” said the Pact.", "“That's just not true, and he knows it,”", "say"),
        ("“It isn't true,” said the Pact.", "“It isn't true,”", "say"),
        ("“Nothing could be further from the truth,” said the Pact.", "“Nothing could be further from the truth,”", "say"),
        ("“No, that is a lie. We have read it,” said the Pact", "“No, that is a lie. We have read it,”", "say"),
        ("The Northern Pact called that nonsense.", "that nonsense", "say"),
        ("The Pact spoke of “inventions for the benefit of tourists”.", "“inventions for the benefit of tourists”", "say"),
        ("“The claim is plucked out of thin air,” said the Pact.", "“The claim is plucked out of thin air,”", "say"),
        ("“These insinuations do not correspond to reality,” said the Pact.", "“These insinuations do not correspond to reality,”", "say"),
        ("“That's just not how it was,” said the Pact.", "“That's just not how it was,”", "say"),
        ("The Pact said Stroud was mistaken about the facts.", "Stroud was mistaken about the facts", "say"),
        ("The Pact said Stroud had misspoken.", "Stroud had misspoken", "say"),
        ("The Pact granted that the chairman misspoke.", "that the chairman misspoke", "agree"),
        ("“He just made it up,” said the Pact.", "“He just made it up,”", "say"),
        ("The Pact said Stroud's remark was not based on the charter.", "Stroud's remark was not based on the charter", "say"),
        ("The Pact called that statement on Friday a “boldfaced lie”.", "that statement on Friday a “boldfaced lie”", "say"),
        ("The Pact found that the numbers in Stroud's speech are incorrect.", "that the numbers in Stroud's speech are incorrect", "say"),
        ("The Pact said that his “numbers don’t add up”.", "that his “numbers don’t add up”", "say"),
        ("The Pact said his statement was shown to be false.", "his statement was shown to be false", "say"),
        ("The Pact wrote that lawyers have contested that view.", "lawyers have contested that view", "say"),
        ("The Pact said that is a “distortion”.", "that is a “distortion”", "say"),
        ("The Pact calls this a false story that sells.", "this a false story that sells", "say"),
        ("“We are sure that your allegations are unfounded,” said the Pact.", "“We are sure that your allegations are unfounded,”", "say"),
        ("The Pact looked and found no trace of it.", "no trace of it", "say"),
        ("“We never signed such a charter,” said the Pact.", "“We never signed such a charter,”", "say"),
        # what is not so is told with it
        (
            "“It is misleading to say that the charter obliges members to send arms,” the Pact wrote.",
            "“It is misleading to say that the charter obliges members to send arms,”",
            "say",
        ),
        (
            "The Pact said the idea that the charter obliges members to send arms is absurd.",
            "the idea that the charter obliges members to send arms is absurd",
            "say",
        ),
        (
            "The Pact rejected the notion that the charter obliges members to send arms.",
            "the notion that the charter obliges members to send arms",
            "deny",
        ),
        (
            "The Pact said there is no truth in the claim that the charter obliges members to send arms.",
            "there is no truth in the claim that the charter obliges members to send arms",
            "say",
        ),
        # who looked and found nothing
        ("Historians found no evidence of any such duty in the charter.", "no evidence of any such duty in the charter", "say"),
        ("The Northern Pact rejected criticism from Stroud that it sends arms.", "criticism from Stroud that it sends arms", "deny"),
        (
            "The Northern Pact denies that the charter obliges members to send arms.",
            "that the charter obliges members to send arms",
            "deny",
        ),
        (
            "The charter does not oblige every member to send arms, said the Pact.",
            "The charter does not oblige every member to send arms",
            "say",
        ),
    ],
)
def test_another_denies(after, content, act):
    (found,) = [one for one in contest(after, (content, "Northern Pact", act)) if one.by]
    assert (found.statement, found.by, found.kind) == ("claim", "other 0", "denial")
    assert found.reason


@pytest.mark.parametrize(
    ("after", "content", "speaker", "act"),
    [
        ("The Northern Pact rejected calls for more staff.", "calls for more staff", "Northern Pact", "deny"),
        ("The Northern Pact said the charter was signed in May.", "the charter was signed in May", "Northern Pact", "say"),
        ("Bela Stroud rejected the claim.", "the claim", "Bela Stroud", "deny"),
        ("The Northern Pact rejected Varga's claim.", "Varga's claim", "Northern Pact", "deny"),
        (
            "The Northern Pact said all of the claims in Varga's suit are false.",
            "all of the claims in Varga's suit are false",
            "Pact",
            "say",
        ),
        ("“That is a lie I was told as a child,” said the Pact.", "“That is a lie I was told as a child,”", "Pact", "say"),
        ("“It is not true of the navy,” said the Pact.", "“It is not true of the navy,”", "Pact", "say"),
        ("“It is absolutely true,” said the Pact.", "“It is absolutely true,”", "Pact", "say"),
        ("“Is that not true?” asked the Pact.", "“Is that not true?”", "Pact", "ask"),
        ("The Pact contradicted Varga.", "Varga", "Pact", "say"),
        ("The Pact rejected Stroud.", "Stroud", "Pact", "deny"),  # as its chairman
        ("The Pact denied any part in the theft of the ferry.", "any part in the theft of the ferry", "Pact", "deny"),
        ("The Pact said the opposite bank was dry.", "the opposite bank was dry", "Pact", "say"),
        ("The Pact said Varga's claim that it sends arms is not true.", "Varga's claim that it sends arms is not true", "Pact", "say"),
        ("The Pact called that a plan.", "that a plan", "Pact", "say"),
        ("The Pact spoke of “inventions that would make life easier”.", "“inventions that would make life easier”", "Pact", "say"),
        ("“These rooms do not correspond to the plan,” said the Pact.", "“These rooms do not correspond to the plan,”", "Pact", "say"),
        ("“That's just how it was,” said the Pact.", "“That's just how it was,”", "Pact", "say"),
        ("The Pact said Varga was mistaken about the facts.", "Varga was mistaken about the facts", "Pact", "say"),
        ("The Pact said Stroud was mistaken about the ferry.", "Stroud was mistaken about the ferry", "Pact", "say"),
        ("“We never saw such a storm,” said the Pact.", "“We never saw such a storm,”", "Pact", "say"),
        ("The Pact said Varga had misspoken.", "Varga had misspoken", "Pact", "say"),
        ("“We made it up the hill,” said the Pact.", "“We made it up the hill,”", "Pact", "say"),
        ("The Pact said Varga's remark was not based on paper.", "Varga's remark was not based on paper", "Pact", "say"),
        ("The Pact called it “absurd”.", "it “absurd”", "Pact", "say"),  # which may be said of a plan
        ("The Pact said the chairman has always denied it.", "the chairman has always denied it", "Pact", "say"),  # another matter
        ("The Pact calls this a false door.", "this a false door", "Pact", "say"),
        ("The Pact said his number was shown to members.", "his number was shown to members", "Pact", "say"),
        ("“The numbers don't add up,” said the Pact.", "“The numbers don't add up,”", "Pact", "say"),  # whose, it does not tell
        ("“Your claims are unread,” said the Pact.", "“Your claims are unread,”", "Pact", "say"),
        # a plan is refused, not denied
        ("The Pact rejected the plan to send every member's arms by ship.", "the plan to send every member's arms by ship", "Pact", "deny"),
        ("The Pact took issue with Stroud's reluctance to send arms.", "Stroud's reluctance to send arms", "Pact", "say"),
        ("The Pact dismissed Stroud's proposal to arm every member.", "Stroud's proposal to arm every member", "Pact", "deny"),
        (
            "The Pact said it is wrong to suggest that the ferry belongs to its captain.",
            "it is wrong to suggest that the ferry belongs to its captain",
            "Pact",
            "say",
        ),
        (
            "The Pact denied the report that its captain had sold the ferry.",
            "the report that its captain had sold the ferry",
            "Pact",
            "deny",
        ),
        ("Divers found no trace of the ferry.", "no trace of the ferry", "Divers", "say"),  # about something else
        ("The clerk saw no need to read the charter.", "no need to read the charter", "Clerk", "say"),
        (
            "The Northern Pact rejected Stroud's claim about the ferry and its captain.",
            "Stroud's claim about the ferry and its captain",
            "Northern Pact",
            "deny",
        ),
        ("The Northern Pact denied arms of every size to its members.", "arms of every size", "Northern Pact", "deny"),
        ("The Northern Pact said it would look into the claim.", "it would look into the claim", "Northern Pact", "say"),
    ],
)
def test_another_does_not(after, content, speaker, act):
    assert contest(after, (content, speaker, act)) == []


def test_what_takes_up_the_words_before_it_stands_right_behind_them():
    denial = "The toll is high, a claim that the Pact rejects."
    assert contest(denial, ("a claim that", "Northern Pact", "deny"), gap=" The town lies by the sea, and it has a market.") == []


def test_what_is_left_open_is_not_denied():
    after = "Goran Pell asked himself whether the charter was forged. The Pact rejected that claim."
    others = ("whether the charter was forged", "Goran Pell", "say"), ("that claim", "Northern Pact", "deny")
    assert contest(after, *others) == []


def test_what_one_person_made_up_was_said_by_a_person():
    after = "Divers saw a torn charter in the lake. “He just made it up,” said Pell."
    others = ("a torn charter in the lake", "Divers", "say"), ("“He just made it up,”", "Goran Pell", "say")
    assert [(one.statement, one.by) for one in contest(after, *others)] == [("claim", "other 1")]


def test_both_are_denied():
    after = "Goran Pell said the charter was forged. The Pact rejected both claims."
    found = contest(after, ("the charter was forged", "Goran Pell", "say"), ("both claims", "Northern Pact", "deny"))
    assert {(one.statement, one.by) for one in found} == {("claim", "other 1"), ("other 0", "other 1")}


def test_what_happened_is_what_somebody_is_accused_of():
    after = "Goran Pell accused the Pact of burning the charter. Ilva Torrand said the hall was cold. The Pact denied it happened."
    others = ("burning the charter", "Goran Pell", "accuse"), ("the hall was cold", "Ilva Torrand", "say"), ("it happened", "Pact", "deny")
    assert [(one.statement, one.by) for one in contest(after, *others)] == [("other 0", "other 2")]


def voice(text: str, *told: tuple[str, str, str]) -> list[Contest]:
    """What contests statements, given with whole, content and speaker, by the words beside them."""
    tellings = [tell(content, speaker, id=whole, document="d") for whole, content, speaker in told]
    spans = {whole: (text.index(whole), text.index(whole) + len(whole)) for whole, _, _ in told}
    return list(link_contests(tellings, {"d": text}, spans, judge=RULES))


@pytest.mark.parametrize(
    ("beside", "verdict"),
    [
        ("Stroud falsely claimed that", "falsely claimed"),
        ("Stroud said, without evidence, that", "said, without evidence"),
        ("Stroud told the house - again wrongly - that", "told the house - again wrongly"),
        ("Stroud's debunked claim that", "debunked claim"),
        ("Stroud disingenuously claimed that", "disingenuously claimed"),
        ("Stroud's evidence-free assertion that", "evidence-free assertion"),
        ("Stroud repeated the long-debunked notion that", "long-debunked notion"),
        ("Stroud tells the lie that", "tells the lie"),
        ("An earlier version of this article wrongly said that", None),
        ("Stroud claimed that", None),
        ("Stroud, wrongly convicted in 1998, said that", None),  # no word of saying
        ("Stroud never falsely claimed that", None),
        ("Stroud said without a pause that", None),
    ],
)
def test_the_reporter_says_so_beside_the_cue(beside, verdict):
    whole = f"{beside} {CHARTER}"
    found = voice(f"{whole}.", (whole, CHARTER, "Bela Stroud"))
    assert [(one.kind, f"{whole}."[one.start : one.end]) for one in found] == ([("correction", verdict)] if verdict else [])


@pytest.mark.parametrize(
    ("before", "whole", "after", "verdict"),
    [
        # how somebody went wrong with it
        ("He stretched the truth on Monday when ", "he told the house {}", ".", "stretched the truth on Monday when"),
        ("Stroud was plainly wrong ", "to say {}", ".", None),  # the "to" stands in the statement
        ("Stroud was wrong in ", "claiming {}", ".", "was wrong in"),
        ("Stroud misled the house when ", "he said {}", ".", "misled the house when"),
        ("Stroud was never wrong when ", "he said {}", ".", None),
        ("He was wrong. It was in May that ", "he said {}", ".", None),
        ("Stroud was in the wrong hall when ", "he said {}", ".", None),
        # a claim that is judged in the same breath
        ("", "Stroud's claim that {}", " isn't true.", "isn't true"),
        ("", "Stroud's claim that {}", " is false.", "is false"),
        ("", "the suggestion by Stroud that {}", " does not hold up.", "does not hold up"),
        ("", "Stroud's claim that {}", " is not new.", None),
        ("", "Stroud's claim that {}", " is true.", None),
        ("", "Stroud's dog, which knows that {}", " is wrong.", None),  # nothing that is called a claim
    ],
)
def test_the_reporter_says_so_around_a_statement(before, whole, after, verdict):
    told = whole.format(CHARTER)
    text = f"{before}{told}{after}"
    found = voice(text, (told, CHARTER, "Bela Stroud"))
    assert [(one.kind, text[one.start : one.end].strip()) for one in found] == ([("correction", verdict)] if verdict else [])


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("{own}, despite some suggestions by {stroud}.", True),
        ("Despite {stroud}, {own}.", True),
        ("{own}. Despite the snow {stroud} in the hall.", False),
    ],
)
def test_who_says_otherwise_despite_a_claim(text, denies):
    stroud, own = f"the claim by Stroud that {CHARTER}", "Pell said the members are free"
    text = text.format(stroud=stroud, own=own)
    found = voice(text, (stroud, CHARTER, "Bela Stroud"), (own, "the members are free", "Goran Pell"))
    assert [(one.statement, one.by, one.kind) for one in found] == ([(stroud, own, "denial")] if denies else [])


def test_what_another_says_beside_the_cue_is_that_ones_denial():
    inner = f"Stroud falsely claimed {CHARTER}"
    outer = f"“{inner},” said Goran Pell"
    (found,) = voice(f"{outer}.", (outer, f"“{inner},”", "Goran Pell"), (inner, CHARTER, "Bela Stroud"))
    assert (found.statement, found.by, found.kind) == (inner, outer, "denial")


def test_a_verdict_belongs_to_the_statement_it_stands_in():
    inner = f"later alleging - again falsely - that {CHARTER}"
    outer = f"Stroud, {inner}, said the ferry would sail"
    found = voice(f"{outer}.", (outer, "the ferry would sail", "Bela Stroud"), (inner, CHARTER, "Bela Stroud"))
    assert [one.statement for one in found] == [inner]


class Sure(Judge):
    """A judge that takes any two for opposites."""

    def compare(self, left: str, right: str) -> Verdict:
        return Verdict(0.02, 0.95, 0.03)


@pytest.mark.parametrize(
    ("before", "after", "reverses"),
    [
        ("the ban on Kestrian timber should be kept", "the ban on Kestrian timber should not be kept", True),
        ("a ban on Kestrian timber entering Orlavia", "his position of not allowing boats into the southern harbours", False),
        ("we are running a radical campaign of truth", "his campaign is radical for its truth", False),  # nothing shows an opposite
    ],
)
def test_a_reversal_is_seen_in_the_words(before, after, reverses):
    one, two = tell(before, "Jarl Munk", day="2013-03-20", id="b"), tell(after, "Jarl Munk", day="2014-03-20", id="a")
    read = [read_assertion(each) for each in (one, two)]
    assert read[0]
    assert read[1]
    assert bool(compare_opposites(read[0], read[1], Sure(None))) is reverses


@pytest.mark.parametrize(
    ("before", "after", "denies"),
    [
        ("the minister knew of the leak in March", "the minister learned of the leak only in June", True),
        ("the minister knew of the leak in June", "the minister learned of the leak only in June", False),
        ("the minister knew of the leak in March", "the minister will leave only in June", False),
    ],
)
def test_another_article_has_it_on_another_day(before, after, denies):
    one, two = tell(before, "Osk Vell", day="2013-03-20", id="b"), tell(after, "Jarl Munk", day="2014-03-20", id="a")
    read = [read_assertion(each) for each in (one, two)]
    assert read[0]
    assert read[1]
    assert bool(compare_opposites(read[0], read[1], RULES)) is denies


@pytest.mark.parametrize(
    ("sentence", "cites"),
    [
        ("Court records show that nobody was there.", True),
        ("A photograph seen by this paper shows him in the hall.", True),
        ("The records were kept in a cellar.", False),
    ],
)
def test_what_is_cited(sentence, cites):
    assert bool(CITED.search(sentence)) is cites


def test_a_denial_far_below_points_at_nothing():
    denial = "The Northern Pact rejects that version."
    assert contest(denial, ("that version", "Northern Pact", "deny"), gap=" The town lies by the sea." * 40) == []


def test_the_speaker_says_the_opposite_later():
    before = tell("We shall not stand in the autumn election of the town", "Jarl Munk", day="2013-03-20", id="b")
    after = tell("We shall stand in the autumn election of the town", "Jarl Munk", day="2014-03-20", id="a")
    texts, spans = {one.document: one.content for one in (before, after)}, {one.id: (0, len(one.content)) for one in (before, after)}
    (found,) = link_contests([after, before], texts, spans, judge=RULES)
    assert (found.statement, found.by, found.kind) == ("b", "a", "reversal")
    assert list(link_contests([after, before], texts, spans, {"c"}, judge=RULES)) == []


@pytest.mark.parametrize(
    ("content", "points"),
    [
        ("that version", True),
        ("both critiques", True),
        ("the accusations against him", False),
        ("any wrongdoing", True),
        ("“absolute nonsense”", True),
        ("absolutely true", False),
        ("the request", False),
        ("We did no such thing", True),
    ],
)
def test_what_only_points(content, points):
    assert points_at(content) is points


def test_what_says_untrue_is_about_what_stands_before():
    assert says_untrue("The survey found the opposite.")
    assert not says_untrue("That is not all.")


@pytest.mark.parametrize(
    ("before", "whole", "rest", "told"),
    [
        ("Contrary to what", f"Stroud said, {CHARTER}", ", no member has ever sent any.", True),
        ("Despite", f"Stroud's claim that {CHARTER}", ", no member has ever sent any.", True),
        ("Despite", f"Stroud's insistence that {CHARTER}", ", the lists are empty.", True),
        ("Despite", f"a cold, Stroud said {CHARTER}", ", and sat down.", False),
        ("Thanks to", f"Stroud's claim that {CHARTER}", ", the hall was full.", False),
    ],
)
def test_what_stands_before_a_statement_sets_the_rest_against_it(before, whole, rest, told):
    text = f"{before} {whole}{rest}"
    found = voice(text, (whole, CHARTER, "Bela Stroud"))
    assert [(one.kind, text[one.start : one.end]) for one in found] == ([("correction", text)] if told else [])


@pytest.mark.parametrize(
    ("content", "sentence", "gives"),
    [
        ("No other country has such a law", "Two neighbours, Vell and Orsk, have had such a law for years.", True),
        ("Nobody has ever swum the Sarn", "Ilva Torrand did so in 1998.", True),
        ("She is the first woman to lead the guild", "Two women led it before her.", True),
        ("No other country has such a law", "No neighbour has had such a law.", False),
        ("No other country has such a law", "The law has been in force for years.", False),
        ("The country has a law", "Two neighbours have had such a law for years.", False),
        ("No other country has such a law", "Have two neighbours had such a law?", False),
    ],
)
def test_one_example_is_enough(content, sentence, gives):
    assert gives_example(content, sentence) is gives


@pytest.mark.parametrize(
    ("after", "content", "speaker", "reverses"),
    [
        ("Stroud later withdrew the remark.", "the remark", "Bela Stroud", True),
        ("Stroud walked back his comments.", "his comments", "Bela Stroud", True),
        ("Stroud admitted that his statement was wrong.", "that his statement was wrong", "Bela Stroud", True),
        ("Stroud conceded he had been mistaken about the charter.", "he had been mistaken about the charter", "Bela Stroud", True),
        ("Goran Pell withdrew the remark.", "the remark", "Goran Pell", False),
        ("Stroud withdrew the motion.", "the motion", "Bela Stroud", False),
        ("Stroud said the statement was long.", "the statement was long", "Bela Stroud", False),
    ],
)
def test_who_takes_back_what_they_said(after, content, speaker, reverses):
    found = contest(after, (content, speaker, "say"))
    assert [(one.statement, one.by, one.kind) for one in found] == ([("claim", "other 0", "reversal")] if reverses else [])


@pytest.mark.parametrize(
    ("first", "second", "contested"),
    [
        # who denies having said it; who said otherwise at another time; two sayings of one time may both hold
        (("he said", "the war was a mistake"), ("Munk said", "I never said the war was a mistake"), 0),
        (("Munk said", "I have never said the war was a mistake"), ("in May he said", "the war was a mistake"), 1),
        (("Last year Munk said", "the mine is safe"), ("Munk says", "the mine is not safe"), 0),
        (("Munk says", "the mine is not safe"), ("he had said in 2011 that", "the mine is safe"), 1),
        (("Munk said", "the mine is safe"), ("Munk said", "the mine is not safe"), None),
        (("Last year Munk said", "the mine is safe"), ("Munk says", "the mine is full"), None),
    ],
)
def test_speakers_against_their_own_words(first, second, contested):
    text = f"{first[0]} {first[1]}. {second[0]} {second[1]}."
    tellings = [tell(content, "Jarl Munk", id=content, document="d") for _, content in (first, second)]
    spans = {
        content: (text.index(f"{cue} {content}"), text.index(f"{cue} {content}") + len(f"{cue} {content}"))
        for cue, content in (first, second)
    }
    found = list(link_contests(tellings, {"d": text}, spans, judge=Sure(None)))
    assert [(one.statement, one.kind) for one in found if one.by] == (
        [((first, second)[contested][1], "reversal")] if contested is not None else []
    )


def test_shares_of_those_asked_do_not_deny_each_other():
    after = "Two in three said the charter does not oblige every member to send arms."
    others = ("the charter does not oblige every member to send arms", "Two in three", "say")
    text = f"{ARMS} {after}"
    tellings = [tell(CHARTER, "One in three", id="claim", document="d"), tell(others[0], others[1], id="other", document="d")]
    spans = {"claim": (0, len(ARMS)), "other": (len(ARMS) + 1, len(text))}
    assert list(link_contests(tellings, {"d": text}, spans, judge=Sure(None))) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The bridge was built in 1971, not 1961.", ["1961"]),
        ("It was not the navy but the army that fired.", ["navy"]),
        ("It was signed by a deputy, and not by the minister.", ["minister"]),
        ("It was not signed.", []),
        ("Was it signed in May, not in June?", []),
    ],
)
def test_what_a_sentence_puts_another_in_place_of(sentence, words):
    assert read_replaced(sentence) == words


@pytest.mark.parametrize(
    ("content", "act", "contested"),
    [
        ("he replied to the council", "say", True),
        ("to reply to the council", "promise", False),
        ("to reply to the council", "say", False),
        ("the council reply", "demand", False),
    ],
)
def test_what_was_to_be_done_and_was_not_is_no_correction(content, act, contested):
    whole = f"Bela Stroud said {content}."
    said = tell(content, "Bela Stroud", act=act, id="claim", document="d")
    found = list(link_contests([said], {"d": f"{whole} He did not."}, {"claim": (0, len(whole))}, judge=RULES))
    assert [one.kind for one in found] == ["correction"] * contested


@pytest.mark.parametrize("negated", [False, True])
def test_who_will_not_say_so_denies_nothing(negated):
    text = f"{ARMS} Kaja Renn would say that they are wrong."
    other = replace(tell("they are wrong", "Kaja Renn", id="other", document="d"), negated=negated)
    spans = {"claim": (0, len(ARMS)), "other": (len(ARMS) + 1, len(text))}
    found = link_contests([tell(CHARTER, "Bela Stroud", id="claim", document="d"), other], {"d": text}, spans, judge=RULES)
    assert [one.statement for one in found] == ["claim"] * (not negated)


def test_what_has_not_come_about_is_corrected_though_the_sentence_goes_on():
    after = " But that has not happened, and the Pact now says that it waits for ships."
    tellings = tell(CHARTER, "Bela Stroud", id="claim", document="d"), tell("it waits for ships", "Pact", id="other", document="d")
    spans = {"claim": (0, len(ARMS)), "other": (len(ARMS) + after.index("the Pact"), len(ARMS) + len(after))}
    (found,) = link_contests(tellings, {"d": ARMS + after}, spans, judge=RULES)
    assert (found.statement, found.by, found.kind) == ("claim", "", "correction")
