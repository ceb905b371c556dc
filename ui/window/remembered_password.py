"""Passwords in the keyring of the operating system, asked from a worker; a computer without one works too."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

logger = logging.getLogger("kontor")

SERVICE = "kontor"


class RememberedPassword(QObject):
    """Reads, keeps and forgets one password at a time; every failure of a keyring means "not remembered", said quietly.

    Keyrings may ask the person or another process, for seconds: never on the GUI thread.
    """

    #: alias, login, password: only for one that was kept.
    found = Signal(str, str, str)
    #: Whether a password wished to be kept now is.
    kept = Signal(bool)

    def look_up(self, alias: str, login: str) -> None:
        """Look for the password; `found` follows if there is one."""
        self._start(self._look_up, alias, login)

    def keep(self, alias: str, login: str, password: str) -> None:
        """Keep the password; `kept` tells whether it worked."""
        self._start(self._keep, alias, login, password)

    def forget(self, alias: str, login: str) -> None:
        """Drop the password, if there is one."""
        self._start(self._forget, alias, login)

    def _start(self, work: Callable[..., None], *arguments: str) -> None:
        threading.Thread(target=self._guarded, args=(work, *arguments), name="kontor-keyring", daemon=True).start()

    def _guarded(self, work: Callable[..., None], *arguments: str) -> None:
        try:
            work(*arguments)
        except RuntimeError:
            # The sign-in window was closed while the keyring thought.
            return

    def _look_up(self, alias: str, login: str) -> None:
        password = _ask("get_password", _name(alias, login))
        if isinstance(password, str) and password:
            self.found.emit(alias, login, password)

    def _keep(self, alias: str, login: str, password: str) -> None:
        self.kept.emit(_ask("set_password", _name(alias, login), password) is not _FAILED)

    def _forget(self, alias: str, login: str) -> None:
        _ask("delete_password", _name(alias, login))


_FAILED = object()


def _name(alias: str, login: str) -> str:
    return f"{login}@{alias}"


def _ask(function: str, *arguments: str) -> object:
    """Call a function of keyring (heavy, so imported on first use); any failure at all counts as no keyring."""
    try:
        import keyring

        return getattr(keyring, function)(SERVICE, *arguments)
    except Exception:
        logger.info("no use of the keyring", exc_info=True)
        return _FAILED
