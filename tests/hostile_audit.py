"""The sample audit with texts that try to act: every sign that one of the outputs obeys."""

from __future__ import annotations

from dataclasses import replace

from sample_audit import Draft, audited, finding, sample_audit
from wellsourced.findings import Unread
from wellsourced.links import Status
from wellsourced.rule import Audit

ACTING = (
    "100 %\r\n::error file=x,line=1::no\n##[error]no ]]> &amp; <script>alert(1)</script>"
    " </testsuite> \x1b[31mred\x00 \u202eleft\u2066 \ud800 \ufffe a,b;c \"q\" 'a' | `x` $y$ {{ z }}"
)
FORMULA = '=HYPERLINK("http://example.org";"x")'
PATH = 'articles/100%, a: \u202eb\n::error::#?<>&".md'


def hostile_audit() -> Audit:
    """Return an audit of one article whose path, title, claim and findings are all hostile."""
    made = Draft(path=PATH, title=ACTING)
    made.block(ACTING.replace("\r", ""))
    made.claim("]]> &amp; <script>alert(1)</script>", Status.UNSOURCED)
    made.claim("a,b;c", Status.SOURCED)
    article = audited(made)
    one = finding(
        article, "<script>alert(1)</script>", "CIT001 citation-undefined error", ACTING, help=ACTING
    )
    two = finding(
        article, "a,b;c", "CLM001 claim-unsourced warning", FORMULA, claim=1, reference="@sum(1)"
    )
    unread = Unread(f"{PATH},x", ACTING)
    return replace(
        sample_audit(), articles=(article,), findings=(one, two), unread=(unread,), waived=()
    )
