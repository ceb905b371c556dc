"""What makes a server out of a PostgreSQL: roles, tables, behaviour, checks, the demo firm."""
