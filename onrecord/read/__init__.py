"""Bytes to Documents: formats, encodings, furniture and what a page tells of itself."""

from onrecord.read.readers import READERS, read_bytes, read_documents

__all__ = ["READERS", "read_bytes", "read_documents"]
