"""What people see in the terminal: articles, statements and tables, with rich. Text of others is never trusted with control codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from time import monotonic
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.records import Document, Link, Role, Span, Statement, content_text, value_of
from onrecord.text import count_words

if TYPE_CHECKING:  # to print what was only read, no database need be loaded
    from onrecord.carried import CopiesShown, Edit, UtteranceShown
    from onrecord.pipeline import Counts
    from onrecord.store import ArticleSummary, PersonShown, PersonSummary, SkippedItem

STYLES = {"source": "bold cyan", "cue": "bold magenta", "content": "green", "furniture": "dim"}
MARKS = {"source": ("⟦", "⟧"), "cue": ("‹", "›"), "content": ("«", "»"), "furniture": ("⟨", "⟩")}
UNBOUNDED = 10_000  # columns, where a table goes into a file
ROLES_SHOWN = 4  # offices in a list of people; `onrecord people show` has all
ID_SHOWN = 8  # characters of an id: enough to name one of some thousands of articles

# Each control code becomes one visible character, so that offsets hold and no article drives the reader's terminal.
_CONTROLS = {code: "\N{REPLACEMENT CHARACTER}" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}

Marked = tuple[Span, str]


class Screen(Console):
    """Standard output as every command prints to it; a pipe that is closed is told to who runs the command, and does not end it here."""

    def __init__(self, width: int | None = None) -> None:
        super().__init__(highlight=False, width=width)

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def clean_text(text: str) -> str:
    """The text with every control code but newline and tab replaced, character for character."""
    return text.translate(_CONTROLS)


def print_articles(articles: Iterable[tuple[Document, Sequence[Statement]]]) -> int:
    """Print each article's heading and statements as it comes; return how many articles."""
    console = Screen()
    count = 0
    for document, statements in articles:
        _print_heading(console, document)
        for statement in statements:
            print_indented(console, statement_text(document, statement))
        if not statements:
            console.print(Text("  no statement found", "dim"))
        console.print()
        count += 1
    return count


def print_statements(found: Iterable[tuple[Document, Statement]]) -> int:
    """Print statements under a heading for each run of the same article; return how many."""
    by_article = groupby(found, key=lambda pair: pair[0])
    count = 0

    def articles() -> Iterator[tuple[Document, list[Statement]]]:
        nonlocal count
        for document, pairs in by_article:
            statements = [statement for _, statement in pairs]
            count += len(statements)
            yield document, statements

    print_articles(articles())
    return count


def print_indented(console: Screen, text: Text) -> None:
    """Print under a heading: wrapped and indented in a terminal, elsewhere on one line, for grep."""
    lines = text.wrap(console, max(console.width - 2, 20)) if console.is_terminal else [text]
    for line in lines:
        line.rstrip()
        console.print(Text("  ").append_text(line), soft_wrap=True)


def _print_heading(console: Screen, document: Document) -> None:
    title = value_of(document.title)
    facts = (value_of(document.outlet), value_of(document.published), document.path if title else None, document.id[:ID_SHOWN])
    print_entry(console, title or document.path, facts)


def print_entry(console: Screen, title: str, facts: Iterable[str | None]) -> None:
    """Print a title and, under it, what is known of it."""
    console.print(Text(clean_text(title), "bold"), soft_wrap=True)
    print_indented(console, Text(" · ".join(clean_text(fact) for fact in facts if fact), "dim"))


def statement_text(document: Document, statement: Statement) -> Text:
    """One statement: speaker, cue, content in marks, then to whom, when, how and how sure."""
    cue = Text(_quoted(document, statement.cue), STYLES["cue"])
    who = _who(document, statement)
    parts = [cue, who] if _opens_with_cue(statement, cue.plain) else [who, cue] if statement.cue else [who]
    text = Text(" ").join(parts)
    text.append(f" «{_quoted(document, statement.content)}»", STYLES["content"])
    hearer, when = value_of(statement.addressee), value_of(statement.said_on)
    negated = "negated" if statement.negated else None
    facts = (
        hearer and f"to {clean_text(hearer)}",
        when and f"on {when}",
        statement.manner,
        statement.act,
        negated,
        f"{statement.score:.2f}",
    )
    return text.append("  " + " · ".join(fact for fact in facts if fact), "dim")


def _opens_with_cue(statement: Statement, cue: str) -> bool:
    """ "According to Varga": printed in this order, where "said Varga" becomes "Varga said"."""
    return bool(statement.cue and statement.source) and statement.cue[-1] < statement.source[0] and cue.endswith((" to", " of", " by"))


