"""Speed and memory: python benchmarks/speed.py [--shared DIR] [--reader NAME] [--runs N].

Times the real command, start included, over the 924 PolNeAR articles; then the encoder alone over the same windows, which is
the floor of every run; then help and one short article. Medians of N runs. Nothing fails here: machines are noisy.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

COMMAND = [sys.executable, "-m", "onrecord"]
SHORT = """Bridge to open in May, says mayor

PORT ELDA, April 3, 2023 - The bridge over the Sarn will open in May, Mayor Ilva Torrand told reporters on Monday.

"We have waited eleven years for this bridge," she said. "We will not wait a twelfth."
"""


def time_command(arguments: list[str], *, text: str = "") -> tuple[float, float]:
    """Seconds on the clock and peak memory in MB of one run."""
    started = time.perf_counter()
    process = subprocess.Popen([*COMMAND, *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert process.stdin
    process.stdin.write(text.encode())
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"onrecord {' '.join(arguments)} failed with exit status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def time_first_line(text: str) -> float:
    """Seconds until `onrecord read --json -` has printed its first statement."""
    started = time.perf_counter()
    with subprocess.Popen([*COMMAND, "read", "--json", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(text.encode())
        process.stdin.close()
        process.stdout.readline()
        return time.perf_counter() - started


def time_encoder(texts: list[str], reader: str, threads: int) -> tuple[float, int]:
    """Seconds the encoder alone needs for all windows of the texts, and how many pieces they hold."""
    from onrecord.annotate.encoder import load_model
    from onrecord.annotate.pieces import iter_units
    from onrecord.annotate.windows import build_windows

    windows = [window for text in texts for window in build_windows(iter_units(text))]
    model = load_model(reader)
    model.encode(windows[0].ids, windows[0].features)
    started = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda window: model.encode(window.ids, window.features).anchors.shape, windows))
    return time.perf_counter() - started, sum(len(window.ids) for window in windows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora/")
    parser.add_argument("--reader", default="best", help="best, or the folder of an exported model")
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    os.environ["ONRECORD_READER"] = args.reader
    folders = [args.shared / "corpora/polnear" / part / "text" for part in ("train", "dev")]
    texts = [path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    whole = [time_command(["read", "--json", *map(str, folders)]) for _ in range(args.runs)]
    seconds = statistics.median(run[0] for run in whole)
    floor, pieces = time_encoder(texts, args.reader, threads=2)
    print(f"read --json, {len(texts)} articles, {words} words: {seconds:.1f} s, {words / seconds:,.0f} words/s")
    print(f"  all runs: {', '.join(f'{run[0]:.1f} s' for run in whole)}; peak memory {max(run[1] for run in whole):.0f} MB")
    print(f"  the encoder alone, same windows: {floor:.1f} s, {pieces / floor:,.0f} pieces/s, {100 * floor / seconds:.0f} % of the run")
    print(f"--help: {statistics.median(time_command(['--help'])[0] for _ in range(args.runs + 2)):.2f} s")
    print(f"first statement of one short article: {statistics.median(time_first_line(SHORT) for _ in range(args.runs + 2)):.2f} s")


if __name__ == "__main__":
    main()
