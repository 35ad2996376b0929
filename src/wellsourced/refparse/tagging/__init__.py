"""The trained labeller: a reference as tokens, their features, and the labels that a CRF gives.

A linear-chain conditional random field (Lafferty et al., 2001) reads what the rules say of each
token beside its words, signs and place, and decides. `wellsourced.training` makes its models.
"""
