"""Reports on stock: what a screen asks and what comes back."""
