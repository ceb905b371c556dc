"""Changes of tables, applied once, in order."""
