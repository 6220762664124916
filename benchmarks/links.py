"""Score what links articles: python benchmarks/links.py [--shared DIR] [--half dev|test] [--errors N] WHAT, which is one of
copies | words | claims | contests | speed.

copies  articles cut, rearranged, added to, rewritten and partly replaced among 2,000: precision and recall by pair
words   the labelled pairs of benchmarks/labels: precision and recall, hard negatives counted apart
claims, contests   theirs, beside MinHash and the cosine of sentence vectors (which needs the training environment)
speed   time and memory of both at 2,000 and 8,000 articles
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from benchmarks.claimlinks import measure_claims, measure_contests
from benchmarks.copycases import Made, Paragraphs, make_set
from benchmarks.labelledwords import Pair, half_of, read_invented_pairs, read_polnear_articles, read_polnear_pairs
from onrecord.link.commonwords import PLAIN, SMALL
from onrecord.link.copies import link_copies
from onrecord.link.origins import find_origins
from onrecord.link.quotations import link_quotations
from onrecord.link.saidby import relate_speakers, speaker_of
from onrecord.link.utterances import find_utterances
from onrecord.link.words import fold_text, fold_word
from onrecord.records import Document, Resolved, Statement, content_text, hash_spans, hash_text, value_of
from training.corpus.marks import ARTICLES, parse_article

Article = tuple[Document, tuple[Statement, ...]]

# precision, recall below which the command fails; lowering one is a decision, not a repair
FLOORS = {"copies": (98.0, 95.0), "words": (95.0, 90.0), "claims": (85.0, 85.0), "contests": (90.0, 60.0)}
SIZES = (2000, 8000)
COMMON, RESPELT = SMALL | PLAIN, 1 / 3
SHORTEST = 100  # words of an article that is copied or stands beside
HALVED = 400  # words from which a PolNeAR article is taken as several, so that there are 2,000: texts on one subject that share nothing


SET, COPIES, LOOKALIKES = 2000, 120, 90
# stories that PolNeAR has twice, as printed on two days or in two editions: neither right nor wrong here
TWICE = re.compile(
    "as-spotlight-shines|misinformation-enters|republicans-have-stake|polls-suggest-possib|golf-courses-forced|with-fewer-golfers"
    "|the-latest-kasich|the-latest-sanders|sanders-advances|via-legislative|sanders-says-he-s-ri|sanders-winning-str|a-meaningful-exch"
    "|watch-the-best"
)


def document_of(name: str, text: str) -> Document:
    return Document(hash_text(text), name, text, "benchmark", "")


def read_articles(shared: Path) -> Iterator[tuple[str, Paragraphs]]:
    """The invented articles, then PolNeAR's, as paragraphs; a long one of PolNeAR is cut into parts."""
    for path in sorted(ARTICLES.glob("*.txt")):
        yield path.stem, _paragraphs(parse_article(path.read_text(encoding="utf-8")).text)
    for path in sorted((shared / "corpora/polnear").glob("*/text/*.txt")):
        paragraphs = _paragraphs(path.read_text(encoding="utf-8"))
        for number, part in enumerate(_parts(paragraphs)):
            yield f"{path.stem}:{number}", part


def _published(number: int, item: Made, name: str | None) -> Document:
    """A made article as a document of an outlet: PolNeAR's by its name, a house's note in one house's articles, the rest in one each."""
    outlet = name.partition("_")[0] if name and ":" in name else item.how if item.how == "same_note" else f"Outlet {number}"
    return replace(document_of(str(number), f"{number}\n\n" + "\n\n".join(item.paragraphs)), outlet=Resolved(outlet, "made"))


def _paragraphs(text: str) -> Paragraphs:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _parts(paragraphs: Paragraphs) -> Iterator[Paragraphs]:
    part: Paragraphs = []
    left = sum(len(paragraph.split()) for paragraph in paragraphs)
    for paragraph in paragraphs:
        part.append(paragraph)
        size = sum(len(one.split()) for one in part)
        if size >= HALVED and left - size >= SHORTEST:
            yield part
            part, left = [], left - size
    yield part


