"""Print forms: a document's snapshot, rendered by a template into a PDF."""
