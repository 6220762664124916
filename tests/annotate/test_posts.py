"""Posts of a network as a copied page prints them; ~ marks lines that are furniture."""

import pytest

from onrecord.annotate.layout import lay_out
from onrecord.annotate.mend import Draft
from onrecord.annotate.posts import read_posts
from onrecord.records import Document, Furniture, Span

POSTS = [
    ("Kezia Marlon\n@keziamarlon\nGutted. All in one piece.\n~10:14 AM · Mar 4, 2023", [("Kezia Marlon", ["Gutted. All in one piece."])]),
    ("Kezia Marlon · @keziamarlon\nGutted.\nSee you.\n~3,102 Retweets", [("Kezia Marlon", ["Gutted.", "See you."])]),
    ("Governor Danil Orsk (@orsk):\nA shed burned.\n~12.4K views 06:12", [("Governor Danil Orsk", ["A shed burned."])]),
    ("Mayor Lidia Harn on her Telegram channel: Power is back.", [("Mayor Lidia Harn", ["Power is back."])]),
    ("Mayor Lidia Harn on Telegram: “Power is back.”", []),
    ("Mayor Lidia Harn on the bridge: Power is back.", []),
    # no end, no words, no name, a handle inside a sentence
    ("Kezia Marlon\n@keziamarlon\nThe fair goes on.\nIt rained.\nThe mayor left.\nShe sang.\nHe slept.\nNobody came.", []),
    ("Kezia Marlon\n@keziamarlon\n~10:14 AM · Mar 4, 2023", []),
    ("She wrote it there, on that day, at noon.\n@keziamarlon\nGutted.\n~10:14 AM · Mar 4, 2023", []),
    ("Kezia Marlon\nAs @keziamarlon she wrote no more.\nGutted.\n~10:14 AM · Mar 4, 2023", []),
]


def lay(marked):
    text, furniture = "", []
    for line in marked.split("\n"):
        if line.startswith("~"):
            furniture.append(Furniture(Span(len(text), len(text) + len(line) - 1), "share"))
        text += line.removeprefix("~") + "\n"
    return lay_out(Document("d", "p", text, "plain", "h", furniture=tuple(furniture)))


@pytest.mark.parametrize(("marked", "posts"), POSTS)
def test_posts(marked, posts):
    layout = lay(marked)

    def words(spans):
        return [layout.text[span.start : span.end] for span in spans]

    assert [(words(draft.source)[0], words(draft.content)) for draft in read_posts(layout, [])] == posts


def test_what_the_model_read_in_a_post_stays():
    layout = lay(POSTS[0][0])
    at = layout.text.index("Gutted")
    said = Draft((Span(at, at + 7),), (Span(0, 5),), (), 0.9)
    assert read_posts(layout, [said]) == [said]
