"""Employees, departments, profiles and rights."""
