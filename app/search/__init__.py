"""Finding anything by one line of text: what Ctrl+K asks."""
