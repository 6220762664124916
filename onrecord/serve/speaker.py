"""One speaker: a person across articles, or exactly one name where nobody is linked to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.names import fold_name, name_keys, same_person
from onrecord.serve.catalogue import Entry, Snapshot, memoize
from onrecord.store import PersonShown

SUBJECTS = 12
PRINTED = 12
ALIKE = 12
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


def called_so(snapshot: Snapshot, name: str) -> list[Entry]:
    """What is said under exactly this name: that of a person, or that in an article."""
    return [entry for entry in snapshot.entries if name and name in (entry.who, entry.speaker)]


def describe_speaker(snapshot: Snapshot, entries: Sequence[Entry], person: PersonShown | None) -> SpeakerRecord:
    """What the record has of a speaker who says these."""
    first, last = dates_of(entries)
    names = tuple(name for name, _ in Counter(entry.speaker for entry in entries if entry.speaker).most_common())
    name = person.summary.name if person else names[0]
    return SpeakerRecord(
        name=name,
        person=person,
        names=tuple(dict.fromkeys((*names, *(person.summary.names if person else ())))),
        kinds=tuple(dict.fromkeys(entry.kind for entry in entries if entry.kind)),
        entries=tuple(entries),
        first=first,
        last=last,
        roles=_roles(entries),
        printed=_printed(entries),
        subjects=_subjects(entries),
        outlets=count_manners((outlet, entry) for entry in entries for outlet in entry.outlets),
        alike=_alike({name, *names}, entries, snapshot),
    )


def _printed(entries: Iterable[Entry]) -> tuple[tuple[str, int], ...]:
    """The words that name them, but for those that point at someone named before."""
    named = (" ".join(entry.printed.split()) for entry in entries)
    return tuple(Counter(words for words in named if words and words.casefold() not in PRONOUNS).most_common(PRINTED))


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


def _roles(entries: Iterable[Entry]) -> tuple[RoleTold, ...]:
    """Each role once, however its letters and article are printed."""
    by_role: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.role:
            by_role[fold_name(entry.role).removeprefix("the ").removeprefix("a ")].append(entry)
    return tuple(RoleTold(_most(entry.role or "" for entry in held), len(held), *dates_of(held)) for held in by_role.values())


def _most(words: Iterable[str]) -> str:
    return Counter(words).most_common(1)[0][0]


def _subjects(entries: Sequence[Entry]) -> tuple[Subject, ...]:
    manners = count_manners((subject, entry) for entry in entries for subject in entry.about)[:SUBJECTS]
    years: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if entry.earliest and entry.latest and entry.earliest[:4] == entry.latest[:4]:
            for subject in entry.about:
                years[subject][entry.earliest[:4]] += 1
    return tuple(Subject(one, years[one.name]) for one in manners)


def _alike(names: set[str], entries: Sequence[Entry], snapshot: Snapshot) -> tuple[str, ...]:
    """Names of people that could be this person's too; the record does not say that they are."""
    if entries[0].kind != "person":
        return ()
    words = {key for name in names for key in name_keys(name)}
    known = memoize(
        snapshot, "names", lambda: {one.speaker: one.person for one in snapshot.entries if one.speaker and one.kind == "person"}
    )
    others = (
        other
        for other, person in known.items()
        if other not in names and (person is None or person != entries[0].person) and words & set(name_keys(other))
    )
    return tuple(other for other in others if any(same_person(name, other) for name in names))[:ALIKE]
