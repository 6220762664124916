"""The smaller reader model of onrecord: data only."""
