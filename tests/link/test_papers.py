"""What a reporter cites against a statement in the sentence after it: one line a case."""

import pytest

from onrecord.link.assertions import read_assertion, read_words_of
from onrecord.link.papers import excepts, find_cited, gives_instance, is_done, is_seen, read_undone, reminds, says_in_truth
from tests.link.test_claims import tell


def read(content: str):
    found = read_assertion(tell(content, "Bela Stroud"))
    assert found
    return found


def shares(content: str, sentence: str) -> bool:
    return bool(read(content).stems.keys() & read_words_of(sentence).keys())


@pytest.mark.parametrize(
    ("content", "sentence", "who"),
    [
        # a "not" on one side alone
        ("the party had taken no money from abroad", "Bank statements seen by this paper list four sums.", "Bank statements"),
        ("no test was ever made", "The laboratory's report, dated 21 August, hangs in the hall.", "The laboratory's report"),
        ("Vell never touched the clerk", "In the video, he does - hard enough to pull her backward.", "the video"),
        ("the contract does not provide for damages", "Clause 14 of the contract provides for them.", "Clause"),
        ("guests enjoy no immunity", "The convention of 1961 extends immunity to the whole household.", "The convention"),
        ("nothing was found", "A diver who looked again in May saw three cars.", None),  # no paper
        ("the party had taken no money from abroad", "Bank statements do not show any.", None),
        ("the surveys did not agree on the tolls", ", but the only survey they name gives a figure on tolls.", None),
        ("the party had taken no money from abroad", "Bank statements seen by this paper confirm it.", None),
        ("the party had taken no money from abroad", "Bank statements will be shown to the court.", None),
        ("the party had taken no money from abroad", "Whether bank statements show any is not known.", None),
        ("that is not just a question of money. We need you", "Bank statements list four sums.", None),
        ("the benefits may not always justify the cost", "In a recent study, three scholars raised a doubt.", None),
        ("we are in a place where the old ways are not enough", "In the video of October, Vell is seen walking.", None),
        # other figures, and an example against all
        ("foreign boats took 70 per cent of the catch", "The landing books of the port show a catch of 31 per cent.", "The landing books"),
        ("only three people had the file", "A list given to the inquiry has 57 names.", "A list"),
        ("it needs only a simple majority", "while the charter asks for two thirds.", "the charter"),
        ("foreign boats took 70 per cent of the catch", "The landing books show a catch of 70 per cent.", None),
        ("foreign boats took 70 per cent of the catch", "The books were printed in 1988 for the catch.", None),
        ("19 letters were redacted", "The dozen letters were among 19 that he sent.", None),
        # first of all, and further down
        ("the town had the lowest rents of all", "Statistics of the land put it fifth.", "Statistics"),
        ("the town had the lowest rents of all", "Statistics of the land go back to 1950.", None),
        # an opposite
        ("the school had lost its roof", "A reporter who came by on Tuesday found the roof intact.", "A reporter"),
        ("rents had fallen in every town", "Rents rose by a tenth, according to the land register.", None),  # no more than that
        ("orders have collapsed", "The firm's own report shows orders up four per cent.", "The firm's own report"),
        ("orders have collapsed", "The quarterly report of the company lists its orders.", None),
        ("she was in Tolmark that week", "Hotel bills shown to the court place her in Ombrey.", "Hotel bills"),
        ("she was in Ombrey that week", "Hotel bills shown to the court place her in Ombrey.", None),
        ("the treasury was left empty", "The treasury had a surplus of eleven million, as the audit office confirmed.", "the audit office"),
    ],
)  # fmt: skip
def test_what_is_cited_against_a_statement(content, sentence, who):
    assert find_cited(read(content), sentence, shares=shares(content, sentence), follows=True) == who


@pytest.mark.parametrize(
    ("content", "sentence", "tells"),
    [
        ("it had always been clear that the state would pay", "In 2017 he had promised that no public money would be spent.", True),
        ("he never liked the mission", "In an interview with this paper in 2009 he called it a noble cause.", True),
        ("it had always been clear that the state would pay", "In 2017 he had promised that the state would pay.", False),
        ("it had always been clear that the state would pay", "In 2017 the house had not been built.", False),
    ],
)
def test_what_the_speaker_said_before(content, sentence, tells):
    assert reminds(read(content), sentence, shares=shares(content, sentence)) is tells


