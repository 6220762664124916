"""Many documents -> what belongs together across them: people, copies of one text, one utterance in several articles; pure functions."""

from __future__ import annotations
