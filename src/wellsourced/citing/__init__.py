"""What citations are made of: lists of numbers, names before a year, and what names fit.

`numbers` reads `1, 3–5`; `mentions` finds authors and years in prose; `fitting` says which
references printed names can mean. Forms find with it, linking resolves with it.
"""
