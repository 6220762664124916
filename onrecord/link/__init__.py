"""Many documents -> what belongs together across them: pure functions from appearances and links to links and people."""

from __future__ import annotations
