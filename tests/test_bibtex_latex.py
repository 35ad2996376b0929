"""LaTeX into Unicode and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.bibtex.latex import decode_latex
from wellsourced.bibtex.latex_writing import clean, escape, escape_title


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\'E}tienne", "Étienne"),
        (r"\'Etienne and \'{E}tienne", "Étienne and Étienne"),
        (r'M{\"u}ller, M\"{u}ller, M\"uller', "Müller, Müller, Müller"),
        (r"{\'\i} \'{\i} \.I \u g {\u{g}}", "í í İ ğ ğ"),
        (r"Erd{\H o}s {\c{C}}etin {\v S}mid \k{a} \r a", "Erdős Çetin Šmid ą å"),
        (r"Nguy{\~{\^e}}n", "Nguyễn"),
        (r"Stra{\ss}e, Stra\ss e, \AA ngstr{\o}m", "Straße, Straße, Ångstrøm"),
        (r"{\L}{\'o}d{\'z}", "Łódź"),
        (r"5\% of A \& B, \#1, a\_b, \$7", "5% of A & B, #1, a_b, $7"),
        ("50% raw", "50% raw"),
        ("1--9, a---b, ``q'', `s', don't", "1–9, a—b, “q”, ‘s’, don't"),
        (r"-{}- '{}' \textasciigrave{}", "-- '' `"),
        ("H$_2$O, $10^{-3}$", "H<sub>2</sub>O, 10<sup>-3</sup>"),
        (r"CO\textsubscript{2}", "CO<sub>2</sub>"),
        (r"$\alpha$- and \textbeta-, p {$<$} 0.05, p$\leq$1", "α- and β-, p < 0.05, p≤1"),
        ("costs $5 and $10", "costs $5 and $10"),
        ("US$5-US$10", "US$5-US$10"),
        (r"\textit{E. coli} \emph{in} vivo", "<i>E. coli</i> <i>in</i> vivo"),
        (r"{\it vivo} {\bf now}", "<i>vivo</i> <b>now</b>"),
        (r"\textsc{ab} \mbox{p53} \texttt{x} \enquote{y}",
         '<span style="font-variant:small-caps;">ab</span> p53 x “y”'),
        (r"\href{https://a.org/b_c%20d}{text}", "text"),
        (r"\url{https://a.org/b_c%20d}", "https://a.org/b_c%20d"),
        (r"{The {DNA} of {{things}}}", "The DNA of things"),
        ("two\n   lines,\ttabs", "two lines, tabs"),
        (r"Doe~J. a\ b\,c", "Doe\N{NO-BREAK SPACE}J. a b c"),
        (r"\noopsort{1973b}{1973}", "1973"),
        (r"\frac{1}{2} $\sqrt{x}$ $\hat{x}$", "1/2 √x x̂"),
        (r"\unknownmacro{kept} \otherunknown text", r"kept \otherunknown text"),
        (r"{\'} \~{} \^{} \textit{}", "´ ~ ^"),
        (r"closed too often} and {never", "closed too often and never"),
        ("a\\", "a\\"),
        (r"A \\ B\par C", "A B C"),
        (r"\ensuremath{\beta_2}", "β<sub>2</sub>"),
        (r"25\,$^{\circ}$C, 25$^\circ$C, $10^\circ C$", "25 °C, 25°C, 10°C"),
        (r"$\Delta^9$-THC, $\mu$-opioid", "Δ<sup>9</sup>-THC, μ-opioid"),
        (r"\textreferencemark{} \textinterrobang", "※ ‽"),
        ("\\'\r\ne, \\'\ne, $x_\r\n2$", "é, é, x<sub>2</sub>"),
    ],
)  # fmt: skip
def test_decodes(latex: str, text: str) -> None:
    assert decode_latex(latex) == text


def test_deep_braces_are_no_trouble() -> None:
    assert decode_latex("{" * 50_000 + "x" + "}" * 50_000) == "x"
    assert decode_latex(r"\'{" * 9_000 + "e" + "}" * 9_000)[0] in "eé"


@pytest.mark.parametrize(
    ("title", "latex"),
    [
        ("The effect of mRNA on pH", "The effect of {mRNA} on {pH}"),
        (
            "Opioids and tea in Peru: Notes on healers",
            "Opioids and tea in {Peru}: Notes on healers",
        ),
        ("Effects Of Vitamin D In Adults", "Effects Of Vitamin {D} In Adults"),
        ("EFFECTS OF OPIUM", "EFFECTS OF OPIUM"),
        ("Growth of <i>E. coli</i> in water", r"Growth of \textit{E. coli} in water"),
        ("When is it safe? Why we ask", "When is it safe? Why we ask"),
        ("plain", "plain"),
    ],
)
def test_protects_capitals_only_where_a_style_would_lower_them(title: str, latex: str) -> None:
    assert escape_title(title) == latex


AWKWARD = st.text("aA1 '`-{}\\$~^_<i>/bsub!?&%#é\n\u00a0", max_size=40)


@given(AWKWARD | st.text(max_size=60))
def test_what_is_written_reads_back(text: str) -> None:
    assert decode_latex(escape(text)) == clean(text)
    assert decode_latex(escape_title(text)) == clean(text)


@given(AWKWARD | st.text(max_size=60))
def test_what_is_written_balances_and_stays_on_its_line(text: str) -> None:
    for written in (escape(text), escape_title(text)):
        depth = 0
        for sign in written:
            depth += (sign == "{") - (sign == "}")
            assert depth >= 0
        assert depth == 0
        assert len(written.splitlines()) <= 1


@given(st.text(r"\{}$'`~^_-ae \"textibcu&", max_size=60))
def test_any_latex_is_decoded_to_one_line(latex: str) -> None:
    decoded = decode_latex(latex)
    assert "\n" not in decoded
    assert decoded == decoded.strip(" ")