@pytest.mark.parametrize(
    ("content", "sentence", "tells"),
    [
        ("the mayor had never once visited the north", "She went to the Sound two days after the flood.", True),
        ("nobody had ever swum the Sarn", "She swam it in 1998.", False),  # a verb that is in no list
        ("he would never allow a wolf to be shot", "This week he signed permits for twelve.", True),
        ("the firm has no plans to close the mill", "On Friday it closed the gates for good.", True),
        ("he would never allow a wolf to be shot", "This week he did not speak to reporters.", False),
        ("he would never allow a wolf to be shot", "He will speak in May.", False),
        ("the mayor had visited the north", "She went to the Sound two days after the flood.", False),
        ("I have never seen such a crowd", "The square was full.", False),
    ],
)
def test_an_instance_of_what_never_was(content, sentence, tells):
    assert gives_instance(read(content), sentence) is tells


@pytest.mark.parametrize(
    ("content", "sentence", "tells"),
    [
        ("she has not spoken to him in years", "But the pair were photographed having dinner last month.", True),
        ("it had cooked 400 meals", "though the school has only 260 pupils.", True),
        ("it would take two months to mend the road", "but it did so after just one month.", True),
        ("she has spoken to him every week", "But the pair were photographed having dinner last month.", False),
        ("it had cooked 400 meals", "though the school has only 460 pupils.", False),
        ("the singer would tour next year", "although tickets are not yet on sale.", False),
    ],
)
def test_what_was_seen_or_counted(content, sentence, tells):
    assert is_seen(read(content), sentence, shares=shares(content, sentence)) is tells


@pytest.mark.parametrize(
    ("content", "sentence", "words"),
    [
        ("a law forbids bathing in the mere", "There is no law on the mere.", "There is no law"),
        ("the mayor had signed the order", "The mayor never signed it.", "never signed"),
        ("the captain rescued the clerk", "The captain did not rescue anybody.", "did not rescue"),
        ("the captain came late", "The captain did not come.", None),  # what anybody does
        ("the mayor had not signed the order", "The mayor never signed it.", None),
        ("the mayor would sign the order", "The mayor never signed it.", None),
        ("the mayor attacks every neighbour", "The mayor will never attack anybody.", None),
        ("the mayor had signed the order", "Nobody knows if the mayor never signed it.", None),
        ("issues that matter to the town", "“And those never were issues for a man from Ombrey.”", None),  # goes on quoting
        ("some called her letter spam", "Those are not letters.", None),
        ("the mayor had signed the order", "Had the mayor never signed it?", None),
    ],
)
def test_what_is_denied_of_it(content, sentence, words):
    assert read_undone(read(content), sentence) == words


@pytest.mark.parametrize(
    ("content", "sentence", "tells"),
    [
        ("the town pays more than any other", "In reality the town pays less than most.", True),
        ("rents had fallen in the town", "In fact rents in the town rose by a tenth.", True),
        ("the town has no debts", "In fact the town owes its debts to three banks.", True),
        ("she was elected in 2012", "(It was 2014.)", True),
        ("every member voted for it", "Only nine members did.", True),
        ("the debate broke the record with 15.8 million viewers", "In fact, our smallest debate had more viewers than 58 of 61.", False),
        ("rents had fallen in the town", "In fact rents in the town fell by a tenth.", False),
        ("the town pays more than any other", "In reality the house was full.", False),
        ("the town pays more than any other", "In reality the town should pay nothing.", False),
        ("she was elected in 2012", "(She is 41.)", False),
        ("she was elected in 2012", "(It was in 2012 that he left.)", False),
        ("two members voted for it", "Only nine members were there.", False),
    ],
)
def test_what_is_so_in_truth(content, sentence, tells):
    assert says_in_truth(read(content), sentence, shares=shares(content, sentence)) is tells


def test_what_is_otherwise():
    assert excepts("- except that it has risen since then.")
    assert not excepts("It was all good, except that it rained.")


@pytest.mark.parametrize(
    ("content", "sentence", "done"),
    [
        ("the pact for not mending the roof", ", this has been done since May.", True),
        ("the pact had not mended the roof", "But it has already happened.", True),
        ("the pact had mended the roof", "This has been done since May.", False),
        ("the pact had not mended the roof", "This has not been done in the yard.", False),
        ("the pact had not mended the roof", "This has been a wet spring.", False),
    ],
)
def test_what_has_been_done(content, sentence, done):
    assert is_done(read(content), sentence) is done
