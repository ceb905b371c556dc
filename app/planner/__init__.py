"""Tasks, the three-week sheet and reminders."""
