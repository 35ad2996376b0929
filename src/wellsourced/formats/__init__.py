"""Bibliographic formats: one module a format, each with its constant `FORMAT`."""
