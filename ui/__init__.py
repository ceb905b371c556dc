"""The window: Qt only, no SQL."""
