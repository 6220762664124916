import pytest
from pydantic import ValidationError

from onrecord.serve.catalogue import Catalogue
from onrecord.serve.filters import Filters, Listing, bare_name, quote_name
from onrecord.serve.finding import FACETS, count_facets, find_entries
from onrecord.store import StatementFilter
from tests.invented import BRIDGE, BRIDGE_SAID, FEAST_SAID, TARIFF_SAID

OPEN, WAIT, LEAK = (said.id for said in BRIDGE_SAID)
ACCORD, FEASTED = TARIFF_SAID[0].id, FEAST_SAID[0].id


@pytest.fixture
def snapshot(filled):
    return Catalogue(filled.view).now()


def found(snapshot, **asked):
    return [entry.id for entry in find_entries(snapshot, Filters(**asked)).entries]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"speaker": "torrand"},
        {"speaker": "TORRAND ilva"},
        {"speaker": "torr"},
        {"speaker": "%"},
        {"addressee": "council elan"},
        {"addressee": "elda"},
        {"about": "wall"},
        {"about": "elda port"},
        {"about": "sarn port"},
        {"about": "zoe"},
        {"outlet": "courier"},
        {"outlet": "wire sarn"},
        {"outlet": "post evening"},
        {"manner": "indirect"},
        {"act": "deny"},
        {"act": "deny", "speaker": "torrand"},
        {"min_score": 0.9},
        {"text": "bridge"},
        {"text": "sea wall"},
        {"text": '"wall sea"'},
        {"text": '"sea wall" leaks'},
        {"text": "zoe accord"},
        {"text": "harbour vell"},
        {"text": '"leaks harbour"'},
        {"text": "!?"},
        {"since": "2023"},
        {"since": "2023-04-04"},
        {"until": "2023-04"},
        {"until": "2023-04-02"},
        {"since": "0001", "until": "9999"},
    ],
)
def test_the_catalogue_finds_what_the_store_finds(filled, snapshot, asked):
    given = {
        name: (value,) if name in ("speaker", "addressee", "about", "outlet", "manner", "act") else value for name, value in asked.items()
    }
    assert found(snapshot, **given) == [statement.id for _, statement in filled.view.statements(StatementFilter(**asked))]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"speaker": ('"Ilva Torrand"',)}, [OPEN, WAIT]),
        ({"speaker": ('"Torrand"',)}, []),
        ({"speaker": ('"Osk Vell"', "torrand")}, [OPEN, WAIT, LEAK]),
        ({"outlet": ('"Sarn Wire"',)}, [OPEN, WAIT, LEAK]),
        ({"outlet": ('""',)}, [FEASTED]),
        ({"speaker": ('""',)}, []),
        ({"addressee": ('"the Port Élan council"',)}, [WAIT]),
        ({"addressee": ('""',)}, [OPEN, LEAK, ACCORD, FEASTED]),
        ({"about": ('"sea wall"', '"Zoë Accord"')}, [LEAK, ACCORD]),
        ({"act": ("deny", "announce")}, [OPEN, LEAK, ACCORD]),
        ({"article": BRIDGE.id, "manner": ("direct",)}, [WAIT]),
        ({"article": "bridge.txt"}, []),
    ],
)
def test_a_name_in_quotes_is_the_whole_name_and_several_are_any_of_them(snapshot, asked, expected):
    assert found(snapshot, **asked) == expected


@pytest.mark.parametrize(
    "asked",
    [
        {"speakr": ("torrand",)},
        {"since": "April"},
        {"until": "XXXX-06-06"},
        {"manner": ("loud",)},
        {"act": ("sing",)},
        {"min_score": 2},
        {"min_score": "nan"},
        {"text": "x" * 401},
        {"speaker": ("x",) * 21},
    ],
)
def test_what_cannot_be_asked_is_refused(asked):
    with pytest.raises(ValidationError):
        Filters(**asked)


def test_each_facet_counts_what_choosing_its_value_would_find(snapshot):
    asked = {"speaker": (quote_name("Ilva Torrand"),), "since": "2023"}
    facets = count_facets(snapshot, Filters(**asked))
    assert facets.keys() == set(FACETS)
    for name in ("speaker", "about", "outlet", "manner", "act"):
        assert facets[name]
        for value, count in facets[name].items():
            chosen = quote_name(value) if name in ("speaker", "about", "outlet") else value
            assert len(found(snapshot, **{**asked, name: (chosen,)})) == count, (name, value)
    for least, count in facets["score"].items():
        assert len(found(snapshot, **asked, min_score=least)) == count


@pytest.mark.parametrize(
    ("listing", "changed", "address"),
    [
        ({}, {}, "/"),
        ({"text": "sea wall", "sort": "newest"}, {}, "/?text=sea+wall"),
        ({"speaker": ("vell", '"Ilva Torrand"')}, {"since": "2023"}, "/?speaker=vell&speaker=%22Ilva+Torrand%22&since=2023"),
        ({"text": "a&b=c", "cursor": "x"}, {"cursor": None}, "/?text=a%26b%3Dc"),
    ],
)
def test_an_address_says_what_is_asked_and_no_more(listing, changed, address):
    assert Listing(**listing).address("/", **changed) == address


@pytest.mark.parametrize("name", ["Ilva Torrand", 'Osk "the Gull" Vell', "", '"'])
def test_a_quoted_name_is_read_back(name):
    assert bare_name(quote_name(name)) == name
