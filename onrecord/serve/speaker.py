"""One speaker: a person across articles, or exactly one name where nobody is linked to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from onrecord.names import fold_name, name_keys, same_person
from onrecord.serve.catalogue import Snapshot, memoize
from onrecord.serve.columns import Array, Codes, Entry, Rows
from onrecord.serve.counting import about_of, count_codes
from onrecord.store import PersonShown

SUBJECTS = 12
PRINTED = 12
ALIKE = 12
ROOM = 50_000  # bytes that are reckoned for a speaker's record but for the rows
PRONOUNS = frozenset(
    {"i", "he", "she", "it", "they", "we", "you", "who", "him", "her", "them", "us", "me", "this", "that", "those", "these"}
)


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
    """A speaker: names, roles, subjects, outlets; `alike` are other names in the record that could be the same person's.

    `person` is what the record has of the person across articles, None for a name that is linked to nobody.
    """

    name: str
    person: PersonShown | None
    names: tuple[str, ...]
    kinds: tuple[str, ...]
    entries: Rows
    first: str | None
    last: str | None
    roles: tuple[RoleTold, ...]
    printed: tuple[tuple[str, int], ...]
    subjects: tuple[Subject, ...]
    outlets: tuple[Manners, ...]
    alike: tuple[str, ...]

    @property
    def nbytes(self) -> int:
        """About the room it takes."""
        return int(self.entries.at.nbytes) + ROOM

    @property
    def years(self) -> list[str]:
        """The years in which the subjects shown were spoken of."""
        return sorted({year for subject in self.subjects for year in subject.years})


def called_so(snapshot: Snapshot, name: str) -> Rows:
    """What is said under exactly this name: that of a person, or that in an article."""
    columns = snapshot.columns
    code = snapshot.tables.names.codes.get(name, -1) if name else -1
    return snapshot.rows(np.flatnonzero((columns.who == code) | (columns.speaker == code)))


def said_by(snapshot: Snapshot, person: str) -> Rows:
    """What a person says."""
    return snapshot.rows(np.flatnonzero(snapshot.columns.person == snapshot.tables.people.codes.get(person, -1)))


def describe_speaker(snapshot: Snapshot, entries: Rows) -> SpeakerRecord:
    """What the record has of a speaker who says these, but for what the store alone knows of a person."""
    columns, tables, at = snapshot.columns, snapshot.tables, entries.at
    first, last = dates_of(snapshot, at)
    names = tuple(_words(columns.speaker[at], tables.names))
    name = entries[0].who or names[0]
    return SpeakerRecord(
        name=name,
        person=None,
        names=names,
        kinds=tuple(_words(columns.kind[at], tables.kinds)),
        entries=entries,
        first=first,
        last=last,
        roles=_roles(snapshot, at),
        printed=_printed(snapshot, at),
        subjects=_subjects(snapshot, at),
        outlets=manners_by_outlet(snapshot, at),
        alike=_alike({name, *names}, entries[0], snapshot),
    )


def add_person(record: SpeakerRecord, person: PersonShown) -> SpeakerRecord:
    """The same with what the store knows of the person."""
    names = tuple(dict.fromkeys((*record.names, *person.summary.names)))
    return replace(record, name=person.summary.name, names=names, person=person)


def _words(codes: Array, words: Codes) -> list[str]:
    """The words of codes, the most frequent first."""
    counts = count_codes(codes, words)
    return [one for one, _ in counts.most_common() if one]


def _printed(snapshot: Snapshot, at: Array) -> tuple[tuple[str, int], ...]:
    """The words that name them, but for those that point at someone named before."""
    named: Counter[str] = Counter()
    for words, count in count_codes(snapshot.columns.printed[at], snapshot.tables.printed).items():
        plain = " ".join(words.split())
        if plain and plain.casefold() not in PRONOUNS:
            named[plain] += count
    return tuple(named.most_common(PRINTED))


def dates_of(snapshot: Snapshot, at: Array) -> tuple[str | None, str | None]:
    """The first and the last date of rows, as precise as they are told."""
    columns, dates = snapshot.columns, snapshot.tables.dates.words
    dated = at[columns.earliest[at] > 0]
    if not len(dated):
        return None, None
    return dates[columns.dated[dated[columns.earliest[dated].argmin()]]], dates[columns.dated[dated[columns.latest[dated].argmax()]]]


def manners_by_outlet(snapshot: Snapshot, at: Array) -> tuple[Manners, ...]:
    """For each outlet how what it carried of these rows is quoted, the most frequent first."""
    counts = []
    for code in _manner_codes(snapshot):
        articles = np.bincount(snapshot.columns.document[at[snapshot.columns.manner[at] == code]], minlength=len(snapshot.placed))
        size = len(snapshot.tables.outlets.words)
        counts.append(np.bincount(snapshot.carried_by, weights=articles[snapshot.carried], minlength=size)[:size])
    return _manners(snapshot.tables.outlets, counts)


def _manner_codes(snapshot: Snapshot) -> list[int]:
    return [snapshot.tables.manners.codes.get(manner, -1) for manner in ("direct", "mixed", "indirect")]


def _manners(words: Codes, counts: Sequence[Array]) -> tuple[Manners, ...]:
    """Codes with their counts of direct, mixed, indirect."""
    total = sum(counts, np.zeros(1))
    found = [Manners(words.words[code] or "", *(int(one[code]) for one in counts)) for code in np.flatnonzero(total)]
    return tuple(sorted(found, key=lambda one: (-one.total, one.name)))


def _roles(snapshot: Snapshot, at: Array) -> tuple[RoleTold, ...]:
    """Each role once, however its letters and article are printed."""
    codes = snapshot.columns.role[at]
    by_role: defaultdict[str, list[int]] = defaultdict(list)
    unique, first = np.unique(codes, return_index=True)
    for code in unique[np.argsort(first)]:
        if words := snapshot.tables.roles.words[code]:
            by_role[fold_name(words).removeprefix("the ").removeprefix("a ")].append(int(code))
    told = []
    for same in by_role.values():
        here = at[np.isin(codes, same)]
        told.append(RoleTold(_words(snapshot.columns.role[here], snapshot.tables.roles)[0], len(here), *dates_of(snapshot, here)))
    return tuple(told)


def _subjects(snapshot: Snapshot, at: Array) -> tuple[Subject, ...]:
    columns, tables = snapshot.columns, snapshot.tables
    places = about_of(snapshot, at)
    rows, about = columns.about_row[places], columns.about[places]
    size = len(tables.names.words)
    counts = [np.bincount(about[columns.manner[rows] == code], minlength=size) for code in _manner_codes(snapshot)]
    manners = _manners(tables.names, counts)[:SUBJECTS]
    years = columns.earliest[rows] // 10000
    whole = (years > 0) & (years == columns.latest[rows] // 10000)
    found = []
    for one in manners:
        told = np.bincount(years[whole & (about == tables.names.codes[one.name])])
        found.append(Subject(one, Counter({f"{year:04}": int(told[year]) for year in np.flatnonzero(told)})))
    return tuple(found)


def _alike(names: set[str], entry: Entry, snapshot: Snapshot) -> tuple[str, ...]:
    """Names of people that could be this person's too; the record does not say that they are."""
    if entry.kind != "person":
        return ()
    by_key = memoize(snapshot, "alike", lambda: _names_by_key(snapshot), keep=True)
    keys = {key for name in names for key in name_keys(name)}
    others = dict.fromkeys(one for key in keys for one in by_key.get(key, ()))
    free = (other for other, person in others if other not in names and (person is None or person != entry.person))
    return tuple(dict.fromkeys(other for other in free if any(same_person(name, other) for name in names)))[:ALIKE]


def _names_by_key(snapshot: Snapshot) -> dict[str, list[tuple[str, str | None]]]:
    """The names of people, each with the person, by the words under which those who may be one are looked for."""
    columns, tables = snapshot.columns, snapshot.tables
    people = (columns.kind == tables.kinds.codes.get("person", -1)) & (columns.speaker > 0)
    pairs, first = np.unique(np.stack([columns.speaker[people], columns.person[people]], axis=1), axis=0, return_index=True)
    by_key: defaultdict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for name, person in pairs[np.argsort(first)]:
        words = tables.names.words[name] or ""
        for key in name_keys(words):
            by_key[key].append((words, tables.people.words[person]))
    return dict(by_key)
