"""How many contests of whole articles are found, and how many of what is found are right.

    python -m benchmarks.contestarticles --half work|kept|learn|check [--read] [--polnear DIR]

The invented articles and the form of their labels are those of benchmarks/labels/contests_articles.txt. With `--polnear`, the shared folder
with corpora/polnear, it is those of its articles that benchmarks/labels/contests_read_polnear.tsv names: drawn by lot and read in full, the
halves `learn` and `check` by readers who did not know the rules.
Statements are those marked, or with `--read` those that the reader finds. Articles are parted into halves by lot; what is found and stands
in no label is wrong.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.labelledwords import LABELS, read_polnear_articles, read_rows
from onrecord.annotate.acts import classify_cue, is_negated
from onrecord.annotate.quotes import manner_of, pair_quotes
from onrecord.link.contested import Contest
from onrecord.link.contests import link_contests
from onrecord.link.silences import find_silences
from onrecord.link.tellings import tell_statement, whole_span
from onrecord.pipeline import annotate_documents
from onrecord.records import Document, Resolved, Span, Statement, content_text, hash_spans, hash_text
from onrecord.resolve import resolve_document

# precision and recall with the statements marked, below which the command fails; lowering one is a decision, not a repair
FLOORS = {"work": (95.0, 60.0), "kept": (90.0, 35.0)}
CONTESTED = ("denial", "correction", "reversal")
Article = tuple[Document, tuple[Statement, ...]]
Place = tuple[str, int, int]

_MARK = re.compile(r"[<>\[\]{}*]|\|[^*|]+(?=\*)|@\w+ \w+ ")


@dataclass(frozen=True)
class Label:
    """What a person judged of two places of a story; each may be told in several."""

    kind: str
    statements: tuple[Place, ...]
    against: tuple[Place, ...]
    words: str


@dataclass(frozen=True)
class Story:
    """One article or some on one story, with the statements marked in them."""

    articles: tuple[Article, ...]
    labels: tuple[Label, ...]
    half: str


def read_stories() -> list[Story]:
    """All stories, half of them kept, by a lot drawn before anything was measured."""
    whole = (LABELS / "contests_articles.txt").read_text(encoding="utf-8")
    parts = re.split(r"^# (?=\d)", whole, flags=re.MULTILINE)[1:]
    numbers = list(range(len(parts)))
    random.Random("contests of 22 November 2026").shuffle(numbers)
    kept = set(numbers[: len(parts) // 2])
    return [_read_story(part, "kept" if number in kept else "work") for number, part in enumerate(parts)]


def _read_story(part: str, half: str) -> Story:
    articles: list[Article] = []
    rows: list[str] = []
    for number, one in enumerate(re.split(r"^\+ (?=\d)", part, flags=re.MULTILINE)):
        head, _, body = one.partition("\n")
        day, outlet, _, title = head.split(" | ")
        lines = [line for line in body.splitlines() if line.strip()]
        told = [line for line in lines if not re.match(r"(?:denial|correction|reversal|none|maybe) \|", line)]
        rows += [f"{number} | {line}" for line in lines if line not in told]
        articles.append(_read_article("\n\n".join(told), day, outlet, title))
    return Story(tuple(articles), tuple(_read_label(row, articles) for row in rows), half)


def _read_article(marked: str, day: str, outlet: str, title: str) -> Article:
    text, at, opened = "", 0, dict[str, int]()
    found: list[tuple[str, dict[str, list[Span]]]] = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at, sign = mark.end(), mark[0]
        if sign == "<":
            found.append(("", {"[": [], "{": [], "*": []}))
        elif sign[0] in "@|":
            found[-1] = sign[1:].strip(), found[-1][1]
        elif sign in "[{" or (sign == "*" and "*" not in opened):
            opened[sign] = len(text)
        elif sign in "]}*":
            sign = {"]": "[", "}": "{"}.get(sign, sign)
            found[-1][1][sign].append(Span(opened.pop(sign), len(text)))
    text += marked[at:]
    headline, paper, published = (Resolved(value, "given") for value in (title, outlet, day))
    document = Document(hash_text(text), f"{day} {title}", text, "given", "", title=headline, outlet=paper, published=published)
    statements = {one.id: (one, name) for name, spans in found for one in [_make(document, spans)]}
    gold = []
    for one in resolve_document(document, tuple(one for one, _ in statements.values())):
        name = statements[one.id][1] or content_text(text, one.source)
        gold.append(replace(one, speaker=Resolved(name, "given")))
    return document, tuple(gold)


def read_polnear_stories(shared: Path) -> list[Story]:
    """Those of PolNeAR's earlier articles that were drawn and read, each as a story."""
    articles, rows = read_polnear_articles(shared), defaultdict[tuple[str, str], list[list[str]]](list)
    for half, name, *row in read_rows("contests_read_polnear.tsv"):
        rows[half, name].append(row)
    return [_read_told(articles[name], told, half) for (half, name), told in rows.items()]


def _read_told(article: Article, rows: Sequence[Sequence[str]], half: str) -> Story:
    document, statements = article
    said = []
    for one in statements:
        cue = content_text(document.text, one.cue)
        said.append(replace(one, act=classify_cue(cue, content_text(document.text, one.content)), negated=is_negated(cue)))
    labels = []
    for kind, *sides in rows:
        if kind != "-":
            left, right = (tuple(_place_in(document, place) for place in side.split(";")) for side in sides)
            labels.append(Label(kind, left, right, " | ".join(document.text[slice(*side[0][1:])] for side in (left, right))))
    return Story(((document, tuple(said)),), tuple(labels), half)


