r"""What the commands and environments of LaTeX are for: data.

Facts from the manuals of LaTeX, natbib, biblatex, apacite, siunitx, glossaries and the usual
classes, written by us. Names stand without their backslash and their star.
"""

from __future__ import annotations

from wellsourced.articles import InlineKind

_FOLLOWING = "part chapter section subsection subsubsection paragraph subparagraph"
LEVELS = {name: max(1, at) for at, name in enumerate(_FOLLOWING.split())} | {
    "addchap": 1, "addsec": 2, "addpart": 1, "minisec": 5, "subsubsubsection": 5,
}  # fmt: skip

# \textbf{…}: how the argument is set
INLINES = {
    "textbf": InlineKind.STRONG, "strong": InlineKind.STRONG, "mathbf": InlineKind.STRONG,
    "emph": InlineKind.EMPHASIS, "textit": InlineKind.EMPHASIS, "textsl": InlineKind.EMPHASIS,
    "mkbibemph": InlineKind.EMPHASIS, "mathit": InlineKind.EMPHASIS, "alert": InlineKind.STRONG,
    "textsuperscript": InlineKind.SUPERSCRIPT, "textsubscript": InlineKind.SUBSCRIPT,
    "textsup": InlineKind.SUPERSCRIPT, "textsub": InlineKind.SUBSCRIPT,
    "ts": InlineKind.SUPERSCRIPT,
    "mkbibsuperscript": InlineKind.SUPERSCRIPT, "up": InlineKind.SUPERSCRIPT,
    "texttt": InlineKind.CODE, "code": InlineKind.CODE,
}  # fmt: skip
# {\em …}: the same for the rest of the group
DECLARATIONS = {
    "em": InlineKind.EMPHASIS, "it": InlineKind.EMPHASIS, "itshape": InlineKind.EMPHASIS,
    "sl": InlineKind.EMPHASIS, "slshape": InlineKind.EMPHASIS, "bf": InlineKind.STRONG,
    "bfseries": InlineKind.STRONG, "tt": InlineKind.CODE, "ttfamily": InlineKind.CODE,
}  # fmt: skip

_UNPRINTED = {
    1: """documentclass usepackage RequirePackage LoadClass PassOptionsToPackage bibliographystyle
        pagestyle thispagestyle pagenumbering vspace hspace vskip label index glossary glsadd
        glsresetall acresetall phantom vphantom hphantom color pagecolor textcolor colorbox
        graphicspath includegraphics includepdf includeonly hyphenation selectlanguage hypersetup
        captionsetup geometry setcitestyle citestyle bibpunct sisetup lstset setstretch linespread
        usetikzlibrary tikzset pgfplotsset theoremstyle todo missingfigure rule rowcolor cellcolor
        columncolor noalign bookmarksetup usebibmacro newif newcounter stepcounter refstepcounter
        newlength newsavebox ExecuteBibliographyOptions AtBeginDocument AtEndDocument
        AtEveryBibitem AtEveryCitekey AtEveryCite excludecomment includecomment printglossary
        enlargethispage orcidlink orcidID orcid DeclareUnicodeCharacter titlerunning authorrunning
        markright runningauthor runningtitle shorttitle shortauthors setmainfont setsansfont
        setmonofont setmainlanguage setotherlanguage pdfinfo value arabic roman Roman alph Alph
        fnsymbol tnote scalebox rotatebox parbox raisebox hyperlink hypertarget foreignlanguage
        textlang setlist IfFileExists InputIfFileExists href BibitemShut PrintBackRefs
        APACinsertmetastar bibinfo bibfield fontfamily fontseries fontshape specialrule""",
    2: """setlength addtolength setcounter addtocounter newtheorem fontsize DeclareMathOperator
        DeclareFieldFormat DeclareNameFormat DeclareNameAlias addtocontents markboth crefname
        Crefname resizebox defcitealias addtocategory DefineBibliographyStrings fcolorbox multirow
        DeclareDelimFormat DeclareSIUnit DeclareLanguageMapping newcolumntype numberwithin
        setmathfont newglossary SetKwInput titlespacing""",
    3: "addcontentsline definecolor newenvironment renewenvironment rowcolors",
    4: "titleformat",
}
# \vspace{2pt}: how many arguments a command has that are not printed
UNPRINTED = {name: count for count, names in _UNPRINTED.items() for name in names.split()}

