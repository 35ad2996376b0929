"""Readers: one module an input format, each with its constant `READER`."""
