"""The styles that are built in: one module a style, each with the constant `STYLE`."""