def _place_in(document: Document, place: str) -> Place:
    start, _, end = place.partition("-")
    return document.id, int(start), int(end)


def _make(document: Document, spans: dict[str, list[Span]]) -> Statement:
    content, cue, source = (tuple(spans[sign]) for sign in "[{*")
    manner = manner_of(document.text, content, pair_quotes(document.text))
    words = " ".join(content_text(document.text, (span,)) for span in cue)
    act, negated = classify_cue(words, content_text(document.text, content)), is_negated(words)
    return Statement(hash_spans(document.id, content, cue, source), document.id, content, cue, source, manner, act, 1.0, negated)


def _read_label(row: str, articles: Sequence[Article]) -> Label:
    _, kind, statement, against = row.split(" | ")
    places = [_place_of(words, articles) for words in against.split(" / ")]
    return Label(kind, (_place_of(statement, articles),), tuple(places), f"{statement} | {against}")


def _place_of(words: str, articles: Sequence[Article]) -> Place:
    """Where some words stand: in a statement's content if they do, else anywhere; the last article that has them."""
    for document, statements in reversed(articles):
        for one in statements:
            if words in content_text(document.text, one.content):
                return document.id, one.content[0].start, one.content[-1].end
    for document, _ in reversed(articles):
        if words in document.text:
            start = document.text.index(words)
            return document.id, start, start + len(words)
    raise ValueError(f"no such words: {words}")


def find_contests(articles: Sequence[Article]) -> Iterator[tuple[Contest, Place, Place]]:
    """What gathering finds in these articles, with the places of both sides."""
    said = {one.id: (document, one) for document, statements in articles for one in statements}
    tellings = {id: tell_statement(*one) for id, one in said.items()}
    spans = {id: (whole.start, whole.end) for id, (_, one) in said.items() for whole in [whole_span(one)]}
    texts = {document.id: document.text for document, _ in articles}
    found = list(link_contests(list(tellings.values()), texts, spans))
    corrected = {contest.statement for contest in found}
    for document, statements in articles:
        found += [one for one in find_silences(document, statements, tellings) if one.statement not in corrected]
    for contest in found:
        document, one = said[contest.statement]
        left = document.id, one.content[0].start, one.content[-1].end
        by = said.get(contest.by)
        yield contest, left, (by[0].id, *spans[contest.by]) if by else (contest.document or "", contest.start or 0, contest.end or 0)


def _touch(left: Place, right: Place) -> bool:
    return left[0] == right[0] and left[1] < right[2] and right[1] < left[2]


def answers(label: Label, left: Place, right: Place) -> bool:
    """Whether a contest, taken either way round, is the labelled one."""
    both = (left, right), (right, left)
    return any(_touch_any(label.statements, one) and _touch_any(label.against, other) for one, other in both)


def _touch_any(places: Sequence[Place], one: Place) -> bool:
    return any(_touch(place, one) for place in places)


def measure(stories: Sequence[Story], *, read: bool, errors: bool) -> Counter[str]:
    counts = Counter[str]()
    for story in stories:
        articles = list(annotate_documents([document for document, _ in story.articles])) if read else story.articles
        found = list(find_contests(articles))
        texts = {document.id: document.text for document, _ in articles}
        for label in story.labels:
            if label.kind in CONTESTED:
                outcome = "right" if any(answers(label, *sides) for _, *sides in found) else "missed"
                counts.update((outcome, f"{label.kind} {outcome}"))
                if errors and outcome == "missed":
                    print(f"  missed {label.kind}: {label.words}")
        for contest, left, right in found:
            fits = {label.kind for label in story.labels if answers(label, left, right)}
            if not fits & {*CONTESTED, "maybe"}:
                counts["wrong"] += 1
                counts["near miss taken"] += "none" in fits
                if errors:
                    sides = " | ".join(texts[one[0]][one[1] : one[2]] for one in (left, right))
                    print(f"  wrong {contest.kind}: {sides} ({contest.reason})")
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("work", "kept", "learn", "check"), default="kept")
    parser.add_argument("--read", action="store_true", help="statements as the reader finds them, not as marked")
    parser.add_argument("--errors", action="store_true", help="print what is missed and what is wrong")
    parser.add_argument("--polnear", type=Path, metavar="DIR", help="articles read in full instead; the folder with corpora/polnear")
    args = parser.parse_args()
    everything = read_polnear_stories(args.polnear) if args.polnear else read_stories()
    stories = [story for story in everything if story.half == args.half]
    if not stories:
        parser.error(f"only articles read in full have a half {args.half}: give --polnear")
    counts = measure(stories, read=args.read, errors=args.errors)
    right, wrong, missed = counts["right"], counts["wrong"], counts["missed"]
    for kind in CONTESTED:
        print(f"  {kind}: {counts[f'{kind} right']} of {counts[f'{kind} right'] + counts[f'{kind} missed']} found")
    near = sum(label.kind == "none" for story in stories for label in story.labels)
    print(f"  {near} near misses, {counts['near miss taken']} taken")
    precision, recall = 100 * right / max(1, right + wrong), 100 * right / max(1, right + missed)
    print(f"contests in {len(stories)} stories, {args.half}: {right + missed} contested; precision {precision:.1f}, recall {recall:.1f}")
    floor = FLOORS.get(args.half, (0, 0))
    if not args.read and not args.polnear and (precision < floor[0] or recall < floor[1]):
        print(f"  below the floor: precision {floor[0]}, recall {floor[1]}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
