"""The names of one document: where they stand, which of them are one person or body, and what offices are printed beside them."""
