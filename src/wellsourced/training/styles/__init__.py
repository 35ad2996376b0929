"""Styles of printed references, one a leaf with the constant `STYLE`."""
