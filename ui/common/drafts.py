"""Unsaved edits, kept on this computer for the person alone, so that a crash or a power cut loses nothing typed."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QObject, QTimer

from ui.common.form_binding import FormBinding

#: Milliseconds of quiet typing after which the form is written down.
WRITE_AFTER_MS = 700


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed into one card and not saved: `{field: value}`, and the record's id if it has one."""

    kind: str
    key: str
    record_id: int | None
    title: str
    values: dict[str, Any]
    written_at: datetime


class Drafts:
    """One file a card, in a folder that only the person can read (0700, files 0600)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        #: One thread for the disk: a draft dropped after it was written stays dropped.
        self.disk: Executor = ThreadPoolExecutor(1, thread_name_prefix="kontor-drafts")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)

    @classmethod
    def for_person(cls, alias: str, login: str, folder: Path | None = None) -> Drafts:
        """Return the drafts of one login at one server."""
        base = folder or Path(platformdirs.user_data_path("kontor", appauthor=False)) / "drafts"
        return cls(base / re.sub(r"[^\w.-]", "_", f"{alias}-{login}"))

    def write(self, kind: str, key: str, record_id: int | None, title: str, values: Mapping[str, Any]) -> None:
        """Keep what was typed, in place of an older draft of the same card; whole or not at all."""
        content = {
            "kind": kind,
            "key": key,
            "record_id": record_id,
            "title": title,
            "values": {name: _packed(value) for name, value in values.items()},
            "written_at": datetime.now(UTC).isoformat(),
        }
        path = self._path(kind, key)
        new = path.with_suffix(".new")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)

    def drop(self, kind: str, key: str) -> None:
        """Forget a draft: it was saved, or the person let it go."""
        self._path(kind, key).unlink(missing_ok=True)

    def find(self, kind: str, key: str) -> Draft | None:
        """Return the draft of one card, or None."""
        return _read(self._path(kind, key))

    def list_drafts(self) -> list[Draft]:
        """Return all drafts, the latest first; unreadable files are left alone and left out."""
        drafts = [draft for path in self._folder.glob("*.json") if (draft := _read(path)) is not None]
        return sorted(drafts, key=lambda draft: draft.written_at, reverse=True)

    def _path(self, kind: str, key: str) -> Path:
        return self._folder / f"{re.sub(r'[^a-z0-9_-]', '_', f'{kind}-{key}'.lower())}.json"


class DraftKeeper(QObject):
    """Writes a form's changes down while they are typed, off the GUI thread, and drops them once it is clean."""

    def __init__(
        self, binding: FormBinding, drafts: Drafts, kind: str, key: str, record_id: int | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._binding = binding
        self._drafts = drafts
        self._kind = kind
        self._key = key
        self._record_id = record_id
        self.title = ""
        self._pause = QTimer(self, singleShot=True, interval=WRITE_AFTER_MS)
        self._pause.timeout.connect(self._write)
        binding.field_changed.connect(lambda _name: self._pause.start())
        binding.dirty_changed.connect(lambda _dirty: self._pause.start())

    def restore(self) -> Draft | None:
        """Put a draft left by an earlier run into the form and return it, or None."""
        draft = self._drafts.find(self._kind, self._key)
        if draft is not None:
            self._binding.set_values(draft.values)
        return draft

    def drop(self) -> None:
        """Forget the draft now: the card was saved, or closed without saving."""
        self._pause.stop()
        self._drafts.disk.submit(self._drafts.drop, self._kind, self._key)

    def _write(self) -> None:
        changes = self._binding.typed_changes()
        if changes:
            self._drafts.disk.submit(self._drafts.write, self._kind, self._key, self._record_id, self.title, changes)
        elif not self._binding.dirty:
            self._drafts.disk.submit(self._drafts.drop, self._kind, self._key)


def _read(path: Path) -> Draft | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return Draft(
            kind=content["kind"],
            key=content["key"],
            record_id=content["record_id"],
            title=content["title"],
            values={name: _unpacked(value) for name, value in content["values"].items()},
            written_at=datetime.fromisoformat(content["written_at"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _packed(value: Any) -> Any:
    """Return JSON that `_unpacked` turns back into the same type."""
    for name, kind in (("decimal", Decimal), ("moment", datetime), ("date", date), ("time", time)):
        if isinstance(value, kind):
            return {f"${name}": str(value) if isinstance(value, Decimal) else value.isoformat()}
    if isinstance(value, Mapping):
        return {str(name): _packed(part) for name, part in value.items()}
    return [_packed(part) for part in value] if isinstance(value, list | tuple) else value


def _unpacked(value: Any) -> Any:
    readers: dict[str, Callable[[Any], Any]] = {
        "$decimal": Decimal,
        "$moment": datetime.fromisoformat,
        "$date": date.fromisoformat,
        "$time": time.fromisoformat,
    }
    if isinstance(value, dict):
        if len(value) == 1 and (name := next(iter(value))) in readers:
            return readers[name](value[name])
        return {name: _unpacked(part) for name, part in value.items()}
    return [_unpacked(part) for part in value] if isinstance(value, list) else value
