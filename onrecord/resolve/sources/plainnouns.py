"""Words that only a sentence's beginning, or their place before a name, sets in capitals: "Exporters", "Minority and women voters"."""

from __future__ import annotations

import re

from onrecord.names import fold_name, words_of
from onrecord.resolve.lexicon import BODIES, CALLED_BODIES, DOCUMENTS, GROUPS, ROLE_MODIFIERS, ROLES
from onrecord.resolve.names.mentions import Mention

# a word that ends the head of a noun phrase and opens what hangs on it
LINKS = words_of(
    """
    of for in at from with on to by near inside outside within behind who whom whose which that as about into over under after before
    just close familiar authorised authorized based led including like such and or but among against across investigating representing
    working interviewed published issued obtained carried signed written compiled commissioned dated set seen read called named known
    made speaking living briefed involved quoted cited attending taken above below here there where when because than himself herself
    itself themselves dressed selling reached holding carrying wearing sitting standing waiting queueing pinned sent handed shared"""
)
# surnames that look like people of a trade
_SURNAMES = words_of("""
    rogers sanders saunders waters peters myers powers chambers withers summers anders meyers rivers sellers flowers masters
    jaspers weathers somers ayers byers hyers towers roggers nichols gross jones
""")
# what several do: "Orskites hope"; but "did Sanders say"
_AGREES = re.compile(
    r" (?:also |still |now |often )?(?:are|were|have|aren[’']t|don[’']t|haven[’']t|say|think|want|hope|call|believe|fear|expect|see|view"
    r"|support|oppose|argue|suggest|show|agree|tell|claim|warn|know|feel|need)\b"
)
_BARE_VERB_AFTER = ("did ", "does ", "do ", "will ", "would ", "let ", "can ", "could ", "should ", "may ", "might ", "make ", "made ")
_NOUN_AFTER = re.compile(r" of (?!the\b)[a-z]| to \d")
_ADDRESSED = words_of("president speaker chairman chairwoman chair secretary mayor ambassador minister justice")


def is_plain_noun(mention: Mention, following: str) -> bool:
    """Whether a capital only opens the sentence: "Importers in three countries"."""
    word = fold_name(mention.words[0])
    if mention.surname or (mention.honorific and word not in _ADDRESSED):  # "Mr Abbot", not "Mr Speaker"
        return False
    if following == "and" and word in ROLE_MODIFIERS:  # "Minority and women voters"
        return True
    return (
        word in GROUPS
        or word in ROLES
        or word in DOCUMENTS
        or word.removesuffix("s") in ROLES
        or (mention.opens and word.endswith("s") and (_is_link(following) or _is_trade(word)))
    )


def names_several(text: str, mention: Mention) -> bool:
    """ "Orskites hope", "Polling of voters", "Close to 50": a plural by its verb, or a plain noun that opens its sentence."""
    if mention.opens and fold_name(mention.name) in CALLED_BODIES - BODIES:  # "Processor blames glut", not of the firm Processor
        return re.search(rf"[\w,] {re.escape(mention.name)}\b|\b{re.escape(mention.name)}[’']s\b", text) is None
    agrees = mention.name.endswith("s") and _AGREES.match(text, mention.end) and not text.endswith(_BARE_VERB_AFTER, 0, mention.start)
    return bool(agrees) or (mention.opens and _NOUN_AFTER.match(text, mention.end) is not None)


def _is_link(word: str) -> bool:
    """Whether a word ties more to a noun; "himself" only stresses a name."""
    return word in LINKS and not word.endswith("self")


def _is_trade(word: str) -> bool:
    """ "Exporters", "Scientologists": people of a trade or creed, by the word's end."""
    return word.endswith(("ers", "ors", "ists", "ians", "ants", "ents")) and len(word) > 6 and word not in _SURNAMES
