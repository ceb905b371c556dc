"""Files on this computer: read to be added, written to be opened; what comes from others is opened with care."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from app.database.errors import UserError
from app.files.queries import FileContent
from app.files.tables import LARGEST

_MEGABYTE = 1024 * 1024
#: What is shown by its program and does not run: all else is saved, so that a person looks at it first.
_SHOWN = frozenset(
    (
        *("pdf", "txt", "csv", "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic"),
        *("doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "odp"),
    )
)


@dataclass(frozen=True, slots=True)
class DiskFile:
    """What is added of a file: its name without folders, its type by the name, its bytes."""

    name: str
    mime_type: str
    content: bytes


def read_from_disk(path: Path) -> DiskFile:
    """Read a file. Raises KT340 (too large, before it is read), KT341 (empty), KT344 (cannot be read)."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UserError("KT340", name=path.name, limit=LARGEST // _MEGABYTE)
        content = path.read_bytes()
    except OSError as error:
        raise UserError("KT344", name=path.name, reason=error.strerror or type(error).__name__) from None
    if not content:
        raise UserError("KT341", name=path.name)
    guessed = mimetypes.guess_type(path.name)[0]
    return DiskFile(path.name, guessed or "application/octet-stream", content)


def write_to_disk(content: FileContent, path: Path) -> None:
    """Write a file's bytes. Raises KT344 where that fails."""
    try:
        path.write_bytes(content.content)
    except OSError as error:
        raise UserError("KT344", name=path.name, reason=error.strerror or type(error).__name__) from None


def plain_name(name: str) -> str:
    """Return a name that this computer takes: no folder, none of the characters that Windows forbids."""
    kept = "".join(letter for letter in PurePosixPath(name.replace("\\", "/")).name if letter.isprintable())
    return "".join("-" if letter in '<>:"|?*' else letter for letter in kept).strip(" .") or "file"


def may_open(name: str) -> bool:
    """Tell whether a file is shown by its program; what can run is only saved."""
    return name.rpartition(".")[2].casefold() in _SHOWN
