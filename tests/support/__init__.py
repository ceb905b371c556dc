"""What every test stands on: an embedded server, a template database, the cast of a small firm."""
