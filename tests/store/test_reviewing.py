import pytest

from onrecord.store.reviewing import is_same_saying
from tests.invented import document, saying

TEXT = document('The gate of Elda held, Vell said, and she thought that Elda slept. "We slept well," Vell said again.\n')


def of(content, cue="", source=""):
    return saying(TEXT, content, cue=cue, source=source)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (of("The gate of Elda held", "said", "Vell"), of("of Elda held", "said", ""), True),
        (of("The gate of Elda held", "said"), of("The gate of Elda held", "thought"), False),  # two cues are two sayings
        (of("The gate of Elda held", "said"), of("she thought that Elda slept", "said"), False),  # nothing in common is not the same
        (of("The gate of Elda held"), of("gate of Elda held", "said"), True),
        (of("The gate of Elda held"), of("gate", "said"), False),  # too little in common, where cues do not tell
        (of("The gate of Elda held … she thought that Elda slept"), of("she thought that Elda slept"), True),
    ],
)
def test_two_readings_of_one_saying(one, other, same):
    assert is_same_saying(one, other) is same
    assert is_same_saying(other, one) is same
