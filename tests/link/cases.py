"""The table form of the linker's tests: a line for each speaker in an article, and who is one with whom."""

from __future__ import annotations

from collections import defaultdict

from onrecord.days import date_range
from onrecord.link.appearances import asked_guests, blocks_of, own_block
from onrecord.link.holders import link_holders
from onrecord.link.speakers import Proposal, link_speakers
from onrecord.link.ties import links_in_force, tie_people
from onrecord.names import fold_name
from onrecord.records import Appearance, Link, Role, hash_words

KINDS = {"body": "organisation", "country": "country", "office": "unnamed"}
NOW = "2024-01-01T00:00:00+00:00"


def read_line(line: str, number: int) -> tuple[Appearance, frozenset[str]]:
    """ "Ines Varga | mayor of Sarn | 2016-03 | Osk Vell, Elda": name, roles parted by ";", day of the article, company.

    "body:", "country:" and "office:" before the name tell what else it is, "she:" and "he:" a pronoun; "list:" an entry of an
    imported list, whose day is a range.
    """
    parts = [part.strip() for part in line.split("|")] + [""] * 3
    mark, _, name = parts[0].rpartition(":")
    days = date_range(parts[2]) if parts[2] else None
    first, last = days or (None, None)
    kind = KINDS.get(mark, "person")
    texts = [name.strip()] if kind == "unnamed" else [role.strip() for role in parts[1].split(";") if role.strip()]
    one = Appearance(
        id=hash_words(str(number), name),
        document_id=None if mark == "list" else f"article {number}",
        name=name.strip(),
        kind=kind,
        read_as=kind,
        roles=tuple(Role(text, first, last) for text in texts),
        gender={"she": "f", "he": "m"}.get(mark),
        first=first,
        last=last,
        statements=1,
    )
    return one, frozenset(fold_name(name) for name in parts[3].split(",") if name.strip())


def judge(*lines: str) -> tuple[list[Appearance], list[Proposal]]:
    """Everything that the rules propose on the speakers of some articles, offices last."""
    read = [read_line(line, number) for number, line in enumerate(lines)]
    company = {one.id: names for one, names in read}
    everyone = [one for one, _ in read]
    members: dict[str, list[Appearance]] = defaultdict(list)
    for one in everyone:
        members[own_block(one)].append(one)
    proposals: list[Proposal] = []
    for block in sorted(members, key=lambda block: block.startswith("office")):
        guests = [one for one in everyone if block in blocks_of(one) and own_block(one) != block]
        if block.startswith("office"):
            person_of = {one: group[0] for group in tie(everyone, proposals) for one in group}
            proposals += link_holders(members[block], guests, person_of)
        else:
            proposals += link_speakers(members[block], asked_guests(members[block], guests), company, lambda name: 0.6)
    return everyone, proposals


def tie(everyone: list[Appearance], proposals: list[Proposal]) -> list[list[str]]:
    links = [Link(one.left, one.right, "same_speaker", one.judgement, one.score, one.reason, "rule test", NOW) for one in proposals]
    return tie_people([one.id for one in everyone], links_in_force(links))


def people_of(*lines: str) -> list[list[int]]:
    """Which lines are one person, as lists of their numbers."""
    everyone, proposals = judge(*lines)
    number = {one.id: n for n, one in enumerate(everyone)}
    return [[number[one] for one in group] for group in tie(everyone, proposals)]