def _who(document: Document, statement: Statement) -> Text:
    """The speaker, with the person's name where the article has another; where none was resolved, the article's own words in brackets."""
    if statement.speaker is not None:
        name, person = statement.speaker.value, statement.person
        known = f" ({person.name})" if person and person.name != name else ""
        return Text(clean_text(name + known), STYLES["source"])
    words = _quoted(document, statement.source)
    return Text(f"[{words}]" if words else "[nobody named]", STYLES["source"])


def _quoted(document: Document, spans: tuple[Span, ...]) -> str:
    return " ".join(clean_text(content_text(document.text, spans)).split())


def print_article(document: Document, statements: Sequence[Statement], paths: Sequence[str]) -> None:
    """Print the whole article with its statements marked, a legend, and the list of the statements."""
    console = Screen()
    coloured = console.is_terminal and not console.no_color
    _print_heading(console, document)
    for path in paths:
        console.print(Text(f"  also read from {clean_text(path)}", "dim"))
    for note in document.notes:  # such as an encoding that was guessed
        console.print(Text(f"  note: {clean_text(note)}", "dim"))
    console.print(_legend(coloured))
    console.print()
    marked = _marked_spans(document, statements)
    text = _colour(document.text, marked) if coloured else Text(insert_marks(clean_text(document.text), marked))
    console.print(text, soft_wrap=not console.is_terminal)
    console.print()
    for number, statement in enumerate(statements, start=1):
        print_indented(console, Text(f"{number}. ").append_text(statement_text(document, statement)))


def _legend(coloured: bool) -> Text:
    legend = Text("  ")
    for role, style in STYLES.items():
        legend.append(role if coloured else MARKS[role][0] + role + MARKS[role][1], style)
        legend.append("  ")
    return legend


def _marked_spans(document: Document, statements: Sequence[Statement]) -> list[Marked]:
    """Every span once, those that are drawn over others last."""
    furniture = [(item.span, "furniture") for item in document.furniture]
    roles = [(span, role) for role in ("content", "source", "cue") for said in statements for span in getattr(said, role)]
    return list(dict.fromkeys(furniture + roles))


def _colour(text: str, marked: Iterable[Marked]) -> Text:
    coloured = Text(clean_text(text))
    for span, role in marked:
        coloured.stylize(STYLES[role], span.start, span.end)
    return coloured


def insert_marks(text: str, marked: Iterable[Marked]) -> str:
    """The text with the marks of each role around its spans; an inner span's marks stand inside the outer one's."""
    inserts = []
    for number, (span, role) in enumerate(marked):
        opening, closing = MARKS[role]
        inserts.append((span.start, 1, -span.end, number, opening))
        inserts.append((span.end, 0, -span.start, -number, closing))
    parts, done = [], 0
    for offset, *_, mark in sorted(inserts):
        parts += [text[done:offset], mark]
        done = offset
    return "".join([*parts, text[done:]])


def print_article_list(articles: Iterable[ArticleSummary]) -> None:
    """Print a title and one line of facts for each article."""
    console = Screen()
    for article in articles:
        statements, copies = count_words(article.statements, "statement"), count_words(article.copies, "copy", "copies")
        path = article.path if article.title else None
        facts = (article.outlet, article.published, statements, copies if article.copies else None, path, article.id[:ID_SHOWN])
        print_entry(console, article.title or article.path, facts)


def print_people(people: Iterable[PersonSummary]) -> None:
    """Print each person with two or three lines of facts."""
    console = Screen()
    for person in people:
        print_entry(console, person.name, _person_facts(person))
        if others := [name for name in person.names if name != person.name]:
            print_indented(console, Text("also called " + clean_text("; ".join(others)), "dim"))
        if person.roles:
            print_indented(console, Text(clean_text("; ".join(map(_role_text, person.roles[:ROLES_SHOWN]))), "dim"))
        if person.why:
            print_indented(console, Text(clean_text(f"one person, for: {person.why}"), "dim"))


def _person_facts(person: PersonSummary) -> tuple[str | None, ...]:
    said = f"{count_words(person.statements, 'statement')} in {count_words(person.articles, 'article')}"
    days = person.first if person.first == person.last else f"{person.first} to {person.last}"
    return said, days, ", ".join(person.outlets), person.wikidata, person.id[:ID_SHOWN]


