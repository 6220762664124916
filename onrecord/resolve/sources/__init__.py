"""Whom the words of a source mean: a name, a title, a description, a document, somebody told by whom they belong to."""
