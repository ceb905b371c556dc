"""Screens of the administrator and the auditor: employees, sessions, the journal, profiles."""
