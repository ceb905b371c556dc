"""Fixtures of the tests in a real window: an office with goods on the shelves, and a desktop to work at."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desktop import Desktop, Window
from tests.end_to_end.office import Office
from tests.support.server import TestServer


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a real window."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.end_to_end)


@pytest.fixture
def office(server: TestServer, tmp_path: Path) -> Iterator[Office]:
    """A firm of the cast with clients, goods, prices and stock, and its alias file."""
    database = server.clone()
    yield Office(database, tmp_path)
    database.close()


@pytest.fixture(params=["us", "ru,us"])
def desktop(request: pytest.FixtureRequest) -> Iterator[Desktop]:
    """A screen of 1366x768 with this keyboard layout."""
    with Desktop(layouts=request.param) as desktop:
        yield desktop


@pytest.fixture
def open_window(desktop: Desktop, office: Office, tmp_path: Path) -> Iterator[Callable[..., Window]]:
    """Opens a workstation for somebody; all are closed at the end."""
    opened: list[Window] = []

    def open_for(name: str, **variables: str) -> Window:
        window = Window(desktop, tmp_path / name, ["--alias-file", str(office.alias_file)], **variables)
        opened.append(window)
        return window

    yield open_for
    for window in opened:
        window.__exit__(None, None, None)
