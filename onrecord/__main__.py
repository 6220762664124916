"""The program: `onrecord`, and `python -m onrecord`. Imports nothing before it can end as Ctrl-C wants it to."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program; to be stopped while it still loads is no reason for a traceback."""
    try:
        from onrecord.cli import main as run
    except KeyboardInterrupt:
        print("onrecord: stopped", file=sys.stderr)
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
