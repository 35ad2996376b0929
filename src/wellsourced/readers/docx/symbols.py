"""Characters of the symbol fonts, which have no place of their own in Unicode there.

Word keeps a character of a symbol font at U+F000 and its place in the font (`w:sym`, or text
set in that font). Adobe's encoding of Symbol is what Word's font follows.
"""

from __future__ import annotations

_PRIVATE = 0xF000
_FIRST, _LAST = _PRIVATE + 0x20, _PRIVATE + 0xFF
# the places 0x21 to 0x7E of Symbol; what is not there reads as in ASCII
_LOW = (
    "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
# the places 0xA1 to 0xFE of Symbol
_HIGH = (
    "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
    "\uf0f0〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_SYMBOL = {
    **{0x21 + at: sign for at, sign in enumerate(_LOW)},
    **{0xA1 + at: sign for at, sign in enumerate(_HIGH)},
    0x20: " ",
}
_WINGDINGS = {
    0x20: " ", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
    0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE8: "➔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def read_symbol(font: str, written: str) -> str:
    """Return the character at the place *written* (hexadecimal, as `F06D`) of *font*.

    >>> read_symbol("Symbol", "F06D")
    'μ'
    """
    try:
        place = int(written, 16)
    except ValueError:
        return ""
    if not 0 < place <= 0xFFFF or 0xD800 <= place <= 0xDFFF:  # noqa: PLR2004  # no character
        return ""
    own = place - _PRIVATE if _FIRST <= place <= _LAST else place
    return _FONTS.get(font.strip().lower(), {}).get(own, chr(place))


def translate(font: str, text: str) -> str:
    """Return *text* set in *font* with the signs at U+F000 as they are seen.

    Letters of other places stay: whether Symbol was meant for them, Word does not say.
    """
    table = _FONTS.get(font.strip().lower())
    if table is None or text.isascii():
        return text
    return "".join(
        table.get(ord(sign) - _PRIVATE, sign) if _FIRST <= ord(sign) <= _LAST else sign
        for sign in text
    )
