"""The planner: the sheet of weeks, its baskets and forms, reminders, and the client card's plan."""
