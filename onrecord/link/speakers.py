"""Who is who across articles: the appearances of one block -> links between those that are one person, body or country, or are not.

True first: where the evidence is thin, or would fit two, they stay apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from onrecord.link.bodies import body_words, is_distinctive, stands_for
from onrecord.link.evidence import CLEAR, Evidence, Profile, Weigh, has_namesake, weigh_people
from onrecord.records import Appearance, Judgement, Link, Named, Seen, Sighted, SpeakerKind
from onrecord.spellings import NameMatch, compare_names, person_words, spelling_key

RULES = "rule speakers 2"  # another number has every article linked anew
_FORMED = ("person", "organisation")  # kinds whose names have other forms, and are judged by namesakes
_NAMESAKES_TOLD = 10  # clusters of one name of which each pair's judgement is kept

Company = Mapping[str, frozenset[str]]
Score = Callable[[Profile, Profile], Evidence]
Words = tuple[str, ...]  # of a name, folded


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the rules judge on two appearances."""

    left: str
    right: str
    judgement: Judgement
    score: float
    reason: str


def link_speakers(
    members: Sequence[Appearance],
    guests: Sequence[Appearance],
    company: Company,
    weigh: Weigh,
    crowd: Sequence[Appearance] = (),
    *,
    links: Iterable[Link] = (),
    changed: Collection[str] | None = None,
) -> list[Proposal]:
    """What the rules judge on the members of one block, in an order that stays; guests are only linked to.

    `company` gives the names around each appearance, `weigh` how telling a shared one is. The crowd are others of the members' names: each
    is linked to whom it fits among members and guests, and bears upon nobody. What was judged before does not count, but where `changed`
    names all those of whom anything changed: namesakes of the others are as `links`, the rules' links in force on them, have them.
    """
    kind = (members or guests)[0].kind if members or guests else "person"
    if kind == "country":
        return _link_to_first([*members, *crowd], "same country")
    score = _score_of(kind, weigh)
    groups = _group([*members, *guests])
    anew = set(groups) if changed is None else {_words_of(one) for one in (*members, *guests) if one.name in changed}
    known, found = _known_clusters({words: group for words, group in groups.items() if words not in anew}, links, company)
    clustered: dict[Words, list[Profile]] = {}
    for words, group in groups.items():
        clustered[words], judged = _cluster(group, company, score) if words in anew else (known[words], [])
        found += judged
    profiles = [profile for clusters in clustered.values() for profile in clusters]
    found += _link_forms(profiles, weigh) if kind == "person" else _link_acronyms(profiles, weigh)
    own = {one.id for one in members}
    turned = [one for one in (_turn(one, own) for one in found) if one.left in own]
    return [*turned, *_link_crowd(crowd, clustered, company, score, weigh)]


def link_newcomers(
    newcomers: Sequence[Appearance], known: Sequence[Appearance], links: Iterable[Link], company: Company, weigh: Weigh
) -> list[Proposal]:
    """What the rules judge on newcomers to the crowd of a block, where nothing else changed.

    `known` are the members and guests of the block that matter, `links` the rules' links in force on them.
    """
    kind = newcomers[0].kind
    if kind == "country":
        return _link_to_first([known[0], *newcomers], "same country")
    clustered, _ = _known_clusters(_group(known), links, company)
    return list(_link_crowd(newcomers, clustered, company, _score_of(kind, weigh), weigh))


def _score_of(kind: SpeakerKind, weigh: Weigh) -> Score:
    return _score_namesakes(weigh) if kind == "person" else _score_bodies


def _known_clusters(
    groups: Mapping[Words, Sequence[Appearance]], links: Iterable[Link], company: Company
) -> tuple[dict[Words, list[Profile]], list[Proposal]]:
    """The people behind each name as the links on namesakes have them, and those links."""
    words_of = {one.id: words for words, group in groups.items() for one in group}
    within = [link for link in links if link.left in words_of and words_of[link.left] == words_of.get(link.right)]
    roots = {link.left: link.right for link in within if link.judgement == "same"}
    clusters: dict[Words, dict[str, Profile]] = {words: {} for words in groups}
    for words, group in groups.items():
        for one in group:
            clusters[words].setdefault(roots.get(one.id, one.id), Profile()).add(one, company.get(one.id, frozenset()))
    return (
        {words: list(listed.values()) for words, listed in clusters.items()},
        [Proposal(link.left, link.right, link.judgement, link.score, link.reason) for link in within],
    )


def _link_crowd(
    crowd: Iterable[Appearance], clustered: Mapping[Words, Sequence[Profile]], company: Company, score: Score, weigh: Weigh
) -> Iterator[Proposal]:
    """Each of the crowd to the person of its name whom it clearly fits best; a lone surname also to one of a fuller name."""
    largest = {words: sorted(clusters, key=lambda cluster: -len(cluster.members)) for words, clusters in clustered.items()}
    full = [profile for words, clusters in clustered.items() if len(words) > 1 for profile in clusters]
    for one in crowd:
        profile = Profile()
        profile.add(one, company.get(one.id, frozenset()))
        words = _words_of(one)
        if found := _fitting(profile, largest.get(words, ()), score):
            yield Proposal(one.id, found[1].root.id, "same", found[0].points, found[0].reason)
        elif one.kind == "person" and len(words) == 1:
            yield from _unambiguous(_fitting_full(profile, full, weigh), weigh)


