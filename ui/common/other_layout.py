"""What a text would have been with the other keyboard layout: `bdfyjd` was meant as «иванов»."""

from __future__ import annotations

#: The keys of a US keyboard and what the Russian layout (ЙЦУКЕН) has on them, both without and with Shift.
_US = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?@#$^&"
_RU = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"№;:?'

_TO_RU = str.maketrans(_US, _RU)
_TO_US = str.maketrans(_RU, _US)


def in_other_layout(text: str) -> str:
    """Return the text as the same keys give it in the other layout; the text itself where that changes nothing."""
    has_cyrillic = any("а" <= letter <= "я" or letter == "ё" for letter in text.lower())
    return text.translate(_TO_US if has_cyrillic else _TO_RU)
