"""`bootstrap.py test`: lint, layers, types and the whole suite; what failed is named at the end."""

import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from installer import environment, system_libraries
from installer.checkout import ROOT, SetupError, child_environment, program, run, say
from installer.translations import build_translations

#: Seconds each, so they come first.
QUICK: tuple[tuple[str, ...], ...] = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("lint-imports",),
)
#: A minute where nothing is cached yet: it runs beside the tests, which wait for their windows and servers anyway.
BESIDE: tuple[tuple[str, ...], ...] = (("mypy",),)
#: Two workers for two cores. Neighbours stay together, since they share what is dear to make, until a worker runs out
#: of tests and takes over half of what the other one still has before it.
PYTEST = ("-n", "2", "--dist", "worksteal")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check ended; the complaint is the end of its output, empty where it passed."""

    name: str
    complaint: str = ""


def run_checks(pytest_arguments: Sequence[str]) -> int:
    """Runs everything to its end even when a check fails; exit code 0 only when all passed."""
    environment.make_environment(environment.TEST)
    system_libraries.prepare_for_tests()
    build_translations()
    started = time.monotonic()
    with ThreadPoolExecutor(max_workers=1) as beside:
        later = [beside.submit(_check, command) for command in BESIDE]
        outcomes = [_check(command) for command in QUICK]
        code, closing_line = _run_pytest(pytest_arguments or PYTEST)
        outcomes += [outcome.result() for outcome in later]
    failed = [outcome for outcome in outcomes if outcome.complaint]
    for outcome in failed:
        say(f"\n{outcome.complaint}")
    names = [outcome.name for outcome in failed] + (["pytest"] if code else [])
    taken = time.monotonic() - started
    say(f"\nFAILED after {taken:.0f} s: {', '.join(names)}" if names else f"\nAll checks passed in {taken:.0f} s.")
    say(closing_line)
    return code or (1 if failed else 0)


def _check(command: Sequence[str]) -> Outcome:
    started = time.monotonic()
    name = " ".join(command)
    try:
        run([program(command[0]), *command[1:]], name)
    except SetupError as refusal:
        say(f"FAILED  {name}\n{refusal}\n")
        return Outcome(name, str(refusal))
    say(f"passed  {name} ({time.monotonic() - started:.1f} s)")
    return Outcome(name)


def _run_pytest(arguments: Sequence[str]) -> tuple[int, str]:
    """Runs pytest with its output passed on as it comes; returns its exit code and its closing line."""
    variables = child_environment({"QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"})
    closing_line = ""
    with subprocess.Popen(
        [str(program("python")), "-m", "pytest", *arguments],
        cwd=ROOT,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as pytest:
        assert pytest.stdout is not None
        for line in pytest.stdout:
            print(line, end="", flush=True)
            closing_line = line.rstrip() or closing_line
    return pytest.returncode, closing_line
