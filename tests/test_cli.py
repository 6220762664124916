import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord import __main__ as program
from onrecord.annotate.pieces import MODEL
from onrecord.cli import app
from onrecord.errors import ItemError, RunError
from onrecord.records import Person, hash_words, statement_line
from onrecord.store import open_store
from tests.carried import DAM, DAM_AGAIN, DAM_CUT
from tests.invented import ALL, BRIDGE, BRIDGE_SAID, TARIFF, TARIFF_SAID

SAID = {document.id: statements for document, statements in ALL}
EMPTY = ItemError("it is empty", "articles/empty.txt", "Leave it out")
READ = [statement_line(document, said) for document, statements in ALL for said in statements]


def tied(document, said):
    """The statement with the person whom the record has for a speaker met in one article."""
    return replace(said, person=Person(hash_words(document.id, said.speaker.value, said.speaker_kind)[:12], said.speaker.value))


LINES = [statement_line(document, tied(document, said)) for document, statements in ALL for said in statements]


@pytest.fixture
def articles(monkeypatch, tmp_path):
    """What reading gives, whatever the path: the invented articles and one that is empty; and a folder to work in."""
    found = [document for document, _ in ALL] + [EMPTY]
    monkeypatch.chdir(tmp_path)
    for variable in [name for name in os.environ if name.startswith("ONRECORD_")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setattr("onrecord.read.read_documents", lambda paths, *, max_bytes: iter(found), raising=False)
    monkeypatch.setattr(
        "onrecord.annotate.annotate_texts",
        lambda documents, *, threads, reader: ((one, SAID[one.id], ()) for one in documents),
        raising=False,
    )
    monkeypatch.setattr("onrecord.annotate.model_version", lambda reader: f"{reader} 1", raising=False)
    monkeypatch.setattr("onrecord.resolve.resolve_document", lambda document, said, mentions: said, raising=False)
    return found


@pytest.fixture
def run(articles):
    """Run a command line; returns the exit status, standard output and standard error."""

    def run(line, status=0):
        result = CliRunner().invoke(app, line if isinstance(line, list) else line.split(), prog_name="onrecord")
        assert result.exit_code == status, result.output
        return result.stdout, result.stderr

    return run


@pytest.fixture
def filled(run):
    run("add articles")
    return run


def objects(output):
    return [json.loads(line) for line in output.splitlines()]


def test_read_prints_lines_and_names_what_it_skips(run):
    out, err = run("read articles --json")
    assert objects(out) == READ
    assert err == "skipped articles/empty.txt: it is empty. Leave it out\n"
    assert not Path("onrecord.db").exists()


def test_read_prints_only_what_is_sure_enough(run):
    out, _ = run("read articles --json --min-score 0.9")
    assert objects(out) == [line for line in READ if line["score"] >= 0.9] != READ


def test_read_prints_articles_for_people(run):
    out, _ = run("read articles")
    assert "Osk Vell denied «the sea wall leaks»" in out


@pytest.mark.parametrize("command", ["read articles --json", "read articles", "add articles"])
def test_where_nothing_is_read_the_status_is_1(run, articles, command):
    articles[:] = [EMPTY]
    _, err = run(command, status=1)
    assert "skipped articles/empty.txt: it is empty. Leave it out" in err


def test_add_counts_and_says_what_comes_next(run):
    out, err = run("add articles --store wire.db")
    assert out.splitlines() == [
        "3 added with 5 statements, 0 known already, 1 skipped",
        "Why they were skipped: onrecord skipped --store wire.db",
        "Next: onrecord people --store wire.db   onrecord claims --store wire.db   onrecord statements --store wire.db --speaker NAME",
    ]
    assert err == "skipped articles/empty.txt: it is empty. Leave it out\n"
    out, _ = run("add articles --store wire.db --json")
    assert objects(out) == [{"read": 3, "added": 0, "known": 3, "skipped": 1, "statements": 0, "store": "wire.db"}]
    assert [(item["what"], item["times"]) for item in objects(run("skipped --store wire.db --json")[0])] == [("it is empty", 2)]


def test_the_store_is_named_by_option_or_environment(run, monkeypatch):
    monkeypatch.setenv("ONRECORD_STORE", "wire.db")
    run("add articles")
    assert sorted(path.name for path in Path().iterdir()) == ["wire.db"]
    run("statements --store other.db", status=1)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("", [0, 1, 2, 3, 4]),
        ("--speaker torrand", [0, 1]),
        ("--about wall", [2]),
        ("--outlet post", [3]),
        ("--since 2024", [3]),
        ("--until 2023", [0, 1, 2]),
        ("--manner indirect", [0, 2]),
        ("--act deny", [2]),
        ("--text accord", [3]),
        ("--min-score 0.9", [0, 2, 3, 4]),
        ("--limit 2", [0, 1]),
        ("--speaker nobody", []),
        ("--person torrand", [0, 1]),
    ],
)
def test_statements_are_found(filled, options, found):
    out, _ = filled(f"statements --json {options}")
    assert objects(out) == [LINES[number] for number in found]
    if "limit" not in options:
        assert objects(filled(f"export {options}")[0]) == objects(out)
    out, err = filled(f"statements {options}")
    assert out.count("«") == len(found)
    assert ("no statement matches" in err) is not found or bool(found)


