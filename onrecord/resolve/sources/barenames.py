"""Single names that act and show no sign of a human: "Velgrad denies this", "Orlabank denied it" are no person."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.countries import STEM
from onrecord.resolve.names.givennames import given_gender
from onrecord.resolve.names.people import Person
from onrecord.resolve.names.states import adjectives_of
from onrecord.resolve.reading import Reading, Speaker

# "says Pilar", "Pilar, 34", "Pilar (34)", "Pilar who", "— Pilar"
_HUMAN_BEFORE = re.compile(
    r"(?:\b(?:said|says|asked|asks|added|adds|laughed|recalled|admits|admitted|replied|insists|insisted|explained|called|named|as)"
    r"|[—–-]|[”\"’]) ?$"
)
_LEAD = re.compile(r"(?:^|[.!?:;,\n”\"] ?|\n|\b(?:and|but|while|as|that|which|what|when|where|because|if|then) )$")
_STRONG = re.compile(
    r" (?:(?:has|have|had|also|later|again) ){0,2}(?:den(?:y|ies|ied)|reject|agree[ds]\b|announc|accus|condemn|promis|apologi[sz]|refus|vow"
    r"|threaten|oppos|report|thank|welcom)"
)
_IN_PRINT = re.compile(
    r" (?:says|said|argues|argued) in (?:an|its) (?:editorial|leader|leading article)\b| in (?:an|its) (?:editorial|leader)\b"
)
_PLACED = re.compile(r"\b(?:of|in|to|[Aa]ccording to|into|across|between|against|leave|left) (?:the )?$|\($|\w, $|\b[A-Z]\w+ and $")
_HUMAN_AFTER = re.compile(r",? (?:aged )?\(?\d{1,3}\b|,? (?:who|whose)\b|:|[”\"’]?,? (?:himself|herself)\b|, [A-Z][\w ]+:")
# what a body or country does: "denied", "has promised"; what it is not asked: "shrugged"
_ACTS = re.compile(
    r" (?:(?:has|have|had|also|later|again|will|would|then|now|itself|repeatedly|never|immediately|strongly) ){0,2}"
    r"(?:said|says|den(?:y|ies|ied)|reject\w*|agree[ds]?|announc\w+|accus\w+|condemn\w*|call(?:s|ed)|promis\w+|warn\w*|welcom\w+|deni\w+"
    r"|thank\w*|apologi[sz]\w+|refus\w+|declin\w+|insist\w*|vow\w*|threaten\w*|demand\w*|respond\w*|claim\w*|confirm\w*|expect\w*|oppos\w+|report\w*|writes?)\b"
)


def open_bare_names(reading: Reading) -> None:
    """Make each speaker a body or a country whom the text only has as a single name that acts."""
    if not any(len(person.keys) > 1 and person.sure for person in reading.people.all):  # a text that introduces nobody
        return
    told: dict[int, Speaker | None] = {}
    for turn in reading.turns:
        speaker = turn.speaker
        if speaker is None or speaker.person is None or speaker.kind != "person":
            continue
        person = speaker.person
        if id(person) not in told:
            told[id(person)] = _as_body(reading, person, speaker)
            if told[id(person)]:
                _forget(reading, person)
        if body := told[id(person)]:
            turn.speaker = replace(body, rule=speaker.rule, score=min(body.score, speaker.score))


def _forget(reading: Reading, person: Person) -> None:
    """Nobody by that name is meant by "he" or "his"."""
    reading.people.all.remove(person)
    reading.bare += person.mentions
    for mention in person.mentions:
        reading.people.of_mention.pop(mention.start, None)


def _as_body(reading: Reading, person: Person, speaker: Speaker) -> Speaker | None:
    if len(person.keys) > 1 or person.gender or person.role_words or person.titles or person.kin or given_gender(person.name):
        return None
    shown = [mention for mention in person.mentions if not reading.is_title(mention.start)]
    if not shown or any(mention.title or mention.honorific or mention.surname for mention in shown):
        return None
    # "of Kestria", "(Kestria)" tell nothing
    if any(_IN_PRINT.match(reading.text, mention.end) for mention in shown):
        return _body(reading, person, speaker)
    shown = [mention for mention in shown if not _PLACED.search(reading.text[max(0, mention.start - 12) : mention.start])]
    for mention in shown:
        lead = reading.text[max(0, mention.start - 12) : mention.start]
        if not _LEAD.search(lead) or _HUMAN_BEFORE.search(lead) or _HUMAN_AFTER.match(reading.text, mention.end):
            return None
    outer = [mention for mention in shown if not reading.in_content(mention.start)]
    if not outer or not all(_ACTS.match(reading.text, mention.end) or _is_owner(reading, mention.end) for mention in outer):
        return None
    if not any(_STRONG.match(reading.text, mention.end) for mention in outer):  # a man may be said to have said
        return None
    return _body(reading, person, speaker)


def _body(reading: Reading, person: Person, speaker: Speaker) -> Speaker:
    country = len(person.name) >= STEM and any(other.last in adjectives_of(person.name) for other in reading.mentions)
    return replace(speaker, kind="country" if country else "organisation", person=None, role=None, gender=None)


def _is_owner(reading: Reading, at: int) -> bool:
    return reading.text.startswith(("'s ", "’s ", ", which "), at)
