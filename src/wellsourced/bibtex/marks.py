r"""The signs by which BibTeX's blocks are known, as patterns.

BibTeX itself knows no escapes: `\{` opens a brace, and `%` begins no comment.
"""

from __future__ import annotations

import re

BRACE = re.compile(r"[{}]")
LINE_END = re.compile(r"\r\n?|\n")
SPACES = re.compile(r"[ \t\r\n\f\v]+")

# @article{ · @ARTICLE ( · @my-type{ · @article⏎{
HEAD = re.compile(
    r"""@[ \t]{0,20}(?P<type>[^\W\d][\w:.+/*-]{0,80})
        (?P<gap>[ \t\r\n]{0,50})(?P<open>[{(])""",
    re.VERBOSE,
)

# a head at the start of a line that goes on as a block does: the next block, where the one
# before it does not end: ⏎@book{doe2020, · ⏎@string{ab = · ⏎@misc{title =
NEXT_BLOCK = re.compile(
    r"""(?:^|(?<=[\r\n]))[ \t%]{0,40}
        (?P<head>@[ \t]{0,20}[^\W\d][\w:.+/*-]{0,80}[ \t\r\n]{0,50}[{(])
        \s{0,50}(?:[^\s,={}()"#%]{0,200}[ \t\r\n]{0,20}[,}=]
        |[^\s,={}()"#%]{1,200}\s{1,50}[^\s,={}()"#%]{1,60}[ \t]{0,20}=)""",
    re.VERBOSE,
)
# ⏎  @book{
LINE_HEAD = re.compile(r"[ \t%]{0,40}@[ \t]{0,20}[^\W\d][\w:.+/*-]{0,80}[ \t\r\n]{0,50}[{(]")

# doe2020 · 10.1016/S1090(02)00134-4 · odd: "Doe 2020"
KEY = re.compile(r"""[^,={}"\r\n%@]{0,300}""")
PLAIN_KEY = re.compile(r"""[^\s,={}"#%@]*""")
# title · bdsk-url-1 · title+an:default
NAME = re.compile(r"""[^\s"#%'(),={}@\d][^\s"#%'(),={}@]*""")
# the name of a field and its sign, however odd: "my field =", "%title ="
NAMED = re.compile(r"""(?P<name>[^=,{}()"\r\n@]{1,100}?)\s{0,50}=""")
# , year = {2000}: what follows a brace that did not end its entry
GOES_ON = re.compile(r"""\s{0,50},\s{0,50}[^\s"#%'(),={}@\d][^\s"#%'(),={}@]{0,60}\s{0,20}=""")
# stray text inside an entry, up to what may end it
STRAY = re.compile(r"[^,{}()@\r\n]+")
# the end of @comment(…), or the next block, which shows that it has none
CLOSING_PARENTHESIS = re.compile(r"(?P<sign>\))|[\r\n][ \t]{0,40}@\w")
# ⏎@book doe2020, title =: an entry that lacks its opening brace
HEADLESS = re.compile(
    r"""(?:^|(?<=[\r\n]))[ \t]{0,40}(?P<head>@[^\W\d][\w:.+/*-]{0,80})[ \t]{0,20}
        [^\s,={}()"#%@]{0,200}\s{0,20},\s{0,50}[^\s"#%'(),={}@\d][^\s"#%'(),={}@]{0,60}\s{0,20}=""",
    re.VERBOSE,
)
