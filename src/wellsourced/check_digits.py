"""The check digits of ISBN (ISO 2108) and ISSN (ISO 3297), which tell a misprint."""

from __future__ import annotations

ISBN_LENGTHS = (10, 13)
_ISBN_OLD, _ISSN_LENGTH, _TEN = 10, 8, 10


def is_isbn(text: str) -> bool:
    """Say whether *text* is an ISBN-10 or ISBN-13 with a right check digit."""
    digits = digits_of(text)
    if len(digits) not in ISBN_LENGTHS or "X" in digits[:-1]:
        return False
    if len(digits) == _ISBN_OLD:
        return _weighted(digits) % 11 == 0
    if not digits.startswith(("978", "979")) or "X" in digits:
        return False
    return sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits)) % _TEN == 0


def is_issn(text: str) -> bool:
    """Say whether *text* is an ISSN with a right check digit."""
    digits = digits_of(text)
    if len(digits) != _ISSN_LENGTH or "X" in digits[:-1]:
        return False
    return _weighted(digits) % 11 == 0


def digits_of(text: str) -> str:
    """Return the digits of *text*, with the X that stands for ten.

    >>> digits_of("ISSN 2434-561x")
    '2434561X'
    """
    return "".join(letter for letter in text.upper() if letter in "0123456789X")


def _weighted(digits: str) -> int:
    """Return the sum of the digits, the last counting once, the one before twice, and so on."""
    return sum(
        (_TEN if digit == "X" else int(digit)) * weight
        for weight, digit in enumerate(reversed(digits), start=1)
    )
