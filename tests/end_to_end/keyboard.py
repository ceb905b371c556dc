"""Which physical key gives which character, so that typing works alike in every layout.

xdotool's own `type` remaps keys of the server when a character is missing, which no keyboard does.
"""

_ROWS = {
    # first key code of the row (evdev): characters in us, the same with Shift, in ru, with Shift
    10: ("1234567890-=", "!@#$%^&*()_+", "1234567890-=", '!"№;%:?*()_+'),
    24: ("qwertyuiop[]", "QWERTYUIOP{}", "йцукенгшщзхъ", "ЙЦУКЕНГШЩЗХЪ"),
    38: ("asdfghjkl;'`", 'ASDFGHJKL:"~', "фывапролджэё", "ФЫВАПРОЛДЖЭЁ"),
    51: ("\\zxcvbnm,./", "|ZXCVBNM<>?", "\\ячсмитьбю.", "/ЯЧСМИТЬБЮ,"),
}
_SPACE = 65

NAMED = {
    "Enter": 36, "Esc": 9, "Tab": 23, "Backspace": 22, "Space": _SPACE, "Ins": 118, "Del": 119, "Home": 110, "End": 115,
    "PgUp": 112, "PgDn": 117, "Up": 111, "Down": 116, "Left": 113, "Right": 114,
    "F1": 67, "F2": 68, "F3": 69, "F4": 70, "F5": 71, "F6": 72, "F7": 73, "F8": 74, "F9": 75, "F10": 76,
}  # fmt: skip
_MODIFIERS = {"Ctrl": "ctrl", "Shift": "shift", "Alt": "alt"}


def _table(plain: int, shifted: int) -> dict[str, str]:
    keys = {" ": str(_SPACE)}
    for first, rows in _ROWS.items():
        for place, character in enumerate(rows[shifted]):
            keys.setdefault(character, f"shift+{first + place}")
        for place, character in enumerate(rows[plain]):
            keys[character] = str(first + place)
    return keys


LAYOUTS = {"us": _table(0, 1), "ru": _table(2, 3)}


def key_of(name: str) -> str:
    """The key codes of a shortcut such as `Ctrl+Shift+S` or `F5`, by the key's place on a us keyboard."""
    *modifiers, last = name.split("+")
    code = NAMED.get(last)
    # A single digit would be read as the character; two are a key code.
    place = f"{code:02}" if code is not None else LAYOUTS["us"][last.lower()]
    return "+".join([*(_MODIFIERS[modifier] for modifier in modifiers), place])


def keys_of_text(text: str, layout: str) -> list[str]:
    """The keys to press one after another for this text; KeyError for a character that the layout does not have."""
    return [LAYOUTS[layout][character] for character in text]


def keys_by_position(text: str) -> list[str]:
    """The same physical keys whatever the layout: Russian letters by their place, all else by its us place.

    With the us layout `ива` comes out as `bdf`, as it does for a person who forgot to switch.
    """
    return [LAYOUTS["us"].get(character) or LAYOUTS["ru"][character] for character in text]
