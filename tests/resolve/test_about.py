"""Whom and what a statement names: one line a case, the content marked, and the names an editor would note."""

from __future__ import annotations

import pytest

from onrecord.resolve.about import resolve_about
from onrecord.resolve.reading import Reading
from onrecord.resolve.speakers import resolve_speakers
from tests.resolve.cases import read_marked

SAID = "[S|Ines Varga, the mayor of Sarn,] [K|said]"

PEOPLE = [
    # full names and what stands for them
    (f"{SAID} [C|Pavel Orsk built the dam].", ("Pavel Orsk",)),
    (f"{SAID} [C|the dam was built by Dr. Mina al-Tareq and Mr Pavel Orsk].", ("Mina al-Tareq", "Pavel Orsk")),
    (f"Pavel Orsk, an engineer, came. {SAID} [C|Orsk built the dam].", ("Pavel Orsk",)),
    (f"{SAID} [C|Orsk built the dam].\n\nPavel Orsk, an engineer, agreed.", ("Pavel Orsk",)),
    (f"President Milan Drave came. {SAID} [C|President Drave built the dam].", ("Milan Drave",)),
    (f"Pavel Orsk, an engineer, came. {SAID} [C|the dam was praised by Mr Orsk].", ("Pavel Orsk",)),
    (f"Pavel Orsk, an engineer, came. {SAID} [C|“Pavel built it”].", ("Pavel Orsk",)),
    (f"Pavel Orsk, an engineer, came. {SAID} [C|Orsk’s dam holds].", ("Pavel Orsk",)),
    (f"Pavel Orsk, an engineer, came. {SAID} [C|the Orsk administration built the dam].", ("Pavel Orsk",)),
    (f"Pavel Orsk, an engineer, came. {SAID} [C|she had met Orsk Monday].", ("Pavel Orsk",)),
    # each once, in the order of the content
    (f"{SAID} [C|Pavel Orsk met Edda Koss, and Koss thanked Orsk].", ("Pavel Orsk", "Edda Koss")),
    (f"{SAID} [C|Edda Koss met Pavel Orsk, and Orsk thanked Koss].", ("Edda Koss", "Pavel Orsk")),
    # a name of two people stays as printed
    (f"Mayor Ines Varga met farmer Pavel Orsk and miller Edda Orsk. {SAID} [C|Orsk built the dam].", ("Orsk",)),
    # the speaker, where the content names her
    (f"{SAID} [C|the Varga plan would cost nothing].", ("Ines Varga",)),
    # a discontinuous content is one
    ("[C|“Pavel Orsk built it,] [S|Ines Varga] [K|said,] [C|and Edda Koss paid.”]", ("Pavel Orsk", "Edda Koss")),
    # a surname of two stays as printed
    (f"Roads chief Xan Ross met Sheriff David Ross of Elda. {SAID} [C|Ross’s notes are lost].", ("Ross",)),
]

BODIES = [
    (f"{SAID} [C|the Harbour Trust owns the dam].", ("Harbour Trust",)),
    (f"The Sarn Harbour Trust met. {SAID} [C|the Harbour Trust owns the dam].", ("Sarn Harbour Trust",)),
    (f"The Kestrian Rail Union (KRU) met. {SAID} [C|the KRU was right].", ("Kestrian Rail Union",)),
    (f"The Kestrian Rail Union (KRU) met. {SAID} [C|the Kestrian Rail Union (KRU) was right].", ("Kestrian Rail Union",)),
    (f"The Northern League of Ports met. {SAID} [C|NLP rules were broken].", ("Northern League of Ports",)),
    (f"She lives in Sarn. {SAID} [C|the office of the ports in Sarn (OPS) was told].", ("Sarn", "OPS")),
    (f"The Plain Union has 27 members. {SAID} [C|the PU was right].", ("Plain Union",)),
    (f"{SAID} [C|NATO and the BBC were told].", ("NATO", "BBC")),
    (f"{SAID} [C|the NATO-led force stays].", ("NATO",)),
    (f"{SAID} [C|the Ministry of Works owns the dam].", ("Ministry of Works",)),
    (f"{SAID} [C|the Social Democrats had lost].", ("Social Democrats",)),
    (f"{SAID} [C|the White House and Congress had been told].", ("White House", "Congress")),
    (f"{SAID} [C|the Office for Dams and Water in Europe (ODWE) was told].", ("Office for Dams and Water in Europe",)),
    (f"{SAID} [C|the dam cost 4 million USD].", ()),
]