def test_a_limit_says_how_many_there_are(filled):
    assert filled("statements --limit 2")[1] == "2 of 5 statements shown; --limit 5 shows all\n"
    assert filled("articles --limit 2")[1] == "the first 2 are shown; --limit shows more\n"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("statements --since April", "since must be a date such as 2023"),
        ("statements --until 2023-02-30", "until must be a date"),
        ("statements --manner loud", "manner must be one of direct, indirect, mixed"),
        ("export --act sing", "act must be one of say"),
        ("statements --min-score 3", "less than or equal to 1"),
        ("statements --min-score high", "--min-score"),
        ("read bridge.txt --min-score 3", "less than or equal to 1"),
        ("statements --limit 0", "--limit"),
        ("statements --colour", "--colour"),
        ("export --format xml", "'xml' cannot be; formats are jsonl, csv"),
        ("statements --since 2024 --until 2023-11", "since, 2024, is later than until, 2023-11"),
        ("export --format csv --json", "--json is --format jsonl and cannot be csv"),
        ("export --format jsonld", "for claims give --claims as well"),
        ("export --output onrecord.db", "that is the store itself"),
        ("read", "PATH"),
        ("show", "ARTICLE"),
        ("recite", "recite"),
    ],
)
def test_wrong_usage_is_status_2(filled, line, problem):
    assert problem in filled(line, status=2)[1]


@pytest.mark.parametrize("command", ["read a.txt", "add a.txt", "statements", "speakers"])
def test_a_wrong_environment_is_wrong_usage(run, monkeypatch, command):
    monkeypatch.setenv("ONRECORD_THREADS", "many")
    assert "ONRECORD_THREADS must be a whole number above 0" in run(command, status=2)[1]


@pytest.mark.parametrize(
    "command",
    ["statements", "show bridge.txt", "articles", "speakers", "people", "people undo", "copies", "quotations", "skipped", "export"],
)
def test_without_a_store_the_remedy_is_one_line(run, command):
    out, err = run(command, status=1)
    assert (out, err) == (
        "",
        "onrecord: there is no store at onrecord.db. Make one with `onrecord add PATH`, or name another with --store\n",
    )
    assert not Path("onrecord.db").exists()


@pytest.mark.parametrize("name", ["bridge.txt", BRIDGE.id[:8], "over sarn"])
def test_show_marks_the_article(filled, name):
    out, _ = filled(["show", name])
    assert "«The bridge will open in May», ⟦Mayor Ilva Torrand⟧ ‹said› on Monday." in out
    (shown,) = objects(filled(["show", "--json", name])[0])
    assert (shown["text"], len(shown["statements"]), shown["copies"]) == (BRIDGE.text, len(BRIDGE_SAID), [])


def test_show_says_what_it_does_not_find(filled):
    assert "onrecord: no article is called 'ferry'. Name it by" in filled("show ferry", status=1)[1]


def test_lists_are_tables_or_lines(filled):
    assert [row["id"] for row in objects(filled("articles --json")[0])] == [document.id for document, _ in ALL]
    assert [row["id"] for row in objects(filled("articles --json --text accord")[0])] == [TARIFF.id]
    assert filled("articles --text ferry")[1] == "no article matches\n"
    assert BRIDGE.id[:8] in filled("articles")[0]
    assert [(row["name"], row["outlets"]) for row in objects(filled("speakers --json")[0])][:1] == [("Ilva Torrand", ["The Elda Courier"])]
    assert "Maral Trade Office" in filled("speakers")[0]
    assert "Leave it out" in filled("skipped")[0]


