"""A desktop of one's own: a virtual screen with a window manager, real keys and a real mouse, and a window on it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.end_to_end.keyboard import key_of, keys_by_position, keys_of_text

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20.0  # seconds that a loaded machine may take for what a person sees at once


class Desktop:
    """An X server with openbox; all input goes through xdotool, as from a person's hands."""

    def __init__(self, *, size: str = "1366x768", layouts: str = "us") -> None:
        needed = ("Xvfb", "openbox", "xdotool", "setxkbmap")
        missing = [name for name in needed if shutil.which(name) is None]
        if missing:
            raise RuntimeError(f"not installed: {', '.join(missing)}; `installer/bootstrap.py test` installs them")
        self._programs: list[subprocess.Popen[bytes]] = []
        reading, writing = os.pipe()
        self._start(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=(writing,),
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.display = f":{answer.readline().strip()}"
        self.layout = "us"
        self.use_layouts(layouts)
        self._start(["openbox", "--sm-disable"], variables=self.variables())

    def __enter__(self) -> "Desktop":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for running in reversed(self._programs):
            running.terminate()
            try:
                running.wait(5)
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()

    def variables(self) -> dict[str, str]:
        """The environment of a program that shall appear on this desktop."""
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def use_layouts(self, layouts: str) -> None:
        """Sets the keyboard layouts as setxkbmap names them; the first one is active."""
        # Without an explicit model Xvfb may keep another table of key codes than evdev's.
        command = ["setxkbmap", "-display", self.display, "-model", "pc105", "-rules", "evdev", "-layout", layouts]
        subprocess.run(command, check=True, capture_output=True, timeout=20)
        self.layout = layouts.split(",")[0]

    def press(self, *shortcuts: str) -> None:
        """Presses keys one after another: `press("Ctrl+K")`, `press("Down", "Enter")`; by place, in any layout."""
        self._xdotool("key", "--delay", "15", *map(key_of, shortcuts))

    def type(self, text: str, *, pause: int = 15) -> None:
        """Types a text that the active layout has; pause in ms between keys."""
        self._xdotool("key", "--delay", str(pause), *keys_of_text(text, self.layout))

    def type_by_position(self, text: str, *, pause: int = 15) -> None:
        """Presses the keys that bear these characters, whatever the active layout makes of them."""
        self._xdotool("key", "--delay", str(pause), *keys_by_position(text))

    def scan(self, code: str) -> None:
        """Does what a keyboard scanner does: a burst of physical keys, then Enter."""
        self._xdotool("key", "--delay", "4", *keys_by_position(code), key_of("Enter"))

    def click(self, place: Sequence[float], *, times: int = 1, button: int = 1) -> None:
        """Clicks at a place of the screen, in pixels."""
        clicks = ["--repeat", str(times), "--delay", "60"] if times > 1 else []
        self._xdotool("mousemove", "--sync", *_pixels(place), "click", *clicks, str(button))

    def drag(self, start: Sequence[float], end: Sequence[float], *, steps: int = 12) -> None:
        """Drags with the left button, in steps that a program can follow."""
        self._xdotool("mousemove", "--sync", *_pixels(start), "mousedown", "1")
        for step in range(1, steps + 1):
            point = [start[axis] + (end[axis] - start[axis]) * step / steps for axis in (0, 1)]
            self._xdotool("mousemove", "--sync", *_pixels(point))
            time.sleep(0.02)
        time.sleep(0.1)
        self._xdotool("mouseup", "1")

    def _xdotool(self, *arguments: str) -> None:
        command = ["xdotool", *arguments]
        subprocess.run(command, env=self.variables(), check=True, capture_output=True, timeout=60)

    def _start(
        self, command: list[str], *, pass_fds: Sequence[int] = (), variables: Mapping[str, str] | None = None
    ) -> None:
        self._programs.append(
            subprocess.Popen(
                command,
                pass_fds=pass_fds,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )


def _pixels(place: Sequence[float]) -> tuple[str, str]:
    return str(round(place[0])), str(round(place[1]))


class Window:
    """A workstation running on a desktop; it is looked into, but never touched, through a local socket."""

    def __init__(self, desktop: Desktop, folder: Path, arguments: Sequence[str], **variables: str) -> None:
        self.desktop = desktop
        folder.mkdir(parents=True, exist_ok=True)
        self.log = folder / "window.log"
        self._socket = folder / "window.socket"
        home = {name: str(folder / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
        private = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "PYTHONFAULTHANDLER": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.end_to_end.window_under_test", str(self._socket), *arguments],
            cwd=ROOT,
            env={**desktop.variables(), **home, **private, **variables},
            stdin=subprocess.DEVNULL,
            stdout=self.log.open("ab"),
            stderr=subprocess.STDOUT,
        )

    def __enter__(self) -> "Window":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def kill(self) -> None:
        """Ends it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def look(self, expression: str, **values: Any) -> Any:
        """Evaluates a Python expression in the window's GUI thread, with the names of tests.support.seen; JSON back."""
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(PATIENCE)
            line.connect(str(self._socket))
            line.sendall(json.dumps({"expression": expression, "values": values}).encode() + b"\n")
            answer = json.loads(line.makefile(encoding="utf-8").readline())
        if "error" in answer:
            raise AssertionError(f"{expression}: {answer['error']}")
        return answer["result"]

    def wait_for(self, expression: str, what: str = "", *, patience: float = PATIENCE, **values: Any) -> Any:
        """Looks until the expression is true and returns its value; AssertionError otherwise."""
        return self.wait_until(lambda: self.look(expression, **values), what or expression, patience=patience)

    def wait_until(self, seen: Callable[[], Any], what: str, *, patience: float = PATIENCE) -> Any:
        """Asks until the answer is true; an answer that cannot be had yet counts as no."""
        end = time.monotonic() + patience
        reason = ""
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(
                    f"the window ended ({self.process.returncode}) before: {what}\n{self.end_of_log()}"
                )
            try:
                if answer := seen():
                    return answer
            except (OSError, ValueError, AssertionError) as error:
                reason = str(error)
            time.sleep(0.05)
        raise AssertionError(f"not seen within {patience:.0f} s: {what}\n{reason}\n{self.what_is_seen()}")

    def place_of(self, **criteria: str) -> list[float]:
        """The middle of the visible widget with this text, name, class or accessible name, in pixels of the screen."""
        what = f"a widget with {criteria}"
        answer = self.wait_for("place_of(**criteria)", what, criteria=criteria)
        while True:  # the window manager moves a new window, layouts settle: a person aims at what stands still
            time.sleep(0.1)
            again = self.wait_for("place_of(**criteria)", what, criteria=criteria)
            if again == answer:
                return [float(number) for number in answer]
            answer = again

    def click(self, *, times: int = 1, button: int = 1, **criteria: str) -> None:
        """Clicks the visible widget with this text, name, class or accessible name."""
        self.desktop.click(self.place_of(**criteria), times=times, button=button)

    def screenshot(self, path: Path) -> None:
        """Saves what the whole screen shows."""
        path.parent.mkdir(parents=True, exist_ok=True)
        assert self.look("app().primaryScreen().grabWindow(0).save(path)", path=str(path))

    def what_is_seen(self) -> str:
        """The texts on the screen and the end of the log, for the message of a failed test."""
        try:
            return f"on the screen: {self.look('texts()')}\n{self.end_of_log()}"
        except (OSError, ValueError, AssertionError) as error:
            return f"the window does not answer ({error})\n{self.end_of_log()}"

    def end_of_log(self) -> str:
        """The last lines that the window printed."""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-30:])