COUNTRIES = [
    (f"{SAID} [C|France and Poland will pay].", ("France", "Poland")),
    (f"{SAID} [C|Russian troops were near].", ("Russia",)),
    (f"{SAID} [C|the Germans and the Dutch will pay].", ("Germany", "Netherlands")),
    (f"{SAID} [C|the South Korean army was near].", ("South Korea",)),
    (f"{SAID} [C|the pro-Russian rebels were near].", ("Russia",)),
    (f"{SAID} [C|the US-led force stays].", ("US",)),
    (f"The United States paid. {SAID} [C|the U.S. would pay again, as Americans do].", ("United States",)),
    (f"{SAID} [C|Russian President Milan Drave was wrong].", ("Russia", "Milan Drave")),
    (f"{SAID} [C|the French president was wrong].", ("France",)),
    (f"She lives in Kestria. {SAID} [C|Kestrian troops were near].", ("Kestria",)),
    (f"She lives in Kestria. {SAID} [C|the Kestrians will pay].", ("Kestria",)),
    (f"{SAID} [C|Moscow would never agree].", ("Moscow",)),
    (f"{SAID} [C|the foreign minister of Ruvania was wrong].", ("Ruvania",)),
    (f"{SAID} [C|“Norway will pay”].", ("Norway",)),
    (f"{SAID} [C|Nigerian sailors had come].", ("Nigeria",)),
    # places joined under one noun; a district is not its town
    (f"{SAID} [C|the Elder and Tarnish Seas were open].", ("Elder Sea", "Tarnish Sea")),
    (f"{SAID} [C|Kestria mined the Grey, Elder and Tarnish Seas].", ("Kestria", "Grey Sea", "Elder Sea", "Tarnish Sea")),
    (f"{SAID} [C|Elda and the Tarnish Sea were open].", ("Elda", "Tarnish Sea")),
    (f"The member for Marsh West left. {SAID} [C|homes at Marsh were lost].", ("Marsh",)),
    # a place is not short for its paper or its relief; who is called by a people's name is not its country
    (f"The Mesa Dispatch wrote. {SAID} [C|a Mesa law was old].", ("Mesa",)),
    (f"The Emir of Zahira, Ali Marz, came, and the Zahira Red Cross. {SAID} [C|the law of Zahira was old].", ("Zahira",)),
    (f"{SAID} [C|the Italian had a job for life].", ()),
    (f"{SAID} [C|the Italian embassy had paid].", ("Italy",)),
    (f"{SAID} [C|the Italians had paid].", ("Italy",)),
]

PLACES = [
    (f"{SAID} [C|the road to Toccan was closed].", ("Toccan",)),
    (f"{SAID} [C|a bridge in Port Alder and the Long Bridge were closed].", ("Port Alder", "Long Bridge")),
    (f"{SAID} [C|the Bay of Sarn is clean].", ("Bay of Sarn",)),
    (f"{SAID} [C|the Sarn-based firm would pay].\n\nThe firm left Sarn.", ("Sarn",)),
    (f"{SAID} [C|Toccan was closed].\n\nShe went to Toccan.", ("Toccan",)),
]

