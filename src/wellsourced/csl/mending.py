"""Known faults of styles and of what prints them, mended on the copy that is handed over.

The file that a person or a package keeps stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from wellsourced.csl.nodes import Node, change_nodes
from wellsourced.csl.sheets import NOUNS, NUMBER, SUFFIXED, Sheet

# &#160; · &#xa0;
_SIGN = re.compile(r"&#(?:x[0-9A-Fa-f]{1,6}|\d{1,7});")
DISAMBIGUATING = ("disambiguate-add-names", "disambiguate-add-givenname", SUFFIXED)


def mend_sheet(sheet: Sheet) -> Node:
    """Return the style so that Pandoc prints the text of each entry, and the text alone.

    The number is not part of it: the list has it, and an article's own numbers stay.
    """
    mended = change_nodes(sheet.root, _mend)
    kept = tuple(_bare_list(one) if one.name == "bibliography" else one for one in mended.children)
    return replace(mended, children=tuple(one for one in kept if one.name != "info"))


def forget_citations(root: Node) -> Node:
    """Return a style that tells no citations apart, which takes long and changes nothing else."""
    return replace(
        root,
        children=tuple(
            one.without(*DISAMBIGUATING) if one.name == "citation" else one for one in root.children
        ),
    )


def _mend(node: Node) -> Node | None:
    if node.name in NOUNS and node.get("variable") == NUMBER:
        return None
    node = _with_signs(node)
    if node.name == "names":
        return _with_names(node)
    if node.name == "group":
        return _with_words(node)
    return node


def _with_signs(node: Node) -> Node:
    """Return an element with the signs that its values name, where XML was escaped twice."""
    if not any("&#" in value for _name, value in node.attributes):
        return node
    pairs = (
        (name, _SIGN.sub(lambda one: unescape(one[0]), value)) for name, value in node.attributes
    )
    return replace(node, attributes=tuple(pairs))


def _with_names(node: Node) -> Node:
    """Return `names` with the names themselves, which are understood where they are not said.

    Without them Pandoc prints the label before the names, and not behind them (CSL, `names`).
    """
    inside = [child.name for child in node.children]
    if "label" not in inside or "name" in inside:
        return node
    at = inside.index("label")
    return replace(node, children=(*node.children[:at], Node("name"), *node.children[at:]))


def _bare_list(bibliography: Node) -> Node:
    return bibliography.without("second-field-align")


def _with_words(group: Node) -> Node:
    """Return a group so that a group of words inside it does not need its other parts.

    `[Online]` stands alone where no day of reading is known: it calls no variable, so it is
    printed (CSL, `group`). Pandoc takes it for empty, and all around it too.
    """
    words = tuple(child for child in group.children if _is_worded(child))
    others = (one for child in group.children if child not in words for one in child.walk())
    called = " ".join(dict.fromkeys(one.get("variable") for one in others if one.get("variable")))
    if not words or not called:
        return group
    alone = Node("else", children=(replace(group, children=words),))
    known = Node("if", (("variable", called), ("match", "any")), children=(group,))
    return Node("choose", children=(known, alone))


def _is_worded(node: Node) -> bool:
    """Say whether *node* is a group that prints words where a variable is not known."""
    choice = node.children[0] if node.name == "group" and len(node.children) == 1 else Node("")
    last = choice.children[-1] if choice.name == "choose" and choice.children else Node("")
    inside = tuple(last.walk())
    printed = any(one.get("term") or one.get("value") for one in inside)
    return last.name == "else" and printed and not any(one.get("variable") for one in inside)
