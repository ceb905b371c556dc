"""The shared pieces of every screen."""
