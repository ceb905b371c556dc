"""Connections to the firm's PostgreSQL server, and the errors that come back from it."""
