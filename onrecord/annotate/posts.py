"""Posts of a network printed in an article, as a copied page has them: a name, a handle, the words, and what the network adds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.annotate.introduced import is_own
from onrecord.annotate.layout import Layout
from onrecord.annotate.mend import Draft
from onrecord.records import Span

SCORE = 0.6
MOST = 4  # paragraphs of one post
_NAME = re.compile(r"[^\W\d_][\w’'.-]*(?: [\w’'.&-]+){0,4}")
_HANDLE = re.compile(r"(?:(?P<name>[^\W\d_][\w’'.-]*(?: [\w’'.&-]+){0,4}) ?[·•(]? ?)?@\w{2,30}\)?(?: ?[·•].{0,40})?:?")

# Mayor Lidia Harn on her Telegram channel: Power is back.
_ON_CHANNEL = re.compile(
    r"(?P<name>[^\W\d_a-z][^:\n“”\"«»]{2,80}?),? (?:on|in|via) (?:(?:his|her|its|their|the|an?) )?(?:official |personal |verified )?"
    r"(?:Telegram|Facebook|X|Twitter|Instagram|VK|Weibo|Bluesky|Mastodon|social media)(?: (?:channel|page|account|post|feed))?: "
    r"(?P<words>[^\n“”\"«»]{12,})"
)


def read_posts(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one for each post whose words none of them holds; a post ends where the network's own lines begin."""
    found: list[Draft] = []
    for number, paragraph in enumerate(layout.paragraphs):
        about = layout.text[paragraph.start : paragraph.end]
        if "@" not in about and ": " not in about:
            continue
        name, words = _read_post(layout, number)
        if name and words and not any(draft.cue and _touches(draft, words) and not is_own(layout, draft) for draft in drafts):
            found.append(Draft(tuple(words), (), (name,), SCORE))
    return [*(draft for draft in drafts if not any(_touches(draft, one.content) and not draft.cue for one in found)), *found]


def _read_post(layout: Layout, number: int) -> tuple[Span | None, list[Span]]:
    """Who posted and what, where a paragraph is a name with its handle or names the channel before a colon."""
    paragraph = layout.paragraphs[number]
    if channel := _ON_CHANNEL.fullmatch(layout.text, paragraph.start, paragraph.end):
        return Span(*channel.span("name")), [Span(*channel.span("words"))]
    match = _HANDLE.fullmatch(layout.text, paragraph.start, paragraph.end)
    if match is None:
        return None, []
    name = Span(*match.span("name")) if match["name"] else _name_above(layout, number)
    return name, _words_below(layout, number + 1) if name else []


def _name_above(layout: Layout, number: int) -> Span | None:
    above = layout.paragraphs[number - 1] if number else None
    return above if above and _NAME.fullmatch(layout.text, above.start, above.end) else None


def _words_below(layout: Layout, first: int) -> list[Span]:
    """The paragraphs of a post; none where no line of the network closes it."""
    for last in range(first, min(first + MOST + 1, len(layout.paragraphs))):
        paragraph = layout.paragraphs[last]
        if any(span.start <= paragraph.start and paragraph.end <= span.end for span in layout.passed_over):
            return list(layout.paragraphs[first:last])
    return []


def _touches(draft: Draft, spans: Sequence[Span]) -> bool:
    return any(one.touches(span) for one in draft.content for span in spans)
