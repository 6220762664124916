"""What a cue does: a small open table of cue words with their acts, and a fallback for those not in it."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.records import Act

# One row an act. A word stands in its base form; a phrase is matched before a word. Rows are read from the top.
CUES: dict[Act, str] = {
    "deny": (
        "deny, reject, refute, dismiss, rebut, disavow, repudiate, dispute, contradict, brush off, brush aside, denial, rule out,"
        " take issue with"
    ),
    "ask": "ask, inquire, enquire, query, wonder, question, pose, want to know, press whether, press on, be pressed",
    "demand": (
        "demand, urge, call for, call on, call upon, order, request, insist on, appeal, press for, plead, beg, tell to, exhort, implore,"
        " instruct, command, direct, recommend, advocate, suggest that, petition, push for, require, invite, encourage, lobby, call to,"
        " demands, appeals, ask for, ask to, argue for, solicit, summon, issue an order, give an order"
    ),
    "promise": "promise, pledge, vow, swear to, commit, guarantee, undertake, offer to, promises, commitment",
    "accuse": (
        "accuse, blame, criticise, criticize, condemn, denounce, slam, blast, attack, charge, allege, decry, deplore, lambaste, fault,"
        " castigate, rebuke, chide, hit out, lash out, take aim, mock, ridicule, deride, assail, scold, accusation, allegation, criticism,"
        " chastise, berate, brand, reproach, be critical of"
    ),
    "warn": "warn, caution, threaten, warning, threat, alert, sound the alarm",
    "announce": "announce, declare, unveil, proclaim, announcement, introduce, launch, release, issue",
    "agree": "agree, concede, admit, acknowledge, accept, confess, concur, grant, recognise, recognize, allow, admission",
    "think": (
        "think, believe, feel, hope, want, fear, expect, know, wish, consider, suspect, doubt, plan, intend, worry, assume, view, regard,"
        " see, imagine, guess, reckon, anticipate, decide, understand, mean, dream, desire, prefer, support, oppose, favor, favour, like,"
        " hate, love, forget, realise, realize, figure, seek, aim, belief, opinion, hopes, fears, seem,"
        " determine, judge, deem, envision, envisage, foresee, be concerned, be confident, be convinced, be worried, be determined,"
        " be afraid, be optimistic, be sure, be certain, concern, confident, convinced, worried, afraid, optimistic, skeptical, sceptical,"
        " aware, interested in, watch, look, try, attempt, trust, endorse, approve, enjoy, be willing, willing, in favour of,"
        " in favor of, rate, regret, express confidence, express concern, express regret, express hope, express doubt, have no intention,"
        " have no objection"
    ),
    "say": (
        "say, tell, add, note, state, according to, report, write, explain, claim, argue, insist, point out, stress, emphasise,"
        " emphasize, remark, comment, observe, maintain, assert, contend, describe, call, cite, quote, reply, respond, answer,"
        " tweet, post, continue, conclude by, mention, recall, remind, repeat, reiterate, show, indicate, predict, estimate,"
        " testify, read, go on, joke, quip, praise, laud, hail, refer, speak, talk, speculate, suggest, imply, hint, signal,"
        " confirm, affirm, tout, defend, lament, boast, brag, express, voice, detail, outline, stipulate, publish, opine, advise,"
        " elaborate, shout, yell, cry, whisper, mutter, laugh, sing, chant, declare that, conclude, welcome, learn, put it, put,"
        " make clear, make it clear, in the words, words, verdict, thank, decline, refuse, point to, reaffirm, rule, play down,"
        " seize on, fume, retort, apologise, apologize, inform, sigh, attribute, confide, let slip, protest, recount, relate,"
        " counter, disagree, discuss, adamant, murmur, growl, summarise, summarize, convey, forecast, suggestion, find, remember,"
        " propose, assure, swear, offer, complain, let it be, call to say, ring to say,"
        " reveal, disclose, be understood, cast doubt, leave no doubt, draw a direct"
    ),
}
_NEGATION = re.compile(
    r"\b(?:not|never|n['’]t|no longer|without|refus\w+|declin\w+|fail\w*|stopp\w+ short|neither|nor)\b|n['’]t\b", re.IGNORECASE
)
_PLEADED, _PLEA = re.compile(r"\bplea(?:d|ds|ded|ding|s)?\b", re.IGNORECASE), re.compile(r"(not )?guilty\b", re.IGNORECASE)
_ONSET = re.compile(r"\W*(?:not )?(to|for)\b", re.IGNORECASE)
# "the crew to leave": somebody, and what to do; no question
_TO_DO = re.compile(
    r"\W*(?!(?:who|whom|whose|what|when|where|which|why|how|if|whether|about|is|are|was|were|do|does|did|will|would|can|could)\b)"
    r"(?:[^\s,.?!;:“”\"]+ ){1,8}(?:not )?to [a-z]",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?[\"”’'»]*\s*$")
_AUXILIARIES = frozenset(
    {"be", "am", "is", "are", "was", "were", "been", "being", "have", "has", "had", "having", "do", "does", "did", "will", "would", "shall"}
    | {"should", "may", "might", "can", "could", "must", "not", "to", "also", "never", "repeatedly", "again", "further", "earlier", "later"}
    | {"then", "now", "once", "reportedly", "publicly", "simply", "only", "just", "even", "still", "already", "always", "often"}
)
_IRREGULAR = {
    "said": "say", "told": "tell", "thought": "think", "wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak",
    "saw": "see", "seen": "see", "knew": "know", "known": "know", "felt": "feel", "meant": "mean", "swore": "swear", "sworn": "swear",
    "understood": "understand", "sought": "seek", "found": "find", "heard": "hear", "learnt": "learn", "went": "go", "gone": "go",
    "bade": "bid", "hit": "hit", "read": "read", "foresaw": "foresee", "held": "hold", "put": "put", "took": "take", "sang": "sing",
    "undertook": "undertake", "drew": "draw", "left": "leave",
    "lying": "lie", "denies": "deny", "denied": "deny", "replied": "reply", "cried": "cry", "tried": "try",
    "implied": "imply", "testified": "testify", "decried": "decry", "wished": "wish", "worried": "worry", "had": "have", "has": "have",
    "is": "be", "are": "be", "was": "be", "were": "be",
}  # fmt: skip


def _read_table() -> dict[str, Act]:
    table: dict[str, Act] = {}
    for act, row in CUES.items():
        for cue in row.split(","):
            table.setdefault(cue.strip(), act)
    return table


_TABLE = _read_table()


@lru_cache(maxsize=4096)
def base_forms(word: str) -> tuple[str, ...]:
    """The forms under which a word may stand in the table, likeliest first."""
    word = word.casefold()
    if word in _IRREGULAR:
        return (_IRREGULAR[word], word)
    forms = [word]
    for ending, replacements in (("ies", ("y",)), ("ied", ("y",)), ("ing", ("", "e")), ("ed", ("", "e")), ("es", ("", "e")), ("s", ("",))):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            forms += [stem + replacement for replacement in replacements]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return tuple(forms)


def classify_cue(cue: str, content: str = "") -> Act:
    """The act of a cue as printed, its parts joined by a space; "say" for cues the table does not know.

    A content that begins with "to" or "for" belongs to the cue's phrase: "asked [to leave]" and "asked [the crew to leave]" demand,
    "asked [where he was]" asks; so does a question without a cue.
    """
    if not cue and _QUESTION.search(content):
        return "ask"
    if _PLEADED.search(cue) and (plea := _PLEA.match(content)):
        return "deny" if plea.group(1) else "agree"
    onset = _ONSET.match(content)
    act = _look_up(f"{cue} {onset[1]}" if onset else cue) or "say"
    return "demand" if act == "ask" and _TO_DO.match(content) else act


def is_known(cue: str) -> bool:
    """Whether the table has the cue: an unknown one may be no word of saying at all."""
    return _look_up(cue) is not None


@lru_cache(maxsize=8192)
def _look_up(cue: str) -> Act | None:
    words = re.findall(r"[\w’'-]+", cue.casefold())
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            if size == 1 and words[at] in _AUXILIARIES:
                continue
            rest = " ".join(words[at + 1 : at + size])
            for form in base_forms(words[at]):
                phrase = f"{form} {rest}".strip()
                if phrase in _TABLE:
                    return _TABLE[phrase]
    return None


def is_negated(cue: str) -> bool:
    """Whether the cue itself is negated: "did not say", "refused to comment", "never promised"."""
    return bool(_NEGATION.search(cue))
