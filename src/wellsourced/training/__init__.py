"""Training of the reference parser: made records, printed in many styles, with noise as in life.

A room for developers: nothing that users run imports it. `records` makes works out of `facts`,
`styles` hold how references are printed (one style a leaf), `printing` prints a work in a
style as labelled text, `noise` spoils it. `python -m wellsourced.training` makes the strings
and trains the models of `wellsourced.refparse` on them.
"""
