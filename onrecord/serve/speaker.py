"""One speaker, put together from what the record has under exactly this name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.names import name_keys, same_person
from onrecord.serve.catalogue import Entry, Snapshot
from onrecord.serve.filters import Filters, quote_name
from onrecord.serve.finding import find_entries

SUBJECTS = 12
PRINTED = 12
ALIKE = 12


@dataclass(frozen=True, slots=True)
class RoleTold:
    """A role with the dates, as precise as told, between which the record has it."""

    role: str
    statements: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Manners:
    """How often something was quoted directly, in part, or only paraphrased."""

    name: str
    direct: int
    mixed: int
    indirect: int

    @property
    def total(self) -> int:
        """All three."""
        return self.direct + self.mixed + self.indirect


@dataclass(frozen=True, slots=True)
class Subject:
    """What somebody spoke of, and how often in each year."""

    manners: Manners
    years: Counter[str]


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """A speaker: names, roles, subjects, outlets; `alike` are other names in the record that could be the same person's."""

    name: str
    kinds: tuple[str, ...]
    entries: tuple[Entry, ...]
    first: str | None
    last: str | None
    roles: tuple[RoleTold, ...]
    printed: tuple[tuple[str, int], ...]
    subjects: tuple[Subject, ...]
    outlets: tuple[Manners, ...]
    alike: tuple[str, ...]

    @property
    def years(self) -> list[str]:
        """The years in which the subjects shown were spoken of."""
        return sorted({year for subject in self.subjects for year in subject.years})


def describe_speaker(snapshot: Snapshot, name: str) -> SpeakerRecord | None:
    """What the record has of a speaker, None where nobody has exactly this name."""
    entries = find_entries(snapshot, Filters(speaker=(quote_name(name),))).entries
    if not entries or not name:
        return None
    first, last = dates_of(entries)
    return SpeakerRecord(
        name=name,
        kinds=tuple(dict.fromkeys(entry.kind for entry in entries if entry.kind)),
        entries=entries,
        first=first,
        last=last,
        roles=_roles(entries),
        printed=tuple(Counter(words for entry in entries if (words := " ".join(entry.printed.split()))).most_common(PRINTED)),
        subjects=_subjects(entries),
        outlets=count_manners((outlet, entry) for entry in entries for outlet in entry.outlets),
        alike=_alike(name, entries, dict.fromkeys(entry.speaker for entry in snapshot.entries if entry.speaker)),
    )


def dates_of(entries: Iterable[Entry]) -> tuple[str | None, str | None]:
    """The first and the last date of entries, as precise as they are told."""
    dated = [entry for entry in entries if entry.earliest and entry.latest]
    if not dated:
        return None, None
    return min(dated, key=lambda entry: entry.earliest or "").dated, max(dated, key=lambda entry: entry.latest or "").dated


def count_manners(named: Iterable[tuple[str, Entry]]) -> tuple[Manners, ...]:
    """For each name how its entries are quoted, the most frequent first."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, entry in named:
        counts[name][entry.manner] += 1
    found = [Manners(name, count["direct"], count["mixed"], count["indirect"]) for name, count in counts.items()]
    return tuple(sorted(found, key=lambda one: (-one.total, one.name)))


def _roles(entries: tuple[Entry, ...]) -> tuple[RoleTold, ...]:
    by_role: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.role:
            by_role[entry.role].append(entry)
    return tuple(RoleTold(role, len(held), *dates_of(held)) for role, held in by_role.items())


def _subjects(entries: tuple[Entry, ...]) -> tuple[Subject, ...]:
    manners = count_manners((subject, entry) for entry in entries for subject in entry.about)[:SUBJECTS]
    years: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if entry.earliest and entry.latest and entry.earliest[:4] == entry.latest[:4]:
            for subject in entry.about:
                years[subject][entry.earliest[:4]] += 1
    return tuple(Subject(one, years[one.name]) for one in manners)


def _alike(name: str, entries: tuple[Entry, ...], known: Iterable[str]) -> tuple[str, ...]:
    """Names of people that could be this person's too; the record does not say that they are."""
    if entries[0].kind != "person":
        return ()
    words = set(name_keys(name))
    others = (other for other in known if other != name and words & set(name_keys(other)) and same_person(name, other))
    return tuple(dict.fromkeys(others))[:ALIKE]
