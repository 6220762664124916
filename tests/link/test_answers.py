"""What answers a statement right before it in the negative, though it repeats hardly a word: one line a case."""

import pytest

from onrecord.annotate.acts import classify_cue
from onrecord.link.answers import find_answer
from onrecord.link.assertions import read_assertion
from tests.link.test_claims import tell


def answers(before: str, whole: str, cue: str = "said", act: str = "say") -> str | None:
    """How a whole statement, its content in [...], answers what Bela Stroud said before it."""
    start, end = whole.index("["), whole.index("]")
    content = whole[start + 1 : end]
    one = read_assertion(tell(before, "Bela Stroud", id="one", act=act))
    other = tell(content, "Osk Vell", id="other", act=classify_cue(cue, content))
    assert one
    return find_answer(one, other, read_assertion(other), whole.replace("[", "").replace("]", ""))


@pytest.mark.parametrize(
    ("before", "whole", "how"),
    [
        # by an auxiliary alone
        ("the suit was brought too late", "The judge ruled [that it was not]", "says that it is not so"),
        ("the guild had sold the boat", "“[We had not],” Vell said", "says that it is not so"),
        ("the guild sold the boat", "“[We did not],” Vell said", "says that it is not so"),
        ("the guild had confirmed his account", "The guild said [it had confirmed nothing of the kind]", "says that it is not so"),
        ("the guild sold the boat", "Vell said [it had done no such thing]", "says that it is not so"),
        ("the suit should be dropped", "The judge said [it was not]", None),  # no auxiliary to fit it
        ("the suit was not brought in time", "The judge ruled [that it was not]", None),  # both agree
        ("the guild should sell the boat", "“[We would not],” Vell said", None),  # a plan
        # by "such", "none of them", "just that"
        ("the transfers were ordered by the board", "“[We never gave such an order],” Vell said", "says that there is none such"),
        ("the coastguard has tapes of it", "Vell said [there was nothing of that kind]", "says that there is none such"),
        ("the transfers were ordered by the board", "“[We never saw such a storm],” Vell said", None),
        ("the board should order the transfers", "“[We could never give such an order],” Vell said", None),
        ("the dead were all armed", "“[None of them carried a weapon],” said Vell", "says that none of them is"),
        ("four in all were armed", "“[None of them carried a weapon],” said Vell", None),
        ("the dead were young", "“[None of them carried a weapon],” said Vell", None),
        ("she had not asked for his release", "“[She rang me and asked for exactly that],” Vell said", "says that it is so"),
        ("she had asked for his release", "“[She rang me and asked for exactly that],” Vell said", None),
        ("the guild had not sold the boat", "“[It had],” said Vell", "says that it is so"),
        ("the guild had sold the boat", "“[It had],” said Vell", None),
        ("the guild sank the boat", "Vell said [the guild had nothing to do with it]", "says that there is nothing in common"),
        ("the guild sank the boat", "Vell said [the guild had nothing to do with the theft]", None),
        ("the guild held a meeting in May", "Vell said [there had been no such meeting]", "says that it is not so"),
        # who is lying, who is innocent
        ("the guild sold the boat", "Vell said [Stroud was lying]", "answers that it is a lie"),
        ("the guild sold the boat", "Vell said [he is simply making it up]", "answers that it is a lie"),
        ("the guild sold the boat", "Vell said [Torrand was lying]", None),
        ("the guild sold the boat", "Vell said [the boat was lying in the harbour]", None),
        ("the accused, Osk Vell, had moved nine million crowns", "Vell pleaded [not guilty]", "pleads innocence"),
        ("the accused, Osk Vell, had moved nine million crowns", "Torrand pleaded [not guilty]", None),
        ("the guild of Osk Vell had bribed the clerk", "Vell said [he had done nothing wrong]", "pleads innocence"),
        ("the guild of Osk Vell had bribed the clerk", "Vell said [he had done nothing since May]", None),
        # by who is spoken of
        ("Osk Vell was preparing to seize the bridge", "Vell said [he had no intention of seizing anything]", "denies having it in mind"),
        ("Osk Vell had seized the bridge", "Vell said [he had no plans for the summer]", None),
        ("Goran Pell was preparing to seize the bridge", "Vell said [he had no plans for the summer]", None),
        ("Osk Vell had closed the valve himself", "“[We touched nothing there],” Vell said", "says that it never was"),
        ("Osk Vell had met the director twice", "Vell said [he had never heard the name]", "says that it never was"),
        ("Goran Pell had met the director twice", "Vell said [he had never heard the name]", None),
        ("Osk Vell would be the better mayor", "Vell said [he had never run for anything]", None),
        ("Osk Vell liked the director", "Vell said [he had not always been so fond of him]", None),
        ("the Vell Museum had offered to buy guns", "The Vell Museum said [its house does not buy any gun]", "says the same with a “not”"),
        ("the house buys guns", "The Vell Museum said [its house does not buy any gun]", None),
        # to a "not"
        ("it had not been consulted", "Vell said [there had been three talks with Stroud since May]", "says that it was done"),
        ("he had never met Osk Vell", "“[We had lunch in May, twice],” Vell said", "says that it was done"),
        ("he had never met Goran Pell", "“[We had lunch in May, twice],” Vell said", None),
        ("he had met Osk Vell", "“[We had lunch in May, twice],” Vell said", None),
        ("you have never met Osk Vell", "Vell said [Stroud was late]", None),
        ("nobody will have to leave the house", "“[I've had the letter],” said Vell", "says that there is one"),
        ("nobody will have to leave the house", "“[I've not had the letter],” said Vell", None),
        ("some will have to leave the house", "“[I've had the letter],” said Vell", None),
        # counts
        ("wolves have killed 900 sheep", "The ranger counts [fewer than 80]", "gives another count"),
        ("some 2,000 people marched", "The organisers put [the crowd at 15,000]", "gives another count"),
        ("the library has ten readers a day", "Vell says [the counter at the door shows 140]", "gives another count"),
        ("there had been 40 swans on the mere", "Vell said [there had been 41]", "gives another count"),
        ("some 2,000 people marched", "The organisers put [the crowd at 2,000]", None),
        ("there are 60 wolves in the country", "Vell wants [at most ten]", None),
        ("the march was quiet", "The organisers put [the crowd at 15,000]", None),
        ("there had been 40 swans on the mere", "Vell said [41 geese had died of flu]", None),
        # days, doers
        ("the minister knew of the leak in March", "Vell said [the minister learned of the leak only in June]", "has it on another day"),
        ("the minister knew of the leak in June", "Vell said [the minister learned of the leak only in June]", None),
        ("the clause was Merrow's idea", "Vell said [the clause came from Kaldria]", "names another"),
        ("the clause came from Kaldria", "Vell said [the clause came from the north of Kaldria]", None),
        # what a paper shows
        ("the party had taken no money", "Vell said [bank statements list four sums of money]", "cites against it “bank statements”"),
        ("the party had taken money", "Vell said [bank statements list four sums of money]", None),
    ],
)  # fmt: skip
def test_how_a_statement_is_answered(before, whole, how):
    assert answers(before, whole) == how


@pytest.mark.parametrize(
    ("before", "act", "whole", "cue", "how"),
    [
        ("hiding a case of poisoning", "accuse", "Vell said [nobody had been ill]", "said", "answers the charge"),
        ("hiding a case of poisoning", "accuse", "Vell said [nobody would be sent home]", "said", None),
        ("hiding a case of poisoning", "say", "Vell said [nobody had been ill]", "said", None),
        ("a deal with the Bexo stores", "deny", "Bexo said [a contract had been signed]", "said", "says that what is denied was done"),
        ("a deal with the Bexo stores", "deny", "Bexo said [a contract would be signed]", "said", None),
        ("a deal with the Bexo stores", "deny", "Vell said [a contract had been signed]", "said", None),
        ("the guild had sold the boat", "say", "Vell asked [whether it had done no such thing]", "asked", None),
    ],
)
def test_what_is_charged_or_denied_is_answered(before, act, whole, cue, how):
    assert answers(before, whole, cue, act) == how
