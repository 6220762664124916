"""What a text goes on to say has the day it bears; None where the text meant is not sure. Wednesday, 15 March 2023."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

AROUND = "between the event and the article's day"
PAPERS = [
    ("In a ruling published yesterday the court closed the dam.\n\n[S|The ruling] [K|does not say] [C|why].", "2023-03-14"),
    ("The memo, dated March 2, was short.\n\n[S|The memorandum] [K|warns] [C|of leaks].", "2023-03-02"),
    ("The judgment of March 2 was short.\n\n[S|The ruling] [K|says] [C|it leaks].", "2023-03-02"),
    ("[S1|The board] [K1|said] in a statement on Monday [C1|it holds]. [S2|The document] [K2|also says] [C2|it is old].", "2023-03-13"),
    ("A report issued in May 2019 was short.\n\n[S1|The report] [K1|says] [C1|it leaks]. [S2|It] [K2|does not say] [C2|where].", "2019-05"),
    # those whom the only poll has asked
    ("The survey of 2,410 people was taken in January.\n\n[S|Twenty-two percent] [K|said] [C|it leaks].", "2023-01"),
    ("The poll was conducted last month.\n\n[S|Two in ten respondents] [K|said] [C|it leaks].", "2023-02"),
    ("A survey was taken in January. A poll was taken in May 2022.\n\n[S|Two percent] [K|said] [C|it leaks].", None),
    ("The survey was taken in January.\n\n[S|Two residents] [K|said] [C|it leaks].", None),
    # another text, two of one name, a text that had said something, somebody between
    ("In a ruling published yesterday the court closed it.\n\n[S|The letter] [K|does not say] [C|why].", None),
    ("In a ruling published yesterday the court closed it.\n\n[S|An earlier ruling] [K|said] [C|it leaks].", None),
    ("A report issued in May 2019 and a report issued in May 2020 were short.\n\n[S|The report] [K|says] [C|it leaks].", None),
    ("A report issued in May 2019 was short.\n\n[S|The report] [K|had said] [C|it leaks].", None),
    ("A report issued in May 2019 was short.\n\nIn 2021 [S|the report] [K|was said] [C|to be old].", "2021"),
    (
        "A report issued in May 2019 was short.\n\n[S1|The report] [K1|says] [C1|it leaks]. [S3|The Bank of Orland] [K3|denies] [C3|it]. "
        "[S2|It] [K2|does not say] [C2|where].",
        None,
    ),
]


@pytest.mark.parametrize(("marked", "day"), PAPERS)
def test_a_text_goes_on_with_its_day(marked, day):
    statements = resolved(marked, published="2023-03-15")
    last = max((s for s in statements), key=lambda s: s.content[0].start).said_on
    assert (last.value if last and last.rule != AROUND else None) == day
