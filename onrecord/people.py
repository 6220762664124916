"""What a person does about the people of a record: merge, split, rename, import, undo.

Each of these is one transaction; a deed that fails leaves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.days import stamp
from onrecord.errors import ItemError, RunError
from onrecord.link.lists import read_list
from onrecord.link.ties import USER, links_in_force
from onrecord.linking import house_appearance, link_people, tie_anew
from onrecord.records import Appearance, Entry, Judgement, Link, Person, hash_words

if TYPE_CHECKING:
    from onrecord.store import Deed, Desk, Store

DEEDS = ("merge", "split", "rename", "import")


def merge_people(store: Store, one: str, other: str, *, by: str) -> Person:
    """Judge that two people are one; who was known first stays, and the other's id leads there."""
    with store.desk() as desk:
        people = [desk.find(one), desk.find(other)]
        if people[0] == people[1]:
            raise RunError(f"{one!r} and {other!r} are one already. See `onrecord people show {people[0][:8]}`")
        ours, theirs = (desk.appearances_of(person) for person in people)
        deed = desk.note_deed("merge", _name_both(desk, people), by)
        links = [_judge(ours[0], theirs[0], "same", by)]
        links += [replace(links[0], left=a, right=b) for a, b in _judged_across(desk, ours, theirs, "different")]
        desk.add_links(links, deed)
        tie_anew(desk, {one.id for one in (*ours, *theirs)})
        return _person_of(desk, ours[0])


def _name_both(desk: Desk, people: Sequence[str]) -> str:
    names = desk.names_of(people)
    return " and ".join(f"{names[person]} ({person[:8]})" for person in people)


def split_person(store: Store, whole: str, parts: Sequence[str], *, by: str) -> Person:
    """Judge that a person in some articles, or in the article of some statements, is another: those become one person of their own."""
    with store.desk() as desk:
        person = desk.find(whole)
        apart = {one.id: one for part in parts for one in desk.appearance_at(person, part)}
        rest = [one for one in desk.appearances_of(person) if one.id not in apart]
        if not rest:
            raise RunError(f"that is all there is of {whole!r}, so nothing would be left. Name fewer articles or statements")
        names = desk.names_of([person])
        deed = desk.note_deed("split", f"{names[person]} ({person[:8]}) in {', '.join(parts)}", by)
        first, *others = apart.values()
        links = [_judge(one, rest[0], "different", by) for one in apart.values()]
        links += [_judge(one, first, "same", by) for one in others]
        links += [replace(links[0], left=a, right=b) for a, b in _judged_across(desk, list(apart.values()), rest, "same")]
        desk.add_links(links, deed)
        tie_anew(desk, {*apart, *(one.id for one in rest)})
        return _person_of(desk, first)


def _judged_across(desk: Desk, ours: Sequence[Appearance], theirs: Sequence[Appearance], judgement: Judgement) -> set[tuple[str, str]]:
    """The pairs across two sets of appearances that anybody judged so before, and that a person now overrules."""
    left, right = {one.id for one in ours}, {one.id for one in theirs}
    links = [link for link in links_in_force(desk.links(left)) if link.judgement == judgement]
    return {(link.left, link.right) for link in links if {link.left, link.right} & left and {link.left, link.right} & right}


def _judge(left: Appearance, right: Appearance, judgement: Judgement, by: str) -> Link:
    return Link(left.id, right.id, "same_speaker", judgement, 1.0, "judged by hand", USER + by, stamp())


def _person_of(desk: Desk, one: Appearance) -> Person:
    person = desk.people_of([one.id])[one.id]
    return Person(person, desk.names_of([person])[person])


def rename_person(store: Store, key: str, name: str, *, by: str) -> Person:
    """Give a person a name that no rule changes."""
    name = " ".join(name.split())
    if not name:
        raise RunError("a name needs a letter. Write it in quotation marks")
    with store.desk() as desk:
        person = desk.find(key)
        deed = desk.note_deed("rename", f"{desk.names_of([person])[person]} ({person[:8]}) to {name}", by)
        desk.rename(person, name, deed)
        (first, *_) = desk.appearances_of(person)
        tie_anew(desk, {first.id})
        return _person_of(desk, first)


def undo_deed(store: Store, *, by: str, number: int | None = None) -> Deed | None:
    """Take back the last merge, split, rename or import that was not taken back yet; None where there is none.

    RunError where a number is given and the last one is another.
    """
    with store.desk() as desk:
        deed = desk.last_deed(DEEDS)
        if number is not None and (deed is None or deed.number != number):
            raise RunError("something else was done or taken back meanwhile. See what is the last thing now")
        if deed:
            desk.note_deed("undo", f"{deed.what} {deed.said}", by, withdraws=deed.number)
            tie_anew(desk, set(desk.drop_deed(deed.number)))
    link_people(store)
    return deed


@dataclass(slots=True)
class ImportCounts:
    """How many entries of a list were new, known already, or could not be used."""

    added: int = 0
    known: int = 0
    skipped: int = 0


def import_people(store: Store, path: str, *, by: str, on_skipped: Callable[[ItemError], None]) -> ImportCounts:
    """Keep the people of a list with their offices and days, and link them; rows that cannot be used go to `on_skipped`."""
    counts = ImportCounts()
    with store.desk() as desk:
        deed = None
        for entry in read_list(path):
            if isinstance(entry, ItemError):
                counts.skipped += 1
                on_skipped(entry)
            elif desk.knows_entry(entry.id):
                counts.known += 1
            else:
                deed = deed or desk.note_deed("import", path, by)
                _put_entry(desk, entry, deed, by)
                counts.added += 1
    link_people(store)
    return counts


def _put_entry(desk: Desk, entry: Entry, deed: int, by: str) -> None:
    found = [
        Appearance(hash_words("entry", entry.id, name), None, name, entry.kind, roles=entry.roles, wikidata=entry.wikidata)
        for name in entry.names
    ]
    desk.put_entry(entry, [house_appearance(one) for one in found], deed)
    reason = "names of one entry in an imported list"
    desk.add_links([replace(_judge(other, found[0], "same", by), reason=reason) for other in found[1:]], deed)
