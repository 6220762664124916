"""Names of bodies across articles: which are names at all, which name one body alone, and acronyms."""

from __future__ import annotations

from functools import lru_cache

from onrecord.countries import country_named
from onrecord.names import acronyms_of, body_keys, fold_name, is_acronym, strip_possessive, words_of
from onrecord.spellings import romanise

# words that many bodies share: a name of these alone is one body's only within one country
_COMMON = words_of("""
    supreme high central federal national international state city county town district foreign interior defence defense justice finance
    health education trade council court courts committee commission ministry parliament congress senate government police army navy
    bank university union party agency authority board department office house assembly security public general chamber fund post times
    herald news association institute group company service services republican democratic people's chief main first new royal
""")
_SHORTEST_ACRONYM = 3


@lru_cache(maxsize=16384)
def is_body_name(name: str) -> bool:
    """Whether a body is named, not described: "Canal Commission", "Clinton campaign", but neither "canal commission" nor "new poll"."""
    words = [word for word in name.split() if word.casefold() not in ("of", "the", "and", "for", "on", "in", "to", "at", "a")]
    return bool(words) and words[0][0].isupper() and len(words) <= 8 and (len(words) < 3 or words[1][0].isupper() or words[-1][0].isupper())


@lru_cache(maxsize=16384)
def body_words(name: str) -> tuple[str, ...]:
    """The words of a body's name as they are compared: without small words and possessives, a country for its adjective."""
    return tuple(_word(word) for word in body_keys(romanise(name)))


def _word(word: str) -> str:
    plain = {"defense": "defence", "labor": "labour", "center": "centre", "organization": "organisation"}.get(word, word)
    country = country_named(strip_possessive(plain)) if len(plain) > 3 else None
    return fold_name(country) if country else plain


def body_block(name: str) -> str:
    """The key of the bodies that may be this one."""
    return "body " + " ".join(body_words(name))


def body_blocks(name: str) -> frozenset[str]:
    """The keys of the acronyms that may stand for a body."""
    return frozenset(f"body {acronym}" for acronym in acronyms_of(name) if len(acronym) >= _SHORTEST_ACRONYM)


def is_distinctive(name: str) -> bool:
    """Whether one body alone is likely to have this name: "Threll Canal Commission", not "Supreme Court"."""
    return is_acronym(name) or not _COMMON.issuperset(body_words(name))


def stands_for(short: str, full: str) -> bool:
    """Whether an acronym may stand for a body's name."""
    return is_acronym(short) and len(fold_name(short)) >= _SHORTEST_ACRONYM and fold_name(short) in acronyms_of(full)
