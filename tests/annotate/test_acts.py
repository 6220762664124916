"""Cues as they are printed, with the act they perform."""

import pytest

from onrecord.annotate.acts import classify_cue, is_negated

ACTS = [
    ("said", "say"), ("has said", "say"), ("told", "say"), ("according to", "say"), ("went on to say", "say"), ("pointed out", "say"),
    ("noted", "say"), ("added", "say"), ("was quoted as saying", "say"), ("tweeted", "say"), ("emphasised", "say"), ("claims", "say"),
    ("asked", "ask"), ("wanted to ask", "think"), ("inquired", "ask"),
    ("urged", "demand"), ("called for", "demand"), ("has called on", "demand"), ("demanded", "demand"), ("ordered", "demand"),
    ("is calling for", "demand"), ("appealed", "demand"),
    ("promised", "promise"), ("vowed", "promise"), ("pledged", "promise"), ("has committed", "promise"),
    ("denied", "deny"), ("has denied", "deny"), ("rejected", "deny"), ("dismissed", "deny"), ("disputes", "deny"),
    ("accused", "accuse"), ("was accused", "accuse"), ("blamed", "accuse"), ("criticised", "accuse"), ("slammed", "accuse"),
    ("announced", "announce"), ("unveiled", "announce"), ("declared", "announce"),
    ("warned", "warn"), ("threatened", "warn"), ("cautioned", "warn"),
    ("agreed", "agree"), ("conceded", "agree"), ("admitted", "agree"), ("acknowledged", "agree"),
    ("believes", "think"), ("thinks", "think"), ("hoped", "think"), ("feared", "think"), ("wants", "think"), ("was concerned", "think"),
    ("were critical of", "accuse"), ("had no intention", "think"), ("expressed regret", "think"), ("wanted to know", "ask"),
    ("ruled out", "deny"), ("issued an order", "demand"), ("complained", "say"), ("found", "say"), ("let it be known", "say"),
    ("revealed", "say"), ("disclosed", "say"), ("took issue with", "deny"), ("issued", "announce"), ("drew a direct link between", "say"),
    ("directed", "demand"), ("cast doubt on", "say"), ("doubted", "think"), ("left no doubt", "say"), ("is understood", "say"),
    ("understood", "think"),
    ("called to say", "say"),
    # cues the table does not know are speech
    ("burbled", "say"), ("", "say"), ("—", "say"),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "act"), ACTS)
def test_classify_cue(cue, act):
    assert classify_cue(cue) == act


ONSETS = [
    ("asked", "to leave the hall", "demand"), ("asked", "not to leave", "demand"), ("asked", "where he was", "ask"),
    ("asked", "“Toast?”", "ask"), ("told", "to wait", "demand"), ("told", "the ferry sank", "say"), ("has asked", "for calm", "demand"),
    ("asked", "the crew not to leave", "demand"), ("asked", "what the crew had to say", "ask"), ("asked", "if he had to go", "ask"),
    ("", "“Is it open?”", "ask"), ("", "“Is it open? It is.”", "say"), ("said", "“Is it open?”", "say"), ("", "It is open", "say"),
    ("swore", "to come back", "promise"), ("swore", "it was the water", "say"), ("offered", "to resign", "promise"),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "content", "act"), ONSETS)
def test_a_content_s_first_word_belongs_to_the_cue(cue, content, act):
    assert classify_cue(cue, content) == act


NEGATED = [
    ("did not say", True), ("didn't say", True), ("didn’t say", True), ("refused to say", True), ("never promised", True),
    ("declined to confirm", True), ("said", False), ("noted", False), ("denied", False), ("announced", False), ("knotted", False),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "negated"), NEGATED)
def test_is_negated(cue, negated):
    assert is_negated(cue) is negated


def test_a_plea_denies_or_admits():
    assert classify_cue("has pleaded", "not guilty") == "deny"
    assert classify_cue("pleaded", "guilty to fraud") == "agree"
    assert classify_cue("pleaded", "for water") == classify_cue("pleaded")
