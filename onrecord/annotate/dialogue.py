"""Dialogue in the continental manner: a dash opens the paragraph and no marks close the words. — I listened, replied the president."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.annotate.acts import is_known
from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft
from onrecord.records import Span

SCORE = 0.6
LEAST = 2  # paragraphs that a dash opens; one alone may be an aside
_LINE = re.compile(r"[—–―] ?(?=[^\W\d_])")
_TOLD = re.compile(
    r"[—–―] ?(?P<content>[^\n“”\"«»]+?[,?!…])(?: [—–―])? (?P<cue>[a-z]+)(?: back| again)? "
    r"(?P<source>(?:(?:the|an?|his|her|their|one|another) )?[^\W\d_][\w’'.-]*(?: [\w’'.-]+){0,6})\."
)


def read_dialogue(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one for each line of a dialogue that says who speaks, where none of them has its cue."""
    lines = [paragraph for paragraph in layout.paragraphs if _LINE.match(layout.text, paragraph.start)]
    if len(lines) < LEAST:
        return list(drafts)
    cues = {span for draft in drafts for span in draft.cue}
    found = []
    for line in lines:
        match = _TOLD.fullmatch(layout.text, line.start, line.end)
        if match and is_known(match["cue"]) and Span(*match.span("cue")) not in cues:
            content, cue, source = ((Span(*match.span(role)),) for role in ("content", "cue", "source"))
            content = (Span(content[0].start, content[0].end - (layout.text[content[0].end - 1] == ",")),)
            found.append(Draft(content, cue, source, SCORE))
    spoken = [draft.content[0] for draft in found]
    kept = (d for d in drafts if d.cue or not any(s.touches(one) for s in d.content for one in spoken))
    return [*kept, *found]