def test_export_writes_a_file_whole(filled):
    _, err = filled("export --format csv --output all.csv --speaker torrand")
    assert err == "2 statements written to all.csv\n"
    rows = list(csv.DictReader(io.StringIO(Path("all.csv").read_text(encoding="utf-8"))))
    assert [row["speaker"] for row in rows] == ["Ilva Torrand"] * 2
    assert "cannot be written" in filled("export --output nowhere/all.csv", status=1)[1]
    assert " is a folder. Name a file" in filled(["export", "--output", ""], status=1)[1]
    Path("link.csv").symlink_to("all.csv")
    assert filled("export --format csv --output link.csv --act deny")[1] == "1 statement written to link.csv\n"
    assert len(list(csv.DictReader(io.StringIO(Path("all.csv").read_text(encoding="utf-8"))))) == 1
    assert sorted(path.name for path in Path().iterdir()) == ["all.csv", "link.csv", "onrecord.db"]


def test_what_is_no_plain_file_is_written_into_and_stays_what_it_is(filled, tmp_path):
    os.mkfifo("pipe")
    with start(tmp_path, "-c", "print(len(open('pipe').readlines()))") as reader:
        filled("export --output pipe")
        assert reader.stdout.read() == "5\n"
    assert Path("pipe").is_fifo()


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (RunError("the model is not there. Install onrecord again"), 1, "onrecord: the model is not there. Install onrecord again\n"),
        (KeyboardInterrupt(), 130, "onrecord: stopped; what was stored stays, and the same command carries on\n"),
    ],
)
def test_a_run_that_stops_says_so_and_keeps_what_it_stored(run, monkeypatch, error, status, said):
    def one_then(documents, *, threads, reader):
        yield next(iter(documents)), BRIDGE_SAID, ()
        raise error

    monkeypatch.setattr("onrecord.annotate.annotate_texts", one_then, raising=False)
    assert run("add articles", status=status)[1] == said
    assert len(objects(run("articles --json")[0])) == 1


PEOPLE = ["people", *(f"people {command}" for command in ("show", "merge", "split", "rename", "undo", "import"))]


@pytest.mark.parametrize(
    "command", ["read", "add", "statements", "export", "show", "articles", "speakers", "copies", "quotations", "skipped", *PEOPLE]
)
def test_help_teaches_by_example(run, command):
    out, _ = run(f"{command} --help")
    assert 1 <= sum(line.strip().startswith(("onrecord ", "curl ")) for line in out.splitlines()) <= 3
    assert "--json" in out


def test_help_and_version(run):
    out, _ = run("--help")
    assert "ONRECORD_STORE" in out
    assert "..." not in out.split("Commands:")[1].split("Settings")[0], "a command's first sentence is cut"
    assert run("--version")[0].startswith("onrecord 0.")


def test_people_are_listed_and_shown(filled):
    (torrand,) = objects(filled("people --json --name torrand")[0])
    assert (torrand["name"], torrand["statements"], torrand["articles"], torrand["why"]) == ("Ilva Torrand", 2, 1, None)
    assert [one["name"] for one in objects(filled("people --json")[0])] == ["Ilva Torrand", "Osk Vell", "Anselm Dove"]
    assert [one["name"] for one in objects(filled("people --json --kind organisation")[0])] == ["Maral Trade Office"]
    out, err = filled("people --limit 1")
    assert "Ilva Torrand" in out
    assert f"2 statements in 1 article · 2023-04-03 · The Elda Courier · {torrand['id'][:8]}" in out
    assert err == "1 of 3 shown; --limit 3 shows all\n"
    assert "Bridge over the Sarn" in filled("people show torrand")[0]
    (shown,) = objects(filled("people show torrand --json")[0])
    assert [one["path"] for one in shown["appearances"]] == ["articles/bridge.txt"]
    assert filled("people --name ferry")[1] == "nobody is called so\n"


