"""Names that are kept by language (units, VAT texts) in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale


def in_window_language(names: Mapping[str, str] | None) -> str:
    """Return the name in the language in force, else the English one, else any; empty without names."""
    if not names:
        return ""
    language = QLocale().name().split("_")[0]
    return names.get(language) or names.get("en") or next(iter(names.values()))
