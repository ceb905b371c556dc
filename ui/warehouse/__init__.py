"""Screens of stock documents, balances and moves."""
