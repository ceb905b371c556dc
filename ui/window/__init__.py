"""The main window: sections, tabs, status line, search palette, sign-in."""
