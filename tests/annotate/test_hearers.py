"""Who is told, hears or stands accused is not who speaks: marked as the reader found it, and as it must become."""

from __future__ import annotations

import pytest

from onrecord.annotate.around import right_draft
from tests.annotate.test_around import read_draft

CASES = [
    # a headline's passive
    ("[C|Dam leaks], [S|jury] [K|told]", "[C|Dam leaks], jury [K|told]"),
    ("[C|Dam leaks], [S|inquest] [K|told]\nA farmer spoke.", "[C|Dam leaks], inquest [K|told]\nA farmer spoke."),
    ("[C|Stop using it], [S|parents] [K|told] as kettle is recalled", "[C|Stop using it], parents [K|told] as kettle is recalled"),
    ("[C|Dam leaks], [S|Varga] [K|told] the jury.", "[C|Dam leaks], [S|Varga] [K|told] the jury."),
    ("Floods: [S|Residents] [K|told] [C|'do not come home yet']", "Floods: Residents [K|told] [C|'do not come home yet']"),
    ("[S|Residents] [K|told] [C|to stay indoors]", "Residents [K|told] [C|to stay indoors]"),
    ("[S|Varga] [K|told] “Elda Today” that [C|it leaks].", "[S|Varga] [K|told] “Elda Today” that [C|it leaks]."),
    # who sits and hears
    ("[C|A ferry firm faces a fine], [S|a court] [K|heard] today.", "[C|A ferry firm faces a fine], a court [K|heard] today."),
    ("[C|The dam leaked], [S|an inquest] [K|has heard].", "[C|The dam leaked], an inquest [K|has heard]."),
    ("[C|The dam leaked], [S|we] [K|heard].", "[C|The dam leaked], [S|we] [K|heard]."),
    ("[S|The court] [K|heard] that [C|it leaked].", "[S|The court] [K|heard] that [C|it leaked]."),
    # who is accused in a headline; in a sentence a name before "accused of" may accuse
    ("[S|Minister] [K|accused of] [C|wasting a dam]", "[C|Minister] [K|accused] [C|of wasting a dam]"),
    ("the men [S|she] [K|accused of] [C|wasting a dam].", "the men [S|she] [K|accused of] [C|wasting a dam]."),
    ("[S|Varga] [K|accused] [C|Orsk of waste].", "[S|Varga] [K|accused] [C|Orsk of waste]."),
    # the paper is told, and who stands before the verb tells it
    (
        "[C|“It fell at noon,”] Ada Lund, who sells fish, [K|told] [S|the Elda Herald]. [C|“I ran.”]",
        "[C|“It fell at noon,”] [S|Ada Lund, who sells fish,] [K|told] the Elda Herald. [C|“I ran.”]",
    ),
    ("[C|“It fell,”] [S|Ada Lund] [K|told] the Elda Herald.", "[C|“It fell,”] [S|Ada Lund] [K|told] the Elda Herald."),
    # what the one who is cited is told with
    (
        "[C|One man fell], [K|according to] [S|his sister], [C|who said he was pushed].",
        "[C|One man fell], [K|according to] [S|his sister], who said he was pushed.",
    ),
    ("[C|The man], [K|according to] [S|his sister], [C|fell].", "[C|The man], [K|according to] [S|his sister], [C|fell]."),
]


@pytest.mark.parametrize(("found", "right"), CASES)
def test_who_hears_does_not_speak(found, right):
    text, draft = read_draft(found)
    assert (text, right_draft(text, draft)) == read_draft(right)
