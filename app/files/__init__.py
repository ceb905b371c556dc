"""Files of documents, goods and clients."""
