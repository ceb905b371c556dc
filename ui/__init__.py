"""The window: Qt only, no SQL."""

import ctypes
import sys


def _keep_constants() -> None:
    """Let None, True and False outlive the references that PySide6 6.12 takes from them.

    Its wheels return them as Python 3.12 does, where they are immortal; before 3.12 each call of a Qt method that
    returns nothing takes one reference away, and after some ten thousand calls the interpreter ends with
    "deallocating None". tests/ui/test_common_constants.py shows when this is no longer needed.
    """
    for constant in (None, True, False):
        # CPython keeps the number of references in the first word of an object.
        ctypes.c_ssize_t.from_address(id(constant)).value += 1 << 60


if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
    _keep_constants()
