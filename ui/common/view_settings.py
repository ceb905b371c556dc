"""What the window remembers for one person between starts: tabs, columns, widths, sort, splitters, its place."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter


def settings_folder() -> Path:
    """Return the private folder of the person's settings."""
    return Path(platformdirs.user_config_path("kontor", appauthor=False))


class ViewSettings:
    """Named JSON values in one ini file; an unreadable value counts as never written."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @classmethod
    def for_person(cls, alias: str, login: str, folder: Path | None = None) -> ViewSettings:
        """Return the settings of one login at one server."""
        name = re.sub(r"[^\w.-]", "_", f"{alias}-{login}")
        return cls((folder or settings_folder()) / f"{name}.ini")

    @classmethod
    def for_machine(cls, folder: Path | None = None) -> ViewSettings:
        """Return what is remembered before anyone has signed in: last alias and login, language, colours."""
        return cls((folder or settings_folder()) / "kontor.ini")

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value put under the name, or the default."""
        text = self._store.value(name)
        if not isinstance(text, str):
            return default
        try:
            return json.loads(text)
        except ValueError:
            return default

    def put(self, name: str, value: Any) -> None:
        """Remember a JSON value; written soon, and at once by `flush`."""
        self._store.setValue(name, json.dumps(value, ensure_ascii=False))

    def forget(self, name: str) -> None:
        """Drop a value."""
        self._store.remove(name)

    def put_bytes(self, name: str, value: QByteArray) -> None:
        """Remember a geometry or splitter state of Qt."""
        self.put(name, bytes(value.toBase64().data()).decode("ascii"))

    def get_bytes(self, name: str) -> QByteArray:
        """Return a state put by `put_bytes`; empty if there is none."""
        text = self.get(name, "")
        return QByteArray.fromBase64(text.encode("ascii")) if isinstance(text, str) else QByteArray()

    def keep_splitter(self, name: str, splitter: QSplitter) -> None:
        """Restore a splitter now and remember each move of it."""
        state = self.get_bytes(f"splitters/{name}")
        if not state.isEmpty():
            splitter.restoreState(state)
        splitter.splitterMoved.connect(lambda: self.put_bytes(f"splitters/{name}", splitter.saveState()))

    def flush(self) -> None:
        """Write everything to the file now."""
        self._store.sync()
