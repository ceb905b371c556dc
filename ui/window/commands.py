"""What the window itself can do, as data: the menu, the keys and the search palette all read this one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.common.other_layout import in_other_layout


@dataclass(frozen=True, slots=True)
class Command:
    """One command; `title` is a QT_TRANSLATE_NOOP source in `context`, `key` a portable key name or empty.

    `section` is the title (of the context "Sections") of the section that it opens a part of.
    """

    id: str
    title: str
    run: Callable[[], None]
    icon: str = ""
    key: str = ""
    context: str = "Commands"
    section: str = ""

    @property
    def word(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate(self.context, self.title)

    @property
    def remark(self) -> str:
        """What stands behind the title: the key, or the section."""
        return self.key or (QCoreApplication.translate("Sections", self.section) if self.section else "")

    def matches(self, text: str) -> bool:
        """Tell whether every word of the text begins a word of the title, in this keyboard layout or the other."""
        return _all_begin(text, self.word) or _all_begin(in_other_layout(text), self.word)


def _all_begin(text: str, title: str) -> bool:
    words = _folded(title).split()
    return all(any(word.startswith(part) for word in words) for part in _folded(text).split())


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")
