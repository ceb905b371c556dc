"""Screens of goods and their prices."""
