"""References that come into a library: each work once, nothing else touched, nothing lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from adding_work import CSL, ENDNOTE, LIBRARY, NBIB, RIS, STRINGS, add, go_on
from wellsourced import bibtex
from wellsourced.errors import BadUsage, Unreadable, WriteRefused
from wellsourced.project.libraries.adding import Target, plan_adding
from wellsourced.project.libraries.importing import choose_format, import_file
from wellsourced.project.libraries.shelving import Choice
from wellsourced.project.listing import name_file

EVIL = "a}\n}\n@article{evil,title={x}}\n@misc{z,t={"


@pytest.mark.parametrize(
    ("text", "key", "title"),
    [
        (RIS, "sand2011", "Thyme on dry slopes"),
        (NBIB, "brack2014", "Gorse pollen and asthma in coastal towns"),
        (ENDNOTE, "quill1999", "Sedges of the northern bogs"),
        ("@book{Fig, title={Figs of the south}, year=1990}", "Fig", "Figs of the south"),
        (STRINGS, "okafor2016", "The price of tea in winter"),
    ],
    ids=["ris", "nbib", "endnote-xml", "bibtex", "text"],
)
def test_every_format_is_told_by_its_look(tmp_path: Path, text: str, key: str, title: str) -> None:
    done = add(tmp_path, text)
    assert done.text.startswith(LIBRARY)
    last = done.library.references[-1]
    assert (done.added, last.key, last.record.title) == ([key], key, title)
    again = go_on(tmp_path, text)
    assert (again.adding.added, again.data) == ((), done.data)


def test_what_steers_a_database_is_left_out_and_counted(tmp_path: Path) -> None:
    of_the_work = "MH  - Gorse\nGR  - 7/Coast\nAD  - Dune Clinic.\nRIN - Coast Med. 2016;1:2\n"
    steering = "OWN - NLM\nSTAT- MEDLINE\nPHST- 2014/01/02 [received]\nPHST- 2014/02/03 [entrez]\n"
    done = add(tmp_path, f"{NBIB}{of_the_work}{steering}")

    names = [name for name, _value in done.library.references[-1].record.extra]
    assert sorted(names) == ["medline-ad", "medline-gr", "medline-rin", "mesh"]
    (note,) = done.adding.notes
    assert note.endswith(
        ": left out: 4 fields for the database alone: medline-own, medline-phst, medline-stat"
    )
    again = go_on(tmp_path, f"{NBIB}{of_the_work}{steering}")
    assert (again.adding.added, again.adding.notes, again.data) == ((), (), done.data)


def test_keys_that_are_keys_are_kept_and_numbers_are_not(tmp_path: Path) -> None:
    ris = RIS.replace("TI  -", "ID  - Sand:11\nTI  -")
    done = add(tmp_path, CSL, ris, NBIB, choice=Choice("{Author}_{year}"))
    assert done.added == ["moor2003", "Fenn_1988", "Sand:11", "Brack_2014"]


def test_a_work_that_is_there_gets_no_second_entry(tmp_path: Path) -> None:
    done = add(tmp_path, STRINGS)
    (there,) = done.adding.there
    assert (there.place, there.key, there.twice) == ("line 3", "ivers2019", False)
    assert "title" in there.reason


def test_a_work_that_the_input_holds_twice_is_added_once(tmp_path: Path) -> None:
    done = add(tmp_path, RIS, STRINGS, RIS)
    assert done.added == ["sand2011", "okafor2016"]
    assert [(one.file[-8:], one.key, one.twice) for one in done.adding.there] == [
        ("1-in.txt", "ivers2019", False),
        ("2-in.txt", "sand2011", True),
    ]


def test_what_may_be_there_is_left_with_its_candidates(tmp_path: Path) -> None:
    text = LIBRARY.replace("ivers2019", "ivers").replace("jih.2019.4", "jih.2019.40")
    done = add(tmp_path, text)
    (left,) = done.adding.left
    assert (left.place, left.label, left.candidates) == ("line 3", "ivers", ("ivers2019",))
    assert done.text == LIBRARY
    assert add(tmp_path, text, choice=Choice("{author}{year}", doubtful=True)).added == ["ivers"]


def test_lines_that_are_hardly_references_are_left(tmp_path: Path) -> None:
    text = f"References\n{STRINGS}"
    done = add(tmp_path, text)
    (left,) = done.adding.left
    assert (left.place, left.label) == ("line 1", "References")
    assert "confidence 0." in left.reason
    forced = add(tmp_path, text, choice=Choice("{author}{year}", doubtful=True))
    assert len(forced.added) == 2
    assert "raw = {References}" in forced.text


def test_bibtex_comes_as_it_is_written(tmp_path: Path) -> None:
    text = (
        "@STRING( jt = {Journal of Tea} )\r\n"
        "@comment{not this}\r\n"
        '  @Article (okafor2016,\r\n\tAUTHOR =   "Okafor, {\\\'E}.",  '
        "Title={Tea {in}\r\n winter},\r\n"
        '\tjournal = jt # " (Online)", month = jan,\r\n\tx-odd+an = 7 )\r\n'
    )
    done = add(tmp_path, text)
    assert done.new == (
        "\n@STRING( jt = {Journal of Tea} )\n\n"
        '@Article (okafor2016,\n\tAUTHOR =   "Okafor, {\\\'E}.",  Title={Tea {in}\n winter},\n'
        '\tjournal = jt # " (Online)", month = jan,\n\tx-odd+an = 7 )\n'
    )
    assert done.library.references[-1].record.container == "Journal of Tea (Online)"
    assert done.adding.notes == (f"{tmp_path.as_posix()}/0-in.txt: left out: 1 comment",)


def test_entries_come_in_the_line_ends_of_the_library(tmp_path: Path) -> None:
    library = LIBRARY.replace("\n", "\r\n").rstrip()
    done = add(tmp_path, "@book{fig,\n title={Figs\n of the south}}", RIS, library=library)
    assert done.text.startswith(f"{library}\r\n\r\n@book{{fig,\r\n title={{Figs\r\n of")
    assert done.text.count("\n") == done.text.count("\r\n")


def test_a_key_that_is_taken_changes_wherever_it_is_named(tmp_path: Path) -> None:
    text = (
        "@inproceedings{kid, title={Kid goats in the hills}, crossref={ROE2021}, year=1999}\n"
        "@misc{note, title={A note on goats}, related={kid, roe2021}, year=1999}\n"
        "@proceedings{roe2021, title={Goats of the world}, editor={Roe, Bo}, year=1999}\n"
    )
    done = add(tmp_path, text)
    assert done.added == ["kid", "note", "roe1999"]
    assert "crossref={roe1999}" in done.new
    assert "related={kid, roe1999}" in done.new
    assert done.library.references[-3].record.container == "Goats of the world"
    assert any("its key `roe2021`" in one for one in done.adding.added[-1].remarks)


def test_a_parent_that_is_there_is_named_by_its_key_there(tmp_path: Path) -> None:
    parent = "@proceedings{%s, title={Goats of the world}, editor={Roe, Bo}, year=1999}\n"
    child = "@inproceedings{kid, title={Kid goats in the hills}, author={Elk, C}, crossref={g}}\n"
    done = add(tmp_path, child + parent % "g", library=LIBRARY + parent % "goats")
    assert done.added == ["kid"]
    assert "crossref={goats}" in done.text
    assert done.library.references[-1].record.container == "Goats of the world"


def test_a_parent_that_stays_behind_leaves_what_it_gave(tmp_path: Path) -> None:
    known = "@proceedings{goats, title={Goats of the world}, editor={Roe, Bo}, year=1999}\n"
    fuller = known.replace("goats,", "g, publisher={Herd}, ")
    child = "@inproceedings{kid, title={Kid goats in the hills}, author={Elk, C}, crossref={g}}\n"
    done = add(tmp_path, child + fuller, library=LIBRARY + known)
    record = done.library.references[-1].record
    assert (record.container, record.publisher) == ("Goats of the world", "Herd")
    assert "written anew" in done.adding.added[0].remarks[0]


def test_data_that_tells_no_work_comes_along_with_who_needs_it(tmp_path: Path) -> None:
    text = (
        "@xdata{hill, publisher={Hill Press}, location={Oxford}}\n"
        "@xdata{idle, publisher={Nobody}}\n"
        "@book{fig, title={Figs of the south}, xdata={hill}}\n"
    )
    done = add(tmp_path, text)
    assert done.added == ["hill", "fig"]
    assert [one.label for one in done.adding.left] == ["idle"]
    assert done.library.references[-1].record.publisher == "Hill Press"
    again = go_on(tmp_path, text)
    assert [one.key for one in again.adding.there] == ["hill", "fig"]
    assert again.data == done.data


def test_a_set_of_entries_is_no_work_but_comes_with_them(tmp_path: Path) -> None:
    text = (
        "@set{both, entryset={fig, palm}, crossref={fig}}\n"
        "@book{fig, title={Figs of the south}, year=1990}\n"
        "@book{palm, title={Palms of the south}, year=1991}\n"
        "@set{torn, entryset={fig, lost}}\n@misc{lost, note={x}}\n"
    )
    done = add(tmp_path, text)
    assert done.added == ["both", "fig", "palm"]
    assert "@set{both, entryset={fig, palm}, crossref={fig}}" in done.new
    assert [one.label for one in done.adding.left] == ["torn", "lost"]
    assert go_on(tmp_path, text).data == done.data


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@book{, title={Figs}, year=1990}", "@book{figs1990, title={Figs}, year=1990}"),
        ("@book{title={Figs}, year=1990}", "@book{figs1990, title={Figs}, year=1990}"),
        ("@book{\n  title={Figs}}", "@book{\n  figsnd, title={Figs}}"),
        ("@book{a b, title={Figs}}", "@book{figsnd, title={Figs}}"),
    ],
)
def test_a_key_is_put_where_it_lacks(tmp_path: Path, text: str, written: str) -> None:
    assert add(tmp_path, text, name="in.bib").new == f"\n{written}\n"


@pytest.mark.parametrize(
    ("strings", "library", "written"),
    [
        (
            '@string{jt = "Tea"}',
            "",
            '@string{jt = "Tea"}\n\n@misc{t, title={Tea at noon}, note=jt}\n',
        ),
        ("@string{jt = {Tea}}", "@string{JT = {Tea}}", "@misc{t, title={Tea at noon}, note=jt}\n"),
        (
            "@string{jt = {Tea}}",
            "@string{jt = {Coffee}}",
            "@misc{t, title={Tea at noon}, note={Tea}}\n",
        ),
        (
            "@string{jt = {Tea}}",
            "@misc{u, title={Used, never defined}, note = jt}",
            "@misc{t, title={Tea at noon}, note={Tea}}\n",
        ),
        (
            "@string{t = {T}}@string{jt = t # {ea}}@string{idle={}}",
            "",
            "@string{jt = {Tea}}\n\n@misc{t, title={Tea at noon}, note=jt}\n",
        ),
        (
            "@string{jt = {Tea}}",
            "@comment{@string{jt = {Tea}}}",
            "@string{jt = {Tea}}\n\n@misc{t, title={Tea at noon}, note=jt}\n",
        ),
    ],
    ids=["new", "the same", "another", "used undefined", "of macros", "only in a comment"],
)
def test_macros_mean_what_they_meant(
    tmp_path: Path, strings: str, library: str, written: str
) -> None:
    before = f"{LIBRARY}{library}\n"
    done = add(tmp_path, f"{strings}\n@misc{{t, title={{Tea at noon}}, note=jt}}", library=before)
    assert done.text == f"{before}\n{written}"
    assert done.library.references[-1].record.note == "Tea"
    assert len(done.library.flaws) == len(bibtex.parse(before).flaws)


def test_what_only_the_library_has_is_taken_from_there(tmp_path: Path) -> None:
    text = (
        "@article{fig, title={Figs of the south}, journal=jih, note=nowhere}\n"
        "@inbook{leaf, title={Leaves of meadowsweet}, crossref={roe2021}, year=2022}\n"
        "@inbook{root, title={Roots of meadowsweet}, crossref={gone}, year=2022}\n"
    )
    done = add(tmp_path, text)
    assert done.new == "\n" + text.replace("}\n@", "}\n\n@")
    fig, leaf, _root = done.library.references[-3:]
    assert (fig.record.container, leaf.record.container) == (
        "Journal of Invented Herbs",
        "Meadowsweet",
    )
    assert [one.remarks for one in done.adding.added] == [
        ("`jih` is the library's", "no @string defines `nowhere`"),
        ("it takes fields from the library's entry `roe2021`",),
        ("the entry `gone`, from which it takes fields, is nowhere",),
    ]


def test_a_macro_with_two_meanings_goes_by_its_value(tmp_path: Path) -> None:
    text = (
        "@string{m = {One}}@misc{a, title={Ash trees}, note=m}\n"
        "@string{m = {Two}}@misc{b, title={Beech trees}, note = m # {!}}"
    )
    done = add(tmp_path, text)
    assert [one.record.note for one in done.library.references[-2:]] == ["One", "Two!"]
    assert "@string{m" not in done.new


def test_faults_are_mended_and_named(tmp_path: Path) -> None:
    text = (
        "@string{jt = {Tea}}\n"
        "@article{elm title = {Elms of the town}\n  journal = jt # { Letters},, year = 1980;\n"
        "  % a comment\n  my field = {odd},\n  title = {Elms again}\n}\n\n"
        "@book{twice, title={Twice told}, title={Told twice}, year=1991}\n"
        "@book{open, title={never closed\n"
    )
    done = add(tmp_path, text)
    assert done.added == ["elm", "twice"]
    assert done.new == (
        "\n@string{jt = {Tea}}\n\n"
        "@article{elm,\n  title = {Elms of the town},\n  journal = jt # { Letters},\n"
        "  year = 1980,\n  my-field = {odd},\n  title = {Elms again},\n}\n\n"
        "@book{twice, title={Twice told}, title={Told twice}, year=1991}\n"
    )
    first, second = done.adding.added
    assert any("no comma after the key" in one for one in first.remarks)
    assert first.remarks[-1] == "written anew: its form was mended"
    assert any("`title` stands twice" in one for one in second.remarks)
    (left,) = done.adding.left
    assert left.place == "line 10"
    assert "no closing brace" in left.reason


@pytest.mark.parametrize("key", ["", "two words", "a\u200bb", "per%cent", "evil}\n@misc{z"])
def test_a_key_that_is_none_is_made_anew(tmp_path: Path, key: str) -> None:
    item = {"id": key, "type": "book", "title": "Figs of the south", "issued": {"raw": "1990"}}
    done = add(tmp_path, json.dumps(item))
    assert done.added == ["figssouth1990"]


def test_what_is_imported_cannot_make_entries(tmp_path: Path) -> None:
    name = {"family": EVIL, "given": EVIL}
    fields = ("title", "container-title", "publisher", "volume", "page", "DOI", "URL", "note", EVIL)
    item = {"id": EVIL, "type": "article-journal", "author": [name, {"literal": EVIL}]}
    ris = "TY  - JOUR\nTI  - b}} @book{evil2, title={x}}\nAU  - } @misc{z, {\nER  - \n"
    done = add(tmp_path, json.dumps({**item, **dict.fromkeys(fields, EVIL)}), ris)
    keys = [one.key for one in done.library.references]
    assert len(keys) == 4
    assert not {"evil", "evil2", "z"} & set(keys)
    assert not done.library.failed
    assert not done.library.flaws


def test_entries_inside_values_do_not_come_as_they_are_written(tmp_path: Path) -> None:
    text = "@misc{sly, title={Sly foxes}, note={one\n@book{evil, title={Evil}}\n}}"
    done = add(tmp_path, text)
    assert done.added == ["sly"]
    assert not any(line.lstrip().startswith("@book") for line in done.new.splitlines())
    assert any("holds a whole entry" in one for one in done.adding.added[0].remarks)


def test_characters_that_the_encoding_lacks_are_spelled(tmp_path: Path) -> None:
    library = "% caf\xe9\n@book{old, title={Old caf\xe9s}}\n".encode("cp1252")
    text = (
        "@string{lodz = {Łódź}}\n"
        "@book{a, author={Čapek, Ş.}, title={Σ and “naïve” ≤ cafés}, publisher=lodz}\n"
        "@book{b, title={漢字 of the north}}\n"
        "@book{c, title={Links}, url={https://a.org/Č}}\n"
    )
    done = add(tmp_path, text, library=library)
    assert done.data.startswith(library)
    assert bibtex.decode(done.data).encoding == "cp1252"
    record = done.library.references[-1].record
    assert done.added == ["a"]
    assert (record.authors[0].family, record.title) == ("Čapek", "Σ and “naïve” ≤ cafés")
    assert record.publisher == "Łódź"
    assert "{\\v{C}}apek" in done.text
    assert [one.label for one in done.adding.left] == ["b", "c"]
    assert all("cannot be written in latin-1" in one.reason for one in done.adding.left)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_inputs_and_libraries_keep_their_encodings(tmp_path: Path, encoding: str) -> None:
    library = "@book{old, title={Größe}}\n".encode(encoding)
    text = "@book{new, title={Ärger und Größe im Süden}}".encode(encoding)
    done = add(tmp_path, text, library=library)
    assert done.data.startswith(library)
    assert done.library.references[-1].record.title == "Ärger und Größe im Süden"


def test_a_library_that_is_not_there_is_made(tmp_path: Path) -> None:
    done = go_on(tmp_path, RIS)
    assert done.text.startswith("@article{sand2011,")
    nowhere = Target(name_file(tmp_path / "no" / "works.bib"))
    with pytest.raises(Unreadable, match="there is no such file"):
        plan_adding(nowhere, (), Choice("{author}{year}"))


def test_a_library_that_is_none_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("buy tea")
    target = Target(name_file(tmp_path / "notes.txt"))
    with pytest.raises(Unreadable, match="holds no BibTeX entry"):
        plan_adding(target, (), Choice("{author}{year}"))


def test_nothing_is_written_over_what_changed_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "works.bib"
    path.write_text(LIBRARY)
    (tmp_path / "in.ris").write_text(RIS)
    imported = import_file(name_file(tmp_path / "in.ris"))
    adding = plan_adding(Target(name_file(path)), (imported,), Choice("{author}{year}"))
    path.write_text(f"{LIBRARY}% mine\n")
    with pytest.raises(WriteRefused):
        adding.write()
    assert path.read_text() == f"{LIBRARY}% mine\n"


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.bib", "it holds no reference"),
        (b"% nothing yet\n", "a.bib", "it holds no reference"),
        (b"\n \n", "a.txt", "it holds no reference"),
        (b"[1, 2", "a.json", "it is no JSON"),
        (b'{"a": 1}', "a.txt", "it is of no format that is known here"),
        (b"@book{two words}", "a.txt", "it is of no format that is known here"),
        (b"<!doctype html><p>x", "a.html", "it is of no format that is known here"),
        (b"%PDF-1.7 \x00", "a.pdf", "it is a PDF"),
    ],
)
def test_what_is_no_input_is_refused(tmp_path: Path, data: bytes, name: str, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unreadable, match=reason):
        import_file(name_file(tmp_path / name))


def test_lists_whose_lines_are_wrapped_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STRINGS.replace(". ", ".\nand ") * 8)
    with pytest.raises(Unreadable, match="put every reference on one line"):
        import_file(name_file(tmp_path / "a.txt"))


def test_the_format_that_is_named_counts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("@misc{a, title={Ash}}")
    file = name_file(tmp_path / "a.txt")
    assert import_file(file).format == "bibtex"
    assert import_file(file, "text").items[0].reference.confidence < 0.6
    with pytest.raises(BadUsage, match="did you mean `bibtex`"):
        choose_format("bibtx")
