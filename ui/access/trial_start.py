"""Starts a trial of a profile: another program, with a server of its own, which ends with its window."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer
from PySide6.QtWidgets import QWidget

from app.access.records import Profile
from ui.common import messages
from ui.common.translations import current_language

_ASK_EVERY_MS = 500
#: Making the sample the first time takes half a minute on a slow computer.
_PATIENCE_MS = 240_000


class TrialStart(QObject):
    """One start; what comes of it is told over the owner's window. Only the profile's rights leave this program."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._folder: Path | None = None
        self._waited = 0
        self._timer = QTimer(self, interval=_ASK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self, profile: Profile) -> None:
        """Write the profile to a file of this person's and start the trial."""
        if self._folder is not None:
            return
        self._folder = Path(tempfile.mkdtemp(prefix="kontor-trial-"))
        file = self._folder / "profile.json"
        file.write_text(json.dumps([profile_data(profile)], ensure_ascii=False), encoding="utf-8")
        process = QProcess()
        process.setProgram(sys.executable)
        process.setArguments(self._arguments(profile.code, file))
        # No way to the real server goes along: no password, no address.
        environment = QProcessEnvironment.systemEnvironment()
        for name in list(environment.toStringList()):
            name = name.partition("=")[0]
            if name.startswith("PG"):
                environment.remove(name)
        process.setProcessEnvironment(environment)
        if not start_detached(process):
            self._end(self.tr("The trial cannot be started: this program was installed without its server part."))
            return
        self._waited = 0
        self._timer.start()
        messages.status(self._owner, self.tr("The trial opens in a window of its own; the first one takes a minute."))

    def _arguments(self, code: str, file: Path) -> list[str]:
        outcome = file.with_name("outcome.txt")
        command = ["-m", "server_setup.command_line", "--language", current_language(), "trial", code]
        return [*command, "--file", str(file), "--outcome", str(outcome)]

    def _look(self) -> None:
        self._waited += _ASK_EVERY_MS
        outcome = self._folder / "outcome.txt" if self._folder is not None else None
        if outcome is not None and outcome.exists():
            said = outcome.read_text(encoding="utf-8")
            self._end("" if said == "open" else self.tr("The trial could not be made: %1").replace("%1", said))
        elif self._waited >= _PATIENCE_MS:
            self._end(self.tr("The trial did not open. Try kontor-server trial in a terminal to see why."))

    def _end(self, refusal: str) -> None:
        self._timer.stop()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder = None
        if refusal:
            messages.warning(self._owner, refusal)


def start_detached(process: QProcess) -> bool:
    """Start a program that lives on by itself; tell whether it could be found."""
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)


def profile_data(profile: Profile) -> dict[str, object]:
    """Return a profile as a file of profiles holds it: no id and no people."""
    return {
        "code": profile.code,
        "name_en": profile.name_en,
        "name_ru": profile.name_ru,
        "rights": [asdict(right) for right in profile.rights],
        "limits": {name: str(value) for name, value in profile.limits.items()},
    }
