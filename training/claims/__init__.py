"""The pair reader: whether two statements say the same, deny one another, or neither. Its wordings are written for it, CC0."""
