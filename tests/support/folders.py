"""Where the clusters of tests live."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

_MEMORY = Path("/dev/shm")
#: Bytes; two workers with their clusters of 18 and 17 stay well below.
_ENOUGH = 2 << 30


def quick_folder(prefix: str) -> Path:
    """Make a folder for a cluster in memory where there is room, else on the disk; other logins may pass through.

    A database is a thousand small files, and each clone makes them anew: a busy disk takes ten times as long.
    """
    in_memory = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ENOUGH
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=_MEMORY if in_memory else None))
    folder.chmod(0o711)
    return folder
