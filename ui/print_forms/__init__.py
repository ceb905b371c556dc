"""Printing a document: choice of the form, preview, printer, PDF."""
