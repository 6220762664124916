"""Copies put together: which articles are one text, and who had it first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.link.copies import Copy
from onrecord.link.groups import group_linked
from onrecord.names import acronyms_of, fold_name, strip_article
from onrecord.records import Document, value_of


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles, by document id, that are one text, in order of their days.

    `agency` is the news agency they credit, `first` the article that had it first; each None where the articles leave it open.
    """

    documents: tuple[str, ...]
    agency: str | None
    first: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Carried:
    """In how many outlets something stood, and from how many origins they had it; outlets unknown count by article."""

    outlets: int
    origins: int
    reason: str


def find_origins(documents: Iterable[Document], copies: Iterable[Copy]) -> tuple[Origin, ...]:
    """The texts that more than one of the documents carries, each with who had it first by credit lines and days of publication."""
    known = {document.id: document for document in documents}
    links = [(copy.left, copy.right) for copy in copies if copy.left in known and copy.right in known]
    return tuple(_origin([known[key] for key in group]) for group in group_linked(known, links) if len(group) > 1)


def count_origins(documents: Iterable[Document], origins: Iterable[Origin]) -> Carried:
    """How many outlets the documents stand for and how many origins: copies of one text count once."""
    given = list(documents)
    of = {key: number for number, origin in enumerate(origins) for key in origin.documents}
    outlets = {_outlet(document) for document in given}
    groups = Counter(of.get(document.id, document.id) for document in given)
    copied = [_count_outlets(given, of, group) for group in groups if isinstance(group, int)]
    parts = [f"{_number(len(outlets), 'outlet')}, {_number(len(groups), 'origin')}"]
    parts += [f"{size} of them carry one text" for size in sorted(copied, reverse=True) if size > 1]
    return Carried(len(outlets), len(groups), "; ".join(parts))


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _count_outlets(documents: Iterable[Document], of: dict[str, int], group: int) -> int:
    return len({_outlet(document) for document in documents if of.get(document.id) == group})


def _outlet(document: Document) -> str:
    outlet = value_of(document.outlet)
    return fold_name(strip_article(outlet)) if outlet else document.id


def _day(document: Document) -> str:
    """The full day of publication, empty where it is not known to the day."""
    day = value_of(document.published) or ""
    return day[:10] if len(day) >= 10 and not day.startswith("X") else ""


def _origin(documents: Sequence[Document]) -> Origin:
    ordered = sorted(documents, key=lambda document: (_day(document) or "9", document.id))
    ids = tuple(document.id for document in ordered)
    agencies = _agencies(ordered)
    if len(agencies) > 1:
        return Origin(ids, None, None, "the copies credit different agencies: " + ", ".join(agencies))
    if agencies:
        return _from_agency(ordered, ids, agencies[0])
    first = _earliest(ordered)
    if first:
        return Origin(ids, None, first.id, f"published on {_day(first)}, before all others")
    return Origin(ids, None, None, "no credit line, and no article is known to be older than all others")


def _from_agency(ordered: Sequence[Document], ids: tuple[str, ...], agency: str) -> Origin:
    credits = sum(document.credit is not None for document in ordered)
    own = [document for document in ordered if document.outlet and same_agency(document.outlet.value, agency)]
    first = own[0] if own else None
    said = f"{credits} of {len(ordered)} credit {agency}"
    return Origin(ids, agency, first.id if first else None, f"{said}, which is the outlet of one" if first else said)


def _agencies(documents: Iterable[Document]) -> list[str]:
    """The agencies credited, each by the longest name it has, in the order of these names."""
    credits = sorted({credit for document in documents if (credit := value_of(document.credit))}, key=lambda name: (-len(name), name))
    return [name for n, name in enumerate(credits) if not any(same_agency(name, longer) for longer in credits[:n])]


def same_agency(left: str, right: str) -> bool:
    """Whether two names are one agency's: equal but for case and article, or one the initials of the other."""
    one, two = (strip_article(name.strip()) for name in (left, right))
    keys = fold_name(one), fold_name(two)
    return keys[0] == keys[1] or keys[0] in acronyms_of(two) or keys[1] in acronyms_of(one)


def _earliest(ordered: Sequence[Document]) -> Document | None:
    """The document older than all others; None where two share the first day or a day is not known."""
    days = [_day(document) for document in ordered]
    return ordered[0] if all(days) and days.count(days[0]) == 1 else None
