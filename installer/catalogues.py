"""Compiles the catalogues of `kontor-server`: .po, which translators write, to the .mo that gettext reads.

The format of .mo is that of GNU gettext (its manual, "The Format of GNU MO Files"); Python brings no compiler for it.
"""

import ast
import struct
from collections.abc import Iterator
from pathlib import Path

_MAGIC = 0x950412DE
_HEAD = 7 * 4
_KEYWORDS = ("msgid_plural", "msgid", "msgstr")


def entries_of(text: str) -> dict[str, list[str]]:
    """Returns {message: its translations} of a .po file: several forms where it counts something, "" is the head."""
    found: dict[str, list[str]] = {}
    for block in _blocks(text):
        found[block["msgid"][0]] = block["msgstr"]
    return found


def compiled(text: str) -> bytes:
    """Returns a .po file as a .mo file; what is not translated is left out."""
    pairs = []
    for block in _blocks(text):
        if all(block["msgstr"]):
            keys = [*block["msgid"], *block.get("msgid_plural", [])]
            pairs.append(("\0".join(keys).encode(), "\0".join(block["msgstr"]).encode()))
    pairs.sort()
    count = len(pairs)
    place = _HEAD + 2 * 8 * count
    tables, body = [b"", b""], b""
    for side in (0, 1):
        for pair in pairs:
            tables[side] += struct.pack("<II", len(pair[side]), place + len(body))
            body += pair[side] + b"\0"
    head = struct.pack("<IIIIIII", _MAGIC, 0, count, _HEAD, _HEAD + 8 * count, 0, place)
    return head + tables[0] + tables[1] + body


def compile_catalogue(source: Path, target: Path) -> None:
    """Writes the .mo of a .po file; a running program never sees half of one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(".new")
    fresh.write_bytes(compiled(source.read_text(encoding="utf-8")))
    fresh.replace(target)


def _blocks(text: str) -> Iterator[dict[str, list[str]]]:
    """Yields the entries of a .po file: {keyword: its strings}."""
    block: dict[str, list[str]] = {}
    strings: list[str] = []
    for line in [*text.splitlines(), ""]:
        words = line.strip()
        if words.startswith("#"):
            continue
        if not words:
            if "msgid" in block:
                yield block
            block = {}
        elif words.startswith('"'):
            strings[-1] += ast.literal_eval(words)
        else:
            keyword = next(word for word in _KEYWORDS if words.startswith(word))
            strings = block.setdefault(keyword, [])
            strings.append(ast.literal_eval(words[words.index('"') :]))
