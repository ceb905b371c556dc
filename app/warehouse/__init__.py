"""Posting, moves, balances and settlements that follow from documents."""
