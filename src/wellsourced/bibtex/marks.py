r"""The signs by which BibTeX's blocks are known, as patterns.

BibTeX itself knows no escapes: `\{` opens a brace, and `%` begins no comment.
"""

from __future__ import annotations

import re

BRACE = re.compile(r"[{}]")
LINE_END = re.compile(r"\r\n?|\n")
SPACES = re.compile(r"[ \t\r\n\f\v]+")
BLANKS = re.compile(r"\s+")  # a no-break space too: texts are pasted from anywhere

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
# title · bdsk-url-1 · title+an:default; no sign that is not seen (NUL, zero-width space)
_UNSEEN = r"\x00-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff"
NAME = re.compile(rf"""[^\s"#%'(),={{}}@\d{_UNSEEN}][^\s"#%'(),={{}}@{_UNSEEN}]*""")
# the name of a field and its sign, however odd: "my field =", "%title =", "; year ="
NAMED = re.compile(
    rf"""(?P<before>[;\s{_UNSEEN}]{{0,50}}+)
        (?P<name>[^=,{{}}()"\r\n@]{{1,100}}?)(?P<behind>[\s{_UNSEEN}]{{0,50}})=""",
    re.VERBOSE,
)
UNSEEN = re.compile(rf"(?!\s)[{_UNSEEN}]")
# , year = {2000}: what follows a brace that did not end its entry
GOES_ON = re.compile(r"""\s{0,50},\s{0,50}[^\s"#%'(),={}@\d][^\s"#%'(),={}@]{0,60}\s{0,20}=""")
# stray text inside an entry, up to what may end it
STRAY = re.compile(r"[^,{}()@\r\n]+")
# the end of @comment(…), or the next block, which shows that it has none
CLOSING_PARENTHESIS = re.compile(r"(?P<sign>\))|[\r\n][ \t]{0,40}@\w")
# ⏎@book doe2020, title = · ⏎@string nejm =: a block that lacks its opening brace
HEADLESS = re.compile(
    r"""(?:^|(?<=[\r\n]))[ \t]{0,40}(?P<head>@)
        (?:[^\W\d][\w:.+/*-]{0,80}[ \t]{0,20}[^\s,={}()"#%@]{0,200}\s{0,20},\s{0,50}
        |(?i:string)[ \t]{1,20})
        [^\s"#%'(),={}@\d][^\s"#%'(),={}@]{0,60}\s{0,20}=""",
    re.VERBOSE,
)
