"""Many documents to links: copies of one text, one utterance in several articles."""
