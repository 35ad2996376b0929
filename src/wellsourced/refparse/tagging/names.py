"""Lists of names, in whatever form: the rules where they explain every sign, else a trained model.

The model labels each token of a list with its part of a name, behind `B` where a person (or a
body) begins, else `I`. So lists that nothing parts, or that mix orders, fall into people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.names import (
    OTHERS,
    fold,
    make_person,
    names_organisation,
    parse_names,
)
from wellsourced.references import Name
from wellsourced.refparse.rules.lexicon import GIVEN_NAMES
from wellsourced.refparse.rules.name_patterns import ROLE
from wellsourced.refparse.rules.people import scan_people
from wellsourced.refparse.rules.titles import plain_words
from wellsourced.refparse.tagging.name_features import describe_names, is_joint
from wellsourced.refparse.tagging.name_parts import (
    ET_AL,
    Part,
    Person,
    Run,
    group_parts,
    mend_people,
)
from wellsourced.refparse.tagging.tagger import tag, weigh
from wellsourced.refparse.tagging.tokens import Tokens, cut
from wellsourced.terms import STATES
from wellsourced.terms.agencies import begins_with_state, ends_agency

MODEL = "names"
_FIRST_EASTERN = "\u3040"
_EDGE = " .,;:&/-–—"
_APOSTROPHES = "'’‘`"
# for the Tea Study Group · on behalf of Tea Watch
_BEHALF = re.compile(r"(?:and\s)?(?:(?:for|on\sbehalf\sof)\s(?:the\s)?|the\s)(?=[^\W\d_])")
# Tea Ltd. · Tea Co. · U.S.
_POINTED = re.compile(r"\b(?:[A-Z]|Inc|Ltd|Co|Corp|Assoc|Dept|Univ|Inst|Gov)\Z")
# , PhD · (MSc) · , M.D.
_DEGREE = re.compile(
    r"""(?:,\s?|\s\(?)
    (?:(?P<sure>Ph\.?\s?D|Dr\.?PH|M\.?Sc|B\.?Sc|[DM]\.?Phil|Pharm\.?D|Psy\.?D|Ed\.?D|MBBS|R\.?Ph)
      | M\.?D|MPH|M\.?[SA]|B\.?[SA]|RNP?|RDN?|D\.?O|DDS|JD|MBA|FRC[PS]|LCSW|FAC[PS])
    \.?\)?(?=\s*(?:[,;]|\Z|and\s|&))""",
    re.VERBOSE,
)
# "Jane Roe" before ", MD", which would be initials behind "Roe"
_WRITTEN_OUT = re.compile(r"(?:\A|[,;&]|\sand)\s*[^\W\d_][\w’'-]{1,30}\s[^,;&]{0,60}[^\W\d_A-Z]\Z")
_REACH = 100
# SILVA E SOUZA, Ana Maria de
_ABNT = re.compile(
    r"""(?P<family>(?:(?:d[aeo]s?|del|v[ao]n|di)\s)?[^\W\d_a-z][^\W\d_a-zß-öø-ÿ]+
        (?:[\s’'-](?:[^\W\d_a-zß-öø-ÿ]+|d[aeo]s?)){0,4}),\s?
    (?P<given>[^\W\d_][^\W\d_]+(?:[\s’'-][^\W\d_]+|\s[^\W\d_]\.){0,6})""",
    re.VERBOSE,
)
# HADOT, Pierre · ARISTÓTELES – before a point
_CAPITALS = re.compile(
    r"""[^\W\d_a-zß-öø-ÿ]{3,30}(?:[\s’'-][^\W\d_a-zß-öø-ÿ]{1,30}){0,3}
        (?P<given>,\s[^\W\d_]{2,30}(?:\s[^\W\d_]{1,30}){0,4})?(?=\.(?:\s|\Z))""",
    re.VERBOSE,
)
# a lone name whose beginning is less probable may as well be a body's: it stays as printed
_DOUBT = 0.45
_ACRONYM, _PAIR = range(3, 9), 2
_EASTERN_SIGNS = re.compile(r"\s*[,，、;；·・&]\s*")
_EASTERN = 8  # letters


def read_names(stretch: str) -> tuple[tuple[Name, ...], bool]:
    """Read the list of names *stretch*; the second value says "et al.".

    >>> read_names("J.R.Roe,A.Poe et al.")[0][1].family
    'Poe'
    """
    text = take_degrees(" ".join(stretch.split()))
    text = text[: find_end(text)]
    return _by_rules(text) or _by_model(text)


def find_end(text: str) -> int:
    """Return where the names end at the beginning of *text*: before a sentence, or an aside.

    So a title that stands in the same stretch is cut off: `Roe J. On rain` ends at the point.
    """
    people = scan_people(text, 0)
    end = people.end
    if not (people.names and people.sure):
        match = _CAPITALS.match(text)
        if match is None or (match["given"] is None and text[match.end() :].isupper()):
            return len(text)
        end = match.end()
    rest = text[end:].lstrip(".")
    if not rest.startswith(" ") or _goes_on(rest.strip(" ()")):
        return len(text)
    if rest[1:2] == "(":
        return len(text) if ROLE.match(rest) else end
    if text[end] == ".":
        return end + 1
    # behind the point of an initial, small words tell a title
    return end if text[end - 1] == "." and plain_words(rest) else len(text)


def _goes_on(rest: str) -> bool:
    """Say whether names, or a body, stand behind the point or in the bracket."""
    if scan_people(rest, 0).sure or _CAPITALS.match(rest) or _BEHALF.match(rest):
        return True
    return names_organisation(rest) and not plain_words(rest)


def take_degrees(text: str) -> str:
    """Return *text* with blanks for the degrees behind names: `Jane Roe, MD, PhD`."""
    done = 0
    for match in _DEGREE.finditer(text):
        start, end = match.span()
        before = text[max(0, start - _REACH) : start]
        if match["sure"] or (done and done == start) or _WRITTEN_OUT.search(before):
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
            done = end
    return text


def prepare(text: str) -> tuple[str, bool]:
    """Return *text* as the model reads it, offsets kept, and whether it had "et al.".

    The words for other authors become a semicolon, a role behind the last name is cut off.
    """
    text, others = OTHERS.subn(lambda found: ";".ljust(len(found.group())), text)
    role = ROLE.search(text)
    if role and role.start() and not text[role.end() :].strip(_EDGE + ")]"):
        text = text[: role.start()]
    return text, others > 0


def _by_rules(text: str) -> tuple[tuple[Name, ...], bool] | None:
    """Read *text* where the rules explain it from its first sign to its last."""
    people = scan_people(text, 0)
    role = ROLE.match(text, people.end)
    end = role.end() if role else people.end
    if people.sure and people.names and not text[end:].strip(_EDGE + ")]"):
        return people.names, people.et_al
    return _in_eastern(text) if is_eastern(text) else _in_capitals(text)


def _in_eastern(text: str) -> tuple[tuple[Name, ...], bool]:
    """Read names in an East Asian script: as printed, family name first without a sign."""
    bare, others = OTHERS.subn(";", text)
    pieces = [piece for piece in _EASTERN_SIGNS.split(bare.strip(_EDGE)) if piece]
    if all(len(piece) <= _EASTERN and is_eastern(piece) for piece in pieces):
        return tuple(Name(family=piece) for piece in pieces), others > 0
    return parse_names(text)


def _in_capitals(text: str) -> tuple[tuple[Name, ...], bool] | None:
    """Read `SILVA, Ana Maria de; ROE, Jane` (ABNT NBR 6023), where all of *text* is so."""
    names = []
    for one in text.rstrip(_EDGE).split(";"):
        match = _ABNT.fullmatch(one.strip())
        if match is None or names_organisation(one) or fold(match["family"]) in STATES:
            return None
        names.append(make_person(match["family"], match["given"]))
    return tuple(names), False


def is_eastern(text: str) -> bool:
    """Say whether *text* holds a letter of an East Asian script."""
    return any(letter >= _FIRST_EASTERN for letter in text if letter.isalpha())


def _by_model(text: str) -> tuple[tuple[Name, ...], bool]:
    text, others = prepare(text)
    tokens = cut(text, ())
    if not tokens.words:
        return (), others
    labels = tag(describe_names(tokens), MODEL)
    people = mend_people(tokens, group_parts(labels))
    last = len(labels) - 1
    if len(people) == 1 and (people[0][0].first, people[0][-1].last) == (0, last):
        doubtful = weigh(labels[:1], MODEL)[0] < _DOUBT
        if _is_printed(tokens, people[0], doubtful=doubtful):
            people = [(Run(Part.LITERAL, 0, last),)]
    names = tuple(_name(tokens, person) for person in people)
    return _one_body(text, names) or names, others or ET_AL in labels


def _is_printed(tokens: Tokens, person: Person, *, doubtful: bool) -> bool:
    """Say whether a lone name stays as printed: a body's, or one that can be read twice."""
    if person[0].part is Part.LITERAL or any("," in gap for gap in tokens.gaps[1:-1]):
        return False
    first, last = tokens.words[0], tokens.words[-1]
    given = person[0].part is Part.GIVEN
    if given and first.isupper() and len(first) in _ACRONYM and not last.isupper():
        return True
    if min(len(first), len(last)) <= _PAIR:  # initials
        return False
    return doubtful or names_organisation(" ".join(tokens.words))


def _one_body(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the bodies that *text* names where *names* are only bodies, or pieces of them.

    A person beside bodies has initials, or a given name that is known.
    """
    text = text.strip(_EDGE)
    if not (names_organisation(text) or any(one.literal for one in names) or _is_uneven(names)):
        return ()
    signs = {sign for sign in ",;" if sign in text}
    if not signs and (_is_unparted(text, names) or (begins_with_state(text) and ends_agency(text))):
        return (Name(literal=text),)
    if any(_is_known(one, text) for one in names if not one.literal):
        return ()
    bodies, _ = parse_names(text)
    if all(name.literal for name in bodies):
        return bodies
    pieces = any(one.literal and not names_organisation(one.literal) for one in names)
    pieces = pieces or _is_uneven(names)
    return (Name(literal=text),) if not signs and (pieces or ends_agency(text)) else ()


def _is_uneven(names: Sequence[Name]) -> bool:
    """Say whether one of two names lacks the given name that the other has written out."""
    if len(names) != _PAIR or any(one.literal for one in names):
        return False
    given = sorted(one.given for one in names)
    return not given[0] and len(given[1]) > _PAIR and "." not in given[1]


def _is_unparted(text: str, names: Sequence[Name]) -> bool:
    """Say whether *text* names a body in one go, with nothing between the *names* in it."""
    joints = any(is_joint(word) for word in text.split()) or "&" in text
    return len(names) > 1 and not joints and names_organisation(text)


def _is_known(name: Name, text: str) -> bool:
    """Say whether *name* is a person's; many capitals, or all of *text*, are no initials."""
    letters = sum(map(str.isalpha, name.given))
    initials = "." in name.given and ("." in text or (letters <= _PAIR and not text.isupper()))
    return initials or not GIVEN_NAMES.isdisjoint(fold(name.given).split())


def _name(tokens: Tokens, person: Person) -> Name:
    if not any(run.part is Part.FAMILY for run in person):
        return _body(tokens, person[0].first, person[-1].last)
    at = next(at for at, run in enumerate(person) if run.part is Part.FAMILY)
    begin = at - 1 if at and person[at - 1].part is Part.PARTICLE else at
    given = [run for run in person[:begin] if run.part is not Part.SUFFIX]
    given += [run for run in person[at:] if run.part in {Part.GIVEN, Part.PARTICLE}]
    family = [*person[begin:at], *(run for run in person[at:] if run.part is Part.FAMILY)]
    surname = " ".join(_words(tokens, run) for run in family)
    first = " ".join(_words(tokens, run) for run in given)
    suffix = " ".join(_words(tokens, run) for run in person if run.part is Part.SUFFIX)
    return make_person(surname, first, suffix)


def _words(tokens: Tokens, run: Run) -> str:
    """Return the text of *run* as printed: with its apostrophe, an initial's point."""
    start, end, text = tokens.starts[run.first], tokens.ends[run.last], tokens.masked
    if start and text[start - 1] in _APOSTROPHES:
        start -= 1
    last = tokens.words[run.last]
    pointed = run.part is Part.SUFFIX or (run.part is Part.GIVEN and len(last) == 1)
    if pointed and text[end : end + 1] == ".":
        end += 1
    return text[start:end]


def _body(tokens: Tokens, first: int, last: int) -> Name:
    """Return the body that the tokens from *first* to *last* name, as printed."""
    start, end, text = tokens.starts[first], tokens.ends[last], tokens.masked
    words = text[start:end]
    if text[end : end + 1] == ")" and words.count("(") > words.count(")"):
        words = f"{words})"
    elif text[end : end + 1] == "." and _POINTED.search(words):
        words = f"{words}."
    if behalf := _BEHALF.match(words):
        words = words[behalf.end() :]
    return Name(literal=words)
