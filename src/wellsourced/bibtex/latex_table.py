r"""What LaTeX's commands stand for: data.

Facts from the manuals of LaTeX's standard encodings, written by us. Commands that are
letters stand without their backslash.
"""

from __future__ import annotations

from wellsourced.terms import word_set


def _pairs(words: str) -> dict[str, str]:
    """Return `name sign name sign …` as a table."""
    parts = words.split()
    return dict(zip(parts[::2], parts[1::2], strict=True))


# \'e · \v{s}: the combining character of each accent
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323",
    "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361", "h": "\u0309", "G": "\u030f",
    "f": "\u0311", "U": "\u030d", "textcommabelow": "\u0326",
}  # fmt: skip

# in mathematics: \hat{x}
MATH_ACCENTS = {
    "hat": "\u0302", "bar": "\u0304", "tilde": "\u0303", "vec": "\u20d7", "dot": "\u0307",
    "ddot": "\u0308", "check": "\u030c", "breve": "\u0306", "acute": "\u0301", "grave": "\u0300",
    "overline": "\u0305", "underline": "\u0332", "widehat": "\u0302", "widetilde": "\u0303",
}  # fmt: skip

# an accent without a letter: \~{} · \^{}
BARE_ACCENTS = {
    "\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0303": "~", "\u0304": "¯", "\u0308": "¨",
    "\u0327": "¸",
}  # fmt: skip

# commands of one sign: \& · \, (a thin space) · \- (a possible hyphen)
SIGNS = {
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\n": " ",
    "\r": " ", "\t": " ", "\\": " ", ",": " ", ";": " ", ":": " ", ">": " ", "!": "", "-": "",
    "/": "", "@": "", "+": "", "*": "", "|": "‖",
}  # fmt: skip

_FUNCTIONS = (
    "log", "ln", "exp", "sin", "cos", "tan", "min", "max", "lim", "sup", "inf", "det", "dim",
    "arg", "deg", "gcd", "ker", "Pr", "mod",
)  # fmt: skip

# letters and signs, in text and in mathematics
SYMBOLS = _pairs(
    r"""
    ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ imath ı jmath ȷ
    dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ ij ĳ IJ Ĳ S § P ¶ dag † ddag ‡ textdagger †
    textdaggerdbl ‡ textsection § textparagraph ¶ copyright © textcopyright © pounds £
    textsterling £ euro € texteuro € textyen ¥ textcent ¢ textregistered ® texttrademark ™
    trademark ™ ldots … dots … textellipsis … cdots ⋯ dotsc … dotsb ⋯ textendash – textemdash —
    textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’
    textquotesingle ' textquotedbl " quotedblbase „ quotesinglbase ‚ glqq „ grqq “ glq ‚ grq ‘
    guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹
    guilsinglright › flqq « frqq » textbackslash \ backslash \ textasciitilde ~
    textasciicircum ^ textunderscore _ textbar | textless < textgreater > textbraceleft {
    textbraceright } lbrace { rbrace } textdollar $ textpercent % textampersand & texthash #
    textasteriskcentered ∗ textbullet • bullet • textperiodcentered · textcdot · cdot ·
    textdegree ° degree ° textmu µ micro µ textohm Ω ohm Ω textonehalf ½ textonequarter ¼
    textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³
    textordfeminine ª textordmasculine º textexclamdown ¡ textquestiondown ¿ textnumero №
    textpm ± textminus − texttimes × textdiv ÷ textfractionsolidus ⁄ textcelsius ℃ celsius ℃
    textasciiacute ´ textasciigrave ` textasciidieresis ¨ textasciimacron ¯ textvisiblespace ␣
    textlangle ⟨ textrangle ⟩ textschwa ə textturna ɐ aleph ℵ
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ
    iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ
    upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π
    Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ textdelta δ
    textomega ω
    times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫
    approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫
    sqrt √ surd √ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩
    emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ wedge ∧ land ∧ vee ∨ lor ∨ oplus ⊕
    otimes ⊗ perp ⊥ parallel ∥ mid ∣ angle ∠ triangle △ square □ Box □ diamond ⋄ prime ′ dagger †
    ddagger ‡ ell ℓ hbar ℏ Re ℜ Im ℑ wp ℘ to → rightarrow → textrightarrow → leftarrow ←
    textleftarrow ← gets ← uparrow ↑ textuparrow ↑ downarrow ↓ textdownarrow ↓
    leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ longrightarrow ⟶ mapsto ↦
    rightleftharpoons ⇌ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ vdots ⋮ ddots ⋱
    checkmark ✓ female ♀ male ♂ lesssim ≲ gtrsim ≳ leqslant ⩽ geqslant ⩾ setminus ∖ colon :
    cyrchar ◌ hyp - slash /
    """
)
SYMBOLS |= {
    "quad": " ", "qquad": " ", "space": " ", "newline": " ", "par": " ", "nobreakspace": "\xa0",
    "textcompwordmark": "", "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e",
    "BibTeX": "BibTeX", "XeTeX": "XeTeX", "bmod": "mod",
}  # fmt: skip
SYMBOLS |= _pairs(" ".join(f"{name} {name}" for name in _FUNCTIONS))

