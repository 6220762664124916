"""A thousand damaged inputs among good ones: python benchmarks/damage.py [--bad N] [--good N] [--seed N].

Makes the files in a temporary folder, runs `onrecord add`, and checks that every good one is in the record, that each bad one is
either read or named by `onrecord skipped` with its reason, and that nothing crashed. Fails otherwise.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

COMMAND = [sys.executable, "-m", "onrecord"]
PLACES = ("Port Elda", "Marrow Hill", "Sant Orlo", "Kelverstad", "Ombra", "Lower Tarn")
PEOPLE = ("Ilva Torrand", "Goran Pell", "Adaeze Lunt", "Mirela Hask", "Tomas Brill", "Yuki Sandoe")
THINGS = ("the bridge will open in May", "the budget is sound", "no one was warned", "the strike goes on", "the lake is rising")


def good_article(rng: random.Random, number: int) -> str:
    """One invented article, no two alike."""
    lines = [f"Council report number {number} from {rng.choice(PLACES)}", ""]
    for _ in range(rng.randint(3, 8)):
        person, thing = rng.choice(PEOPLE), rng.choice(THINGS)
        lines += [rng.choice((
            f"{person} told reporters in {rng.choice(PLACES)} on Tuesday that {thing}.",
            f"“We know that {thing},” {person} said. “We have known it for {rng.randint(2, 90)} years.”",
            f"According to {person}, {thing}, whatever the council may have heard about it in the past.",
            f"The members met in the old hall of {rng.choice(PLACES)} and voted after a debate of {rng.randint(2, 9)} hours.",
        )), ""]  # fmt: skip
    return "\n".join(lines)


def truncated(rng: random.Random) -> bytes:
    raw = good_article(rng, 0).encode()
    return raw[: rng.randrange(len(raw))]


def mixed_encodings(rng: random.Random) -> bytes:
    text = good_article(rng, 0) + " Café “naïve”"
    return b"".join(part.encode(rng.choice(("utf-8", "windows-1252", "utf-16-le")), "replace") for part in text.split("\n"))


def null_bytes(rng: random.Random) -> bytes:
    raw = bytearray(good_article(rng, 0).encode())
    for _ in range(rng.randint(1, 200)):
        raw.insert(rng.randrange(len(raw)), 0)
    return bytes(raw)


def noise(rng: random.Random) -> bytes:
    return rng.randbytes(rng.randint(1, 20_000))


def long_line(rng: random.Random) -> bytes:
    return (rng.choice(PEOPLE) + " said so ").encode() * rng.choice((3_000, 30_000))


def html_bomb(rng: random.Random) -> bytes:
    depth = rng.choice((1_000, 20_000, 100_000))
    return rng.choice((
        b"<html><body>" + b"<div>" * depth + b"<p>Ilva Torrand said so.</p>",
        b"<html><body><p " + b"a='1' " * depth + b">Ilva Torrand said so.</p></body></html>",
        b"<!DOCTYPE x [" + b"".join(b'<!ENTITY e%d "&e%d;&e%d;">' % (n + 1, n, n) for n in range(60)) + b"]><html>&e60;</html>",
        b"<html><body>" + b"<table><tr><td>" * depth + b"</html>",
        b"<script>" * depth,
    ))  # fmt: skip


NOT_NEWS = (
    b"",
    b"   \n\n\t ",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"Home\nNews\nSport\nWeather\n",
    b'{"a": [1, 2, 3]}' * 40,
    b"1;2;3\n" * 300,
    "Der Rat sagte am Dienstag, dass die Brücke im Mai wieder geöffnet werde, und niemand wisse, warum es so lange dauere.".encode(),
    "Le conseil a déclaré mardi que le pont rouvrirait en mai, sans dire pourquoi les travaux avaient tant duré.".encode("cp1252"),
)


def not_news(rng: random.Random) -> bytes:
    return rng.choice(NOT_NEWS)


KINDS: tuple[tuple[Callable[[random.Random], bytes], str, int], ...] = (  # what makes it, its suffix, how often
    (truncated, ".txt", 5),
    (mixed_encodings, ".txt", 4),
    (null_bytes, ".txt", 4),
    (noise, ".txt", 3),
    (noise, ".html", 2),
    (html_bomb, ".html", 3),
    (not_news, ".txt", 4),
    (truncated, ".html", 2),
    (not_news, ".md", 1),
)


def write_inputs(folder: Path, rng: random.Random, *, good: int, bad: int) -> list[Path]:
    """Good articles, damaged files and loops of links in one folder; the good ones' paths."""
    fine = [folder / f"good{number:04}.txt" for number in range(good)]
    for number, path in enumerate(fine):
        path.write_text(good_article(rng, number), encoding="utf-8")
    links = bad // 20
    for number in range(links):
        (folder / f"loop{number}").symlink_to(rng.choice((folder, Path(f"loop{number}"), Path(f"loop{(number + 1) % links}"))))
    for number in range(bad - links - 3):
        make, suffix, _ = rng.choices(KINDS, [kind[2] for kind in KINDS])[0]
        (folder / f"bad{number:04}{suffix}").write_bytes(make(rng))
    (folder / "huge.txt").write_bytes(b"Ilva Torrand said so. " * (50_000_000 // 22))
    long_one = folder / "longline.txt"
    long_one.write_bytes(long_line(rng)[:9_000_000])
    os.mkfifo(folder / "pipe.txt")
    return fine


def lines_of(*arguments: str) -> list[dict[str, object]]:
    done = subprocess.run([*COMMAND, *arguments, "--json"], stdout=subprocess.PIPE, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bad", type=int, default=1000)
    parser.add_argument("--good", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, store = Path(name) / "in", str(Path(name) / "record.db")
        folder.mkdir()
        fine = write_inputs(folder, random.Random(args.seed), good=args.good, bad=args.bad)
        done = subprocess.run(
            [*COMMAND, "add", str(folder), "--store", store], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
        )
        trouble = done.stderr.count(b"Traceback")
        articles = {str(article["path"]) for article in lines_of("articles", "--store", store, "--limit", "100000")}
        skipped = lines_of("skipped", "--store", store)
        places = {str(item["where"]) for item in skipped}
        everything = {str(path) for path in folder.iterdir()}
        lost = sorted(everything - articles - places)
        unread = [str(path) for path in fine if str(path) not in articles]
        print(f"{len(everything)} inputs: exit {done.returncode}, {len(articles)} read, {len(places)} skipped, {len(lost)} neither")
        for what, count in Counter(str(item["what"])[:60] for item in skipped).most_common():
            print(f"  {count:5} {what}")
        print(f"good ones not read: {len(unread)}; tracebacks: {trouble}; lost: {lost[:5]}")
        return 1 if unread or trouble or lost or done.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
