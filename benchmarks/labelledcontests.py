"""The labelled pairs for contests: PolNeAR's by name and offsets, the invented ones as passages, parted by time into halves.

In an invented passage <...> is a whole statement, [...] its content, {...} the reporter's own sentence; "||" parts two articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from benchmarks.labelledclaims import POLNEAR_SPLIT, Articles
from benchmarks.labelledwords import read_rows, said_at, statement_at
from onrecord.annotate.acts import classify_cue, is_negated
from onrecord.annotate.quotes import manner_of, pair_quotes
from onrecord.link.contested import Contest
from onrecord.link.tellings import Telling, tell_statement, whole_span
from onrecord.records import Document, Span, Statement, hash_text, hash_words

INVENTED_SPLIT = "2016-01-01"
Spans = dict[str, tuple[int, int]]


@dataclass(frozen=True)
class Passage:
    """Tellings of one or two articles as `link_contests` takes them, with what a person judged of the pair that is labelled."""

    tellings: tuple[Telling, ...]
    texts: Mapping[str, str]
    spans: Mapping[str, tuple[int, int]]
    statement: str
    by: str | None
    sentence: Span | None
    label: str
    half: str

    def is_found(self, contest: Contest) -> bool:
        """Whether a contest is the labelled pair."""
        if self.sentence is None:
            return {contest.statement, contest.by} == {self.statement, self.by}
        at = self.sentence
        return (
            contest.statement == self.statement and contest.start is not None and contest.start < at.end and at.start < (contest.end or 0)
        )


def read_invented_passages() -> Iterator[Passage]:
    for number, row in enumerate(read_rows("contests_invented.tsv")):
        label, day, speaker, other_day, other_speaker, act, passage = row
        who = [(speaker, day, "say"), (other_speaker, other_day, act)]
        tellings: list[Telling] = []
        texts: dict[str, str] = {}
        spans: Spans = {}
        sentence = None
        for part in passage.split("||"):
            text, marks = _strip_marks(part.strip())
            document = hash_text(f"{number} {text}")
            texts[document] = text
            for whole, content in zip(marks["<"], marks["["], strict=True):
                name, said_on, does = who[len(tellings)]
                key = hash_words(document, str(content))
                words = text[content.start : content.end]
                manner = manner_of(text, (content,), pair_quotes(text))
                around = text[: whole.start], text[whole.end :]
                tellings.append(Telling(key, document, words, name, None, said_on, manner, does, False, (), *around))
                spans[key] = whole.start, whole.end
            sentence = marks["{"][0] if marks["{"] else sentence
        by = tellings[1].id if len(tellings) > 1 else None
        half = "test" if day >= INVENTED_SPLIT else "dev"
        yield Passage(tuple(tellings), texts, spans, tellings[0].id, by, sentence, label, half)


def _strip_marks(passage: str) -> tuple[str, dict[str, list[Span]]]:
    """A passage without its marks, and what stood between them by the opening one; of contents in one statement the first counts."""
    text, opened = "", dict[str, int]()
    found: dict[str, list[Span]] = {"<": [], "[": [], "{": []}
    for char in passage:
        if char in found:
            opened[char] = len(text)
        elif char in ">]}":
            mark = {">": "<", "]": "[", "}": "{"}[char]
            if mark != "[" or len(found["["]) == len(found["<"]):
                found[mark].append(Span(opened[mark], len(text)))
        else:
            text += char
    return text, found


def read_polnear_passages(articles: Articles) -> Iterator[Passage]:
    """Each labelled pair with all tellings of its article."""
    for label, name, start, end, other_start, other_end in read_rows("contests_polnear.tsv"):
        document, statements = articles[name]
        tellings, spans = tell_article(document, statements)
        statement = said_at(articles, name, start, end)[1].id
        other = int(other_start), int(other_end)
        by = statement_at(statements, *other)
        half = "test" if name.split("_")[1] >= POLNEAR_SPLIT else "dev"
        sentence = None if by else Span(*other)
        yield Passage(tellings, {document.id: document.text}, spans, statement, by.id if by else None, sentence, label, half)


def tell_article(document: Document, statements: tuple[Statement, ...]) -> tuple[tuple[Telling, ...], Spans]:
    """An article's gold statements as tellings, with the acts that their cues tell."""
    tellings = []
    for one in statements:
        cue = " ".join(document.text[span.start : span.end] for span in one.cue)
        telling = tell_statement(document, one)
        tellings.append(replace(telling, act=classify_cue(cue, telling.content), negated=is_negated(cue)))
    return tuple(tellings), {one.id: (whole_span(one).start, whole_span(one).end) for one in statements}
