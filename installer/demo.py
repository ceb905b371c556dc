"""`bootstrap.py demo`: the demo firm on its own server, in the real window or as a tour of pictures."""

import json
import subprocess
from pathlib import Path
from typing import Any

from installer import environment, system_libraries
from installer.checkout import ROOT, SetupError, child_environment, program, run, say
from installer.display import NO_DISPLAY, has_display
from installer.translations import build_translations

NO_DISPLAY_CODE = 3
_SERVER = ("-m", "server_setup.command_line", "demo")


def run_demo(*, fresh: bool, scale: int, tour: Path | None) -> int:
    """Prepares everything, starts the demo server, shows the window or drives the tour, and stops the server."""
    if tour is None and not has_display():
        say(NO_DISPLAY)
        return NO_DISPLAY_CODE
    environment.make_environment(environment.RUNTIME)
    if tour is None:
        system_libraries.prepare_for_window()
    else:
        system_libraries.prepare_for_offscreen()
    build_translations()
    place = start_server(fresh=fresh, scale=scale)
    try:
        command: list[str | Path] = [program("python"), "-m", "ui" if tour is None else "installer.tour"]
        command += ["--alias-file", place["alias_file"]]
        if tour is not None:
            command += ["--out", tour.resolve()]
        return _show(command, offscreen=tour is not None)
    finally:
        stop_server()


def start_server(*, fresh: bool, scale: int) -> dict[str, Any]:
    """Starts the embedded server, loads the demo firm if it is not there; what `kontor-server demo` says of it."""
    say("Starting the demo's server (the first start makes the demo firm) ...")
    command: list[str | Path] = [program("python"), *_SERVER, "--scale", str(scale)]
    if fresh:
        command.append("--fresh")
    # What it does is worth seeing, so only its answer is caught; its progress goes to the terminal.
    finished = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=child_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if finished.returncode or not finished.stdout.strip():
        raise SetupError("The demo's server could not be started; what it said stands above.")
    place: dict[str, Any] = json.loads(finished.stdout.strip().splitlines()[-1])
    return place


def stop_server() -> None:
    """Stops the demo's server; its data stay for the next start."""
    run([program("python"), *_SERVER, "--stop"], "Stopping the demo's server")


def _show(command: list[str | Path], *, offscreen: bool) -> int:
    variables = child_environment({"QT_QPA_PLATFORM": "offscreen"} if offscreen else None)
    with subprocess.Popen([str(part) for part in command], cwd=ROOT, env=variables) as window:
        try:
            return window.wait()
        except KeyboardInterrupt:
            # Ctrl+C reached the window as well; it gets its time to save what was typed.
            return window.wait(timeout=20)
