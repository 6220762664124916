"""The record in the browser and over an API; needs the extra `serve`. Nothing is imported here, so that the command line starts fast."""
