import pytest

from onrecord.read.dateline import parse_dateline


@pytest.mark.parametrize(
    ("line", "dateline", "place", "agency", "date"),
    [
        ("KESTRAVA, June 6. /VAX/. There are no threats", "KESTRAVA, June 6. /VAX/.", "KESTRAVA", "VAX", "XXXX-06-06"),
        ("KESTRAVA, June 6 (Reuters) - The harbour", "KESTRAVA, June 6 (Reuters) -", "KESTRAVA", "Reuters", "XXXX-06-06"),
        ("Velmora, 5 April. The foreign minister", "Velmora, 5 April.", "Velmora", None, "XXXX-04-05"),
        ("KESTRAVA (AP) — The harbour", "KESTRAVA (AP) —", "KESTRAVA", "AP", None),
        ("KESTRAVA, Olme (Jan. 9, 2024) — The harbour", "KESTRAVA, Olme (Jan. 9, 2024) —", "KESTRAVA, Olme", None, "2024-01-09"),
        ("March 4, 2022 — In a long meeting", "March 4, 2022 —", None, None, "2022-03-04"),
        ("Tehran, June 19, IRSA - Iranian", "Tehran, June 19, IRSA -", "Tehran", None, "XXXX-06-19"),
        ("Velmora, 3 March 2019 - The harbour", "Velmora, 3 March 2019 -", "Velmora", None, "2019-03-03"),
        (
            "MARENSK, June 12, 2014 (Meridian Newswire) - The",
            "MARENSK, June 12, 2014 (Meridian Newswire) -",
            "MARENSK",
            "Meridian Newswire",
            "2014-06-12",
        ),
        (
            "BRENNITZ, Oct. 19, 2004 (Meridian Wire) – On",
            "BRENNITZ, Oct. 19, 2004 (Meridian Wire) –",
            "BRENNITZ",
            "Meridian Wire",
            "2004-10-19",
        ),
        ("PORT ELDRA, Vt., Sept. 26 (UPI) — On", "PORT ELDRA, Vt., Sept. 26 (UPI) —", "PORT ELDRA, Vt.", "UPI", "XXXX-09-26"),
        ("PORT ELDRA, N.Y. -- On", "PORT ELDRA, N.Y. --", "PORT ELDRA, N.Y.", None, None),
        ("[TEXT] VELMORA, MARCH 4 (KNA) -- FOREIGN", "[TEXT] VELMORA, MARCH 4 (KNA) --", "VELMORA", "KNA", "XXXX-03-04"),
        ("DATELINE: MARROW HILL, Tarn", "DATELINE: MARROW HILL, Tarn", "MARROW HILL, Tarn", None, None),
        ("OLME — Monday, 8 May 2017 — The", "OLME — Monday, 8 May 2017 —", "OLME", None, "2017-05-08"),
        ("Velmora, Oct. 3.—(By Wireless.)—The Premier", "Velmora, Oct. 3.—(By Wireless.)—", "Velmora", None, "XXXX-10-03"),
        ("OLD TARN — The", "OLD TARN —", "OLD TARN", None, None),
        ("OLD TARN ― “We", "OLD TARN ―", "OLD TARN", None, None),
        ("Velmora (AFP) – The", "Velmora (AFP) –", "Velmora", "AFP", None),
        ("BRENNITZ. June 6 (Interfax) - The", "BRENNITZ. June 6 (Interfax) -", "BRENNITZ", "Interfax", "XXXX-06-06"),
        ("Aug 27 (Reuters) - The", "Aug 27 (Reuters) -", None, "Reuters", "XXXX-08-27"),
        ("KESTRAVA (Vax), June 6. The harbour", "KESTRAVA (Vax), June 6.", "KESTRAVA", "Vax", "XXXX-06-06"),
        ("BEIT OLME, Tarn (Northstar) - The", "BEIT OLME, Tarn (Northstar) -", "BEIT OLME, Tarn", "Northstar", None),
        ("OLME, May 7. /VAX Correspondent Ann Poe/. The", "OLME, May 7. /VAX Correspondent Ann Poe/.", "OLME", "VAX", "XXXX-05-07"),
        ("PORT ELDRA / TARN – The", "PORT ELDRA / TARN –", "PORT ELDRA / TARN", None, None),
        ("OLME, 3 July 2007 (TNA)", "OLME, 3 July 2007 (TNA)", "OLME", "TNA", "2007-07-03"),
        ("SAINT-OLME, March 3 (Xinhua) -- The", "SAINT-OLME, March 3 (Xinhua) --", "SAINT-OLME", "Xinhua", "XXXX-03-03"),
    ],
)
def test_datelines(line, dateline, place, agency, date):
    found = parse_dateline(line)
    assert found is not None
    assert line[: found.end] == dateline
    assert (line[slice(*found.place)] if found.place else None) == place
    assert (line[slice(*found.agency)] if found.agency else None) == agency
    assert found.date == date


@pytest.mark.parametrize(
    "line",
    [
        "EXCLUSIVE — The mayor knew of the sale",
        "UPDATE: 7/3 — The council has changed its mind",
        "HOW THE VOTE WAS LOST - A new report says",
        "The mayor — a former docker — said no",
        "Tomas Hale (R-Vt.) said on Monday that",
        "The Northern Grain Alliance (NGA) Secretary said",
        "VARGA: And that is why we did it",
        "VARGA--And that is why we did it",
        "On June 6 the council met - and voted",
        "Published Elda, 5 April. The foreign minister",
        "In Elda, 5 April. The foreign minister",
        "A - B",
        "THE CHAIRPERSON (Judge Roe): Before we broke you were at the gate.",
        "FOCUS - Harbour profit falls",
        "MAYOR VARGA (Labour): We have heard the town.",
        "",
        "“KESTRAVA — that is where we go,” she said",
    ],
)
def test_no_datelines(line):
    assert parse_dateline(line) is None
