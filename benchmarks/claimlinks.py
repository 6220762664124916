"""Score the same claim and contests on their labelled pairs, beside MinHash and the cosine of sentence vectors."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from benchmarks.labelledclaims import ClaimPair, read_invented_claims, read_polnear_claims
from benchmarks.labelledcontests import Passage, read_invented_passages, read_polnear_passages, tell_article
from benchmarks.labelledwords import read_polnear_articles
from benchmarks.plainmeasures import Pairs, best_level, cosine_measure, f1_of, minhash_measure
from onrecord.link.claims import link_claims
from onrecord.link.contests import link_contests
from onrecord.link.tellings import Telling

LEVELS = (0.35, 0.45, 0.55, 0.65, 0.7, 0.85)  # scores from which precision and recall are told


def measure_claims(shared: Path, half: str, errors: int) -> tuple[float, float]:
    """Precision and recall by labelled pair: PolNeAR's linked among all tellings of the articles they stand in, the invented ones among
    themselves."""
    articles = read_polnear_articles(shared)
    invented, polnear = list(read_invented_claims()), list(read_polnear_claims(articles))
    among = list({one.id: one for pair in invented for one in (pair.left, pair.right)}.values())
    labelled = {one.document for pair in polnear for one in (pair.left, pair.right)}
    everything = [one for document, told in articles.values() if document.id in labelled for one in tell_article(document, told)[0]]
    total: list[tuple[ClaimPair, float]] = []
    as_linked: list[tuple[ClaimPair, float]] = []
    for name, pairs, tellings in (("invented", invented, among), ("PolNeAR", polnear, everything)):
        kept = [pair for pair in pairs if pair.half == half]
        scored, linked = (_score_pairs(kept, tellings, least) for least in (LEVELS[0], None))
        print(f"  {name}: {_describe(scored, 0.0)}; as linked {_describe(linked, 0.0)}")
        total += scored
        as_linked += linked
    for level in LEVELS:
        print(f"  from score {level}: {_describe(total, level)}")
    _compare([(pair.left.content, pair.right.content, pair.same, pair.half) for pair in (*invented, *polnear)], half)
    for pair, score in [item for item in total if (item[1] > 0) != item[0].same][:errors]:
        print(f"  {'wrong' if score else 'missed'}: {pair.left.speaker}: {pair.left.content[:100]} | {pair.right.content[:100]}")
    print(f"same claim as linked, {half}: {_describe(as_linked, 0.0)}")
    return _precision_recall(as_linked, 0.0)


def _score_pairs(pairs: list[ClaimPair], tellings: list[Telling], least: float | None) -> list[tuple[ClaimPair, float]]:
    """Each pair with the score of its link, 0 without one."""
    found = {frozenset((link.left, link.right)): link.score for link in link_claims(tellings, least=least)}
    return [(pair, found.get(frozenset((pair.left.id, pair.right.id)), 0.0)) for pair in pairs]


def _precision_recall(scored: list[tuple[ClaimPair, float]], level: float) -> tuple[float, float]:
    right = sum(pair.same for pair, score in scored if score > 0 and score >= level)
    taken, wanted = sum(score > 0 and score >= level for _, score in scored), sum(pair.same for pair, _ in scored)
    return 100 * right / taken if taken else 100.0, 100 * right / wanted if wanted else 100.0


def _describe(scored: list[tuple[ClaimPair, float]], level: float) -> str:
    precision, recall = _precision_recall(scored, level)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    same = sum(pair.same for pair, _ in scored)
    return f"{same} same and {len(scored) - same} not; precision {precision:.1f}, recall {recall:.1f}, F1 {f1:.1f}"


def measure_contests(shared: Path, half: str, errors: int) -> tuple[float, float]:
    """Precision and recall by labelled pair, each among the tellings of its article or passage."""
    articles = read_polnear_articles(shared)
    total = Counter[str]()
    texts: list[tuple[str, str, bool, str]] = []
    for name, passages in (("invented", list(read_invented_passages())), ("PolNeAR", list(read_polnear_passages(articles)))):
        counts = Counter[str]()
        for passage in passages:
            statement, other = _texts_of(passage)
            texts.append((statement, other, passage.label != "none", passage.half))
            if passage.half != half:
                continue
            links = link_contests(passage.tellings, passage.texts, passage.spans)
            found = next((link for link in links if passage.is_found(link)), None)
            outcome = ("right" if found else "missed") if passage.label != "none" else ("wrong" if found else "left apart")
            counts.update((outcome, f"{passage.label} {outcome}"))
            if outcome in ("missed", "wrong") and counts["told"] < errors:
                counts["told"] += 1
                print(f"  {outcome} ({passage.label}): {statement[:100]} | {other[:100]} {found.reason if found else ''}")
        print(f"  {name}: {_line(counts)}")
        total += counts
    _compare(texts, half)
    for label in ("denial", "correction", "reversal"):
        print(f"  {label}: {total[f'{label} right']} of {total[f'{label} right'] + total[f'{label} missed']} found")
    print(f"contests, {half}: {_line(total)}")
    right, wrong, missed = total["right"], total["wrong"], total["missed"]
    return 100 * right / max(1, right + wrong), 100 * right / max(1, right + missed)


def _texts_of(passage: Passage) -> tuple[str, str]:
    at = {one.id: one for one in passage.tellings}
    first = at[passage.statement]
    if passage.by:
        return first.content, at[passage.by].content
    assert passage.sentence is not None
    return first.content, passage.texts[first.document][passage.sentence.start : passage.sentence.end]


def _line(counts: Counter[str]) -> str:
    right, wrong, missed = counts["right"], counts["wrong"], counts["missed"]
    figures = f"precision {100 * right / max(1, right + wrong):.1f}, recall {100 * right / max(1, right + missed):.1f}"
    return f"{right + missed} contested and {wrong + counts['left apart']} not; {figures}"


def _compare(labelled: list[tuple[str, str, bool, str]], half: str) -> None:
    """F1 of the plain measures on the same pairs, their levels taken from the development half."""
    dev: Pairs = [(left, right, same) for left, right, same, part in labelled if part == "dev"]
    kept: Pairs = [(left, right, same) for left, right, same, part in labelled if part == half]
    for name, measure in (("MinHash", minhash_measure()), ("cosine of sentence vectors", cosine_measure())):
        if measure is None:
            print(f"  {name}: not measured, it needs the training environment")
            continue
        level = best_level(dev, measure)
        print(f"  {name}, from {level:.2f}: F1 {f1_of([(measure(left, right), same) for left, right, same in kept], level):.1f}")