def _words_of(one: Named) -> Words:
    return person_words(one.name) if one.kind == "person" else body_words(one.name)


def like_names(names: Collection[str], members: Iterable[Named]) -> set[str]:
    """The members' names that are told apart from these by nothing, and lone surnames, which may be anybody's."""
    members = list(members)
    same = {_words_of(one) for one in members if one.name in names}
    return {one.name for one in members if (words := _words_of(one)) in same or (one.kind == "person" and len(words) == 1)}


def who_matters(newcomers: Sequence[Named], known: Iterable[Seen]) -> list[Seen]:
    """Those among the known by whom newcomers of one block are judged: their namesakes, or everybody for a lone surname or an office."""
    kind, names = newcomers[0].kind, {_words_of(one) for one in newcomers}
    if kind not in _FORMED or (kind == "person" and any(len(words) == 1 for words in names)):
        return list(known)
    return [one for one in known if _words_of(one) in names]


def who_is_judged(changed: Collection[str], members: Sequence[Sighted], guests: Sequence[Sighted]) -> set[str]:
    """The names in a block that must be judged anew where these changed: their own and those like them, lone surnames, and all that one
    person or body may have as well as another name there. To any other the same namesakes are left, and nothing to be tied to."""
    kind, everyone = members[0].kind, {one.name for one in chain(members, guests)}
    told = like_names(changed, chain(members, guests))
    if kind not in _FORMED or told == everyone:
        return everyone
    pairs = _formed_names(everyone) if kind == "person" else (pair for pair in product(everyone, repeat=2) if stands_for(*pair))
    words_of = {one.name: _words_of(one) for one in chain(members, guests)}
    forms = {words_of[name] for pair in pairs for name in pair[:2]}
    return {name for name in everyone if name in told or words_of[name] in forms}


def _turn(one: Proposal, own: set[str]) -> Proposal:
    """The proposal with a member on its left, if it has one."""
    return one if one.left in own else Proposal(one.right, one.left, one.judgement, one.score, one.reason)


def _link_to_first(members: Sequence[Appearance], reason: str) -> list[Proposal]:
    return [Proposal(one.id, members[0].id, "same", 1.0, reason) for one in members[1:]]


def _group(everyone: Iterable[Appearance]) -> dict[Words, list[Appearance]]:
    groups: dict[Words, list[Appearance]] = defaultdict(list)
    for one in everyone:
        groups[_words_of(one)].append(one)
    return groups


def _score_namesakes(weigh: Weigh) -> Score:
    def score(one: Profile, two: Profile) -> Evidence:
        name = compare_names(one.root.name, two.root.name)
        return weigh_people(one, two, name, weigh) if name else Evidence(0.0, "Jr, Sr or number differ", conflict=True)

    return score


def _score_bodies(one: Profile, two: Profile) -> Evidence:
    if is_distinctive(one.root.name):
        return Evidence(0.9, "same name, which few bodies can have")
    return Evidence(0.5, "same name, which many bodies have")


def _cluster(group: Sequence[Appearance], company: Company, score: Score) -> tuple[list[Profile], list[Proposal]]:
    """The people behind one name: each appearance joins the cluster that fits it clearly best, those with offices first."""
    order = {one.id: n for n, one in enumerate(group)}
    clusters: list[Profile] = []
    reasons: dict[str, Evidence] = {}
    for one in sorted(group, key=lambda one: (not one.roles, order[one.id])):
        profile = Profile()
        profile.add(one, company.get(one.id, frozenset()))
        if not _join(profile, clusters, score, reasons):
            clusters.append(profile)
    for _ in range(_ROUNDS):
        clusters.sort(key=lambda cluster: (-len(cluster.members), order[cluster.root.id]))
        left = [cluster for n, cluster in enumerate(clusters) if _join(cluster, clusters[:n], score, reasons)]
        clusters = [cluster for cluster in clusters if cluster not in left]
        if not left:
            break
    for cluster in clusters:
        cluster.members.sort(key=lambda one: order[one.id])
    clusters.sort(key=lambda cluster: order[cluster.root.id])
    return clusters, [*_tell_joined(clusters, reasons), *_tell_apart(clusters, score)]


_MANY = 40  # clusters of one name with which another is compared: the largest
_ROUNDS = 3  # how often clusters that grew are compared again


def _join(profile: Profile, clusters: Sequence[Profile], score: Score, reasons: dict[str, Evidence]) -> bool:
    """Add one to the cluster that fits."""
    found = _fitting(profile, clusters, score)
    if not found:
        return False
    evidence, cluster = found
    reasons.setdefault(profile.root.id, evidence)
    cluster.absorb(profile)
    return True