def _role_text(role: Role) -> str:
    if role.since and role.until:
        days = role.since if role.since == role.until else f"{role.since} to {role.until}"
    else:
        days = f"from {role.since}" if role.since else f"until {role.until}" if role.until else ""
    return " ".join(role.text.split()) + (f" ({days})" if days else "")


def print_person(person: PersonShown) -> None:
    """Print a person, every article with the reason for which it is the same, and who is kept apart."""
    console = Screen()
    print_people([person.summary])
    console.print()
    for one in person.appearances:
        said = count_words(one.appearance.statements, "statement") if one.appearance.document_id else "imported"
        facts = (one.appearance.name, *map(_role_text, one.appearance.roles), said, one.outlet, one.appearance.first)
        print_entry(console, one.title or one.path or "from a list", (*facts, (one.appearance.document_id or "")[:ID_SHOWN]))
        if one.link:
            print_indented(console, _link_text("same", one.link))
    for other, name, link in person.apart:
        print_indented(
            console, Text(f"not taken for {clean_text(name)} ({other[:ID_SHOWN]}): ").append_text(_link_text(link.judgement, link))
        )


def _link_text(judgement: str, link: Link) -> Text:
    return Text(clean_text(f"{judgement}, {link.score:.2f}: {link.reason} ({link.decided_by})"), "dim")


def print_copies(found: Iterable[CopiesShown]) -> None:
    """Print each text with who carries it, and why each article has it."""
    console = Screen()
    for text in found:
        print_entry(console, text.articles[0].title or text.articles[0].path, (text.carried, text.agency, text.reason))
        for one in text.articles:
            first = "had it first" if one.first else None
            facts = (one.outlet, one.published, one.title, one.path, one.article[:ID_SHOWN], first)
            print_indented(console, Text(" · ".join(clean_text(fact) for fact in facts if fact)))
            print_indented(console, Text("  " + clean_text(one.why), "dim"))
        console.print()


def print_utterances(found: Iterable[UtteranceShown]) -> None:
    """Print each utterance in its fullest version, then the word diff of every other against it."""
    console = Screen()
    for utterance in found:
        fullest = utterance.versions[0]
        print_entry(console, f"{fullest.speaker or '[speaker open]'} «{fullest.text}»", (utterance.carried,))
        for version in utterance.versions:
            earliest = "earliest" if version.earliest else None
            speaker = version.speaker if version.speaker != fullest.speaker else None
            facts = (", ".join(version.outlets), version.published, speaker, version.path, version.statement[:ID_SHOWN], earliest)
            print_indented(console, Text(" · ".join(clean_text(fact) for fact in facts if fact), "dim"))
            if version is not fullest:
                print_indented(console, Text("  " + clean_text(edit_text(version.edits))))
        console.print()


def edit_text(edits: Iterable[Edit]) -> str:
    """A word diff in plain text: [-left out-] and {+added+}; what is changed is both."""
    return " ".join(part for edit in edits for part in _edit_parts(edit) if part)


def _edit_parts(edit: Edit) -> tuple[str, ...]:
    if edit.kind == "kept":
        return (edit.version,)
    return (f"[-{edit.fullest}-]" if edit.fullest else "", f"{{+{edit.version}+}}" if edit.version else "")


def print_skipped(items: Iterable[SkippedItem]) -> None:
    """Print what was skipped, why, and what to do about it."""
    console = Screen()
    for item in items:
        last = item.last_seen[:16].replace("T", " ") + " UTC"
        print_entry(console, item.where, (f"{item.what}. {item.remedy}", count_words(item.times, "time") + f", last {last}"))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under bold headings, nothing as an empty cell."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if cell is None else clean_text(str(cell))) for cell in row))
    screen = Screen()
    (screen if screen.is_terminal else Screen(UNBOUNDED)).print(table, crop=False)


@contextmanager
def progress_bar(total: int | None) -> Iterator[Callable[[Counts], None]]:
    """A bar on standard error while articles are added, where that is a terminal: articles, articles/s, time left."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("adding", total=total, rate="")
        start = monotonic()

        def show(counts: Counts) -> None:
            rate = counts.done / max(monotonic() - start, 1e-9)
            progress.update(task, completed=counts.done, rate=f"{rate:.1f} articles/s")

        yield show


@contextmanager
def comparing_bar() -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error while what articles say is compared, where that is a terminal: how many are done, how many are left."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("comparing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("comparing", total=None)
        yield lambda done, left: progress.update(task, completed=done, total=done + left)