NOTHING = [
    # the speaker by a pronoun, and those of whom nobody is certain
    "[C|“I built the dam and we paid for it,”] [S|Ines Varga] [K|said].",
    "Pavel Orsk and Tomas Rill came. [S|Ines Varga] [K|said] [C|he built the dam].",
    "[S|Ines Varga] [K|said] [C|she had built the dam].",
    # days, months, feasts
    f"{SAID} [C|the dam was closed on Monday and in March].",
    f"{SAID} [C|the dam would open by Christmas].",
    # titles without a name
    f"{SAID} [C|the Prime Minister and the Secretary of State had been told].",
    f"{SAID} [C|“Mr President, the dam holds”].",
    f"{SAID} [C|the Chief Executive had been told].",
    f"{SAID} [C|the Minister of Works had been told].",
    # words that a sentence's beginning sets in capitals
    f"{SAID} [C|“Importers are tired. Absolutely tired”].",
    "[C|“Hopefully the dam holds,”] [S|Ines Varga] [K|said].",
    "[C|Farmers are tired], [S|Ines Varga] [K|said].",
    # words in capitals that are no names
    f"{SAID} [C|“this is HUGE and I will NEVER pay”].",
    f"{SAID} [C|the CEO saw the GDP on TV].",
    # works, events, laws, things
    f"The Flood Warning System (FWS) failed. {SAID} [C|the FWS was old].",
    f"{SAID} [C|the film Kestrel Rising was bad].",
    f"{SAID} [C|she had read “The Long Water of Sarn” twice].",
    f"{SAID} [C|the Second World War was long, and World War III would be short].",
    f"{SAID} [C|the Clean Water Act was weak].",
    f"{SAID} [C|the Tu-160 was old].",
    f"{SAID} [C|the Constitution was weak].",
    # peoples and faiths without a country, languages, parts of the sky
    f"{SAID} [C|African Americans and Muslims had been told].",
    f"{SAID} [C|the letter was in Russian].",
    f"{SAID} [C|the French language was hard].",
    f"{SAID} [C|the Republicans and Democrats had been told].",
    f"{SAID} [C|the wind was from the North].",
    # kinds of bodies that name none
    f"{SAID} [C|the Government and the Council had been told].",
    # no people of a place that the text does not name
    f"{SAID} [C|the Halvarian troops were near].",
    # small words only; names outside the content; a name in the statement's own source
    f"{SAID} [C|the dam holds].",
    f"Pavel Orsk, an engineer, came from France. {SAID} [C|the dam holds].",
    "[C|The dam, [S|Ines Varga] [K|said], holds].",
]


def names_of(marked: str) -> tuple[str, ...]:
    """The names of the first statement of a marked article."""
    reading = Reading(*read_marked(marked))
    resolve_speakers(reading)
    return resolve_about(reading)[read_marked(marked)[1][0].id]


@pytest.mark.parametrize(("marked", "names"), PEOPLE + BODIES + COUNTRIES + PLACES)
def test_about(marked: str, names: tuple[str, ...]) -> None:
    assert names_of(marked) == names


@pytest.mark.parametrize("marked", NOTHING)
def test_about_nothing(marked: str) -> None:
    assert names_of(marked) == ()


def test_about_pronoun_that_is_certain() -> None:
    """The one who is said to speak inside what another says, where the resolver has him for certain."""
    marked = "[S1|Pavel Orsk, an engineer,] [K1|said] [C1|the dam holds]. [S3|Ines Varga] [K3|noted] [C3|that [S2|he] [K2|said] [C2|so]]."
    document, statements = read_marked(marked)
    reading = Reading(document, statements)
    resolve_speakers(reading)
    inner = next(turn for turn in reading.turns if turn.source and turn.source.pronoun)
    outer = next(turn for turn in reading.turns if turn.source and turn.source.printed == "Ines Varga")
    inner.speaker = next(turn.speaker for turn in reading.turns if turn.source and turn.source.printed.startswith("Pavel"))
    assert resolve_about(reading)[outer.statement.id] == ("Pavel Orsk",)
    inner.speaker = inner.speaker and inner.speaker.by("unsure", 0.6)
    assert resolve_about(reading)[outer.statement.id] == ()


def test_about_every_statement() -> None:
    """Statements that name nobody are there too, nested ones as well."""
    document, statements = read_marked("[S|Ines Varga] [K|said] [C|that [S1|Pavel Orsk] [K1|said] [C1|the dam holds]].")
    reading = Reading(document, statements)
    resolve_speakers(reading)
    assert sorted(resolve_about(reading).values()) == [(), ("Pavel Orsk",)]
