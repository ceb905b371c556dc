"""Clients: whom the firm deals with, the people and legal entities behind them, and what happened between us."""
