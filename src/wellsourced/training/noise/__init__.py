"""Noise of printed lists and of their copying, one kind a leaf with the constant `NOISE`."""
