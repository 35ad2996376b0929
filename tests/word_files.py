"""Word files for tests: parts of XML of our own, zipped as Word zips them."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

_OPEN = "http://schemas.openxmlformats.org"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": f"{_OPEN}/wordprocessingml/2006/main",
        "r": f"{_OPEN}/officeDocument/2006/relationships",
        "m": f"{_OPEN}/officeDocument/2006/math",
        "mc": f"{_OPEN}/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": f"{_OPEN}/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "b": f"{_OPEN}/officeDocument/2006/bibliography",
    }.items()
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called}"/></w:style>'
    for name, called in {
        "Normal": "Normal",
        "Titel": "Title",
        "berschrift1": "heading 1",
        "berschrift2": "heading 2",
        "Beschriftung": "caption",
        "Zitat": "Quote",
        "Verzeichnis1": "toc 1",
        "Listenabsatz": "List Paragraph",
        "Bibliography": "Bibliography",
    }.items()
)
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/>
    <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/>
    <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/>
    <w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""
# the folder, root element and kind of relationship of each part that a test may give
_PARTS = {
    "styles": ("word/styles.xml", "w:styles"),
    "numbering": ("word/numbering.xml", "w:numbering"),
    "footnotes": ("word/footnotes.xml", "w:footnotes"),
    "endnotes": ("word/endnotes.xml", "w:endnotes"),
    "comments": ("word/comments.xml", "w:comments"),
    "settings": ("word/settings.xml", "w:settings"),
    "header": ("word/header1.xml", "w:hdr"),
    "footer": ("word/footer1.xml", "w:ftr"),
    "customXml": ("customXml/item1.xml", "b:Sources"),
}
_RELATIONS = f'<Relationships xmlns="{_OPEN}/package/2006/relationships">'
_KIND = f"{_OPEN}/officeDocument/2006/relationships"


def word_file(
    body: str,
    parts: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    properties: Mapping[str, str] | None = None,
) -> bytes:
    """Return a Word file with the elements *body*, other *parts* by their kind, and addresses."""
    given = {"styles": STYLES, "numbering": NUMBERING} | dict(parts or {})
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'{_RELATIONS}<Relationship Id="rId1" Type="{_KIND}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/document.xml": _root("w:document", f"<w:body>{body}<w:sectPr/></w:body>"),
    }
    related = ""
    for number, (kind, text) in enumerate(given.items(), start=100):
        name, root = _PARTS[kind]
        files[name] = _root(root, text)
        related += f'<Relationship Id="rId{number}" Type="{_KIND}/{kind}" Target="/{name}"/>'
    for name, address in (links or {}).items():
        related += (
            f'<Relationship Id="{name}" Type="{_KIND}/hyperlink" TargetMode="External"'
            f" Target={quoteattr(address)}/>"
        )
    files["word/_rels/document.xml.rels"] = f"{_RELATIONS}{related}</Relationships>"
    if properties:
        inner = "".join(
            f"<property name={quoteattr(name)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
            for name, value in properties.items()
        )
        files["docProps/custom.xml"] = (
            f'<Properties xmlns="{_OPEN}/officeDocument/2006/custom-properties"'
            f' xmlns:vt="{_OPEN}/officeDocument/2006/docPropsVTypes">{inner}</Properties>'
        )
    return zipped({name: text.encode() for name, text in files.items()})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip archive of *files*."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _root(name: str, inner: str) -> str:
    return f"<{name} {SPACES}>{inner}</{name}>"


def p(*content: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs; what is no markup becomes a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "".join(one if one.startswith("<") else r(one) for one in content)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    shown = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{shown}</w:r>"


def sup(text: str) -> str:
    """Return a raised run."""
    return r(text, '<w:vertAlign w:val="superscript"/>')


def sign(kind: str, inner: str = "") -> str:
    """Return the run of a field's begin, separate or end."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def code(text: str, pieces: int = 1) -> str:
    """Return a field's code, split over *pieces* runs as Word splits it."""
    size = max(1, -(-len(text) // pieces))
    return "".join(
        f'<w:r><w:instrText xml:space="preserve">{escape(text[at : at + size])}</w:instrText></w:r>'
        for at in range(0, len(text), size)
    )


def shown_field(told: str, *shown: str, pieces: int = 1) -> str:
    """Return a field with its result, as Word writes it over many runs."""
    runs = "".join(one if one.startswith("<") else r(one) for one in shown)
    return f"{sign('begin')}{code(told, pieces)}{sign('separate')}{runs}{sign('end')}"


def work(title: str, family: str, year: int, **more: object) -> dict[str, object]:
    """Return a CSL item."""
    return {
        "type": "article-journal",
        "title": title,
        "author": [{"family": family, "given": "Ada"}],
        "issued": {"date-parts": [[year]]},
        "container-title": "Journal of Tides",
        **more,
    }


def zotero(*items: dict[str, object]) -> str:
    """Return the code of a citation field of Zotero."""
    citation = {"citationID": "a1", "properties": {"noteIndex": 0}, "citationItems": items}
    return f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(citation)} "


def item(name: str, data: dict[str, object] | None, **more: object) -> dict[str, object]:
    """Return an item of a citation of Zotero, which names its work by an address."""
    address = f"http://zotero.org/users/1/items/{name}"
    told = {"itemData": data} if data else {}
    return {"id": 7, "uris": [address], **told, **more}


def mendeley_tag(*items: dict[str, object]) -> str:
    """Return the tag of a content control of Mendeley Cite."""
    citation = json.dumps({"citationID": "MENDELEY_CITATION_1", "citationItems": items})
    return f"MENDELEY_CITATION_v3_{b64encode(citation.encode()).decode()}"


def control(tag: str, inner: str) -> str:
    """Return a content control."""
    properties = f'<w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
