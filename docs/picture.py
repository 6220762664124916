"""Draw the README's picture: python docs/picture.py > docs/show.svg."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ARTICLE = "examples/articles/2022-06-vax-locks.txt"
WIDTH = 118


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "ONRECORD_STORE": str(Path(folder) / "record.db")}
        command = [sys.executable, "-m", "onrecord"]
        subprocess.run([*command, "add", ARTICLE], env=environment, check=True, capture_output=True)
        shown = subprocess.run([*command, "show", ARTICLE], env=environment, check=True, capture_output=True, text=True).stdout
    with Path(os.devnull).open("w") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True)
        console.print(Text.from_ansi(shown))
        svg = console.export_svg(title=f"onrecord show {ARTICLE}")
    print(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL))  # the fonts would come from a server


if __name__ == "__main__":
    main()
