"""Goods, units, packs, barcodes, VAT rates and prices."""
