"""Fit what the features of a statement weigh, and measure it by folds.

Nothing of the sentences is kept: a weight belongs to a feature of ours, of which each says
something that a reader can check (`wellsourced.claims.feature`).
"""
