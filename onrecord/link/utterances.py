"""Utterances: the versions of what was said once, the fullest first, with what each outlet kept, left out and changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.link.alignment import Change, compare_wordings
from onrecord.link.groups import Groups
from onrecord.link.quotations import SameWords, quoted_parts
from onrecord.link.words import Word, read_words
from onrecord.records import Document, Span, Statement, value_of
from onrecord.repairs import Offsets, repair_article

LONG = 3.0  # the weight of words in a row from which a version is more than a clip

Said = tuple[Document, Statement]


@dataclass(frozen=True, slots=True)
class Version:
    """How one article has an utterance: the word diff against the fullest version, whose own is all kept. The words carry their offsets."""

    statement: str
    document: str
    words: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """The versions of one utterance, the fullest first; `earliest` are the statements of the first day an article had it.

    Nobody is earliest where an article's day is not known.
    """

    versions: tuple[Version, ...]
    earliest: tuple[str, ...]


def find_utterances(articles: Iterable[tuple[Document, Sequence[Statement]]], links: Iterable[SameWords]) -> Iterator[Utterance]:
    """The utterances that more than one of the statements tell, in the order of their first statements."""
    found = list(links)
    wanted = {key for link in found for key in (link.left, link.right)}
    said = {one.id: (document, one) for document, statements in articles for one in statements if one.id in wanted}
    groups = _group(said, (link for link in found if link.left in said and link.right in said))
    gathered: dict[str, list[Said]] = {}
    for key, version in said.items():
        gathered.setdefault(groups.find(key), []).append(version)
    return (build_utterance(versions) for versions in gathered.values() if len(versions) > 1)


def build_utterance(versions: Sequence[Said]) -> Utterance:
    """The versions put in order and compared with the fullest of them; of equally full ones the earlier is taken."""
    wordings = {statement.id: _wording(document, statement) for document, statement in versions}
    ordered = sorted(versions, key=lambda one: (*_fullness(one, wordings[one[1].id]), _day(one[0]) or "9", one[0].id, one[1].id))
    fullest = wordings[ordered[0][1].id]
    days = [_day(document) for document, _ in ordered]
    first = min(filter(None, days)) if all(days) else ""
    return Utterance(
        tuple(
            Version(statement.id, document.id, len(wordings[statement.id]), tuple(compare_wordings(fullest, wordings[statement.id])))
            for document, statement in ordered
        ),
        tuple(statement.id for (_, statement), day in zip(ordered, days, strict=True) if day == first),
    )


def _group(said: Mapping[str, Said], links: Iterable[SameWords]) -> Groups[str]:
    """Long versions go together by links of their own; a clip is fastened to one: a phrase may occur in two and makes them no one."""
    groups = Groups[str]()
    long = {key for key, one in said.items() if _is_long(*one)}
    anchored = set(long)
    for link in sorted(links, key=lambda link: (link.right not in long, -link.score, link.left, link.right)):
        ends = {groups.find(link.left), groups.find(link.right)}
        if link.right not in long and len(ends) == 2 and ends <= anchored:
            continue
        groups.join(link.left, link.right)
        if ends & anchored:
            anchored |= ends
    return groups


def _is_long(document: Document, statement: Statement) -> bool:
    """Whether a part of it is long enough to be known again by itself."""
    meant, (moved,), _ = repair_article(document, (statement,))
    spans = quoted_parts(meant.text, moved) or moved.content
    return any(sum(word.weight for word in read_words(meant.text, [span])) >= LONG for span in spans)


def _wording(document: Document, statement: Statement) -> list[Word]:
    """The words as they were meant, each with its place in the text as it stands."""
    meant, (moved,), offsets = repair_article(document, (statement,))
    words = read_words(meant.text, quoted_parts(meant.text, moved) or moved.content)
    return [_restore(word, offsets) for word in words] if offsets.old else words


def _restore(word: Word, offsets: Offsets) -> Word:
    place = offsets.restore(Span(word.start, word.end))
    return replace(word, start=place.start, end=place.end)


def _fullness(version: Said, words: Sequence[Word]) -> tuple[bool, int]:
    """What sorts versions: quoted before told, more words before fewer."""
    document, statement = version
    return not quoted_parts(document.text, statement) and statement.manner != "direct", -len(words)


def _day(document: Document) -> str | None:
    day = value_of(document.published)
    return day[:10] if day and len(day) >= 10 and not day.startswith("X") else None
