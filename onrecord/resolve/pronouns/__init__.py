"""Whom he, she, it, they, we, I and who mean, as a source and inside what somebody says."""
