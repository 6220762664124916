"""Names used as a country's: one line a case, with the kind of speaker that the name must be."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

CASES = [
    ("The foreign minister of Kestria left. [S|Kestria] [K|said] [C|it holds].", "country"),
    ("The Kestrian government met. [S|Kestria] [K|said] [C|it holds].", "country"),
    ("Kestria’s central bank is shut. [S|Kestria] [K|said] [C|it holds].", "country"),
    ("The Tolmarker army left. [S|Tolmark] [K|said] [C|it holds].", "country"),
    # it has something: no human, whatever else it is
    ("[S|Orlavia] [K|rejected] [C|the claim] and accused its neighbour.", "organisation"),
    # an adjective made of a human's name is no country's
    ("An Orskian silence fell. [S|Orsk] [K|said] [C|it holds].", "person"),
    ("Mayor Ines Varga left. The council and its clerk stayed. [S|Varga] [K|said] [C|it holds].", "person"),
    ("[S|Lorvan] [K|said] [C|it holds]. He left with its plan.", "person"),
]


@pytest.mark.parametrize(("marked", "kind"), CASES)
def test_the_kind_of_a_bare_name(marked, kind):
    assert resolved(marked)[0].speaker_kind == kind


ROLES = [
    # the byline's office is not the next line's
    ("By Hal Emberly, diplomatic editor\n\n[S|Pavel Orsk] [K|said] [C|it holds].", None),
    # a pronoun is no part of an office, nor is an honorific
    ("[S|Her spokesman, Pavel Orsk,] [K|said] [C|it holds].", "spokesman"),
    ("[S|Its first chairman, Pavel Orsk,] [K|said] [C|it holds].", "first chairman"),
    ("[S|Undersecretary for Education Mr. Orsk] [K|said] [C|it holds].", "Undersecretary for Education"),
    # an office of one's own before one that tells of another
    ("His Kestrian counterpart Ines Varga left. Ines Varga, the Kestrian minister, came. [S|Varga] [K|said] [C|it holds].",
     "the Kestrian minister"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "role"), ROLES)
def test_the_role_is_the_speakers_own(marked, role):
    (statement,) = resolved(marked)
    assert (statement.speaker_role.value if statement.speaker_role else None) == role
