from dataclasses import replace

import pytest

from onrecord import terminal
from onrecord.carried import Edit
from onrecord.records import Resolved, Span
from onrecord.terminal import clean_text, insert_marks
from tests.invented import BRIDGE, BRIDGE_SAID, TARIFF, TARIFF_SAID, document, saying

TEXT = "She said he left."


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ([], TEXT),
        ([((0, 3), "source"), ((4, 8), "cue"), ((9, 16), "content")], "⟦She⟧ ‹said› «he left»."),
        ([((0, 16), "content"), ((9, 11), "source"), ((12, 16), "cue")], "«She said ⟦he⟧ ‹left›»."),
        ([((9, 11), "source"), ((9, 16), "content")], "She said «⟦he⟧ left»."),
        ([((0, 17), "furniture")], "⟨She said he left.⟩"),
        ([((0, 3), "source"), ((0, 3), "cue")], "⟦‹She›⟧ said he left."),
    ],
)
def test_marks_stand_around_their_words(marked, shown):
    assert insert_marks(TEXT, [(Span(*span), role) for span, role in marked]) == shown


def test_an_article_never_drives_the_terminal():
    assert clean_text("a\x1b[31mb\r\n\tc\x9bd\x7f") == "a\ufffd[31mb\ufffd\n\tc\ufffdd\ufffd"


@pytest.fixture
def wide(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")


def test_an_article_is_printed_with_what_is_said_in_it(wide, capsys):
    silent = document("Nothing was said.\n", path="silent.txt")
    assert terminal.print_articles([(BRIDGE, BRIDGE_SAID), (silent, ())]) == 2
    assert capsys.readouterr().out.splitlines() == [
        "Bridge over the Sarn",
        f"  The Elda Courier · 2023-04-03 · articles/bridge.txt · {BRIDGE.id[:8]}",
        "  Ilva Torrand said «The bridge will open in May»  on 2023-04-03 · indirect · announce · 0.90",
        "  Ilva Torrand said «We will not wait a twelfth year»  to the Port Élan council · direct · say · 0.60",
        "  Osk Vell denied «the sea wall leaks»  indirect · deny · negated · 0.90",
        "",
        "silent.txt",
        f"  {silent.id[:8]}",
        "  no statement found",
        "",
    ]


def test_a_speaker_who_is_not_known_is_shown_in_the_words_of_the_article(wide, capsys):
    nobody = saying(TARIFF, "Nobody else spoke")
    someone = saying(TARIFF, "The Zoë Accord stands", source="the Maral Trade Office", cue="announced")
    terminal.print_articles([(TARIFF, (someone, nobody))])
    shown = capsys.readouterr().out
    assert "[the Maral Trade Office] announced «The Zoë Accord stands»" in shown
    assert "[nobody named] «Nobody else spoke»" in shown


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "printed"),
    [
        ("According to Orsk, the dam holds.", "According to", "the dam holds", "According to Orsk «the dam holds»"),
        ("The dam holds, said Orsk.", "said", "The dam holds", "Orsk said «The dam holds»"),
        ("Orsk pointed to the dam.", "pointed to", "the dam", "Orsk pointed to «the dam»"),
    ],
)
def test_who_and_the_words_of_saying_stand_in_the_order_that_can_be_read(wide, capsys, sentence, cue, content, printed):
    article = document(sentence)
    terminal.print_articles([(article, (saying(article, content, source="Orsk", cue=cue, speaker="Orsk"),))])
    assert printed in capsys.readouterr().out


def test_to_whom_it_was_said_is_printed(wide, capsys):
    article = document("Orsk asked the council to wait.")
    said = replace(saying(article, "to wait", source="Orsk", cue="asked", speaker="Orsk"), addressee=Resolved("the council", "test"))
    terminal.print_articles([(article, (said,))])
    assert "Orsk asked «to wait»  to the council · " in capsys.readouterr().out


def test_statements_of_one_article_share_a_heading(wide, capsys):
    found = [*((BRIDGE, said) for said in BRIDGE_SAID), (TARIFF, TARIFF_SAID[0]), (BRIDGE, BRIDGE_SAID[0])]
    assert terminal.print_statements(found) == 5
    assert capsys.readouterr().out.count("Bridge over the Sarn") == 2


def test_an_article_is_shown_with_marks_where_there_is_no_colour(wide, capsys):
    terminal.print_article(replace(BRIDGE, notes=("read as windows-1252, guessed",)), BRIDGE_SAID, ["wire.txt"])
    shown = capsys.readouterr().out
    assert "also read from wire.txt" in shown
    assert "note: read as windows-1252, guessed" in shown
    assert "⟦source⟧" in shown
    assert "⟨Home | News | Contact⟩" in shown
    assert "«The bridge will open in May», ⟦Mayor Ilva Torrand⟧ ‹said› on Monday." in shown
    assert "  3. Osk Vell denied" in shown


def test_an_article_is_shown_in_colour_in_a_terminal(wide, capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal.print_article(BRIDGE, BRIDGE_SAID, [])
    shown = capsys.readouterr().out
    assert "\x1b[1;36mMayor Ilva Torrand\x1b[0m" in shown
    assert "⟦" not in shown


def test_a_table_folds_what_is_long_and_leaves_nothing_empty(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "30")
    terminal.print_table(["name", "first"], [("Ilva\x1b Torrand", None), ("Osk", 3)])
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == [
        "name           first",
        "Ilva\ufffd Torrand",
        "Osk            3",
    ]


@pytest.mark.parametrize(
    ("edits", "shown"),
    [
        ([("kept", "the dam", "the dam"), ("left out", "will hold", "")], "the dam [-will hold-]"),
        ([("added", "", "perhaps"), ("kept", "it holds", "it holds")], "{+perhaps+} it holds"),
        ([("changed", "brick", "stone"), ("kept", "walls", "walls")], "[-brick-] {+stone+} walls"),
    ],
)
def test_a_word_diff_marks_what_is_gone_and_what_is_new(edits, shown):
    assert terminal.edit_text(Edit(*edit) for edit in edits) == shown