# commands that print nothing and take nothing
SILENT = frozenset(
    """
    maketitle tableofcontents listoffigures listoftables centering raggedright raggedleft noindent
    indent small large Large LARGE huge Huge footnotesize scriptsize tiny normalsize rm sf sc
    rmfamily sffamily scshape upshape mdseries normalfont selectfont frontmatter mainmatter
    backmatter appendix bigskip medskip smallskip vfill hfill hrulefill dotfill hline toprule
    midrule bottomrule addlinespace protect relax xspace ignorespaces leavevmode makeatletter
    makeatother onehalfspacing doublespacing singlespacing flushbottom raggedbottom sloppy fussy
    twocolumn onecolumn balance linenumbers nolinenumbers allowbreak nobreak null strut
    displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits left right big Big bigl
    bigr Bigl Bigr bigg Bigg middle nonumber notag qedhere qed endinput bgroup egroup begingroup
    endgroup unskip ignorespacesafterend printbibliography printindex bibsep newrefcontext
    frenchspacing nonfrenchspacing justifying arraybackslash boldmath unboldmath clearpage
    cleardoublepage newpage pagebreak samepage endfirsthead endhead endfoot endlastfoot
    fi else or iftrue unboldmath nolinebreak linebreak bfdefault itdefault makecitation hbox vbox
    global long outer expandafter noexpand csname endcsname string the baselineskip parindent
    parskip textwidth linewidth columnwidth textheight hsize vsize topmargin itemsep parsep
    topsep tabcolsep arraystretch baselinestretch fill stretch bibindent ifpdf autodot addperiod
    printglossaries makeglossaries makeindex acknowledgementsname keywordsname newline
    """.split()  # noqa: SIM905 – words in columns are read, a list of them is not
)
BREAKS = frozenset(
    """
    par newpage clearpage cleardoublepage pagebreak bigskip medskip smallskip maketitle appendix
    tableofcontents hrule
    """.split()  # noqa: SIM905 – as above
)

# \eg: what classes of conferences define for everybody, and what units of text stand for
WORDS = {
    "eg": "e.g.", "Eg": "E.g.", "ie": "i.e.", "Ie": "I.e.", "etal": "et al.", "cf": "cf.",
    "etc": "etc.", "vs": "vs.", "wrt": "w.r.t.", "psq": "f.", "psqq": "ff.", "pno": "p.",
    "ppno": "pp.", "nopp": "", "pnfmt": "", "today": "", "and": ",", "AND": ",", "And": ",",
    "newblock": "", "slash": "/", "thinspace": " ", "enspace": " ", "enskip": " ", "nbsp": " ",
    "bibinitperiod": ".", "bibinitdelim": " ", "bibrangedash": "–", "textendash": "–",
    "nobreakspace": " ", "percent": "%", "percnt": "%", "ordinal": "", "ldots": "…", "dots": "…",
    "bibnamedelima": " ", "bibnamedelimb": " ", "bibrangessep": ", ", "cdots": "⋯",
}  # fmt: skip

FURNITURE = {
    "author": "byline", "authors": "byline", "affil": "affiliation", "affiliation": "affiliation",
    "institute": "affiliation", "address": "affiliation", "institution": "affiliation",
    "email": "correspondence", "corresp": "correspondence", "date": "date",
    "keywords": "keywords", "subtitle": "subtitle", "dedicatory": "dedication",
    "icmlauthor": "byline", "additionalinfo": "byline", "dedication": "dedication",
}  # fmt: skip

# \ref{fig:map}: a number that only LaTeX knows
REFERENCES = frozenset(
    """
    ref pageref autoref cref Cref crefrange nameref vref Vref vpageref fref Fref subref labelcref
    namecref zcref zref autopageref cpageref ref*
    """.split()  # noqa: SIM905 – as above
)