ITALIC, BOLD = ("<i>", "</i>"), ("<b>", "</b>")
SMALL_CAPITALS = ('<span style="font-variant:small-caps;">', "</span>")
SUBSCRIPT, SUPERSCRIPT = ("<sub>", "</sub>"), ("<sup>", "</sup>")
_QUOTED = ("“", "”")

# \emph{…}: what goes before and after the argument, in CSL's markup of titles
WRAPS = {
    "emph": ITALIC, "textit": ITALIC, "textsl": ITALIC, "mathit": ITALIC, "mkbibemph": ITALIC,
    "mkbibitalic": ITALIC, "textbf": BOLD, "mathbf": BOLD, "mkbibbold": BOLD, "boldsymbol": BOLD,
    "bm": BOLD, "textsc": SMALL_CAPITALS, "textsuperscript": SUPERSCRIPT,
    "mkbibsuperscript": SUPERSCRIPT, "textsubscript": SUBSCRIPT, "mkbibsubscript": SUBSCRIPT,
    "enquote": _QUOTED, "mkbibquote": _QUOTED, "mkbibparens": ("(", ")"),
    "mkbibbrackets": ("[", "]"), "frac": ("", "/"), "tfrac": ("", "/"), "dfrac": ("", "/"),
    "nicefrac": ("", "/"),
}  # fmt: skip

# {\em …}: the same for the rest of the group
DECLARATIONS = {
    "em": ITALIC, "it": ITALIC, "itshape": ITALIC, "sl": ITALIC, "slshape": ITALIC,
    "bf": BOLD, "bfseries": BOLD, "sc": SMALL_CAPITALS, "scshape": SMALL_CAPITALS,
}  # fmt: skip

# \url{…}: the argument is no LaTeX
VERBATIM = frozenset(("url", "nolinkurl", "path", "doi"))

# \noopsort{1973b}: the (first) argument is not printed
SILENT_ARGUMENT = word_set(
    "noopsort SortNoop sortnoop label vspace hspace phantom vphantom hphantom textcolor color"
    " foreignlanguage selectlanguage href hypertarget begin end"
)

# \mbox{…}: the command says nothing of its own
SILENT = word_set(
    "text textrm textsf texttt textnormal textup textmd textlf mbox hbox fbox mathrm mathsf mathtt"
    " mathcal mathbb mathfrak mathnormal mathscr mathop operatorname ensuremath uline protect"
    " relax noindent rm sf tt normalfont upshape mdseries rmfamily sffamily ttfamily selectfont"
    " displaystyle textstyle scriptstyle limits nolimits left right big Big bigl bigr Bigl Bigr"
    " small large Large footnotesize scriptsize tiny normalsize nobreak allowbreak linebreak"
    " pagebreak NoCaseChange MakeTextUppercase MakeTextLowercase MakeUppercase MakeLowercase"
    " uppercase lowercase cyr cyrillic greektext latintext bgroup egroup leavevmode ignorespaces"
    " xspace centering footnote"
)
