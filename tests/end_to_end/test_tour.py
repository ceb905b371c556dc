"""The tour shows the whole day of the demo firm and keeps the budget of round trips."""

import json
import os
import subprocess
import sys
from pathlib import Path

from installer.checkout import ROOT
from server_setup.demo import PEOPLE
from tests.support.demo_firm import demo_firm
from tests.support.server import TestServer


def test_the_tour_walks_through_the_day_of_the_demo_firm(server: TestServer, tmp_path: Path) -> None:
    firm = demo_firm(server)
    aliases = tmp_path / "aliases.toml"
    aliases.write_text(alias_file(server.cluster.port, firm.name), encoding="utf-8")
    out = tmp_path / "tour"
    command = [sys.executable, "-m", "installer.tour", "--steps-only", "--alias-file", aliases, "--out", out]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"}
    finished = subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=240, check=False
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    steps = {step["name"]: step for step in json.loads((out / "steps.json").read_text(encoding="utf-8"))}
    assert len(steps) >= 19
    for step in steps.values():
        assert set(step) >= {"name", "ms", "round_trips"}
        assert (out / step["picture"]).stat().st_size > 5000
    for name in (
        "The list of clients",
        "The card of the client",
        "Stock after the shipment",
        "The list of documents",
        "The reports",
    ):
        assert steps[name]["round_trips"] == 1, steps[name]


def alias_file(port: int, database: str) -> str:
    """The demo's alias file for a server of the tests."""
    lines = ["[demo]", 'title = "Demo"', 'host = "127.0.0.1"', f"port = {port}", "embedded = true"]
    lines.append(f'database = "{database}"')
    for person in PEOPLE:
        lines += ["[[demo.people]]", f'login = "{person.login}"', f'name = "{person.name}"']
        lines += [f'profile = "{person.position}"', f'password = "{person.password}"']
    return "\n".join(lines) + "\n"