def measure_copies(shared: Path, half: str, errors: int) -> tuple[float, float]:
    """Precision and recall by pair of articles put together, over 2,000 articles of which 120 are copies and 90 look like it."""
    # invented articles of this half are copied first; the rest, and PolNeAR's of both halves, stand around
    everything = [(name, article) for name, article in read_articles(shared) if sum(len(p.split()) for p in article) >= SHORTEST]
    mine = [item for item in everything if ":" not in item[0] and half_of(item[0]) == half]
    rest = [item for item in everything if item not in mine]
    names, articles = zip(*(mine + rest)[: SET - COPIES - LOOKALIKES], strict=True)
    lenders = [article for _, article in (mine + rest)[SET - COPIES - LOOKALIKES :]]
    made = list(make_set(articles, lenders, copies=COPIES, lookalikes=LOOKALIKES, seed=1 if half == "dev" else 2))
    documents = [_published(number, item, names[number] if number < len(names) else None) for number, item in enumerate(made)]
    by_id = {document.id: number for number, document in enumerate(documents)}
    groups = [[by_id[key] for key in origin.documents] for origin in find_origins(documents, link_copies(documents, _fetch(documents)))]
    found = {pair for group in groups for pair in combinations(sorted(group), 2)}
    sources = defaultdict(list)
    for number, item in enumerate(made):
        if item.source is not None:
            sources[item.source].append(number)
    gold = {pair for group in sources.values() for pair in combinations(group, 2)}
    real = {pair for pair in found - gold if all(at < len(names) and TWICE.search(names[at]) for at in pair)}
    for left, right in sorted(found - gold - real)[:errors]:
        print(f"  wrong: {_name(left, made, names)} | {_name(right, made, names)}")
    missed, wrong = gold - found, found - gold - real
    print(f"  missed by what was done: {dict(Counter(made[pair[1]].how for pair in missed))}")
    print(
        f"  wrong by what was done: {dict(Counter(made[pair[1]].how for pair in wrong))}; {len(real)} pairs of PolNeAR itself not counted"
    )
    precision, recall = _share(len(found) - len(real) - len(wrong), len(found) - len(real)), _share(len(gold) - len(missed), len(gold))
    print(f"copies, {half}: {len(documents)} articles, {len(gold)} pairs; precision {precision:.1f}, recall {recall:.1f}")
    return precision, recall


def measure_words(shared: Path, half: str, errors: int) -> tuple[float, float]:
    """Precision and recall of the labelled pairs; PolNeAR's are linked among all its 924 articles, the invented ones among themselves."""
    articles = read_polnear_articles(shared)
    invented = list(read_invented_pairs())
    sets: list[tuple[str, list[Pair], list[Article]]] = [
        ("PolNeAR", list(read_polnear_pairs(articles)), list(articles.values())),
        ("invented", invented, [(document, (one,)) for pair in invented for document, one in (pair.left, pair.right)]),
    ]
    total = Counter[str]()
    for name, pairs, among in sets:
        group_of = _number_utterances(among)
        counts = Counter[str]()
        for pair in pairs:
            if pair.half != half:
                continue
            found = group_of.get(pair.left[1].id, -1) == group_of.get(pair.right[1].id, -2)
            counts[_outcome(found, pair.same)] += 1
            counts["hard"] += _is_hard(pair)
            if found != pair.same and counts["told"] < errors:
                counts["told"] += 1
                _print_pair(pair, found)
        print(f"  {name}: {_line(counts)}")
        total += counts
    print(f"same words, {half}: {_line(total)}")
    return _share(total["right"], total["right"] + total["wrong"]), _share(total["right"], total["right"] + total["missed"])


def _number_utterances(articles: list[Article]) -> dict[str, int]:
    utterances = find_utterances(articles, link_quotations(articles))
    return {version.statement: number for number, utterance in enumerate(utterances) for version in utterance.versions}


def _outcome(found: bool, same: bool) -> str:
    return ("right" if same else "wrong") if found else ("missed" if same else "left apart")


def _is_hard(pair: Pair) -> bool:
    """Whether a pair that is none looks like one: one speaker by name, or two thirds of the shorter one's words in the other."""
    if pair.same:
        return False
    one, two = (fold_text(content_text(document.text, statement.content)) for document, statement in (pair.left, pair.right))
    shared = sum((Counter(one) & Counter(two)).values())
    one_speaker = relate_speakers(speaker_of(pair.left[1]), speaker_of(pair.right[1])) == "same"
    return one_speaker or 3 * shared >= 2 * min(len(one), len(two))