def _fitting(profile: Profile, clusters: Sequence[Profile], score: Score) -> tuple[Evidence, Profile] | None:
    """The cluster that fits best and how well; None where another fits about as well that cannot be the same."""
    fitting = [(evidence, cluster) for cluster in clusters[:_MANY] if (evidence := score(profile, cluster)).is_same]
    fitting.sort(key=lambda pair: -pair[0].points)
    close = [cluster for evidence, cluster in fitting if fitting[0][0].points - evidence.points < CLEAR]
    if not close or any(score(close[0], other).conflict for other in close[1:]):
        return None
    return fitting[0]


def _tell_joined(clusters: Iterable[Profile], reasons: Mapping[str, Evidence]) -> Iterator[Proposal]:
    for cluster in clusters:
        for one in cluster.members[1:]:
            evidence = reasons.get(one.id) or reasons.get(cluster.root.id) or Evidence(1.0, "same name")
            yield Proposal(one.id, cluster.root.id, "same", evidence.points, evidence.reason)


def _tell_apart(clusters: Sequence[Profile], score: Score) -> Iterator[Proposal]:
    for one, two in combinations(clusters[:_NAMESAKES_TOLD], 2):
        evidence = score(two, one)
        yield Proposal(two.root.id, one.root.id, "different" if evidence.conflict else "unsure", evidence.points, evidence.reason)


def _link_forms(profiles: Sequence[Profile], weigh: Weigh) -> list[Proposal]:
    """Links between the people of different forms of a name: a surname alone, initials, another spelling, order or middle name."""
    full = [profile for profile in profiles if len(person_words(profile.root.name)) > 1]
    bare = [profile for profile in profiles if len(person_words(profile.root.name)) == 1]
    found = [(two, one, evidence) for one, two, evidence in _fitting_forms(full, weigh)]
    for profile in bare:
        found += _fitting_full(profile, full, weigh)
    return _unambiguous(found, weigh)


Fitting = tuple[Profile, Profile, Evidence]


def _fitting_forms(full: Sequence[Profile], weigh: Weigh) -> Iterator[Fitting]:
    named: dict[str, list[Profile]] = defaultdict(list)
    for profile in full:
        named[profile.root.name].append(profile)
    for left, right, match in _formed_names(named):
        for one, two in product(named[left], named[right]):
            if (evidence := weigh_people(one, two, match, weigh)).is_same:
                yield one, two, evidence


def _formed_names(names: Iterable[str]) -> Iterator[tuple[str, str, NameMatch]]:
    """Each two names of other words that may be one person's."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for name in names:
        words = person_words(name)
        for letter in {spelling_key(words[0])[:1], spelling_key(words[-1])[:1]}:
            by_letter[letter].append(name)
    for left, right in dict.fromkeys(pair for listed in by_letter.values() for pair in combinations(listed, 2)):
        if person_words(left) != person_words(right) and (match := compare_names(left, right)):
            yield left, right, match


def _fitting_full(bare: Profile, full: Sequence[Profile], weigh: Weigh) -> Iterator[Fitting]:
    named = [(profile, name) for profile in full if (name := compare_names(bare.root.name, profile.root.name))]
    of_surname = {person_words(profile.root.name)[:: len(person_words(profile.root.name)) - 1] for profile, name in named if name.surname}
    for profile, name in named:
        only = name.surname and len(of_surname) == 1 and not has_namesake(bare, profile.root.name)
        evidence = weigh_people(bare, profile, name, weigh, only=only)
        if evidence.is_same:
            yield bare, profile, evidence


def _unambiguous(found: Iterable[Fitting], weigh: Weigh) -> list[Proposal]:
    """The links of those that fit, unless another fits one of them about as well and may not be one with both."""
    fitting = sorted(found, key=lambda pair: -pair[2].points)
    of: dict[str, list[Fitting]] = defaultdict(list)
    for pair in fitting:
        of[pair[0].root.id].append(pair)
        of[pair[1].root.id].append(pair)

    def is_rival(one: Profile, two: Profile, evidence: Evidence) -> bool:
        close = [pair for pair in of[one.root.id] if abs(pair[2].points - evidence.points) < CLEAR]
        others = (other for pair in close for other in pair[:2] if other is not one and other is not two)
        return any(not _may_be_one(two, other, weigh) for other in others)

    return [
        Proposal(one.root.id, two.root.id, "same", evidence.points, evidence.reason)
        for one, two, evidence in fitting
        if not is_rival(one, two, evidence) and not is_rival(two, one, evidence)
    ]


def _may_be_one(one: Profile, two: Profile, weigh: Weigh) -> bool:
    """Whether nothing in their names and offices keeps two apart."""
    name = compare_names(one.root.name, two.root.name)
    return name is not None and not weigh_people(one, two, name, weigh).conflict


def _link_acronyms(profiles: Sequence[Profile], weigh: Weigh) -> list[Proposal]:
    """Acronyms to the one body in the record that they may stand for and that keeps the same company."""
    found = []
    for short in profiles:
        full = [profile for profile in profiles if stands_for(short.root.name, profile.root.name)]
        if len(full) == 1:
            evidence = weigh_people(short, full[0], NameMatch(0.6, "acronym of the only body with these initials"), weigh)
            if evidence.is_same:
                found.append(Proposal(short.root.id, full[0].root.id, "same", evidence.points, evidence.reason))
    return found
