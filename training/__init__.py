"""Trains the reader model; imports onrecord, never the reverse."""