def test_people_are_put_right_by_hand(filled):
    out, _ = filled(["people", "merge", "Ilva Torrand", "osk vell"])
    assert "Ilva Torrand" in out
    assert "one person now" in out
    statements = objects(filled("statements --person torrand --json")[0])
    assert [(line["speaker"], line["person_name"]) for line in statements] == [
        ("Ilva Torrand", "Ilva Torrand"), ("Ilva Torrand", "Ilva Torrand"), ("Osk Vell", "Ilva Torrand"),
    ]  # fmt: skip
    assert "Osk Vell (Ilva Torrand) denied" in filled("statements --speaker torrand")[0]
    (undone,) = objects(filled("people undo --json")[0])
    assert undone["what"] == "merge"
    assert filled("people undo", status=1)[1] == "there is nothing to take back\n"
    assert "Ilva Holm" in filled(["people", "rename", "torrand", "Ilva Holm"])[0]
    assert [line["person_name"] for line in objects(filled("statements --speaker holm --json")[0])] == ["Ilva Holm"] * 2


def test_people_are_split(filled):
    filled("people merge torrand dove")
    (part,) = objects(filled("people split torrand feast.txt --json")[0])
    assert part["name"] == "Anselm Dove"


def test_a_list_is_imported(filled):
    Path("list.csv").write_text("name,office\nOsk Vell,harbour chief\n,mayor\n", encoding="utf-8")
    out, err = filled("people import list.csv")
    assert out == "1 added, 0 known already, 1 skipped\n"
    assert err == "skipped list.csv row 3: it has no name. Fill in the name\n"
    assert objects(filled("people import list.csv --json")[0]) == [{"added": 0, "known": 1, "skipped": 1}]
    assert "cannot be read" in filled("people import nowhere.csv", status=1)[1]


@pytest.mark.parametrize(
    ("line", "problem", "status"),
    [
        ("people --kind horse", "'horse' cannot be; kinds are person", 2),
        ("people merge torrand", "PERSON", 2),
        ("people split torrand", "PART", 2),
        ("people show", "PERSON", 2),
        ("people --json show torrand", "options go behind the command", 2),
        ("people show ferry", "nobody is called 'ferry'", 1),
        ("people merge torrand torrand", "are one already", 1),
        ("people split torrand tariff.html", "does not appear in articles/tariff.html", 1),
    ],
)
def test_what_people_cannot_do_is_said(filled, line, problem, status):
    assert problem in filled(line, status=status)[1]


def test_what_several_articles_carry_is_listed(filled):
    for command, none in (("copies", "no two articles are one text"), ("quotations", "no such words stand in several articles")):
        assert filled(command) == ("", none + "\n")
    with open_store("onrecord.db") as store:
        for article in (DAM, DAM_CUT, DAM_AGAIN):
            store.writer("reader 1").add_article(*article)
    (text,) = objects(filled("copies --json")[0])
    assert [one["outlet"] for one in text["articles"]] == ["Sarn Echo", "Maral Post"]
    assert "2 outlets, 1 origin" in filled("copies")[0]
    (utterance,) = objects(filled("quotations --json --speaker torrand")[0])
    assert [version["outlets"] for version in utterance["versions"]] == [["Sarn Echo"], ["Maral Post"], ["Elda Herald"]]
    out, err = filled("quotations --limit 1 --until 2023-04")
    assert "[-The dam will hold-] until the last farmer has left the valley" in out
    assert err == ""
    assert filled("quotations --since 2024") == ("", "no such words stand in several articles\n")
    assert "since must be a date" in filled("quotations --since soon", status=2)[1]


# What follows runs the real program.


