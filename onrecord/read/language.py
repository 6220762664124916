"""Which language a text is in: stop words settle English cheaply, a language model decides the rest."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

STOP_WORDS = """
    the and that said with from has have been his which who whose their this these those would about were they he she it its to not are be
    as when what where there could should can more than into out after before you your because while but our how if or then them him
"""
ENGLISH = frozenset(STOP_WORDS.split())
"""Words English text is full of; those that other languages also have (in, of, is, was, so, had, we, for, at, on) are left out."""
WORD = re.compile(r"[^\W\d_]+")
FIRST_SAMPLE, LARGER_SAMPLE = 600, 6_000
ENOUGH_ENGLISH, ENOUGH_DIFFERENT = 0.08, 2
"""Shares in German, Dutch, Afrikaans, Frisian, Danish and Norwegian stay below 0.05; the driest English agency copy has 0.09."""
HARDLY_ENGLISH = 0.05
SURE = 0.9
NAMED = """
    ar Arabic be Belarusian bg Bulgarian bn Bengali ca Catalan cs Czech da Danish de German el Greek es Spanish
    et Estonian fa Persian fi Finnish fr French he Hebrew hi Hindi hr Croatian hu Hungarian hy Armenian id Indonesian
    it Italian ja Japanese ka Georgian kk Kazakh ko Korean la Latin lt Lithuanian lv Latvian mk Macedonian ms Malay
    nb Norwegian nl Dutch nn Norwegian no Norwegian pl Polish pt Portuguese ro Romanian ru Russian sk Slovak
    sl Slovenian sq Albanian sr Serbian sv Swedish sw Swahili th Thai tr Turkish uk Ukrainian ur Urdu vi Vietnamese
    zh Chinese
"""
NAMES = dict(zip(NAMED.split()[::2], NAMED.split()[1::2], strict=True))


def identify_language(pieces: list[str]) -> str | None:
    """The code of the language of running text; None where a text is too short or too mixed to tell."""
    sample = _sample(pieces, FIRST_SAMPLE)
    share, different = _english_share(sample)
    if share >= ENOUGH_ENGLISH and different >= ENOUGH_DIFFERENT:
        return "en"
    sample = _sample(pieces, LARGER_SAMPLE)
    share, different = _english_share(sample)
    if share >= ENOUGH_ENGLISH and different >= ENOUGH_DIFFERENT:
        return "en"
    return _classify(sample, share)


def language_name(code: str) -> str:
    """The English name of a language, or its code where the table has none."""
    return NAMES.get(code, f"the language with the code {code!r}")


def _sample(pieces: list[str], size: int) -> str:
    """Text from the longest pieces' starts, in their order, up to `size` characters."""
    wanted = sorted(sorted(range(len(pieces)), key=lambda number: -len(pieces[number]))[:12])
    taken, left = [], size
    for number in wanted:
        part = pieces[number][:left]
        taken.append(part)
        left -= len(part)
        if left <= 0:
            break
    return " ".join(taken)


def _english_share(sample: str) -> tuple[float, int]:
    words = [word.lower() for word in WORD.findall(sample)]
    return sum(word in ENGLISH for word in words) / max(1, len(words)), len(ENGLISH.intersection(words))


def _classify(sample: str, share: float) -> str | None:
    """The model's answer; in Latin letters, a text it is unsure of or with many English words has the benefit of the doubt."""
    code, confidence = _identifier().classify(sample)
    if code == "en":
        return "en"
    letters = [character for character in sample if character.isalpha()]
    latin = sum(character < "\u0250" for character in letters) >= 0.5 * len(letters)
    return None if latin and (confidence < SURE or share > HARDLY_ENGLISH) else str(code)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
