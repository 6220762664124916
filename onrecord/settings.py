"""Every setting in one table: name, default, help. The command line reads the environment; the library never does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from onrecord.errors import RunError

PREFIX = "ONRECORD_"


def _row(default: str | int, help: str) -> Any:
    return field(default=default, metadata={"help": help})


@dataclass(frozen=True, slots=True)
class Settings:
    """The values a run works with: each row is name, kind, default and help. In the environment a name is ONRECORD_NAME."""

    store: str = _row("onrecord.db", "the file that holds the record")
    max_bytes: int = _row(10_000_000, "files larger than this many bytes are skipped")
    reader: str = _row("best", "the reader model: best, or a folder with one of your own")
    threads: int = _row(2, "how many threads run the reader model")


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table, for help texts and documentation."""

    name: str
    default: str | int
    help: str

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return PREFIX + self.name.upper()


SETTINGS = tuple(Setting(row.name, row.default, row.metadata["help"]) for row in fields(Settings) if isinstance(row.default, str | int))


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings from ONRECORD_* variables; raises RunError for an unknown name or a value of the wrong kind."""
    known = {setting.variable: setting for setting in SETTINGS}
    values: dict[str, Any] = {}
    for variable, raw in environment.items():
        if not variable.startswith(PREFIX):
            continue
        if variable not in known:
            raise RunError(f"{variable} is no setting of onrecord; known are: {', '.join(known)}")
        values[known[variable].name] = _parse(known[variable], raw)
    return Settings(**values)


def _parse(setting: Setting, raw: str) -> str | int:
    if isinstance(setting.default, str):
        if not raw:
            raise RunError(f"{setting.variable} is empty; name {setting.help}, or unset it")
        return raw
    if not (raw.isascii() and raw.isdecimal()) or int(raw) < 1:
        raise RunError(f"{setting.variable} must be a whole number above 0, not {raw!r}")
    return int(raw)