MATH = frozenset(
    """
    equation align gather multline flalign alignat eqnarray displaymath math dmath dgroup
    """.split()  # noqa: SIM905 – as above
)
VERBATIM = frozenset(
    """
    verbatim Verbatim BVerbatim LVerbatim lstlisting minted alltt tikzpicture pgfpicture axis
    algorithmic forest pspicture
    """.split()  # noqa: SIM905 – as above
)
UNREAD = frozenset(("comment", "filecontents"))
TABLES = {
    "tabular": 1, "tabularx": 2, "tabulary": 2, "longtable": 1, "xltabular": 2, "supertabular": 1,
    "tabu": 1, "longtabu": 1, "tblr": 1, "longtblr": 1, "NiceTabular": 1, "xtabular": 1,
    "mpsupertabular": 1, "tabular*": 2, "supertabular*": 2, "tabularx*": 2, "tabu*": 1,
    "talltblr": 1, "array": 1, "deluxetable": 1, "ctabular": 1, "NiceTabularX": 2,
}  # fmt: skip
LISTS = {
    "itemize": "bullet", "enumerate": "number", "description": "label", "compactitem": "bullet",
    "compactenum": "number", "compactdesc": "label", "inparaenum": "number", "asparaenum": "number",
    "inparaitem": "bullet", "asparaitem": "bullet", "list": "bullet", "trivlist": "bullet",
    "itemize*": "bullet", "enumerate*": "number", "description*": "label", "tasks": "number",
    "tablenotes": "note", "easylist": "bullet", "labeling": "label", "acronym": "label",
}  # fmt: skip
QUOTATIONS = frozenset(
    ("quote", "quotation", "verse", "displayquote", "displaycquote", "blockquote", "epigraph")
)
# \begin{minipage}{5cm}: arguments of an environment that are not printed
ENVIRONMENT_ARGUMENTS = {
    "minipage": 1, "multicols": 1, "wrapfigure": 2, "wraptable": 2, "adjustbox": 1,
    "adjustwidth": 2, "list": 2, "labeling": 1, "otherlanguage": 1, "spacing": 1,
    "subfigure": 1, "subtable": 1, "foreigndisplayquote": 1, "otherlanguage*": 1, "refsection": 0,
    "thebibliography": 1, "CJK": 2, "alignat": 1, "textblock": 1, "picture": 0, "sloppypar": 0,
}  # fmt: skip

UNITS = {
    "percent": "%", "degreeCelsius": "°C", "celsius": "°C", "degree": "°", "gram": "g",
    "gramme": "g", "kilogram": "kg", "litre": "L", "liter": "L", "metre": "m", "meter": "m",
    "mole": "mol", "molar": "M", "second": "s", "minute": "min", "hour": "h", "day": "d",
    "year": "y", "week": "wk", "month": "mo", "hertz": "Hz", "pascal": "Pa", "joule": "J",
    "watt": "W", "volt": "V", "ampere": "A", "kelvin": "K", "newton": "N", "mmHg": "mmHg",
    "dalton": "Da", "becquerel": "Bq", "gray": "Gy", "sievert": "Sv", "bar": "bar", "ohm": "Ω",
    "calorie": "cal", "unit": "U", "units": "U", "iu": "IU", "IU": "IU", "equivalent": "Eq",
    "milli": "m", "micro": "µ", "nano": "n", "pico": "p", "kilo": "k", "mega": "M", "centi": "c",
    "deci": "d", "giga": "G", "hecto": "h", "tera": "T", "femto": "f", "per": "/", "squared": "²",
    "cubed": "³", "square": "", "cubic": "", "mg": "mg", "kg": "kg", "g": "g", "ml": "mL",
    "mL": "mL", "ul": "µL", "ug": "µg", "ng": "ng", "mm": "mm", "cm": "cm", "nm": "nm", "um": "µm",
    "umol": "µmol", "mmol": "mmol", "L": "L", "l": "L", "s": "s", "h": "h", "m": "m", "K": "K",
    "km": "km", "celsiusdegree": "°C", "raiseto": "^", "tothe": "^",
}  # fmt: skip