def test_help_imports_nothing_heavy():
    program = (
        "import sys; sys.argv = ['onrecord', '--help']\n"
        "from onrecord.cli import main\n"
        "try: main()\n"
        "except SystemExit: print({'sqlalchemy', 'rich', 'numpy', 'onnxruntime', 'trafilatura', 'alembic'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("set()\n")


WAITS = """
import sys, time, onrecord.cli, onrecord.pipeline, onrecord.read

def wait(paths, *, max_bytes):
    print("ready", flush=True)
    time.sleep(30)
    yield

onrecord.read.read_documents = wait
onrecord.pipeline.add_articles = lambda items, store, **given: list(items)
onrecord.cli.main()
"""


def start(folder, *program):
    """A process of its own, in the folder."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen([sys.executable, *program], cwd=folder, **pipes)


@pytest.mark.parametrize("line", ["statements --json", "statements", "people", "articles", "speakers", "show bridge.txt"])
def test_a_closed_pipe_ends_quietly(filled, tmp_path, line):
    with start(tmp_path, "-m", "onrecord", *line.split()) as program:
        program.stdout.close()
        assert program.stderr.read() == ""
    assert program.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no device that is always full")
@pytest.mark.parametrize("line", ["statements --json", "statements", "export"])
def test_a_full_disk_is_said_in_one_line(filled, tmp_path, line):
    command = [sys.executable, "-m", "onrecord", *line.split()]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr.count("\n"), "No space left" in done.stderr) == (1, 1, True)


def test_tables_are_whole_in_a_file(filled, tmp_path):
    environment = {**os.environ, "COLUMNS": "40"}
    done = subprocess.run([sys.executable, "-m", "onrecord", "speakers"], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert len(done.stdout.splitlines()) == 1 + len(objects(filled("speakers --json")[0]))


def test_a_store_that_may_not_be_read_is_said_in_one_line(run):
    name = "n" * 300 + ".db"
    assert run(["statements", "--store", name], status=1)[1].startswith(f"onrecord: {name} cannot be opened: ")
    assert run(["statements", "--store", ""], status=1)[1] == "onrecord: the store has no name. Name a file with --store\n"


def test_ctrl_c_ends_the_program_with_status_130(articles, tmp_path):
    with start(tmp_path, "-c", WAITS, "add", "articles") as program:
        assert program.stdout.readline() == "ready\n"
        program.send_signal(signal.SIGINT)
        assert program.stderr.read() == "onrecord: stopped; what was stored stays, and the same command carries on\n"
    assert program.returncode == 130


def test_ctrl_c_while_the_program_loads_is_no_traceback(monkeypatch, capsys):
    class Stopped:
        def __getattr__(self, name):
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "onrecord.cli", Stopped())
    with pytest.raises(SystemExit) as ended:
        program.main()
    assert (ended.value.code, capsys.readouterr().err) == (130, "onrecord: stopped\n")


def test_each_reader_reads_an_article_anew(run, tmp_path):
    run("add articles")
    assert objects(run("add articles --json")[0])[0]["added"] == 0
    other = shutil.copytree(MODEL, tmp_path / "other")
    (other / "model.json").write_text('{"version": "of-mine-1"}', encoding="utf-8")
    assert objects(run(f"add articles --reader {other} --json")[0])[0]["added"] > 0


def test_where_nothing_was_judged_nothing_is_exported(filled):
    out, err = filled("review export judged", status=1)
    assert (out, err) == ("nothing was written\n", "nothing was judged yet; see `onrecord serve`, page Review\n")
    assert not Path("judged").exists()


def judge(record, verdict, document, said):
    from onrecord import reviews

    with open_store(record) as store:
        getattr(reviews, verdict)(store, document.id, said.id, by="mira")


def test_judgements_are_listed_and_taken_back(run):
    run("add articles")
    judge("onrecord.db", "accept_statement", BRIDGE, BRIDGE_SAID[0])
    judge("onrecord.db", "reject_statement", BRIDGE, BRIDGE_SAID[2])
    listed = run("review")[0]
    assert ["right" in listed, "none" in listed, "the sea wall leaks" in listed, "mira" in listed] == [True] * 4
    assert [one["verdict"] for one in objects(run("review --json")[0])] == ["right", "none"]
    assert "taken back: none “the sea wall leaks” in articles/bridge.txt, by mira" in run("review undo")[0]
    assert objects(run("review undo --json")[0])[0]["what"] == "right"
    assert "nothing to take back" in run("review undo", 1)[1]
    assert "nothing was judged yet" in run("review")[1]


def test_judged_articles_are_exported_whole_or_in_part(run, tmp_path):
    run("add articles")
    judge("onrecord.db", "accept_statement", TARIFF, TARIFF_SAID[0])
    judge("onrecord.db", "accept_statement", BRIDGE, BRIDGE_SAID[0])
    out, said = run("review export judged")
    assert ("1 article with 1 statement written" in out, "1 article is left out" in said) == (True, True)
    assert sorted(path.name for path in (tmp_path / "judged").iterdir()) == [
        f"maral-lowers-its-tariffs-{TARIFF.id[:8]}.{suffix}" for suffix in ("json", "txt")
    ]
    assert objects(run("review export brat --format brat --partial --json")[0]) == [{"articles": 2, "statements": 4, "left_out": 0}]
    assert len(list((tmp_path / "brat" / "attributions").iterdir())) == 2
    assert "cannot be" in run("review export judged --format word", 2)[1]
