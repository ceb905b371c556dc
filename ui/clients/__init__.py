"""Screens of clients: the list, the card with its tabs, a call with its next step, the import."""
