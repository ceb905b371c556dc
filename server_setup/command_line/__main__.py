"""`python -m server_setup.command_line`."""

from __future__ import annotations

from server_setup.command_line import main

main()