def _line(counts: Counter[str]) -> str:
    right, wrong, missed = counts["right"], counts["wrong"], counts["missed"]
    figures = f"precision {_share(right, right + wrong):.1f}, recall {_share(right, right + missed):.1f}"
    return f"{right + missed} same and {wrong + counts['left apart']} not ({counts['hard']} hard); {figures}"


def _print_pair(pair: Pair, found: bool) -> None:
    print(f"  {'wrong' if found else 'missed'} ({pair.why}):")
    for document, statement in (pair.left, pair.right):
        print(f"    {value_of(statement.speaker)}: {content_text(document.text, statement.content)[:120]}")


def measure_speed(shared: Path, sizes: tuple[int, ...]) -> None:
    """Time and peak memory at each size, each in a process of its own, and how the time grows beside the number of articles."""
    spent: list[tuple[float, float]] = []
    for size in sizes:
        command = [sys.executable, __file__, "--shared", str(shared), "--size", str(size), "speed"]
        line = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        copies, words, *rest = line.split("\t")
        spent.append((float(copies), float(words)))
        print(f"{size} articles: copies {float(copies):.1f} s, same words {float(words):.1f} s; {'; '.join(rest)}")
    (first, last), grown = (spent[0], spent[-1]), sizes[-1] / sizes[0]
    print(f"{grown:g} times the articles: copies {last[0] / first[0]:.1f} times the time, same words {last[1] / first[1]:.1f} times")


def time_linking(shared: Path, size: int) -> None:
    """One line for `measure_speed`: seconds for copies, seconds for same words, and what was found in what memory."""
    base = list(read_polnear_articles(shared).values())
    articles = [_respelt(*base[number % len(base)], number // len(base)) for number in range(size)]
    before = _peak()
    started = time.process_time()
    copies = list(link_copies((document for document, _ in articles), _fetch(document for document, _ in articles)))
    between, after_copies = time.process_time(), _peak()
    links = list(link_quotations(articles))
    utterances = sum(1 for _ in find_utterances(articles, links))
    ended = time.process_time()
    found = f"{len(copies)} copies, {len(links)} links, {utterances} utterances"
    print(f"{between - started}\t{ended - between}\t{found}\t{after_copies - before} and {_peak() - before} MB more than the articles")


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _respelt(document: Document, statements: tuple[Statement, ...], turn: int) -> tuple[Document, tuple[Statement, ...]]:
    """Another article of the same build: all rare words and a third of the common ones respelt, so that offsets stay but no copy is."""
    rng = random.Random(f"{document.path} {turn}")

    def respell(match: re.Match[str]) -> str:
        if fold_word(match[0])[0] in COMMON and rng.random() > RESPELT:
            return match[0]
        return "".join(chr((ord(char) - base + 3 * turn) % 26 + base) for char in match[0] for base in [97 if char.islower() else 65])

    text = re.sub(r"[A-Za-z]{2,}", respell, document.text)
    made = replace(document, id=hash_text(text), text=text)
    return made, tuple(replace(one, id=hash_spans(made.id, one.content, one.cue, one.source), document_id=made.id) for one in statements)


def _fetch(documents: Iterable[Document]) -> Callable[[str], Document]:
    return {document.id: document for document in documents}.__getitem__


def _name(number: int, made: list[Made], names: tuple[str, ...]) -> str:
    return names[number] if number < len(names) else f"{made[number].how} {number}"


def _share(part: int, whole: int) -> float:
    return 100.0 * part / whole if whole else 100.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("copies", "words", "claims", "contests", "speed"))
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora/polnear")
    parser.add_argument("--half", choices=("dev", "test"), default="test")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N errors")
    parser.add_argument("--size", type=int, help="for speed: time this many articles in this process, as one line")
    args = parser.parse_args()
    if args.what == "speed":
        if args.size:
            time_linking(args.shared, args.size)
        else:
            measure_speed(args.shared, SIZES)
        return 0
    measures = {"copies": measure_copies, "words": measure_words, "claims": measure_claims, "contests": measure_contests}
    precision, recall = measures[args.what](args.shared, args.half, args.errors)
    floor = FLOORS[args.what]
    if precision < floor[0] or recall < floor[1]:
        print(f"  below the floor: precision {floor[0]}, recall {floor[1]}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
