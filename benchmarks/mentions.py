"""Score mentions and coreference on GUM's news and interviews that no training saw.

python benchmarks/mentions.py [--gum DIR] [--reader best|FOLDER] [--errors N]

Counts people and bodies. A mention is right where its characters and its kind are. Coreference is MUC, B³, CEAF-e and their mean on the
mentions that the reader found, with those that nothing else goes back to (as GUM annotates) and without them (as OntoNotes does).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.coreference import Entity, Marked, Score, mean_f1, score_entities
from onrecord.annotate import annotate_texts
from onrecord.annotate.mentions import KINDS
from onrecord.records import Document, Reference, hash_text
from training.gum import MentionText, read_gum

GUM = Path(__file__).parents[2] / "shared/corpora/gum"
COUNTED = ("person", "organisation")


def gold_entities(gold: MentionText) -> list[Entity]:
    """The document's people and bodies as sets of mentions."""
    entities: dict[int, set[Marked]] = {}
    for mention in gold.mentions:
        if KINDS[mention.kind] in COUNTED:
            entities.setdefault(mention.entity, set()).add((mention.start, mention.end, KINDS[mention.kind]))
    return [frozenset(entity) for entity in entities.values()]


def found_entities(mentions: Sequence[Reference]) -> list[Entity]:
    """The people and bodies that the mentions make: each joins the one that it goes back to."""
    homes: list[int] = []
    for number, mention in enumerate(mentions):
        homes.append(number if mention.antecedent is None else homes[mention.antecedent])
    entities: dict[int, set[Marked]] = {}
    for home, mention in zip(homes, mentions, strict=True):
        if mention.kind in COUNTED:
            entities.setdefault(home, set()).add((mention.span.start, mention.span.end, mention.kind))
    return [frozenset(entity) for entity in entities.values()]


def score_mentions(documents: Iterable[tuple[Sequence[Entity], Sequence[Entity]]], kinds: Sequence[str], *, parts: int = 3) -> Score:
    """Precision and recall of the mentions of some kinds; with two parts their characters alone count."""
    right = gold_count = found_count = 0
    for gold, found in documents:
        left, made = ({mention[:parts] for entity in side for mention in entity if mention[2] in kinds} for side in (gold, found))
        right, gold_count, found_count = right + len(left & made), gold_count + len(left), found_count + len(made)
    return Score(100 * right / max(found_count, 1), 100 * right / max(gold_count, 1))


def read_articles(texts: Sequence[MentionText], reader: str) -> Iterator[tuple[MentionText, tuple[Reference, ...]]]:
    """Each gold text with the mentions that the reader finds in it."""
    documents = [Document(hash_text(gold.text), gold.name, gold.text, "gold", "") for gold in texts]
    for gold, (_, _, mentions) in zip(texts, annotate_texts(documents, reader=reader), strict=True):
        yield gold, mentions


def print_errors(gold: MentionText, entities: tuple[list[Entity], list[Entity]], least: int) -> int:
    """Print some of what was missed and made up; how many may still be printed."""
    true, made = ({mention for entity in side for mention in entity} for side in entities)
    for sign, wrong in (("-", true - made), ("+", made - true)):
        for start, end, kind in sorted(wrong)[: max(0, least)]:
            print(f"{sign} {gold.name} {kind}: {gold.text[start:end]!r} in {gold.text[max(0, start - 30) : end + 30]!r}")
            least -= 1
    return least


def print_scores(name: str, pairs: list[tuple[list[Entity], list[Entity]]]) -> None:
    """One table of a group of documents."""
    print(f"{name}: {len(pairs)} documents")
    for title, kinds in (("mentions", COUNTED), ("  people", COUNTED[:1]), ("  bodies", COUNTED[1:])):
        score = score_mentions(pairs, kinds)
        print(f"  {title:12} precision {score.precision:5.1f}  recall {score.recall:5.1f}  F1 {score.f1:5.1f}")
    score = score_mentions(pairs, COUNTED, parts=2)
    print(f"  {'kind aside':12} precision {score.precision:5.1f}  recall {score.recall:5.1f}  F1 {score.f1:5.1f}")
    chains = [([entity for entity in gold if len(entity) > 1], [entity for entity in found if len(entity) > 1]) for gold, found in pairs]
    for title, kept in (("all", pairs), ("chains", chains)):
        scores = score_entities(kept)
        parts = "  ".join(f"{measure} {score.f1:5.1f}" for measure, score in scores.items())
        print(f"  {title:12} {parts}  CoNLL {mean_f1(scores):5.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gum", type=Path, default=GUM, help="folder of GUM's CoNLL-U files")
    parser.add_argument("--reader", default="best", help="best, or the folder of an exported model")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N errors")
    arguments = parser.parse_args()
    started, left = time.process_time(), arguments.errors
    by_genre: dict[str, list[tuple[list[Entity], list[Entity]]]] = {}
    for gold, mentions in read_articles(list(read_gum(arguments.gum, held_out=True)), arguments.reader):
        pair = gold_entities(gold), found_entities(mentions)
        left = print_errors(gold, pair, left)
        by_genre.setdefault(gold.name.split("_")[1], []).append(pair)
    for genre, pairs in by_genre.items():
        print_scores(genre, pairs)
    print_scores("together", [pair for pairs in by_genre.values() for pair in pairs])
    print(f"{time.process_time() - started:.1f} s of processor time")


if __name__ == "__main__":
    main()
